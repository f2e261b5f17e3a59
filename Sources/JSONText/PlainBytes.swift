// How far a text goes on in which JSON has nothing to unescape, and nothing to escape.

/// First offset at or after `from` whose byte is a quotation mark, a backslash, a control character or not ASCII.
///
/// Eight bytes at a time (the usual zero-byte trick on 64-bit words); 16 would need a movemask that Swift's SIMD lacks.
@inline(__always)
func plainEnd(_ bytes: Span<UInt8>, from: Int) -> Int {
    let raw = bytes.bytes
    var i = from
    while i + 8 <= bytes.count {
        let marks = specialBytes(raw.unsafeLoadUnaligned(fromByteOffset: i, as: UInt64.self))
        if marks != 0 { return i + marks.trailingZeroBitCount >> 3 }
        i += 8
    }
    if i < bytes.count, bytes.count - from >= 8 {
        // The last eight: those of them that were looked at before are plain.
        i = bytes.count - 8
        let marks = specialBytes(raw.unsafeLoadUnaligned(fromByteOffset: i, as: UInt64.self))
        return marks == 0 ? bytes.count : i + marks.trailingZeroBitCount >> 3
    }
    while i < bytes.count {
        let byte = bytes[i]
        if byte < 0x20 || byte >= 0x80 || byte == 0x22 || byte == 0x5C { return i }
        i += 1
    }
    return i
}

/// The highest bits of bytes that are not plain; the lowest that is set is exact.
@inline(__always)
private func specialBytes(_ eight: UInt64) -> UInt64 {
    let low: UInt64 = 0x0101_0101_0101_0101
    let high: UInt64 = 0x8080_8080_8080_8080
    let word = UInt64(littleEndian: eight)
    let quote = word ^ (low &* 0x22)
    let slash = word ^ (low &* 0x5C)
    // A borrow can only mark a byte above the first real hit.
    return (((quote &- low) & ~quote) | ((slash &- low) & ~slash) | ((word &- low &* 0x20) & ~word) | word) & high
}
