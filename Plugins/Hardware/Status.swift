// What the sentence says that happened to a mention, and who did it.

internal import Language

extension FactReader {
    /// "The tank was destroyed", "drones shot down over Kyiv".
    func passiveStatus(
        _ index: Int,
        _ mentions: [Mention],
        _ text: Text,
        _ sentence: Range<Int>,
        isRelative: inout Bool
    ) -> String? {
        let mention = mentions[index]
        if let status = bracketed(mention, text, sentence) { return status }
        var other = index + 1
        let behind = verbBehindInsertion(index, mentions, text, sentence)
        var i = behind ?? mention.pieces.upperBound
        var hasBe = false
        var isList = false
        // "Hit by a mine and two trucks damaged": the mine is no part of a pair.
        let before = max(sentence.lowerBound, mention.pieces.lowerBound - 2)..<mention.pieces.lowerBound
        var isPair = !before.contains { w.means.contains(text[$0].hash) }
        var steps = 0
        var listEnd = i
        var hasPlain = false
        while i < sentence.upperBound, steps < 7 {
            let piece = text[i]
            // "Two tanks and three howitzers were destroyed": over the other things of a list.
            if piece.isMark(",") || w.conjunctions.contains(piece.hash), behind == nil,
                other < min(mentions.count, index + 9),
                mentions[other].pieces.lowerBound > i, isListed(i + 1..<mentions[other].pieces.lowerBound, text)
            {
                isPair = isPair && piece.kind != .mark
                i = mentions[other].pieces.upperBound
                other += 1
                steps = 0
                isList = true
                listEnd = i
                continue
            }
            // "Three tanks and a warehouse were destroyed".
            if i == listEnd, isPair, piece.isMark(",") || w.conjunctions.contains(piece.hash),
                let end = plainThing(startingAt: i + 1, text, sentence), end < text.pieces.count,
                other == mentions.count || end <= mentions[other].pieces.lowerBound
            {
                i = end
                listEnd = end
                steps = 0
                isList = true
                hasPlain = true
                continue
            }
            // "Hit the tank and a house was destroyed".
            if hasPlain, i == listEnd, !w.plurals.contains(piece.hash), piece.kind != .mark { return nil }
            if piece.kind == .mark { return nil }
            if steps == 0, isPair,
                let status = statusBehindPlace(i, index, other, mentions, isList: isList, text, sentence)
            {
                return status
            }
            if isModal(i, text), piece.classes & WordClass.was == 0 { return nil }
            // "The tank hit a mine and was destroyed": no subject stands right before "and was".
            if i == mention.pieces.upperBound, w.conjunctions.contains(piece.hash), i + 1 < sentence.upperBound,
                text[i + 1].classes & WordClass.was != 0 || w.perfect.contains(text[i + 1].hash)
            {
                return nil
            }
            if piece.classes & WordClass.was != 0, isOblique(mention, text, sentence) { return nil }
            if piece.classes & WordClass.was != 0 {
                hasBe = !w.notYet.contains(piece.hash)
                if w.notYet.contains(piece.hash) { return nil }
            } else if let verb = verb(startingAt: i, text, sentence) {
                let status = verb.status
                if !hasBe, i == listEnd, verb.end < sentence.upperBound, w.relativeLinks.contains(text[verb.end].hash) {
                    if let main = finiteStatus(after: verb.end, mention.category, text, sentence) { return main }
                    isRelative = true
                }
                guard fits(status, piece.hash, mention.category) else { return nil }
                // "A missile captured on video".
                if status == "captured", verb.end + 1 < sentence.upperBound, text[verb.end].hash == w.on,
                    w.cameras.contains(text[verb.end + 1].hash)
                {
                    return nil
                }
                // "Missiles that were fired", "drones launched overnight".
                if hasBe ? w.relatives.contains(text[mention.pieces.upperBound].hash) : status == "fired" {
                    isRelative = true
                }
                if hasBe, isCommanded(piece.hash, verb.end, mention.category, text, sentence) { return nil }
                if piece.hash == w.sentOff, hasBe || i == listEnd {
                    return sent(behind: verb.end, mention.category, text, sentence)
                }
                if hasBe { return w.give.contains(piece.hash) ? nil : status }
                // "Six missiles and 22 drones shot down over Kyiv"; but after a comma only the last item may be meant.
                guard i == listEnd, !isList || isPair else { return nil }
                // "Artillery fired across the lake": guns fire, shells are fired.
                if status == "fired", !Self.isThrown(mention.category) { return nil }
                let next = verb.end
                // "US aircraft shot down over 70 drones": they did it.
                if next + 1 < sentence.upperBound, w.bounds.contains(text[next].hash),
                    text[next + 1].kind == .digits || text[next + 1].classes & WordClass.number != 0
                        || text[next + 1].hash == w.least || text[next + 1].hash == w.a
                {
                    return nil
                }
                if w.given.contains(piece.hash) {
                    return next < sentence.upperBound && text[next].hash == w.to ? status : nil
                }
                if endsItem(next, text, sentence) { return status }
                let after = ["delivered", "ordered", "pledged"].contains(status) ? w.trading : w.after
                return after.contains(text[next].hash) ? status : nil
            } else if hasBe, let next = secondVerb(after: i, text, sentence) {
                i = next
                steps += 1
                continue
            } else if !w.between.contains(piece.hash) {
                return nil
            }
            i += 1
            steps += 1
        }
        return nil
    }

