// The people of one document: "Putin", "Mr. Putin" and "Vladimir Vladimirovich Putin" are one.

import AnalyzerKit
import Language

/// Finds out which mentions of persons are the same person.
struct PersonMerger {
    let document: Document
    let traits: [Traits]

    /// A person with the fullest form of the name seen so far.
    private struct Person {
        var words: [UInt64]
        var fullest: Range<Int>
        var entry: KnownName?
        var last: UInt64
        var gender: Gender
        /// Whether an office stands before the name: "President Ann Doyle".
        var hasOffice: Bool
        /// Whether "Jr" stands behind the name.
        var isJunior: Bool
        /// The initial in the middle of the name.
        var initial: UInt8?
        /// Whether a king's or a pope's title stands before the name.
        var isRuler: Bool
    }

    /// Few people share a surname; a list of names made to be slow stops here.
    private static let mostNamesakes = 8

    /// The names of the person mentions, by their place in the list; the others' places are empty.
    func names(of mentions: [Mention]) -> [ResolvedName] {
        var people: [Person] = []
        var byLast: [UInt64: [Int]] = [:]
        var byWord: [UInt64: [Int]] = [:]
        var owner = [Int](repeating: -1, count: mentions.count)
        let ambiguous = ambiguous(mentions)
        for (index, mention) in mentions.enumerated() where mention.kind == .person {
            let words = self.words(mention.tokens)
            guard words.count > 1, let last = words.last else { continue }
            let candidates = byLast[last] ?? []
            let initial = initial(mention.tokens)
            let isAmbiguous = !ambiguous.isEmpty && ambiguous.contains(key(words))
            let entry = isAmbiguous && mention.isByInitial ? nil : mention.entry
            if let same = candidates.first(where: {
                isSame(people[$0].words, words) && !areTwo(people[$0].entry, entry)
                    && mayBeSame(people[$0].initial, initial, isAmbiguous)
            }) {
                owner[index] = same
                if people[same].initial == nil { people[same].initial = initial }
                if words.count > people[same].words.count
                    || words.count == people[same].words.count && isInCapitals(people[same].fullest)
                {
                    people[same].fullest = mention.tokens
                    people[same].words = words
                }
                if people[same].entry == nil { people[same].entry = entry }
                if people[same].gender == .unknown { people[same].gender = gender(mention.tokens) }
                if hasOffice(mention.tokens) { people[same].hasOffice = true }
                if isJunior(mention.tokens) { people[same].isJunior = true }
                if Regnal.isRuler(mention.tokens, document.tokens) { people[same].isRuler = true }
                continue
            }
            guard candidates.count < Self.mostNamesakes else { continue }
            owner[index] = people.count
            byLast[last, default: []].append(people.count)
            for word in words.dropLast() where (byWord[word]?.count ?? 0) < Self.mostNamesakes {
                byWord[word, default: []].append(people.count)
            }
            people.append(
                Person(
                    words: words,
                    fullest: mention.tokens,
                    entry: entry,
                    last: last,
                    gender: gender(mention.tokens),
                    hasOffice: hasOffice(mention.tokens),
                    isJunior: isJunior(mention.tokens),
                    initial: initial,
                    isRuler: Regnal.isRuler(mention.tokens, document.tokens)
                )
            )
        }
        for (number, person) in people.enumerated() where person.entry == nil && isPair(person.fullest) {
            for word in person.words {
                byLast[word] = byLast[word]?.filter { $0 != number }.nonEmpty
                byWord[word] = byWord[word]?.filter { $0 != number }.nonEmpty
            }
        }
        return resolve(mentions, people, byLast, byWord, &owner)
    }

