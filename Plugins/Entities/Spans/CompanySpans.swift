// Companies that are called by a word that could be somebody's surname: "Velmont Industries … Velmont said", "shares in Ford".

import Language

/// Makes bodies of companies that the labeller took for people.
struct CompanySpans {
    let tokens: [Token]
    let traits: [Traits]
    let known: [KnownCover]
    let evidence: NameEvidence

    /// Last words of companies' names, behind which the first word stands for the whole.
    private static let firms = Words.hashes(
        """
        inc inc. corp corp. corporation ltd ltd. limited plc llc llp gmbh ag s.a. nv n.v. oyj oy asa ab co co. group holdings holding industries
        industrial energy mining bancorp foods technologies systems pharmaceuticals pharma biotech motors airlines airways
        resources petroleum oil partners capital securities insurance chemicals steel cement electric electronics telecom
        entertainment stores supermarkets brewery breweries aerospace shipping logistics minerals metals properties
        enterprises software semiconductor labs laboratories textiles dairy
        """
    )
    /// Companies that bear somebody's surname and are called by it alone.
    private static let surnames = Words.hashes(
        """
        ford tyson merck kellogg hilton dell deere wrigley hershey heinz campbell disney boeing chrysler daimler porsche ferrari
        honda suzuki toyota mazda renault peugeot citroen michelin siemens philips bosch ericsson lilly abbott bayer roche
        lockheed northrop grumman hewlett packard schwab nomura lehman merrill rothschild sainsbury morrison cadbury lidl aldi
        tesco kroger nordstrom marriott mattel hasbro gucci prada versace armani chanel cartier burberry benetton cargill cummins
        maersk bechtel halliburton schlumberger bouygues dassault lagardere krupp thyssen tata mahindra berenberg lazard jefferies
        """
    )
    private static let owned = Words.hashes("shares stock")
    private static let inside = Words.hashes("in of")
    /// What follows the name of a company and of nobody else.
    private static let assets = Words.hashes(
        """
        shares stock dealers dealership dealerships plant plants factory factories workers cars vans trucks pickups vehicles
        executives engineers analysts models stores products sales profits earnings bankers shareholders investors subsidiary
        recall suv sedan assembly
        """
    )
    private static let kinds = Words.hashes(
        "carmaker automaker retailer manufacturer giant brewer chipmaker drugmaker lender conglomerate company firm maker brokerage broker"
    )
    private static let which = TextHash.of("which")
    private static let it = TextHash.of("it")
    /// What banks and brokers do to shares.
    private static let ratings = Words.hashes("downgraded upgraded downgrade upgrade underwrote underwrite")
    private static let firmWords = Words.hashes(
        "brokers brokerages banks firms companies carmakers automakers retailers manufacturers suppliers airlines brewers insurers"
    )
    private static let including = Words.hashes("like including includes include include as are were")

    /// Last words that nothing but a company has.
    private static let legal = Words.hashes("inc inc. corp corp. ltd ltd. plc llc llp")
    /// Words behind a person's name, after a comma: "Peter Dawes, the founder", "Peter Dawes, who".
    private static let described = Words.hashes(
        "who the a an its chief chairman chairwoman founder co-founder managing president"
    )

    /// The spans, people who bear the name of a company of the document made bodies: "Wexford Mills Inc … Wexford Mills".
    private func shortened(_ spans: [NameSpan]) -> [NameSpan] {
        var firms: Set<[UInt64]> = []
        for span in spans where span.kind == .organisation && span.tokens.count > 2 && span.tokens.count < 6 {
            guard Self.legal.contains(tokens[span.tokens.upperBound - 1].hash) else { continue }
            firms.insert(span.tokens.dropLast().map { tokens[$0].hash })
        }
        guard !firms.isEmpty else { return spans }
        let people = spans.filter { $0.kind == .person && $0.tokens.count > 1 && $0.tokens.count < 5 }
        for span in people where isSomebody(span.tokens) { firms.remove(span.tokens.map { tokens[$0].hash }) }
        return spans.map { span in
            guard span.kind == .person, span.tokens.count > 1, span.tokens.count < 5,
                firms.contains(span.tokens.map { tokens[$0].hash })
            else { return span }
            return NameSpan(span.tokens, .organisation)
        }
    }

    /// A title, an age or a description says that a name is somebody's.
    private func isSomebody(_ range: Range<Int>) -> Bool {
        let (first, last, next) = (range.lowerBound, range.upperBound - 1, range.upperBound)
        if first > 0, tokens[first].gap == .space, !traits[first - 1].isDisjoint(with: [.title, .honorific]) {
            return true
        }
        if evidence.about(tokens[last].hash) & Evidence.afterTitle.rawValue != 0 { return true }
        return next + 1 < tokens.count && tokens[next].hash == Words.comma
            && (tokens[next + 1].kind == .number || Self.described.contains(tokens[next + 1].hash))
    }

