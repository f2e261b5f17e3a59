// What the sentence says about a mention: how many, whose, from where, for whom, and what happened to it.

internal import Language

/// Facts about one mention; each is nil where the sentence does not say it.
struct Facts: Sendable, Equatable {
    var quantity: Int?
    var bound: String?
    var status: String?
    var `operator`: String?
    var recipient: String?
    /// Country that the sentence says it was made in, ISO 3166 alpha-3.
    var origin: String?
}

/// Reads facts off the pieces around a mention.
struct FactReader: Sendable {
    let actors: Actors
    let numbers = WordClass.numbers
    let w = FactWords()

    init(actors: Actors) { self.actors = actors }

    /// The facts about the mention with that number among the sentence's mentions.
    func facts(_ index: Int, of mentions: [Mention], _ text: Text, _ sentence: Range<Int>) -> Facts {
        var facts = own(index, of: mentions, text, sentence)
        if facts.operator == nil, let whole = whole(index, mentions, text, sentence) {
            facts.operator = own(whole, of: mentions, text, sentence).operator
        }
        return facts
    }

    /// What is said of the mention itself.
    private func own(_ index: Int, of mentions: [Mention], _ text: Text, _ sentence: Range<Int>) -> Facts {
        let mention = mentions[index]
        var facts = Facts()
        var phrase = nounPhrase(mention, text, sentence)
        var owned = index
        if phrase.owner == nil, phrase.start == mention.pieces.lowerBound,
            let shared = sharedOwner(index, mentions, text, sentence)
        {
            phrase.owner = shared.phrase.owner
            phrase.ownerStart = shared.phrase.ownerStart
            phrase.possessive = shared.phrase.possessive
            owned = shared.index
        }
        facts.quantity = phrase.quantity
        facts.bound = phrase.bound
        if let quantity = phrase.quantity,
            sharesNumber(index, mentions, text) || quantity > 1 && isSingular(mention, text, sentence)
                || quantity == 1 && isOneOther(mention, text, sentence) || isOtherCounted(mention, text, sentence)
        {
            facts.quantity = nil
            facts.bound = nil
        }
        if phrase.quantity == nil { facts.quantity = tableCount(mention, text, sentence) }
        facts.origin = phrase.origin
        if isPart(mention, text, sentence) {
            facts.quantity = nil
            facts.bound = nil
            if let owner = phrase.owner, !isMaker(owner, phrase, owned, mentions, text, sentence) {
                facts.operator = owner.name
            }
            return facts
        }
        let part = facts.quantity == nil ? nil : part(of: mention, phrase, text, sentence)
        if let part {
            facts.quantity = part.quantity
            facts.bound = part.bound
        }
        var isRelative = false
        var passive = part?.status ?? passiveStatus(index, mentions, text, sentence, isRelative: &isRelative)
        // "Captured two tanks supplied by Germany", "shot down 36 drones launched by Russia": the relative gives way.
        let isFired = isRelative && passive == "fired"
        isRelative = isRelative && (isFired || Self.moves(passive))
        var active =
            passive == nil || isRelative ? activeStatus(index, mentions, phrase.start, text, sentence) : nil
        if isFired, let status = active?.status, !Self.isLoss(status) { active = nil }
        let shooter = isFired ? agent(mention, text, sentence) : nil
        if active != nil { passive = nil }
        if passive != nil || active != nil,
            isDenied(min(phrase.start, active?.verb ?? phrase.start), mention.pieces.upperBound, text, sentence)
                || isDeniedBehind(mention.pieces.upperBound, text, sentence)
        {
            passive = nil
            active = nil
        }
        facts.status = passive ?? active?.status ?? phrase.status
        // "Sudan's army lost two": whose they were, not what became of them.
        if facts.status == "lost" { facts.status = nil }
        if isNone(before: phrase.start, text, sentence) || isAsked(mention, text, sentence) { facts.status = nil }
        let subject = active.flatMap {
            self.subject(before: attack(before: $0.verb - 1, text, sentence) ?? $0.verb, text, sentence)
                ?? platformOwner(before: $0.verb, index, mentions, text, sentence)
        }
        let moves = Self.moves(facts.status)
        let next = mention.pieces.upperBound
        let isTrade = next < sentence.upperBound && w.trade.contains(text[next].hash)
        // "Struck it with drones and destroyed two jets": the verb before the jets is another.
        let instrument = active == nil ? self.instrument(phrase, index, mentions, text, sentence) : nil
        if let owner = phrase.owner {
            if moves || isTrade || isMaker(owner, phrase, owned, mentions, status: facts.status, text, sentence)
                || isUsed(active?.status, by: subject, owner) || instrument != nil && instrument?.name != owner.name
            {
                // "Received Polish T-72 tanks": these are not made in Poland, as the table knows.
                if !phrase.possessive, !owner.code.isEmpty, mention.origin.isEmpty || mention.origin == owner.code {
                    facts.origin = facts.origin ?? owner.code
                }
            } else {
                facts.operator = owner.name
            }
        }
        if instrument?.name != phrase.owner?.name { facts.operator = facts.operator ?? instrument?.name }
        if passive != nil, ["fired", "deployed", "tested"].contains(facts.status) {
            facts.operator = facts.operator ?? agent(mention, text, sentence)?.name
        }
        facts.operator = facts.operator ?? shooter?.name
        if let active {
            switch active.status {
            case "fired", "deployed", "tested", "lost": facts.operator = facts.operator ?? subject?.name
            case "ordered", "delivered", "pledged": if active.isTaken { facts.recipient = subject?.name }
            default: break
            }
        }
        // "Norway sent two submarines to the exercise": they stay Norway's.
        if let active, facts.status == "delivered" || facts.status == "pledged",
            w.sent.contains(text[active.verb].hash),
            Self.isOnTour(mention.category), active.object == nil,
            isWarship(mention, text) || receiver(index, of: mentions, text, sentence) == nil
        {
            facts.status = nil
            facts.operator = facts.operator ?? subject?.name
            return facts
        }
        // "Russia sent 40 drones to Kyiv": no gift among enemies.
        if let active, let subject, facts.status == "delivered", w.sent.contains(text[active.verb].hash),
            let other = active.object ?? receiver(index, of: mentions, text, sentence),
            w.enemies.contains("\(subject.name)|\(other.name)")
        {
            facts.status = [.missile, .munition, .drone].contains(mention.category) ? "fired" : "deployed"
            facts.operator = facts.operator ?? subject.name
            return facts
        }
        if moves, facts.recipient == nil, active?.isTaken != true {
            facts.recipient = active?.object?.name ?? receiver(index, of: mentions, text, sentence)?.name
        }
        return facts
    }

