// Which words before a day speak of what is to come, and which numbers of four digits are no years.

import Language

extension DateGrammar {
    static let overWords = Words.hashes("was were did")
    static let nextDays = Words.hashes("next coming")
    static let narrated = Words.hashes("the his her their its our my your")
    private static let foreseen = Words.hashes("expected scheduled due")
    private static let foreseenLeads = Words.hashes("as than a an the")
    private static let due = TextHash.of("due")
    private static let planNouns = Words.hashes("plan plans hopes")
    private static let verbsOrNouns = Words.hashes("votes starts opens go goes plays")
    private static let nounLeads = Words.hashes(
        "a an the its his her their our my no two three four of on over against for from with by more 's"
    )
    private static let objectLeads = Words.hashes("a an the more new its his her their further another")
    static let mays = Words.hashes("may might")
    private static let mayNot = Words.hashes("have not 've be well")

    /// True of "will", "is expected", "plans to"; not of "as expected", "due to fog", "counted votes".
    func isAheadWord(_ k: Int) -> Bool {
        let hash = tokens[k].hash
        let isMay =
            Self.mays.contains(hash) && !tokens[k].isCapitalised && k + 1 < tokens.count
            && !Self.mayNot.contains(tokens[k + 1].hash)
        guard Self.futures.contains(hash) else { return isMay }
        let before = k > 0 ? tokens[k - 1].hash : 0
        let isBeforeTo = k + 1 < tokens.count && tokens[k + 1].hash == Self.to
        if Self.foreseen.contains(hash), Self.foreseenLeads.contains(before) { return false }
        if hash == Self.due, isBeforeTo { return k > 0 && Self.beforeSet.contains(before) }
        let isNoun =
            Self.nounLeads.contains(before)
            || k > 0 && !tokens[k - 1].isCapitalised && bytes[tokens[k - 1].range].suffix(2).elementsEqual("ed".utf8)
        if Self.planNouns.contains(hash) {
            // "The union plans a strike", but "the tax reform plans won support".
            return !isNoun && (isBeforeTo || k + 1 < tokens.count && Self.objectLeads.contains(tokens[k + 1].hash))
        }
        return !(Self.verbsOrNouns.contains(hash) && isNoun)
    }

    private static let leads = Words.hashes("on in")
    private static let takes = TextHash.of("takes")

    /// True behind a verb that says it is over ("was shot dead on 30 March"), and of nothing to come ("was named for the game on
    /// 23 March").
    func isPast(_ i: Int) -> Bool {
        guard i > 1, Self.leads.contains(tokens[i - 1].hash) else { return false }
        var k = i - 2
        while k >= 0, k > i - 10 {
            let token = tokens[k]
            if Self.overWords.contains(token.hash) { return true }
            if token.kind == .punctuation || token.hash == Self.to || isAheadWord(k) || traits[k].contains(.speech)
                || token.hash == Self.forWord || token.hash == Self.takes
                || token.shape.contains(.sentenceStart)
            {
                return false
            }
            k -= 1
        }
        return false
    }

    // MARK: weekdays and their weeks

    private static let week = TextHash.of("week")

    /// "Tuesday of last week", "Friday next week", "Friday week".
    func dayOfWeek(_ i: Int, _ weekday: Int) -> DateMatch? {
        let turn = isOn(i + 1) && tokens[i + 1].hash == Words.of ? i + 2 : i + 1
        if isOn(turn + 1), tokens[turn + 1].hash == Self.week, let step = Self.turns[tokens[turn].hash] {
            let day = date.flatMap { date in
                date.weekday.flatMap { date.adding(days: weekday - $0 + 7 * (step - 2))?.description }
            }
            return made(i..<turn + 2, day)
        }
        guard isOn(i + 1), tokens[i + 1].hash == Self.week, tokens[i + 1].gap == .space,
            !(isOn(i + 2) && tokens[i + 2].gap == .none && tokens[i + 2].kind != .punctuation)
        else { return nil }
        let day = date.flatMap { date in
            date.weekday.flatMap { date.adding(days: (weekday - $0 + 6) % 7 + 8)?.description }
        }
        return made(i..<i + 2, day)
    }

    private static let every = Words.hashes("every each most following preceding previous")
    private static let one = Words.hashes("a one")
    private static let `in` = TextHash.of("in")
    static let the = TextHash.of("the")

    /// "Every Friday", "a Monday in March 1994", "the following Monday", "Friday the 13th": no day that publication gives.
    func isAnyDay(_ i: Int) -> Bool {
        if i > 0, Self.every.contains(tokens[i - 1].hash) { return true }
        if isOn(i + 2), tokens[i + 1].hash == Self.the, dayNumber(i + 2) != nil { return true }
        return i > 0 && Self.one.contains(tokens[i - 1].hash) && isOn(i + 1) && tokens[i + 1].hash == Self.in
    }

    // MARK: years

    /// The year of "3 June to 5 July 2023" for its first day, which the second one has.
    ///
    /// * `end`: The token behind the first day.
    func sharedYear(_ end: Int, _ month: Int) -> Int? {
        guard isOn(end + 2), Self.joins.contains(tokens[end].hash),
            let last = self.month(end + 1) ?? self.month(end + 2),
            dayNumber(end + 1) ?? dayNumber(end + 2) != nil, let year = yearAfter(end + 3)?.year
        else { return nil }
        return month > last ? year - 1 : year
    }

    /// "1600 B.C.": no year of ours.
    func ancient(_ i: Int) -> DateMatch? {
        isOn(i + 1) && Self.beforeChrist.contains(tokens[i + 1].hash) ? made(i..<i + 2, nil) : nil
    }

    private static let lengths = Words.hashes(
        "acre acres metre metres meter meters mile miles foot feet km kilometre kilometer page seat bed room unit ton tonne word"
    )
    private static let local = TextHash.of("local")
    private static let time = TextHash.of("time")
    private static let numberedThings = Words.hashes("resolution section page room flight route article")
    private static let at = TextHash.of("at")

    /// "The 1500m final", "a 2000-acre farm", "from 1930 local time", "at 1930 on Monday", "resolution 1973".
    func isNoYear(_ i: Int) -> Bool {
        if i > 0, Self.numberedThings.contains(tokens[i - 1].hash) { return true }
        guard isOn(i + 1) else { return false }
        let next = tokens[i + 1]
        if next.gap == .none, next.hash != Words.possessive {
            if next.kind == .word { return true }
            if next.hash == Words.hyphen, isOn(i + 2), Self.lengths.contains(tokens[i + 2].hash) { return true }
        }
        if isOn(i + 2), next.hash == Self.local, tokens[i + 2].hash == Self.time { return true }
        if isOn(i + 3), Self.joins.contains(next.hash), tokens[i + 2].count == 4,
            Self.zones.contains(tokens[i + 3].hash) || Self.hourWords.contains(tokens[i + 3].hash)
        {
            return true
        }
        return i > 0 && tokens[i - 1].hash == Self.at && isOn(i + 2) && next.hash == Self.on
            && traits[i + 2].contains(.weekday)
    }
}
