// An HTTP response as it lies in a WARC record: status line, header fields and the decoded body.

/// A parsed HTTP response whose transfer and content encodings have been undone.
///
/// Crawlers store what servers sent, and often a little less: bodies declared chunked that are not, gzip bodies that
/// were already inflated, bodies cut short. What can be read is read, and ``warnings`` says what was wrong.
package struct HTTPResponse: Sendable {
    /// The status code, such as 200.
    package var status: Int
    /// Header fields in their order, names in lower case.
    package var headers: [(name: String, value: String)]
    /// The body without chunking and compression, in the page's own character encoding.
    package var body: [UInt8]
    /// What was out of order but could be read.
    package var warnings: [HTTPWarning]

    /// Bounds on what a response may unpack to.
    package struct Limits: Sendable {
        /// The largest body in bytes.
        package var maximumBody: Int
        /// The largest ratio of unpacked to packed bytes, checked above one mebibyte of output.
        package var maximumRatio: Int

        /// Limits for web pages; 250 is several times what any real page reaches.
        package init(maximumBody: Int = 32 << 20, maximumRatio: Int = 250) {
            self.maximumBody = maximumBody
            self.maximumRatio = maximumRatio
        }
    }

    /// Parses the payload of a WARC response record.
    ///
    /// - Parameters:
    ///   - payload: Status line, header fields, blank line, body.
    ///   - limits: Bounds on the unpacked body.
    /// - Throws: ``HTTPResponseError`` when there is no status line, the content encoding is not supported, or a limit
    ///   is passed.
    package init(payload: [UInt8], limits: Limits = Limits()) throws(HTTPResponseError) {
        guard let (first, start) = Self.statusLine(payload[...]) else {
            throw HTTPResponseError(
                code: .notHTTP,
                message: "the record does not begin with an HTTP status line"
            )
        }
        status = first
        (headers, body) = ([], [])
        warnings = []
        var bodyStart = parseHeaders(payload, from: start)
        // "100 Continue" and its like come before the answer itself.
        while (100..<200).contains(status), let (next, start) = Self.statusLine(payload[bodyStart...]) {
            status = next
            headers = []
            bodyStart = parseHeaders(payload, from: start)
        }
        var bytes = Array(payload[bodyStart...])
        // RFC 9112, section 6.1: the chunks come last, around whatever else was done for the transfer.
        let transfer = codings("transfer-encoding")
        if transfer.contains(where: { $0.contains("chunked") }) {
            let joined = HTTPBody.joinChunks(bytes)
            bytes = joined.body
            warnings += joined.warnings
        }
        let compressions = transfer.filter(HTTPBody.isCompression)
        for encoding in (codings("content-encoding") + compressions).reversed() {
            bytes = try HTTPBody.undo(encoding, bytes, limits: limits, warnings: &warnings)
        }
        if bytes.count > limits.maximumBody {
            throw .tooLarge(limits.maximumBody)
        }
        body = bytes
    }

    /// Undoes gzip or zlib that no field names: servers that compress what is compressed already name one of two.
    ///
    /// - Throws: Where it is damaged at its beginning, or a limit is passed.
    mutating func undoUnnamed(limits: Limits = Limits()) throws(HTTPResponseError) {
        for _ in 0..<Self.maximumUnnamed {
            let isZlib = body.withUnsafeBufferPointer { ZlibProbe.isZlib($0) }
            guard isZlib || body.starts(with: [0x1F, 0x8B, 8]) else { return }
            body = try HTTPBody.undo(isZlib ? "deflate" : "gzip", body, limits: limits, warnings: &warnings)
            let message = "the body is compressed and does not say so; it was inflated"
            warnings.append(HTTPWarning(code: .notDeclared, message: message))
        }
    }

    private static let maximumUnnamed = 2

    /// The codings that all fields with this name list, in lower case and in the order in which they were applied.
    private func codings(_ name: String) -> [String] {
        headers.filter { $0.name == name }
            .flatMap { field in
                field.value.lowercased().split { $0 == "," || $0 == " " || $0 == "\t" }.map(String.init)
            }
    }

    /// The value of the first field with this name.
    ///
    /// - Parameter name: The name in lower case.
    /// - Returns: nil if there is no such field.
    package func header(_ name: String) -> String? {
        headers.first { $0.name == name }?.value
    }

    /// The media type in lower case and without parameters, such as `text/html`.
    package var mediaType: String? {
        guard let value = header("content-type") else { return nil }
        let type = value.prefix { $0 != ";" && $0 != "," }.filter { $0 != " " && $0 != "\t" }.lowercased()
        return type.isEmpty ? nil : type
    }

    /// The charset parameter of the content type, as the server wrote it.
    package var charset: String? {
        header("content-type").flatMap { HTTPResponse.charset(inContentType: $0) }
    }

    /// Whether the body is a page: by its media type or, where that is absent or says little, by its first bytes.
    package var isHTML: Bool { body.withUnsafeBufferPointer { Self.isHTML(mediaType, $0) } }

    /// Whether content of a type is a page.
    static func isHTML(_ mediaType: String?, _ body: UnsafeBufferPointer<UInt8>) -> Bool {
        guard let mediaType, !mediaType.isEmpty else { return beginsAsPage(body) }
        if mediaType == "text/html" || mediaType == "application/xhtml+xml" { return true }
        let saysLittle =
            mediaType.hasSuffix("/octet-stream") || mediaType.hasSuffix("/xml") || mediaType.contains("unknown")
            || mediaType.hasPrefix("text/html")
        return saysLittle && beginsAsPage(body)
    }

    private static func beginsAsPage(_ body: UnsafeBufferPointer<UInt8>) -> Bool {
        let start = String(decoding: body.prefix(512), as: UTF8.self).lowercased()
        return start.contains("<!doctype html") || start.contains("<html") || start.contains("<head")
    }

    /// Reads `charset=` out of a content type such as `text/html; charset="utf-8"`.
    static func charset(inContentType value: String) -> String? {
        let bytes = Array(value.utf8)
        let key = Array("charset".utf8)
        guard bytes.count > key.count else { return nil }
        for index in 0...(bytes.count - key.count) where bytes[index...].lowercaseStarts(with: key) {
            var at = index + key.count
            while at < bytes.count, bytes[at] == 0x20 || bytes[at] == 0x09 { at += 1 }
            guard at < bytes.count, bytes[at] == UInt8(ascii: "=") else { continue }
            at += 1
            while at < bytes.count, [0x20, 0x09, 0x22, 0x27].contains(bytes[at]) { at += 1 }
            let label = bytes[at...].prefix { ![0x20, 0x09, 0x22, 0x27, 0x3B, 0x2C].contains($0) }.prefix(40)
            return label.isEmpty ? nil : String(decoding: label, as: UTF8.self)
        }
        return nil
    }

    /// The header of a response at the beginning of a file, as `curl -i` saves it, with those of redirections before it; nil where
    /// there is none that ends.
    static func leadingHeader(_ bytes: [UInt8]) -> (status: Int, contentType: String?, length: Int)? {
        var found: (status: Int, contentType: String?, length: Int)?
        var at = 0
        while bytes[at...].starts(with: "HTTP/".utf8), bytes[at...].dropFirst(5).first.map({ $0 &- 0x30 < 10 }) == true,
            let (status, start) = statusLine(bytes[at...])
        {
            var next = start
            var fields = 0
            var contentType: String?
            while true {
                guard let end = bytes[next...].firstIndex(of: 0x0A) else { return found }
                let line = bytes[next..<end]
                next = end + 1
                if line.isEmpty || line.elementsEqual([0x0D]) { break }
                if line.first == 0x20 || line.first == 0x09 { continue }
                guard let colon = line.prefix(100).firstIndex(of: UInt8(ascii: ":")) else { return found }
                fields += 1
                if line.lowercaseStarts(with: Array("content-type:".utf8)) {
                    contentType = trimmed(line[(colon + 1)...])
                }
            }
            guard fields > 0 else { return found }
            found = (status, contentType, next)
            at = next
        }
        return found
    }

    /// The status code and where the header fields begin.
    private static func statusLine(_ bytes: ArraySlice<UInt8>) -> (status: Int, next: Int)? {
        guard bytes.starts(with: Array("HTTP/".utf8)) || bytes.starts(with: Array("ICY ".utf8)) else { return nil }
        let limit = bytes.startIndex + min(bytes.count, 8192)
        let end = bytes[..<limit].firstIndex(of: 0x0A) ?? limit
        var at = bytes.startIndex
        while at < end, bytes[at] != 0x20 { at += 1 }
        while at < end, bytes[at] == 0x20 { at += 1 }
        var status = 0
        var digits = 0
        while at < end, digits < 3, bytes[at] >= 0x30, bytes[at] <= 0x39 {
            status = status * 10 + Int(bytes[at] - 0x30)
            digits += 1
            at += 1
        }
        return digits == 3 ? (status, min(end + 1, bytes.endIndex)) : nil
    }

    /// Fills ``headers`` and returns where the body begins; lines may end with LF alone.
    private mutating func parseHeaders(_ bytes: [UInt8], from start: Int) -> Int {
        var at = start
        while at < bytes.count {
            let end = bytes[at...].firstIndex(of: 0x0A) ?? bytes.count
            var line = bytes[at..<end]
            at = min(end + 1, bytes.count)
            if line.last == 0x0D { line = line.dropLast() }
            if line.isEmpty { return at }
            if line.first == 0x20 || line.first == 0x09, var last = headers.popLast() {
                last.value += " " + Self.trimmed(line)
                headers.append(last)
            } else if let colon = line.firstIndex(of: UInt8(ascii: ":")), headers.count < 1000 {
                let name = Self.trimmed(line[..<colon]).lowercased()
                headers.append((name, Self.trimmed(line[(colon + 1)...])))
            } else if warnings.last?.code != .badHeader {
                // Told once: a response may have as many such lines as it is long.
                let message = "header lines without a colon, or more than 1,000 lines, were left out"
                warnings.append(HTTPWarning(code: .badHeader, message: message))
            }
        }
        warnings.append(HTTPWarning(code: .truncated, message: "the response ends inside its header"))
        return bytes.count
    }

    private static func trimmed(_ bytes: ArraySlice<UInt8>) -> String {
        var slice = bytes
        while let first = slice.first, first == 0x20 || first == 0x09 { slice = slice.dropFirst() }
        while let last = slice.last, last == 0x20 || last == 0x09 || last == 0x0D { slice = slice.dropLast() }
        return String(decoding: slice.prefix(8192), as: UTF8.self)
    }
}

