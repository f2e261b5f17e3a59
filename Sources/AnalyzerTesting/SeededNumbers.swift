// Numbers that look random and come again.

/// SplitMix64 (Steele, Lea and Flood 2014): the same seed, the same numbers, so that a failure can be made again.
public struct SeededNumbers: RandomNumberGenerator {
    private var state: UInt64

    /// Starts a sequence.
    ///
    /// - Parameter seed: Any number; each has a sequence of its own.
    public init(seed: UInt64) { state = seed }

    /// The next number, of 64 bits.
    public mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ mixed >> 30) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ mixed >> 27) &* 0x94D0_49BB_1331_11EB
        return mixed ^ mixed >> 31
    }
}
