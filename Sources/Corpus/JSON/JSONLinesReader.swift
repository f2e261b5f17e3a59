// JSON Lines: one object a line, read where it lies in the window.

import JSONText

/// Reads one line a step.
final class JSONLinesReader: RecordReader {
    private let window: ByteWindow
    private let place: String
    private var record = JSONRecord()
    private var line = 0
    /// A line above the limit is being passed over.
    private var isInsideGiant = false
    private let seen = SeenNames()
    /// The line before, where it says what a database is to do with this one.
    private var action: BulkAction?

    init(_ window: ByteWindow, place: String) {
        self.window = window
        self.place = place
    }

    func step(_ context: ReadContext) -> Step {
        var searched = 0
        while true {
            if let end = window.firstIndex(of: 0x0A, from: searched) {
                return finishLine(end, terminator: 1, context)
            }
            searched = window.count
            if searched > context.options.maximumLineBytes {
                if let envelope = envelope() { return .open(envelope) }
                skipGiant(searched, context)
                searched = 0
            }
            if !window.fillMore() { return atEnd(context) }
        }
    }

    /// The reader for a first line that is too long for one record: an object around a list of all of them, perhaps.
    private func envelope() -> ObjectsReader? {
        guard line == 0, !isInsideGiant, window.bytes.first == UInt8(ascii: "{") else { return nil }
        return ObjectsReader(window, place: place, isArray: false)
    }

    private func skipGiant(_ count: Int, _ context: ReadContext) {
        if !isInsideGiant {
            isInsideGiant = true
            context.report(
                .tooLarge,
                .error,
                at: "\(place)#\(line + 1)",
                "line \(line + 1) is longer than \(context.options.maximumLineBytes) bytes and was passed over"
            )
        }
        window.advance(count)
    }

    private func atEnd(_ context: ReadContext) -> Step {
        if let fault = window.fault {
            // What is left is half a line.
            context.report(fault)
            isInsideGiant = false
            if window.recover() { return .again }
            window.advance(window.count)
            return .done
        }
        if window.count > 0 || isInsideGiant { return finishLine(window.count, terminator: 0, context) }
        return .done
    }

    private func finishLine(_ end: Int, terminator: Int, _ context: ReadContext) -> Step {
        line += 1
        var parts: (any RecordReader)?
        if isInsideGiant {
            isInsideGiant = false
        } else {
            parts = read(end, context)
        }
        window.advance(end + terminator)
        return parts.map { .open($0) } ?? .again
    }

    /// Reads a line.
    ///
    /// - Returns: The reader for it, where it is not one record and some of it may be.
    private func read(_ end: Int, _ context: ReadContext) -> (any RecordReader)? {
        var bytes = UnsafeBufferPointer(rebasing: window.bytes[..<end])
        // Files that were joined bring their byte order marks along.
        if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { bytes = UnsafeBufferPointer(rebasing: bytes.dropFirst(3)) }
        while let last = bytes.last, JSONProbe.isBlank(last) { bytes = UnsafeBufferPointer(rebasing: bytes.dropLast()) }
        if let first = bytes.first, JSONProbe.isFiller(first) { bytes = withoutFiller(bytes, context) }
        guard !bytes.isEmpty else { return nil }
        let place = "\(place)#\(line)"
        let what = "line \(line)"
        if let action = BulkAction(bytes) {
            self.action = action
            return nil
        }
        defer { action = nil }
        let error: JSONError
        switch JSONLine.attempt(bytes, &record, context, place: place, what: what, seen, id: action?.id ?? []) {
        case .read(let rest): return rest
        case .fault(let fault): error = fault
        }
        if record.isFollowed || record.list != nil || ObjectBeginnings.areSeveral(bytes) {
            return ObjectsReader(line: bytes, number: line, place: place)
        }
        JSONLine.complain(error, context, place: place, what: what)
        return nil
    }

    /// A line without what stands before its object.
    private func withoutFiller(
        _ bytes: UnsafeBufferPointer<UInt8>,
        _ context: ReadContext
    ) -> UnsafeBufferPointer<UInt8> {
        let start = bytes.firstIndex { !JSONProbe.isFiller($0) && !JSONProbe.isBlank($0) } ?? bytes.count
        // Nothing but zeros is no line at all.
        guard start < bytes.count || !bytes.contains(0) else { return bytes }
        if bytes[..<start].contains(0) {
            context.report(
                .corrupt,
                .warning,
                at: "\(place)#\(line)",
                "\(start) zeros stand before line \(line), as after a crash; what was there is lost"
            )
        }
        return UnsafeBufferPointer(rebasing: bytes[start...])
    }
}

/// A line of Elasticsearch's bulk format that says what is done with the record on the next line: `{"index":{"_id":"7"}}`.
struct BulkAction {
    /// The id that it gives to the record.
    private(set) var id: [UInt8] = []
    private static let longest = 2048
    private static let names = ["index", "create", "update", "delete"]
    private static let members = ["_id", "_index", "_type", "routing", "version", "retry_on_conflict", "pipeline"]

