// What a run of capitalised words names: by its first and last words, titles, given names, the alias table and the context.

import Language

extension NameFinder {
    mutating func handle(_ whole: Range<Int>, in sentence: Range<Int>) {
        var run = whole
        guard run.count <= Self.longestRun else {
            headlines.append(run)
            return
        }
        if isWeakStart(run.lowerBound), run.count > 1, startsOrdinarily(run) {
            run = run.lowerBound + 1..<run.upperBound
            while run.count > 0, !isNameWord(run.lowerBound) { run = run.lowerBound + 1..<run.upperBound }
            guard !run.isEmpty else { return }
        }
        classify(run, in: sentence)
    }

    /// The first word of a sentence is an ordinary word before a name ("Police Thursday", "Speaking Ghanaian").
    func startsOrdinarily(_ run: Range<Int>) -> Bool {
        let first = run.lowerBound
        let t = traits[first]
        if t.contains(.given) || t.contains(.title) { return false }
        if gazetteerMatch(first, run.upperBound) != nil { return false }
        if !t.isDisjoint(with: .opening) {
            let last = traits[run.upperBound - 1]
            return last.isDisjoint(with: [.orgTail, .placeTail, .thingTail]) && !t.contains(.common)
        }
        return words.isOrdinary(tokens[first].hash)
    }

    mutating func classify(_ run: Range<Int>, in sentence: Range<Int>) {
        guard !run.isEmpty else { return }
        let first = run.lowerBound
        let last = run.upperBound - 1
        if let kind = datelineKind(run) {
            let known = gazetteerMatch(first, run.upperBound)
            emit(run, kind, known?.tokens == run ? known?.entry : nil, strong: true)
            return
        }
        let known = gazetteerMatch(first, run.upperBound)
        if let known, known.tokens == run, !isWeakFirst(run, known.entry) {
            let person = run.count == 1 && isPersonContext(run) && traits[first].contains(.given)
            emit(run, person ? .person : known.entry.kind, person ? nil : known.entry, strong: true)
            return
        }
        if run.count > 1, let kind = kindByEdges(run) {
            if let titled = firstTitle(run), traits[titled].contains(.honorific) {
                splitAtTitle(run, titled, in: sentence)
            } else {
                emit(run, kind, nil, strong: true)
            }
            return
        }
        if let title = firstTitle(run) {
            splitAtTitle(run, title, in: sentence)
            return
        }
        if let known, known.tokens.count < run.count {
            let rest = known.tokens.upperBound..<run.upperBound
            if known.entry.isDemonym || known.entry.kind == .thing {
                emit(known.tokens, known.entry.kind, known.entry, strong: true)
                classify(dropConnectors(rest), in: sentence)
                return
            }
            if traits[first].contains(.given) || known.entry.kind == .person || isTitled(run) {
                emit(run, .person, nil, strong: traits[first].contains(.given))
                return
            }
            if let second = gazetteerMatch(rest.lowerBound, run.upperBound), second.tokens == rest {
                emit(known.tokens, known.entry.kind, known.entry, strong: true)
                emit(rest, second.entry.kind, second.entry, strong: true)
                return
            }
            emit(run, .organisation, nil, strong: false)
            return
        }
        if run.count == 1 {
            single(first)
            return
        }
        let isPerson = isPersonContext(run)
        if traits[first].contains(.given), !traits[last].contains(.common) || isPerson {
            emit(run, .person, nil, strong: true)
        } else if isPerson, !run.contains(where: { traits[$0].contains(.common) }) {
            emit(run, .person, nil, strong: true)
        } else if traits[first].contains(.placeHead), !isPerson {
            emit(run, .place, nil, strong: false)
        } else if run.contains(where: { traits[$0].contains(.common) || tokens[$0].hash == Words.ampersand }) {
            if !isWeakStart(first) || run.count > 2 { emit(run, .organisation, nil, strong: false) }
        } else if run.contains(where: {
            tokens[$0].isAllCapitals && tokens[$0].count > 2 && !tokens[$0].shape.contains(.point)
        }) {
            emit(run, .organisation, nil, strong: false)
        } else if first > 0, tokens[first - 1].hash == Words.the, tokens[first].gap == .space {
            emit(run, .organisation, nil, strong: false)
        } else if run.count <= 4, !isPlaceContext(first) || run.count > 2 {
            emit(run, .person, nil, strong: false)
        } else if isPlaceContext(first) {
            emit(run, .place, nil, strong: false)
        }
    }

