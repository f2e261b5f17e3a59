// Who does what a verb says, and who gets a thing.

internal import Language

extension FactReader {
    /// Who does what the verb says: the actor before it, over "has", "forces", "said it had".
    func subject(before verb: Int, _ text: Text, _ sentence: Range<Int>) -> Actors.Actor? {
        var i = verb - 1
        var steps = 0
        var isGroup = false
        while i >= sentence.lowerBound, steps < 8 {
            // "Israel said militants fired 40 rockets": the militants did.
            if isGroup, w.saying.contains(text[i].hash) { return nil }
            if w.groups.contains(text[i].hash) { isGroup = true }
            if let found = actor(endingAt: i, text, sentence) {
                return w.rebels.contains(text[i + 1].hash) && !found.actor.code.isEmpty ? nil : found.actor
            }
            // "North Korea on Tuesday fired".
            if w.days.contains(text[i].hash), i > sentence.lowerBound, text[i - 1].hash == w.on {
                i -= 2
                steps += 1
                continue
            }
            let isRelative = text[i].isMark(",") && w.relatives.contains(text[i + 1].hash)
            guard
                w.subject.contains(text[i].hash) || w.auxiliaries.contains(text[i].hash)
                    || w.adverbs.contains(text[i].hash) || isRelative || text[i].isMark("'")
            else { return nil }
            i -= 1
            steps += 1
        }
        return nil
    }

    /// Who gets a thing or the list that it stands in: "18 Leopards, 88 Marders and four Gepards to Ukraine".
    func receiver(_ index: Int, of mentions: [Mention], _ text: Text, _ sentence: Range<Int>) -> Actors.Actor? {
        for other in index..<min(mentions.count, index + 8) {
            if let found = receiver(mentions[other], text, sentence) { return found }
            let joint = mentions[other].pieces.upperBound
            guard other + 1 < mentions.count, mentions[other + 1].pieces.lowerBound > joint,
                text[joint].isMark(",") || w.conjunctions.contains(text[joint].hash),
                isListed(joint + 1..<mentions[other + 1].pieces.lowerBound, text)
            else { return nil }
        }
        return nil
    }

    /// "To the Philippines", "to the Ukrainian army", but not "to the Ukrainian border", "to the Iraq war".
    private func actor(behindArticle start: Int, _ text: Text, _ sentence: Range<Int>) -> Actors.Actor? {
        guard let actor = actor(startingAt: start, text, sentence),
            let end = actors.trie.longest(text.pieces.span, from: start, end: sentence.upperBound)?.end
        else { return nil }
        guard end < sentence.upperBound else { return actor }
        let next = text[end]
        if w.forces.contains(next.hash) { return actor }
        let isNoun = actors.nouns.contains(text[end - 1].hash) || text[end - 1].capitals || text[end - 1].isMark(".")
        let goesOn =
            next.gap == .hyphen || next.capital || w.fronts.contains(next.hash) || w.grounds.contains(next.hash)
        let isWhole =
            next.kind == .mark || w.placing.contains(next.hash) || w.after.contains(next.hash)
            || w.conjunctions.contains(next.hash)
        return isNoun && isWhole && !goesOn ? actor : nil
    }

    /// "31 Abrams tanks to Ukraine".
    private func receiver(_ mention: Mention, _ text: Text, _ sentence: Range<Int>) -> Actors.Actor? {
        var i = mention.pieces.upperBound
        let limit = min(sentence.upperBound, i + 5)
        while i < limit {
            if text[i].kind == .mark { return nil }
            // "In response to Russia", "due to Russia's attacks".
            if w.towards.contains(text[i].hash), i > sentence.lowerBound, w.reasons.contains(text[i - 1].hash) {
                return nil
            }
            if w.towards.contains(text[i].hash) {
                guard text[i].hash == w.to, i + 1 < sentence.upperBound, text[i + 1].hash == w.the else {
                    return actor(startingAt: i + 1, text, sentence)
                }
                return actor(behindArticle: i + 2, text, sentence)
            }
            i += 1
        }
        return nil
    }
}
