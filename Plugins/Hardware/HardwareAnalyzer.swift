// Military hardware in news text: every weapon, platform and munition that an article names, and what it says about it.

public import AnalyzerKit

internal import Language

/// Finds mentions of military hardware.
///
/// Named systems come from a table (`Systems*.swift`, one line a system) and from the user's `systems.txt` in the same
/// form; unknown designations are typed by their prefix, generic mentions by a grammar of heads and modifiers. Names
/// that are ordinary words, people or firms as well count only where the words around them are military. `name` is the
/// canonical system, absent for generic mentions; `origin` is the table's country for a system, or what the sentence
/// says ("Iranian-made drones").
public struct HardwareAnalyzer: Analyzer {
    /// What the analyzer is called, finds and needs.
    public static let manifest = Manifest(
        name: "hardware",
        version: "1.6.0",
        summary: "Weapons, military vehicles, aircraft, ships and munitions, with number, status and owner.",
        labels: Category.labels,
        attributes: ["quantity", "bound", "origin", "family", "operator", "recipient", "status"],
        values: [
            "bound": ["at-least", "at-most", "about"],
            "status": [
                "destroyed", "damaged", "captured", "abandoned", "delivered", "ordered", "pledged", "fired",
                "shot-down",
                "deployed", "tested",
            ],
        ],
        requires: ["entities"],
        resources: ["systems.txt", "without.txt"],
        dataDigest: SystemTable.digest
    )

    private let finder: MentionFinder
    private let facts: FactReader
    private let judge: ContextJudge
    private let classes = WordClass.table

    /// Makes an analyzer.
    ///
    /// - Throws: ``HardwareTableError`` where a line of `systems.txt` cannot be read.
    public init(settings: Settings) throws {
        let actors = Actors()
        let table = try SystemTable(
            user: settings.resources["systems.txt"],
            without: settings.resources["without.txt"]
        )
        finder = MentionFinder(table: table, actors: actors)
        facts = FactReader(actors: actors)
        judge = ContextJudge(actors: actors)
    }

    /// Finds the mentions of a document.
    public func analyze(_ document: Document) -> [Annotation] {
        var lexer = PieceLexer()
        lexer.lex(document.bytes.span, 0..<document.bytes.count, classes: classes)
        let text = Text(pieces: lexer.pieces, bytes: document.bytes)
        var whole: Context?
        let entities = document.annotations(by: "entities")
        let persons = entities.indices.filter { entities[$0].label == "PERSON" }.map { entities[$0].range }
        let names = entities.indices.filter { Self.nameLabels.contains(entities[$0].label) }.map { entities[$0].range }
        var rows: [Annotation] = []
        var ships: [UInt64: Mention] = [:]
        var next = 0
        for sentence in document.sentences {
            let start = next
            while next < text.pieces.count, Int(text[next].start) < sentence.range.upperBound { next += 1 }
            let pieces = start..<next
            // "Shahed Amanullah, an entrepreneur".
            let found = finder.find(text, pieces, named: &ships)
                .filter { !isInLetters($0, text) || !judge.overlapsLongerName(text, $0.pieces, persons) }
            guard !found.isEmpty else { continue }
            let context = whole ?? Context(text, 0..<text.pieces.count)
            whole = context
            let place = Surroundings(
                text: text,
                sentence: pieces,
                hasFirm: found.contains { $0.need == .nothing },
                hasOthers: found.count > 1,
                document: context,
                names: names
            )
            let mentions = ContextJudge.typed(found.compactMap { judge.accepted($0, in: place) })
            if mentions.contains(where: { $0.category == .ship }) { whole?.hasShip = true }
            for index in mentions.indices {
                rows.append(row(mentions[index], facts.facts(index, of: mentions, text, pieces), text))
            }
        }
        return rows
    }

    private static let nameLabels = ["PERSON", "ORG", "LOC"]
    /// Longest name that is looked up, in bytes.
    private static let longestName = 200
    private static let builtIn = Result { try SystemTable(user: nil) }

    /// The canonical name of a system by one of its other names in the built-in table: "M142 HIMARS" for "HIMARS".
    public static func canonicalName(of name: String) -> String? {
        guard name.utf8.count <= longestName, let table = try? builtIn.get() else { return nil }
        return table.canonicalName(of: Array(name.utf8))
    }

    private func isInLetters(_ mention: Mention, _ text: Text) -> Bool {
        mention.pieces.allSatisfy { text[$0].kind == .letters }
    }

    private func row(_ mention: Mention, _ facts: Facts, _ text: Text) -> Annotation {
        var attributes: Attributes = [:]
        attributes["quantity"] = facts.quantity.map { .integer($0) }
        attributes["bound"] = facts.bound.map { .string($0) }
        let origin = facts.origin ?? mention.origin
        if !origin.isEmpty { attributes["origin"] = .string(origin) }
        if !mention.family.isEmpty { attributes["family"] = .string(mention.family) }
        attributes["operator"] = facts.operator.map { .string($0) }
        attributes["recipient"] = facts.recipient.map { .string($0) }
        attributes["status"] = facts.status.map { .string($0) }
        let range = Int(text[mention.pieces.lowerBound].start)..<Int(text[mention.pieces.upperBound - 1].end)
        return Annotation(label: mention.category.rawValue, range: range, name: mention.name, attributes: attributes)
    }
}
