// UTF-16 in, UTF-8 out, as it comes.

/// A stream of UTF-16 as one of UTF-8; unpaired surrogates become U+FFFD.
final class TranscodingSource: ByteSource {
    private let parent: ByteWindow
    private let lowFirst: Bool
    private let place: String
    private let context: ReadContext
    private var repairs = 0
    private var waiting: [UInt8] = []
    private var isFirst = true

    init(_ parent: ByteWindow, lowFirst: Bool, place: String, context: ReadContext) {
        self.parent = parent
        self.lowFirst = lowFirst
        self.place = place
        self.context = context
    }

    var fault: CorpusProblem? { parent.fault }

    func read(into buffer: UnsafeMutableBufferPointer<UInt8>) -> Int {
        var done = 0
        while done < buffer.count {
            if waiting.isEmpty {
                transcode(upTo: buffer.count - done)
                if waiting.isEmpty { break }
            }
            let count = min(waiting.count, buffer.count - done)
            for i in 0..<count { buffer[done + i] = waiting[i] }
            waiting.removeFirst(count)
            done += count
        }
        return done
    }

    private func transcode(upTo wanted: Int) {
        // At most three bytes a unit come out, so that little waits.
        while waiting.count < wanted {
            guard parent.fill(2) else {
                if parent.count == 1 {
                    parent.advance(1)
                    replace()
                }
                if repairs > 0 {
                    context.report(
                        .badEncoding,
                        .warning,
                        at: place,
                        "\(repairs) broken UTF-16 units were replaced by U+FFFD"
                    )
                    repairs = 0
                }
                return
            }
            let first = unit(0)
            var length = 2
            if first & 0xF800 != 0xD800 {
                if !(isFirst && first == 0xFEFF) { waiting.appendUTF8(first) }
            } else if first < 0xDC00, parent.fill(4), unit(2) & 0xFC00 == 0xDC00 {
                waiting.appendUTF8(0x10000 + ((first & 0x3FF) << 10 | unit(2) & 0x3FF))
                length = 4
            } else {
                replace()
            }
            isFirst = false
            parent.advance(length)
        }
    }

    private func replace() {
        waiting.appendUTF8(0xFFFD)
        repairs += 1
    }

    private func unit(_ at: Int) -> UInt32 {
        let bytes = parent.bytes
        let pair = (UInt32(bytes[at]), UInt32(bytes[at + 1]))
        return lowFirst ? pair.0 | pair.1 << 8 : pair.1 | pair.0 << 8
    }
}
