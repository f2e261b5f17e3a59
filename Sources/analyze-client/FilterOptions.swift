// The filters as flags, the same for every verb that takes filters.

import ArgumentParser
import LineProtocol

/// Filters.
///
/// Different ones narrow the answer together; one that is repeated widens it.
struct FilterOptions: ParsableArguments {
    @Option(
        parsing: .unconditionalSingleValue,
        help: ArgumentHelp("Canonical name. Repeated: either.", valueName: "name")
    )
    var name: [String] = []

    @Option(
        parsing: .unconditionalSingleValue,
        help: ArgumentHelp("Label, as PERSON, direct, tank. Repeated: either.", valueName: "label")
    )
    var label: [String] = []

    @Option(
        parsing: .unconditionalSingleValue,
        help: ArgumentHelp("Part of the covered text: words, or pieces of them.", valueName: "text")
    )
    var text: [String] = []

    @Option(
        help: ArgumentHelp(
            "A name that occurs inside the span, as entities spells it; for other words: --text.",
            valueName: "name"
        )
    )
    var about: [String] = []

    @Option(parsing: .unconditionalSingleValue, help: ArgumentHelp("ISO 3166 code.", valueName: "code"))
    var country: [String] = []

    @Option(parsing: .unconditionalSingleValue, help: ArgumentHelp("Corpus.", valueName: "name"), completion: .corpora)
    var corpus: [String] = []

    @Option(parsing: .unconditionalSingleValue, help: ArgumentHelp("Source of the document.", valueName: "name"))
    var source: [String] = []

    @Option(parsing: .unconditionalSingleValue, help: ArgumentHelp("Document.", valueName: "id"))
    var document: [String] = []

    @Option(
        parsing: .unconditionalSingleValue,
        help: ArgumentHelp("First date: 2024, 2024-03 or 2024-03-14.", valueName: "date")
    )
    var since: [String] = []

    @Option(parsing: .unconditionalSingleValue, help: ArgumentHelp("Last date, included.", valueName: "date"))
    var until: [String] = []

    @Option(
        name: .customLong("min-score"),
        parsing: .unconditionalSingleValue,
        help: ArgumentHelp("Smallest score.", valueName: "number")
    )
    var minScore: [String] = []

    @Option(
        name: .customLong("where"),
        parsing: .unconditionalSingleValue,
        help: ArgumentHelp(
            "An attribute and its value, or numbers as quantity=300.. or quantity=..5.",
            valueName: "attribute=value"
        )
    )
    var attributes: [String] = []

    @Option(
        parsing: .unconditional,
        help: ArgumentHelp("Most rows. (100 unless given; none in export, timeline and watch)", valueName: "n")
    )
    var limit: String?

    /// Whether anything narrows the answer.
    var areNarrowing: Bool {
        ![name, label, text, about, country, corpus, source, document, since, until, minScore, attributes]
            .allSatisfy(\.isEmpty)
    }

    /// Whether nothing says which kinds of names are wanted.
    var areOpenToLabels: Bool { label.isEmpty && name.isEmpty && attributes.isEmpty }

    /// The filters as arguments of a request.
    var arguments: [WireArgument] {
        var result: [WireArgument] = []
        for (key, values) in [
            ("name", name), ("label", label), ("text", text), ("about", about), ("country", country),
            ("corpus", corpus),
            ("source", source), ("document", document), ("since", since), ("until", until), ("min-score", minScore),
        ] {
            for value in values { result.append(WireArgument(key: key, value)) }
        }
        for pair in attributes {
            let parts = pair.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
            guard parts.count == 2 else { continue }
            result.append(WireArgument(key: FilterTable.attributePrefix + parts[0], String(parts[1])))
        }
        if let limit { result.append(WireArgument(key: "limit", limit)) }
        return result
    }

    func validate() throws {
        for pair in attributes {
            let key = pair.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
            guard key.count == 2, isKey(key[0]) else {
                throw ValidationError(
                    "--where takes ATTRIBUTE=VALUE, as --where quantity=300.., not \"\(clean(pair))\""
                )
            }
        }
    }
}

/// Where to go on, for the verbs that answer in pages.
struct PageOptions: ParsableArguments {
    @Option(
        parsing: .unconditional,
        help: ArgumentHelp("Go on where the answer before ended.", valueName: "cursor")
    )
    var cursor: String?

    /// The place as an argument of a request.
    var arguments: [WireArgument] { cursor.map { [WireArgument(key: "cursor", $0)] } ?? [] }
}

/// Whether a word may stand as a key or a verb in a request: letters, digits, "-", "_", ".".
func isKey(_ word: some StringProtocol) -> Bool {
    !word.isEmpty
        && word.unicodeScalars.allSatisfy { scalar in
            switch scalar {
            case "a"..."z", "A"..."Z", "0"..."9", "-", "_", ".": true
            default: false
            }
        }
}
