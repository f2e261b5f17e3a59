// Inflating and splitting an archive into documents, beside zlib's own inflate of the same file.

import CZlib
import Corpus
import Glibc

/// Inflates a gzip file with zlib alone, through a buffer that is thrown away.
///
/// - Returns: Bytes of output.
private func inflateOnly(_ path: String) -> Int {
    guard let file = gzopen(path, "rb") else { return 0 }
    defer { gzclose(file) }
    gzbuffer(file, 1 << 18)
    var buffer = [UInt8](repeating: 0, count: 1 << 18)
    var total = 0
    while true {
        let count = gzread(file, &buffer, UInt32(buffer.count))
        guard count > 0 else { return total }
        total += Int(count)
    }
}

func measureReading(_ path: String) {
    let raw = inflateOnly(path)
    let limit = Bench.leastSeconds(runs: 3) { _ = inflateOnly(path) }
    var documents = 0
    var textBytes = 0
    let ours = Bench.leastSeconds(runs: 3) {
        documents = 0
        textBytes = 0
        guard let reader = try? CorpusReader(path: path) else { return }
        while let event = reader.next() {
            if case .document(let document) = event {
                documents += 1
                textBytes += document.text.count
            }
        }
    }
    let megabytes = Double(raw) / 1e6
    print(
        "documents \(documents), text \(Bench.rounded(Double(textBytes) / 1e6)) MB, inflated \(Bench.rounded(megabytes)) MB"
    )
    print("zlib inflate alone     \(Bench.rounded(megabytes / limit)) MB/s")
    print("inflate, split, check  \(Bench.rounded(megabytes / ours)) MB/s")
    print("ratio to zlib          \(Bench.rounded(limit / ours * 100)) %   (at least 60 %)")
}
