// The lexicon in one table keyed by word hash.

internal import Language

/// Weights of words.
struct Lexicon: Sendable {
    /// What a word does.
    struct Entry: Sendable {
        /// Weight for whoever stands near it; for verbs, for the sentence as a whole.
        var weight: Float = 0
        /// The same for the tone of a sentence, where that differs.
        var tone: Float?
        /// Weight for the doer of a verb.
        var agent: Float = 0
        /// Weight for the one it is done to.
        var patient: Float = 0
        var role = Role.none
        /// True for a form that can be a participle: "praised".
        var isParticiple = false
        /// True where what follows is only wished for: "could".
        var isWish = false
        /// Whether a word may take back what is said: "falsely", and behind a negator "evidence".
        var cue = Cue.none
        /// What it says of more and less.
        var motion: Motion = []
        /// True where what follows is fought or mourned: "condemned the violence".
        var isRemedy = false
    }

    /// What a word says of more and less.
    struct Motion: OptionSet, Sendable {
        let rawValue: UInt16
        /// A thing of which less is good: "unemployment".
        static let burden = Motion(rawValue: 1)
        /// Less of a bad thing: "fell".
        static let fall = Motion(rawValue: 2)
        /// More of a bad thing: "rose".
        static let climb = Motion(rawValue: 4)
        /// A thing of which more is good: "profits".
        static let asset = Motion(rawValue: 8)
        /// Less of a good thing: "slumped".
        static let drop = Motion(rawValue: 16)
        /// More of a good thing: "soared".
        static let gain = Motion(rawValue: 32)
        /// No motion, but what judges after "is": "poor".
        static let judgement = Motion(rawValue: 64)
        /// What says more or less in company only: "were up", "a record high".
        static let company = Motion(rawValue: 128)
        /// Of which there is little: "rare".
        static let rare = Motion(rawValue: 256)
        /// Before "about" or "on": what follows is a topic.
        static let work = Motion(rawValue: 512)
    }

    /// Whether a word may take back what is said.
    enum Cue: UInt8, Sendable {
        case none
        /// Behind a negator or "few" only.
        case denied
        case few
        case always
    }

    /// The part that a word plays.
    enum Role: UInt8, Sendable {
        case none
        case word
        case verb
        case negator
        case intensifier
        case contrast
        case saying
        /// "was", "been": the participle after it is a passive.
        case be
        case by
    }

    private var keys: [UInt64]
    private var slots: [UInt16]
    private(set) var entries: [Entry] = [Entry()]
    private let mask: Int
    /// A bit for each word, by other bits of its hash: most words of a text are not here, and this fits into the nearest cache.
    private var filter = [UInt64](repeating: 0, count: 1_024)

    init() {
        let size = 16_384
        keys = [UInt64](repeating: 0, count: size)
        slots = [UInt16](repeating: 0, count: size)
        mask = size - 1
        for (role, text) in [
            (Role.negator, Self.negators), (.intensifier, Self.intensifiers), (.contrast, Self.contrasts),
            (.be, "is are was were be been being get gets got am 's"), (.by, "by"),
        ] {
            let id = entry(Entry(role: role))
            Self.each(text) { add($0, id) }
        }
        for (agent, patient, text) in Self.irregular {
            let id = entry(Self.verb(agent, patient, false))
            let participle = entry(Self.verb(agent, patient, true))
            Self.each(text) { add($0, Self.endsInParticiple($0) ? participle : id) }
        }
        for (agent, patient, text) in Self.verbs {
            let id = entry(Self.verb(agent, patient, false))
            let participle = entry(Self.verb(agent, patient, true))
            Self.each(text) { addForms(of: $0, id, participle) }
        }
        let saying = entry(Entry(role: .saying))
        Self.each(Self.saying) { add($0, saying) }
        for (weight, text) in Self.words {
            let id = entry(Entry(weight: Float(weight), role: .word))
            Self.each(text) { word in
                add(word, id)
                if word.last != UInt8(ascii: "s"), word.count > 3 { add(word + [UInt8(ascii: "s")], id) }
            }
        }
        for (weight, text) in Self.topics + Self.news + Self.telling { mark(text) { $0.tone = Float(weight) } }
        mark(Self.wishes) { $0.isWish = true }
        mark(Self.remedies) { $0.isRemedy = true }
        mark(RetractionWords.deniedCues) { $0.cue = .denied }
        mark("few short") { $0.cue = .few }
        mark(RetractionWords.cues) { $0.cue = .always }
        for (motion, text) in Self.motions { mark(text) { $0.motion.insert(motion) } }
    }

