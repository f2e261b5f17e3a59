// Small archives made by the tests themselves: gzip, tar, zip and WARC.

import CZlib
import Corpus
import Glibc
import Testing

/// Writers of archives, and of the files that hold them.
enum Archive {
    /// Deflated data, raw or as a gzip member.
    static func deflate(_ data: [UInt8], windowBits: Int32 = 31, level: Int32 = 6) -> [UInt8] {
        var stream = z_stream()
        deflateInit2_(
            &stream,
            level,
            Z_DEFLATED,
            windowBits,
            8,
            Z_DEFAULT_STRATEGY,
            ZLIB_VERSION,
            Int32(MemoryLayout<z_stream>.size)
        )
        defer { deflateEnd(&stream) }
        var input = data
        var output = [UInt8](repeating: 0, count: Int(deflateBound(&stream, UInt(data.count))) + 64)
        let room = output.count
        let written = input.withUnsafeMutableBufferPointer { input in
            output.withUnsafeMutableBufferPointer { output in
                stream.next_in = input.baseAddress
                stream.avail_in = UInt32(input.count)
                stream.next_out = output.baseAddress
                stream.avail_out = UInt32(output.count)
                CZlib.deflate(&stream, Z_FINISH)
                return room - Int(stream.avail_out)
            }
        }
        return Array(output[..<written])
    }

    static func gzip(_ text: String) -> [UInt8] { deflate(Array(text.utf8)) }
    static func gzip(_ data: [UInt8]) -> [UInt8] { deflate(data) }

    // MARK: - tar

    /// A ustar header.
    static func tarHeader(
        _ name: String,
        size: Int,
        type: Character = "0",
        magic: String = "ustar\u{0}00",
        checksum: Int? = nil,
        sizeField: [UInt8]? = nil
    ) -> [UInt8] {
        var header = [UInt8](repeating: 0, count: 512)
        func put(_ bytes: some Sequence<UInt8>, _ at: Int) {
            for (i, byte) in bytes.enumerated() { header[at + i] = byte }
        }
        func octal(_ value: Int, _ width: Int) -> [UInt8] {
            let digits = String(value, radix: 8)
            return Array((String(repeating: "0", count: max(0, width - digits.count)) + digits).utf8)
        }
        put(name.utf8.prefix(100), 0)
        put(octal(0o644, 7), 100)
        put(octal(0, 7), 108)
        put(octal(0, 7), 116)
        put(sizeField ?? octal(size, 11), 124)
        put(octal(1_700_000_000, 11), 136)
        put(String(type).utf8, 156)
        put(magic.utf8, 257)
        put([UInt8](repeating: 0x20, count: 8), 148)
        let sum = header.reduce(0) { $0 + Int($1) }
        put(octal(checksum ?? sum, 6) + [0, 0x20], 148)
        return header
    }

    /// A member with its padding.
    static func tarMember(_ name: String, _ content: [UInt8], type: Character = "0") -> [UInt8] {
        let padding = (512 - content.count % 512) % 512
        return tarHeader(name, size: content.count, type: type) + content + [UInt8](repeating: 0, count: padding)
    }

    static func tarMember(_ name: String, _ content: String, type: Character = "0") -> [UInt8] {
        tarMember(name, Array(content.utf8), type: type)
    }

    /// One pax record with its own length in front.
    static func paxRecord(_ key: String, _ value: String) -> String {
        let rest = " \(key)=\(value)\n"
        var length = rest.utf8.count + 1
        while String(length).utf8.count + rest.utf8.count != length { length += 1 }
        return "\(length)\(rest)"
    }

    static let tarEnd = [UInt8](repeating: 0, count: 1024)

    static func tar(_ members: [(String, String)]) -> [UInt8] {
        members.flatMap { tarMember($0.0, $0.1) } + tarEnd
    }

    // MARK: - zip

    /// A member of a zip archive as it is to be written.
    struct ZipMember {
        var name: String
        var content: [UInt8]
        var method = 8
        var flags = 0
        /// What is written instead of the true values.
        var crc: UInt32?
        var statedSize: Int?
        /// Sizes and checksum after the data instead of before.
        var hasDescriptor = false
        /// Unix mode, for the directory.
        var mode = 0
        /// The name as it is written, where that is not in UTF-8.
        var rawName: [UInt8]?
        /// How often the directory names it.
        var entries = 1
        /// Where the directory says that it lies, instead of its place.
        var statedOffset: Int?
        /// Extra fields of both headers.
        var extra: [UInt8] = []

        init(_ name: String, _ content: String, method: Int = 8) {
            self.name = name
            self.content = Array(content.utf8)
            self.method = method
        }

        init(_ name: String, bytes: [UInt8], method: Int = 8) {
            self.name = name
            content = bytes
            self.method = method
        }
    }

    static func little(_ value: Int, _ width: Int) -> [UInt8] {
        (0..<width).map { UInt8(truncatingIfNeeded: value >> (8 * $0)) }
    }

    static func checksum(_ data: [UInt8]) -> UInt32 {
        data.withUnsafeBufferPointer { UInt32(truncatingIfNeeded: crc32(0, $0.baseAddress, UInt32($0.count))) }
    }

