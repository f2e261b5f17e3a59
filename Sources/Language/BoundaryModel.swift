// The linear model that decides where sentences end. Its weights are in BoundaryWeights.swift, written by
// analyzer-train.

/// A few thousand hashed weights of eight bits.
package struct BoundaryModel: Sendable {
    package static let shared = BoundaryModel(encoded: BoundaryModel.encodedWeights, bias: BoundaryModel.encodedBias)

    /// One weight for each feature index.
    package var weights: [Int8]
    /// Added to every score.
    package var bias: Int

    /// Makes a model of given weights: what the trainer does.
    package init(weights: [Int8], bias: Int) {
        self.weights = weights
        self.bias = bias
    }

    /// Letters that stand for weights, without quote and backslash.
    ///
    /// A letter's place less ``zero`` is the weight.
    package static let letters = [UInt8](0x23...0x5B) + [UInt8](0x5D...0x7E)
    package static let zero = 45

    /// Reads weights written one letter each.
    package init(encoded: StaticString, bias: Int) {
        var place = [Int](repeating: -1, count: 256)
        for (i, letter) in Self.letters.enumerated() { place[Int(letter)] = i }
        var weights = [Int8](repeating: 0, count: BoundaryFeatures.weightCount)
        encoded.withUTF8Buffer { buffer in
            var k = 0
            for byte in buffer where place[Int(byte)] >= 0 && k < weights.count {
                weights[k] = Int8(truncatingIfNeeded: place[Int(byte)] - Self.zero)
                k += 1
            }
        }
        self.weights = weights
        self.bias = bias
    }

    /// Above zero where a sentence ends after a token.
    @inline(__always)
    func score(
        _ features: BoundaryFeatures,
        _ tokens: [Token],
        _ bytes: Span<UInt8>,
        _ k: Int,
        _ first: Int,
        _ hasFinalStop: Bool,
        _ paragraph: Int
    ) -> Int {
        let indices = features.indices(
            tokens,
            bytes,
            k,
            first: first,
            hasFinalStop: hasFinalStop,
            paragraph: paragraph
        )
        var sum = bias
        for i in 0..<BoundaryFeatures.count { sum &+= Int(weights[indices[i]]) }
        return sum
    }
}
