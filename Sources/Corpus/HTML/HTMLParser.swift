// Builds the paragraphs and elements of a page from its tags, as a browser would, without recursion.

/// A tree builder that keeps only what the choice of the article needs.
///
/// The stack remembers for each kind of element where the innermost open one is, so that an end tag costs the same in a
/// page of ten elements and of a million.
struct HTMLParser {
    private struct Open {
        var tag: HTMLTag
        var node: Int32
        /// Where its start tag begins in the page.
        var start: Int32
        /// Whether a node was made for this element.
        var ownsNode: Bool
        var previousSame: Int32
        var previousBoundary: Int32
        var previousBlock: Int32
        var previousRow: Int32
    }

    private var tokenizer: HTMLTokenizer
    private var document = HTMLDocument()
    private var stack: [Open] = []
    private var innermost = [Int32](repeating: -1, count: 256)
    private var boundary: Int32 = -1
    private var innermostBlock: Int32 = -1
    private var row: Int32 = 0
    private var rows: Int32 = 0
    /// The depth at which text ceased to count, or nil.
    private var skipDepth: Int?
    private let keepsHidden: Bool
    /// Start tags of elements that would hide text and are never closed: they hide nothing.
    private var unclosed: Set<Int32> = []

    private var blockStart = 0
    private var blockLinkBytes = 0
    private var pendingSpace = false
    private var pendingBreaks = 0
    private var nextIsJoined = false
    private var elementCount = 0
    private let classes = HTMLByteClass.table

    /// Above this many elements, tags only separate paragraphs: bounds the memory of a hostile page.
    private static let maximumNodes = 1 << 19

    /// - Parameters:
    ///   - bytes: Valid UTF-8.
    ///   - keepsHidden: Keep the text of hidden and skipped elements, for pages that show nothing otherwise.
    init(_ bytes: UnsafeBufferPointer<UInt8>, keepsHidden: Bool) {
        tokenizer = HTMLTokenizer(bytes)
        self.keepsHidden = keepsHidden
        document.text.reserveCapacity(bytes.count / 4)
        document.nodes.append(
            HTMLDocument.Node(parent: -1, firstBlock: 0, endBlock: 0, tag: .body, hints: [])
        )
    }

    /// Parses the whole page.
    ///
    /// An element that hides its text up to the end of the page, because its end tag is missing, would cost the article:
    /// the page is parsed once more without such ones.
    mutating func parse() -> HTMLDocument {
        let bytes = tokenizer.bytes
        build()
        guard let skipDepth else { return finished() }
        var again = HTMLParser(bytes, keepsHidden: keepsHidden)
        for (depth, open) in stack.enumerated().dropFirst(skipDepth) where depth == skipDepth || open.tag == .skipped {
            again.unclosed.insert(open.start)
        }
        again.build()
        return again.finished()
    }

    private mutating func build() {
        loop: while true {
            switch tokenizer.next() {
            case .text: addText(tokenizer.start, tokenizer.end)
            case .startTag: open()
            case .endTag: close()
            case .rawElement: raw()
            case .end: break loop
            }
        }
    }

    private mutating func finished() -> HTMLDocument {
        pop(to: 0)
        finishBlock(isLast: true)
        document.nodes[0].endBlock = Int32(clamping: document.blocks.count)
        return document
    }

    // MARK: Tags

    private mutating func raw() {
        switch tokenizer.tag {
        case .script:
            document.metadata.addScript(tokenizer)
        case .title:
            if skipDepth == nil { document.metadata.addTitle(tokenizer) }
        default:
            break
        }
    }

