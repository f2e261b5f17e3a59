// Plain assertions: short sentences that say something checkable without any figure: "Vaccines cause autism", "The
// ice is melting", "He never voted for the war". Debates hold few of them, so that the classifier knows none.

internal import AnalyzerKit
internal import Language

/// Tells how plainly a sentence asserts something of public affairs.
struct AssertionReader: Sendable {
    private let table = AssertionWord.table
    private typealias Word = AssertionWord

    /// Tokens that a subject has at most, and that are looked at behind its verb.
    private static let subjectLimit = 7
    private static let objectLimit = 8
    /// A longer sentence tells a story: the assertion is a part of it.
    private static let plainLength = 10.0
    private static let fullLength = 26.0

    /// What an assertion in a sentence adds to its log-odds, 0 to about 4.
    func strength(_ document: Document, _ tokens: Range<Int>) -> Double {
        var words = 0.0
        for index in tokens where document.tokens[index].kind != .punctuation {
            words += 1
            if words >= Self.fullLength { return 0 }
        }
        let excess = max(0, words - Self.plainLength) / (Self.fullLength - Self.plainLength)
        var best = 0.0
        var mayBegin = true
        var isSaid = false
        var clauses = 0
        for index in tokens {
            let token = document.tokens[index]
            switch token.kind {
            case .punctuation:
                let byte = document.bytes[Int(token.start)]
                if byte == UInt8(ascii: "?") { return 0 }
                // A quotation begins, or a clause ends.
                if byte == UInt8(ascii: "\"") || byte >= 0x80 { mayBegin = true }
                continue
            case .symbol: continue
            case .number, .address, .word: break
            }
            let bits = table.value(token.hash)
            if bits & Word.allegation != 0, isAlleged(document, index, tokens) { best = max(best, Self.alleged) }
            if mayBegin, bits & Word.opener == 0, clauses < 4 {
                clauses += 1
                best = max(best, clause(document, index..<tokens.upperBound))
                mayBegin = false
            }
            if isSaid, token.kind == .word {
                // "Said (that) crime had fallen".
                mayBegin = true
                if token.hash != Self.that, clauses < 4 {
                    clauses += 1
                    best = max(best, clause(document, index..<tokens.upperBound))
                    mayBegin = false
                }
            }
            isSaid = bits & Word.saying != 0
        }
        return best * (1 - excess)
    }

    private static let number = TextHash.of("number")
    private static let of = TextHash.of("of")
    private static let all = TextHash.of("all")
    private static let that = TextHash.of("that")

    /// What the subject of a clause is like.
    struct Subject {
        var topics = 0
        var isBare = true
        var isCounted = false
        var isActor = false
        var isOffice = false
        var isName = false
        var isWe = false
        var isNorm = false
        var isNegated = false
    }

    /// Reads one clause from its first word.
    private func clause(_ document: Document, _ tokens: Range<Int>) -> Double {
        var subject = Subject()
        var index = tokens.lowerBound
        let limit = min(tokens.upperBound, index + Self.subjectLimit)
        // "The number of hedgehogs".
        if limit > index + 2, document.tokens[index + 1].hash == Self.number, document.tokens[index + 2].hash == Self.of
        {
            subject.topics += 1
        }
        while index < limit {
            let token = document.tokens[index]
            let isFirst = index == tokens.lowerBound
            if token.kind == .punctuation {
                guard isHyphen(document, token) else {
                    return subject.topics > 0 && !subject.isName && compares(document, tokens) ? Self.compared : 0
                }
                index += 1
                continue
            }
            let bits = table.value(token.hash)
            if bits & Word.we != 0, isFirst, !(token.count == 2 && token.isAllCapitals) {
                subject.isWe = true
                subject.isBare = false
                index += 1
                continue
            }
            if isFirst, bits & Word.everybody != 0, let modal = modal(document, tokens) {
                return requirement(document, modal, tokens, Subject(topics: 1))
            }
            if bits & Word.veto != 0 {
                return isFirst ? 0 : requirement(document, index, tokens, subject)
            }
            if !isFirst, isVerb(bits, document, index, tokens.upperBound, subject) { break }
            if bits & Word.never != 0 { subject.isNegated = true }
            if bits & Word.quantifier != 0, isCount(document, index, tokens) { subject.isCounted = true }
            if bits & Word.determiner != 0, isFirst { subject.isBare = false }
            if bits & Word.actor != 0, isFirst { subject.isActor = true }
            if bits & Word.office != 0 { subject.isOffice = true }
            if bits & Word.topic != 0 { subject.topics += 1 }
            if bits & Word.norm != 0 { subject.isNorm = true }
            if token.isCapitalised, !token.shape.contains(.sentenceStart) || bits & ~Word.told == 0 {
                subject.isName = true
            }
            index += 1
        }
        // No verb that is known: "Wolves shun villages".
        if index >= limit || index == tokens.upperBound {
            if subject.topics > 0, !subject.isName, compares(document, tokens) { return Self.compared }
            if subject.isCounted, subject.topics > 0 { return Self.unread }
            return subject.isBare && !subject.isName && subject.topics > 1 ? Self.unread : 0
        }
        guard index > tokens.lowerBound else { return 0 }
        // "There is no shortage", "there are more guns than people".
        if document.tokens[tokens.lowerBound].hash == Self.there {
            return existence(document, index..<tokens.upperBound)
        }
        return predicate(document, index..<tokens.upperBound, subject)
    }

