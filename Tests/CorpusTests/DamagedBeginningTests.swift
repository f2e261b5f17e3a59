// Damage to what says where something begins and ends: headers of members, lengths of records, the first bytes of a file.

import AnalyzerTesting
import Corpus
import Testing

private func line(_ number: Int) -> String { "{\"text\":\"Number \(number) of the news.\"}\n" }

/// Bytes that are no text, and no beginning of anything.
private func noise(_ count: Int) -> [UInt8] {
    (0..<count).map { UInt8(truncatingIfNeeded: $0 &* 2_654_435_761 >> 9) & 0x1E }
}

/// The local header of a member of a zip archive.
@Suite struct DamagedZipHeaderTests {
    private static let members = (0..<6)
        .map { i in
            Archive.ZipMember(
                "\(i).txt",
                "Text \(i): " + (1...60).map { "\($0 * $0 * (i + 7))" }.joined(separator: ", ")
            )
        }
    private static let texts = members.map { String(decoding: $0.content, as: UTF8.self) }

    private static func header(of member: Int, in zip: [UInt8]) throws -> Int {
        let name = try #require(zip.firstRange(of: Array("\(member).txt".utf8)))
        return name.lowerBound - 30
    }

    private static func passing(_ zip: [UInt8]) -> [UInt8] { Archive.tarMember("z.zip", zip) + Archive.tarEnd }

    @Test(arguments: [0, 2, 5], [300, 5_000, 30_000, 65_535])
    func aWrongLengthOfANameCostsItsMemberAlone(member: Int, length: Int) throws {
        for hasDirectory in [true, false] {
            var zip = Archive.zip(Self.members, hasDirectory: hasDirectory)
            let start = try Self.header(of: member, in: zip)
            zip.replaceSubrange(start + 26..<start + 28, with: Archive.little(length, 2))
            let reading = try Reading(Self.passing(zip), named: "t.tar")
            var rest = Self.texts
            rest.remove(at: member)
            #expect(reading.texts == rest, "\(hasDirectory)")
            #expect(reading.problems.contains { $0.severity == .error })
        }
    }

    @Test(arguments: [0, 3], [5, 9, 21, 29]) func bytesLostOrInsertedCostTheirMemberAlone(member: Int, at: Int) throws {
        let zip = Archive.zip(Self.members)
        let start = try Self.header(of: member, in: zip) + at
        for count in [-3, -1, 1, 3] {
            var damaged = zip
            if count < 0 {
                damaged.removeSubrange(start..<(start - count))
            } else {
                damaged.insert(contentsOf: noise(count), at: start)
            }
            for (bytes, name) in [(damaged, "a.zip"), (Self.passing(damaged), "t.tar")] {
                let reading = try Reading(bytes, named: name)
                var rest = Self.texts
                rest.remove(at: member)
                #expect(Set(reading.texts).isSuperset(of: rest), "\(name) \(count): \(reading.problems)")
                #expect(reading.problems.contains { $0.severity == .error })
            }
        }
    }

    /// Names and fields may be long.
    @Test func longNamesAndFieldsAreNoDamage() throws {
        var members = Self.members
        members[1].name = String(repeating: "PK-1/", count: 200) + "x.txt"
        members[3].extra =
            Archive.little(0xCAFE, 2) + Archive.little(60_000, 2) + [UInt8](repeating: 0x50, count: 60_000)
        let reading = try Reading(Self.passing(Archive.zip(members)), named: "t.tar")
        #expect(reading.texts == Self.texts && reading.problems.isEmpty)
    }
}

/// Stored members whose lengths stand behind them, read in passing.
@Suite struct StoredZipMemberTests {
    private static func stored(_ name: String, _ content: [UInt8]) -> Archive.ZipMember {
        var member = Archive.ZipMember(name, bytes: content, method: 0)
        member.hasDescriptor = true
        return member
    }

