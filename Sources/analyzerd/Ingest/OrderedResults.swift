// Workers answer in any order; the store is written in the order of the archive, so that a checkpoint is one number.

internal import Pipeline

/// A reorder buffer of bounded memory between the reader, the workers and the writer of one job.
///
/// @unchecked: all state is touched under the condition's lock only.
final class OrderedResults<Value: Sendable>: @unchecked Sendable {
    private let condition = MonotonicCondition()
    private var values: [Int: (value: Value?, bytes: Int)] = [:]
    private var next: Int
    private var end: Int?
    private var bytesInHand = 0
    private var countInHand = 0
    private var isStopped = false
    private var isCut = false
    private let maximumBytes: Int
    private let maximumCount: Int

    /// Makes a buffer that begins at a number.
    init(first: Int, maximumBytes: Int, maximumCount: Int) {
        next = first
        self.maximumBytes = maximumBytes
        self.maximumCount = maximumCount
    }

    private func locked<Result>(_ body: () -> Result) -> Result {
        condition.lock()
        defer { condition.unlock() }
        return body()
    }

    /// Waits for room for one more value; false where the buffer was stopped.
    ///
    /// A value of any size has room alone.
    func reserve(bytes: Int) -> Bool {
        locked {
            while !isStopped, countInHand > 0, bytesInHand + bytes > maximumBytes || countInHand >= maximumCount {
                condition.wait()
            }
            bytesInHand += bytes
            countInHand += 1
            return !isStopped
        }
    }

    /// Delivers the value of a number; nil says that there will be none, and ends the sequence before it.
    func complete(_ number: Int, _ value: Value?, bytes: Int) {
        locked {
            values[number] = (value, bytes)
            if number == next { condition.broadcast() }
        }
    }

    /// Says that the numbers end before this one.
    func finish(before number: Int) {
        locked {
            end = number
            condition.broadcast()
        }
    }

    /// True where a value was given up: what was taken is not all.
    var wasCut: Bool { locked { isCut } }

    /// Ends the sequence after what is complete now.
    func stop() {
        locked {
            isStopped = true
            condition.broadcast()
        }
    }

    /// Takes the values that are next in order.
    ///
    /// - Parameters:
    ///   - count: Return at once with so many.
    ///   - bytes: Return at once with so many bytes.
    ///   - seconds: Return with what there is after so long.
    /// - Returns: Values in order, and true where no more will come.
    func take(count: Int, bytes: Int, seconds: Double) -> (values: [Value], isLast: Bool) {
        let deadline = MonotonicCondition.Deadline(after: seconds)
        return locked {
            var taken: [Value] = []
            var takenBytes = 0
            while true {
                while let entry = values[next] {
                    guard let value = entry.value else {
                        isCut = true
                        return (taken, true)
                    }
                    values[next] = nil
                    next += 1
                    taken.append(value)
                    takenBytes += entry.bytes
                    bytesInHand -= entry.bytes
                    countInHand -= 1
                    condition.broadcast()
                    if taken.count >= count || takenBytes >= bytes { return (taken, next == end) }
                }
                if next == end || isStopped { return (taken, true) }
                if !condition.wait(until: deadline) { return (taken, false) }
            }
        }
    }
}
