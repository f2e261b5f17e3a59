// The linear-chain model that several analyzers label tokens with: hashed features, weights of eight bits, read in place.

internal import CPrefetch

/// A linear chain over at most 17 labels: label 0 ("outside") has no weights of its own, the other 16 have a row of a
/// table for each feature.
///
/// Weights lie in groups of four rows with a fingerprint each; a feature that the training did not keep finds nothing,
/// rather than the weights of another. Layout, little-endian:
///
/// | offset | what |
/// | --- | --- |
/// | 0 | "SEQMODL1" |
/// | 8 | UInt32: number of groups (a power of two, 2 at least), UInt32: labels besides 0, Int32: what a weight of 1.0 is stored as |
/// | 24 | UInt64: digest |
/// | 64 | 17 × 17 Int16: transition from a label (row) to a label; ``forbidden`` where it cannot be |
/// | 704 | groups × 4 UInt16: fingerprints; 0 where there is no row |
/// | then | groups × 4 × 16 Int8: weights of labels 1 to 16 |
public struct SequenceModel: Sendable {
    /// Most labels besides 0.
    public static let width = 16
    /// Rows in a group.
    public static let groupSize = 4
    /// Stands for a transition that cannot be.
    public static let forbidden: Int16 = -16000
    static let magic: [UInt8] = Array("SEQMODL1".utf8)
    static let transitionOffset = 64
    static let tableOffset = 704

    let bytes: EmbeddedBytes
    /// How far a feature is shifted to the number of its group.
    let shift: UInt64
    let weightOffset: Int
    /// What a weight of 1.0 is stored as.
    public let scale: Int
    /// From a label to labels 1 to 16.
    let toInside: [SIMD16<Int16>]
    /// From label 0 and from labels 1 to 16 to label 0.
    let outsideToOutside: Int16
    let insideToOutside: SIMD16<Int16>
    /// What a transition that cannot be is worth in a sum: no score makes up for it.
    static let barred: Int16 = -20_000
    /// What other transitions are worth at most, up or down.
    private static let steepest: Int16 = 2_000

    /// Reads a model in place.
    ///
    /// - Returns: Nil where the bytes are no such model.
    public init?(_ bytes: EmbeddedBytes) {
        let groups = Int(bytes.integer(at: 8, as: UInt32.self))
        guard bytes.bytes(0..<8) == Self.magic, groups > 1, groups & (groups - 1) == 0, groups <= 1 << 24,
            bytes.count == Self.size(groups: groups)
        else { return nil }
        self.bytes = bytes
        shift = UInt64(64 - groups.trailingZeroBitCount)
        scale = Int(bytes.integer(at: 16, as: Int32.self))
        weightOffset = Self.tableOffset + groups * Self.groupSize * 2
        func transition(_ from: Int, _ to: Int) -> Int16 {
            let value: Int16 = bytes.integer(at: Self.transitionOffset + (from * (Self.width + 1) + to) * 2)
            return value == Self.forbidden ? Self.barred : min(max(value, -Self.steepest), Self.steepest)
        }
        toInside = (0...Self.width)
            .map { from in
                var row = SIMD16<Int16>()
                for to in 0..<Self.width { row[to] = transition(from, to + 1) }
                return row
            }
        outsideToOutside = transition(0, 0)
        var back = SIMD16<Int16>()
        for from in 0..<Self.width { back[from] = transition(from + 1, 0) }
        insideToOutside = back
    }

    /// Bytes of a model with a number of groups.
    static func size(groups: Int) -> Int { tableOffset + groups * groupSize * (2 + width) }

    /// The fingerprints of the first group; four of them, eight bytes, for each.
    var fingerprints: UnsafeRawPointer { bytes.base + Self.tableOffset }