    /// What the finite verb of the clause says behind a participle: "tanks supplied by Germany were captured".
    func finiteStatus(
        after participle: Int,
        _ category: Category,
        _ text: Text,
        _ sentence: Range<Int>
    ) -> String? {
        var i = participle
        let limit = min(sentence.upperBound, participle + 14)
        while i < limit {
            let piece = text[i]
            // The point of "U.S." ends nothing.
            if piece.kind == .mark, !piece.isMark("'"), !piece.isMark(".") { return nil }
            // "Have since been destroyed".
            if w.breaks.contains(piece.hash) && !w.perfect.contains(text[i - 1].hash)
                || w.relatives.contains(piece.hash) || w.places.contains(piece.hash)
            {
                return nil
            }
            // "Missiles fired at Kyiv and two jets were destroyed": another subject.
            if w.conjunctions.contains(piece.hash), i + 1 < limit,
                text[i + 1].kind == .digits
                    || text[i + 1].classes & (WordClass.number | WordClass.determiner) != 0
                        && !w.owners.contains(text[i + 1].hash)
            {
                return nil
            }
            guard piece.classes & WordClass.was != 0 else {
                i += 1
                continue
            }
            guard !w.notYet.contains(piece.hash) else { return nil }
            i += 1
            while i < limit, text[i].classes & WordClass.was != 0 || w.between.contains(text[i].hash) { i += 1 }
            if let next = i < limit ? secondVerb(after: i, text, sentence) : nil {
                i = next
                while i < limit, w.between.contains(text[i].hash) { i += 1 }
            }
            guard let verb = verb(startingAt: i, text, sentence), !w.give.contains(text[i].hash),
                fits(verb.status, text[i].hash, category)
            else { return nil }
            return verb.status
        }
        return nil
    }

    /// True where a participle ends its item of a list or a headline: "one T-72 destroyed, two BTR-80 captured".
    private func endsItem(_ next: Int, _ text: Text, _ sentence: Range<Int>) -> Bool {
        guard next < sentence.upperBound else { return true }
        let piece = text[next]
        if piece.kind == .mark {
            return piece.isMark(",") || piece.isMark(".") || piece.isMark(";") || piece.isMark(")") || piece.isMark(":")
        }
        guard w.conjunctions.contains(piece.hash), next + 1 < sentence.upperBound else { return false }
        let after = text[next + 1]
        return after.kind == .digits || after.hash == w.a
            || after.classes & (WordClass.number | WordClass.determiner) != 0
    }

