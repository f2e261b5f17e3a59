// What the rest of the document says about words that say nothing by themselves.

import Language

extension NameFinder {
    /// Decides single words by other mentions in the document, then by their contexts taken together.
    mutating func resolvePending(_ registry: PersonRegistry) {
        var votes: [UInt64: [Int]] = [:]
        for mention in mentions where mention.tokens.count == 1 && mention.entry == nil {
            votes[tokens[mention.tokens.lowerBound].hash, default: [0, 0, 0, 0]][Int(mention.kind.rawValue)] += 2
        }
        for item in pending {
            guard let kind = item.suggestion else { continue }
            votes[tokens[item.token].hash, default: [0, 0, 0, 0]][Int(kind.rawValue)] += 1
        }
        for item in pending {
            let hash = tokens[item.token].hash
            let t = traits[item.token]
            let range = item.token..<item.token + 1
            let isWeak = isWeakStart(item.token)
            if isWeak, !t.isDisjoint(with: .opening) || words.isOrdinary(hash) { continue }
            if ordinaryAcronyms.contains(hash) { continue }
            if registry.contains(hash) {
                emit(range, .person, nil, strong: true)
                continue
            }
            guard let counts = votes[hash], let best = counts.indices.max(by: { counts[$0] < counts[$1] }),
                counts[best] > 0, let kind = NameKind(rawValue: UInt8(best))
            else { continue }
            if words.isOrdinary(hash), item.suggestion != .organisation { continue }
            emit(range, kind, nil, strong: false)
        }
    }

    /// Finds in a line full of capitals what is known: the alias table's names and the document's people.
    mutating func readHeadline(_ line: Range<Int>, _ registry: PersonRegistry) {
        var i = line.lowerBound
        while i < line.upperBound {
            defer { i += 1 }
            guard tokens[i].kind == .word, tokens[i].isCapitalised, !taken[i] else { continue }
            if let known = gazetteerMatch(i, line.upperBound) {
                let word = traits[i]
                if known.tokens.count > 1 || word.isDisjoint(with: [.function, .starter, .common, .notName]) {
                    emit(known.tokens, known.entry.kind, known.entry, strong: true)
                    i = known.tokens.upperBound - 1
                }
                continue
            }
            if !traits[i].isDisjoint(with: .opening) { continue }
            if i + 1 < line.upperBound,
                registry.pairs.contains(TextHash.mix(tokens[i].hash, tokens[i + 1].hash))
            {
                emit(i..<i + 2, .person, nil, strong: true)
                i += 1
            } else if registry.byLast[tokens[i].hash] != nil {
                emit(i..<i + 1, .person, nil, strong: true)
            }
        }
    }
}
