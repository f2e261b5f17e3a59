// WARC files (ISO 28500): text conversions (WET) and pages as they were fetched, whatever their stated lengths.

/// Reads one record a step.
final class WARCReader: RecordReader {
    private let window: ByteWindow
    private let place: String
    private var number = 0
    private var documentsBefore: Int?
    private var isLost = false
    private var seen = WARCTally()
    /// Offset in the stream up to which no record begins behind a wrong length: no byte is looked at for it more than once.
    private var unmarked = 0

    /// Longest header of a record, in bytes.
    private static let maximumHeader = 64 << 10
    /// Records up to this length are looked at whole even when nothing is wanted of them: their length may be wrong.
    private static let smallRecord = 256 << 10

    init(_ window: ByteWindow, place: String) {
        self.window = window
        self.place = place
    }

    func step(_ context: ReadContext) -> Step {
        if documentsBefore == nil { documentsBefore = context.account.documents + context.account.errors }
        skipLineEnds()
        guard window.count > 0 else { return atEnd(context) }
        guard isRecordHere() || isDamagedRecordHere(context) else { return searchRecord(context) }
        isLost = false
        let record: WARCRecord
        switch header(context) {
        case .fields(let fields, let length):
            window.advance(length)
            record = WARCRecord(fields)
        case .broken: return .again
        case .atEnd: return atEnd(context)
        }
        number += 1
        let here = "\(place)#\(number)"
        if record.type == "continuation" {
            context.report(
                .unsupported,
                .warning,
                at: here,
                "record \(number) is a later segment of another record and was left out: of that one, the first segment is all "
                    + "that was read"
            )
        }
        if !record.isKnown {
            let what = record.type.isEmpty ? "has no WARC-Type" : "is of the unknown type “\(record.type.prefix(40))”"
            context.report(.unsupported, .warning, at: here, "record \(number) \(what) and was left out")
        }
        if record.isWanted || (record.length ?? 0) <= Self.smallRecord {
            return whole(record, here, context)
        }
        seen.count(.about(record.type))
        context.ignoredRecords += 1
        let length64 = record.length ?? 0
        if window.skip(length64) < length64, window.fault == nil {
            context.report(.truncated, .error, at: here, "the file ends in the middle of record \(number)")
        }
        return .again
    }

    private func atEnd(_ context: ReadContext) -> Step {
        if let fault = window.fault {
            context.report(fault)
            if window.recover() { return .again }
        }
        let hasRead = documentsBefore != context.account.documents + context.account.errors
        seen.tell(ofRecords: number, of: "a page or a text", hasRead: hasRead, context, place)
        return .done
    }

    // MARK: - Finding records

    private func skipLineEnds() {
        while window.count > 0 || window.fillMore() {
            guard let first = window.bytes.firstIndex(where: { $0 != 0x0D && $0 != 0x0A }) else {
                window.advance(window.count)
                continue
            }
            window.advance(first)
            return
        }
    }

    private func isRecordHere() -> Bool {
        window.fill(5) && window.bytes.starts(with: WARCMarker.signature)
    }

    /// Whether a record stands here whose version line is damaged or lost.
    private func isDamagedRecordHere(_ context: ReadContext) -> Bool {
        guard !isLost else { return false }
        window.fill(WARCMarker.overlap)
        guard WARCMarker.isDamagedHeader(window.bytes, at: 0) else { return false }
        context.report(
            .corrupt,
            .warning,
            at: "\(place)#\(number + 1)",
            "the version line of record \(number + 1) is damaged; it was read by the fields that follow"
        )
        return true
    }

    /// Goes on at the next line that begins a record.
    private func searchRecord(_ context: ReadContext) -> Step {
        let isBeginning = number == 0 && !isLost
        if !isLost, !isBeginning {
            context.report(
                .corrupt,
                .warning,
                at: place,
                "no record begins at byte \(window.offset), where one should; what follows was searched for the next one"
            )
        }
        isLost = true
        while true {
            if let next = WARCMarker.find(window.bytes, from: 0) {
                window.advance(next)
                if isBeginning { warnOfBeginning(context) }
                return .again
            }
            window.advance(max(0, window.count - WARCMarker.overlap))
            if !window.fillMore() {
                window.advance(window.count)
                return atEnd(context)
            }
        }
    }

