// Promises, plans and forecasts whose figure has not come true yet: "pledged to cut taxes by 2%".

internal import AnalyzerKit
internal import Language

/// Tells sentences whose only figures are promised or foreseen.
struct PledgeReader: Sendable {
    private static let promise: UInt16 = 1
    /// Of these only "to" makes a plan: "his plan would cost $2bn" can be checked.
    private static let plan: UInt16 = 2
    /// "Expect inflation to".
    private static let view: UInt16 = 4
    private static let link: UInt16 = 8
    /// After them somebody tells what became of it.
    private static let turn: UInt16 = 16
    private static let lists: [(UInt16, String)] = [
        (
            promise,
            "promised promises promise promising vowed vows vow pledged pledges pledge predicts predict predicted elected"
        ),
        (
            plan,
            "plans plan planned planning intends intend aims aim hopes hoped hope proposes proposed expected forecast"
        ),
        (plan | view, "expects expect forecasts"), (link, "to that would will 'd"),
        (turn, "but instead however although while after when since because than from had"),
    ]
    /// A number that differs for different words.
    static var digest: UInt64 {
        lists.reduce(1) { TextHash.mix($0 ^ UInt64($1.0), TextHash.of($1.1)) }
    }
    private let roles: WordSet = {
        var set = WordSet(capacity: 128)
        for (role, words) in lists { set.insert(words: words, value: role) }
        return set
    }()
    private static let to = TextHash.of("to")
    private static let reach = 6
    private static let amount = 2.8
    /// A long sentence tells other things beside the promise.
    private static let plainLength = 14
    private static let fullLength = 32

    /// What is taken from a sentence's log-odds.
    func penalty(_ document: Document, _ tokens: Range<Int>) -> Double {
        guard tokens.count < Self.fullLength else { return 0 }
        var isPledged = false
        var promised = tokens.lowerBound - Self.reach - 1
        var viewed = promised
        var before: UInt16 = 0
        var hasFigure = false
        for index in tokens {
            let token = document.tokens[index]
            if token.kind == .number {
                guard isPledged else { return 0 }
                hasFigure = true
            } else if token.kind == .word {
                let role = roles.value(token.hash)
                if role & Self.promise != 0 { promised = index }
                if role & Self.view != 0 { viewed = index }
                if role & Self.link != 0 {
                    let isPlan = token.hash == Self.to && (before & Self.plan != 0 || index - viewed <= 3)
                    if isPlan || index - promised <= Self.reach { isPledged = true }
                } else if isPledged, role & Self.turn != 0 {
                    return 0
                }
                before = role
            }
        }
        guard isPledged, hasFigure else { return 0 }
        let excess = Double(max(0, tokens.count - Self.plainLength)) / Double(Self.fullLength - Self.plainLength)
        return Self.amount * max(0, 1 - excess)
    }
}
