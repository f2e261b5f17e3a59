// The knowledge base in memory: a table of lines, parsed once, its names in a trie.

/// Weapon systems by name.
struct SystemTable: Sendable {
    /// A weapon system.
    struct System: Sendable {
        var name: String
        var category: Category
        /// ISO 3166 alpha-3, or empty.
        var origin: String
        /// The family that it is a variant of, or empty.
        var family: String
    }

    /// One of a system's names.
    struct Name: Sendable {
        var system: Int
        /// True for a name that is an ordinary word, a person or a firm as well.
        var needsContext: Bool
        /// The name as it stands in the table, for its capitals and hyphens.
        var bytes: [UInt8]
    }

    private(set) var systems: [System] = []
    private(set) var names: [Name] = []
    private(set) var trie = PieceTrie(capacity: 6000)
    private var lexer = PieceLexer()

    /// Parses the built-in table, then the user's, whose lines win over the built-in ones of the same names.
    ///
    /// - Throws: ``HardwareTableError`` for a line of the user's table that cannot be read.
    init(user: [UInt8]?) throws {
        systems.reserveCapacity(1100)
        names.reserveCapacity(2600)
        if let user { try read(user, file: "systems.txt") }
        for part in [Self.land, Self.missiles, Self.aircraft, Self.ships, Self.infantry] {
            try read(Array(part.utf8), file: "the built-in table")
        }
    }

    private mutating func read(_ bytes: [UInt8], file: String) throws {
        var line = 0
        var start = 0
        while start <= bytes.count {
            line += 1
            var end = start
            while end < bytes.count, bytes[end] != UInt8(ascii: "\n") { end += 1 }
            let range = Self.trimmed(bytes, start..<end)
            if let first = range.first, bytes[first] != UInt8(ascii: "#") {
                try add(bytes, range, file: file, line: line)
            }
            start = end + 1
        }
    }

    private mutating func add(_ bytes: [UInt8], _ range: Range<Int>, file: String, line: Int) throws {
        let fields = Self.split(bytes, range, at: UInt8(ascii: "|"))
        func text(_ index: Int) -> String {
            index < fields.count ? String(decoding: bytes[fields[index]], as: UTF8.self) : ""
        }
        guard fields.count >= 2, !fields[0].isEmpty else {
            throw HardwareTableError(
                file: file,
                line: line,
                problem: "a line needs at least a name and a category, separated by \"|\""
            )
        }
        guard let category = Category(rawValue: text(1)) else {
            throw HardwareTableError(
                file: file,
                line: line,
                problem: "\"\(text(1))\" is no category; the categories are " + Category.labels.joined(separator: " ")
            )
        }
        let system = systems.count
        systems.append(System(name: text(0), category: category, origin: text(2), family: text(4)))
        if fields.count > 3 {
            for name in Self.split(bytes, fields[3], at: UInt8(ascii: ",")) { add(bytes, name, of: system) }
        }
        add(bytes, fields[0], of: system)
    }

    private mutating func add(_ bytes: [UInt8], _ range: Range<Int>, of system: Int) {
        var range = range
        guard let last = range.last else { return }
        let needsContext = bytes[last] == UInt8(ascii: "?")
        if needsContext { range = range.lowerBound..<last }
        if trie.add(bytes, range, lexer: &lexer, value: names.count) {
            names.append(Name(system: system, needsContext: needsContext, bytes: Array(bytes[range])))
        }
    }

    static func split(_ bytes: [UInt8], _ range: Range<Int>, at separator: UInt8) -> [Range<Int>] {
        var parts: [Range<Int>] = []
        var start = range.lowerBound
        for i in range where bytes[i] == separator {
            parts.append(trimmed(bytes, start..<i))
            start = i + 1
        }
        parts.append(trimmed(bytes, start..<range.upperBound))
        return parts
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
