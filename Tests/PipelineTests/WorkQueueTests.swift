// The order in which documents are handed to workers.

import Testing

@testable import Pipeline

@Suite struct WorkQueueTests {
    private func item(_ name: String) -> WorkItem { WorkItem(line: Array(name.utf8)) { _ in } }

    private func names(_ queue: WorkQueue) -> [String] {
        var names: [String] = []
        while let item = queue.take() { names.append(String(decoding: item.line, as: UTF8.self)) }
        return names
    }

    @Test func urgentOnesGoFirstAndNoneOvertakesItsLike() {
        let queue = WorkQueue()
        for (name, isUrgent) in [("a", false), ("1", true), ("b", false), ("2", true), ("3", true)] {
            #expect(queue.add(item(name), isUrgent: isUrgent))
        }
        #expect(names(queue) == ["1", "2", "3", "a", "b"])
    }

    @Test func whatIsPutBackComesBeforeItsLike() throws {
        let queue = WorkQueue()
        for (name, isUrgent) in [("1", true), ("2", true), ("a", false)] {
            _ = queue.add(item(name), isUrgent: isUrgent)
        }
        let taken = try [#require(queue.take()), #require(queue.take()), #require(queue.take())]
        _ = queue.add(item("3"), isUrgent: true)
        _ = queue.add(item("b"), isUrgent: false)
        #expect(queue.putBack(taken).isEmpty)
        #expect(names(queue) == ["1", "2", "3", "a", "b"])
    }

    @Test func aLongQueueKeepsItsOrder() {
        let queue = WorkQueue()
        var expected: [String] = []
        var found: [String] = []
        for k in 0..<5_000 {
            _ = queue.add(item("\(k)"), isUrgent: false)
            expected.append("\(k)")
            if k % 2 == 1, let next = queue.take() { found.append(String(decoding: next.line, as: UTF8.self)) }
        }
        #expect(found + names(queue) == expected)
    }

    @Test func aClosedQueueGivesBackWhatItDoesNotTake() throws {
        let queue = WorkQueue()
        for name in ["a", "b", "c"] { _ = queue.add(item(name), isUrgent: name == "c") }
        let taken = try #require(queue.take())
        #expect(queue.close().map { String(decoding: $0.line, as: UTF8.self) } == ["a", "b"])
        #expect(!queue.add(item("d"), isUrgent: true))
        #expect(queue.putBack([taken]).count == 1)
        #expect(queue.take() == nil)
    }
}