    /// A ship or submarine, but no boat.
    private func isWarship(_ mention: Mention, _ text: Text) -> Bool {
        Self.isAfloat(mention.category) && !w.boats.contains(text[mention.pieces.upperBound - 1].stem)
    }

    static func isLoss(_ status: String) -> Bool {
        ["destroyed", "damaged", "captured", "shot-down"].contains(status)
    }

    /// True of a status that tells who gets a thing.
    private static func moves(_ status: String?) -> Bool { ["delivered", "pledged", "ordered"].contains(status) }

    // MARK: The noun phrase before

    struct Phrase {
        var start: Int
        var quantity: Int?
        var bound: String?
        var owner: Actors.Actor?
        /// First piece of the owner.
        var ownerStart = 0
        /// True for "Iran's", false for "Iranian".
        var possessive = false
        var origin: String?
        var status: String?
    }

    /// Walks left from a mention over adjectives, owners and numbers.
    func nounPhrase(_ mention: Mention, _ text: Text, _ sentence: Range<Int>) -> Phrase {
        var phrase = Phrase(start: mention.pieces.lowerBound)
        var i = mention.pieces.lowerBound - 1
        var steps = 0
        while i >= sentence.lowerBound, steps < 9 {
            steps += 1
            let piece = text[i]
            // "Test-fired the Agni-5".
            if piece.gap == .hyphen, i > sentence.lowerBound, text[i - 1].hash == w.test,
                w.verbs[piece.hash] == "fired" || w.present[piece.hash] == "fired"
            {
                break
            }
            if text[i + 1].gap == .hyphen, piece.kind == .letters {
                // "Iranian-made", "US-supplied": the word after the hyphen was read already.
                if w.made.contains(text[i + 1].hash), let maker = actor(endingAt: i, text, sentence) {
                    phrase.origin = maker.actor.code.isEmpty ? nil : maker.actor.code
                    i = maker.start - 1
                    phrase.start = maker.start
                    continue
                }
                phrase.start = i
                i -= 1
                continue
            }
            // "Its 20th F-35".
            if w.ordinalEnds.contains(piece.hash), piece.gap == .none, i > sentence.lowerBound,
                text[i - 1].kind == .digits
            {
                phrase.start = i - 1
                i -= 2
                continue
            }
            // "Two Mark 8 torpedoes", "two Mk IV tanks".
            if let mark = mark(endingAt: i, text, sentence) {
                phrase.start = mark
                i = mark - 1
                continue
            }
            if let count = count(endingAt: i, text, sentence) {
                if phrase.quantity == nil {
                    phrase.quantity = count.told
                    phrase.bound = count.bound
                }
                phrase.start = count.start
                break
            }
            if let count = portions(endingAt: i, mention.category, text, sentence) {
                if phrase.quantity == nil {
                    phrase.quantity = count.told
                    phrase.bound = count.bound
                }
                phrase.start = count.start
                break
            }
            if piece.isMark("'") || (piece.hash == w.s && i > sentence.lowerBound && text[i - 1].isMark("'")) {
                i -= 1
                continue
            }
            if piece.kind == .letters, let owner = actor(endingAt: i, text, sentence) {
                let possessive =
                    text[i + 1].isMark("'") || i + 1 < mention.pieces.lowerBound && text[i + 1].kind == .mark
                // "give Ukraine tanks": who receives them, not whose they are.
                guard possessive || !actors.nouns.contains(piece.hash) else { break }
                // "Concerns of the United States that the guns …", "the Taliban captured Humvees".
                let next = text[i + 1]
                guard
                    possessive || i + 1 == mention.pieces.lowerBound
                        || next.classes & WordClass.determiner == 0 && w.adjectives[next.hash] == nil
                else { break }
                if phrase.owner == nil {
                    phrase.owner = owner.actor
                    phrase.ownerStart = owner.start
                    phrase.possessive = possessive
                } else if possessive, !phrase.possessive, let maker = phrase.owner, maker.name != owner.actor.name {
                    // "Ukraine's American jets".
                    phrase.origin = phrase.origin ?? (maker.code.isEmpty ? nil : maker.code)
                    phrase.owner = owner.actor
                    phrase.possessive = true
                }
                phrase.start = owner.start
                i = owner.start - 1
                continue
            }
            if let verb = w.verbs[piece.hash], i > sentence.lowerBound, piece.gap != .hyphen {
                // "Denmark donated its howitzers": nothing of the phrase stands before its article.
                if text[i + 1].classes & WordClass.determiner != 0 { break }
                // "Denmark donated howitzers", "31 promised tanks".
                let before = text[i - 1]
                if w.adjectives[piece.hash] == nil {
                    guard
                        before.kind == .digits || before.hash == w.a
                            || before.classes & (WordClass.number | WordClass.determiner) != 0
                    else { break }
                    if fits(verb, piece.hash, mention.category) { phrase.status = verb }
                    phrase.start = i
                    i -= 1
                    continue
                }
            }
            // "24 Boeing AH-64E Apache helicopters": a maker between the number and its things.
            if phrase.quantity == nil, piece.capital, let count = countBefore(firm: i, mention, text, sentence) {
                phrase.quantity = count.told
                phrase.bound = count.bound
                phrase.start = count.start
                break
            }
            guard piece.kind == .letters,
                piece.classes & WordClass.skip != 0 || w.made.contains(piece.hash) || piece.gap == .hyphen
            else { break }
            if let status = w.adjectives[piece.hash] { phrase.status = status }
            phrase.start = i
            i -= 1
        }
        return phrase
    }

