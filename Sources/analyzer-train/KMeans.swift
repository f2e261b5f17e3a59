// Groups vectors of length 1 by their angle (spherical k-means).

struct KMeans {
    /// The class of each vector, 0 up.
    private(set) var classes: [Int]
    /// The middle of each class, of length 1.
    private(set) var centres: Matrix

    /// Groups vectors, of which the first `k` are where classes begin.
    ///
    /// - Parameters:
    ///   - vectors: Rows of length 1, the most important first.
    ///   - weights: How much each counts.
    ///   - k: Number of classes.
    ///   - rounds: Passes over the vectors.
    init(_ vectors: Matrix, weights: [Float], k: Int, rounds: Int) {
        let k = min(k, vectors.count)
        centres = Matrix(rows: k)
        centres.rows = Array(vectors.rows[0..<k * Matrix.lanes])
        classes = [Int](repeating: 0, count: vectors.count)
        for _ in 0..<rounds {
            assign(vectors)
            move(vectors, weights)
        }
        assign(vectors)
    }

    private mutating func assign(_ vectors: Matrix) {
        let lanes = Matrix.lanes
        for row in 0..<vectors.count {
            var best = 0
            var most = -Float.infinity
            for centre in 0..<centres.count {
                var sum = SIMD16<Float>()
                for l in 0..<lanes { sum += vectors.rows[row &* lanes &+ l] * centres.rows[centre &* lanes &+ l] }
                let dot = sum.sum()
                if dot > most {
                    most = dot
                    best = centre
                }
            }
            classes[row] = best
        }
    }

    private mutating func move(_ vectors: Matrix, _ weights: [Float]) {
        var sums = Matrix(rows: centres.count)
        var isUsed = [Bool](repeating: false, count: centres.count)
        for row in 0..<vectors.count {
            isUsed[classes[row]] = true
            for l in 0..<Matrix.lanes {
                sums.rows[classes[row] * Matrix.lanes + l] += weights[row] * vectors.rows[row * Matrix.lanes + l]
            }
        }
        sums.normaliseRows()
        for centre in 0..<centres.count where isUsed[centre] {
            for l in 0..<Matrix.lanes {
                centres.rows[centre * Matrix.lanes + l] = sums.rows[centre * Matrix.lanes + l]
            }
        }
    }
}
