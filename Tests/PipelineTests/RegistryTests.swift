import AnalyzerKit
import Testing

@testable import Pipeline

@Suite struct RegistryTests {
    @Test func ordersByRequirement() {
        let registry = Registry([Dependent.self, Echo.self, Thrower.self, Words.self])
        #expect(registry.manifests.map(\.name) == ["thrower", "dependent", "words", "echo"])
        #expect(registry.problems.isEmpty)
    }

    @Test func leavesOutWhatCannotRunAndNamesIt() {
        let registry = Registry([Orphan.self, Words.self, Ring.self, Gnir.self, Words.self])
        #expect(registry.manifests.map(\.name) == ["words"])
        #expect(registry.problems.map(\.analyzer) == ["words", "orphan", "ring", "gnir"])
        #expect(registry.problems[1].message.contains("nobody"))
    }

    @Test func leavesOutWhoseNameMeansSomethingElse() {
        let registry = Registry([Words.self, Echo.self], reserved: ["echo", "jobs"])
        #expect(registry.manifests.map(\.name) == ["words"])
        #expect(registry.problems.map(\.analyzer) == ["echo"])
        #expect(registry.problems.first?.message.contains("reserved") == true)
    }

    @Test func leavesOutWhoseAttributeCouldNotBeAskedFor() {
        let registry = Registry([Shadow.self, Words.self])
        #expect(registry.manifests.map(\.name) == ["words"])
        #expect(registry.problems.first?.message.contains("attribute date") == true)
    }

    @Test func closureAddsWhatIsRequired() {
        let registry = Registry([Words.self, Echo.self, Thrower.self])
        #expect(registry.closure(of: ["echo"]) == ["words", "echo"])
        #expect(registry.closure(of: []) == [])
    }

    @Test func effectiveVersionsFollowWhatCanChangeRows() {
        let registry = Registry([Words.self, Echo.self])
        func versions(_ settings: [String: Settings]) -> [String: String] {
            AnalyzerHost.versions(registry: registry, settings: settings)
        }
        let plain = versions([:])
        let set = versions(["words": Settings(values: ["minimum": "3"])])
        let resource = versions(["words": Settings(resources: ["list.txt": [1]])])
        #expect(plain["words"]?.hasPrefix("1.0.0+") == true && plain["words"]?.count == 12)
        #expect(plain == versions([:]))
        #expect(Set([plain["words"], set["words"], resource["words"]]).count == 3)
        #expect(plain["echo"] != set["echo"], "a requirement's change is a change")
        func version(_ segmentation: Int) -> String {
            EffectiveVersion.of(Words.manifest, settings: Settings(), required: [], segmentation: segmentation)
        }
        #expect(version(1) != version(2), "other tokens are a change")
    }
}