    @Test(arguments: ["a.zip", "t.tar", "a.zip.gz"]) func theirEndIsFound(name: String) throws {
        let inner = Archive.zip([Self.stored("in.txt", Array("Inner.".utf8)), Archive.ZipMember("b.txt", "Second.")])
        // What looks like the end of a member in the middle of one.
        let quoted = Array("A PK".utf8) + Archive.little(0x0807_4B50, 4) + [UInt8](repeating: 0x20, count: 40)
        let zip = Archive.zip(
            [
                Self.stored("a.txt", Array("First.".utf8)), Self.stored("none.txt", []), Self.stored("in.zip", inner),
                Self.stored("q.txt", Array("Quoted: ".utf8) + quoted),
                Self.stored("long.txt", Array(String(repeating: "A long text. ", count: 30_000).utf8)),
                Archive.ZipMember("z.txt", "Last."),
            ],
            hasDirectory: name != "a.zip"
        )
        let bytes =
            switch name {
            case "t.tar": Archive.tarMember("z.zip", zip) + Archive.tarEnd
            case "a.zip.gz": Archive.gzip(zip)
            default: zip
            }
        let reading = try Reading(bytes, named: name)
        #expect(reading.documents.count == 6, "\(reading.problems)")
        #expect(reading.texts.first == "First." && reading.texts.last == "Last.")
        #expect(reading.texts.contains("Inner.") && reading.texts.contains("Second."))
        #expect(
            reading.problems.allSatisfy {
                $0.code == .truncated || $0.origin.contains("none.txt") || $0.code == .badEncoding
            }
        )
    }

    @Test func aCutCostsTheMemberThatItIsIn() throws {
        let members = (0..<5).map { Self.stored("\($0).txt", Array("Number \($0) of the news.".utf8)) }
        let zip = Archive.zip(members, hasDirectory: false)
        let reading = try Reading(Array(zip.dropLast(25)), named: "a.zip")
        #expect(reading.texts == (0..<4).map { "Number \($0) of the news." })
        #expect(reading.problems.contains { $0.severity == .error && $0.origin.hasSuffix("4.txt") })
    }

    /// Each is searched for its end, which is not to be found.
    @Test func countlessMembersWithoutAnEndCostNoMoreThanTheirBytes() throws {
        let header =
            Archive.little(0x0403_4B50, 4) + Archive.little(20, 2) + Archive.little(8, 2) + Archive.little(0, 18)
            + Archive.little(1, 2) + Archive.little(0, 2) + [0x61]
        let countless = [[UInt8]](repeating: header + Archive.little(0x0807_4B50, 4), count: 60_000).joined()
        let seconds = try cpuSeconds { _ = try Reading(Array(countless), named: "a.zip.gz") }
        #expect(seconds < 20, "\(seconds)")
    }
}

/// The lengths in ARC files.
@Suite struct DamagedARCTests {
    private static let pages = (0..<8)
        .map {
            "The harbour of town \($0) was closed on Monday. "
                + String(repeating: "Officials said so. ", count: $0 * 5 + 3)
        }
    private static let texts = pages.map { String($0.dropLast()) }

    @Test(arguments: [0, 3, 7], [0, 1, 60, 700, 3_000, 900_000_000]) func aWrongLengthCostsNothing(
        page: Int,
        length: Int
    ) throws {
        let records = Archive.arc(Self.pages, lengths: [page: length])
        let reading = try Reading(Array(records.joined()), named: "a.arc")
        // The end of the last one is nowhere to be seen.
        let isLast = page == 7 && (length == 0 || length > 700)
        #expect(reading.texts.filter { $0.hasSuffix(".") }.prefix(7) == Self.texts.prefix(7))
        #expect(reading.documents.count >= (isLast ? 7 : 8), "\(reading.problems)")
        #expect(!reading.problems.isEmpty)
    }

    @Test(arguments: [0, 10, 400, 90_000]) func aWrongFirstLengthCostsNothing(length: Int) throws {
        let reading = try Reading(Array(Archive.arc(Self.pages, lengths: [-1: length]).joined()), named: "a.arc")
        #expect(reading.texts == Self.texts)
        #expect(!reading.problems.isEmpty)
    }

    /// A page may quote a record, and more line ends may stand between two.
    @Test func soundOnesAreReadAsTheyStand() throws {
        let quoting = "It says:\nhttps://news.example/1 10.0.0.7 20240101000000 text/html 20\nand more."
        var records = Archive.arc(Self.pages + [quoting] + Self.pages)
        for index in records.indices { records[index] += [UInt8](repeating: 0x0A, count: index % 6) }
        let reading = try Reading(Array(records.joined()), named: "a.arc")
        #expect(reading.documents.count == 17 && reading.texts[8].hasSuffix("text/html 20\nand more."))
        #expect(Array(reading.texts[..<8]) == Self.texts)
        #expect(Array(reading.texts[9...]) == Self.texts)
        #expect(reading.problems.isEmpty, "\(reading.problems)")
    }

    @Test func whatStandsBeforeTheFirstRecordCostsItselfAlone() throws {
        var flipped = Array(Archive.arc(Self.pages).joined())
        flipped[3] ^= 4
        #expect(try Reading(flipped, named: "a.arc").texts == Self.texts)
        let before = Array("fetched by the desk\n".utf8) + Archive.arc(Self.pages).joined()
        let reading = try Reading(before, named: "a.arc")
        #expect(reading.texts == Self.texts)
        #expect(reading.problems.map(\.severity) == [.warning])
        // Without the name it is a text.
        #expect(try Reading(before, named: "a.txt").documents.count == 1)
        var members = Archive.arc(Self.pages).map { Archive.gzip($0) }
        members[0][20] ^= 8
        let packed = try Reading(Array(members.joined()), named: "a.arc.gz")
        #expect(packed.texts == Self.texts)
        #expect(packed.problems.contains { $0.severity == .error })
    }

