// What a sentence says with a figure: how many were killed, what a rate stands at.

/// A figure with what it counts.
struct FigureClaim: Equatable {
    /// The thing that is counted or measured.
    struct Slot: Hashable {
        /// "killed", "injured", … for counts; "level" for what stands at a value.
        var predicate: String
        /// "people", "drone"; for levels nothing.
        var noun: String
        /// Of levels the unit: per cent are no money.
        var unit: String?
    }

    var slot: Slot
    var figure: FigureValue
    /// Of levels the stems of what is measured: "unemployment".
    var subject: Set<String> = []

    /// What people are told that the figure is about, in the sentence's words.
    var what: String

    static let level = "level"

    /// All figures of a sentence that are plain statements.
    static func read(_ words: [ClaimWord]) -> [FigureClaim] {
        guard !words.contains(where: { FigureWords.unreal.contains($0.lower) }) else { return [] }
        var claims: [FigureClaim] = []
        var i = 0
        while i < words.count {
            guard var (figure, end) = FigureValue.read(words, i) else {
                i += 1
                continue
            }
            let start = i
            i = end
            if let (upper, behind) = upperEnd(words, end) {
                figure.upper = upper.value
                figure.unit = figure.unit ?? upper.unit
                i = behind
                end = behind
            }
            guard let before = bound(words, start, &figure) else { continue }
            if let claim = count(words, before, end, figure) ?? measure(words, before, figure) { claims.append(claim) }
        }
        // "22 died in Lindau and nine in Brenn": nobody knows here which is which.
        return claims.filter { claim in
            claims.filter { $0.slot == claim.slot && $0.subject == claim.subject }.count == 1
        }
    }

    /// The other end of "40 to 60" and "between 40 and 60".
    private static func upperEnd(_ words: [ClaimWord], _ end: Int) -> (FigureValue, Int)? {
        guard end + 1 < words.count, !words[end - 1].endsPhrase, words[end].lower == "to" || words[end].lower == "and",
            let upper = FigureValue.read(words, end + 1)
        else { return nil }
        // "killed 14 and wounded", "between 40 and 60"
        guard words[end].lower == "to" || end >= 2 && words[end - 2].lower == "between" else { return nil }
        return upper
    }

    /// Reads "at least", "about" before a figure, and gives the first word of it all.
    ///
    /// Nil where the figure is no whole of its own.
    private static func bound(_ words: [ClaimWord], _ start: Int, _ figure: inout FigureValue) -> Int? {
        var first = start
        func previous(_ distance: Int) -> String {
            first - distance >= 0 && !words[first - distance].endsPhrase ? words[first - distance].lower : ""
        }
        if first > 0, words[first - 1].lower == "between" { first -= 1 }
        switch (previous(2), previous(1)) {
        case ("at", "least"), ("more", "than"), ("as", "many"): (figure.bound, first) = (.atLeast, first - 2)
        case ("fewer", "than"), ("less", "than"), ("at", "most"), ("up", "to"), ("no", "more"):
            (figure.bound, first) = (.atMost, first - 2)
        case (_, "over"): (figure.bound, first) = (.atLeast, first - 1)
        case (_, let word) where FigureWords.approximate.contains(word): (figure.bound, first) = (.about, first - 1)
        default: break
        }
        if previous(2) == "total", previous(1) == "of" { first -= 2 }
        if previous(1) == "a" || previous(1) == "the" { first -= 1 }
        // "another 20", "by 14%", "from 5.8%", "24 of 31", "including six": parts and changes, no totals.
        guard !FigureWords.partial.contains(previous(1)) else { return nil }
        if previous(1) == "of", first >= 2, FigureValue.read(words, first - 2) != nil { return nil }
        return first
    }

    // MARK: - Counts

