// Whether what a verb says has happened, will happen or did not: "nearly hit", "to send", "could fire".

internal import Language

extension FactReader {
    /// "Launched a new drone at the air show": a product, unless it flies somewhere.
    func isShown(_ verb: Verb, _ end: Int, _ text: Text, _ sentence: Range<Int>) -> Bool {
        guard w.launching.contains(text[verb.start].hash), verb.end + 1 < sentence.upperBound,
            text[verb.end].hash == w.a || text[verb.end].classes & WordClass.determiner != 0,
            w.newest.contains(text[verb.end + 1].hash)
        else { return false }
        let behind = end..<max(end, min(sentence.upperBound, end + 10))
        // Countries and groups fire what is new, too, but for "at the air show".
        if subject(before: verb.start, text, sentence) != nil {
            return behind.contains { w.shows.contains(text[$0].hash) }
        }
        return !behind.contains { w.into.contains(text[$0].hash) || w.flying.contains(text[$0].hash) }
    }

    /// True for "could fire", "did not fire", "nearly hit"; "claims to have downed" tells what was done.
    func hasModal(_ verb: Int, _ text: Text, _ sentence: Range<Int>) -> Bool {
        var verb = verb
        if verb - 2 >= sentence.lowerBound, text[verb - 1].hash == w.have, text[verb - 2].hash == w.to { verb -= 2 }
        if verb > sentence.lowerBound, w.nearly.contains(text[verb - 1].hash) { return true }
        return (max(sentence.lowerBound, verb - 4)..<verb).contains { isModal($0, text) }
    }

    /// True for "could", "not" and the end of "didn't", but not for the "T" of a T-72.
    func isModal(_ i: Int, _ text: Text) -> Bool {
        text[i].classes & WordClass.modalOrNot != 0 && (text[i].count > 1 || !text[i].capital)
    }

    /// The status that a verb gives with what stands before it: "will deliver" is a pledge, "did not fire" is nothing.
    func modal(_ verb: Verb, _ text: Text, _ sentence: Range<Int>) -> String? {
        let before = max(sentence.lowerBound, verb.start - 4)..<verb.start
        switch verb.form {
        case .base:
            let isDue =
                before.count > 1 && text[verb.start - 1].hash == w.to && w.notYet.contains(text[verb.start - 2].hash)
            let promised =
                isDue || isHeadline(verb.start, text, sentence) || before.contains { w.promise.contains(text[$0].hash) }
            let negated = before.contains { w.negation.contains(text[$0].hash) }
            guard promised, !negated else { return nil }
            return verb.status == "ordered" ? "ordered" : "pledged"
        case .progressive:
            guard !hasModal(verb.start, text, sentence) else { return nil }
            var i = verb.start - 1
            while i > sentence.lowerBound, w.adverbs.contains(text[i].hash) { i -= 1 }
            // "Russia attacked Ukraine, firing 34 missiles".
            if verb.status == "fired", attack(before: i, text, sentence) != nil { return "fired" }
            // "Hit the airfield, destroying four jets".
            if Self.isLoss(verb.status) {
                return i > sentence.lowerBound && text[i].isMark(",") && isDone(before: i, text, sentence)
                    ? verb.status : nil
            }
            guard i >= sentence.lowerBound, w.be.contains(text[i].hash) else { return nil }
            // "Is sending" is to come; "has been sending" is done.
            return verb.status == "pledged" && text[i].hash == w.been ? "delivered" : verb.status
        case .present where before.contains { w.conditions.contains(text[$0].hash) }: return nil
        case .past, .present: return hasModal(verb.start, text, sentence) ? nil : verb.status
        }
    }

    /// "Germany to send 18 tanks": who begins the sentence will do it.
    private func isHeadline(_ verb: Int, _ text: Text, _ sentence: Range<Int>) -> Bool {
        guard verb - 2 >= sentence.lowerBound, text[verb - 1].hash == w.to,
            let actor = actor(endingAt: verb - 2, text, sentence)
        else { return false }
        return actor.start == sentence.lowerBound
    }

    /// True where nothing before a comma is only possible, wished or denied.
    private func isDone(before comma: Int, _ text: Text, _ sentence: Range<Int>) -> Bool {
        !(max(sentence.lowerBound, comma - 20)..<comma)
            .contains {
                isModal($0, text) || w.conditions.contains(text[$0].hash) || w.intentions.contains(text[$0].hash)
            }
    }
}
