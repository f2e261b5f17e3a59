// What the sentence says that happened to a mention, and who did it.

internal import Language

extension FactReader {
    /// "The tank was destroyed", "drones shot down over Kyiv".
    func passiveStatus(
        _ index: Int,
        _ mentions: [Mention],
        _ text: Text,
        _ sentence: Range<Int>
    ) -> String? {
        let mention = mentions[index]
        var other = index + 1
        var i = mention.pieces.upperBound
        var hasBe = false
        var isList = false
        var steps = 0
        while i < sentence.upperBound, steps < 7 {
            let piece = text[i]
            // "Two tanks and three howitzers were destroyed": over the other things of a list.
            if piece.isMark(",") || w.conjunctions.contains(piece.hash), other < min(mentions.count, index + 5),
                mentions[other].pieces.lowerBound > i, isListed(i + 1..<mentions[other].pieces.lowerBound, text)
            {
                i = mentions[other].pieces.upperBound
                other += 1
                steps = 0
                isList = true
                continue
            }
            if piece.kind == .mark { return nil }
            if piece.classes & WordClass.modalOrNot != 0, piece.classes & WordClass.was == 0 { return nil }
            if piece.classes & WordClass.was != 0 {
                hasBe = !w.notYet.contains(piece.hash)
                if w.notYet.contains(piece.hash) { return nil }
            } else if let status = w.verbs[piece.hash] {
                if piece.hash == w.shot {
                    guard i + 1 < sentence.upperBound, text[i + 1].hash == w.down else { return nil }
                }
                if hasBe { return status }
                if isList { return nil }
                guard i == mention.pieces.upperBound else { return nil }
                // "Artillery fired across the lake": guns fire, shells are fired.
                if status == "fired", ![.missile, .munition, .drone, .airDefence, .generic].contains(mention.category) {
                    return nil
                }
                let next = i + (piece.hash == w.shot ? 2 : 1)
                // "US aircraft shot down over 70 drones": they did it.
                if next + 1 < sentence.upperBound, w.bounds.contains(text[next].hash),
                    text[next + 1].kind == .digits || text[next + 1].classes & WordClass.number != 0
                        || text[next + 1].hash == w.least || text[next + 1].hash == w.a
                {
                    return nil
                }
                let after = ["delivered", "ordered", "pledged"].contains(status) ? w.trading : w.after
                return next < sentence.upperBound && after.contains(text[next].hash) ? status : nil
            } else if !w.between.contains(piece.hash) {
                return nil
            }
            i += 1
            steps += 1
        }
        return nil
    }

    /// True where only numbers and adjectives stand before the next thing of a list.
    func isListed(_ range: Range<Int>, _ text: Text) -> Bool {
        range.count < 7
            && range.allSatisfy {
                text[$0].kind == .digits || w.conjunctions.contains(text[$0].hash)
                    || text[$0].classes & (WordClass.number | WordClass.skip | WordClass.determiner) != 0
                    || w.off.contains(text[$0].hash)
            }
    }

    func activeStatus(
        _ index: Int,
        _ mentions: [Mention],
        _ start: Int,
        _ text: Text,
        _ sentence: Range<Int>
    ) -> (status: String, verb: Int, object: Actors.Actor?)? {
        var i = start - 1
        var steps = 0
        var object: Actors.Actor?
        while i >= sentence.lowerBound, steps < 16 {
            steps += 1
            if let other = mentions[max(0, index - 8)..<index].last(where: { $0.pieces.contains(i) }) {
                // Over the other things in a list, with what stands before them.
                let phrase = nounPhrase(other, text, sentence)
                i = min(phrase.start, other.pieces.lowerBound) - 1
                continue
            }
            let piece = text[i]
            let isVerb = w.verbs[piece.hash] != nil
            if piece.isMark(",") || w.conjunctions.contains(piece.hash)
                || (!isVerb && piece.classes & (WordClass.determiner | WordClass.skip) != 0)
                || piece.kind == .digits || numbers[piece.hash] != nil || w.off.contains(piece.hash)
            {
                i -= 1
                continue
            }
            if let found = actor(endingAt: i, text, sentence), object == nil {
                object = found.actor
                i = found.start - 1
                continue
            }
            // "supply Ukraine with".
            if piece.hash == w.with, i > sentence.lowerBound, actor(endingAt: i - 1, text, sentence) != nil {
                i -= 1
                continue
            }
            var verb = i
            if piece.hash == w.down, i > sentence.lowerBound, text[i - 1].hash == w.shot { verb = i - 1 }
            let promised = w.base[text[verb].hash]
            guard let status = w.verbs[text[verb].hash] ?? promised else { return nil }
            // "give the submarines the ability": something else is given.
            let end = mentions[index].pieces.upperBound
            if w.give.contains(text[verb].hash), end < sentence.upperBound,
                text[end].classes & WordClass.determiner != 0
            {
                return nil
            }
            if text[verb].hash == w.shot, verb == i { return nil }
            return modal(status, isBase: w.verbs[text[verb].hash] == nil, verb, text, sentence)
                .map { ($0, verb, object) }
        }
        return nil
    }

    /// The status that a verb gives with what stands before it: "will deliver" is a pledge, "did not fire" is nothing.
    func modal(_ status: String, isBase: Bool, _ verb: Int, _ text: Text, _ sentence: Range<Int>) -> String? {
        let before = max(sentence.lowerBound, verb - 4)..<verb
        let hasModal = before.contains { text[$0].classes & WordClass.modalOrNot != 0 }
        if isBase {
            let promised = before.contains { w.promise.contains(text[$0].hash) }
            let negated = before.contains { w.negation.contains(text[$0].hash) }
            guard promised, !negated else { return nil }
            return status == "ordered" ? "ordered" : "pledged"
        }
        return hasModal ? nil : status
    }

    /// Who does what the verb says: the actor before it, over "has", "forces", "said it had".
    func subject(before verb: Int, _ text: Text, _ sentence: Range<Int>) -> Actors.Actor? {
        var i = verb - 1
        var steps = 0
        while i >= sentence.lowerBound, steps < 6 {
            if let found = actor(endingAt: i, text, sentence) { return found.actor }
            guard w.subject.contains(text[i].hash) || text[i].isMark("'") else { return nil }
            i -= 1
            steps += 1
        }
        return nil
    }

    /// "31 Abrams tanks to Ukraine".
    func receiver(_ mention: Mention, _ text: Text, _ sentence: Range<Int>) -> Actors.Actor? {
        var i = mention.pieces.upperBound
        let limit = min(sentence.upperBound, i + 5)
        while i < limit {
            if text[i].kind == .mark { return nil }
            if w.towards.contains(text[i].hash) { return actor(startingAt: i + 1, text, sentence) }
            i += 1
        }
        return nil
    }
}
