import AnalyzerKit
import Foundation
import Pipeline
import Testing

@testable import analyzerd

/// An analyzer is a folder, a target and a line in the registry: none may be forgotten.
@Suite struct RegistrationTests {
    private static let package = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent()

    @Test func foldersManifestAndRegistryAgree() throws {
        let plugins = Self.package.appending(path: "Plugins")
        let folders = try FileManager.default
            .contentsOfDirectory(at: plugins, includingPropertiesForKeys: [.isDirectoryKey])
            .filter { try $0.resourceValues(forKeys: [.isDirectoryKey]).isDirectory == true }
            .map(\.lastPathComponent).sorted()
        let manifest = try String(contentsOf: Self.package.appending(path: "Package.swift"), encoding: .utf8)
        let list = try #require(manifest.firstRange(of: "let analyzers = ["))
        let named = manifest[list.upperBound...].prefix { $0 != "]" }.split(separator: "\"").enumerated()
            .filter { !$0.offset.isMultiple(of: 2) }.map { String($0.element) }.sorted()
        #expect(named == folders, "Package.swift lists \(named), but Plugins/ holds \(folders)")
        #expect(builtInAnalyzers.map { "\($0)" }.sorted() == folders.map { $0 + "Analyzer" })
    }

    @Test func allCanRun() {
        let registry = Registry.builtIn
        #expect(registry.problems.isEmpty)
        #expect(registry.manifests.count == builtInAnalyzers.count)
    }

    @Test(arguments: ["entities", "quotes", "hardware", "sentiment", "factcheck"])
    func theArchitecturesAnalyzersAreThere(_ name: String) {
        #expect(builtInAnalyzers.contains { $0.manifest.name == name })
    }
}