    /// "1 T-90M (destroyed)", "T-72 (2, captured)".
    private func bracketed(_ mention: Mention, _ text: Text, _ sentence: Range<Int>) -> String? {
        var i = mention.pieces.upperBound
        guard i + 2 < sentence.upperBound, text[i].isMark("(") else { return nil }
        i += 1
        let limit = min(sentence.upperBound - 1, i + 4)
        while i < limit, text[i].kind == .digits || text[i].isMark(",") || text[i].classes & WordClass.number != 0 {
            i += 1
        }
        guard let verb = verb(startingAt: i, text, sentence), verb.end < sentence.upperBound,
            text[verb.end].isMark(")") || text[verb.end].isMark(","),
            fits(verb.status, text[i].hash, mention.category)
        else { return nil }
        // "(1 destroyed, 1 captured)": not all of them.
        if verb.end + 1 < sentence.upperBound, text[verb.end + 1].kind == .digits { return nil }
        return verb.status
    }

    /// True where only numbers and adjectives stand before the next thing of a list.
    func isListed(_ range: Range<Int>, _ text: Text) -> Bool {
        range.count < 7
            && range.allSatisfy {
                text[$0].kind == .digits || w.conjunctions.contains(text[$0].hash)
                    || text[$0].classes & (WordClass.number | WordClass.skip | WordClass.determiner) != 0
                    || w.off.contains(text[$0].hash) || w.about.contains(text[$0].hash)
                    || w.over.contains(text[$0].hash)
                    || w.bounding.contains(text[$0].hash)
            }
    }

    /// What a verb before a mention says happened to it.
    struct ActiveVerb {
        var status: String
        /// Its first piece.
        var verb: Int
        /// Who is named between the verb and the mention: "gave Ukraine 18 howitzers".
        var object: Actors.Actor?
        /// True where the subject is who gets it.
        var isTaken = false
    }

    /// "Russia launched 40 drones", "agreed to give Ukraine howitzers", "approved the sale of 35 F-16s".
    func activeStatus(
        _ index: Int,
        _ mentions: [Mention],
        _ start: Int,
        _ text: Text,
        _ sentence: Range<Int>
    ) -> ActiveVerb? {
        var i = start - 1
        var steps = 0
        var object: Actors.Actor?
        while i >= sentence.lowerBound, steps < 16 {
            steps += 1
            if let other = mentions[max(0, index - 8)..<index].last(where: { $0.pieces.contains(i) }) {
                // Over the other things in a list, with what stands before them.
                let phrase = nounPhrase(other, text, sentence)
                i = min(phrase.start, other.pieces.lowerBound) - 1
                // "Destroyed Russian T-90s and BMP-2s": what looks like an adjective is the verb.
                // Not so behind an article: "a captured AK-12, a Pecheneg".
                if phrase.start < other.pieces.lowerBound, w.adjectives[text[phrase.start].hash] != nil,
                    phrase.start == sentence.lowerBound
                        || text[phrase.start - 1].hash != w.a
                            && text[phrase.start - 1].classes & (WordClass.determiner | WordClass.was) == 0
                {
                    i = phrase.start
                }
                continue
            }
            let piece = text[i]
            if opensParts(i, index, mentions, text, sentence) {
                i -= 1
                continue
            }
            let verb = verbForm(endingAt: i, text, sentence)
            if piece.isMark(",") || w.conjunctions.contains(piece.hash)
                || piece.kind == .digits || numbers[piece.hash] != nil
                || verb == nil
                    && (piece.classes & (WordClass.determiner | WordClass.skip) != 0 || w.off.contains(piece.hash))
            {
                i -= 1
                continue
            }
            if let found = actor(endingAt: i, text, sentence), object == nil {
                // "Germany delivered 18 tanks, Poland 14 tanks": another one's.
                if found.start > sentence.lowerBound, text[found.start - 1].isMark(","),
                    mentions[max(0, index - 8)..<index].contains(where: { $0.pieces.upperBound == found.start - 1 })
                {
                    return nil
                }
                // "672 K9 from South Korea, 250 M1A2": it belongs to the thing before it.
                if let thing = thing(with: found.start, before: index, mentions, text, sentence) {
                    i = thing
                    continue
                }
                object = found.actor
                i = found.start - 1
                // "The sale to Turkey of 40 jets".
                if i > sentence.lowerBound, text[i].hash == w.to, w.sales.contains(text[i - 1].hash) { i -= 1 }
                continue
            }
            // "supply Ukraine with", "was supplied with".
            if piece.hash == w.with, i > sentence.lowerBound,
                isSuppliedWith(i, text, sentence) || actor(endingAt: i - 1, text, sentence) != nil
            {
                i -= 1
                continue
            }
            if let deal = deal(endingAt: i, object, text, sentence) { return deal }
            // "Destroyed a bridge and four howitzers", "shot down 104 targets: two Iskanders".
            if verb == nil, i + 1 < start,
                text[i + 1].isMark(",") || w.conjunctions.contains(text[i + 1].hash) || text[i + 1].isMark(":"),
                isCountedThing(start, listEnd(index, mentions, text), text, sentence),
                let thing = plainThing(endingAt: i, text, sentence)
            {
                i = thing - 1
                continue
            }
            guard let verb else { return nil }
            // A noun: "tests of missiles".
            if i + 1 < start, text[i + 1].hash == w.of { return nil }
            // The verb of the thing before: "two BTR-80 captured, one Mi-24 shot down".
            if i + 1 < start, text[i + 1].isMark(",") || w.conjunctions.contains(text[i + 1].hash) { return nil }
            return judged(verb, index, mentions, object, text, sentence)
        }
        return nil
    }