    /// Reads a line; nil where it is anything else.
    init?(_ line: UnsafeBufferPointer<UInt8>) {
        guard line.count < Self.longest, let mark = line.prefix(8).firstIndex(of: UInt8(ascii: "\"")),
            Self.names.contains(where: { line[(mark + 1)...].starts(with: $0.utf8) })
        else { return nil }
        do throws(JSONError) {
            guard try read(line.span) else { return nil }
        } catch {
            return nil
        }
    }

    private mutating func read(_ bytes: Span<UInt8>) throws(JSONError) -> Bool {
        var scanner = JSONScanner()
        var key: [UInt8] = []
        guard try scanner.peek(bytes) == .object else { return false }
        try scanner.beginObject(bytes)
        guard try scanner.nextKey(bytes, into: &key), Self.names.contains(where: { key.elementsEqual($0.utf8) }),
            try scanner.peek(bytes) == .object
        else { return false }
        try scanner.beginObject(bytes)
        while try scanner.nextKey(bytes, into: &key) {
            guard Self.members.contains(where: { key.elementsEqual($0.utf8) }) else { return false }
            if key.elementsEqual("_id".utf8), try scanner.peek(bytes) == .string {
                try scanner.string(bytes, into: &id)
            } else {
                try scanner.skipValue(bytes)
            }
        }
        return try !scanner.nextKey(bytes, into: &key) && scanner.isAtEnd(bytes)
    }
}

/// What JSON Lines and JSON arrays do with one object.
enum JSONLine {
    /// What came of some bytes.
    enum Attempt {
        /// They are one object or list. What is left of it has a reader, for which the bytes must stay where they are.
        case read(rest: JSONEnvelope?)
        /// Why they are not one object; nothing was emitted.
        case fault(JSONError)
    }

    /// Reads an object and emits its document, or the first of its documents.
    static func attempt(
        _ bytes: UnsafeBufferPointer<UInt8>,
        _ record: inout JSONRecord,
        _ context: ReadContext,
        place: String,
        what: String,
        _ seen: SeenNames,
        id: [UInt8] = []
    ) -> Attempt {
        let isList = bytes.first == UInt8(ascii: "[")
        var bytes = bytes
        var memory: HeldBytes?
        do throws(JSONError) {
            // What is no list of objects has its fault told as an object that is none.
            if !isList || !isListOfObjects(bytes, &record) { try record.read(bytes.span, context.names) }
            if isList || record.fields.repairs > 0 || record.mayHoldRecords,
                let decoded = decoded(bytes, context, place: place, what: what)
            {
                memory = decoded
                bytes = decoded.bytes
                if !isList { try record.read(bytes.span, context.names) }
            }
        } catch {
            return .fault(error)
        }
        record.fields.fillID(id)
        for slip in record.newSlips() { context.report(.badLine, .warning, at: place, "\(what) \(slip)") }
        return .read(
            rest: isList
                ? JSONEnvelope.readList(bytes, in: memory, context, place: place, seen)
                : JSONEnvelope.read(&record, bytes, in: memory, context, place: place, seen)
        )
    }

    /// The bytes of an object in UTF-8, where they are in another encoding; nil where they are not.
    private static func decoded(
        _ bytes: UnsafeBufferPointer<UInt8>,
        _ context: ReadContext,
        place: String,
        what: String
    ) -> HeldBytes? {
        guard UTF8Check.firstInvalid(bytes.span) != nil else { return nil }
        let (decoded, encoding, _) = TextEncoding.decode(bytes)
        // What is UTF-8 with faults in it is repaired field by field, and told where it is.
        guard encoding != TextEncoding.utf8.rawValue else { return nil }
        context.report(.badEncoding, .warning, at: place, "\(what) is not UTF-8; it was read as \(encoding)")
        LostBlocks.tell(ofErased: bytes, context, place: place)
        return HeldBytes(decoded)
    }

    /// Whether some bytes are one sound list, of objects or empty.
    private static func isListOfObjects(_ bytes: UnsafeBufferPointer<UInt8>, _ record: inout JSONRecord) -> Bool {
        do throws(JSONError) {
            try record.check(list: bytes.span)
            return JSONSample.isOfObjects(bytes, orEmpty: true)
        } catch {
            return false
        }
    }

    /// Why the first bytes of a window are not one object; emits nothing.
    static func fault(
        in window: ByteWindow,
        count: Int,
        _ record: inout JSONRecord,
        _ context: ReadContext
    ) -> JSONError? {
        do throws(JSONError) {
            try record.read(UnsafeBufferPointer(rebasing: window.bytes[..<count]).span, context.names)
            return nil
        } catch {
            return error
        }
    }

    /// Tells why something is not one object.
    static func complain(
        _ error: JSONError,
        _ context: ReadContext,
        place: String,
        what: String,
        end: String = "it was left out"
    ) {
        context.report(
            .badLine,
            .error,
            at: place,
            "\(what) is not a JSON object: \(error.message), at byte \(error.offset + 1) of it; \(end)"
        )
    }
}
