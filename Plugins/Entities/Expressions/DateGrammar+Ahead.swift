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

    private static let begins = Words.hashes(
        "begins starts resumes arrives returns continues opens reopens closes ends reconvenes faces appears sits kicks"
    )
    private static let begin = Words.hashes(
        "begin start resume arrive return continue open reopen close end reconvene face appear sit kick"
    )
    private static let comes = Words.hashes("come comes enter enters")
    private static let into = TextHash.of("into")
    private static let who = Words.hashes("they we you who")

    /// Verbs that speak of a day to come in the present: "Trump arrives", "Talks begin", "The law comes into force".
    ///
    /// The form without an ending counts behind a plural only: "could not start", "the end".
    func isBeginning(_ k: Int) -> Bool {
        guard k > 0, !tokens[k].isCapitalised else { return false }
        let (hash, before) = (tokens[k].hash, tokens[k - 1])
        let isInto = Self.comes.contains(hash) && k + 1 < tokens.count && tokens[k + 1].hash == Self.into
        if Self.begins.contains(hash) {
            return before.kind == .word && !Self.nounLeads.contains(before.hash) && !isPastVerb(k - 1)
        }
        guard Self.begin.contains(hash) || isInto, before.kind == .word else { return false }
        if isInto, hash != TextHash.of("come") { return true }
        return Self.who.contains(before.hash)
            || before.count > 3 && bytes[Int(before.end) - 1] == UInt8(ascii: "s")
                && bytes[Int(before.end) - 2] != UInt8(ascii: "s") && traits[k - 1].isDisjoint(with: [.function])
    }

    private static let leads = Words.hashes("on in")
    private static let takes = TextHash.of("takes")
    private static let strong = Words.hashes(
        """
        began fell rose died won took struck quit seized led left met lost sold told broke came went fled shot swore spoke gave
        made held grew sank found became hit sent bought paid fought flew ran killed had hung threw withdrew stood overthrew
        """
    )
    private static let undone = Words.hashes(
        "to will be is are 's been being a an the its his her their of with by no if when once until unless as"
    )
    private static let clauses = Words.hashes(
        "if when once unless because although though while since before after than"
    )
    private static let modals = Words.hashes("could can may might would should can't couldn't")
    private static let died = Words.hashes("resigned died married scored")

    /// A verb in the past, not "to be closed" or "a planned".
    func isPastVerb(_ k: Int) -> Bool {
        let token = tokens[k]
        guard token.kind == .word, !token.isCapitalised, k == 0 || !Self.undone.contains(tokens[k - 1].hash) else {
            return false
        }
        // "is typically held".
        if k > 1, tokens[k - 1].kind == .word, tokens[k - 1].count > 3,
            bytes[Int(tokens[k - 1].end) - 1] == UInt8(ascii: "y"),
            bytes[Int(tokens[k - 1].end) - 2] == UInt8(ascii: "l"), Self.undone.contains(tokens[k - 2].hash)
        {
            return false
        }
        if Self.strong.contains(token.hash) { return true }
        return token.count > 4 && bytes[Int(token.end) - 1] == UInt8(ascii: "d")
            && bytes[Int(token.end) - 2] == UInt8(ascii: "e") && bytes[Int(token.end) - 3] != UInt8(ascii: "e")
            && !Self.futures.contains(token.hash)
    }

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

    /// True behind any other verb in the past ("Sales fell in May"), and where the clause that the date begins has one.
    ///
    /// "On October 7, gunmen attacked". A page that was written on for some days tells so of days after the one it bears.
    func isNarrated(_ i: Int) -> Bool {
        guard i > 0, Self.leads.contains(tokens[i - 1].hash) else { return false }
        if tokens[i - 1].shape.contains(.sentenceStart) { return isFollowedByPast(i) }
        var k = i - 2
        while k >= 0, k > i - 10 {
            let token = tokens[k]
            // "She said in May that": of what she said the date says nothing.
            if traits[k].contains(.speech) {
                return Self.died.contains(token.hash) || k == i - 2 && (isPastVerb(k) || token.hash == Self.said)
            }
            let isInfinitive = token.hash == Self.to && tokens[k + 1].kind != .number
            if token.kind == .punctuation || isInfinitive || isAheadWord(k) || token.hash == Self.forWord
                || token.hash == Self.takes || Self.clauses.contains(token.hash)
                // "The man accused in May appears in court in July".
                || isBeginning(k)
            {
                return false
            }
            // "called an election in July".
            if isPastVerb(k), k < i - 2, Self.plans.contains(tokens[i - 2].hash), !Self.kept.contains(token.hash) {
                return false
            }
            // "could face a contested convention in July".
            if isPastVerb(k) { return !(max(0, k - 5)..<k).contains { Self.modals.contains(tokens[$0].hash) } }
            if token.shape.contains(.sentenceStart) { return false }
            k -= 1
        }
        return false
    }

    private static let said = TextHash.of("said")
    /// What is called, ordered or signalled before it comes.
    private static let plans = Words.hashes(
        """
        election elections vote votes referendum trial summit cut cuts hike hikes rerun show launch budget meeting talks
        """
    )
    private static let kept = Words.hashes("held won lost attended")

    /// Whether the clause behind a date that begins it is told in the past.
    private func isFollowedByPast(_ i: Int) -> Bool {
        var k = i + 1
        while isOn(k), k < i + 3, tokens[k].kind == .number || tokens[k].hash == Words.comma { k += 1 }
        let end = min(k + 7, tokens.count)
        while k < end, tokens[k].kind != .punctuation, !tokens[k].shape.contains(.sentenceStart), !isAheadWord(k) {
            if Self.overWords.contains(tokens[k].hash) || isPastVerb(k) { return true }
            k += 1
        }
        return false
    }

    static let will = Words.hashes("will 'll shall")
    /// What is known of before it comes.
    static let events = Words.hashes(
        """
        election elections vote votes referendum talks summit match game final trial hearing meeting conference budget
        derby race debate ceremony parade rally inquest primary
        """
    )

    /// Whether the words around a month or a day of one speak of what is to come.
    ///
    /// * `end`: The token behind the date.
    func isToCome(_ i: Int, _ end: Int) -> Bool {
        isFuture(i) || isUntilToCome(i) || isFollowedByFuture(i, isMonth: true) || isBeforeWill(i, end)
    }

    /// "the October 7 attack".
    ///
    /// * `end`: The token behind the date.
    func isOfNoun(_ i: Int, _ end: Int) -> Bool {
        i > 0 && (Self.narrated.contains(tokens[i - 1].hash) || tokens[i - 1].hash == Words.possessive) && isOn(end)
            && tokens[end].gap == .space && tokens[end].kind == .word && !tokens[end].isCapitalised
            && traits[end].isDisjoint(with: [.function, .speech]) && !isAheadWord(end)
    }

    /// "The election in November will decide": what stands behind the date speaks of it.
    ///
    /// * `end`: The token behind the date.
    func isBeforeWill(_ i: Int, _ end: Int) -> Bool {
        i > 1 && isOn(end) && Self.will.contains(tokens[end].hash) && !tokens[end].isCapitalised
            && Self.events.contains(tokens[i - 2].hash) && !isNarrated(i) && !isPast(i)
    }

    /// The day that ends "from Monday to Wednesday", which does not lie before its first.
    func endOfWeek(_ i: Int, _ weekday: Int) -> String? {
        guard i > 1, Self.spans.contains(tokens[i - 1].hash), let first = Self.weekdays[tokens[i - 2].hash],
            traits[i - 2].contains(.weekday), tokens[i - 2].count > 3, tokens[i].gap != .paragraph,
            // A chain of days has no end that its first one gives.
            i < 3 || !Self.spans.contains(tokens[i - 3].hash),
            let start = self.weekday(i - 2), start.tokens.count == 1,
            let day = start.name.flatMap({ CalendarDate(iso: $0) })
        else { return nil }
        return day.adding(days: (weekday - first + 7) % 7)?.description
    }

    private static let spans = Words.hashes("to through until - –")

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
