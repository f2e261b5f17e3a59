// Splits what a socket delivers into lines. NIO's splitter also ends lines at CR, VT and FF; the protocol's end at LF alone.

/// Bytes in, lines out.
///
/// Holds no more than what was appended last and one unfinished line, and the space of a long one no longer than the line.
///
/// ```swift
/// splitter.append(chunk)
/// while let event = splitter.next() { … }
/// ```
package struct LineSplitter: Sendable {
    /// What was found.
    package enum Event: Equatable, Sendable {
        /// A line without its LF and without one CR before that.
        case line([UInt8])
        /// A line longer than the limit; reported once, as soon as it is, and discarded up to its LF.
        ///
        /// `beginning` are its first bytes (at most 64), in which an id may be read.
        case tooLong(beginning: [UInt8])
    }

    /// The longest line that is accepted, in bytes without its line end.
    ///
    /// May change between two lines.
    package var maximumLength: Int

    /// Lines of more bytes than this do not leave their space behind.
    package static let longBytes = 1 << 16

    private var buffer: [UInt8] = []
    private var start = 0
    private var scanned = 0
    private var isDiscarding = false

    /// Makes a splitter.
    package init(maximumLength: Int) {
        self.maximumLength = maximumLength
    }

    /// Adds bytes.
    package mutating func append(_ bytes: some Sequence<UInt8>) {
        if start > 0 {
            buffer.removeSubrange(..<start)
            scanned -= start
            start = 0
        }
        buffer.append(contentsOf: bytes)
    }

    /// The next line, or nil until more bytes come.
    package mutating func next() -> Event? {
        while true {
            let end = lineFeed(from: scanned)
            scanned = end ?? buffer.count
            guard let end else {
                if isDiscarding {
                    clear()
                    return nil
                }
                return overflow()
            }
            let range = start..<end
            start = end + 1
            scanned = start
            if isDiscarding {
                isDiscarding = false
                continue
            }
            let length = range.count - (range.last.map { buffer[$0] == 0x0D } == true ? 1 : 0)
            if length > maximumLength { return .tooLong(beginning: Array(buffer[range].prefix(64))) }
            let content = range.lowerBound..<range.lowerBound + length
            return .line(length > Self.longBytes ? handOver(content) : Array(buffer[content]))
        }
    }

    /// Bytes of a line whose LF has not come yet.
    ///
    /// When the peer has closed, they are a line that was cut.
    package var unfinished: ArraySlice<UInt8> {
        isDiscarding ? [] : buffer[start...]
    }

    /// True while the rest of a line that is too long is skipped.
    package var isSkipping: Bool { isDiscarding }

    private mutating func overflow() -> Event? {
        let length = buffer.count - start
        // One byte more may be the CR of the line end.
        guard length > maximumLength, length > maximumLength + 1 || buffer.last != 0x0D else { return nil }
        let beginning = Array(buffer[start...].prefix(64))
        isDiscarding = true
        clear()
        return .tooLong(beginning: beginning)
    }

    /// Gives a long line away without a copy; what follows it, part of one piece of the socket's, moves instead.
    private mutating func handOver(_ content: Range<Int>) -> [UInt8] {
        var line = buffer
        buffer = Array(buffer[start...])
        start = 0
        scanned = 0
        line.removeSubrange(content.upperBound...)
        line.removeSubrange(..<content.lowerBound)
        return line
    }

    private mutating func clear() {
        buffer.removeAll(keepingCapacity: buffer.count <= Self.longBytes)
        start = 0
        scanned = 0
    }

    private func lineFeed(from: Int) -> Int? {
        buffer[from...]
            .withUnsafeBufferPointer { rest in
                rest.firstIndex(of: 0x0A).map { $0 + from }
            }
    }
}