    /// The last piece of an earlier thing that an actor with "from" or "to" stands behind.
    private func thing(
        with actor: Int,
        before index: Int,
        _ mentions: [Mention],
        _ text: Text,
        _ sentence: Range<Int>
    ) -> Int? {
        var i = actor - 1
        if i > sentence.lowerBound, text[i].hash == w.the { i -= 1 }
        guard i > sentence.lowerBound, w.towards.contains(text[i].hash) || text[i].hash == w.from,
            mentions[max(0, index - 8)..<index].contains(where: { $0.pieces.upperBound == i })
        else { return nil }
        return i - 1
    }

    private func isSuppliedWith(_ with: Int, _ text: Text, _ sentence: Range<Int>) -> Bool {
        with - 2 >= sentence.lowerBound && w.givenTo.contains(text[with - 1].hash)
            && text[with - 2].classes & WordClass.was != 0
    }

    /// The status that a verb before a mention gives, or nil.
    private func judged(
        _ verb: Verb,
        _ index: Int,
        _ mentions: [Mention],
        _ object: Actors.Actor?,
        _ text: Text,
        _ sentence: Range<Int>
    ) -> ActiveVerb? {
        let mention = mentions[index]
        let hash = text[verb.start].hash
        let end = mention.pieces.upperBound
        guard fits(verb.status, hash, mention.category) else { return nil }
        // "Footage captured a missile hitting the hospital".
        if verb.status == "captured",
            (max(sentence.lowerBound, verb.start - 2)..<verb.start)
                .contains(where: { w.cameras.contains(text[$0].hash) })
        {
            return nil
        }
        if isNobodys(verb.start, text, sentence) || isPartOfOther(end, text, sentence) { return nil }
        // "Ordered a missile strike", "ordered the weapons returned": a command.
        if w.ordered.contains(hash), end < sentence.upperBound, text[end].kind == .letters, text[end].gap == .space,
            w.headNouns.contains(text[end].stem) || w.raids.contains(text[end].stem) || w.verbs[text[end].hash] != nil
                || w.attacks.contains(text[end].hash)
        {
            return nil
        }
        // "give the submarines the ability": something else is given.
        if w.give.contains(hash), end < sentence.upperBound, text[end].classes & WordClass.determiner != 0 {
            return nil
        }
        var found = ActiveVerb(status: verb.status, verb: verb.start, object: object, isTaken: w.takers.contains(hash))
        let before = verb.start - 1
        let hasBe = before >= sentence.lowerBound && text[before].classes & WordClass.was != 0
        // "Ukraine was given 18 howitzers".
        if hasBe, verb.form == .past {
            guard w.givenTo.contains(hash), object == nil, subject(before: verb.start, text, sentence) != nil else {
                return nil
            }
            found.isTaken = true
        }
        guard let status = modal(verb, text, sentence) else { return nil }
        found.status = status
        if status != "fired", w.sent.contains(hash), isAdvance(end, mention.category, text, sentence) {
            guard verb.form != .base else { return nil }
            found.status = [.missile, .munition, .drone].contains(mention.category) ? "fired" : "deployed"
            found.object = nil
            found.isTaken = false
            return found
        }
        if verb.form == .present || w.owned.contains(hash) {
            guard subject(before: verb.start, text, sentence) != nil else { return nil }
        }
        // "Sent tanks to Podolsk": nobody gets them.
        if hash == w.sentOff, status == "delivered", !found.isTaken, object == nil, !Self.isOnTour(mention.category),
            receiver(index, of: mentions, text, sentence) == nil
        {
            let behind = listEnd(index, mentions, text)
            let place = text.pieces[behind..<max(behind, min(sentence.upperBound, behind + 5))]
                .prefix { $0.kind != .mark }
            if place.contains(where: { $0.hash == w.to }) {
                guard let status = sent(behind: behind, mention.category, text, sentence) else { return nil }
                found.status = status
            }
        }
        if isCommanded(hash, listEnd(index, mentions, text), mention.category, text, sentence) { return nil }
        if isShown(verb, end, text, sentence) { return nil }
        // "Sends 1,000 drones a month": at whom it does not say.
        if w.given.contains(hash) || verb.form == .present && status == "delivered", !found.isTaken {
            guard object != nil || receiver(index, of: mentions, text, sentence) != nil else { return nil }
        }
        return found
    }

