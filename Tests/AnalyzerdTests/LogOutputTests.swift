import Foundation
import Glibc
import Testing

@testable import analyzerd

@Suite struct LogOutputTests {
    private func pipe() throws -> (read: Int32, write: Int32) {
        var ends: [Int32] = [0, 0]
        try #require(Glibc.pipe(&ends) == 0)
        return (ends[0], ends[1])
    }

    @Test func linesComeInOrderAndAtOnce() throws {
        let (read, write) = try pipe()
        let output = LogOutput(write)
        for number in 0..<100 { output.write("line \(number)") }
        var buffer = [UInt8](repeating: 0, count: 1 << 16)
        let count = Glibc.read(read, &buffer, buffer.count)
        let lines = String(decoding: buffer.prefix(max(0, count)), as: UTF8.self).split(separator: "\n")
        #expect(lines == (0..<100).map { "line \($0)" })
    }

    /// A pipe that nobody reads holds nobody up; what was lost is said when somebody reads again.
    @Test func nobodyWaitsForAPipeThatNobodyReads() throws {
        let (read, write) = try pipe()
        let output = LogOutput(write)
        let line = String(repeating: "x", count: 1023)
        for _ in 0..<1000 { output.write(line) }
        output.flush(seconds: 0.05)
        let reader = Thread {
            var buffer = [UInt8](repeating: 0, count: 1 << 16)
            while Glibc.read(read, &buffer, buffer.count) > 0 {}
        }
        // Up to here nothing was read: a line that waited for its reader would wait still.
        reader.start()
        output.flush(seconds: 20)
        let (again, end) = try pipe()
        let other = LogOutput(end)
        for _ in 0..<1000 { other.write(line) }
        var text: [UInt8] = []
        var buffer = [UInt8](repeating: 0, count: 1 << 16)
        while !String(decoding: text.suffix(200), as: UTF8.self).contains("were lost") {
            let count = Glibc.read(again, &buffer, buffer.count)
            try #require(count > 0)
            text += buffer.prefix(count)
        }
        let kept = text.split(separator: 0x0A).count { $0.count == 1023 }
        let said = String(decoding: text.suffix(200), as: UTF8.self)
        #expect(said.contains("\(1000 - kept) log lines were lost"), "\(kept): \(said)")
        close(write)
    }
}
