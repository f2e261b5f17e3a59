// From counts of words and their contexts to vectors of words: what word classes and tone share.

import Language

extension SparseMatrix {
    /// Positive pointwise mutual information of rows and columns, with the counts of columns smoothed by a power of ¾.
    ///
    /// After Levy, Goldberg and Dagan (2015).
    ///
    /// - Parameters:
    ///   - lists: For each row the columns that it was met with, one entry each time.
    ///   - columns: Number of columns.
    init(information lists: [[UInt16]], columns: Int) {
        self.init(columnCount: columns)
        var totals = [Double](repeating: 0, count: columns)
        for list in lists { for column in list { totals[Int(column)] += 1 } }
        let smooth = totals.map { $0.squareRoot() * $0.squareRoot().squareRoot() }
        let sum = smooth.reduce(0, +)
        var counts = [Int32](repeating: 0, count: columns)
        for list in lists {
            for column in list { counts[Int(column)] += 1 }
            for column in 0..<columns where counts[column] > 0 {
                let ratio = Double(counts[column]) / Double(list.count) * sum / smooth[column]
                counts[column] = 0
                guard ratio > 1 else { continue }
                self.columns.append(UInt16(column))
                values.append(Float(Probability.logarithm(ratio)))
            }
            starts.append(self.columns.count)
        }
    }

    /// A vector of length 1 for each row: U·√S of a randomised singular value decomposition (Halko and others 2011).
    ///
    /// - Parameter rounds: Power iterations.
    /// - Returns: As many rows as this matrix has.
    func vectors(rounds: Int) -> Matrix {
        var basis = times(Matrix(signs: columnCount))
        basis.orthonormalise()
        for _ in 0..<rounds {
            var back = transposedTimes(basis)
            back.orthonormalise()
            basis = times(back)
            basis.orthonormalise()
        }
        let projected = transposedTimes(basis)
        let n = Matrix.width
        var gram = [[Double]](repeating: [Double](repeating: 0, count: n), count: n)
        for row in 0..<projected.count {
            let values = (0..<n).map { Double(projected.rows[row * Matrix.lanes + $0 / 16][$0 % 16]) }
            for i in 0..<n { for j in i..<n { gram[i][j] += values[i] * values[j] } }
        }
        for i in 0..<n { for j in 0..<i { gram[i][j] = gram[j][i] } }
        let (values, vectors) = Jacobi.eigen(gram)
        // The square root of the singular value is the fourth root of the eigenvalue.
        var result = basis.times(
            vectors.map { row in
                row.enumerated().map { Float($1 * max(values[$0], 0).squareRoot().squareRoot()) }
            }
        )
        result.normaliseRows()
        return result
    }
}
