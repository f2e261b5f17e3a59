// One cell of a table: a text, and the part of it that is marked.

/// A cleaned text and the mention in it.
struct Cell: Equatable {
    /// Before the mention; the whole text where there is none.
    var before: String
    /// The mention.
    var mention = ""
    /// After the mention.
    var after = ""
    /// Over the column's own style.
    var style: Style?

    /// A text without a mention.
    init(_ text: String, style: Style? = nil) {
        before = clean(text)
        self.style = style
    }

    /// A sentence with a mention in it, by its place in Unicode scalars.
    init(sentence: String, marked range: Range<Int>) {
        let scalars = sentence.unicodeScalars
        let start =
            scalars.index(scalars.startIndex, offsetBy: max(0, range.lowerBound), limitedBy: scalars.endIndex)
            ?? scalars.endIndex
        let end = scalars.index(start, offsetBy: range.count, limitedBy: scalars.endIndex) ?? scalars.endIndex
        let (front, back) = (scalars[..<start], scalars[end...])
        mention = clean(String(scalars[start..<end]))
        // Cleaning takes blanks from both ends.
        before =
            clean(String(front))
            + (front.last?.properties.isWhitespace == true && start > scalars.startIndex ? " " : "")
        after = (back.first?.properties.isWhitespace == true ? " " : "") + clean(String(back))
    }

    /// A sentence with a mention in it, at the first place where it occurs; where it does not, the mention alone.
    init(sentence: String, mention: String) {
        let sentence = Array(clean(sentence))
        let mention = Array(clean(mention))
        guard let start = firstOccurrence(of: mention, in: sentence) else {
            before = mention.isEmpty ? String(sentence) : ""
            self.mention = String(mention)
            return
        }
        before = String(sentence[..<start])
        self.mention = String(sentence[start..<start + mention.count])
        after = String(sentence[(start + mention.count)...])
    }

    var isEmpty: Bool { before.isEmpty && mention.isEmpty && after.isEmpty }

    var width: Int { displayWidth(before) + displayWidth(mention) + displayWidth(after) }

    /// The cell cut so that it fits, the mention kept in sight.
    ///
    /// * `keepsEnd`: Whether a text without a mention is cut at its beginning.
    func fitted(to width: Int, keepsEnd: Bool = false) -> Cell {
        guard self.width > width else { return self }
        var result = self
        guard !mention.isEmpty else {
            result.before = keepsEnd ? cutFront(before, to: width) : cut(before, to: width)
            return result
        }
        let mentionWidth = displayWidth(mention)
        guard mentionWidth + 4 < width else {
            result.before = ""
            result.mention = cut(mention, to: width)
            result.after = ""
            return result
        }
        let room = width - mentionWidth
        let (left, right) = (displayWidth(before), displayWidth(after))
        // A third of the room before the mention, more where the text after it is short.
        let leftRoom = min(left, max(room / 3, room - right))
        result.before = cutFront(before, to: leftRoom)
        result.after = cut(after, to: room - displayWidth(result.before))
        return result
    }

    /// The text as it is printed, padded to a width.
    func printed(width: Int, isRight: Bool, style column: Style, isColoured: Bool, padsEnd: Bool) -> String {
        let own = style ?? column
        let text =
            own.applied(to: before, isColoured) + Style.mark.applied(to: mention, isColoured)
            + own.applied(to: after, isColoured)
        let padding = String(repeating: " ", count: max(0, width - self.width))
        if isRight { return padding + text }
        return padsEnd ? text + padding : text
    }
}

/// The end of a text that fits so many columns, with "…" where it was cut.
private func cutFront(_ text: String, to width: Int) -> String {
    guard displayWidth(text) > width else { return text }
    guard width > 0 else { return "" }
    var kept: [Character] = []
    var used = 0
    for character in text.reversed() {
        let next = displayWidth(character)
        guard used + next <= width - 1 else { break }
        kept.append(character)
        used += next
    }
    return "…" + String(kept.reversed())
}

private func firstOccurrence(of part: [Character], in whole: [Character]) -> Int? {
    guard !part.isEmpty, part.count <= whole.count else { return nil }
    for start in 0...(whole.count - part.count) where whole[start] == part[0] {
        if whole[start..<start + part.count].elementsEqual(part) { return start }
    }
    return nil
}
