// A sentence as the classifiers see it: words without names, negation, clauses, quotations, lexicon words.

internal import AnalyzerKit
internal import Language

/// One token of a sentence.
struct ViewedToken: Sendable {
    /// Hash of the word; of its class for names and figures, which no weight should know.
    var word: UInt64
    /// Hash of the first letters: "condemn" for "condemning".
    var stem: UInt64
    /// Number of its clause: clauses end at marks and at "but".
    var clause: Int32 = 0
    /// Lexicon weights, after negation; 0 outside the lexicon.
    var weight: Float = 0
    /// The same for the tone of the sentence: good where bad things become fewer.
    var tone: Float = 0
    var motion: Lexicon.Motion = []
    var agent: Float = 0
    var patient: Float = 0
    var isVerb = false
    /// "was praised".
    var isPassive = false
    /// "Attacked" and "won", not "attack" and "attacking", which may be nouns.
    var isFinite = false
    var isNegated = false
    var isQuoted = false
    /// "Could help": wished for, not done.
    var isWished = false
    /// "Might fail", "to defeat": not done either.
    var isSupposed = false
    var isMark = false
    /// Inside what the sentence takes back: "no proof that X lied".
    var isRetracted = false
    /// "Briefed", "touring".
    var isParticipleForm = false
    /// "Repeatedly", whatever it says.
    var isAdverb = false
    /// Its last byte.
    var last: UInt8 = 0
    var role = Lexicon.Role.none
}

/// Reads sentences, one after the other, into memory that is kept.
struct SentenceView: Sendable {
    var tokens: [ViewedToken] = []
    /// Index of the sentence's first token in the document.
    private(set) var first = 0
    /// The first clause that begins with "but" or the like; `Int32.max` where none does.
    private(set) var contrast = Int32.max
    private(set) var hasQuote = false
    /// Where words stand that may take back what is said.
    private(set) var cues: [Int] = []
    /// "The case was dropped, but in 2020 he murdered his wife": something bad is said beside what the sentence takes back.
    ///
    /// Set where it takes anything back (``weighRetractions()``).
    var isBlamedElsewhere = false
    private var isQuestion = false

    // Kept with each view as well: a static is asked for anew at every word.
    private let past = Self.past
    private let modals = Self.modals
    private let to = Self.to
    private let phrases = Self.phrases

    private static let past = WordSet(
        words: """
            won wins lost loses beat beats fell stole broke shot fled misled hid rose sank upheld gave built fought
            struck forgave outdid overcame fails lies succeeds praises condemns attacks threatens
            """
    )
    static let possessive = TextHash.of("'s")
    private static let modals = WordSet(words: "would could should may might can will if unless whether")
    private static let to = TextHash.of("to")
    private static let question = TextHash.of("?")
    private static let phrases = TonePhrases()

    static let name: UInt64 = 0x51
    static let figure: UInt64 = 0x52

    init() {}

