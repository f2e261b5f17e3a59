// "Did you mean …?": the candidate with the smallest edit distance.

/// The candidate that a mistyped word most likely means, or nil where none is similar.
///
/// Distance is optimal string alignment (insert, delete, replace, swap neighbours) after case folding, a candidate that
/// the word begins or that begins the word counts as near. Words of more than 40 characters are like none.
package func nearest(to word: String, in candidates: [String]) -> String? {
    let wanted = Array(word.lowercased().unicodeScalars.prefix(41))
    guard (1...40).contains(wanted.count) else { return nil }
    var best: (distance: Int, name: String)?
    for candidate in candidates {
        let letters = Array(candidate.lowercased().unicodeScalars.prefix(41))
        var distance = editDistance(wanted, letters)
        let common = zip(wanted, letters).prefix { $0 == $1 }.count
        if common >= 3, common == min(wanted.count, letters.count) { distance = min(distance, 2) }
        guard distance <= tolerance(max(wanted.count, letters.count)) else { continue }
        if best.map({ distance < $0.distance }) ?? true { best = (distance, candidate) }
    }
    return best?.name
}

/// The same for names of several words, of which a word alone may stand for the last: "Puttin" for "Vladimir Putin".
///
/// Among ten thousand last words some are always a little like it: of those it is one edit, of more than six letters two.
package func nearestName(to word: String, in candidates: [String]) -> String? {
    if let whole = nearest(to: word, in: candidates) { return whole }
    let wanted = Array(word.lowercased().unicodeScalars.prefix(41))
    guard (4...40).contains(wanted.count), !word.contains(" ") else { return nil }
    var best: (distance: Int, name: String)?
    for candidate in candidates {
        guard let last = candidate.split(separator: " ").last, last.utf8.count < candidate.utf8.count else { continue }
        let distance = editDistance(wanted, Array(last.lowercased().unicodeScalars.prefix(41)))
        if distance <= (wanted.count > 6 ? 2 : 1), distance < best?.distance ?? .max { best = (distance, candidate) }
    }
    return best?.name
}

/// Edits up to which two words are alike: a third of the longer one's letters, rounded up.
private func tolerance(_ length: Int) -> Int { length <= 3 ? 1 : (length + 2) / 3 }

/// Optimal string alignment distance.
func editDistance(_ a: [Unicode.Scalar], _ b: [Unicode.Scalar]) -> Int {
    guard !a.isEmpty, !b.isEmpty else { return max(a.count, b.count) }
    var before = [Int](repeating: 0, count: b.count + 1)
    var previous = Array(0...b.count)
    var current = previous
    for i in 1...a.count {
        current[0] = i
        for j in 1...b.count {
            let cost = a[i - 1] == b[j - 1] ? 0 : 1
            current[j] = min(previous[j] + 1, current[j - 1] + 1, previous[j - 1] + cost)
            if i > 1, j > 1, a[i - 1] == b[j - 2], a[i - 2] == b[j - 1] {
                current[j] = min(current[j], before[j - 2] + 1)
            }
        }
        (before, previous, current) = (previous, current, before)
    }
    return previous[b.count]
}
