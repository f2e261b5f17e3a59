// Organisations, places and other names of one document: long forms, short forms, acronyms and capitals are one.

import AnalyzerKit
import Language

/// Finds out which mentions that are no persons name the same thing.
struct BodyMerger {
    let document: Document

    /// A name of several words and what it stands for.
    private struct Full {
        var resolved: ResolvedName
        var words: [UInt64]
        var kind: NameKind
        /// Where it stands first.
        var tokens: Range<Int>
        /// Whether the table knows it.
        var isKnown: Bool
    }

    /// Last words of companies' names that the short form leaves out.
    private static let legalForms = Words.hashes(
        "inc inc. corp corp. corporation ltd ltd. limited plc llc llp gmbh ag sa s.a. nv co co. company group holdings"
    )
    /// Small words that acronyms pass over.
    private static let small = Words.hashes("of the and for in on to de la du des del - & , at")
    /// A document that is a list of bodies is not searched for ever.
    private static let mostBodies = 400

    /// The names of the mentions that are no persons, by their place in the list; the others' places are empty.
    func names(of mentions: [Mention]) -> [ResolvedName] {
        let tokens = document.tokens
        var fulls: [Full] = []
        var defined: [UInt64: Int] = [:]
        var spelling: [UInt64: Range<Int>] = [:]
        for mention in mentions where mention.kind != .person {
            let key = Self.key(tokens, mention.tokens)
            // The first form that is not all capitals is how the name is written.
            if let old = spelling[key] {
                if isShouted(old), !isShouted(mention.tokens) { spelling[key] = mention.tokens }
            } else {
                spelling[key] = mention.tokens
            }
            guard mention.tokens.count > 1, fulls.count < Self.mostBodies else { continue }
            let number = fulls.count
            fulls.append(
                Full(
                    resolved: mention.entry.map { ResolvedName($0) }
                        ?? ResolvedName(name: document.name(ofTokens: mention.tokens)),
                    words: words(mention.tokens),
                    kind: mention.kind,
                    tokens: mention.tokens,
                    isKnown: mention.entry?.name != nil
                )
            )
            if let short = bracketed(after: mention.tokens), isAcronym(tokens[short], of: mention.tokens) {
                if defined[tokens[short].hash] == nil { defined[tokens[short].hash] = number }
            }
        }
        let nationals = national(mentions, fulls)
        let hasAcronyms = mentions.contains {
            $0.tokens.count == 1 && $0.kind != .person && tokens[$0.tokens.lowerBound].isAllCapitals
        }
        let acronyms = hasAcronyms ? initials(fulls) : [:]
        var inFull: Set<String>?
        let shortForms = shortForms(fulls)
        return mentions.map { mention in
            guard mention.kind != .person else { return ResolvedName(name: nil) }
            let first = tokens[mention.tokens.lowerBound]
            // What the document itself defines wins over the table: "UAE" may be a farmers' union.
            if mention.tokens.count == 1, first.isAllCapitals, let full = defined[first.hash] {
                return fulls[full].resolved.of(fulls[full].kind)
            }
            if let body = national(mention, nationals) { return body }
            let spelt = spelt(mention, acronyms, fulls)
            if let spelt, mention.entry?.name == nil || isOther(mention, fulls, spelt, &inFull) {
                return fulls[spelt].kind == .thing ? fulls[spelt].resolved.of(.thing) : fulls[spelt].resolved
            }
            if let entry = mention.entry { return known(entry, mention) }
            let key = Self.key(tokens, mention.tokens)
            if mention.kind == .organisation, let full = shortForms[key], full >= 0 { return fulls[full].resolved }
            return ResolvedName(name: document.name(ofTokens: spelling[key] ?? mention.tokens))
        }
    }

    /// An entry of the table; an ambiguous one leaves the name as written.
    private func known(_ entry: KnownName, _ mention: Mention) -> ResolvedName {
        guard entry.name == nil else { return ResolvedName(entry) }
        let name = document.name(ofTokens: mention.tokens)
        // "CAMBRIDGE" in a dateline is Cambridge, whichever it is.
        guard mention.kind == .place, name.utf8.count > 3, isShouted(mention.tokens) else {
            return ResolvedName(name: name)
        }
        return ResolvedName(
            name: name.split(separator: " ").map { String($0.prefix(1)) + $0.dropFirst().lowercased() }
                .joined(separator: " ")
        )
    }

    private static func key(_ tokens: [Token], _ range: Range<Int>) -> UInt64 {
        var hash: UInt64 = 0x51ED_270B_35A9_6F4D
        for k in range where tokens[k].hash != Words.possessive {
            hash = TextHash.mix(hash ^ tokens[k].hash, 0xE703_7ED1_A0B4_28DB)
        }
        return hash
    }

