// Sentences that are worth checking, why, and who claims them.

public import AnalyzerKit

internal import Language

/// Flags sentences that make a checkable claim of public interest.
///
/// It says "worth checking", never "true" or "false". `score` is a probability from a linear classifier and from rules
/// that weigh figures, comparisons, records, causes, accusations, law and events against opinion, questions, promises
/// and feelings (Model/MODEL_CARD.md); `name` is the speaker where the sentence lies in a quotation.
public struct FactCheckAnalyzer: Analyzer {
    /// What the analyzer is called, finds and needs.
    public static let manifest = Manifest(
        name: "factcheck",
        version: "2.6.0",
        summary: "Sentences worth checking: kind of claim, figures, claimant.",
        labels: ClaimScore.Kind.allCases.map(\.rawValue),
        attributes: ["types", "numbers", "hedged", "anonymousSource", "attributed"],
        values: [
            "types": ClaimScore.Kind.allCases.map(\.rawValue), "hedged": ["true", "false"],
            "anonymousSource": ["true", "false"], "attributed": ["true", "false"],
        ],
        requires: ["entities", "quotes"],
        settings: [
            Setting("minimum-score", default: "\(defaultMinimum)", "Sentences with a lower score are left out, 0 to 1.")
        ],
        dataDigest: digest
    )

    private typealias Setting = Manifest.Setting
    /// Chosen on Wikinews.
    private static let defaultMinimum = 0.5

    private static var digest: UInt64 {
        let digest = ClaimWord.lists.reduce(ClaimModel.digest) {
            TextHash.mix($0 ^ UInt64($1.0) ^ 0x9E37_79B9_7F4A_7C15, TextHash.of($1.1))
        }
        let words = TextHash.mix(AssertionWord.digest, Boilerplate.digest) ^ PledgeReader.digest
        return TextHash.mix(TextHash.mix(digest, words), FrameWords.digest)
    }

    private let minimum: Double
    private let table: WordTable<UInt32>
    private let model: ClaimModel
    private let frames: ClaimFrames
    private let assertions = AssertionReader()
    private let boilerplate = Boilerplate()
    private let pledges = PledgeReader()

    /// Makes an analyzer.
    ///
    /// - Throws: `SettingsError` where `minimum-score` is no number from 0 to 1.
    public init(settings: Settings) throws {
        minimum = try settings.number("minimum-score", in: 0...1, default: Self.defaultMinimum)
        table = ClaimWord.table
        model = try ClaimModel()
        frames = ClaimFrames(table)
    }

    /// Flags the sentences of a document.
    public func analyze(_ document: Document) -> [Annotation] {
        let claims = read(document)
        guard !claims.isEmpty else { return [] }
        let beginning = claims.prefix(Self.judgedSentences)
        let written = beginning.reduce(0) { $0 + $1.odds.written } / Double(beginning.count)
        var rows: [Annotation] = []
        let quotes = document.annotations(by: "quotes")
        var next = 0
        for claim in claims {
            let score = ClaimModel.probability(claim.odds, written: written)
            guard score >= minimum else { continue }
            let sentence = document.sentences[claim.sentence]
            while next < quotes.count, quotes[next].range.upperBound <= sentence.range.lowerBound { next += 1 }
            let quote = quotes.isEmpty ? nil : claimant(quotes, next, sentence.range, claim.features, document)
            rows.append(row(document, sentence, claim.features, score, quote))
        }
        return rows
    }

    /// A sentence that may be a claim.
    private struct Candidate {
        var sentence: Int
        var features: ClaimFeatures
        var odds: ClaimOdds
    }

    private func read(_ document: Document) -> [Candidate] {
        var candidates: [Candidate] = []
        candidates.reserveCapacity(document.sentences.count)
        var features = model.makeFeatures()
        for (number, sentence) in document.sentences.enumerated() {
            let counts = ClaimFeatures(document, sentence.tokens, table)
            // With a threshold of 0 everything is wanted, for evaluation; else three words only where they assert.
            guard counts.words >= 3 || minimum <= 0, counts.words > 0 else { continue }
            let assertion = assertions.strength(document, sentence.tokens)
            guard counts.words >= 4 || assertion > 0 || minimum <= 0 else { continue }
            features.removeAll()
            counts.add(document, sentence.tokens, table, to: &features)
            var doubt = boilerplate.penalty(document, sentence.tokens)
            if counts.figures > 0 { doubt += pledges.penalty(document, sentence.tokens) }
            let odds = model.odds(
                features,
                rules: ClaimScore.sum(counts),
                assertion: assertion - doubt
            )
            candidates.append(Candidate(sentence: number, features: counts, odds: odds))
        }
        return candidates
    }

    /// Sentences from which a text is judged to be written or spoken.
    private static let judgedSentences = 20

