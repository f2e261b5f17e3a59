// Ships by their name alone, after the word that says what they are: "the frigate Surcouf".

internal import Language

extension MentionFinder {
    /// A ship's name after its type, as a mention of its own.
    func shipName(_ text: Text, _ type: Mention, _ sentence: Range<Int>) -> Mention? {
        let start = type.pieces.upperBound
        guard type.category == .ship || type.category == .submarine, start < sentence.upperBound else { return nil }
        let noun = text[start - 1]
        guard !noun.capital, shipTypes.contains(noun.stem) || type.pieces.count > 1 && shipTypeEnds.contains(noun.stem),
            text[start].kind == .letters, text[start].gap == .space, text[start].capital, text[start].count > 2,
            !text[start].capitals, !shipPrefixes.contains(text[start].hash),
            table.trie.longest(text.pieces.span, from: start, end: sentence.upperBound) == nil
        else { return nil }
        var end = start
        while end < sentence.upperBound, end < start + 4, text[end].kind == .letters,
            end == start || text[end].gap != .none
        {
            if isShipWord(text, end, first: start, sentence) {
                end += 1
            } else if end > start, nameWords.contains(text[end].hash), end + 1 < sentence.upperBound,
                text[end + 1].capital
            {
                end += 2
            } else {
                break
            }
        }
        guard end > start, end == sentence.upperBound || !text[end].capital || text[end].gap == .none else {
            return nil
        }
        // "The carrier Halsey said": a firm; "the frigate Type 054".
        if end < sentence.upperBound, text[end].kind == .digits || text[end].gap == .hyphen { return nil }
        let bare = text.string(Int(text[start].start)..<Int(text[end - 1].end))
        var ship = Mention(pieces: start..<end, category: type.category, name: bare, need: type.need)
        if let name = fullName(bare) {
            ship.name = name
            ship.need = .nothing
        }
        return ship
    }

    /// A capital that may belong to a ship's name: no country, no day, no title that begins a person's name.
    private func isShipWord(_ text: Text, _ i: Int, first: Int, _ sentence: Range<Int>) -> Bool {
        guard text[i].capital, text[i].gap == .space else { return false }
        if isNameWord(text, i, sentence) { return true }
        // "Prince of Wales", "Admiral Gorshkov".
        return i + 1 < sentence.upperBound && text[i].classes & WordClass.title != 0
            && (text[i + 1].capital || nameWords.contains(text[i + 1].hash))
    }

    /// The name with its prefix where exactly one navy has a ship of that name in the table.
    private func fullName(_ bare: String) -> String? {
        let found = Set(ShipPrefixes.list.compactMap { table.canonicalName(of: Array("\($0) \(bare)".utf8)) })
        return found.count == 1 ? found.first : nil
    }
}