    private func words(_ range: Range<Int>) -> [UInt64] {
        range.filter { document.tokens[$0].kind == .word }.map { document.tokens[$0].hash }
    }

    private func isShouted(_ range: Range<Int>) -> Bool {
        range.allSatisfy { document.tokens[$0].kind != .word || document.tokens[$0].isAllCapitals }
    }

    // MARK: bodies of a country

    private static let party = TextHash.of("party")
    /// Countries and their adjectives before names of bodies.
    private static let nations = Words.hashes(
        """
        u.s. us american british uk u.k. english scottish welsh irish french german italian spanish portuguese dutch belgian
        swiss austrian swedish norwegian danish finnish polish czech slovak hungarian romanian bulgarian greek turkish russian
        ukrainian israeli iranian iraqi saudi egyptian nigerian kenyan ghanaian ugandan zimbabwean zambian ethiopian indian
        pakistani bangladeshi chinese japanese korean thai malaysian indonesian philippine filipino vietnamese australian
        canadian mexican brazilian argentine chilean colombian peruvian venezuelan cuban serbian croatian bosnian albanian
        georgian armenian libyan tunisian moroccan algerian lebanese syrian jordanian afghan nepalese jamaican maltese
        united states kingdom britain ireland france germany italy spain portugal netherlands belgium switzerland austria
        sweden norway denmark finland poland hungary romania bulgaria greece turkey russia ukraine israel iran iraq egypt
        nigeria kenya ghana uganda zimbabwe zambia ethiopia india pakistan bangladesh china japan korea thailand malaysia
        indonesia philippines vietnam australia zealand canada mexico brazil argentina chile colombia peru venezuela cuba
        """
    )
    /// Parties' members, for the party: "Conservatives".
    private static let members: [UInt64: UInt64] = Dictionary(
        uniqueKeysWithValues: [
            ("conservatives", "conservative"), ("liberals", "liberal"), ("greens", "green"), ("nationals", "national"),
        ]
        .map { (TextHash.of($0.0), TextHash.of($0.1)) }
    )

    /// What a body is called without the word for a party: "Labour" for "Labour Party", "Conservatives".
    private func core(_ words: [UInt64]) -> UInt64 { core(words[...]) }

    private func core(_ words: ArraySlice<UInt64>) -> UInt64 {
        let words = words.count > 1 && words.last == Self.party ? words.dropLast() : words
        guard let last = words.last, let one = Self.members[last] else { return Self.hash(words) }
        return TextHash.mix(Self.hash(words.dropLast()) ^ one, 0xE703_7ED1_A0B4_28DB)
    }

    private static func hash(_ words: ArraySlice<UInt64>) -> UInt64 {
        words.reduce(0x51ED_270B_35A9_6F4D) { TextHash.mix($0 ^ $1, 0xE703_7ED1_A0B4_28DB) }
    }

    /// The one body of its kind in the document by its name without the country; nil where there are two.
    ///
    /// "Supreme Court" is the "U.S. Supreme Court" where no other one is named. A party in full is what its short form means
    /// where no country's is named ("Labour", "Labour Party").
    private func national(_ mentions: [Mention], _ fulls: [Full]) -> [UInt64: ResolvedName?] {
        var wanted: Set<UInt64> = []
        for mention in mentions where mayBeNational(mention) { wanted.insert(core(words(mention.tokens))) }
        guard !wanted.isEmpty else { return [:] }
        var result: [UInt64: ResolvedName?] = [:]
        var seen: Set<UInt64> = []
        for full in fulls where full.kind == .organisation && seen.insert(Self.hash(full.words[...])).inserted {
            claim(full.words, full, wanted, &result)
            guard full.resolved.country != nil, let name = full.resolved.name else { continue }
            // "Justice Department" is "U.S. Department of Justice".
            let bytes = Array(name.utf8)
            claim(Self.words(of: bytes).map { TextHash.of(bytes.span, $0) }, full, wanted, &result)
        }
        for mention in mentions where mayBeNational(mention) {
            let words = words(mention.tokens)
            let key = core(words)
            // Another country's of the same kind.
            if result[key] != nil, isOwned(mention.tokens.lowerBound) { result[key] = .some(nil) }
            guard words.count > 1, words.last == Self.party, result[key] == nil else { continue }
            result[key] = ResolvedName(name: document.name(ofTokens: mention.tokens))
        }
        return result
    }

    /// A body that the table does not know, or knows in several countries.
    private func mayBeNational(_ mention: Mention) -> Bool {
        mention.kind == .organisation && mention.entry?.name == nil
            && (mention.tokens.count > 1 || mention.entry != nil)
    }

