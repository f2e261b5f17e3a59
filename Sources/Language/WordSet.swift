// Static tables of words, keyed by token hash: one probe, no String.

/// A set of words with a small number for each, in open addressing.
///
/// Words are single tokens; case does not matter (see ``TextHash``). A miss costs one load and one comparison as a
/// rule.
///
/// ```swift
/// let speech = WordSet(["said", "told", "added"])
/// if speech.contains(token.hash) { … }
/// ```
public struct WordSet: Sendable {
    @usableFromInline var keys: [UInt64]
    @usableFromInline var values: [UInt16]
    @usableFromInline var mask: Int
    /// Number of words.
    public private(set) var count = 0

    /// Makes an empty set.
    public init(capacity: Int = 32) {
        var size = 64
        while size < min(max(capacity, 0), 1 << 24) &* 2 { size &*= 2 }
        keys = [UInt64](repeating: 0, count: size)
        values = [UInt16](repeating: 0, count: size)
        mask = size - 1
    }

    /// Makes a set of words, each with the same number.
    public init(_ words: some Sequence<String>, value: UInt16 = 1) {
        self.init(capacity: words.underestimatedCount)
        for word in words { insert(word, value: value) }
    }

    /// Makes a set of the words in a text, separated by blanks or line ends.
    public init(words: StaticString, value: UInt16 = 1) {
        self.init()
        insert(words: words, value: value)
    }

    /// Adds a word; the numbers of a word added twice are joined bit by bit.
    public mutating func insert(_ word: String, value: UInt16 = 1) {
        insert(hash: TextHash.of(word), value: value)
    }

    /// Adds the words of a text, separated by blanks or line ends.
    public mutating func insert(words: StaticString, value: UInt16 = 1) {
        for word in words.description.split(whereSeparator: { $0 == " " || $0 == "\n" }) {
            insert(String(word), value: value)
        }
    }

    /// Adds a word by its hash.
    public mutating func insert(hash: UInt64, value: UInt16 = 1) {
        let key = hash == 0 ? 1 : hash
        if (count + 1) * 2 > keys.count { grow() }
        var slot = Int(truncatingIfNeeded: key) & mask
        while keys[slot] != 0, keys[slot] != key { slot = (slot + 1) & mask }
        if keys[slot] == 0 { count += 1 }
        keys[slot] = key
        values[slot] |= value
    }

    /// True where the set holds a word with this hash.
    @inlinable @inline(__always)
    public func contains(_ hash: UInt64) -> Bool { find(hash) != nil }

    /// The number of the word with this hash, or 0.
    @inlinable @inline(__always)
    public func value(_ hash: UInt64) -> UInt16 { find(hash) ?? 0 }

    @inlinable @inline(__always)
    func find(_ hash: UInt64) -> UInt16? {
        let key = hash == 0 ? 1 : hash
        var slot = Int(truncatingIfNeeded: key) & mask
        while keys[slot] != 0 {
            if keys[slot] == key { return values[slot] }
            slot = (slot + 1) & mask
        }
        return nil
    }

    private mutating func grow() {
        let old = (keys, values)
        keys = [UInt64](repeating: 0, count: old.0.count * 2)
        values = [UInt16](repeating: 0, count: keys.count)
        mask = keys.count - 1
        for i in old.0.indices where old.0[i] != 0 {
            var slot = Int(truncatingIfNeeded: old.0[i]) & mask
            while keys[slot] != 0 { slot = (slot + 1) & mask }
            keys[slot] = old.0[i]
            values[slot] = old.1[i]
        }
    }
}