    /// The spans, those of companies made bodies.
    func corrected(_ spans: [NameSpan]) -> [NameSpan] {
        let spans = shortened(spans)
        var firms: Set<UInt64> = []
        var people: Set<UInt64> = []
        var isAnyAlone = false
        for span in spans {
            if mayBeCompany(span) {
                isAnyAlone = true
            } else if span.kind == .person {
                for k in span.tokens { people.insert(tokens[k].hash) }
            } else if span.kind == .organisation, let first = firstWord(of: span.tokens) {
                firms.insert(first)
            }
        }
        guard isAnyAlone || spans.count > 2 else { return spans }
        for span in spans where span.tokens.count == 1 {
            let k = span.tokens.lowerBound
            // What was taken for a body where a sign stands may have been taken for somebody elsewhere.
            if mayBeCompany(span) && isCompany(k) || span.kind == .organisation && isFirm(k, nextWord(k)) {
                firms.insert(tokens[k].hash)
            }
        }
        var result = listed(spans, people)
        guard !firms.isEmpty else { return result }
        for k in result.indices where mayBeCompany(result[k]) {
            let hash = tokens[result[k].tokens.lowerBound].hash
            if firms.contains(hash), !people.contains(hash), isNobody(result[k].tokens.lowerBound) {
                result[k].kind = .organisation
            }
        }
        return result
    }

    /// The first word of a company's full name that may stand for it.
    private func firstWord(of range: Range<Int>) -> UInt64? {
        let first = range.lowerBound
        guard range.count > 1, Self.firms.contains(tokens[range.upperBound - 1].hash), tokens[first].kind == .word,
            tokens[first].isCapitalised, tokens[first].count > 2,
            traits[first]
                .isDisjoint(with: [
                    .function, .common, .orgHead, .orgTail, .starter, .direction, .given, .title, .placeHead, .numeral,
                ]), tokens[first + 1].kind == .word, tokens[first + 1].isCapitalised, tokens[first + 1].gap == .space
        else { return nil }
        return tokens[first].hash
    }

    /// A word taken for a person, or for a place that the table does not know.
    private func mayBeCompany(_ span: NameSpan) -> Bool {
        span.tokens.count == 1
            && (span.kind == .person
                || span.kind == .place && known[span.tokens.lowerBound].kind == nil)
    }

    /// Nothing in the document makes a person of the word.
    private func isNobody(_ k: Int) -> Bool {
        let signs: Evidence = [.afterTitle, .afterGivenName, .inKnownPerson]
        return evidence.about(tokens[k].hash) & signs.rawValue == 0 && known[k].kind != .person
    }

    private func nextWord(_ k: Int) -> UInt64 {
        k + 1 < tokens.count && tokens[k + 1].gap == .space ? tokens[k + 1].hash : 0
    }

    /// The words beside a name say that it is a company's.
    private func isCompany(_ k: Int) -> Bool {
        let next = nextWord(k)
        if k > 1, Self.inside.contains(tokens[k - 1].hash), Self.owned.contains(tokens[k - 2].hash),
            next == 0 || tokens[k + 1].hash != Words.possessive, k + 1 == tokens.count || !tokens[k + 1].isCapitalised
        {
            return true
        }
        if isFirm(k, next) { return true }
        guard Self.surnames.contains(tokens[k].hash) else { return false }
        if next != 0, Self.assets.contains(next), !tokens[k + 1].isCapitalised { return true }
        if k > 0, Self.kinds.contains(tokens[k - 1].hash), !tokens[k - 1].isCapitalised { return true }
        if k + 2 < tokens.count, tokens[k + 1].hash == Words.possessive, Self.assets.contains(tokens[k + 2].hash) {
            return true
        }
        if k + 2 < tokens.count, tokens[k + 1].hash == Words.comma, tokens[k + 2].hash == Self.which { return true }
        return k + 2 < tokens.count && traits[k + 1].contains(.speech) && tokens[k + 2].hash == Self.it
    }

