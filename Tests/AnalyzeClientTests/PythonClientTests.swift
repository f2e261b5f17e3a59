// The client in Examples/python-client, run against the scripted server.

import Glibc
import Testing

private let python = "/usr/bin/env"

/// The script, found from this file's place in the package.
private func script() -> String? {
    guard let own = realpath(#filePath, nil) else { return nil }
    defer { free(own) }
    let pieces = String(cString: own).split(separator: "/").dropLast(3)
    let path = "/" + pieces.joined(separator: "/") + "/Examples/python-client/analyzerd_client.py"
    return access(path, R_OK) == 0 ? path : nil
}

private func hasPython() -> Bool {
    guard let folder = try? TemporaryFolder() else { return false }
    return (try? runClient(["python3", "--version"], in: folder, executable: python, environment: path))?.code == 0
}

private let path = ["PATH": getenv("PATH").map { String(cString: $0) } ?? "/usr/bin:/bin"]

@Suite("Python client", .enabled(if: script() != nil && hasPython()))
struct PythonClientTests {
    @Test("rows, an error, a cut answer, a foreign server")
    func asks() throws {
        func run(_ greeting: String, _ answer: String?) throws -> Outcome {
            let folder = try TemporaryFolder()
            let server = try FakeServer(in: folder, greeting: greeting) { _ in answer }
            return try runClient(
                ["python3", try #require(script()), "quotes limit=2"],
                in: folder,
                executable: python,
                environment: path.merging(["ANALYZERD_SOCKET": server.path]) { $1 }
            )
        }
        let good = "analyzerd 1.0 version=0.1.0\n"
        let rows = try run(good, "{\"a\":\"\\u2028é\"}\n{\"b\":1}\nok rows=2\n")
        #expect(rows.code == 0, "\(rows.errors)")
        #expect(rows.output == "{\"a\": \"\u{2028}é\"}\n{\"b\": 1}\n")
        let error = try run(good, "{\"a\":1}\nerror bad-argument \"no filter\"\n")
        #expect(error.code != 0 && error.output == "{\"a\": 1}\n")
        #expect(error.errors.contains("bad-argument \"no filter\""))
        #expect(try run(good, nil).errors.contains("before the answer was complete"))
        #expect(try run("220 mail\n", nil).errors.contains("no analyzerd"))
    }
}
