// One worker's conversation: lines in, lines out, budgets, and what becomes of a document whose worker died.

internal import Glibc
internal import JSONText
internal import Synchronization

/// How a worker's process came to its end.
enum WorkerEnding: Sendable, Equatable, CustomStringConvertible {
    /// It was no longer needed.
    case drained
    /// The pool is shut down.
    case shutDown
    /// It could not be started.
    case notStarted(String)
    /// Its output ended; how it ended is known when it has been waited for.
    case pipeEnded
    /// It died by itself: exit code or signal.
    case died(String)
    /// Somebody killed it (SIGKILL): the kernel when memory was short, or a person.
    case killed
    /// More CPU seconds for one document than allowed.
    case cpu(Double)
    /// More resident bytes than allowed.
    case memory(Int)
    /// No answer, and no CPU used, for so many seconds.
    case stalled(Double)
    /// It wrote something that is no answer.
    case garbage(String)
    /// Nobody waits any more for what it is at.
    case abandoned

    var code: AnalyzerFailure.Code {
        switch self {
        case .cpu, .stalled: .timeout
        case .memory: .memory
        default: .crashed
        }
    }

    var description: String {
        switch self {
        case .drained: "no longer needed"
        case .shutDown: "the pool is shut down"
        case .notStarted(let reason): "it could not be started: \(reason)"
        case .pipeEnded: "its output ended"
        case .died(let status): "it ended by itself: \(status)"
        case .killed: "it was killed from outside (signal 9)"
        case .cpu(let seconds): "more than \(seconds.rounded()) CPU seconds for one document"
        case .memory(let bytes): "more than \(bytes >> 20) MiB of memory"
        case .stalled(let seconds): "no answer for \(seconds.rounded()) seconds, in which it did nothing"
        case .garbage(let what): "it wrote something that is no answer: \(what)"
        case .abandoned: "nobody waits for its answer"
        }
    }
}

