// What stands between a name and the word that says what it is: "CAESAR 8x8 howitzers", "T-72A/B tanks".

internal import Language

/// Words of variants behind a name.
struct TailWords: Sendable {
    let marks = Hashed.set("mk mark block tranche batch version flight")
    let drives = Hashed.of("x")
    let roman = Hashed.set("II III IV V VI VII VIII IX XI XII")
    let millimetres = Hashed.set("mm millimetre millimeter")
}

/// Words for what a weapon fires: "HIMARS rockets" are no launchers.
struct ShotWords: Sendable {
    let rounds = Hashed.set(
        "round shell ammunition munition projectile bomb torpedo torpedoe cartridge bullet warhead ammo"
    )
    let missiles = Hashed.set("missile rocket interceptor")
    let interceptor = Hashed.of("interceptor")
    /// Air-defence systems that are called by their launcher, not by their missile.
    let launchers = Hashed.set(
        """
        S Patriot Buk Tor Osa Kub Krug Pantsir Tunguska NASAMS Dome THAAD Avenger HQ Bavar SAMP Cheongung Spyder Dvina
        Pechora Vityaz Sosna Crotale Roland
        """
    )
}

extension MentionFinder {
    /// The end of a name with what belongs to it: a drive ("8x8"), a mark ("Mk IV", "Block II"), a variant ("1A3"), a
    /// second name of the same system ("RGM-84 Harpoon"), alternatives behind a slash ("2A4/2A6").
    ///
    /// Other words and numbers with capitals belong to it only where a word of the same kind, or another name of the
    /// system, follows: "Apache Guardian helicopters", "M1A1 SA Abrams".
    func tail(
        _ text: Text,
        _ start: Int,
        of system: inout SystemTable.System?,
        _ category: Category,
        _ sentence: Range<Int>
    ) -> Int {
        var end = slashed(text, start, sentence)
        var open = end
        var words = 0
        while open < sentence.upperBound, open < start + 16, words < 3 {
            if let next = variant(text, open, sentence) ?? second(text, open, of: &system, sentence) {
                open = slashed(text, next, sentence)
                end = open
                words = 0
                continue
            }
            if open > end, typeWords(text, open, sentence).category == category { return open }
            guard let next = word(text, open, sentence) else { break }
            open = next
            words += 1
        }
        return open > end && typeWords(text, open, sentence).category == category ? open : end
    }

    /// "8x8", "Mk IV", "MkIV", "Block 70", "1A3", "SEPv3", "II".
    private func variant(_ text: Text, _ i: Int, _ sentence: Range<Int>) -> Int? {
        let piece = text[i]
        guard piece.gap == .space || piece.gap == .hyphen && !text.slashBefore(i) else { return nil }
        let limit = sentence.upperBound
        if piece.kind == .digits {
            guard piece.count <= 2, i + 2 < limit, text[i + 1].gap == .none, text[i + 1].kind == .letters,
                text[i + 2].gap == .none, text[i + 2].kind == .digits, text[i + 2].count <= 2
            else { return nil }
            if text[i + 1].hash == tails.drives { return i + 3 }
            guard text[i + 1].capitals, text[i + 1].count <= 2 else { return nil }
            return suffix(text, i + 3, sentence)
        }
        guard piece.kind == .letters, piece.capital else { return nil }
        if tails.marks.contains(piece.hash) {
            var next = i + 1
            if next < limit, text[next].isMark("."), text[next].gap == .none { next += 1 }
            guard next < limit,
                text[next].kind == .digits && text[next].count <= 2
                    || text[next].capitals && (tails.roman.contains(text[next].hash) || text[next].count == 1)
            else { return nil }
            return suffix(text, next + 1, sentence)
        }
        if tails.roman.contains(piece.hash), piece.capitals, piece.count > 1 { return suffix(text, i + 1, sentence) }
        // "MkIV" is one run of letters, "SEPv3" one and a number.
        if piece.count <= 6, piece.count > 2, text.byte(piece.start) == UInt8(ascii: "M"),
            text.byte(piece.start + 1) == UInt8(ascii: "k"), text.byte(piece.end - 1) &- 0x41 < 26
        {
            return i + 1
        }
        if i + 1 < limit, text[i + 1].kind == .digits, text[i + 1].gap == .none, piece.count == 4, !piece.capitals,
            text.byte(piece.end - 1) == UInt8(ascii: "v"), text.byte(piece.end - 2) &- 0x41 < 26
        {
            return i + 2
        }
        return nil
    }

