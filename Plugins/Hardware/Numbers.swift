// How many: "31", "a dozen", "more than 300", "between 50 and 60", "36 out of 46".

internal import Language

extension FactReader {
    /// A number of things with its bound, whose first piece is `start`.
    struct Count {
        /// 0 where the text does not tell it.
        var value: Int
        var bound: String?
        var start: Int
        var told: Int? { value > 0 ? value : nil }
    }

    /// The count that ends at a piece: that of the part where a whole is named as well ("36 out of 46 drones"), the
    /// lower one of a range.
    func count(endingAt end: Int, _ text: Text, _ sentence: Range<Int>) -> Count? {
        if let marked = marked(endingAt: end, text, sentence) { return marked }
        if let range = hyphened(endingAt: end, text, sentence) { return range }
        guard let number = number(endingAt: end, text, sentence) else { return nil }
        if let part = part(of: number, text, sentence) ?? range(to: number, text, sentence) { return part }
        let bound = bound(before: number.start, text, sentence)
        return Count(value: number.value, bound: bound?.name, start: bound?.start ?? number.start)
    }

    /// "300+ tanks", "2x BTR-80", "2 x BTR-80", "a pair of F-16s".
    private func marked(endingAt end: Int, _ text: Text, _ sentence: Range<Int>) -> Count? {
        guard end > sentence.lowerBound else { return nil }
        let piece = text[end]
        if piece.hash == w.of, end - 2 >= sentence.lowerBound, text[end - 1].hash == w.pair, text[end - 2].hash == w.a {
            return Count(value: 2, bound: nil, start: end - 2)
        }
        // "5.56 x 45mm" is a calibre.
        if piece.hash == w.times, end + 1 < sentence.upperBound, text[end + 1].kind == .digits { return nil }
        let isPlus = piece.isMark("+") && piece.gap == .none || piece.hash == w.plus && piece.gap == .hyphen
        guard isPlus || piece.hash == w.times, text[end - 1].kind == .digits, isCount(before: end - 1, text, sentence),
            let value = digits(text, text[end - 1]), value >= 1
        else { return nil }
        return Count(value: Int(value), bound: isPlus ? "at-least" : nil, start: end - 1)
    }

    /// "102 of 127 missiles", "two of its 12 Patriots": what happened, happened to 102 and to two.
    ///
    /// "All but two of the 20": the others. A value of 0 is not told: "60% of its 3,000 tanks".
    private func part(of whole: (value: Int, start: Int), _ text: Text, _ sentence: Range<Int>) -> Count? {
        var i = (bound(before: whole.start, text, sentence)?.start ?? whole.start) - 1
        if i > sentence.lowerBound, text[i].classes & WordClass.determiner != 0 { i -= 1 }
        // "36 of Russia's 40 missiles".
        if i > sentence.lowerBound, text[i].hash == w.s, text[i - 1].isMark("'") { i -= 1 }
        if i > sentence.lowerBound, text[i].isMark("'"), let owner = actor(endingAt: i - 1, text, sentence) {
            i = owner.start - 1
        }
        guard i > sentence.lowerBound, text[i].hash == w.of else { return nil }
        i -= 1
        if i > sentence.lowerBound, text[i].hash == w.out { i -= 1 }
        // "The first of 32 jets" is one, "a fifth of 300 tanks" a part.
        if w.ordinals.contains(text[i].hash) {
            let isPart = i > sentence.lowerBound && (text[i - 1].hash == w.a || text[i - 1].hash == w.one)
            return Count(value: isPart ? 0 : 1, bound: nil, start: i)
        }
        if w.fractions.contains(text[i].hash) || text[i].kind == .mark && text[i].hash == w.percentSign {
            return Count(value: 0, bound: nil, start: i)
        }
        guard let number = number(endingAt: i, text, sentence) else { return nil }
        if number.start - 2 >= sentence.lowerBound, w.but.contains(text[number.start - 1].hash),
            text[number.start - 2].hash == w.all, number.value < whole.value
        {
            return Count(value: whole.value - number.value, bound: nil, start: number.start - 2)
        }
        let bound = bound(before: number.start, text, sentence)
        return Count(value: number.value, bound: bound?.name, start: bound?.start ?? number.start)
    }

