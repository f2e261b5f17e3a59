// A document and what a worker answered, as the store takes them.

internal import Corpus
internal import Pipeline
internal import Store

extension AnalysedDocument {
    /// * `stored`: The text in the form that is stored, which the worker made.
    /// * `versions`: The effective version of each analyzer.
    init(_ document: SourceDocument, _ stored: StoredForm, _ result: WorkerResult, versions: [String: String]) {
        self.init(
            identifier: stored.document,
            sourceID: document.sourceID,
            title: document.title,
            date: document.date,
            source: document.source,
            url: document.url,
            language: result.language,
            speaker: document.speaker,
            textSHA256: stored.textDigest,
            text: stored.compressedText,
            textBytes: stored.textBytes,
            textScalars: stored.textScalars,
            indexText: Array(document.title.utf8) + [0x0A] + document.text,
            origin: document.origin,
            originBytes: document.originBytes,
            analysis: Analysis(result, versions: versions),
            warnings: result.warnings
        )
    }
}

extension Analysis {
    /// What a worker answered, as the store takes it.
    ///
    /// * `versions`: The effective version of each analyzer: a worker tells those that ran.
    init(_ result: WorkerResult, versions: [String: String]) {
        let answer = result.rows
        var rows = PackedRows(words: answer.words, bytes: answer.bytes, count: answer.rows.count)
        for row in answer.rows {
            rows.append(
                analyzer: row.analyzer,
                label: row.label,
                start: row.start,
                end: row.end,
                name: row.name,
                score: row.score,
                attributes: row.attributes,
                spans: row.spans,
                coversDocument: row.coversDocument
            )
        }
        self.init(
            rows: rows,
            versions: result.versions.map { Version(analyzer: $0.analyzer, version: $0.version) },
            failures: result.failures.map {
                Failure(
                    analyzer: $0.analyzer,
                    code: $0.code,
                    message: $0.message,
                    version: versions[$0.analyzer]
                )
            },
            skipped: result.skipped,
            language: result.language
        )
    }
}