    private func resolve(
        _ mentions: [Mention],
        _ people: [Person],
        _ byLast: [UInt64: [Int]],
        _ byWord: [UInt64: [Int]],
        _ owner: inout [Int]
    ) -> [ResolvedName] {
        var result = [ResolvedName](repeating: ResolvedName(name: nil), count: mentions.count)
        // Whom a surname alone was last said to be.
        var called: [UInt64: Int] = [:]
        let unknown = strangers(mentions)
        let others = others(mentions, people, byLast)
        // Whom the document calls a pope or a queen by a given name.
        var rulers = numbered(mentions)
        for (index, mention) in mentions.enumerated() where mention.kind == .person {
            if isAddressedOtherwise(mention, byLast, people) {
                result[index].name = name(ofTokens: mention.tokens)
                continue
            }
            if owner[index] < 0, let word = onlyWord(mention.tokens) {
                if let title = Regnal.title(before: mention.tokens, document.tokens) {
                    // "Pope Francis" is no bystander Francis.
                    if let inside = byWord[word] ?? byLast[word], inside.count == 1, people[inside[0]].isRuler {
                        owner[index] = inside[0]
                    } else {
                        result[index] =
                            mention.entry.map { ResolvedName($0) } ?? (mention.tokens.count == 1 ? rulers[word] : nil)
                            ?? ResolvedName(name: name(ofTokens: title..<mention.tokens.upperBound))
                        rulers[word] = result[index]
                        continue
                    }
                } else if mention.tokens.count == 1, byLast[word] == nil, let ruler = rulers[word],
                    mention.entry?.name == nil
                {
                    result[index] = ruler
                    continue
                }
            }
            if owner[index] < 0, let word = onlyWord(mention.tokens), !isNumbered(mention.tokens) {
                let all = namesakes(byLast[word] ?? [], people, gender(mention.tokens))
                let same = apart(all, people, mention, others)
                if !all.isEmpty, same.isEmpty {
                    // "Trump" is the father where the son alone is named in full.
                } else if same.isEmpty {
                    // "Boris" for "Boris Johnson"; whom the table knows by the word alone is no "Trump Gowdy", of two headlines.
                    if let inside = byWord[word], inside.count == 1 || areFamilies(word, inside, people) {
                        let main = principal(of: inside, people)
                        let known = mention.entry?.name
                        if known == nil || known == people[main].entry?.name { owner[index] = main }
                    }
                } else if let before = called[word], same.contains(before) {
                    owner[index] = before
                } else {
                    owner[index] = principal(of: same, people)
                }
                if owner[index] >= 0 { called[word] = owner[index] }
            }
            if owner[index] >= 0 {
                let person = people[owner[index]]
                result[index] =
                    person.entry.map { ResolvedName($0) } ?? ResolvedName(name: name(ofTokens: person.fullest))
            } else {
                let isStranger =
                    !unknown.isEmpty && mention.tokens.count == 1
                    && unknown.contains(document.tokens[mention.tokens.lowerBound].hash)
                result[index] =
                    isStranger
                    ? ResolvedName(name: nil)
                    : mention.entry.map { ResolvedName($0) } ?? ResolvedName(name: name(ofTokens: mention.tokens))
            }
            if result[index].name == nil { result[index].name = name(ofTokens: mention.tokens) }
        }
        return result
    }

    // MARK: namesakes of the famous

    /// What nobody is called by whose surname alone the table knows.
    private static let humble = Words.hashes(
        """
        constable constables pc wpc detective inspector sergeant sgt sgt. corporal trooper coach goalkeeper striker midfielder
        defender winger batsman bowler umpire referee jockey nurse midwife dentist farmer plumber headteacher pupil
        shopkeeper baker butcher builder electrician carpenter mechanic chef waiter pensioner firefighter paramedic
        councillor cllr cllr. magistrate coroner
        """
    )
    /// Trades in small letters, before where somebody works.
    private static let trades = Words.hashes(
        """
        dentist farmer grower plumber accountant solicitor pharmacist vet headteacher postman bricklayer miner nurse midwife
        baker butcher builder electrician carpenter mechanic chef waiter pensioner firefighter paramedic councillor
        shopkeeper grocer florist hairdresser barber driver trucker pilot teacher student fisherman gardener librarian
        painter welder machinist clerk salesman carer cleaner publican landlord grazier rancher beekeeper optician
        """
    )
    private static let articles = Words.hashes("a an the")
    private static let from = Words.hashes("in from at of near")
    /// Longest description before a trade: "a retired wheat grower".
    private static let longest = 3

    /// Surnames alone of people whom the document tells apart from the famous ones: "Constable Obama", "Mr Modi, a dentist in
    /// Leicester".
    private func strangers(_ mentions: [Mention]) -> Set<UInt64> {
        var result: Set<UInt64> = []
        for mention in mentions
        where mention.kind == .person && mention.entry?.name != nil && mention.tokens.count == 1 {
            let k = mention.tokens.lowerBound
            if k > 0 && document.tokens[k].gap == .space && Self.humble.contains(document.tokens[k - 1].hash)
                || isOfTrade(k)
            {
                result.insert(document.tokens[k].hash)
            }
        }
        return result
    }

