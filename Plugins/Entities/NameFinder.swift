// Finds runs of capitalised words and decides what they name: first by the words themselves, then by the rest of the document.

import AnalyzerKit
import Language

/// A name found in a document, before names of the same thing are merged.
struct Mention: Sendable {
    /// The tokens it covers.
    var tokens: Range<Int>
    /// What it names.
    var kind: NameKind
    /// What the alias table says about it.
    var entry: KnownName?
    /// True where words or context leave no doubt.
    var isStrong: Bool
}

/// Finds the names of one document.
struct NameFinder {
    let document: Document
    let tokens: [Token]
    let traits: [Traits]
    /// Tokens that stand in a date or an amount.
    let taken: [Bool]
    var words: DocumentWords
    var mentions: [Mention] = []
    /// Single words that only the rest of the document can explain, with what their context suggests.
    var pending: [(token: Int, suggestion: NameKind?)] = []
    /// Lines in headline case, where capitals say nothing.
    var headlines: [Range<Int>] = []

    /// Acronyms that stand for ordinary words in this document.
    var ordinaryAcronyms: Set<UInt64> = []

    /// Longest run that can be one name; longer ones are read like headlines.
    static let longestRun = 12

    init(document: Document, traits: [Traits], taken: [Bool]) {
        self.document = document
        self.tokens = document.tokens
        self.traits = traits
        self.taken = taken
        self.words = DocumentWords(tokens: document.tokens)
    }

    /// Finds all names.
    mutating func find() -> [Mention] {
        for sentence in document.sentences { read(sentence.tokens) }
        let registry = PersonRegistry(mentions: mentions, tokens: tokens, traits: traits)
        resolvePending(registry)
        for line in headlines { readHeadline(line, registry) }
        mentions.sort { $0.tokens.lowerBound < $1.tokens.lowerBound }
        return mentions
    }

    // MARK: runs

    mutating func read(_ sentence: Range<Int>) {
        if isHeadline(sentence) {
            headlines.append(sentence)
            return
        }
        var i = sentence.lowerBound
        while i < sentence.upperBound {
            guard isNameWord(i) else {
                if traits[i].contains(.particle), tokens[i].kind == .word,
                    isHyphen(i + 1) || tokens[i].shape.contains(.hyphen),
                    let known = gazetteerMatch(i, sentence.upperBound)
                {
                    emit(known.tokens, known.entry.kind, known.entry, strong: true)
                    i = known.tokens.upperBound
                    continue
                }
                i += 1
                continue
            }
            if let known = gazetteerMatch(i, sentence.upperBound), !isNameWord(known.tokens.upperBound, in: sentence),
                !isLinked(known.tokens.upperBound, in: sentence), !isWeakFirst(known.tokens, known.entry)
            {
                emit(known.tokens, known.entry.kind, known.entry, strong: true)
                i = known.tokens.upperBound
                continue
            }
            let end = runEnd(from: i, in: sentence)
            handle(i..<end, in: sentence)
            i = end
        }
    }

    /// True where most longer words of a line of some length begin with a capital.
    func isHeadline(_ sentence: Range<Int>) -> Bool {
        var long = 0
        var capital = 0
        for i in sentence where tokens[i].kind == .word && tokens[i].count > 3 {
            long += 1
            if tokens[i].isCapitalised { capital += 1 }
        }
        guard let last = sentence.last else { return false }
        if Words.stops.contains(tokens[last].hash) { return long >= 6 && capital == long }
        return long >= 4 && capital * 10 >= long * 7
    }

    func isNameWord(_ i: Int, in sentence: Range<Int>? = nil) -> Bool {
        if let sentence, !sentence.contains(i) { return false }
        guard i >= 0, i < tokens.count, tokens[i].kind == .word, tokens[i].isCapitalised, !taken[i] else {
            return false
        }
        let t = traits[i]
        if t.contains(.weekday) || t.contains(.notName) || (t.contains(.month) && !t.contains(.given)) { return false }
        if t.contains(.function) {
            if tokens[i].isAllCapitals, gazetteerMatch(i, i + 1) != nil { return true }
            return !t.isDisjoint(with: [
                .title, .orgTail, .orgHead, .common, .given, .thingTail, .placeTail, .placeHead, .direction,
            ])
        }
        return true
    }

    /// A connector follows that would take the run further ("Bank of Ghana").
    func isLinked(_ i: Int, in sentence: Range<Int>) -> Bool {
        guard sentence.contains(i), i + 1 < sentence.upperBound else { return false }
        return (tokens[i].hash == Words.ampersand || isHyphen(i)) && isNameWord(i + 1, in: sentence)
    }

    /// True for a hyphen between two tokens that it touches; false at and after the end of the text.
    func isHyphen(_ i: Int) -> Bool {
        i + 1 < tokens.count && tokens[i].hash == Words.hyphen && tokens[i].gap == .none && tokens[i + 1].gap == .none
    }

