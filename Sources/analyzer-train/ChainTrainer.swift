// Trains a linear-chain conditional random field over partially labelled sequences, with per-coordinate steps and L1 and
// L2 regularisation (FTRL-Proximal, McMahan et al. 2013). One thread, a fixed order, arithmetic of our own: a run on the
// same data writes the same bytes.

import Language

/// Scores of the 17 labels of a token, or a row of transitions: label 0, then the others.
struct LabelVector {
    var outside: Float
    var inside: SIMD16<Float>

    func sum() -> Float { outside + inside.sum() }
    func max() -> Float { Swift.max(outside, inside.max()) }
    static func * (a: LabelVector, b: LabelVector) -> LabelVector {
        LabelVector(outside: a.outside * b.outside, inside: a.inside * b.inside)
    }
    static func * (a: LabelVector, b: Float) -> LabelVector {
        LabelVector(outside: a.outside * b, inside: a.inside * b)
    }
    subscript(label: Int) -> Float {
        get { label == 0 ? outside : inside[label - 1] }
        set { if label == 0 { outside = newValue } else { inside[label - 1] = newValue } }
    }
    static let zero = LabelVector(outside: 0, inside: SIMD16())
}

struct ChainTrainer {
    struct Options {
        var epochs = 8
        var rate: Float = 0.12
        var l1: Float = 0.25
        var l2: Float = 0.4
        var minimum: Int32 = 2
    }

    private static let labels = SequenceModel.width + 1

    let index: FeatureIndex
    private var transition: [[Float]]
    private let allows: [[Bool]]
    private let options: Options
    private var z: [SIMD16<Float>]
    private var n: [SIMD16<Float>]
    private var transitionSquares: [[Float]]
    private var forward: [LabelVector] = []
    private var matrix: [LabelVector] = []
    private var transposed: [LabelVector] = []

    init(_ data: ChainData, options: Options, allows: (Int, Int) -> Bool) {
        index = FeatureIndex(data.features, minimum: options.minimum)
        self.options = options
        let labels = Self.labels
        self.allows = (0..<labels).map { from in (0..<labels).map { allows(from, $0) } }
        z = [SIMD16<Float>](repeating: SIMD16(), count: index.hashes.count)
        n = z
        transition = [[Float]](repeating: [Float](repeating: 0, count: labels), count: labels)
        transitionSquares = [[Float]](repeating: [Float](repeating: 1, count: labels), count: labels)
    }

    /// The weights of a feature under the steps so far.
    @inline(__always)
    private func weight(_ feature: Int) -> SIMD16<Float> {
        let sum = z[feature]
        let size = sum.replacing(with: -sum, where: sum .< 0)
        let shrunk = size - options.l1
        let rate = (n[feature].squareRoot() + 1) * (1 / options.rate) + options.l2
        var weight = -(shrunk / rate)
        weight.replace(with: -weight, where: sum .< 0)
        return weight.replacing(with: 0, where: shrunk .<= 0)
    }

    mutating func train(_ data: ChainData) {
        let numbers = data.features.map { index.number($0) }
        var order = Array(data.weights.indices)
        var random: UInt64 = 0x2545_F491_4F6C_DD1D
        for epoch in 0..<options.epochs {
            for i in stride(from: order.count - 1, to: 0, by: -1) {
                random = random &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
                order.swapAt(i, Int(random >> 33) % (i + 1))
            }
            var loss = 0.0
            for sequence in order {
                loss += step(data, numbers, sequence)
            }
            print("epoch \(epoch + 1): loss \((loss * 10).rounded() / 10)")
        }
    }

    private mutating func refreshTransitions() {
        let labels = Self.labels
        matrix = (0..<labels)
            .map { from in
                var row = LabelVector.zero
                let values = exponentials(transition[from])
                for to in 0..<labels where allows[from][to] { row[to] = values[to] }
                return row
            }
        transposed = (0..<labels)
            .map { to in
                var column = LabelVector.zero
                for from in 0..<labels { column[from] = matrix[from][to] }
                return column
            }
    }

    private func exponentials(_ values: [Float]) -> [Float] {
        var vector = SIMD16<Float>()
        for k in 1..<Self.labels { vector[k - 1] = values[k] }
        let inside = Exponential.of(vector)
        let outside = Exponential.of(SIMD16(repeating: values[0]))[0]
        return [outside] + (0..<16).map { inside[$0] }
    }

