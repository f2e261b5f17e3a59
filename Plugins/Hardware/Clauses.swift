// What a clause says of a mention from afar: behind a second verb, a place or a unit.

internal import Language

extension FactReader {
    /// The piece after "and" where another participle follows: "was hit and destroyed", "was hit and later sank".
    func secondVerb(after i: Int, _ text: Text, _ sentence: Range<Int>) -> Int? {
        guard w.blows.contains(text[i].hash), i + 2 < sentence.upperBound else { return nil }
        if w.conjunctions.contains(text[i + 1].hash) { return i + 2 }
        // "Was hit by a missile and sank".
        guard text[i + 1].hash == w.by || text[i + 1].hash == w.with || text[i + 1].hash == w.in else { return nil }
        for k in i + 2..<max(i + 2, min(sentence.upperBound - 1, i + 9)) {
            if text[k].kind == .mark { return nil }
            guard w.conjunctions.contains(text[k].hash) else { continue }
            var next = k + 1
            while next < min(sentence.upperBound, k + 8),
                text[next].classes & WordClass.was != 0 || w.between.contains(text[next].hash)
            { next += 1 }
            guard let verb = verb(startingAt: next, text, sentence), Self.isLoss(verb.status) else { return nil }
            return k + 1
        }
        return nil
    }

    /// What the verb says behind a place or a unit: "two tanks near Avdiivka were destroyed".
    ///
    /// The mention must be its subject: no preposition stands before it, and the number of the verb is its own.
    func statusBehindPlace(
        _ end: Int,
        _ index: Int,
        _ other: Int,
        _ mentions: [Mention],
        isList: Bool,
        _ text: Text,
        _ sentence: Range<Int>
    ) -> String? {
        let mention = mentions[index]
        guard end + 2 < sentence.upperBound else { return nil }
        var link = end
        // "Parked at the base".
        if text[link].kind == .letters, !text[link].capital, w.parked.contains(text[link].hash) { link += 1 }
        guard w.placing.contains(text[link].hash) else { return nil }
        let phrase = nounPhrase(mention, text, sentence)
        var before = phrase.start - 1
        if before >= sentence.lowerBound, text[before].classes & WordClass.determiner != 0 { before -= 1 }
        if before >= sentence.lowerBound, w.placing.contains(text[before].hash) || w.means.contains(text[before].hash) {
            return nil
        }
        let last = text[mention.pieces.upperBound - 1]
        let isPlural = isList || phrase.quantity.map { $0 > 1 } ?? (last.stem != last.hash)
        let limit = other < mentions.count ? mentions[other].pieces.lowerBound : sentence.upperBound
        for i in link + 1..<max(link + 1, min(sentence.upperBound, link + 10)) {
            guard i < limit else { return nil }
            let piece = text[i]
            if piece.classes & WordClass.was != 0 || w.perfect.contains(piece.hash) {
                guard w.plurals.contains(piece.hash) == isPlural else { return nil }
                return finiteStatus(after: i, mention.category, text, sentence)
            }
            if isModal(i, text) || w.attacks.contains(piece.hash) || verb(startingAt: i, text, sentence) != nil {
                return nil
            }
            if piece.kind == .mark, !piece.isMark("'"), !piece.isMark(".") { return nil }
            if w.breaks.contains(piece.hash) || w.relatives.contains(piece.hash) || w.places.contains(piece.hash) {
                return nil
            }
        }
        return nil
    }

    /// "Destroyed a missile factory", "received missile warnings": the mention only says which.
    func isPartOfOther(_ end: Int, _ text: Text, _ sentence: Range<Int>) -> Bool {
        end < sentence.upperBound && text[end].kind == .letters && text[end].gap == .space && !text[end].capital
            && (w.trade.contains(text[end].hash) || w.sites.contains(text[end].stem))
    }

    /// "A school hit by a missile was destroyed", "soldiers in two tanks were captured", "the pilot of the F-16 was captured": what
    /// stands behind a preposition is not what the verb speaks of.
    func isOblique(_ mention: Mention, _ text: Text, _ sentence: Range<Int>) -> Bool {
        // The phrase may begin with "of".
        var head = nounPhrase(mention, text, sentence).start
        if text[head].hash != w.of { head -= 1 }
        while head > sentence.lowerBound, text[head].classes & WordClass.determiner != 0 || text[head].hash == w.the {
            head -= 1
        }
        let end = mention.pieces.upperBound
        guard head > sentence.lowerBound, !(end < sentence.upperBound && w.relatives.contains(text[end].hash)) else {
            return false
        }
        if w.means.contains(text[head].hash) || w.holding.contains(text[head].hash) { return true }
        return text[head].hash == w.of && w.heads.contains(text[head - 1].hash)
    }

    /// True for what is sent into battle: "tanks into Rafah", "tanks to the front".
    func isAdvance(_ end: Int, _ category: Category, _ text: Text, _ sentence: Range<Int>) -> Bool {
        var i = end
        while i < min(sentence.upperBound, end + 8), text[i].kind != .mark {
            if w.into.contains(text[i].hash) { return category != .generic && category != .smallArms }
            if text[i].hash == w.to {
                guard category != .generic, category != .smallArms, i + 1 < sentence.upperBound,
                    text[i + 1].hash == w.the, !Self.isOnTour(category)
                else { return false }
                return (i + 2..<max(i + 2, min(sentence.upperBound, i + 5)))
                    .contains { w.fronts.contains(text[$0].hash) }
            }
            i += 1
        }
        return false
    }
}
