// Claims that give different figures for the same thing.

package import JSONText
internal import Language
package import Store

/// Two claims of one thing.
package struct FigurePair: Sendable {
    /// How the figures stand to each other.
    package enum Relation: String, Sendable {
        /// They cannot both be right.
        case conflict
        /// The later one is higher, where counts grow with the days.
        case update
        /// They differ, but both may be right: "at least 14" and 20.
        case compatible
    }

    package var relation: Relation
    /// What the figures are about, as "people killed".
    package var what: String
    /// The earlier claim first.
    package var claims: [(row: AnnotationRow, value: String)]

    /// Writes the pair as an object.
    package func write(to writer: inout JSONWriter) {
        writer.beginObject()
        for (key, text) in [("relation", relation.rawValue), ("what", what)] {
            writer.key(key)
            writer.string(text)
        }
        writer.key("values")
        writer.beginArray()
        for claim in claims { writer.string(claim.value) }
        writer.endArray()
        writer.key("claims")
        writer.beginArray()
        for claim in claims {
            claim.row.write(to: &writer) { writer in
                writer.key("value")
                writer.string(claim.value)
            }
        }
        writer.endArray()
        writer.endObject()
    }
}

/// Reads claims in the order of their dates, the newest first, and pairs those that are about one thing.
///
/// It holds the claims of a few days, and of those at most ``maximumHeld``: a store of any size is read in one pass.
package struct ConflictFinder {
    private struct Held {
        var number: Int
        var row: AnnotationRow
        var claim: FigureClaim
        var context: FigureContext
        var day: Int
        var event: Int
    }

    /// Claims of one thing share a name.
    private struct Key: Hashable {
        var slot: FigureClaim.Slot
        var name: String
    }

    /// A pair of values that was told of an event.
    private struct Told: Hashable {
        var event: Int
        var slot: FigureClaim.Slot
        var values: [String]
    }

    /// Days that may lie between two claims.
    private let days: Int
    private var held: [Key: [Held]] = [:]
    /// Claims that are held, once for each of their names.
    private(set) var heldCount = 0
    private var told: Set<Told> = []
    private var claimsRead = 0
    /// Claims held at once, once for each of their names.
    static let maximumHeld = 60_000
    /// Pairs of values that are remembered as told.
    private static let maximumTold = 50_000
    /// Claims with one name that a new one is compared with, the nearest in time.
    private static let maximumCompared = 200

    /// Makes a finder.
    ///
    /// * `days`: Days that may lie between the dates of two claims.
    package init(days: Int) { self.days = days }

    /// Takes the next claim, and gives the pairs that it makes with earlier ones.
    package mutating func add(_ row: AnnotationRow) -> [FigurePair] {
        guard let text = row.text, !text.hasSuffix("?"),
            let date = row.document.date.flatMap({ CalendarDate(iso: $0) }), let day = date.daysSince1970
        else { return [] }
        let words = ClaimWord.words(text)
        let claims = FigureClaim.read(words)
        guard !claims.isEmpty else { return [] }
        let context = FigureContext(words, title: row.document.title, date: date)
        var pairs: [FigurePair] = []
        for claim in claims {
            var new = Held(number: claimsRead, row: row, claim: claim, context: context, day: day, event: claimsRead)
            claimsRead += 1
            pairs += compare(&new)
            for name in context.allNames {
                held[Key(slot: claim.slot, name: name), default: []].append(new)
                heldCount += 1
            }
        }
        if heldCount > Self.maximumHeld || told.count > Self.maximumTold { forget(after: day + days) }
        return pairs
    }

    /// The pairs that a claim makes with those that are held.
    private mutating func compare(_ new: inout Held) -> [FigurePair] {
        var pairs: [FigurePair] = []
        var seen: Set<Int> = []
        for name in new.context.allNames.sorted() {
            let key = Key(slot: new.claim.slot, name: name)
            drop(key, after: new.day + days)
            for other in (held[key] ?? []).suffix(Self.maximumCompared).reversed() {
                guard seen.insert(other.number).inserted, Self.isSameThing(new, other) else { continue }
                new.event = other.event
                guard new.claim.figure != other.claim.figure else { continue }
                // Some of the people are as many as all or fewer: only more says something.
                if new.claim.figure.isPart || other.claim.figure.isPart {
                    guard new.claim.figure.isPart != other.claim.figure.isPart,
                        !new.claim.figure.agrees(with: other.claim.figure)
                    else { continue }
                }
                let values = [new.claim.figure.text, other.claim.figure.text].sorted()
                let telling = Told(event: new.event, slot: new.claim.slot, values: values)
                if told.insert(telling).inserted { pairs.append(Self.pair(new, other)) }
            }
        }
        return pairs
    }

    /// Lets go of claims that are too new to be compared with what comes now.
    private mutating func drop(_ key: Key, after day: Int) {
        guard let all = held[key], let first = all.first, first.day > day else { return }
        let kept = all.filter { $0.day <= day }
        heldCount -= all.count - kept.count
        held[key] = kept.isEmpty ? nil : kept
    }

    private mutating func forget(after day: Int) {
        for key in Array(held.keys) { drop(key, after: day) }
        told.removeAll()
        // Days that are too large: what was read first goes first.
        guard heldCount > Self.maximumHeld else { return }
        let oldest = claimsRead - claims(holding: Self.maximumHeld / 2)
        held = held.compactMapValues { claims in
            let kept = claims.filter { $0.number >= oldest }
            return kept.isEmpty ? nil : kept
        }
        heldCount = held.values.reduce(0) { $0 + $1.count }
    }

    /// How many claims so many entries are, at the share of names that there is now.
    private func claims(holding entries: Int) -> Int {
        let claims = Set(held.values.lazy.joined().lazy.map(\.number)).count
        return claims * entries / max(1, heldCount)
    }

    /// How many times a figure may be the other one.
    private static let maximumRatio = 5.0
    /// Counts below this are of single cases.
    private static let minimumCount = 3.0

    private static func isSameThing(_ a: Held, _ b: Held) -> Bool {
        let isLevel = a.claim.slot.predicate == FigureClaim.level
        if a.row.document.document == b.row.document.document {
            // One article that lets two people speak; of counts it often gives parts.
            guard isLevel, a.row.annotation.name != b.row.annotation.name else { return false }
        }
        // Wire copy says the same thing twice.
        guard a.row.text != b.row.text else { return false }
        // Figures so far apart are of other things.
        let (low, high) = (
            min(a.claim.figure.value, b.claim.figure.value), max(a.claim.figure.value, b.claim.figure.value)
        )
        guard low * maximumRatio >= high, isLevel || low >= minimumCount else { return false }
        if isLevel {
            let (shared, all) = (a.claim.subject.intersection(b.claim.subject), a.claim.subject.union(b.claim.subject))
            guard shared.count * 2 >= all.count, isSameMeasure(a, b), isSameMeasure(b, a) else { return false }
        }
        // "12 Russian tanks" are not "nine Ukrainian tanks".
        if let owner = a.claim.owner, let other = b.claim.owner, owner != other { return false }
        return a.context.isSameEvent(as: b.context, isLevel: isLevel)
    }

    /// Whether no word makes another thing of what the first measures: "youth unemployment".
    private static func isSameMeasure(_ a: Held, _ b: Held) -> Bool {
        a.claim.modifiers.subtracting(b.claim.modifiers)
            .allSatisfy {
                FigureWords.neutral.contains($0) || b.context.allNames.contains($0)
                    || b.claim.subject.contains(FigureClaim.stem($0))
            }
    }

    private static func pair(_ a: Held, _ b: Held) -> FigurePair {
        // The rows come newest first, but within a day in any order.
        let isLater = (a.row.document.date ?? "") > (b.row.document.date ?? "")
        let (first, second) = isLater ? (b, a) : (a, b)
        let relation: FigurePair.Relation
        if first.claim.figure.agrees(with: second.claim.figure) {
            relation = .compatible
        } else if isUpdate(first, second) {
            relation = .update
        } else {
            relation = .conflict
        }
        return FigurePair(
            relation: relation,
            what: first.claim.what,
            claims: [first, second].map { ($0.row, $0.claim.figure.text) }
        )
    }

    /// Whether the second is what became of the first: higher, and later, of a count that grows.
    private static func isUpdate(_ first: Held, _ second: Held) -> Bool {
        guard FigureWords.growing.contains(first.claim.slot.predicate),
            second.claim.figure.value > first.claim.figure.value
        else { return false }
        return second.day > first.day || first.row.document.source == second.row.document.source
    }
}
