// Paths: absolute ones, parents, folders that are made where they are missing.

import Glibc
import LineProtocol

/// The path from the root on.
///
/// ".." is left to the file system, since a symbolic link may stand before it.
func absolutePath(_ path: String) -> String {
    var path = path
    while path.hasPrefix("./") {
        path.removeFirst(2)
        while path.hasPrefix("/") { path.removeFirst() }
    }
    if path.hasPrefix("/") { return path }
    let folder = currentFolder()
    if path.isEmpty || path == "." { return folder }
    let joined = folder == "/" ? "/" + path : folder + "/" + path
    return path.split(separator: "/").contains("..") ? canonicalPath(joined) : joined
}

/// The path with symbolic links and ".." resolved, as far as it exists.
func canonicalPath(_ path: String) -> String {
    let path = path.hasPrefix("/") ? path : absolutePath(path)
    guard let resolved = realpath(path, nil) else { return path }
    defer { free(resolved) }
    return String(cString: resolved)
}

private func currentFolder() -> String {
    guard let folder = getcwd(nil, 0) else { return "/" }
    defer { free(folder) }
    return String(cString: folder)
}

/// The folder that holds a path.
func parent(of path: String) -> String {
    guard let slash = path.utf8.lastIndex(of: UInt8(ascii: "/")) else { return "." }
    return slash == path.startIndex ? "/" : String(path[..<slash])
}

/// Makes a folder and those above it, for the user alone.
func makeFolder(_ path: String) throws {
    if mkdir(path, 0o700) == 0 || errno == EEXIST { return }
    guard errno == ENOENT, parent(of: path) != path else {
        throw Failure.system(.inputOutput, "cannot make the folder \(path)")
    }
    try makeFolder(parent(of: path))
    guard mkdir(path, 0o700) == 0 || errno == EEXIST else {
        throw Failure.system(.inputOutput, "cannot make the folder \(path)")
    }
}
