// Numbers with their separators: "1,500", "3.5", "10:30", "11/28/2000", telephone numbers; units that touch them stand
// apart.

extension TokenScanner {
    /// A token that begins with a digit; gives back where it ends.
    mutating func number(_ bytes: Span<UInt8>, _ start: Int) -> Int {
        if hasAddress(bytes, start) {
            emit(bytes, start, address.upperBound, .address)
            return address.upperBound
        }
        var end = digits(bytes, start)
        end = separated(bytes, start, end)
        let next = end < bytes.count ? bytes[end] : 0x20
        if (next | 0x20) &- 0x61 < 26 || next >= 0x80 && Scalar.read(bytes, end).category == .letter {
            return numberWithLetters(bytes, start, end)
        }
        // Decades: "60's" is one token, "1999's" is two.
        if next == 0x27, bytes[end &- 1] == 0x30, end &+ 1 < bytes.count, bytes[end &+ 1] | 0x20 == 0x73,
            end &+ 2 >= bytes.count || !Self.isWordByte(bytes[end &+ 2])
        {
            end &+= 2
        }
        // "1." at the start of a paragraph numbers a list.
        if next == 0x2E, gap == .paragraph, end &- start <= 2, end &+ 1 < bytes.count, bytes[end &+ 1] == 0x20 {
            end &+= 1
        }
        emit(bytes, start, end, .number)
        let clitic = end < bytes.count && bytes[end] == 0x27 ? cliticLength(bytes, end, end &+ 1) : 0
        if clitic == 2 {
            emit(bytes, end, end &+ 2, .word)
            return end &+ 2
        }
        if clitic == 0, end &+ 3 < bytes.count, bytes[end] == 0xE2, Scalar.read(bytes, end).value == 0x2019,
            cliticLength(bytes, end, end &+ 3) == 4
        {
            emit(bytes, end, end &+ 4, .word)
            return end &+ 4
        }
        return end
    }

    private func digits(_ bytes: Span<UInt8>, _ start: Int) -> Int {
        var i = start
        while i < bytes.count, bytes[i] &- 0x30 < 10 { i &+= 1 }
        return i
    }

    /// Most groups of digits of one number: what letters end is read again from the next group on.
    private static let mostGroups = 32

    /// Goes on over separators that stand between digits.
    private func separated(_ bytes: Span<UInt8>, _ start: Int, _ firstEnd: Int) -> Int {
        var end = firstEnd
        var group = end &- start
        var groups = 1
        var isPlain = true
        while groups < Self.mostGroups, end &+ 1 < bytes.count, bytes[end &+ 1] &- 0x30 < 10 {
            let next = digits(bytes, end &+ 1)
            let length = next &- end &- 1
            switch bytes[end] {
            case 0x2E: break
            case 0x2C: if length != 3 || group > 3 && groups == 1 { return end }
            case 0x3A: if length != 2 && groups == 1 { return end }
            case 0x2F:
                let third = next &+ 1 < bytes.count && bytes[next] == 0x2F && bytes[next &+ 1] &- 0x30 < 10
                if !third, groups == 1, group > 4 || length > 4 || (group == 1 && length == 1) { return end }
            case 0x2D:
                let third = next &+ 1 < bytes.count && bytes[next] == 0x2D && bytes[next &+ 1] &- 0x30 < 10
                if !isPlain || !third && groups == 1 && !(group == 3 && length == 4) { return end }
            default: return end
            }
            // A hyphen between decimals or times is a range; between plain groups it is a telephone number or a date.
            if bytes[end] != 0x2D, bytes[end] != 0x2F { isPlain = false }
            end = next
            group = length
            groups &+= 1
        }
        return end
    }

    /// Digits with letters behind them: an ordinal or a decade, a unit that stands apart, or a name such as "2D".
    private mutating func numberWithLetters(_ bytes: Span<UInt8>, _ start: Int, _ end: Int) -> Int {
        var after = end
        while after < bytes.count, (bytes[after] | 0x20) &- 0x61 < 26 { after &+= 1 }
        let next = after < bytes.count ? bytes[after] : 0x20
        let letters = after &- end
        let ends =
            next < 0x80 && next &- 0x30 >= 10 && next != 0x5F
            || next >= 0x80 && Scalar.read(bytes, after).category != .letter
        if ends, letters == 1, bytes[end] == 0x73 {
            emit(bytes, start, after, .number)
            return after
        }
        if ends, letters == 2 {
            switch (bytes[end] | 0x20, bytes[end &+ 1] | 0x20) {
            case (0x73, 0x74), (0x6E, 0x64), (0x72, 0x64), (0x74, 0x68):
                emit(bytes, start, after, .number)
                return after
            default: break
            }
        }
        // "10a.m."
        let meridiem =
            letters == 1 && next == 0x2E && after &+ 1 < bytes.count && bytes[after &+ 1] | 0x20 == 0x6D
            && (bytes[end] | 0x20 == 0x61 || bytes[end] | 0x20 == 0x70)
        if meridiem || ends && letters <= 7 && lexicon.role(TextHash.of(bytes, end..<after)).contains(.unit) {
            emit(bytes, start, end, .number)
            return word(bytes, end)
        }
        return word(bytes, start)
    }
}
