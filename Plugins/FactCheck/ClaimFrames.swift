// Which kinds of claim a sentence makes, by the frames of FrameWords: a frame in the main clause counts more than one
// in a clause that hangs on it.

internal import AnalyzerKit
internal import Language

/// The frames, by their first word, ready to be matched.
struct ClaimFrames: Sendable {
    /// One place of a frame: plain numbers, which cost nothing to look at.
    private enum Element: Sendable {
        case word(UInt64)
        /// One of the words of ``sets`` at this index.
        case words(Int, orFigure: Bool)
        case figure
        case superlative
        case any
        /// Up to five tokens, none of them a mark.
        case gap
    }

    private struct Frame: Sendable {
        var kind: Int
        var weight: Float
        /// Its places behind the first word, as indices of ``elements``.
        var rest: Range<Int>
        /// True where it must begin the sentence.
        var isAtStart: Bool
    }

    private var frames: [Frame] = []
    private var elements: [Element] = []
    private var sets: [WordSet] = []
    /// Numbers of frames by the number of their first word.
    private var buckets: [[UInt16]] = [[]]
    private var firstWords = WordSet()
    private var atFigure: [UInt16] = []
    private var atSuperlative: [UInt16] = []
    private let numberWords: WordSet
    private let subordinators = WordSet(
        words: """
            who which whose whom where when while as after before since with although though whereas including because if
            """
    )
    private let openers = WordSet(words: "but and yet so")
    private let deeds = Deeds()
    private let table: WordTable<UInt32>

    private static let order = ClaimScore.Kind.allCases
    private static let gapLimit = 5
    /// What a frame counts in a clause that hangs on another.
    private static let subordinate: Float = 0.7
    /// What further frames of a kind add to the best.
    private static let further: Float = 0.1
    private static let fallback: Float = 0.8
    /// What a plain deed counts: more than a figure that stands beside it, less than any turn of phrase that says more.
    private static let deed: Float = 2
    private static let event = order.firstIndex(of: .event) ?? 0
    private static let law = order.firstIndex(of: .law) ?? 0
    private static let prediction = order.firstIndex(of: .prediction) ?? 0
    private static let statistic = order.firstIndex(of: .statistic) ?? 0
    /// What a kind needs to be named at all.
    private static let least: Float = 1.5
    /// What is enough where no kind has that.
    private static let hint: Float = 0.5

    /// Compiles the frames.
    ///
    /// - Parameter table: What words say of a sentence (``ClaimWord``).
    init(_ table: WordTable<UInt32>) {
        self.table = table
        numberWords = WordSet(
            words: """
                two three four five six seven eight nine ten eleven twelve dozen dozens hundred hundreds thousand
                thousands million millions billion twenty thirty forty fifty
                """
        )
        var numbers: [String: UInt16] = [:]
        for (kind, list) in FrameWords.frames {
            for (weight, text) in list {
                for frame in text.split(separator: ";") { add(kind, weight, frame, &numbers) }
            }
        }
        for (word, number) in numbers { firstWords.insert(word, value: number) }
    }

    private mutating func add(
        _ kind: ClaimScore.Kind,
        _ weight: Float,
        _ text: Substring,
        _ numbers: inout [String: UInt16]
    ) {
        var parts = text.split(separator: " ").map(String.init)
        let isAtStart = parts.first == "^"
        if isAtStart { parts.removeFirst() }
        guard let first = parts.first else { return }
        let id = UInt16(truncatingIfNeeded: frames.count)
        let begin = elements.count
        for part in parts.dropFirst() { elements.append(element(part)) }
        frames.append(
            Frame(
                kind: Self.order.firstIndex(of: kind) ?? 0,
                weight: weight,
                rest: begin..<elements.count,
                isAtStart: isAtStart
            )
        )
        for word in words(of: first) {
            if word == "#" {
                atFigure.append(id)
            } else if word == "+" {
                atSuperlative.append(id)
            } else {
                let number = numbers[word] ?? UInt16(truncatingIfNeeded: buckets.count)
                if numbers.updateValue(number, forKey: word) == nil { buckets.append([]) }
                if buckets[Int(number)].last != id { buckets[Int(number)].append(id) }
            }
        }
    }

    private func words(of part: String) -> [String] {
        var words: [String] = []
        for word in part.split(separator: "/") {
            let list = word.hasPrefix("@") ? FrameWords.classes[String(word.dropFirst())] ?? "" : String(word)
            words += list.lowercased().utf8.split { $0 <= 0x20 }.compactMap { String($0) }
        }
        return words
    }

