// Two daemons started at the same moment: a few times here, a hundred with `make starts`.

import Foundation
import Glibc
import Testing

@Suite("two daemons at the same moment")
struct StartTests {
    /// A daemon of a race, and what it said.
    private struct Racer {
        let process: Process
        let log: URL
        let socket: String

        var said: String { (try? String(contentsOf: log, encoding: .utf8)) ?? "" }
    }

    private func racer(_ name: String, socket: String, in installation: Installation) throws -> Racer {
        let log = installation.home.appending(path: "\(name).log")
        try Data().write(to: log)
        let process = Process()
        process.executableURL = URL(filePath: installation.executable)
        process.arguments = ["serve", "--socket", socket, "--workers", "1"]
        process.environment = installation.environment
        process.standardInput = FileHandle.nullDevice
        process.standardError = try FileHandle(forWritingTo: log)
        return Racer(process: process, log: log, socket: socket)
    }

    private func isReady(_ socket: String) -> Bool {
        guard let connection = try? Connection(socket) else { return false }
        return connection.readLine()?.hasSuffix("state=ready") == true
    }

    @Test(
        "one serves, the other says so and exits with 75",
        arguments: ["on one socket", "on two sockets and one store"]
    )
    func race(_ how: String) throws {
        let repetition = Repetition(few: 5)
        let installation = try Installation()
        let first = installation.socket
        let second = how == "on one socket" ? first : installation.home.path + "/two/socket"
        for round in 0..<repetition.rounds {
            // The sockets of the round before lie there still: their daemon was killed.
            var racers = [
                try racer("a", socket: first, in: installation), try racer("b", socket: second, in: installation),
            ]
            if round % 2 == 1 { racers.reverse() }
            for racer in racers { try racer.process.start() }
            defer {
                for racer in racers where racer.process.isRunning { kill(racer.process.processIdentifier, SIGKILL) }
                for racer in racers { racer.process.waitUntilExit() }
            }
            wait { racers.contains { !$0.process.isRunning } }
            let losers = racers.filter { !$0.process.isRunning }
            let said = racers.map(\.said).joined(separator: "\n")
            try #require(losers.count == 1, "\(how), round \(round): \(losers.count) of two ended: \(said)")
            let winner = try #require(racers.first { $0.process.isRunning })
            #expect(losers[0].process.terminationStatus == 75, "\(how), round \(round): \(losers[0].said)")
            #expect(losers[0].process.terminationReason == .exit)
            #expect(losers[0].said.contains("another analyzerd"), "\(losers[0].said)")
            #expect(losers[0].said.contains("(process \(winner.process.processIdentifier))"), "\(losers[0].said)")
            wait { isReady(winner.socket) }
            #expect(isReady(winner.socket), "\(how), round \(round): \(said)")
            if losers[0].socket != winner.socket {
                #expect(
                    (try? Connection(losers[0].socket)) == nil,
                    "\(how), round \(round): the loser's socket answers"
                )
            }
        }
        Repetition.tell("\(repetition.rounds) races \(how)")
        // Whatever lies there after all of them, a plain start needs no hand.
        try installation.start()
        #expect(installation.stop() == 0)
    }
}
