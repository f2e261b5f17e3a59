// ARC files, the predecessor of WARC: a line about each page, then what the server sent.

/// Reads one record a step.
final class ARCReader: RecordReader {
    private let window: ByteWindow
    private let place: String
    private var number = 0
    private var documentsBefore: Int?
    private var isLost = false
    private var seen = WARCTally()

    /// Longest line about a record, in bytes.
    private static let maximumLine = 64 << 10

    init(_ window: ByteWindow, place: String) {
        self.window = window
        self.place = place
    }

    func step(_ context: ReadContext) -> Step {
        if documentsBefore == nil { documentsBefore = context.account.documents + context.account.errors }
        guard let end = lineEnd() else { return atEnd(context) }
        let line = Array(window.bytes[..<end])
        guard let record = ARCRecord(line) else {
            window.advance(end + 1)
            // An empty line stands between two records.
            if !line.allSatisfy(PlainText.isBlank), !isLost {
                isLost = true
                context.report(
                    .corrupt,
                    .warning,
                    at: place,
                    "no record begins after record \(number), where one should; what follows was searched for the next one"
                )
            }
            return .again
        }
        isLost = false
        number += 1
        window.advance(end + 1)
        let here = "\(place)#\(number)"
        guard let length = record.length else {
            context.report(
                .corrupt,
                .error,
                at: here,
                "the length of record \(number) is no number; it was left out"
            )
            // What follows may be its content or the next record.
            isLost = true
            return .again
        }
        return take(record, length, here, context)
    }

    private func take(_ record: ARCRecord, _ length: Int, _ here: String, _ context: ReadContext) -> Step {
        guard length <= context.options.maximumDocumentBytes else {
            context.report(
                .tooLarge,
                .error,
                at: here,
                "record \(number) is longer than \(context.options.maximumDocumentBytes) bytes and was left out"
            )
            _ = window.skip(length)
            return .again
        }
        while window.count < length, window.fillMore() {}
        guard window.count >= length else {
            context.report(
                window.fault?.code ?? .truncated,
                .error,
                at: here,
                "the file ends \(length - window.count) bytes before the end of record \(number), which was left out"
            )
            window.advance(window.count)
            return atEnd(context)
        }
        if let reason = record.emit(UnsafeBufferPointer(rebasing: window.bytes[..<length]), context, place: here) {
            seen.count(reason)
            context.ignoredRecords += 1
        }
        window.advance(length)
        return .again
    }

    /// Offset of the end of the line at the front of the window; nil where nothing is left.
    private func lineEnd() -> Int? {
        while true {
            if let end = window.firstIndex(of: 0x0A) { return end }
            if window.count > Self.maximumLine { window.advance(window.count - 1) }
            if !window.fillMore() {
                window.advance(window.count)
                return nil
            }
        }
    }

    private func atEnd(_ context: ReadContext) -> Step {
        if let fault = window.fault {
            context.report(fault)
            if window.recover() { return .again }
        }
        let hasRead = documentsBefore != context.account.documents + context.account.errors
        seen.tell(ofRecords: number, of: "a page", hasRead: hasRead, context, place)
        return .done
    }
}

/// The line about a record: address, host, time, type, and the length in the end.
struct ARCRecord {
    private let url: String
    private let mediaType: String
    /// Length of the content, or nil where it is no number.
    let length: Int?

    /// Takes a line; nil where it is none about a record.
    init?(_ line: [UInt8]) {
        let fields = String(decoding: line, as: UTF8.self).split(whereSeparator: { $0 == " " || $0 == "\r" })
        // Version 1 has five fields, version 2 ten; addresses may hold blanks.
        guard fields.count >= 5, let colon = fields[0].firstIndex(of: ":"),
            fields[0][..<colon].allSatisfy({ $0.isASCII && ($0.isLetter || $0.isNumber) })
        else { return nil }
        guard let time = fields.lastIndex(where: { $0.utf8.count >= 12 && $0.utf8.allSatisfy { $0 &- 0x30 < 10 } }),
            time >= 2,
            time + 2 < fields.count
        else { return nil }
        url = fields[..<(time - 1)].joined(separator: " ")
        mediaType = fields[time + 1].lowercased()
        let last = fields[fields.count - 1]
        length = last.utf8.allSatisfy { $0 &- 0x30 < 10 } ? Int(last) : nil
    }

    /// Emits the document of a block, or says what it is instead.
    func emit(_ block: UnsafeBufferPointer<UInt8>, _ context: ReadContext, place: String) -> WARCRecord.Unread? {
        if url.hasPrefix("filedesc:") { return .about("file description") }
        let record = WARCRecord([
            ("warc-type", block.starts(with: Array("HTTP/".utf8)) ? "response" : "resource"),
            ("content-type", mediaType), ("warc-target-uri", url),
        ])
        return record.emit(block, context, place: place)
    }
}
