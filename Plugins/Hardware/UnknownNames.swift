// Names that the table does not hold: "Vostrel missiles", "M990 howitzer", "Zarya-4".

internal import Language

/// Words for names that are not in the table.
struct NameWords: Sendable {
    /// Words with a capital that are no name of a weapon, at the beginning of a sentence or elsewhere.
    let others = Hashed.set(
        """
        in on at by for from with as but and or if when while after before since because although though however he
        she it they we you i what which who where how why there here then now yesterday today tomorrow Monday
        Tuesday Wednesday Thursday Friday Saturday Sunday also most more many much few dozens hundreds thousands
        scores no not only even still just like unlike among amid despite during under over about around near
        between without within against via per than to up down out off yes no so yet once until later earlier
        meanwhile moreover instead perhaps maybe using despite including nearly almost roughly approximately exactly barely
        fully overnight altogether afterwards reportedly allegedly eventually initially additionally simultaneously
        separately apparently recently finally total
        Guard Guards Corps Force Forces Fleet Command Police Ministry Department Department's Agency Council Senate
        House Congress Parliament Party Republic Kingdom Federation Sea Ocean Gulf Strait Cold World War Civil Great
        North South East West Northern Southern Eastern Western Middle Central
        Arab Arabs Islamist Islamic Muslim Shiite Shia Sunni Kurdish Kurds European Europe African Asian Asia
        Baltic Balkan Balkans Nazi Nazis Communist Republican Republicans Democratic Democrat Democrats Allied
        Allies Jewish Christian Christmas Easter Tamil Serb Serbs Chechen Qaeda Qaida ISIL EU UN CIA FBI IRA PKK
        Olympic Congressional Federal Royal Imperial National International Universal Commercial Victorian
        Boeing Lockheed Martin Raytheon Rheinmetall Northrop Grumman Dynamics BAE Saab Airbus Dassault Leonardo
        Thales MBDA Elbit Rafael Hanwha Hyundai Rostec Kongsberg Nexter KNDS Toyota Ford Mercedes Volvo Honda Amazon
        Jap Japs Hun Huns Boche Axis Vichy Confederate Union Franco AUKUS Lankan
        Google Cessna Sikorsky Bell Embraer Baykar Anduril Diehl Roketsan Norinco Textron Oshkosh Kalashnikov Colt
        Smith Wesson Remington Nikon Nerf Lego Hollywood
        """
    )
    let roman = Hashed.set("II III IV VI VII VIII IX XI XII")
    let followers = Hashed.set("series type class")
    let batteries = Hashed.set("battery batteries interceptor interceptors")
    /// Before a hyphen and a number, and no weapon: "Covid-19", "Apollo-11".
    let civilSeries = Hashed.set(
        """
        Covid Omicron Apollo Sputnik Boeing Airbus Soyuz Voyager Kosmos Cosmos Luna Vostok Channel Formula Level
        Windows Euro Falcon Sector Zone Camp Page Section Article Chapter Route Highway Flight Room Group Class Phase
        Stage Grade Tier Area District Region Block Building Gate Terminal Platform Unit Team Under Over Catch Form
        Schedule Title Proposition Measure Bill Rule Version Model Windows PlayStation Xbox iPhone Galaxy Type Mark
        Chandrayaan Gaganyaan Artemis Gemini Progress Chernobyl Fukushima Unit Reactor Omega Vitamin Twenty Thirty
        Mach Category Batch Lot Tranche Round Day Increment
        Forty Fifty Sixty Seventy Eighty Ninety Mid Top Late Early Rossiya Match Kanal Perviy
        """
    )
    let endings: [[UInt8]] = ["ian", "ean", "ese", "ish", "ist"].map { Array($0.utf8) }
}

extension MentionFinder {
    /// A name that the table does not hold, before words that say what it is: "Vostrel missiles", "M990 howitzer".
    ///
    /// No generic mention begins at its first piece.
    func unknownName(_ text: Text, _ i: Int, _ sentence: Range<Int>) -> Mention? {
        let near = i + 1..<min(i + 9, sentence.upperBound)
        guard text[i].kind == .letters, text[i].capital, near.contains(where: { vocabulary.trie.mayBegin(text[$0]) }),
            canFollow(text, i, sentence)
        else { return nil }
        var end = i
        var words = 0
        var hasDigits = false
        var nameEnd = i
        while words < 4, let next = nameGroup(text, end, sentence, first: words == 0) {
            if words > 0, table.trie.longest(text.pieces.span, from: end, end: sentence.upperBound) != nil {
                return nil
            }
            end = next.end
            nameEnd = next.nameEnd
            hasDigits = hasDigits || next.hasDigits
            words += 1
            guard end < sentence.upperBound, text[end].gap == .space else { return nil }
            if let found = chain(text, end, sentence), let generic = found.mention {
                return named(text, i..<nameEnd, generic, words, hasDigits, sentence)
            }
            if text[i].capitals, text[i].count >= 4, words == 1, end == i + 1,
                names.batteries.contains(text[end].hash)
            {
                let name = text.string(Int(text[i].start)..<Int(text[i].end))
                return Mention(pieces: i..<(end + 1), category: .airDefence, name: name, need: .nameContext)
            }
        }
        return nil
    }

