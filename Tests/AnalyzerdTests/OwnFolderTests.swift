import Foundation
import Glibc
import LineProtocol
import Testing

@testable import analyzerd

@Suite struct OwnFolderTests {
    private func withFolder<Result>(_ body: (String) throws -> Result) throws -> Result {
        let path = FileManager.default.temporaryDirectory.appending(path: "folder-\(UUID().uuidString)").path
        try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: false)
        defer { try? FileManager.default.removeItem(atPath: path) }
        return try body(path)
    }

    private func mode(_ path: String) -> mode_t {
        var status = stat()
        return stat(path, &status) == 0 ? status.st_mode & 0o7777 : 0
    }

    @Test(arguments: [OwnFolder.Use.data, .socket]) func whatIsMadeIsPrivate(_ use: OwnFolder.Use) throws {
        try withFolder { (path: String) throws in
            #expect(try OwnFolder.prepare(path + "/a/b", for: use) == nil)
            #expect(mode(path + "/a") == 0o700 && mode(path + "/a/b") == 0o700)
        }
    }

    @Test func aGroupCanEnterWhatIsMadeForIt() throws {
        try withFolder { (path: String) throws in
            #expect(try OwnFolder.prepare(path + "/a/b", for: .socket, group: getegid()) == nil)
            #expect(mode(path + "/a") == 0o710 && mode(path + "/a/b") == 0o710)
        }
    }

    @Test(
        "an existing folder keeps its mode",
        arguments: [
            (OwnFolder.Use.socket, 0o700, true), (.socket, 0o755, true), (.socket, 0o1777, true),
            (.socket, 0o777, false),
            (.socket, 0o770, false), (.data, 0o700, true), (.data, 0o750, true), (.data, 0o755, true),
            (.data, 0o1777, false), (.data, 0o720, false),
        ] as [(OwnFolder.Use, mode_t, Bool)]
    )
    func existing(_ use: OwnFolder.Use, _ wanted: mode_t, _ isUsed: Bool) throws {
        try withFolder { (path: String) throws in
            chmod(path, wanted)
            do {
                let note = try OwnFolder.prepare(path, for: use)
                #expect(isUsed)
                #expect((note != nil) == (use == .data && wanted & 0o055 != 0))
            } catch let error as StartupError {
                #expect(!isUsed)
                #expect(error.exit == .forbidden && error.message.contains(path))
            }
            #expect(mode(path) == wanted)
        }
    }

    @Test func aFolderThatTheGroupCannotEnterIsNamed() throws {
        try withFolder { (path: String) throws in
            chmod(path, 0o700)
            #expect(try OwnFolder.prepare(path, for: .socket, group: getegid())?.contains("chmod 710") == true)
            chmod(path, 0o711)
            #expect(try OwnFolder.prepare(path, for: .socket, group: getegid()) == nil)
            #expect(mode(path) == 0o711)
        }
    }

    @Test func aFileIsNoFolder() throws {
        try withFolder { (path: String) throws in
            try Data().write(to: URL(filePath: path + "/file"))
            #expect(throws: StartupError.self) { try OwnFolder.prepare(path + "/file", for: .data) }
        }
    }
}