    /// * `count`: What the end says instead of the number of members.
    static func zip(
        _ members: [ZipMember],
        hasDirectory: Bool = true,
        count: Int? = nil,
        comment: [UInt8] = []
    ) -> [UInt8] {
        var out: [UInt8] = []
        var directory: [UInt8] = []
        for member in members {
            let packed = member.method == 8 ? deflate(member.content, windowBits: -15) : member.content
            let flags = member.flags | (member.hasDescriptor ? 8 : 0)
            let crc = Int(member.crc ?? checksum(member.content))
            let size = member.statedSize ?? member.content.count
            let common =
                little(20, 2) + little(flags, 2) + little(member.method, 2) + little(0, 4)
            let sizes = little(crc, 4) + little(packed.count, 4) + little(size, 4)
            let name = member.rawName ?? Array(member.name.utf8)
            let lengths = little(name.count, 2) + little(member.extra.count, 2)
            for _ in 0..<member.entries {
                directory +=
                    little(0x0201_4B50, 4) + little(member.mode == 0 ? 20 : 0x314, 2) + common + sizes + lengths
                directory += little(0, 2) + little(0, 2) + little(0, 2) + little(member.mode << 16, 4)
                directory += little(member.statedOffset ?? out.count, 4) + name + member.extra
            }
            out += little(0x0403_4B50, 4) + common + (member.hasDescriptor ? [UInt8](repeating: 0, count: 12) : sizes)
            out += lengths + name + member.extra + packed
            if member.hasDescriptor { out += little(0x0807_4B50, 4) + sizes }
        }
        guard hasDirectory else { return out }
        let count = count ?? members.reduce(0) { $0 + $1.entries }
        let end =
            little(0x0605_4B50, 4) + little(0, 4) + little(count, 2) + little(count, 2)
            + little(directory.count, 4) + little(out.count, 4) + little(comment.count, 2)
        return out + directory + end + comment
    }

    static func zip(_ members: [(String, String)]) -> [UInt8] { zip(members.map { ZipMember($0.0, $0.1) }) }

    // MARK: - ARC and WARC

    /// The record that an ARC file begins with, and one for each page; `lengths` are stated instead of the true ones.
    static func arc(_ pages: [String], lengths: [Int: Int] = [:]) -> [[UInt8]] {
        let names = "1 0 Desk\nURL IP-address Archive-date Content-type Archive-length\n"
        let first = "filedesc://x.arc 0.0.0.0 20240101000000 text/plain \(lengths[-1] ?? names.utf8.count)\n\(names)\n"
        return [Array(first.utf8)]
            + pages.enumerated()
            .map { number, page in
                let block = "HTTP/1.1 200 OK\r\nContent-Type: text/plain\r\n\r\n\(page)"
                let length = lengths[number] ?? block.utf8.count
                return Array(
                    "https://news.example/\(number) 10.0.0.7 20240101000000 text/plain \(length)\n\(block)\n".utf8
                )
            }
    }

    static func warcRecord(
        _ type: String,
        _ block: String,
        mediaType: String = "text/plain",
        url: String = "https://news.example/1",
        length: Int? = nil
    ) -> [UInt8] {
        let head =
            "WARC/1.0\r\nWARC-Type: \(type)\r\nWARC-Target-URI: \(url)\r\nWARC-Date: 2024-01-01T00:00:00Z\r\n"
            + "WARC-Record-ID: <urn:uuid:1>\r\nContent-Type: \(mediaType)\r\n"
            + "Content-Length: \(length ?? block.utf8.count)\r\n\r\n"
        return Array((head + block + "\r\n\r\n").utf8)
    }
}

/// A folder that is removed with its content when the test ends.
final class TemporaryFolder {
    let path: String

    init() throws {
        var template = Array("/tmp/analyzerd-corpus-XXXXXX".utf8CString)
        let made = template.withUnsafeMutableBufferPointer { buffer in
            buffer.baseAddress.flatMap { mkdtemp($0) }.map { String(cString: $0) }
        }
        path = try #require(made)
    }

    /// Writes a file, with the folders that it lies in.
    @discardableResult
    func write(_ name: String, _ content: [UInt8]) throws -> String {
        let parts = name.split(separator: "/").dropLast()
        var folder = path
        for part in parts {
            folder += "/" + part
            mkdir(folder, 0o700)
        }
        let file = path + "/" + name
        let descriptor = open(file, O_CREAT | O_WRONLY | O_TRUNC, 0o600)
        try #require(descriptor >= 0)
        defer { close(descriptor) }
        var done = 0
        while done < content.count {
            let count = content[done...].withUnsafeBytes { Glibc.write(descriptor, $0.baseAddress, $0.count) }
            try #require(count > 0)
            done += count
        }
        return file
    }

    deinit { Self.remove(path) }

    private static func remove(_ path: String) {
        if let folder = opendir(path) {
            while let entry = readdir(folder) {
                let name = withUnsafePointer(to: &entry.pointee.d_name) {
                    $0.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
                }
                if name != ".", name != ".." { remove(path + "/" + name) }
            }
            closedir(folder)
            rmdir(path)
        } else {
            unlink(path)
        }
    }
}

/// All events of an input, sorted by kind.
struct Reading: Equatable {
    var documents: [SourceDocument] = []
    var problems: [CorpusProblem] = []
    var events: [CorpusEvent] = []

    init(_ reader: CorpusReader) {
        while let event = reader.next() {
            events.append(event)
            switch event {
            case .document(let document): documents.append(document)
            case .problem(let problem): problems.append(problem)
            }
        }
    }

    /// Reads some bytes as a file of a name.
    init(_ content: [UInt8], named name: String, options: CorpusOptions = CorpusOptions()) throws {
        let folder = try TemporaryFolder()
        let path = try folder.write(name, content)
        self.init(try CorpusReader(path: path, options: options))
    }

    init(_ content: String, named name: String, options: CorpusOptions = CorpusOptions()) throws {
        try self.init(Array(content.utf8), named: name, options: options)
    }

    var codes: [CorpusProblem.Code] { problems.map(\.code) }
    var texts: [String] { documents.map { String(decoding: $0.text, as: UTF8.self) } }
    var titles: [String] { documents.map(\.title) }
    var origins: [String] { documents.map(\.origin) }
}
