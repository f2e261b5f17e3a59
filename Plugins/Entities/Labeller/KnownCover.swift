// Which tokens of a document lie in a phrase of the table of names.

import Language

/// What covers a token.
struct KnownCover: Sendable, Equatable {
    /// 0: nothing; else kind + 1, and place in the phrase.
    var code: UInt16 = 0

    init() {}

    /// A token of a phrase.
    init(kind: NameKind, isFirst: Bool, isLast: Bool) {
        let place: UInt16 = isFirst ? (isLast ? 3 : 0) : isLast ? 2 : 1
        code = (UInt16(kind.rawValue) + 1) << 2 | place
    }

    /// The kind of the phrase.
    var kind: NameKind? { code == 0 ? nil : NameKind(rawValue: UInt8(truncatingIfNeeded: code >> 2) &- 1) }
    /// True for the first token of a phrase.
    var isFirst: Bool { code != 0 && (code & 3 == 0 || code & 3 == 3) }
    /// True where the phrase has more than one token.
    var isMultiple: Bool { code != 0 && code & 3 != 3 }

    /// The longest phrases from left to right.
    static func of(_ tokens: [Token], _ stretches: [Range<Int>], _ names: NameTable) -> [KnownCover] {
        var result = [KnownCover](repeating: KnownCover(), count: tokens.count)
        for (number, stretch) in stretches.enumerated() {
            for k in NameRuns.next(number, stretches) { names.prefetch(tokens[k]) }
            var i = stretch.lowerBound
            while i < stretch.upperBound {
                guard let found = names.match(tokens.span, from: i, end: stretch.upperBound) else {
                    i += 1
                    continue
                }
                for k in found.tokens {
                    result[k] = KnownCover(
                        kind: found.kind,
                        isFirst: k == found.tokens.lowerBound,
                        isLast: k == found.tokens.upperBound - 1
                    )
                }
                i = found.tokens.upperBound
            }
        }
        return result
    }
}