    /// A trade and where it is done follow a name, or an age and a town.
    private func isOfTrade(_ k: Int) -> Bool {
        let tokens = document.tokens
        guard k + 4 < tokens.count, tokens[k + 1].hash == Words.comma else { return false }
        var i = k + 2
        // "Mr Modi, 43, of Leicester".
        if tokens[i].kind == .number, tokens[i].count == 2, tokens[i + 1].hash == Words.comma {
            if i + 3 < tokens.count, Self.from.contains(tokens[i + 2].hash), tokens[i + 3].isCapitalised { return true }
            i += 2
        }
        guard Self.articles.contains(tokens[i].hash) else { return false }
        var end = i + 1
        while end < min(i + 2 + Self.longest, tokens.count), tokens[end].kind == .word, !tokens[end].isCapitalised,
            !Self.trades.contains(tokens[end].hash)
        { end += 1 }
        return end + 2 < tokens.count && Self.trades.contains(tokens[end].hash)
            && Self.from.contains(tokens[end + 1].hash)
            && tokens[end + 2].isCapitalised
    }

    private static let mistress = Words.hashes("mrs mrs. ms ms. miss dame lady")
    private static let mister = Words.hashes("mr mr. sir lord")

    /// Given names of both men and women.
    private static let unsure = Words.hashes(
        """
        robin andrea aung mei lynn shannon stacey tracy courtney carmen mercedes april june mina dana alexis jackie joan nikki jan
        jean angel ali chris al pat sam alex terry jamie kelly lee leslie charlie billy bobby dale andy drew frankie eddie jules
        max nick ronnie toni jordan morgan taylor kim marion nicola simone jo evelyn florence beverly kerry ashley hilary vivian
        jody jessie randy danny tony joe joey freddie ray rene lou jerry gene maria jose marie holly brett sasha misha nikita
        tommie bernie stevie gail gale glenn lindsey leigh logan ryan blake casey cameron parker riley rory rowan sidney sydney
        """
    )

    /// Whether a form of address before a surname fits nobody whom the document names in full, nor whom the table knows by it:
    /// "Mrs Webb" is not Marcus Webb.
    private func isAddressedOtherwise(_ mention: Mention, _ byLast: [UInt64: [Int]], _ people: [Person]) -> Bool {
        let k = mention.tokens.lowerBound
        guard mention.tokens.count == 1, k > 0, document.tokens[k].gap == .space, document.tokens[k - 1].isCapitalised,
            !traits[k - 1].isDisjoint(with: [.title, .honorific])
        else { return false }
        let isFemale = Self.mistress.contains(document.tokens[k - 1].hash)
        guard isFemale || Self.mister.contains(document.tokens[k - 1].hash) else { return false }
        let other: Gender = isFemale ? .male : .female
        let same = byLast[document.tokens[k].hash] ?? []
        if !same.isEmpty {
            return same.allSatisfy {
                people[$0].gender == other && !(people[$0].words.first.map(Self.unsure.contains) ?? true)
            } && !isKnown(mention, isFemale)
        }
        guard let name = mention.entry?.name?.split(separator: " ").first else { return false }
        return GenderWords.gender(TextHash.of(String(name))) == other
    }

    /// Whom the table knows by the surname alone is of that gender: "Michelle Obama … Mr Obama".
    private func isKnown(_ mention: Mention, _ isFemale: Bool) -> Bool {
        guard let name = mention.entry?.name?.split(separator: " ").first else { return false }
        return GenderWords.gender(TextHash.of(String(name))) == (isFemale ? .female : .male)
    }

    /// Rulers by their given name whom the document names with their number.
    private func numbered(_ mentions: [Mention]) -> [UInt64: ResolvedName] {
        var result: [UInt64: ResolvedName] = [:]
        for mention in mentions where mention.tokens.count == 2 && mention.kind == .person && isNumbered(mention.tokens)
        {
            guard let word = words(mention.tokens).last, result[word] == nil else { continue }
            let start = Regnal.title(before: mention.tokens, document.tokens) ?? mention.tokens.lowerBound
            result[word] =
                mention.entry.map { ResolvedName($0) }
                ?? ResolvedName(name: name(ofTokens: start..<mention.tokens.upperBound))
        }
        return result
    }

    /// "Frederick II", who is no Frederick William.
    private func isNumbered(_ range: Range<Int>) -> Bool {
        range.count == 2 && traits[range.upperBound - 1].contains(.suffix)
            && document.tokens[range.upperBound - 1].isAllCapitals
    }

    /// The people of a surname that a form of address allows.
    private func namesakes(_ people: [Int], _ all: [Person], _ gender: Gender) -> [Int] {
        guard people.count > 1, gender != .unknown else { return people }
        let same = people.filter { all[$0].gender == gender }
        return same.isEmpty ? people.filter { all[$0].gender == .unknown } : same
    }

