// Generic mentions: "long-range ballistic missiles", "artillery and mortar systems", "155mm shells".

internal import Language

extension MentionFinder {
    /// A run of vocabulary words that ends with a head.
    struct Chain {
        var mention: Mention?
        var end: Int
        var category: Category?
    }

    /// One word or phrase of a chain.
    private struct Item {
        var entry: Vocabulary.Entry
        var pieces: Range<Int>
    }

    /// The generic mention that begins at a piece, or nil.
    ///
    /// `afterName` is true for type words after a name, where weak heads and any vehicle count.
    func chain(_ text: Text, _ start: Int, _ sentence: Range<Int>, afterName: Bool = false) -> Chain? {
        // "Plans to ship weapons": the mention begins behind the verb.
        if start > sentence.lowerBound, start + 1 < sentence.upperBound, carrying.contains(text[start].hash),
            text[start - 1].classes & WordClass.modalOrNot != 0, text[start + 1].gap == .space
        {
            return nil
        }
        var items: [Item] = []
        var i = start
        var lastHead = -1
        while i < sentence.upperBound, items.count < 9 {
            if text[i].kind == .mark {
                // "attack, bomber and fighter aircraft": a comma between modifiers.
                guard text[i].isMark(","), let last = items.last,
                    last.entry.role == .modifier || last.entry.role == .militaryModifier,
                    lastHead < 0, i + 1 < sentence.upperBound, let next = item(text, i + 1, sentence),
                    next.entry.role == .modifier || next.entry.role == .militaryModifier
                        || (next.entry.role == .head && text[last.pieces.upperBound - 1].gap == .hyphen), !afterName
                else { break }
                i += 1
                continue
            }
            if !items.isEmpty, isAnd(text[i].hash), joins(text, i, sentence, items) {
                i += 1
                continue
            }
            guard let next = item(text, i, sentence) ?? (afterName ? compound(text, i, sentence) : nil) else { break }
            if next.entry.role == .never {
                if items.isEmpty { return nil }
                break
            }
            if next.entry.role == .follower, items.isEmpty, !afterName { return nil }
            if next.entry.role == .weakHead, items.isEmpty, !afterName { return nil }
            if text[i].gap == .none, i > start { break }
            items.append(next)
            i = next.pieces.upperBound
            switch next.entry.role {
            case .head, .contextHead, .civilHead, .weakHead, .firstWord: lastHead = items.count - 1
            default: break
            }
            if next.entry.role == .firstWord { break }
        }
        guard lastHead >= 0 else { return nil }
        items.removeLast(items.count - 1 - lastHead)
        return judged(text, start, sentence, items, afterName: afterName)
    }

    /// Kinds of aircraft in a row: "attack, bomber, fighter and remotely piloted aircraft".
    func aircraftRow(_ text: Text, _ start: Int, _ sentence: Range<Int>) -> Mention? {
        guard aircraftKinds.contains(text[start].hash) else { return nil }
        var i = start + 1
        var joints = 0
        while i < min(sentence.upperBound, start + 14) {
            if text[i].hash == aircraft {
                return joints > 0 ? Mention(pieces: start..<(i + 1), category: .aeroplane) : nil
            }
            if text[i].isMark(",") || isAnd(text[i].hash) {
                joints += 1
            } else if !aircraftKinds.contains(text[i].hash) {
                return nil
            }
            i += 1
        }
        return nil
    }

    /// The piece after a phrase that is never hardware ("water tank"), or the piece itself.
    func skipped(_ text: Text, _ i: Int, _ sentence: Range<Int>) -> Int {
        guard let found = vocabulary.trie.longest(text.pieces.span, from: i, end: sentence.upperBound),
            vocabulary.entries[found.value].role == .never
        else { return i }
        return found.end
    }

