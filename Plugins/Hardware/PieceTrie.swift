// Finds the longest listed name from a piece on; one table look-up for each piece.

internal import Language

/// A trie over the hashes of pieces, in one open-addressing table.
struct PieceTrie: Sendable {
    private var keys: [UInt64]
    private var nodes: [UInt32]
    private var values: [Int32] = [-1]
    private var mask: Int
    /// One bit for each hash of a first piece, 8 KB that stay in the cache: most words of a text begin no name.
    private var roots = [UInt64](repeating: 0, count: 1024)

    /// Makes a trie for about that many edges; it grows.
    init(capacity: Int) {
        var size = 256
        while size < capacity * 2 { size *= 2 }
        keys = [UInt64](repeating: 0, count: size)
        nodes = [UInt32](repeating: 0, count: size)
        mask = size - 1
    }

    /// Adds a name; false where it stands there already or is empty.
    mutating func add(_ bytes: [UInt8], _ range: Range<Int>, lexer: inout PieceLexer, value: Int) -> Bool {
        lexer.lex(bytes.span, range, classes: nil)
        guard !lexer.pieces.isEmpty else { return false }
        var node: UInt32 = 0
        if let first = lexer.pieces.first { roots[Int(first.hash >> 6 & 1023)] |= 1 << (first.hash & 63) }
        for piece in lexer.pieces { node = child(node, piece.hash) }
        guard values[Int(node)] < 0 else { return false }
        values[Int(node)] = Int32(truncatingIfNeeded: value)
        return true
    }

    /// The value of a name, or nil.
    func value(_ pieces: [Piece]) -> Int? {
        var node: UInt32 = 0
        for piece in pieces {
            guard let next = find(Self.key(node, piece.hash)) else { return nil }
            node = next
        }
        return values[Int(node)] >= 0 ? Int(values[Int(node)]) : nil
    }

    /// The longest name from a piece on: its value and the index after its last piece.
    ///
    /// The last word may be a plural.
    func longest(_ pieces: Span<Piece>, from start: Int, end: Int) -> (value: Int, end: Int)? {
        guard start < end, mayBegin(pieces[start]) else { return nil }
        var node: UInt32 = 0
        var best: (value: Int, end: Int)?
        var i = start
        while i < end {
            let piece = pieces[i]
            if piece.stem != piece.hash, let plural = find(Self.key(node, piece.stem)), values[Int(plural)] >= 0 {
                best = (Int(values[Int(plural)]), i + 1)
            }
            guard let next = find(Self.key(node, piece.hash)) else { break }
            node = next
            i += 1
            if values[Int(node)] >= 0 { best = (Int(values[Int(node)]), i) }
        }
        return best
    }

    /// False for a piece that begins no name.
    @inline(__always)
    func mayBegin(_ piece: Piece) -> Bool { mayBegin(piece.hash) || mayBegin(piece.stem) }

    @inline(__always)
    private func mayBegin(_ hash: UInt64) -> Bool { roots[Int(hash >> 6 & 1023)] & 1 << (hash & 63) != 0 }

    private static func key(_ node: UInt32, _ hash: UInt64) -> UInt64 {
        TextHash.mix(hash ^ (UInt64(node) &* 0x9E37_79B9_7F4A_7C15), 0xE703_7ED1_A0B4_28DB) | 1
    }

    private func find(_ key: UInt64) -> UInt32? {
        var slot = Int(truncatingIfNeeded: key >> 1) & mask
        while keys[slot] != 0 {
            if keys[slot] == key { return nodes[slot] }
            slot = (slot + 1) & mask
        }
        return nil
    }

    private mutating func child(_ node: UInt32, _ hash: UInt64) -> UInt32 {
        let key = Self.key(node, hash)
        if let found = find(key) { return found }
        if values.count * 8 >= keys.count * 5 { grow() }
        let new = UInt32(values.count)
        values.append(-1)
        insert(key, new)
        return new
    }

    private mutating func insert(_ key: UInt64, _ node: UInt32) {
        var slot = Int(truncatingIfNeeded: key >> 1) & mask
        while keys[slot] != 0 { slot = (slot + 1) & mask }
        keys[slot] = key
        nodes[slot] = node
    }

    private mutating func grow() {
        let oldKeys = keys
        let oldNodes = nodes
        keys = [UInt64](repeating: 0, count: oldKeys.count * 2)
        nodes = [UInt32](repeating: 0, count: oldKeys.count * 2)
        mask = keys.count - 1
        for slot in oldKeys.indices where oldKeys[slot] != 0 { insert(oldKeys[slot], oldNodes[slot]) }
    }
}