/// The documents that one worker has in hand.
///
/// @unchecked: used by one thread at a time, which the supervising task starts and waits for.
package final class WorkerSession: @unchecked Sendable {
    /// Documents given to a worker at once: enough to keep it busy, few enough to lose little time when it dies.
    private static let window = 16
    private static let windowBytes = 1 << 18
    /// Kills from outside that a document survives: they are seldom its fault, but a document that makes the kernel run
    /// out of memory must not go round for ever.
    private static let forgivenInterruptions = 5

    private let queue: WorkQueue
    private let analyzers: [(name: String, requires: [String])]
    private let budget: WorkerBudget
    private var generation = 0
    private var inFlight: [WorkItem] = []
    private var retry: Retry?
    private var doubt = Doubt.none
    /// Lines on their way to the process, and how many of their bytes are written.
    private var pending: [UInt8] = []
    private var written = 0
    /// Bytes from the process, and how many of them were searched for a line end.
    private var received: [UInt8] = []
    private var searched = 0
    /// Answers so far.
    private(set) var answered = 0

    init(queue: WorkQueue, analyzers: [(name: String, requires: [String])], budget: WorkerBudget) {
        self.queue = queue
        self.analyzers = analyzers
        self.budget = budget
    }

    /// Waits for a document; false where the pool is shut down.
    func waitForWork() -> Bool {
        generation = queue.generation
        if case .document = doubt { return !queue.isShutDown }
        return retry != nil ? !queue.isShutDown : queue.wait(generation: nil)
    }

    /// Gives up what is in hand: the pool is shut down.
    func abandon() {
        var items = inFlight + (retry.map { [$0.item] } ?? [])
        if case .document(let item, _) = doubt { items.append(item) }
        for item in items {
            item.deliver(.shuttingDown)
        }
        inFlight = []
        retry = nil
        doubt = .none
    }

    // MARK: - Talking to a process

    /// Serves documents through a process until it ends, overruns or is no longer needed.
    func pump(process: Int32, input: Int32, output: Int32) -> WorkerEnding {
        pending = []
        written = 0
        received = []
        searched = 0
        var watch = Watch(process: process, budget: budget)
        var buffer = [UInt8](repeating: 0, count: 1 << 17)
        while true {
            topUp()
            if inFlight.isEmpty {
                guard queue.generation == generation, queue.wait(generation: generation) else { return .drained }
                watch.restart()
                continue
            }
            var polls = [
                pollfd(fd: output, events: Int16(POLLIN), revents: 0),
                pollfd(fd: pending.isEmpty ? -1 : input, events: Int16(POLLOUT), revents: 0),
            ]
            poll(&polls, 2, 100)
            if queue.isShutDown { return .shutDown }
            if polls[1].revents != 0, !pending.isEmpty {
                let count = pending.withUnsafeBytes { bytes in
                    write(input, bytes.baseAddress.map { $0 + written }, bytes.count - written)
                }
                // A write that fails means that the process is gone; its output says so too.
                if count > 0 { written += count }
                if written == pending.count || (count < 0 && errno != EAGAIN && errno != EINTR) {
                    Self.empty(&pending)
                    written = 0
                }
            }
            if polls[0].revents != 0 {
                let count = read(output, &buffer, buffer.count)
                if count == 0 || (count < 0 && errno != EINTR && errno != EAGAIN) { return .pipeEnded }
                if count > 0 {
                    let before = answered
                    if let fault = receive(buffer[..<count]) { return .garbage(fault) }
                    if answered != before { watch.restart() }
                }
            }
            if let item = inFlight.first, let ending = watch.check(item, isAbandoned: isAbandoned(item)) {
                return ending
            }
        }
    }

    /// Fills the window from the queue, or takes the next step of a retry.
    private func topUp() {
        if isInDoubt {
            if inFlight.isEmpty { send(WorkItem(line: Self.probe, deliver: { _ in })) }
            return
        }
        if let item = retry?.item, inFlight.isEmpty, item.isAbandoned() {
            retry = nil
            item.deliver(.abandoned)
        }
        while inFlight.isEmpty, retry != nil {
            guard let line = nextRetryLine() else { break }
            send(WorkItem(line: line, deliver: { _ in }))
            return
        }
        guard retry == nil, queue.generation == generation else { return }
        while inFlight.count < Self.window, pending.count - written < Self.windowBytes, let item = queue.take() {
            if item.isAbandoned() { item.deliver(.abandoned) } else { send(item) }
        }
    }

    private func isAbandoned(_ item: WorkItem) -> Bool { (retry?.item ?? item).isAbandoned() }

    private func send(_ item: WorkItem) {
        inFlight.append(item)
        // What is written already goes when it is the greater part: a byte is moved once at most.
        if written > pending.count / 2 {
            pending.removeFirst(written)
            written = 0
        }
        pending += item.line
    }

    /// Empties a buffer; one that a giant document has made large is given back.
    private static func empty(_ buffer: inout [UInt8]) { buffer.removeAll(keepingCapacity: buffer.count < 1 << 20) }

    /// Takes bytes from the process; returns what is wrong with them, or nil.
    private func receive(_ bytes: ArraySlice<UInt8>) -> String? {
        received += bytes
        var start = 0
        while let end = Self.lineEnd(received, from: max(start, searched)) {
            guard !inFlight.isEmpty else { return "a line that nobody asked for" }
            do {
                let result = try WorkerResult(parsing: received.span.extracting(start..<end))
                // Neither the answer's bytes nor the document's are needed any more: a giant one has tens of megabytes of each.
                let deliver = inFlight.removeFirst().deliver
                if end + 1 == received.count {
                    Self.empty(&received)
                    start = 0
                } else {
                    start = end + 1
                }
                answered += 1
                if isInDoubt {
                    settleDoubt()
                } else if retry != nil {
                    retryAnswered(result)
                } else {
                    deliver(result)
                }
            } catch {
                return "\(error)"
            }
        }
        if start > 0 { received.removeFirst(start) }
        searched = received.count
        return nil
    }

    private static func lineEnd(_ bytes: [UInt8], from start: Int) -> Int? {
        bytes.withUnsafeBytes { bytes in
            guard start < bytes.count, let base = bytes.baseAddress,
                let hit = memchr(base + start, 0x0A, bytes.count - start)
            else { return nil }
            return UnsafeRawPointer(hit) - base
        }
    }

    // MARK: - After a death

    private struct Retry {
        var item: WorkItem
        /// Analyzers still to be run; the first is the one in hand. Before them, none: does the text itself kill?
        var steps: [String?]
        var merged = WorkerResult()
        var failed: Set<String> = []
    }

    /// Before a document is given up for a process that ended without a word, it is asked whether any would answer.
    private enum Doubt {
        case none
        /// The document is given up with this result if a process answers without it.
        case document(WorkItem, WorkerResult)
        /// No process answered: the executable is being replaced, a library or memory is missing. No document is at fault.
        case machine
    }

    private var isInDoubt: Bool {
        if case .none = doubt { return false }
        return true
    }

    /// Whether documents wait because processes end before they have answered anything.
    var waitsForMachine: Bool {
        if case .machine = doubt { return true }
        return false
    }

    /// A document that no analyzer looks at.
    private static let probe = line(Array("{\"id\":0,\"text\":\"\"}\n".utf8), analyzers: [])

    private func settleDoubt() {
        if case .document(let item, let result) = doubt { item.deliver(result) }
        doubt = .none
    }

    /// Decides what becomes of the documents that the process had in hand.
    ///
    /// The first is the one that it worked on: it is tried again alone, one analyzer after the other. The others go back.
    func processEnded(_ ending: WorkerEnding) {
        guard ending != .drained, !queue.isShutDown else { return }
        if isInDoubt {
            inFlight = []
            if case .document(let item, _) = doubt { returnToQueue([item]) }
            doubt = .machine
            return
        }
        if case .notStarted = ending, retry == nil { return putBack(inFlight) }
        if ending == .abandoned {
            if let item = retry?.item {
                inFlight = []
                retry = nil
                item.deliver(.abandoned)
            } else if let item = inFlight.first {
                putBack(Array(inFlight.dropFirst()))
                item.deliver(.abandoned)
            }
            return
        }
        if ending == .killed, forgive() { return }
        if var current = retry {
            guard !inFlight.isEmpty, let step = current.steps.first else { return }
            inFlight = []
            current.steps.removeFirst()
            if let analyzer = step {
                current.failed.insert(analyzer)
                current.merged.failures.append(
                    AnalyzerFailure(
                        analyzer: analyzer,
                        code: ending.code,
                        message: "the worker was lost, twice: \(ending)"
                    )
                )
                retry = current
            } else {
                retry = nil
                doubt = .document(
                    current.item,
                    WorkerResult(
                        error: ending.code.rawValue,
                        "the worker was lost before any analyzer ran, twice: \(ending)"
                    )
                )
            }
        } else if let suspect = inFlight.first {
            putBack(Array(inFlight.dropFirst()))
            retry = Retry(item: suspect, steps: [nil] + (suspect.analyzers ?? analyzers.map(\.name)))
        }
    }

    /// Lets a document that was interrupted from outside have another try; false where it had enough of them.
    private func forgive() -> Bool {
        guard !inFlight.isEmpty else { return true }
        if var current = retry {
            guard current.item.interruptions < Self.forgivenInterruptions else { return false }
            current.item.interruptions += 1
            retry = current
            inFlight = []
        } else {
            guard inFlight[0].interruptions < Self.forgivenInterruptions else { return false }
            inFlight[0].interruptions += 1
            putBack(inFlight)
        }
        return true
    }

    private func putBack(_ items: [WorkItem]) {
        inFlight = []
        returnToQueue(items)
    }

    private func returnToQueue(_ items: [WorkItem]) {
        for item in queue.putBack(items) { item.deliver(.shuttingDown) }
    }

    /// The line of the next step, or nil where the retry is over and its answer delivered.
    private func nextRetryLine() -> [UInt8]? {
        while var current = retry {
            guard let step = current.steps.first else {
                retry = nil
                answered += 1
                current.item.deliver(current.merged)
                return nil
            }
            if let analyzer = step,
                let lost = analyzers.first(where: { $0.name == analyzer })?.requires
                    .first(where: {
                        current.failed.contains($0)
                    })
            {
                current.steps.removeFirst()
                current.failed.insert(analyzer)
                current.merged.failures.append(
                    AnalyzerFailure(
                        analyzer: analyzer,
                        code: .requirementFailed,
                        message: "\(lost), which it requires, failed on this document"
                    )
                )
                retry = current
                continue
            }
            return Self.line(current.item.line, analyzers: step.map { [$0] } ?? [])
        }
        return nil
    }

    private func retryAnswered(_ result: WorkerResult) {
        guard var current = retry else { return }
        if let error = result.error {
            // A line that is no document stays one, whoever is asked.
            retry = nil
            current.item.deliver(WorkerResult(error: error.code, error.message))
            return
        }
        for failure in result.failures { current.failed.insert(failure.analyzer) }
        current.merged.merge(result)
        current.steps.removeFirst()
        retry = current
    }

    /// The document's line with an `analyzers` field in front: `{"id":…` becomes `{"analyzers":["quotes"],"id":…`.
    static func line(_ line: [UInt8], analyzers names: [String]) -> [UInt8] {
        var writer = JSONWriter(capacity: line.count + 64)
        writer.beginObject()
        writer.key("analyzers")
        writer.beginArray()
        for name in names { writer.string(name) }
        writer.endArray()
        return writer.bytes + [UInt8(ascii: ",")] + line.dropFirst()
    }
}

