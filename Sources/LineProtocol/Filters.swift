// The filters of a request as typed values, so that every verb understands them in the same way.

/// Filters of a checked request.
///
/// Within an array it is OR, between the fields AND; an empty array filters nothing.
package struct Filters: Equatable, Sendable {
    /// What the value of an attribute must be.
    package enum Condition: Equatable, Sendable {
        /// Equal to this, as text after case folding or as a number.
        case equals(String)
        /// A number between these, both included; nil where open.
        case range(Double?, Double?)
    }

    /// An attribute and what its value may be.
    package struct Attribute: Equatable, Sendable {
        /// The attribute's name.
        package var name: String
        /// Any of these.
        package var conditions: [Condition]
    }

    /// Canonical names.
    package var names: [String]
    /// Labels.
    package var labels: [String]
    /// Parts of the covered text.
    package var texts: [String]
    /// Names inside the span.
    package var about: [String]
    /// ISO 3166 codes.
    package var countries: [String]
    /// Corpora.
    package var corpora: [String]
    /// Sources.
    package var sources: [String]
    /// Document ids.
    package var documents: [String]
    /// First day, as `YYYY-MM-DD`; of several the earliest, because repeated filters are OR.
    package var since: String?
    /// Last day, included, as `YYYY-MM-DD`; of several the latest.
    package var until: String?
    /// Smallest score; of several the smallest.
    package var minimumScore: Double?
    /// Most rows, where given.
    package var limit: Int?
    /// Where to go on, as an earlier status said.
    package var cursor: String?
    /// Conditions on attributes, in the order in which they were first named.
    package var attributes: [Attribute]

    /// Reads the filters of a request.
    ///
    /// - Throws: ``ProtocolError`` `bad-argument` for a value that does not fit; unknown keys are not its business.
    package init(_ request: Request) throws(ProtocolError) {
        names = request.values("name")
        labels = request.values("label")
        texts = request.values("text")
        about = request.values("about")
        countries = request.values("country")
        corpora = request.values("corpus")
        sources = request.values("source")
        documents = request.values("document")
        cursor = request.value("cursor")
        attributes = []
        var conditions = 0
        for argument in request.arguments {
            guard let key = argument.key else { continue }
            let value = argument.value
            switch key {
            case "since":
                let day = try Self.period(value, key).first
                since = min(since ?? day, day)
            case "until":
                let day = try Self.period(value, key).last
                until = max(until ?? day, day)
            case "min-score":
                guard let number = plainNumber(value) else { throw misfit(value, key, .number) }
                minimumScore = min(minimumScore ?? number, number)
            case "limit":
                guard let number = wholeNumber(value), number > 0 else { throw misfit(value, key, .count(from: 1)) }
                limit = number
            default:
                guard key.hasPrefix(FilterTable.attributePrefix) else { continue }
                conditions += 1
                // Each row is compared with each of them.
                guard conditions <= Self.maximumConditions else {
                    throw ProtocolError(
                        .badArgument,
                        "\(FilterTable.attributePrefix)… takes at most \(Self.maximumConditions) values in one request"
                    )
                }
                let condition = condition(value)
                if case .range(let low?, let high?) = condition, low > high {
                    throw ProtocolError(.badArgument, "\(key)=\(value) ends below its beginning: no number is in it")
                }
                add(condition, to: String(key.dropFirst(FilterTable.attributePrefix.count)))
            }
        }
        if let since, let until, since > until {
            throw ProtocolError(
                .badArgument,
                "since= begins on \(since), after until= has ended on \(until): no date is in both"
            )
        }
    }

    /// Most values of all `where.` filters of one request.
    package static let maximumConditions = 200

    private mutating func add(_ condition: Condition, to name: String) {
        if let index = attributes.firstIndex(where: { $0.name == name }) {
            attributes[index].conditions.append(condition)
        } else {
            attributes.append(Attribute(name: name, conditions: [condition]))
        }
    }

    private static func period(_ value: String, _ key: String) throws(ProtocolError) -> DatePeriod {
        guard let period = DatePeriod(value) else { throw misfit(value, key, .date) }
        return period
    }
}

/// `300..`, `..5` and `1..2` are ranges; everything else is a value.
private func condition(_ text: String) -> Filters.Condition {
    let bytes = Array(text.utf8)
    guard let dots = bytes.indices.first(where: { $0 + 1 < bytes.count && bytes[$0] == 0x2E && bytes[$0 + 1] == 0x2E })
    else { return .equals(text) }
    let low = String(decoding: bytes[..<dots], as: UTF8.self)
    let high = String(decoding: bytes[(dots + 2)...], as: UTF8.self)
    let bounds = (plainNumber(low), plainNumber(high))
    guard bounds.0 != nil || low.isEmpty, bounds.1 != nil || high.isEmpty, bounds.0 != nil || bounds.1 != nil else {
        return .equals(text)
    }
    return .range(bounds.0, bounds.1)
}