    /// The mention of a name and the generic words after it, or nil where the name is hardly one.
    private func named(
        _ text: Text,
        _ name: Range<Int>,
        _ generic: Mention,
        _ words: Int,
        _ hasDigits: Bool,
        _ sentence: Range<Int>
    ) -> Mention? {
        let first = name.lowerBound
        let head = generic.pieces.lowerBound
        if names.roman.contains(text[first].hash) || names.civilSeries.contains(text[first].hash) { return nil }
        if !hasDigits {
            let last = text[name.upperBound - 1]
            let isNumbered = words > 1 && names.roman.contains(last.hash)
            switch generic.category {
            case .generic, .nuclear: return nil
            case .munition where !isNumbered: return nil
            // "Airsoft gun", "Ohio gun laws".
            case .smallArms where generic.need != .nothing: return nil
            default: break
            }
            if generic.need == .strongContext || text[first].count < 3 { return nil }
            let isAcronym = text[first].capitals && text[first].count >= 3
            if startsClause(text, first, sentence), words == 1, !isAcronym { return nil }
        }
        // A headline, where every word has a capital.
        if text[head].capital, text[head].kind == .letters, !text[head].capitals {
            let end = generic.pieces.upperBound
            if startsClause(text, first, sentence) { return nil }
            if end < sentence.upperBound, text[end].capital, text[end].kind == .letters { return nil }
            if text[first - 1].kind == .letters, text[first - 1].capital,
                text[first - 1].classes & WordClass.determiner == 0
            {
                return nil
            }
        }
        return Mention(
            pieces: first..<generic.pieces.upperBound,
            category: generic.category,
            name: text.string(Int(text[first].start)..<Int(text[name.upperBound - 1].end)),
            need: .unknownName,
            rest: Mention.Rest(pieces: generic.pieces, need: generic.need)
        )
    }

    /// A name of the kind "Zarya-4", without a word that says what it is; its category is that of its neighbours.
    func unknownSeries(_ text: Text, _ i: Int, _ sentence: Range<Int>) -> Mention? {
        guard text[i].kind == .letters, text[i].capital, text[i].count >= 2, i + 1 < sentence.upperBound,
            text[i + 1].kind == .digits, text[i + 1].gap == .hyphen, text[i + 1].count <= 3,
            !text.slashBefore(i + 1), text[i].gap == .space || i == sentence.lowerBound,
            !names.civilSeries.contains(text[i].hash), isNameWord(text, i, sentence), canFollow(text, i, sentence)
        else { return nil }
        for k in text[i + 1].start..<text[i + 1].end where text.byte(k) &- 0x30 > 9 { return nil }
        guard text.byte(text[i + 1].start) != UInt8(ascii: "0"), let end = suffix(text, i + 2, sentence) else {
            return nil
        }
        let isWord = text[i].count >= 4 && !text[i].capitals
        return Mention(
            pieces: i..<end,
            category: .generic,
            name: text.string(Int(text[i].start)..<Int(text[end - 1].end)),
            need: isWord ? .nameContext : .strongContext,
            guess: isWord ? .orGeneric : .orNothing
        )
    }

    /// One word of a name with what hangs on it by hyphens, or a number after a word.
    private func nameGroup(
        _ text: Text,
        _ start: Int,
        _ sentence: Range<Int>,
        first: Bool
    ) -> (end: Int, nameEnd: Int, hasDigits: Bool)? {
        guard start < sentence.upperBound, first || text[start].gap == .space else { return nil }
        var hasDigits = false
        if text[start].kind == .digits {
            guard !first, text[start].count <= 3 else { return nil }
            for k in text[start].start..<text[start].end where text.byte(k) &- 0x30 > 9 { return nil }
            hasDigits = true
        } else {
            guard isNameWord(text, start, sentence) else { return nil }
        }
        var end = start + 1
        while end < sentence.upperBound, text[end].gap != .space, text[end].kind != .mark {
            guard end < start + 8 else { return nil }
            if text[end].kind == .digits {
                hasDigits = true
            } else if names.followers.contains(text[end].hash), text[end].gap == .hyphen {
                return (end + 1, end, hasDigits)
            } else if !text[end].capital, !(text[end].gap == .none && text[end].count <= 2) {
                return nil
            }
            end += 1
        }
        return (end, end, hasDigits)
    }

    /// True for a capital that may begin or go on with the name of a weapon.
    func isNameWord(_ text: Text, _ i: Int, _ sentence: Range<Int>) -> Bool {
        let piece = text[i]
        guard piece.kind == .letters, piece.capital, piece.classes & WordClass.noName == 0,
            !names.others.contains(piece.hash), !names.others.contains(piece.stem),
            actors.trie.longest(text.pieces.span, from: i, end: sentence.upperBound) == nil
        else { return false }
        guard piece.count >= 5, !piece.capitals else { return true }
        let tail = text.bytes[(Int(piece.end) - 3)..<Int(piece.end)]
        return !names.endings.contains { tail.elementsEqual($0) }
    }

    /// False where the word before belongs to the same name: "Sandy Hook rifles".
    private func canFollow(_ text: Text, _ i: Int, _ sentence: Range<Int>) -> Bool {
        guard i > sentence.lowerBound else { return true }
        let before = text[i - 1]
        guard before.kind == .letters, before.capital, text[i].gap == .space else { return true }
        let open =
            WordClass.determiner | WordClass.skip | WordClass.military | WordClass.strongMilitary | WordClass.number
        if before.classes & open != 0 { return true }
        for start in max(sentence.lowerBound, i - 3)..<i {
            if let found = actors.trie.longest(text.pieces.span, from: start, end: i), found.end == i { return true }
        }
        return names.others.contains(before.hash) && before.count <= 7
    }

    /// True at the beginning of a sentence, a quotation or after a colon, where any word has a capital.
    private func startsClause(_ text: Text, _ i: Int, _ sentence: Range<Int>) -> Bool {
        guard i > sentence.lowerBound else { return true }
        let before = text[i - 1]
        return before.kind == .mark && !before.isMark(",") && !before.isMark("(") && !before.isMark("'")
    }
}
