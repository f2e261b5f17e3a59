// The verbs of losses, uses and transfers, with their particles and forms.

internal import Language

extension FactReader {
    /// A verb and what it says happened.
    struct Verb {
        /// How it stands.
        enum Form {
            case past
            case present
            case progressive
            case base
        }

        var status: String
        var start: Int
        /// The piece after it.
        var end: Int
        var form = Form.past
    }

    /// The participle or past tense that begins at a piece: "destroyed", "shot down".
    func verb(startingAt i: Int, _ text: Text, _ sentence: Range<Int>) -> Verb? {
        guard i < sentence.upperBound else { return nil }
        if i + 1 < sentence.upperBound, let status = w.phrasal[text[i].hash]?[text[i + 1].hash] {
            return Verb(status: status, start: i, end: i + 2)
        }
        if i + 1 < sentence.upperBound, text[i].hash == w.test, text[i + 1].gap == .hyphen,
            w.verbs[text[i + 1].hash] == "fired"
        {
            return Verb(status: "tested", start: i, end: i + 2)
        }
        return w.verbs[text[i].hash].map { Verb(status: $0, start: i, end: i + 1) }
    }

    /// The verb that ends at a piece, in any form.
    func verbForm(endingAt i: Int, _ text: Text, _ sentence: Range<Int>) -> Verb? {
        let hash = text[i].hash
        if i > sentence.lowerBound {
            if let status = w.phrasal[text[i - 1].hash]?[hash] { return Verb(status: status, start: i - 1, end: i + 1) }
            // "Sent in tanks"; what was "sent in May" is another matter.
            if hash == w.in, w.sent.contains(text[i - 1].hash) {
                return Verb(status: "deployed", start: i - 1, end: i + 1)
            }
            if text[i].gap == .hyphen, text[i - 1].hash == w.test {
                if w.verbs[hash] == "fired" { return Verb(status: "tested", start: i - 1, end: i + 1) }
                if w.present[hash] == "fired" {
                    return Verb(status: "tested", start: i - 1, end: i + 1, form: .present)
                }
            }
            if hash == w.downWord || hash == w.out, let status = w.downing[text[i - 1].hash]?[hash] {
                return Verb(status: status, start: i - 1, end: i + 1, form: .progressive)
            }
        }
        if let status = w.verbs[hash] { return Verb(status: status, start: i, end: i + 1) }
        if let status = w.base[hash] { return Verb(status: status, start: i, end: i + 1, form: .base) }
        if let status = w.progressive[hash] { return Verb(status: status, start: i, end: i + 1, form: .progressive) }
        return w.present[hash].map { Verb(status: $0, start: i, end: i + 1, form: .present) }
    }

    /// True for what is fired, thrown or launched itself.
    static func isThrown(_ category: Category) -> Bool {
        [.missile, .munition, .drone, .airDefence, .generic, .nuclear].contains(category)
    }

    /// True for what an army sends somewhere and gets back: it stays its own.
    static func isOnTour(_ category: Category) -> Bool {
        isAfloat(category) || category == .aeroplane || category == .helicopter
    }

    static func isAfloat(_ category: Category) -> Bool { category == .ship || category == .submarine }

    /// False where a verb of that status means something else with such a thing: a ship that is launched is not fired,
    /// a pistol that is taken out is not destroyed, a bomber that is intercepted flies on.
    func fits(_ status: String, _ verb: UInt64, _ category: Category) -> Bool {
        switch status {
        case "fired":
            if w.dropped.contains(verb) { return category == .munition || category == .nuclear }
            if !w.fired.contains(verb) {
                return Self.isThrown(category) || category == .antiTank || category == .rocketLauncher
            }
            return ![.ship, .submarine, .vehicle, .aeroplane, .helicopter].contains(category)
        case "shot-down":
            if w.intercepted.contains(verb) {
                return [.missile, .munition, .drone, .rocketLauncher, .airDefence].contains(category)
            }
            return ![.tank, .armouredVehicle, .vehicle, .ship, .submarine, .smallArms, .generic].contains(category)
        case "destroyed":
            if w.sinking.contains(verb) { return category == .ship || category == .submarine }
            return !w.removing.contains(verb)
                || ![.munition, .smallArms, .antiTank, .generic, .nuclear].contains(category)
        case "deployed":
            return !w.dispatching.contains(verb)
                || Self.isOnTour(category) || [.tank, .armouredVehicle, .vehicle, .drone].contains(category)
        default: return true
        }
    }

    /// True for "ordered two ships to the Gulf", "ordered tanks onto the streets": a command, not a purchase.
    ///
    /// "Ordered 20 jets to replace older ones" is a purchase.
    func isCommanded(
        _ verb: UInt64,
        _ end: Int,
        _ category: Category,
        _ text: Text,
        _ sentence: Range<Int>
    ) -> Bool {
        guard w.ordered.contains(verb) else { return false }
        // "Ordered the carrier Gerald R. Ford to the Caribbean": the name stands between.
        var i = end
        while i < min(sentence.upperBound, end + 5), text[i].capital || text[i].isMark(".") { i += 1 }
        guard i + 1 < sentence.upperBound else { return false }
        if w.commandedWays.contains(text[i].hash) { return true }
        return text[i].hash == w.to
            && (w.commands.contains(text[i + 1].hash) || Self.isOnTour(category) && endsInPlace(i + 1, text, sentence))
    }