    private mutating func open() {
        let tag = tokenizer.tag
        let traits = tag.traits
        switch tag {
        case .inline:
            return
        case .br:
            if skipDepth == nil { pendingBreaks += 1 }
            return
        case .meta:
            document.metadata.addMeta(tokenizer)
            return
        case .link:
            document.metadata.addLink(tokenizer)
            return
        case .html, .body, .head:
            if tag == .html { document.metadata.addLanguage(tokenizer) }
            return
        case .wbr, .void, .img:
            if tokenizer.attribute(.itemprop) != nil { document.metadata.addItem(tokenizer) }
            return
        default:
            break
        }
        if traits.contains(.closesParagraph) { closeParagraph() }
        closeImplied(tag)
        if traits.contains(.block) { finishBlock() }
        if tag == .hr { return }
        if tokenizer.attribute(.itemprop) != nil { document.metadata.addItem(tokenizer) }
        if tag == .time, skipDepth == nil {
            document.metadata.addTime(tokenizer, block: document.blocks.count)
        }
        push(tag, traits)
    }

    private mutating func push(_ tag: HTMLTag, _ traits: HTMLTag.Traits) {
        elementCount += 1
        guard stack.count < Self.maximumNodes, document.nodes.count < Self.maximumNodes else {
            finishBlock()
            return
        }
        let position = Int32(stack.count)
        let parent = stack.last?.node ?? 0
        var open = Open(
            tag: tag,
            node: parent,
            start: Int32(clamping: tokenizer.start),
            ownsNode: false,
            previousSame: innermost[Int(tag.rawValue)],
            previousBoundary: boundary,
            previousBlock: innermostBlock,
            previousRow: row
        )
        if skipDepth == nil, !unclosed.contains(open.start) {
            let hints = self.hints(tag)
            let isBlock = traits.contains(.block)
            if traits.contains(.skipped), !keepsHidden {
                skipDepth = stack.count
            } else if hints.contains(.hidden), !isBlock, !keepsHidden {
                skipDepth = stack.count
            } else if isBlock || hints.contains(.inlineDrop) {
                if !isBlock {
                    finishBlock()
                    nextIsJoined = false
                }
                open.node = Int32(document.nodes.count)
                open.ownsNode = true
                document.nodes.append(
                    HTMLDocument.Node(
                        parent: parent,
                        firstBlock: Int32(clamping: document.blocks.count),
                        endBlock: 0,
                        tag: tag,
                        hints: hints
                    )
                )
            }
        }
        if traits.contains(.boundary) { boundary = position }
        if traits.contains(.block) { innermostBlock = position }
        if tag == .tr {
            rows += 1
            row = rows
        } else if tag == .table {
            row = 0
        }
        innermost[Int(tag.rawValue)] = position
        stack.append(open)
    }

    /// What the attributes of the last start tag say.
    private func hints(_ tag: HTMLTag) -> HTMLHints {
        var hints: HTMLHints = []
        let bytes = tokenizer.bytes
        for attribute in tokenizer.attributes {
            switch attribute.name {
            case .class, .id, .role, .testID:
                hints.formUnion(HTMLHints.names(bytes, attribute.start, attribute.end))
            case .itemprop:
                let value = tokenizer.lowercaseValue(attribute)
                if value.contains("articlebody") { hints.formUnion([.positive, .body]) }
                if value.contains("headline") { hints.insert(.headline) }
                if value.contains("author") || value.contains("date") { hints.insert(.meta) }
                if value.contains("caption") { hints.insert(.caption) }
            case .hidden:
                hints.insert(.hidden)
            case .ariaHidden:
                if tokenizer.lowercaseValue(attribute) == "true" { hints.insert(.weak) }
            case .style:
                hints.formUnion(HTMLHints.style(bytes, attribute.start, attribute.end))
            default:
                break
            }
        }
        if hints.contains(.keywords) {
            hints.remove(.keywords)
            if tag != .article, tag != .main, tag != .section { hints.insert(.drop) }
        }
        switch tag {
        case .nav: hints.insert(.drop)
        case .footer, .aside: hints.insert(.drop)
        case .header, .form, .fieldset, .details: hints.insert(.weak)
        case .figcaption, .caption: hints.insert(.caption)
        case .tr, .tbody, .table: hints.subtract([.drop, .weak, .inlineDrop])
        case .article, .main: hints.insert(.positive)
        case .custom:
            hints.formUnion(HTMLHints.names(bytes, tokenizer.nameStart, tokenizer.nameEnd))
        default: break
        }
        return hints
    }

