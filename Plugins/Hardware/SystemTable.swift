// The knowledge base in memory: the lines of Systems/*.txt, read once, their names in a trie.

internal import HardwareSystems
internal import Language

/// Weapon systems by name.
///
/// What is kept of a line are places in its bytes: a string is made only where a text names the system.
struct SystemTable: Sendable {
    /// A weapon system.
    struct System: Sendable {
        var name: Slice
        var category: Category
        /// ISO 3166 alpha-3, or empty.
        var origin: Slice
        /// The family that it is a variant of, or empty.
        var family: Slice
    }

    /// One of a system's names.
    struct Name: Sendable {
        var system: Int
        /// True for a name that is an ordinary word, a person or a firm as well.
        var needsContext: Bool
        /// The name as it stands in the table, for its capitals and hyphens.
        var text: Slice
    }

    /// A place in the table's bytes.
    struct Slice: Sendable {
        var start: Int32
        var end: Int32

        init(_ range: Range<Int>) {
            start = Int32(truncatingIfNeeded: range.lowerBound)
            end = Int32(truncatingIfNeeded: range.upperBound)
        }

        static let empty = Slice(0..<0)
        var range: Range<Int> { Int(start)..<Int(end) }
    }

    /// All files, one after the other.
    private(set) var bytes: [UInt8] = []
    private(set) var systems: [System] = []
    private(set) var names: [Name] = []
    private(set) var trie = PieceTrie(capacity: 14000)
    /// Names that an earlier line of another system has already; none in the built-in table.
    private(set) var unused: [String] = []
    /// First pieces of the names that begin with no capital: only there a small letter may begin a name.
    private(set) var smallFirst = WordSet(capacity: 256)
    private var lexer = PieceLexer()
    /// Fields and names of the line that is read, kept for their room.
    private var fields: [Range<Int>] = []
    private var others: [Range<Int>] = []
    private var lastCategory: (bytes: Range<Int>, value: Category)?

    /// Reads the user's table, then the built-in one: lines of the user win over built-in ones of the same names.
    ///
    /// `without` names built-in systems to leave out, a line each.
    ///
    /// - Throws: ``HardwareTableError`` for a line of the user's table that cannot be read.
    init(user: [UInt8]?, without: [UInt8]? = nil) throws {
        systems.reserveCapacity(2400)
        names.reserveCapacity(6000)
        bytes.reserveCapacity(240_000)
        let out = without.map(Self.keys) ?? []
        if let user { try read(user, file: "systems.txt", without: []) }
        let files = UnsafeBufferPointer(start: hardwareSystemsFiles(), count: hardwareSystemsFileCount())
        for file in files {
            let content = UnsafeBufferPointer(start: file.bytes, count: file.count)
            try read(content, file: String(cString: file.name), without: out)
        }
    }

    /// A number over all built-in files: another one, other data.
    static var digest: UInt64 {
        UnsafeBufferPointer(start: hardwareSystemsFiles(), count: hardwareSystemsFileCount())
            .reduce(0) { digest, file in
                let content = UnsafeBufferPointer(start: file.bytes, count: file.count)
                return TextHash.mix(digest ^ 0x9E37_79B9_7F4A_7C15, TextHash.of(content.span, 0..<file.count))
            }
    }

    /// The canonical name of the system that is called so; nil where none is.
    func canonicalName(of name: [UInt8]) -> String? {
        var lexer = PieceLexer()
        lexer.lex(name.span, 0..<name.count, classes: nil)
        guard !lexer.pieces.isEmpty, let found = trie.value(lexer.pieces) else { return nil }
        return string(systems[names[found].system].name)
    }

    /// The text of a place in the table.
    func string(_ slice: Slice) -> String { String(decoding: bytes[slice.range], as: UTF8.self) }

    private mutating func read(_ content: some Collection<UInt8>, file: String, without: Set<UInt64>) throws {
        var start = bytes.count
        bytes.append(contentsOf: content)
        bytes.append(UInt8(ascii: "\n"))
        var line = 0
        while start < bytes.count {
            line += 1
            var end = start
            while end < bytes.count, bytes[end] != UInt8(ascii: "\n") { end += 1 }
            let range = Self.trimmed(bytes, start..<end)
            if let first = range.first, bytes[first] != UInt8(ascii: "#") {
                try add(range, file: file, line: line, without: without)
            }
            start = end + 1
        }
    }

