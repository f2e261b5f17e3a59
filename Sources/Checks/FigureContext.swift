// Which event a sentence speaks of: places, names, kind of event, time.

internal import Language

/// What tells the event of one sentence from that of another.
struct FigureContext {
    /// Names in the sentence, and those of the title besides.
    var names: Set<String> = []
    var titleNames: Set<String> = []
    /// Names that stand where places do.
    var places: Set<String> = []
    /// Kinds of events, of the sentence or else of the title.
    var events: Set<String> = []
    /// Stems of the words that say something.
    var content: Set<String> = []
    /// Words of periods, as "quarter".
    var periods: Set<String> = []
    /// Spans of time that it counts for: "this year", "3 days".
    var spans: Set<String> = []
    /// The document's day, in days since 1970.
    var written: Int?
    /// Whether it counts for a time: "2,000 deaths a day".
    var isRate = false
    /// Years and months other than the document's.
    var years: Set<Int> = []
    var months: Set<Int> = []
    /// The day, where a weekday says it, in days since 1970.
    var day: Int?
    /// It counts since some time.
    var isCumulative = false

    init(_ words: [ClaimWord], title: String, date: CalendarDate) {
        var words = words[...]
        readDateline(&words)
        let own = Array(words)
        for (i, word) in own.enumerated() { read(word, i > 0 ? own[i - 1] : nil, i, date) }
        for i in own.indices { readSpan(own, i, date) }
        written = date.daysSince1970
        let titleWords = ClaimWord.words(title)
        for (i, word) in titleWords.enumerated() where word.isCapitalised {
            // Titles in capitals throughout would make each word a name.
            if let name = Self.name(word), i > 0 || titleWords.count > 1 { titleNames.insert(name) }
        }
        if events.isEmpty { events = Set(titleWords.compactMap { FigureWords.events[$0.lower] }) }
    }

    /// "ODESA, Ukraine (Harbour Wire) - A missile …": the place is one of the sentence's, the agency is none.
    private mutating func readDateline(_ words: inout ArraySlice<ClaimWord>) {
        guard let first = words.first, first.text.count > 2, first.text == first.text.uppercased(),
            first.text.contains(where: \.isLetter),
            let end = words.prefix(8).firstIndex(where: { $0.endsPhrase && !$0.opensPhrase && $0.text != first.text })
                ?? (first.endsPhrase ? words.startIndex : nil)
        else { return }
        for word in words[words.startIndex...end] {
            if word.opensPhrase { break }
            if let name = Self.name(word) {
                names.insert(name)
                places.insert(name)
            }
        }
        words = words[(end + 1)...]
    }

    private mutating func read(_ word: ClaimWord, _ before: ClaimWord?, _ place: Int, _ date: CalendarDate) {
        if let kind = FigureWords.events[word.lower] { events.insert(kind) }
        if FigureWords.periods.contains(word.lower) { periods.insert(word.lower) }
        if word.lower == "since" { isCumulative = true }
        let isTime = FigureWords.rates.contains(word.lower)
        if isTime && FigureWords.rateArticles.contains(before?.lower ?? "")
            || FigureWords.rateAdverbs.contains(word.lower)
        {
            isRate = true
        }
        if let weekday = FigureWords.weekdays.firstIndex(of: word.lower) {
            day = Self.day(weekday, before: date)
            return
        }
        if word.isCapitalised, let month = FigureWords.months[word.lower] {
            if month != date.month { months.insert(month) }
            return
        }
        if let year = Int(word.lower), (1900...2099).contains(year), year != date.year { years.insert(year) }
        if word.isCapitalised, let name = Self.name(word), place > 0 || !FigureWords.noNames.contains(word.lower) {
            names.insert(name)
            let preposition = before.map { FigureWords.placePrepositions.contains($0.lower) } ?? false
            let goesOn = before.map { $0.isCapitalised && Self.name($0).map(places.contains) ?? false } ?? false
            if preposition || goesOn { places.insert(name) }
        } else if word.lower.count > 3, !FigureWords.links.contains(word.lower),
            !FigureWords.auxiliaries.contains(word.lower), FigureWords.passive[word.lower] == nil,
            FigureWords.active[word.lower] == nil, !FigureWords.noSubject.contains(word.lower)
        {
            var stem = Array(word.lower.utf8)
            Stemmer.stem(&stem)
            content.insert(String(decoding: stem, as: UTF8.self))
        }
    }

