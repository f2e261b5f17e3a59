// Runs the real executable, which lies beside the test bundle.

import Glibc
import Testing

/// What a run of the client left.
struct Outcome {
    var code: Int32
    var output: String
    var errors: String
}

/// Runs analyze-client and waits for it.
func runClient(
    _ arguments: [String],
    in folder: borrowing TemporaryFolder,
    executable: String? = nil,
    input: String = "",
    environment: [String: String] = [:]
) throws -> Outcome {
    let executable = try executable ?? clientPath()
    let number = UInt32.random(in: 0...UInt32.max)
    let inputFile = try folder.write("in-\(number)", input)
    let outputFile = folder.path + "/out-\(number)"
    let errorFile = folder.path + "/err-\(number)"
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    posix_spawn_file_actions_addopen(&actions, 0, inputFile, O_RDONLY, 0)
    posix_spawn_file_actions_addopen(&actions, 1, outputFile, O_WRONLY | O_CREAT, 0o600)
    posix_spawn_file_actions_addopen(&actions, 2, errorFile, O_WRONLY | O_CREAT, 0o600)
    var words = ([executable] + arguments).map { strdup($0) } + [nil]
    let all = ["HOME": folder.path, "XDG_STATE_HOME": folder.path + "/state"].merging(environment) { $1 }
    var variables = all.map { strdup("\($0.key)=\($0.value)") } + [nil]
    defer { for pointer in words + variables { free(pointer) } }
    var process: pid_t = 0
    try #require(posix_spawn(&process, executable, &actions, nil, &words, &variables) == 0)
    var status: Int32 = 0
    while waitpid(process, &status, 0) < 0, errno == EINTR {}
    let code = status & 0x7F == 0 ? (status >> 8) & 0xFF : -(status & 0x7F)
    return Outcome(code: code, output: try readFile(outputFile), errors: try readFile(errorFile))
}

/// The folder of the test bundle, in which SwiftPM puts the executables too.
func productFolder() throws -> String {
    var buffer = [UInt8](repeating: 0, count: Int(PATH_MAX))
    let count = buffer.withUnsafeMutableBytes { space -> Int in
        guard let start = space.baseAddress else { return -1 }
        return readlink("/proc/self/exe", start.assumingMemoryBound(to: CChar.self), space.count)
    }
    try #require(count > 0)
    let path = String(decoding: buffer[..<count], as: UTF8.self)
    return String(path[..<(path.lastIndex(of: "/") ?? path.startIndex)])
}

func clientPath() throws -> String {
    let path = try productFolder() + "/analyze-client"
    try #require(access(path, X_OK) == 0, "analyze-client should have been built beside the tests: \(path)")
    return path
}

func readFile(_ path: String) throws -> String {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC)
    try #require(descriptor >= 0, "\(path)")
    defer { close(descriptor) }
    var bytes: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 1 << 16)
    while true {
        let count = read(descriptor, &buffer, buffer.count)
        guard count > 0 else { return String(decoding: bytes, as: UTF8.self) }
        bytes += buffer[..<count]
    }
}
