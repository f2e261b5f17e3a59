// Logistic regression over hashed features, in plain IEEE arithmetic and a fixed order: the same bytes on every
// machine.

import JSONText
import Language

/// A place where a sentence may end, with the weights that it touches.
struct BoundaryExample {
    var indices: [Int32]
    var isEnd: Bool

    /// All candidates of a gold file.
    static func read(_ file: GoldFile) throws -> [BoundaryExample] {
        var examples: [BoundaryExample] = []
        for (number, object) in try file.objects().enumerated() {
            guard let text = object["text"]?.stringValue, let sentences = object["sentences"]?.arrayValue else {
                throw TrainingError(
                    code: "bad-line",
                    message: "\(file.path):\(number + 1): \"text\" and \"sentences\" are needed"
                )
            }
            let bytes = Array(text.utf8)
            let offsets = ScalarOffsets(bytes.span)
            var ends: Set<Int> = []
            for sentence in sentences {
                if let end = sentence.arrayValue?.last?.integerValue,
                    let byte = offsets.byte(ofScalar: end, in: bytes.span)
                {
                    ends.insert(byte)
                }
            }
            gather(bytes, ends, into: &examples)
        }
        return examples
    }

    private static func gather(_ bytes: [UInt8], _ ends: Set<Int>, into examples: inout [BoundaryExample]) {
        let tokens = Segmenter().segment(bytes.span).tokens
        let features = BoundaryFeatures()
        let splitter = SentenceSplitter(widestLine: 0)
        var first = 0
        var paragraph = 0..<0
        var hasFinalStop = false
        for k in tokens.indices.dropLast() {
            if k >= paragraph.upperBound {
                var end = k + 1
                while end < tokens.count, tokens[end].gap != .paragraph { end += 1 }
                paragraph = k..<end
                hasFinalStop = SentenceSplitter.isFinal(tokens, bytes.span, end)
            }
            let isEnd = ends.contains(Int(tokens[k].end))
            if k + 1 < paragraph.upperBound,
                splitter.isCandidate(tokens[k], tokens[k + 1], bytes.span, hasFinalStop: hasFinalStop)
            {
                let indices = features.indices(
                    tokens,
                    bytes.span,
                    k,
                    first: first,
                    hasFinalStop: hasFinalStop,
                    paragraph: paragraph.count
                )
                examples.append(
                    BoundaryExample(indices: indices.indices.map { Int32(indices[$0]) }, isEnd: isEnd)
                )
            }
            if isEnd || k + 1 == paragraph.upperBound { first = k + 1 }
        }
    }
}

/// Trains and rounds the weights.
struct BoundaryTrainer {
    private var weights = [Double](repeating: 0, count: BoundaryFeatures.weightCount)
    private var bias = 0.0
    /// What a weight of 1 becomes when rounded.
    private static let scale = 12.0

    mutating func train(_ examples: [BoundaryExample], epochs: Int, decay: Double) {
        guard !examples.isEmpty else { return }
        var squares = [Double](repeating: 1, count: weights.count)
        var random: UInt64 = 0x2545_F491_4F6C_DD1D
        var order = Array(examples.indices)
        for _ in 0..<epochs {
            for i in stride(from: order.count - 1, to: 0, by: -1) {
                random = random &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
                order.swapAt(i, Int(random >> 33) % (i + 1))
            }
            for i in order {
                let example = examples[i]
                let gradient = Self.sigmoid(score(example)) - (example.isEnd ? 1 : 0)
                if gradient.magnitude < 1e-4 { continue }
                bias -= 0.02 * gradient
                for index in example.indices {
                    let k = Int(index)
                    let slope = gradient + decay * weights[k]
                    squares[k] += slope * slope
                    weights[k] -= 0.3 * slope / squares[k].squareRoot() * 0.5
                }
            }
            for k in weights.indices { weights[k] *= 1 - decay * 1000 }
        }
    }

    private func score(_ example: BoundaryExample) -> Double {
        var sum = bias
        for index in example.indices { sum += weights[Int(index)] }
        return sum
    }

    /// 1 / (1 + e⁻ˣ), with e⁻ˣ as (1 - x/1024)¹⁰²⁴: no call into a mathematics library that may differ.
    static func sigmoid(_ x: Double) -> Double {
        let clamped = min(max(x, -30), 30)
        var power = 1 - clamped / 1024
        for _ in 0..<10 { power *= power }
        return 1 / (1 + power)
    }

    func errors(_ examples: [BoundaryExample]) -> Int {
        examples.count { (score($0) > 0) != $0.isEnd }
    }

    static func errors(_ model: BoundaryModel, _ examples: [BoundaryExample]) -> Int {
        examples.count { example in
            (example.indices.reduce(model.bias) { $0 + Int(model.weights[Int($1)]) } > 0) != example.isEnd
        }
    }

    func quantised() -> BoundaryModel {
        let limit = Double(BoundaryModel.zero)
        return BoundaryModel(
            weights: weights.map { Int8(min(max(($0 * Self.scale).rounded(), -limit), limit)) },
            bias: Int((bias * Self.scale).rounded())
        )
    }

    /// The model as a Swift file.
    static func source(_ model: BoundaryModel) -> String {
        var text = """
            // Written by `analyzer-train segmentation`. Do not edit. A letter is a weight; see BoundaryModel.letters.

            extension BoundaryModel {
                static let encodedBias = \(model.bias)
                static let encodedWeights: StaticString = \"\"\"

            """
        var line: [UInt8] = []
        for weight in model.weights {
            line.append(BoundaryModel.letters[Int(weight) + BoundaryModel.zero])
            if line.count == 110 {
                text += "        " + String(decoding: line, as: UTF8.self) + "\n"
                line.removeAll(keepingCapacity: true)
            }
        }
        if !line.isEmpty { text += "        " + String(decoding: line, as: UTF8.self) + "\n" }
        return text + "        \"\"\"\n}\n"
    }
}
