// A linear classifier of texts over hashed features: rows of small integers, read in place.

public import CPrefetch

/// Features of one text, as numbers of rows.
///
/// Filled by an analyzer, summed by a ``TextClassifier``, and read by a trainer: one extractor for both, so that what
/// was learnt is what is looked up. Memory that is filled and read anew for each text: an array would ask at every feature
/// whether it is shared.
public struct TextFeatures: ~Copyable {
    /// A feature before it was hashed.
    public struct Traced: Sendable {
        /// Number of the group.
        public var group: UInt64
        /// The value.
        public var value: UInt64

        @inlinable
        init(group: UInt64, value: UInt64) {
            self.group = group
            self.value = value
        }
    }

    @usableFromInline var base: UnsafeMutablePointer<UInt32>
    @usableFromInline var capacity = 512
    /// Number of features.
    @inlinable public var count: Int { size }
    @usableFromInline var size = 0
    /// What was hashed, for trainers that ask for it.
    @usableFromInline var trace: [Traced] = []
    @usableFromInline let isTraced: Bool
    /// The rows of the classifier that will be asked, and their number; 0 where it is not known, and an address that is asked
    /// for and never read.
    @usableFromInline let table: UnsafeRawPointer
    @usableFromInline let rowCount: UInt64

    /// Makes an empty list.
    ///
    /// - Parameters:
    ///   - classifier: The one that will be asked. The row of a feature is fetched as soon as the feature is known, while
    ///     the next ones are made: a classifier is larger than the nearest caches.
    ///   - isTraced: True where the features are wanted before they are hashed, too.
    public init(for classifier: TextClassifier? = nil, isTraced: Bool = false) {
        self.isTraced = isTraced
        base = .allocate(capacity: capacity)
        table = classifier?.rows ?? UnsafeRawPointer(base)
        rowCount = classifier?.rowCount ?? 0
    }

    deinit { base.deallocate() }

    /// Forgets the features and keeps the memory.
    public mutating func removeAll() {
        size = 0
        trace.removeAll(keepingCapacity: true)
    }

    /// Adds a feature: a value in a group, such as a word to the left.
    ///
    /// - Parameters:
    ///   - group: Number of the group, any.
    ///   - value: The value: a token's hash, a count, a class.
    @inlinable @inline(__always)
    public mutating func add(_ group: UInt64, _ value: UInt64) {
        if size == capacity { grow() }
        let hash = Self.hash(group, value)
        base[size] = hash
        size &+= 1
        analyzerd_prefetch(table + Self.row(hash, of: rowCount) &* TextClassifier.width)
        if isTraced { trace.append(Traced(group: group, value: value)) }
    }

    @usableFromInline
    mutating func grow() {
        let larger = UnsafeMutablePointer<UInt32>.allocate(capacity: capacity * 2)
        larger.initialize(from: base, count: size)
        base.deallocate()
        base = larger
        capacity *= 2
    }

    /// A copy for trainers, which keep the features of many texts.
    public var kept: Kept { Kept(hashes: Array(UnsafeBufferPointer(start: base, count: size)), trace: trace) }

    /// The features of a text as a trainer keeps them.
    public struct Kept: Sendable {
        /// Mixed hashes; a classifier maps them to its rows.
        public var hashes: [UInt32]
        /// What was hashed, where it was asked for.
        public var trace: [Traced]

        /// The rows of all features in a classifier of so many rows.
        public func rows(of count: Int) -> [UInt32] {
            hashes.map { UInt32(TextFeatures.row($0, of: UInt64(count))) }
        }
    }

    /// The row that a feature has in a classifier of so many rows.
    public static func row(_ group: UInt64, _ value: UInt64, of count: Int) -> Int {
        row(hash(group, value), of: UInt64(count))
    }

    /// The row of a hash: its place on the way from 0 to the number of rows.
    @inlinable @inline(__always)
    static func row(_ hash: UInt32, of count: UInt64) -> Int { Int(truncatingIfNeeded: (UInt64(hash) &* count) >> 32) }

    /// The mixed hash of a value in a group.
    @inlinable @inline(__always)
    static func hash(_ group: UInt64, _ value: UInt64) -> UInt32 {
        let mixed = (value ^ (group &* 0x9E37_79B9_7F4A_7C15)) &* 0xD6E8_FEB8_6659_FD93
        return UInt32(truncatingIfNeeded: (((mixed >> 32) ^ mixed) &* 0xCA5A_8263_9512_1157) >> 32)
    }
}