    /// Reads a sentence; what was read before is forgotten, its memory kept.
    mutating func read(_ document: Document, _ range: Range<Int>, _ lexicon: Lexicon) {
        first = range.lowerBound
        contrast = Int32.max
        hasQuote = false
        tokens.removeAll(keepingCapacity: true)
        cues.removeAll(keepingCapacity: true)
        var clause: Int32 = 0
        var inQuote = false
        var negator = -10
        var stress = -10
        var be = -10
        var wish = -10
        var modal = -10
        var motions: Lexicon.Motion = []
        var few = -10
        var remedy = -10
        var only = -10
        var isTitle: Bool?
        for index in range {
            let token = document.tokens[index]
            if let ahead = document.tokens.ahead(of: index) { lexicon.prefetch(ahead.hash) }
            var viewed = ViewedToken(word: token.hash, stem: token.hash)
            if token.kind == .punctuation {
                viewed.isMark = true
                switch Mark(document, token) {
                case .quote:
                    inQuote.toggle()
                    hasQuote = true
                    clause += 1
                case .divider:
                    clause += 1
                    negator = -10
                    wish = -10
                    modal = -10
                    remedy = -10
                case .other: break
                }
            } else {
                viewed.last = document.bytes[Int(token.end) - 1]
                viewed.isAdverb =
                    token.count > 4 && viewed.last == UInt8(ascii: "y")
                    && document.bytes[Int(token.end) - 2] == UInt8(ascii: "l")
                let entry = lexicon.entry(of: token.hash)
                viewed.isParticipleForm =
                    token.count > 4
                    && (viewed.last == UInt8(ascii: "d") && document.bytes[Int(token.end) - 2] == UInt8(ascii: "e")
                        || viewed.last == UInt8(ascii: "g") && document.bytes[Int(token.end) - 2] == UInt8(ascii: "n"))
                let isInside = token.isCapitalised && !token.shape.contains(.sentenceStart)
                if let entry {
                    viewed.role = entry.role
                    // "In May": no modal.
                    let isMonth =
                        token.isCapitalised && token.hash == Self.may
                        && (isInside
                            || index + 1 < range.upperBound && document.tokens[index + 1].kind == .number)
                    if entry.isWish, !isMonth { wish = index }
                    var isVoid = false
                    if entry.isRemedy {
                        // "Was condemned for racism": whoever is condemned does not fight it.
                        let isUndergone = viewed.last == UInt8(ascii: "d") && index - be <= 2
                        if !isUndergone, !isBeforeDeed(index, range, document, lexicon) { remedy = index }
                    } else if index - remedy <= Self.remedyReach {
                        isVoid = entry.weight < 0 || entry.agent < 0 || entry.patient < 0
                    }
                    // "The Justice Department": words of a name tell nothing.
                    if isInside, entry.role == .word || entry.role == .verb, isPartOfName(index, range, document) {
                        if isTitle == nil { isTitle = Self.isHeadline(range, document) }
                        if isTitle == false { isVoid = true }
                    }
                    switch entry.cue {
                    case .none: break
                    case .few: few = index
                    case .always: cues.append(index - first)
                    case .denied: if index - max(negator, few) <= 5 { cues.append(index - first) }
                    }
                    if modals.contains(token.hash), !isMonth { modal = index }
                    // "Not guilty" is weaker praise than "not good" is blame.
                    var factor: Float = 1
                    if index - negator <= 4 {
                        factor = entry.tone ?? entry.weight > 0 ? -0.6 : -0.3
                    }
                    if index - stress <= 2 { factor *= 1.3 }
                    switch entry.role {
                    case .negator:
                        if isNegator(index, range, document) {
                            negator = index
                        } else if Self.onlys.contains(document.tokens[index + 1].hash) {
                            only = index
                        }
                    case .intensifier: stress = index
                    // "Not yet charged", "not only honest but brave": no other side.
                    case .contrast
                    where token.hash == Self.yet && index - negator <= 3 || index - only <= Self.onlyReach:
                        break
                    case .contrast:
                        clause += 1
                        contrast = min(contrast, clause)
                        negator = -10
                        remedy = -10
                    case .be: be = index
                    case .word, .verb:
                        viewed.weight = entry.weight * factor
                        viewed.agent = entry.agent * factor
                        viewed.patient = entry.patient * factor
                        viewed.isVerb = entry.role == .verb
                        viewed.isFinite =
                            viewed.last == UInt8(ascii: "d") && entry.isParticiple
                            || past.contains(token.hash)
                        viewed.isPassive =
                            entry.isParticiple
                            && (index - be <= 3
                                || viewed.last == UInt8(ascii: "d")
                                    && document.bytes[Int(token.end) - 2] == UInt8(ascii: "e")
                                    && hasBy(index, range, document))
                        if isVoid {
                            viewed.weight = 0
                            viewed.agent = 0
                            viewed.patient = 0
                        }
                    case .saying, .by, .none: break
                    }
                    viewed.motion = entry.motion
                    motions.formUnion(entry.motion)
                    // "Justice", "the Patriots": a name tells nothing.
                    if !token.isCapitalised || token.shape.contains(.sentenceStart) {
                        viewed.tone = (entry.tone ?? entry.weight * (entry.weight > 0 ? 0.6 : 0.85)) * factor
                    }
                }
                let isInfinitive =
                    index > range.lowerBound && document.tokens[index - 1].hash == to
                    && viewed.last != UInt8(ascii: "d")
                viewed.isWished = isInfinitive || index - wish <= Self.wishReach
                viewed.isSupposed = isInfinitive || index - modal <= Self.wishReach
                viewed.isNegated = index - negator <= 4 && index != negator
                if token.kind == .number {
                    viewed.word = Self.figure
                    viewed.stem = Self.figure
                } else if viewed.role == .none, token.kind == .word {
                    if isInside || token.isCapitalised && isFirstName(index, range, document) {
                        viewed.word = Self.name
                        viewed.stem = Self.name
                        // "Condemned X as a liar": X is one.
                        remedy = -10
                    } else if token.count > 4 {
                        let end = Int(token.start) + min(token.count - (token.count > 6 ? 2 : 1), 7)
                        // Only ASCII may be cut anywhere.
                        if !token.shape.contains(.nonASCII) {
                            viewed.stem = TextHash.of(document.bytes.span, Int(token.start)..<end)
                        }
                    }
                }
            }
            viewed.clause = clause
            viewed.isQuoted = inQuote
            tokens.append(viewed)
        }
        isQuestion = document.tokens[range].suffix(2).contains { $0.hash == Self.question }
        phrases.weigh(&tokens, document.tokens[range])
        if !motions.isEmpty { weighMovements() }
        if motions.contains(.judgement) { weighJudgements() }
        if !cues.isEmpty { weighRetractions() }
    }

    private static let wishReach = 7
    private static let remedyReach = 6
    private static let onlyReach = 8
    private static let yet = TextHash.of("yet")
    private static let onlys = WordSet(words: "only just merely simply")
    private static let becomes = WordSet(words: "been looked")
    private static let more = TextHash.of("more")
    private static let never = TextHash.of("never")
    private static let may = TextHash.of("may")
    private static let conjunction = TextHash.of("and")
    private static let by = TextHash.of("by")
    private static let no = TextHash.of("no")
    private static let doubt = TextHash.of("doubt")

