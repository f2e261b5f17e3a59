// One row of a table of delimited values, as RFC 4180 has it.

import Glibc

/// Where the fields of a row lie.
struct TableRow {
    /// A field: the range of its bytes, without its marks, and whether doubled marks are to be halved.
    struct Field {
        var range: Range<Int>
        var isQuoted: Bool
    }

    /// The fields.
    private(set) var cells: [Field] = []
    /// Bytes up to and with the line end.
    private(set) var length = 0

    /// How a search for the end of a row ended.
    enum Outcome {
        case complete
        /// The bytes end before the row does.
        case incomplete(isInsideQuotes: Bool)
    }

    /// Makes an empty row, to be filled again and again.
    init() {}

    /// The row at the beginning of some bytes; nil where it is not all there.
    init?(_ bytes: UnsafeBufferPointer<UInt8>, delimiter: UInt8, isWhole: Bool) {
        guard case .complete = scan(bytes, delimiter: delimiter, isWhole: isWhole) else { return nil }
    }

    /// Finds the fields of the row at the beginning of some bytes.
    ///
    /// - Parameters:
    ///   - bytes: The row and what follows it.
    ///   - delimiter: What stands between two fields.
    ///   - isWhole: Whether the end of the bytes is the end of the table.
    /// - Returns: Whether the row is all there.
    mutating func scan(_ bytes: UnsafeBufferPointer<UInt8>, delimiter: UInt8, isWhole: Bool) -> Outcome {
        cells.removeAll(keepingCapacity: true)
        var i = 0
        let count = bytes.count
        while true {
            // At the beginning of a field.
            if i < count, bytes[i] == Self.mark {
                guard let end = Self.closingMark(bytes, from: i + 1, isWhole: isWhole) else {
                    return .incomplete(isInsideQuotes: true)
                }
                cells.append(Field(range: (i + 1)..<end, isQuoted: true))
                i = end + 1
                // Something between the mark and the delimiter is no RFC 4180; it is passed over.
                while i < count, bytes[i] != delimiter, bytes[i] != 0x0A { i += 1 }
            } else {
                let start = i
                while i < count, bytes[i] != delimiter, bytes[i] != 0x0A { i += 1 }
                var end = i
                if end > start, i == count || bytes[i] == 0x0A, bytes[end - 1] == 0x0D { end -= 1 }
                cells.append(Field(range: start..<end, isQuoted: false))
            }
            if i >= count {
                guard isWhole else { return .incomplete(isInsideQuotes: false) }
                length = count
                return .complete
            }
            i += 1
            if bytes[i - 1] == 0x0A {
                length = i
                return .complete
            }
        }
    }

    /// Offset of the mark that closes a field; a doubled mark does not; nil where it is not there yet.
    private static func closingMark(_ bytes: UnsafeBufferPointer<UInt8>, from start: Int, isWhole: Bool) -> Int? {
        var i = start
        while let found = bytes.firstOffset(of: mark, from: i) {
            if found + 1 == bytes.count { return isWhole ? found : nil }
            if bytes[found + 1] != mark { return found }
            i = found + 2
        }
        return nil
    }

    private static let mark = UInt8(ascii: "\"")

    /// Line ends in the row, its own included.
    func lineCount(_ bytes: UnsafeBufferPointer<UInt8>) -> Int {
        var lines = 0
        for byte in bytes.prefix(length) { lines &+= byte == 0x0A ? 1 : 0 }
        return lines
    }

    /// The value of a field.
    func value(_ cell: Field, _ bytes: UnsafeBufferPointer<UInt8>) -> [UInt8] {
        let raw = UnsafeBufferPointer(rebasing: bytes[cell.range])
        guard cell.isQuoted, var doubled = raw.firstOffset(of: Self.mark, from: 0) else { return Array(raw) }
        var value: [UInt8] = []
        value.reserveCapacity(raw.count)
        var start = 0
        while true {
            // Up to and with the first of the two marks.
            value.append(contentsOf: UnsafeBufferPointer(rebasing: raw[start...doubled]))
            start = min(doubled + 2, raw.count)
            guard let next = raw.firstOffset(of: Self.mark, from: start) else { break }
            doubled = next
        }
        value.append(contentsOf: UnsafeBufferPointer(rebasing: raw[start...]))
        return value
    }

    /// The values of all fields.
    func fields(_ bytes: UnsafeBufferPointer<UInt8>) -> [[UInt8]] { cells.map { value($0, bytes) } }
}

extension UnsafeBufferPointer<UInt8> {
    /// Offset of the first such byte at or after `from`.
    func firstOffset(of byte: UInt8, from: Int) -> Int? {
        guard from < count, let base = baseAddress, let found = memchr(base + from, Int32(byte), count - from) else {
            return nil
        }
        return UnsafeRawPointer(base).distance(to: UnsafeRawPointer(found))
    }
}
