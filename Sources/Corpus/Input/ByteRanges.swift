// Which bytes of a file were accounted for.

/// Ranges of a file, merged where they touch, in bounded memory.
struct ByteRanges {
    /// Sorted, without overlaps.
    private(set) var ranges: [Range<Int>] = []
    /// Whether some were too many to remember.
    private(set) var isIncomplete = false
    /// Bytes between two ranges that count as none.
    private let slack: Int

    /// Members of real archives lie side by side, and make one range.
    private static let maximumCount = 65_536

    init(slack: Int) { self.slack = slack }

    /// Index of the first range that ends behind an offset.
    private func index(endingAfter offset: Int) -> Int {
        var low = 0
        var high = ranges.count
        while low < high {
            let middle = (low + high) / 2
            if ranges[middle].upperBound <= offset { low = middle + 1 } else { high = middle }
        }
        return low
    }

    /// Whether any of some bytes are in it.
    func overlaps(_ range: Range<Int>) -> Bool {
        let index = index(endingAfter: range.lowerBound)
        return index < ranges.count && ranges[index].lowerBound < range.upperBound
    }

    mutating func insert(_ range: Range<Int>) {
        guard !range.isEmpty else { return }
        let first = index(endingAfter: range.lowerBound - slack - 1)
        var end = first
        var merged = range
        while end < ranges.count, ranges[end].lowerBound <= range.upperBound + slack {
            merged = min(merged.lowerBound, ranges[end].lowerBound)..<max(merged.upperBound, ranges[end].upperBound)
            end += 1
        }
        if first == end, ranges.count >= Self.maximumCount {
            isIncomplete = true
        } else {
            ranges.replaceSubrange(first..<end, with: [merged])
        }
    }
}
