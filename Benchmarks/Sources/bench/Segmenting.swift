// Tokens and sentences of news, beside the sum of the same bytes.

import Corpus
import Language

func measureSegmentation(_ path: String) {
    let texts = Bench.documents(path).map(\.text)
    let bytes = texts.reduce(0) { $0 + $1.count }
    let segmenter = Segmenter()
    var tokens = 0
    var sentences = 0
    let ours = Bench.leastSeconds(runs: 5) {
        tokens = 0
        sentences = 0
        for text in texts {
            let segmentation = segmenter.segment(text.span)
            tokens += segmentation.tokens.count
            sentences += segmentation.sentences.count
        }
    }
    var sum: UInt64 = 0
    let limit = Bench.leastSeconds(runs: 5) {
        for text in texts {
            for byte in text { sum &+= UInt64(byte) }
        }
    }
    let sample = texts.prefix(2000).map { (text: $0, tokens: segmenter.segment($0.span).tokens) }
    let sampleSeconds = Bench.leastSeconds(runs: 5) {
        for item in sample { tokens &+= segmenter.segment(item.text.span).tokens.count & 1 }
    }
    let gate = Bench.leastSeconds(runs: 5) {
        for item in sample {
            sum &+= UInt64(LanguageGate.detect(item.text.span, tokens: item.tokens.span).utf8.count)
        }
    }
    let megabytes = Double(bytes) / 1e6
    print("text \(Bench.rounded(megabytes)) MB, \(tokens) tokens, \(sentences) sentences (sum \(sum % 10))")
    print("sum of the bytes       \(Bench.rounded(megabytes / limit)) MB/s")
    print("tokens and sentences   \(Bench.rounded(megabytes / ours)) MB/s   (at least 150)")
    print("language gate          \(Bench.rounded(gate / sampleSeconds * 100)) % of that")
}
