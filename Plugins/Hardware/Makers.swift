// Whose it is, and who only made it: "Russia fired Iranian drones".

internal import Language

extension FactReader {
    /// True where an adjective says who made it, not whose it is: "American weapons", "used Iranian drones", "the sale of
    /// French jets", "Chinese drones to Russia".
    func isMaker(
        _ owner: Actors.Actor,
        _ phrase: Phrase,
        _ index: Int,
        _ mentions: [Mention],
        status: String? = nil,
        _ text: Text,
        _ sentence: Range<Int>
    ) -> Bool {
        let mention = mentions[index]
        guard !phrase.possessive, !owner.code.isEmpty else { return false }
        if mention.category == .generic { return true }
        if owner.code == mention.origin, let other = others(than: owner, near: phrase.start, text, sentence) {
            return !isEnemys(owner, phrase, index, mentions, status, other, text, sentence)
        }
        let end = mention.pieces.upperBound
        if end < sentence.upperBound, w.towards.contains(text[end].hash),
            actor(startingAt: end + 1, text, sentence) != nil
        {
            return true
        }
        let before = governor(of: phrase.ownerStart, index, mentions, text, sentence)
        guard before >= sentence.lowerBound else { return false }
        if w.using.contains(text[before].hash) { return true }
        guard before > sentence.lowerBound else { return false }
        // "Bought $3 billion in Russian jets".
        if text[before].hash == w.in || text[before].hash == w.of || text[before].hash == w.worth,
            w.sums.contains(text[before - 1].hash) || text[before - 1].hash == w.worth
        {
            return true
        }
        return text[before].hash == w.of && w.transfer.contains(text[before - 1].hash)
            || text[before].hash == w.with && w.armed.contains(text[before - 1].hash)
            || text[before].hash == w.for && w.asking.contains(text[before - 1].hash)
    }

    /// How many pieces back what a phrase depends on may stand.
    private static let reach = 60

    /// The piece that the owner's phrase depends on: over the articles before it, and over the things before it in a
    /// list ("wants American jets and German tanks").
    private func governor(
        of start: Int,
        _ index: Int,
        _ mentions: [Mention],
        _ text: Text,
        _ sentence: Range<Int>
    ) -> Int {
        var i = start - 1
        var other = index - 1
        // The "A" of "A-10" is an article, too: a list of them would be walked through for each.
        while i >= sentence.lowerBound, start - i < Self.reach {
            let piece = text[i]
            // "Used Dutch F-16s": what names a maker is no small word.
            if w.using.contains(piece.hash) { break }
            if piece.kind == .digits || piece.hash == w.a
                || piece.hash != w.of
                    && piece.classes & (WordClass.skip | WordClass.determiner | WordClass.number) != 0
            {
                i -= 1
            } else if other >= 0, index - other < 5, piece.isMark(",") || w.conjunctions.contains(piece.hash),
                mentions[other].pieces.upperBound == i
            {
                let listed = nounPhrase(mentions[other], text, sentence)
                i = (listed.owner == nil ? listed.start : listed.ownerStart) - 1
                other -= 1
            } else {
                break
            }
        }
        return i
    }

    /// True where another than the owner uses it: "Russia fired Iranian drones".
    func isUsed(_ status: String?, by subject: Actors.Actor?, _ owner: Actors.Actor) -> Bool {
        guard let status, subject?.name != owner.name else { return false }
        return ["fired", "deployed", "tested", "lost"].contains(status)
    }

    /// Whose ship or aeroplane does it: "Israeli jets dropped bombs".
    func platformOwner(
        before verb: Int,
        _ index: Int,
        _ mentions: [Mention],
        _ text: Text,
        _ sentence: Range<Int>
    ) -> Actors.Actor? {
        var end = verb
        while end - 1 > sentence.lowerBound, verb - end < 6, w.subject.contains(text[end - 1].hash) { end -= 1 }
        guard let platform = mentions[max(0, index - 8)..<index].last(where: { $0.pieces.upperBound == end }) else {
            return nil
        }
        return nounPhrase(platform, text, sentence).owner
    }

    /// Who attacks with it: "Saudi Arabia bombed the town with British jets".
    func instrument(
        _ phrase: Phrase,
        _ index: Int,
        _ mentions: [Mention],
        _ text: Text,
        _ sentence: Range<Int>
    ) -> Actors.Actor? {
        guard !phrase.possessive else { return nil }
        let with = governor(of: phrase.start, index, mentions, text, sentence)
        guard with > sentence.lowerBound, text[with].hash == w.with else { return nil }
        for i in stride(from: with - 1, to: max(sentence.lowerBound, with - 10), by: -1) {
            if text[i].kind == .mark { return nil }
            guard w.attacks.contains(text[i].hash) || w.harms.contains(text[i].hash) else { continue }
            // "Kyiv was attacked with drones": by somebody else.
            if i > sentence.lowerBound, text[i - 1].classes & WordClass.was != 0 { return nil }
            return subject(before: i, text, sentence)
        }
        return nil
    }