/// Something in a response that was wrong and could be read all the same.
package struct HTTPWarning: Sendable, Equatable {
    /// The kinds of warning.
    package enum Code: String, Sendable {
        case badHeader = "bad-http-header"
        case notChunked = "not-chunked"
        case badChunk = "bad-chunk"
        case notCompressed = "not-compressed"
        case notDeclared = "not-declared"
        case truncated = "truncated-body"
        case damaged = "damaged-body"
    }

    /// The kind of warning.
    package var code: Code
    /// What was wrong and what was done, for a person.
    package var message: String
}

/// Why a response could not be read.
package struct HTTPResponseError: Error, Sendable, Equatable {
    /// The kinds of error.
    package enum Code: String, Sendable {
        case notHTTP = "not-http"
        case unsupportedEncoding = "unsupported-encoding"
        case damagedBody = "damaged-body"
        case tooLarge = "too-large"
        case bomb = "compression-bomb"
    }

    /// The kind of error.
    package var code: Code
    /// What happened and what to do, for a person; the caller adds archive and record.
    package var message: String

    static func tooLarge(_ limit: Int) -> HTTPResponseError {
        HTTPResponseError(code: .tooLarge, message: "the body is larger than the limit of \(limit) bytes")
    }
}

extension ArraySlice<UInt8> {
    /// Whether the slice begins with `lower`, which is in lower case, in any letter case.
    func lowercaseStarts(with lower: [UInt8]) -> Bool {
        guard count >= lower.count else { return false }
        var at = startIndex
        for byte in lower {
            let own = self[at]
            if (own >= 0x41 && own <= 0x5A ? own | 0x20 : own) != byte { return false }
            at += 1
        }
        return true
    }
}
