// Archives whose damage used to take sound documents with it without a word, each built anew.

import AnalyzerTesting
import Corpus
import Testing

private func line(_ number: Int) -> String { "{\"text\":\"Number \(number) of the news.\"}\n" }

private let picture =
    [0xFF, 0xD8, 0xFF, 0xE0] + (0..<40_000).map { UInt8(truncatingIfNeeded: $0 &* 2_654_435_761 >> 7) }

@Suite struct BrokenTarTests {
    /// A member that is left out does not say that the archive was cut off in it.
    @Test(arguments: [false, true]) func aCutInsideAPictureIsTold(isPacked: Bool) throws {
        let tar =
            Archive.tarMember("a.txt", "First.") + Archive.tarMember("p.jpg", picture)
            + Archive.tar([("b.txt", "Last.")])
        let whole = isPacked ? Archive.gzip(tar) : tar
        let reading = try Reading(Array(whole[..<(whole.count / 2)]), named: isPacked ? "a.tar.gz" : "a.tar")
        #expect(reading.texts == ["First."])
        #expect(reading.problems.filter { $0.severity == .error }.map(\.code) == [.truncated])
    }

    @Test func aCutInsideThePaddingIsTold() throws {
        let tar = Archive.tar([("a.txt", "First."), ("b.txt", "Last.")])
        let plain = try Reading(Array(tar[..<700]), named: "a.tar")
        #expect(plain.texts == ["First."])
        #expect(plain.problems.map(\.severity) == [.warning])
        #expect(plain.codes == [.truncated])
    }

    @Test(arguments: ["a.txt", "a.csv", "a.jsonl", "a.bin"]) func zerosAreNoArchive(_ name: String) throws {
        for count in [1_024, 5_000, 70_000] {
            let reading = try Reading([UInt8](repeating: 0, count: count), named: name)
            #expect(reading.documents.isEmpty)
            #expect(reading.problems.count == 1 && reading.problems.first?.severity == .error, "\(count)")
        }
        #expect(try Reading(Archive.tarEnd, named: "a.tar").codes == [.empty])
    }
}

extension BrokenTarTests {
    /// Each of several damaged headers is named.
    @Test func damagedHeadersAreNamed() throws {
        var members = (0..<5).map { Archive.tarMember("n\($0).txt", "Text \($0).") }
        for number in 1...3 { members[number][150] ^= 1 }
        let reading = try Reading(members.flatMap { $0 } + Archive.tarEnd, named: "a.tar")
        #expect(reading.texts == ["Text 0.", "Text 4."])
        #expect(reading.codes == [.corrupt, .corrupt, .corrupt])
        for (number, problem) in zip(1..., reading.problems) { #expect(problem.message.contains("n\(number).txt")) }
    }
}

@Suite struct BrokenZlibTests {
    private static func zlib(_ text: String) -> [UInt8] { Archive.deflate(Array(text.utf8), windowBits: 15) }

    @Test func streamsBehindEachOtherAreRead() throws {
        let streams = (0..<4).map { Self.zlib(String(repeating: line($0), count: 3)) }
        let reading = try Reading(streams.flatMap { $0 }, named: "a.jsonl.zz")
        #expect(reading.texts == (0..<4).flatMap { [String](repeating: "Number \($0) of the news.", count: 3) })
        #expect(reading.problems.isEmpty)
    }

    @Test func whatFollowsAndIsNoneIsTold() throws {
        let reading = try Reading(Self.zlib(line(1)) + Array("something else".utf8), named: "a.jsonl.zz")
        #expect(reading.documents.count == 1)
        #expect(reading.codes == [.trailingData])
    }
}

@Suite struct BrokenTextTests {
    /// A page in Cyrillic that names no encoding is read as a Western one, and that is said; a French one is not worth a word.
    @Test func aGuessOfAnEncodingIsToldWhereItMayBeWrong() throws {
        func page(_ word: [UInt8]) -> [UInt8] {
            let words = Array(repeating: word, count: 40).joined(separator: [0x20])
            return Array("<html><body><p>".utf8) + words + Array("</p></body></html>".utf8)
        }
        // "порт растёт" in Windows-1251, and "port agrandi, côté" in Windows-1252.
        let cyrillic: [UInt8] = [0xEF, 0xEE, 0xF0, 0xF2, 0x20, 0xF0, 0xE0, 0xF1, 0xF2, 0xB8, 0xF2]
        let told = try Reading(page(cyrillic), named: "a.html")
        #expect(told.documents.count == 1 && told.codes == [.badEncoding])
        let french = Array("port agrandi, c".utf8) + [0xF4, 0x74, 0xE9]
        #expect(try Reading(page(french), named: "b.html").problems.isEmpty)
    }

