// The tone of news text: of an article, of a sentence, and towards a name.

public import AnalyzerKit

internal import Language

/// Rates documents, sentences and targets as positive, neutral or negative.
///
/// News is written flatly: the lexicon is one of events (attack, relief, deal), reported judgement (praised, condemned)
/// and qualities, with negation, contrast and who does what to whom. Targets are the people, organisations and places
/// that the entities analyzer finds, once for each name and sentence, and every range that the document asks for.
/// `score` runs from -1 to 1.
public struct SentimentAnalyzer: Analyzer {
    /// What the analyzer is called, finds and needs.
    public static let manifest = Manifest(
        name: "sentiment",
        version: "1.0.0",
        summary: "Tone of the document, of each sentence and towards each name, from -1 to 1.",
        labels: ["positive", "neutral", "negative"],
        attributes: ["level"],
        requires: ["entities"],
        scoreRange: -1...1,
        dataDigest: digest
    )

    private static var digest: UInt64 {
        var digest: UInt64 = 0
        for (weight, words) in Lexicon.words { digest = mix(digest, weight.bitPattern, words) }
        for (agent, patient, words) in Lexicon.verbs + Lexicon.irregular {
            digest = mix(digest, agent.bitPattern ^ patient.bitPattern.byteSwapped, words)
        }
        return digest
    }

    private static func mix(_ digest: UInt64, _ weight: UInt64, _ words: String) -> UInt64 {
        TextHash.mix(digest ^ weight ^ 0x9E37_79B9_7F4A_7C15, TextHash.of(words))
    }

    private let lexicon = Lexicon()

    /// Makes an analyzer.
    public init(settings: Settings) {}

    /// Rates a document.
    public func analyze(_ document: Document) -> [Annotation] {
        guard
            document.sentences.contains(where: { words(document, $0.tokens) >= Self.leastWords })
                || !document.targets.isEmpty
        else { return [] }
        let entities = document.annotations(by: "entities")
            .filter {
                ["PERSON", "ORG", "LOC", "MISC"].contains($0.label)
            }
        var rows: [Annotation] = []
        var next = 0
        var total = 0.0
        var weights = 0.0
        var asked = document.targets.sorted { $0.lowerBound < $1.lowerBound }[...]
        rows.reserveCapacity(document.sentences.count + entities.count + document.targets.count + 1)
        var tone = SentenceTone()
        let context = TargetContext(document)
        var seen: Set<UInt64> = []
        for (number, sentence) in document.sentences.enumerated() {
            tone.read(document, sentence.tokens, lexicon)
            let count = words(document, sentence.tokens)
            if count >= Self.leastWords {
                let score = Self.squash(tone.sum / (1 + Double(count) / 25), 2.2)
                rows.append(row(sentence.range, score, Self.sentence, threshold: 0.2))
                // The lead weighs three times as much as the end.
                let weight = 1 + 2 / (1 + Double(number) / 3)
                total += score * weight
                weights += weight
            }
            seen.removeAll(keepingCapacity: true)
            while next < entities.count, entities[next].range.lowerBound < sentence.range.upperBound {
                let entity = entities[next]
                next += 1
                guard entity.label != "MISC", entity.range.lowerBound >= sentence.range.lowerBound else { continue }
                let name = entity.name ?? document.text(entity.range)
                guard seen.insert(TextHash.of(name)).inserted, !document.targets.contains(entity.range) else {
                    continue
                }
                rows.append(target(entity, name, document, tone, context))
            }
            while let range = asked.first, range.lowerBound < sentence.range.upperBound {
                asked.removeFirst()
                let name = entities.first { $0.range.overlaps(range) }?.name
                let score = score(range, document, tone)
                rows.append(row(range, score, Self.target, name: name, threshold: Self.requestedBand))
            }
        }
        for range in asked { rows.append(row(range, 0, Self.target, threshold: Self.requestedBand)) }
        if weights > 0 {
            let score = Self.rounded(max(-1, min(1, 1.6 * total / weights)))
            rows.insert(
                Annotation(
                    document: document,
                    label: Self.label(score, 0.12),
                    score: score,
                    attributes: ["level": "document"]
                ),
                at: 0
            )
        }
        return rows
    }

    private static let sentence: Attributes = ["level": "sentence"]
    private static let target: Attributes = ["level": "target"]

    /// Sentences with fewer words (bylines, captions, list items) have no row of their own.
    private static let leastWords = 4

    /// Scores this near to 0 are neutral for names that merely occur: most of those in news are not judged at all.
    private static let band = 0.3
    /// The same for targets that were asked for, of which more are; chosen on the training part of NewsMTSC.
    private static let requestedBand = 0.05
    /// "In Geneva": a place where something happens is not treated well or badly by it.
    private static let places = Set(
        "in at near from off of outside across around over to".split(separator: " ")
            .map {
                TextHash.of(String($0))
            }
    )

    private func target(
        _ entity: Annotation,
        _ name: String,
        _ document: Document,
        _ tone: SentenceTone,
        _ context: TargetContext
    ) -> Annotation {
        if context.isBystander(entity.range, name) {
            return row(entity.range, 0, Self.target, name: name, threshold: Self.band)
        }
        var score = score(entity.range, document, tone)
        let start = document.tokenIndex(atOrAfterByte: entity.range.lowerBound)
        if entity.label == "LOC", start > 0, start <= document.tokens.count,
            Self.places.contains(document.tokens[start - 1].hash)
        {
            score = Self.rounded(score * 0.3)
        }
        return row(entity.range, score, Self.target, name: name, threshold: Self.band)
    }

    private func score(_ range: Range<Int>, _ document: Document, _ tone: SentenceTone) -> Double {
        let start = document.tokenIndex(atOrAfterByte: range.lowerBound)
        let last = document.tokenIndex(atOrAfterByte: max(range.lowerBound, range.upperBound - 1))
        let end = min(max(start, last) + 1, document.tokens.count)
        return start < end ? Self.squash(tone.sum(about: start..<end), 1.5) : 0
    }

    private func row(
        _ range: Range<Int>,
        _ score: Double,
        _ level: Attributes,
        name: String? = nil,
        threshold: Double
    ) -> Annotation {
        Annotation(
            label: Self.label(score, threshold),
            range: range,
            name: name,
            score: score,
            attributes: level
        )
    }

    private func words(_ document: Document, _ tokens: Range<Int>) -> Int {
        tokens.reduce(0) { $0 + (document.tokens[$1].kind == .word ? 1 : 0) }
    }

    private static func label(_ score: Double, _ threshold: Double) -> String {
        score > threshold ? "positive" : score < -threshold ? "negative" : "neutral"
    }

    /// Maps any sum to -1...1: s / (|s| + scale).
    private static func squash(_ sum: Double, _ scale: Double) -> Double { rounded(sum / (abs(sum) + scale)) }

    /// Three decimals are more than the rules know.
    private static func rounded(_ value: Double) -> Double { (value * 1000).rounded() / 1000 }
}
