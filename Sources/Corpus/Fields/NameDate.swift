// Dates in names of files and folders, for documents that have none of their own: "1998/03/12/harbour.txt".

/// Finds the date in a place such as `/archive/wire.tar.gz/1998/03/12/harbour.txt#3`.
///
/// Only where the user has asked for it: such a date may be the day on which somebody saved the file.
struct NameDate {
    /// What it says.
    let reading: DateNormaliser.Reading
    /// The text that was read, for messages.
    let text: String

    /// Finds the innermost date: `1998-03-12`, `1998/3/12`, `19980312`, `199803120930`, `12.03.1998`, `12 March 1998`; else the
    /// innermost year and month, `1998/03`.
    ///
    /// A year alone is none: so is any number of four digits.
    ///
    /// * `order`: What to make of `03-04-1998`, which keeps its year alone otherwise.
    init?(in place: String, order: CorpusOptions.DateOrder) {
        let finder = Finder(place, order)
        guard let found = finder.day ?? finder.namedDay ?? finder.month else { return nil }
        self = found
    }

    private init(_ reading: DateNormaliser.Reading, _ text: String) {
        self.reading = reading
        self.text = text
    }

    private struct Finder {
        private let place: Substring
        private let order: CorpusOptions.DateOrder
        private let bytes: [UInt8]
        /// Numbers that one of "-_/." joins, in order.
        private var chains: [[Range<Int>]] = []

        init(_ place: String, _ order: CorpusOptions.DateOrder) {
            // The number of the record at the end is none of the name.
            let mark = place.lastIndex(of: "#") ?? place.endIndex
            self.place = place[mark...].dropFirst().allSatisfy(\.isNumber) ? place[..<mark] : place[...]
            self.order = order
            bytes = Array(self.place.utf8)
            for (index, byte) in bytes.enumerated() where byte &- 0x30 < 10 {
                if let last = chains.last?.last, last.upperBound == index {
                    chains[chains.count - 1][chains[chains.count - 1].count - 1] = last.lowerBound..<index + 1
                } else if let last = chains.last?.last, last.upperBound == index - 1,
                    "-_/.".utf8.contains(bytes[index - 1])
                {
                    chains[chains.count - 1].append(index..<index + 1)
                } else {
                    chains.append([index..<index + 1])
                }
            }
        }

        /// The innermost whole date in digits.
        var day: NameDate? {
            for chain in chains.reversed() {
                // "14-03-2024-10-30": a date with its time.
                if chain.count > 3, let found = yearLast(chain, 2) { return found }
                // The year first, which is unmistakable; behind it may stand a time or the number of an article.
                for first in chain.indices.reversed() {
                    // With the time, which is of the file and not of the article.
                    if [8, 12, 14].contains(chain[first].count), let found = read(chain[first].prefix(8), "") {
                        return found
                    }
                    guard chain[first].count == 4, first + 2 < chain.count,
                        chain[first + 1].count <= 2, chain[first + 2].count <= 2,
                        let found = read(chain[first].lowerBound..<chain[first + 2].upperBound, "-")
                    else { continue }
                    return found
                }
                for last in chain.indices.reversed() {
                    if let found = yearLast(chain, last) { return found }
                }
            }
            return nil
        }

        /// A date that ends with its year.
        private func yearLast(_ chain: [Range<Int>], _ last: Int) -> NameDate? {
            guard last >= 2, chain[last].count == 4, chain[last - 1].count <= 2, chain[last - 2].count <= 2 else {
                return nil
            }
            // In "12.03.1998" the day is first; in "12/03/1998" that cannot be told.
            let hasPoints = [chain[last - 2], chain[last - 1]].allSatisfy { bytes[$0.upperBound] == 0x2E }
            return read(chain[last - 2].lowerBound..<chain[last].upperBound, hasPoints ? "." : "/")
        }

        /// The innermost date with the name of its month: "12 March 1998.txt", "1998/March/12".
        var namedDay: NameDate? {
            let parts = place.split(separator: "/")
            for last in parts.indices.reversed() {
                for first in [last, max(0, last - 2)] {
                    let text = parts[first...last].joined(separator: " ").map { "-_.".contains($0) ? " " : $0 }
                    guard text.count < 120, DateTokens(String(text)).hasMonthName else { continue }
                    let reading = DateNormaliser.read(String(text), order: order)
                    if case .date(let date) = reading, date.utf8.count >= 10 {
                        return Self.found(.date(String(date.prefix(10))), String(text))
                    }
                }
            }
            return nil
        }

        /// The innermost year with its month, where no day follows that does not exist.
        var month: NameDate? {
            for chain in chains.reversed() {
                for first in chain.indices.dropLast().reversed()
                where chain[first].count == 4 && chain[first + 1].count == 2
                    && (first + 2 == chain.count || chain[first + 2].count > 2)
                {
                    if let found = read(chain[first].lowerBound..<chain[first + 1].upperBound, "-", length: 7) {
                        return found
                    }
                }
            }
            return nil
        }

        /// Reads some bytes, with one and the same sign between the numbers.
        ///
        /// * `length`: Bytes of the date that is looked for, in ISO 8601.
        private func read(_ range: Range<Int>, _ joint: String, length: Int = 10) -> NameDate? {
            let text = String(decoding: bytes[range], as: UTF8.self)
            let numbers = text.split { !$0.isNumber }
            let reading = DateNormaliser.read(numbers.joined(separator: joint), order: order)
            switch reading {
            case .date(let date) where date.utf8.count == length: return Self.found(reading, text)
            case .ambiguous: return Self.found(reading, text)
            default: return nil
            }
        }

        /// A date in the time of newspapers; others are numbers of another kind.
        private static func found(_ reading: DateNormaliser.Reading, _ text: String) -> NameDate? {
            let date =
                switch reading {
                case .date(let date): date
                case .ambiguous(let year): year
                default: ""
                }
            return ("1600"..."2199").contains(date.prefix(4)) ? NameDate(reading, text) : nil
        }
    }
}
