// Static tables of words, keyed by token hash: one probe, no String.

/// A set of words with a small number for each.
///
/// ```swift
/// let speech = WordSet(["said", "told", "added"])
/// if speech.contains(token.hash) { … }
/// ```
public typealias WordSet = WordTable<UInt16>

/// Words with a number each, in open addressing: whole numbers or bits.
///
/// Words are single tokens; case does not matter (see ``TextHash``). A miss costs one load and one comparison as a
/// rule.
public struct WordTable<Value: FixedWidthInteger & Sendable>: Sendable {
    @usableFromInline var keys: [UInt64]
    @usableFromInline var values: [Value]
    @usableFromInline var mask: Int
    @usableFromInline var used = 0
    /// Number of words.
    public var count: Int { used }

    /// Makes an empty table with room for a number of words; with more it grows.
    @inlinable
    public init(capacity: Int = 32) {
        var size = 64
        while size < min(max(capacity, 0), 1 << 24) &* 2 { size &*= 2 }
        keys = [UInt64](repeating: 0, count: size)
        values = [Value](repeating: 0, count: size)
        mask = size - 1
    }

    /// Makes a table of words, each with the same number.
    @inlinable
    public init(_ words: some Sequence<String>, value: Value = 1) {
        self.init(capacity: words.underestimatedCount)
        for word in words { insert(word, value: value) }
    }

    /// Makes a table of the words in a text, separated by blanks or line ends, each with the same number.
    @inlinable
    public init(words: String, value: Value = 1) {
        self.init(capacity: words.utf8.count / 6)
        insert(words: words, value: value)
    }

    /// Adds a word; the numbers of a word added twice are joined bit by bit.
    @inlinable
    public mutating func insert(_ word: String, value: Value = 1) {
        insert(hash: TextHash.of(word), value: value)
    }

    /// Adds the words of a text, separated by blanks or line ends.
    @inlinable
    public mutating func insert(words: String, value: Value = 1) {
        let bytes = Array(words.utf8)
        var i = 0
        while i < bytes.count {
            while i < bytes.count, bytes[i] <= 0x20 { i += 1 }
            let start = i
            while i < bytes.count, bytes[i] > 0x20 { i += 1 }
            if start < i { insert(hash: TextHash.of(bytes.span, start..<i), value: value) }
        }
    }

    /// Adds a word by its hash.
    @inlinable
    public mutating func insert(hash: UInt64, value: Value = 1) {
        let key = hash == 0 ? 1 : hash
        if (used + 1) * 2 > keys.count { grow() }
        var slot = Int(truncatingIfNeeded: key) & mask
        while keys[slot] != 0, keys[slot] != key { slot = (slot + 1) & mask }
        if keys[slot] == 0 { used += 1 }
        keys[slot] = key
        values[slot] |= value
    }

    /// True where the table holds a word with this hash.
    @inlinable @inline(__always)
    public func contains(_ hash: UInt64) -> Bool { find(hash) != nil }

    /// The number of the word with this hash, or 0.
    @inlinable @inline(__always)
    public func value(_ hash: UInt64) -> Value { find(hash) ?? 0 }

    /// Asks the memory for the place of a word that will be looked up soon.
    ///
    /// Large tables do not stay in the nearest caches between two sentences: ask some tokens ahead.
    @inlinable @inline(__always)
    public func prefetch(_ hash: UInt64) { keys.prefetch(Int(truncatingIfNeeded: hash) & mask) }

    /// Looks up all tokens of a document.
    ///
    /// - Parameters:
    ///   - tokens: All tokens of a document.
    ///   - make: What a number means.
    ///   - isWanted: Whether a token is to be looked up.
    /// - Returns: What the number of each token means; that of 0 for those that are not wanted or not there.
    @inlinable @inline(__always)
    public func values<Meaning>(
        of tokens: [Token],
        as make: (Value) -> Meaning,
        where isWanted: (Token) -> Bool
    ) -> [Meaning] {
        var meanings: [Meaning] = []
        meanings.reserveCapacity(tokens.count)
        for i in tokens.indices {
            if let ahead = tokens.ahead(of: i) { prefetch(ahead.hash) }
            meanings.append(make(isWanted(tokens[i]) ? value(tokens[i].hash) : 0))
        }
        return meanings
    }

    @inlinable @inline(__always)
    func find(_ hash: UInt64) -> Value? {
        let key = hash == 0 ? 1 : hash
        var slot = Int(truncatingIfNeeded: key) & mask
        while keys[slot] != 0 {
            if keys[slot] == key { return values[slot] }
            slot = (slot + 1) & mask
        }
        return nil
    }

    @inlinable
    mutating func grow() {
        let old = (keys, values)
        keys = [UInt64](repeating: 0, count: old.0.count * 2)
        values = [Value](repeating: 0, count: keys.count)
        mask = keys.count - 1
        for i in old.0.indices where old.0[i] != 0 {
            var slot = Int(truncatingIfNeeded: old.0[i]) & mask
            while keys[slot] != 0 { slot = (slot + 1) & mask }
            keys[slot] = old.0[i]
            values[slot] = old.1[i]
        }
    }
}
