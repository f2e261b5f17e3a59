// Archives: members in order with their origins, damage named and passed over, limits kept.

import Corpus
import Glibc
import Testing

private let line = "{\"text\":\"Some news.\"}\n"

@Suite struct GzipTests {
    @Test func readsManyMembersCutAnywhere() throws {
        let text = Array((line + "{\"text\":\"caf\u{E9}\"}\n" + line).utf8)
        for cut in 1..<text.count {
            let packed = Archive.gzip(Array(text[..<cut])) + Archive.gzip([]) + Archive.gzip(Array(text[cut...]))
            let reading = try Reading(packed, named: "a.gz")
            #expect(reading.texts == ["Some news.", "café", "Some news."], "cut at \(cut)")
            #expect(reading.problems.isEmpty)
        }
    }

    @Test func everyTruncationIsReported() throws {
        let whole = Archive.gzip(String(repeating: line, count: 50))
        for length in stride(from: 1, to: whole.count, by: 3) {
            let reading = try Reading(Array(whole[..<length]), named: "a.jsonl.gz")
            #expect(reading.problems.contains { $0.severity == .error || $0.code == .misnamed }, "length \(length)")
            #expect(reading.documents.count <= 50)
        }
    }

    @Test func paddingIsIgnoredAndGarbageIsNamed() throws {
        let member = Archive.gzip(line)
        #expect(try Reading(member + [UInt8](repeating: 0, count: 5000), named: "a.gz").problems.isEmpty)
        let garbage = try Reading(member + Array("garbage".utf8), named: "a.gz")
        #expect(garbage.documents.count == 1)
        #expect(garbage.codes == [.trailingData])
        let padded = member + [UInt8](repeating: 0, count: 700) + member
        #expect(try Reading(padded, named: "a.gz").documents.count == 2)
    }

    @Test func goesOnAtTheNextMemberAfterDamage() throws {
        var damaged = Archive.gzip(String(repeating: line, count: 50))
        damaged[damaged.count - 6] ^= 0xFF
        let reading = try Reading(damaged + Archive.gzip(line), named: "a.jsonl.gz")
        #expect(reading.codes == [.corrupt])
        #expect(reading.documents.count == 51)
    }

    @Test func stopsABomb() throws {
        var options = CorpusOptions()
        options.ratioFreeBytes = 1 << 20
        let bomb = Archive.gzip(line + String(repeating: " ", count: 8 << 20) + "\n" + line)
        let reading = try Reading(bomb, named: "a.jsonl.gz", options: options)
        #expect(reading.documents.count == 1)
        #expect(reading.codes == [.bomb])
        options.ratioFreeBytes = 64 << 20
        #expect(try Reading(bomb, named: "a.jsonl.gz", options: options).documents.count == 2)
    }

    @Test func readsZlibStreamsAndLayers() throws {
        #expect(try Reading(Archive.deflate(Array(line.utf8), windowBits: 15), named: "a").texts == ["Some news."])
        #expect(try Reading(Archive.gzip(Archive.gzip(line)), named: "a.gz.gz").texts == ["Some news."])
        let deep = (0..<12).reduce(Array(line.utf8)) { data, _ in Archive.gzip(data) }
        #expect(try Reading(deep, named: "a").codes == [.tooDeep])
        // "x^" begins a zlib stream, and some sentences.
        #expect(try Reading("x^2 is a square, the pupil said.", named: "a").documents.count == 1)
    }
}