    /// "Most voters", "half of the pupils", "a third of"; not "most notorious is".
    private func isCount(_ document: Document, _ index: Int, _ tokens: Range<Int>) -> Bool {
        guard index <= tokens.lowerBound + 2, index + 1 < tokens.upperBound else { return false }
        if document.tokens[index].hash == Self.one {
            return document.tokens[index + 1].hash == Self.in
        }
        let token = document.tokens[index]
        guard token.hash == Self.most else { return true }
        let next = document.tokens[index + 1]
        return index == tokens.lowerBound
            && (table.value(next.hash) & (Word.topic | Word.link) != 0
                || next.count > 3 && document.bytes[Int(next.end) - 1] == UInt8(ascii: "s"))
    }

    /// A bare plural and another thing of public affairs in one clause.
    private static let unread = 1.6
    private static let one = TextHash.of("one")
    private static let `in` = TextHash.of("in")
    private static let most = TextHash.of("most")
    private static let there = TextHash.of("there")

    /// Weighs "there is no", "there are more than", from the verb on.
    private func existence(_ document: Document, _ tokens: Range<Int>) -> Double {
        guard tokens.count > 2 else { return 0 }
        let first = table.value(document.tokens[tokens.lowerBound + 1].hash)
        let behind = look(document, tokens.lowerBound..<min(tokens.upperBound, tokens.lowerBound + Self.objectLimit))
        guard !behind.isVetoed, behind.topics > 0 else { return 0 }
        if first & Word.comparative != 0, behind.hasThan { return 3.2 }
        return first & Word.never != 0 ? 2.6 : 0
    }

    /// "Tax" and "cost" are nouns where a verb follows them or nothing that could be a subject stands before them.
    private func isVerb(_ bits: UInt32, _ document: Document, _ index: Int, _ end: Int, _ subject: Subject) -> Bool {
        if bits & (Word.be | Word.have | Word.auxiliary | Word.went | Word.deed) != 0 { return true }
        if bits & Word.never != 0 { return true }
        if bits & Word.rule != 0, subject.isNorm { return true }
        guard bits & Word.relation != 0 else { return isPast(bits, document, index) }
        guard bits & Word.topic != 0, index + 1 < end else { return true }
        let next = table.value(document.tokens[index + 1].hash)
        return next & (Word.be | Word.have | Word.auxiliary | Word.went | Word.relation) == 0
    }

    /// "Swallowed"; not "the armed".
    private func isPast(_ bits: UInt32, _ document: Document, _ index: Int) -> Bool {
        let token = document.tokens[index]
        let end = Int(token.end)
        return bits & ~Word.told == 0 && token.kind == .word && token.count > 4 && !token.isCapitalised
            && document.bytes[end - 1] == UInt8(ascii: "d") && document.bytes[end - 2] == UInt8(ascii: "e")
            && index > 0 && table.value(document.tokens[index - 1].hash) & (Word.determiner | Word.quantifier) == 0
    }

    private func isContinuous(_ document: Document, _ index: Int) -> Bool {
        let token = document.tokens[index]
        let end = Int(token.end)
        return token.kind == .word && token.count > 5 && document.bytes[end - 1] == UInt8(ascii: "g")
            && document.bytes[end - 2] == UInt8(ascii: "n") && document.bytes[end - 3] == UInt8(ascii: "i")
    }