    /// As a crash leaves the last blocks of a file.
    @Test(arguments: [1, 100, 4096, 50_000]) func zerosBehindATextCostNothing(_ count: Int) throws {
        let text = "The harbour was closed on Monday, officials said."
        let reading = try Reading(Array(text.utf8) + [UInt8](repeating: 0, count: count), named: "a.txt")
        #expect(reading.texts == [text])
        #expect(reading.problems.map(\.severity) == [.warning])
        #expect(reading.problems.first?.message.contains("\(count) zeros") == true)
    }
}

@Suite struct BrokenGzipTests {
    @Test func membersBehindSomethingForeignAreRead() throws {
        let foreign = Array("This is not gzip.".utf8)
        let reading = try Reading(Archive.gzip(line(1)) + foreign + Archive.gzip(line(2)), named: "a.jsonl.gz")
        #expect(reading.documents.count == 2)
        #expect(reading.problems.map(\.severity) == [.error])
        // A header of which the first byte is gone.
        let headless = Archive.gzip(line(1)) + Archive.gzip(line(2)).dropFirst() + Archive.gzip(line(3))
        #expect(try Reading(headless, named: "a.jsonl.gz").texts.last == "Number 3 of the news.")
    }

    @Test func damageInTheFirstMemberCostsThatOne() throws {
        var first = Archive.gzip(String(repeating: line(1), count: 50))
        // The checksum at the end, which is of the whole.
        var unsure = Archive.gzip(line(1))
        unsure[unsure.count - 8] ^= 1
        let doubtful = try Reading(unsure + Archive.gzip(line(2)), named: "a.jsonl.gz")
        #expect(doubtful.documents.count == 2)
        #expect(doubtful.problems.first?.message.contains("may be wrong") == true)
        // A block type that there is not.
        first[10] |= 6
        let reading = try Reading(first + Archive.gzip(line(2)), named: "a.jsonl.gz")
        #expect(reading.texts == ["Number 2 of the news."])
        #expect(reading.problems.contains { $0.severity == .error })
    }

    /// Where a member was cut off, the next one looks like more of it, and small ones are gone before anything is amiss.
    @Test(arguments: [8, 9, 20, 60, 200, 400]) func aMemberThatIsCutOffCostsItselfAlone(missing: Int) throws {
        let long = (0..<400)
            .map { "{\"text\":\"Item \($0): \($0 * $0 * 7919) of them were counted at \($0 * 131).\"}\n" }
        let cut = Archive.gzip(long.joined()).dropLast(missing)
        let small = (1...6).map { Archive.gzip(line($0)) }
        let reading = try Reading(Array(small[0] + cut + small[1...].joined()), named: "a.jsonl.gz")
        #expect(reading.texts.first == "Number 1 of the news.")
        #expect(reading.texts.suffix(5) == (2...6).map { "Number \($0) of the news." })
        #expect(reading.documents.count > 6 + 300 * (400 - missing) / 400, "what came before the cut is read")
        #expect(reading.problems.contains { $0.severity == .error && $0.message.contains("cut off at byte") })
    }