    /// No negator: "not only", "no doubt", "No 10", "never been more popular".
    private func isNegator(_ index: Int, _ range: Range<Int>, _ document: Document) -> Bool {
        guard index + 1 < range.upperBound else { return true }
        let next = document.tokens[index + 1]
        if next.hash == Self.doubt || Self.onlys.contains(next.hash) { return false }
        if document.tokens[index].hash == Self.no, next.kind == .number || document.tokens[index].shape.contains(.point)
        {
            return false
        }
        return
            !(document.tokens[index].hash == Self.never && index + 2 < range.upperBound
            && Self.becomes.contains(next.hash) && document.tokens[index + 2].hash == Self.more)
    }

    /// "Fought and lied to win": two deeds, and no remedy for the second.
    private func isBeforeDeed(_ index: Int, _ range: Range<Int>, _ document: Document, _ lexicon: Lexicon) -> Bool {
        guard index + 2 < range.upperBound, document.tokens[index + 1].hash == Self.conjunction else { return false }
        return lexicon.entry(of: document.tokens[index + 2].hash)?.role == .verb
    }

    /// "Criticised by", "praised repeatedly by".
    private func hasBy(_ index: Int, _ range: Range<Int>, _ document: Document) -> Bool {
        guard index + 1 < range.upperBound else { return false }
        let next = document.tokens[index + 1]
        if next.hash == Self.by { return true }
        guard index + 2 < range.upperBound, document.tokens[index + 2].hash == Self.by else { return false }
        return next.count > 4 && document.bytes[Int(next.end) - 1] == UInt8(ascii: "y")
            && document.bytes[Int(next.end) - 2] == UInt8(ascii: "l")
    }

    private func isPartOfName(_ index: Int, _ range: Range<Int>, _ document: Document) -> Bool {
        if index > range.lowerBound + 1, document.tokens[index - 1].isCapitalised { return true }
        return index + 1 < range.upperBound && document.tokens[index + 1].isCapitalised
    }

    /// "Castor's plan", "Castor Oil": the first word of a sentence is a name where it has no other part and a name goes on.
    private func isFirstName(_ index: Int, _ range: Range<Int>, _ document: Document) -> Bool {
        guard index + 1 < range.upperBound, OpinionWords.roles.value(document.tokens[index].hash) == 0 else {
            return false
        }
        let next = document.tokens[index + 1]
        return next.hash == Self.possessive || next.isCapitalised && next.count > 1
    }

    /// "Storm Kills Nine in the North": most words have a capital.
    private static func isHeadline(_ range: Range<Int>, _ document: Document) -> Bool {
        var words = 0
        var capitals = 0
        for index in range.prefix(40) where document.tokens[index].kind == .word && document.tokens[index].count > 3 {
            words += 1
            if document.tokens[index].isCapitalised { capitals += 1 }
        }
        return capitals * 10 > words * 7
    }

    /// True where a good thing is told that is neither small nor wished for, and nothing bad beside it.
    var isPlainlyGood: Bool {
        tokens.contains { $0.tone >= 1.4 && !$0.isWished } && !tokens.contains { $0.tone <= -0.9 }
    }

    /// True where a bad thing is told in so many words, not only named.
    var isPlainlyBad: Bool { tokens.contains { $0.tone <= -1.4 && !$0.isSupposed } }

    /// True where any word tells good or bad.
    var hasTone: Bool { tokens.contains { $0.tone.magnitude >= 1 } }

    /// The sum of the sentence's weights; what stands after "but" counts more than what stands before.
    var sum: Double {
        var sum = 0.0
        for token in tokens where token.tone != 0 {
            let share = token.tone > 0 && token.isWished ? 0.3 : token.tone < 0 && token.isSupposed ? 0.5 : 1
            sum += share * Double(token.tone) * (contrast == Int32.max ? 1 : token.clause >= contrast ? 1.2 : 0.6)
        }
        return isQuestion ? sum / 2 : sum
    }
}

/// What a mark does to clauses.
private enum Mark {
    case quote
    case divider
    case other

    /// Borrows the document: an initialiser would take a copy of it for each mark.
    init(_ document: borrowing Document, _ token: Token) {
        let start = Int(token.start)
        switch document.bytes[start] {
        case UInt8(ascii: "\""): self = .quote
        case UInt8(ascii: ","), UInt8(ascii: ";"), UInt8(ascii: ":"), UInt8(ascii: "("), UInt8(ascii: ")"):
            self = .divider
        case 0xE2 where token.count == 3 && document.bytes[start + 1] == 0x80:
            let last = document.bytes[start + 2]
            self = (0x9C...0x9F).contains(last) ? .quote : (0x90...0x95).contains(last) ? .divider : .other
        case UInt8(ascii: "'") where token.count == 2 && document.bytes[start + 1] == UInt8(ascii: "'"),
            UInt8(ascii: "`") where token.count == 2:
            self = .quote
        default: self = token.count > 1 ? .divider : .other
        }
    }
}
