// A document of an archive as a line of a worker's input.

internal import Corpus
internal import Pipeline

extension SourceDocument {
    /// The document as one line of JSON, ended by LF.
    func workerLine(number: Int) -> [UInt8] {
        DocumentLineWriter.line(
            id: number,
            text: text,
            title: title,
            date: date,
            source: source,
            url: url,
            language: language,
            speaker: speaker
        )
    }
}
