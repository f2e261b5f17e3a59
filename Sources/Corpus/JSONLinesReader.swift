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
    private var seen = SeenNames()

    init(_ window: ByteWindow, place: String) {
        self.window = window
        self.place = place
    }

    func step(_ context: ReadContext) -> Step {
        var searched = 0
        while true {
            if let end = window.firstIndex(of: 0x0A, from: searched) {
                finishLine(end, terminator: 1, context)
                return .again
            }
            searched = window.count
            if searched > context.options.maximumLineBytes {
                skipGiant(searched, context)
                searched = 0
            }
            if !window.fillMore() { return atEnd(context) }
        }
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
        if window.count > 0 || isInsideGiant { finishLine(window.count, terminator: 0, context) }
        return .done
    }

    private func finishLine(_ end: Int, terminator: Int, _ context: ReadContext) {
        line += 1
        if isInsideGiant {
            isInsideGiant = false
        } else {
            read(end, context)
        }
        window.advance(end + terminator)
    }

    private func read(_ end: Int, _ context: ReadContext) {
        var bytes = UnsafeBufferPointer(rebasing: window.bytes[..<end])
        // Files that were joined bring their byte order marks along.
        if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { bytes = UnsafeBufferPointer(rebasing: bytes.dropFirst(3)) }
        while let last = bytes.last, last == 0x0D || last == 0x20 || last == 0x09 {
            bytes = UnsafeBufferPointer(rebasing: bytes.dropLast())
        }
        guard !bytes.isEmpty else { return }
        JSONLine.read(bytes, &record, context, place: "\(place)#\(line)", what: "line \(line)", &seen)
    }
}

/// What JSON Lines and JSON arrays do with one object.
enum JSONLine {
    /// Reads an object and emits its document, or the problem that it has.
    static func read(
        _ bytes: UnsafeBufferPointer<UInt8>,
        _ record: inout JSONRecord,
        _ context: ReadContext,
        place: String,
        what: String,
        _ seen: inout SeenNames
    ) {
        do throws(JSONError) {
            let span = bytes.span
            try record.read(span, context.names)
            if record.fields.repairs > 0, UTF8Check.firstInvalid(span) != nil {
                // Not UTF-8: read it again in the encoding that it seems to be in.
                let (decoded, encoding, repaired) = TextEncoding.decode(bytes)
                let decodedSpan = decoded.span
                try record.read(decodedSpan, context.names)
                record.fields.repairs += repaired
                if encoding != TextEncoding.utf8.rawValue {
                    context.report(
                        .badEncoding,
                        .warning,
                        at: place,
                        "\(what) is not UTF-8; it was read as \(encoding)"
                    )
                }
            }
        } catch {
            let offset = error.offset
            context.report(
                .badLine,
                .error,
                at: place,
                "\(what) is not a JSON object: \(error.message), at byte \(offset + 1) of it; it was left out"
            )
            return
        }
        if let list = record.list, record.fields.values[RecordFields.text].isEmpty {
            readList(bytes, at: list, context, place: place, &seen)
            return
        }
        seen.check(record.fields, context, place: place)
        record.fields.emit(context, place: place, bytes: bytes.count)
    }

    /// Reads the records of a list inside an object without a text of its own; the object was parsed before.
    private static func readList(
        _ bytes: UnsafeBufferPointer<UInt8>,
        at start: Int,
        _ context: ReadContext,
        place: String,
        _ seen: inout SeenNames
    ) {
        let span = bytes.span
        var scanner = JSONScanner(position: start)
        var record = JSONRecord()
        var number = 0
        do throws(JSONError) {
            try scanner.beginArray(span)
            while try scanner.nextElement(span) {
                number += 1
                let here = place.contains("#") ? "\(place).\(number)" : "\(place)#\(number)"
                _ = try scanner.peek(span)
                let first = scanner.position
                try scanner.skipValue(span)
                let element = UnsafeBufferPointer(rebasing: bytes[first..<scanner.position])
                try record.read(element.span, context.names)
                seen.check(record.fields, context, place: here)
                record.fields.emit(context, place: here, bytes: element.count)
            }
        } catch {
            context.report(
                .badLine,
                .error,
                at: place,
                "element \(number) of its list is not a JSON object: \(error.message); what follows was left out"
            )
        }
        if number == 0 { context.report(.empty, .warning, at: place, "the list in it is empty") }
    }
}
