// Documents that wait for a worker, and a thread that waits for documents.

internal import Foundation

/// A document on its way to a worker.
package struct WorkItem: Sendable {
    /// The document as one line of JSON, ended by LF.
    package var line: [UInt8]
    /// The analyzers that are asked for; nil for all that there are.
    let analyzers: [String]?
    /// How often a worker that had it in hand was killed from outside.
    var interruptions = 0
    /// Goes before those that are not urgent.
    fileprivate(set) var isUrgent = false
    /// True as soon as nobody waits for the answer any more.
    let isAbandoned: @Sendable () -> Bool
    /// Called exactly once, on a worker's thread.
    package var deliver: @Sendable (WorkerResult) -> Void

    /// Makes an item.
    ///
    /// - Parameters:
    ///   - line: The document as one line of JSON, ended by LF.
    ///   - analyzers: The analyzers that are asked for, these alone; nil for all that there are.
    ///   - isAbandoned: Asked now and then: true as soon as nobody waits for the answer any more.
    ///   - deliver: Called exactly once, on a worker's thread.
    package init(
        line: [UInt8],
        analyzers: [String]? = nil,
        isAbandoned: @escaping @Sendable () -> Bool = { false },
        deliver: @escaping @Sendable (WorkerResult) -> Void
    ) {
        self.isAbandoned = isAbandoned
        self.line = analyzers.map { WorkerSession.line(line, analyzers: $0) } ?? line
        self.analyzers = analyzers
        self.deliver = deliver
    }
}

/// Items in the order in which they came.
private struct Line {
    private var items: [WorkItem?] = []
    private var head = 0

    var isEmpty: Bool { head == items.count }

    mutating func append(_ item: WorkItem) { items.append(item) }

    mutating func prepend(_ returned: [WorkItem]) { items.insert(contentsOf: returned, at: head) }

    mutating func popFirst() -> WorkItem? {
        guard head < items.count else { return nil }
        let item = items[head]
        // Nothing of a document that was handed out is kept.
        items[head] = nil
        head += 1
        if head > 1024, head * 2 > items.count {
            items.removeFirst(head)
            head = 0
        }
        return item
    }

    mutating func removeAll() -> [WorkItem] {
        let left = items[head...].compactMap { $0 }
        self = Line()
        return left
    }
}

/// A queue that several worker threads take from: urgent items first, each kind in the order in which it came.
///
/// @unchecked: all state is touched under the condition's lock only.
final class WorkQueue: @unchecked Sendable {
    private let condition = NSCondition()
    private var urgent = Line()
    private var others = Line()
    private var isClosed = false
    private var generationValue = 0

    private func locked<Result>(_ body: () -> Result) -> Result {
        condition.lock()
        defer { condition.unlock() }
        return body()
    }

    /// Adds an item; false where the queue is closed.
    func add(_ item: WorkItem, isUrgent: Bool) -> Bool {
        locked {
            guard !isClosed else { return false }
            var item = item
            item.isUrgent = isUrgent
            if isUrgent { urgent.append(item) } else { others.append(item) }
            condition.signal()
            return true
        }
    }

    /// Puts items back in front of their kind, in their order.
    ///
    /// - Returns: Those that a closed queue does not take.
    func putBack(_ returned: [WorkItem]) -> [WorkItem] {
        locked {
            guard !isClosed else { return returned }
            urgent.prepend(returned.filter(\.isUrgent))
            others.prepend(returned.filter { !$0.isUrgent })
            condition.broadcast()
            return []
        }
    }

    /// The next item, or nil where there is none now.
    func take() -> WorkItem? {
        locked { isClosed ? nil : urgent.popFirst() ?? others.popFirst() }
    }

    /// Waits until there is an item, the queue is closed or, where one is given, the generation is another.
    ///
    /// - Returns: False where the queue is closed.
    func wait(generation: Int?) -> Bool {
        locked {
            while urgent.isEmpty, others.isEmpty, !isClosed, generation ?? generationValue == generationValue {
                condition.wait()
            }
            return !isClosed
        }
    }

    /// Counts up with every reload: workers of an older generation are replaced.
    var generation: Int { locked { generationValue } }

    /// True after ``close()``.
    var isShutDown: Bool { locked { isClosed } }

    /// Makes every worker be replaced once it has answered what it has.
    func advanceGeneration() {
        locked {
            generationValue += 1
            condition.broadcast()
        }
    }

    /// Refuses new items and wakes all threads.
    ///
    /// - Returns: What was still waiting.
    func close() -> [WorkItem] {
        locked {
            isClosed = true
            condition.broadcast()
            return urgent.removeAll() + others.removeAll()
        }
    }
}