    /// Marks words, whatever else they are.
    private mutating func mark(_ text: String, _ change: (inout Entry) -> Void) {
        Self.each(text) { word in
            var marked = entry(of: TextHash.of(word.span, 0..<word.count)) ?? Entry()
            change(&marked)
            let id = entry(marked)
            add(word, id, replacing: true)
        }
    }

    /// Asks the memory for a token that will be looked up soon.
    @inline(__always)
    func prefetch(_ hash: UInt64) { keys.prefetch(Int(truncatingIfNeeded: hash) & mask) }

    /// The entry of a token.
    func entry(of hash: UInt64) -> Entry? {
        let bit = hash >> 48
        guard filter[Int(truncatingIfNeeded: bit >> 6)] >> (bit & 63) & 1 != 0 else { return nil }
        var slot = Int(truncatingIfNeeded: hash) & mask
        while keys[slot] != 0 {
            if keys[slot] == hash { return entries[Int(slots[slot])] }
            slot = (slot + 1) & mask
        }
        return nil
    }

    private static func verb(_ agent: Double, _ patient: Double, _ isParticiple: Bool) -> Entry {
        let weight = abs(patient) > abs(agent) ? patient : agent
        return Entry(
            weight: Float(weight) * 0.8,
            agent: Float(agent),
            patient: Float(patient),
            role: .verb,
            isParticiple: isParticiple
        )
    }

    private static func endsInParticiple(_ word: [UInt8]) -> Bool {
        guard let last = word.last else { return false }
        return last != UInt8(ascii: "s") && last != UInt8(ascii: "g")
    }

    private static func each(_ text: String, _ body: ([UInt8]) -> Void) {
        let bytes = Array(text.utf8)
        var start = 0
        for i in 0...bytes.count where i == bytes.count || bytes[i] <= 0x20 {
            if i > start { body(Array(bytes[start..<i])) }
            start = i + 1
        }
    }

    private mutating func entry(_ entry: Entry) -> UInt16 {
        entries.append(entry)
        return UInt16(truncatingIfNeeded: entries.count - 1)
    }

    /// Adds a word; the first entry of a word stays, unless it is replaced.
    private mutating func add(_ word: [UInt8], _ id: UInt16, replacing: Bool = false) {
        let hash = TextHash.of(word.span, 0..<word.count)
        var slot = Int(truncatingIfNeeded: hash) & mask
        while keys[slot] != 0 {
            if keys[slot] == hash {
                if replacing { slots[slot] = id }
                return
            }
            slot = (slot + 1) & mask
        }
        keys[slot] = hash
        slots[slot] = id
        filter[Int(truncatingIfNeeded: hash >> 54)] |= 1 << (hash >> 48 & 63)
    }

    /// Adds the forms of a regular verb: slam, slams, slammed, slamming.
    private mutating func addForms(of word: [UInt8], _ id: UInt16, _ participle: UInt16) {
        var stem = word
        if stem.last == UInt8(ascii: "+") {
            stem.removeLast()
            add(stem, id)
            add(stem + Array("s".utf8), id)
            if let last = stem.last { stem.append(last) }
        } else {
            add(stem, id)
            let hisses = ["s", "x", "z", "ch", "sh"]
                .contains { ending in stem.suffix(ending.utf8.count).elementsEqual(ending.utf8) }
            if stem.last == UInt8(ascii: "y"), stem.count > 1, !"aeiou".utf8.contains(stem[stem.count - 2]) {
                stem.removeLast()
                add(stem + Array("ies".utf8), id)
                add(stem + Array("ied".utf8), participle)
                add(stem + Array("ying".utf8), id)
                return
            }
            add(stem + Array((hisses ? "es" : "s").utf8), id)
            if stem.last == UInt8(ascii: "e") { stem.removeLast() }
        }
        add(stem + Array("ed".utf8), participle)
        add(stem + Array("ing".utf8), id)
    }
}
