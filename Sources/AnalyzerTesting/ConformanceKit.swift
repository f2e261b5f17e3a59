// What every analyzer must pass, in one call from its tests.

public import AnalyzerKit

/// Checks that an analyzer keeps the promises of the protocol.
///
/// ```swift
/// @Test func conforms() throws {
///     #expect(try ConformanceKit.faults(of: Exclamations.self).isEmpty)
/// }
/// ```
public enum ConformanceKit {
    /// Runs an analyzer over ordinary, empty and hostile documents and says what it did wrong, a line each.
    ///
    /// Checked: the manifest's form; that rows carry declared labels, attributes and roles, lie inside the text and cut no
    /// character; that no row comes twice; that a second instance and a second run give equal rows; that no text makes it throw.
    ///
    /// - Parameters:
    ///   - type: The analyzer.
    ///   - settings: Its settings.
    ///   - texts: More texts to run it over.
    ///   - prepare: Adds the rows of required analyzers to a document.
    /// - Returns: The faults, a line each; empty where all is well.
    /// - Throws: What the analyzer's initialiser or `prepare` throws.
    public static func faults(
        of type: any Analyzer.Type,
        settings: Settings = Settings(),
        texts: [String] = [],
        prepare: (inout Document) throws -> Void = { _ in }
    ) throws -> [String] {
        let manifest = type.manifest
        var faults = manifestFaults(manifest)
        let first = try type.init(settings: settings)
        let second = try type.init(settings: settings)
        for text in texts + hostileTexts {
            let shown = "\"\(text.prefix(40))\""
            var document = Document(text, title: "Title", date: "2024-03-14")
            try prepare(&document)
            do {
                let rows = try first.analyze(document)
                for row in rows {
                    if let fault = manifest.violation(of: row, in: document.bytes) {
                        faults.append("\(manifest.name) on \(shown): \(fault)")
                    }
                }
                if let twice = Dictionary(grouping: rows, by: { "\($0)" }).values.first(where: { $0.count > 1 })?.first
                {
                    faults.append("\(manifest.name) on \(shown): the same row twice, \(twice)")
                }
                if try first.analyze(document) != rows {
                    faults.append("\(manifest.name) on \(shown): a second run gives other rows")
                }
                if try second.analyze(document) != rows {
                    faults.append("\(manifest.name) on \(shown): a second instance gives other rows")
                }
            } catch {
                faults.append("\(manifest.name) on \(shown): throws \(error)")
            }
        }
        return faults
    }

    private static func manifestFaults(_ manifest: Manifest) -> [String] {
        var faults: [String] = []
        func isWord(_ text: String, extra: String) -> Bool {
            !text.isEmpty
                && text.utf8.allSatisfy { ($0 | 0x20) &- 0x61 < 26 || $0 &- 0x30 < 10 || extra.utf8.contains($0) }
        }
        if !isWord(manifest.name, extra: "-") || manifest.name != manifest.name.lowercased() {
            faults.append("the name \"\(manifest.name)\" must be lower-case letters, digits and hyphens")
        }
        if manifest.version.split(separator: ".").compactMap({ Int($0) }).count != 3 {
            faults.append("the version \"\(manifest.version)\" must be major.minor.patch")
        }
        if manifest.summary.isEmpty { faults.append("the summary is empty") }
        if manifest.labels.isEmpty { faults.append("no labels are declared") }
        for label in manifest.labels + manifest.attributes + manifest.spanRoles where !isWord(label, extra: "-_") {
            faults.append("\"\(label)\" must be letters, digits, hyphens and low lines")
        }
        for words in [manifest.labels, manifest.attributes, manifest.spanRoles, manifest.requires]
        where Set(words).count != words.count {
            faults.append("something is declared twice: \(words.joined(separator: " "))")
        }
        for attribute in manifest.attributes where Manifest.reservedAttributes.contains(attribute) {
            faults.append("the attribute \"\(attribute)\" is called like what every row has; choose another")
        }
        return faults
    }

    /// Texts that break careless code: empty, blank, one huge token, unbalanced marks, every plane of Unicode, no stops.
    public static let hostileTexts: [String] = [
        "", " ", "\n\n\n", ".", "\"", "\u{201C}", "'", "A", "a.", "1", "$", "-", "\u{0}", "\u{FEFF}\u{200B}\u{202E}",
        String(repeating: "a", count: 20_000),
        String(repeating: "A ", count: 5000),
        String(repeating: "\u{201C}(\u{2018}", count: 2000),
        String(repeating: "Mr. Smith of the U.S. said \"", count: 500),
        String(repeating: "1,", count: 4000) + "5 million",
        String(repeating: "\n", count: 3000) + "x",
        "e" + String(repeating: "\u{301}\u{323}", count: 100)
            + " \u{1F469}\u{200D}\u{1F467}\u{1F3FD} \u{1F1FA}\u{1F1E6}",
        "\u{0627}\u{0644} \u{4E2D}\u{6587} \u{1F680} \u{10FFFF} \u{E000} \u{FDFA} \u{1D518}.",
        "On 99999999999999999999 May 30 February 2024-13-45, $99999999999999999999999 trillion and -0% of NaN",
        "\"He said \"she said \u{201C}they said \u{AB}nobody said''",
        "___\n\nLUBEK, Marenia — Police say two people are missing.\n***\nOSLO -- Rain.\n\n------\n\nANN DOYLE: Is it?",
        "Killed, wounded; missing: said (according to) that",
    ]
}
