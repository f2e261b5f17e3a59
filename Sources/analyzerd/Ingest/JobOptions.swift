// What an ingest was asked to do, kept with its job as JSON so that it can go on after a crash.

internal import Corpus
internal import JSONText

/// Options of a job.
struct JobOptions: Sendable, Equatable {
    /// `blank-lines`, or nil.
    var split: String?
    /// `text=body,date=published`, or nil.
    var fields: String?
    /// `day-first` or `month-first`, or nil.
    var dates: String?
    /// The date of documents that have none: a date, or `name`; or nil.
    var defaultDate: String?
    /// The source of every document, or nil.
    var source: String?
    /// True where the archive is a spooled copy of standard input, to be deleted when the job has ended.
    var isSpooled = false
    /// What is to be analysed again, for a job that reads no archive.
    var reanalysis: Reanalysis?
    /// The reader's limits when the job was made.
    ///
    /// A job that goes on under other limits would count its events otherwise, and so skip documents or read some twice.
    var limits: Limits?

    /// Limits of the reader that decide which events it gives.
    struct Limits: Sendable, Equatable {
        var documentBytes: Int
        var ratio: Int
        var depth: Int

        init(_ settings: DaemonSettings) {
            documentBytes = settings.maximumDocumentBytes
            ratio = settings.maximumRatio
            depth = settings.maximumDepth
        }

        /// Reads them from a job; nil where one is missing or none at all.
        init?(_ value: JSONValue) {
            func limit(_ key: String) -> Int? { value[key]?.integerValue.flatMap { $0 > 0 ? $0 : nil } }
            guard let documentBytes = limit("documentBytes"), let ratio = limit("ratio"), let depth = limit("depth")
            else { return nil }
            self.documentBytes = documentBytes
            self.ratio = ratio
            self.depth = depth
        }
    }

    /// What `reanalyze` was asked for.
    struct Reanalysis: Sendable, Equatable {
        var analyzer: String?
        var failed = false
        var outdated = false
    }

    init() {}

    init(parsing text: String) {
        guard let value = try? JSONValue(parsing: text) else { return }
        split = value["split"]?.stringValue
        fields = value["fields"]?.stringValue
        dates = value["dates"]?.stringValue
        defaultDate = value["defaultDate"]?.stringValue
        source = value["source"]?.stringValue
        isSpooled = value["spooled"]?.booleanValue ?? false
        limits = value["limits"].flatMap { Limits($0) }
        if let other = value["reanalyze"] {
            reanalysis = Reanalysis(
                analyzer: other["analyzer"]?.stringValue,
                failed: other["failed"]?.booleanValue ?? false,
                outdated: other["outdated"]?.booleanValue ?? false
            )
        }
    }

    var text: String {
        var writer = JSONWriter()
        writer.beginObject()
        for (key, value) in [
            ("split", split), ("fields", fields), ("dates", dates), ("defaultDate", defaultDate), ("source", source),
        ] {
            guard let value else { continue }
            writer.key(key)
            writer.string(value)
        }
        if isSpooled {
            writer.key("spooled")
            writer.boolean(true)
        }
        if let limits {
            writer.key("limits")
            writer.beginObject()
            for (key, value) in [
                ("documentBytes", limits.documentBytes), ("ratio", limits.ratio), ("depth", limits.depth),
            ] {
                writer.key(key)
                writer.integer(value)
            }
            writer.endObject()
        }
        if let reanalysis {
            writer.key("reanalyze")
            writer.beginObject()
            if let analyzer = reanalysis.analyzer {
                writer.key("analyzer")
                writer.string(analyzer)
            }
            writer.key("failed")
            writer.boolean(reanalysis.failed)
            writer.key("outdated")
            writer.boolean(reanalysis.outdated)
            writer.endObject()
        }
        writer.endObject()
        return String(decoding: writer.bytes, as: UTF8.self)
    }

    /// The reader's options under the job's limits, or the daemon's where the job has none.
    func corpusOptions(_ settings: DaemonSettings) throws(CorpusProblem) -> CorpusOptions {
        let limits = limits ?? Limits(settings)
        var options = CorpusOptions()
        options.maximumDocumentBytes = limits.documentBytes
        options.maximumLineBytes = limits.documentBytes
        options.maximumRatio = limits.ratio
        options.maximumDepth = limits.depth
        if let fields { options.fieldMap = try CorpusOptions.parseFieldMap(fields) }
        if let split {
            guard let known = CorpusOptions.Split(rawValue: split) else {
                let names = CorpusOptions.Split.allCases.map(\.rawValue).joined(separator: ", ")
                throw CorpusProblem(.badOption, .error, at: split, "split takes one of \(names)")
            }
            options.split = known
        }
        if let dates {
            guard let known = CorpusOptions.DateOrder.given.first(where: { $0.rawValue == dates }) else {
                let names = CorpusOptions.DateOrder.given.map(\.rawValue).joined(separator: ", ")
                throw CorpusProblem(.badOption, .error, at: dates, "dates takes one of \(names)")
            }
            options.dateOrder = known
        }
        if let defaultDate { options.defaultDate = try CorpusOptions.DefaultDate(parsing: defaultDate) }
        options.source = source
        options.isPathNamed = !isSpooled
        options.excludedFiles = settings.storeFiles
        return options
    }
}
