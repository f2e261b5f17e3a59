// Finds phrases of a large fixed list, read in place: what PhraseMatcher does for lists that are made at start.

internal import CPrefetch

/// A trie over token hashes that was laid out by a trainer and lies in the executable: no time to build, no memory.
///
/// Layout, little-endian: "PHRASES1"; UInt32 slots (a power of two), UInt32 nodes; 64 bits × 1,024 of filter over first
/// tokens; slots × (UInt32 fingerprint, UInt32 node); nodes × Int32 value, -1 where no phrase ends.
public struct PhraseTable: Sendable {
    private static let magic: [UInt8] = Array("PHRASES1".utf8)
    private static let filterWords = 1024
    private static let filterOffset = 16
    private static let edgeOffset = filterOffset + filterWords * 8

    private let bytes: EmbeddedBytes
    private let mask: Int
    private let valueOffset: Int

    /// Reads a table in place.
    ///
    /// - Returns: Nil where the bytes are no such table.
    public init?(_ bytes: EmbeddedBytes) {
        let slots = Int(bytes.integer(at: 8, as: UInt32.self))
        let nodes = Int(bytes.integer(at: 12, as: UInt32.self))
        valueOffset = Self.edgeOffset + slots * 8
        guard bytes.bytes(0..<8) == Self.magic, slots > 0, slots & (slots - 1) == 0,
            bytes.count >= valueOffset + nodes * 4
        else { return nil }
        self.bytes = bytes
        mask = slots - 1
    }

    /// The longest phrase that begins at a token, or nil; see ``PhraseMatcher/longestMatch(_:from:end:)``.
    public func longestMatch(_ tokens: Span<Token>, from start: Int, end: Int) -> PhraseMatcher.Match? {
        let end = min(end, tokens.count)
        guard start >= 0, start < end, mayBegin(tokens[start].hash) else { return nil }
        var node: UInt32 = 0
        var best: PhraseMatcher.Match?
        var i = start
        while i < end {
            guard let next = find(Self.key(node, tokens[i].hash)) else { break }
            node = next
            i &+= 1
            let value = bytes.base.loadUnaligned(fromByteOffset: valueOffset &+ Int(node) &* 4, as: Int32.self)
            if value >= 0 { best = PhraseMatcher.Match(tokens: start..<i, value: Int(value)) }
        }
        return best
    }

    /// Asks the memory for the phrases that begin with a token, which will be looked up soon.
    public func prefetch(_ token: Token) {
        let slot = Int(truncatingIfNeeded: Self.key(0, token.hash)) & mask
        analyzerd_prefetch(bytes.base + Self.edgeOffset + slot &* 8)
    }

    @inline(__always)
    private func mayBegin(_ hash: UInt64) -> Bool {
        let word = Int(truncatingIfNeeded: hash >> 6) & (Self.filterWords &- 1)
        let bits = bytes.base.loadUnaligned(fromByteOffset: Self.filterOffset &+ word &* 8, as: UInt64.self)
        return bits >> (hash & 63) & 1 != 0
    }

    @inline(__always)
    private func find(_ key: UInt64) -> UInt32? {
        let print = UInt32(truncatingIfNeeded: key >> 32) | 1
        var slot = Int(truncatingIfNeeded: key) & mask
        while true {
            let edge = bytes.base.loadUnaligned(fromByteOffset: Self.edgeOffset &+ slot &* 8, as: UInt64.self)
            let found = UInt32(truncatingIfNeeded: edge)
            if found == print { return UInt32(truncatingIfNeeded: edge >> 32) }
            if found == 0 { return nil }
            slot = (slot &+ 1) & mask
        }
    }

    private static func key(_ node: UInt32, _ hash: UInt64) -> UInt64 {
        TextHash.mix(hash ^ (UInt64(node) &* 0x9E37_79B9_7F4A_7C15), 0xE703_7ED1_A0B4_28DB)
    }

    /// Lays out a table.
    ///
    /// - Parameter phrases: Phrases and their values; where a phrase stands twice, the first counts.
    /// - Returns: The bytes.
    public static func encode(_ phrases: [(phrase: String, value: Int32)]) -> [UInt8] {
        let segmenter = Segmenter()
        var children: [UInt64: UInt32] = [:]
        var order: [UInt64] = []
        var values: [Int32] = [-1]
        var filter = [UInt64](repeating: 0, count: filterWords)
        for (phrase, value) in phrases {
            let utf8 = Array(phrase.utf8)
            let tokens = segmenter.segment(utf8.span).tokens
            guard let first = tokens.first else { continue }
            filter[Int(truncatingIfNeeded: first.hash >> 6) & (filterWords - 1)] |= 1 << (first.hash & 63)
            var node: UInt32 = 0
            for token in tokens {
                let key = key(node, token.hash)
                if let next = children[key] {
                    node = next
                } else {
                    node = UInt32(values.count)
                    children[key] = node
                    order.append(key)
                    values.append(-1)
                }
            }
            if values[Int(node)] < 0 { values[Int(node)] = value }
        }
        var slots = 64
        while slots * 3 / 4 < order.count { slots *= 2 }
        var edges = [UInt64](repeating: 0, count: slots)
        for key in order {
            var slot = Int(truncatingIfNeeded: key) & (slots - 1)
            while edges[slot] != 0 { slot = (slot + 1) & (slots - 1) }
            edges[slot] = UInt64(UInt32(truncatingIfNeeded: key >> 32) | 1) | UInt64(children[key] ?? 0) << 32
        }
        var out = magic
        func put<T: FixedWidthInteger>(_ value: T) {
            for k in 0..<MemoryLayout<T>.size { out.append(UInt8(truncatingIfNeeded: value >> T(8 * k))) }
        }
        put(UInt32(slots))
        put(UInt32(values.count))
        for word in filter { put(word) }
        for edge in edges { put(edge) }
        for value in values { put(value) }
        return out
    }
}
