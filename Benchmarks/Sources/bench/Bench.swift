// In-process measurements: CPU seconds of this process and its workers, always beside the limit measured in the same run.

import Corpus
import Glibc
import Language

@main
struct Bench {
    static func main() async {
        let arguments = CommandLine.arguments.dropFirst()
        switch (arguments.first, arguments.dropFirst().first, arguments.dropFirst(2).first) {
        case ("read", let path?, _): measureReading(path)
        case ("segment", let path?, _): measureSegmentation(path)
        case ("workers", let path?, let executable?): await measureWorkers(path, executable)
        case ("fill", let path?, let executable?):
            let rest = Array(arguments.dropFirst(3))
            guard rest.count == 2, let count = Int(rest[1]), count > 0 else { fallthrough }
            await fillStore(sample: path, executable: executable, folder: rest[0], documents: count)
        default:
            print(
                "usage: bench read FILE.jsonl.gz | segment FILE | workers FILE ANALYZERD | fill FILE ANALYZERD FOLDER COUNT"
            )
            exit(64)
        }
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