    /// The number before the name of a firm, three words at most, that ends at a piece: "30 Colt M4s", "12 Heckler & Koch".
    private func countBefore(firm end: Int, _ mention: Mention, _ text: Text, _ sentence: Range<Int>) -> Count? {
        let last = text[mention.pieces.upperBound - 1]
        var isFirm = last.stem != last.hash
        var i = end
        while i > sentence.lowerBound, end - i < 4,
            text[i].kind == .letters && text[i].capital || text[i].hash == w.ampersand
        {
            if text[i].classes & WordClass.firm != 0 { isFirm = true }
            if text[i].classes & WordClass.month != 0 { return nil }
            i -= 1
        }
        guard i < end, isFirm, let count = count(endingAt: i, text, sentence), !(1900...2100).contains(count.value),
            count.value > 1
        else { return nil }
        // "On May 24 Boeing …".
        if count.start > sentence.lowerBound, text[count.start - 1].classes & WordClass.month != 0 { return nil }
        return count
    }

    /// The first piece of the number of a model or of a drive that ends at a piece: "Mark 8", "8x8".
    private func mark(endingAt i: Int, _ text: Text, _ sentence: Range<Int>) -> Int? {
        if i - 2 >= sentence.lowerBound, text[i].kind == .digits, text[i].gap == .none, text[i - 1].hash == w.times,
            text[i - 1].gap == .none, text[i - 2].kind == .digits
        {
            return i - 2
        }
        guard text[i].kind == .digits || text[i].capitals, i > sentence.lowerBound else { return nil }
        let start = text[i - 1].isMark(".") ? i - 2 : i - 1
        return start >= sentence.lowerBound && text[start].capital && w.marks.contains(text[start].hash) ? start : nil
    }

