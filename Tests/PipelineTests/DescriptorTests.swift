import Foundation
import Glibc
import Synchronization
import Testing

@testable import Pipeline

/// What a plugin prints must not come between the answers.
@Suite struct DescriptorTests {
    private func pipe() throws -> (read: Int32, write: Int32) {
        var ends: [Int32] = [-1, -1]
        try #require(Glibc.pipe(&ends) == 0)
        return (ends[0], ends[1])
    }

    private func contents(_ descriptor: Int32) -> String {
        var buffer = [UInt8](repeating: 0, count: 256)
        let count = read(descriptor, &buffer, buffer.count)
        close(descriptor)
        return String(decoding: buffer.prefix(max(0, count)), as: UTF8.self)
    }

    @Test func printedLinesGoElsewhere() throws {
        let answers = try pipe()
        let elsewhere = try pipe()
        // A descriptor that others know, as standard output is.
        let known = dup(answers.write)
        close(answers.write)
        let own = try #require(Descriptor.takeOver(known, leaving: elsewhere.write))
        #expect(own != known)
        #expect(Descriptor.writeAll(Array("printed\n".utf8), to: known))
        #expect(Descriptor.writeAll(Array("answer\n".utf8), to: own))
        #expect(fcntl(own, F_GETFD, 0) & FD_CLOEXEC != 0, "no child of a plugin has it either")
        for descriptor in [known, own, elsewhere.write] { close(descriptor) }
        #expect(contents(answers.read) == "answer\n")
        #expect(contents(elsewhere.read) == "printed\n")
    }

    @Test func withoutStandardErrorPrintedLinesGoNowhere() throws {
        let answers = try pipe()
        let known = dup(answers.write)
        close(answers.write)
        let own = try #require(Descriptor.takeOver(known, leaving: -1))
        #expect(Descriptor.writeAll(Array("printed\n".utf8), to: known))
        #expect(Descriptor.writeAll(Array("answer\n".utf8), to: own))
        for descriptor in [known, own] { close(descriptor) }
        #expect(contents(answers.read) == "answer\n")
    }
}

@Suite struct MonotonicConditionTests {
    private final class Flag: Sendable {
        private let value = Atomic(false)

        var isSet: Bool { value.load(ordering: .relaxed) }

        func set() { value.store(true, ordering: .relaxed) }
    }

    @Test func waitsForABroadcastOrATime() {
        let condition = MonotonicCondition()
        condition.lock()
        #expect(!condition.wait(until: MonotonicCondition.Deadline(after: 0.01)))
        #expect(!condition.wait(until: MonotonicCondition.Deadline(after: -1.5)))
        let isDone = Flag()
        #expect(
            startThread {
                condition.lock()
                isDone.set()
                condition.broadcast()
                condition.unlock()
            }
        )
        let deadline = MonotonicCondition.Deadline(after: 60)
        while !isDone.isSet, condition.wait(until: deadline) {}
        condition.unlock()
        #expect(isDone.isSet)
    }

    @Test func aLineReaderWaitsForAPipeThatDoesNotBlock() throws {
        var ends: [Int32] = [0, 0]
        #expect(Glibc.pipe(&ends) == 0)
        let (readEnd, writeEnd) = (ends[0], ends[1])
        _ = fcntl(readEnd, F_SETFL, O_NONBLOCK)
        #expect(
            startThread {
                usleep(20_000)
                _ = write(writeEnd, "one\ntwo\n", 8)
                close(writeEnd)
            }
        )
        var reader = LineReader(descriptor: readEnd, maximum: 100)
        var lines: [String] = []
        while case .line = reader.next(mayRead: true) {
            lines.append(reader.withLine { String(decoding: $0.withUnsafeBufferPointer { Array($0) }, as: UTF8.self) })
        }
        #expect(lines == ["one", "two"])
        close(readEnd)
    }
}
