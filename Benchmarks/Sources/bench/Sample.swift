// Real articles with what the real analyzers say about them: what a store of any size is made of.

import Corpus
import Glibc
import Logging
import Pipeline
import Store
import Synchronization

/// An analysed article.
struct SampleDocument: Sendable {
    var title: String
    var source: String
    var language: String
    var text: [UInt8]
    var annotations: [StoredAnnotation]
    var versions: [Analysis.Version]
    var skipped: [String]
    /// Byte ranges of mentions of rare names.
    var rareMentions: [Range<Int>] = []

    /// The first `count` articles of an archive, analysed by workers.
    static func read(_ path: String, count: Int, _ executable: String) async -> [SampleDocument] {
        let pool = WorkerPool(
            configuration: WorkerPool.Configuration(executable: executable, workers: 2, analyzers: []),
            arguments: ["worker"],
            logger: Logger(label: "bench")
        )
        let running = Task { await pool.run() }
        let answers = Mutex([(Int, SampleDocument)]())
        let answered = Mutex(0)
        var submitted = 0
        guard let reader = try? CorpusReader(path: path) else { return [] }
        while submitted < count, let event = reader.next() {
            guard case .document(let document) = event else { continue }
            let line = document.workerLine(number: submitted)
            let place = submitted
            submitted += 1
            pool.submit(
                WorkItem(line: line) { result in
                    let sample = SampleDocument(document, result)
                    answers.withLock { if result.error == nil { $0.append((place, sample)) } }
                    answered.withLock { $0 += 1 }
                }
            )
            while submitted - answered.withLock({ $0 }) > 2000 { try? await Task.sleep(for: .milliseconds(1)) }
        }
        while answered.withLock({ $0 }) < submitted { try? await Task.sleep(for: .milliseconds(1)) }
        pool.shutDown()
        await running.value
        var documents = answers.withLock { $0 }.sorted { $0.0 < $1.0 }.map(\.1)
        markRareNames(&documents)
        return documents
    }

    init(_ document: SourceDocument, _ result: WorkerResult) {
        title = document.title
        source = document.source
        language = result.language
        text = document.text
        let analysis = Analysis(result, versions: [:])
        annotations = analysis.annotations
        versions = analysis.versions
        skipped = analysis.skipped
    }

    /// Finds the mentions of names that one or two documents have: those are spelt anew in later copies, as a growing archive
    /// brings new names, while the frequent ones stay.
    private static func markRareNames(_ documents: inout [SampleDocument]) {
        var counts: [String: Int] = [:]
        for document in documents {
            for name in Set(document.annotations.compactMap(\.name)) { counts[name, default: 0] += 1 }
        }
        for k in documents.indices {
            let places = documents[k].scalarPlaces()
            for row in documents[k].annotations where row.analyzer == "entities" && row.end < places.count {
                guard let name = row.name, counts[name, default: 0] <= 2 else { continue }
                documents[k].rareMentions.append(places[row.start]..<places[row.end])
            }
            for row in documents[k].annotations.indices {
                guard let name = documents[k].annotations[row].name, counts[name, default: 0] > 2 else { continue }
                documents[k].frequent.insert(name)
            }
        }
    }

    /// Names that more than two documents of the sample have.
    var frequent: Set<String> = []

    /// The byte at which each scalar begins, and the end.
    private func scalarPlaces() -> [Int] {
        text.indices.filter { text[$0] & 0xC0 != 0x80 } + [text.count]
    }
}
