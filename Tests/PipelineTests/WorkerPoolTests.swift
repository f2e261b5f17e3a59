import Foundation
import Logging
import Synchronization
import Testing

@testable import Pipeline

/// A pool whose workers are shell scripts that misbehave on demand.
///
/// The limit is for a pool that hangs: on a busy machine tests wait for minutes until those beside them leave them a thread.
@Suite(.timeLimit(.minutes(15))) struct WorkerPoolTests {
    /// Answers each line; obeys words in it.
    ///
    /// A line that runs a single analyzer carries its name.
    private static let script = #"""
        #!/bin/sh
        # Broken as an executable is that is being replaced.
        [ -e "$0.broken" ] && exit 127
        while IFS= read -r line; do
          id=$(printf '%s' "$line" | sed -n 's/.*"id":\([0-9]*\).*/\1/p')
          only=$(printf '%s' "$line" | sed -n 's/^{"analyzers":\[\([^]]*\)\].*/\1/p')
          case "$line" in
            *DIE-ALWAYS*) kill -9 $$ ;;
            *DIE-ON-BAD*) case "$only,$line" in '"bad"',*|,'{"id'*) kill -9 $$ ;; esac ;;
            *DIE-IF-ASKED*) case "$only" in *'"bad"'*) kill -9 $$ ;; esac ;;
            *SPIN*) case "$only,$line" in '"bad"',*|,'{"id'*) while :; do :; done ;; esac ;;
            *TRAP*) case "$only,$line" in '"bad"',*|,'{"id'*) kill -ILL $$ ;; esac ;;
            *LEAK*) case "$only,$line" in '"bad"',*|,'{"id'*) x=$(head -c 90000000 /dev/zero | tr '\0' x); exec sleep 60 ;; esac ;;
            *CLOSE*) case "$only,$line" in '"bad"',*|,'{"id'*) exec >&-; exec sleep 60 ;; esac ;;
            *LIE*) case "$only,$line" in '"bad"',*|,'{"id'*) printf 'this is no answer\n'; continue ;; esac ;;
            *HANG*) case "$only,$line" in '"bad"',*|,'{"id'*) printf '{"id":'; exec sleep 60 ;; esac ;;
            *SLEEP*) sleep 60 ;;
            *GARBAGE*) printf 'this is no answer\n'; continue ;;
            *HALF*) printf '{"id":'; exit 0 ;;
          esac
          printf '{"id":%s,"language":"en","annotations":[],"versions":{"v":"%s"}}\n' "$id" "$(printf '%s' "$only" | tr -d '"')"
        done
        """#

    private func withPool<Result>(
        workers: Int = 2,
        budget: WorkerBudget = WorkerBudget(),
        isBroken: Bool = false,
        _ body: (WorkerPool) async throws -> Result
    ) async throws -> Result {
        let path = FileManager.default.temporaryDirectory.appending(path: "worker-\(UUID().uuidString)").path
        try Data(Self.script.utf8).write(to: URL(filePath: path))
        try FileManager.default.setAttributes([.posixPermissions: 0o700], ofItemAtPath: path)
        if isBroken { try Data().write(to: URL(filePath: path + ".broken")) }
        defer {
            try? FileManager.default.removeItem(atPath: path)
            try? FileManager.default.removeItem(atPath: path + ".broken")
        }
        var configuration = WorkerPool.Configuration(
            executable: path,
            workers: workers,
            analyzers: [("good", []), ("bad", []), ("dependent", ["bad"]), ("other", ["good"])]
        )
        configuration.budget = budget
        var logger = Logger(label: "test")
        logger.logLevel = .critical
        let pool = WorkerPool(configuration: configuration, arguments: [], logger: logger)
        let running = Task { await pool.run() }
        defer { pool.shutDown() }
        if isBroken {
            Task {
                // Long enough for every document to have been tried more than twice.
                while pool.counters.crashed < 8 { try await Task.sleep(for: .milliseconds(10)) }
                try FileManager.default.removeItem(atPath: path + ".broken")
            }
        }
        let result = try await body(pool)
        pool.shutDown()
        await running.value
        return result
    }

    private func ask(
        _ pool: WorkerPool,
        _ id: Int,
        _ text: String,
        analyzers: [String]? = nil
    ) async -> WorkerResult {
        await withCheckedContinuation { continuation in
            let line = Array(#"{"id":\#(id),"text":"\#(text)"}"#.utf8) + [0x0A]
            pool.submit(
                WorkItem(line: line, analyzers: analyzers) {
                    continuation.resume(returning: $0)
                }
            )
        }
    }

    private func askAll(_ pool: WorkerPool, _ texts: [String]) async -> [WorkerResult] {
        await withTaskGroup(of: (Int, WorkerResult).self) { group in
            for (index, text) in texts.enumerated() { group.addTask { (index, await ask(pool, index, text)) } }
            var results: [Int: WorkerResult] = [:]
            for await (index, result) in group { results[index] = result }
            return texts.indices.compactMap { results[$0] }
        }
    }

    @Test func answersManyDocuments() async throws {
        let results = try await withPool { pool in await askAll(pool, (0..<60).map { "text \($0)" }) }
        #expect(results.count == 60 && results.allSatisfy { $0.error == nil && $0.language == "en" })
    }

    @Test func quarantinesTheAnalyzerThatDiesAndKeepsTheOthers() async throws {
        let (results, counters) = try await withPool { pool in
            (await askAll(pool, ["a", "DIE-ON-BAD", "b", "c"]), pool.counters)
        }
        #expect(results.map { $0.failures.map(\.analyzer) } == [[], ["bad", "dependent"], [], []])
        #expect(results[1].failures.map(\.code) == ["crashed", "requirement-failed"])
        #expect(results[1].failures.first?.message.contains("9") == true, "the signal is named")
        #expect(results[1].versions.map(\.version) == ["", "good", "other"])
        #expect(counters.crashed >= 2)
    }

    @Test func triesOnlyTheAnalyzersAgainThatWereAskedFor() async throws {
        let result = try await withPool { pool in
            await ask(pool, 1, "DIE-IF-ASKED", analyzers: ["bad", "other"])
        }
        #expect(result.failures.map(\.analyzer) == ["bad"])
        #expect(result.versions.map(\.version) == ["", "other"])
    }

    @Test(
        arguments: [
            ("TRAP", "crashed", "4"), ("LEAK", "memory", "48 MiB"), ("CLOSE", "crashed", "closed its output"),
            ("LIE", "crashed", "no answer"), ("HANG", "timeout", "no answer for"),
        ]
    )
    func namesTheAnalyzerAndTheReason(_ word: String, code: String, reason: String) async throws {
        var budget = WorkerBudget()
        budget.stallSeconds = 1.5
        budget.residentBytes = 48 << 20
        let results = try await withPool(budget: budget) { pool in await askAll(pool, ["a", word, "b"]) }
        #expect(results.map { $0.failures.map(\.analyzer) } == [[], ["bad", "dependent"], []])
        #expect(results[1].failures.map(\.code) == [code, "requirement-failed"])
        #expect(results[1].failures.first?.message.contains(reason) == true, "\(results[1].failures)")
        #expect(results[1].versions.map(\.version) == ["", "good", "other"], "the others' rows are kept")
    }

    @Test func givesUpADocumentThatKillsWithoutAnalyzers() async throws {
        let results = try await withPool { pool in await askAll(pool, ["DIE-ALWAYS", "fine"]) }
        #expect(results[0].error?.code == "crashed")
        #expect(results[1].error == nil)
    }

    /// An executable that no document makes die is the machine's fault: documents wait for a whole one.
    @Test func waitsForAnExecutableThatIsBeingReplaced() async throws {
        let (results, counters) = try await withPool(isBroken: true) { pool in
            (await askAll(pool, (0..<30).map { "text \($0)" } + ["DIE-ALWAYS"]), pool.counters)
        }
        #expect(results.dropLast().allSatisfy { $0.error == nil && $0.language == "en" })
        #expect(results.last?.error?.code == "crashed", "what does kill is still found")
        #expect(counters.crashed >= 8)
    }

    @Test func stopsAWorkerThatUsesTooMuchTime() async throws {
        var budget = WorkerBudget()
        budget.cpuSeconds = 0.3
        budget.cpuSecondsPerMiB = 0
        let results = try await withPool(budget: budget) { pool in await askAll(pool, ["SPIN", "fine"]) }
        #expect(results[0].failures.map(\.code) == ["timeout", "requirement-failed"])
        #expect(results[1].error == nil)
    }

    @Test func stopsAWorkerThatNeverAnswers() async throws {
        var budget = WorkerBudget()
        budget.stallSeconds = 0.4
        let results = try await withPool(budget: budget) { pool in await askAll(pool, ["SLEEP", "fine"]) }
        #expect(results[0].error?.code == "timeout")
        #expect(results[1].error == nil)
    }

    @Test(arguments: ["GARBAGE", "HALF"])
    func replacesAWorkerThatWritesNoAnswer(_ word: String) async throws {
        let results = try await withPool { pool in await askAll(pool, [word, "fine"]) }
        #expect(results[0].error?.code == "crashed")
        #expect(results[1].error == nil)
    }

    @Test func shutDownAnswersWhatIsLeft() async throws {
        let results = try await withPool(workers: 1) { pool in
            async let slow = ask(pool, 1, "SLEEP")
            async let waiting = ask(pool, 2, "fine")
            try await Task.sleep(for: .milliseconds(200))
            pool.shutDown()
            return await [slow, waiting]
        }
        #expect(results.allSatisfy { $0.error?.code == "shutting-down" || $0.error == nil })
        #expect(results[0].error?.code == "shutting-down")
    }

    @Test func aRetryLineNamesItsAnalyzers() {
        let line = WorkerSession.line(Array(#"{"id":1}"#.utf8), analyzers: ["quotes"])
        #expect(String(decoding: line, as: UTF8.self) == #"{"analyzers":["quotes"],"id":1}"#)
    }
}
