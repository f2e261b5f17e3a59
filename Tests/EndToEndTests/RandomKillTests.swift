// kill -9 at random moments of an ingest: a few rounds here, two hundred with `make kill`.

import AnalyzerTesting
import Foundation
import Glibc
import JSONText
import Store
import Testing

@Suite("kill -9 at random moments")
struct RandomKillTests {
    /// Who is killed.
    private enum Victim: String, CaseIterable { case daemon, worker, workers, both }

    /// Enough that there is work left at each blow; what is not optimised takes some fifteen times as long.
    private static let documentCount = Repetition.isOptimised ? 1500 : 150

    /// What one round did.
    private struct Outcome {
        var victims: [Victim] = []
        /// Documents stored at each blow.
        var stored: [Int] = []
    }

    @Test("the job goes on by itself, and the store is that of an undisturbed run")
    func randomMoments() throws {
        let repetition = Repetition(few: 3)
        let (reference, span) = try Self.undisturbed()
        var blows: [Victim: Int] = [:]
        for round in 0..<repetition.rounds {
            let label = "round \(round) of seed \(repetition.seed)"
            let (installation, outcome) = try blowsAndEnd(repetition.numbers(round: round), span: span, label)
            #expect(try Contents(of: installation).differences(from: reference) == [], "\(label)")
            #expect(try installation.rows("failures").map(\.text) == [], "\(label)")
            #expect(installation.stop() == 0, "\(label)")
            // Kept counts are what counting gives.
            #expect(try Store(directory: installation.data).recount() == [], "\(label)")
            for victim in outcome.victims { blows[victim, default: 0] += 1 }
            let told = zip(outcome.victims, outcome.stored).map { "\($0.rawValue) after \($1)" }
            Repetition.tell("\(label): \(told.joined(separator: ", "))")
        }
        let told = Victim.allCases.map { "\(blows[$0] ?? 0) of \($0.rawValue)" }.joined(separator: ", ")
        Repetition.tell("\(repetition.rounds) rounds with seed \(repetition.seed): blows \(told)")
    }

    private static func archive(in installation: Installation) throws -> String {
        let file = installation.home.appending(path: "many.jsonl")
        try TestCorpus.write(documentCount, to: file, paragraphs: 2)
        return file.path
    }

    /// What a store holds where nothing disturbs the job, and how many seconds that took.
    private static func undisturbed() throws -> (Contents, Double) {
        let installation = try Installation()
        try installation.start()
        let path = try archive(in: installation)
        let began = Date()
        try installation.ingest(path, "corpus=news")
        let seconds = Date().timeIntervalSince(began)
        return (try Contents(of: installation), seconds)
    }

    /// Ingests with up to three blows, each at a moment of chance, and waits for the job's end.
    ///
    /// Where the machine was so fast that the job was over before the first blow, it does so again with earlier moments.
    private func blowsAndEnd(
        _ numbers: SeededNumbers,
        span: Double,
        _ label: String
    ) throws -> (Installation, Outcome) {
        for divisor in [1.0, 2, 4, 8] {
            let installation = try Installation()
            let outcome = try blowsAndEnd(installation, numbers, span: span / divisor, label)
            if !outcome.victims.isEmpty { return (installation, outcome) }
        }
        throw TestFailure("\(label): over before any blow")
    }

    private func blowsAndEnd(
        _ installation: Installation,
        _ given: SeededNumbers,
        span: Double,
        _ label: String
    ) throws -> Outcome {
        var numbers = given
        var outcome = Outcome()
        try installation.start()
        let id = try installation.startIngest(try Self.archive(in: installation), "corpus=news")
        let count = Int.random(in: 1...3, using: &numbers)
        for _ in 0..<count {
            let wanted = Victim.allCases.randomElement(using: &numbers) ?? .both
            let part = span / Double(count)
            usleep(UInt32(Double.random(in: 0..<part, using: &numbers) * 1_000_000))
            let job = try installation.job(id)
            let documents = job["documents"]?.integerValue ?? 0
            guard ["queued", "running"].contains(job["state"]?.stringValue), documents < Self.documentCount else {
                break
            }
            let workers = try installation.workers()
            // Workers are started when there is work: where there is none yet, the daemon is killed alone.
            let choice = workers.randomElement(using: &numbers)
            let victim = choice == nil ? Victim.daemon : wanted
            if victim == .daemon || victim == .both { installation.stop(SIGKILL) }
            if victim == .worker, let choice { kill(choice, SIGKILL) }
            if victim == .workers || victim == .both { for worker in workers { kill(worker, SIGKILL) } }
            if victim == .daemon || victim == .both {
                let left = try Self.stored(installation, job: id)
                try installation.start()
                // Between the last look and the blow it may have come to its end: then it was no blow.
                guard !left.state.isFinal, left.documents < Self.documentCount else { break }
                outcome.stored.append(left.documents)
            } else {
                outcome.stored.append(documents)
            }
            outcome.victims.append(victim)
        }
        let job = try installation.waitForJob(id)
        #expect(job["state"]?.stringValue == "done", "\(label): \(job.text)")
        #expect(job["documents"]?.integerValue == Self.documentCount, "\(label): \(job.text)")
        #expect(job["failures"]?.integerValue == 0, "\(label): \(job.text)")
        return outcome
    }

    /// The job as the killed daemon left it on disk, from a copy: opening the files themselves would mend them.
    private static func stored(_ installation: Installation, job id: Int) throws -> Job {
        let copy = installation.home.appending(path: "copy-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: copy, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: copy) }
        for name in ["store.sqlite", "store.sqlite-wal"] {
            let file = installation.data + "/" + name
            guard FileManager.default.fileExists(atPath: file) else { continue }
            try FileManager.default.copyItem(atPath: file, toPath: copy.appending(path: name).path)
        }
        return try Store(directory: copy.path).job(Int64(id))
    }
}