    /// Says what stands before the first record.
    private func warnOfBeginning(_ context: ReadContext) {
        context.report(
            .corrupt,
            .warning,
            at: place,
            "its first \(window.offset) bytes are no record, or the rest of one that is cut off; they were left out"
        )
    }

    /// What was found where a header should be.
    private enum Header {
        /// Its fields, and its length with the blank line.
        case fields([(String, String)], length: Int)
        /// It is no header; what is wrong with it was reported, and it was passed over.
        case broken
        case atEnd
    }

    /// The header at the front of the window.
    private func header(_ context: ReadContext) -> Header {
        var searched = 0
        while true {
            switch WARCRecord.headerEnd(window.bytes, from: &searched) {
            case .blankLine(let end):
                return .fields(WARCRecord.fields(UnsafeBufferPointer(rebasing: window.bytes[..<end])), length: end)
            case .record(let next):
                breakHeader("is cut off: another record begins inside of it", advancing: next, context)
                return .broken
            case nil: break
            }
            if window.count > Self.maximumHeader {
                breakHeader("does not end within \(Self.maximumHeader) bytes", advancing: max(searched, 5), context)
                return .broken
            }
            if !window.fillMore() {
                if window.fault == nil {
                    context.report(
                        .truncated,
                        .error,
                        at: place,
                        "the file ends in the header of record \(number + 1)"
                    )
                }
                window.advance(window.count)
                return .atEnd
            }
        }
    }

    private func breakHeader(_ what: String, advancing length: Int, _ context: ReadContext) {
        number += 1
        context.report(
            .corrupt,
            .error,
            at: "\(place)#\(number)",
            "the header of record \(number) \(what); the record was left out"
        )
        isLost = true
        window.advance(length)
    }

    // MARK: - One record

    /// Takes a record into memory and finds where it really ends.
    private func whole(_ record: WARCRecord, _ here: String, _ context: ReadContext) -> Step {
        let limit = context.options.maximumDocumentBytes
        if let length = record.length, length <= limit {
            while window.count < length + WARCMarker.overlap, window.fillMore() {}
            if window.count >= length, isEnd(length) {
                take(record, length, here, context)
                return .again
            }
        }
        // The length is wrong: the record ends where the next begins.
        // The next may begin at once, where a record has no block.
        let isEmpty = WARCMarker.isVersion(window.bytes, at: 0)
        var searched = max(0, unmarked - window.offset)
        while true {
            if let next = isEmpty ? 0 : WARCMarker.find(window.bytes, from: searched) {
                var end = next
                while end > 0, window.bytes[end - 1] == 0x0D || window.bytes[end - 1] == 0x0A { end -= 1 }
                // Where it is right, there are only more line ends than it takes.
                if end != record.length {
                    context.report(
                        .corrupt,
                        .warning,
                        at: here,
                        "record \(number) has \(end) bytes where its header says \(record.lengthText); it was read up to the next record"
                    )
                }
                take(record, end, here, context, consuming: next)
                return .again
            }
            searched = max(searched, window.count - WARCMarker.overlap)
            unmarked = window.offset + searched
            if window.count > limit {
                context.report(
                    .tooLarge,
                    .error,
                    at: here,
                    "record \(number) is longer than \(limit) bytes and was left out"
                )
                _ = window.skip(max(record.length ?? 0, window.count))
                return .again
            }
            if !window.fillMore() { break }
        }
        if let length = record.length, window.count >= length {
            // The last record, with something that is no record after it.
            take(record, length, here, context)
            return .again
        }
        let code = window.fault?.code ?? .truncated
        context.report(
            code,
            .error,
            at: here,
            record.length.map {
                "the file ends \($0 - window.count) bytes before the end of record \(number), which was left out"
            }
                ?? "record \(number), the last one, has no length that can be used (\(record.lengthText)), and was left out"
        )
        window.advance(window.count)
        return atEnd(context)
    }

