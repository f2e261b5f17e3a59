// The corpora and the hostile archives of ../shared, where they are: counts as their lists say, nothing crashes.

import Corpus
import Glibc
import JSONText
import Testing

/// Where the shared data lies, or nil.
private let shared: String? = {
    if let given = getenv("ANALYZERD_SHARED") { return String(cString: given) }
    // This file lies in Tests/CorpusTests of the package.
    let parts = #filePath.split(separator: "/").dropLast(3)
    for root in ["/" + parts.joined(separator: "/") + "/../shared", "../shared"] where access(root, R_OK) == 0 {
        return root
    }
    return nil
}()

private func isThere(_ path: String) -> Bool { shared.map { access($0 + "/" + path, R_OK) == 0 } ?? false }

@Suite(.enabled(if: isThere("data/corpora/README.md"), "the corpora of ../shared are not here"))
struct SharedCorporaTests {
    /// Documents as the list of the corpora has them.
    @Test(arguments: [
        ("news-multi.jsonl.gz", 1998), ("news.csv.gz", 2335), ("news-txt.tar.gz", 2417), ("news-txt.zip", 1791),
        ("news-json.zip", 1829), ("news-array.json.gz", 424), ("news.warc.wet.gz", 1850), ("txt", 497),
        ("ukraine.jsonl", 508), ("bbc.zip", 1775), ("abc.txt.gz", 1), ("pages.truth.jsonl.gz", 200),
        ("news-nitf.tar.gz", 178), ("reut2-021.sgm", 578),
    ])
    func deliversEveryDocument(_ file: String, _ count: Int) throws {
        let folder = try #require(shared) + "/data/corpora/"
        let reader = try CorpusReader(path: folder + file)
        let reading = Reading(reader)
        #expect(reading.documents.count == count)
        #expect(Set(reading.origins).count == count)
    }

    @Test func splitsAListOfItems() throws {
        var options = CorpusOptions()
        options.split = .blankLines
        let reader = try CorpusReader(path: try #require(shared) + "/data/corpora/abc.txt.gz", options: options)
        let reading = Reading(reader)
        #expect(reading.documents.count == 2790)
        #expect(reading.documents.allSatisfy { !$0.title.isEmpty })
    }

    @Test func everySampleIsReadOrRefusedByName() throws {
        let folder = try #require(shared) + "/data/corpora/samples"
        let reading = Reading(try CorpusReader(path: folder))
        let names = try fileNames(folder)
        #expect(!names.isEmpty)
        let named = Set((reading.origins + reading.problems.map(\.origin)).map { $0.prefix { $0 != "#" && $0 != "!" } })
        for name in names { #expect(named.contains(name[...]), "nothing is said of \(name)") }
    }

    private func fileNames(_ folder: String) throws -> [String] {
        let directory = try #require(opendir(folder))
        defer { closedir(directory) }
        var names: [String] = []
        while let entry = readdir(directory) {
            let name = withUnsafePointer(to: &entry.pointee.d_name) {
                $0.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
            }
            if !name.hasPrefix(".") { names.append(name) }
        }
        return names
    }
}

/// Whether the tool that makes the hostile archives can run.
private let hasPython: Bool = {
    let folders = getenv("PATH").map { String(cString: $0) } ?? "/usr/bin"
    return folders.split(separator: ":").contains { access($0 + "/python3", X_OK) == 0 }
}()

@Suite(
    .enabled(if: isThere("tools/make_hostile.py"), "make_hostile.py of ../shared is not here"),
    .enabled(if: hasPython, "there is no python3 to run make_hostile.py")
)
struct HostileTests {
    /// Every case of make_hostile.py but the three largest: counts, complaints and time as its list demands.
    @Test func holdsForEveryCase() throws {
        let folder = try TemporaryFolder()
        let tool = try #require(shared) + "/tools/make_hostile.py"
        try #require(try run(["python3", tool, folder.path, "--small"]) == 0)
        let list = try JSONValue(parsing: try contents(folder.path + "/expected.json"))
        guard case .array(let cases) = list else {
            Issue.record("expected.json is not a list")
            return
        }
        #expect(cases.count > 60)
        for item in cases {
            let file = try #require(item["file"]?.stringValue)
            let minimum = try #require(item["min"]?.integerValue)
            let maximum = try #require(item["max"]?.integerValue)
            let reading = Reading(try CorpusReader(path: folder.path + "/" + file))
            #expect((minimum...maximum).contains(reading.documents.count), "\(file): \(reading.documents.count)")
            if item["outcome"]?.stringValue != "accept" {
                #expect(!reading.problems.isEmpty, "\(file): nothing was said of it")
            }
            for problem in reading.problems { #expect(problem.origin.hasPrefix(file), "\(file): \(problem)") }
            for document in reading.documents {
                #expect(String(validating: document.text, as: UTF8.self) != nil, "\(document.origin) is not UTF-8")
            }
        }
    }

    private func contents(_ path: String) throws -> [UInt8] {
        let descriptor = open(path, O_RDONLY)
        try #require(descriptor >= 0)
        defer { close(descriptor) }
        var bytes: [UInt8] = []
        var buffer = [UInt8](repeating: 0, count: 1 << 16)
        while true {
            let count = buffer.withUnsafeMutableBytes { read(descriptor, $0.baseAddress, $0.count) }
            guard count > 0 else { return bytes }
            bytes += buffer[..<count]
        }
    }

    /// Runs a program and waits for it; its exit status, or 127 where it is not there.
    private func run(_ arguments: [String]) throws -> Int32 {
        var pointers: [UnsafeMutablePointer<CChar>?] = arguments.map { strdup($0) } + [nil]
        defer { for pointer in pointers { free(pointer) } }
        var child: pid_t = 0
        let program = try #require(pointers.first ?? nil)
        guard posix_spawnp(&child, program, nil, nil, &pointers, environ) == 0 else { return 127 }
        var status: Int32 = 0
        waitpid(child, &status, 0)
        return (status >> 8) & 0xFF
    }
}
