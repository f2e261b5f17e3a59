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
    /// Who speaks of their own deeds: "we", and with "our" before them "government", "party".
    private static let speaker: UInt16 = 32
    private static let owner: UInt16 = 64
    private static let body: UInt16 = 128
    /// "We will", "we want to", "I propose".
    private static let will: UInt16 = 256
    private static let want: UInt16 = 512
    private static let propose: UInt16 = 1024
    /// Behind them something is told, not promised: "I will tell you that".
    private static let telling: UInt16 = 2048
    /// In "from 25% to 19%" and "more than 10,000" they belong to the promise.
    private static let inside: UInt16 = 4096
    /// "I agree with 90 percent of that", "I am 100 percent behind it".
    private static let agree: UInt16 = 8192
    private static let am: UInt16 = 16384
    /// "I said I would", "the jobs that we've created": no promise of now, or no figure of one.
    private static let told: UInt16 = 32768
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
        (turn, "but instead however although while after when since because had"), (turn | inside, "than from"),
        (speaker, "we i"), (owner, "my our"), (body, "government party plan budget administration"),
        (will, "will 'll shall should must"), (want, "going want ought"), (propose, "propose"),
        (
            telling,
            "tell say point remind note give repeat ask read quote remember look talk mention add start know see have be lose "
                + "not forget go turn begin get try bet leave"
        ),
        (told, "said saying 've"), (agree, "agree agreed support"), (am, "am 'm are 're give"),
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
    private static let `let` = TextHash.of("let")
    private static let us = TextHash.of("'s")
    private static let wholes = WordSet(words: "100 110 1000")
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
        var isOwn = false
        var isTold = false
        /// Behind whom "will" is a promise, and what has been said of one.
        var speaking = promised
        var willing = promised
        if document.tokens[tokens.lowerBound].hash == Self.let, tokens.count > 1,
            document.tokens[tokens.lowerBound + 1].hash == Self.us
        {
            willing = tokens.lowerBound + 1
        }
        for index in tokens {
            let token = document.tokens[index]
            if token.kind == .number {
                if !isPledged, before & Self.am != 0, index - speaking <= 2, Self.wholes.contains(token.hash) {
                    isPledged = true
                }
                guard isPledged else { return 0 }
                hasFigure = true
            } else if token.kind == .word {
                let role = roles.value(token.hash)
                // The first word behind "we will" that is no adverb tells whether it is a promise.
                if index - willing == 1, role & Self.telling == 0 { (isPledged, isOwn) = (!isTold, true) }
                if role & Self.speaker != 0 || role & Self.body != 0 && before & Self.owner != 0 { speaking = index }
                if index - speaking <= 2 {
                    if role & Self.will != 0 || role & Self.propose != 0 { willing = index }
                    if role & Self.agree != 0 { isPledged = true }
                }
                if token.hash == Self.to, before & Self.want != 0, index - speaking <= 4 { willing = index }
                if role & Self.promise != 0 { promised = index }
                if role & Self.view != 0 { viewed = index }
                if role & Self.told != 0, isOwn || !isPledged { isTold = true }
                if role & Self.link != 0 {
                    let isPlan = token.hash == Self.to && (before & Self.plan != 0 || index - viewed <= 3)
                    if isPlan || index - promised <= Self.reach { isPledged = true }
                } else if isPledged, role & Self.turn != 0, !(isOwn && role & Self.inside != 0) {
                    return 0
                }
                before = role
            }
        }
        guard isPledged, hasFigure, !(isOwn && isTold) else { return 0 }
        let excess = Double(max(0, tokens.count - Self.plainLength)) / Double(Self.fullLength - Self.plainLength)
        return Self.amount * max(0, 1 - excess)
    }
}
