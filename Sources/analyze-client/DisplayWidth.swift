// How many columns of a terminal a text takes, and texts that a terminal can be trusted with.

/// Columns that one character takes: 0, 1 or 2.
///
/// Two for wide and fullwidth characters (Unicode Standard Annex #11) and for emoji; a base with its combining marks
/// is one character.
func displayWidth(_ character: Character) -> Int {
    var isZero = true
    for scalar in character.unicodeScalars {
        if scalar.value == 0xFE0F || isWide(scalar) { return 2 }
        switch scalar.properties.generalCategory {
        case .nonspacingMark, .enclosingMark, .format, .control: break
        default: isZero = false
        }
    }
    return isZero ? 0 : 1
}

/// Columns that a text takes.
func displayWidth(_ text: String) -> Int {
    if text.utf8.allSatisfy({ $0 >= 0x20 && $0 < 0x7F }) { return text.utf8.count }
    return text.reduce(0) { $0 + displayWidth($1) }
}

private func isWide(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case ..<0x1100: false
    case 0x1100...0x115F, 0x2E80...0x303E, 0x3041...0x33FF, 0x3400...0x4DBF, 0x4E00...0xA4CF, 0xA960...0xA97F,
        0xAC00...0xD7A3, 0xF900...0xFAFF, 0xFE30...0xFE6F, 0xFF01...0xFF60, 0xFFE0...0xFFE6, 0x1F300...0x1F64F,
        0x1F680...0x1F6FF, 0x1F900...0x1F9FF, 0x1FA70...0x1FAFF, 0x20000...0x3FFFD:
        true
    default: scalar.properties.isEmojiPresentation
    }
}

/// A text on one line without anything that could steer a terminal.
///
/// Articles come from anywhere: control characters (escape sequences among them) become spaces, and characters that
/// turn the writing direction are dropped. Runs of blanks become one space.
func clean(_ text: String) -> String {
    if text.utf8.allSatisfy({ $0 > 0x20 && $0 < 0x7F }) { return text }
    var result = String.UnicodeScalarView()
    var isBlank = false
    for scalar in text.unicodeScalars {
        switch scalar.value {
        case 0...0x20, 0x7F...0xA0, 0x2028, 0x2029:
            if !isBlank, !result.isEmpty { result.append(" ") }
            isBlank = true
        case 0x200E, 0x200F, 0x202A...0x202E, 0x2066...0x2069, 0xFEFF: break
        default:
            result.append(scalar)
            isBlank = false
        }
    }
    if result.last == " " { result.removeLast() }
    return String(result)
}

/// The beginning of a text that fits so many columns, with "…" where it was cut.
func cut(_ text: String, to width: Int) -> String {
    guard displayWidth(text) > width else { return text }
    guard width > 0 else { return "" }
    var result = ""
    var used = 0
    for character in text {
        let next = displayWidth(character)
        guard used + next <= width - 1 else { break }
        result.append(character)
        used += next
    }
    return result + "…"
}

/// A text in lines of at most so many columns, broken between words; its own lines are kept, and a longer word is not broken.
func wrapped(_ text: String, to room: Int) -> [String] {
    var lines: [String] = []
    for paragraph in text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline) {
        var line = ""
        var used = 0
        for word in clean(String(paragraph)).split(separator: " ") {
            let width = displayWidth(String(word))
            if used > 0, used + 1 + width > room {
                lines.append(line)
                line = ""
                used = 0
            }
            if used > 0 {
                line += " "
                used += 1
            }
            line += word
            used += width
        }
        lines.append(line)
    }
    return lines
}