    /// True where a capital is owed to the place in the sentence alone.
    func isWeakStart(_ i: Int) -> Bool {
        if tokens[i].shape.contains(.sentenceStart) || tokens[i].gap == .paragraph || tokens[i].gap == .line {
            return true
        }
        guard i > 0 else { return true }
        let previous = tokens[i - 1]
        guard previous.kind == .punctuation || previous.kind == .symbol else { return false }
        return Words.openers.contains(previous.hash)
    }

    func isWeakFirst(_ range: Range<Int>, _ entry: KnownName) -> Bool {
        guard range.count == 1, isWeakStart(range.lowerBound) else { return false }
        return !traits[range.lowerBound].isDisjoint(with: [.function, .starter, .common])
    }

    func runEnd(from start: Int, in sentence: Range<Int>) -> Int {
        var i = start + 1
        var hasHead = !traits[start].isDisjoint(with: [.orgHead, .placeHead, .title, .thingTail])
        var hasLink = false
        while i < sentence.upperBound {
            let token = tokens[i]
            guard token.gap == .space || token.gap == .none else { break }
            if isNameWord(i) {
                if token.gap == .none, !isHyphen(i - 1), !(tokens[i - 1].hash == Words.point) { break }
                if !traits[i].isDisjoint(with: [.orgHead, .placeHead, .title, .thingTail]) { hasHead = true }
                i += 1
                continue
            }
            let next = i + 1
            guard next < sentence.upperBound else { break }
            if isHyphen(i), isNameWord(next) {
                i = next
            } else if isHyphen(i), i - start >= 2, isSyllable(next), gazetteerMatch(start, i)?.tokens != start..<i {
                i = next + 1
            } else if token.hash == Words.ampersand, isNameWord(next) {
                i = next
            } else if token.hash == Words.point, tokens[i - 1].count == 1, token.gap == .none, isNameWord(next) {
                i = next
            } else if token.hash == Words.of || token.hash == Words.for, hasHead, isLinkable(i - 1, token.hash) {
                let target = tokens[next].hash == Words.the ? next + 1 : next
                guard isNameWord(target, in: sentence) else { break }
                hasLink = true
                i = target
            } else if token.hash == Words.and, traits[i - 1].contains(.common), isNameWord(next, in: sentence),
                traits[next].contains(.common), endsAsBody(next, in: sentence)
            {
                i = next
            } else if token.hash == Words.and, hasLink, isNameWord(next, in: sentence),
                traits[next].contains(.common) || traits[next].contains(.orgTail),
                traits[i - 1].contains(.common)
            {
                i = next
            } else if traits[i].contains(.particle), !token.isCapitalised, token.hash != Words.of {
                var target = next
                while target < sentence.upperBound, target < next + 2, traits[target].contains(.particle),
                    !tokens[target].isCapitalised
                { target += 1 }
                if target < sentence.upperBound, isHyphen(target) { target += 1 }
                guard isNameWord(target, in: sentence) else { break }
                i = target
            } else if token.hash == Words.possessive || token.hash == Words.apostrophe,
                Words.possessives.contains(tokens[i - 1].hash), isNameWord(next, in: sentence)
            {
                i = next
            } else {
                break
            }
        }
        return i
    }

    /// Some capitalised words from here on end in the last word of a body ("Food and Drug Administration").
    func endsAsBody(_ start: Int, in sentence: Range<Int>) -> Bool {
        var i = start
        while i < min(start + 4, sentence.upperBound), isNameWord(i) {
            if traits[i].contains(.orgTail) { return true }
            i += 1
        }
        return false
    }

    /// The small second half of a given name ("Ting-kwok"), not of a compound ("York-based").
    func isSyllable(_ i: Int) -> Bool {
        tokens[i].kind == .word && !tokens[i].isCapitalised && tokens[i].count <= 6
            && !Words.compoundTails.contains(tokens[i].hash)
    }

    func isLinkable(_ i: Int, _ link: UInt64) -> Bool {
        if link == Words.for { return traits[i].contains(.orgHead) || traits[i].contains(.title) }
        return !traits[i].isDisjoint(with: [.orgHead, .placeHead, .title, .thingTail, .orgTail])
    }

    func gazetteerMatch(_ start: Int, _ end: Int) -> (tokens: Range<Int>, entry: KnownName)? {
        guard let match = Gazetteer.shared.match(tokens.span, from: start, end: end) else { return nil }
        for i in match.tokens where taken[i] { return nil }
        return match
    }

    mutating func emit(_ range: Range<Int>, _ kind: NameKind, _ entry: KnownName?, strong: Bool) {
        var range = range
        while let last = range.last, range.count > 1, !isNameWord(last), entry == nil {
            range = range.lowerBound..<last
        }
        mentions.append(Mention(tokens: range, kind: kind, entry: entry, isStrong: strong))
    }
}
