// What the store needs of a document and costs CPU: made in the worker, so that the daemon's one writer only writes.

internal import Crypto
internal import JSONText
internal import Language

/// A document's identity and its compressed text.
package struct StoredForm: Sendable {
    /// First 16 hexadecimal digits of SHA-256 over source, title, date and text, each as a netstring ("5:Reuters,").
    ///
    /// Netstrings keep two documents apart whose fields would otherwise run into each other. In Python:
    /// `hashlib.sha256(b"".join(b"%d:%s," % (len(x), x) for x in fields)).hexdigest()[:16]`.
    package var document: String
    /// SHA-256 of the text, 32 bytes: documents with the same text share what is stored of it.
    package var textDigest: [UInt8]
    /// The text as a zlib stream.
    package var compressedText: [UInt8]
    /// Length of the text in bytes.
    package var textBytes: Int
    /// Length of the text in Unicode scalars.
    package var textScalars: Int

    init(_ line: DocumentLine, scalars: Int, deflater: inout Deflater) {
        document = Self.identity(source: line.source, title: line.title, date: line.date, text: line.text)
        textDigest = Array(SHA256.hash(data: line.text))
        compressedText = deflater.zlibStream(of: line.text)
        textBytes = line.text.count
        textScalars = scalars
    }

    /// Of a document that no worker survived.
    package init(source: String, title: String, date: String, text: [UInt8]) {
        var deflater = Deflater(level: Int32(WorkerOptions().compressionLevel))
        document = Self.identity(source: source, title: title, date: date, text: text)
        textDigest = Array(SHA256.hash(data: text))
        compressedText = deflater.zlibStream(of: text)
        textBytes = text.count
        textScalars = ScalarOffsets(text.span).scalarCount
    }

    /// The identity of a document.
    package static func identity(source: String, title: String, date: String, text: [UInt8]) -> String {
        var hash = SHA256()
        for field in [Array(source.utf8), Array(title.utf8), Array(date.utf8), text] {
            hash.update(data: Array("\(field.count):".utf8))
            hash.update(data: field)
            hash.update(data: [UInt8(ascii: ",")])
        }
        let digits = Array("0123456789abcdef".utf8)
        var text: [UInt8] = []
        for byte in hash.finalize().prefix(8) {
            text.append(digits[Int(byte >> 4)])
            text.append(digits[Int(byte & 15)])
        }
        return String(decoding: text, as: UTF8.self)
    }

    func write(to writer: inout JSONWriter) {
        writer.key("store")
        writer.beginObject()
        writer.key("document")
        writer.string(document)
        writer.key("digest")
        writer.string(utf8: Base64.encode(textDigest).span)
        writer.key("bytes")
        writer.integer(textBytes)
        writer.key("scalars")
        writer.integer(textScalars)
        writer.key("text")
        writer.string(utf8: Base64.encode(compressedText).span)
        writer.endObject()
    }

    init(parsing scanner: inout JSONScanner, _ bytes: Span<UInt8>) throws(JSONError) {
        self.document = ""
        self.textDigest = []
        self.compressedText = []
        self.textBytes = 0
        self.textScalars = 0
        var key: [UInt8] = []
        var value: [UInt8] = []
        try scanner.beginObject(bytes)
        while try scanner.nextKey(bytes, into: &key) {
            value.removeAll(keepingCapacity: true)
            switch String(decoding: key, as: UTF8.self) {
            case "document":
                try scanner.string(bytes, into: &value)
                document = String(decoding: value, as: UTF8.self)
            case "digest":
                try scanner.string(bytes, into: &value)
                textDigest = Base64.decode(value.span) ?? []
            case "bytes": textBytes = try scanner.integer(bytes)
            case "scalars": textScalars = try scanner.integer(bytes)
            case "text":
                try scanner.string(bytes, into: &value)
                compressedText = Base64.decode(value.span) ?? []
            default: try scanner.skipValue(bytes)
            }
        }
    }
}
