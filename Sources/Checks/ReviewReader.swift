// A file of ClaimReview: an object, a list, `@graph`, JSON Lines, or the feed of Data Commons, plain or gzip.

internal import CZlib
internal import Glibc
internal import JSONText
package import Store

/// Reads reviews from a file, one after the other, in bounded memory.
///
/// Each item that cannot be kept is reported with its number, its line and what to do; the others are kept. JSON Lines
/// are told from other JSON by a line of their own that is a whole object: there a broken line spoils nothing but itself.
package struct ReviewReader {
    /// What was found.
    package enum Event: Sendable, Equatable {
        case review(Review)
        case problem(ReviewProblem)
    }

    /// Items that were looked at.
    package private(set) var items = 0
    /// Objects of other types, as the organisations and pages of a `@graph`.
    package private(set) var others = 0

    /// Longest line of JSON Lines, and the most that is looked at to recognise them.
    static let maximumLine = 4 << 20
    /// Most bytes that are read of a file, inflated.
    private static let maximumFile = 8 << 30
    private static let lineEnd = UInt8(ascii: "\n")

    private let emit: (Event) throws -> Void

    /// Makes a reader that hands over what it finds.
    package init(_ emit: @escaping (Event) throws -> Void) { self.emit = emit }

    /// Reads a file.
    ///
    /// - Throws: ``StoreError`` `notFound` where it cannot be opened, and what the closure throws.
    package mutating func read(path: String) throws {
        // Without blocking: a pipe that nobody writes to would hold up everything that waits to be written.
        let descriptor = open(path, O_RDONLY | O_CLOEXEC | O_NOCTTY | O_NONBLOCK)
        guard descriptor >= 0 else {
            throw StoreError(.notFound, "\(path) cannot be opened: \(String(cString: strerror(errno)))")
        }
        var status = stat()
        guard fstat(descriptor, &status) == 0, status.st_mode & S_IFMT == S_IFREG else {
            close(descriptor)
            throw StoreError(.notFound, "\(path) is not a file")
        }
        guard let file = gzdopen(descriptor, "rb") else {
            close(descriptor)
            throw StoreError(.notFound, "there is no memory to read \(path)")
        }
        defer { gzclose(file) }
        try read {
            var buffer = [UInt8](repeating: 0, count: 1 << 16)
            let count = buffer.withUnsafeMutableBytes { gzread(file, $0.baseAddress, UInt32($0.count)) }
            guard count >= 0 else { return nil }
            buffer.removeLast(buffer.count - Int(count))
            // A gzip member that ends early gives its bytes, and says so at the end.
            if count == 0, gzclosesCleanly(file) == false { return nil }
            return buffer
        }
    }

    /// Reads bytes from memory.
    package mutating func read(_ bytes: [UInt8]) throws {
        var left: [UInt8]? = bytes
        try read {
            defer { left = [] }
            return left
        }
    }

    // MARK: - The two forms

    /// Reads pieces until an empty one; nil means that the source is damaged.
    private mutating func read(_ next: () -> [UInt8]?) throws {
        var head: [UInt8] = []
        var isDamaged = false
        func more() -> [UInt8] {
            guard let piece = next() else {
                isDamaged = true
                return []
            }
            return piece
        }
        // Enough to see the first lines.
        while head.count < Self.maximumLine, !Self.showsForm(head) {
            let piece = more()
            if piece.isEmpty { break }
            head += piece
        }
        if head.starts(with: [0xEF, 0xBB, 0xBF]) { head.removeFirst(3) }
        if head.starts(with: [0xFF, 0xFE]) || head.starts(with: [0xFE, 0xFF]) {
            return try problem(.badFile, 0, 1, "the file is UTF-16: convert it to UTF-8")
        }
        if Self.isLines(head) { try readLines(head, more) } else { try readStream(head, more) }
        if isDamaged {
            try problem(.badFile, 0, 0, "the gzip data is damaged or ends early: what came before was kept")
        }
        if items == 0, others == 0 {
            try problem(.badFile, 0, 0, "no JSON object in the file: it should hold ClaimReview of schema.org as JSON")
        }
    }

    /// Whether some whole lines are there.
    private static func showsForm(_ head: [UInt8]) -> Bool {
        head.count >= 1 << 16 && head.contains(lineEnd)
    }

    /// Whether one of the first lines is a whole object in itself.
    private static func isLines(_ head: [UInt8]) -> Bool {
        let lines = head.split(separator: lineEnd).lazy.map { $0.filter { $0 != 0x0D } }.filter { !$0.isEmpty }
        guard lines.first?.first == UInt8(ascii: "{") else { return false }
        return lines.prefix(50)
            .contains { line in
                guard line.first == UInt8(ascii: "{") else { return false }
                var scanner = JSONScanner()
                return (try? scanner.skipValue(line.span)) != nil && scanner.isAtEnd(line.span)
            }
    }

    private mutating func readLines(_ head: [UInt8], _ more: () -> [UInt8]) throws {
        var line: [UInt8] = []
        var number = 1
        var isOverlong = false
        var piece = head
        while !piece.isEmpty {
            for part in piece.split(separator: Self.lineEnd, omittingEmptySubsequences: false).enumerated() {
                if part.offset > 0 {
                    try readLine(line, number, isOverlong)
                    line.removeAll(keepingCapacity: true)
                    isOverlong = false
                    number += 1
                }
                if line.count + part.element.count > Self.maximumLine { isOverlong = true }
                if !isOverlong { line += part.element }
            }
            piece = more()
        }
        try readLine(line, number, isOverlong)
    }

    private mutating func readLine(_ line: [UInt8], _ number: Int, _ isOverlong: Bool) throws {
        if isOverlong {
            items += 1
            return try problem(.tooLarge, items, number, "the line has more than \(Self.maximumLine) bytes: shorten it")
        }
        guard line.contains(where: { $0 > 0x20 }) else { return }
        var splitter = ReviewSplitter(line: number)
        let before = items + others
        try push(line, &splitter)
        if splitter.isOpen || splitter.fault != nil {
            items += 1
            try problem(.badJSON, items, number, "the line is no whole JSON object: mend it, or take it out")
        } else if items + others == before {
            items += 1
            try problem(.noReview, items, number, "the line holds no JSON object: it should be a ClaimReview")
        }
    }

    private mutating func readStream(_ head: [UInt8], _ more: () -> [UInt8]) throws {
        var splitter = ReviewSplitter()
        var piece = head
        var total = 0
        while !piece.isEmpty, splitter.fault == nil, total <= Self.maximumFile {
            try push(piece, &splitter)
            total += piece.count
            piece = more()
        }
        let line = splitter.openLine
        if let fault = splitter.fault {
            try problem(
                .badFile,
                0,
                splitter.line,
                "\(fault): the rest of the file was not read; mend it and import again"
            )
        } else if total > Self.maximumFile {
            try problem(.tooLarge, 0, splitter.line, "more than \(Self.maximumFile) bytes: split the file")
        } else if splitter.isOpen {
            try problem(.badFile, 0, line, "the file ends before what begins here is closed: is it whole?")
        }
    }

    private mutating func push(_ bytes: [UInt8], _ splitter: inout ReviewSplitter) throws {
        let strays = splitter.strays.count
        var found: [ReviewSplitter.Item] = []
        splitter.push(bytes) { found.append($0) }
        for item in found { try read(item) }
        for line in splitter.strays.dropFirst(strays) {
            items += 1
            try problem(.noReview, items, line, "a value that is no object: it should be a ClaimReview")
        }
    }

    // MARK: - Items

    private mutating func read(_ item: ReviewSplitter.Item) throws {
        let number = items + 1
        func fail(_ code: ReviewProblem.Code, _ message: String) throws {
            items = number
            try problem(code, number, item.line, message)
        }
        if item.isTooLarge {
            return try fail(.tooLarge, "the item has more than \(ReviewSplitter.maximumItem) bytes: shorten it")
        }
        if let place = UTF8Check.firstInvalid(item.bytes.span) {
            return try fail(.badText, "byte \(place) of the item is no UTF-8: convert the file to UTF-8")
        }
        let value: JSONValue
        do throws(JSONError) {
            value = try JSONValue(parsing: item.bytes)
        } catch {
            let code: ReviewProblem.Code = error.code == .tooDeep ? .tooLarge : .badJSON
            return try fail(code, "\(error) of the item: mend it, or take it out")
        }
        if Self.hasLoneSurrogate(item.bytes, value) {
            return try fail(.badText, "a \\u escape is half of a surrogate pair: write the whole character")
        }
        guard ReviewItem.isReview(value) else {
            if let type = value["@type"], type != .string("DataFeedItem") {
                others += 1
                return
            }
            return try fail(.noReview, "the object is no ClaimReview: its @type should say so")
        }
        items = number
        var reader = ReviewItem(number: number, line: item.line)
        let review = reader.review(value)
        for problem in reader.problems { try emit(.problem(problem)) }
        if let review { try emit(.review(review)) }
    }

    /// The scanner puts U+FFFD for half a pair; where the text itself has none, there was one.
    private static func hasLoneSurrogate(_ bytes: [UInt8], _ value: JSONValue) -> Bool {
        func count(_ bytes: some Sequence<UInt8>) -> Int {
            var (count, state) = (0, 0)
            for byte in bytes {
                state = byte == 0xEF ? 1 : state == 1 && byte == 0xBF ? 2 : state == 2 && byte == 0xBD ? 3 : 0
                if state == 3 { count += 1 }
            }
            return count
        }
        // U+FFFD that was escaped as such is a character that somebody wrote.
        let escaped = Array("\\ufffd".utf8)
        let written = bytes.indices
            .filter { i in
                bytes[i] == escaped[0]
                    && bytes[i...].prefix(escaped.count).map { $0 | 0x20 } == escaped.map { $0 | 0x20 }
            }
            .count
        return count(value.text.utf8) > count(bytes) + written
    }

    private func problem(_ code: ReviewProblem.Code, _ item: Int, _ line: Int, _ message: String) throws {
        try emit(.problem(ReviewProblem(severity: .error, code: code, item: item, line: line, message: message)))
    }
}

/// Whether the end of a gzip file is a real one.
private func gzclosesCleanly(_ file: gzFile) -> Bool {
    var code: Int32 = 0
    gzerror(file, &code)
    return code == Z_OK || code == Z_STREAM_END
}