    @Test func aLengthThatIsTooLargeForItAllIsSearchedOnce() throws {
        let huge = (0..<20_000)
            .flatMap { _ in Array("https://a.example/ 1.1.1.1 20240101000000 text/plain 60000000\n".utf8) }
        let seconds = try cpuSeconds { _ = try Reading(Archive.arc([])[0] + huge, named: "a.arc") }
        #expect(seconds < 10, "\(seconds)")
    }
}

/// Files whose first bytes are damaged, or that are the second part of something.
@Suite struct DamagedBeginningTests {
    private static let members = (1...5).map { Archive.gzip(line($0)) }
    private static let tar = Archive.tar(
        (1...5).map { ("\($0).txt", "Number \($0) of the news. " + String(repeating: "It is long. ", count: 60)) }
    )

    private static func told(_ reading: Reading) -> Bool {
        reading.problems.contains { $0.severity == .error && $0.message.contains("from byte 0 to") }
    }

    @Test(arguments: ["a.jsonl.gz", "a.bin", "a"]) func membersBehindADamagedOneAreRead(name: String) throws {
        var flipped = Array(Self.members.joined())
        flipped[0] ^= 1
        // Nothing is known of a name but what the lines say.
        for bytes in [flipped, noise(3_000) + Self.members[1...].joined(), Array(Self.members.joined().dropFirst(20))] {
            let reading = try Reading(bytes, named: name)
            #expect(reading.texts == (2...5).map { "Number \($0) of the news." }, "\(name)")
            #expect(Self.told(reading) && reading.problems.count == 1)
        }
        let far = try Reading(noise(200_000) + Self.members.joined(), named: name)
        #expect(far.documents.count == (name == "a.jsonl.gz" ? 5 : 0), "as far as the name promises it")
        let before = try Reading([0x0A] + Self.members.joined(), named: "a.jsonl.gz")
        #expect(before.documents.count == 5 && Self.told(before))
    }

    @Test(arguments: [1, 40, 257, 511, 512, 700, 1_024, 2_000]) func theSecondPartOfATarIsRead(start: Int) throws {
        let reading = try Reading(Array(Self.tar[start...]), named: "a.tar")
        let first = start <= 1_536 ? 2 : 3
        #expect(reading.texts.map { $0.prefix(8) } == (first...5).map { "Number \($0)" }, "\(reading.problems)")
        #expect(Self.told(reading))
    }

    @Test(arguments: [0, 10, 130, 150, 258]) func aDamagedFirstHeaderCostsItsMemberAlone(byte: Int) throws {
        var damaged = Self.tar
        damaged[byte] ^= 0x55
        let reading = try Reading(damaged, named: "a.tar")
        #expect(reading.texts.map { $0.prefix(8) } == (2...5).map { "Number \($0)" }, "\(reading.problems)")
        #expect(reading.problems.contains { $0.severity == .error })
        damaged.replaceSubrange(0..<512, with: noise(512))
        #expect(try Reading(damaged, named: "a.tar").documents.count == 4)
        #expect(try Reading([0x0A] + Self.tar, named: "a.tar").documents.count == 5)
    }

    @Test func aZipInATarIsReadBehindItsDamagedBeginning() throws {
        var zip = Archive.zip((1...4).map { ("\($0).txt", "Number \($0).") })
        zip[0] ^= 1
        let reading = try Reading(Archive.tarMember("z.zip", zip) + Archive.tarEnd, named: "t.tar")
        #expect(reading.texts == (2...4).map { "Number \($0)." })
        #expect(Self.told(reading))
    }

    /// What is something else is no damage.
    @Test func otherFilesAreLeftAlone() throws {
        let text = "The harbour was closed on Monday, officials said."
        for name in ["a.txt.gz", "a.tgz", "a.tar", "a.zip"] {
            let reading = try Reading(text, named: name)
            #expect(reading.texts == [text] && !reading.problems.contains { $0.severity == .error }, "\(name)")
        }
        // Text that has the signatures in it.
        let quoting = String(repeating: text, count: 9) + " \u{1F}\u{8B} PK\u{3}\u{4} ustar " + text
        #expect(try Reading(quoting, named: "a.txt").documents.count == 1)
        let reading = try Reading(noise(20_000) + [0x1F, 0x8B, 8, 0] + noise(20_000), named: "a.bin")
        #expect(reading.codes == [.unsupported])
    }