    /// True for "20 tanks and armoured vehicles": one number over two kinds.
    func sharesNumber(_ index: Int, _ mentions: [Mention], _ text: Text) -> Bool {
        guard index + 1 < mentions.count else { return false }
        let end = mentions[index].pieces.upperBound
        let next = mentions[index + 1].pieces
        return next.lowerBound == end + 1 && w.conjunctions.contains(text[end].hash)
            && text[next.upperBound - 1].hash != text[next.upperBound - 1].stem
    }

    /// True where the number counts something else: "four UAV factories", "two weapons caches".
    func isSingular(_ mention: Mention, _ text: Text, _ sentence: Range<Int>) -> Bool {
        let end = mention.pieces.upperBound
        let last = text[end - 1]
        guard end < sentence.upperBound, text[end].kind == .letters, text[end].gap == .space, !text[end].capital,
            text[end].stem != text[end].hash, text[end].classes & WordClass.was == 0
        else { return false }
        return last.stem == last.hash && !(last.count == 1) || mention.category == .generic
    }

    /// True for "10,500 firearms offences".
    private func isOtherCounted(_ mention: Mention, _ text: Text, _ sentence: Range<Int>) -> Bool {
        let end = mention.pieces.upperBound
        if mention.category == .generic, mention.pieces.count > 1, w.counted.contains(text[end - 1].stem) {
            return true
        }
        return end < sentence.upperBound && text[end].gap == .space && !text[end].capital
            && text[end].stem != text[end].hash && w.counted.contains(text[end].stem)
    }

    /// True for "F-16 pilots", "Leopard spare parts": what is told is told of them.
    private func isPart(_ mention: Mention, _ text: Text, _ sentence: Range<Int>) -> Bool {
        let end = mention.pieces.upperBound
        return end < sentence.upperBound && text[end].gap == .space && !text[end].capital
            && w.parts.contains(text[end].hash)
    }

    /// True where "one" counts what stands behind the mention: "one drone strike", "one weapons expert", "one of our submarine
    /// bases".
    private func isOneOther(_ mention: Mention, _ text: Text, _ sentence: Range<Int>) -> Bool {
        let (first, end) = (mention.pieces.lowerBound, mention.pieces.upperBound)
        guard end < sentence.upperBound, text[end].kind == .letters, text[end].gap == .space, !text[end].capital else {
            return false
        }
        let next = end + 1 < sentence.upperBound ? text[end + 1].classes : 0
        // "One drone strike hit", but "saw one tank strike the wall".
        let isSeen = (max(sentence.lowerBound, first - 4)..<first).contains { w.seeing.contains(text[$0].hash) }
        if w.headNouns.contains(text[end].hash), next & WordClass.determiner == 0, !isSeen { return true }
        let isOneOf = (max(sentence.lowerBound, first - 3)..<first).contains { text[$0].hash == w.of }
        return isOneOf && isSingular(mention, text, sentence)
    }

    /// The actor whose name ends at a piece, with the first piece of it.
    func actor(endingAt end: Int, _ text: Text, _ sentence: Range<Int>) -> (actor: Actors.Actor, start: Int)? {
        for length in [4, 3, 2, 1] where end - length + 1 >= sentence.lowerBound {
            let start = end - length + 1
            guard text[start].capital, let found = actors.trie.longest(text.pieces.span, from: start, end: end + 1),
                found.end == end + 1
            else { continue }
            // "USS Georgia" is none either.
            if start > sentence.lowerBound, w.shipPrefixes.contains(text[start - 1].hash), text[start - 1].capitals {
                return nil
            }
            // "us" is no country.
            if length == 1, text[start].count == 2, !text[start].capitals { return nil }
            return (actors.actors[found.value], start)
        }
        return nil
    }

    /// The actor whose name begins at a piece.
    func actor(startingAt start: Int, _ text: Text, _ sentence: Range<Int>) -> Actors.Actor? {
        guard start < sentence.upperBound, text[start].capital,
            let found = actors.trie.longest(text.pieces.span, from: start, end: sentence.upperBound)
        else { return nil }
        if found.end == start + 1, text[start].count == 2, !text[start].capitals { return nil }
        return actors.actors[found.value]
    }

    /// "Missiles fired by Iran".
    func agent(_ mention: Mention, _ text: Text, _ sentence: Range<Int>) -> Actors.Actor? {
        let start = mention.pieces.upperBound
        for i in start..<min(sentence.upperBound, start + 6) {
            if text[i].kind == .mark { return nil }
            guard text[i].hash == w.by else { continue }
            var next = i + 1
            if next < sentence.upperBound, text[next].hash == w.the { next += 1 }
            return actor(startingAt: next, text, sentence)
        }
        return nil
    }
}
