// A plain text that is a list of items with blank lines between them, for `--split blank-lines`.

/// Reads one block of lines a step, and makes items of the blocks.
final class ItemsReader: RecordReader {
    private let window: ByteWindow
    private let place: String
    private var layout: Layout?
    private var title: [UInt8] = []
    private var body: [UInt8] = []
    private var number = 0
    private var bytes = 0

    /// Where the titles stand.
    enum Layout: Equatable {
        /// Title, blank line, body; the next title follows the body without a blank line.
        case titleAfterBody
        /// Title, blank line, body, blank line, next title.
        case titleAlone
        /// No titles: each block is an item.
        case blocks
    }

    init(_ window: ByteWindow, place: String) {
        self.window = window
        self.place = place
    }

    func step(_ context: ReadContext) -> Step {
        if layout == nil {
            window.fill(64 << 10)
            layout = Self.layout(window.bytes)
        }
        var searched = 0
        while true {
            // A block ends at a blank line.
            if let (end, next) = Self.blockEnd(window.bytes, from: searched) {
                take(end, context)
                window.advance(next)
                return .again
            }
            searched = max(0, window.count - 4096)
            if window.count > context.options.maximumDocumentBytes {
                flush(context)
                context.report(
                    .tooLarge,
                    .error,
                    at: "\(place)#\(number + 1)",
                    "a block behind item \(number) is longer than \(context.options.maximumDocumentBytes) bytes; the text was given up there"
                )
                window.drain()
                return .done
            }
            if !window.fillMore() { return atEnd(context) }
        }
    }

    private func atEnd(_ context: ReadContext) -> Step {
        if let fault = window.fault {
            // What is left is half a block; the item before it is complete or nearly so.
            flush(context)
            context.report(fault)
            return window.recover() ? .again : .done
        }
        if layout == .titleAfterBody {
            // No title follows the last body.
            add(PlainText.trimmed(Array(window.bytes)[...]), context)
        } else {
            take(window.count, context)
        }
        flush(context)
        window.advance(window.count)
        return .done
    }

    private func take(_ end: Int, _ context: ReadContext) {
        let block = PlainText.trimmed(Array(window.bytes[..<end])[...])
        guard !block.isEmpty else { return }
        switch layout ?? .blocks {
        case .blocks:
            flush(context)
            add(block, context)
        case .titleAlone:
            if Self.isTitle(block) {
                flush(context)
                title = Array(block)
            } else {
                add(block, context)
            }
        case .titleAfterBody:
            guard let lineEnd = block.lastIndex(of: 0x0A) else {
                flush(context)
                title = Array(block)
                return
            }
            add(PlainText.trimmed(block[..<lineEnd]), context)
            flush(context)
            title = Array(PlainText.trimmed(block[(lineEnd + 1)...]))
        }
    }

    private func add(_ block: ArraySlice<UInt8>, _ context: ReadContext) {
        guard body.count + block.count <= context.options.maximumDocumentBytes else {
            flush(context)
            body = Array(block)
            return
        }
        if !body.isEmpty { body.append(contentsOf: [0x0A, 0x0A]) }
        body.append(contentsOf: block)
    }

    private func flush(_ context: ReadContext) {
        if body.isEmpty { swap(&body, &title) }
        guard !body.isEmpty else { return }
        number += 1
        let whole = title.isEmpty ? body : title + [0x0A, 0x0A] + body
        let isTitled = !title.isEmpty
        whole.withUnsafeBufferPointer {
            PlainText.emit($0, context, place: "\(place)#\(number)", isTitled: isTitled)
        }
        title = []
        body = []
    }

    // MARK: - Blocks

    /// The end of the block that begins here, and the beginning of the next.
    static func blockEnd(_ bytes: UnsafeBufferPointer<UInt8>, from start: Int) -> (end: Int, next: Int)? {
        var i = start
        while i < bytes.count {
            guard bytes[i] == 0x0A else {
                i += 1
                continue
            }
            var j = i + 1
            while j < bytes.count, bytes[j] != 0x0A, PlainText.isBlank(bytes[j]) { j += 1 }
            if j < bytes.count, bytes[j] == 0x0A { return (i, j + 1) }
            i = max(i + 1, j)
        }
        return nil
    }

    /// Whether a block can be a title: one short line that does not end as a sentence does.
    static func isTitle(_ block: ArraySlice<UInt8>) -> Bool {
        guard !block.isEmpty, block.count <= 160, !block.contains(0x0A) else { return false }
        return block.last != UInt8(ascii: ".") && block.last != UInt8(ascii: ",") && block.last != UInt8(ascii: ";")
    }

    /// Tells from the beginning of a text where its titles stand.
    static func layout(_ head: UnsafeBufferPointer<UInt8>) -> Layout {
        var blocks: [ArraySlice<UInt8>] = []
        var at = 0
        while let (end, next) = blockEnd(UnsafeBufferPointer(rebasing: head[at...]), from: 0) {
            let block = PlainText.trimmed(Array(head[at..<(at + end)])[...])
            if !block.isEmpty { blocks.append(block) }
            at += next
        }
        guard let first = blocks.first, isTitle(first) else { return .blocks }
        let others = blocks.dropFirst()
        if others.isEmpty { return .titleAlone }
        let withTitle = others.filter { block in
            guard let lineEnd = block.lastIndex(of: 0x0A) else { return false }
            return isTitle(PlainText.trimmed(block[(lineEnd + 1)...]))
        }
        return withTitle.count * 5 >= others.count * 4 ? .titleAfterBody : .titleAlone
    }
}