/// Compares what a process uses for its first document with its budget, ten times a second.
private struct Watch {
    let process: Int32
    let budget: WorkerBudget
    private var startCPU: Double
    private var start = ContinuousClock.now
    /// When the process was last seen to have used CPU.
    ///
    /// A machine that sleeps is no worker that does.
    private var lastProgress = SuspendingClock.now
    private var lastCPU = 0.0
    private var lastCheck = ContinuousClock.now

    init(process: Int32, budget: WorkerBudget) {
        self.process = process
        self.budget = budget
        startCPU = ProcessUsage.cpuSeconds(of: process) ?? 0
    }

    mutating func restart() {
        let now = ContinuousClock.now
        // The clock of another process costs a system call: not for each of a thousand documents a second.
        guard now - start > .milliseconds(50) else { return }
        start = now
        lastProgress = SuspendingClock.now
        startCPU = ProcessUsage.cpuSeconds(of: process) ?? startCPU
    }

    mutating func check(_ item: WorkItem, isAbandoned: Bool) -> WorkerEnding? {
        let now = ContinuousClock.now
        guard now - lastCheck > .milliseconds(100) else { return nil }
        lastCheck = now
        // What takes less is not worth a new process.
        if isAbandoned, now - start > .seconds(1) { return .abandoned }
        if let bytes = ProcessUsage.residentBytes(of: process), bytes > budget.residentBytes {
            return .memory(budget.residentBytes)
        }
        let limit = budget.cpuSeconds(for: item)
        if let cpu = ProcessUsage.cpuSeconds(of: process) {
            if cpu - startCPU > limit { return .cpu(limit) }
            if cpu > lastCPU {
                lastCPU = cpu
                lastProgress = SuspendingClock.now
            }
        }
        if SuspendingClock.now - lastProgress > .seconds(budget.stallSeconds) { return .stalled(budget.stallSeconds) }
        return nil
    }
}
