import Foundation
import Testing

@testable import analyzerd

@Suite struct OrderedResultsTests {
    @Test func givesValuesInOrderWhateverTheOrderOfAnswers() {
        let results = OrderedResults<Int>(first: 10, maximumBytes: 1 << 20, maximumCount: 100)
        for number in [12, 10, 14, 11, 13] {
            #expect(results.reserve(bytes: 1))
            results.complete(number, number, bytes: 1)
        }
        results.finish(before: 15)
        let first = results.take(count: 3, bytes: .max, seconds: 1)
        #expect(first.values == [10, 11, 12] && !first.isLast)
        let second = results.take(count: 3, bytes: .max, seconds: 1)
        #expect(second.values == [13, 14] && second.isLast)
    }

    @Test func waitsForAGapAndNoLonger() {
        let results = OrderedResults<Int>(first: 0, maximumBytes: 1 << 20, maximumCount: 100)
        results.complete(1, 1, bytes: 0)
        let nothing = results.take(count: 5, bytes: .max, seconds: 0.01)
        #expect(nothing.values.isEmpty && !nothing.isLast)
        results.complete(0, 0, bytes: 0)
        #expect(results.take(count: 5, bytes: .max, seconds: 0.01).values == [0, 1])
    }

    @Test func aValueThatNeverComesEndsTheSequenceBeforeIt() {
        let results = OrderedResults<Int>(first: 0, maximumBytes: 1 << 20, maximumCount: 100)
        results.complete(0, 0, bytes: 0)
        results.complete(1, nil, bytes: 0)
        results.complete(2, 2, bytes: 0)
        let taken = results.take(count: 5, bytes: .max, seconds: 0.01)
        #expect(taken.values == [0] && taken.isLast)
    }

    @Test func aReaderWaitsForRoomAndIsFreedByStop() async {
        let results = OrderedResults<Int>(first: 0, maximumBytes: 10, maximumCount: 100)
        #expect(results.reserve(bytes: 100), "a single value of any size has room")
        let waiting = Task.detached { results.reserve(bytes: 1) }
        try? await Task.sleep(for: .milliseconds(20))
        results.stop()
        #expect(await waiting.value == false)
    }
}
