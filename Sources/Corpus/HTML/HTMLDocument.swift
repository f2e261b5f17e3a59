// A parsed page: its text as a list of paragraphs (blocks), and the elements (nodes) that they lie in.

/// The paragraphs of a page in their order, and the elements around them.
///
/// An element's paragraphs are always a contiguous range of ``blocks``, so that sums over elements are differences of
/// prefix sums; nothing ever walks a tree.
struct HTMLDocument {
    /// A run of text between block boundaries.
    struct Block {
        /// Its text, in ``HTMLDocument/text``, white space collapsed; single line breaks stand for `<br>`.
        var start: Int32
        var end: Int32
        /// Bytes of it inside links.
        var linkBytes: Int32 = 0
        /// The innermost node.
        var node: Int32
        /// A number for the table row it is in, 0 outside tables.
        var row: Int32 = 0
        /// The innermost block element.
        var tag: HTMLTag
        /// Whether it goes on a paragraph that furniture inside a sentence has cut in two.
        var isJoined = false
        var words: Int32 = 0
        /// Commas, full stops and the like.
        var punctuation: Int32 = 0
        /// Whether it ends like a sentence.
        var endsSentence = false
    }

    /// An element with paragraphs in it.
    struct Node {
        var parent: Int32
        var firstBlock: Int32
        /// One after the last block; set when the element ends.
        var endBlock: Int32
        var tag: HTMLTag
        var hints: HTMLHints
    }

    var text: [UInt8] = []
    var blocks: [Block] = []
    var nodes: [Node] = []
    var metadata = HTMLMetadata()

    /// The text of a range of blocks' bytes.
    func string(_ block: Block) -> String {
        String(decoding: text[Int(block.start)..<Int(block.end)], as: UTF8.self)
    }

    /// Whether a block is a line, in any white space, and at most a few words more (a date, an author).
    func startsWithLine(_ line: String, _ block: Block) -> Bool {
        let wanted = line.utf8.filter { !$0.isHTMLSpace }
        guard !wanted.isEmpty else { return false }
        let own = text[Int(block.start)..<Int(block.end)].filter { !$0.isHTMLSpace }
        return own.starts(with: wanted) && own.count - wanted.count <= 40
    }
}

extension HTMLDocument.Block {
    /// Counts words and punctuation.
    mutating func measure(_ text: [UInt8]) {
        var inWord = false
        var wide: Int32 = 0
        var words: Int32 = 0
        var punctuation: Int32 = 0
        text.withUnsafeBufferPointer { bytes in
            for at in Int(start)..<Int(end) {
                let byte = bytes[at]
                if byte == 0x20 || byte == 0x0A {
                    inWord = false
                } else if byte < 0x40,
                    byte == UInt8(ascii: ",") || byte == UInt8(ascii: ".") || byte == UInt8(ascii: ";")
                        || byte == UInt8(ascii: "!") || byte == UInt8(ascii: "?")
                {
                    punctuation += 1
                } else {
                    if byte >= 0xE3, byte < 0xEF { wide += 1 }
                    if !inWord {
                        inWord = true
                        words += 1
                    }
                }
            }
        }
        self.punctuation = punctuation
        // Scripts without spaces: two characters count as a word.
        self.words = words + wide / 2
        var last = Int(end) - 1
        // Closing quotation marks and brackets after the full stop.
        while last > Int(start), text[last] == 0x22 || text[last] == 0x27 || text[last] == 0x29 || text[last] == 0x5D {
            last -= 1
        }
        if last - 3 > Int(start), text[last - 2] == 0xE2, text[last - 1] == 0x80,
            text[last] == 0x9D || text[last] == 0x99
        {
            last -= 3
            if text[last] == 0x22 || text[last] == 0x27 { last -= 1 }
        }
        switch text[last] {
        case UInt8(ascii: "."), UInt8(ascii: "!"), UInt8(ascii: "?"): endsSentence = true
        case 0xA6 where last - 2 >= Int(start) && text[last - 1] == 0x80: endsSentence = true
        case 0x82 where last - 2 >= Int(start) && text[last - 2] == 0xE3: endsSentence = true
        default: endsSentence = false
        }
    }
}

/// What the parser has to know about a byte of text.
enum HTMLByteClass: UInt8 {
    case plain
    /// A space.
    case space
    /// The first byte of characters of which some are spaces or invisible.
    case lead
    /// Other white space, controls and ampersands.
    case stop

    /// The class of each byte.
    static let table: [UInt8] = (0...255)
        .map { byte in
            switch byte {
            case 0x20: Self.space.rawValue
            case 0xC2, 0xE2, 0xEF: Self.lead.rawValue
            case 0..<0x20, 0x26, 0x7F: Self.stop.rawValue
            default: Self.plain.rawValue
            }
        }
}
