// Dates that count from the day of publication: weekdays, "yesterday", "last week", "two years ago".

import Language

extension DateGrammar {
    /// Words that make another thing of a weekday: "Black Friday".
    private static let feasts = Words.hashes(
        "black good easter ash palm bloody super cyber giving holy maundy sheffield"
    )
    private static let weekend = TextHash.of("weekend")
    private static let night = TextHash.of("night")
    private static let parts = Words.hashes("morning afternoon evening")

    /// "Sat 14 Sept": a short weekday counts before a date only.
    func shortDay(_ i: Int) -> DateMatch? {
        guard tokens[i].count == 3, let found = weekday(i), found.tokens.count > 1 else { return nil }
        return found
    }

    func weekday(_ i: Int) -> DateMatch? {
        guard tokens[i].isCapitalised, let weekday = Self.weekdays[tokens[i].hash] else { return nil }
        let next = isOn(i + 1) && tokens[i + 1].hash == Words.comma ? i + 2 : i + 1
        if isOn(next), let found = monthDay(next) ?? dayMonth(next), found.tokens.lowerBound == next {
            return made(i..<found.tokens.upperBound, found.name)
        }
        guard tokens[i].count > 3, i == 0 || !Self.feasts.contains(tokens[i - 1].hash) else { return nil }
        if let found = dayOfWeek(i, weekday) { return found }
        if isAnyDay(i) { return made(i..<i + 1, nil) }
        if let end = endOfWeek(i, weekday) { return made(i..<i + 1, end) }
        // "on Sundays": no day of its own.
        if bytes[Int(tokens[i].end) - 1] == UInt8(ascii: "s"), tokens[i].count > 6 { return made(i..<i + 1, nil) }
        let isNext = i > 0 && (Self.nextDays.contains(tokens[i - 1].hash) || isUntilToCome(i))
        let isAhead =
            isNext || i > 0 && (isFuture(i) || isFixture(i)) || isFollowedByFuture(i) || isBeforeWill(i, i + 1)
        return made(i..<i + 1, dayName(weekday, ahead: isAhead, isNext: isNext))
    }

    /// True where the words before a day, in its own clause, speak of what is to come ("will vote on Friday").
    func isFuture(_ i: Int) -> Bool {
        // "The deadline is Friday", "the match is on Saturday".
        let lead = i > 0 && tokens[i - 1].hash == Self.on ? i - 2 : i - 1
        if lead >= 0, Self.isOrAre.contains(tokens[lead].hash), !(isOn(i + 1) && tokens[i + 1].hash == Words.possessive)
        {
            return true
        }
        // "The toll may rise after the quake on Monday".
        var isLate = false
        // "Talks begin on Wednesday", but "demonstrators sit there on Monday, March 25".
        var mayBegin =
            i > 0 && tokens[i - 1].hash == Self.on && traits[i].contains(.weekday)
            && !(i + 1..<min(i + 4, tokens.count)).contains { traits[$0].contains(.month) }
        var k = i - 1
        while k >= 0, k > i - 14 {
            let token = tokens[k]
            if token.kind == .punctuation || token.shape.contains(.sentenceStart) && k < i - 1 { break }
            if isAheadWord(k), !(isLate && Self.mays.contains(token.hash)) { return true }
            if token.hash == Self.after { isLate = true }
            if mayBegin {
                if isBeginning(k) { return true }
                mayBegin = token.hash != Self.after && !isPastVerb(k)
            }
            if Self.overWords.contains(token.hash) { return false }
            // "is to appear in court on Friday".
            if token.hash == Self.to, k > 0, Self.isOrAre.contains(tokens[k - 1].hash) || isToBe(k) { return true }
            if Self.set.contains(token.hash), isSet(k) { return true }
            if traits[k].contains(.speech) { return false }
            k -= 1
        }
        return k >= 0 && isAheadWord(k)
    }

    private static let set = Words.hashes("set planned slated forecast")
    static let forWord = TextHash.of("for")
    private static let expected = TextHash.of("expected")
    private static let be = TextHash.of("be")
    private static let likely = Words.hashes("likely yet")
    static let beforeSet = Words.hashes("is are was were be been 's now also still ,")

    /// "is set for March", "was set to open in March", "a vote planned for Friday"; but "He set to work in March".
    private func isSet(_ k: Int) -> Bool {
        guard k + 1 < tokens.count else { return false }
        if tokens[k + 1].hash == Self.forWord { return true }
        return tokens[k + 1].hash == Self.to && k > 0 && Self.beforeSet.contains(tokens[k - 1].hash)
    }

    /// ", to be held on Friday", "is yet to be named in May"; but "had to be rescued on Friday".
    private func isToBe(_ k: Int) -> Bool {
        k + 1 < tokens.count && tokens[k + 1].hash == Self.be
            && (tokens[k - 1].kind == .punctuation || Self.likely.contains(tokens[k - 1].hash))
    }