    private mutating func closeParagraph() {
        let paragraph = innermost[Int(HTMLTag.p.rawValue)]
        if paragraph > boundary {
            finishBlock()
            pop(to: Int(paragraph))
        }
    }

    /// Ends the elements whose end tags HTML lets authors leave out.
    private mutating func closeImplied(_ tag: HTMLTag) {
        func at(_ tag: HTMLTag) -> Int32 { innermost[Int(tag.rawValue)] }
        var position: Int32 = -1
        switch tag {
        case .li:
            position = at(.li)
            if position <= max(boundary, at(.ul), at(.ol)) { position = -1 }
            if position < 0 { closeParagraph() }
        case .dt, .dd:
            position = max(at(.dt), at(.dd))
            if position <= max(boundary, at(.dl)) { position = -1 }
            if position < 0 { closeParagraph() }
        case .td, .th:
            position = max(at(.td), at(.th))
            if position <= at(.table) { position = -1 }
        case .tr:
            position = at(.tr)
            if position <= at(.table) { position = -1 }
        case .tbody:
            position = at(.tbody)
            if position <= at(.table) { position = at(.tr) <= at(.table) ? -1 : at(.tr) }
        case .h1, .h2, .h3, .h4, .h5, .h6:
            if let top = stack.last, top.tag.traits.contains(.heading) { position = Int32(stack.count - 1) }
        case .a:
            position = at(.a)
            if position <= innermostBlock { position = -1 }
        default:
            break
        }
        if position >= 0 {
            if tag != .a { finishBlock() }
            pop(to: Int(position))
        }
    }

    private mutating func close() {
        let tag = tokenizer.tag
        switch tag {
        case .inline, .html, .body, .head, .wbr, .img, .meta, .link, .void, .hr:
            return
        case .br:
            if skipDepth == nil { pendingBreaks += 1 }
            return
        default:
            break
        }
        let traits = tag.traits
        var position = innermost[Int(tag.rawValue)]
        if traits.contains(.heading) {
            for level in HTMLTag.h1.rawValue...HTMLTag.h6.rawValue { position = max(position, innermost[Int(level)]) }
        }
        if traits.contains(.block) {
            finishBlock()
            let table = innermost[Int(HTMLTag.table.rawValue)]
            switch tag {
            case .table, .tbody, .tr, .td, .th, .caption: if position < table { return }
            default: if position <= boundary { return }
            }
        } else if position <= innermostBlock, tag == .a || tag == .span || tag == .time {
            // An end tag of a phrase does not end the paragraphs around it; but a link ends.
            return
        }
        if position >= 0 { pop(to: Int(position)) }
    }

    /// Closes every element from the top of the stack down to `depth`.
    private mutating func pop(to depth: Int) {
        while stack.count > depth, let open = stack.last {
            if open.ownsNode { finishBlock() }
            stack.removeLast()
            innermost[Int(open.tag.rawValue)] = open.previousSame
            boundary = open.previousBoundary
            innermostBlock = open.previousBlock
            row = open.previousRow
            if open.ownsNode {
                let end = Int32(clamping: document.blocks.count)
                let node = Int(open.node)
                if node == document.nodes.count - 1, document.nodes[node].firstBlock == end {
                    // Nothing in it: the commonest fate of an element, and no reason to remember it.
                    document.nodes.removeLast()
                } else {
                    document.nodes[node].endBlock = end
                }
                if !open.tag.traits.contains(.block) { nextIsJoined = true }
            }
            if skipDepth == stack.count { skipDepth = nil }
        }
    }

    // MARK: Text

