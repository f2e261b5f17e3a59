// URLs and e-mail addresses: found by one look over each run without blanks, so that a text of any shape takes linear
// time.

extension TokenScanner {
    /// True where an address begins at an offset; ``address`` then says where it ends.
    mutating func hasAddress(_ bytes: Span<UInt8>, _ start: Int) -> Bool {
        if start >= looked { look(bytes, start) }
        return address.lowerBound == start && !address.isEmpty
    }

    /// Looks for the first address between here and the next blank.
    ///
    /// Later ones are found by the next look, which starts behind it.
    private mutating func look(_ bytes: Span<UInt8>, _ start: Int) {
        address = 0..<0
        var i = start
        while i < bytes.count {
            let byte = bytes[i]
            if byte <= 0x20 { break }
            if byte == 0x40, i > start, Self.isLocal(bytes[i &- 1]), i &+ 1 < bytes.count, Self.isHost(bytes[i &+ 1]) {
                var from = i
                while from > start, Self.isLocal(bytes[from &- 1]) { from &-= 1 }
                var to = i &+ 1
                while to < bytes.count, Self.isHost(bytes[to]) { to &+= 1 }
                found(from..<trimmed(bytes, from, to))
                return
            }
            if byte == 0x2F, i > start, bytes[i &- 1] == 0x3A, i &+ 1 < bytes.count, bytes[i &+ 1] == 0x2F {
                var from = i &- 1
                while from > start, (bytes[from &- 1] | 0x20) &- 0x61 < 26 { from &-= 1 }
                if from < i &- 1 {
                    found(from..<pathEnd(bytes, from))
                    return
                }
            }
            if byte == 0x2E, i &- start >= 3, bytes[i &- 1] | 0x20 == 0x77, bytes[i &- 2] | 0x20 == 0x77,
                bytes[i &- 3] | 0x20 == 0x77, i &+ 1 < bytes.count, Self.isWordByte(bytes[i &+ 1])
            {
                found((i &- 3)..<pathEnd(bytes, i &- 3))
                return
            }
            if byte == 0x2F, let from = bareDomain(bytes, start, i) {
                found(from..<pathEnd(bytes, from))
                return
            }
            i &+= 1
        }
        looked = max(i, start &+ 1)
    }

    private mutating func found(_ range: Range<Int>) {
        address = range
        looked = max(range.upperBound, looked &+ 1)
    }

    /// The start of "name.ending" right before a slash, where the ending is a domain of three letters.
    private func bareDomain(_ bytes: Span<UInt8>, _ start: Int, _ slash: Int) -> Int? {
        guard slash &- start >= 6, bytes[slash &- 4] == 0x2E else { return nil }
        let tail = (bytes[slash &- 3] | 0x20, bytes[slash &- 2] | 0x20, bytes[slash &- 1] | 0x20)
        guard tail == (0x63, 0x6F, 0x6D) || tail == (0x6F, 0x72, 0x67) || tail == (0x6E, 0x65, 0x74) else { return nil }
        var from = slash &- 4
        while from > start, slash &- from < 64, Self.isHost(bytes[from &- 1]) { from &-= 1 }
        return from
    }

    /// Where a URL ends: at a blank, a quote or an angle bracket, without the marks that close the sentence around it.
    private func pathEnd(_ bytes: Span<UInt8>, _ start: Int) -> Int {
        var end = start
        while end < bytes.count {
            let byte = bytes[end]
            if byte <= 0x20 || byte == 0x22 || byte == 0x3C || byte == 0x3E || byte == 0x7C { break }
            if byte == 0xE2, end &+ 2 < bytes.count, bytes[end &+ 1] == 0x80, bytes[end &+ 2] >= 0x98 { break }
            if byte == 0xC2, end &+ 1 < bytes.count, bytes[end &+ 1] == 0xA0 { break }
            end &+= 1
        }
        return trimmed(bytes, start, end)
    }

    private func trimmed(_ bytes: Span<UInt8>, _ start: Int, _ end: Int) -> Int {
        var end = end
        while end > start &+ 1 {
            let byte = bytes[end &- 1]
            let closes =
                byte == 0x2E || byte == 0x2C || byte == 0x3A || byte == 0x3B || byte == 0x21 || byte == 0x3F
                || byte == 0x27
                || byte == 0x29 || byte == 0x5D || byte == 0x2D
            if !closes { break }
            end &-= 1
        }
        return end
    }

    /// A byte of the part before the @.
    private static func isLocal(_ byte: UInt8) -> Bool {
        byte &- 0x30 < 10 || (byte | 0x20) &- 0x61 < 26 || byte == 0x2E || byte == 0x2D || byte == 0x5F || byte == 0x2B
            || byte == 0x25
    }

    /// A byte of the part behind it.
    static func isHost(_ byte: UInt8) -> Bool {
        byte &- 0x30 < 10 || (byte | 0x20) &- 0x61 < 26 || byte == 0x2E || byte == 0x2D || byte == 0x5F
    }
}