    /// The verb of the attack that a participle behind a comma belongs to: "attacked Ukraine, firing 34 missiles".
    func attack(before comma: Int, _ text: Text, _ sentence: Range<Int>) -> Int? {
        guard comma > sentence.lowerBound, text[comma].isMark(",") else { return nil }
        for i in stride(from: comma - 1, through: max(sentence.lowerBound, comma - 12), by: -1) {
            if text[i].kind == .mark, !text[i].isMark("'"), !text[i].isMark(".") { return nil }
            guard w.attacks.contains(text[i].hash) || w.verbs[text[i].hash] == "fired" else { continue }
            // "A massive attack".
            if i > sentence.lowerBound,
                text[i - 1].classes & (WordClass.determiner | WordClass.skip) != 0 || text[i - 1].hash == w.a
                    || w.massive.contains(text[i - 1].hash)
            {
                continue
            }
            return i
        }
        return nil
    }

    /// The names of the other actors of the sentence, or nil: the adjective may say who made it then.
    private func others(
        than owner: Actors.Actor,
        near start: Int,
        _ text: Text,
        _ sentence: Range<Int>
    ) -> Set<String>? {
        var names: Set<String> = []
        for i in sentence.clamped(to: start - 60..<start + 60) where text[i].capital {
            if let other = actor(startingAt: i, text, sentence), other.name != owner.name { names.insert(other.name) }
        }
        return names.isEmpty ? nil : names
    }

    /// True where the adjective tells whose it is though others are named: what they shoot down, hit or escort is not
    /// theirs; an aeroplane or ship that does something is its country's.
    private func isEnemys(
        _ owner: Actors.Actor,
        _ phrase: Phrase,
        _ index: Int,
        _ mentions: [Mention],
        _ status: String?,
        _ others: Set<String>,
        _ text: Text,
        _ sentence: Range<Int>
    ) -> Bool {
        let category = mentions[index].category
        let before = governor(of: phrase.ownerStart, index, mentions, text, sentence)
        guard before >= sentence.lowerBound, text[before].kind == .letters, !w.clauses.contains(text[before].hash)
        else {
            // "A Chinese Y-9 entered", "two Russian T-90Ms were destroyed".
            return Self.isOnTour(category) || Self.isLoss(status ?? "") && isEnemy(owner, of: others)
        }
        guard
            Self.isLoss(status ?? "") || w.attacks.contains(text[before].hash) || w.watching.contains(text[before].hash)
                || w.aims.contains(text[before].hash) && isEnemy(owner, of: others)
                || isNear(before, text, sentence)
        else { return false }
        if isEnemy(owner, of: others) { return true }
        // Both sides of that war fight with what others made, and what is captured may have been given to somebody.
        if status == "captured" || others.contains("Russia") || others.contains("Ukraine") {
            return Self.isOnTour(category) && w.watching.contains(text[before].hash)
        }
        return Self.isOnTour(category) || category == .drone || category == .missile
    }

    /// "Within 20 feet of an American B-52", "collided with a British frigate".
    private func isNear(_ before: Int, _ text: Text, _ sentence: Range<Int>) -> Bool {
        guard before > sentence.lowerBound else { return false }
        return text[before].hash == w.of && w.distances.contains(text[before - 1].hash)
            || text[before].hash == w.with && text[before - 1].hash == w.collided
    }

    private func isEnemy(_ owner: Actors.Actor, of others: Set<String>) -> Bool {
        others.contains { w.enemies.contains("\(owner.name)|\($0)") }
    }

    // MARK: Lists

    /// The owner of the first thing of a list, with its phrase and number: "Russian T-72s and BMP-2s".
    ///
    /// A number or article begins a phrase of its own: the two drones of "a Russian Su-34 and two drones" may be anybody's.
    func sharedOwner(
        _ index: Int,
        _ mentions: [Mention],
        _ text: Text,
        _ sentence: Range<Int>
    ) -> (phrase: Phrase, index: Int)? {
        var other = index
        while other > max(0, index - 5) {
            let joint = mentions[other].pieces.lowerBound - 1
            guard joint > sentence.lowerBound, text[joint].isMark(",") || w.conjunctions.contains(text[joint].hash),
                mentions[other - 1].pieces.upperBound == joint
                    || mentions[other - 1].pieces.upperBound == joint - 1 && text[joint - 1].isMark(",")
            else { return nil }
            other -= 1
            let phrase = nounPhrase(mentions[other], text, sentence)
            if phrase.owner != nil { return (phrase, other) }
            guard phrase.start == mentions[other].pieces.lowerBound else { return nil }
        }
        return nil
    }

    /// The number of the mention that "including" goes back to: "30 warplanes, including J-16s and H-6 bombers".
    func whole(_ index: Int, _ mentions: [Mention], _ text: Text, _ sentence: Range<Int>) -> Int? {
        var other = index
        while other > max(0, index - 6) {
            let start = nounPhrase(mentions[other], text, sentence).start
            guard start - 2 >= sentence.lowerBound else { return nil }
            if text[start - 1].hash == w.including {
                let end = text[start - 2].isMark(",") ? start - 2 : start - 1
                return mentions[other - 1].pieces.upperBound == end ? other - 1 : nil
            }
            let joint =
                text[start - 2].isMark(",") && w.conjunctions.contains(text[start - 1].hash) ? start - 2 : start - 1
            guard text[joint].isMark(",") || w.conjunctions.contains(text[joint].hash),
                mentions[other - 1].pieces.upperBound == joint
            else { return nil }
            other -= 1
        }
        return nil
    }
}