    /// Adds a range of the page to the current paragraph: references decoded, white space collapsed.
    private mutating func addText(_ start: Int, _ end: Int) {
        guard skipDepth == nil else { return }
        let bytes = tokenizer.bytes
        let isLink = innermost[Int(HTMLTag.a.rawValue)] >= 0
        let isPre = innermost[Int(HTMLTag.pre.rawValue)] > boundary
        var at = start
        while at < end {
            let byte = bytes[at]
            if byte.isHTMLSpace {
                if isPre, byte == 0x0A { pendingBreaks += 1 } else { pendingSpace = true }
                at += 1
                continue
            }
            var scalar: UInt32?
            var next = at + 1
            if byte == UInt8(ascii: "&"), let found = HTMLEntities.shared.reference(bytes, at, end) {
                scalar = found.scalar
                next = found.next
            } else if let hidden = Self.invisible(bytes, at, end) {
                scalar = hidden.scalar
                next = at + hidden.length
            } else if byte < 0x20 || byte == 0x7F {
                scalar = 0x200B
            }
            if let scalar {
                at = next
                switch scalar {
                case 0x09, 0x0A, 0x0C, 0x0D, 0x20, 0xA0: pendingSpace = true
                case 0x200B, 0xFEFF, 0xAD, 0..<0x20: break
                default:
                    let before = beginRun()
                    document.text.appendUTF8(scalar)
                    if isLink { blockLinkBytes += document.text.count - before }
                }
                continue
            }
            run: while next < end {
                switch HTMLByteClass(rawValue: classes[Int(bytes[next])]) {
                case .plain:
                    next += 1
                case .space:
                    // One space between words is as it should be; most text is made of nothing else.
                    guard next + 1 < end, classes[Int(bytes[next + 1])] == HTMLByteClass.plain.rawValue else {
                        break run
                    }
                    next += 2
                case .lead:
                    if Self.invisible(bytes, next, end) != nil { break run }
                    next += 1
                default:
                    break run
                }
            }
            let before = beginRun()
            document.text.append(contentsOf: UnsafeBufferPointer(rebasing: bytes[at..<next]))
            if isLink { blockLinkBytes += document.text.count - before }
            at = next
        }
    }

    /// The space or invisible character at `at` that text does not keep, and its length in bytes.
    @inline(__always)
    private static func invisible(
        _ bytes: UnsafeBufferPointer<UInt8>,
        _ at: Int,
        _ end: Int
    ) -> (scalar: UInt32, length: Int)? {
        switch bytes[at] {
        case 0xC2 where at + 1 < end && bytes[at + 1] == 0xA0: (0xA0, 2)
        case 0xC2 where at + 1 < end && bytes[at + 1] == 0xAD: (0xAD, 2)
        case 0xE2 where at + 2 < end && bytes[at + 1] == 0x80 && bytes[at + 2] == 0x8B: (0x200B, 3)
        case 0xEF where at + 2 < end && bytes[at + 1] == 0xBB && bytes[at + 2] == 0xBF: (0xFEFF, 3)
        default: nil
        }
    }

    /// Puts in the space or line break that is due and returns the length of the text before it.
    private mutating func beginRun() -> Int {
        if pendingBreaks > 1, document.text.count > blockStart { finishBlock() }
        let before = document.text.count
        if before > blockStart {
            if pendingBreaks == 1 {
                document.text.append(0x0A)
            } else if pendingSpace {
                document.text.append(0x20)
            }
        }
        pendingBreaks = 0
        pendingSpace = false
        return before
    }

    /// Ends the current paragraph, if there is any text in it.
    private mutating func finishBlock(isLast: Bool = false) {
        pendingBreaks = 0
        let end = document.text.count
        guard end > blockStart else {
            pendingSpace = false
            return
        }
        if document.blocks.count >= Self.maximumNodes, end - blockStart < 1000, !isLast {
            // A page of half a million paragraphs is hostile: short ones become lines from here on.
            pendingBreaks = 1
            return
        }
        var tag = HTMLTag.body
        if innermostBlock >= 0 { tag = stack[Int(innermostBlock)].tag }
        var block = HTMLDocument.Block(
            start: Int32(clamping: blockStart),
            end: Int32(clamping: end),
            linkBytes: Int32(clamping: blockLinkBytes),
            node: stack.last?.node ?? 0,
            row: row,
            tag: tag,
            isJoined: nextIsJoined
        )
        block.measure(document.text)
        document.blocks.append(block)
        blockStart = end
        blockLinkBytes = 0
        pendingSpace = false
        nextIsJoined = false
    }
}