    /// The place and the agency of a dateline: "ILOILO, Philippines (Harbour Wire) -".
    func datelineKind(_ run: Range<Int>) -> NameKind? {
        let first = run.lowerBound
        if tokens[first].gap == .paragraph, tokens[first].isAllCapitals, run.count <= 3,
            run.upperBound + 3 < tokens.count
        {
            let after = tokens[run.upperBound]
            let isOpen = after.hash == Words.open && run.upperBound > 0
            let isPair =
                after.hash == Words.comma
                && (3...5)
                    .contains {
                        run.upperBound + $0 < tokens.count
                            && Words.datelineEnds.contains(tokens[run.upperBound + $0 - 1].hash)
                    }
            if isOpen || isPair || Words.dashes.contains(after.hash) { return .place }
        }
        if first >= 1, first <= 8, tokens[first - 1].hash == Words.open, run.upperBound + 1 < tokens.count,
            tokens[run.upperBound].hash == Words.close, Words.dashes.contains(tokens[run.upperBound + 1].hash)
        {
            return .organisation
        }
        return nil
    }

    func dropConnectors(_ range: Range<Int>) -> Range<Int> {
        var start = range.lowerBound
        while start < range.upperBound, !isNameWord(start) { start += 1 }
        return start..<range.upperBound
    }

    func kindByEdges(_ run: Range<Int>) -> NameKind? {
        let first = traits[run.lowerBound]
        let last = traits[run.upperBound - 1]
        if let link = run.first(where: { tokens[$0].hash == Words.of || tokens[$0].hash == Words.for }),
            link > run.lowerBound
        {
            let head = traits[link - 1]
            if head.contains(.title), !head.contains(.orgHead) { return nil }
            if head.contains(.orgHead) || head.contains(.orgTail) { return .organisation }
            if head.contains(.placeHead) { return .place }
            if head.contains(.thingTail) { return .thing }
        }
        if Words.storms.contains(tokens[run.lowerBound].hash) || Words.ships.contains(tokens[run.lowerBound].hash) {
            return .thing
        }
        if last.contains(.title), !last.contains(.orgTail) { return nil }
        if last.contains(.orgTail) { return .organisation }
        if last.contains(.placeTail) { return .place }
        if last.contains(.thingTail), !first.contains(.given) || run.count > 2 { return .thing }
        return nil
    }

    func firstTitle(_ run: Range<Int>) -> Int? {
        run.first { traits[$0].contains(.title) && !(traits[$0].contains(.given)) }
    }

    mutating func splitAtTitle(_ run: Range<Int>, _ title: Int, in sentence: Range<Int>) {
        if title > run.lowerBound {
            let before = run.lowerBound..<title
            if let known = gazetteerMatch(before.lowerBound, title) {
                emit(known.tokens, known.entry.kind, known.entry, strong: true)
            } else if before.count >= 2, traits[before.lowerBound].contains(.given) {
                emit(before, .person, nil, strong: true)
            } else if before.count == 1, tokens[before.lowerBound].isAllCapitals {
                emit(before, .organisation, nil, strong: false)
            }
        }
        var i = title + 1
        var needsName = false
        while i < run.upperBound {
            let t = traits[i]
            if t.contains(.title), !t.contains(.given) {
                i += 1
            } else if tokens[i].hash == Words.of || tokens[i].hash == Words.for || tokens[i].hash == Words.the
                || tokens[i].hash == Words.and
            {
                needsName = true
                i += 1
            } else if needsName, !t.contains(.given) {
                if t.contains(.placeHead), i + 2 < run.upperBound, tokens[i + 1].hash == Words.of,
                    let known = gazetteerMatch(i + 2, run.upperBound)
                {
                    emit(i..<known.tokens.upperBound, .place, nil, strong: true)
                    i = known.tokens.upperBound
                } else if let known = gazetteerMatch(i, run.upperBound) {
                    emit(known.tokens, known.entry.kind, known.entry, strong: true)
                    i = known.tokens.upperBound
                } else {
                    i += 1
                }
            } else if t.contains(.common), !t.contains(.given) || tokens[i].kind != .word {
                i += 1
            } else if !isNameWord(i), !t.contains(.particle) {
                i += 1
            } else {
                break
            }
        }
        let name = i..<run.upperBound
        guard !name.isEmpty else { return }
        if let known = gazetteerMatch(i, run.upperBound), known.tokens == name, known.entry.kind != .person,
            !traits[title].contains(.honorific)
        {
            emit(name, known.entry.kind, known.entry, strong: true)
        } else if name.count <= 6 {
            emit(name, .person, nil, strong: true)
        }
    }