    /// Those with "Jr" where the mention has it, and whom the table knows by the surname alone where it does; none where that
    /// is somebody whom the document does not name in full.
    private func apart(_ same: [Int], _ people: [Person], _ mention: Mention, _ others: Set<UInt64>) -> [Int] {
        if isJunior(mention.tokens) {
            let juniors = same.filter { people[$0].isJunior }
            return juniors.isEmpty ? same : juniors
        }
        // "Mrs Obama" is the one who is a woman.
        let gender = gender(mention.tokens)
        guard let name = mention.entry?.name,
            gender == .unknown || !same.contains(where: { people[$0].gender == gender })
        else { return same }
        let own = same.filter { people[$0].entry?.name == name }
        guard own.isEmpty else { return own }
        return others.contains(document.tokens[mention.tokens.lowerBound].hash)
            || same.allSatisfy { people[$0].isJunior }
            ? [] : same
    }

    /// Surnames of people of the table whom an office or a form of address tells from those whom the document names in full:
    /// "Michelle Obama … Mr Obama".
    private func others(_ mentions: [Mention], _ people: [Person], _ byLast: [UInt64: [Int]]) -> Set<UInt64> {
        var result: Set<UInt64> = []
        for mention in mentions where mention.kind == .person && mention.tokens.count == 1 && mention.entry?.name != nil
        {
            let hash = document.tokens[mention.tokens.lowerBound].hash
            guard let same = byLast[hash], same.allSatisfy({ people[$0].entry?.name != mention.entry?.name }) else {
                continue
            }
            let gender = gender(mention.tokens)
            let isOther =
                gender != .unknown && same.allSatisfy { people[$0].gender != gender && people[$0].gender != .unknown }
            let isInOffice = hasOffice(mention.tokens) && same.allSatisfy { !people[$0].hasOffice }
            if isOther || isInOffice { result.insert(hash) }
        }
        return result
    }

    private func isJunior(_ range: Range<Int>) -> Bool { range.last.map { traits[$0].contains(.suffix) } ?? false }

    /// Who of several people with one surname is meant by it alone.
    ///
    /// Newspapers call the one that an article is about so, and all others by their whole names every time: it is the one who
    /// holds an office, if only one does, or the first.
    ///
    /// * `same`: Some people, in the order in which they were named.
    private func principal(of same: [Int], _ people: [Person]) -> Int {
        let inOffice = same.filter { people[$0].hasOffice }
        return inOffice.count == 1 ? inOffice[0] : same[0]
    }

    /// "Kim Jong Un … Kim Yo Jong": the family's name stands first.
    private func areFamilies(_ word: UInt64, _ same: [Int], _ people: [Person]) -> Bool {
        Self.families.contains(word) && same.allSatisfy { people[$0].words.first == word && people[$0].words.count > 2 }
    }
    private static let families = Words.hashes("kim park lee wang li zhang chen liu xi")

    private static let offices = Words.hashes(
        """
        president premier chancellor minister king queen emperor pope sen. senator gov. governor rep. congressman congresswoman \
        mayor judge justice secretary speaker chairman general gen. prime
        """
    )
    private static let former = Words.hashes("former ex late vice deputy")

    /// Whether an office, and no former one, stands before a name.
    private func hasOffice(_ range: Range<Int>) -> Bool {
        let k = range.lowerBound - 1
        guard k >= 0, Self.offices.contains(document.tokens[k].hash) else { return false }
        return !(max(0, k - 2)..<k).contains { Self.former.contains(document.tokens[$0].hash) }
    }

    private func isInCapitals(_ range: Range<Int>) -> Bool {
        range.allSatisfy { document.tokens[$0].kind != .word || document.tokens[$0].isAllCapitals }
    }

    /// Whether a title in capitals stands before a word: elsewhere it may be an acronym.
    private func isBehindTitleInCapitals(_ k: Int) -> Bool {
        k > 0 && document.tokens[k].gap == .space && document.tokens[k - 1].isAllCapitals
            && document.tokens[k - 1].count > 1 && !traits[k - 1].isDisjoint(with: [.title, .honorific])
    }

    /// The text of some tokens as a name: one of several words in capitals, as in a transcript or a headline, in small letters.
    private func name(ofTokens range: Range<Int>) -> String {
        let name = document.name(ofTokens: range)
        guard range.count > 1 || isBehindTitleInCapitals(range.lowerBound), isInCapitals(range) else { return name }
        var result = ""
        var word = ""
        for character in name + " " {
            if character.isLetter {
                word.append(character)
                continue
            }
            // "JD VANCE", "J.K. ROWLING": two letters may be initials.
            let isInitials =
                word.count < 2
                || word.count == 2 && character != "." && !Lexicon.table.traits(TextHash.of(word)).contains(.given)
            result += isInitials ? word : word.prefix(1) + word.dropFirst().lowercased()
            word = ""
            result.append(character)
        }
        return String(result.dropLast())
    }

