// The columns of a table: what is taken from a row, and how it is shown.

import JSONText

/// A column.
struct Column {
    /// What stands above it.
    var title: String
    /// The widest it may naturally be.
    var maximum = 40
    /// Whether its cells stand at the right, as numbers do.
    var isRight = false
    /// Whether it takes the room that is left.
    var takesRest = false
    /// Whether what is too long goes on in further lines instead of being cut.
    var wraps = false
    /// Columns that the terminal must have for it to be shown.
    var minimumTerminal = 0
    /// Whether it is shown as a whole, or cut as the last of all: half an id or a date says nothing.
    var isWhole = false
    /// Whether it is left out of a narrow table where others would be cut.
    var givesWay = false
    /// Whether the end of a long cell is kept, as of paths.
    var keepsEnd = false
    /// How its cells look.
    var style = Style.plain
    /// The cell of a row.
    var cell: @Sendable (JSONValue) -> Cell

    /// A column of a field, or of the attribute of that name.
    static func field(
        _ key: String,
        title: String? = nil,
        maximum: Int = 40,
        isRight: Bool = false,
        style: Style = .plain
    ) -> Column {
        Column(title: title ?? key, maximum: maximum, isRight: isRight, style: style) { row in
            Cell(shown(row[key] ?? row["attributes"]?[key]))
        }
    }

    /// A column of an attribute, or of the field of that name where there is no such attribute.
    static func attribute(_ key: String, maximum: Int = 20, isRight: Bool = false) -> Column {
        Column(title: key, maximum: maximum, isRight: isRight) { row in
            Cell(shown(row["attributes"]?[key] ?? row[key]))
        }
    }

    /// The day of a row.
    static let date = Column(title: "date", maximum: 10, isWhole: true, style: .dim) { row in
        Cell(String((row["date"]?.stringValue ?? "").prefix(10)))
    }

    static let source = Column(title: "source", maximum: 20, givesWay: true, style: .dim) { Cell(shown($0["source"])) }
    static let label = Column(title: "label", maximum: 24, isWhole: true, style: .cyan) { Cell(shown($0["label"])) }

    /// The canonical name, or the covered text where there is none.
    static let name = Column(title: "name", maximum: 32, style: .bold) { row in
        Cell(row["name"]?.stringValue ?? row["text"]?.stringValue ?? "")
    }

    /// The sentence with the mention marked; of document-level rows the title.
    static let context = Column(title: "context", takesRest: true) { row in
        let text = row["text"]?.stringValue ?? ""
        if let sentence = row["sentence"]?.stringValue {
            guard let start = row["start"]?.integerValue, let end = row["end"]?.integerValue,
                let first = row["sentenceStart"]?.integerValue, first <= start, start <= end
            else { return Cell(sentence: sentence, mention: text) }
            return Cell(sentence: sentence, marked: start - first..<end - first)
        }
        return Cell(text.isEmpty ? row["title"]?.stringValue ?? "" : text)
    }

    /// The document, for `analyze-client document ID`; the first to go where the terminal is narrow.
    static let document = Column(title: "document", maximum: 16, minimumTerminal: 101, isWhole: true, style: .dim) {
        row in
        Cell(shown(row["document"]))
    }

    /// The score with two decimals.
    static let score = Column(title: "score", isRight: true) { row in
        guard let score = row["score"]?.doubleValue else { return Cell("") }
        return Cell(twoDecimals(score), style: score < 0 ? .red : nil)
    }
}

/// A value as a table or a CSV file shows it: strings as they are, other things as JSON.
func shown(_ value: JSONValue?) -> String {
    switch value {
    case nil, .null: ""
    case .string(let text): text
    case .array(let items) where items.allSatisfy({ $0.stringValue != nil }):
        items.compactMap(\.stringValue).joined(separator: ", ")
    case .some(let other): other.text
    }
}

/// A number with two decimals.
func twoDecimals(_ value: Double) -> String {
    guard value.isFinite, abs(value) < 1e12 else { return "\(value)" }
    let hundredths = Int((abs(value) * 100).rounded())
    let fraction = hundredths % 100
    return (value < 0 && hundredths > 0 ? "-" : "") + "\(hundredths / 100)." + (fraction < 10 ? "0" : "")
        + "\(fraction)"
}

/// A count with commas between thousands.
func grouped(_ number: Int) -> String {
    let digits = Array(String(number.magnitude))
    var result = number < 0 ? "-" : ""
    for (i, digit) in digits.enumerated() {
        if i > 0, (digits.count - i) % 3 == 0 { result.append(",") }
        result.append(digit)
    }
    return result
}
