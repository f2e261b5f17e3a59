// Ingest jobs as the store keeps them: what a daemon needs to go on after a crash.

/// An ingest job.
package struct Job: Sendable, Equatable {
    /// Where a job stands.
    package enum State: String, Sendable, CaseIterable {
        case queued
        case running
        case done
        case failed
        case cancelled

        /// True where nothing more will happen by itself.
        package var isFinal: Bool { self == .done || self == .failed || self == .cancelled }
    }

    /// Its number, from 1.
    package var id: Int64
    /// The archive or folder, an absolute path.
    package var path: String
    /// The corpus that its documents belong to.
    package var corpus: String
    package var state: State
    /// Options of the reader as a JSON object, as the daemon wrote them.
    package var options: String
    /// Why it failed, or nil.
    package var message: String?
    package var documents: Int
    package var duplicates: Int
    /// Documents that no analyzer looked at, because of their language.
    package var skipped: Int
    package var failures: Int
    package var warnings: Int
    package var bytesRead: Int64
    package var bytesTotal: Int64
    /// Reader events done: what a resumed job skips.
    package var checkpoint: Int
    /// Digest of those events, as the reader's side made it; nil where none was kept.
    package var digest: Int64?
    /// Size of the archive when the job began; a resume checks that it is still the same.
    package var archiveSize: Int64?
    /// Time of its last change, in seconds since 1970, when the job began.
    package var archiveModified: Int64?
    /// Seconds since 1970.
    package var created: Int64
    package var started: Int64?
    package var finished: Int64?
}

/// What is to change about a job; nil leaves it.
package struct JobUpdate: Sendable {
    package var state: Job.State?
    package var message: String?
    package var bytesTotal: Int64?
    package var archiveSize: Int64?
    package var archiveModified: Int64?
    package var started: Int64?
    package var finished: Int64?

    package init(
        state: Job.State? = nil,
        message: String? = nil,
        bytesTotal: Int64? = nil,
        archiveSize: Int64? = nil,
        archiveModified: Int64? = nil,
        started: Int64? = nil,
        finished: Int64? = nil
    ) {
        self.state = state
        self.message = message
        self.bytesTotal = bytesTotal
        self.archiveSize = archiveSize
        self.archiveModified = archiveModified
        self.started = started
        self.finished = finished
    }
}
