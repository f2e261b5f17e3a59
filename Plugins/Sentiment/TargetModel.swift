// The classifier of targets, and what its scores mean for names that a text is not about.

internal import AnalyzerKit
internal import Language
internal import SentimentModel

/// How a sentence treats a name.
struct TargetTone: Sendable {
    var label: String
    /// The probability of good treatment less that of bad treatment.
    var score: Double

    static let neutral = TargetTone(label: "neutral", score: 0)
}

/// The model in the executable.
struct TargetModel: Sendable {
    /// Where a name comes from.
    enum Origin: Equatable {
        /// The entities analyzer found it, with this label.
        case running(String)
        /// The document asks for it.
        case requested
    }

    private let classifier: TextClassifier

    init() throws {
        guard let classifier = TextClassifier(Self.bytes), classifier.classCount == 3 else { throw TargetModelError() }
        self.classifier = classifier
    }

    private static var bytes: EmbeddedBytes {
        let bytes = sentiment_target()
        return EmbeddedBytes(base: bytes.base, count: bytes.count)
    }

    /// A number that differs for different models.
    static var digest: UInt64 { bytes.digest }

    /// An empty list of features, to be used for one name after the other.
    func makeFeatures() -> TextFeatures { TextFeatures(for: classifier) }

    /// What the sentence that was read says about a range of it.
    func tone(
        _ document: Document,
        _ range: Range<Int>,
        _ view: SentenceView,
        _ features: inout TextFeatures,
        _ origin: Origin
    ) -> TargetTone {
        let tokens = document.tokenRange(of: range)
        guard !tokens.isEmpty else { return .neutral }
        let stance = view.stance(of: tokens)
        if origin != .requested, stance.isHolder || stance.isVictim { return .neutral }
        features.removeAll()
        view.add(tokens, stance, to: &features)
        var scores = classifier.scores(features)
        var least = 0.0
        if case .running(let label) = origin {
            let direct = stance.weight + stance.description
            let judged = Self.judgedWeight * scores[3] + Self.judgedPrior
            scores += SIMD4(judged, Self.neutralPrior, judged, 0)
            if label == "LOC" { scores += Self.placePrior } else if label == "ORG" { scores += Self.bodyPrior }
            least = direct.magnitude >= 1 ? Self.leastWithLexicon : Self.leastProbability
            scores += SIMD4(-direct, 0, direct, 0) * Self.directWeight
        } else {
            let judged = Self.requestedWeight * scores[3]
            scores += SIMD4(judged, 0, judged, 0)
        }
        let p = Probability.softmax(scores, classes: 3)
        let label =
            p[0] > max(p[1], p[2], least) ? "negative" : p[2] > max(p[1], p[0], least) ? "positive" : "neutral"
        if stance.isRetracted, p[2] < p[0] { return .neutral }
        return TargetTone(label: label, score: p[2] - p[0])
    }

    /// What the fourth number of the model counts: the log-odds that news at large judges a name so placed at all.
    ///
    /// Most names in news are not judged, while two thirds of the targets of NewsMTSC, chosen for their tone, are.
    private static let judgedWeight: Float = 0.8
    private static let judgedPrior: Float = 0.1
    private static let neutralPrior: Float = 0.9
    /// The same where the document asks for a name, which is then more likely to be judged.
    private static let requestedWeight: Float = 0.1
    /// What the lexicon says of a subject or object counts in full there: its words have that sense in all news, while
    /// the classifier has learnt from one kind.
    private static let directWeight: Float = 2.2
    /// Places are where things happen.
    private static let placePrior = SIMD4<Float>(-2, 0, -2, 0)
    /// Organisations are quoted, cited and worked for more often than they are judged.
    private static let bodyPrior = SIMD4<Float>(-0.9, 0, -0.9, 0)
    /// A name is called well or badly treated only where that is much more likely than not.
    private static let leastProbability = 0.86
    /// The same where the lexicon says something of the name itself.
    private static let leastWithLexicon = 0.64
}

/// The model in the executable does not fit the code.
struct TargetModelError: Error, CustomStringConvertible {
    var description: String { "target.bin in this executable cannot be read: build it again, or run make train" }
}

extension Document {
    /// The tokens that a range of bytes touches.
    func tokenRange(of range: Range<Int>) -> Range<Int> {
        let start = tokenIndex(atOrAfterByte: range.lowerBound)
        let last = tokenIndex(atOrAfterByte: max(range.lowerBound, range.upperBound - 1))
        return start..<max(start, min(max(start, last) + 1, tokens.count))
    }
}