    private mutating func element(_ part: String) -> Element {
        switch part {
        case "#": return .figure
        case "+": return .superlative
        case "_": return .any
        case "*": return .gap
        default:
            let words = words(of: part)
            if words.count == 1 { return .word(TextHash.of(words[0])) }
            sets.append(WordSet(words))
            return .words(sets.count - 1, orFigure: words.contains("#"))
        }
    }

    /// All kinds of claim that a sentence makes, the main one first; `other` where none fits.
    func kinds(_ document: Document, _ tokens: Range<Int>) -> [ClaimScore.Kind] {
        var best = SIMD16<Float>()
        var all = SIMD16<Float>()
        var against = SIMD16<Float>()
        let start = self.start(document, tokens)
        var factor: Float = 1
        var isPast = false
        for index in tokens {
            let token = document.tokens[index]
            if token.kind == .punctuation {
                // A mark ends a clause that hangs on another.
                factor = 1
                continue
            }
            // "May" and "Will" are names, and "Treaty" before "Organization" is a part of one.
            let isName = token.isCapitalised && !token.shape.contains(.sentenceStart)
            let isWithin = isName && index + 1 < tokens.upperBound && document.tokens[index + 1].isCapitalised
            func match(_ id: UInt16) {
                let frame = frames[Int(id)]
                guard !isName || frame.kind != Self.prediction, !isWithin || frame.kind != Self.law,
                    !frame.isAtStart || index == start,
                    matches(frame.rest, index + 1, document, tokens)
                else { return }
                if frame.weight < 0 {
                    against[frame.kind] = min(against[frame.kind], frame.weight)
                } else {
                    best[frame.kind] = max(best[frame.kind], frame.weight * factor)
                    all[frame.kind] += frame.weight * factor
                }
            }
            for id in buckets[Int(firstWords.value(token.hash))] { match(id) }
            // "Two officers" is no figure to speak of; "two million" is.
            let isSpoken = token.kind == .word && index != start && table.value(token.hash) & ClaimWord.scale == 0
            if !isSpoken, isFigure(document, index, tokens) { for id in atFigure { match(id) } }
            if isSuperlative(document, index, tokens) { for id in atSuperlative { match(id) } }
            if !isName, deeds.isDeed(document, index, tokens) {
                best[Self.event] = max(best[Self.event], Self.deed * factor)
            }
            if !isPast { isPast = deeds.isPast(document, index, tokens) }
            if subordinators.contains(token.hash) { factor = Self.subordinate }
        }
        // A figure makes a sentence a statistic only where nothing else is said with it.
        best[Self.statistic] *= Self.fallback
        var others = pointwiseMax(pointwiseMin(all - best, SIMD16(repeating: 3)), SIMD16(repeating: 0))
        others[Self.statistic] = 0
        let scores = best + others * Self.further + against
        let found = Self.order.indices.filter { scores[$0] >= Self.least }
            .sorted { (scores[$1], $0) < (scores[$0], $1) }
        guard found.isEmpty else { return found.map { Self.order[$0] } }
        // Nothing is plain: the best of what is hinted at says more than "other".
        let hinted = Self.order.indices.filter { scores[$0] >= Self.hint }.max { scores[$0] < scores[$1] }
        return [hinted.map { Self.order[$0] } ?? (isPast ? .event : .other)]
    }

    private func start(_ document: Document, _ tokens: Range<Int>) -> Int {
        var start = tokens.lowerBound
        while start < tokens.upperBound,
            document.tokens[start].kind == .punctuation || openers.contains(document.tokens[start].hash)
        {
            start += 1
        }
        return start
    }

    private func matches(_ places: Range<Int>, _ index: Int, _ document: Document, _ tokens: Range<Int>) -> Bool {
        var index = index
        for place in places {
            if case .gap = elements[place] {
                let rest = place + 1..<places.upperBound
                for next in index...index + Self.gapLimit where next < tokens.upperBound {
                    if matches(rest, next, document, tokens) { return true }
                    let token = document.tokens[next]
                    if token.kind == .punctuation, !isHyphen(document, token) { return false }
                }
                return false
            }
            guard index < tokens.upperBound else { return false }
            let token = document.tokens[index]
            switch elements[place] {
            case .word(let hash): guard token.hash == hash else { return false }
            case .words(let set, let orFigure):
                guard sets[set].contains(token.hash) || orFigure && isFigure(document, index, tokens) else {
                    return false
                }
            case .figure: guard isFigure(document, index, tokens) else { return false }
            case .superlative: guard isSuperlative(document, index, tokens) else { return false }
            case .any: guard token.kind != .punctuation else { return false }
            case .gap: return false
            }
            index += 1
        }
        return true
    }

