// How many of the cases hold. `tune` and `more` were read while the rules were written; `held` never was.

import AnalyzerKit
import Entities
import Testing

@Suite struct CaseTests {
    static let analyzer = try? EntitiesAnalyzer(settings: Settings())

    /// Per cent of the cases that must hold; Documentation/Models.md has the figures.
    @Test(arguments: [("tune", 97), ("more", 97), ("held", 90), ("news", 97), ("aside", 90)])
    func mostCasesHold(_ name: String, _ least: Int) throws {
        let analyzer = try #require(Self.analyzer)
        let cases = try EntityCase.read(name)
        let faults = cases.compactMap { $0.fault(analyzer) }
        #expect(cases.count >= 130)
        // The faults of `held` are not printed: who reads them tunes to them.
        let list = name == "held" || name == "aside" ? "" : faults.joined(separator: "\n")
        #expect((cases.count - faults.count) * 100 >= cases.count * least, "\(faults.count) wrong\n\(list)")
        print("entities, \(name): \(cases.count - faults.count) of \(cases.count) cases hold")
    }
}
