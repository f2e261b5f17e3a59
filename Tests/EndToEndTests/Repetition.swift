// Tests of chance: how often, and with which seed, so that what was found can be found again.

import Foundation

/// How often a test of chance is repeated, and its numbers.
struct Repetition {
    /// How often.
    let rounds: Int
    /// What the numbers follow from.
    let seed: UInt64

    /// Takes ANALYZERD_ROUNDS and ANALYZERD_SEED, as `make kill` and `make starts` set them; few rounds and a seed of
    /// the moment otherwise.
    init(few: Int) {
        let environment = ProcessInfo.processInfo.environment
        rounds = environment["ANALYZERD_ROUNDS"].flatMap { Int($0) } ?? few
        seed = environment["ANALYZERD_SEED"].flatMap { UInt64($0) } ?? UInt64.random(in: 0...UInt64(UInt32.max))
    }

    /// The numbers of one round, which do not depend on the rounds before it.
    func numbers(round: Int) -> SeededNumbers { SeededNumbers(state: seed &* 1_000_003 &+ UInt64(round)) }

    /// True where the executables are those that users run.
    static let isOptimised = ProcessInfo.processInfo.environment["ANALYZERD_BIN"] != nil

    /// A line for whoever wants to see a test go on.
    static func tell(_ text: String) { FileHandle.standardError.write(Data((text + "\n").utf8)) }
}

/// SplitMix64 (Steele, Lea and Flood 2014): the same seed, the same numbers.
struct SeededNumbers: RandomNumberGenerator {
    var state: UInt64

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed >> 31)
    }
}
