// Classes by word hash in an open-addressing table: one look-up a token.

internal import Language

/// Bits of words.
struct WordBits: Sendable {
    private var keys: [UInt64]
    private var bits: [UInt32]
    private let mask: Int

    init(_ table: [UInt64: UInt32]) {
        var size = 64
        while size < table.count * 3 { size *= 2 }
        mask = size - 1
        keys = [UInt64](repeating: 0, count: size)
        bits = [UInt32](repeating: 0, count: size)
        for (hash, value) in table {
            var slot = Int(truncatingIfNeeded: hash) & mask
            while keys[slot] != 0 { slot = (slot + 1) & mask }
            keys[slot] = hash
            bits[slot] = value
        }
    }

    /// The bits of a word; 0 for one that is not listed.
    func of(_ hash: UInt64) -> UInt32 {
        var slot = Int(truncatingIfNeeded: hash) & mask
        while keys[slot] != 0 {
            if keys[slot] == hash { return bits[slot] }
            slot = (slot + 1) & mask
        }
        return 0
    }
}
