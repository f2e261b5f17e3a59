// Dates in names of files and folders, for documents that have none of their own: "1998/03/12/harbour.txt".

/// Finds the date in a place such as `wire.tar.gz!1998/03/12/harbour.txt#3`.
///
/// Only where the user has asked for it: such a date may be the day on which somebody saved the file.
enum NameDate {
    /// The innermost date: days before months, as `1998-03-12`, `1998/3/12`, `19980312`, `12.03.1998` or `1998_03`.
    ///
    /// A year alone is none: so is any number of four digits.
    ///
    /// * `order`: What to make of `03-04-1998`, which keeps its year alone otherwise.
    static func read(_ place: String, order: CorpusOptions.DateOrder) -> DateNormaliser.Reading? {
        let bytes = Array(withoutNumber(place).utf8)
        let runs = digitRuns(bytes)
        for last in runs.indices.reversed() {
            // A number of eight digits, or of fourteen with the time, which is of the file and not of the article.
            if [8, 14].contains(runs[last].count),
                let found = reading(bytes[runs[last].prefix(8)], order, isWhole: true)
            {
                return found
            }
            guard last >= 2, let found = joined(runs[(last - 2)...last], bytes, order, isWhole: true) else { continue }
            return found
        }
        for last in runs.indices.reversed() {
            guard last >= 1, let found = joined(runs[(last - 1)...last], bytes, order, isWhole: false) else { continue }
            return found
        }
        return nil
    }

    /// A place without the number of the record at its end.
    private static func withoutNumber(_ place: String) -> Substring {
        guard let mark = place.lastIndex(of: "#"), place[mark...].dropFirst().allSatisfy(\.isNumber) else {
            return place[...]
        }
        return place[..<mark]
    }

    private static func digitRuns(_ bytes: [UInt8]) -> [Range<Int>] {
        var runs: [Range<Int>] = []
        for (index, byte) in bytes.enumerated() where byte &- 0x30 < 10 {
            if let last = runs.last, last.upperBound == index {
                runs[runs.count - 1] = last.lowerBound..<index + 1
            } else {
                runs.append(index..<index + 1)
            }
        }
        return runs
    }

    /// A date of runs that one and the same sign joins, one of four digits and others of one or two.
    private static func joined(
        _ runs: ArraySlice<Range<Int>>,
        _ bytes: [UInt8],
        _ order: CorpusOptions.DateOrder,
        isWhole: Bool
    ) -> DateNormaliser.Reading? {
        guard let first = runs.first, let last = runs.last else { return nil }
        let marks = zip(runs, runs.dropFirst()).map { bytes[$0.upperBound..<$1.lowerBound] }
        guard marks.allSatisfy({ $0.count == 1 && $0.first == marks.first?.first }),
            let mark = marks.first?.first, "-_/.".utf8.contains(mark),
            first.count == 4 || (last.count == 4 && isWhole), runs.count(where: { $0.count == 4 }) == 1,
            runs.allSatisfy({ $0.count <= 2 || $0.count == 4 })
        else { return nil }
        // Half of a date that does not exist is none either.
        if !isWhole, isJoined(bytes[last.upperBound...], by: mark) { return nil }
        let joint = first.count == 4 ? UInt8(ascii: "-") : mark == UInt8(ascii: "_") ? UInt8(ascii: "/") : mark
        let text = runs.map { Array(bytes[$0]) }.joined(separator: [joint])
        return reading(Array(text)[...], order, isWhole: isWhole)
    }

    /// Whether a number of one or two digits goes on behind a sign.
    private static func isJoined(_ rest: ArraySlice<UInt8>, by mark: UInt8) -> Bool {
        rest.first == mark && (1...2).contains(rest.dropFirst().prefix { $0 &- 0x30 < 10 }.count)
    }

    private static func reading(
        _ text: ArraySlice<UInt8>,
        _ order: CorpusOptions.DateOrder,
        isWhole: Bool
    ) -> DateNormaliser.Reading? {
        let found = DateNormaliser.read(String(decoding: text, as: UTF8.self), order: order)
        switch found {
        case .date(let date) where date.utf8.count == (isWhole ? 10 : 7) && isOfThePress(date): return found
        case .ambiguous(let year) where isOfThePress(year): return found
        default: return nil
        }
    }

    /// Whether a date is in the time of newspapers, and so no number of another kind.
    private static func isOfThePress(_ date: String) -> Bool { ("1600"..."2199").contains(date.prefix(4)) }
}
