// Folders: their files in a fixed order, without following links out of them.

import Glibc

/// Helpers for paths and folders.
enum FileTree {
    /// Files that are counted for the total size of a folder, at most.
    private static let maximumCount = 1_000_000

    /// What stands after the last slash of a path.
    static func lastComponent(_ path: String) -> String {
        let parts = path.split(separator: "/")
        return parts.last.map(String.init) ?? path
    }

    static func unreadable(_ place: String, _ number: Int32) -> CorpusProblem {
        CorpusProblem(.unreadable, .error, at: place, "it cannot be opened: \(systemMessage(number))")
    }

    /// Refuses what must not be opened.
    static func refuseExcluded(_ path: RawPath, place: String, _ options: CorpusOptions) throws(CorpusProblem) {
        guard let identity = FileIdentity(path), options.excludedFiles.contains(identity) else { return }
        let message = "it belongs to the store that analyzerd writes to, and was left out"
        throw CorpusProblem(.unsupported, .warning, at: place, message)
    }

    /// The names in a folder, sorted by their bytes, and the error number that kept others from coming, or 0; nil where the folder may
    /// not be read.
    static func names(in path: RawPath) -> (names: [RawPath], error: Int32)? {
        guard let folder = path.withCString({ opendir($0) }) else { return nil }
        defer { closedir(folder) }
        var names: [RawPath] = []
        var error: Int32 = 0
        while true {
            // The end of a folder and an error look the same but for this.
            errno = 0
            guard let entry = readdir(folder) else {
                error = errno
                break
            }
            let name = withUnsafeBytes(of: &entry.pointee.d_name) { RawPath(bytes: Array($0.prefix { $0 != 0 })) }
            if name.text != ".", name.text != ".." { names.append(name) }
        }
        return (names.sorted { $0.bytes.lexicographicallyPrecedes($1.bytes) }, error)
    }

    /// Bytes of all files below a folder; nil where there are too many to count.
    static func size(of path: RawPath) -> Int? {
        var folders = [path]
        var total = 0
        var count = 0
        while let folder = folders.popLast() {
            for name in names(in: folder)?.names ?? [] where !name.isHidden {
                count += 1
                guard count <= maximumCount else { return nil }
                var status = stat()
                let entry = folder.appending(name)
                guard entry.withCString({ lstat($0, &status) }) == 0 else { continue }
                if status.st_mode & S_IFMT == S_IFDIR {
                    folders.append(entry)
                } else if status.st_mode & S_IFMT == S_IFREG {
                    total += Int(status.st_size)
                }
            }
        }
        return total
    }
}

/// A path as the system has it: bytes, which need not be UTF-8.
struct RawPath {
    let bytes: [UInt8]

    init(bytes: [UInt8]) {
        self.bytes = bytes
    }

    init(_ path: String) {
        bytes = Array(path.utf8)
    }

    /// For people.
    var text: String { String(decoding: bytes, as: UTF8.self) }

    var isHidden: Bool { bytes.first == UInt8(ascii: ".") }

    func appending(_ name: RawPath) -> RawPath { RawPath(bytes: bytes + [UInt8(ascii: "/")] + name.bytes) }

    func withCString<Result>(_ body: (UnsafePointer<CChar>) -> Result) -> Result {
        // The array ends with a zero, and so has an address.
        (bytes.map { CChar(bitPattern: $0) } + [0])
            .withUnsafeBufferPointer { buffer in
                var empty: CChar = 0
                return buffer.baseAddress.map(body) ?? body(&empty)
            }
    }
}

/// Reads a folder: files and folders in the order of their names, depth first.
final class FolderReader: RecordReader {
    private let path: RawPath
    private let place: String
    /// Path inside the outermost folder, with a slash at its end, or empty.
    private let prefix: String
    private var names: ArraySlice<RawPath>
    private let depth: Int
    /// Folders in folders that are entered.
    private static let maximumDepth = 64

    init(
        path: RawPath,
        place: String,
        prefix: String = "",
        depth: Int = 0,
        options: CorpusOptions
    ) throws(CorpusProblem) {
        try FileTree.refuseExcluded(path, place: place, options)
        guard let (names, error) = FileTree.names(in: path) else { throw FileTree.unreadable(place, errno) }
        self.path = path
        self.place = place
        self.prefix = prefix
        self.names = names[...]
        self.depth = depth
        isEmpty = names.isEmpty && error == 0
        listingError = error
    }

    /// Why names may be missing, or 0.
    private var listingError: Int32

    private let isEmpty: Bool
    private var hidden = 0

    func step(_ context: ReadContext) -> Step {
        if listingError != 0 {
            context.beginArchive(place, size: nil)
            let message =
                "reading the folder failed: \(systemMessage(listingError)); files in it may be missing. Ingest it again"
            context.report(.unreadable, .error, at: place, message)
            listingError = 0
        }
        guard let name = names.popFirst() else {
            context.beginArchive(place, size: nil)
            if hidden > 0 {
                context.report(
                    .unsupported,
                    .warning,
                    at: place,
                    "\(hidden) hidden files or folders in this folder were left out"
                )
            }
            if isEmpty { context.report(.empty, .warning, at: place, "the folder is empty") }
            return .done
        }
        if name.isHidden {
            hidden += 1
            return .again
        }
        let entry = path.appending(name)
        let relative = prefix + name.text
        context.beginArchive(relative, size: nil)
        var status = stat()
        guard entry.withCString({ lstat($0, &status) }) == 0 else {
            context.report(FileTree.unreadable(relative, errno))
            return .again
        }
        do throws(CorpusProblem) {
            switch status.st_mode & S_IFMT {
            case S_IFDIR:
                guard depth < Self.maximumDepth else {
                    throw CorpusProblem(
                        .tooDeep,
                        .error,
                        at: relative,
                        "folders are nested too deeply; it was left out"
                    )
                }
                return .open(
                    try FolderReader(
                        path: entry,
                        place: relative,
                        prefix: relative + "/",
                        depth: depth + 1,
                        options: context.options
                    )
                )
            case S_IFREG: return .open(try FileReader(path: entry, place: relative, options: context.options))
            case S_IFLNK:
                throw CorpusProblem(
                    .unsupported,
                    .warning,
                    at: relative,
                    "a symbolic link; links in folders are not followed"
                )
            default: throw CorpusProblem(.unsupported, .warning, at: relative, "neither a file nor a folder")
            }
        } catch {
            context.report(error)
            return .again
        }
    }
}
