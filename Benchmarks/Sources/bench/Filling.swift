// A store of any size, made by the writer alone: how its rate, size and memory go with the number of documents.

import CZlib
import Glibc
import Store

/// Fills a store with `count` documents made of 10,000 analysed articles, and prints the writer's rate by tenths.
///
/// Each pass over the articles gives other texts (rare names are spelt anew, the more of them the later, as in a growing
/// archive; a last line with a number), 36 days later than the pass before: a million documents are ten years.
func fillStore(sample path: String, executable: String, folder: String, documents count: Int) async {
    let sample = await SampleDocument.read(path, count: min(count, 10_000), executable)
    guard !sample.isEmpty else { return print("no documents in \(path)") }
    let rows = sample.reduce(0) { $0 + $1.annotations.count }
    print("sample: \(sample.count) articles, \(rows) rows of the analyzers")
    do {
        let store = try Store(directory: folder)
        let job = try store.createJob(path: "made up", corpus: "news", created: 0)
        let maker = DocumentMaker(sample: sample, count: count)
        var tenths = [Tenth](repeating: Tenth(), count: 10)
        var done = 0
        var batch = maker.batch(from: 0)
        let began = Bench.clockSeconds()
        while !batch.isEmpty {
            let from = done
            done += batch.count
            let next = done
            async let following = maker.batch(from: next)
            let bytes = batch.reduce(0.0) { $0 + Double($1.textBytes) }
            let (cpu, wall) = (Bench.threadSeconds(), Bench.clockSeconds())
            try store.commit(
                Batch(job: job.id, events: batch.map { .document($0) }, checkpoint: done, bytesRead: Int64(done)),
                counts: .soon
            )
            let k = min(9, from * 10 / count)
            tenths[k].cpu += Bench.threadSeconds() - cpu
            tenths[k].wall += Bench.clockSeconds() - wall
            tenths[k].bytes += bytes
            batch = await following
            if batch.isEmpty || min(9, done * 10 / count) != k {
                print(tenths[k].line(k, documents: done))
                fflush(nil)
            }
        }
        let cpu = Bench.threadSeconds()
        try store.settleCounts()
        tenths[9].cpu += Bench.threadSeconds() - cpu
        let all = tenths.reduce(into: Tenth()) { $0.add($1) }
        let statistics = try store.statistics()
        let rate = all.bytes / all.cpu / 1e6
        print(
            """
            \(done) documents, \(statistics.annotations) rows, \(Bench.rounded(all.bytes / 1e6)) MB of text, \
            \(Bench.rounded(Bench.clockSeconds() - began)) s
            writer alone           \(Bench.rounded(rate)) MB/s of text in CPU time   (at least 10)
            last tenth to first    \(Bench.rounded(tenths[9].rate / tenths[0].rate * 100)) %   (at least 80 %)
            size on disk           \(Bench.hundredths(Double(statistics.fileBytes) / all.bytes)) times the text   (under 2.6)
            peak memory            \(Bench.rounded(peakMegabytes())) MB, the sample in memory included
            """
        )
    } catch {
        print("error: \(error)")
        exit(1)
    }
}

/// What the writer did in a tenth of the documents.
private struct Tenth {
    var cpu = 0.0
    var wall = 0.0
    var bytes = 0.0

    /// Bytes of text a CPU second.
    var rate: Double { bytes / cpu }

    mutating func add(_ other: Tenth) {
        cpu += other.cpu
        wall += other.wall
        bytes += other.bytes
    }

    func line(_ index: Int, documents: Int) -> String {
        "tenth \(index + 1): to \(documents) documents, \(Bench.rounded(rate / 1e6)) MB/s in CPU time, "
            + "\(Bench.rounded(bytes / wall / 1e6)) MB/s by the clock"
    }
}

/// Makes documents of sample documents.
private struct DocumentMaker: Sendable {
    let sample: [SampleDocument]
    let count: Int

    /// Documents for one transaction, as many as the daemon takes: 2 MiB of text, at most 300.
    func batch(from start: Int) -> [AnalysedDocument] {
        var documents: [AnalysedDocument] = []
        var bytes = 0
        while documents.count < 300, bytes < 2 << 20, start + documents.count < count {
            documents.append(document(start + documents.count))
            bytes += documents[documents.count - 1].textBytes
        }
        return documents
    }