    /// "Last year", "in the past 24 hours", "over two days", "in the first quarter".
    private mutating func readSpan(_ words: [ClaimWord], _ i: Int, _ date: CalendarDate) {
        guard let unit = FigureWords.spans[words[i].lower], i > 0 else { return }
        let before = words[i - 1].lower
        var mark = before
        var number = ""
        var first = i - 1
        if let (figure, end) = FigureValue.read(words, first), end == i, figure.unit == nil {
            number = figure.text + " "
            first -= 1
            mark = first >= 0 ? words[first].lower : ""
            if mark == "the", first > 0 { mark = words[first - 1].lower }
        }
        switch mark {
        case "last" where number.isEmpty && unit == "year": years.insert(date.year - 1)
        case "last" where number.isEmpty && unit == "month":
            if let month = date.month { months.insert(month == 1 ? 12 : month - 1) }
        case "last", "past", "previous": spans.insert("past \(number)\(unit)")
        case "this": spans.insert("this \(unit)")
        case "first", "second", "third", "fourth", "whole", "full", "entire": spans.insert("\(mark) \(unit)")
        case "the" where unit == "weekend": spans.insert("this weekend")
        default:
            // "The worst in 20 years" counts for no time.
            guard !number.isEmpty, FigureWords.spanPrepositions.contains(mark), unit != "year", unit != "decade" else {
                return
            }
            spans.insert(number + unit)
        }
    }

    /// Whether two counts may be of one span of time: what is of a year is not of a day.
    private func isSameSpan(as other: FigureContext) -> Bool {
        guard spans == other.spans else {
            // "This week" and "last week" tell when, not for how long.
            guard spans.isEmpty || other.spans.isEmpty, spans.union(other.spans).isSubset(of: Self.days) else {
                return false
            }
            return spans.union(other.spans) == ["this week"] || day == nil && other.day == nil
        }
        // "In the past 24 hours" is another time each day.
        return written == other.written || !spans.contains { $0.hasPrefix("past ") }
    }

    private static let days: Set<String> = ["this week", "this weekend", "past week"]

    private static func name(_ word: ClaimWord) -> String? {
        guard word.isCapitalised, word.text.count > 1, !FigureWords.noNames.contains(word.lower),
            !FigureWords.weekdays.contains(word.lower), FigureWords.months[word.lower] == nil
        else { return nil }
        return word.lower
    }

    /// The last such weekday that is not after a date.
    private static func day(_ weekday: Int, before date: CalendarDate) -> Int? {
        guard let today = date.daysSince1970, let now = date.weekday else { return nil }
        return today - (now - 1 - weekday + 7) % 7
    }

    /// Names of the sentence and of its title.
    var allNames: Set<String> { names.union(titleNames) }

    // MARK: - The same event

    /// Whether two sentences may speak of one event; in doubt they do not.
    func isSameEvent(as other: FigureContext, isLevel: Bool) -> Bool {
        guard years == other.years, months == other.months, isCumulative == other.isCumulative, isRate == other.isRate
        else { return false }
        if let day, let otherDay = other.day, day != otherDay { return false }
        if !places.isEmpty, !other.places.isEmpty, places.isDisjoint(with: other.places) { return false }
        if !names.isEmpty, !other.names.isEmpty, names.isDisjoint(with: other.names) { return false }
        guard !allNames.isDisjoint(with: other.allNames) else { return false }
        if isLevel { return periods == other.periods && spans == other.spans }
        guard isSameSpan(as: other) else { return false }
        if !events.isEmpty, !other.events.isEmpty, events.isDisjoint(with: other.events) { return false }
        return likeness(to: other) >= Self.minimumLikeness
    }

    private static let minimumLikeness = 3

    /// How much two sentences have in common: a name says as much as two other words.
    private func likeness(to other: FigureContext) -> Int {
        let names = names.intersection(other.names).count
        return (names > 0 ? 2 * names : 1) + events.intersection(other.events).count
            + content.intersection(other.content).count + (day != nil && day == other.day ? 1 : 0)
    }
}
