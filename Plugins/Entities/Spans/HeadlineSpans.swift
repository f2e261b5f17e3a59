// Headlines, in which capitals say nothing: "UNHCR Seeks Tents for Afghans". Words that news writes small are no part of a name.

import Language

/// Cuts what the labeller found in headlines at their ordinary words.
struct HeadlineSpans {
    let tokens: [Token]
    let traits: [Traits]
    let names: NameTable
    let known: [KnownCover]
    /// How often news writes a word with a capital: 1 (never) to 7 (always), 0 unknown.
    let capital: (Int) -> UInt16

    /// Words that are written small nearly always.
    private static let small: ClosedRange<UInt16> = 1...2
    /// Words that are written with a capital nearly always.
    private static let alwaysCapital: ClosedRange<UInt16> = 6...7
    /// Longest headline, in tokens.
    private static let longest = 30
    /// Marks that end a sentence, but no headline.
    private static let ends = Words.hashes(". ! ; :")
    /// What headlines say of somebody: without one a line in capitals is a title, a list or a table.
    static let deeds = Words.hashes(
        """
        accepts accused accuses admits adds aims allows announces apologises apologizes appeals appoints approves arrested arrests
        asks attacks axes backs banned bans bars battles beat beaten beats becomes begins blames blasts blocked blocks bows
        breaks brings builds burns buys calls cancels cheers claims clashes clears climbs closes collapses comes condemns
        confirms considers convicted crashes criticises criticizes crowned cuts dead declares defeats defends delays demands
        denies deploys detained dies dismisses draws drops edges ends enters escapes evacuated expands expects expels faces
        fails falls fears fights files finds fined fires flees floods forces forms frees gains gets gives grants grows hails halts
        handed held helps hits holds hopes hosts hunts hurt imposes injured intends invades jailed jails joins jumps kicks killed
        kills knocks lands launches leads leaves lifts lifted loses lost makes marches marks meets merges moves names nears offers
        opens orders ousted ousts overturns passes pays plans pledges plunges postpones postponed praises prepares presses
        promises protests proposes pulls pushes quits raids raises reaches rejects rejoins releases released reopens replaces
        reports rescued resigns resumes retires returns reveals rises rules rushes sacked sacks says seals secures seeks seize
        seized seizes sells sends sentenced sets settles shot shuts signs sinks slams slips slows soars spends splits stabbed
        stands starts stays steals steps stops storms strikes struck stuns sues suffers suspended suspends swears sweeps takes talks
        targets tells tests threatens thrash tops trapped tries triumphs tumbles turns unveils urges visits votes vows wants
        warned warns weighs welcomes widens wins withdraws wounded yields
        """
    )

    /// The spans, those of headlines cut, in order.
    ///
    /// * `isHeadline`: Whether a sentence is written so.
    func corrected(_ spans: [NameSpan], _ sentences: [Sentence], isHeadline: (Range<Int>) -> Bool) -> [NameSpan] {
        var next = 0
        let cut = spans.flatMap { span -> [NameSpan] in
            while next < sentences.count, sentences[next].tokens.upperBound <= span.tokens.lowerBound { next += 1 }
            guard next < sentences.count, span.tokens.contains(where: isOrdinary), whole(span.tokens) == nil else {
                return [span]
            }
            let sentence = sentences[next].tokens
            guard isStory(sentence) && isHeadline(sentence) || isShouted(span.tokens) else { return [span] }
            return pieces(of: span)
        }
        return completed(cut, sentences)
    }

