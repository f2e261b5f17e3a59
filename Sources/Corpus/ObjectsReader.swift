// JSON that is not one object a line: arrays of objects, and objects that lie over several lines.

/// Reads one object a step.
final class ObjectsReader: RecordReader {
    private let window: ByteWindow
    private let place: String
    private let isArray: Bool
    private var record = JSONRecord()
    private var number = 0
    private var isBegun = false
    private var seen = SeenNames()

    init(_ window: ByteWindow, place: String, isArray: Bool) {
        self.window = window
        self.place = place
        self.isArray = isArray
    }

    func step(_ context: ReadContext) -> Step {
        if isArray, !isBegun {
            skipBlanks()
            window.advance(1)
            isBegun = true
        }
        skipBlanks(andCommas: isArray)
        guard let first = window.bytes.first else { return atEnd(context) }
        if isArray, first == UInt8(ascii: "]") {
            window.advance(1)
            skipBlanks()
            if window.count > 0 {
                context.report(
                    .trailingData,
                    .warning,
                    at: place,
                    "something follows the end of the array; it was left alone"
                )
            }
            if let fault = drained() { context.report(fault) }
            return .done
        }
        number += 1
        guard first == UInt8(ascii: "{") || isArray else { return notAnObject(context) }
        switch elementEnd(context, isBare: !["{", "[", "\""].contains(UnicodeScalar(first))) {
        case .found(let end):
            let here = number == 1 && !isArray && isAlone(after: end) ? place : "\(place)#\(number)"
            let bytes = UnsafeBufferPointer(rebasing: window.bytes[..<end])
            JSONLine.read(bytes, &record, context, place: here, what: "object \(number)", &seen)
            window.advance(end)
            return .again
        case .skipped: return .again
        case .missing:
            context.report(
                window.fault?.code ?? .truncated,
                .error,
                at: "\(place)#\(number)",
                "the text ends inside of object \(number), which was left out"
                    + (window.fault.map { ": \($0.message)" } ?? "")
            )
            return .done
        }
    }

    private enum End {
        case found(Int)
        /// It was above the limit.
        case skipped
        case missing
    }

    /// Where the element at the front ends; with a bare one, such as a number, at the next comma.
    private func elementEnd(_ context: ReadContext, isBare: Bool) -> End {
        var boundary = JSONBoundary()
        var searched = 0
        var isGiant = false
        while true {
            let bytes = window.bytes
            var found: Int?
            if isBare {
                found = bytes[searched...].firstIndex { $0 == UInt8(ascii: ",") || $0 == UInt8(ascii: "]") }
            } else {
                found = boundary.end(bytes, from: searched)
            }
            if let found {
                if !isGiant { return .found(found) }
                window.advance(found)
                return .skipped
            }
            searched = window.count
            if searched > context.options.maximumDocumentBytes {
                if !isGiant {
                    context.report(
                        .tooLarge,
                        .error,
                        at: "\(place)#\(number)",
                        "object \(number) is longer than \(context.options.maximumDocumentBytes) bytes and was left out"
                    )
                }
                isGiant = true
                window.advance(searched)
                searched = 0
            }
            if !window.fillMore() { return .missing }
        }
    }

    /// Whether nothing but blanks follows.
    private func isAlone(after end: Int) -> Bool {
        var at = end
        while true {
            while at < window.count {
                if !Self.isBlank(window.bytes[at]) { return false }
                at += 1
            }
            // A file of one object and a million blanks is not worth its memory.
            if at - end > 65536 || !window.fillMore() { return true }
        }
    }

    /// Something that is no object between objects: goes on at the next line that begins with one.
    private func notAnObject(_ context: ReadContext) -> Step {
        context.report(
            .badLine,
            .error,
            at: "\(place)#\(number)",
            "no JSON object begins at byte \(window.offset + 1); what follows was searched for the next one"
        )
        var previous: UInt8 = 0
        while window.count > 0 || window.fillMore() {
            let bytes = window.bytes
            for i in bytes.indices {
                if bytes[i] == UInt8(ascii: "{"), previous == 0x0A {
                    window.advance(i)
                    return .again
                }
                previous = bytes[i]
            }
            window.advance(window.count)
        }
        return atEnd(context)
    }

    private func atEnd(_ context: ReadContext) -> Step {
        if let fault = window.fault {
            context.report(fault)
        } else if isArray {
            context.report(
                .truncated,
                .error,
                at: place,
                "the array does not end; the \(number) elements before were read"
            )
        }
        return .done
    }

    private func drained() -> CorpusProblem? {
        window.drain()
        return window.fault
    }

    private func skipBlanks(andCommas: Bool = false) {
        while window.count > 0 || window.fillMore() {
            let bytes = window.bytes
            var i = 0
            while i < bytes.count, Self.isBlank(bytes[i]) || (andCommas && bytes[i] == UInt8(ascii: ",")) { i += 1 }
            let isMore = i == bytes.count
            window.advance(i)
            if !isMore { return }
        }
    }

    private static func isBlank(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x0A || byte == 0x0D || byte == 0x09 }
}