    /// Whether a block ends at its stated length: another record follows, or the line ends that belong there do, with something
    /// that is none behind them, and no record begins before.
    private func isEnd(_ length: Int) -> Bool {
        let bytes = window.bytes
        if WARCMarker.isBoundary(bytes, at: length, isWhole: window.isExhausted) { return true }
        guard WARCMarker.isPlausibleEnd(bytes, at: length) else { return false }
        return WARCMarker.find(UnsafeBufferPointer(rebasing: bytes[..<length]), from: 0) == nil
    }

    private func take(
        _ record: WARCRecord,
        _ length: Int,
        _ here: String,
        _ context: ReadContext,
        consuming consumed: Int? = nil
    ) {
        let block = UnsafeBufferPointer(rebasing: window.bytes[..<length])
        if let reason = record.emit(block, context, place: here) {
            seen.count(reason)
            context.ignoredRecords += 1
        }
        window.advance(consumed ?? length)
    }
}

/// Where records begin.
enum WARCMarker {
    static let signature = Array("WARC/".utf8)
    /// Bytes that decide whether a record begins: line ends, signature, version, and a field if those are damaged.
    static let overlap = 8 + maximumVersionLine + 64
    private static let maximumVersionLine = 64
    /// Bytes in which the first record is looked for where a name says that there are any.
    static let maximumBeginning = 1 << 20

    /// Whether a record ends at an offset: the next begins at once or after at most a few line ends, or nothing follows.
    static func isBoundary(_ bytes: UnsafeBufferPointer<UInt8>, at offset: Int, isWhole: Bool) -> Bool {
        var i = offset
        while i < bytes.count, i < offset + 8, bytes[i] == 0x0D || bytes[i] == 0x0A { i += 1 }
        if i == bytes.count { return isWhole }
        if i == offset { return isVersion(bytes, at: i) }
        return bytes[i...].starts(with: signature) || isDamagedHeader(bytes, at: i)
    }

    /// Whether a record looks as if it ended at an offset, whatever follows: the line ends behind it are there, or the zeros that
    /// a crash leaves.
    static func isPlausibleEnd(_ bytes: UnsafeBufferPointer<UInt8>, at offset: Int) -> Bool {
        bytes[offset...].starts(with: [0x0D, 0x0A, 0x0D, 0x0A]) || bytes[offset...].starts(with: [0, 0, 0, 0])
    }

    /// Whether a field of WARC's own stands at an offset, or on the line after a short one.
    static func isDamagedHeader(_ bytes: UnsafeBufferPointer<UInt8>, at offset: Int) -> Bool {
        if isField(bytes[offset...]) { return true }
        guard let lineEnd = bytes[offset...].prefix(maximumVersionLine).firstIndex(of: 0x0A) else { return false }
        return isField(bytes[(lineEnd + 1)...])
    }

    /// Whether a line begins like `WARC-Type:`.
    static func isField(_ line: some Collection<UInt8>) -> Bool {
        guard line.starts(with: "WARC-".utf8) else { return false }
        let rest = line.dropFirst(5).prefix(48)
            .drop { ($0 | 0x20) &- UInt8(ascii: "a") < 26 || $0 == UInt8(ascii: "-") }
        return rest.first == UInt8(ascii: ":")
    }

    static let typeField = Array("warc-type:".utf8)

    /// Whether a line is the field that most writers begin a header with.
    static func isType(_ line: UnsafeBufferPointer<UInt8>) -> Bool {
        Array(line.prefix(16))[...].lowercaseStarts(with: typeField)
    }