    /// What looks like a member is inflated on trial.
    @Test func countlessBeginningsCostNoMoreThanTheirBytes() throws {
        let piece: [UInt8] = [0x1F, 0x8B, 8, 0, 0, 0, 0, 0, 0, 3, 0, 1, 0, 2, 3]
        let file = [[UInt8]](repeating: piece, count: 1_000).joined()
        let tar = (0..<200).flatMap { Archive.tarMember("\($0).gz", [1] + file) } + Archive.tarEnd
        let seconds = try cpuSeconds { _ = try Reading(tar, named: "a.tar") }
        #expect(seconds < 20, "\(seconds)")
    }
}

/// Blocks of tar archives, and what their names promise.
@Suite struct DamagedTarTests {
    private static let texts = (0..<6)
        .map { "Number \($0) of the news. " + String(repeating: "It is long", count: 70 + $0) + "." }
    private static let members = texts.enumerated().map { Archive.tarMember("\($0).txt", $1) }

    @Test(arguments: [-200, -7, -1, 1, 7, 300]) func bytesLostOrInsertedCostTheirMemberAlone(count: Int) throws {
        var tar = Array(Self.members.joined()) + Archive.tarEnd
        let at = Self.members[0].count + Self.members[1].count + 700
        if count < 0 {
            tar.removeSubrange(at..<(at - count))
        } else {
            tar.insert(contentsOf: Array(repeating: 0x20, count: count), at: at)
        }
        let reading = try Reading(tar, named: "a.tar")
        let others = Self.texts[..<2] + Self.texts[3...]
        #expect(Set(reading.texts).isSuperset(of: others), "\(count): \(reading.problems)")
        #expect(reading.problems.contains { $0.severity == .error })
    }

    /// A header whose checksum is right and whose size is not.
    @Test(arguments: [2_000, 9_000, 40_000]) func aSizeThatIsTooLargeCostsNothing(size: Int) throws {
        var tar = Array(Self.members.joined()) + Archive.tarEnd
        let at = Self.members[0].count
        tar.replaceSubrange(at..<(at + 512), with: Archive.tarHeader("1.txt", size: size))
        let reading = try Reading(tar, named: "a.tar")
        #expect(reading.texts == Self.texts)
        #expect(reading.codes == [.corrupt])
    }

    /// A tar in a tar is content, whatever it is called, and at whatever place it lies.
    @Test(arguments: ["in.tar", "in.txt", "in"]) func aTarInATarIsContent(name: String) throws {
        let inner = Archive.tar((0..<3).map { ("\($0).txt", "Inner \($0).") })
        let reading = try Reading(
            Archive.tarMember("a.txt", "First.") + Archive.tarMember(name, inner) + Archive.tar([("b.txt", "Last.")]),
            named: "a.tar"
        )
        #expect(reading.texts == ["First.", "Inner 0.", "Inner 1.", "Inner 2.", "Last."])
        #expect(reading.problems.isEmpty)
    }

    @Test(arguments: [
        "a.zip", "a.gz", "a.jsonl.gz", "a.tgz", "a.tar", "a.warc", "a.jsonl", "a.json", "a.csv", "a.tsv", "a.txt",
        "a.html",
        "a.xml", "a.sgm",
    ]) func whatANamePromisesAndTheBytesAreNotIsAnError(name: String) throws {
        let tar = Archive.tarMember(name, noise(900)) + Archive.tar([("b.txt", "Last.")])
        let reading = try Reading(tar, named: "t.tar")
        #expect(reading.texts == ["Last."])
        #expect(
            reading.problems.contains { $0.severity == .error && $0.origin.hasPrefix("t.tar!\(name)") },
            "\(reading.problems)"
        )
    }

    @Test(arguments: ["a.bin", "a", "Thumbs.db", "a.dat", "a.jpg"]) func otherBinaryMembersAreAWarning(name: String)
        throws
    {
        let tar = Archive.tarMember(name, noise(900)) + Archive.tar([("b.txt", "Last.")])
        let reading = try Reading(tar, named: "t.tar")
        #expect(reading.texts == ["Last."])
        #expect(reading.problems.map(\.severity) == [.warning])
    }

    @Test(arguments: [true, false]) func aWrongChecksumIsTold(isBinary: Bool) throws {
        var member = Archive.ZipMember("a.txt", bytes: isBinary ? noise(900) : Array("First.".utf8), method: 0)
        member.crc = 1
        let reading = try Reading(Archive.zip([member, Archive.ZipMember("b.txt", "Last.")]), named: "a.zip")
        #expect(reading.texts == ["Last."])
        #expect(reading.problems.contains { $0.severity == .error && $0.message.contains("the checksum") })
        #expect(!reading.problems.contains { $0.message.contains("incomplete") })
    }
}
