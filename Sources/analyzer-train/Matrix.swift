// Dense and sparse matrices of Float for the trainer of word classes: fixed order of sums, no library.

/// Rows of 128 numbers, as eight vectors of sixteen.
struct Matrix {
    static let width = 128
    static let lanes = 8
    var rows: [SIMD16<Float>]
    var count: Int

    init(rows count: Int) {
        self.count = count
        rows = [SIMD16<Float>](repeating: SIMD16(), count: count * Self.lanes)
    }

    /// A matrix of ±1 from a fixed seed.
    init(signs count: Int) {
        self.init(rows: count)
        var state: UInt64 = 0x9E37_79B9_7F4A_7C15
        for i in rows.indices {
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            let bits = state >> 40
            for lane in 0..<16 { rows[i][lane] = bits >> UInt64(lane) & 1 == 0 ? 1 : -1 }
        }
    }

    func dot(_ a: Int, _ other: Matrix, _ b: Int) -> Float {
        var sum = SIMD16<Float>()
        for k in 0..<Self.lanes { sum += rows[a * Self.lanes + k] * other.rows[b * Self.lanes + k] }
        return sum.sum()
    }

    /// Makes the columns orthogonal and of length 1 (modified Gram-Schmidt).
    mutating func orthonormalise() {
        var columns = transposed()
        let n = count
        for j in 0..<Self.width {
            for i in 0..<j {
                var dot: Double = 0
                for k in 0..<n { dot += Double(columns[i * n + k] * columns[j * n + k]) }
                let share = Float(dot)
                for k in 0..<n { columns[j * n + k] -= share * columns[i * n + k] }
            }
            var square: Double = 0
            for k in 0..<n { square += Double(columns[j * n + k] * columns[j * n + k]) }
            let scale = square > 1e-20 ? Float(1 / square.squareRoot()) : 0
            for k in 0..<n { columns[j * n + k] *= scale }
        }
        for j in 0..<Self.width {
            for k in 0..<n { rows[k * Self.lanes + j / 16][j % 16] = columns[j * n + k] }
        }
    }

    private func transposed() -> [Float] {
        var out = [Float](repeating: 0, count: count * Self.width)
        for k in 0..<count {
            for j in 0..<Self.width { out[j * count + k] = rows[k * Self.lanes + j / 16][j % 16] }
        }
        return out
    }

    /// The rows times a square matrix, given by rows of its columns: out[k][j] = Σ rows[k][i] · square[i][j].
    func times(_ square: [[Float]]) -> Matrix {
        var out = Matrix(rows: count)
        var table = Matrix(rows: Self.width)
        for i in 0..<Self.width {
            for j in 0..<Self.width { table.rows[i * Self.lanes + j / 16][j % 16] = square[i][j] }
        }
        for k in 0..<count {
            for i in 0..<Self.width {
                let value = rows[k * Self.lanes + i / 16][i % 16]
                for l in 0..<Self.lanes { out.rows[k * Self.lanes + l] += value * table.rows[i * Self.lanes + l] }
            }
        }
        return out
    }

    /// Every row gets the length 1.
    mutating func normaliseRows() {
        for k in 0..<count {
            let square = dot(k, self, k)
            guard square > 1e-20 else { continue }
            let scale = 1 / square.squareRoot()
            for l in 0..<Self.lanes { rows[k * Self.lanes + l] *= scale }
        }
    }
}

/// A sparse matrix by rows.
struct SparseMatrix {
    var starts: [Int] = [0]
    var columns: [UInt16] = []
    var values: [Float] = []
    let columnCount: Int

    /// A matrix without rows.
    init(columnCount: Int) { self.columnCount = columnCount }

    /// This matrix times a dense one.
    func times(_ dense: Matrix) -> Matrix {
        var out = Matrix(rows: starts.count - 1)
        for row in 0..<out.count {
            for k in starts[row]..<starts[row + 1] {
                let from = Int(columns[k]) * Matrix.lanes
                let value = values[k]
                for l in 0..<Matrix.lanes { out.rows[row * Matrix.lanes + l] += value * dense.rows[from + l] }
            }
        }
        return out
    }

    /// The transpose of this matrix times a dense one.
    func transposedTimes(_ dense: Matrix) -> Matrix {
        var out = Matrix(rows: columnCount)
        for row in 0..<starts.count - 1 {
            for k in starts[row]..<starts[row + 1] {
                let to = Int(columns[k]) * Matrix.lanes
                let value = values[k]
                for l in 0..<Matrix.lanes { out.rows[to + l] += value * dense.rows[row * Matrix.lanes + l] }
            }
        }
        return out
    }
}

/// Eigenvectors of a symmetric matrix by Jacobi's rotations.
enum Jacobi {
    /// Eigenvalues, and the matrix whose columns are the eigenvectors.
    static func eigen(_ symmetric: [[Double]], sweeps: Int = 12) -> (values: [Double], vectors: [[Double]]) {
        var a = symmetric
        let n = a.count
        var v = (0..<n).map { i in (0..<n).map { $0 == i ? 1.0 : 0.0 } }
        for _ in 0..<sweeps {
            for p in 0..<n {
                for q in p + 1..<n where a[p][q].magnitude > 1e-12 {
                    let theta = (a[q][q] - a[p][p]) / (2 * a[p][q])
                    let t = (theta < 0 ? -1 : 1) / (theta.magnitude + (theta * theta + 1).squareRoot())
                    let c = 1 / (t * t + 1).squareRoot()
                    let s = t * c
                    for k in 0..<n {
                        let (x, y) = (a[k][p], a[k][q])
                        a[k][p] = c * x - s * y
                        a[k][q] = s * x + c * y
                    }
                    for k in 0..<n {
                        let (x, y) = (a[p][k], a[q][k])
                        a[p][k] = c * x - s * y
                        a[q][k] = s * x + c * y
                    }
                    for k in 0..<n {
                        let (x, y) = (v[k][p], v[k][q])
                        v[k][p] = c * x - s * y
                        v[k][q] = s * x + c * y
                    }
                }
            }
        }
        return ((0..<n).map { a[$0][$0] }, v)
    }
}
