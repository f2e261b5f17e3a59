// What the daemon hands to the store: analysed documents, failures, and the job's checkpoint, one batch a transaction.

/// A row of an analyzer, as the worker wrote it.
package struct StoredAnnotation: Sendable, Equatable {
    /// Who found it.
    package var analyzer: String
    /// The kind within the analyzer.
    package var label: String
    /// First Unicode scalar of the text that it covers.
    package var start: Int
    /// One past its last Unicode scalar.
    package var end: Int
    /// Canonical value to group by, where there is one.
    package var name: String?
    /// Confidence or polarity, where there is one.
    ///
    /// Kept to four decimals.
    package var score: Double?
    /// A flat JSON object in UTF-8, or nil.
    package var attributes: [UInt8]?
    /// A JSON object of ranges in UTF-8, or nil.
    package var spans: [UInt8]?
    /// True for a row about the document as a whole.
    package var coversDocument: Bool

    /// Makes a row.
    package init(
        analyzer: String,
        label: String,
        start: Int,
        end: Int,
        name: String? = nil,
        score: Double? = nil,
        attributes: [UInt8]? = nil,
        spans: [UInt8]? = nil,
        coversDocument: Bool = false
    ) {
        self.analyzer = analyzer
        self.label = label
        self.start = start
        self.end = end
        self.name = name
        self.score = score
        self.attributes = attributes
        self.spans = spans
        self.coversDocument = coversDocument
    }
}

/// What the analyzers said about one document.
package struct Analysis: Sendable {
    /// An analyzer that ran, and its effective version.
    package struct Version: Sendable, Equatable {
        package var analyzer: String
        package var version: String

        package init(analyzer: String, version: String) {
            self.analyzer = analyzer
            self.version = version
        }
    }

    /// An analyzer that failed, and why.
    package struct Failure: Sendable, Equatable {
        package var analyzer: String
        package var code: String
        package var message: String
        /// The effective version that failed, where it is known: an unchanged one is not tried again but by
        /// `reanalyze failed=true`.
        package var version: String?

        package init(analyzer: String, code: String, message: String, version: String? = nil) {
            self.analyzer = analyzer
            self.code = code
            self.message = message
            self.version = version
        }
    }

    /// Whether no analyzer looked at the document, because of its language.
    package var isSkipped: Bool { !skipped.isEmpty && versions.isEmpty && failures.isEmpty }

    /// All rows; those of one analyzer in the order in which they are to be answered.
    package var annotations: [StoredAnnotation] {
        get { rows.annotations }
        set { rows = PackedRows(newValue) }
    }
    /// The same, as they wait for the writer.
    package var rows: PackedRows
    /// The analyzers that ran, with or without rows.
    package var versions: [Version]
    /// The analyzers that failed.
    package var failures: [Failure]
    /// The analyzers that do not know the document's language.
    package var skipped: [String]
    /// The language that was found: counts for a document that was stored without one ("und").
    package var language = ""

    package init(
        annotations: [StoredAnnotation] = [],
        versions: [Version] = [],
        failures: [Failure] = [],
        skipped: [String] = []
    ) {
        self.init(rows: PackedRows(annotations), versions: versions, failures: failures, skipped: skipped)
    }

    package init(
        rows: PackedRows,
        versions: [Version] = [],
        failures: [Failure] = [],
        skipped: [String] = [],
        language: String = ""
    ) {
        self.rows = rows
        self.versions = versions
        self.failures = failures
        self.skipped = skipped
        self.language = language
    }
}