@Suite struct TarTests {
    @Test func readsMembersInOrder() throws {
        let members = Archive.tar([
            ("b.txt", "Title\n\nBody."), ("./dir/a.jsonl", line + line), ("c.csv", "id,text\n1,Row.\n"),
        ])
        for (content, name) in [(members, "x.tar"), (Archive.gzip(members), "y.tgz")] {
            let reading = try Reading(content, named: name)
            #expect(
                reading.origins == [
                    "\(name)!b.txt", "\(name)!dir/a.jsonl#1", "\(name)!dir/a.jsonl#2", "\(name)!c.csv#1",
                ]
            )
            #expect(reading.problems.isEmpty)
        }
    }

    @Test func understandsLongNames() throws {
        let long = String(repeating: "folder/", count: 40) + "ü.txt"
        let pax = Archive.paxRecord("path", long) + Archive.paxRecord("comment", "x")
        var archive = Archive.tarMember("x", pax, type: "x") + Archive.tarMember("short.txt", "Pax.")
        archive +=
            Archive.tarMember("././@LongLink", long + "\u{0}", type: "L") + Archive.tarMember("short.txt", "Gnu.")
        archive += Archive.tarMember("last.txt", "Plain.") + Archive.tarEnd
        let reading = try Reading(archive, named: "a.tar")
        #expect(reading.origins == ["a.tar!\(long)", "a.tar!\(long)", "a.tar!last.txt"])
        #expect(reading.codes == [.duplicateName])
    }

    @Test func leavesOutWhatIsNoFile() throws {
        var archive = Archive.tarMember("a.txt", "First.")
        for type in ["1", "2", "3", "4", "6"] as [Character] { archive += Archive.tarHeader("l", size: 0, type: type) }
        archive += Archive.tarHeader("folder/", size: 0, type: "5") + Archive.tarMember("sparse", "x", type: "S")
        archive += Archive.tarMember("b.txt", "Last.") + Archive.tarEnd
        let reading = try Reading(archive, named: "a.tar")
        #expect(reading.texts == ["First.", "Last."])
        #expect(reading.codes == [CorpusProblem.Code](repeating: .unsupported, count: 6))
    }

    @Test func passesOverDamage() throws {
        let bad: [[UInt8]] = [
            Archive.tarHeader("n", size: 0, sizeField: [UInt8](repeating: 0xFF, count: 12)),
            Archive.tarHeader("n", size: 0, sizeField: Array("9zz98765xyz".utf8)),
            Archive.tarHeader("n", size: 0, checksum: 7),
            [UInt8](repeating: 0x41, count: 512),
        ]
        for header in bad {
            let archive = Archive.tarMember("a.txt", "First.") + header + Archive.tar([("b.txt", "Last.")])
            let reading = try Reading(archive, named: "a.tar")
            #expect(reading.texts == ["First.", "Last."])
            #expect(reading.codes == [.corrupt])
        }
    }

    @Test func aCutMemberIsNotADocument() throws {
        let archive = Archive.tar([("a.txt", "First."), ("b.txt", String(repeating: "Second. ", count: 200))])
        let reading = try Reading(Array(archive[..<(512 * 4)]), named: "a.tar")
        #expect(reading.texts == ["First."])
        #expect(reading.codes == [.truncated])
        // Without the two blocks at the end, as many writers leave them out.
        let whole = Archive.tarMember("a.txt", "First.")
        #expect(try Reading(whole, named: "a.tar").problems.isEmpty)
    }

    @Test func aHugeSizeAllocatesNothing() throws {
        let size = [0x80] + [UInt8](repeating: 0, count: 3) + [0x40] + [UInt8](repeating: 0, count: 7)
        let archive = Archive.tarMember("a.txt", "First.") + Archive.tarHeader("h.txt", size: 0, sizeField: size)
        let reading = try Reading(archive + Array("Some text".utf8), named: "a.tar")
        #expect(reading.texts == ["First."])
        #expect(reading.codes == [.tooLarge, .truncated])
    }

    @Test func readsTarsThatWereJoined() throws {
        let reading = try Reading(
            Archive.tar([("a.txt", "First.")]) + Archive.tar([("b.txt", "Last.")]),
            named: "a.tar"
        )
        #expect(reading.texts == ["First.", "Last."])
        #expect(reading.codes == [.trailingData])
    }
}

@Suite struct ZipTests {
    private static let members = [("a.txt", "Title\n\nBody."), ("dir/b.jsonl", line)]

    @Test func readsMembersByTheDirectoryAndInPassing() throws {
        let zip = Archive.zip(Self.members)
        let origins = ["a.txt", "dir/b.jsonl#1"]
        #expect(try Reading(zip, named: "z.zip").origins == origins.map { "z.zip!\($0)" })
        let inTar = Archive.tarMember("z.zip", zip) + Archive.tarEnd
        let reading = try Reading(inTar, named: "t.tar")
        #expect(reading.origins == origins.map { "t.tar!z.zip!\($0)" })
        #expect(reading.problems.isEmpty)
    }

