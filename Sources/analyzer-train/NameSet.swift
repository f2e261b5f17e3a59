// A set of gold documents, prepared once for all trainings over them.

import AnalyzerKit
import Entities
import Language

/// Gold documents with the features of their tokens.
struct NameSet {
    struct Example {
        var gold: NameGold
        var document: Document
        var features: NameFeatures
        var masks: [UInt32]
        var weight: Float
    }

    private(set) var examples: [Example] = []

    mutating func add(_ path: String, weight: Float, _ names: NameTable, _ classes: WordClasses) throws {
        for gold in try NameGold.read(path) {
            let document = Document(bytes: gold.bytes)
            let features = NameTraining.features(document, names, classes)
            var masks = gold.allowed(document)
            for stretch in features.stretches { Self.closeEnds(&masks, stretch) }
            examples.append(
                Example(gold: gold, document: document, features: features, masks: masks, weight: weight)
            )
        }
    }

    /// A name that a stretch cuts: what lies inside counts as whole.
    private static func closeEnds(_ masks: inout [UInt32], _ stretch: Range<Int>) {
        func label(_ k: Int) -> Int { masks[k].nonzeroBitCount == 1 ? masks[k].trailingZeroBitCount : 0 }
        let first = stretch.lowerBound
        let last = stretch.upperBound - 1
        switch (label(first) - 1) % 4 {
        case 1 where label(first) > 0: masks[first] = 1 << UInt32(label(first) - 1)
        case 2 where label(first) > 0: masks[first] = 1 << UInt32(label(first) + 1)
        default: break
        }
        switch (label(last) - 1) % 4 {
        case 1 where label(last) > 0: masks[last] = 1 << UInt32(label(last) + 1)
        case 0 where label(last) > 0: masks[last] = 1 << UInt32(label(last) + 3)
        default: break
        }
    }

    /// All stretches of all documents as sequences.
    func data() -> ChainData {
        var data = ChainData()
        for example in examples {
            var stretch = 0
            example.features.forEachToken { i, list in
                while i >= example.features.stretches[stretch].upperBound {
                    data.endSequence(weight: example.weight)
                    stretch += 1
                }
                data.add(token: list.array, allowed: example.masks[i])
            }
            data.endSequence(weight: example.weight)
        }
        return data
    }
}

/// Counts of names found, for each kind.
struct NameScore {
    private var hit = [0, 0, 0, 0]
    private var predicted = [0, 0, 0, 0]
    private var wanted = [0, 0, 0, 0]

    mutating func add(_ gold: NameGold, _ document: Document, _ spans: [NameSpan]) {
        var found: Set<String> = []
        for span in spans {
            let kind = Int(span.kind.rawValue)
            predicted[kind] += 1
            found.insert("\(kind) \(document.range(ofTokens: span.tokens))")
        }
        for name in gold.names {
            wanted[name.kind] += 1
            if found.contains("\(name.kind) \(name.range)") { hit[name.kind] += 1 }
        }
    }

    /// F1, precision and recall of some kinds together, in per cent.
    func text(_ kinds: [Int]) -> String {
        let (h, p, w) = kinds.reduce((0, 0, 0)) { ($0.0 + hit[$1], $0.1 + predicted[$1], $0.2 + wanted[$1]) }
        let precision = p == 0 ? 0 : Double(h) / Double(p)
        let recall = w == 0 ? 0 : Double(h) / Double(w)
        let f1 = precision + recall == 0 ? 0 : 2 * precision * recall / (precision + recall)
        func s(_ x: Double) -> String { String(Double(Int(x * 1000 + 0.5)) / 10) }
        return "\(s(f1)) (\(s(precision))/\(s(recall)))"
    }

    /// The scores of each kind.
    var byKind: String {
        NameLabels.kinds.indices.map { "\(NameLabels.kinds[$0]) \(text([$0]))" }.joined(separator: " ")
    }
}
