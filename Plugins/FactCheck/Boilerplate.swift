// What stands in articles and claims nothing: credits, notes on the text itself, calls to click; and results of games.

internal import AnalyzerKit
internal import Language

/// Tells sentences that nobody would check, whatever words they hold.
struct Boilerplate: Sendable {
    /// Turns that make a sentence one of these, parted by semicolons; "^" is the sentence's beginning, "#" a number.
    private static let turns = """
        ^ reporting by; ^ additional reporting; ^ writing by; ^ editing by; ^ compiled by; ^ photo by; ^ photos by; ^ photo :;
        ^ photos :; ^ file photo; ^ file -; ^ image :; ^ image credit; ^ image caption; ^ picture :; ^ video :; ^ watch :;
        ^ watch the; ^ watch more; ^ watch live; ^ read more; ^ read also; ^ read the full; ^ read next;
        ^ click here; ^ click to; ^ click on; ^ subscribe; ^ sign up; ^ copyright; ^ follow him; ^ follow her; ^ follow us;
        ^ follow me; ^ follow them; ^ advertisement; ^ related :; ^ editor 's note; ^ editors ' note; ^ listen to the;
        ^ download the; ^ share this; ^ this story was; ^ this story has been; ^ this article was; ^ this article has been;
        ^ this post was; ^ this post has been; ^ this report was; ^ an earlier version of this; ^ the writer is;
        ^ the author is; ^ you can email; ^ you can reach; ^ you can follow; ^ story highlights; ^ updated :; ^ published :;
        ^ view comments; ^ credit :; ^ for more information; ^ our standards; ^ stay up to date; ^ get the latest;
        ^ correction :; ^ more :; ^ see also; ^ also read; ^ opinions expressed; ^ support our journalism;
        ^ choose your country; hide caption #; show caption #; ^ just watched; ^ must watch; replay more videos;
        reader supported : chip in;
        all rights reserved; contributed to this report; contributed to this story; contributed to this article;
        contributed reporting; contributed to the reporting; getty images; ap photo; afp photo; reuters photo; file photo;
        pic.twitter.com; our newsletter; terms of use; privacy policy; under license; used with permission
        """

    /// Turns of private lives, listings and thought experiments, whose figures nobody would check.
    private static let privateTurns = """
        has # children; have # children; has # sons; has # daughters; have # grandchildren; has # grandchildren;
        lives with his wife; lives with her husband; lives with his family; lives with her family;
        tickets cost; tickets are #; tickets from; tickets start; sale from; ^ imagine; ^ imagine if; ^ suppose;
        admission is; admission costs; main course; main courses
        """

    private var sequences: [(rest: [UInt64], isAtStart: Bool, weight: Double)] = []
    /// Sequences by the number of their first word.
    private var buckets: [[Int]] = [[]]
    /// Bits of a word, and the number of its bucket below them: one look for each token.
    private var table = WordTable<UInt32>(capacity: 256)
    private static let number: UInt32 = 0xFFFF
    private static let sport: UInt32 = 1 << 16
    private static let player: UInt32 = 1 << 17
    private static let ballot: UInt32 = 1 << 18
    /// Words of games, and of those who play them; then words of votes, whose results look the same.
    private static let lists: [(UInt32, String)] = [
        (
            sport,
            """
            beat beats won win wins lost loses drew thrashed edged scored scores match game games set sets goal goals half
            season cup league round final victory defeat playoff playoffs series lead
            """
        ),
        (
            player,
            """
            wicket wickets innings inning homer homers touchdown touchdowns quarterback striker midfielder goalkeeper
            batsman bowler pitcher hat-trick free-kick shootout rebounds playoff playoffs semifinal semifinals
            quarterfinal semi-final quarter-final fullback linebacker halftime half-time
            """
        ),
        (
            ballot,
            """
            vote votes voted senate house parliament council committee court bill motion measure poll polls ruling
            majority senators lawmakers election elections percent president campaign voters
            """
        ),
    ]

