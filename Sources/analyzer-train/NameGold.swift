// Gold files of named entities: texts with typed spans, and which types the source annotates at all.

import AnalyzerKit
import Entities
import JSONText
import Language

/// A text with its names, as byte ranges.
struct NameGold {
    var bytes: [UInt8]
    /// Names of the four kinds, in order, without overlaps.
    var names: [(range: Range<Int>, kind: Int)]
    /// True for each kind that the source annotates; the others are unknown there, not absent.
    var isAnnotated: [Bool]

    /// All documents of a gold file.
    static func read(_ path: String) throws -> [NameGold] {
        try GoldFile(path: path).objects().enumerated()
            .map { number, object in
                guard let text = object["text"]?.stringValue, let entities = object["entities"]?.arrayValue else {
                    throw TrainingError(
                        code: "bad-line",
                        message: "\(path):\(number + 1): \"text\" and \"entities\" are needed"
                    )
                }
                let bytes = Array(text.utf8)
                let offsets = ScalarOffsets(bytes.span)
                let types = object["types"]?.arrayValue?.compactMap(\.stringValue) ?? NameLabels.kinds
                var names: [(range: Range<Int>, kind: Int)] = []
                for entity in entities {
                    guard let kind = entity["type"]?.stringValue.flatMap({ NameLabels.kinds.firstIndex(of: $0) }),
                        let start = entity["start"]?.integerValue, let end = entity["end"]?.integerValue,
                        let first = offsets.byte(ofScalar: start, in: bytes.span),
                        let last = offsets.byte(ofScalar: end, in: bytes.span), first < last
                    else { continue }
                    names.append((first..<last, kind))
                }
                names.sort { $0.range.lowerBound < $1.range.lowerBound }
                return NameGold(
                    bytes: bytes,
                    names: names,
                    isAnnotated: NameLabels.kinds.map { types.contains($0) }
                )
            }
    }

    /// The gold names as tokens: each grows to whole tokens.
    func spans(_ document: Document) -> [(tokens: Range<Int>, kind: Int)] {
        var result: [(tokens: Range<Int>, kind: Int)] = []
        for name in names {
            let first = document.tokenIndex(atOrAfterByte: name.range.lowerBound)
            var end = first
            while end < document.tokens.count, Int(document.tokens[end].start) < name.range.upperBound { end += 1 }
            if end > first, first >= result.last?.tokens.upperBound ?? 0 { result.append((first..<end, name.kind)) }
        }
        return result
    }

    /// The labels that the gold allows at each token, a bit each.
    func allowed(_ document: Document) -> [UInt32] {
        var unknown: UInt32 = 1
        for kind in 0..<4 where !isAnnotated[kind] { unknown |= 0xF << UInt32(1 + kind * 4) }
        var masks = [UInt32](repeating: unknown, count: document.tokens.count)
        for span in spans(document) {
            for k in span.tokens {
                let label = NameLabels.label(
                    kind: span.kind,
                    isFirst: k == span.tokens.lowerBound,
                    isLast: k == span.tokens.upperBound - 1
                )
                masks[k] = 1 << UInt32(label)
            }
        }
        return masks
    }
}
