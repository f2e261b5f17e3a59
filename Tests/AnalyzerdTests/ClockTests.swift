// A clock that was set back: the daemon reads it for the times of jobs alone, and everything that waits counts on a clock
// that only goes forward.

import Glibc
import JSONText
import Store
import Testing

@testable import analyzerd

@Suite struct ClockTests {
    @Test func jobsFromTheFutureAreListedInTheirOrderWithRatesThatMakeSense() throws {
        var template = Array("/tmp/analyzerd-clock-XXXXXX".utf8CString)
        try #require(mkdtemp(&template) != nil)
        let folder = String(decoding: template.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
        defer {
            for name in ["store.sqlite", "store.sqlite-wal", "store.sqlite-shm", ""] { remove(folder + "/" + name) }
        }
        let store = try Store(directory: folder)
        // The clock went back by a day before the second job, and by another in the middle of it.
        let now = Int64(time(nil))
        let day: Int64 = 86_400
        let first = try store.createJob(path: "/a", corpus: "a", options: "{}", created: now + 2 * day).id
        try store.update(job: first, JobUpdate(state: .done, started: now + 2 * day, finished: now + 2 * day))
        let second = try store.createJob(path: "/b", corpus: "b", options: "{}", created: now + day).id
        try store.update(job: second, JobUpdate(state: .running, bytesTotal: 1_000, started: now + day))
        #expect(try store.jobs().map(\.id) == [first, second])
        try store.update(job: second, JobUpdate(state: .done, finished: now))
        for job in try store.jobs() {
            var running = job
            running.documents = 40
            running.bytesRead = 400
            for state in [Job.State.running, .done] {
                running.state = state
                var writer = JSONWriter()
                running.write(to: &writer)
                let row = try JSONValue(parsing: writer.bytes)
                #expect(row["documentsPerSecond"]?.doubleValue == 40, "\(row.text)")
                if let left = row["eta"]?.integerValue { #expect((0...10).contains(left), "\(row.text)") }
            }
        }
    }
}
