// Classes of words, learnt from unlabelled news: words that stand in the same places share a class.

internal import CPrefetch
import WordClassData

/// A table from words to classes at three sizes, read in place.
///
/// Words are told apart by their case: "Bush" and "bush" are two. Layout, little-endian:
///
/// | offset | what |
/// | --- | --- |
/// | 0 | "WORDCLS1" |
/// | 8 | UInt32: slots (a power of two), UInt32: fine classes |
/// | 24 | UInt64: digest |
/// | 64 | UInt16 for each fine class: its middle class, then UInt16 for each: its coarse class |
/// | then, from a multiple of 64 | slots × 8 bytes: UInt32 fingerprint (0: empty), UInt16 fine class, UInt8 how often it has a capital, UInt8 zero |
public struct WordClasses: Sendable {
    /// What the table knows about a word.
    public struct Entry: Sendable, Equatable {
        /// Its class, 1 up; 0 for a word that is not in the table.
        public var fine: UInt16
        /// How often the word, whatever its case, has a capital inside sentences: 1 (never) to 7 (always), 0 unknown.
        public var capital: UInt8

        /// Makes an entry.
        public init(fine: UInt16 = 0, capital: UInt8 = 0) {
            self.fine = fine
            self.capital = capital
        }
    }

    static let magic: [UInt8] = Array("WORDCLS1".utf8)

    /// The table that lies in the executable.
    public static let embedded = EmbeddedBytes(base: word_class_base(), count: word_class_count())

    private let bytes: EmbeddedBytes
    private let mask: Int
    private let start: Int
    /// Number of fine classes; their numbers are 1 to this.
    public let fineCount: Int

    /// Reads a table in place.
    ///
    /// - Returns: Nil where the bytes are no such table.
    public init?(_ bytes: EmbeddedBytes) {
        let slots = Int(bytes.integer(at: 8, as: UInt32.self))
        fineCount = Int(bytes.integer(at: 12, as: UInt32.self))
        start = Self.tableOffset(fine: fineCount)
        guard bytes.bytes(0..<8) == Self.magic, slots > 0, slots & (slots - 1) == 0, slots <= 1 << 24,
            fineCount < 1 << 16, bytes.count == start + slots * 8
        else { return nil }
        self.bytes = bytes
        mask = slots - 1
    }

    private static func tableOffset(fine: Int) -> Int { (64 + fine * 4 + 63) & ~63 }

    /// The key of a token: its folded hash and its case.
    @inline(__always)
    public static func key(_ token: Token) -> UInt64 {
        let form: UInt64 = token.isAllCapitals ? 2 : token.isCapitalised ? 1 : 0
        return key(token.hash, form)
    }

    /// The key of a word as it is written: 0 small, 1 with a capital, 2 in capitals.
    @inline(__always)
    public static func key(_ hash: UInt64, _ form: UInt64) -> UInt64 {
        TextHash.mix(hash ^ form &* 0x9E37_79B9_7F4A_7C15, 0xD6E8_FEB8_6659_FD93)
    }

    /// What the table knows about a token.
    ///
    /// A number is looked up by its form alone; a word that is not there with a capital is
    /// looked up without.
    public func entry(_ token: Token) -> Entry {
        if token.kind == .number { return find(Self.numberKey(token)) }
        let found = find(Self.key(token))
        if found.fine != 0 || !token.isCapitalised { return found }
        if token.isAllCapitals {
            let once = find(Self.key(token.hash, 1))
            if once.fine != 0 { return once }
        }
        return find(Self.key(token.hash, 0))
    }

    /// Asks the memory for a token that will be looked up soon; see ``WordTable/prefetch(_:)``.
    public func prefetch(_ token: Token) {
        // There are few keys of numbers, and they stay near.
        guard token.kind != .number else { return }
        prefetch(Self.key(token))
        if token.isCapitalised { prefetch(Self.key(token.hash, 0)) }
    }

    @inline(__always)
    private func prefetch(_ key: UInt64) {
        analyzerd_prefetch(bytes.base + start + (Int(truncatingIfNeeded: key) & mask) &* 8)
    }

    /// The key that all numbers of a length share.
    public static func numberKey(_ token: Token) -> UInt64 {
        TextHash.mix(UInt64(min(token.count, 6)), 0xA076_1D64_78BD_642F)
    }

    @inline(__always)
    private func find(_ key: UInt64) -> Entry {
        let print = Self.fingerprint(key)
        var slot = Int(truncatingIfNeeded: key) & mask
        while true {
            let word = bytes.base.loadUnaligned(fromByteOffset: start &+ slot &* 8, as: UInt64.self)
            let found = UInt32(truncatingIfNeeded: word)
            if found == print {
                return Entry(
                    fine: UInt16(truncatingIfNeeded: word >> 32),
                    capital: UInt8(truncatingIfNeeded: word >> 48)
                )
            }
            if found == 0 { return Entry() }
            slot = (slot &+ 1) & mask
        }
    }

    private static func fingerprint(_ key: UInt64) -> UInt32 {
        let high = UInt32(truncatingIfNeeded: key >> 32)
        return high == 0 ? 1 : high
    }

    /// The middle class of a fine one; 0 for 0.
    @inline(__always)
    public func middle(_ fine: UInt16) -> UInt16 {
        fine == 0 ? 0 : bytes.base.loadUnaligned(fromByteOffset: 62 &+ Int(fine) &* 2, as: UInt16.self)
    }

    /// The coarse class of a fine one; 0 for 0.
    @inline(__always)
    public func coarse(_ fine: UInt16) -> UInt16 {
        fine == 0
            ? 0 : bytes.base.loadUnaligned(fromByteOffset: 62 &+ (fineCount &+ Int(fine)) &* 2, as: UInt16.self)
    }

    /// Lays out a table.
    ///
    /// - Parameters:
    ///   - entries: Keys and what is known; each key once. Fewer than three quarters of the slots.
    ///   - middle: The middle class of each fine one, from class 1 on.
    ///   - coarse: The coarse class of each fine one.
    ///   - slots: Number of slots, a power of two.
    /// - Returns: The bytes.
    public static func encode(
        _ entries: [(key: UInt64, entry: Entry)],
        middle: [UInt16],
        coarse: [UInt16],
        slots: Int
    ) -> [UInt8] {
        let start = tableOffset(fine: middle.count)
        var out = [UInt8](repeating: 0, count: start + slots * 8)
        func put<T: FixedWidthInteger>(_ value: T, at offset: Int) {
            for k in 0..<MemoryLayout<T>.size { out[offset + k] = UInt8(truncatingIfNeeded: value >> T(8 * k)) }
        }
        out.replaceSubrange(0..<8, with: magic)
        put(UInt32(slots), at: 8)
        put(UInt32(middle.count), at: 12)
        for (k, value) in (middle + coarse).enumerated() { put(value, at: 64 + 2 * k) }
        var taken = [Bool](repeating: false, count: slots)
        for (key, entry) in entries.prefix(slots * 3 / 4) {
            var slot = Int(truncatingIfNeeded: key) & (slots - 1)
            while taken[slot] { slot = (slot + 1) & (slots - 1) }
            taken[slot] = true
            put(fingerprint(key), at: start + slot * 8)
            put(entry.fine, at: start + slot * 8 + 4)
            out[start + slot * 8 + 6] = entry.capital
        }
        return EmbeddedBytes.seal(out)
    }
}
