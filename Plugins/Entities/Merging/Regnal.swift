// Popes, kings and princes, whom a given name alone names behind their title: "Pope Francis", "Queen Camilla".

import Language

enum Regnal {
    private static let titles = Words.hashes("pope king queen prince princess emperor empress tsar czar")
    private static let crown = TextHash.of("crown")

    /// Whether a name has such a title before it or as its first word: "Crown Prince Hamid bin Musa".
    static func isRuler(_ range: Range<Int>, _ tokens: [Token]) -> Bool {
        titles.contains(tokens[range.lowerBound].hash)
            || range.lowerBound > 0 && tokens[range.lowerBound - 1].isCapitalised
                && titles.contains(tokens[range.lowerBound - 1].hash)
    }

    /// Where the title before a given name begins; nil for none, and for a surname of a king's namesake ("Mr King").
    ///
    /// * `range`: One word, perhaps with a number behind it.
    static func title(before range: Range<Int>, _ tokens: [Token]) -> Int? {
        let k = range.lowerBound - 1
        guard range.count < 3, k >= 0, tokens[range.lowerBound].gap == .space, tokens[k].isCapitalised,
            titles.contains(tokens[k].hash),
            range.count == 1 || Lexicon.table.traits(tokens[range.upperBound - 1].hash).contains(.suffix)
        else { return nil }
        // "Don King Francis": the title is a part of another name.
        if k > 0, tokens[k].gap == .space, tokens[k - 1].isCapitalised, !tokens[k - 1].shape.contains(.sentenceStart),
            Lexicon.table.traits(tokens[k - 1].hash).contains(.given)
        {
            return nil
        }
        return k > 0 && tokens[k - 1].hash == crown && tokens[k - 1].isCapitalised ? k - 1 : k
    }
}
