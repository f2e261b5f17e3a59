// ARC files, the predecessor of WARC: a line about each page, then what the server sent.

/// Reads one record a step.
final class ARCReader: RecordReader {
    private let window: ByteWindow
    private let place: String
    private var number = 0
    private var documentsBefore: Int?
    private var isLost = false
    private var seen = WARCTally()
    /// Offset in the stream up to which no record begins behind a wrong length: no byte is looked at for it more than once.
    private var unmarked = 0

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
        return whole(record, length, here, context)
    }

    /// Takes a record into memory and finds where it really ends.
    private func whole(_ record: ARCRecord, _ length: Int, _ here: String, _ context: ReadContext) -> Step {
        let limit = context.options.maximumDocumentBytes
        if length <= limit {
            while window.count < length + ARCMarker.overlap, window.fillMore() {}
            if window.count >= length, isEnd(length) {
                take(record, length, here, context)
                return .again
            }
        }
        // The length is wrong: the record ends where the next begins.
        var searched = max(0, unmarked - window.offset)
        while true {
            if let next = ARCMarker.find(window.bytes, from: &searched) {
                let end = ARCMarker.end(window.bytes, before: next, stated: length)
                if end != length {
                    context.report(
                        .corrupt,
                        .warning,
                        at: here,
                        "record \(number) has \(end) bytes where its line says \(length); it was read up to the next record"
                    )
                }
                take(record, end, here, context)
                return .again
            }
            unmarked = window.offset + searched
            if window.count > limit {
                context.report(
                    .tooLarge,
                    .error,
                    at: here,
                    "record \(number) is longer than \(limit) bytes and was left out"
                )
                _ = window.skip(max(length, window.count))
                return .again
            }
            if !window.fillMore() { break }
        }
        if window.count >= length {
            // The last record, with something that is no record after it.
            take(record, length, here, context)
            return .again
        }
        context.report(
            window.fault?.code ?? .truncated,
            .error,
            at: here,
            "the file ends \(length - window.count) bytes before the end of record \(number), which was left out"
        )
        window.advance(window.count)
        return atEnd(context)
    }

    /// Whether a record ends at its stated length: another follows, or the line end that belongs there does, with something that
    /// is none behind it, and no record begins before.
    private func isEnd(_ length: Int) -> Bool {
        let bytes = window.bytes
        if ARCMarker.isBoundary(bytes, at: length, isWhole: window.isExhausted) { return true }
        guard ARCMarker.isPlausibleEnd(bytes, at: length) else { return false }
        var searched = 0
        return ARCMarker.find(UnsafeBufferPointer(rebasing: bytes[..<length]), from: &searched) == nil
    }

    private func take(_ record: ARCRecord, _ length: Int, _ here: String, _ context: ReadContext) {
        if let reason = record.emit(UnsafeBufferPointer(rebasing: window.bytes[..<length]), context, place: here) {
            seen.count(reason)
            context.ignoredRecords += 1
        }
        window.advance(length)
    }

    /// Offset of the end of the line at the front of the window; nil where nothing is left.
    private func lineEnd() -> Int? {
        while true {
            if let end = window.firstIndex(of: 0x0A) { return end }
            if window.count > ARCMarker.maximumLine { window.advance(window.count - 1) }
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

/// Where records begin.
enum ARCMarker {
    /// Longest line about a record, in bytes.
    static let maximumLine = 64 << 10
    /// Bytes behind a record that as a rule hold the line about the next one.
    static let overlap = 4 << 10
    /// Line ends between two records, at most.
    private static let maximumGap = 8
    private static let maximumScheme = 16

    /// Whether a record ends at an offset: behind at most a few line ends stands the line about the next one, or nothing.
    static func isBoundary(_ bytes: UnsafeBufferPointer<UInt8>, at offset: Int, isWhole: Bool) -> Bool {
        var start = offset
        while start < bytes.count, start < offset + maximumGap, bytes[start] == 0x0D || bytes[start] == 0x0A {
            start += 1
        }
        if start == bytes.count { return isWhole }
        guard beginsLine(bytes, at: start) else { return false }
        // What is not in memory is believed: it is longer than lines are.
        guard let end = bytes.firstOffset(of: 0x0A, from: start) else { return true }
        return isRecord(bytes, line: start..<end)
    }

    /// Whether a record looks as if it ended at an offset, whatever follows.
    static func isPlausibleEnd(_ bytes: UnsafeBufferPointer<UInt8>, at offset: Int) -> Bool {
        bytes[offset...].starts(with: [0x0A]) || bytes[offset...].starts(with: [0x0D, 0x0A])
            || bytes[offset...].starts(with: [0, 0, 0, 0])
    }

    /// Where a record ends behind which another is found: where it says, if only line ends follow, else before those.
    static func end(_ bytes: UnsafeBufferPointer<UInt8>, before next: Int, stated: Int) -> Int {
        var end = next
        while end > 0, end != stated, bytes[end - 1] == 0x0D || bytes[end - 1] == 0x0A { end -= 1 }
        return end
    }

    /// Offset of the next line about a record; nil where there is none, and then `start` is where one may still begin when there is
    /// more.
    static func find(_ bytes: UnsafeBufferPointer<UInt8>, from start: inout Int) -> Int? {
        while let end = bytes.firstOffset(of: 0x0A, from: start) {
            if isRecord(bytes, line: start..<end) { return start }
            start = end + 1
        }
        // A line that is longer than any is none.
        if bytes.count - start > maximumLine { start = bytes.count }
        return nil
    }

    /// Whether a line is about a record, as far as its form tells.
    static func isRecord(_ bytes: UnsafeBufferPointer<UInt8>, line: Range<Int>) -> Bool {
        guard line.count <= maximumLine, beginsLine(bytes, at: line.lowerBound) else { return false }
        let line = bytes[line]
        let digit = line.last == 0x0D ? line.dropLast().last : line.last
        guard let digit, digit &- 0x30 < 10 else { return false }
        return ARCRecord(Array(line))?.length != nil
    }

    /// Whether a line begins with the scheme of an address.
    private static func beginsLine(_ bytes: UnsafeBufferPointer<UInt8>, at start: Int) -> Bool {
        var i = start
        let end = min(bytes.count, start + maximumScheme)
        while i < end, (bytes[i] | 0x20) &- 0x61 < 26 || bytes[i] &- 0x30 < 10 { i += 1 }
        return i > start && i < end && bytes[i] == UInt8(ascii: ":")
    }

    /// Whether a line about a record begins somewhere in the first lines.
    static func hasRecord(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
        var start = 0
        return find(bytes, from: &start) != nil
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
        if url.hasPrefix("filedesc:") || isDescription(block) { return .about("file description") }
        let record = WARCRecord([
            ("warc-type", block.starts(with: Array("HTTP/".utf8)) ? "response" : "resource"),
            ("content-type", mediaType), ("warc-target-uri", url),
        ])
        return record.emit(block, context, place: place)
    }

    /// Whether a block names the fields of the lines that follow, as the first record does: its address may be damaged.
    private func isDescription(_ block: UnsafeBufferPointer<UInt8>) -> Bool {
        mediaType == "text/plain" && block.count <= 4096
            && String(decoding: block, as: UTF8.self).contains("URL IP-address Archive-date Content-type")
    }
}
