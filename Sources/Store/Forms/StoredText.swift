// The stored text of a document: a zlib stream, and what the full-text index is fed with.

import CZlib

enum StoredText {
    /// Inflates a stored text.
    ///
    /// * `bytes`: The length that it was stored with; a stream of any other length is damaged.
    static func inflate(_ stream: [UInt8], bytes: Int) throws -> [UInt8] {
        guard bytes >= 0, bytes <= Int(UInt32.max) else {
            throw StoreError(.corrupt, "a stored text claims a length of \(bytes) bytes")
        }
        guard bytes > 0 else { return [] }
        var code: Int32 = Z_OK
        var length = uLongf(bytes)
        let text = [UInt8](unsafeUninitializedCapacity: bytes) { buffer, count in
            code = stream.withUnsafeBufferPointer {
                uncompress(buffer.baseAddress, &length, $0.baseAddress, uLong($0.count))
            }
            count = code == Z_OK ? min(Int(length), bytes) : 0
        }
        guard code == Z_OK, Int(length) == bytes else {
            throw StoreError(.corrupt, "a stored text cannot be inflated (zlib \(code)): restore a backup")
        }
        return text
    }

    /// What the full-text index reads: the title, a line end, the text.
    ///
    /// To take a document out of the index, exactly the same must be given again.
    static func indexText(title: String, text: [UInt8]) -> [UInt8] {
        var result: [UInt8] = []
        result.reserveCapacity(title.utf8.count + 1 + text.count)
        result.append(contentsOf: title.utf8)
        result.append(0x0A)
        result.append(contentsOf: text)
        return result
    }
}