    /// The quotation that holds at least half of what a sentence says beside who says it, or its figures.
    private func claimant(
        _ quotes: [Annotation],
        _ start: Int,
        _ sentence: Range<Int>,
        _ features: ClaimFeatures,
        _ document: Document
    )
        -> Annotation?
    {
        var best: Annotation?
        var most = 0
        var i = start
        while i < quotes.count, quotes[i].range.lowerBound < sentence.upperBound {
            let pieces = quotes[i].spans["content"] ?? [quotes[i].range]
            // Hundreds of paragraphs may be one quotation: its pieces are in order, and those before the sentence are passed over.
            var (piece, end) = (0, pieces.count)
            while piece < end {
                let middle = (piece + end) / 2
                if pieces[middle].upperBound <= sentence.lowerBound { piece = middle + 1 } else { end = middle }
            }
            let first = piece
            var covered = 0
            while piece < pieces.count, pieces[piece].lowerBound < sentence.upperBound {
                covered += pieces[piece].clamped(to: sentence).count
                piece += 1
            }
            if covered > most, isClaimed(quotes[i], pieces[first..<piece], covered, sentence, features, document) {
                most = covered
                best = quotes[i]
            }
            i += 1
        }
        return best
    }

    /// Whether what a quotation holds of a sentence is what the sentence claims.
    private func isClaimed(
        _ quote: Annotation,
        _ pieces: ArraySlice<Range<Int>>,
        _ covered: Int,
        _ sentence: Range<Int>,
        _ features: ClaimFeatures,
        _ document: Document
    ) -> Bool {
        guard let first = pieces.first, let last = pieces.last else { return false }
        let frame = frame(of: quote, sentence, features, document)
        var rest = sentence.count
        for part in frame {
            rest -= part.count
            // A quotation may stand between its speaker and its cue.
            for piece in pieces { rest += piece.clamped(to: part).count }
        }
        let start = frame.first?.lowerBound ?? sentence.upperBound
        let hasFigures = features.figures > 0
        // "Wages fell 5%, which she called \u{201C}the worst betrayal\u{201D}": the figure is not hers.
        if hasFigures, quote.label == "direct", features.lastFigure <= min(first.lowerBound, start) {
            return false
        }
        if covered * 2 >= rest { return true }
        return hasFigures && covered * 3 >= rest && first.lowerBound <= features.firstFigure
            && features.lastFigure <= last.upperBound
    }

    /// Who says it and that they do, in their order: with what stands between them where that is short or an apposition.
    private func frame(
        of quote: Annotation,
        _ sentence: Range<Int>,
        _ features: ClaimFeatures,
        _ document: Document
    ) -> [Range<Int>] {
        let spans = ((quote.spans["speaker"] ?? []) + (quote.spans["cue"] ?? []))
            .filter { $0.overlaps(sentence) }
            .map { $0.clamped(to: sentence) }
            .sorted { $0.lowerBound < $1.lowerBound }
        guard let first = spans.first, let last = spans.last, spans.count == 2 else { return spans }
        guard first.upperBound < last.lowerBound else {
            return [first.lowerBound..<max(first.upperBound, last.upperBound)]
        }
        let gap = document.bytes[first.upperBound..<last.lowerBound]
        // ", a former minister, " and " on Tuesday ", but no clause of its own.
        let between = first.upperBound..<last.lowerBound
        let isClause =
            (document.tokenIndex(
                atOrAfterByte: between.lowerBound
            )..<document.tokenIndex(atOrAfterByte: between.upperBound))
            .contains { Self.relatives.contains(document.tokens[$0].hash) }
        let hasFigure =
            features.figures > 0
            && (between.contains(features.firstFigure) || between.contains(features.lastFigure - 1))
        let isApposition =
            gap.first == UInt8(ascii: ",") && gap.dropLast().last == UInt8(ascii: ",") && !isClause && !hasFigure
        return isApposition || gap.count <= Self.shortGap ? [first.lowerBound..<last.upperBound] : [first, last]
    }

    private static let relatives = WordSet(words: "who whom whose which")
    /// Bytes between a speaker and a cue that hold no clause.
    private static let shortGap = 24

    /// "She dismissed his claim that": what follows is not hers.
    private static let rejections = WordSet(
        words: """
            dismiss dismisses dismissed dismissing reject rejects rejected rejecting rubbish rubbishes rubbished
            """
    )

    private func isRejected(_ quote: Annotation) -> Bool {
        if quote.attributes["negated"] == true { return true }
        guard quote.label == "indirect", case .string(let cue) = quote.attributes["cue"] else { return false }
        return Self.rejections.contains(TextHash.of(cue.lowercased()))
    }

    private func row(
        _ document: Document,
        _ sentence: Sentence,
        _ features: ClaimFeatures,
        _ score: Double,
        _ quote: Annotation?
    ) -> Annotation {
        let kinds = frames.kinds(document, sentence.tokens)
        var attributes: Attributes = ["types": .strings(kinds.map(\.rawValue))]
        let mayCount = features.figures + features.scales + features.numberWords > 0
        let numbers = mayCount ? Figure.texts(document, sentence.tokens, table) : []
        if !numbers.isEmpty { attributes["numbers"] = .strings(numbers) }
        if features.hedges > 0 { attributes["hedged"] = true }
        let isAttributed = quote != nil || features.sayings > 0
        if isAttributed { attributes["attributed"] = true }
        if quote?.attributes["anonymous"] == true || isAttributed && features.anonymous > 0 && quote?.name == nil {
            attributes["anonymousSource"] = true
        }
        return Annotation(
            label: kinds.first?.rawValue ?? "other",
            range: sentence.range,
            // "Macron did not say that …" claims nothing.
            name: quote.flatMap { isRejected($0) ? nil : $0.name },
            score: (score * 1000).rounded() / 1000,
            attributes: attributes
        )
    }
}
