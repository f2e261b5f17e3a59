// The best sequence of labels under a linear chain (Viterbi), with vectors of sixteen labels.

/// Finds the best labels of sequences; keeps its memory from one to the next.
public struct SequenceDecoder: Sendable {
    private let model: SequenceModel
    /// For each token the label before each of labels 1 to 16, and the one before label 0.
    private var backInside: [SIMD16<Int16>] = []
    private var backOutside: [Int16] = []

    /// Sums count from the best one of their token, and sixteen bits are enough: what is so far below it has lost.
    private static let lowest: Int16 = -8_000
    /// The sum of a label that has lost: no transition lifts it to one that has not.
    private static let lost: Int16 = -12_000
    /// Above what a transition that cannot be leads to (``SequenceModel/barred``), and below everything else.
    private static let least: Int16 = -16_000

    /// Makes a decoder for a model.
    public init(_ model: SequenceModel) { self.model = model }

    /// The best labels for the scores of a sequence, which begins and ends outside.
    ///
    /// A label that falls 8,000 behind the best one is given up.
    ///
    /// - Parameters:
    ///   - scores: A vector a token: the scores of labels 1 to 16; label 0 has the score 0.
    ///   - range: Which of them are the sequence.
    ///   - labels: Where the labels go, one a token of the range, 0 to 16; replaced.
    public mutating func decode(_ scores: [SIMD16<Int16>], in range: Range<Int>, into labels: inout [UInt8]) {
        labels.removeAll(keepingCapacity: true)
        guard !range.isEmpty, range.lowerBound >= 0, range.upperBound <= scores.count else { return }
        if backInside.count < range.count {
            backInside = [SIMD16<Int16>](repeating: SIMD16(), count: range.count)
            backOutside = [Int16](repeating: 0, count: range.count)
        }
        var outside: Int16 = 0
        // Vectors with vectors: with a number, the standard library compares lane by lane, through memory.
        let least = SIMD16<Int16>(repeating: Self.least)
        let lost = SIMD16<Int16>(repeating: Self.lost)
        var inside = lost
        for i in range {
            var best = SIMD16<Int16>(repeating: outside) &+ model.toInside[0]
            var from = SIMD16<Int16>()
            for label in 1...SequenceModel.width where inside[label &- 1] > Self.lowest {
                let candidate = SIMD16<Int16>(repeating: inside[label &- 1]) &+ model.toInside[label]
                let better = candidate .> best
                best.replace(with: candidate, where: better)
                from.replace(with: SIMD16<Int16>(repeating: Int16(label)), where: better)
            }
            let leaving = inside &+ model.insideToOutside
            let most = leaving.max()
            let staying = outside &+ model.outsideToOutside
            backOutside[i &- range.lowerBound] = most > staying ? Self.firstLane(of: most, in: leaving) &+ 1 : 0
            backInside[i &- range.lowerBound] = from
            outside = Swift.max(most, staying)
            inside = best &+ pointwiseMax(scores[i], least)
            inside.replace(with: SIMD16<Int16>(repeating: .min), where: least .> best)
            let top = Swift.max(outside, inside.max())
            let floor = Swift.max(top, Self.least) &+ Self.lowest
            let isKept = inside .> SIMD16<Int16>(repeating: floor)
            outside = Swift.max(outside, floor) &- top
            inside = lost.replacing(with: inside &- SIMD16<Int16>(repeating: top), where: isKept)
        }
        let leaving = inside &+ model.insideToOutside
        let most = leaving.max()
        var label: Int16 = most > outside &+ model.outsideToOutside ? Self.firstLane(of: most, in: leaving) &+ 1 : 0
        labels.append(contentsOf: repeatElement(0, count: range.count))
        for i in stride(from: range.count &- 1, through: 0, by: -1) {
            labels[i] = UInt8(truncatingIfNeeded: label)
            label = label == 0 ? backOutside[i] : backInside[i][Int(label) &- 1]
        }
    }

    private static func firstLane(of value: Int16, in vector: SIMD16<Int16>) -> Int16 {
        for lane in 0..<SequenceModel.width where vector[lane] == value { return Int16(lane) }
        return 0
    }
}