    /// The beginning of a member inside of another is content.
    @Test(arguments: [0, 1, 6]) func gzipInsideOfGzipIsContent(level: Int32) throws {
        let inner = (0..<30).map { Archive.gzip(line($0)) + [UInt8](repeating: UInt8($0), count: 70) }
        let tarOfMany =
            Archive.tarMember("a.txt", "First.") + Archive.tarMember("many", Array(inner.joined())) + Archive.tarEnd
        let outer = Archive.deflate(tarOfMany, level: level)
        let reading = try Reading(outer + Archive.gzip(Archive.tar([("b.txt", "Last.")])), named: "a.tar.gz")
        #expect(reading.documents.count == 32 && reading.texts.last == "Last.")
        #expect(!reading.problems.contains { $0.message.contains("cut off at byte") })
        let members = (0..<20).map { ("\($0).jsonl.gz", Archive.gzip(line($0))) }
        let tar = members.reduce(into: [UInt8]()) { $0 += Archive.tarMember($1.0, $1.1) } + Archive.tarEnd
        let nested = try Reading(Archive.deflate(tar, level: level), named: "a.tar.gz")
        #expect(nested.documents.count == 20 && nested.problems.isEmpty)
    }

    /// What looks like a member is inflated on trial, kilobytes of it: not for each of as many as fit in.
    @Test func countlessBeginningsOfMembersCostNoMoreThanTheirContent() throws {
        func seconds(_ piece: [UInt8]) throws -> Double {
            let content = Array([[UInt8]](repeating: piece, count: 200_000).joined())
            let archive = Archive.gzip(line(1)) + Archive.deflate(content, level: 0)
            return try cpuSeconds { _ = try Reading(archive, named: "a.jsonl.gz") }
        }
        // A header and a stored block of 65,535 bytes, which what follows is enough for.
        let beginning: [UInt8] = [0x1F, 0x8B, 8, 0, 0, 0, 0, 0, 0, 3, 0, 0xFF, 0xFF, 0, 0, 0x0A]
        let hostile = try seconds(beginning)
        let harmless = try seconds([0x1E] + beginning.dropFirst())
        #expect(hostile < 2 * harmless + 0.5, "\(hostile) s, \(harmless) s without them")
    }

    /// However many members are damaged, at the beginning or behind a good one: what is told of them has an end, not the reading.
    @Test(arguments: [0, 1], ["a.jsonl.gz", "a.warc.gz"])
    func countlessDamagedMembersCostThemselvesAlone(good: Int, name: String) throws {
        func member(_ number: Int) -> [UInt8] {
            name.hasSuffix(".warc.gz")
                ? Archive.gzip(Archive.warcRecord("conversion", "Number \(number) of the news."))
                : Archive.gzip(line(number))
        }
        var bad = member(0)
        // A block type that there is not.
        bad[10] |= 6
        let all = (0..<good).flatMap(member) + [[UInt8]](repeating: bad, count: 3_000).joined() + member(9)
        var options = CorpusOptions()
        options.maximumProblems = 100
        let reading = try Reading(all, named: name, options: options)
        #expect(reading.texts == (0..<good).map { "Number \($0) of the news." } + ["Number 9 of the news."])
        #expect(reading.problems.reduce(0) { $0 + $1.count } >= 3_000, "all are counted")
        #expect(reading.problems.count < 200)
    }

    @Test(arguments: [0, 300]) func aTarBehindOneThatWasCutOffIsRead(shift: Int) throws {
        let texts = (0..<40).map { i in "Text \(i): " + (0..<90).map { "\($0 * i * 7919)" }.joined(separator: " ") }
        let tar = Archive.tar(texts.enumerated().map { ("\($0).txt", $1) })
        // Members of a stream end anywhere in the tar.
        let part = tar.count / 2 + shift
        let pieces = [Archive.gzip(Array(tar[..<part])).dropLast(900)[...], Archive.gzip(Array(tar[part...]))[...]]
        let reading = try Reading(Array(pieces.joined()), named: "a.tar.gz")
        #expect(reading.texts.last == texts.last)
        #expect(reading.documents.count >= 30, "\(reading.documents.count)")
        #expect(reading.problems.contains { $0.severity == .error })
    }
}

@Suite struct BrokenZipTests {
    private static let members = (1...4).map { Archive.ZipMember("\($0).txt", "Number \($0).") }
    private static let texts = (1...4).map { "Number \($0)." }

