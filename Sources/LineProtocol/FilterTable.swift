// The filters, the same for every verb that takes filters.

/// Filters of PROTOCOL.md.
///
/// Different ones are AND, a repeated one is OR.
package enum FilterTable {
    /// What `where.ATTRIBUTE=` begins with.
    package static let attributePrefix = "where."

    /// All filters but `where.ATTRIBUTE=`.
    package static let all: [Parameter] = [
        Parameter(
            "name",
            .text,
            "name as the rows have it, in any letter case, or another one known for it",
            repeats: true,
            hint: "NAME"
        ),
        Parameter("label", .text, "label, exact after case folding", repeats: true, hint: "LABEL"),
        Parameter("text", .text, "part of the covered text", repeats: true),
        Parameter(
            "about",
            .text,
            "a name that occurs inside the span, as entities spells it; for other words: text=",
            repeats: true,
            hint: "NAME"
        ),
        Parameter("country", .text, "ISO 3166 code, exact after case folding", repeats: true, hint: "CODE"),
        Parameter("corpus", .text, "corpus", repeats: true, hint: "NAME"),
        Parameter("source", .text, "source of the document", repeats: true, hint: "NAME"),
        Parameter("document", .text, "document", repeats: true, hint: "ID"),
        Parameter("since", .date, "first calendar date", repeats: true),
        Parameter("until", .date, "last calendar date, included", repeats: true),
        Parameter("min-score", .number, "smallest score", repeats: true),
        Parameter("limit", .count(from: 1), "most rows (100 unless given; none in export, timeline and watch)"),
        Parameter("cursor", .text, "go on where the status before said more=true cursor=…"),
    ]

    /// `where.ATTRIBUTE=`, for help texts.
    package static let attribute = Parameter(
        "where.ATTRIBUTE",
        .condition,
        "attribute: a value, or numbers as 300.. or ..5 or 1..2",
        repeats: true
    )

    /// The filter with that key, `where.…` included.
    package static func filter(named key: String) -> Parameter? {
        if let filter = all.first(where: { $0.name == key }) { return filter }
        guard key.hasPrefix(attributePrefix), key.utf8.count > attributePrefix.utf8.count else { return nil }
        return Parameter(key, .condition, attribute.summary, repeats: true)
    }
}