    /// One sequence: expectations with and without the gold, and a step along their difference.
    private mutating func step(_ data: ChainData, _ numbers: [Int32], _ sequence: Int) -> Double {
        let range = data.sequences[sequence]..<data.sequences[sequence + 1]
        let weight = data.weights[sequence]
        refreshTransitions()
        var potentials: [LabelVector] = []
        potentials.reserveCapacity(range.count)
        for token in range {
            var score = SIMD16<Float>()
            for k in data.starts[token]..<data.starts[token + 1] where numbers[k] >= 0 {
                score += self.weight(Int(numbers[k]))
            }
            let top = Swift.max(score.max(), 0)
            let outside = Exponential.of(SIMD16(repeating: -top))[0]
            potentials.append(LabelVector(outside: outside, inside: Exponential.of(score - top)))
        }
        let free = marginals(potentials)
        var clampedPotentials = potentials
        for (k, token) in range.enumerated() {
            for label in 0..<Self.labels where data.allowed[token] >> UInt32(label) & 1 == 0 {
                clampedPotentials[k][label] = 0
            }
        }
        let gold = marginals(clampedPotentials)
        guard gold.logarithm.isFinite, free.logarithm.isFinite else { return 0 }
        for (k, token) in range.enumerated() {
            let gradient = (free.tokens[k].inside - gold.tokens[k].inside) * weight
            let square = gradient * gradient
            if square.max() < 1e-7 { continue }
            for f in data.starts[token]..<data.starts[token + 1] where numbers[f] >= 0 {
                let feature = Int(numbers[f])
                let current = self.weight(feature)
                let old = n[feature]
                let new = old + square
                z[feature] += gradient - (new.squareRoot() - old.squareRoot()) * (1 / options.rate) * current
                n[feature] = new
            }
        }
        for from in 0..<Self.labels {
            for to in 0..<Self.labels where allows[from][to] {
                let gradient = (free.pairs[from][to] - gold.pairs[from][to]) * weight + 1e-5 * transition[from][to]
                guard gradient.magnitude > 1e-6 else { continue }
                transitionSquares[from][to] += gradient * gradient
                transition[from][to] -= 0.1 * gradient / transitionSquares[from][to].squareRoot()
            }
        }
        return Double(free.logarithm - gold.logarithm)
    }

    private struct Marginals {
        var tokens: [LabelVector]
        var pairs: [LabelVector]
        var logarithm: Float
    }

    /// Expectations of labels and of pairs of labels; the sequence begins and ends outside.
    private mutating func marginals(_ potentials: [LabelVector]) -> Marginals {
        let count = potentials.count
        let labels = Self.labels
        forward.removeAll(keepingCapacity: true)
        var logarithm: Double = 0
        var state = LabelVector.zero
        state.outside = 1
        var scales: [Float] = []
        for potential in potentials {
            var next = LabelVector.zero
            for from in 0..<labels where state[from] > 0 {
                next.outside += state[from] * matrix[from].outside
                next.inside += state[from] * matrix[from].inside
            }
            next = next * potential
            let sum = next.sum()
            guard sum > 0 else { return Marginals(tokens: [], pairs: [], logarithm: -.infinity) }
            logarithm += Probability.logarithm(Double(sum))
            state = next * (1 / sum)
            scales.append(1 / sum)
            forward.append(state)
        }
        // From the last label to the outside.
        var backward = transposed[0]
        let end = (state * backward).sum()
        guard end > 0 else { return Marginals(tokens: [], pairs: [], logarithm: -.infinity) }
        logarithm += Probability.logarithm(Double(end))
        var pairs = [LabelVector](repeating: .zero, count: labels)
        for from in 0..<labels where forward[count - 1][from] > 0 {
            pairs[from].outside += forward[count - 1][from] * backward[from] / end
        }
        backward = backward * (1 / end)
        var tokens = [LabelVector](repeating: .zero, count: count)
        for k in stride(from: count - 1, through: 0, by: -1) {
            tokens[k] = forward[k] * backward
            let onward = potentials[k] * backward * scales[k]
            var before = LabelVector.zero
            let previous = k == 0 ? nil : forward[k - 1]
            for from in 0..<labels {
                let row = matrix[from] * onward
                before[from] = row.sum()
                let mass = previous?[from] ?? (from == 0 ? 1 : 0)
                if mass > 0 {
                    pairs[from].outside += mass * row.outside
                    pairs[from].inside += mass * row.inside
                }
            }
            backward = before
        }
        return Marginals(tokens: tokens, pairs: pairs, logarithm: Float(logarithm))
    }

    /// The model, rounded to eight bits.
    func model(groups: Int, scale: Int) -> (bytes: [UInt8], kept: Int, used: Int) {
        var rows: [(row: SequenceModel.Row, size: Float)] = []
        for feature in z.indices {
            let weight = self.weight(feature)
            let squares = (weight * weight).sum()
            guard squares > 0.0004 else { continue }
            let scaled = (weight * Float(scale)).rounded(.toNearestOrEven)
                .clamped(lowerBound: SIMD16(repeating: -127), upperBound: SIMD16(repeating: 127))
            let rounded = SIMD16<Int8>(scaled)
            if rounded == SIMD16<Int8>() { continue }
            // What is lost without the row grows with its weights and with how often it is met.
            let counts = n[feature].sum()
            rows.append((SequenceModel.Row(feature: index.hashes[feature], weights: rounded), squares * (counts + 0.1)))
        }
        rows.sort { ($1.size, $0.row.feature) < ($0.size, $1.row.feature) }
        var transitions: [Int16] = []
        for from in 0..<Self.labels {
            for to in 0..<Self.labels {
                transitions.append(
                    allows[from][to]
                        ? Int16((transition[from][to] * Float(scale)).rounded()) : SequenceModel.forbidden
                )
            }
        }
        let encoded = SequenceModel.encode(
            rows: rows.map(\.row),
            transitions: transitions,
            groups: groups,
            scale: scale
        )
        return (encoded.bytes, encoded.kept, rows.count)
    }
}
