// Numbers that are no quantities: parts of names and dates, times of day, ages, scores.

import AnalyzerKit
import Language

extension Figure {
    /// True where a number names, dates or times something, or tells an age or a score: nobody checks a claim by it.
    static func isNoQuantity(
        _ document: borrowing Document,
        _ index: Int,
        _ tokens: Range<Int>,
        _ table: borrowing WordTable<UInt32>
    ) -> Bool {
        let number = document.tokens[index]
        if index + 1 < tokens.upperBound, clock.contains(document.tokens[index + 1].hash) { return true }
        if isAge(document, index, tokens) || isSecondDay(document, index, tokens, table)
            || isFirstDay(document, index, tokens, table)
        {
            return true
        }
        return isScore(document, index, tokens) || number.gap == .space && isInName(document, index, tokens)
            || isVariant(document, index, tokens)
    }

    /// "5-month-old", "45 years old", "aged 40".
    private static func isAge(_ document: borrowing Document, _ index: Int, _ tokens: Range<Int>) -> Bool {
        if index > tokens.lowerBound, ages.contains(document.tokens[index - 1].hash) { return true }
        if index + 2 < tokens.upperBound, spans.contains(document.tokens[index + 1].hash),
            document.tokens[index + 2].hash == old
        {
            return true
        }
        // By bytes, as "month-old" may be one token or three.
        var i = Int(document.tokens[index].end)
        guard i < document.bytes.count, document.bytes[i] == UInt8(ascii: "-") else { return false }
        i += 1
        let limit = min(document.bytes.count, i + longestSpan)
        while i < limit, document.bytes[i] | 0x20 &- 0x61 < 26 { i += 1 }
        return document.bytes[i...].prefix(4).elementsEqual(dashOld)
    }

    /// The second day of "May 9 and 10" and "March 3 to 10".
    private static func isSecondDay(
        _ document: borrowing Document,
        _ index: Int,
        _ tokens: Range<Int>,
        _ table: borrowing WordTable<UInt32>
    ) -> Bool {
        guard index - 3 >= tokens.lowerBound, document.tokens[index].count <= 2,
            joints.contains(document.tokens[index - 1].hash), document.tokens[index - 2].kind == .number,
            document.tokens[index - 2].count <= 2
        else { return false }
        return table.value(document.tokens[index - 3].hash) & ClaimWord.month != 0
    }

    /// The first day of "7-9 October" and "7 and 8 October".
    private static func isFirstDay(
        _ document: borrowing Document,
        _ index: Int,
        _ tokens: Range<Int>,
        _ table: borrowing WordTable<UInt32>
    ) -> Bool {
        guard index + 3 < tokens.upperBound, document.tokens[index].count <= 2,
            joints.contains(document.tokens[index + 1].hash), document.tokens[index + 2].kind == .number,
            document.tokens[index + 2].count <= 2
        else { return false }
        return table.value(document.tokens[index + 3].hash) & ClaimWord.month != 0
    }

    // MARK: Scores

    /// Either number of "won 2-0".
    private static func isScore(_ document: borrowing Document, _ index: Int, _ tokens: Range<Int>) -> Bool {
        var first = index
        if !isPair(document, first, tokens) {
            first = index - 2
            guard first >= tokens.lowerBound, isPair(document, first, tokens) else { return false }
        }
        let end = first + 3
        if end < tokens.upperBound {
            let next = document.tokens[end]
            if next.kind == .symbol || next.gap == .none && next.kind != .punctuation
                || unit(document, end, tokens) != nil || scale(next.hash) != nil
                || isCountedRange(document, first, tokens) && !games.contains(next.hash)
            {
                return false
            }
        }
        return (max(tokens.lowerBound, first - 5)..<first).contains { games.contains(document.tokens[$0].hash) }
            || (end..<max(end, min(tokens.upperBound, end + 4))).contains { games.contains(document.tokens[$0].hash) }
    }