    @Test func readsDescriptorsAndStoredMembers() throws {
        var deflated = Archive.ZipMember("a.txt", "First.")
        deflated.hasDescriptor = true
        let stored = Archive.ZipMember("b.txt", "Second.", method: 0)
        let zip = Archive.zip([deflated, stored, deflated])
        #expect(try Reading(zip, named: "z.zip").texts == ["First.", "Second.", "First."])
        #expect(try Reading(Archive.tarMember("z", zip), named: "t.tar").texts == ["First.", "Second.", "First."])
    }

    @Test func namesWhatIsWrongWithAMember() throws {
        var encrypted = Archive.ZipMember("e.txt", "Secret.")
        encrypted.flags = 1
        var damaged = Archive.ZipMember("d.txt", "Damaged.")
        damaged.crc = 1
        var lying = Archive.ZipMember("l.txt", "Lying.")
        lying.statedSize = 4_000_000_000
        var odd = Archive.ZipMember("o.txt", "Odd.")
        odd.method = 12
        let good = Archive.ZipMember("g.txt", "Good.")
        let bytes = Archive.zip([good, encrypted, damaged, lying, odd, good])
        let reading = try Reading(bytes, named: "z.zip")
        #expect(reading.texts == ["Good.", "Lying.", "Good."])
        #expect(reading.codes == [.encrypted, .corrupt, .corrupt, .unsupported, .duplicateName])
        let passing = try Reading(Archive.tarMember("z", bytes), named: "t.tar")
        #expect(passing.texts == ["Good.", "Lying.", "Good."])
    }

    /// "été/Straße.txt" in code page 437, in UTF-8, with the flag for it and without, and as an extra field gives it.
    @Test(arguments: [false, true]) func namesOfMembersAreDecoded(isCut: Bool) throws {
        let (name, page) = (
            "été/Straße.txt", [0x82, 0x74, 0x82, 0x2F, 0x53, 0x74, 0x72, 0x61, 0xE1, 0x65] + Array(".txt".utf8)
        )
        var members = [Archive.ZipMember](repeating: Archive.ZipMember(name, "Text."), count: 5)
        members[0].rawName = page
        members[1].flags = 0x800
        let other = Array("e?te.txt".utf8)
        let path = Archive.little(1, 1) + Archive.little(Int(Archive.checksum(other)), 4) + Array(name.utf8)
        members[3].rawName = other
        members[3].extra = Archive.little(0x7075, 2) + Archive.little(path.count, 2) + path
        // Of another name: this one was changed since.
        members[4].rawName = Array("new.txt".utf8)
        members[4].extra = members[3].extra
        let reading = try Reading(Archive.zip(members, hasDirectory: !isCut), named: "z.zip")
        #expect(
            reading.origins == ["z.zip!\(name)", "z.zip!\(name)", "z.zip!\(name)", "z.zip!\(name)", "z.zip!new.txt"]
        )
    }

    @Test(arguments: ["/etc/evil.txt", "../../evil.txt", "a/../../../b.txt", "C:\\evil.txt", "..\\..\\evil.txt"])
    func unsafeNamesAreMadeHarmless(_ name: String) throws {
        let reading = try Reading(Archive.zip([(name, "Text.")]), named: "z.zip")
        #expect(reading.codes == [.unsafePath])
        let origin = try #require(reading.origins.first)
        #expect(!origin.contains("..") && !origin.contains("!/") && !origin.contains("\\") && !origin.contains("C:"))
    }

    @Test func aCutArchiveGivesWhatItHas() throws {
        let zip = Archive.zip([("a.txt", "First."), ("b.txt", String(repeating: "Second. ", count: 100))])
        let reading = try Reading(Array(zip[..<60]), named: "z.zip")
        #expect(reading.texts == ["First."])
        #expect(reading.codes.allSatisfy { $0 == .truncated })
        #expect(!reading.codes.isEmpty)
    }

    @Test func archivesInArchivesHaveALimit() throws {
        var content = Archive.zip([("x.txt", "Deep.")])
        for level in 0..<3 {
            content = Archive.zip([
                Archive.ZipMember("\(level).zip", bytes: content), Archive.ZipMember("t.txt", "Level."),
            ])
        }
        let reading = try Reading(content, named: "z.zip")
        #expect(reading.texts == ["Level.", "Level.", "Level."])
        #expect(reading.codes == [.tooDeep])
    }

    @Test func picturesAreNamedAndLeftOut() throws {
        let picture = Archive.ZipMember("p.jpg", bytes: [0xFF, 0xD8, 0xFF, 0xE0] + [UInt8](repeating: 9, count: 100))
        let reading = try Reading(Archive.zip([picture, Archive.ZipMember("a.txt", "Text.")]), named: "z.zip")
        #expect(reading.texts == ["Text."])
        #expect(reading.codes == [.unsupported])
        #expect(reading.problems.first?.message.contains("JPEG") == true)
    }

    @Test func everyDamagedByteIsSurvived() throws {
        let zip = Archive.zip([("a.txt", "First one."), ("b.txt", "Second one.")])
        for i in zip.indices {
            var damaged = zip
            damaged[i] ^= 0xFF
            let reading = try Reading(damaged, named: "z.zip")
            #expect(reading.documents.count <= 3)
        }
    }
}

