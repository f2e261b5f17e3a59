// Files that are not what their name, their first line or their first record says.

import Corpus
import Testing

@Suite struct MistakenFormatTests {
    @Test(arguments: ["/dev/zero", "/dev/null", "/dev/full"])
    func aDeviceIsRefused(_ path: String) throws {
        let problem = try #require(throws: CorpusProblem.self) { _ = try CorpusReader(path: path) }
        #expect(problem.severity == .error)
        #expect(problem.message.contains("neither a file nor a folder"))
    }
}
