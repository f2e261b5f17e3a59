// In-process measurements: CPU seconds of this process and its workers, always beside the limit measured in the same run.

import Corpus
import Glibc
import Language

@main
struct Bench {
    static func main() async {
        let arguments = CommandLine.arguments.dropFirst()
        let rest = Array(arguments.dropFirst())
        switch (arguments.first, rest.count) {
        case ("read", 1): measureReading(rest[0])
        case ("segment", 1): measureSegmentation(rest[0])
        case ("workers", 2): await measureWorkers(rest[0], rest[1])
        case ("fill", 4):
            await fillStore(sample: rest[0], executable: rest[1], folder: rest[2], documents: number(rest[3]))
        case ("lines", 2): writeLines(rest[0], count: number(rest[1]))
        case ("answer", 2): answerLines(rest[0], secondsPerMegabyte: Double(rest[1]) ?? 0)
        case ("scale", 5):
            await measureScaling(
                rest[0],
                answers: rest[1],
                folder: rest[2],
                secondsPerMegabyte: Double(rest[3]) ?? 0,
                workers: number(rest[4])
            )
        default:
            print(
                """
                usage: bench read FILE.jsonl.gz | segment FILE | workers FILE ANALYZERD | fill FILE ANALYZERD FOLDER COUNT
                    | lines FILE COUNT | answer ANSWERS COST | scale FILE ANSWERS FOLDER COST WORKERS
                """
            )
            exit(64)
        }
    }

    /// A number from the command line, which Benchmarks/run writes.
    private static func number(_ text: String) -> Int {
        guard let number = Int(text), number > 0 else {
            print("\(text) is no number above 0")
            exit(64)
        }
        return number
    }

    /// CPU seconds of a body, the least of several runs: other processes only ever add.
    static func leastSeconds(runs: Int, _ body: () -> Void) -> Double {
        var least = Double.infinity
        for _ in 0..<runs {
            let start = cpuSeconds()
            body()
            least = min(least, cpuSeconds() - start)
        }
        return least
    }

    /// CPU seconds of this process, user and system.
    static func cpuSeconds() -> Double {
        var time = timespec()
        clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time)
        return Double(time.tv_sec) + Double(time.tv_nsec) * 1e-9
    }

    /// Seconds of a clock that only goes on.
    static func clockSeconds() -> Double {
        var time = timespec()
        clock_gettime(CLOCK_MONOTONIC, &time)
        return Double(time.tv_sec) + Double(time.tv_nsec) * 1e-9
    }

    /// CPU seconds of the calling thread, user and system.
    static func threadSeconds() -> Double {
        var time = timespec()
        clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time)
        return Double(time.tv_sec) + Double(time.tv_nsec) * 1e-9
    }

    /// One decimal.
    static func rounded(_ value: Double) -> String {
        let tenths = Int((value * 10).rounded())
        return "\(tenths / 10).\(tenths % 10)"
    }

    /// Two decimals.
    static func hundredths(_ value: Double) -> String {
        let hundredths = Int((value * 100).rounded())
        return "\(hundredths / 100).\(hundredths % 100 < 10 ? "0" : "")\(hundredths % 100)"
    }

    /// All documents of a corpus.
    static func documents(_ path: String) -> [SourceDocument] {
        var documents: [SourceDocument] = []
        guard let reader = try? CorpusReader(path: path) else { return [] }
        while let event = reader.next() {
            if case .document(let document) = event { documents.append(document) }
        }
        return documents
    }
}
