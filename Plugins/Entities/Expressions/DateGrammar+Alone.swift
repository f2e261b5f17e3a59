// Years and months beside a noun: "a 1985 speech", "the November election", but "about 2000 people".

import Language

extension DateGrammar {
    // MARK: years

    private static let determiners = Words.hashes(
        "a an the this that his her their its our your my 's first last only another each every same original famous infamous"
    )
    private static let possessives = Words.hashes(
        "his her their its our your my 's s' these those two three four five several both"
    )
    /// Words before a number that may be a count: "about 2000", "a crowd of 2000".
    private static let countLeads = Words.hashes(
        "about around of between from to and by up over nearly than the some almost roughly another for with or"
    )
    private static let roughly = Words.hashes("about around up over nearly than some almost roughly another")
    private static let block = TextHash.of("block")
    /// What is counted in thousands.
    private static let counted = Words.hashes(
        """
        people men women children residents workers protesters protestors demonstrators soldiers troops homes houses jobs
        hectares acres seats tickets copies families households students pupils employees passengers delegates guests fans
        spectators villagers refugees prisoners officers staff patients inmates visitors customers civilians migrants
        properties animals birds sheep cattle cows trees volunteers supporters members participants villages
        metres meters miles kilometres kilometers feet tonnes tons litres liters barrels dollars euros pounds rupees vehicles
        cars words calories hours days
        """
    )
    /// Nouns behind a number that say how large, long or strong something is: "a 2000 seat hall", "a 1500 metre race".
    private static let measures = Words.hashes(
        """
        square metre meter mile kilometre kilometer foot acre hectare ton tonne pound dollar euro rupee word page seat man
        person people strong year day hour bed room unit home capacity calorie volt watt gallon litre liter barrel plus odd
        men women children staff police
        """
    )

    /// Whether a number like a year counts what follows: "about 2000 people", "from 1900 hectares", "between 1500 and 2000 jobs".
    func isCount(_ i: Int, _ year: Int) -> Bool {
        guard i > 0, Self.countLeads.contains(tokens[i - 1].hash), tokens[i].gap == .space else { return false }
        // "the 1500 block of Mill Street".
        if isOn(i + 1), tokens[i + 1].hash == Self.block { return true }
        // "By 2030 cars will be electric".
        if (1950..<2050).contains(year), year != 2000, !Self.roughly.contains(tokens[i - 1].hash) { return false }
        if Self.isRound(year), isOn(i + 2), tokens[i + 1].hash == Words.and || tokens[i + 1].hash == Self.to,
            let second = yearNumber(i + 2), Self.isRound(second), isCountedNoun(i + 3, second)
        {
            return true
        }
        guard isCountedNoun(i + 1, year) else { return false }
        // "the 2008 and 2012 games": years are joined, unless both are counts.
        if i > 2, yearNumber(i - 2) != nil, let first = yearNumber(i - 2) {
            return Self.isRound(first) && Self.isRound(year)
        }
        return true
    }

    private static func isRound(_ year: Int) -> Bool { year % 100 == 0 }

    private func isCountedNoun(_ k: Int, _ year: Int) -> Bool {
        guard isOn(k), tokens[k].gap == .space, tokens[k].kind == .word, !tokens[k].isCapitalised else { return false }
        if Self.counted.contains(tokens[k].hash) { return year % 10 == 0 || tokens[k - 2].hash != Words.the }
        return year % 50 == 0 && year != 2010 && isPlural(k) && tokens[k - 2].hash != Words.the
            && traits[k].isDisjoint(with: [.function, .speech, .title, .thingTail])
    }

    private func isPlural(_ k: Int) -> Bool {
        let text = bytes[tokens[k].range]
        guard text.count > 3, text.last == UInt8(ascii: "s") else { return false }
        let before = text[text.endIndex - 2]
        return before != UInt8(ascii: "s") && before != UInt8(ascii: "u") && before != UInt8(ascii: "i")
    }

