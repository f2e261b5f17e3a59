// Trains the word classes (Sources/Language/WordClasses.swift) from unlabelled news.

import ArgumentParser
import Language

struct ClassesCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "classes",
        abstract: "Groups words by the places that they stand in, in unlabelled news.",
        discussion: """
            Counts which words stand one and two places to the left and right of each word, weighs the counts (positive
            pointwise mutual information), reduces them to 128 numbers a word (randomised singular value decomposition),
            and groups the words by k-means at three sizes.
              analyzer-train classes ../shared/data/corpora/news* --output Sources/Language/Model/word-classes.bin
            """
    )

    @Argument(help: "Archives of news, of any format that analyzerd reads.")
    var files: [String]

    @Option(help: "The file to write.")
    var output: String

    @Option(help: "Fewest occurrences of a word.")
    var minimum = 10

    @Option(help: "Most words.")
    var words = 130_000

    @Option(help: "Number of fine classes.")
    var fine = 1000

    func run() throws {
        var counter = WordCounter()
        try NewsReader(paths: files).read { _, tokens, sentences in counter.add(tokens, sentences) }
        let vocabulary = Vocabulary(counter, minimum: minimum, most: words)
        print("\(counter.stream.count) tokens, \(vocabulary.keys.count) words")
        let vectors = WordVectors.make(counter.stream, vocabulary)
        print("vectors made")
        // Frequent words are where classes begin, and count more, but not in proportion.
        let weights = vocabulary.counts.map { Float($0).squareRoot() }
        let small = KMeans(vectors, weights: weights, k: fine, rounds: 10)
        let ones = [Float](repeating: 1, count: small.centres.count)
        let middle = KMeans(small.centres, weights: ones, k: 240, rounds: 20)
        let coarse = KMeans(small.centres, weights: ones, k: 60, rounds: 20)
        let entries = vocabulary.keys.indices.map { word in
            (
                key: vocabulary.keys[word],
                entry: WordClasses.Entry(
                    fine: UInt16(small.classes[word] + 1),
                    capital: counter.capital(of: vocabulary.hashes[word])
                )
            )
        }
        var slots = 1024
        while slots * 3 / 4 < entries.count { slots *= 2 }
        let bytes = WordClasses.encode(
            entries,
            middle: middle.classes.map { UInt16($0 + 1) },
            coarse: coarse.classes.map { UInt16($0 + 1) },
            slots: slots
        )
        try ModelFile.write(bytes, to: output)
    }
}

/// Counts the words of unlabelled news.
struct WordCounter {
    /// Keys of all tokens; 0 between sentences.
    private(set) var stream: [UInt64] = [0]
    private(set) var counts: [UInt64: Int] = [:]
    private(set) var hashes: [UInt64: UInt64] = [:]
    private var small: [UInt64: Int] = [:]
    private var capitals: [UInt64: Int] = [:]

    mutating func add(_ tokens: [Token], _ sentences: [Sentence]) {
        for sentence in sentences {
            for i in sentence.tokens {
                let token = tokens[i]
                let key = token.kind == .number ? WordClasses.numberKey(token) : WordClasses.key(token)
                stream.append(key)
                counts[key, default: 0] += 1
                hashes[key] = token.hash
                guard token.kind == .word, i > sentence.tokens.lowerBound, token.gap == .space else { continue }
                if token.isCapitalised {
                    capitals[token.hash, default: 0] += 1
                } else {
                    small[token.hash, default: 0] += 1
                }
            }
            stream.append(0)
        }
    }

    /// How often a word has a capital inside sentences: 1 (never) to 7 (always), 0 where it is too rare to say.
    func capital(of hash: UInt64) -> UInt8 {
        let large = capitals[hash] ?? 0
        let total = large + (small[hash] ?? 0)
        guard total >= 5 else { return 0 }
        let share = Double(large) / Double(total)
        let steps = [0.02, 0.1, 0.3, 0.6, 0.9, 0.985]
        return UInt8(1 + steps.count { share > $0 })
    }
}

/// The words that get a class, the most frequent first.
struct Vocabulary {
    let keys: [UInt64]
    let hashes: [UInt64]
    let counts: [Int]
    let index: [UInt64: Int]

    init(_ counter: WordCounter, minimum: Int, most: Int) {
        let order = counter.counts.filter { $0.value >= minimum }
            .sorted { ($1.value, $0.key) < ($0.value, $1.key) }
            .prefix(most)
        keys = order.map(\.key)
        counts = order.map(\.value)
        hashes = keys.map { counter.hashes[$0] ?? 0 }
        index = Dictionary(uniqueKeysWithValues: keys.enumerated().map { ($1, $0) })
    }
}

/// Vectors of words from the words around them.
enum WordVectors {
    /// Places of neighbours, and how many words count as neighbours in each.
    private static let offsets = [-2, -1, 1, 2]
    private static let contexts = 4000

    static func make(_ stream: [UInt64], _ vocabulary: Vocabulary) -> Matrix {
        let lists = count(stream, vocabulary)
        let matrix = SparseMatrix(information: lists, columns: offsets.count * (contexts + 1))
        print("\(matrix.values.count) pairs")
        return matrix.vectors(rounds: 3)
    }

    /// Contexts of each word, one number for each place and neighbour.
    private static func count(_ stream: [UInt64], _ vocabulary: Vocabulary) -> [[UInt16]] {
        let ids = stream.map { $0 == 0 ? -1 : vocabulary.index[$0] ?? -2 }
        var lists = [[UInt16]](repeating: [], count: vocabulary.keys.count)
        for i in ids.indices where ids[i] >= 0 {
            // Very frequent words need no more than a sample.
            if lists[ids[i]].count > 4_000_000 { continue }
            for (place, offset) in offsets.enumerated() {
                let j = i + offset
                guard ids.indices.contains(j) else { continue }
                // Beyond the end of the sentence there is nothing.
                if offset.magnitude == 2, ids[i + offset.signum()] == -1 { continue }
                let neighbour = ids[j] == -1 ? contexts : ids[j]
                guard neighbour >= 0, neighbour <= contexts else { continue }
                lists[ids[i]].append(UInt16(place * (contexts + 1) + neighbour))
            }
        }
        return lists
    }
}
