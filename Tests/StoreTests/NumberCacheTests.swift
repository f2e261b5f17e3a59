// What the writer remembers: never wrong, and what is asked for stays.

import AnalyzerTesting
import Testing

@testable import Store

@Suite struct NumberCacheTests {
    @Test func whatItGivesIsWhatItWasGiven() {
        var random = SeededNumbers(seed: 3)
        var cache = NumberCache(capacity: 64)
        var found = 0
        for _ in 0..<20_000 {
            // Few hashes, 0 among them, whose places are the same few.
            let hash = UInt64.random(in: 0..<40, using: &random) << 5
            if let number = cache.number(of: hash) {
                found += 1
                #expect(number == UInt32(hash) + 7)
            } else {
                cache.insert(UInt32(hash) + 7, of: hash)
                #expect(cache.number(of: hash) == UInt32(hash) + 7)
            }
        }
        #expect(found > 1_000)
        cache.removeAll()
        #expect((0..<40).allSatisfy { cache.number(of: $0 << 5) == nil })
    }

    /// Seven that are asked for in turn stay in their eight places, whatever else comes once.
    @Test func whatWasNotAskedForTheLongestGoes() {
        var cache = NumberCache(capacity: 8)
        for hash in 1...7 as ClosedRange<UInt64> { cache.insert(UInt32(hash), of: hash) }
        for other in 100..<150 as Range<UInt64> {
            cache.insert(UInt32(other), of: other)
            for hash in 1...7 as ClosedRange<UInt64> { #expect(cache.number(of: hash) == UInt32(hash)) }
            #expect(cache.number(of: other - 1) == nil)
        }
        cache.insert(1_000, of: 1_000)
        cache.insert(1_001, of: 1_001)
        #expect((1...7).map { cache.number(of: $0) } == [nil, 2, 3, 4, 5, 6, 7])
    }
}
