// The linear-chain model against a search through all sequences, and the tables that are read in place.

import Testing

@testable import Language

/// Numbers that look random and are the same in every run.
private struct Numbers {
    var state: UInt64
    mutating func next(_ bound: Int) -> Int {
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        return Int(state >> 33) % bound
    }
}

@Suite struct SequenceTests {
    /// A model with some forbidden transitions among four labels; the others are never used.
    private func transitions(_ numbers: inout Numbers) -> [Int16] {
        (0..<17 * 17)
            .map { k in
                let (from, to) = (k / 17, k % 17)
                if from > 3 || to > 3 || numbers.next(5) == 0 && from != 0 && to != 0 { return SequenceModel.forbidden }
                return Int16(numbers.next(40) - 20)
            }
    }

    @Test(arguments: 1...40)
    func theBestSequenceIsFound(_ seed: Int) throws {
        var numbers = Numbers(state: UInt64(seed) &* 7919)
        let transitions = transitions(&numbers)
        let encoded = SequenceModel.encode(rows: [], transitions: transitions, groups: 2, scale: 10)
        let model = try #require(SequenceModel(EmbeddedBytes(copying: encoded.bytes)))
        let length = 1 + numbers.next(6)
        let scores = (0..<length)
            .map { _ in
                var vector = SIMD16<Int16>()
                for lane in 0..<3 { vector[lane] = Int16(numbers.next(60) - 30) }
                return vector
            }
        func total(_ labels: [UInt8]) -> Int {
            var sum = 0
            var last = 0
            for (k, label) in labels.enumerated() {
                sum += Int(transitions[last * 17 + Int(label)]) + (label == 0 ? 0 : Int(scores[k][Int(label) - 1]))
                last = Int(label)
            }
            return sum + Int(transitions[last * 17])
        }
        var best = Int.min
        for code in 0..<(1 << (2 * length)) {
            best = max(best, total((0..<length).map { UInt8(code >> (2 * $0) & 3) }))
        }
        var decoder = SequenceDecoder(model)
        var labels: [UInt8] = []
        decoder.decode(scores, in: 0..<length, into: &labels)
        #expect(labels.count == length)
        #expect(total(labels) == best)
    }