    /// "14 people were killed", "killed 14 people", "14 dead".
    private static func count(
        _ words: [ClaimWord],
        _ start: Int,
        _ end: Int,
        _ figure: FigureValue
    ) -> FigureClaim? {
        guard figure.unit == nil else { return nil }
        if end < words.count, words[end].lower == "of",
            end + 1 == words.count || FigureValue.read(words, end + 1) == nil
        {
            return nil
        }
        var (noun, next) = noun(words, end)
        if next < words.count, FigureWords.additions.contains(words[next].lower) || noun == "other" { return nil }
        if end < words.count, FigureWords.additions.contains(words[end].lower) { return nil }
        let predicate: String
        if start > 0, !words[start - 1].endsPhrase, let active = active(words, start - 1) {
            predicate = active
        } else if let passive = passive(words, next) {
            predicate = passive
        } else {
            return nil
        }
        if noun.isEmpty {
            guard FigureWords.ofPeople.contains(predicate) else { return nil }
            noun = "people"
        }
        let slot = Slot(predicate: predicate, noun: noun == "people" ? noun : stem(noun), unit: nil)
        return FigureClaim(slot: slot, figure: figure, what: "\(noun) \(predicate)")
    }

    /// The predicate whose object begins behind a word: "killed", "killing", "shot down".
    private static func active(_ words: [ClaimWord], _ i: Int) -> String? {
        if i > 0, words[i].lower == "down", words[i - 1].lower == "shot" { return "shot down" }
        return FigureWords.active[words[i].lower]
    }

    /// The noun behind a figure, and the word after it.
    private static func noun(_ words: [ClaimWord], _ end: Int) -> (String, Int) {
        guard end < words.count, !(end > 0 && words[end - 1].endsPhrase) else { return ("", end) }
        var i = end
        var last = ""
        // "24 of 31 Shahed drones": what is counted stands behind the second figure.
        if words[i].lower == "of", let second = FigureValue.read(words, min(i + 1, words.count - 1)),
            i + 1 < words.count
        {
            i = second.end
        }
        let limit = min(i + 4, words.count)
        while i < limit {
            let word = words[i].lower
            if FigureWords.passive[word] != nil || FigureWords.links.contains(word) || word == "shot" { break }
            last = word
            i += 1
            if words[i - 1].endsPhrase || FigureWords.people.contains(word) { break }
        }
        if FigureWords.people.contains(last) { return ("people", i) }
        return (last, i)
    }

    private static func stem(_ word: String) -> String {
        var bytes = Array(word.utf8)
        Stemmer.stem(&bytes)
        return String(decoding: bytes, as: UTF8.self)
    }

    /// The predicate behind a subject: "were killed", "have been arrested", "died", or the word alone.
    private static func passive(_ words: [ClaimWord], _ start: Int) -> String? {
        var i = start
        let limit = min(start + 4, words.count)
        while i < limit {
            if i > 0, words[i - 1].endsPhrase { return nil }
            let word = words[i].lower
            if word == "shot", i + 1 < words.count, words[i + 1].lower == "down" { return "shot down" }
            if let predicate = FigureWords.passive[word] { return predicate }
            guard FigureWords.auxiliaries.contains(word) else { return nil }
            i += 1
        }
        return nil
    }

    // MARK: - Levels

    /// "unemployment is at 6.2%", "a contract worth £1.9bn".
    private static func measure(_ words: [ClaimWord], _ start: Int, _ figure: FigureValue) -> FigureClaim? {
        guard let unit = figure.unit, start > 0, !words[start - 1].endsPhrase,
            FigureWords.levels.contains(words[start - 1].lower)
        else { return nil }
        var subject: Set<String> = []
        var named: [String] = []
        var i = start - 1
        while i > 0, start - i < 9 {
            i -= 1
            let word = words[i]
            if word.endsPhrase || FigureWords.subjectEnds.contains(word.lower) { break }
            // The first word has its capital in any case: it is read where nothing else is there.
            if word.lower.count > 3, !word.isCapitalised || i == 0 && subject.isEmpty,
                !FigureWords.noSubject.contains(word.lower), FigureValue.read(words, i) == nil
            {
                subject.insert(stem(word.lower))
                named.insert(word.lower, at: 0)
            }
        }
        guard !subject.isEmpty else { return nil }
        return FigureClaim(
            slot: Slot(predicate: level, noun: "", unit: unit),
            figure: figure,
            subject: subject,
            what: named.joined(separator: " ")
        )
    }
}
