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
        features.removeAll()
        view.add(tokens, to: &features)
        var scores = classifier.scores(features)
        var least = 0.0
        if case .running(let label) = origin {
            let (direct, isVictim) = view.treatment(of: tokens)
            if isVictim { return .neutral }
            scores += Self.newsPrior
            if label == "LOC" { scores += Self.placePrior } else if label == "ORG" { scores += Self.bodyPrior }
            least = direct.magnitude >= 0.9 ? Self.leastWithLexicon : Self.leastProbability
            scores += SIMD4(-direct, 0, direct, 0) * Self.directWeight
        }
        let p = Probability.softmax(scores, classes: 3)
        let label =
            p[0] > max(p[1], p[2], least) ? "negative" : p[2] > max(p[1], p[0], least) ? "positive" : "neutral"
        return TargetTone(label: label, score: p[2] - p[0])
    }

    /// Log-odds between the classes of running news and of the training data: most names in news are not judged at
    /// all, while two thirds of the targets of NewsMTSC, chosen for their tone, are.
    private static let newsPrior = SIMD4<Float>(-1.4, 0.9, -1.4, 0)
    /// What the lexicon says of a subject or object counts in full there: its words have that sense in all news, while
    /// the classifier has learnt from one kind.
    private static let directWeight: Float = 2.2
    /// Places are where things happen.
    private static let placePrior = SIMD4<Float>(-1.5, 0, -1.5, 0)
    /// Organisations are quoted, cited and worked for more often than they are judged.
    private static let bodyPrior = SIMD4<Float>(-0.7, 0, -0.7, 0)
    /// A name is called well or badly treated only where that is much more likely than not.
    private static let leastProbability = 0.85
    /// The same where the lexicon says something of the name itself.
    private static let leastWithLexicon = 0.65
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