    /// True for the capitals at the end of a clause: "to Cyprus", "to Diego Garcia on Monday", but not "to NATO standards".
    private func endsInPlace(_ start: Int, _ text: Text, _ sentence: Range<Int>) -> Bool {
        guard text[start].capital, !text[start].capitals else { return false }
        var end = start
        while end < sentence.upperBound, text[end].capital { end += 1 }
        guard end - start < 4, !(start..<end).contains(where: { text[$0].classes & WordClass.firm != 0 }) else {
            return false
        }
        return end >= sentence.upperBound || text[end].kind == .mark && !text[end].isMark("'")
            || w.placing.contains(text[end].hash) && text[end].hash != w.in
            || w.after.contains(text[end].hash) && text[end].hash != w.in
    }

    // MARK: What did not happen

    private static let single = Hashed.set("single any")
    private static let hardly = Hashed.set("hardly barely scarcely")
    private static let askers = Hashed.set("was were is are has have had did")
    private static let unreal = Hashed.set("had were")
    /// Pieces of a clause of the kind "Had Ukraine received them, …".
    private static let longestCondition = 60

    /// "Was a battery destroyed?", "Had Ukraine received the missiles, it would have won": nothing is said to have happened.
    func isAsked(_ mention: Mention, _ text: Text, _ sentence: Range<Int>) -> Bool {
        guard let first = sentence.first, let last = sentence.last, Self.askers.contains(text[first].hash) else {
            return false
        }
        if text[last].isMark("?") { return true }
        return Self.unreal.contains(text[first].hash)
            && !(first..<max(first, min(mention.pieces.lowerBound, first + Self.longestCondition)))
                .contains { text[$0].isMark(",") }
    }

    /// True for "none of the 12", "not a single one", "hardly any".
    func isNone(before start: Int, _ text: Text, _ sentence: Range<Int>) -> Bool {
        var i = start - 1
        while i > sentence.lowerBound,
            text[i].hash == w.of || text[i].hash == w.a || text[i].hash == w.the || Self.single.contains(text[i].hash)
        { i -= 1 }
        guard i >= sentence.lowerBound else { return false }
        return w.none.contains(text[i].hash) || Self.hardly.contains(text[i].hash) && i < start
            || text[i].hash == w.not && i < start
    }

    /// True where the clause is what somebody denies or what turned out false: "denied that two jets were shot down".
    func isDenied(_ start: Int, _ end: Int, _ text: Text, _ sentence: Range<Int>) -> Bool {
        // The noun phrase may begin with "that".
        var i = start
        let limit = max(sentence.lowerBound, start - 16)
        while i >= limit, i >= sentence.lowerBound {
            let piece = text[i]
            if piece.kind == .mark, !piece.isMark("'") { return false }
            if w.denials.contains(piece.hash) { return true }
            if piece.hash == w.that, i > sentence.lowerBound {
                let before = text[i - 1].hash
                if w.falsehoods.contains(before) { return true }
                if w.noProof.contains(before) { return hasNo(before: i - 1, text, sentence) }
                if w.reports.contains(before) {
                    return isFalse(after: end, text, sentence)
                        || (max(sentence.lowerBound, i - 7)..<i)
                            .contains {
                                w.falsehoods.contains(text[$0].hash) || w.denials.contains(text[$0].hash)
                            }
                }
            } else if Self.conditions.contains(piece.hash) {
                return true
            } else if w.noProof.contains(piece.hash), hasNo(before: i, text, sentence) {
                // "There is no evidence Iran sent missiles".
                return true
            } else if w.reports.contains(piece.hash), !w.conjunctions.contains(text[i + 1].hash),
                (max(sentence.lowerBound, i - 7)..<i)
                    .contains(where: { w.falsehoods.contains(text[$0].hash) || w.denials.contains(text[$0].hash) })
            {
                // "Rejected allegations it had supplied drones".
                return true
            } else if w.breaks.contains(piece.hash) {
                return false
            }
            i -= 1
        }
        return false
    }

    private static let conditions = Hashed.set("if unless")

    /// "…, which Israel denied".
    func isDeniedBehind(_ end: Int, _ text: Text, _ sentence: Range<Int>) -> Bool {
        let limit = min(sentence.upperBound, end + 12)
        guard let comma = (end..<max(end, limit)).first(where: { text[$0].isMark(",") }),
            comma + 2 < sentence.upperBound,
            text[comma + 1].hash == w.which
        else { return false }
        let verb = (comma + 2..<min(sentence.upperBound, comma + 6)).first { w.denied.contains(text[$0].hash) }
        guard let verb, verb > comma + 2 else { return false }
        return actor(endingAt: verb - 1, text, sentence) != nil
    }

    /// "Nobody fired a missile", "no country has sent tanks".
    func isNobodys(_ verb: Int, _ text: Text, _ sentence: Range<Int>) -> Bool {
        for k in stride(from: verb - 1, through: max(sentence.lowerBound, verb - 5), by: -1) {
            if text[k].hash == w.nobody || w.none.contains(text[k].hash) { return true }
            if text[k].kind == .mark || text[k].classes & WordClass.determiner != 0 || w.breaks.contains(text[k].hash)
                || actor(endingAt: k, text, sentence) != nil
            {
                return false
            }
        }
        return false
    }

    private func hasNo(before index: Int, _ text: Text, _ sentence: Range<Int>) -> Bool {
        (max(sentence.lowerBound, index - 3)..<index)
            .contains {
                w.none.contains(text[$0].hash) || w.not == text[$0].hash
            }
    }

    /// "… were false".
    private func isFalse(after end: Int, _ text: Text, _ sentence: Range<Int>) -> Bool {
        var be = sentence.lowerBound
        for i in end..<min(sentence.upperBound, end + 24) {
            if w.breaks.contains(text[i].hash) { return false }
            if text[i].classes & WordClass.was != 0 { be = i }
            if be >= end, i - be < 4, w.falsehoods.contains(text[i].hash) { return true }
        }
        return false
    }
}
