// Undoes the transfer and content encodings of an HTTP body: chunks, gzip, deflate.

/// Decoders for HTTP bodies; lenient where crawlers are known to be, bounded everywhere.
enum HTTPBody {
    /// Joins the chunks of a body declared `Transfer-Encoding: chunked`.
    ///
    /// A body that does not begin with a chunk is returned as it is (the crawler had joined it already); one that
    /// goes wrong later gives the chunks up to there, then the rest as it is.
    static func joinChunks(_ bytes: [UInt8]) -> (body: [UInt8], warnings: [HTTPWarning]) {
        var out: [UInt8] = []
        out.reserveCapacity(bytes.count)
        var at = 0
        while true {
            guard let (size, dataStart) = chunkHeader(bytes, at) else {
                if at == 0 {
                    let message = "the body is declared chunked and is not; it was read as it is"
                    return (bytes, [HTTPWarning(code: .notChunked, message: message)])
                }
                if at >= bytes.count {
                    return (out, [HTTPWarning(code: .truncated, message: "the last chunk of the body is missing")])
                }
                out.append(contentsOf: bytes[at...])
                let message = "the chunk at byte \(at) of the body is malformed; the rest was read as it is"
                return (out, [HTTPWarning(code: .badChunk, message: message)])
            }
            if size == 0 { return (out, []) }
            let end = dataStart + min(size, bytes.count - dataStart)
            out.append(contentsOf: bytes[dataStart..<end])
            if end - dataStart < size {
                return (out, [HTTPWarning(code: .truncated, message: "the body ends inside a chunk")])
            }
            at = end
            if at < bytes.count, bytes[at] == 0x0D { at += 1 }
            if at < bytes.count, bytes[at] == 0x0A { at += 1 }
        }
    }

    /// The size that a chunk line at `start` announces, and where the chunk's data begins.
    private static func chunkHeader(_ bytes: [UInt8], _ start: Int) -> (size: Int, dataStart: Int)? {
        var at = start
        var size = 0
        var digits = 0
        while at < bytes.count, digits <= 8 {
            switch bytes[at] {
            case 0x30...0x39: size = size << 4 | Int(bytes[at] - 0x30)
            case 0x41...0x46: size = size << 4 | Int(bytes[at] - 0x37)
            case 0x61...0x66: size = size << 4 | Int(bytes[at] - 0x57)
            default:
                guard digits > 0 else { return nil }
                // Extensions and blanks may follow the size, then the line must end.
                let limit = min(bytes.count, at + 256)
                guard bytes[at] == 0x0D || bytes[at] == 0x0A || bytes[at] == 0x3B || bytes[at] == 0x20,
                    let end = bytes[at..<limit].firstIndex(of: 0x0A)
                else { return nil }
                return (size, end + 1)
            }
            digits += 1
            at += 1
        }
        return nil
    }

    /// Whether a transfer coding compresses: what else servers name there leaves the body as it is.
    static func isCompression(_ coding: String) -> Bool {
        ["gzip", "x-gzip", "deflate", "compress", "x-compress", "br", "zstd"].contains(coding)
    }

    /// Undoes one content encoding, or a transfer coding that compresses.
    static func undo(
        _ encoding: String,
        _ bytes: [UInt8],
        limits: HTTPResponse.Limits,
        warnings: inout [HTTPWarning]
    ) throws(HTTPResponseError) -> [UInt8] {
        switch encoding {
        case "gzip", "x-gzip":
            guard bytes.count >= 2, bytes[0] == 0x1F, bytes[1] == 0x8B else {
                if !bytes.isEmpty { warnings.append(.notCompressed("gzip")) }
                return bytes
            }
            return try inflate(bytes, .gzip, limits: limits, warnings: &warnings)
        case "deflate":
            // Servers send zlib streams, as the standard says, or bare deflate data.
            guard bytes.count >= 2 else { return bytes }
            let isZlib = bytes[0] & 0x0F == 8 && (Int(bytes[0]) << 8 | Int(bytes[1])) % 31 == 0
            if bytes[0] == 0x3C {
                warnings.append(.notCompressed("deflate"))
                return bytes
            }
            return try inflate(bytes, isZlib ? .zlib : .raw, limits: limits, warnings: &warnings)
        case "", "identity", "none", "utf-8", "utf8", "binary", "8bit":
            return bytes
        default:
            if bytes.first == 0x3C {
                warnings.append(.notCompressed(encoding))
                return bytes
            }
            throw HTTPResponseError(
                code: .unsupportedEncoding,
                message: "the body is compressed with '\(encoding.prefix(20))', which is not supported"
                    + " (gzip and deflate are); crawl the page again without it"
            )
        }
    }

    /// Inflates a body of one or several members, up to the limits; a damaged end gives what comes before it.
    private static func inflate(
        _ bytes: [UInt8],
        _ format: Inflater.Format,
        limits: HTTPResponse.Limits,
        warnings: inout [HTTPWarning]
    ) throws(HTTPResponseError) -> [UInt8] {
        let result = run(bytes, format, limits: limits)
        switch result.end {
        case .complete: break
        case .tooLarge: throw .tooLarge(limits.maximumBody)
        case .bomb:
            let message = "the body unpacks to more than \(limits.maximumRatio) times its size"
            throw HTTPResponseError(code: .bomb, message: message)
        case .truncated where !result.output.isEmpty:
            let message = "the compressed body is cut short; its first \(result.output.count) bytes were read"
            warnings.append(HTTPWarning(code: .truncated, message: message))
        case .damaged where !result.output.isEmpty:
            let message = "the compressed body is damaged; its first \(result.output.count) bytes were read"
            warnings.append(HTTPWarning(code: .damaged, message: message))
        case .truncated, .damaged:
            throw HTTPResponseError(code: .damagedBody, message: "the compressed body is damaged at its beginning")
        }
        return result.output
    }

    private enum End {
        case complete
        case truncated
        case damaged
        case tooLarge
        case bomb
    }

    private static func run(
        _ bytes: [UInt8],
        _ format: Inflater.Format,
        limits: HTTPResponse.Limits
    ) -> (output: [UInt8], end: End) {
        guard let inflater = Inflater(format) else { return ([], .damaged) }
        var output: [UInt8] = []
        output.reserveCapacity(min(bytes.count * 5, limits.maximumBody))
        let end = bytes.withUnsafeBufferPointer { source in
            withUnsafeTemporaryAllocation(of: UInt8.self, capacity: 1 << 16) { piece -> End in
                var rest = source[...]
                while true {
                    let (consumed, produced, outcome) = inflater.inflate(
                        UnsafeBufferPointer(rebasing: rest),
                        into: piece
                    )
                    rest = rest.dropFirst(consumed)
                    output.append(contentsOf: UnsafeBufferPointer(rebasing: piece[..<produced]))
                    if output.count > limits.maximumBody { return .tooLarge }
                    if output.count > 1 << 20, output.count / max(source.count, 1) > limits.maximumRatio {
                        return .bomb
                    }
                    switch outcome {
                    case .more: if consumed == 0, produced == 0 { return .truncated }
                    case .ended:
                        guard format == .gzip, rest.starts(with: [0x1F, 0x8B]) else { return .complete }
                        inflater.reset()
                    case .damaged: return .damaged
                    }
                }
            }
        }
        return (output, end)
    }
}

extension HTTPWarning {
    fileprivate static func notCompressed(_ encoding: String) -> HTTPWarning {
        HTTPWarning(
            code: .notCompressed,
            message: "the body is declared as \(encoding.prefix(20)) and is not; it was read as it is"
        )
    }
}
