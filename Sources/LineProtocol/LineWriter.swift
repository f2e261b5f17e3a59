// Writes the values of a line, with quotation marks where the grammar asks for them.

import JSONText

/// A value as it stands in a line: bare where it may be, a JSON string otherwise.
///
/// Quoted besides what the grammar names: the empty string, a leading "{" (rows begin with it) and the line
/// separators U+0085, U+2028 and U+2029, on which careless readers split.
package func formatValue(_ value: String) -> String {
    needsQuotes(value) ? jsonString(value) : value
}

/// A text as a JSON string on one line.
package func jsonString(_ text: String) -> String {
    var writer = JSONWriter()
    writer.string(text)
    return String(decoding: writer.bytes, as: UTF8.self)
}

func formatArgument(_ argument: Argument) -> String {
    guard let key = argument.key else { return formatValue(argument.value) }
    return "\(key)=\(formatValue(argument.value))"
}

private func needsQuotes(_ value: String) -> Bool {
    var previous: (UInt8, UInt8) = (0, 0)
    var isFirst = true
    for byte in value.utf8 {
        switch byte {
        case 0...0x20, 0x7F, UInt8(ascii: "\""), UInt8(ascii: "="): return true
        case UInt8(ascii: "#"), UInt8(ascii: ";"), UInt8(ascii: "{"):
            if isFirst { return true }
        case 0x80...0x9F where previous.1 == 0xC2: return true
        case 0xA8, 0xA9:
            if previous == (0xE2, 0x80) { return true }
        default: break
        }
        previous = (previous.1, byte)
        isFirst = false
    }
    return isFirst
}
