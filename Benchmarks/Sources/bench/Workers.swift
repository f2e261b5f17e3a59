// An archive through worker processes that run no analyzer, answers thrown away: what the one seam costs.

import Corpus
import Glibc
import Logging
import Pipeline
import Synchronization

func measureWorkers(_ path: String, _ executable: String) async {
    let pool = WorkerPool(
        configuration: WorkerPool.Configuration(executable: executable, workers: 1, analyzers: []),
        arguments: ["worker", "--analyzers", "none"],
        logger: Logger(label: "bench")
    )
    let running = Task { await pool.run() }
    let start = usage()
    let answered = Mutex((documents: 0, errors: 0))
    var bytes = 0
    var submitted = 0
    guard let reader = try? CorpusReader(path: path) else { return }
    while let event = reader.next() {
        guard case .document(let document) = event else { continue }
        bytes += document.text.count
        let line = document.workerLine(number: submitted)
        submitted += 1
        pool.submit(
            WorkItem(line: line) { result in
                answered.withLock {
                    $0.documents += 1
                    if result.error != nil { $0.errors += 1 }
                }
            }
        )
        while submitted - answered.withLock({ $0.documents }) > 2000 { try? await Task.sleep(for: .milliseconds(1)) }
    }
    while answered.withLock({ $0.documents }) < submitted { try? await Task.sleep(for: .milliseconds(1)) }
    pool.shutDown()
    await running.value
    let end = usage()
    let megabytes = Double(bytes) / 1e6
    let (own, children) = (end.own - start.own, end.children - start.children)
    print("documents \(submitted), errors \(answered.withLock { $0.errors }), text \(Bench.rounded(megabytes)) MB")
    print("reader and pool \(Bench.rounded(own)) s, worker \(Bench.rounded(children)) s of CPU time")
    print("archive to worker      \(Bench.rounded(megabytes / (own + children))) MB/s of text   (at least 60)")
}

/// CPU seconds of this process and of the children that have ended.
private func usage() -> (own: Double, children: Double) {
    func seconds(_ who: __rusage_who) -> Double {
        var usage = rusage()
        getrusage(__rusage_who_t(who.rawValue), &usage)
        return Double(usage.ru_utime.tv_sec + usage.ru_stime.tv_sec)
            + Double(usage.ru_utime.tv_usec + usage.ru_stime.tv_usec) * 1e-6
    }
    return (seconds(RUSAGE_SELF), seconds(RUSAGE_CHILDREN))
}
