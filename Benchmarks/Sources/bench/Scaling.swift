// At how many workers the writer becomes the limit: workers that sleep for what an analysis costs, and answer what a real one
// said, so that sixteen of them can be tried on two cores.

import Corpus
import Glibc
import Logging
import Pipeline
import Store
import Synchronization

/// Writes the first `count` documents of an archive as lines of a worker's input to standard output.
func writeLines(_ path: String, count: Int) {
    guard let output = fdopen(STDOUT_FILENO, "w") else { exit(74) }
    for (id, document) in Bench.documents(path).prefix(count).enumerated() {
        let line = document.workerLine(number: id)
        fwrite(line, 1, line.count, output)
    }
    fclose(output)
}

/// A worker that gives recorded answers, each after a time in proportion to its line.
///
/// * `answers`: A file of answers; the line at place k answers the document with id k.
/// * `secondsPerMegabyte`: How long it sleeps.
func answerLines(_ answers: String, secondsPerMegabyte: Double) {
    guard let file = fopen(answers, "r"), let input = fdopen(STDIN_FILENO, "r"),
        let output = fdopen(STDOUT_FILENO, "w")
    else { exit(66) }
    fseek(file, 0, SEEK_END)
    let size = ftell(file)
    guard let base = mmap(nil, size, PROT_READ, MAP_SHARED, fileno(file), 0), base != MAP_FAILED else { exit(66) }
    let bytes = UnsafeRawBufferPointer(start: base, count: size)
    var starts = [0]
    for (place, byte) in bytes.enumerated() where byte == 0x0A { starts.append(place + 1) }
    var line: UnsafeMutablePointer<CChar>?
    var capacity = 0
    while true {
        let count = getline(&line, &capacity, input)
        guard count > 0, let text = line, let id = identifier(text), id < starts.count - 1 else { return }
        usleep(UInt32(Double(count) * secondsPerMegabyte))
        fwrite(base + starts[id], 1, starts[id + 1] - starts[id], output)
        fflush(output)
    }
}

/// The number in a line that begins with `{"id":`.
private func identifier(_ line: UnsafeMutablePointer<CChar>) -> Int? {
    let start = "{\"id\":".utf8.count
    return strncmp(line, "{\"id\":", start) == 0 ? Int(strtol(line + start, nil, 10)) : nil
}

/// The path from archive to store with workers that sleep, by the clock.
func measureScaling(
    _ path: String,
    answers: String,
    folder: String,
    secondsPerMegabyte: Double,
    workers: Int
) async {
    let pool = WorkerPool(
        configuration: WorkerPool.Configuration(executable: "/proc/self/exe", workers: workers, analyzers: []),
        arguments: ["answer", answers, "\(secondsPerMegabyte)"],
        logger: Logger(label: "bench")
    )
    let running = Task { await pool.run() }
    do {
        let documents = Bench.documents(path).prefix(try count(answers))
        let store = try Store(directory: folder)
        let job = try store.createJob(path: path, corpus: "news", created: 0)
        let ready = Mutex([AnalysedDocument]())
        let inHand = Atomic(0)
        // As the daemon: so much text between reader and writer.
        let limit = max(1 << 20, workers << 18)
        let start = Bench.clockSeconds()
        let cpu = Bench.cpuSeconds()
        let reader = Task {
            for (id, document) in documents.enumerated() {
                while inHand.load(ordering: .relaxed) > limit { try await Task.sleep(for: .microseconds(200)) }
                inHand.add(document.text.count, ordering: .relaxed)
                pool.submit(
                    WorkItem(line: document.workerLine(number: id)) { result in
                        inHand.subtract(document.text.count, ordering: .relaxed)
                        guard let stored = result.stored else { exit(70) }
                        let analysed = AnalysedDocument(document, stored, result, versions: [:])
                        ready.withLock { $0.append(analysed) }
                    }
                )
            }
        }
        var stored = 0
        var megabytes = 0.0
        while stored < documents.count {
            let batch = ready.withLock { ready in
                defer { ready.removeFirst(min(ready.count, 300)) }
                return Array(ready.prefix(300))
            }
            guard !batch.isEmpty else {
                try await Task.sleep(for: .milliseconds(1))
                continue
            }
            stored += batch.count
            megabytes += batch.reduce(0) { $0 + Double($1.textBytes) } / 1e6
            try store.commit(
                Batch(job: job.id, events: batch.map { .document($0) }, checkpoint: stored, bytesRead: 0),
                counts: .soon
            )
        }
        try store.settleCounts()
        let seconds = Bench.clockSeconds() - start
        try await reader.value
        print(
            "\(workers) workers: \(Bench.rounded(megabytes / seconds)) MB/s by the clock, "
                + "\(Bench.rounded(Double(workers) / secondsPerMegabyte)) if only they counted; "
                + "reading, answers and writer \(Bench.rounded(megabytes / (Bench.cpuSeconds() - cpu))) MB/s in CPU time"
        )
    } catch {
        print("error: \(error)")
    }
    pool.shutDown()
    await running.value
}

/// Lines of a file.
private func count(_ path: String) throws -> Int {
    guard let file = fopen(path, "r") else { exit(66) }
    defer { fclose(file) }
    var lines = 0
    var buffer = [UInt8](repeating: 0, count: 1 << 16)
    while true {
        let got = fread(&buffer, 1, buffer.count, file)
        guard got > 0 else { return lines }
        lines += buffer[..<got].count { $0 == 0x0A }
    }
}
