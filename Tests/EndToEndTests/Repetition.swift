// Tests of chance: how often, and with which seed, so that what was found can be found again.

import AnalyzerTesting
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
    func numbers(round: Int) -> SeededNumbers { SeededNumbers(seed: seed &* 1_000_003 &+ UInt64(round)) }

    /// True where the executables are those that users run.
    static let isOptimised = ProcessInfo.processInfo.environment["ANALYZERD_BIN"] != nil

    /// A line for whoever wants to see a test go on.
    static func tell(_ text: String) { FileHandle.standardError.write(Data((text + "\n").utf8)) }
}