    private static let until = Words.hashes("until till")
    /// What goes on, or may.
    private static let present = Words.hashes(
        "will 'll won't wo may might can cannot ca must is are 's has have remains remain stays stay runs lasts"
    )
    /// What is put off is to come, whenever that was done.
    private static let deferred = Words.hashes(
        "adjourned postponed deferred remanded bailed delayed extended prorogued"
    )
    private static let put = TextHash.of("put")
    private static let off = TextHash.of("off")
    private static let over = Words.hashes("was were had did ran lasted stayed remained served lived worked")

    /// True behind an "until" whose clause speaks of what goes on: "may not bring relief until February", "is closed until
    /// Friday"; but "ran until February".
    func isUntilToCome(_ i: Int) -> Bool {
        guard var k = (max(0, i - 4)..<i).last(where: { Self.until.contains(tokens[$0].hash) }) else { return false }
        let end = k
        while k > 0, k > end - 14 {
            k -= 1
            if Self.deferred.contains(tokens[k].hash) { return true }
            if tokens[k].hash == Self.off, k > 0, tokens[k - 1].hash == Self.put { return true }
            if Self.over.contains(tokens[k].hash) || traits[k].contains(.speech) { return false }
            if Self.present.contains(tokens[k].hash) { return true }
            if tokens[k].kind == .punctuation || tokens[k].shape.contains(.sentenceStart) { return false }
        }
        return false
    }

    private static let fixtures = Words.hashes("play plays host hosts face faces meet meets visit visits")
    private static let sides = Words.hashes("they we you who both")

    /// "They play Leeds on Saturday", "Derby host Leeds on Saturday": matches are told so before they are played.
    private func isFixture(_ i: Int) -> Bool {
        guard i > 1, tokens[i - 1].hash == Self.on else { return false }
        var k = i - 2
        while k > 0, k > i - 9, tokens[k].kind != .punctuation, !tokens[k].shape.contains(.sentenceStart),
            traits[k].isDisjoint(with: [.speech])
        {
            if Self.fixtures.contains(tokens[k].hash), !tokens[k].isCapitalised {
                let before = tokens[k - 1]
                return Self.sides.contains(before.hash)
                    || before.kind == .word && before.isCapitalised
                        && traits[k - 1].isDisjoint(with: [.function, .starter, .weekday, .month])
            }
            k -= 1
        }
        return false
    }

    static let on = TextHash.of("on")

    /// True where the clause that a day begins speaks of what is to come: "Saturday's derby will kick off", "On Friday the court
    /// will rule".
    ///
    /// * `isMonth`: Whether it is a month or a day of one, which only "will" and what is expected make one to come.
    func isFollowedByFuture(_ i: Int, isMonth: Bool = false) -> Bool {
        let isOwner = isOn(i + 1) && tokens[i + 1].hash == Words.possessive
        guard
            isOwner || tokens[i].shape.contains(.sentenceStart) || i > 0 && tokens[i - 1].shape.contains(.sentenceStart)
        else { return false }
        var k = isOwner ? i + 2 : i + 1
        if isOn(k), tokens[k].hash == Words.comma { k += 1 }
        let end = min(k + 8, tokens.count)
        while k < end, tokens[k].kind != .punctuation, !tokens[k].shape.contains(.sentenceStart) {
            // "In December, the bank expected a rise".
            let isExpecting = tokens[k].hash == Self.expected && !Self.beforeSet.contains(tokens[k - 1].hash)
            // "In February, he set out what the law will do".
            if isMonth, Self.relatives.contains(tokens[k].hash) { return false }
            if isAheadWord(k), !isExpecting { return !isMonth || isSurelyAhead(k, isOwner) }
            if isExpecting || traits[k].contains(.speech) || isPastVerb(k) { return false }
            k += 1
        }
        return false
    }

    private static let relatives = Words.hashes("that what who which")

    /// "will" or "is expected"; behind an owner only of an event: not "January's attack will be remembered".
    private func isSurelyAhead(_ k: Int, _ isOwner: Bool) -> Bool {
        if isOwner { return Self.will.contains(tokens[k].hash) && Self.events.contains(tokens[k - 1].hash) }
        return Self.will.contains(tokens[k].hash) || Self.isOrAre.contains(tokens[k - 1].hash)
    }

    /// The latest such day not after the publication, or the first not before it.
    ///
    /// * `isNext`: True where the day of publication itself is not meant.
    func dayName(_ weekday: Int, ahead: Bool, isNext: Bool = false) -> String? {
        guard let date, let today = date.weekday else { return nil }
        if ahead {
            return date.adding(days: isNext ? (weekday - today + 6) % 7 + 1 : (weekday - today + 7) % 7)?.description
        }
        return date.adding(days: -((today - weekday + 7) % 7))?.description
    }

