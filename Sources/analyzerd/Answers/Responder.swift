// Answers requests: each verb's answer is in the file of its group.

internal import AnalyzerKit
internal import JSONText
internal import LineProtocol
internal import Logging
internal import NIOPosix
internal import Pipeline
internal import Store
internal import Synchronization

/// Answers the requests of one connection.
struct Responder: Sendable {
    /// Rows read from the store at once: short read transactions, and little in memory.
    static let pageRows = 500

    let daemon: Daemon
    let output: Answer
    /// Called when a watch has sent all that was stored, and begins to wait.
    var whenCaughtUp: @Sendable () -> Void = {}

    /// Answers a request: rows first, then the status that is returned.
    ///
    /// - Throws: Only what ends the connection; faults of the request or the daemon are statuses.
    func respond(to request: Request, document: SentDocument?) async throws -> Status {
        do {
            let verb = try VerbTable.validate(request, analyzers: daemon.registry.manifests.map(\.name))
            var pairs = try await answer(request, document)
            // What a watch waits for may come yet.
            if verb.takesFilters, verb.name != "watch" { pairs += await hints(request, hasRows: output.rows > 0) }
            return .ok(id: request.id, rows: output.rows, pairs)
        } catch let error as ProtocolError {
            return .error(id: request.id, error.code, error.message)
        } catch let error as StoreError {
            if error.code != .badArgument && error.code != .notFound { daemon.logger.error("\(error.message)") }
            return .error(id: request.id, ErrorCode(error.code), error.message)
        } catch is CancellationError {
            return .error(id: request.id, .cancelled, "the client left")
        }
    }

    /// What is wrong with the form of a request, or nil.
    func fault(of request: Request) -> Status? {
        do throws(ProtocolError) {
            try VerbTable.validate(request, analyzers: daemon.registry.manifests.map(\.name))
            _ = try Filters(request)
            return nil
        } catch {
            return .error(id: request.id, error.code, error.message)
        }
    }

    private func answer(_ request: Request, _ document: SentDocument?) async throws -> [Status.Pair] {
        switch request.verb {
        case "ping", "stop": []
        case "help": try await help(request)
        case "hello": try await hello(request)
        case "analyzers": try await analyzers()
        case "stats": try await stats()
        case "reload": try await reload()
        case "shutdown": shutDown()
        case "ingest": try await ingest(request)
        case "jobs": try await jobs()
        case "job": try await job(request)
        case "cancel": try await cancel(request)
        case "failures": try await failures(request)
        case "analyze": try await analyze(request, document)
        case "reanalyze": try await reanalyze(request)
        case "corpora": try await corpora()
        case "documents": try await documents(request)
        case "document": try await storedDocument(request)
        case "remove": try await remove(request)
        case "search": try await search(request)
        case "timeline": try await timeline(request)
        case "together": try await together(request)
        case "export": try await rows(of: request.positionals.first ?? "", request, defaultLimit: nil)
        case "watch": try await watch(request)
        case "checks": try await checks(request)
        case "conflicts": try await conflicts(request)
        case "backup": try await backup(request)
        default: try await analyzer(request)
        }
    }

    /// Runs a read of the store on a thread that may block.
    func reading<Result: Sendable>(
        _ body: @escaping @Sendable (Store) throws -> Result
    ) async throws -> Result {
        let store = try daemon.store()
        try Task.checkCancellation()
        return try await daemon.threads.runIfActive { try body(store) }
    }

    /// Runs what writes to the store, or takes minutes: it may wait for another program, and questions must not wait with it.
    func writing<Result: Sendable>(
        _ body: @escaping @Sendable (Store) throws -> Result
    ) async throws -> Result {
        let store = try daemon.store()
        try Task.checkCancellation()
        return try await daemon.writers.runIfActive { try body(store) }
    }

    /// Runs long work on the store; it ends early when the client is gone.
    func scanning<Result: Sendable>(
        isWriting: Bool = false,
        _ body: @escaping @Sendable (Store, ScanProgress) throws -> Result
    ) async throws -> Result {
        let isCancelled = Mutex(false)
        return try await withTaskCancellationHandler {
            let work: @Sendable (Store) throws -> Result = { try body($0) { _ in !isCancelled.withLock { $0 } } }
            return try await isWriting ? writing(work) : reading(work)
        } onCancel: {
            isCancelled.withLock { $0 = true }
        }
    }

    /// Runs a count that may take long: with `progress=true`, rows every half second say how many documents were looked at.
    func counting<Result: Sendable>(
        _ request: Request,
        _ body: @escaping @Sendable (Store, ScanProgress) throws -> Result
    ) async throws -> Result {
        guard request.value("progress") == "true" else { return try await scanning(body) }
        let documents = try await reading { try $0.documentCount() }
        return try await reportingProgress(every: .milliseconds(500)) { examined in
            try await scanning { store, goesOn in
                try body(store) { count in
                    examined(count)
                    return goesOn(count)
                }
            }
        } report: { count in
            try await output.row { writer in
                writer.beginObject()
                writer.key("examined")
                writer.integer(count)
                writer.key("documents")
                writer.integer(documents)
                writer.endObject()
            }
        }
    }
}

extension ErrorCode {
    init(_ code: StoreError.Code) {
        self =
            switch code {
            case .badArgument: .badArgument
            case .notFound: .notFound
            case .cancelled: .cancelled
            case .full, .readOnly: .storeFull
            case .busy: .busy
            case .corrupt, .foreign, .newer, .internal: .internal
            }
    }
}
