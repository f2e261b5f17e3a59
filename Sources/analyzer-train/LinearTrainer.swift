// Multinomial logistic regression over hashed features, in plain IEEE arithmetic and a fixed order: the same bytes on
// every machine.

import Language

/// A text with its class.
struct LinearExample {
    /// Rows of the model that its features touch.
    var rows: [UInt32]
    var label: Int
    var weight: Float = 1
    /// What is held out together: the texts of one article.
    var part: Int = 0
    /// Sums of the vectors of its words.
    var dense: [Float] = []
    /// Number of the source that it comes from; 0 is the one that the model is for.
    var domain: Int = 0

    /// The same text with another label.
    func labelled(_ label: Int) -> LinearExample {
        var example = self
        example.label = label
        return example
    }
}

/// Trains the weights of a ``TextClassifier``.
struct LinearTrainer {
    let classCount: Int
    private(set) var weights: [SIMD4<Float>]
    private(set) var bias = SIMD4<Float>()
    /// What differs from source to source (Daumé 2007): the rest is what they have in common.
    private var own: [[SIMD4<Float>]]
    private var ownSquares: [[Float]]
    private var ownBias: [SIMD4<Float>]
    private(set) var dense: [SIMD4<Float>]
    private var squares: [Float]
    private var denseSquares: [Float]
    private static let denseRate: Float = 0.03
    private static let denseL2: Float = 0.01

    init(rows: Int, classCount: Int, dense width: Int = 0, domains: Int = 1) {
        let domains = domains > 1 ? domains : 0
        own = Array(repeating: [SIMD4<Float>](repeating: SIMD4(), count: rows), count: domains)
        ownSquares = Array(repeating: [Float](repeating: 1, count: rows), count: domains)
        ownBias = Array(repeating: SIMD4(), count: domains)
        self.classCount = classCount
        weights = [SIMD4<Float>](repeating: SIMD4(), count: rows)
        squares = [Float](repeating: 1, count: rows)
        dense = [SIMD4<Float>](repeating: SIMD4(), count: width)
        denseSquares = [Float](repeating: 0.01, count: width)
    }

    /// Runs over the examples in an order that is shuffled anew in each pass, always the same way.
    mutating func train(_ examples: [LinearExample], epochs: Int, rate: Float, l2: Float) {
        guard !examples.isEmpty else { return }
        var random: UInt64 = 0x2545_F491_4F6C_DD1D
        var order = Array(examples.indices)
        var average = weights
        var averageBias = bias
        var averageDense = dense
        var averageOwn = own
        var passes: Float = 0
        for epoch in 0..<epochs {
            for i in stride(from: order.count - 1, to: 0, by: -1) {
                random = random &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
                order.swapAt(i, Int(random >> 33) % (i + 1))
            }
            for i in order { step(examples[i], rate: rate, l2: l2) }
            // The mean of the later passes wavers less than the last.
            if epoch * 2 >= epochs {
                passes += 1
                for k in weights.indices { average[k] += (weights[k] - average[k]) / passes }
                averageBias += (bias - averageBias) / passes
                for d in own.indices {
                    for k in weights.indices { averageOwn[d][k] += (own[d][k] - averageOwn[d][k]) / passes }
                }
                for k in dense.indices { averageDense[k] += (dense[k] - averageDense[k]) / passes }
            }
        }
        weights = average
        bias = averageBias
        own = averageOwn
        dense = averageDense
    }

    private mutating func step(_ example: LinearExample, rate: Float, l2: Float) {
        var gradient = probabilities(scores(example))
        gradient[example.label] -= 1
        gradient *= example.weight
        for lane in classCount..<4 { gradient[lane] = 0 }
        bias -= 0.01 * gradient
        let domain = example.domain
        if !own.isEmpty { ownBias[domain] -= 0.01 * gradient }
        let size = (gradient * gradient).sum()
        for row in example.rows {
            let k = Int(row)
            squares[k] += size
            weights[k] -= (gradient + l2 * weights[k]) * (rate / squares[k].squareRoot())
            if !own.isEmpty {
                ownSquares[domain][k] += size
                own[domain][k] -= (gradient + l2 * own[domain][k]) * (rate / ownSquares[domain][k].squareRoot())
            }
        }
        for k in dense.indices {
            let slope = gradient * example.dense[k]
            denseSquares[k] += (slope * slope).sum()
            dense[k] -= (slope + Self.denseL2 * dense[k]) * (Self.denseRate / denseSquares[k].squareRoot())
        }
    }

    func scores(_ example: LinearExample) -> SIMD4<Float> {
        var sum = bias
        for row in example.rows { sum += weights[Int(row)] }
        for k in dense.indices { sum += dense[k] * example.dense[k] }
        if !own.isEmpty {
            sum += ownBias[example.domain]
            for row in example.rows { sum += own[example.domain][Int(row)] }
        }
        return sum
    }

    /// Takes what is common and what is the first source's own as one.
    mutating func settle() {
        guard let first = own.first else { return }
        for k in weights.indices { weights[k] += first[k] }
        bias += ownBias[0]
        own = []
    }

    /// Folds the weights of vectors into those of words.
    mutating func fold(_ groups: DenseGroups) {
        groups.fold(dense, into: &weights)
        dense = []
    }

    func probabilities(_ scores: SIMD4<Float>) -> SIMD4<Float> {
        SIMD4<Float>(Probability.softmax(scores, classes: classCount))
    }

    /// The factor on the scores that fits held-out labels best, by Newton-free bisection on the slope.
    static func temperature(_ scored: [(scores: SIMD4<Float>, label: Int)], classes: Int) -> Float {
        var low: Float = 0.1
        var high: Float = 3
        for _ in 0..<30 {
            let middle = (low + high) / 2
            var slope = 0.0
            for (scores, label) in scored {
                let p = Probability.softmax(scores * middle, classes: classes)
                for lane in 0..<classes { slope += (p[lane] - (lane == label ? 1 : 0)) * Double(scores[lane]) }
            }
            if slope > 0 { high = middle } else { low = middle }
        }
        return (low + high) / 2
    }

    /// Multiplies all scores by a factor.
    mutating func scale(by factor: Float) {
        for k in weights.indices { weights[k] *= factor }
        bias *= factor
    }

    /// Takes what speaks for the second class of another model, less what speaks for its first, as a further number.
    mutating func adopt(_ other: LinearTrainer, lane: Int) {
        for k in weights.indices { weights[k][lane] = other.weights[k][1] - other.weights[k][0] }
        bias[lane] = other.bias[1] - other.bias[0]
    }

    /// The model's bytes.
    func encoded() -> [UInt8] { TextClassifier.encode(rows: weights, bias: bias, classCount: classCount) }
}
