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

    /// What the figure allows.
    var range: ClosedRange<Double> {
        if let upper { return min(value, upper)...max(value, upper) }
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
        guard var (value, unit) = number(words[start].lower) else { return nil }
        var end = start + 1
        func next() -> String? { end < words.count && !words[end - 1].endsPhrase ? words[end].lower : nil }
        if let word = next(), let scale = scales[word] {
            value *= scale
            end += 1
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
        return (FigureValue(value: value, unit: unit), end)
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
        "dozen": 12, "hundred": 100, "thousand": 1_000, "million": 1e6, "billion": 1e9, "trillion": 1e12,
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
