// Archives of news that are elements one after the other: NITF and the SGML of Reuters-21578.

/// Reads one `<nitf>` or `<REUTERS>` element a step.
final class NewsElementReader: RecordReader {
    /// What the elements are.
    enum Format {
        case nitf
        case reuters

        /// Name of the element, in lower case.
        var element: String { self == .nitf ? "nitf" : "reuters" }
    }

    private let window: ByteWindow
    private let place: String
    private let format: Format
    private let opening: [UInt8]
    private let closing: [UInt8]
    private var number = 0

    init(_ window: ByteWindow, format: Format, place: String) {
        self.window = window
        self.place = place
        self.format = format
        opening = Array("<\(format.element)".utf8)
        closing = Array("</\(format.element)>".utf8)
    }

    func step(_ context: ReadContext) -> Step {
        // What stands before an element, such as the declaration of the type, says nothing.
        guard skip(to: opening) else {
            if number == 0 {
                context.report(.empty, .warning, at: place, "there is no <\(format.element)> element in it")
            }
            if let fault = window.fault { context.report(fault) }
            return .done
        }
        number += 1
        let here = "\(place)#\(number)"
        let limit = context.options.maximumDocumentBytes
        var searched = 1
        while true {
            let end = find(closing, from: searched)
            // Where another one begins before, the end of this one is missing.
            if let next = find(opening, from: searched), next < end ?? window.count - opening.count {
                context.report(.corrupt, .error, at: here, "the element has no end and was left out")
                window.advance(next)
                return .again
            }
            if let end {
                let bytes = UnsafeBufferPointer(rebasing: window.bytes[..<(end + closing.count)])
                let isOnly = number == 1 && format == .nitf
                NewsElement.emit(bytes, format, context, place: isOnly ? place : here)
                window.advance(end + closing.count)
                return .again
            }
            searched = max(1, window.count - closing.count)
            if window.count > limit {
                context.report(.tooLarge, .error, at: here, "it is longer than \(limit) bytes and was left out")
                window.advance(searched)
                return .again
            }
            if !window.fillMore() {
                context.report(
                    window.fault?.code ?? .truncated,
                    .error,
                    at: here,
                    "the text ends inside of the element, which was left out"
                )
                window.advance(window.count)
                return .done
            }
        }
    }

    /// Goes on to the next element; false where there is none.
    private func skip(to opening: [UInt8]) -> Bool {
        while true {
            if let hit = find(opening, from: 0) {
                window.advance(hit)
                return true
            }
            window.advance(max(0, window.count - opening.count))
            if !window.fillMore() { return false }
        }
    }

    /// Where some letters stand, in capitals or not.
    private func find(_ wanted: [UInt8], from start: Int) -> Int? {
        let bytes = window.bytes
        var at = start
        search: while at + wanted.count <= bytes.count {
            guard let hit = bytes[at...].firstIndex(of: UInt8(ascii: "<")), hit + wanted.count <= bytes.count else {
                return nil
            }
            at = hit + 1
            for k in wanted.indices {
                let byte = bytes[hit + k]
                let lower = byte >= 0x41 && byte <= 0x5A ? byte | 0x20 : byte
                if lower != wanted[k] { continue search }
            }
            return hit
        }
        return nil
    }
}
