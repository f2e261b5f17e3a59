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
        let mention = mentions[index]
        var facts = Facts()
        let phrase = nounPhrase(mention, text, sentence)
        facts.quantity = phrase.quantity
        facts.bound = phrase.bound
        if let quantity = phrase.quantity,
            sharesNumber(index, mentions, text) || quantity > 1 && isSingular(mention, text, sentence)
        {
            facts.quantity = nil
            facts.bound = nil
        }
        facts.origin = phrase.origin
        let passive = passiveStatus(index, mentions, text, sentence)
        let active = passive == nil ? activeStatus(index, mentions, phrase.start, text, sentence) : nil
        facts.status = passive ?? active?.status ?? phrase.status
        // "Sudan's army lost two": whose they were, not what became of them.
        if facts.status == "lost" { facts.status = nil }
        if phrase.start > sentence.lowerBound, w.none.contains(text[phrase.start - 1].hash) { facts.status = nil }
        let moves = ["delivered", "pledged", "ordered"].contains(facts.status)
        let next = mention.pieces.upperBound
        let isTrade = next < sentence.upperBound && w.trade.contains(text[next].hash)
        if let owner = phrase.owner {
            if isMaker(owner, phrase, mention, text, sentence) || moves || isTrade {
                if !phrase.possessive, !owner.code.isEmpty { facts.origin = facts.origin ?? owner.code }
            } else {
                facts.operator = owner.name
            }
        }
        if passive != nil, ["fired", "deployed", "tested"].contains(facts.status) {
            facts.operator = facts.operator ?? agent(mention, text, sentence)?.name
        }
        if let active, let subject = subject(before: active.verb, text, sentence) {
            switch active.status {
            case "fired", "deployed", "tested", "lost": facts.operator = facts.operator ?? subject.name
            case "ordered": facts.recipient = subject.name
            case "delivered" where w.receive.contains(text[active.verb].hash): facts.recipient = subject.name
            default: break
            }
        }
        // "Norway sent two submarines to the exercise": they stay Norway's.
        if let active, facts.status == "delivered", w.sent.contains(text[active.verb].hash),
            [.ship, .submarine, .aeroplane, .helicopter].contains(mention.category), active.object == nil,
            receiver(mention, text, sentence) == nil
        {
            facts.status = nil
            facts.operator = facts.operator ?? subject(before: active.verb, text, sentence)?.name
            return facts
        }
        if moves, facts.status != "ordered" {
            facts.recipient = facts.recipient ?? active?.object?.name ?? receiver(mention, text, sentence)?.name
        }
        return facts
    }

    // MARK: The noun phrase before

    struct Phrase {
        var start: Int
        var quantity: Int?
        var bound: String?
        var owner: Actors.Actor?
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
            if let number = number(endingAt: i, text, sentence) {
                if phrase.quantity == nil { phrase.quantity = number.value }
                // "102 of 127 missiles": what happened, happened to 102.
                if number.start - 2 >= sentence.lowerBound, text[number.start - 1].hash == w.of,
                    let part = self.number(endingAt: number.start - 2, text, sentence)
                {
                    phrase.quantity = part.value
                    phrase.start = part.start
                    break
                }
                phrase.start = number.start
                let bound = bound(before: number.start, text, sentence)
                phrase.bound = bound?.name
                if let bound { phrase.start = bound.start }
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
                if phrase.owner == nil {
                    phrase.owner = owner.actor
                    phrase.possessive = possessive
                }
                phrase.start = owner.start
                i = owner.start - 1
                continue
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

    /// A number that ends at a piece: "31", "2,000", "a dozen", "three hundred", "1.5 million".
    func number(endingAt end: Int, _ text: Text, _ sentence: Range<Int>) -> (value: Int, start: Int)? {
        let piece = text[end]
        if piece.kind == .digits {
            guard text[end + 1].gap == .space, let value = digits(text, piece) else { return nil }
            if (1900...2100).contains(value), piece.count == 4 { return nil }
            guard isCount(before: end, text, sentence) else { return nil }
            return (Int(value), end)
        }
        guard piece.kind == .letters else { return nil }
        if piece.hash == w.dozen, end > sentence.lowerBound {
            let before = text[end - 1]
            if before.hash == w.half { return (6, end - 1) }
            if before.hash == w.a {
                return end - 2 >= sentence.lowerBound && text[end - 2].hash == w.half ? (6, end - 2) : (12, end - 1)
            }
            if let count = numbers[before.hash] { return (count * 12, end - 1) }
            return nil
        }
        if let scale = w.scales[piece.hash], end > sentence.lowerBound {
            let before = text[end - 1]
            if before.kind == .digits, let value = digits(text, before), isCount(before: end - 1, text, sentence) {
                return (value * scale <= 1e12 ? Int(value * scale) : 0, end - 1)
            }
            if let count = numbers[before.hash] { return (count * scale.asInt, end - 1) }
            if before.hash == w.a { return (scale.asInt, end - 1) }
            return nil
        }
        if let value = numbers[piece.hash] {
            if value < 10, text[end].gap == .hyphen, end > sentence.lowerBound, let tens = numbers[text[end - 1].hash],
                tens >= 20
            {
                return (tens + value, end - 1)
            }
            return (value, end)
        }
        return nil
    }

    func digits(_ text: Text, _ piece: Piece) -> Double? {
        var value = 0.0
        var fraction = 0.0
        for k in piece.start..<piece.end {
            let byte = text.byte(k)
            switch byte {
            case UInt8(ascii: ","): continue
            case UInt8(ascii: "."):
                guard fraction == 0 else { return nil }
                fraction = 1
            default:
                value = value * 10 + Double(byte &- 0x30)
                fraction *= 10
            }
            if value > 1e9 { return nil }
        }
        return fraction > 1 ? value / fraction : value
    }

    /// False where the figure is money, a day of the month or part of a compound.
    func isCount(before index: Int, _ text: Text, _ sentence: Range<Int>) -> Bool {
        guard text[index].gap == .space || index == sentence.lowerBound else { return false }
        guard index > sentence.lowerBound else { return true }
        let before = text[index - 1]
        // "Sept. 14 drone attack".
        let word = before.isMark(".") && index - 2 >= sentence.lowerBound ? text[index - 2] : before
        if word.classes & WordClass.month != 0 { return false }
        if before.kind == .mark, [UInt64(UInt8(ascii: "$")), UInt64(UInt8(ascii: "#"))].contains(before.hash) {
            return false
        }
        return !w.money.contains(before.hash)
    }

    func bound(before index: Int, _ text: Text, _ sentence: Range<Int>) -> (name: String, start: Int)? {
        guard index > sentence.lowerBound else { return nil }
        let one = text[index - 1].hash
        if index - 2 >= sentence.lowerBound {
            let two = text[index - 2].hash
            if one == w.than { return (w.less.contains(two) ? "at-most" : "at-least", index - 2) }
            if one == w.least && two == w.at { return ("at-least", index - 2) }
            if one == w.most && two == w.at || one == w.to && two == w.up { return ("at-most", index - 2) }
            if one == w.many || one == w.as { return ("at-most", max(sentence.lowerBound, index - 3)) }
        }
        if w.over.contains(one) { return ("at-least", index - 1) }
        if w.about.contains(one) { return ("about", index - 1) }
        if w.under.contains(one) { return ("at-most", index - 1) }
        return nil
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

    /// The actor whose name ends at a piece, with the first piece of it.
    func actor(endingAt end: Int, _ text: Text, _ sentence: Range<Int>) -> (actor: Actors.Actor, start: Int)? {
        for length in [4, 3, 2, 1] where end - length + 1 >= sentence.lowerBound {
            let start = end - length + 1
            guard text[start].capital, let found = actors.trie.longest(text.pieces.span, from: start, end: end + 1),
                found.end == end + 1
            else { continue }
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

    /// True where an adjective says who made it, not whose it is: "American weapons", "used Iranian drones", "the sale of
    /// French jets", "Chinese drones to Russia".
    func isMaker(
        _ owner: Actors.Actor,
        _ phrase: Phrase,
        _ mention: Mention,
        _ text: Text,
        _ sentence: Range<Int>
    ) -> Bool {
        guard !phrase.possessive, !owner.code.isEmpty else { return false }
        if mention.category == .generic { return true }
        if owner.code == mention.origin, isExport(owner, near: phrase.start, text, sentence) { return true }
        let end = mention.pieces.upperBound
        if end < sentence.upperBound, w.towards.contains(text[end].hash),
            actor(startingAt: end + 1, text, sentence) != nil
        {
            return true
        }
        let before = phrase.start - 1
        guard before >= sentence.lowerBound else { return false }
        if w.using.contains(text[before].hash) { return true }
        guard before > sentence.lowerBound else { return false }
        return text[before].hash == w.of && w.transfer.contains(text[before - 1].hash)
            || text[before].hash == w.with && w.armed.contains(text[before - 1].hash)
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

    /// True where the adjective may say who made it, not who uses it: another actor is named in the sentence.
    func isExport(_ owner: Actors.Actor, near start: Int, _ text: Text, _ sentence: Range<Int>) -> Bool {
        for i in sentence.clamped(to: start - 60..<start + 60) where text[i].capital {
            if let other = actor(startingAt: i, text, sentence), other.name != owner.name { return true }
        }
        return false
    }
}

extension Double {
    /// The whole number, for values that are known to be small.
    fileprivate var asInt: Int { self <= 1e12 ? Int(self) : 0 }
}
