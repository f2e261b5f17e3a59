// Finds where a JSON value ends, without reading it.

/// Counts brackets outside of strings, over any number of pieces.
struct JSONBoundary {
    private var depth = 0
    /// Whether the pieces so far end inside of a string.
    private(set) var isInsideString = false
    /// Backslashes in a row, inside of a string, before where the search goes on.
    private var slashes = 0

    /// Finds the end of the value.
    ///
    /// - Parameters:
    ///   - bytes: The value from its beginning, as far as it is there, or its next piece.
    ///   - start: Where the last call ended; 0 for a next piece.
    /// - Returns: Offset after the byte that ends the value, or nil where it goes on after these bytes.
    mutating func end(_ bytes: UnsafeBufferPointer<UInt8>, from start: Int) -> Int? {
        var i = start
        while i < bytes.count {
            if isInsideString {
                // A mark after an odd number of backslashes is part of the string.
                guard let mark = bytes.firstOffset(of: UInt8(ascii: "\""), from: i) else {
                    slashes = slashes(before: bytes.count, in: bytes, from: i)
                    return nil
                }
                let count = slashes(before: mark, in: bytes, from: i)
                i = mark + 1
                slashes = 0
                if count % 2 == 0 {
                    isInsideString = false
                    if depth == 0 { return i }
                }
                continue
            }
            let byte = bytes[i]
            i += 1
            switch byte {
            case UInt8(ascii: "\""):
                isInsideString = true
                slashes = 0
            case UInt8(ascii: "{"), UInt8(ascii: "["): depth += 1
            case UInt8(ascii: "}"), UInt8(ascii: "]"):
                depth -= 1
                if depth <= 0 { return i }
            default: break
            }
        }
        return nil
    }

    /// Backslashes in a row before an offset, down to where the search began and on from there.
    private func slashes(before end: Int, in bytes: UnsafeBufferPointer<UInt8>, from start: Int) -> Int {
        var at = end
        while at > start, bytes[at - 1] == UInt8(ascii: "\\") { at -= 1 }
        return end - at + (at == start ? slashes : 0)
    }
}