    /// The signature of an end record in a comment, or a whole archive there.
    @Test func aCommentIsNoEnd() throws {
        let signature = Archive.little(0x0605_4B50, 4) + [UInt8](repeating: 0, count: 30)
        for comment in [signature, Archive.zip([("x.txt", "Hidden.")]), Array("PK".utf8)] {
            #expect(try Reading(Archive.zip(Self.members, comment: comment), named: "z.zip").texts == Self.texts)
        }
    }

    /// A stored archive inside one that was cut off behind it must not pass for the whole.
    @Test func theEndOfAMemberIsNotThatOfTheArchive() throws {
        let inner = Archive.ZipMember("inner.zip", bytes: Archive.zip([("x.txt", "Inner.")]), method: 0)
        let whole = Archive.zip(Self.members + [inner] + Self.members, hasDirectory: false)
        let end = try #require(
            whole.indices.dropLast(4).last { Array(whole[$0..<($0 + 4)]) == Archive.little(0x0605_4B50, 4) }
        )
        let reading = try Reading(Array(whole[..<(end + 22)]), named: "z.zip")
        #expect(reading.texts == Self.texts + ["Inner."])
        #expect(reading.problems.contains { $0.severity == .error && $0.code == .truncated })
    }

    @Test(arguments: [0, 2, 9]) func theDirectoryDecidesHowManyThereAre(stated: Int) throws {
        let reading = try Reading(Archive.zip(Self.members, count: stated), named: "z.zip")
        #expect(reading.texts == Self.texts)
        #expect(reading.problems.map(\.severity) == [stated > 4 ? .error : .warning])
    }

