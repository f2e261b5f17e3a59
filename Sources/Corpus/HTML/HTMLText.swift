// Writes the chosen paragraphs out as text.

/// The text of an article and its size.
struct HTMLText {
    var string: String
    var words: Int
    /// The first and the last paragraph of it, where it was taken from the page.
    var firstBlock: Int?
    var lastBlock: Int?
    /// Whether the page itself marks it as the article.
    var isExplicit = false

    /// Chooses and joins the paragraphs of the article.
    static func article(_ document: HTMLDocument, usesHints: Bool, headline: String?) -> HTMLText {
        var selection = HTMLSelection(document, usesHints: usesHints)
        let kept = selection.run(headline: headline)
        return HTMLText(
            string: joined(document, kept),
            words: kept.reduce(0) { $0 + Int(document.blocks[$1].words) },
            firstBlock: kept.first,
            lastBlock: kept.last,
            isExplicit: selection.isExplicit
        )
    }

    /// All paragraphs.
    static func whole(_ document: HTMLDocument) -> String { joined(document, document.blocks.indices) }

    private static func joined(_ document: HTMLDocument, _ blocks: some Sequence<Int>) -> String {
        var out: [UInt8] = []
        var previous: HTMLDocument.Block?
        for index in blocks {
            let block = document.blocks[index]
            if let previous {
                if block.isJoined, block.tag == previous.tag {
                    out.append(0x20)
                } else if block.row != 0, block.row == previous.row, block.isCell, previous.isCell,
                    block.words < 20, previous.words < 20
                {
                    out.append(0x09)
                } else {
                    out.append(0x0A)
                    out.append(0x0A)
                }
            }
            out.append(contentsOf: document.text[Int(block.start)..<Int(block.end)])
            previous = block
        }
        return String(decoding: out, as: UTF8.self)
    }

    /// Whether the article body in a page's structured data is more of the same text than what the page shows.
    static func prefersLinked(_ body: String, over text: HTMLText) -> Bool {
        let count = body.utf8.count { $0 == 0x20 }
        return count > (text.words == 0 ? 12 : 60) && count > text.words * 2
    }

    /// Makes paragraphs of the lines of an article body.
    static func paragraphs(ofLinked body: String) -> String {
        body.split(whereSeparator: { $0.isNewline })
            .map { line in
                line.split(separator: " ").joined(separator: " ")
            }
            .filter { !$0.isEmpty }.joined(separator: "\n\n")
    }
}

extension HTMLDocument.Block {
    /// Whether it is the text of a table cell and not of a paragraph in one.
    fileprivate var isCell: Bool { tag == .td || tag == .th }
}