    private func document(_ index: Int) -> AnalysedDocument {
        let base = sample[index % sample.count]
        let pass = index / sample.count
        var text = base.text
        for range in base.rareMentions { Self.respell(&text, range, pass) }
        text.append(contentsOf: "\n\nNo. \(index)".utf8)
        let annotations = base.annotations.map { row in
            guard let name = row.name, !base.frequent.contains(name) else { return row }
            var row = row
            var letters = Array(name.utf8)
            Self.respell(&letters, 0..<letters.count, pass)
            row.name = String(decoding: letters, as: UTF8.self)
            return row
        }
        var mixed = UInt64(index)
        let digest = (0..<4).flatMap { _ in withUnsafeBytes(of: Self.mix(&mixed)) { Array($0) } }
        return AnalysedDocument(
            identifier: hexadecimal(digest.prefix(8)),
            title: base.title,
            date: day(pass * 36 + index % sample.count * 36 / sample.count),
            source: base.source,
            url: "https://example.com/\(index)",
            language: base.language,
            textSHA256: digest,
            text: deflated(text),
            textBytes: text.count,
            textScalars: text.count { $0 & 0xC0 != 0x80 },
            indexText: Array(base.title.utf8) + [0x0A] + text,
            origin: "made-up.jsonl.gz#\(index + 1)",
            originBytes: text.count,
            analysis: Analysis(annotations: annotations, versions: base.versions, skipped: base.skipped)
        )
    }

    /// Replaces the last four letters of a rare name, the same ones for the same letters and pass.
    ///
    /// A pass draws from (pass + 1)^0.7 spellings, so that names grow with that power of the documents, as they do in news.
    private static func respell(_ text: inout [UInt8], _ range: Range<Int>, _ pass: Int) {
        guard range.count >= 6, pass > 0 else { return }
        let tail = range.upperBound - 4..<range.upperBound
        guard text[tail].allSatisfy({ $0 >= UInt8(ascii: "a") && $0 <= UInt8(ascii: "z") }) else { return }
        var state = text[range].reduce(UInt64(pass) << 32) { ($0 ^ UInt64($1)) &* 0x100_0000_01B3 }
        let spellings = UInt64(pow(Double(pass + 1), 0.7).rounded(.up))
        let spelling = mix(&state) % spellings
        guard spelling > 0 else { return }
        state = text[tail].reduce(spelling << 32) { ($0 ^ UInt64($1)) &* 0x100_0000_01B3 }
        var drawn = mix(&state)
        for place in tail {
            text[place] = UInt8(ascii: "a") + UInt8(drawn % 26)
            drawn /= 26
        }
    }

    /// SplitMix64: the next number of a sequence.
    private static func mix(_ state: inout UInt64) -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var z = state
        z = (z ^ z >> 30) &* 0xBF58_476D_1CE4_E5B9
        z = (z ^ z >> 27) &* 0x94D0_49BB_1331_11EB
        return z ^ z >> 31
    }
}

/// The date so many days after 1 January 2015, as ISO 8601.
private func day(_ number: Int) -> String {
    var time = time_t(1_420_070_400 + number * 86_400)
    var parts = tm()
    gmtime_r(&time, &parts)
    func two(_ value: Int32) -> String { value < 10 ? "0\(value)" : "\(value)" }
    return "\(parts.tm_year + 1900)-\(two(parts.tm_mon + 1))-\(two(parts.tm_mday))"
}

private func hexadecimal(_ bytes: some Collection<UInt8>) -> String {
    let digits = Array("0123456789abcdef".utf8)
    return String(decoding: bytes.flatMap { [digits[Int($0 >> 4)], digits[Int($0 & 15)]] }, as: UTF8.self)
}

private func deflated(_ text: [UInt8]) -> [UInt8] {
    var size = compressBound(UInt(text.count))
    var output = [UInt8](repeating: 0, count: Int(size))
    guard compress2(&output, &size, text, UInt(text.count), 3) == Z_OK else { return [] }
    output.removeLast(output.count - Int(size))
    return output
}

private func peakMegabytes() -> Double {
    var usage = rusage()
    getrusage(__rusage_who_t(RUSAGE_SELF.rawValue), &usage)
    return Double(usage.ru_maxrss) / 1024
}
