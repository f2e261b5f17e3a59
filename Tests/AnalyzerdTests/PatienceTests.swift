import Corpus
import Logging
import Store
import Testing

@testable import analyzerd

@Suite struct PatienceTests {
    private let logger = Logger(label: "test") { _ in SwiftLogNoOpLogHandler() }

    @Test(arguments: [StoreError.Code.busy, .full, .corrupt]) func waitsForWhatPassesByItself(_ code: StoreError.Code)
        throws
    {
        var tries = 0
        var waits = 0
        var ends = 0
        let patience = Patience(
            logger: logger,
            pauseSeconds: 0.001,
            isOver: { false },
            willWait: { _ in waits += 1 },
            didWait: { ends += 1 }
        )
        let result = try patience {
            tries += 1
            if tries < 4 { throw StoreError(code, "for a moment") }
            return "done"
        }
        #expect(result == "done" && tries == 4 && waits == 3 && ends == 1)
    }

    @Test func endsWhenItIsToldTo() throws {
        let patience = Patience(logger: logger, pauseSeconds: 0.001, isOver: { true })
        #expect(try patience { if true { throw StoreError(.busy, "for ever") } } == nil)
    }

    @Test func passesOtherErrorsOn() {
        let patience = Patience(logger: logger, isOver: { false })
        #expect(throws: StoreError.self) { try patience { throw StoreError(.internal, "for good") } }
    }

    /// Reading failed four times, with seconds between: it is no passing fault of the disk.
    @Test func damageThatStaysIsTold() {
        var tries = 0
        let patience = Patience(logger: logger, pauseSeconds: 0.001, isOver: { false })
        let error = #expect(throws: StoreError.self) {
            try patience {
                tries += 1
                throw StoreError(.corrupt, "for good")
            }
        }
        #expect(error?.code == .corrupt && tries == 4)
    }
}

@Suite struct EventDigestTests {
    private func digest(_ texts: [String]) -> Int64 {
        var digest = EventDigest()
        for (index, text) in texts.enumerated() {
            var document = SourceDocument(text: Array(text.utf8))
            document.origin = "a.jsonl#\(index % 2)"
            digest.take(.document(document))
        }
        return digest.value
    }

    @Test func tellsOtherEventsAndAnotherOrder() {
        let texts = ["one", "two", "three", "four"]
        #expect(digest(texts) == digest(texts))
        let long = String(repeating: "x", count: 600)
        let others = [
            ["one", "two", "three"], ["one", "three", "two", "four"], ["one", "two", "three", "for"],
            ["three", "two", "one", "four"], [long, "two", "three", "four"], [long + "y", "two", "three", "four"],
        ]
        let digests = Set((others + [texts]).map(digest))
        #expect(digests.count == others.count + 1)
        var problem = EventDigest()
        problem.take(.problem(CorpusProblem(.unreadable, .error, at: "a.jsonl", "it cannot be opened")))
        #expect(problem.value != digest(["one"]))
    }
}