    private func isHyphen(_ document: Document, _ token: Token) -> Bool {
        token.count == 1 && document.bytes[Int(token.start)] == UInt8(ascii: "-")
    }

    /// A figure that is no year, day or age; an amount's sign stands for it.
    private func isFigure(_ document: Document, _ index: Int, _ sentence: Range<Int>) -> Bool {
        let token = document.tokens[index]
        switch token.kind {
        case .number:
            // A range counts once.
            guard Figure.rangeStart(document, index, sentence) == nil,
                let figure = Figure(document, index, sentence, table)
            else { return false }
            return !figure.isYear && !isIncidental(document, index, sentence)
        case .symbol:
            return Figure.currency(document.bytes, token.range) != nil
        case .word: return numberWords.contains(token.hash) && !isIncidental(document, index, sentence)
        default: return false
        }
    }

    /// "A Boeing 747 turned", "after nine minutes", "from 25 metres", "aged 40": a figure that names, times or places what
    /// happened, and that nobody would check.
    private func isIncidental(_ document: Document, _ index: Int, _ sentence: Range<Int>) -> Bool {
        let tokens = document.tokens
        guard index > sentence.lowerBound else { return false }
        let token = tokens[index]
        let before = tokens[index - 1]
        let next = index + 1 < sentence.upperBound ? tokens[index + 1] : nil
        if let next, clock.contains(next.hash) { return true }
        if incidental.contains(before.hash), next.map({ spans.contains($0.hash) }) ?? true { return true }
        if ages.contains(before.hash), next.map({ $0.kind == .punctuation || $0.hash == Self.and }) ?? true {
            return true
        }
        if before.hash == Self.the { return next.map { $0.kind == .punctuation || links.contains($0.hash) } ?? true }
        guard token.kind == .number, before.kind == .word, next.map({ !counted($0, document) }) ?? true else {
            return false
        }
        // "The 737 since", "flight 212 to", "Airbus 320".
        return before.isCapitalised && !before.shape.contains(.sentenceStart) || numbered.contains(before.hash)
    }

    /// True of what can be counted: "states", "million", "%".
    private func counted(_ token: Token, _ document: Document) -> Bool {
        guard token.kind == .word else { return token.kind == .symbol || Figure.unit(token, document.bytes) != nil }
        return Figure.scale(token.hash) != nil || Figure.unit(token, document.bytes) != nil
            || document.bytes[Int(token.end) - 1] == UInt8(ascii: "s") && token.count > 3
    }

    private let incidental = WordSet(
        words: "for after within from over before of in about past every nearly last lasted"
    )
    private let spans = WordSet(
        words: """
            minute minutes hour hours day days week weeks month months year years summers winters seasons metre metres
            meter meters kilometre kilometres kilometer kilometers km mile miles yard yards feet
            """
    )
    private let clock = WordSet(words: "a.m p.m a.m. p.m. am pm o'clock")
    private let links = WordSet(words: "since in on at for from to and or by with of was is has had")
    private static let the = TextHash.of("the")
    private static let and = TextHash.of("and")
    private let ages = WordSet(words: "aged is was")
    private let numbered = WordSet(words: "flight route room number page chapter article section line bus")

    /// "The largest", "its worst", "the most expensive"; not "at least".
    private func isSuperlative(_ document: Document, _ index: Int, _ sentence: Range<Int>) -> Bool {
        guard index > sentence.lowerBound else { return false }
        let token = document.tokens[index]
        guard token.kind == .word, !notRecords.contains(token.hash) else { return false }
        let before = document.tokens[index - 1].hash
        if Self.most == token.hash {
            guard index + 1 < sentence.upperBound else { return false }
            let next = document.tokens[index + 1]
            return determiners.contains(before) && next.kind == .word && !notRecords.contains(next.hash)
        }
        let isListed = table.value(token.hash) & ClaimWord.record != 0
        return determiners.contains(before) && (isListed || ClaimFeatures.endsInEST(document.bytes, token))
    }

    private let notRecords = WordSet(words: "record unprecedented latest least best of recent part")
    private static let most = TextHash.of("most")
    private let determiners = WordSet(words: "the its their his her our 's second third")
}
