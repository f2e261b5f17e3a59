// The features of one token on their way from the text to the model: memory that is filled and read anew for each token.

public import CPrefetch

/// A list of hashed features with room for a fixed number; more than that are left out.
///
/// An array would ask at every feature whether it is shared and large enough; a model looks at a hundred million of them in
/// twenty megabytes of news.
public struct FeatureBuffer: ~Copyable {
    /// Most features.
    public static let capacity = 160
    @usableFromInline let base: UnsafeMutablePointer<UInt64>
    @usableFromInline var size = 0
    /// Number of features.
    @inlinable public var count: Int { size }
    /// What the model looks at first for each feature; memory of the list's own where there is no model.
    @usableFromInline let fingerprints: UnsafeRawPointer
    @usableFromInline let shift: UInt64

    /// Makes an empty list.
    ///
    /// - Parameter model: The model that will be asked. What it needs for a feature is fetched as soon as the feature is
    ///   known, while the next ones are made: the model is larger than the nearest caches, and waiting for it was most of its
    ///   time.
    public init(for model: SequenceModel? = nil) {
        base = .allocate(capacity: Self.capacity)
        base.initialize(repeating: 0, count: Self.capacity)
        fingerprints = model?.fingerprints ?? UnsafeRawPointer(base)
        shift = model?.shift ?? 63
    }

    deinit { base.deallocate() }

    /// Empties the list.
    @inlinable @inline(__always)
    public mutating func removeAll() { size = 0 }

    /// Adds a feature: a template's number and what it saw, well mixed.
    @inlinable @inline(__always)
    public mutating func add(_ template: UInt64, _ value: UInt64) {
        guard size < Self.capacity else { return }
        let feature = TextHash.mix(value ^ template &* 0x9E37_79B9_7F4A_7C15, 0xE703_7ED1_A0B4_28DB)
        base[size] = feature
        size &+= 1
        analyzerd_prefetch(fingerprints + Int(truncatingIfNeeded: feature &>> shift) &* 8)
    }

    /// Adds a feature that is mixed already; nothing is fetched for it.
    public mutating func add(mixed feature: UInt64) {
        guard size < Self.capacity else { return }
        base[size] = feature
        size &+= 1
    }

    /// The features as an array: what trainers keep.
    public var array: [UInt64] { (0..<size).map { base[$0] } }
}

/// The rows that a ``SequenceModel`` has for the features of a token: found first and summed later, when the memory has
/// brought them.
public struct FeatureRows: ~Copyable {
    /// The row's numbers.
    let base: UnsafeMutablePointer<UInt64>
    /// Number of rows.
    public internal(set) var count = 0
    /// The rows of the model that found them.
    var weights: UnsafeRawPointer

    /// Makes an empty list.
    public init() {
        base = .allocate(capacity: FeatureBuffer.capacity)
        base.initialize(repeating: 0, count: FeatureBuffer.capacity)
        weights = UnsafeRawPointer(base)
    }

    deinit { base.deallocate() }

    /// The sums of the weights of the rows for labels 1 to 16, in units of 1/``SequenceModel/scale``.
    public func sum() -> SIMD16<Int16> {
        var sum = SIMD16<Int16>()
        for k in 0..<count {
            let row = weights.loadUnaligned(
                fromByteOffset: Int(truncatingIfNeeded: base[k]) &* SequenceModel.width,
                as: SIMD16<Int8>.self
            )
            sum &+= SIMD16<Int16>(truncatingIfNeeded: row)
        }
        return sum
    }
}