@Suite struct WARCTests {
    private static let page =
        "HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\n\r\n<html><head><title>Bridge</title></head><body>"
        + "<p>The bridge was opened on Monday, the mayor said, after many years of work.</p></body></html>"

    @Test func readsConversionsAndPages() throws {
        let records =
            Archive.warcRecord("warcinfo", "software: x", mediaType: "application/warc-fields")
            + Archive.warcRecord("conversion", "A title\nThe text of it.\n")
            + Archive.warcRecord("request", "GET / HTTP/1.1\r\n\r\n", mediaType: "application/http")
            + Archive.warcRecord("response", Self.page, mediaType: "application/http; msgtype=response")
            + Archive.warcRecord("response", "HTTP/1.1 404 Gone\r\n\r\nno", mediaType: "application/http")
        let folder = try TemporaryFolder()
        let reader = try CorpusReader(path: folder.write("a.warc", records))
        let reading = Reading(reader)
        #expect(reading.problems.isEmpty)
        #expect(reading.origins == ["a.warc#2", "a.warc#4"])
        #expect(reading.titles == ["A title", "Bridge"])
        #expect(reading.texts.first == "The text of it.")
        #expect(reading.documents.allSatisfy { $0.date == nil && $0.url == "https://news.example/1" })
        #expect(reader.ignoredRecords == 3)
    }

    @Test(arguments: [-7, 7, 300, 1 << 60])
    func wrongLengthsAreFoundOut(_ error: Int) throws {
        let text = "A title\nThe text of it, which goes on for a while."
        let records =
            Archive.warcRecord("conversion", text)
            + Archive.warcRecord("conversion", text, length: text.utf8.count + error)
            + Archive.warcRecord("conversion", text) + Archive.warcRecord("conversion", text)
        let reading = try Reading(records, named: "a.warc")
        #expect(reading.texts == [String](repeating: "The text of it, which goes on for a while.", count: 4))
        #expect(reading.codes == [.corrupt])
    }

    @Test func aDamagedMemberCostsItsRecord() throws {
        var members = (0..<4).map { Archive.gzip(Archive.warcRecord("conversion", "Title \($0)\nText.")) }
        for i in 40..<60 { members[1][i] ^= 0x5A }
        let reading = try Reading(members.flatMap { $0 }, named: "a.warc.gz")
        #expect(reading.titles.contains("Title 0") && reading.titles.contains("Title 2"))
        #expect(reading.titles.last == "Title 3")
        #expect(reading.codes.contains(.corrupt))
    }

    @Test func saysWhenThereIsNothingToRead() throws {
        let reading = try Reading(Archive.warcRecord("warcinfo", "a: b"), named: "a.warc")
        #expect(reading.codes == [.empty])
    }
}

