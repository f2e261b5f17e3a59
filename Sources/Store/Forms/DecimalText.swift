// Numbers in decimal digits, written by the million: lists of rows and words of terms.

/// A short text on the stack: numbers and what stands between them.
struct DecimalText {
    /// Seven numbers of at most 20 characters and what stands between them.
    static let capacity = 192

    private let buffer: UnsafeMutableBufferPointer<UInt8>
    private var count = 0

    private init(_ buffer: UnsafeMutableBufferPointer<UInt8>) { self.buffer = buffer }

    /// Hands out an empty text of ``capacity`` bytes, good until `body` returns.
    static func build(_ body: (inout DecimalText) -> Void) {
        withUnsafeTemporaryAllocation(of: UInt8.self, capacity: capacity) { buffer in
            var text = DecimalText(buffer)
            body(&text)
        }
    }

    /// What was written.
    var bytes: UnsafeBufferPointer<UInt8> { UnsafeBufferPointer(rebasing: buffer[..<count]) }

    mutating func append(_ byte: UInt8) {
        buffer[count] = byte
        count += 1
    }

    mutating func append(_ text: StaticString) {
        for place in 0..<text.utf8CodeUnitCount { append(text.utf8Start[place]) }
    }

    mutating func append(_ number: Int64) {
        if number < 0 { append(UInt8(ascii: "-")) }
        var left = number.magnitude
        var digits = 1
        var bound: UInt64 = 10
        while digits < 19, left >= bound {
            digits += 1
            bound *= 10
        }
        if digits == 19, left >= bound { digits = 20 }
        count += digits
        var place = count
        repeat {
            place -= 1
            buffer[place] = UInt8(ascii: "0") + UInt8(truncatingIfNeeded: left % 10)
            left /= 10
        } while left > 0
    }
}
