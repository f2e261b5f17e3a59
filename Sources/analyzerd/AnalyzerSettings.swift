// Settings and resource files of analyzers, as users give them: --set ANALYZER.KEY=VALUE and a folder of files.

internal import AnalyzerKit
internal import Glibc
internal import LineProtocol
internal import Pipeline

/// A setting or analyzer name that cannot be used.
struct SettingsFault: Error, CustomStringConvertible {
    var description: String
}

/// Settings for the workers, from the command line and the resources folder.
struct AnalyzerSettings: Sendable {
    /// Largest resource file, in bytes.
    static let maximumResourceBytes = 64 << 20

    /// What was set with `--set`, as given: handed on to workers unchanged.
    var assignments: [String] = []
    /// Folder of resource files: DIR/ANALYZER/FILE, for the names that the manifests declare.
    var resources: String?

    /// Settings by analyzer.
    ///
    /// - Throws: ``SettingsFault`` for an unknown analyzer or key, naming the nearest, or a file that cannot be read.
    func resolve(_ registry: Registry) throws -> [String: AnalyzerKit.Settings] {
        var values: [String: [String: String]] = [:]
        for assignment in assignments {
            guard let equals = assignment.firstIndex(of: "="),
                let point = assignment[..<equals].firstIndex(of: ".")
            else {
                throw SettingsFault(description: "--set takes ANALYZER.KEY=VALUE, not \"\(assignment)\"")
            }
            let name = String(assignment[..<point])
            let key = String(assignment[assignment.index(after: point)..<equals])
            guard let manifest = registry.manifests.first(where: { $0.name == name }) else {
                throw SettingsFault(
                    description: "there is no analyzer \"\(name)\"" + Self.hint(name, registry.manifests.map(\.name))
                )
            }
            guard manifest.settings.contains(where: { $0.key == key }) else {
                throw SettingsFault(
                    description: "the analyzer \(name) has no setting \"\(key)\""
                        + Self.hint(key, manifest.settings.map(\.key))
                )
            }
            values[name, default: [:]][key] = String(assignment[assignment.index(after: equals)...])
        }
        var settings: [String: AnalyzerKit.Settings] = [:]
        for manifest in registry.manifests {
            settings[manifest.name] = AnalyzerKit.Settings(
                values: values[manifest.name] ?? [:],
                resources: try files(of: manifest)
            )
        }
        return settings
    }

    /// Settings by analyzer, each of which its analyzer can be made with.
    ///
    /// - Throws: ``SettingsFault`` also where an analyzer refuses what it is given: a worker would tell so for every document.
    func tried(_ registry: Registry) throws -> [String: AnalyzerKit.Settings] {
        let settings = try resolve(registry)
        for analyzer in registry.analyzers {
            let name = analyzer.manifest.name
            // The others are made as they were built.
            guard let own = settings[name], !own.values.isEmpty || !own.resources.isEmpty else { continue }
            do {
                _ = try analyzer.init(settings: own)
            } catch {
                let folder = own.resources.isEmpty ? "" : " (resource files are in \(resources ?? "")/\(name))"
                throw SettingsFault(description: "the analyzer \(name) cannot be made: \(error)\(folder)")
            }
        }
        return settings
    }

    /// Checks names given with `--analyzers`.
    static func selection(_ text: String?, _ registry: Registry) throws -> AnalyzerSelection {
        guard let text else { return .all }
        if text == "none" { return .only([]) }
        let known = registry.manifests.map(\.name)
        let names = text.split(separator: ",").map(String.init)
        for name in names where !known.contains(name) {
            throw SettingsFault(description: "there is no analyzer \"\(name)\"" + hint(name, known))
        }
        return .only(names)
    }

    private static func hint(_ word: String, _ known: [String]) -> String {
        if let near = nearest(to: word, in: known) { return "; did you mean \(near)?" }
        return known.isEmpty ? "; it has none" : "; there are \(known.joined(separator: ", "))"
    }

    private func files(of manifest: Manifest) throws -> [String: [UInt8]] {
        guard let resources else { return [:] }
        var files: [String: [UInt8]] = [:]
        for name in manifest.resources {
            let path = "\(resources)/\(manifest.name)/\(name)"
            switch readFile(path, limit: Self.maximumResourceBytes) {
            case .success(let bytes): files[name] = bytes
            case .failure(let failure) where failure.isMissing: break
            case .failure(let failure): throw SettingsFault(description: "\(path): \(failure.message)")
            }
        }
        return files
    }
}

/// Why a file could not be read.
struct FileFailure: Error {
    var message: String
    var isMissing = false
}

/// Reads a whole file of bounded size.
func readFile(_ path: String, limit: Int) -> Result<[UInt8], FileFailure> {
    // A pipe that nobody writes to would be waited for.
    let descriptor = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
    guard descriptor >= 0 else {
        return .failure(FileFailure(message: String(cString: strerror(errno)), isMissing: errno == ENOENT))
    }
    defer { close(descriptor) }
    var status = stat()
    guard fstat(descriptor, &status) == 0, status.st_mode & S_IFMT == S_IFREG else {
        return .failure(FileFailure(message: "it is no file"))
    }
    return readAll(descriptor, limit: limit)
}

/// Reads all that a descriptor gives, of bounded size.
func readAll(_ descriptor: Int32, limit: Int) -> Result<[UInt8], FileFailure> {
    var bytes: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 1 << 16)
    while true {
        let count = read(descriptor, &buffer, buffer.count)
        if count == 0 { return .success(bytes) }
        if count < 0 {
            if errno == EINTR { continue }
            return .failure(FileFailure(message: String(cString: strerror(errno))))
        }
        bytes += buffer[..<count]
        guard bytes.count <= limit else {
            return .failure(FileFailure(message: "it is larger than \(limit) bytes"))
        }
    }
}