    /// Whether a noun behind a year is of that year, as its article says: "a 1985 speech", "a deadly 1911 fire", "her 2012 bid",
    /// "two 2019 cases".
    func isYearOfNoun(_ i: Int, _ year: Int) -> Bool {
        guard i > 0, year >= 1700, year < 2050, tokens[i].gap == .space || tokens[i].gap == .none, isOn(i + 1),
            tokens[i + 1].gap == .space, tokens[i + 1].kind == .word, !tokens[i + 1].isCapitalised,
            !Self.measures.contains(tokens[i + 1].hash), !Self.counted.contains(tokens[i + 1].hash),
            !traits[i + 1].contains(.function)
        else { return false }
        let lead = tokens[i - 1]
        if isPlural(i + 1) { return year % 50 != 0 && year >= 1900 && Self.possessives.contains(lead.hash) }
        if Self.determiners.contains(lead.hash) { return true }
        // An adjective between them.
        return i > 1 && lead.kind == .word && !lead.isCapitalised && year % 50 != 0
            && traits[i - 1].isDisjoint(with: [.function, .speech, .title, .numeral])
            && Self.determiners.contains(tokens[i - 2].hash)
    }

    // MARK: months

    /// Months that are nothing else.
    private static let sure = Words.hashes("January February July September October November December")
    /// Months that are somebody's name or an adjective as well.
    private static let names = Words.hashes("April June August")
    private static let monthDeterminers = Words.hashes(
        "a an the his her their its our this that each every past come coming upcoming recent 's"
    )
    private static let repeats = Words.hashes("each every most")
    private static let early = Words.hashes("early late soon recently")
    private static let asWord = TextHash.of("as")
    /// What is held or published in a month.
    private static let held = Words.hashes(
        """
        election elections primary primaries vote votes poll polls referendum ballot ballots runoff summit meeting meetings
        conference congress hearing hearings trial deadline figures data sales report reports survey surveys budget
        statement speech interview letter memo ruling decision attack attacks bombing shooting raid coup uprising protests storm
        storms floods flood fire quake earthquake agreement deal ceasefire truce debate debates rally issue edition meet show
        fixtures match game games start launch release visit trip tour weather temperatures snow contest caucuses session recess
        local municipal presidential parliamentary general federal midterm contract futures delivery inflation reading quarter
        """
    )

    /// Whether a month stands without a word that says so: "the November election", "December sales rose", "a May primary".
    func isMonthAlone(_ i: Int) -> Bool {
        let token = tokens[i]
        guard token.count > 2, !token.isAllCapitals, !token.shape.contains(.point) else { return false }
        let isNext = isOn(i + 1) && tokens[i + 1].gap == .space
        let isLed =
            i > 0 && token.gap == .space && Self.monthDeterminers.contains(tokens[i - 1].hash)
            || i > 1 && tokens[i - 1].hash == Self.asWord && Self.early.contains(tokens[i - 2].hash)
        // A name or a headline: "October Revolution".
        if isNext, tokens[i + 1].isCapitalised, tokens[i + 1].kind == .word, !isLed { return false }
        if i > 0, token.gap == .space, tokens[i - 1].isCapitalised, tokens[i - 1].kind == .word,
            tokens[i - 1].hash != Self.come,
            traits[i - 1].isDisjoint(with: [.function, .weekday, .month])
        {
            return false
        }
        // "Mid-September" and "October-born" are read elsewhere, or not at all.
        if i + 1 < tokens.count, tokens[i + 1].gap == .none, tokens[i + 1].hash == Words.hyphen { return false }
        if Self.sure.contains(token.hash) { return true }
        let isHeld = isNext && Self.held.contains(tokens[i + 1].hash)
        if Self.names.contains(token.hash) {
            if isLed { return true }
            if isHeld { return i == 0 || !traits[i - 1].contains(.title) }
            return i + 2 < tokens.count && tokens[i + 1].hash == Words.possessive
                && Self.held.contains(tokens[i + 2].hash)
        }
        // May and March.
        guard Self.months[token.hash] == 3 || Self.months[token.hash] == 5, isLed else { return false }
        let lead = tokens[i - 1].hash
        return isHeld || Self.repeats.contains(lead) || lead == Self.past || lead == Self.come || lead == Self.asWord
    }

    private static let come = TextHash.of("come")

    /// "every April": no single month.
    func isRepeated(_ i: Int) -> Bool { i > 0 && Self.repeats.contains(tokens[i - 1].hash) }
}
