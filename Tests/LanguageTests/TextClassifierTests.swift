// The linear classifier: what was encoded is what is summed, and damaged bytes are no classifier.

import Testing

@testable import Language

@Suite struct TextClassifierTests {
    private static func features(_ values: [UInt64]) -> TextFeatures.Kept {
        var features = TextFeatures()
        for value in values { features.add(3, value) }
        return features.kept
    }

    private static func encoded() -> [UInt8] {
        var rows = [SIMD4<Float>](repeating: SIMD4(), count: 1000)
        rows[TextFeatures.row(3, 10, of: 1000)] = SIMD4(2, -1, 0.5, 0)
        rows[TextFeatures.row(3, 20, of: 1000)] = SIMD4(-1, 0.5, 0.25, 0)
        return TextClassifier.encode(rows: rows, bias: SIMD4(0.5, 0, -0.5, 0), classCount: 3)
    }

    @Test func sumsTheRowsOfItsFeatures() throws {
        let classifier = try #require(TextClassifier(EmbeddedBytes(copying: Self.encoded())))
        #expect(classifier.classCount == 3)
        let scores = classifier.scores(Self.features([10, 20, 20]))
        for (lane, expected) in [0.5, 0.0, 0.5].enumerated() {
            #expect((Double(scores[lane]) - expected).magnitude < 0.03, "\(scores)")
        }
        #expect(classifier.scores(Self.features([])) == SIMD4(0.5, 0, -0.5, 0))
    }

    @Test(arguments: [0, 5, 63, 100, 4063])
    func refusesBytesThatAreCutShort(_ count: Int) {
        #expect(TextClassifier(EmbeddedBytes(copying: Array(Self.encoded().prefix(count)))) == nil)
    }

    @Test(arguments: [0, 8, 11, 12])
    func refusesADamagedHeader(_ offset: Int) {
        var bytes = Self.encoded()
        bytes[offset] ^= 0x40
        #expect(TextClassifier(EmbeddedBytes(copying: bytes)) == nil)
    }

    @Test func tracesOnlyWhenAsked() {
        var traced = TextFeatures(isTraced: true)
        traced.add(1, 2)
        #expect(traced.kept.trace.map(\.group) == [1] && traced.kept.trace.map(\.value) == [2])
        #expect(Self.features([1]).trace.isEmpty)
        traced.removeAll()
        #expect(traced.kept.hashes.isEmpty && traced.kept.trace.isEmpty)
    }

    @Test func holdsAnyNumberOfFeatures() throws {
        let classifier = try #require(TextClassifier(EmbeddedBytes(copying: Self.encoded())))
        var features = TextFeatures(for: classifier)
        for value in 0..<5_000 as Range<UInt64> { features.add(3, value % 30) }
        #expect(features.count == 5_000)
        #expect(features.kept.hashes == Self.features((0..<5_000).map { $0 % 30 }).hashes)
        #expect(classifier.scores(features) == classifier.scores(features.kept))
    }

    @Test func everyFeatureHasARow() {
        for count in [1, 7, 1000] {
            for value in 0..<200 as Range<UInt64> {
                #expect((0..<count).contains(TextFeatures.row(value % 5, value, of: count)))
            }
        }
    }
}

@Suite struct ProbabilityTests {
    @Test(arguments: [(0.0, 0.5), (2.0, 0.880797), (-2.0, 0.119203), (1000.0, 1.0), (-1000.0, 0.0), (.nan, 0.5)])
    func logistic(_ x: Double, _ p: Double) {
        #expect((Probability.logistic(x) - p).magnitude < 1e-6)
    }

    @Test(arguments: [0.0, 1, -3.5, 12, -20])
    func exponentialUndoesItsOpposite(_ x: Double) {
        #expect((Probability.exponential(x) * Probability.exponential(-x) - 1).magnitude < 1e-9)
    }

    @Test func softmaxSumsToOne() {
        let p = Probability.softmax(SIMD4(90, -40, 89, 1000), classes: 3)
        #expect((p[0] + p[1] + p[2] - 1).magnitude < 1e-9)
        #expect(p[0] > p[2] && p[2] > p[1] && p[3] == 0)
    }
}