    /// "Between 50 and 60 rockets", "50 to 60 rockets"; but "from 50 to 60" is a rise.
    private func range(to upper: (value: Int, start: Int), _ text: Text, _ sentence: Range<Int>) -> Count? {
        let joint = upper.start - 1
        guard joint > sentence.lowerBound, text[joint].hash == w.to || w.conjunctions.contains(text[joint].hash),
            let lower = number(endingAt: joint - 1, text, sentence), lower.value < upper.value
        else { return nil }
        let before = lower.start > sentence.lowerBound ? text[lower.start - 1].hash : 0
        if text[joint].hash == w.to {
            return before == w.from ? nil : Count(value: lower.value, bound: "at-least", start: lower.start)
        }
        // "Three or four tanks".
        if text[joint].hash == w.or { return Count(value: lower.value, bound: "at-least", start: lower.start) }
        return before == w.range ? Count(value: lower.value, bound: "at-least", start: lower.start - 1) : nil
    }

    /// "300 rounds of ammunition", "48 more launchers for the Patriot", from the small word on.
    func portions(endingAt end: Int, _ category: Category, _ text: Text, _ sentence: Range<Int>) -> Count? {
        guard end - 2 >= sentence.lowerBound else { return nil }
        let noun = text[end - 1]
        switch text[end].hash {
        case w.of:
            // Rounds of artillery are no guns.
            guard w.portions.contains(noun.hash) || category == .munition && w.rounds.contains(noun.hash) else {
                return nil
            }
        case w.for: guard w.mounts.contains(noun.hash) else { return nil }
        default: return nil
        }
        var i = end - 2
        while i > max(sentence.lowerBound, end - 5), text[i].kind == .letters, numbers[text[i].hash] == nil,
            w.scales[text[i].hash] == nil, text[i].classes & WordClass.skip != 0
        { i -= 1 }
        return count(endingAt: i, text, sentence)
    }

    /// "50-60 rockets".
    private func hyphened(endingAt end: Int, _ text: Text, _ sentence: Range<Int>) -> Count? {
        guard end > sentence.lowerBound, text[end].kind == .digits, text[end].gap == .hyphen, !text.slashBefore(end),
            text[end - 1].kind == .digits, text[end + 1].gap == .space, let upper = digits(text, text[end]),
            let lower = digits(text, text[end - 1]), lower < upper, upper < 1900,
            isCount(before: end - 1, text, sentence)
        else { return nil }
        return Count(value: Int(lower), bound: "at-least", start: end - 1)
    }

    /// "Out of 50 drones, 42 were shot down": how many of them, and what became of these.
    func part(
        of mention: Mention,
        _ phrase: Phrase,
        _ text: Text,
        _ sentence: Range<Int>
    ) -> (quantity: Int, bound: String?, status: String)? {
        var i = phrase.start - 1
        if i > sentence.lowerBound, text[i].classes & WordClass.determiner != 0 { i -= 1 }
        guard i >= sentence.lowerBound, text[i].hash == w.of else { return nil }
        if i > sentence.lowerBound, text[i - 1].hash == w.out { i -= 1 }
        guard i == sentence.lowerBound || text[i - 1].kind == .mark else { return nil }
        let end = mention.pieces.upperBound
        guard let comma = (end..<min(sentence.upperBound, end + 10)).first(where: { text[$0].isMark(",") }) else {
            return nil
        }
        for k in comma + 1..<max(comma + 1, min(sentence.upperBound - 1, comma + 5)) {
            guard let number = number(endingAt: k, text, sentence), number.start > comma else { continue }
            var next = k + 1
            while next < sentence.upperBound, text[next].classes & WordClass.was != 0,
                !w.notYet.contains(text[next].hash)
            {
                next += 1
            }
            guard let verb = verb(startingAt: next, text, sentence),
                fits(verb.status, text[next].hash, mention.category)
            else { return nil }
            return (number.value, bound(before: number.start, text, sentence)?.name, verb.status)
        }
        return nil
    }

