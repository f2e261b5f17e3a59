// Training data of a linear chain: sequences of tokens with their features and the labels that the gold allows.

import Language

/// Sequences of tokens; features are numbers of a dictionary.
struct ChainData {
    /// Where each token's features begin.
    private(set) var starts: [Int] = [0]
    private(set) var features: [UInt64] = []
    /// The labels that the gold allows at each token, a bit each.
    private(set) var allowed: [UInt32] = []
    /// First token of each sequence, and the end of all.
    private(set) var sequences: [Int] = [0]
    /// How much each sequence counts.
    private(set) var weights: [Float] = []

    mutating func add(token features: [UInt64], allowed mask: UInt32) {
        self.features += features
        starts.append(self.features.count)
        allowed.append(mask)
    }

    mutating func endSequence(weight: Float) {
        guard allowed.count > sequences[sequences.count - 1] else { return }
        sequences.append(allowed.count)
        weights.append(weight)
    }
}

/// Gives the features that occur often enough numbers from 0 up, in the order of their first occurrence.
struct FeatureIndex {
    private var keys: [UInt64]
    private var values: [Int32]
    private var mask: Int
    private(set) var hashes: [UInt64] = []

    init(_ features: [UInt64], minimum: Int32) {
        var size = 1 << 16
        while size < features.count / 3 { size *= 2 }
        keys = [UInt64](repeating: 0, count: size)
        values = [Int32](repeating: 0, count: size)
        mask = size - 1
        var used = 0
        for feature in features {
            var slot = Int(truncatingIfNeeded: feature) & mask
            while keys[slot] != 0, keys[slot] != feature { slot = (slot + 1) & mask }
            if keys[slot] == 0 {
                keys[slot] = feature
                used += 1
                if used * 2 > size {
                    size *= 2
                    grow(to: size)
                    slot = Int(truncatingIfNeeded: feature) & mask
                    while keys[slot] != feature { slot = (slot + 1) & mask }
                }
            }
            values[slot] += 1
        }
        // Counts become numbers, in the order in which features first occur.
        var isKept = [Bool](repeating: false, count: size)
        for slot in 0..<size where keys[slot] != 0 { isKept[slot] = values[slot] >= minimum }
        for slot in 0..<size { values[slot] = -1 }
        for feature in features {
            var slot = Int(truncatingIfNeeded: feature) & mask
            while keys[slot] != feature { slot = (slot + 1) & mask }
            if isKept[slot], values[slot] < 0 {
                values[slot] = Int32(hashes.count)
                hashes.append(feature)
            }
        }
    }

    private mutating func grow(to size: Int) {
        let old = (keys, values)
        keys = [UInt64](repeating: 0, count: size)
        values = [Int32](repeating: 0, count: size)
        mask = size - 1
        for i in old.0.indices where old.0[i] != 0 {
            var slot = Int(truncatingIfNeeded: old.0[i]) & mask
            while keys[slot] != 0 { slot = (slot + 1) & mask }
            keys[slot] = old.0[i]
            values[slot] = old.1[i]
        }
    }

    /// The number of a feature, or -1.
    func number(_ feature: UInt64) -> Int32 {
        var slot = Int(truncatingIfNeeded: feature) & mask
        while keys[slot] != 0 {
            if keys[slot] == feature { return values[slot] }
            slot = (slot + 1) & mask
        }
        return -1
    }
}
