// Ships by their name alone: after the word that says what they are ("the frigate Surcouf"), or named in full before.

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
            if isShipWord(text, end, sentence) {
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
    private func isShipWord(_ text: Text, _ i: Int, _ sentence: Range<Int>) -> Bool {
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

    // MARK: By their bare name

    /// The bare name of a ship named in full before, where it behaves as a ship does: "the Carney", "Carney sank".
    func bareShip(
        _ text: Text,
        _ i: Int,
        _ sentence: Range<Int>,
        _ named: [UInt64: Mention],
        after last: Mention?
    ) -> Mention? {
        guard !named.isEmpty, text[i].capital, var mention = named[text[i].hash] else { return nil }
        if i > sentence.lowerBound, text[i - 1].capital, text[i - 1].kind == .letters, text[i].gap == .space,
            text[i - 1].classes & WordClass.determiner == 0
        {
            return nil
        }
        if i + 1 < sentence.upperBound, text[i + 1].capital, text[i + 1].kind == .letters { return nil }
        guard behavesAsShip(text, i, sentence, after: last) else { return nil }
        mention.pieces = i..<(i + 1)
        return mention
    }

    /// False for the state, town or person of the same name: "voters in Arizona", "Janesville, Wisconsin".
    private func behavesAsShip(_ text: Text, _ i: Int, _ sentence: Range<Int>, after last: Mention?) -> Bool {
        let next = i + 1
        let isPlace =
            ships.states.contains(text[i].hash)
            || actors.trie.longest(text.pieces.span, from: i, end: next) != nil
        if hasArticle(text, i, sentence) { return mayFollowShip(text, next, sentence, isPlace: isPlace) }
        guard i > sentence.lowerBound else { return isShipsDeed(text, next, sentence, isPlace: isPlace) }
        let before = text[i - 1]
        if ships.aboard.contains(before.hash) { return true }
        // "The Gravely, Mason and Carney".
        if let last, last.category == .ship || last.category == .submarine, last.name != nil,
            last.pieces.upperBound == i - 1, before.isMark(",") || conjunctions.contains(before.hash), !isPlace
        {
            return mayFollowShip(text, next, sentence, isPlace: false)
        }
        return !ships.locatives.contains(before.hash) && isShipsDeed(text, next, sentence, isPlace: isPlace)
    }

    /// True behind "the", or "the stricken".
    private func hasArticle(_ text: Text, _ i: Int, _ sentence: Range<Int>) -> Bool {
        guard i > sentence.lowerBound else { return false }
        if text[i - 1].hash == ships.the { return true }
        return i - 1 > sentence.lowerBound && text[i - 2].hash == ships.the && ships.fates.contains(text[i - 1].hash)
    }

    /// False for "the Arizona desert": what follows a ship's name is a mark, a verb, a small word or a part of the ship.
    private func mayFollowShip(_ text: Text, _ next: Int, _ sentence: Range<Int>, isPlace: Bool) -> Bool {
        guard next < sentence.upperBound else { return true }
        let piece = text[next]
        if piece.gap == .hyphen { return false }
        let isJoint = piece.isMark(",") || conjunctions.contains(piece.hash)
        // "The Arizona, Nevada and Utah borders".
        if isPlace, isJoint, next + 1 < sentence.upperBound, text[next + 1].capital { return false }
        guard piece.kind == .letters else { return true }
        if piece.classes & (WordClass.was | WordClass.modalOrNot) != 0 || ships.followers.contains(piece.hash)
            || ships.parts.contains(piece.hash) || ships.deeds.contains(piece.hash)
        {
            return true
        }
        return piece.count > 3 && text.byte(piece.end - 1) == UInt8(ascii: "d")
            && text.byte(piece.end - 2) == UInt8(ascii: "e")
    }

    /// True before what only a ship does or has: "sank", "was torpedoed", "'s crew"; a state may intercept as well.
    private func isShipsDeed(_ text: Text, _ next: Int, _ sentence: Range<Int>, isPlace: Bool) -> Bool {
        guard next < sentence.upperBound else { return false }
        if text[next].isMark("'") {
            return next + 2 < sentence.upperBound && !isPlace && ships.parts.contains(text[next + 2].hash)
        }
        if ships.sailing.contains(text[next].hash) { return true }
        if !isPlace, ships.fighting.contains(text[next].hash) { return true }
        if !isPlace, next + 1 < sentence.upperBound, text[next].hash == ships.shot, text[next + 1].hash == ships.down {
            return true
        }
        var i = next
        while i < min(sentence.upperBound, next + 3),
            text[i].classes & WordClass.was != 0 || ships.perfect.contains(text[i].hash)
        { i += 1 }
        return i > next && i < sentence.upperBound && ships.undergone.contains(text[i].hash)
    }
}

/// What stands beside the bare name of a ship.
struct ShipWords: Sendable {
    let the = Hashed.of("the")
    let shot = Hashed.of("shot")
    let down = Hashed.of("down")
    let perfect = Hashed.set("has had have later then also")
    let fates = Hashed.set("stricken sunken sinking damaged doomed crippled burning disabled wrecked scuttled mighty")
    let aboard = Hashed.set("aboard onboard ship warship")
    let locatives = Hashed.set("in from at of across near outside around throughout southern northern eastern western")
    /// Small words that may follow a name.
    let followers = Hashed.set(
        """
        and or but while when as after before in on at off to from for with by near into through along against over since
        during until that which who where has had have did does also then later now still never already herself itself
        """
    )
    let parts = Hashed.set(
        """
        crew crewmen sailors captain skipper commander hull deck decks bridge flight magazine wreck wreckage sinking loss
        guns turret survivors memorial bow stern propeller propellers missiles radar helicopter voyage
        """
    )
    /// Forms that do not end in "ed" of what a ship may do.
    let deeds = Hashed.set(
        """
        sank sinks left leaves took takes went came comes fought fights shot hit struck lay lies sits rests set ran runs
        began made fired fires carries sails got lost won
        """
    )
    let sailing = Hashed.set("sank sinks sailed sails steamed steams capsized docked anchored foundered")
    let fighting = Hashed.set("intercepted intercepts downed torpedoed shelled")
    let undergone = Hashed.set(
        """
        sunk torpedoed scuttled commissioned decommissioned towed refloated moored docked anchored berthed sailing
        sinking
        """
    )
    /// States that warships bear the names of.
    let states = Hashed.set(
        """
        Alabama Alaska Arizona Arkansas California Colorado Connecticut Delaware Florida Georgia Hawaii Idaho Illinois
        Indiana Iowa Kansas Kentucky Louisiana Maine Maryland Massachusetts Michigan Minnesota Mississippi Missouri
        Montana Nebraska Nevada Ohio Oklahoma Oregon Pennsylvania Tennessee Texas Utah Vermont Virginia Washington
        Wisconsin Wyoming
        """
    )
}
