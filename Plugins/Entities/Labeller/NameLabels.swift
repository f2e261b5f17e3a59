// How spans of names become labels of tokens and back: begin, inside, last and unit of four kinds.

import Language

/// Labels of tokens: 0 outside, then for each kind begin, inside, last, unit.
package enum NameLabels {
    /// Number of labels, outside included.
    package static let count = 17
    /// Kinds in the order of their labels.
    package static let kinds = ["PERSON", "ORG", "LOC", "MISC"]

    /// True where a label may follow another.
    package static func allows(_ from: Int, _ to: Int) -> Bool {
        // Begin and inside must go on with inside or last of the same kind; the others must not be gone on with.
        let isOpen = from != 0 && (from - 1) % 4 < 2
        let goesOn = to != 0 && ((to - 1) % 4 == 1 || (to - 1) % 4 == 2)
        if isOpen != goesOn { return false }
        return !isOpen || (from - 1) / 4 == (to - 1) / 4
    }

    /// The label of a token of a span.
    package static func label(kind: Int, isFirst: Bool, isLast: Bool) -> Int {
        1 + kind * 4 + (isFirst ? (isLast ? 3 : 0) : isLast ? 2 : 1)
    }

    /// The spans that labels stand for.
    package static func spans(_ labels: [UInt8], from start: Int) -> [NameSpan] {
        var result: [NameSpan] = []
        var first = -1
        for (k, label) in labels.enumerated() where label != 0 {
            let place = (Int(label) - 1) % 4
            if place == 0 { first = k }
            if place == 3 { first = k }
            if place >= 2, first >= 0, let kind = NameKind(rawValue: (label - 1) / 4) {
                result.append(NameSpan(start + first..<start + k + 1, kind))
                first = -1
            }
        }
        return result
    }
}