    /// "yesterday", "last week", "next Monday", "two years ago", "this month".
    func relative(_ i: Int) -> DateMatch? {
        let hash = tokens[i].hash
        switch hash {
        case Self.today: return made(i..<i + 1, date?.adding(days: 0)?.description)
        case Self.tonight: return made(i..<i + 1, date?.adding(days: 0)?.description)
        case Self.yesterday: return made(i..<i + 1, date?.adding(days: -1)?.description)
        case Self.tomorrow: return made(i..<i + 1, date?.adding(days: 1)?.description)
        case Self.last, Self.next, Self.this: return turn(i, hash == Self.last ? -1 : hash == Self.next ? 1 : 0)
        default: break
        }
        guard let count = numbers.number(i), count.number.exponent == 0, count.suffix.isEmpty, isOn(count.end + 1),
            let unit = Self.units[tokens[count.end].hash], tokens[count.end + 1].hash == Self.ago
        else {
            // "Half a century ago", "a quarter of a century ago".
            let isPart = i > 0 && tokens[i - 1].hash == ExpressionWords.half || numbers.isShare(i)
            if Self.several.contains(hash) || hash == ExpressionWords.a && !isPart, isOn(i + 2),
                let unit = Self.units[tokens[i + 1].hash], tokens[i + 2].hash == Self.ago
            {
                return made(i..<i + 3, hash == ExpressionWords.a ? shifted(unit, -1) : nil)
            }
            return nil
        }
        guard count.number.mantissa < 1000 else { return nil }
        return made(i..<count.end + 2, shifted(unit, -count.number.mantissa))
    }

    func turn(_ i: Int, _ step: Int) -> DateMatch? {
        guard isOn(i + 1) else { return nil }
        let next = tokens[i + 1].hash
        if let weekday = Self.weekdays[next], tokens[i + 1].isCapitalised {
            if step == 0 {
                guard let date, let today = date.weekday else { return made(i..<i + 2, nil) }
                return made(i..<i + 2, date.adding(days: weekday - today)?.description)
            }
            guard step > 0 else {
                guard let date, let today = date.weekday else { return made(i..<i + 2, nil) }
                return made(i..<i + 2, date.adding(days: -((today - weekday + 6) % 7 + 1))?.description)
            }
            return made(i..<i + 2, dayName(weekday, ahead: true, isNext: true))
        }
        if let month = month(i + 1) {
            guard let date, let base = date.month else { return made(i..<i + 2, nil) }
            var year = date.year
            if step < 0, month >= base { year -= 1 }
            if step > 0, month <= base { year += 1 }
            return made(i..<i + 2, CalendarDate(year: year, month: month)?.description)
        }
        // "In 2008 and the next year", "in his last year in office": told from another day than that of publication.
        if step != 0, i > 0, Self.narrated.contains(tokens[i - 1].hash),
            !(tokens[i - 1].hash == Self.the && (next == Self.weekend || Self.units[next] == 2)),
            Self.units[next].map({ $0 >= 2 && $0 <= 4 }) ?? (next == Self.weekend || Self.seasons[next] != nil)
        {
            return isOn(i + 2) && tokens[i + 2].hash == Words.of ? nil : made(i..<i + 2, nil)
        }
        if step == -1, next == Self.night { return made(i..<i + 2, date?.adding(days: -1)?.description) }
        if step == 0, Self.parts.contains(next) { return made(i..<i + 2, date?.adding(days: 0)?.description) }
        if next == Self.weekend {
            guard let date, let today = date.weekday, let first = date.adding(days: 6 - today + 7 * step),
                let last = first.adding(days: 1)
            else { return made(i..<i + 2, nil) }
            return made(i..<i + 2, first.description + "/" + last.description)
        }
        if let unit = Self.units[next], unit >= 2, unit <= 4 { return made(i..<i + 2, shifted(unit, step)) }
        if let season = Self.seasons[next], step != 0 || tokens[i + 1].count > 4 {
            guard let date, let month = date.month else { return made(i..<i + 2, nil) }
            let start = season * 3
            var year = date.year
            if step < 0, month <= start + 2 { year -= 1 }
            // A winter begins in the year before.
            if season == 4, step == 0 && month <= 4 || step < 0 && month <= 2 { year -= 1 }
            if step > 0, month >= start { year += 1 }
            guard let first = CalendarDate(year: year, month: start), let last = first.adding(months: 2) else {
                return nil
            }
            return made(i..<i + 2, first.description + "/" + last.description)
        }
        return nil
    }

    /// The day, week, month or year so many steps away.
    func shifted(_ unit: Int, _ steps: Int) -> String? {
        guard let date else { return nil }
        switch unit {
        case 1: return date.adding(days: steps)?.description
        case 2:
            guard let weekday = date.weekday, let monday = date.adding(days: 1 - weekday + 7 * steps),
                let sunday = monday.adding(days: 6)
            else { return nil }
            return monday.description + "/" + sunday.description
        case 3: return date.adding(months: steps)?.description
        case 4: return CalendarDate(year: date.year + steps)?.description
        case 6: return CalendarDate(year: date.year + 100 * steps)?.description
        default: return CalendarDate(year: date.year + 10 * steps)?.description
        }
    }
}