    /// What a company has and nobody else.
    private static let holdings = Words.hashes(
        "shares shareholders shareholder creditors bondholders revenue revenues profit profits ipo valuation ceo cfo"
    )
    private static let amounts = Words.hashes("net pre-tax pretax operating quarterly annual gross underlying")
    private static let chiefs = Words.hashes("executive financial operating")
    private static let chief = TextHash.of("chief")
    private static let moves = Words.hashes(
        """
        fell rose jumped slumped tumbled surged dropped climbed gained lost closed slid sank soared plunged traded were are had
        rallied ended opened slipped plummeted declined
        """
    )
    private static let acts = Words.hashes(
        """
        said says is was has had will would fell rose reported reports posted raised cut plans announced launched filed
        """
    )
    private static let shares = Words.hashes("stake stakes shareholder shareholders")
    private static let investors = TextHash.of("investors")
    private static let analysts = Words.hashes(
        "analyst analysts economist economists strategist strategists trader traders"
    )
    private static let at = TextHash.of("at")
    private static let inWord = TextHash.of("in")
    private static let sure = Words.hashes(
        "carmaker automaker chipmaker drugmaker lender conglomerate fintech startup start-up airline insurer brewer"
    )
    private static let nouns = Words.hashes("company firm startup start-up group lender carmaker airline")
    private static let articles = Words.hashes("the a an")
    private static let groups = Words.hashes("group sect faction militia gang newspaper daily")

    /// Signs that nobody has of whom the document says no more than one word.
    private func isFirm(_ k: Int, _ next: UInt64) -> Bool {
        guard isNobody(k), !traits[k].contains(.given) else { return false }
        let end = tokens.count
        if k + 2 < end, tokens[k + 1].hash == Words.possessive {
            let owned = Self.amounts.contains(tokens[k + 2].hash) && k + 3 < end ? k + 3 : k + 2
            if Self.holdings.contains(tokens[owned].hash) { return true }
            if tokens[owned].hash == Self.chief, owned + 1 < end, Self.chiefs.contains(tokens[owned + 1].hash) {
                return true
            }
        }
        if next != 0, Self.owned.contains(next), !tokens[k + 1].isCapitalised, k + 2 < end, tokens[k + 2].gap == .space,
            Self.moves.contains(tokens[k + 2].hash)
        {
            return true
        }
        guard k > 0, tokens[k].gap == .space, k + 1 == end || next == 0 || !tokens[k + 1].isCapitalised else {
            return false
        }
        let (before, lead) = (tokens[k - 1], k > 1 ? tokens[k - 2].hash : 0)
        // "the Maute group".
        if before.hash == Words.the, Self.groups.contains(next), known[k].kind == nil { return true }
        if before.hash == Self.inWord {
            return Self.shares.contains(lead) || lead == Self.investors && known[k].kind == nil
        }
        if before.hash == Self.at { return Self.analysts.contains(lead) }
        // Not "the lender Haverty used".
        if Self.sure.contains(before.hash), !before.isCapitalised, next == 0 || Self.acts.contains(next) { return true }
        // "The company, Velmont, denied it."
        return k > 2 && before.hash == Words.comma && Self.nouns.contains(lead) && !tokens[k - 2].isCapitalised
            && Self.articles.contains(tokens[k - 3].hash) && k + 1 < end && tokens[k + 1].hash == Words.comma
    }

    // MARK: lists

    /// The spans, items of lists of companies made bodies: "Peel Hunt, Jefferies and Berenberg downgraded the stock".
    private func listed(_ spans: [NameSpan], _ people: Set<UInt64>) -> [NameSpan] {
        var result = spans
        var start = 0
        while start < spans.count {
            var end = start + 1
            while end < spans.count, isJoint(spans[end - 1].tokens.upperBound, spans[end].tokens.lowerBound) {
                end += 1
            }
            defer { start = end }
            let items = start..<end
            let bodies = items.count { spans[$0].kind == .organisation }
            guard items.count > 2, bodies > 0, bodies < items.count,
                items.allSatisfy({ spans[$0].kind == .organisation || spans[$0].kind == .person })
            else { continue }
            let isLed = isOfFirms(spans[start].tokens.lowerBound, spans[end - 1].tokens.upperBound)
            guard isLed || bodies * 2 > items.count else { continue }
            for k in items where spans[k].kind == .person {
                let range = spans[k].tokens
                guard isLed || range.count == 1,
                    range.allSatisfy({ isNobody($0) && traits[$0].isDisjoint(with: [.given, .title]) }),
                    range.count > 1 || !people.contains(tokens[range.lowerBound].hash)
                else { continue }
                result[k].kind = .organisation
            }
        }
        return result
    }

    /// A comma, "and" or both stand between two spans, which may lie over one another yet.
    private func isJoint(_ start: Int, _ end: Int) -> Bool {
        start < end && end - start < 3
            && (start..<end).allSatisfy { tokens[$0].hash == Words.comma || tokens[$0].hash == Words.and }
    }

    /// The words around a list say that its items are companies.
    private func isOfFirms(_ start: Int, _ end: Int) -> Bool {
        if end < tokens.count, Self.ratings.contains(tokens[end].hash) { return true }
        guard start > 1 else { return false }
        return Self.firmWords.contains(tokens[start - 1].hash)
            || Self.including.contains(tokens[start - 1].hash)
                && (max(0, start - 3)..<start - 1).contains { Self.firmWords.contains(tokens[$0].hash) }
    }
}
