// How a document writes its words: which ones it also writes small, which ones only with a capital in the middle of sentences.

import Language

/// Counts of the capitalised words of one document.
struct DocumentWords {
    private var keys: [UInt64]
    private var inside: [UInt16]
    private var small: [UInt16]
    private var mask: Int

    /// Counts the words of a document.
    init(tokens: [Token]) {
        var capitalised = 0
        for token in tokens where token.isCapitalised { capitalised += 1 }
        var size = 16
        while size < capitalised * 2 { size *= 2 }
        keys = [UInt64](repeating: 0, count: size)
        inside = [UInt16](repeating: 0, count: size)
        small = [UInt16](repeating: 0, count: size)
        mask = size - 1
        guard capitalised > 0 else { return }
        for token in tokens where token.isCapitalised {
            let slot = slot(token.hash)
            keys[slot] = token.hash
            if !token.shape.contains(.sentenceStart), token.gap == .space, inside[slot] < .max { inside[slot] += 1 }
        }
        for token in tokens where !token.isCapitalised && token.kind == .word {
            let slot = slot(token.hash)
            if keys[slot] == token.hash, small[slot] < .max { small[slot] += 1 }
        }
    }

    private func slot(_ hash: UInt64) -> Int {
        var slot = Int(truncatingIfNeeded: hash) & mask
        while keys[slot] != 0, keys[slot] != hash { slot = (slot + 1) & mask }
        return slot
    }

    /// The document writes the word small.
    func isOrdinary(_ hash: UInt64) -> Bool {
        let slot = slot(hash)
        return keys[slot] == hash && small[slot] > 0
    }

    /// The document writes the word with a capital inside sentences, and never small.
    func isName(_ hash: UInt64) -> Bool {
        let slot = slot(hash)
        return keys[slot] == hash && inside[slot] > 0 && small[slot] == 0
    }

    /// How often the document writes the word with a capital inside sentences.
    func count(_ hash: UInt64) -> Int {
        let slot = slot(hash)
        return keys[slot] == hash ? Int(inside[slot]) : 0
    }
}
