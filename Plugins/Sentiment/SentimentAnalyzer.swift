// The tone of news text: of an article, of a sentence, and towards a name.

public import AnalyzerKit

internal import Language

/// Rates documents, sentences and targets as positive, neutral or negative.
///
/// News is written flatly: the lexicon is one of events (attack, relief, deal), reported judgement (praised, condemned)
/// and qualities, with negation, contrast and who does what to whom. Sentences and documents are rated by it alone;
/// targets by a linear classifier that sees the words around the name and the lexicon's findings (Model/MODEL_CARD.md).
/// Targets are the people, organisations and places that the entities analyzer finds, once for each name and sentence,
/// and every range that the document asks for. `score` runs from -1 to 1: for targets, the probability of good treatment
/// less that of bad treatment.
public struct SentimentAnalyzer: Analyzer {
    /// What the analyzer is called, finds and needs.
    public static let manifest = Manifest(
        name: "sentiment",
        version: "2.6.0",
        summary: "Tone of the document, of each sentence and towards each name, from -1 to 1.",
        labels: ["positive", "neutral", "negative"],
        attributes: ["level"],
        values: ["level": ["document", "sentence", "target"]],
        requires: ["entities"],
        scoreRange: -1...1,
        dataDigest: digest
    )

    private static var digest: UInt64 {
        var digest = TargetModel.digest
        let lists = [Lexicon.words, Lexicon.topics, Lexicon.news, Lexicon.telling, Lexicon.phrases, Lexicon.figures]
        for (weight, words) in lists.joined() { digest = mix(digest, weight.bitPattern, words) }
        for (agent, patient, words) in Lexicon.verbs + Lexicon.irregular {
            digest = mix(digest, agent.bitPattern ^ patient.bitPattern.byteSwapped, words)
        }
        for (motion, words) in Lexicon.motions { digest = mix(digest, UInt64(motion.rawValue), words) }
        for (role, words) in RetractionWords.lists { digest = mix(digest, UInt64(role), words) }
        return mix(mix(digest, 0, Lexicon.wishes), 1, Lexicon.remedies)
    }

    private static func mix(_ digest: UInt64, _ weight: UInt64, _ words: String) -> UInt64 {
        TextHash.mix(digest ^ weight ^ 0x9E37_79B9_7F4A_7C15, TextHash.of(words))
    }

    private let lexicon = Lexicon()
    private let model: TargetModel

    /// Makes an analyzer.
    ///
    /// - Throws: Where the model in the executable does not fit the code.
    public init(settings: Settings) throws { model = try TargetModel() }

    /// Rates a document.
    public func analyze(_ document: Document) -> [Annotation] {
        guard
            document.sentences.contains(where: { words(document, $0.tokens) >= Self.leastClosed })
                || !document.targets.isEmpty
        else { return [] }
        let entities = document.annotations(by: "entities")
        var rows: [Annotation] = []
        var next = 0
        var total = 0.0
        var weights = 0.0
        var hasTold = false
        var asked = document.targets.sorted { $0.lowerBound < $1.lowerBound }[...]
        rows.reserveCapacity(document.sentences.count + entities.count + document.targets.count + 1)
        var view = SentenceView()
        var features = model.makeFeatures()
        let context = TargetContext(document)
        var seen: Set<UInt64> = []
        for (number, sentence) in document.sentences.enumerated() {
            view.read(document, sentence.tokens, lexicon)
            let count = words(document, sentence.tokens)
            let isClosed = sentence.tokens.last.map { document.tokens[$0].hash == Self.stop } ?? false
            if count >= Self.leastWords || (isClosed && count >= Self.leastClosed && view.hasTone) {
                let score = Self.squash(view.sum / (1 + Double(count) / 40), 2.2)
                // Weak words tell what a text is about as often as what happened: one alone names no tone.
                let isPlain = score < 0 ? view.isPlainlyBad : view.isPlainlyGood
                let label = Self.label(score, isPlain ? 0.32 : score < 0 ? 0.42 : 0.6)
                rows.append(row(sentence.range, score, Self.sentence, label: label))
                // The first sentence weighs five times as much as the end, and sentences that tell what happened twice as
                // much as those that only name what a text is about.
                let weight = 1 + 4 / (1 + Double(number))
                total += score * weight * (label == "neutral" ? 0.5 : 1)
                if label != "neutral" { hasTold = true }
                weights += weight
            }
            seen.removeAll(keepingCapacity: true)
            while next < entities.count, entities[next].range.lowerBound < sentence.range.upperBound {
                let range = entities[next].range
                let label = entities[next].label
                let found = entities[next].name
                next += 1
                guard range.lowerBound >= sentence.range.lowerBound, Self.targetLabels.contains(label) else { continue }
                let name = found ?? document.text(range)
                guard seen.insert(TextHash.of(name)).inserted, !document.targets.contains(range) else { continue }
                let isJudged = !context.isBystander(range, name, label: label)
                let tone = isJudged ? model.tone(document, range, view, &features, .running(label)) : .neutral
                rows.append(row(range, tone.score, Self.target, label: tone.label, name: name))
            }
            while let range = asked.first, range.lowerBound < sentence.range.upperBound {
                asked.removeFirst()
                let name =
                    entities.first { $0.range.overlaps(range) && Self.targetLabels.contains($0.label) }?.name
                let tone = model.tone(document, range, view, &features, .requested)
                rows.append(row(range, tone.score, Self.target, label: tone.label, name: name))
            }
        }
        for range in asked { rows.append(row(range, 0, Self.target, label: "neutral")) }
        if weights > 0 {
            // Where no sentence tells good or bad, many words of a topic do not either.
            let most = hasTold ? 1 : Self.leastDocument
            let score = Self.rounded(max(-most, min(most, 1.6 * total / weights)))
            rows.insert(
                Annotation(
                    document: document,
                    label: Self.label(score, Self.leastDocument),
                    score: score,
                    attributes: ["level": "document"]
                ),
                at: 0
            )
        }
        return rows
    }

    private static let targetLabels = ["PERSON", "ORG", "LOC"]
    private static let sentence: Attributes = ["level": "sentence"]
    private static let target: Attributes = ["level": "target"]

    /// Sentences with fewer words (bylines, captions, list items) have no row of their own.
    private static let leastWords = 4
    /// Those with so many words have one where they end in a full stop and tell good or bad, as "Profits plunged." does.
    private static let leastClosed = 2
    /// The score beyond which a document is good or bad news.
    private static let leastDocument = 0.08
    private static let stop = TextHash.of(".")

    private func row(
        _ range: Range<Int>,
        _ score: Double,
        _ level: Attributes,
        label: String,
        name: String? = nil
    ) -> Annotation {
        Annotation(label: label, range: range, name: name, score: Self.rounded(score), attributes: level)
    }

    private func words(_ document: Document, _ tokens: Range<Int>) -> Int {
        tokens.reduce(0) { $0 + (document.tokens[$1].kind == .word ? 1 : 0) }
    }

    private static func label(_ score: Double, _ threshold: Double) -> String {
        score > threshold ? "positive" : score < -threshold ? "negative" : "neutral"
    }

    /// Maps any sum to -1...1: s / (|s| + scale).
    private static func squash(_ sum: Double, _ scale: Double) -> Double { rounded(sum / (abs(sum) + scale)) }

    /// Three decimals are more than anybody knows.
    private static func rounded(_ value: Double) -> Double { (value * 1000).rounded() / 1000 }
}