    private mutating func add(_ range: Range<Int>, file: String, line: Int, without: Set<UInt64>) throws {
        fields.removeAll(keepingCapacity: true)
        Self.split(bytes, range, at: UInt8(ascii: "|"), into: &fields)
        guard fields.count >= 2, !fields[0].isEmpty else {
            throw HardwareTableError(
                file: file,
                line: line,
                problem: "a line needs at least a name and a category, separated by \"|\""
            )
        }
        guard let category = category(fields[1]) else {
            let word = String(decoding: bytes[fields[1]], as: UTF8.self)
            throw HardwareTableError(
                file: file,
                line: line,
                problem: "\"\(word)\" is no category; the categories are " + Category.labels.joined(separator: " ")
            )
        }
        others.removeAll(keepingCapacity: true)
        if fields.count > 3, !fields[3].isEmpty { Self.split(bytes, fields[3], at: UInt8(ascii: ","), into: &others) }
        others.append(fields[0])
        if !without.isEmpty, others.contains(where: { without.contains(Self.key(bytes, $0)) }) { return }
        let system = systems.count
        systems.append(
            System(
                name: Slice(fields[0]),
                category: category,
                origin: fields.count > 2 ? Slice(fields[2]) : .empty,
                family: fields.count > 4 ? Slice(fields[4]) : .empty
            )
        )
        for index in others.indices { add(others[index], of: system) }
    }

    /// The category that a field names; mostly that of the line before.
    private mutating func category(_ field: Range<Int>) -> Category? {
        if let last = lastCategory, bytes[last.bytes].elementsEqual(bytes[field]) { return last.value }
        guard let value = Category(rawValue: String(decoding: bytes[field], as: UTF8.self)) else { return nil }
        lastCategory = (field, value)
        return value
    }

    private mutating func add(_ range: Range<Int>, of system: Int) {
        var range = range
        guard let last = range.last else { return }
        let needsContext = bytes[last] == UInt8(ascii: "?")
        if needsContext { range = range.lowerBound..<last }
        if trie.add(bytes, range, lexer: &lexer, value: names.count) {
            if let first = lexer.pieces.first, bytes[range.lowerBound] &- 0x41 >= 26 {
                smallFirst.insert(hash: first.hash)
            }
            names.append(Name(system: system, needsContext: needsContext, text: Slice(range)))
        } else if let owner = trie.value(lexer.pieces) {
            if names[owner].system != system {
                unused.append(String(decoding: bytes[range], as: UTF8.self))
            } else if !needsContext, !names[owner].needsContext,
                capitals(in: range) < capitals(in: names[owner].text.range)
            {
                // "Nora B-52" beside "NORA B-52": a text may have more capitals than the table, not fewer.
                names[owner].text = Slice(range)
            }
        }
    }

    private func capitals(in range: Range<Int>) -> Int { range.count { bytes[$0] &- 0x41 < 26 } }

    // MARK: Names to leave out

    private static func keys(_ list: [UInt8]) -> Set<UInt64> {
        var keys: Set<UInt64> = []
        for line in split(list, 0..<list.count, at: UInt8(ascii: "\n")) {
            guard let first = line.first, list[first] != UInt8(ascii: "#") else { continue }
            keys.insert(key(list, line))
        }
        return keys
    }

    /// The same for "T-72B3", "T72 B3" and "t-72b3".
    private static func key(_ bytes: [UInt8], _ range: Range<Int>) -> UInt64 {
        let letters = bytes[range].filter { ($0 | 0x20) &- 0x61 < 26 || $0 &- 0x30 < 10 || $0 >= 0x80 }
        return TextHash.of(letters.span, 0..<letters.count)
    }

    // MARK: Fields

    static func split(_ bytes: [UInt8], _ range: Range<Int>, at separator: UInt8) -> [Range<Int>] {
        var parts: [Range<Int>] = []
        split(bytes, range, at: separator, into: &parts)
        return parts
    }

    private static func split(
        _ bytes: [UInt8],
        _ range: Range<Int>,
        at separator: UInt8,
        into parts: inout [Range<Int>]
    ) {
        var start = range.lowerBound
        for i in range where bytes[i] == separator {
            parts.append(trimmed(bytes, start..<i))
            start = i + 1
        }
        parts.append(trimmed(bytes, start..<range.upperBound))
    }

    static func trimmed(_ bytes: [UInt8], _ range: Range<Int>) -> Range<Int> {
        var low = range.lowerBound
        var high = range.upperBound
        while low < high, bytes[low] <= 0x20 { low += 1 }
        while high > low, bytes[high - 1] <= 0x20 { high -= 1 }
        return low..<high
    }
}

/// A line of a table of weapon systems that cannot be read.
struct HardwareTableError: Error, CustomStringConvertible {
    var code: String { "bad-resource" }
    var file: String
    var line: Int
    var problem: String

    var description: String { "\(file), line \(line): \(problem)" }
}
