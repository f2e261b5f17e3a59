// Word F1 of extracted text on a sample of the shared news pages; left out where the shared folder is absent.
import CZlib
import Glibc
import Testing

@testable import Corpus

@Suite("Quality on shared pages")
struct HTMLQualityTests {
    /// The folder of corpora, if it is there.
    static let corpora: String? = {
        var candidates: [String] = []
        if let set = getenv("ANALYZERD_SHARED") { candidates.append(String(cString: set)) }
        candidates.append(#filePath.split(separator: "/").dropLast(4).reduce("") { $0 + "/" + $1 } + "/shared")
        return candidates.map { $0 + "/data/corpora" }.first { access($0 + "/pages.warc.gz", R_OK) == 0 }
    }()

    @Test(
        "Word F1 and titles",
        .enabled(if: corpora != nil, "needs ../shared"),
        arguments: [("news-html", 120, 0.985, 0.95), ("pages", 24, 0.9, 0.6)]
    )
    func quality(set: String, count: Int, minimum: Double, titles: Double) throws {
        let folder = try #require(Self.corpora)
        let truth = Self.truth(folder + "/\(set).truth.jsonl.gz")
        var sum = 0.0
        var pages = 0
        var titled = 0
        var sameTitle = 0
        for (url, payload) in Self.responses(folder + "/\(set).warc.gz", limit: 12 << 20) where pages < count {
            guard let wanted = truth[url] else { continue }
            let response = try HTTPResponse(payload: payload)
            let page = WebPage.extract(body: response.body, charset: response.charset, url: url).page
            sum += Self.f1(Self.words(page?.text ?? ""), Self.words(wanted.text))
            pages += 1
            if let title = wanted.title {
                titled += 1
                if Self.words(page?.title ?? "") == Self.words(title) { sameTitle += 1 }
            }
        }
        #expect(pages >= count / 2)
        #expect(sum / Double(max(pages, 1)) >= minimum)
        if titled > 0 { #expect(Double(sameTitle) / Double(titled) >= titles) }
    }

    static func words(_ text: String) -> [String] {
        text.utf8.split { !$0.isASCIIAlphanumeric && $0 < 0x80 }
            .map { String(decoding: $0, as: UTF8.self).lowercased() }
    }

    /// The harmonic mean of precision and recall over bags of words.
    static func f1(_ one: [String], _ two: [String]) -> Double {
        var counts: [String: Int] = [:]
        for word in two { counts[word, default: 0] += 1 }
        var common = 0
        for word in one {
            if let count = counts[word], count > 0 {
                counts[word] = count - 1
                common += 1
            }
        }
        return Double(2 * common) / Double(max(one.count + two.count, 1))
    }

    /// The beginning of a gzip file, unpacked.
    static func unpack(_ path: String, limit: Int) -> [UInt8] {
        guard let file = gzopen(path, "rb") else { return [] }
        defer { gzclose(file) }
        var output: [UInt8] = []
        var buffer = [UInt8](repeating: 0, count: 1 << 18)
        while output.count < limit {
            let count = gzread(file, &buffer, UInt32(buffer.count))
            guard count > 0 else { break }
            output.append(contentsOf: buffer[..<Int(count)])
        }
        return output
    }

    /// Address and payload of the response records at the beginning of a WARC file.
    static func responses(_ path: String, limit: Int) -> [(url: String, payload: [UInt8])] {
        let bytes = unpack(path, limit: limit)
        var found: [(String, [UInt8])] = []
        var at = 0
        while at < bytes.count {
            var fields: [String: String] = [:]
            while at < bytes.count {
                let end = bytes[at...].firstIndex(of: 0x0A) ?? bytes.count
                let line = String(decoding: bytes[at..<end], as: UTF8.self).filter { !$0.isNewline }
                at = end + 1
                if line.isEmpty, fields["content-length"] != nil { break }
                let parts = line.split(separator: ":", maxSplits: 1)
                if parts.count == 2 { fields[parts[0].lowercased()] = String(parts[1].drop { $0 == " " }) }
            }
            guard let length = Int(fields["content-length"] ?? ""), at + length <= bytes.count else { break }
            if fields["warc-type"] == "response", let url = fields["warc-target-uri"] {
                found.append((url, Array(bytes[at..<(at + length)])))
            }
            at += length
        }
        return found
    }

    /// Text and title by address, from JSON lines; the strings are read as linked data is.
    static func truth(_ path: String) -> [String: (title: String?, text: String)] {
        var result: [String: (title: String?, text: String)] = [:]
        for line in unpack(path, limit: 64 << 20).split(separator: 0x0A) {
            // The reader of JSON-LD knows these two member names.
            var members: [String] = []
            for name in ["url", "title", "text"] {
                let key = Array("\"\(name)\": \"".utf8)
                var value = ""
                if let start = line.indices.first(where: { line[$0...].starts(with: key) }) {
                    let renamed = Array("\"articleBody\": \"".utf8) + line[(start + key.count)...]
                    var data = HTMLLinkedData()
                    renamed.withUnsafeBufferPointer { data.read($0, 0, $0.count) }
                    value = data.articleBody ?? ""
                }
                members.append(value)
            }
            result[members[0]] = (members[1].isEmpty ? nil : members[1], members[2])
        }
        return result
    }
}
