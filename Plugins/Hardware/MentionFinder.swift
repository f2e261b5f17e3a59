// Finds mentions in one sentence: systems of the table, designations, ships, classes of ships, generic words.

internal import Language

/// Finds mentions among the pieces of a sentence, whatever their context.
struct MentionFinder: Sendable {
    let table: SystemTable
    let vocabulary = Vocabulary()
    let actors: Actors
    let shipPrefixes = ShipPrefixes.all
    let ships = ShipWords()
    let names = NameWords()
    let designators: [UInt64: (prefix: String, kind: Designator)]
    let conjunctions = Hashed.set("and or")
    private let classWord = Hashed.of("class")
    private let type = Hashed.of("type")
    let tails = TailWords()
    let shots = ShotWords()
    private let submarine = Hashed.of("submarine")
    private let vagueTypes = Hashed.set(
        "station unit platform complex installation piece device variant pod kit charge"
    )
    let nameWords = Hashed.set("of de the la le")
    /// Nouns that are verbs as well: "to tank", "will ship".
    let verbs = Hashed.set("tank ship shell mine torpedo rocket gun arm truck bomb drone jet mortar cannon")
    let aircraft = Hashed.of("aircraft")
    let aircraftKinds = Hashed.set(
        """
        attack bomber fighter strike reconnaissance surveillance transport tanker refueling refuelling remotely piloted
        unmanned rotary wing fixed
        """
    )
    let mortar = Hashed.of("mortar")
    let mine = Hashed.of("mine")
    /// Before the pronoun "mine".
    let pronounGovernors = Hashed.set("of than like is was are were be to as against with for emphasis")
    let clauseWords = Hashed.set("and but or while because so that")
    let mineNouns = Hashed.set(
        "explosion explosions blast blasts clearance clearing detector detectors sweeping hunters field fields warfare laying"
    )
    /// Nouns of which a verb takes the weapons: "to ship weapons".
    let carrying = Hashed.set("ship truck")
    let shipTypes = Hashed.set(
        """
        frigate destroyer cruiser corvette carrier submarine battleship battlecruiser warship minesweeper minehunter
        gunboat icebreaker cutter flagship
        """
    )
    let shipTypeEnds = Hashed.set("ship vessel boat dock")
    let calibres = Hashed.set("caliber calibre")
    let millimetres = Hashed.of("mm")
    let prefixes = Hashed.set("anti counter")
    let measures = Hashed.set("mm millimeter millimetre cm kg pound lb ton tonne kiloton megaton caliber calibre inch")
    let ammunition = Hashed.set("round rounds charge charges")

    init(table: SystemTable, actors: Actors) {
        self.table = table
        self.actors = actors
        var designators: [UInt64: (prefix: String, kind: Designator)] = [:]
        for (prefix, kind) in Designator.table { designators[Hashed.of(prefix)] = (prefix, kind) }
        self.designators = designators
    }

    /// All mentions of a sentence from left to right; `named` collects ships that later go by their bare name.
    func find(_ text: Text, _ sentence: Range<Int>, named: inout [UInt64: Mention]) -> [Mention] {
        var mentions: [Mention] = []
        var i = sentence.lowerBound
        while i < sentence.upperBound {
            let piece = text[i]
            // Most words of a text begin nothing: out at once.
            if piece.kind == .letters, !piece.capital, !vocabulary.trie.mayBegin(piece),
                !table.smallFirst.contains(piece.hash), i + 1 == sentence.upperBound || text[i + 1].gap != .hyphen
            {
                i += 1
                continue
            }
            if piece.kind == .mark || (piece.gap == .hyphen && !text.slashBefore(i)) || isInside(text, i, sentence) {
                i += 1
                continue
            }
            if let mention = mention(text, i, sentence, &named, after: mentions.last) {
                mentions.append(mention)
                i = mention.pieces.upperBound
                if let short = abbreviation(text, mention, sentence), system(text, i + 1, sentence) == nil {
                    mentions.append(short)
                    i = short.pieces.upperBound
                } else if let ship = shipName(text, mention, sentence) {
                    mentions.append(ship)
                    i = ship.pieces.upperBound
                }
            } else {
                i = max(i + 1, skipped(text, i, sentence))
            }
        }
        return mentions
    }

    /// True inside a word of letters and digits or an address: "145K1ow", "S&P500".
    private func isInside(_ text: Text, _ i: Int, _ sentence: Range<Int>) -> Bool {
        guard text[i].gap == .none, i > sentence.lowerBound else { return false }
        let before = text[i - 1]
        guard before.kind == .mark else { return true }
        return before.gap == .none && (before.isMark("&") || before.isMark("@") || before.isMark("_"))
    }