    /// "120-130 seats", "2-3 aircraft": the second of two numbers is larger, and what is counted follows.
    static func isCountedRange(_ document: borrowing Document, _ first: Int, _ tokens: Range<Int>) -> Bool {
        guard first + 3 < tokens.upperBound else { return false }
        let next = document.tokens[first + 3]
        guard !next.isCapitalised, isPlural(document, next) || next.hash == aircraft,
            let low = value(document.bytes, document.tokens[first].range),
            let high = value(document.bytes, document.tokens[first + 2].range)
        else { return false }
        return low < high
    }

    private static let aircraft = TextHash.of("aircraft")

    /// Two numbers of at most three digits with nothing but a dash between them.
    private static func isPair(_ document: borrowing Document, _ first: Int, _ tokens: Range<Int>) -> Bool {
        guard first + 2 < tokens.upperBound else { return false }
        let (one, dash, two) = (document.tokens[first], document.tokens[first + 1], document.tokens[first + 2])
        return one.kind == .number && two.kind == .number && one.count <= 3 && two.count <= 3
            && dash.gap == .none && two.gap == .none && dashes.contains(dash.hash)
    }

    // MARK: Names

    /// "Challenger 2", "Block 70", "the FTSE 250": a bare number behind a capital, outside of headlines and of "in Kyiv 12
    /// buildings".
    private static func isInName(
        _ document: borrowing Document,
        _ index: Int,
        _ tokens: Range<Int>
    ) -> Bool {
        guard index > tokens.lowerBound, isBare(document, index, tokens) else { return false }
        let before = document.tokens[index - 1]
        guard before.kind == .word else { return false }
        let next = index + 1 < tokens.upperBound ? document.tokens[index + 1] : nil
        if !before.isCapitalised {
            return labels.contains(before.hash) && !(next.map { isPlural(document, $0) } ?? false)
        }
        guard !openers.contains(before.hash), !amounts.contains(before.hash) else { return false }
        let isOpening =
            before.shape.contains(.sentenceStart) || index - 2 < tokens.lowerBound
            || document.tokens[index - 2].kind == .punctuation && !joints.contains(document.tokens[index - 2].hash)
        // "Nearly", "Reportedly".
        if isOpening, document.bytes[Int(before.end) - 1] == UInt8(ascii: "y"),
            document.bytes[Int(before.end) - 2] == UInt8(ascii: "l")
        {
            return false
        }
        if isHeadline(document, index, tokens) || isOwned(document, index) { return false }
        guard let next, isPlural(document, next) || verbs.contains(next.hash) else { return true }
        // "In New York 12 buildings burned", "in Gaza 45 were killed".
        var i = index - 2
        while i >= max(tokens.lowerBound, index - 4), document.tokens[i].isCapitalised,
            !document.tokens[i].shape.contains(.sentenceStart)
        { i -= 1 }
        guard i >= tokens.lowerBound else { return true }
        return !locatives.contains(document.tokens[i].hash) && !gifts.contains(document.tokens[i].hash)
    }

    /// Digits alone, with no unit, scale or part of a compound behind them.
    private static func isBare(_ document: borrowing Document, _ index: Int, _ tokens: Range<Int>) -> Bool {
        let token = document.tokens[index]
        guard token.count <= 4 else { return false }
        for i in token.range where document.bytes[i] &- 0x30 > 9 { return false }
        guard index + 1 < tokens.upperBound else { return true }
        let next = document.tokens[index + 1]
        return next.kind != .symbol && unit(document, index + 1, tokens) == nil && scale(next.hash) == nil
            && !others.contains(next.hash)
    }

    /// "Buildings", "Jets".
    static func isPlural(_ document: borrowing Document, _ token: Token) -> Bool {
        token.kind == .word && token.count > 3 && document.bytes[Int(token.end) - 1] == UInt8(ascii: "s")
    }

