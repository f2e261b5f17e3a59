// Values of figures with what their words allow: "at least 20" is everything from 20 on.

/// A figure as a sentence gives it.
struct FigureValue: Equatable {
    /// How exactly it is meant.
    enum Bound: String {
        case exactly
        case atLeast = "at least"
        case atMost = "at most"
        case about
    }

    var value: Double
    var bound = Bound.exactly
    /// The other end, for "40 to 60".
    var upper: Double?
    /// "percent", a currency's code or sign, or nil for a count.
    var unit: String?
    /// It counts some of those whom the claim is about: "14 villagers" of all people.
    var isPart = false

    /// What the figure allows.
    var range: ClosedRange<Double> {
        if let upper { return min(value, upper)...max(value, upper) }
        if isPart, bound != .atMost { return value...Double.infinity }
        switch bound {
        case .exactly: return value...value
        case .atLeast: return value...Double.infinity
        case .atMost: return 0...value
        case .about: return value * 0.9...value * 1.1
        }
    }

    /// Whether both may be true.
    func agrees(with other: FigureValue) -> Bool { range.overlaps(other.range) }

    /// As people read it: "at least 20", "6.2 percent", "40 to 60 percent".
    var text: String {
        let number = Self.decimal(value) + (upper.map { " to " + Self.decimal($0) } ?? "")
        return [bound == .exactly ? nil : bound.rawValue, number, unit].compactMap { $0 }.joined(separator: " ")
    }

    private static func decimal(_ value: Double) -> String {
        value == value.rounded() && value.magnitude < 1e15 ? String(Int(value)) : String(value)
    }

    // MARK: - Reading

    /// Reads the figure that begins at a word; `end` is the word behind it.
    static func read(_ words: [ClaimWord], _ start: Int) -> (figure: FigureValue, end: Int)? {
        guard var (value, unit, end, bound) = beginning(words, start) else { return nil }
        func next(_ distance: Int = 0) -> String? {
            guard end + distance < words.count else { return nil }
            return words[end - 1...end + distance - 1].contains(where: \.endsPhrase) ? nil : words[end + distance].lower
        }
        // "Two and a half million".
        if next() == "and", next(1) == "a", next(2) == "half", let word = next(3), scales[word] != nil {
            value += 0.5
            end += 3
        }
        while let word = next(), let scale = scales[word] {
            value *= scale
            end += 1
            if word == "dozen" { bound = .about }
            // "Two hundred and fifty", "two hundred fifty".
            guard word == "hundred" || word == "thousand" else { continue }
            let isJoined = next() == "and"
            guard let rest = next(isJoined ? 1 : 0).flatMap(wordValue), rest < 100 else { continue }
            // "Between two hundred and three hundred": the other end.
            if isJoined, next(2).map({ scales[$0] != nil }) == true { continue }
            value += rest
            end += isJoined ? 2 : 1
            bound = .exactly
        }
        if unit == nil, let word = next() {
            if let name = units[word] {
                unit = name
                end += 1
            } else if word == "per", end + 1 < words.count, words[end + 1].lower == "cent" {
                unit = "percent"
                end += 2
            }
        }
        return (FigureValue(value: value, bound: bound, unit: unit), end)
    }

    /// The first number of a figure; "a hundred" and "half a million" are round.
    private static func beginning(_ words: [ClaimWord], _ start: Int)
        -> (value: Double, unit: String?, end: Int, bound: Bound)?
    {
        if let (value, unit) = number(words[start].lower) { return (value, unit, start + 1, .exactly) }
        let isHalf = words[start].lower == "half"
        let article = isHalf ? start + 1 : start
        guard article + 1 < words.count, words[article].lower == "a", scales[words[article + 1].lower] != nil,
            !words[start...article].contains(where: \.endsPhrase)
        else { return nil }
        return (isHalf ? 0.5 : 1, nil, article + 1, .about)
    }

    /// A word that is a number, with the unit that it carries.
    private static func number(_ word: String) -> (value: Double, unit: String?)? {
        if let value = wordValue(word) { return (value, nil) }
        var rest = word[...]
        var unit: String?
        if let sign = rest.first, let currency = currencySigns[sign] {
            unit = currency
            rest.removeFirst()
        }
        let digits = rest.prefix { $0.isASCII && ($0.isNumber || $0 == "," || $0 == ".") }
        let suffix = String(rest.dropFirst(digits.count))
        guard digits.first?.isNumber == true, digits.last?.isNumber == true,
            let value = Double(digits.filter { $0 != "," }), value.isFinite
        else { return nil }
        switch suffix {
        case "": return (value, unit)
        case "%": return (value, "percent")
        default:
            guard let scale = suffixScales[suffix] else { return nil }
            return (value * scale, unit)
        }
    }

    private static func wordValue(_ word: String) -> Double? {
        if let value = smallNumbers[word] { return value }
        let parts = word.split(separator: "-")
        guard parts.count == 2, let ten = smallNumbers[String(parts[0])], let one = smallNumbers[String(parts[1])],
            ten >= 20, one < 10
        else { return nil }
        return ten + one
    }

    private static let smallNumbers: [String: Double] = {
        let ones =
            "two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen "
            + "eighteen nineteen"
        let tens = "twenty thirty forty fifty sixty seventy eighty ninety"
        var table: [String: Double] = ["one": 1]
        for (index, word) in ones.split(separator: " ").enumerated() { table[String(word)] = Double(index + 2) }
        for (index, word) in tens.split(separator: " ").enumerated() { table[String(word)] = Double(index + 2) * 10 }
        return table
    }()

    private static let scales: [String: Double] = [
        "dozen": 12, "hundred": 100, "thousand": 1_000, "million": 1e6, "billion": 1e9, "trillion": 1e12, "lakh": 1e5,
        "lakhs": 1e5, "crore": 1e7, "crores": 1e7,
    ]
    private static let suffixScales: [String: Double] = [
        "k": 1_000, "m": 1e6, "mn": 1e6, "bn": 1e9, "tn": 1e12,
    ]
    private static let currencySigns: [Character: String] = ["$": "USD", "£": "GBP", "€": "EUR"]
    private static let units: [String: String] = [
        "percent": "percent", "%": "percent", "dollars": "USD", "euros": "EUR", "pounds": "GBP", "crowns": "crowns",
        "zlotys": "PLN", "yen": "JPY", "roubles": "RUB", "rubles": "RUB", "hryvnias": "UAH", "yuan": "CNY",
    ]
}