    /// Offset of the version of another record at the end of a line that was cut off by it; nil where none stands there.
    static func versionInside(_ bytes: UnsafeBufferPointer<UInt8>, line: Range<Int>) -> Int? {
        var end = line.upperBound
        if end > line.lowerBound, bytes[end - 1] == 0x0D { end -= 1 }
        let version = end - signature.count - 3
        guard version > line.lowerBound, isVersion(bytes, at: version) else { return nil }
        return version
    }

    /// Offset of the next line that begins with `WARC/` and a digit, or of a version right behind something that is no line, with
    /// the field behind it that most headers begin with.
    static func find(_ bytes: UnsafeBufferPointer<UInt8>, from start: Int) -> Int? {
        var i = start
        while i + 7 <= bytes.count {
            guard let found = bytes[i...].firstIndex(of: 0x0A), found + 7 <= bytes.count else { return nil }
            if let version = versionInside(bytes, line: i..<found),
                isType(UnsafeBufferPointer(rebasing: bytes[(found + 1)...]))
            {
                return version
            }
            if isVersion(bytes, at: found + 1) { return found + 1 }
            i = found + 1
        }
        return nil
    }

    /// Whether a record with a field of WARC's own begins behind some line end.
    ///
    /// A version line alone may be a line of a text. The fields are looked for up to the next version line, so that no byte
    /// is looked at for two of them.
    static func hasRecord(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
        var isHeader = false
        var lineEnd = bytes.firstOffset(of: 0x0A, from: 0)
        while let end = lineEnd {
            let start = end + 1
            if isVersion(bytes, at: start) {
                isHeader = true
            } else if isHeader {
                if isField(bytes[start...]) { return true }
                isHeader = start < bytes.count && bytes[start] != 0x0A && bytes[start] != 0x0D
            }
            lineEnd = bytes.firstOffset(of: 0x0A, from: start)
        }
        return false
    }

    /// Whether `WARC/` and a digit stand at an offset.
    static func isVersion(_ bytes: UnsafeBufferPointer<UInt8>, at offset: Int) -> Bool {
        offset + 6 <= bytes.count && bytes[offset] == signature[0] && bytes[offset...].starts(with: signature)
            && bytes[offset + 5] &- 0x30 < 10
    }
}

/// Counts what was passed over, for the message at the end.
struct WARCTally {
    private var counts: [(unread: WARCRecord.Unread, count: Int)] = []
    /// Records of further types that somebody may miss.
    private var others = 0

    mutating func count(_ unread: WARCRecord.Unread) {
        if let index = counts.firstIndex(where: { $0.unread.what == unread.what }) {
            counts[index].count += 1
        } else if counts.count < 12 {
            counts.append((unread, 1))
        } else if unread.isMissed {
            others += 1
        }
    }

    /// Says at the end of an archive that nothing in it was to be read, or what was passed over and somebody may miss.
    ///
    /// `kind` is what the archive was searched for: "a page".
    func tell(ofRecords number: Int, of kind: String, hasRead: Bool, _ context: ReadContext, _ place: String) {
        guard !hasRead else { return tellOfMissed(context, place) }
        // ": 3 request, 1 warcinfo".
        let list = counts.isEmpty ? "" : ": " + Self.list(counts)
        context.report(
            .empty,
            .warning,
            at: place,
            "none of its \(number) records is \(kind) with something to read\(list)"
        )
    }

    private static func list(_ counts: [(unread: WARCRecord.Unread, count: Int)]) -> String {
        counts.map { "\($0.count) \($0.unread.what)" }.joined(separator: ", ")
    }

    /// Tells of content in the archive that may be articles and is not read.
    private func tellOfMissed(_ context: ReadContext, _ place: String) {
        let missed = counts.filter(\.unread.isMissed)
        guard !missed.isEmpty || others > 0 else { return }
        let more = others > 0 ? ", \(others) of other types" : ""
        context.report(
            .unsupported,
            .warning,
            at: place,
            "records of these types are not read: \(Self.list(missed))\(more). If they hold articles, take them out of the archive "
                + "and convert them to text, HTML or JSON Lines"
        )
    }
}
