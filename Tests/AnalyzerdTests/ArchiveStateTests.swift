import Foundation
import Testing

@testable import analyzerd

@Suite struct ArchiveStateTests {
    /// A change to the second, so that no test waits for one.
    private func setTime(_ seconds: Double, _ url: URL) throws {
        try FileManager.default.setAttributes(
            [.modificationDate: Date(timeIntervalSince1970: seconds)],
            ofItemAtPath: url.path
        )
    }

    @Test func aFolderChangesWithWhatIsInIt() throws {
        let folder = FileManager.default.temporaryDirectory.appending(path: "state-\(UUID().uuidString)")
        let deep = folder.appending(path: "a/b")
        try FileManager.default.createDirectory(at: deep, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        let file = deep.appending(path: "news.txt")
        try Data("one".utf8).write(to: file)
        func calm() throws {
            for url in [file, deep, folder.appending(path: "a"), folder] { try setTime(1_000_000, url) }
        }
        try calm()
        let before = ArchiveState(folder.path)
        #expect(before?.size == 3 && before?.modified == 1_000_000)
        #expect(ArchiveState(folder.path) == before)

        try Data("three".utf8).write(to: file)
        try calm()
        #expect(ArchiveState(folder.path) != before, "another size")
        try Data("two".utf8).write(to: file)
        try calm()
        try setTime(1_000_001, file)
        #expect(ArchiveState(folder.path) != before, "another time")
        try calm()
        let other = deep.appending(path: "empty.txt")
        try Data().write(to: other)
        #expect(ArchiveState(folder.path) != before, "another file")
        #expect(ArchiveState(folder.path + "/nothing") == nil)
        #expect(ArchiveState("/dev/null") == nil, "what has no size does not change")
    }
}