    private func judged(
        _ text: Text,
        _ start: Int,
        _ sentence: Range<Int>,
        _ items: [Item],
        afterName: Bool
    ) -> Chain? {
        guard let head = items.last else { return nil }
        var end = head.pieces.upperBound
        if head.entry.role == .firstWord { end = head.pieces.lowerBound + 1 }
        if end < sentence.upperBound, head.entry.role != .firstWord {
            // "missile-related", "tank battalion".
            if text[end].gap == .hyphen, !text.slashBefore(end) { return nil }
            if text[end].gap == .none, text[end].kind != .mark { return nil }
            if !afterName, text[end].classes & WordClass.unit != 0, text[end].gap == .space { return nil }
        }
        let category = category(of: items, ammunition: isAmmunition(text[head.pieces.lowerBound].hash))
        if afterName { return Chain(mention: nil, end: end, category: category) }
        guard let category else { return nil }
        let firm = items.dropLast().contains { $0.entry.category != nil || $0.entry.role == .militaryModifier }
        var need = Mention.Need.nothing
        let last = text[end - 1]
        // "threatened to tank the bill", "would ship fuel": a verb.
        if items.count == 1, end == start + 1, start > sentence.lowerBound, last.stem == last.hash,
            verbs.contains(last.hash), text[start - 1].classes & WordClass.modalOrNot != 0,
            !isNounBefore(text, end, sentence)
        {
            return nil
        }
        switch head.entry.role {
        // "Mortars" are guns; "mortar" holds bricks as well.
        case .contextHead where last.stem == mortar && last.hash != mortar: break
        case .contextHead where !firm: need = .context
        case .civilHead where !firm: need = .strongContext
        case .weakHead where !firm: return nil
        default: break
        }
        // A name of a team, a firm or a street: "Rockets", "Shell"; and all of a title is capitals.
        let first = text[start]
        // "Michael F. Cannon".
        if items.count == 1, first.capital, start - 2 >= sentence.lowerBound, text[start - 1].isMark("."),
            text[start - 2].count == 1, text[start - 2].capital
        {
            return nil
        }
        let atStart = start == sentence.lowerBound || text[start - 1].kind == .mark
        // "Two Shell platforms", "attacked Shell pipelines": a firm; but "Drone Strike Kills Six" is a headline.
        if first.capital, !first.capitals, !atStart, items[0].entry.role == .contextHead, first.stem == first.hash,
            text[start - 1].classes & WordClass.determiner == 0, start + 1 < sentence.upperBound,
            text[start + 1].kind == .letters, text[start + 1].gap == .space, !text[start + 1].capital
        {
            return nil
        }
        if end == start + 1, isPronoun(text, start, sentence) { return nil }
        if items.count == 1, first.capital, !first.capitals, end == start + 1 {
            if !atStart { need = .nameContext }
            if atStart, end < sentence.upperBound, text[end].capital, text[end].kind == .letters,
                text[end].gap == .space
            {
                need = .nameContext
            }
        }
        if first.capitals, items.count == 1, first.count == 3, text.isCapitals(first) == false { need = .context }
        return Chain(
            mention: Mention(pieces: start..<end, category: category, need: need),
            end: end,
            category: category
        )
    }

    /// True for "a friend of mine", and for "mine" where a clause begins with it: "…, and mine was another".
    private func isPronoun(_ text: Text, _ i: Int, _ sentence: Range<Int>) -> Bool {
        guard text[i].hash == mine else { return false }
        let next = i + 1 < sentence.upperBound ? text[i + 1] : nil
        if let next,
            next.classes & (WordClass.military | WordClass.strongMilitary) != 0 || mineNouns.contains(next.hash)
        {
            return false
        }
        guard i > sentence.lowerBound else { return next.map { $0.classes & WordClass.was != 0 } ?? false }
        let before = text[i - 1]
        if pronounGovernors.contains(before.hash) { return true }
        guard let next, before.kind == .mark || clauseWords.contains(before.hash) else { return false }
        return next.classes & (WordClass.was | WordClass.modalOrNot) != 0
    }

    /// True where an attack follows: "an end to rocket attacks" has no verb "to rocket".
    private func isNounBefore(_ text: Text, _ end: Int, _ sentence: Range<Int>) -> Bool {
        end < sentence.upperBound && text[end].gap == .space
            && text[end].classes & (WordClass.military | WordClass.strongMilitary) != 0
            && text[end].stem != text[end].hash
    }

    private func category(of items: [Item], ammunition: Bool) -> Category? {
        guard let head = items.last else { return nil }
        let before = items.dropLast()
        let kinds = before.compactMap(\.entry.category)
        guard var category = head.entry.category else {
            if kinds.contains(.airDefence) { return .airDefence }
            guard let last = kinds.last else { return nil }
            if ammunition, [.artillery, .tank, .smallArms].contains(last) { return .munition }
            return last
        }
        for kind in kinds {
            switch (kind, category) {
            case (.airDefence, .missile), (.airDefence, .artillery), (.airDefence, .generic), (.airDefence, .smallArms),
                (.airDefence, .munition):
                category = .airDefence
            case (.antiTank, .missile), (.antiTank, .generic), (.antiTank, .artillery), (.antiTank, .smallArms):
                category = .antiTank
            case (.nuclear, .munition), (.nuclear, .generic): category = .nuclear
            case (.missile, .generic): category = .missile
            case (.drone, .aeroplane), (.drone, .vehicle), (.drone, .ship), (.drone, .helicopter), (.drone, .munition):
                category = .drone
            case (.radar, .generic): category = .radar
            case (.artillery, .smallArms) where head.entry.role != .head: category = .artillery
            default: break
            }
        }
        return category
    }