    private func mention(
        _ text: Text,
        _ i: Int,
        _ sentence: Range<Int>,
        _ named: inout [UInt64: Mention],
        after last: Mention?
    ) -> Mention? {
        if let found = bareShip(text, i, sentence, named, after: last) { return found }
        if let found = gun(text, i, sentence) { return found }
        if let found = system(text, i, sentence) {
            remember(found, text, &named)
            return found
        }
        if let found = aircraftRow(text, i, sentence) { return found }
        guard text[i].capital else { return chain(text, i, sentence)?.mention }
        if let found = ship(text, i, sentence, &named) ?? designation(text, i, sentence) ?? shipClass(text, i, sentence)
        {
            return found
        }
        return chain(text, i, sentence)?.mention ?? unknownName(text, i, sentence) ?? unknownSeries(text, i, sentence)
    }

    // MARK: Systems

    /// A system of the table, with the type words after it ("Patriot missile batteries") and before it.
    func system(_ text: Text, _ i: Int, _ sentence: Range<Int>) -> Mention? {
        guard text[i].capital || table.smallFirst.contains(text[i].hash), let found = listed(text, i, sentence) else {
            return nil
        }
        let name = table.names[found.value]
        var known: SystemTable.System? = table.systems[name.system]
        guard let variant = suffix(text, found.end, sentence) else { return nil }
        var end = tail(text, variant, of: &known, table.systems[name.system].category, sentence)
        let system = known ?? table.systems[name.system]
        // "Su-27 Flanker": the nickname belongs to a designation.
        if end == variant, text[found.end - 1].kind == .digits, Self.hasNicknames(system.category) {
            end = nickname(text, end, sentence)
        }
        let extended = typeWords(text, end, sentence)
        // "155mm howitzers" are guns, not shells.
        if text[i].kind == .digits, system.category == .munition, let type = extended.category,
            ![.munition, .generic].contains(type)
        {
            return nil
        }
        var mention = Mention(
            pieces: i..<extended.end,
            category: system.category,
            name: table.string(system.name),
            origin: table.string(system.origin),
            family: table.string(system.family),
            need: name.needsContext && !extended.typed ? .nameContext : .nothing
        )
        if let label = text.previous(i, sentence), text[label].classes & WordClass.label != 0 {
            mention.need = .nameContext
        }
        // "U2", "HQ2": a short designation without its hyphen is other things as well.
        if !extended.typed, found.end == i + 2, text[i + 1].kind == .digits, text[i + 1].gap == .none,
            text[i + 1].count == 1, text[i].count <= 2, table.bytes[name.text.range].contains(UInt8(ascii: "-"))
        {
            mention.need = .strongContext
        }
        // "IL-2" is an interleukin, "Il-2" an aeroplane.
        if mention.need == .nothing, !extended.typed, text[i].capitals, text[i].count == 2, i + 1 < extended.end,
            text[i + 1].kind == .digits,
            table.bytes[name.text.range].dropFirst().first.map({ $0 &- 0x61 < 26 }) == true
        {
            mention.need = .context
        }
        // "Lancaster station" is no aeroplane.
        if name.needsContext, extended.typed, extended.category == nil, end < sentence.upperBound,
            vagueTypes.contains(text[end].stem)
        {
            mention.need = .nameContext
        }
        if extended.typed, let category = extended.category, !Self.fits(category, system.category),
            name.needsContext || Self.isHull(category)
        {
            return nil
        }
        if extended.typed { Self.call(&mention, text[extended.end - 1].stem, extended.category, shots) }
        if extended.end < sentence.upperBound, text[extended.end].gap == .hyphen, !text.slashBefore(extended.end),
            extended.end == found.end, name.needsContext
        {
            return nil
        }
        return mention
    }

    /// The longest name of the table from a piece on that is written as in the table.
    func listed(_ text: Text, _ i: Int, _ sentence: Range<Int>) -> (value: Int, end: Int)? {
        var limit = sentence.upperBound
        while let found = table.trie.longest(text.pieces.span, from: i, end: limit) {
            let name = table.names[found.value]
            if text.spells(
                table.bytes.span.extracting(name.text.range),
                i..<found.end,
                asWord: !name.needsContext
            ) {
                return found
            }
            limit = found.end - 1
        }
        return nil
    }

    private static func hasNicknames(_ category: Category) -> Bool {
        switch category {
        case .aeroplane, .helicopter, .missile, .airDefence, .drone, .antiTank: true
        default: false
        }
    }

