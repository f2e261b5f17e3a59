// Things of a list that are no hardware, and what "sent" tells: "destroyed a warehouse and three tanks".

internal import Language

extension FactReader {
    /// Words that a plain thing has at most: "an underground oil depot".
    private static let plainWords = 4

    /// The first piece of a thing that is no hardware and ends at a piece: "an oil depot", "104 targets".
    func plainThing(endingAt end: Int, _ text: Text, _ sentence: Range<Int>) -> Int? {
        var i = end
        while i >= sentence.lowerBound, end - i <= Self.plainWords {
            if isCount(text[i]) { return i < end ? i : nil }
            guard isPlain(text[i]) else { return nil }
            i -= 1
        }
        return nil
    }

    /// The piece after a thing that is no hardware and begins at a piece.
    func plainThing(startingAt start: Int, _ text: Text, _ sentence: Range<Int>) -> Int? {
        guard start < sentence.upperBound, isCount(text[start]) else { return nil }
        var i = start + 1
        while i < sentence.upperBound, i - start <= Self.plainWords, isPlain(text[i]) { i += 1 }
        guard i > start + 1, i < sentence.upperBound else { return nil }
        let next = text[i]
        return next.isMark(",") || w.conjunctions.contains(next.hash) || w.plurals.contains(next.hash) ? i : nil
    }

    private func isCount(_ piece: Piece) -> Bool {
        piece.kind == .digits || piece.hash == w.a || piece.classes & (WordClass.determiner | WordClass.number) != 0
    }

    private func isPlain(_ piece: Piece) -> Bool {
        piece.kind == .letters && piece.classes & (WordClass.was | WordClass.modalOrNot) == 0
            && w.verbs[piece.hash] == nil && !w.placing.contains(piece.hash) && !w.conjunctions.contains(piece.hash)
            && !w.breaks.contains(piece.hash) && !w.relatives.contains(piece.hash) && !w.places.contains(piece.hash)
            && !w.perfect.contains(piece.hash) && piece.hash != w.to
    }

    /// True where a number or article begins the phrase of a mention and no verb of its own follows the list: not so in
    /// "destroyed the town and tanks rolled in".
    func isCountedThing(_ start: Int, _ end: Int, _ text: Text, _ sentence: Range<Int>) -> Bool {
        let isCounted =
            isCount(text[start]) || start > sentence.lowerBound && text[start - 1].classes & WordClass.determiner != 0
            || start > sentence.lowerBound && text[start - 1].hash == w.a
        guard isCounted else { return false }
        guard end < sentence.upperBound else { return true }
        let next = text[end]
        return next.kind == .mark || w.placing.contains(next.hash) || w.after.contains(next.hash)
            || w.conjunctions.contains(next.hash) || w.breaks.contains(next.hash) || next.hash == w.to
    }

    /// True for the mark or word before the parts of what was named: "40 missiles: 4 Kinzhals", "including".
    func opensParts(_ i: Int, _ index: Int, _ mentions: [Mention], _ text: Text, _ sentence: Range<Int>) -> Bool {
        guard text[i].isMark(":") || text[i].hash == w.including, i > sentence.lowerBound, i + 1 < sentence.upperBound,
            isCount(text[i + 1]) || text[i].hash == w.including
        else { return false }
        let last = text[i - 1].isMark(",") ? i - 2 : i - 1
        guard last >= sentence.lowerBound else { return false }
        return mentions[max(0, index - 8)..<index].contains { $0.pieces.contains(last) }
            || plainThing(endingAt: last, text, sentence) != nil
    }

    /// The number behind a thing in a table of losses: "Tanks - 10,234 (+7)", "tanks: 10,870".
    func tableCount(_ mention: Mention, _ text: Text, _ sentence: Range<Int>) -> Int? {
        let (first, end) = (mention.pieces.lowerBound, mention.pieces.upperBound)
        guard first == sentence.lowerBound || text[first - 1].kind == .mark, end + 1 < sentence.upperBound else {
            return nil
        }
        let hasMark = text[end].isMark("-") || text[end].isMark(":")
        let number = hasMark ? end + 1 : end
        guard text[number].kind == .digits, text[number].gap != .hyphen, let value = digits(text, text[number]),
            value >= 1,
            value == value.rounded(), !(1900...2100).contains(value)
        else { return nil }
        guard number + 1 < sentence.upperBound else { return hasMark ? Int(value) : nil }
        let next = text[number + 1]
        let isMore = next.isMark("(") && number + 2 < sentence.upperBound && text[number + 2].isMark("+")
        guard isMore || hasMark && (next.isMark("(") || next.isMark(",") || next.isMark(";") || next.isMark("."))
        else { return nil }
        return Int(value)
    }

    /// What "sent" says of a thing, by what stands behind it: "to Kyiv" is a delivery, "to the Gulf" none.
    func sent(behind end: Int, _ category: Category, _ text: Text, _ sentence: Range<Int>) -> String? {
        let isThrown = [.missile, .munition, .drone].contains(category)
        let goes =
            Self.isOnTour(category)
            || [.tank, .armouredVehicle, .vehicle, .artillery, .rocketLauncher].contains(category)
        var isBy = false
        for i in end..<max(end, min(sentence.upperBound, end + 8)) {
            let piece = text[i]
            if piece.kind == .mark, !piece.isMark("'"), !piece.isMark(".") { break }
            if piece.hash == w.by { isBy = true }
            if w.into.contains(piece.hash) { return isThrown ? "fired" : goes ? "deployed" : nil }
            guard piece.hash == w.to, i + 1 < sentence.upperBound else { continue }
            let next = text[i + 1].hash == w.the ? i + 2 : i + 1
            if actor(startingAt: next, text, sentence) != nil {
                return Self.isOnTour(category) ? "deployed" : "delivered"
            }
            let isReceived = (next..<min(sentence.upperBound, next + 3))
                .contains { w.receivers.contains(text[$0].hash) }
            if isReceived { return "delivered" }
            return goes ? "deployed" : nil
        }
        return isBy && !isThrown ? "delivered" : nil
    }
}
