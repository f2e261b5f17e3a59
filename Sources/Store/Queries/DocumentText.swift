// Pieces of a stored text, cut when a question is answered.

import Language

/// A text with its sentences and its offsets in Unicode scalars, worked out when first needed.
final class DocumentText {
    let bytes: [UInt8]
    private lazy var offsets = Self.offsets(of: bytes)
    private lazy var sentences = Self.sentences(of: bytes)

    init(_ bytes: [UInt8]) { self.bytes = bytes }

    private static func offsets(of bytes: [UInt8]) -> ScalarOffsets { ScalarOffsets(bytes.span) }

    private static func sentences(of bytes: [UInt8]) -> [Sentence] { Segmenter().segment(bytes.span).sentences }

    /// The range in bytes of a range in scalars, cut to the text.
    func byteRange(_ start: Int, _ end: Int) -> Range<Int> {
        let bytes = bytes
        let first = offsets.byte(ofScalar: max(0, start), in: bytes.span) ?? bytes.count
        let last = offsets.byte(ofScalar: max(0, end), in: bytes.span) ?? bytes.count
        return first..<max(first, last)
    }

    /// The text of a range in scalars.
    func text(_ start: Int, _ end: Int) -> String { string(byteRange(start, end)) }

    /// Whether a range in scalars holds one of some folded texts (``CaseFold``).
    ///
    /// A `String` for each row of a million documents would cost more than reading them; nearly all of these are ASCII.
    func holds(oneOf texts: [String], from start: Int, to end: Int) -> Bool {
        let range = byteRange(start, end)
        let isASCII = bytes.withUnsafeBufferPointer { bytes in
            bytes[range].allSatisfy { $0 < 0x80 }
        }
        guard isASCII else {
            let covered = CaseFold.fold(string(range))
            return texts.contains { covered.contains($0) }
        }
        return texts.contains { wanted in
            var wanted = wanted
            return wanted.withUTF8 { wanted in
                bytes.withUnsafeBufferPointer { Self.holdsASCII(UnsafeBufferPointer(rebasing: $0[range]), wanted) }
            }
        }
    }

    private static func holdsASCII(_ text: UnsafeBufferPointer<UInt8>, _ wanted: UnsafeBufferPointer<UInt8>) -> Bool {
        guard let first = wanted.first else { return true }
        guard wanted.count <= text.count else { return false }
        for start in 0...(text.count - wanted.count) where text[start].lowercasedASCII == first {
            if (1..<wanted.count).allSatisfy({ text[start + $0].lowercasedASCII == wanted[$0] }) { return true }
        }
        return false
    }

    /// Bytes of a sentence that are given whole, and those on each side of the covered text of what is longer.
    private static let longestSentence = 8 << 10
    private static let context = 2 << 10

    /// The sentence that holds a range in scalars, or the sentences from its first to its last.
    ///
    /// Of what is longer than any sentence, such as a list of half a megabyte without a full stop, the part around the range: each of
    /// ten thousand rows would come with all of it.
    ///
    /// - Returns: Its text, and its first scalar in the document's text.
    func sentence(_ start: Int, _ end: Int) -> (text: String, start: Int) {
        let whole = sentence(around: byteRange(start, end))
        return (string(whole), scalar(ofByte: whole.lowerBound))
    }

    private func sentence(around range: Range<Int>) -> Range<Int> {
        // A range between two sentences, or in a text without any, is given as it is.
        guard let first = sentence(atOrBefore: range.lowerBound),
            let last = sentence(atOrBefore: max(range.lowerBound, range.upperBound - 1))
        else { return range }
        let start = min(Int(first.start), range.lowerBound)
        let whole = start..<max(Int(last.end), range.upperBound)
        return whole.count > Self.longestSentence ? part(of: whole, around: range) : whole
    }

    /// A part that begins and ends with a whole character.
    private func part(of whole: Range<Int>, around range: Range<Int>) -> Range<Int> {
        var start = max(whole.lowerBound, range.lowerBound - Self.context)
        while start < range.lowerBound, bytes[start] & 0xC0 == 0x80 { start += 1 }
        var end = min(whole.upperBound, range.upperBound + Self.context)
        while end > range.upperBound, end < bytes.count, bytes[end] & 0xC0 == 0x80 { end -= 1 }
        return start..<end
    }

    private func sentence(atOrBefore byte: Int) -> Sentence? {
        var low = 0
        var high = sentences.count
        while low < high {
            let middle = (low + high) / 2
            if Int(sentences[middle].start) <= byte { low = middle + 1 } else { high = middle }
        }
        return low > 0 ? sentences[low - 1] : nil
    }

    func string(_ range: Range<Int>) -> String {
        bytes.withUnsafeBufferPointer { String(decoding: $0[range], as: UTF8.self) }
    }

    /// Scalars before a byte offset.
    func scalar(ofByte offset: Int) -> Int {
        let bytes = bytes
        return offsets.scalar(ofByte: offset, in: bytes.span)
    }
}
