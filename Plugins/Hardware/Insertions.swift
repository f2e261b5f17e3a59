// What stands between commas or brackets behind a thing: "The drone, an MQ-9 Reaper, was shot down".

internal import Language

extension FactReader {
    private static let finite = Hashed.set("was were has have had")
    private static let openers = Hashed.set("both including worth a")
    /// Pieces between the marks.
    private static let longestInsertion = 14

    /// The verb behind an insertion, which tells what became of the thing before it and of that in it.
    ///
    /// * `index`: The thing before the first comma or bracket, or one that the insertion says it is.
    func verbBehindInsertion(_ index: Int, _ mentions: [Mention], _ text: Text, _ sentence: Range<Int>) -> Int? {
        let mention = mentions[index]
        let open = mention.pieces.upperBound
        guard open + 2 < sentence.upperBound, text[open].isMark(",") || text[open].isMark("(") else { return nil }
        if text[open].isMark(","), Self.finite.contains(text[open + 1].hash) {
            return isApposed(index, mentions, text, sentence) ? open + 1 : nil
        }
        guard opensInsertion(open + 1, text) else { return nil }
        let isBracket = text[open].isMark("(")
        for k in open + 1..<min(sentence.upperBound - 1, open + Self.longestInsertion) {
            if text[k].isMark(isBracket ? ")" : ",") {
                return Self.finite.contains(text[k + 1].hash) ? k + 1 : nil
            }
            let isOther = text[k].kind == .mark && !text[k].isMark("'") && !text[k].isMark(".") && !text[k].isMark("$")
            if isOther || w.breaks.contains(text[k].hash) { return nil }
        }
        return nil
    }

    private func opensInsertion(_ i: Int, _ text: Text) -> Bool {
        let piece = text[i]
        return piece.kind == .digits || piece.capital || Self.openers.contains(piece.hash)
            || piece.classes & (WordClass.determiner | WordClass.number) != 0 || w.blows.contains(piece.hash)
            || w.parked.contains(piece.hash)
    }

    /// True for the Reaper in "The drone, an MQ-9 Reaper,": right behind another thing and its comma.
    private func isApposed(_ index: Int, _ mentions: [Mention], _ text: Text, _ sentence: Range<Int>) -> Bool {
        guard index > 0 else { return false }
        var i = nounPhrase(mentions[index], text, sentence).start - 1
        while i > sentence.lowerBound,
            Self.openers.contains(text[i].hash) || text[i].classes & WordClass.determiner != 0
        { i -= 1 }
        return i > sentence.lowerBound && text[i].isMark(",") && mentions[index - 1].pieces.upperBound == i
    }
}
