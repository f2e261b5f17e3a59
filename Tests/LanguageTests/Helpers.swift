// What the tests of Language share: texts to tokens and sentences as strings, and repeatable random numbers.

import AnalyzerTesting
import Language

/// The tokens of a text as strings.
func tokens(_ text: String) -> [String] {
    let bytes = Array(text.utf8)
    return Segmenter().segment(bytes.span).tokens.map { String(decoding: bytes[$0.range], as: UTF8.self) }
}

/// The sentences of a text as strings.
func sentences(_ text: String) -> [String] {
    let bytes = Array(text.utf8)
    return Segmenter().segment(bytes.span).sentences.map { String(decoding: bytes[$0.range], as: UTF8.self) }
}

/// The first token of a text.
func firstToken(_ text: String) -> Token? {
    let bytes = Array(text.utf8)
    return Segmenter().segment(bytes.span).tokens.first
}

extension SeededNumbers {
    /// A text of scalars from all planes, letters and marks more often than the rest.
    mutating func text(_ length: Int) -> String {
        var text = ""
        for _ in 0..<length {
            let value: UInt32 =
                switch Int.random(in: 0..<10, using: &self) {
                case 0...3: UInt32.random(in: 0x20...0x7E, using: &self)
                case 4: 0x20
                case 5: UInt32.random(in: 0x80...0x7FF, using: &self)
                case 6: UInt32.random(in: 0x2000...0x206F, using: &self)
                case 7: UInt32.random(in: 0x800...0xD7FF, using: &self)
                case 8: UInt32.random(in: 0x0...0x1F, using: &self)
                default: UInt32.random(in: 0x10000...0x10FFFF, using: &self)
                }
            if let scalar = Unicode.Scalar(value) { text.unicodeScalars.append(scalar) }
        }
        return text
    }
}