@Suite struct ReaderTests {
    @Test func readsFoldersInTheOrderOfTheirNames() throws {
        let folder = try TemporaryFolder()
        try folder.write("b/2.txt", Array("Second.".utf8))
        try folder.write("b/1.jsonl.gz", Archive.gzip(line))
        try folder.write("a.txt", Array("First.".utf8))
        try folder.write(".hidden", Array("Hidden.".utf8))
        let reader = try CorpusReader(path: folder.path)
        let reading = Reading(reader)
        #expect(reading.origins == ["a.txt", "b/1.jsonl.gz#1", "b/2.txt"])
        #expect(reading.codes == [.unsupported])
        #expect(reader.bytesRead == reader.bytesTotal)
    }

    @Test func readsNamesThatAreNoText() throws {
        let folder = try TemporaryFolder()
        var path = Array((folder.path + "/caf").utf8CString.dropLast())
        path += [CChar(bitPattern: 0xE9), 0]
        let descriptor = open(path, O_CREAT | O_WRONLY, 0o600)
        try #require(descriptor >= 0)
        #expect(write(descriptor, "News.", 5) == 5)
        close(descriptor)
        #expect(Reading(try CorpusReader(path: folder.path)).origins == ["caf\u{FFFD}"])
        unlink(path)
    }

    @Test func readsADescriptorLikeAFile() throws {
        let folder = try TemporaryFolder()
        let path = try folder.write("a.zip", Archive.zip([("a.txt", "Text.")]))
        let whole = Reading(try CorpusReader(path: path))
        let descriptor = open(path, O_RDONLY)
        try #require(descriptor >= 0)
        defer { close(descriptor) }
        #expect(Reading(CorpusReader(fileDescriptor: descriptor, name: "a.zip")) == whole)
        let missing = #expect(throws: CorpusProblem.self) { try CorpusReader(path: folder.path + "/none") }
        #expect(missing?.code == .unreadable)
    }

    @Test func theSameInputGivesTheSameEvents() throws {
        let members = (0..<40).map { ("m\($0 % 30).jsonl", String(repeating: line, count: $0) + "{broken\n") }
        let archive = Archive.gzip(Archive.tar(members))
        let first = try Reading(archive, named: "a.tar.gz")
        #expect(try Reading(archive, named: "a.tar.gz") == first)
        #expect(first.documents.count == 780)
        #expect(first.problems.count == 50)
    }

    @Test func problemsHaveAnEnd() throws {
        var options = CorpusOptions()
        options.maximumProblems = 10
        let reading = try Reading(String(repeating: "{broken\n", count: 500) + line, named: "a.jsonl", options: options)
        #expect(reading.problems.count == 11)
        #expect(reading.codes.last == .more)
        #expect(reading.problems.last?.message.contains("490") == true)
        #expect(reading.documents.count == 1)
    }

    /// Errors and warnings have an end each; together with what the last problems stand for none is lost.
    @Test(arguments: [(5, 0), (10, 10), (11, 0), (0, 11), (500, 300)])
    func allProblemsAreCounted(_ errors: Int, _ warnings: Int) throws {
        var options = CorpusOptions()
        options.maximumProblems = 10
        let member =
            String(repeating: "{broken\n", count: errors)
            + String(repeating: #"{"text":"A","date":"x"}"# + "\n", count: warnings)
        let archive = Archive.tar([("a.jsonl", member), ("b.jsonl", "{broken\n"), ("c.jsonl", line)])
        let reading = try Reading(archive, named: "a.tar", options: options)
        for (severity, count) in [(CorpusProblem.Severity.error, errors + 1), (.warning, warnings)] {
            let problems = reading.problems.filter { $0.severity == severity }
            #expect(problems.count == min(count, 11))
            #expect(problems.reduce(0) { $0 + $1.count } == count)
            #expect(problems.dropLast().allSatisfy { $0.count == 1 })
            #expect((problems.last?.code == .more) == (count > 10))
        }
    }

    @Test func theGivenSourceWins() throws {
        var options = CorpusOptions()
        options.source = "Archive"
        let reading = try Reading("{\"text\":\"T.\",\"source\":\"S\"}", named: "a.json", options: options)
        #expect(reading.documents.map(\.source) == ["Archive"])
    }
}
