// What the readers of one corpus share: options, the events that wait to be taken, and the account of the open archive.

internal import Synchronization

/// One step of a reader.
enum Step {
    /// Something was done; call again.
    case again
    /// Another reader goes first.
    case open(any RecordReader)
    /// Nothing is left.
    case done
}

/// A reader of one format, which works one record at a time.
protocol RecordReader: AnyObject {
    /// Reads one record or less, and emits what it found.
    func step(_ context: ReadContext) -> Step
}

/// Stops a reader from another thread, wherever it is.
package final class ReadStop: Sendable {
    private let flag = Atomic(false)

    package init() {}

    /// Whether ``stop()`` was called.
    package var isStopped: Bool { flag.load(ordering: .relaxed) }

    /// Lets the reader end soon, also where it waits for a pipe.
    package func stop() { flag.store(true, ordering: .relaxed) }
}

/// What the readers of one corpus share.
final class ReadContext {
    let options: CorpusOptions
    /// Whether somebody wants no more of it.
    let stop: ReadStop
    /// Field names of the input to fields of the document.
    let names: FieldNames
    /// The path that is read; nil where nobody has named it.
    let base: String?
    /// Bytes taken from files so far.
    var bytesRead = 0
    /// WARC records that hold no article (requests, redirects, pictures).
    var ignoredRecords = 0
    /// The file that is open.
    var account = ArchiveAccount()
    private var events: [CorpusEvent] = []
    private var taken = 0

    init(options: CorpusOptions, stop: ReadStop, path: String? = nil) {
        self.options = options
        base = options.isPathNamed ? path : nil
        self.stop = stop
        names = FieldNames(map: options.fieldMap)
    }

    /// Events that wait to be taken.
    var waitingEvents: Int { events.count - taken }

    /// The next event that waits, or nil.
    func takeEvent() -> CorpusEvent? {
        guard taken < events.count else { return nil }
        if events.count == 1 {
            // The usual case. popLast moves the event out, so that its text is not copied later.
            return events.popLast()
        }
        let event = events[taken]
        taken += 1
        if taken == events.count {
            events.removeAll(keepingCapacity: true)
            taken = 0
        }
        return event
    }

    func emit(_ document: consuming SourceDocument) {
        if let source = options.source { document.source = source }
        if document.date == nil { document.date = defaultDate(place: document.origin) }
        document.text.withUnsafeBufferPointer { LostBlocks.tell(of: $0, self, place: document.origin) }
        account.documents += 1
        events.append(.document(document))
    }

    /// The date of a document that has none of its own.
    private func defaultDate(place: String) -> String? {
        switch options.defaultDate {
        case .none: return nil
        case .given(let date): return date
        case .name:
            guard let found = NameDate(in: name(of: place), order: options.dateOrder) else { return nil }
            if case .ambiguous(let year) = found.reading {
                if account.hasToldName { return year }
                account.hasToldName = true
            }
            return DateNormaliser.date(found.reading, of: found.text, self, place: place)
        }
    }

    /// A place with all that its user has named: the folders above it, too; nothing of a copy whose name nobody has given.
    private func name(of place: String) -> String {
        if let base { return "\(base)/\(place)" }
        return place.firstIndex { $0 == "!" || $0 == "#" }.map { String(place[$0...]) } ?? ""
    }

    /// Reports a problem, unless the open archive had too many already.
    func report(_ problem: CorpusProblem) {
        if problem.severity == .error {
            account.errors += 1
            if account.errors > options.maximumProblems { return }
        } else {
            account.warnings += 1
            if account.warnings > options.maximumProblems { return }
        }
        events.append(.problem(problem))
    }

    func report(
        _ code: CorpusProblem.Code,
        _ severity: CorpusProblem.Severity,
        at origin: String,
        _ message: String
    ) {
        report(CorpusProblem(code, severity, at: origin, message))
    }

    /// Begins the account of a file.
    func beginArchive(_ origin: String, size: Int?) {
        account = ArchiveAccount()
        account.origin = origin
        account.size = size
    }

    /// Ends the account of a file: says how many problems were not reported one by one.
    func endArchive() {
        for (severity, count, name) in [
            (CorpusProblem.Severity.error, account.errors, "errors"), (.warning, account.warnings, "warnings"),
        ] where count > options.maximumProblems {
            let more = count - options.maximumProblems
            var problem = CorpusProblem(
                .more,
                severity,
                at: account.origin,
                "\(more) more \(name) in this file are counted, but not listed one by one: of \(count) the first "
                    + "\(options.maximumProblems) are"
            )
            problem.count = more
            events.append(.problem(problem))
        }
    }
}

/// What is known of the file that is being read.
struct ArchiveAccount {
    var origin = ""
    /// Its size, where it has one.
    var size: Int?
    /// Bytes taken from it.
    var consumed = 0
    /// Output of all inflaters on it together, but for members that were refused as bombs.
    var inflated = 0
    /// Output of those.
    var refused = 0
    /// Whether a text that is markup was told of: an archive that has one has many.
    var hasToldMarkup = false
    /// Whether references of HTML in a text without tags were told of.
    var hasToldReferences = false
    /// Whether a text that is a record itself was told of.
    var hasToldInner = false
    /// Whether a date of a name that keeps its year alone was told of: an archive's name is that of all its documents.
    var hasToldName = false
    /// Whether a text that a service has cut was told of.
    var hasToldCut = false
    /// Whether a date under a name that nobody knows was told of.
    var hasToldDate = false
    /// Places in members of zip archives that were inflated on trial.
    var trials = 0
    /// Bytes that came out of them.
    var triedOut = 0
    var documents = 0
    var errors = 0
    var warnings = 0
}