    /// Makes the turns ready to be matched.
    init() {
        for (bit, words) in Self.lists { table.insert(words: words, value: bit) }
        var numbers: [String: Int] = [:]
        let turns =
            Self.turns.split(separator: ";").map { ($0, Self.boilerplate) }
            + Self.privateTurns.split(separator: ";").map { ($0, Self.result) }
        for (turn, weight) in turns {
            var words = turn.split(whereSeparator: { $0 == " " || $0 == "\n" }).map(String.init)
            let isAtStart = words.first == "^"
            if isAtStart { words.removeFirst() }
            guard let first = words.first else { continue }
            let number = numbers[first] ?? buckets.count
            if numbers.updateValue(number, forKey: first) == nil {
                buckets.append([])
                table.insert(first, value: UInt32(truncatingIfNeeded: number) & Self.number)
            }
            buckets[number].append(sequences.count)
            sequences.append((words.dropFirst().map { TextHash.of($0) }, isAtStart, weight))
        }
    }

    /// A number that differs for different words.
    static var digest: UInt64 {
        lists.reduce(TextHash.of(turns + privateTurns)) { TextHash.mix($0 ^ UInt64($1.0), TextHash.of($1.1)) }
    }

    /// What is taken from a sentence's log-odds.
    func penalty(_ document: Document, _ tokens: Range<Int>) -> Double {
        let start = tokens.first { document.tokens[$0].kind != .punctuation } ?? tokens.lowerBound
        var seen: UInt32 = 0
        var hasResult = false
        for index in tokens {
            let token = document.tokens[index]
            switch token.kind {
            case .word, .address:
                let bits = table.value(token.hash)
                guard bits != 0 else { continue }
                seen |= bits
                for number in buckets[Int(bits & Self.number)] {
                    let sequence = sequences[number]
                    // "Read more" may have run into the next article's headline.
                    if !sequence.isAtStart || index == start && tokens.count <= Self.longest,
                        follows(sequence.rest, document, index + 1, tokens)
                    {
                        return sequence.weight
                    }
                }
            case .number: if !hasResult { hasResult = isResult(document, index, tokens) }
            default: break
            }
        }
        guard seen & Self.ballot == 0 else { return 0 }
        return hasResult && seen & Self.sport != 0 || seen & Self.player != 0 ? Self.result : 0
    }

    private static let longest = 40
    private static let figure = TextHash.of("#")
    private static let numbers = WordSet(words: "one two three four five six seven eight nine ten")
    private static let boilerplate = 4.0
    private static let result = 2.0

    private func follows(_ rest: [UInt64], _ document: Document, _ index: Int, _ tokens: Range<Int>) -> Bool {
        guard index + rest.count <= tokens.upperBound else { return false }
        for (offset, hash) in rest.enumerated() {
            let token = document.tokens[index + offset]
            guard
                token.hash == hash
                    || hash == Self.figure
                        && (token.kind == .number && token.count < 3 || Self.numbers.contains(token.hash))
            else { return false }
        }
        return true
    }

    /// "3-1": two small numbers with a dash between them, and nothing else.
    private func isResult(_ document: Document, _ index: Int, _ tokens: Range<Int>) -> Bool {
        guard index + 2 < tokens.upperBound else { return false }
        let dash = document.tokens[index + 1]
        let second = document.tokens[index + 2]
        if index + 3 < tokens.upperBound, document.bytes[Int(document.tokens[index + 3].start)] == UInt8(ascii: "%") {
            return false
        }
        guard document.tokens[index].count <= 3, second.kind == .number, second.count <= 3, dash.kind == .punctuation,
            dash.gap == .none, second.gap == .none,
            !Figure.isCountedRange(document, index, tokens)
                || table.value(document.tokens[index + 3].hash) & Self.sport != 0
        else { return false }
        let byte = document.bytes[Int(dash.start)]
        return byte == UInt8(ascii: "-") || byte == 0xE2
    }
}
