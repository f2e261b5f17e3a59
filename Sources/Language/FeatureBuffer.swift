// The features of one token on their way from the text to the model: memory that is filled and read anew for each token.

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
    /// Room for what ``SequenceModel`` reads between two looks at the features.
    @usableFromInline let scratch: UnsafeMutablePointer<UInt64>

    /// Makes an empty list.
    public init() {
        base = .allocate(capacity: Self.capacity)
        scratch = .allocate(capacity: Self.capacity)
        base.initialize(repeating: 0, count: Self.capacity)
        scratch.initialize(repeating: 0, count: Self.capacity)
    }

    deinit {
        base.deallocate()
        scratch.deallocate()
    }

    /// Empties the list.
    @inlinable @inline(__always)
    public mutating func removeAll() { size = 0 }

    /// Adds a feature: a template's number and what it saw, well mixed.
    @inlinable @inline(__always)
    public mutating func add(_ template: UInt64, _ value: UInt64) {
        guard size < Self.capacity else { return }
        base[size] = TextHash.mix(value ^ template &* 0x9E37_79B9_7F4A_7C15, 0xE703_7ED1_A0B4_28DB)
        size &+= 1
    }

    /// Adds a feature that is mixed already.
    public mutating func add(mixed feature: UInt64) {
        guard size < Self.capacity else { return }
        base[size] = feature
        size &+= 1
    }

    /// The features as an array: what trainers keep.
    public var array: [UInt64] { (0..<size).map { base[$0] } }
}