/// A document on its way into the store, with everything that cost CPU done.
package struct AnalysedDocument: Sendable {
    /// 16 hexadecimal digits: the first 8 bytes of SHA-256 over (source, title, date, text).
    package var identifier: String
    /// The id that the source gave it; need not be unique.
    package var sourceID: String?
    package var title: String
    /// Publication date as published: ISO 8601 with the precision and zone that it had.
    package var date: String?
    package var source: String
    package var url: String
    package var language: String
    package var speaker: String?
    /// SHA-256 of the text, 32 bytes.
    package var textSHA256: [UInt8]
    /// The text as a zlib stream.
    package var text: [UInt8]
    /// Length of the text in bytes.
    package var textBytes: Int
    /// Length of the text in Unicode scalars.
    package var textScalars: Int
    /// What the full-text index reads: the title, a line end, the text, in UTF-8.
    ///
    /// Empty: the store makes it itself.
    package var indexText: [UInt8]
    /// Where it came from: `archive.tar.gz!member.txt#3`.
    package var origin: String
    /// Length of the original record in bytes.
    package var originBytes: Int
    /// SHA-256 of the original record, 32 bytes, where it was computed.
    package var originSHA256: [UInt8]?
    /// What the analyzers said.
    package var analysis: Analysis
    /// What was odd about it, for people.
    package var warnings: [String]

    package init(
        identifier: String,
        sourceID: String? = nil,
        title: String = "",
        date: String? = nil,
        source: String = "",
        url: String = "",
        language: String = "en",
        speaker: String? = nil,
        textSHA256: [UInt8],
        text: [UInt8],
        textBytes: Int,
        textScalars: Int,
        indexText: [UInt8] = [],
        origin: String,
        originBytes: Int = 0,
        originSHA256: [UInt8]? = nil,
        analysis: Analysis = Analysis(),
        warnings: [String] = []
    ) {
        self.identifier = identifier
        self.sourceID = sourceID
        self.title = title
        self.date = date
        self.source = source
        self.url = url
        self.language = language
        self.speaker = speaker
        self.textSHA256 = textSHA256
        self.text = text
        self.textBytes = textBytes
        self.textScalars = textScalars
        self.indexText = indexText
        self.origin = origin
        self.originBytes = originBytes
        self.originSHA256 = originSHA256
        self.analysis = analysis
        self.warnings = warnings
    }
}

/// Something that the reader could not use, or used in part.
package struct ReaderFailure: Sendable, Equatable {
    /// How bad it is.
    package enum Severity: String, Sendable {
        /// A document or an archive was not stored.
        case error
        /// It was stored in part, or changed.
        case warning
    }

    package var code: String
    package var origin: String
    package var message: String
    package var severity: Severity
    /// How many failures it stands for, in the counts of its job.
    package var count = 1

    package init(code: String, origin: String, message: String, severity: Severity) {
        self.code = code
        self.origin = origin
        self.message = message
        self.severity = severity
    }
}

/// What the reader delivered, in its order.
package enum Event: Sendable {
    case document(AnalysedDocument)
    case failure(ReaderFailure)
}

/// Events that are stored together or not at all, with the place that the job has then reached.
///
/// Pages that many documents share are written once a batch; what it holds is all the memory that the writer needs. The daemon
/// ends one at 300 documents or 2 MiB of text.
package struct Batch: Sendable {
    /// The job that read them.
    package var job: Int64
    /// What it read.
    package var events: [Event]
    /// Reader events of the job done so far, those of this batch included.
    package var checkpoint: Int
    /// What a resumed job compares those events with, where it is known.
    package var digest: Int64?
    /// Bytes of the archive read so far.
    package var bytesRead: Int64

    package init(job: Int64, events: [Event], checkpoint: Int, digest: Int64? = nil, bytesRead: Int64) {
        self.job = job
        self.events = events
        self.checkpoint = checkpoint
        self.digest = digest
        self.bytesRead = bytesRead
    }
}

/// What a commit did.
package struct CommitSummary: Sendable, Equatable {
    /// Documents that are new.
    package var documents = 0
    /// Documents that were there already: at most an origin was added.
    package var duplicates = 0
    /// New documents whose text was there already (wire copy); counted in `documents` too.
    package var copies = 0
    /// New documents that no analyzer looked at, because of their language; counted in `documents` too.
    package var skipped = 0
    /// Rows stored.
    package var annotations = 0
    /// Failures stored, of reader and analyzers.
    package var failures = 0
    /// Warnings stored.
    package var warnings = 0
    /// The last `seq` in use after it.
    package var sequence: Int64 = 0
}
