// A movable view of a stream: the readers look at the bytes in place and say how many they are done with.

import Glibc

/// The bytes of a stream that are in memory, from the first that is not consumed.
///
/// Looking further ahead makes the window grow; a caller bounds how far it looks, so that no input decides how much
/// memory is taken.
final class ByteWindow {
    /// Bytes that a window holds as a rule.
    static let standardCapacity = 256 << 10

    private let source: any ByteSource
    // From malloc, not Swift's allocator: realloc moves the pages of a large buffer instead of copying them.
    private var buffer: UnsafeMutablePointer<UInt8>?
    private(set) var capacity: Int
    private var start = 0
    private var end = 0
    /// Bytes consumed so far: the offset of the window in its stream.
    private(set) var offset = 0
    /// Bytes that were moved to the front of the buffer so far.
    private(set) var movedBytes = 0
    private var hasNoMemory = false
    /// True when the source has nothing more to give.
    private(set) var isExhausted = false

    init(_ source: any ByteSource, capacity: Int = ByteWindow.standardCapacity) {
        self.source = source
        let memory = malloc(capacity)
        buffer = memory?.bindMemory(to: UInt8.self, capacity: capacity)
        self.capacity = memory == nil ? 0 : capacity
    }

    deinit {
        free(buffer)
    }

    /// Why the stream ended before its time; to be looked at when ``isExhausted``.
    var fault: CorpusProblem? {
        guard hasNoMemory else { return source.fault }
        return CorpusProblem(
            .tooLarge,
            .error,
            at: "",
            "there is no memory left for a record of more than \(count) bytes"
        )
    }

    /// Bytes in memory that are not consumed.
    var count: Int { end - start }

    /// The bytes in memory; valid until the next call that fills, reads or recovers.
    var bytes: UnsafeBufferPointer<UInt8> {
        UnsafeBufferPointer(start: buffer.map { $0 + start }, count: end - start)
    }

    /// Makes sure that so many bytes are in memory.
    ///
    /// - Returns: False where the stream ends before.
    @discardableResult
    func fill(_ wanted: Int) -> Bool {
        while count < wanted {
            if isExhausted { return false }
            guard makeRoom(for: wanted), let buffer else {
                isExhausted = true
                hasNoMemory = true
                return false
            }
            let space = UnsafeMutableBufferPointer(start: buffer + end, count: capacity - end)
            let got = source.read(into: space)
            if got == 0 { isExhausted = true }
            end += got
        }
        return true
    }

    /// Fills the window with at least one more byte, or says that there is none.
    @discardableResult
    func fillMore() -> Bool {
        fill(count + 1)
    }

    /// Makes room at the end of the buffer; false where there is no memory for it.
    private func makeRoom(for wanted: Int) -> Bool {
        // Move what is left to the front when the free end is small; but never much for little, or records that are as long as
        // the buffer would each move all of it.
        let isWorthIt = start == end || start >= count / Self.movedForOneFree
        if start > 0, isWorthIt, start == end || capacity - end < capacity / 4 || start + wanted > capacity {
            if end > start, let buffer { memmove(buffer, buffer + start, end - start) }
            movedBytes += end - start
            end -= start
            start = 0
        }
        if start == 0, capacity > 4 * Self.standardCapacity, max(end, wanted) <= Self.standardCapacity / 2 {
            // A giant has passed: give its memory back.
            return resize(to: Self.standardCapacity)
        }
        let needed = start + wanted
        return needed <= capacity && end < capacity
            || resize(to: max(needed, capacity + capacity / (start == 0 ? 1 : 4)))
    }

    /// Bytes that may be moved for each one that becomes free.
    private static let movedForOneFree = 8

    private func resize(to new: Int) -> Bool {
        guard let memory = realloc(buffer, new) else { return false }
        buffer = memory.bindMemory(to: UInt8.self, capacity: new)
        capacity = new
        return true
    }

    /// Consumes bytes that are in memory.
    func advance(_ consumed: Int) {
        let consumed = max(0, min(consumed, count))
        start += consumed
        offset += consumed
        if start == end {
            start = 0
            end = 0
        }
    }

    /// Consumes bytes whether they are in memory or not, in constant memory.
    ///
    /// - Returns: How many there were.
    func skip(_ wanted: Int) -> Int {
        var left = max(0, wanted)
        while left > 0 {
            if count == 0, !fillMore() { break }
            let step = min(left, count)
            advance(step)
            left -= step
        }
        return max(0, wanted) - left
    }

    /// Consumes all that is left.
    func drain() {
        repeat { advance(count) } while fillMore()
    }

    /// Moves bytes out, to another stream's buffer.
    func read(into target: UnsafeMutableBufferPointer<UInt8>) -> Int {
        guard !target.isEmpty, count > 0 || fillMore(), let base = target.baseAddress, let buffer else { return 0 }
        let moved = min(target.count, count)
        memcpy(base, buffer + start, moved)
        advance(moved)
        return moved
    }

    /// Offset from the window's start of the first such byte at or after `from` that is in memory.
    func firstIndex(of byte: UInt8, from: Int = 0) -> Int? {
        guard from < count, let buffer else { return nil }
        guard let found = memchr(buffer + start + from, Int32(byte), count - from) else { return nil }
        return UnsafeMutableRawPointer(buffer + start).distance(to: found)
    }

    /// Tries to go on after a fault; what was in memory is dropped.
    func recover() -> Bool {
        guard isExhausted, source.fault != nil, source.recover() else { return false }
        advance(count)
        isExhausted = false
        return true
    }
}
