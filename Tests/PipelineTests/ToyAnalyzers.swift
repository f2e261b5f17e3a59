// Analyzers that do one small thing each, for the tests of the host.

import AnalyzerKit

/// A row for each token.
struct Words: Analyzer {
    static let manifest = Manifest(
        name: "words",
        version: "1.0.0",
        summary: "Each token.",
        labels: ["word"],
        attributes: ["length"],
        settings: [Manifest.Setting("minimum", default: "1", "Least length in bytes.")]
    )
    let minimum: Double

    init(settings: Settings) throws { minimum = try settings.number("minimum", default: 1) }

    func analyze(_ document: Document) -> [Annotation] {
        document.tokens.filter { Double($0.count) >= minimum }.reversed()
            .map {
                Annotation(label: "word", range: $0.range, score: 0.5, attributes: ["length": .integer($0.count)])
            }
    }
}

/// A row for each row of `words`, and one about the document.
struct Echo: Analyzer {
    static let manifest = Manifest(
        name: "echo",
        version: "2.0.0",
        summary: "Repeats words.",
        labels: ["echo"],
        spanRoles: ["whole"],
        requires: ["words"],
        languages: []
    )

    init(settings: Settings) {}

    func analyze(_ document: Document) -> [Annotation] {
        document.annotations(by: "words")
            .map {
                Annotation(label: "echo", range: $0.range, name: document.text($0.range), spans: ["whole": [$0.range]])
            } + [Annotation(document: document, label: "echo")]
    }
}

/// Reads rows that it does not require.
struct Peeper: Analyzer {
    static let manifest = Manifest(name: "peeper", version: "1.0.0", summary: "Peeps.", labels: ["x"], languages: [])
    init(settings: Settings) {}
    func analyze(_ document: Document) -> [Annotation] {
        document.annotations(by: "words").map { Annotation(label: "x", range: $0.range) }
    }
}

/// Has an attribute that every row has.
struct Shadow: Analyzer {
    static let manifest = Manifest(
        name: "shadow",
        version: "1.0.0",
        summary: "Shadows.",
        labels: ["x"],
        attributes: ["value", "date"]
    )
    init(settings: Settings) {}
    func analyze(_ document: Document) -> [Annotation] { [] }
}

struct ToyError: Error, CustomStringConvertible { var description: String { "the toy broke" } }

/// Throws on documents that say so.
struct Thrower: Analyzer {
    static let manifest = Manifest(name: "thrower", version: "1.0.0", summary: "Throws.", labels: ["x"])
    init(settings: Settings) {}
    func analyze(_ document: Document) throws -> [Annotation] {
        if document.text(0..<document.bytes.count).contains("THROW") { throw ToyError() }
        return []
    }
}

/// Needs the one that throws.
struct Dependent: Analyzer {
    static let manifest = Manifest(
        name: "dependent",
        version: "1.0.0",
        summary: "Needs thrower.",
        labels: ["x"],
        requires: ["thrower"]
    )
    init(settings: Settings) {}
    func analyze(_ document: Document) -> [Annotation] { [] }
}

/// Returns what its manifest does not allow.
struct Liar: Analyzer {
    static let manifest = Manifest(name: "liar", version: "1.0.0", summary: "Lies.", labels: ["x"])
    init(settings: Settings) {}
    func analyze(_ document: Document) -> [Annotation] {
        switch document.bytes.first {
        case UInt8(ascii: "L"): [Annotation(label: "other", range: 0..<1)]
        case UInt8(ascii: "R"): [Annotation(label: "x", range: 0..<(document.bytes.count + 1))]
        case UInt8(ascii: "A"): [Annotation(label: "x", range: 0..<1, attributes: ["y": 1])]
        case UInt8(ascii: "S"): [Annotation(label: "x", range: 0..<1, score: 1.5)]
        case 0xC3: [Annotation(label: "x", range: 0..<1)]
        default: []
        }
    }
}

/// Cannot be made.
struct Broken: Analyzer {
    static let manifest = Manifest(name: "broken", version: "1.0.0", summary: "Broken.", labels: ["x"])
    init(settings: Settings) throws { throw ToyError() }
    func analyze(_ document: Document) -> [Annotation] { [] }
}

/// Requires what is not there.
struct Orphan: Analyzer {
    static let manifest = Manifest(
        name: "orphan",
        version: "1.0.0",
        summary: "Alone.",
        labels: ["x"],
        requires: ["nobody"]
    )
    init(settings: Settings) {}
    func analyze(_ document: Document) -> [Annotation] { [] }
}

/// Two that require each other.
struct Ring: Analyzer {
    static let manifest = Manifest(
        name: "ring",
        version: "1.0.0",
        summary: "A ring.",
        labels: ["x"],
        requires: ["gnir"]
    )
    init(settings: Settings) {}
    func analyze(_ document: Document) -> [Annotation] { [] }
}

/// The other one.
struct Gnir: Analyzer {
    static let manifest = Manifest(
        name: "gnir",
        version: "1.0.0",
        summary: "A ring.",
        labels: ["x"],
        requires: ["ring"]
    )
    init(settings: Settings) {}
    func analyze(_ document: Document) -> [Annotation] { [] }
}
