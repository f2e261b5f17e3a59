// Vectors of words from the words around them, in unlabelled news: what a word shares with those of its company.

import JSONText
import Language

/// Vectors of the most frequent words.
struct ToneVectors {
    /// Row of a word's hash.
    let rows: [UInt64: Int]
    /// Hashes in order of their rows.
    let words: [UInt64]
    let matrix: Matrix

    private static let reach = 10
    /// Words that count as company; the very frequent are in everybody's.
    private static let contexts = 3000
    private static let skipped = 100

    /// Reads JSON Lines with a "text" up to a number of tokens.
    init(_ paths: [String], tokens most: Int, words size: Int) throws {
        let stream = try Self.read(paths, most)
        var counts: [UInt64: Int] = [:]
        for word in stream where word != 0 { counts[word, default: 0] += 1 }
        words = counts.filter { $0.value >= 15 }.sorted { ($1.value, $0.key) < ($0.value, $1.key) }.prefix(size)
            .map(\.key)
        rows = Dictionary(uniqueKeysWithValues: words.enumerated().map { ($1, $0) })
        print("\(stream.count) tokens, \(words.count) words")
        let sparse = SparseMatrix(information: Self.company(stream, rows), columns: Self.contexts)
        print("\(sparse.values.count) pairs")
        matrix = sparse.vectors(rounds: 2)
    }

    /// Hashes of all words, names and figures as classes, 0 between sentences.
    private static func read(_ paths: [String], _ most: Int) throws -> [UInt64] {
        var stream: [UInt64] = []
        let segmenter = Segmenter()
        for path in paths {
            for line in try GoldFile(path: path).lines() {
                if stream.count >= most { return stream }
                guard let object = try? JSONValue(parsing: line), let text = object["text"]?.stringValue else {
                    continue
                }
                let bytes = Array(text.utf8)
                let segmentation = segmenter.segment(bytes.span)
                for sentence in segmentation.sentences {
                    for index in sentence.tokens {
                        let token = segmentation.tokens[index]
                        guard token.kind == .word else { continue }
                        let isName = token.isCapitalised && !token.shape.contains(.sentenceStart)
                        stream.append(isName ? 1 : token.hash)
                    }
                    stream.append(0)
                }
            }
        }
        return stream
    }

    private static func company(_ stream: [UInt64], _ rows: [UInt64: Int]) -> [[UInt16]] {
        let ids = stream.map { $0 == 0 ? -1 : rows[$0] ?? -2 }
        var lists = [[UInt16]](repeating: [], count: rows.count)
        for i in ids.indices where ids[i] >= skipped {
            if lists[ids[i]].count > 60_000 { continue }
            for step in [-1, 1] {
                var j = i + step
                while (j - i).magnitude <= reach, ids.indices.contains(j), ids[j] != -1 {
                    let neighbour = ids[j] - skipped
                    if (0..<contexts).contains(neighbour) { lists[ids[i]].append(UInt16(neighbour)) }
                    j += step
                }
            }
        }
        return lists
    }

    /// Adds a word's vector, times a factor, to a run of numbers.
    func add(_ row: Int, _ factor: Float, to sums: inout [Float], at offset: Int) {
        for lane in 0..<Matrix.lanes {
            let part = matrix.rows[row * Matrix.lanes + lane] * factor
            for k in 0..<16 { sums[offset + lane * 16 + k] += part[k] }
        }
    }

    /// The product of a word's vector with a weight for each number.
    func product(_ row: Int, _ weights: ArraySlice<SIMD4<Float>>) -> SIMD4<Float> {
        var sum = SIMD4<Float>()
        for k in 0..<Matrix.width {
            sum += weights[weights.startIndex + k] * matrix.rows[row * Matrix.lanes + k / 16][k % 16]
        }
        return sum
    }
}

/// Groups of features whose words share weights with words of the same company.
struct DenseGroups {
    let vectors: ToneVectors
    let groups: [UInt64]
    /// What a negated word counts.
    static let negated: Float = -0.5

    var width: Int { groups.count * Matrix.width }

    /// Sums of the vectors of the words in each group.
    func dense(_ trace: [TextFeatures.Traced]) -> [Float] {
        var sums = [Float](repeating: 0, count: width)
        for feature in trace {
            guard let group = groups.firstIndex(of: feature.group) else { continue }
            if let row = vectors.rows[feature.value] {
                vectors.add(row, 1, to: &sums, at: group * Matrix.width)
            } else if let row = vectors.rows[~feature.value] {
                vectors.add(row, Self.negated, to: &sums, at: group * Matrix.width)
            }
        }
        return sums
    }

    /// Folds the weights of vectors into those of words: the sums are the same.
    func fold(_ dense: [SIMD4<Float>], into weights: inout [SIMD4<Float>]) {
        for (number, group) in groups.enumerated() {
            let part = dense[number * Matrix.width..<(number + 1) * Matrix.width]
            for (row, word) in vectors.words.enumerated() {
                let product = vectors.product(row, part)
                weights[TextFeatures.row(group, word, of: weights.count)] += product
                weights[TextFeatures.row(group, ~word, of: weights.count)] += product * Self.negated
            }
        }
    }
}