    /// Takes a body down under its name without the country; one of which no country is known bars the name.
    private func claim(
        _ words: [UInt64],
        _ full: Full,
        _ wanted: Set<UInt64>,
        _ result: inout [UInt64: ResolvedName?]
    ) {
        let isKnown = full.resolved.country != nil
        for count in 1..<3 where words.count > count {
            let key = core(words[count...])
            guard wanted.contains(key) else { continue }
            let isNational = isKnown && words.prefix(count).contains(where: Self.nations.contains)
            claim(key, isNational ? full.resolved : nil, &result)
        }
        guard isKnown, let of = words.lastIndex(of: Words.of), of > 1,
            words[of...].contains(where: Self.nations.contains)
        else { return }
        let key = core(words[..<of])
        if wanted.contains(key) { claim(key, full.resolved, &result) }
    }

    private func national(_ mention: Mention, _ names: [UInt64: ResolvedName?]) -> ResolvedName? {
        guard !names.isEmpty, mayBeNational(mention), !isOwned(mention.tokens.lowerBound) else { return nil }
        return names[core(words(mention.tokens))] ?? nil
    }

    /// A capitalised word before a body's name says whose it is: "Russia's Defence Ministry", "the Kano High Court".
    private func isOwned(_ first: Int) -> Bool {
        let tokens = document.tokens
        guard first > 0, tokens[first].gap == .space else { return false }
        let k = tokens[first - 1].hash == Words.possessive ? first - 2 : first - 1
        guard k >= 0, tokens[k].kind == .word, tokens[k].isCapitalised else { return false }
        return !tokens[k].shape.contains(.sentenceStart)
            || Lexicon.table.traits(tokens[k].hash).isDisjoint(with: [.function, .starter])
    }

    private func claim(_ key: UInt64, _ name: ResolvedName?, _ result: inout [UInt64: ResolvedName?]) {
        guard let old = result[key] else {
            result[key] = .some(name)
            return
        }
        if old != name { result[key] = .some(nil) }
    }

    // MARK: acronyms

    private static let orWord = TextHash.of("or")

    /// The one word that stands in brackets behind a name, or behind a comma and "or".
    private func bracketed(after range: Range<Int>) -> Int? {
        let tokens = document.tokens
        let open = range.upperBound
        guard open + 2 < tokens.count else { return nil }
        // "the Trans-Saharan Drivers Union, or TSDU, …".
        if tokens[open].hash == Words.comma, tokens[open + 1].hash == Self.orWord {
            let short = open + 2
            return tokens[short].isAllCapitals && tokens[short].count <= 10 && tokens[short].count > 2 ? short : nil
        }
        guard tokens[open].hash == Words.open else { return nil }
        // ("AEB") as well as (AEB).
        let short = tokens[open + 1].kind == .punctuation ? open + 2 : open + 1
        guard short + 1 < tokens.count, tokens[short].count <= 10, tokens[short].shape.contains(.innerCapital) else {
            return nil
        }
        return tokens[short + 1].hash == Words.close || tokens[short + 1].kind == .punctuation ? short : nil
    }

    /// The first letter agrees, and most further capitals begin some word, in order.
    private func isAcronym(_ short: Token, of full: Range<Int>) -> Bool {
        let letters = document.bytes[short.range].filter { $0 &- 0x41 < 26 }
        guard letters.count >= 2, let start = document.bytes[document.tokens[full.lowerBound].range].first,
            start & 0xDF == letters[0]
        else { return false }
        var matched = 0
        for k in full where matched < letters.count {
            guard let first = document.bytes[document.tokens[k].range].first else { continue }
            if first & 0xDF == letters[matched] { matched += 1 }
        }
        return matched * 3 >= letters.count * 2
    }

    /// Acronyms that a document uses without defining them: the initials of exactly one of its names; -1 for two.
    private func initials(_ fulls: [Full]) -> [UInt64: Int] {
        var result: [UInt64: Int] = [:]
        var seen: Set<UInt64> = []
        func claim(_ letters: [UInt8], _ number: Int) {
            let hash = TextHash.of(letters.span, 0..<letters.count)
            guard let old = result[hash] else {
                result[hash] = number
                return
            }
            if old >= 0, fulls[old].resolved.name != fulls[number].resolved.name { result[hash] = -1 }
        }
        for (number, full) in fulls.enumerated()
        where (full.kind == .organisation || full.kind == .thing) && full.words.count >= 2 {
            guard let name = full.resolved.name, seen.insert(Self.hash(full.words[...])).inserted else { continue }
            // As the document writes it, and as the table has it.
            let written = initials(full.tokens)
            if let written { claim(written, number) }
            guard full.isKnown, let letters = Self.initials(of: Array(name.utf8)), letters != written else { continue }
            claim(letters, number)
        }
        return result
    }