    /// True for "and" in "ballistic and cruise missiles" and "artillery and mortar systems", not in "tanks and
    /// missiles".
    private func joins(_ text: Text, _ i: Int, _ sentence: Range<Int>, _ items: [Item]) -> Bool {
        guard let last = items.last, i + 1 < sentence.upperBound, let next = item(text, i + 1, sentence) else {
            return false
        }
        let isModifier = { (role: Vocabulary.Role) in role == .modifier || role == .militaryModifier }
        if isModifier(last.entry.role) {
            if isModifier(next.entry.role) { return true }
            if next.entry.category == .drone, items.contains(where: { $0.entry.category == nil }),
                text[next.pieces.upperBound - 1].hash == aircraft
            {
                return true
            }
            return next.entry.role == .head && items.allSatisfy { isModifier($0.entry.role) }
                && last.entry.category == .missile
                && next.entry.category == .missile
        }
        guard last.entry.role == .head || last.entry.role == .contextHead,
            text[last.pieces.upperBound - 1].stem == text[last.pieces.upperBound - 1].hash,
            next.entry.role == .head || next.entry.role == .contextHead, next.pieces.upperBound < sentence.upperBound,
            let after = item(text, next.pieces.upperBound, sentence)
        else { return false }
        return after.entry.role == .weakHead && text[next.pieces.upperBound].gap == .space
    }

    /// The vocabulary word, the calibre or the compound modifier ("nuclear-powered") at a piece.
    private func item(_ text: Text, _ i: Int, _ sentence: Range<Int>) -> Item? {
        let piece = text[i]
        if piece.kind == .digits {
            // "155- and 105-millimetre shells": a hyphen that waits for its word.
            if i + 4 < sentence.upperBound, text[i + 1].isMark("-"), text[i + 1].gap == .none, isAnd(text[i + 2].hash),
                text[i + 3].kind == .digits, text[i + 4].kind == .letters, isMeasure(text[i + 4])
            {
                return Item(entry: Vocabulary.Entry(role: .modifier, category: .artillery), pieces: i..<(i + 5))
            }
            guard i + 1 < sentence.upperBound, text[i + 1].kind == .letters, isMeasure(text[i + 1]) else { return nil }
            // From 20 mm on a gun is a cannon; a calibre of .223 is none.
            let isCannon =
                piece.count >= 3 && !calibres.contains(text[i + 1].hash)
                || text[i + 1].hash == millimetres && piece.count >= 2 && text.byte(piece.start) > UInt8(ascii: "1")
            return Item(
                entry: Vocabulary.Entry(role: .modifier, category: isCannon ? .artillery : nil),
                pieces: i..<(i + 2)
            )
        }
        guard piece.kind == .letters else { return nil }
        var group = i + 1
        while group < sentence.upperBound, text[group].gap == .hyphen, text[group].kind == .letters,
            !text.slashBefore(group)
        {
            group += 1
        }
        if let found = vocabulary.trie.longest(text.pieces.span, from: i, end: sentence.upperBound), found.end >= group
        {
            return Item(entry: vocabulary.entries[found.value], pieces: i..<found.end)
        }
        if group > i + 1, text[group - 1].classes & WordClass.compound != 0 || isAnti(piece.hash) {
            return Item(entry: Vocabulary.Entry(role: .modifier, category: nil), pieces: i..<group)
        }
        return nil
    }

    /// A compound between a name and the word that says what it is: "Su-24M front-line bombers".
    private func compound(_ text: Text, _ i: Int, _ sentence: Range<Int>) -> Item? {
        var end = i + 1
        while end < sentence.upperBound, text[end].gap == .hyphen, text[end].kind == .letters, !text[end].capital {
            end += 1
        }
        guard end > i + 1, text[i].kind == .letters, !text[i].capital, end < sentence.upperBound,
            text[end].gap == .space, let head = item(text, end, sentence),
            [.head, .contextHead, .civilHead, .weakHead].contains(head.entry.role)
        else { return nil }
        return Item(entry: Vocabulary.Entry(role: .modifier, category: nil), pieces: i..<end)
    }

    private func isMeasure(_ piece: Piece) -> Bool {
        piece.gap != .space || piece.count == 2 ? measures.contains(piece.hash) : false
    }
    private func isAnd(_ hash: UInt64) -> Bool { conjunctions.contains(hash) }
    private func isAnti(_ hash: UInt64) -> Bool { prefixes.contains(hash) }
    private func isAmmunition(_ hash: UInt64) -> Bool { ammunition.contains(hash) }
}