    /// Finds the rows of features, and asks the memory for them.
    ///
    /// The table is larger than the nearest caches, and waiting for it is where the time goes: do something else, such as
    /// making the features of the next token, before they are summed.
    ///
    /// - Parameters:
    ///   - features: Their hashes, well mixed: the high bits choose the group, the low 16 are the fingerprint.
    ///   - rows: The rows; what was there is forgotten.
    public func find(_ features: borrowing FeatureBuffer, into rows: inout FeatureRows) {
        let hashes = features.base
        let found = rows.base
        let fingerprints = fingerprints
        let weightRows = bytes.base + weightOffset
        // Gathered without a branch: which features are there, no processor can guess.
        var count = 0
        for k in 0..<features.count {
            let feature = hashes[k]
            let group = feature &>> shift
            let prints = fingerprints.loadUnaligned(
                fromByteOffset: Int(truncatingIfNeeded: group) &* 8,
                as: UInt64.self
            )
            let difference = prints ^ UInt64(Self.fingerprint(feature)) &* 0x0001_0001_0001_0001
            // A lane of sixteen bits is zero where its highest bit comes out set; the lowest such lane is exact.
            let zero = (difference &- 0x0001_0001_0001_0001) & ~difference & 0x8000_8000_8000_8000
            found[count] = group &* 4 &+ UInt64(truncatingIfNeeded: zero.trailingZeroBitCount >> 4)
            count &+= zero == 0 ? 0 : 1
        }
        for k in 0..<count { analyzerd_prefetch(weightRows + Int(truncatingIfNeeded: found[k]) &* Self.width) }
        rows.count = count
        rows.weights = weightRows
    }

    /// The fingerprint of a feature, never 0.
    @inline(__always)
    static func fingerprint(_ feature: UInt64) -> UInt16 {
        let low = UInt16(truncatingIfNeeded: feature)
        return low == 0 ? 1 : low
    }

    // MARK: writing

    /// A feature with its weights for labels 1 to 16, in units of 1/scale.
    public struct Row: Sendable {
        /// The feature's hash.
        public var feature: UInt64
        /// Its weights.
        public var weights: SIMD16<Int8>

        /// Makes a row.
        public init(feature: UInt64, weights: SIMD16<Int8>) {
            self.feature = feature
            self.weights = weights
        }
    }

    /// Lays out a model.
    ///
    /// - Parameters:
    ///   - rows: Features by importance: where a group is full, later ones are left out.
    ///   - transitions: 17 × 17, from (row) to (column), in units of 1/scale.
    ///   - groups: Number of groups, a power of two, 2 at least.
    ///   - scale: What a weight of 1.0 is stored as.
    /// - Returns: The bytes, and how many rows found room.
    public static func encode(rows: [Row], transitions: [Int16], groups: Int, scale: Int) -> (bytes: [UInt8], kept: Int)
    {
        let groups = max(groups, 2)
        var out = [UInt8](repeating: 0, count: size(groups: groups))
        func put<T: FixedWidthInteger>(_ value: T, at offset: Int) {
            for k in 0..<MemoryLayout<T>.size { out[offset + k] = UInt8(truncatingIfNeeded: value >> T(8 * k)) }
        }
        out.replaceSubrange(0..<8, with: magic)
        put(UInt32(groups), at: 8)
        put(UInt32(width), at: 12)
        put(Int32(scale), at: 16)
        for (k, value) in transitions.prefix((width + 1) * (width + 1)).enumerated() {
            put(value, at: transitionOffset + 2 * k)
        }
        let shift = UInt64(64 - groups.trailingZeroBitCount)
        let weightOffset = tableOffset + groups * groupSize * 2
        var used = [UInt8](repeating: 0, count: groups)
        var kept = 0
        for row in rows {
            let group = Int(truncatingIfNeeded: row.feature &>> shift)
            guard used[group] < groupSize else { continue }
            let slot = group * groupSize + Int(used[group])
            used[group] += 1
            kept += 1
            put(fingerprint(row.feature), at: tableOffset + slot * 2)
            for k in 0..<width { out[weightOffset + slot * width + k] = UInt8(bitPattern: row.weights[k]) }
        }
        return (EmbeddedBytes.seal(out), kept)
    }
}
