// Many clients at once, most of them bad: what they do must cost the others nothing but a little time.

import Foundation
import Glibc
import JSONText
import Synchronization
import Testing

@Suite("three hundred clients")
struct ClientLoadTests {
    /// What a bad client does.
    private enum Habit: CaseIterable {
        /// Asks for everything again and again and reads nothing.
        case slowReader
        /// Connects and says nothing.
        case silent
        /// Sends half a line.
        case half
        /// Asks, reads the beginning of the answer and goes.
        case vanishing
        /// Sends line after line that is none, and reads nothing.
        case flood
    }

    private static let nonsense = String(repeating: "{\"no\":\"verb\"} entites \u{2028} \"open\n", count: 2_000)

    /// Sends without waiting: what does not fit is left.
    private func begin(_ habit: Habit, _ connection: Connection) {
        switch habit {
        case .slowReader: connection.sendAtOnce(String(repeating: "export entities\nexport quotes\n", count: 200))
        case .silent: break
        case .half: connection.sendAtOnce("entities name=\"half a na")
        case .vanishing:
            connection.sendAtOnce("export entities\n")
            _ = connection.readLine()
        case .flood: connection.sendAtOnce(Self.nonsense)
        }
    }

    @Test("lines of megabytes that stay half take little memory, and their turns end")
    func longHalfLines() throws {
        let installation = try Installation()
        try installation.start(["--line-seconds", "2"])
        let half = "analyze\n{\"text\":\"" + String(repeating: "half a word here ", count: 900_000)
        let timeouts = Counter()
        let ended = Counter()
        for _ in 0..<20 {
            Thread {
                defer { ended.increment() }
                guard let connection = try? Connection(installation.socket) else { return }
                try? connection.send(half)
                if connection.readToEnd().contains("error timeout ") { timeouts.increment() }
            }
            .start()
        }
        // Who sends a whole one has a turn among them.
        let status = Mutex("")
        Thread {
            defer { ended.increment() }
            guard let connection = try? Connection(installation.socket) else { return }
            let sentence = "Omar Haddad spoke in Lagos. "
            try? connection.send("analyze\n{\"text\":\"\(String(repeating: sentence, count: 4_000))\"}\n")
            connection.finishSending()
            let last = connection.readToEnd().split(separator: "\n").last ?? ""
            status.withLock { $0 = String(last) }
        }
        .start()
        var most = 0
        while ended.value < 21 {
            most = max(most, try installation.rows("stats").first?["resident"]?.integerValue ?? 0)
            usleep(100_000)
        }
        let answer = status.withLock { $0 }
        #expect(answer.hasPrefix("ok rows=") && answer.contains("language=en"), "\(answer)")
        #expect(timeouts.value == 20, "those that stayed half are told so")
        #expect(most > 0 && most < 200 << 20, "\(most >> 20) MiB")
        #expect(installation.stop() == 0, "\(installation.log)")
    }

    @Test("slow, silent, half, vanishing and flooding ones, during an ingest")
    func crowd() throws {
        let installation = try ProtocolTests.installation(documents: 30)
        let file = installation.home.appending(path: "many.jsonl")
        try TestCorpus.write(60, to: file, paragraphs: 3)
        // The crowd has the connections that there are, but for a few.
        let first = try Connection(installation.socket)
        #expect(first.readLine()?.hasSuffix("state=ready") == true)
        let id = try installation.startIngest(file.path, "corpus=crowd")
        var crowd: [(habit: Habit, connection: Connection)] = []
        var refusals = 0
        for number in 0..<300 {
            let habit = Habit.allCases[number % Habit.allCases.count]
            let connection = try Connection(installation.socket)
            let greeting = try #require(connection.readLine(), "connection \(number) ended without a word")
            if greeting.hasPrefix("analyzerd ") {
                begin(habit, connection)
                if habit != .vanishing { crowd.append((habit, connection)) }
            } else {
                #expect(greeting.hasPrefix("error busy \""), "connection \(number): \(greeting)")
                #expect(connection.readLine() == nil, "it is closed")
                refusals += 1
            }
        }
        // Sixty have gone again, or are on their way.
        #expect(crowd.count >= 200)
        for _ in 0..<50 {
            try first.send("ping\n")
            #expect(first.readLine() == "ok rows=0")
        }
        try first.send("entities limit=3\n")
        #expect((0..<4).compactMap { _ in first.readLine() }.last?.hasPrefix("ok rows=3") == true)
        // With the rest of the connections taken, one more is told so.
        var extra: [Connection] = []
        var last = ""
        for _ in 0..<100 where !last.hasPrefix("error busy ") {
            let connection = try Connection(installation.socket)
            last = connection.readLine() ?? ""
            extra.append(connection)
        }
        #expect(last.hasPrefix("error busy \""), "after \(crowd.count) and \(extra.count): \(last)")
        try first.send("job \(id)\nstats\n")
        var stats: JSONValue?
        for _ in 0..<4 {
            if let line = first.readLine(), line.hasPrefix("{"), line.contains("\"resident\"") {
                stats = try JSONValue(parsing: line)
            }
        }
        let resident = try #require(stats?["resident"]?.integerValue)
        #expect(resident < 256 << 20, "\(resident >> 20) MiB with \(crowd.count) bad clients")

        // A slow reader's answers are whole once it reads.
        let slow = try #require(crowd.first { $0.habit == .slowReader }?.connection)
        var statuses = 0
        while statuses < 4, let line = slow.readLine() {
            if line.hasPrefix("ok rows=") { statuses += 1 } else { #expect(line.hasPrefix("{") && line.hasSuffix("}")) }
        }
        #expect(statuses == 4)

        // They go all at once, and everything is as before.
        crowd = []
        extra = []
        let job = try installation.waitForJob(id)
        #expect(job["documents"]?.integerValue == 60 && job["failures"]?.integerValue == 0, "\(job.text)")
        var again: [Connection] = []
        wait {
            again = (0..<250).compactMap { _ in try? Connection(installation.socket) }
            return again.allSatisfy { $0.readLine()?.hasPrefix("analyzerd ") == true }
        }
        #expect(again.count == 250)
        again = []
        #expect(installation.stop() == 0, "\(installation.log)")
    }
}
