// `analyzerd doctor`: looks at everything that can be wrong on a machine and says what to do.

internal import AnalyzerKit
internal import ArgumentParser
internal import Glibc
internal import LineProtocol
internal import Pipeline
internal import Store

struct DoctorCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "doctor",
        abstract: "Checks socket, store, permissions and versions, and says what to do.",
        discussion:
            "Changes nothing. Exits 0 when all is well, 70 when something is wrong, 64 when a flag or the configuration is."
    )

    @OptionGroup var options: DaemonOptions

    func run() async throws {
        var report = DoctorReport()
        let settings: DaemonSettings
        do {
            settings = try options.resolve()
            report.good("settings", "socket \(settings.socket), store \(settings.data)")
        } catch {
            report.bad("settings", "\(error)", "mend the flag, the environment variable or the configuration file")
            throw ExitStatus.usage.exit
        }
        let registry = Registry.builtIn
        for problem in registry.problems {
            report.bad("analyzers", "\(problem)", "mend the plugin and build again")
        }
        do {
            let resolved = try AnalyzerSettings(assignments: settings.assignments, resources: settings.resources)
                .tried(registry)
            _ = try AnalyzerSettings.selection(settings.analyzers, registry)
            let versions = AnalyzerHost.versions(registry: registry, settings: resolved)
            report.good(
                "analyzers",
                registry.manifests.map { "\($0.name) \(versions[$0.name] ?? "")" }.joined(separator: ", ")
            )
        } catch {
            report.bad("analyzers", "\(error)", "mend the setting or the resource file")
        }
        checkFolders(settings, &report)
        let isServed = checkSocket(settings.socket, &report)
        checkStore(settings.data, isServed: isServed, &report)
        if report.faults > 0 { throw ExitStatus.internal.exit }
    }

    /// The folders, with the same eyes as a start.
    private func checkFolders(_ settings: DaemonSettings, _ report: inout DoctorReport) {
        var group: gid_t?
        do throws(StartupError) {
            group = try Daemon.group(settings.group)
        } catch {
            report.bad("group", error.message, "name a group that there is, or leave --group out")
        }
        report.checkFolder("data folder", settings.data, for: .data, group: nil)
        guard let slash = settings.socket.lastIndex(of: "/"), slash != settings.socket.startIndex else { return }
        report.checkFolder("socket folder", String(settings.socket[..<slash]), for: .socket, group: group)
    }

    private func checkSocket(_ path: String, _ report: inout DoctorReport) -> Bool {
        var status = stat()
        guard lstat(path, &status) == 0 else {
            report.good("socket", "no analyzerd runs here; analyze-client starts one when it is needed")
            return false
        }
        switch SocketProbe.greeting(path) {
        case .success(let line):
            guard let greeting = try? Greeting(parsing: line) else {
                report.bad(
                    "socket",
                    line.isEmpty
                        ? "\(path) can be connected to, but says nothing for two seconds"
                        : "\(path) answers, but is no analyzerd",
                    "stop what listens there, or choose another path with --socket"
                )
                return false
            }
            let version = greeting["version"] ?? "?"
            if version == releaseVersion {
                report.good("socket", "analyzerd \(version) answers on \(path)")
            } else {
                report.bad(
                    "socket",
                    "analyzerd \(version) answers, but this is \(releaseVersion)",
                    "restart it: analyze-client shutdown, then any command"
                )
            }
            if status.st_mode & 0o077 != 0 {
                report.note("socket", "others than you may connect (mode \(String(status.st_mode & 0o777, radix: 8)))")
            }
            return true
        case .failure(let failure):
            report.note(
                "socket",
                "\(path) is left over and nobody answers (\(failure.message)); "
                    + "the next start of analyzerd replaces it"
            )
            return false
        }
    }

    private func checkStore(_ data: String, isServed: Bool, _ report: inout DoctorReport) {
        let path = data + "/store.sqlite"
        guard access(path, F_OK) == 0 else {
            report.good("store", "there is none yet; the first start makes it")
            return
        }
        if isServed {
            report.good("store", "\(path) is in use by the daemon that answers")
            return
        }
        do {
            // Not opened: a daemon on another socket may have it in use.
            let found = try Store.inspect(directory: data)
            report.good(
                "store",
                "\(path) is sound; \(found.documents) documents"
                    + (found.isOlder ? "; the next start brings it up to this version" : "")
            )
        } catch {
            report.bad("store", "\(error)", "restore a backup, or move the file away and ingest again")
        }
    }
}

/// What the doctor prints.
struct DoctorReport {
    private(set) var faults = 0

    mutating func good(_ what: String, _ text: String) { line("ok    ", what, text) }
    mutating func note(_ what: String, _ text: String) { line("note  ", what, text) }

    mutating func bad(_ what: String, _ text: String, _ remedy: String) {
        faults += 1
        line("FAULT ", what, text + "\n      → " + remedy)
    }

    mutating func checkFolder(_ what: String, _ path: String, for use: OwnFolder.Use, group: gid_t?) {
        guard access(path, F_OK) == 0 else { return good(what, "\(path) does not exist yet; the first start makes it") }
        do throws(StartupError) {
            if let remark = try OwnFolder.check(path, for: use, group: group) { return note(what, remark) }
        } catch {
            return bad(what, error.message, "the start would be refused")
        }
        if access(path, W_OK) != 0 {
            bad(what, "\(path) cannot be written", "check mode and mount of the folder")
        } else {
            good(what, path)
        }
    }

    private func line(_ mark: String, _ what: String, _ text: String) {
        _ = Descriptor.writeAll(Array("\(mark)\(what): \(text)\n".utf8), to: STDOUT_FILENO)
    }
}

/// Connects to a socket and reads the greeting.
enum SocketProbe {
    static func greeting(_ path: String) -> Result<String, FileFailure> {
        var address = sockaddr_un()
        address.sun_family = sa_family_t(AF_UNIX)
        guard path.utf8.count < MemoryLayout.size(ofValue: address.sun_path) else {
            return .failure(FileFailure(message: "the path is too long"))
        }
        withUnsafeMutableBytes(of: &address.sun_path) { $0.copyBytes(from: Array(path.utf8)) }
        let descriptor = socket(AF_UNIX, Int32(SOCK_STREAM.rawValue) | Int32(SOCK_CLOEXEC.rawValue), 0)
        guard descriptor >= 0 else { return .failure(FileFailure(message: String(cString: strerror(errno)))) }
        defer { close(descriptor) }
        var timeout = timeval(tv_sec: 2, tv_usec: 0)
        setsockopt(descriptor, SOL_SOCKET, SO_RCVTIMEO, &timeout, socklen_t(MemoryLayout<timeval>.size))
        let isConnected = withUnsafePointer(to: &address) { pointer in
            pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
                connect(descriptor, $0, socklen_t(MemoryLayout<sockaddr_un>.size))
            }
        }
        guard isConnected == 0 else { return .failure(FileFailure(message: String(cString: strerror(errno)))) }
        var line: [UInt8] = []
        var byte: UInt8 = 0
        while line.count < 4096, read(descriptor, &byte, 1) == 1, byte != 0x0A { line.append(byte) }
        return .success(String(decoding: line, as: UTF8.self))
    }
}
