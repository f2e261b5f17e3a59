// Base64 (RFC 4648) for the compressed text on its way from worker to daemon: one JSON line must carry it.

/// Base64 with padding.
package enum Base64 {
    private static let alphabet = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/".utf8)
    private static let values: [UInt8] = {
        var table = [UInt8](repeating: 0xFF, count: 256)
        for (value, byte) in alphabet.enumerated() { table[Int(byte)] = UInt8(value) }
        return table
    }()

    /// Encodes bytes.
    package static func encode(_ bytes: [UInt8]) -> [UInt8] {
        let alphabet = Self.alphabet
        return [UInt8](unsafeUninitializedCapacity: (bytes.count + 2) / 3 * 4) { output, count in
            var i = 0
            while i < bytes.count {
                let left = bytes.count - i
                let word =
                    UInt32(bytes[i]) << 16 | (left > 1 ? UInt32(bytes[i + 1]) << 8 : 0)
                    | (left > 2 ? UInt32(bytes[i + 2]) : 0)
                output[count] = alphabet[Int(word >> 18)]
                output[count + 1] = alphabet[Int(word >> 12 & 63)]
                output[count + 2] = left > 1 ? alphabet[Int(word >> 6 & 63)] : UInt8(ascii: "=")
                output[count + 3] = left > 2 ? alphabet[Int(word & 63)] : UInt8(ascii: "=")
                count += 4
                i += 3
            }
        }
    }

    /// Decodes what ``encode(_:)`` wrote; nil for anything else.
    package static func decode(_ text: Span<UInt8>) -> [UInt8]? {
        guard text.count % 4 == 0 else { return nil }
        guard text.count > 0 else { return [] }
        let padding = text[text.count - 1] != 0x3D ? 0 : text[text.count - 2] != 0x3D ? 1 : 2
        let values = Self.values
        var output: [UInt8] = []
        output.reserveCapacity(text.count / 4 * 3)
        var i = 0
        while i < text.count {
            var word: UInt32 = 0
            let isLast = i + 4 == text.count
            for k in 0..<4 {
                let value = isLast && k >= 4 - padding ? 0 : values[Int(text[i + k])]
                guard value < 64 else { return nil }
                word = word << 6 | UInt32(value)
            }
            output.append(UInt8(word >> 16))
            if !isLast || padding < 2 { output.append(UInt8(word >> 8 & 0xFF)) }
            if !isLast || padding < 1 { output.append(UInt8(word & 0xFF)) }
            i += 4
        }
        return output
    }
}
