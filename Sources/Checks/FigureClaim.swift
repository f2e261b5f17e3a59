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
    /// Of levels the words directly before what is measured: "youth".
    var modifiers: Set<String> = []
    /// Of counts whose they are: "russian".
    var owner: String?

    /// What people are told that the figure is about, in the sentence's words.
    var what: String

    static let level = "level"

    /// All figures of a sentence that are plain statements.
    static func read(_ words: [ClaimWord]) -> [FigureClaim] {
        guard !words.contains(where: { FigureWords.unreal.contains($0.lower) }), !isDenied(words) else { return [] }
        var claims: [FigureClaim] = []
        /// Counts that are told in parts: "killed 14 people here and 12 there".
        var parted: Set<String> = []
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
            guard !isOfRatio(words, start), var before = bound(words, start, &figure) else { continue }
            var isAddition = end < words.count && FigureWords.additions.contains(words[end].lower)
            if before > 0, FigureWords.additions.contains(words[before - 1].lower), !words[before - 1].endsPhrase {
                isAddition = true
                before -= 1
            }
            let read = count(words, before, end, figure, isAddition: isAddition)
            if isAddition {
                // "Killed 14 people and injured 20 others": others than those killed.
                let hasDead = claims.contains { $0.slot.predicate == "killed" }
                for claim in read {
                    let isOwn = hasDead && ["injured", "missing"].contains(claim.slot.predicate)
                    if isOwn { claims.append(claim) } else { parted.insert(claim.slot.predicate) }
                }
            } else if !read.isEmpty {
                claims += read
            } else if let level = measure(words, before, figure) {
                claims.append(level)
            } else if isAnotherPlace(words, before, end, figure), let last = claims.last {
                parted.insert(last.slot.predicate)
            }
        }
        // "22 died in Lindau and nine in Brenn": nobody knows here which is which.
        return claims.filter { claim in
            !(parted.contains(claim.slot.predicate) && claim.slot.unit == nil)
                && claims.filter { $0.slot == claim.slot && $0.subject == claim.subject }.count == 1
        }
    }

    /// "Did not kill", "were never arrested".
    private static func isDenied(_ words: [ClaimWord]) -> Bool {
        words.indices.contains { i in
            guard
                FigureWords.negations.contains(words[i].lower) || words[i].lower.hasSuffix("n't")
                    || words[i].lower.hasSuffix("n’t")
            else { return false }
            return words[(i + 1)..<min(i + 3, words.count)]
                .contains {
                    FigureWords.passive[$0.lower] != nil || FigureWords.active[$0.lower] != nil || $0.lower == "true"
                }
        }
    }

    /// The second number of "one in five" and "three out of 10".
    private static func isOfRatio(_ words: [ClaimWord], _ start: Int) -> Bool {
        guard start > 1 else { return false }
        let isOut = start > 2 && words[start - 1].lower == "of" && words[start - 2].lower == "out"
        guard isOut || words[start - 1].lower == "in" else { return false }
        let first = start - (isOut ? 3 : 2)
        return FigureValue.read(words, first)?.end == first + 1
    }

    /// "14 people in Torvik and 22 in Karsk", "the government says 12.", "14 of them in Torvik".
    private static func isAnotherPlace(_ words: [ClaimWord], _ start: Int, _ end: Int, _ figure: FigureValue) -> Bool {
        guard figure.unit == nil, !(1900...2099).contains(figure.value), start > 0 else { return false }
        let before = words[start - 1]
        let isTold = ["says", "said", "say", "put", "puts"].contains(before.lower)
        if end == words.count || words[end - 1].endsPhrase { return isTold }
        var next = end
        if words[end].lower == "of", end + 2 < words.count, words[end + 1].lower == "them" { next += 2 }
        guard isTold || before.lower == "and" || before.endsPhrase else { return false }
        // "40 in Torvik, and 30 in Karsk were injured": a clause of its own.
        let rest = words[next..<min(next + 6, words.count)]
        return FigureWords.placePrepositions.contains(words[next].lower)
            && !rest.contains { FigureWords.passive[$0.lower] != nil }
    }

    /// The other end of "40 to 60" and "between 40 and 60".
    private static func upperEnd(_ words: [ClaimWord], _ end: Int) -> (FigureValue, Int)? {
        guard end + 1 < words.count, !words[end - 1].endsPhrase, joints.contains(words[end].lower),
            let upper = FigureValue.read(words, end + 1)
        else { return nil }
        if words[end].lower == "or" {
            // "60 or 70 people".
            guard let first = FigureValue.read(words, end - 1)?.figure else { return nil }
            return upper.figure.value > first.value && upper.figure.value <= 2 * first.value ? upper : nil
        }
        // "killed 14 and wounded", "between 40 and 60"
        guard words[end].lower == "to" || end >= 2 && words[end - 2].lower == "between" else { return nil }
        return upper
    }

    /// Reads "at least", "about" before a figure, and gives the first word of it all.
    ///
    /// Nil where the figure is no whole of its own. "Another 20" is left to the caller.
    private static func bound(_ words: [ClaimWord], _ start: Int, _ figure: inout FigureValue) -> Int? {
        var first = start
        func previous(_ distance: Int) -> String {
            first - distance >= 0 && !words[first - distance].endsPhrase ? words[first - distance].lower : ""
        }
        if first > 0, words[first - 1].lower == "between" { first -= 1 }
        let isNegated = previous(3) == "no" || previous(3) == "not"
        switch (previous(2), previous(1)) {
        case ("more", "than"), ("fewer", "than"), ("less", "than"):
            // "No fewer than 60" are 60 or more.
            (figure.bound, first) = (
                (previous(2) == "more") == isNegated ? .atMost : .atLeast, first - (isNegated ? 3 : 2)
            )
        case ("at", "least"), ("upwards", "of"): (figure.bound, first) = (.atLeast, first - 2)
        case ("excess", "of") where previous(3) == "in": (figure.bound, first) = (.atLeast, first - 3)
        case ("many", "as") where previous(3) == "as": (figure.bound, first) = (.atMost, first - 3)
        case ("at", "most"), ("up", "to"): (figure.bound, first) = (.atMost, first - 2)
        case ("just", "under"), ("just", "over"), ("just", "below"), ("just", "above"), ("close", "to"):
            (figure.bound, first) = (.about, first - 2)
        case (_, "over"): (figure.bound, first) = (.atLeast, first - 1)
        case (_, "under") where figure.unit == nil: (figure.bound, first) = (.atMost, first - 1)
        case (_, let word) where FigureWords.approximate.contains(word): (figure.bound, first) = (.about, first - 1)
        default: break
        }
        if previous(2) == "total", previous(1) == "of" { first -= 2 }
        if ["a", "an", "the"].contains(previous(1)) { first -= 1 }
        // "another 20", "by 14%", "from 5.8%", "24 of 31", "including six": parts and changes, no totals.
        guard !FigureWords.partial.contains(previous(1)) else { return nil }
        if previous(1) == "of", first >= 2, FigureValue.read(words, first - 2) != nil { return nil }
        return first
    }

    private static let joints: Set<String> = ["to", "and", "or"]

    // MARK: - Counts

    /// "14 people were killed", "killed 14 people", "14 dead"; of kinds of people also how many people they are at least.
    private static func count(
        _ words: [ClaimWord],
        _ start: Int,
        _ end: Int,
        _ figure: FigureValue,
        isAddition: Bool
    ) -> [FigureClaim] {
        guard figure.unit == nil else { return [] }
        if end < words.count, words[end].lower == "of",
            end + 1 == words.count || FigureValue.read(words, end + 1) == nil
        {
            return []
        }
        // "Three out of 10 people" are a share.
        if end < words.count, words[end].lower == "out" { return [] }
        var figure = figure
        var (noun, next, owner) = noun(words, isAddition && end < words.count && isMore(words[end]) ? end + 1 : end)
        if !isAddition, next < words.count, isMore(words[next]), !words[next - 1].endsPhrase { return [] }
        if noun == "other" { return [] }
        var predicate: String
        // "The toll was highest at 12 farms", "announced at 10 p.m.": no number of people.
        let countsPeople = noun.isEmpty || noun == "people" || FigureWords.kindsOfPeople.contains(noun)
        if countsPeople || words[max(0, start - 1)].lower == "of", let toll = toll(words, start, &figure) {
            predicate = toll
            if words[start - 1].lower != "of" { (noun, owner) = ("people", nil) }
        } else if start > 0, !words[start - 1].endsPhrase, let active = active(words, start - 1, noun) {
            predicate = active
        } else if let passive = passive(words, next, noun) {
            predicate = passive
        } else {
            return []
        }
        if noun == "lives" { (noun, owner) = ("people", nil) }
        if noun.isEmpty {
            // Also "injured or killed" and "seriously injured".
            guard predicate.split(separator: " ").contains(where: { FigureWords.ofPeople.contains(String($0)) }) else {
                return []
            }
            noun = "people"
        }
        func claim(_ noun: String, _ figure: FigureValue) -> FigureClaim {
            let name = noun == "people" ? noun : stem(FigureWords.synonyms[noun] ?? noun)
            return FigureClaim(
                slot: Slot(predicate: predicate, noun: name, unit: nil),
                figure: figure,
                owner: owner,
                what: "\(noun) \(predicate)"
            )
        }
        guard FigureWords.kindsOfPeople.contains(noun) else { return [claim(noun, figure)] }
        var part = figure
        part.isPart = true
        return [claim(noun, figure), claim("people", part)]
    }

    private static func isMore(_ word: ClaimWord) -> Bool { FigureWords.additions.contains(word.lower) }

    /// The predicate whose object begins behind a word: "killed", "killing", "shot down".
    private static func active(_ words: [ClaimWord], _ i: Int, _ noun: String) -> String? {
        let word = words[i].lower
        // "Claimed 40 lives", not "claimed 40 seats" and not "saved 40 lives".
        if noun == "lives" { return FigureWords.takesLives.contains(word) ? "killed" : nil }
        if word == "fired" || word == "firing", !FigureWords.shots.contains(noun) { return nil }
        if word == "down", i > 0, words[i - 1].lower == "shot" { return "shot down" }
        guard let predicate = FigureWords.active[word] else { return nil }
        // "Released 40 documents", "drew 40 officers".
        if FigureWords.ofPeopleAlone.contains(predicate), noun != "people", !FigureWords.kindsOfPeople.contains(noun) {
            return nil
        }
        guard i > 0, !words[i - 1].endsPhrase else { return predicate }
        if predicate == "injured", let degree = FigureWords.degrees[words[i - 1].lower] {
            return "\(degree) \(predicate)"
        }
        // "Killed or wounded 40" are both together.
        if i > 1, isJoint(words[i - 1]), let other = FigureWords.active[words[i - 2].lower], other != predicate {
            return both(other, predicate)
        }
        return predicate
    }

    private static func isJoint(_ word: ClaimWord) -> Bool { word.lower == "and" || word.lower == "or" }

    private static func both(_ one: String, _ other: String) -> String {
        [one, other].sorted().joined(separator: " or ")
    }

    /// "The death toll stands at", "the number of people killed is", "the lives of", "the deaths of": what is told before a figure.
    private static func toll(_ words: [ClaimWord], _ start: Int, _ figure: inout FigureValue) -> String? {
        guard start > 1, !words[start - 1].endsPhrase else { return nil }
        let before = words[start - 1].lower
        if before == "of" {
            let head = words[start - 2].lower
            if head == "lives" {
                let verb = start > 3 && words[start - 3].lower == "the" ? words[start - 4].lower : ""
                return FigureWords.takesLives.contains(verb) ? "killed" : nil
            }
            if head == "toll" { return "killed" }
            return FigureWords.deedsOf[head]
        }
        let isAbove = FigureWords.tollBounds.contains(before)
        guard isAbove || FigureWords.tollVerbs.contains(before) else { return nil }
        var predicate: String?
        var i = start - 1
        while i > 0, start - i < longestToll {
            i -= 1
            let word = words[i].lower
            if words[i].endsPhrase || FigureWords.tollEnds.contains(word) || FigureValue.read(words, i) != nil { break }
            if word == "toll" || word == "number" {
                if word == "toll" { predicate = predicate ?? "killed" }
                if let predicate, isAbove, figure.bound == .exactly {
                    figure.bound = .atLeast
                    return predicate
                }
                return predicate
            }
            predicate = FigureWords.passive[word] ?? predicate
        }
        return nil
    }

    private static let longestToll = 14

    /// The noun behind a figure, the word after it, and the adjective that tells whose it is.
    private static func noun(_ words: [ClaimWord], _ end: Int) -> (noun: String, next: Int, owner: String?) {
        guard end < words.count, !(end > 0 && words[end - 1].endsPhrase) else { return ("", end, nil) }
        var i = end
        var last = ""
        var owner: String?
        // "24 of 31 Shahed drones": what is counted stands behind the second figure.
        if words[i].lower == "of", let second = FigureValue.read(words, min(i + 1, words.count - 1)),
            i + 1 < words.count
        {
            i = second.end
        }
        let limit = min(i + 4, words.count)
        while i < limit {
            let word = words[i].lower
            if FigureWords.passive[word] != nil || FigureWords.links.contains(word) || word == "shot" || word == "lost"
            {
                break
            }
            last = word
            i += 1
            if words[i - 1].endsPhrase || FigureWords.people.contains(word) { break }
            if words[i - 1].isCapitalised { owner = word }
        }
        if FigureWords.people.contains(last) { return ("people", i, owner) }
        return (last, i, owner == last ? nil : owner)
    }

    static func stem(_ word: String) -> String {
        var bytes = Array(word.utf8)
        Stemmer.stem(&bytes)
        return String(decoding: bytes, as: UTF8.self)
    }

    /// The predicate behind a subject: "were killed", "have been arrested", "died", "lost their lives", or the word alone.
    private static func passive(_ words: [ClaimWord], _ start: Int, _ noun: String) -> String? {
        guard noun != "lives" else { return nil }
        var i = start
        // "62 people, most of them workers, were killed".
        if i > 0, i < words.count, words[i - 1].endsPhrase {
            guard !noun.isEmpty, !FigureWords.partial.contains(words[i].lower),
                let close = (i..<min(i + 9, words.count)).first(where: { words[$0].endsPhrase }),
                close + 1 < words.count, FigureWords.apposed.contains(words[close + 1].lower),
                !(i...close).contains(where: { FigureValue.read(words, $0) != nil })
            else { return nil }
            i = close + 1
        }
        let limit = min(i + 6, words.count)
        let first = i
        while i < limit {
            if i > first, words[i - 1].endsPhrase { return nil }
            let word = words[i].lower
            if word == "shot", i + 1 < words.count, words[i + 1].lower == "down" { return "shot down" }
            if i + 2 < words.count, word == "lost", words[i + 1].lower == "their", words[i + 2].lower == "lives" {
                return "killed"
            }
            if i + 1 < words.count, word == "took", words[i + 1].lower == "part" { return "attending" }
            if let degree = FigureWords.degrees[word], i + 1 < words.count,
                FigureWords.passive[words[i + 1].lower] == "injured"
            {
                return "\(degree) injured"
            }
            if let predicate = FigureWords.passive[word] {
                if word == "fired", !FigureWords.shots.contains(noun) { return nil }
                // "14 killed and wounded", not "14 killed and wounded 30".
                if i + 2 < words.count, !words[i].endsPhrase, isJoint(words[i + 1]),
                    let other = FigureWords.passive[words[i + 2].lower], other != predicate,
                    i + 3 == words.count || words[i + 2].endsPhrase || FigureValue.read(words, i + 3) == nil
                {
                    return both(predicate, other)
                }
                return predicate
            }
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
        var modifiers: Set<String> = []
        var behind = start
        var i = start - 1
        while i > 0, start - i < 9 {
            i -= 1
            let word = words[i]
            if word.endsPhrase || FigureWords.subjectEnds.contains(word.lower) { break }
            // The first word has its capital in any case: it is read where nothing else is there.
            if word.lower.count > 3, !word.isCapitalised || i == 0 && subject.isEmpty,
                !FigureWords.noSubject.contains(word.lower), FigureValue.read(words, i) == nil
            {
                if behind == i + 1 { modifiers.insert(word.lower) }
                behind = i
                subject.insert(stem(word.lower))
                named.insert(word.lower, at: 0)
            } else if i == 0, behind == 1, word.isCapitalised, word.lower.count > 3,
                !FigureWords.noNames.contains(word.lower), !FigureWords.noSubject.contains(word.lower)
            {
                // "Youth unemployment".
                modifiers.insert(word.lower)
            }
        }
        guard !subject.isEmpty else { return nil }
        return FigureClaim(
            slot: Slot(predicate: level, noun: "", unit: unit),
            figure: figure,
            subject: subject,
            modifiers: modifiers,
            what: named.joined(separator: " ")
        )
    }
}