    /// What may follow a name of that category: "Patriot missile", but no "Lynx helicopter" for the Lynx that runs on
    /// tracks.
    static func fits(_ type: Category, _ system: Category) -> Bool {
        if type == system { return true }
        switch type {
        case .vehicle: return system != .helicopter && system != .aeroplane
        case .missile, .munition, .generic, .airDefence: return true
        case .smallArms: return [.smallArms, .airDefence, .artillery, .antiTank].contains(system)
        case .ship, .submarine: return system == .ship || system == .submarine
        case .helicopter, .aeroplane, .drone: return system == .helicopter || system == .aeroplane || system == .drone
        case .tank, .armouredVehicle, .artillery:
            return [.tank, .armouredVehicle, .artillery, .rocketLauncher, .vehicle, .airDefence].contains(system)
        default: return true
        }
    }

    /// The end of a name with the variant that follows it without a blank ("F-16C", "S-300PMU-2", "Geran-5"), or nil
    /// where the word goes on in small letters and is another one.
    func suffix(_ text: Text, _ start: Int, _ sentence: Range<Int>) -> Int? {
        var end = start
        while end < sentence.upperBound, text[end].gap == .none, text[end].kind != .mark {
            let piece = text[end]
            if piece.kind == .letters, !piece.capitals,
                !(piece.count == 1 && text.byte(piece.start) == UInt8(ascii: "s")),
                piece.count > 2
            {
                return nil
            }
            end += 1
        }
        while end < sentence.upperBound, text[end].gap == .hyphen, !text.slashBefore(end),
            text[end].kind == .digits || text[end].capitals,
            text[end].count <= 4
        {
            end += 1
            while end < sentence.upperBound, text[end].gap == .none, text[end].kind != .mark,
                text[end].kind == .digits || text[end].count <= 2
            {
                end += 1
            }
        }
        return end
    }

    /// Type words after a name: the end after them, whether there are any, and the kind they say.
    func typeWords(_ text: Text, _ start: Int, _ sentence: Range<Int>) -> (
        end: Int, typed: Bool, category: Category?
    ) {
        guard start < sentence.upperBound, text[start].kind != .mark,
            let chain = chain(text, start, sentence, afterName: true)
        else { return (start, false, nil) }
        return (chain.end, true, chain.category)
    }

    // MARK: Designations

    func designation(_ text: Text, _ i: Int, _ sentence: Range<Int>) -> Mention? {
        let piece = text[i]
        guard piece.kind == .letters, piece.capital, i + 1 < sentence.upperBound, text[i + 1].kind == .digits,
            text[i + 1].gap == .hyphen || (text[i + 1].gap == .space && piece.count >= 3), !text.slashBefore(i + 1)
        else { return nil }
        guard let found = designators[piece.hash], text.spells(Array(found.prefix.utf8).span, i..<(i + 1)),
            text[i + 1].count <= found.kind.digits,
            text[i + 1].count == 1 || text.byte(text[i + 1].start) != UInt8(ascii: "0")
        else { return nil }
        for k in text[i + 1].start..<text[i + 1].end where text.byte(k) &- 0x30 > 9 { return nil }
        guard let variant = suffix(text, i + 2, sentence) else { return nil }
        var none: SystemTable.System?
        var end = tail(text, variant, of: &none, found.kind.category, sentence)
        if end == variant { end = nickname(text, end, sentence) }
        let extended = typeWords(text, end, sentence)
        var category = found.kind.category
        if let typed = extended.category, ![.missile, .munition, .generic].contains(typed) { category = typed }
        var need = found.kind.needsContext && !extended.typed ? Mention.Need.nameContext : .nothing
        if let label = text.previous(i, sentence), text[label].classes & WordClass.label != 0 { need = .nameContext }
        if text[i + 1].gap == .space, !extended.typed { need = .nameContext }
        // "IL-14" is a district of Illinois, "Il-14" an aeroplane.
        if piece.capitals, !extended.typed, !found.prefix.utf8.allSatisfy({ $0 &- 0x41 < 26 }) { need = .nameContext }
        let number = text.string(Int(text[i + 1].start)..<Int(text[i + 1].end))
        return Mention(
            pieces: i..<extended.end,
            category: category,
            name: "\(found.prefix)-\(number)",
            origin: found.kind.origin,
            need: need
        )
    }

    /// The end after a nickname: "F-99 Night Heron".
    func nickname(_ text: Text, _ start: Int, _ sentence: Range<Int>) -> Int {
        var end = start
        while end < sentence.upperBound, end < start + 2, text[end].gap == .space, isNameWord(text, end, sentence) {
            end += 1
        }
        guard end > start, end < sentence.upperBound else { return end }
        // The name of something else goes on.
        return text[end].kind == .letters && text[end].capital && text[end].gap == .space ? start : end
    }

