// Finds phrases of a fixed list in a text, in one pass whatever the number of phrases.

/// A trie over token hashes: longest match of any of its phrases from a token on.
///
/// Edges lie in one open-addressing table keyed by (node, token hash). Phrases are segmented like text, so "T-72B3" and
/// "North Atlantic Treaty Organization" are found however the segmenter cuts them. Matching ignores case (see
/// ``TextHash``).
public struct PhraseMatcher: Sendable {
    private struct Edge {
        var key: UInt64 = 0
        var node: UInt32 = 0
    }

    /// A phrase found in a text.
    public struct Match: Sendable, Equatable {
        /// The tokens it covers.
        public var tokens: Range<Int>
        /// The number given for the phrase when it was added.
        public var value: Int

        /// Makes a match.
        public init(tokens: Range<Int>, value: Int) {
            self.tokens = tokens
            self.value = value
        }
    }

    private var edges: [Edge]
    private var values: [Int32] = [-1]
    private var mask: Int
    private var used = 0
    // Hashes of the first tokens, and a bit for each: a token whose bit is not set begins no phrase. One load a token.
    private var firstHashes: [UInt64] = []
    private var filter: [UInt64]
    private let segmenter = Segmenter()

    /// Number of phrases.
    public private(set) var count = 0

    /// Makes a matcher without phrases.
    ///
    /// - Parameter capacity: Number of phrases that are expected; the tables grow beyond it by themselves.
    public init(capacity: Int = 64) {
        var size = 64
        while size < min(max(capacity, 0), 1 << 24) * 2 { size *= 2 }
        edges = [Edge](repeating: Edge(), count: size)
        mask = size - 1
        filter = [UInt64](repeating: 0, count: 1024)
    }

    /// Makes a matcher of phrases, whose values are their places in the list.
    public init(_ phrases: [String]) {
        self.init(capacity: phrases.count)
        for (value, phrase) in phrases.enumerated() { add(phrase, value: value) }
    }

    /// Adds a phrase.
    ///
    /// Where it was added before, the first value stays.
    ///
    /// - Parameters:
    ///   - phrase: One or more words; blanks between them do not matter.
    ///   - value: What a match gives back, 0 to 2³¹-1.
    /// - Returns: False where the phrase has no token or stands there already.
    @discardableResult
    public mutating func add(_ phrase: String, value: Int) -> Bool {
        let bytes = Array(phrase.utf8)
        let tokens = segmenter.segment(bytes.span).tokens
        guard let first = tokens.first, let value = Int32(exactly: value), value >= 0 else { return false }
        let nodes = values.count
        let start = child(of: 0, first.hash)
        if values.count > nodes { insert(first: first.hash) }
        var node = start
        for token in tokens.dropFirst() { node = child(of: node, token.hash) }
        guard values[Int(node)] < 0 else { return false }
        values[Int(node)] = value
        count += 1
        return true
    }

    /// The longest phrase that begins at a token, or nil.
    public func longestMatch(_ tokens: Span<Token>, from start: Int, end: Int) -> Match? {
        let end = min(end, tokens.count)
        guard start >= 0, start < end, mayBegin(tokens[start].hash) else { return nil }
        return follow(tokens, start, end)
    }

    /// All longest matches from left to right that do not overlap.
    public func matches(_ tokens: Span<Token>, in range: Range<Int>) -> [Match] {
        var result: [Match] = []
        var i = max(range.lowerBound, 0)
        while let match = nextMatch(tokens, from: i, end: range.upperBound) {
            result.append(match)
            i = match.tokens.upperBound
        }
        return result
    }

    /// Calls a closure with each match from left to right, without an array.
    ///
    /// - Parameters:
    ///   - tokens: The tokens of a text.
    ///   - range: Which of them to look at; what lies outside the text is left out.
    ///   - overlapping: Whether a phrase may begin inside another that was found.
    ///   - body: What to do with a match.
    public func forEachMatch(
        _ tokens: Span<Token>,
        in range: Range<Int>,
        overlapping: Bool = false,
        _ body: (Match) throws -> Void
    ) rethrows {
        var i = max(range.lowerBound, 0)
        while let match = nextMatch(tokens, from: i, end: range.upperBound) {
            try body(match)
            i = overlapping ? match.tokens.lowerBound + 1 : match.tokens.upperBound
        }
    }

    /// The first match that begins at or behind a token.
    public func nextMatch(_ tokens: Span<Token>, from start: Int, end: Int) -> Match? {
        let end = min(end, tokens.count)
        var i = max(start, 0)
        while i < end {
            if mayBegin(tokens[i].hash), let match = follow(tokens, i, end) { return match }
            i &+= 1
        }
        return nil
    }

    private func follow(_ tokens: Span<Token>, _ start: Int, _ end: Int) -> Match? {
        var node: UInt32 = 0
        var best: Match?
        var i = start
        while i < end {
            guard let next = find(Self.key(node, tokens[i].hash)) else { break }
            node = next
            i &+= 1
            let value = values[Int(node)]
            if value >= 0 { best = Match(tokens: start..<i, value: Int(value)) }
        }
        return best
    }

    @inline(__always)
    private func mayBegin(_ hash: UInt64) -> Bool {
        filter[Int(truncatingIfNeeded: hash >> 6) & (filter.count &- 1)] >> (hash & 63) & 1 != 0
    }

    /// Marks a first token; the filter keeps sixteen bits for each.
    private mutating func insert(first hash: UInt64) {
        firstHashes.append(hash)
        if firstHashes.count * 16 > filter.count * 64 {
            filter = [UInt64](repeating: 0, count: filter.count * 2)
            for hash in firstHashes { mark(hash) }
        } else {
            mark(hash)
        }
    }

    private mutating func mark(_ hash: UInt64) {
        filter[Int(truncatingIfNeeded: hash >> 6) & (filter.count - 1)] |= 1 << (hash & 63)
    }

    private static func key(_ node: UInt32, _ hash: UInt64) -> UInt64 {
        TextHash.mix(hash ^ (UInt64(node) &* 0x9E37_79B9_7F4A_7C15), 0xE703_7ED1_A0B4_28DB) | 1
    }

    private func find(_ key: UInt64) -> UInt32? {
        var slot = Int(truncatingIfNeeded: key >> 1) & mask
        while edges[slot].key != 0 {
            if edges[slot].key == key { return edges[slot].node }
            slot = (slot &+ 1) & mask
        }
        return nil
    }

    private mutating func child(of node: UInt32, _ hash: UInt64) -> UInt32 {
        let key = Self.key(node, hash)
        if let found = find(key) { return found }
        if used * 2 >= edges.count { grow() }
        let new = UInt32(values.count)
        values.append(-1)
        insert(Edge(key: key, node: new))
        used += 1
        return new
    }

    private mutating func insert(_ edge: Edge) {
        var slot = Int(truncatingIfNeeded: edge.key >> 1) & mask
        while edges[slot].key != 0 { slot = (slot + 1) & mask }
        edges[slot] = edge
    }

    private mutating func grow() {
        let old = edges
        edges = [Edge](repeating: Edge(), count: old.count * 2)
        mask = edges.count - 1
        for edge in old where edge.key != 0 { insert(edge) }
    }
}
