// Finds where a JSON value ends, without reading it.

/// Counts brackets outside of strings, over any number of pieces.
struct JSONBoundary {
    private var depth = 0
    /// Whether the pieces so far end inside of a string.
    private(set) var isInsideString = false

    /// Finds the end of the value.
    ///
    /// - Parameters:
    ///   - bytes: The value from its beginning, as far as it is there.
    ///   - start: Where the last call ended.
    /// - Returns: Offset after the byte that ends the value, or nil where it goes on after these bytes.
    mutating func end(_ bytes: UnsafeBufferPointer<UInt8>, from start: Int) -> Int? {
        var i = start
        while i < bytes.count {
            if isInsideString {
                // A mark after an odd number of backslashes is part of the string.
                guard let mark = bytes.firstOffset(of: UInt8(ascii: "\""), from: i) else { return nil }
                var slashes = mark
                while slashes > 0, bytes[slashes - 1] == UInt8(ascii: "\\") { slashes -= 1 }
                i = mark + 1
                if (mark - slashes) % 2 == 0 {
                    isInsideString = false
                    if depth == 0 { return i }
                }
                continue
            }
            let byte = bytes[i]
            i += 1
            switch byte {
            case UInt8(ascii: "\""): isInsideString = true
            case UInt8(ascii: "{"), UInt8(ascii: "["): depth += 1
            case UInt8(ascii: "}"), UInt8(ascii: "]"):
                depth -= 1
                if depth <= 0 { return i }
            default: break
            }
        }
        return nil
    }
}