    mutating func single(_ i: Int) {
        let token = tokens[i]
        if traits[i].contains(.title), !traits[i].contains(.given) { return }
        if token.isAllCapitals, !isWeakStart(i) || traits[i].isDisjoint(with: .opening), token.count >= 2,
            token.count <= 7,
            traits[i].isDisjoint(with: [.function, .suffix]), !token.shape.contains(.digit)
        {
            // "AK-47": a model, not a body.
            if i + 1 < tokens.count, tokens[i + 1].gap == .none, isHyphen(i + 1) || tokens[i + 1].shape.contains(.digit)
            {
                return
            }
            if definesOrdinaryWords(i) { ordinaryAcronyms.insert(token.hash) }
            pending.append((i, .organisation))
            return
        }
        if token.count == 1 { return }
        let range = i..<i + 1
        if !traits[i].isDisjoint(with: [.common, .starter])
            || !traits[i].isDisjoint(with: [.orgTail, .placeTail, .thingTail])
        {
            return
        }
        if isTitled(range), traits[i].isDisjoint(with: .opening) {
            emit(range, .person, nil, strong: true)
            return
        }
        if isWeakStart(i) {
            let subject = nextWord(i).map { traits[$0].contains(.speech) } ?? false
            let ok = subject && traits[i].isDisjoint(with: .opening) && !words.isOrdinary(token.hash)
            pending.append((i, ok && words.isName(token.hash) ? .person : nil))
            return
        }
        if isPersonContext(range) {
            pending.append((i, .person))
        } else if isPlaceContext(i) {
            pending.append((i, .place))
        } else {
            pending.append((i, traits[i].contains(.given) ? .person : nil))
        }
    }

    /// Brackets after small words: "independent power producer (IPP)" names a kind of thing.
    func definesOrdinaryWords(_ i: Int) -> Bool {
        guard i >= 2, i + 1 < tokens.count, tokens[i - 1].hash == Words.open, tokens[i + 1].hash == Words.close else {
            return false
        }
        return tokens[i - 2].kind == .word && !tokens[i - 2].isCapitalised
    }

    // MARK: context

    func nextWord(_ i: Int) -> Int? { i + 1 < tokens.count ? i + 1 : nil }

    /// A title or role stands before, in small letters ("spokesman", "wife").
    func isTitled(_ run: Range<Int>) -> Bool {
        let before = run.lowerBound - 1
        guard before >= 0, tokens[run.lowerBound].gap == .space, !tokens[run.lowerBound].shape.contains(.sentenceStart)
        else { return false }
        return (traits[before].contains(.title) || traits[before].contains(.kin)) && tokens[before].kind == .word
            && !traits[before].contains(.function)
    }

    /// What stands around a run speaks for a person.
    func isPersonContext(_ run: Range<Int>) -> Bool {
        if isTitled(run) { return true }
        let next = run.upperBound
        guard next < tokens.count else { return false }
        if traits[next].contains(.speech) || tokens[next].hash == Words.administration { return true }
        if tokens[next].hash == Words.comma, next + 2 < tokens.count {
            let after = tokens[next + 1]
            if after.kind == .number, after.count == 2, tokens[next + 2].hash == Words.comma { return true }
            if after.hash == Words.who || after.hash == Words.whose { return true }
        }
        if tokens[next].hash == Words.who { return true }
        let before = run.lowerBound - 1
        return before >= 0 && traits[before].contains(.speech) && !tokens[before].isCapitalised
            && tokens[run.lowerBound].gap == .space && !isWeakStart(run.lowerBound)
    }

    func isPlaceContext(_ i: Int) -> Bool {
        guard i > 0, tokens[i].gap == .space else { return false }
        if traits[i - 1].contains(.locative) { return true }
        // "the town of X"; "X province".
        if i > 1, tokens[i - 1].hash == Words.of, traits[i - 2].contains(.placeTail), !tokens[i - 2].isCapitalised {
            return true
        }
        return i + 1 < tokens.count && traits[i + 1].contains(.placeTail) && !tokens[i + 1].isCapitalised
            && Words.regions.contains(tokens[i + 1].hash)
    }
}