    /// The spans with the countries, cities and heads of state of headlines in capitals of which the labeller saw nothing.
    private func completed(_ spans: [NameSpan], _ sentences: [Sentence]) -> [NameSpan] {
        var found: [NameSpan] = []
        // The first span that does not end before the place that is looked at: all are in order.
        var next = 0
        for sentence in sentences {
            let headline = sentence.tokens
            guard headline.count > 2, headline.count <= Self.longest, tokens[headline.lowerBound].isAllCapitals,
                headline.allSatisfy({ tokens[$0].isAllCapitals || tokens[$0].kind != .word })
            else { continue }
            var k = headline.lowerBound
            while k < headline.upperBound {
                guard tokens[k].count > 3, let match = names.match(tokens.span, from: k, end: headline.upperBound),
                    match.kind == .place || match.kind == .person && Self.alwaysCapital.contains(capital(k)),
                    match.isNamed
                else {
                    k += 1
                    continue
                }
                while next < spans.count, spans[next].tokens.upperBound <= match.tokens.lowerBound { next += 1 }
                if next == spans.count || spans[next].tokens.lowerBound >= match.tokens.upperBound {
                    found.append(NameSpan(match.tokens, match.kind))
                }
                k = match.tokens.upperBound
            }
        }
        guard !found.isEmpty else { return spans }
        return (spans + found).sorted { $0.tokens.lowerBound < $1.tokens.lowerBound }
    }

    /// A headline that tells something: one of its words is what somebody does.
    private func isStory(_ sentence: Range<Int>) -> Bool {
        guard sentence.count <= Self.longest, let last = sentence.last, !Self.ends.contains(tokens[last].hash) else {
            return false
        }
        return sentence.dropFirst()
            .contains { tokens[$0].isCapitalised && known[$0].kind == nil && Self.deeds.contains(tokens[$0].hash) }
    }

    /// "PERTH MINER SACKS BOSS: …": all in capitals, and somebody does something.
    private func isShouted(_ range: Range<Int>) -> Bool {
        range.count > 2 && range.allSatisfy { tokens[$0].isAllCapitals || tokens[$0].kind != .word }
            && range.contains { Self.deeds.contains(tokens[$0].hash) }
    }

    private func pieces(of span: NameSpan) -> [NameSpan] {
        var result: [NameSpan] = []
        var start = span.tokens.lowerBound
        for k in span.tokens.lowerBound...span.tokens.upperBound
        where k == span.tokens.upperBound || isOrdinary(k)
            || !NameRuns.isNameLike(tokens[k]) && !isJoint(k, in: span.tokens)
        {
            if k > start, let piece = piece(start..<k, of: span) { result.append(piece) }
            start = k + 1
        }
        return result
    }

    /// A piece with its kind: what the table says, or what the labeller took the whole for.
    ///
    /// A piece of what it could not name is a name only where it is one in the table, or an acronym.
    private func piece(_ all: Range<Int>, of span: NameSpan) -> NameSpan? {
        guard let start = all.first(where: { NameRuns.isNameLike(tokens[$0]) }),
            let last = all.last(where: { NameRuns.isNameLike(tokens[$0]) })
        else { return nil }
        let range = start..<last + 1
        if let kind = whole(range) { return NameSpan(range, kind) }
        guard span.kind == .thing else { return NameSpan(range, span.kind) }
        let isAcronym = range.count == 1 && tokens[start].isAllCapitals && tokens[start].count > 2
        return isAcronym && !tokens[span.tokens].allSatisfy(\.isAllCapitals)
            ? NameSpan(range, .organisation) : nil
    }

    /// A word that news writes small, outside of what the table knows.
    private func isOrdinary(_ k: Int) -> Bool {
        tokens[k].kind == .word && tokens[k].isCapitalised && known[k].kind == nil
            && traits[k].isDisjoint(with: [.orgTail, .orgHead])
            && (Self.small.contains(capital(k)) || Self.deeds.contains(tokens[k].hash))
    }

    /// A small word or mark inside a name: "Bank of America".
    private func isJoint(_ k: Int, in range: Range<Int>) -> Bool { k > range.lowerBound && k + 1 < range.upperBound }

    private func whole(_ range: Range<Int>) -> NameKind? {
        guard let match = names.match(tokens.span, from: range.lowerBound, end: range.upperBound),
            match.tokens == range, match.isNamed
        else { return nil }
        return match.kind
    }
}