    /// Content whose last byte fills the reader's buffer, so that the inflater has no room to say that it has ended.
    @Test(arguments: [1 << 20, 5 << 18, 1 << 21]) func contentThatFillsTheBufferIsWhole(size: Int) throws {
        for seed in 0..<8 {
            let text = String(repeating: "News number \(seed). ", count: size / 15 + 1)
            let content = Array(text.utf8.prefix(size - 1)) + [0x0A]
            let zip = Archive.zip([Archive.ZipMember("a.txt", bytes: content), Archive.ZipMember("b.txt", "Last.")])
            for (bytes, name) in [(zip, "z.zip"), (Archive.tarMember("z.zip", zip) + Archive.tarEnd, "t.tar")] {
                let reading = try Reading(bytes, named: name)
                #expect(
                    reading.documents.count == 2 && reading.problems.isEmpty,
                    "\(name) \(seed): \(reading.problems)"
                )
            }
        }
    }

    @Test func linksAreLeftOut() throws {
        var link = Archive.ZipMember("link", "/etc/passwd")
        link.mode = 0o120777
        let reading = try Reading(Archive.zip([link] + Self.members), named: "z.zip")
        #expect(reading.texts == Self.texts)
        #expect(reading.problems.map(\.severity) == [.warning])
    }

    @Test func anArchiveBehindAProgramIsRead() throws {
        let program = Array("MZ".utf8) + [UInt8](repeating: 0x90, count: 3_000)
        #expect(try Reading(program + Archive.zip(Self.members), named: "setup.exe").texts == Self.texts)
    }

    /// Read in passing, with and without the length before the data.
    @Test(arguments: [false, true]) func aDamagedMemberCostsItselfAlone(hasDescriptor: Bool) throws {
        var bad = Archive.ZipMember("bad.txt", String(repeating: "Bad news travels fast. ", count: 40))
        bad.hasDescriptor = hasDescriptor
        var zip = Archive.zip(Array(Self.members[..<2]) + [bad] + Self.members[2...])
        let name = Array("bad.txt".utf8)
        let at = try #require(zip.indices.first { zip[$0...].starts(with: name) })
        zip[at + name.count] |= 6
        let reading = try Reading(Archive.tarMember("z.zip", zip) + Archive.tarEnd, named: "t.tar")
        #expect(reading.texts == Self.texts)
        #expect(reading.problems.contains { $0.severity == .error })
    }

    private static let sums = (0..<5)
        .map { i in "Text \(i): " + (1...60).map { "\($0 * $0 * (i + 7))" }.joined(separator: ", ") }
    private static let five = sums.enumerated().map { Archive.ZipMember("\($0).txt", $1) }
    /// An entry of the directory: a name of five bytes.
    private static let entryBytes = 46 + 5

    @Test(arguments: 0..<5, [0, 28, 44]) func aDamagedDirectoryCostsNothing(entry: Int, byte: Int) throws {
        var zip = Archive.zip(Self.five)
        zip[zip.count - 22 - (5 - entry) * Self.entryBytes + byte] ^= 0x41
        let reading = try Reading(zip, named: "a.zip")
        #expect(reading.texts.sorted() == Self.sums)
        #expect(reading.problems.contains { $0.severity == .error })
    }

    @Test(arguments: 0..<5) func membersThatNoEntryNamesAreRead(missing: Int) throws {
        let zip = Archive.zip(Self.five)
        let begin = zip.count - 22 - (5 - missing) * Self.entryBytes
        var cut = zip[..<begin] + zip[(begin + Self.entryBytes)...]
        cut[cut.count - 10] -= UInt8(Self.entryBytes)
        let reading = try Reading(Array(cut), named: "a.zip")
        #expect(reading.texts.sorted() == Self.sums)
        #expect(reading.codes == [.truncated])
    }

    @Test func entriesOutOfOrderAreReadOnce() throws {
        let zip = Archive.zip(Self.five)
        let directory = zip.count - 22 - 5 * Self.entryBytes
        let entries = (0..<5).reversed().map { directory + $0 * Self.entryBytes }
            .flatMap { zip[$0..<($0 + Self.entryBytes)] }
        var reversed = Array(zip[..<directory] + entries + zip.suffix(22))
        let reading = try Reading(reversed, named: "a.zip")
        #expect(reading.texts == Self.sums.reversed() && reading.problems.isEmpty)
        reversed[directory] = 0
        #expect(try Reading(reversed, named: "a.zip").texts.sorted() == Self.sums)
    }

    /// A thousand entries that lead to the same bytes, or into those of another member, are read once.
    @Test(arguments: [0, 8]) func membersThatLieOverOneAnotherAreReadOnce(method: Int) throws {
        var many = Archive.ZipMember("many.txt", "Many times.", method: method)
        many.entries = 1_100
        let reading = try Reading(
            Archive.zip([many, Archive.ZipMember("last.txt", "Last.", method: method)]),
            named: "a.zip"
        )
        #expect(reading.texts == ["Many times.", "Last."])
        #expect(Set(reading.codes).subtracting([.bomb, .duplicateName, .more]) == [])
        #expect(reading.codes.contains(.bomb))
        let inner = Archive.zip([Archive.ZipMember("inner.txt", "Inner.", method: method)], hasDirectory: false)
        let outer = Archive.ZipMember("outer.txt", bytes: Array("Outer: ".utf8) + inner, method: 0)
        var quoted = Archive.ZipMember("inner.txt", "Inner.", method: method)
        quoted.statedOffset = 30 + "outer.txt".utf8.count + "Outer: ".utf8.count
        let overlapping = try Reading(Archive.zip([outer, quoted]), named: "b.zip")
        #expect(overlapping.problems.contains { $0.code == .bomb && $0.origin == "b.zip!inner.txt" })
    }

    /// A size that is wrong costs no other member.
    @Test func aMemberOfAWrongSizeCoversNoOther() throws {
        var archive = Archive.zip([
            Archive.ZipMember("a.txt", "First.", method: 0), Archive.ZipMember("b.txt", "Second.", method: 0),
        ])
        // The size of the first member, in the directory: it reaches into the second.
        let directory = try #require(archive.firstRange(of: Archive.little(0x0201_4B50, 4)))
        archive.replaceSubrange(directory.lowerBound + 20..<directory.lowerBound + 24, with: Archive.little(30, 4))
        #expect(try Reading(archive, named: "a.zip").texts.last == "Second.")
    }

    @Test(arguments: [0, 1, 2]) func aMemberThatTheDirectoryDoesNotNameIsTold(_ missing: Int) throws {
        var members = (0..<3).map { Archive.ZipMember("\($0).txt", "Text \($0).") }
        members[missing].entries = 0
        members[(missing + 1) % 3].hasDescriptor = true
        let reading = try Reading(Archive.zip(members), named: "a.zip")
        // In front of all others it may be another archive's, and is read.
        #expect(reading.documents.count == (missing == 0 ? 3 : 2))
        #expect(reading.problems.map(\.severity) == [.warning])
        #expect(reading.problems.first?.message.contains(missing == 0 ? "was read" : "does not name") == true)
    }

    @Test(arguments: [1, 3]) func aBombCostsItselfAlone(bombs: Int) throws {
        var options = CorpusOptions()
        options.ratioFreeBytes = 1 << 20
        let zeros = [UInt8](repeating: 0x20, count: 6 << 20)
        let members =
            (0..<bombs).map { Archive.ZipMember("bomb\($0).txt", bytes: zeros, method: 8) } + Self.five
        let reading = try Reading(Archive.zip(members), named: "a.zip", options: options)
        #expect(reading.texts.filter { $0.hasPrefix("Text") } == Self.sums)
        #expect(reading.codes.filter { $0 == .bomb }.count == bombs)
        // However many there are.
        let many = (0..<100).map { Archive.ZipMember("bomb\($0).txt", bytes: zeros, method: 8) }
        let refused = try Reading(Archive.zip(many + Self.five), named: "a.zip", options: options)
        #expect(refused.texts.suffix(5) == Self.sums)
        #expect(refused.codes.filter { $0 == .bomb }.count == 100)
    }

    private static let three = Archive.zip(sums[..<3].enumerated().map { ("a\($0).txt", $1) })
    private static let two = Archive.zip(sums[3...].enumerated().map { ("b\($0).txt", $1) })

    /// Archives one behind the other, as `cat` joins them: the readers of others look at the first or the last alone.
    @Test(arguments: ["a.zip", "a.zip.gz", "a.tar"]) func joinedArchivesAreReadAll(_ name: String) throws {
        func packed(_ zip: [UInt8]) -> [UInt8] {
            if name.hasSuffix(".gz") { return Archive.gzip(zip) }
            return name.hasSuffix(".tar") ? Archive.tarMember("in.zip", zip) + Archive.tarEnd : zip
        }
        for (zip, texts) in [
            (Self.three + Self.two, Self.sums), (Self.two + Self.three, Self.sums),
            (Self.three + Archive.zip([("c.txt", "Between.")]) + Self.two, Self.sums + ["Between."]),
            // Larger than what is searched for the record at the end.
            (
                Self.three + Archive.zip([Archive.ZipMember("c.bin", bytes: picture + picture, method: 0)]) + Self.two,
                Self.sums
            ),
        ] {
            let reading = try Reading(packed(zip), named: name)
            #expect(reading.texts.sorted() == texts.sorted())
            #expect(!reading.problems.isEmpty, "it is told")
        }
    }

    /// Joined, and the offsets of the second one corrected.
    @Test func anArchiveBeforeTheDirectorysOwnIsRead() throws {
        var joined = Self.three + Self.two
        let shift = Self.three.count
        for at in 0..<(joined.count - 4) where joined[at..<(at + 4)].elementsEqual([0x50, 0x4B, 1, 2]) && at > shift {
            let offset = Int(joined[at + 42]) + Int(joined[at + 43]) << 8
            joined.replaceSubrange((at + 42)..<(at + 46), with: Archive.little(offset + shift, 4))
        }
        let end = joined.count - 22
        let offset = Int(joined[end + 16]) + Int(joined[end + 17]) << 8
        joined.replaceSubrange((end + 16)..<(end + 20), with: Archive.little(offset + shift, 4))
        let reading = try Reading(joined, named: "a.zip")
        #expect(reading.texts.sorted() == Self.sums)
        #expect(reading.codes == [.trailingData])
    }

    @Test func whatFollowsTheEndIsTold() throws {
        let reading = try Reading(Self.three + Array("Something foreign.".utf8), named: "a.zip")
        #expect(reading.texts == Array(Self.sums[..<3]))
        #expect(reading.codes == [.trailingData])
    }
}