    /// The first letters of a name's words as the document writes them; nil where one is no capital.
    private func initials(_ range: Range<Int>) -> [UInt8]? {
        var letters: [UInt8] = []
        for k in range where !Self.small.contains(document.tokens[k].hash) {
            let first = document.bytes[Int(document.tokens[k].start)]
            guard first &- 0x41 < 26 else { return nil }
            if document.tokens[k].gap != .none || k == range.lowerBound { letters.append(first) }
        }
        return letters.count >= 2 ? letters : nil
    }

    /// The name whose initials a mention is, named before it; one of two letters has an article: "the PA".
    private func spelt(_ mention: Mention, _ acronyms: [UInt64: Int], _ fulls: [Full]) -> Int? {
        let k = mention.tokens.lowerBound
        let first = document.tokens[k]
        guard mention.tokens.count == 1, first.isAllCapitals, let full = acronyms[first.hash], full >= 0 else {
            return nil
        }
        if first.count == 2 || fulls[full].kind == .thing {
            guard mention.kind != .place, fulls[full].tokens.upperBound <= k else { return nil }
            if first.count == 2, k == 0 || document.tokens[k - 1].hash != Words.the { return nil }
        }
        return full
    }

    /// Whether a document that spells an acronym out means another body by it than the table does: the Iowa Retailers
    /// Association is the IRA where the Irish one is not named in full.
    private func isOther(_ mention: Mention, _ fulls: [Full], _ spelt: Int, _ inFull: inout Set<String>?) -> Bool {
        let full = fulls[spelt]
        guard let name = mention.entry?.name, document.tokens[mention.tokens.lowerBound].count > 2,
            mention.kind == .organisation || mention.kind == .thing,
            full.tokens.upperBound <= mention.tokens.lowerBound,
            // "Health and Human Services" is a short form of what the table has.
            let own = full.resolved.name, !name.hasSuffix(own)
        else { return false }
        let names = inFull ?? Set(fulls.compactMap(\.resolved.name))
        inFull = names
        return !names.contains(name)
    }

    /// The first letters of a name's words, small ones aside; nil for fewer than two, or where one is no capital.
    private static func initials(of name: [UInt8]) -> [UInt8]? {
        var letters: [UInt8] = []
        var count = 0
        for word in words(of: name) where !small.contains(TextHash.of(name.span, word)) {
            let first = name[word.lowerBound]
            let length = first < 0x80 ? 1 : (~first).leadingZeroBitCount
            let letter = name[word.lowerBound..<min(word.lowerBound + length, word.upperBound)]
            guard first < 0x80 ? first &- 0x41 < 26 : String(decoding: letter, as: UTF8.self).first?.isUppercase == true
            else { return nil }
            letters += letter
            count += 1
        }
        return count >= 2 ? letters : nil
    }

    /// The words of a name, which blanks separate.
    private static func words(of name: [UInt8]) -> [Range<Int>] {
        name.split(separator: 0x20).map { $0.startIndex..<$0.endIndex }
    }

    // MARK: short forms

    /// Names without their legal form, and first words that only one body has; -1 where two claim a form.
    private func shortForms(_ fulls: [Full]) -> [UInt64: Int] {
        var result: [UInt64: Int] = [:]
        var seen: Set<String> = []
        var bare: [(number: Int, words: [UInt64])] = []
        for (number, full) in fulls.enumerated() where full.kind == .organisation {
            guard let name = full.resolved.name, seen.insert(name).inserted else { continue }
            var words = full.words
            while words.count > 1, let last = words.last, Self.legalForms.contains(last) {
                words.removeLast()
                claim(words, number, &result)
            }
            bare.append((number, words))
        }
        for (number, words) in bare {
            // "Wexford Mills" is "Wexford Mills Inc", and no second one that "Wexford" may stand for.
            if let long = result[Self.hash(words[...])], long >= 0, long != number { continue }
            if words.count > 1, let first = words.first, isShort(first, of: words) { claim([first], number, &result) }
        }
        return result
    }

    private static let house = TextHash.of("house")
    private static let branches = Words.hashes("department ministry party corps")

    /// The first word may stand for the whole: "Justice" for "Justice Department", "Department" for "Department of Justice",
    /// but "House" not for "House Ways and Means Committee".
    private func isShort(_ first: UInt64, of words: [UInt64]) -> Bool {
        let traits = Lexicon.table.traits(first)
        // "BT and Tiscali" are two.
        guard words[1] != Words.and, first != Self.house else { return false }
        return traits.isDisjoint(with: [.common, .orgHead, .direction]) || words[1] == Words.of
            || words.count == 2 && (traits.isDisjoint(with: .orgHead) || Self.branches.contains(words[1]))
    }

    private func claim(_ words: [UInt64], _ number: Int, _ result: inout [UInt64: Int]) {
        var hash: UInt64 = 0x51ED_270B_35A9_6F4D
        for word in words { hash = TextHash.mix(hash ^ word, 0xE703_7ED1_A0B4_28DB) }
        result[hash] = result[hash] == nil ? number : -1
    }
}