    /// The end of another name of the same system, or of its family; the variant is the one that counts.
    private func second(
        _ text: Text,
        _ i: Int,
        of system: inout SystemTable.System?,
        _ sentence: Range<Int>
    ) -> Int? {
        guard let first = system, first.category != .ship, first.category != .submarine, text[i].capital,
            text[i].gap == .space, let found = listed(text, i, sentence)
        else { return nil }
        let other = table.systems[table.names[found.value].system]
        let (name, family) = (table.bytes[first.name.range], table.bytes[first.family.range])
        let (otherName, otherFamily) = (table.bytes[other.name.range], table.bytes[other.family.range])
        guard
            other.name.start == first.name.start || otherName.elementsEqual(family)
                || name.elementsEqual(otherFamily)
        else { return nil }
        if name.elementsEqual(otherFamily) { system = other }
        return suffix(text, found.end, sentence)
    }

    /// A word or number with a capital that may belong to a name: "Guardian", "SA", "F4".
    private func word(_ text: Text, _ i: Int, _ sentence: Range<Int>) -> Int? {
        guard text[i].gap == .space, text[i].kind == .letters, text[i].capital,
            text[i].classes & WordClass.noName == 0, !names.others.contains(text[i].hash),
            actors.trie.longest(text.pieces.span, from: i, end: sentence.upperBound) == nil
        else { return nil }
        // A system of its own, unless its name is a common word.
        if let found = table.trie.longest(text.pieces.span, from: i, end: sentence.upperBound),
            !table.names[found.value].needsContext
        {
            return nil
        }
        return suffix(text, i + 1, sentence)
    }

    /// The end behind alternatives: "T-72A/B", "Mi-8/17", "2A4/2A6".
    private func slashed(_ text: Text, _ start: Int, _ sentence: Range<Int>) -> Int {
        var end = start
        let last = text[start - 1]
        guard last.kind == .digits || last.capitals && last.count <= 2 else { return start }
        while end < sentence.upperBound, end < start + 12, text.slashBefore(end) {
            var next = end
            let first = text[next]
            if first.kind == .digits, first.count <= 3 {
                next += 1
                while next < sentence.upperBound, next < end + 4, text[next].gap == .none, text[next].kind != .mark,
                    text[next].count <= 2
                { next += 1 }
            } else if first.capitals, first.count <= 2 || first.stem != first.hash, first.count <= 3 {
                next += 1
            } else {
                return end
            }
            // "F-16/F-35", "B1/B2": names of their own.
            if next < sentence.upperBound,
                text[next].gap == .none && text[next].kind != .mark
                    || text[next].gap == .hyphen && !text.slashBefore(next)
            {
                return end
            }
            end = next
        }
        return end
    }

    // MARK: Calibres

    /// A gun or its ammunition with the calibre before its name: "155mm Caesar howitzers".
    func gun(_ text: Text, _ i: Int, _ sentence: Range<Int>) -> Mention? {
        guard text[i].kind == .digits, i + 2 < sentence.upperBound, tails.millimetres.contains(text[i + 1].hash),
            text[i + 2].gap == .space, text[i + 2].kind != .mark,
            var mention = system(text, i + 2, sentence) ?? designation(text, i + 2, sentence),
            Self.isBarrelled(mention.category)
        else { return nil }
        mention.pieces = i..<mention.pieces.upperBound
        mention.need = .nothing
        return mention
    }

    private static func isBarrelled(_ category: Category) -> Bool {
        switch category {
        case .artillery, .tank, .armouredVehicle, .airDefence, .antiTank, .smallArms, .munition, .rocketLauncher: true
        default: false
        }
    }

    // MARK: What the word behind a name says

    /// True for what a name of something else can hardly stand before: "Zolfaghar tank" is no missile.
    static func isHull(_ category: Category) -> Bool {
        category == .tank || category == .armouredVehicle || category == .vehicle
    }

    /// What a system fires is not the system: rounds lose its name, missiles keep it.
    ///
    /// "S-300 surface-to-air missiles" are what a deal calls the system.
    static func call(_ mention: inout Mention, _ last: UInt64, _ type: Category?, _ words: ShotWords) {
        switch mention.category {
        case .missile, .munition, .drone, .generic, .nuclear, .radar: return
        default: break
        }
        if words.rounds.contains(last) {
            mention.category = .munition
        } else if words.missiles.contains(last), mention.category != .antiTank,
            type != .airDefence || last == words.interceptor
        {
            // A Stinger missile is a Stinger.
            if mention.category == .airDefence, let name = mention.name,
                !name.split(whereSeparator: { $0 == " " || $0 == "-" })
                    .contains(where: { words.launchers.contains(Hashed.of(String($0))) })
            {
                return
            }
            let isLaunched = mention.category == .rocketLauncher || mention.category == .airDefence
            mention.category = .missile
            if isLaunched { return }
        } else {
            return
        }
        mention.name = nil
        mention.origin = ""
        mention.family = ""
    }
}