    /// A number that ends at a piece: "31", "2,000", "a dozen", "three hundred", "1.5 million".
    func number(endingAt end: Int, _ text: Text, _ sentence: Range<Int>) -> (value: Int, start: Int)? {
        let piece = text[end]
        if piece.kind == .digits {
            guard text[end + 1].gap == .space, let value = digits(text, piece) else { return nil }
            if (1900...2100).contains(value), piece.count == 4 { return nil }
            // "0600": a time of day.
            if piece.count > 1, value >= 1, text.byte(piece.start) == UInt8(ascii: "0") { return nil }
            // "10 000", "12 500".
            if piece.count == 3, end > sentence.lowerBound, piece.gap == .space, text[end - 1].kind == .digits,
                text[end - 1].count <= 3, let thousands = digits(text, text[end - 1]),
                isCount(before: end - 1, text, sentence)
            {
                return (Int(thousands) * 1_000 + Int(value), end - 1)
            }
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
            // "Half a million", "two hundred thousand".
            if before.hash == w.a, end - 2 >= sentence.lowerBound, text[end - 2].hash == w.half {
                return ((scale / 2).asInt, end - 2)
            }
            // "A quarter of a million", "three quarters of a million".
            if before.hash == w.a, end - 3 >= sentence.lowerBound, text[end - 2].hash == w.of,
                w.fractions.contains(text[end - 3].hash)
            {
                return nil
            }
            if let value = spelled(endingAt: end, text, sentence) { return value }
            // "3 hundred thousand": each scale is less than the one behind it, so that this ends.
            if let smaller = w.scales[before.hash], smaller < scale,
                let many = number(endingAt: end - 1, text, sentence)
            {
                return ((Double(many.value) * scale).asInt, many.start)
            }
            guard before.kind == .digits, let value = digits(text, before), isCount(before: end - 1, text, sentence)
            else { return nil }
            return (value * scale <= 1e12 ? Int(value * scale) : 0, end - 1)
        }
        return numbers[piece.hash] == nil ? nil : spelled(endingAt: end, text, sentence)
    }

    func digits(_ text: Text, _ piece: Piece) -> Double? {
        var value = 0.0
        var fraction = 0.0
        var comma = piece.end
        for k in piece.start..<piece.end where text.byte(k) == UInt8(ascii: ",") { comma = k }
        // "2,5 million": thousands have three digits.
        let isDecimal = comma < piece.end && piece.end - comma < 4
        for k in piece.start..<piece.end {
            let byte = text.byte(k)
            switch byte {
            case UInt8(ascii: ",") where !isDecimal: continue
            case UInt8(ascii: "."), UInt8(ascii: ","):
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
        // "Mk. 4": the point may have ended a sentence.
        if index > 1, text[index - 1].isMark("."), w.marks.contains(text[index - 2].hash) { return false }
        if index > 0, w.marks.contains(text[index - 1].hash), text[index - 1].capital { return false }
        let isNear =
            index > sentence.lowerBound && w.near.contains(text[index - 1].hash) && text[index - 1].kind == .mark
            && (index - 1 == sentence.lowerBound || text[index - 1].gap != .none || text[index - 2].kind == .mark)
        guard text[index].gap == .space || index == sentence.lowerBound || isNear else { return false }
        guard index > sentence.lowerBound else { return true }
        let before = text[index - 1]
        // "Sept. 14 drone attack".
        let word = before.isMark(".") && index - 2 >= sentence.lowerBound ? text[index - 2] : before
        if word.classes & WordClass.month != 0 { return false }
        if before.capital, w.numbered.contains(before.hash) { return false }
        // "A World War 2 tank".
        if before.hash == w.warWord, before.capital, index - 2 >= sentence.lowerBound, text[index - 2].hash == w.world {
            return false
        }
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
            if one == w.than {
                // "No fewer than 12".
                let isNo =
                    index - 3 >= sentence.lowerBound
                    && (text[index - 3].hash == w.not || w.none.contains(text[index - 3].hash))
                // "Drones rather than 20 tanks".
                guard w.less.contains(two) || w.comparatives.contains(two) else { return nil }
                if w.less.contains(two) { return (isNo ? "at-least" : "at-most", isNo ? index - 3 : index - 2) }
                return (isNo ? "at-most" : "at-least", isNo ? index - 3 : index - 2)
            }
            if one == w.least && two == w.at { return ("at-least", index - 2) }
            if one == w.most && two == w.at || one == w.to && two == w.up { return ("at-most", index - 2) }
            if one == w.as, two == w.many { return ("at-most", max(sentence.lowerBound, index - 3)) }
        }
        if text[index - 1].kind == .mark, w.near.contains(one) {
            return (one == w.greater ? "at-least" : one == w.smaller ? "at-most" : "about", index - 1)
        }
        if w.over.contains(one) {
            // "Flew over two warships", "handed over 50 vehicles".
            if index - 2 >= sentence.lowerBound, w.ways.contains(text[index - 2].hash) { return nil }
            return ("at-least", index - 1)
        }
        if w.about.contains(one) { return ("about", index - 1) }
        if w.under.contains(one) { return ("at-most", index - 1) }
        return nil
    }
}

extension Double {
    /// The whole number, for values that are known to be small.
    fileprivate var asInt: Int { self <= 1e12 ? Int(self) : 0 }
}