    /// True where the word before a number is the whole name of a place or somebody: "gave Ukraine 31 tanks".
    private static func isOwned(_ document: borrowing Document, _ index: Int) -> Bool {
        let end = Int(document.tokens[index - 1].end)
        let rows = document.annotations(by: "entities")
        var low = 0
        var high = rows.count
        while low < high {
            let middle = (low + high) / 2
            if rows[middle].range.lowerBound < end { low = middle + 1 } else { high = middle }
        }
        return low > 0 && rows[low - 1].range.upperBound == end && owners.contains(rows[low - 1].label)
    }

    /// True where most of the words around a number have capitals: "Blast Kills 45 in Kabul".
    private static func isHeadline(_ document: borrowing Document, _ index: Int, _ tokens: Range<Int>) -> Bool {
        var words = 0
        var capitals = 0
        for i in max(tokens.lowerBound, index - 8)..<min(tokens.upperBound, index + 9) {
            let token = document.tokens[i]
            guard token.kind == .word, token.count > 3 else { continue }
            words += 1
            if token.isCapitalised { capitals += 1 }
        }
        return words > 3 && capitals * 4 >= words * 3
    }

    /// The 72 of "Block 70/72".
    private static func isVariant(_ document: borrowing Document, _ index: Int, _ tokens: Range<Int>) -> Bool {
        guard index - 3 >= tokens.lowerBound, document.tokens[index].gap == .none else { return false }
        let slash = document.tokens[index - 1]
        let name = document.tokens[index - 3]
        return slash.count == 1 && document.bytes[Int(slash.start)] == UInt8(ascii: "/") && slash.gap == .none
            && document.tokens[index - 2].kind == .number && name.kind == .word && name.isCapitalised
            && !openers.contains(name.hash)
    }

    // MARK: Words

    private static let owners: Set<String> = ["LOC", "PERSON"]
    private static let old = TextHash.of("old")
    private static let dashOld = Array("-old".utf8)
    /// Longest word of a span of time, in bytes.
    private static let longestSpan = 8
    private static let ages = WordSet(words: "aged age")
    private static let spans = WordSet(words: "year years month months week weeks day days")
    static let dashes = WordSet(words: "- – — --")
    private static let joints = WordSet(words: "and or to - – , &")
    private static let clock = WordSet(words: "a.m p.m a.m. p.m. am pm o'clock gmt utc bst cet est edt pst")
    private static let games = WordSet(
        words: """
            win wins won beat beats beating defeat defeats defeated lose loses lost loss losing draw draws drew drawn
            victory victories lead leads led leading trail trailed trailing tie tied score scores scored scoring goal goals
            match matches game games final half half-time halftime semi-final league cup innings quarter
            """
    )
    /// Small words before a number that tells which one, not how many.
    private static let labels = WordSet(words: "flight route room page chapter article section")
    private static let amounts = WordSet(
        words: """
            usd eur gbp chf cad aud nzd jpy cny rub uah inr pkr ngn ghs kes zar rs rs. rm tk sh ksh ksh. shs ugx php nt
            rmb ntd aed sar
            """
    )
    private static let locatives = WordSet(words: "in at near across from inside outside around throughout")
    /// Verbs with who gets something before what it is.
    private static let gifts = WordSet(
        words: """
            give gave gives given giving send sent sends sell sold sells offer offered offers owe owes owed lend lent loaned
            pay paid pays cost costs tell told tells hand handed grant granted
            """
    )
    private static let others = WordSet(words: "more fewer less other others additional further")
    private static let verbs = WordSet(words: "were was have had has are died fled")
    /// Words that have their capital from the beginning of a sentence, and days.
    private static let openers = WordSet(
        words: """
            a an the this that these those his her its their our my your some any all every each no another other others
            about around nearly almost over under above below only just more less fewer at in on by after before since from
            until till between of for with without within to up per and or but nor so yet as when while if because than
            least most including plus minus then now once here there where who which what how why exactly fully roughly
            approximately first second third last next past additional further extra out off into through during against
            not also even both either neither today yesterday tomorrow tonight overnight meanwhile however still again
            another i he she it we they you monday tuesday wednesday thursday friday saturday sunday
            mon tue wed thu fri sat sun january february march april may june july august september october november
            december total totals number numbers
            """
    )
}