/// A linear classifier with up to four classes.
///
/// Its scores are log-odds, calibrated by the trainer on texts that it had not learnt from. Layout, little-endian:
///
/// | offset | what |
/// | --- | --- |
/// | 0 | "TEXTCLS1" |
/// | 8 | UInt32: number of rows, UInt32: classes |
/// | 24 | UInt64: digest |
/// | 32 | Float × 4: what a weight of 1 is worth, for each class |
/// | 48 | Float × 4: what is added, for each class |
/// | 64 | rows × 4 Int8 |
public struct TextClassifier: Sendable {
    /// Classes that a row has room for.
    public static let width = 4
    static let magic: [UInt8] = Array("TEXTCLS1".utf8)
    static let headerSize = 64

    private let bytes: EmbeddedBytes
    let rowCount: UInt64
    private let scale: SIMD4<Float>
    private let bias: SIMD4<Float>
    /// Number of classes.
    public let classCount: Int

    /// Reads a classifier in place.
    ///
    /// - Returns: Nil where the bytes are none.
    public init?(_ bytes: EmbeddedBytes) {
        let rows = bytes.integer(at: 8, as: UInt32.self)
        classCount = Int(bytes.integer(at: 12, as: UInt32.self))
        guard bytes.bytes(0..<8) == Self.magic, (1...1 << 24).contains(rows), (1...Self.width).contains(classCount),
            bytes.count == Self.headerSize + Self.width * Int(rows)
        else { return nil }
        self.bytes = bytes
        rowCount = UInt64(rows)
        scale = Self.floats(bytes, 32)
        bias = Self.floats(bytes, 48)
    }

    private static func floats(_ bytes: EmbeddedBytes, _ offset: Int) -> SIMD4<Float> {
        var result = SIMD4<Float>()
        for lane in 0..<4 { result[lane] = Float(bitPattern: bytes.integer(at: offset + 4 * lane, as: UInt32.self)) }
        return result
    }

    /// The first row.
    var rows: UnsafeRawPointer { bytes.base + Self.headerSize }

    /// The sum of the rows of all features.
    private func sum(_ hashes: UnsafeBufferPointer<UInt32>) -> SIMD4<Int32> {
        let rows = rows
        var sum = SIMD4<Int32>()
        for hash in hashes {
            let offset = TextFeatures.row(hash, of: rowCount) &* Self.width
            let row = rows.loadUnaligned(fromByteOffset: offset, as: SIMD4<Int8>.self)
            sum &+= SIMD4<Int32>(truncatingIfNeeded: row)
        }
        return sum
    }

    /// The log-odds of each class.
    public func scores(_ features: borrowing TextFeatures) -> SIMD4<Float> {
        scores(sum(UnsafeBufferPointer(start: features.base, count: features.count)))
    }

    /// The log-odds of each class.
    public func scores(_ features: TextFeatures.Kept) -> SIMD4<Float> {
        scores(features.hashes.withUnsafeBufferPointer(sum))
    }

    private func scores(_ sum: SIMD4<Int32>) -> SIMD4<Float> { SIMD4<Float>(sum) * scale + bias }

    /// The bytes of a classifier.
    ///
    /// - Parameters:
    ///   - rows: A weight for each class and row.
    ///   - bias: What is added for each class.
    ///   - classCount: Number of classes.
    /// - Returns: What ``init(_:)`` reads.
    public static func encode(rows: [SIMD4<Float>], bias: SIMD4<Float>, classCount: Int) -> [UInt8] {
        var most = SIMD4<Float>(repeating: 1e-6)
        for row in rows { most = pointwiseMax(most, row.replacing(with: -row, where: row .< 0)) }
        let scale = most / 127
        var out = magic
        func append(_ value: UInt32) { for k in 0..<4 { out.append(UInt8(truncatingIfNeeded: value >> (8 * k))) } }
        append(UInt32(rows.count))
        append(UInt32(classCount))
        for _ in 0..<4 { append(0) }
        for lane in 0..<4 { append(scale[lane].bitPattern) }
        for lane in 0..<4 { append(bias[lane].bitPattern) }
        out += [UInt8](repeating: 0, count: headerSize - out.count)
        for row in rows {
            let rounded = (row / scale).rounded(.toNearestOrEven)
            for lane in 0..<4 { out.append(UInt8(bitPattern: Int8(max(-127, min(127, rounded[lane]))))) }
        }
        return EmbeddedBytes.seal(out)
    }
}