    /// Weighs what is said of a subject, from the verb on.
    private func predicate(_ document: Document, _ tokens: Range<Int>, _ subject: Subject) -> Double {
        let verb = table.value(document.tokens[tokens.lowerBound].hash)
        var index = tokens.lowerBound
        var isNever = subject.isNegated
        var last = verb
        // "Has not risen", "does not stop": to the word that says it.
        if verb & (Word.be | Word.have | Word.auxiliary | Word.never | Word.adverb) != 0 {
            index += 1
            while index < tokens.upperBound {
                let token = document.tokens[index]
                guard token.kind != .punctuation else { return 0 }
                last = table.value(token.hash)
                if last & Word.never != 0 { isNever = true }
                guard last & (Word.adverb | Word.be) != 0,
                    last & (Word.relation | Word.change | Word.state | Word.comparative) == 0
                else { break }
                index += 1
            }
            guard index < tokens.upperBound else { return 0 }
        }
        let behind = look(document, index..<min(tokens.upperBound, index + Self.objectLimit))
        guard !behind.isVetoed, !(last & Word.change != 0 && isDoublingDown(document, index, tokens)) else { return 0 }
        // A thing of public affairs, or a kind of people or things: "Masks", "Red meat".
        let weight = subjectWeight(subject)
        var value = 0.0
        if verb & (Word.be | Word.have) != 0 {
            if last & Word.change != 0 || last & Word.went != 0 && behind.hasDirection {
                value = weight > 0.5 ? 3.7 : 0
            } else if last & Word.comparative != 0, behind.hasThan {
                value = 3.2
            } else if verb & Word.be != 0, last & Word.state != 0 {
                value = 3
            } else if verb & Word.be != 0
                || document.tokens[index - 1].hash == Self.become
                    && !(index + 1 < tokens.upperBound && document.tokens[index + 1].hash == Self.and),
                last & Word.comparative != 0, subject.topics > 0, !subject.isName
            {
                // "House Speaker Feld was more blunt" is somebody's view.
                value = 2.4
            } else if behind.isRecord {
                value = 2.6
            } else if last & (Word.relation | Word.deed) != 0 {
                value = behind.topics > 0 ? 2.4 : 1.2
            } else if verb & Word.be != 0, isPast(last, document, index) || isContinuous(document, index) {
                value = subject.topics == 0 ? 0.8 : behind.topics > 0 || isNever ? 2.4 : 1.6
            } else if isNever {
                value = behind.topics > 0 ? 2 : 1
            } else if subject.isCounted {
                value = 2.4
            } else {
                value = behind.topics > 0 && subject.topics > 0 ? 1.2 : 0
            }
        } else if verb & Word.went != 0 {
            value = behind.hasDirection ? 3 : behind.topics > 0 ? 1.4 : 0.6
        } else if last & Word.deed != 0 {
            value = 2.6
        } else if last & Word.rule != 0, subject.isNorm {
            value = 3
        } else if last & Word.relation != 0 {
            value = behind.hasThan ? 3.2 : behind.topics > 0 ? 3 : 1.6
        } else if isPast(last, document, index) {
            value = behind.topics > 0 ? 1.8 : isNever ? 1.4 : 0.6
        } else {
            value = behind.topics > 0 ? isNever ? 1.8 : 1 : isNever ? 1 : 0
        }
        guard value > 0 else { return 0 }
        if isNever { value += 0.5 }
        if subject.isCounted { value += 0.5 }
        return value * weight
    }

    /// "Is doubling down on his claims" doubles nothing.
    private func isDoublingDown(_ document: Document, _ index: Int, _ tokens: Range<Int>) -> Bool {
        index + 1 < tokens.upperBound && document.tokens[index].hash == Self.doubling
            && document.tokens[index + 1].hash == Self.down
    }

    private static let and = TextHash.of("and")
    private static let become = TextHash.of("become")
    private static let doubling = TextHash.of("doubling")
    private static let down = TextHash.of("down")

    /// 1 for a topic or a whole kind, less for a person or a thing that only the text knows.
    private func subjectWeight(_ subject: Subject) -> Double {
        var weight = 0.35
        if subject.topics > 0 { weight = subject.isBare ? 1.25 : 1 }
        if subject.isOffice { weight = max(weight, 0.9) }
        if subject.isCounted { weight = max(weight, 1) }
        if subject.isName { weight = max(weight, 0.8) }
        if subject.isActor { weight = 0.6 }
        if subject.isWe { weight = 0.75 }
        return weight
    }

    private struct Behind {
        var topics = 0
        var hasThan = false
        var hasDirection = false
        var isRecord = false
        var isVetoed = false
    }

    /// What stands behind a verb, up to the next mark.
    private func look(_ document: Document, _ tokens: Range<Int>) -> Behind {
        var behind = Behind()
        for index in tokens {
            let token = document.tokens[index]
            if token.kind == .punctuation {
                if isHyphen(document, token) { continue }
                break
            }
            let bits = table.value(token.hash)
            if bits & Word.veto != 0 {
                // "Pay more tax than you think" is still said of tax.
                behind.isVetoed = index < tokens.lowerBound + 3
                break
            }
            if index > tokens.lowerBound, bits & Word.topic != 0 { behind.topics += 1 }
            if bits & Word.than != 0 { behind.hasThan = true }
            if bits & Word.direction != 0 { behind.hasDirection = true }
            if bits & Word.record != 0, index < tokens.lowerBound + 4 { behind.isRecord = true }
            // "An all-time high".
            if token.hash == Self.all, index + 1 < tokens.upperBound, isHyphen(document, document.tokens[index + 1]) {
                behind.isRecord = true
            }
        }
        return behind
    }

    private func isHyphen(_ document: Document, _ token: Token) -> Bool {
        // Also the mark of a plural's genitive.
        token.count == 1
            && (document.bytes[Int(token.start)] == UInt8(ascii: "-")
                || document.bytes[Int(token.start)] == UInt8(ascii: "'"))
    }
}
