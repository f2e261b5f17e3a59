// Short forms that a document defines itself: "the Security Service of Ukraine (SBU) … the SBU".

import Language

/// Finds the short forms in brackets behind names, and their other places, where the labeller saw no name.
struct AcronymSpans {
    let tokens: [Token]
    let bytes: [UInt8]

    /// The spans with the short forms that were missed, in order.
    func completed(_ spans: [NameSpan]) -> [NameSpan] {
        var kinds: [UInt64: NameKind] = [:]
        for span in spans where span.kind != .person && span.tokens.count > 1 {
            let open = span.tokens.upperBound
            guard open + 2 < tokens.count, tokens[open].hash == Words.open, tokens[open + 2].hash == Words.close,
                isShort(open + 1), begins(open + 1, span.tokens)
            else { continue }
            kinds[tokens[open + 1].hash] = span.kind
        }
        guard !kinds.isEmpty else { return spans }
        var found: [NameSpan] = []
        var next = 0
        for k in tokens.indices {
            while next < spans.count, spans[next].tokens.upperBound <= k { next += 1 }
            guard isShort(k), let kind = kinds[tokens[k].hash],
                next == spans.count || spans[next].tokens.lowerBound > k
            else { continue }
            found.append(NameSpan(k..<k + 1, kind))
        }
        guard !found.isEmpty else { return spans }
        return (spans + found).sorted { $0.tokens.lowerBound < $1.tokens.lowerBound }
    }

    /// A word of two to ten letters with capitals inside.
    private func isShort(_ k: Int) -> Bool {
        tokens[k].kind == .word && tokens[k].count >= 2 && tokens[k].count <= 10
            && (tokens[k].isAllCapitals || tokens[k].shape.contains(.innerCapital))
    }

    /// Its first capital begins one of the first words of the name.
    private func begins(_ k: Int, _ name: Range<Int>) -> Bool {
        guard let letter = bytes[tokens[k].range].first(where: { $0 &- 0x41 < 26 }) else { return false }
        return name.prefix(3).contains { bytes[Int(tokens[$0].start)] & 0xDF == letter }
    }
}
