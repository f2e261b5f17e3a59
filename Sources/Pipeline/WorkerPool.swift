// The daemon's workers: processes that are replaced when they die, hang or overrun their budget.

package import Logging
internal import Foundation
internal import Glibc
internal import Subprocess
internal import Synchronization
internal import SystemPackage

/// What a worker may use for one document.
package struct WorkerBudget: Sendable {
    /// CPU seconds for a document of no length.
    package var cpuSeconds = 20.0
    /// CPU seconds for each MiB of the document's line.
    package var cpuSecondsPerMiB = 10.0
    /// Seconds without an answer in which it used no CPU: for a worker that waits for something that never comes.
    package var stallSeconds = 60.0
    /// Resident memory of the process in bytes.
    package var residentBytes = 1 << 30

    /// The defaults.
    package init() {}

    func cpuSeconds(for item: WorkItem) -> Double {
        cpuSeconds + cpuSecondsPerMiB * Double(item.line.count) / Double(1 << 20)
    }
}

/// Several worker processes that answer documents from one queue.
package final class WorkerPool: Sendable {
    /// How the pool is run.
    package struct Configuration: Sendable {
        /// Path of the analyzerd executable.
        package var executable: String
        /// Number of processes.
        package var workers: Int
        /// Names of the analyzers in the order in which they run, with what each requires: for the retry one by one.
        package var analyzers: [(name: String, requires: [String])]
        /// What a worker may use for one document.
        package var budget = WorkerBudget()

        /// Describes a pool.
        package init(executable: String, workers: Int, analyzers: [(name: String, requires: [String])]) {
            self.executable = executable
            self.workers = workers
            self.analyzers = analyzers
        }
    }

    /// What happened since the start.
    package struct Counters: Sendable {
        /// Processes started.
        package var started = 0
        /// Processes that died by themselves.
        package var crashed = 0
        /// Processes that were stopped for their budget.
        package var overBudget = 0
    }

    private let configuration: Configuration
    private let logger: Logger
    private let queue = WorkQueue()
    private let arguments: Mutex<[String]>
    private let processes = Mutex<[Int: Int32]>([:])
    private let counts = Mutex(Counters())

    /// Makes a pool; ``run()`` starts it.
    ///
    /// `arguments` are the workers' command line after the executable's name.
    package init(configuration: Configuration, arguments: [String], logger: Logger) {
        self.configuration = configuration
        self.arguments = Mutex(arguments)
        self.logger = logger
    }

    /// Process numbers of the living workers.
    package var processIdentifiers: [Int32] { processes.withLock { Array($0.values).sorted() } }

    /// Number of workers when all are at work.
    package var workerCount: Int { configuration.workers }

    /// What happened since the start.
    package var counters: Counters { counts.withLock { $0 } }

    /// Hands a document to the next free worker.
    ///
    /// An urgent one is put in front of what waits: somebody looks at the screen.
    package func submit(_ item: WorkItem, isUrgent: Bool = false) {
        if !queue.add(item, isUrgent: isUrgent) {
            item.deliver(.shuttingDown)
        }
    }

    /// Replaces every worker, once it has answered what it has, by one with another command line.
    package func reload(arguments new: [String]) {
        arguments.withLock { $0 = new }
        queue.advanceGeneration()
    }

    /// Stops all workers at once.
    ///
    /// Documents without an answer get the error `shutting-down`.
    package func shutDown() {
        for item in queue.close() {
            item.deliver(.shuttingDown)
        }
        for process in processIdentifiers { kill(process, SIGKILL) }
    }

    /// Runs the workers until ``shutDown()``.
    package func run() async {
        signal(SIGPIPE, SIG_IGN)
        await withTaskGroup(of: Void.self) { group in
            for index in 0..<configuration.workers {
                group.addTask { await self.supervise(index) }
            }
        }
    }

    // MARK: - One worker

    private static let failuresBetweenMessages = 20

    @Sendable private func sayNoThread() { logger.error("\(noThreadMessage)") }

    /// Keeps one process alive while there is work.
    private func supervise(_ index: Int) async {
        let session = WorkerSession(
            queue: queue,
            analyzers: configuration.analyzers,
            budget: configuration.budget
        )
        var failuresInARow = 0
        while await onThread(whenHeldUp: sayNoThread, { session.waitForWork() }) {
            let before = session.answered
            do {
                let ending = try await runProcess(index, session)
                report(ending)
                session.processEnded(ending)
                let isFailure = session.answered == before && ending != .abandoned
                failuresInARow = isFailure ? failuresInARow + 1 : 0
            } catch {
                failuresInARow += 1
                logger.error("a worker could not be started", metadata: ["reason": "\(error)"])
                session.processEnded(.notStarted("\(error)"))
            }
            if session.waitsForMachine, failuresInARow % Self.failuresBetweenMessages == 3 {
                logger.error(
                    "workers end before they answer anything; documents wait until one does. Is the executable whole?",
                    metadata: ["executable": "\(configuration.executable)"]
                )
            }
            // A machine without memory or descriptors is not helped by a thousand attempts a second.
            if failuresInARow > 3 { try? await Task.sleep(for: .milliseconds(min(50 << min(failuresInARow, 7), 5000))) }
        }
        session.abandon()
    }

    private func runProcess(_ index: Int, _ session: WorkerSession) async throws -> WorkerEnding {
        let input = try FileDescriptor.pipe()
        let output: (readEnd: FileDescriptor, writeEnd: FileDescriptor)
        do {
            output = try FileDescriptor.pipe()
        } catch {
            try? input.readEnd.close()
            try? input.writeEnd.close()
            throw error
        }
        // Our ends must not be inherited by other workers, or a dead worker's pipe would never end.
        for descriptor in [input.writeEnd, output.readEnd] {
            _ = fcntl(descriptor.rawValue, F_SETFD, FD_CLOEXEC)
        }
        _ = fcntl(input.writeEnd.rawValue, F_SETFL, O_NONBLOCK)
        let toWorker = OwnedDescriptor(input.writeEnd)
        let fromWorker = OwnedDescriptor(output.readEnd)
        defer {
            toWorker.close()
            fromWorker.close()
            processes.withLock { $0[index] = nil }
        }
        let result = try await Subprocess.run(
            .path(FilePath(configuration.executable)),
            arguments: Arguments(arguments.withLock { $0 }),
            input: .fileDescriptor(input.readEnd, closeAfterSpawningProcess: true),
            output: .fileDescriptor(output.writeEnd, closeAfterSpawningProcess: true),
            error: .currentStandardError
        ) { execution in
            let process = execution.processIdentifier.value
            self.processes.withLock { $0[index] = process }
            self.counts.withLock { $0.started += 1 }
            if self.queue.isShutDown { kill(process, SIGKILL) }
            let ending = await onThread(whenHeldUp: sayNoThread) {
                session.pump(process: process, input: toWorker.rawValue, output: fromWorker.rawValue)
            }
            // At the end of its input a worker stops by itself; one that was given up is killed.
            toWorker.close()
            // Only a process that still lives is killed, so that its own end can be told from ours.
            if ending == .pipeEnded, !ProcessUsage.hasEnded(process, within: 0.5) {
                kill(process, SIGKILL)
                return WorkerEnding.garbage("it closed its output and went on")
            }
            if ending != .drained, ending != .pipeEnded { kill(process, SIGKILL) }
            return ending
        }
        if case .pipeEnded = result.closureResult {
            if case .signaled(SIGKILL) = result.terminationStatus { return .killed }
            return .died("\(result.terminationStatus)")
        }
        return result.closureResult
    }

    private func report(_ ending: WorkerEnding) {
        switch ending {
        case .drained, .shutDown, .abandoned: break
        case .died, .killed, .pipeEnded, .notStarted:
            counts.withLock { $0.crashed += 1 }
            if !queue.isShutDown {
                logger.warning("a worker died and is replaced", metadata: ["reason": "\(ending)"])
            }
        case .cpu, .memory, .stalled, .garbage:
            counts.withLock { $0.overBudget += 1 }
            logger.warning("a worker was stopped and is replaced", metadata: ["reason": "\(ending)"])
        }
    }
}

/// A descriptor that is closed once.
private final class OwnedDescriptor: Sendable {
    let rawValue: Int32
    private let isOpen = Mutex(true)

    init(_ descriptor: FileDescriptor) { rawValue = descriptor.rawValue }

    func close() {
        isOpen.withLock { isOpen in
            if isOpen { Glibc.close(rawValue) }
            isOpen = false
        }
    }
}