    @Test(arguments: 1...20)
    func noScoreLeadsThroughAForbiddenTransition(_ seed: Int) throws {
        var numbers = Numbers(state: UInt64(seed) &* 104_729)
        // As names are labelled: begin, inside, last and unit of four kinds.
        let transitions = (0..<17 * 17)
            .map { k -> Int16 in
                let (from, to) = (k / 17, k % 17)
                let isOpen = from > 0 && (from - 1) % 4 < 2
                let goesOn = to > 0 && (1...2).contains((to - 1) % 4)
                guard isOpen == goesOn, !isOpen || (from - 1) / 4 == (to - 1) / 4 else {
                    return SequenceModel.forbidden
                }
                return Int16(numbers.next(200) - 100)
            }
        let encoded = SequenceModel.encode(rows: [], transitions: transitions, groups: 2, scale: 10)
        var decoder = SequenceDecoder(try #require(SequenceModel(EmbeddedBytes(copying: encoded.bytes))))
        let reach = [100, 5_000, 20_000][seed % 3]
        let scores = (0..<300)
            .map { _ in
                var vector = SIMD16<Int16>()
                for lane in 0..<16 { vector[lane] = Int16(numbers.next(2 * reach) - reach) }
                return vector
            }
        var labels: [UInt8] = []
        for length in [300, 1, 7] {
            decoder.decode(scores, in: 0..<length, into: &labels)
            #expect(labels.count == length)
            let steps = zip([0] + labels, labels + [0])
            #expect(steps.allSatisfy { transitions[Int($0) * 17 + Int($1)] != SequenceModel.forbidden })
        }
    }

    /// The recurrence with plain numbers, lane by lane, as ``SequenceDecoder`` has it: sums of sixteen bits that count from
    /// the best one, labels that fall 8,000 behind it given up.
    private func plainLabels(_ transitions: [Int16], _ scores: [SIMD16<Int16>]) -> [UInt8] {
        func step(_ from: Int, _ to: Int) -> Int16 {
            let value = transitions[from * 17 + to]
            return value == SequenceModel.forbidden ? -20_000 : min(max(value, -2_000), 2_000)
        }
        var sums: [Int16] = [0] + [Int16](repeating: -12_000, count: 16)
        var back: [[Int]] = []
        for vector in scores {
            var next = [Int16](repeating: 0, count: 17)
            var from = [Int](repeating: 0, count: 17)
            for to in 1...16 {
                var best = sums[0] &+ step(0, to)
                for label in 1...16 where sums[label] > -8_000 && sums[label] &+ step(label, to) > best {
                    best = sums[label] &+ step(label, to)
                    from[to] = label
                }
                next[to] = best < -16_000 ? .min : best &+ max(vector[to - 1], -16_000)
            }
            let leaving = (1...16).map { sums[$0] &+ step($0, 0) }
            let most = leaving.max() ?? 0
            let staying = sums[0] &+ step(0, 0)
            if most > staying, let first = leaving.firstIndex(of: most) { from[0] = first + 1 }
            next[0] = max(most, staying)
            let top = next.max() ?? 0
            let floor = max(top, -16_000) &- 8_000
            sums = next.enumerated()
                .map { label, sum in
                    if label == 0 { return max(sum, floor) &- top }
                    return sum <= floor ? -12_000 : sum &- top
                }
            back.append(from)
        }
        let leaving = (1...16).map { sums[$0] &+ step($0, 0) }
        var label = 0
        if let most = leaving.max(), most > sums[0] &+ step(0, 0) { label = (leaving.firstIndex(of: most) ?? -1) + 1 }
        var labels: [UInt8] = []
        for from in back.reversed() {
            labels.append(UInt8(label))
            label = from[label]
        }
        return labels.reversed()
    }

    @Test(arguments: 1...60)
    func vectorsDecideAsPlainNumbersDo(_ seed: Int) throws {
        var numbers = Numbers(state: UInt64(seed) &* 15_485_863)
        let reach = [30, 2_000, 9_000, 32_000][seed % 4]
        let edges = [-16_001, -16_000, -15_999, -8_001, -8_000, -7_999, 7_999, 8_000, 8_001, -32_768, 32_767]
        // Every fifth transition cannot be; ties are frequent.
        let transitions = (0..<17 * 17)
            .map { _ in numbers.next(5) == 0 ? SequenceModel.forbidden : Int16(numbers.next(9) - 4) * 500 }
        let scores = (0..<40)
            .map { _ in
                var vector = SIMD16<Int16>()
                for lane in 0..<16 {
                    let value = numbers.next(2 * reach) - reach
                    vector[lane] = Int16(numbers.next(4) == 0 ? edges[numbers.next(edges.count)] : value)
                }
                return vector
            }
        let encoded = SequenceModel.encode(rows: [], transitions: transitions, groups: 2, scale: 10)
        var decoder = SequenceDecoder(try #require(SequenceModel(EmbeddedBytes(copying: encoded.bytes))))
        var labels: [UInt8] = []
        decoder.decode(scores, in: 0..<scores.count, into: &labels)
        #expect(labels == plainLabels(transitions, scores))
    }

    @Test func rowsAreFoundAndStrangersAreNot() throws {
        let features = (1...3000).map { TextHash.mix(UInt64($0), 0xE703_7ED1_A0B4_28DB) }
        let rows = features.enumerated()
            .map { SequenceModel.Row(feature: $1, weights: SIMD16(repeating: Int8($0 % 100 + 1))) }
        let encoded = SequenceModel.encode(
            rows: rows,
            transitions: [Int16](repeating: 0, count: 17 * 17),
            groups: 2048,
            scale: 10
        )
        #expect(encoded.kept > 2850)
        let model = try #require(SequenceModel(EmbeddedBytes(copying: encoded.bytes)))
        func scores(_ features: some Sequence<UInt64>) -> SIMD16<Int16> {
            var buffer = FeatureBuffer(for: model)
            for feature in features { buffer.add(mixed: feature) }
            var rows = FeatureRows()
            model.find(buffer, into: &rows)
            return rows.sum()
        }
        var found = 0
        for (k, feature) in features.enumerated()
        where scores([feature]) == SIMD16(repeating: Int16(k % 100 + 1)) { found += 1 }
        #expect(found == encoded.kept)
        let strangers = (10_001...13_000).map { TextHash.mix(UInt64($0), 0xE703_7ED1_A0B4_28DB) }
        let taken = strangers.count { scores([$0]) != SIMD16() }
        #expect(taken <= 3)
        #expect(scores(features.prefix(2))[0] == 3)
        // What has no room is left out.
        #expect(scores(features.prefix(1000)) == scores(features.prefix(FeatureBuffer.capacity)))
    }

    @Test func templatesAreFoundBeforeTheyAreSummed() throws {
        // What a template hashes to is what the buffer keeps for trainers.
        var made = FeatureBuffer()
        for k in 0..<200 as Range<UInt64> { made.add(k % 7, k) }
        #expect(made.count == FeatureBuffer.capacity && Set(made.array).count == FeatureBuffer.capacity)
        let rows = made.array.prefix(100)
            .map { SequenceModel.Row(feature: $0, weights: SIMD16(repeating: 1)) }
        let encoded = SequenceModel.encode(
            rows: rows,
            transitions: [Int16](repeating: 0, count: 17 * 17),
            groups: 512,
            scale: 10
        )
        let model = try #require(SequenceModel(EmbeddedBytes(copying: encoded.bytes)))
        var features = FeatureBuffer(for: model)
        var found = FeatureRows()
        var sums: [Int16] = []
        for known in [100, 3, 0] as [UInt64] {
            features.removeAll()
            for k in (100 - known)..<(130 - known) { features.add(k % 7, k) }
            model.find(features, into: &found)
            // The next token's features are made before the rows of this one are summed.
            features.removeAll()
            features.add(99, 99)
            sums.append(found.sum()[15])
        }
        #expect(encoded.kept == 100 && sums == [30, 3, 0])
    }

    @Test func aModelHasTwoGroupsAtLeast() throws {
        // Five in each half of the hashes: each group has room for four.
        let rows = (0..<10 as Range<UInt64>)
            .map { SequenceModel.Row(feature: ($0 % 2) << 63 | ($0 + 1), weights: SIMD16(repeating: Int8($0 + 1))) }
        let transitions = [Int16](repeating: 0, count: 17 * 17)
        let encoded = SequenceModel.encode(rows: rows, transitions: transitions, groups: 1, scale: 10)
        let model = try #require(SequenceModel(EmbeddedBytes(copying: encoded.bytes)))
        #expect(encoded.kept == 8)
        for (number, row) in rows.enumerated() {
            var features = FeatureBuffer(for: model)
            features.add(mixed: row.feature)
            var found = FeatureRows()
            model.find(features, into: &found)
            #expect(found.sum() == (number < 8 ? row : nil).map { SIMD16(truncatingIfNeeded: $0.weights) } ?? SIMD16())
        }
        var bytes = encoded.bytes
        bytes[8] = 1
        #expect(SequenceModel(EmbeddedBytes(copying: Array(bytes.prefix(SequenceModel.size(groups: 1))))) == nil)
    }

    @Test(arguments: [[], [UInt8](repeating: 0, count: 704), Array("SEQMODL1".utf8) + [255, 255, 255, 255]])
    func otherBytesAreNoModel(_ bytes: [UInt8]) {
        #expect(SequenceModel(EmbeddedBytes(copying: bytes)) == nil)
        #expect(WordClasses(EmbeddedBytes(copying: bytes)) == nil)
        #expect(PhraseTable(EmbeddedBytes(copying: bytes)) == nil)
    }

    @Test func wordClassesAreReadAsTheyWereWritten() throws {
        let words = ["harbour", "Harbour", "HARBOUR", "the", "1987"]
        let tokens = Segmenter().segment(Array(words.joined(separator: " ").utf8).span).tokens
        let entries = tokens.enumerated()
            .map { number, token in
                let key = token.kind == .number ? WordClasses.numberKey(token) : WordClasses.key(token)
                return (key: key, entry: WordClasses.Entry(fine: UInt16(number + 1), capital: UInt8(number)))
            }
        let bytes = WordClasses.encode(entries, middle: [1, 1, 2, 2, 3], coarse: [1, 1, 1, 2, 2], slots: 16)
        let classes = try #require(WordClasses(EmbeddedBytes(copying: bytes)))
        for (number, token) in tokens.enumerated() {
            #expect(classes.entry(token).fine == UInt16(number + 1))
        }
        #expect((1...5).map { classes.middle(UInt16($0)) } == [1, 1, 2, 2, 3])
        #expect((0...5).map { classes.coarse(UInt16($0)) } == [0, 1, 1, 1, 2, 2])
        let other = Segmenter().segment(Array("The unseen 2024".utf8).span).tokens
        #expect(other.map { classes.entry($0).fine } == [4, 0, 5])
    }

    @Test func aPhraseTableFindsWhatAMatcherFinds() throws {
        let phrases = ["harbour board", "harbour", "T-72B3", "North Sea Oil Board", "north sea", "u.s."]
        var matcher = PhraseMatcher()
        for (value, phrase) in phrases.enumerated() { matcher.add(phrase, value: value) }
        let table = try #require(
            PhraseTable(
                EmbeddedBytes(copying: PhraseTable.encode(phrases.enumerated().map { ($1, Int32($0)) }))
            )
        )
        let text =
            "The Harbour Board of the North Sea oil fields, a T-72B3 and the U.S. harbour in the North Sea Oil Board"
        let tokens = Segmenter().segment(Array(text.utf8).span).tokens
        var found = 0
        for start in tokens.indices {
            let wanted = matcher.longestMatch(tokens.span, from: start, end: tokens.count)
            #expect(table.longestMatch(tokens.span, from: start, end: tokens.count) == wanted)
            if wanted != nil { found += 1 }
        }
        #expect(found == 6)
    }
}