    /// An abbreviation in brackets after a name: "Night Heron Rocket System (NHRS)".
    private func abbreviation(_ text: Text, _ mention: Mention, _ sentence: Range<Int>) -> Mention? {
        let open = mention.pieces.upperBound
        guard mention.name != nil, open + 2 < sentence.upperBound, text[open].isMark("("), text[open + 2].isMark(")"),
            text[open + 1].kind == .letters, text[open + 1].capitals, (3...8).contains(text[open + 1].count),
            text.byte(text[open + 1].start) == text.byte(text[mention.pieces.lowerBound].start),
            mention.pieces.count > 1
        else { return nil }
        var short = mention
        short.pieces = (open + 1)..<(open + 2)
        short.rest = nil
        if short.need == .unknownName { short.need = .nothing }
        return short
    }

    // MARK: Ships

    /// A ship by its prefix and name: "USS Carney", "FS Charles de Gaulle", "HMS Prince of Wales".
    private func ship(_ text: Text, _ i: Int, _ sentence: Range<Int>, _ named: inout [UInt64: Mention]) -> Mention? {
        guard text[i].capital, (2...6).contains(text[i].count), text.byte(text[i].start + 1) &- 0x41 < 26,
            shipPrefixes.contains(text[i].hash)
        else { return nil }
        var end = i + 1
        var words = 0
        while end < sentence.upperBound, words < 5, text[end].gap != .none || text[end - 1].kind == .mark {
            if text[end].kind == .letters, text[end].capital {
                end += 1
                words += 1
                // An initial: "USS Delbert D. Black".
                if text[end - 1].count == 1, end < sentence.upperBound, text[end].isMark("."), text[end].gap == .none {
                    end += 1
                }
            } else if words > 0, nameWords.contains(text[end].hash), end + 1 < sentence.upperBound,
                text[end + 1].capital
            {
                end += 1
            } else {
                break
            }
        }
        guard words > 0, isShipName(text, (i + 1)..<end) else { return nil }
        var category = Category.ship
        let near = max(sentence.lowerBound, i - 3)..<min(sentence.upperBound, end + 3)
        for k in near where text[k].stem == submarine || text[k].hash == submarine { category = .submarine }
        let name = text.string(Int(text[i].start)..<Int(text[end - 1].end))
        let mention = Mention(pieces: i..<end, category: category, name: name)
        remember(mention, text, &named)
        return mention
    }

    /// Keeps a ship named in full for "the Carney" later on.
    private func remember(_ mention: Mention, _ text: Text, _ named: inout [UInt64: Mention]) {
        let first = mention.pieces.lowerBound
        guard mention.category == .ship || mention.category == .submarine, mention.pieces.count == 2,
            shipPrefixes.contains(text[first].hash), text[first + 1].count >= 5
        else { return }
        named[text[first + 1].hash] = mention
    }

    /// False for the words after "ITS" in a headline of capitals, and for a firm.
    private func isShipName(_ text: Text, _ pieces: Range<Int>) -> Bool {
        let words = pieces.filter { text[$0].kind == .letters && text[$0].count > 1 }
        if words.contains(where: { text[$0].classes & WordClass.firm != 0 && words.count > 1 }) { return false }
        return words.contains { !text[$0].capitals }
    }

    /// A class of ships that the table does not hold: "Anzac-class frigate", "Type 052C destroyer".
    private func shipClass(_ text: Text, _ i: Int, _ sentence: Range<Int>) -> Mention? {
        guard text[i].kind == .letters, text[i].capital, text[i].classes & WordClass.determiner == 0 else { return nil }
        var end = i
        while end < sentence.upperBound, end < i + 3, text[end].kind == .letters, text[end].capital,
            end == i || text[end].hash != classWord
        {
            end += 1
            // "Ochakov Kara-class": a class of the table follows.
            if end < sentence.upperBound, text[end].hash != classWord, text[end].capital,
                table.trie.longest(text.pieces.span, from: end, end: sentence.upperBound) != nil
            {
                return nil
            }
        }
        if text[i].hash == type, i + 1 < sentence.upperBound, text[i + 1].kind == .digits, text[i + 1].gap == .space {
            end = i + 2
            while end < sentence.upperBound, text[end].gap == .none, text[end].kind != .mark { end += 1 }
            guard let chain = chain(text, end, sentence, afterName: true), let category = chain.category else {
                return nil
            }
            let name = text.string(Int(text[i].start)..<Int(text[end - 1].end))
            return Mention(pieces: i..<chain.end, category: category, name: name)
        }
        guard end + 1 < sentence.upperBound, text[end].hash == classWord, isNameWord(text, i, sentence),
            let chain = chain(text, end + 1, sentence, afterName: true), let category = chain.category,
            category == .ship || category == .submarine
        else { return nil }
        let name = text.string(Int(text[i].start)..<Int(text[end - 1].end)) + " class"
        return Mention(pieces: i..<chain.end, category: category, name: name)
    }
}
