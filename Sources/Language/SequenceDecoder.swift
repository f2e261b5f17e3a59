// The best sequence of labels under a linear chain (Viterbi), with vectors of sixteen labels.

/// Finds the best labels of sequences; keeps its memory from one to the next.
public struct SequenceDecoder: Sendable {
    private let model: SequenceModel
    private var backInside: [SIMD16<Int32>] = []
    private var backOutside: [Int32] = []

    private static let lowest: Int32 = -(1 << 29)
    /// What is below has passed a transition that cannot be; the sums of the others are counted in thousands.
    private static let unreachable: Int32 = -(1 << 27)

    /// Makes a decoder for a model.
    public init(_ model: SequenceModel) { self.model = model }

    /// The best labels for the scores of a sequence, which begins and ends outside.
    ///
    /// - Parameters:
    ///   - scores: A vector a token: the scores of labels 1 to 16; label 0 has the score 0.
    ///   - range: Which of them are the sequence.
    ///   - labels: Where the labels go, one a token of the range, 0 to 16; replaced.
    public mutating func decode(_ scores: [SIMD16<Int16>], in range: Range<Int>, into labels: inout [UInt8]) {
        labels.removeAll(keepingCapacity: true)
        guard !range.isEmpty, range.lowerBound >= 0, range.upperBound <= scores.count else { return }
        backInside.removeAll(keepingCapacity: true)
        backOutside.removeAll(keepingCapacity: true)
        var outside: Int32 = 0
        var inside = SIMD16<Int32>(repeating: Self.lowest)
        for i in range {
            let score = scores[i]
            var best = SIMD16<Int32>(repeating: outside) &+ model.toInside[0]
            var from = SIMD16<Int32>()
            for label in 1...SequenceModel.width where inside[label &- 1] > Self.unreachable {
                let candidate = SIMD16<Int32>(repeating: inside[label &- 1]) &+ model.toInside[label]
                let better = candidate .> best
                best.replace(with: candidate, where: better)
                from.replace(with: SIMD16<Int32>(repeating: Int32(label)), where: better)
            }
            let leaving = inside &+ model.insideToOutside
            let most = leaving.max()
            let staying = outside &+ model.outsideToOutside
            if most > staying {
                backOutside.append(Self.firstLane(of: most, in: leaving) &+ 1)
                outside = most
            } else {
                backOutside.append(0)
                outside = staying
            }
            backInside.append(from)
            inside = pointwiseMax(
                best &+ SIMD16<Int32>(truncatingIfNeeded: score),
                SIMD16<Int32>(repeating: Self.lowest)
            )
            // Scores stay small however long the sequence is.
            let top = Swift.max(outside, inside.max())
            outside &-= top
            inside = pointwiseMax(inside &- SIMD16<Int32>(repeating: top), SIMD16<Int32>(repeating: Self.lowest))
            outside = Swift.max(outside, Self.lowest)
        }
        let leaving = inside &+ model.insideToOutside
        let most = leaving.max()
        var label: Int32 = most > outside &+ model.outsideToOutside ? Self.firstLane(of: most, in: leaving) &+ 1 : 0
        labels.append(contentsOf: repeatElement(0, count: range.count))
        for i in stride(from: range.count &- 1, through: 0, by: -1) {
            labels[i] = UInt8(truncatingIfNeeded: label)
            label = label == 0 ? backOutside[i] : backInside[i][Int(label) &- 1]
        }
    }

    private static func firstLane(of value: Int32, in vector: SIMD16<Int32>) -> Int32 {
        for lane in 0..<SequenceModel.width where vector[lane] == value { return Int32(lane) }
        return 0
    }
}
