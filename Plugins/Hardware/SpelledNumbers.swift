// Numbers in words: "forty-two", "two hundred and forty", "one million two hundred thousand".

internal import Language

extension FactReader {
    /// Most pieces of a number in words.
    private static let longestNumber = 16

    /// A number in words that ends at a piece.
    func spelled(endingAt end: Int, _ text: Text, _ sentence: Range<Int>) -> (value: Int, start: Int)? {
        var start = end
        while start > sentence.lowerBound, end - start < Self.longestNumber, isNumberWord(text[start - 1]) {
            start -= 1
        }
        for first in start...end {
            guard let value = spelled(first...end, text) else { continue }
            // "3 thousand two hundred": the rest stands before it in digits.
            if first - 2 >= sentence.lowerBound, let scale = w.scales[text[first - 1].hash], scale > Double(value),
                text[first - 2].kind == .digits, let more = number(endingAt: first - 1, text, sentence)
            {
                return (more.value + value, more.start)
            }
            return (value, first)
        }
        return nil
    }

    private func isNumberWord(_ piece: Piece) -> Bool {
        piece.kind == .letters
            && (numbers[piece.hash] != nil || w.scales[piece.hash] != nil || piece.hash == w.a || isAnd(piece))
    }

    private func isAnd(_ piece: Piece) -> Bool { w.conjunctions.contains(piece.hash) && piece.hash != w.or }

    /// The value of pieces that are one number from the first to the last, or nil.
    private func spelled(_ range: ClosedRange<Int>, _ text: Text) -> Int? {
        var total = 0
        // What stands before the next scale above a hundred, 1 to 9,900, and its part behind "hundred".
        var group = 0
        var rest = 0
        var least = Double.infinity
        for k in range {
            let hash = text[k].hash
            if let value = numbers[hash] {
                let isUnit =
                    value < 10 && k > range.lowerBound && text[k].gap != .none && rest >= 20 && rest % 10 == 0
                guard rest == 0 || isUnit else { return nil }
                rest += value
            } else if w.scales[hash] == 100 {
                guard group == 0, (1...99).contains(rest) else { return nil }
                group = rest * 100
                rest = 0
            } else if let scale = w.scales[hash] {
                guard scale < least, group + rest > 0 else { return nil }
                total += (group + rest) * Int(scale)
                group = 0
                rest = 0
                least = scale
            } else if hash == w.a {
                // "A hundred", and no "a" inside of a number.
                guard k == range.lowerBound, k < range.upperBound, w.scales[text[k + 1].hash] != nil else { return nil }
                rest = 1
            } else {
                // "Two hundred and forty": behind a scale, and before what is less than a hundred.
                guard k > range.lowerBound, k < range.upperBound, w.scales[text[k - 1].hash] != nil,
                    numbers[text[k + 1].hash] != nil
                else { return nil }
            }
        }
        return total + group + rest > 0 ? total + group + rest : nil
    }
}
