// Identifiers as users see them, 16 hexadecimal digits, and as they are stored, one 64-bit integer.

enum DocumentIdentifier {
    /// Selects a document's internal number by its identifier, the only parameter.
    static let selectNumber = """
        SELECT d.id FROM \(HashIndex.numbers(.document, of: "?1")) k JOIN document d ON d.id = k.number
        WHERE d.identifier = ?1
        """

    /// The number for 16 hexadecimal digits; nil for anything else.
    static func number(_ text: String) -> Int64? {
        guard text.utf8.count == 16 else { return nil }
        var value: UInt64 = 0
        for byte in text.utf8 {
            let digit: UInt8
            switch byte {
            case UInt8(ascii: "0")...UInt8(ascii: "9"): digit = byte - UInt8(ascii: "0")
            case UInt8(ascii: "a")...UInt8(ascii: "f"): digit = byte - UInt8(ascii: "a") + 10
            case UInt8(ascii: "A")...UInt8(ascii: "F"): digit = byte - UInt8(ascii: "A") + 10
            default: return nil
            }
            value = value << 4 | UInt64(digit)
        }
        return Int64(bitPattern: value)
    }

    /// The 16 digits of a number.
    static func text(_ number: Int64) -> String {
        let digits = String(UInt64(bitPattern: number), radix: 16)
        return String(repeating: "0", count: 16 - digits.count) + digits
    }
}
