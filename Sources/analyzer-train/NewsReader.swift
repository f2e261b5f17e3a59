// Unlabelled news for training: the sentences of all archives of a folder, each once.

import Corpus
import Language

/// Reads archives in the order of their names and hands over documents whose sentences were not seen before.
struct NewsReader {
    let paths: [String]

    /// Calls a closure with the bytes and the segmentation of each document.
    ///
    /// - Parameter body: Gets the text, its tokens, and the sentences that no earlier document had (boilerplate and wire
    ///   copy count once).
    /// - Throws: Where an archive cannot be opened.
    func read(_ body: ([UInt8], [Token], [Sentence]) -> Void) throws {
        var seen: Set<UInt64> = []
        let segmenter = Segmenter()
        for path in paths.sorted() {
            let reader: CorpusReader
            do {
                reader = try CorpusReader(path: path)
            } catch {
                throw TrainingError(code: "unreadable", message: "\(path): \(error)")
            }
            var count = 0
            while let event = reader.next() {
                guard case .document(let document) = event else { continue }
                count += 1
                let bytes = document.text
                let segmentation = segmenter.segment(bytes.span)
                let fresh = segmentation.sentences.filter { sentence in
                    sentence.tokens.count > 3
                        && seen.insert(TextHash.of(bytes.span, sentence.range)).inserted
                }
                if !fresh.isEmpty { body(bytes, segmentation.tokens, fresh) }
            }
            print("\(path): \(count) documents")
        }
    }
}
