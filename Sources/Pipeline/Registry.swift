// The analyzers of this executable in the order in which they run.

package import AnalyzerKit

/// Something wrong with an analyzer as it was built in; the analyzer is left out, the others run.
package struct RegistryProblem: Error, Sendable, Equatable, CustomStringConvertible {
    /// Name of the analyzer.
    package var analyzer: String
    /// What is wrong with it.
    package var message: String

    /// The message for a person.
    package var description: String { "analyzer \(analyzer): \(message)" }
}

/// The analyzers that can run, each after those that it requires.
package struct Registry: Sendable {
    /// Analyzers in the order in which they run: dependencies first, otherwise by the list given.
    package let analyzers: [any Analyzer.Type]
    /// Analyzers that were left out, with the reason.
    package let problems: [RegistryProblem]

    /// Orders a list of analyzers.
    ///
    /// An analyzer is left out when its name stands in the list before or is reserved, when an attribute of it is, when it requires
    /// one that is not there, or when it requires itself through others.
    ///
    /// * `reserved`: Words that nobody could ask an analyzer by, because they mean something else.
    package init(_ list: [any Analyzer.Type], reserved: Set<String> = []) {
        var problems: [RegistryProblem] = []
        var waiting: [any Analyzer.Type] = []
        var names: Set<String> = []
        for type in list {
            if reserved.contains(type.manifest.name) {
                problems.append(
                    RegistryProblem(
                        analyzer: type.manifest.name,
                        message:
                            "its name is reserved, as it means something else in the protocol or in a command; choose another"
                    )
                )
            } else if let attribute = type.manifest.attributes.first(where: Manifest.reservedAttributes.contains) {
                problems.append(
                    RegistryProblem(
                        analyzer: type.manifest.name,
                        message:
                            "its attribute \(attribute) could not be asked for: \(attribute) is what every row has; choose another"
                    )
                )
            } else if names.insert(type.manifest.name).inserted {
                waiting.append(type)
            } else {
                problems.append(
                    RegistryProblem(
                        analyzer: type.manifest.name,
                        message: "another analyzer of this name stands before it"
                    )
                )
            }
        }
        var ordered: [any Analyzer.Type] = []
        var placed: Set<String> = []
        while let index = waiting.firstIndex(where: { $0.manifest.requires.allSatisfy(placed.contains) }) {
            let type = waiting.remove(at: index)
            placed.insert(type.manifest.name)
            ordered.append(type)
        }
        for type in waiting {
            let missing = type.manifest.requires.filter { !names.contains($0) }
            problems.append(
                RegistryProblem(
                    analyzer: type.manifest.name,
                    message: missing.isEmpty
                        ? "it requires \(type.manifest.requires.joined(separator: ", ")), which cannot run before it"
                        : "it requires \(missing.joined(separator: ", ")), which is not built in"
                )
            )
        }
        analyzers = ordered
        self.problems = problems
    }

    /// Manifests in the order in which the analyzers run.
    package var manifests: [Manifest] { analyzers.map { $0.manifest } }

    /// A name and those that analyzers give to what is called so.
    package func spellings(of name: String) -> [String] {
        analyzers.reduce(into: [name]) { names, analyzer in
            if let other = analyzer.canonicalName(of: name), !names.contains(other) { names.append(other) }
        }
    }

    /// The analyzers named and all that they require, in the order in which they run.
    package func closure(of names: [String]) -> [String] {
        var wanted = Set(names)
        for manifest in manifests.reversed() where wanted.contains(manifest.name) {
            wanted.formUnion(manifest.requires)
        }
        return manifests.map(\.name).filter(wanted.contains)
    }
}