    /// The end of the list that a mention stands in.
    private func listEnd(_ index: Int, _ mentions: [Mention], _ text: Text) -> Int {
        var end = mentions[index].pieces.upperBound
        for other in index + 1..<max(index + 1, min(mentions.count, index + 8)) {
            let next = mentions[other].pieces
            guard next.lowerBound > end, text[end].isMark(",") || w.conjunctions.contains(text[end].hash),
                isListed(end + 1..<next.lowerBound, text)
            else { break }
            end = next.upperBound
        }
        return end
    }

    /// "Signed a contract for", "approved the sale of", "took delivery of".
    private func deal(endingAt end: Int, _ object: Actors.Actor?, _ text: Text, _ sentence: Range<Int>) -> ActiveVerb? {
        guard end > sentence.lowerBound else { return nil }
        if text[end].hash == w.delivery, w.took.contains(text[end - 1].hash) {
            return hasModal(end - 1, text, sentence)
                ? nil : ActiveVerb(status: "delivered", verb: end - 1, object: nil, isTaken: true)
        }
        let isOrder = text[end].hash == w.for && w.contracts.contains(text[end - 1].hash)
        guard isOrder || w.sales.contains(text[end].hash) else { return nil }
        let verbs = isOrder ? w.signed : w.approved
        let first = isOrder ? end - 2 : end - 1
        for i in stride(from: first, through: max(sentence.lowerBound, first - 7), by: -1) {
            if text[i].isMark(",") || text[i].isMark(";") { return nil }
            guard verbs.contains(text[i].hash) else { continue }
            guard !hasModal(i, text, sentence) else { return nil }
            return ActiveVerb(status: isOrder ? "ordered" : "pledged", verb: i, object: object, isTaken: isOrder)
        }
        return nil
    }
}