    /// The words of a name without initials' points and suffixes ("Jr").
    private func words(_ range: Range<Int>) -> [UInt64] {
        var words: [UInt64] = []
        for k in range where document.tokens[k].kind == .word && document.tokens[k].hash != Words.possessive {
            words.append(document.tokens[k].hash)
        }
        var end = range.upperBound - 1
        while words.count > 1, end > range.lowerBound, traits[end].contains(.suffix) {
            words.removeLast()
            end -= 1
        }
        return words
    }

    /// The word of a name that has one.
    private func onlyWord(_ range: Range<Int>) -> UInt64? {
        if range.count == 1 {
            let token = document.tokens[range.lowerBound]
            return token.kind == .word && token.hash != Words.possessive ? token.hash : nil
        }
        let words = words(range)
        return words.count == 1 ? words[0] : nil
    }

    /// Two words and a hyphen: they may be two people, of whom neither is called by both.
    private func isPair(_ range: Range<Int>) -> Bool {
        range.count == 3 && document.tokens[range.lowerBound + 1].hash == Words.hyphen
            && !traits[range.lowerBound].contains(.particle)
            && !Self.prefixes.contains(document.tokens[range.lowerBound].hash)
    }
    private static let prefixes = Words.hashes("al ben el ibn abu bin van von de")

    /// Two names with the same last word are one person's: equal first words, or one continues the other.
    private func isSame(_ a: [UInt64], _ b: [UInt64]) -> Bool {
        if a.first == b.first { return true }
        let (short, long) = a.count < b.count ? (a, b) : (b, a)
        return short.count >= 2 && long.suffix(short.count).elementsEqual(short)
    }

    // MARK: initials in the middle

    /// The initial behind somebody's first name.
    private func initial(_ range: Range<Int>) -> UInt8? {
        range.count > 2 ? document.initial(document.tokens[range.lowerBound + 1]) : nil
    }

    /// Somebody's first and last word, as a number.
    private func key(_ words: [UInt64]) -> UInt64 {
        TextHash.mix((words.first ?? 0) ^ 0x9E37_79B9_7F4A_7C15, words.last ?? 0)
    }

    /// First and last words that go with several initials in the document: without one it cannot be told who is meant.
    private func ambiguous(_ mentions: [Mention]) -> Set<UInt64> {
        var seen: [UInt64: UInt8] = [:]
        var result: Set<UInt64> = []
        for mention in mentions where mention.kind == .person {
            guard let initial = initial(mention.tokens) else { continue }
            let key = key(words(mention.tokens))
            if seen.updateValue(initial, forKey: key).map({ $0 != initial }) == true { result.insert(key) }
        }
        return result
    }

    /// False for two initials, and for one and none where the document has several.
    private func mayBeSame(_ a: UInt8?, _ b: UInt8?, _ isAmbiguous: Bool) -> Bool {
        a == b || !isAmbiguous && (a == nil || b == nil)
    }

    /// Two people of the table: "Donald Trump" and "Donald Trump Jr.".
    private func areTwo(_ a: KnownName?, _ b: KnownName?) -> Bool {
        guard let a = a?.name, let b = b?.name else { return false }
        return a != b
    }

    private static let feminine = Words.hashes(
        "mrs mrs. ms ms. miss dame lady madam madame señora sister queen princess wife daughter mother aunt niece widow"
    )
    private static let masculine = Words.hashes(
        "mr mr. sir lord señor brother king prince father husband son uncle nephew widower"
    )

    /// What the words before a name, and its first one, say about its bearer.
    private func gender(_ range: Range<Int>) -> Gender {
        // "Mrs Lund", "her husband, Erik Lund".
        for k in stride(from: range.lowerBound - 1, through: max(range.lowerBound - 2, 0), by: -1) {
            let before = document.tokens[k].hash
            if Self.feminine.contains(before) { return .female }
            if Self.masculine.contains(before) { return .male }
            guard before == Words.comma else { break }
        }
        return range.count > 1 ? GenderWords.gender(document.tokens[range.lowerBound].hash) : .unknown
    }
}

extension Array {
    fileprivate var nonEmpty: Self? { isEmpty ? nil : self }
}
