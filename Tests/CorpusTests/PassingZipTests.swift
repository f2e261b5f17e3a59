// Zip archives that are read from front to back, and what damage and missing lengths cost there.

import Corpus
import Testing

/// Archives that are read from front to back: in others, or without a directory.
@Suite struct BrokenZipStreamTests {
    private static let members = (1...4).map { Archive.ZipMember("\($0).txt", "Number \($0).") }
    private static let texts = (1...4).map { "Number \($0)." }
    private static let places = ["t.tar", "z.zip.gz", "outer.zip", "cut.zip"]

    /// An archive at a place where it can only be read in passing.
    private static func passing(_ members: [Archive.ZipMember], at place: String) -> [UInt8] {
        let zip = Archive.zip(members, hasDirectory: place != "cut.zip")
        return switch place {
        case "t.tar": Archive.tarMember("z.zip", zip) + Archive.tarEnd
        case "z.zip.gz": Archive.gzip(zip)
        case "outer.zip": Archive.zip([Archive.ZipMember("z.zip", bytes: zip)])
        default: zip
        }
    }

    /// A stored member with a wrong checksum behind it, and one that is encrypted: where they end, nothing tells.
    @Test(arguments: places, [0, 2, 4]) func aMemberWithoutAnEndCostsItselfAlone(place: String, index: Int) throws {
        var endless = Archive.ZipMember("endless.txt", "Nobody knows where this ends. PK, it says.", method: 0)
        endless.hasDescriptor = true
        endless.crc = 1
        for flags in [0, 1] {
            endless.flags = flags
            var members = Self.members
            members.insert(endless, at: index)
            let reading = try Reading(Self.passing(members, at: place), named: place)
            #expect(reading.texts == Self.texts)
            let told = reading.problems.filter { $0.origin.hasSuffix("endless.txt") }
            #expect(told.map(\.severity) == [.error])
            #expect(told.contains { $0.message.contains("outer archive") } == (flags == 0 && place != "cut.zip"))
            #expect(reading.problems.count == (place == "cut.zip" ? told.count + 2 : told.count), "\(reading.problems)")
        }
    }

    @Test(arguments: places, [1, 2]) func aDamagedHeaderCostsItsMemberAlone(place: String, index: Int) throws {
        var members = Self.members
        members[index].name = "damaged.txt"
        var zip = Archive.zip(members, hasDirectory: place != "cut.zip")
        let name = try #require(zip.firstRange(of: Array("damaged.txt".utf8)))
        zip[name.lowerBound - 30] = 0x51
        let bytes =
            switch place {
            case "t.tar": Archive.tarMember("z.zip", zip) + Archive.tarEnd
            case "z.zip.gz": Archive.gzip(zip)
            case "outer.zip": Archive.zip([Archive.ZipMember("z.zip", bytes: zip)])
            default: zip
            }
        let reading = try Reading(bytes, named: place)
        var rest = Self.texts
        rest.remove(at: index)
        #expect(reading.texts == rest)
        #expect(reading.problems.contains { $0.code == .corrupt && $0.message.contains("where one should") })
    }

    /// A member that has lost a block: the length in its header leads into a later one.
    @Test(arguments: [false, true]) func aMemberWithAHoleCostsItselfAlone(hasDirectory: Bool) throws {
        let long = (0..<300).map { "Item \($0): \($0 * $0 * 7919) of them." }.joined(separator: " ")
        var members = Self.members
        members.insert(Archive.ZipMember("hole.txt", long), at: 1)
        var zip = Archive.zip(members, hasDirectory: hasDirectory)
        let name = try #require(zip.firstRange(of: Array("hole.txt".utf8)))
        zip.removeSubrange(name.upperBound + 400..<name.upperBound + 900)
        let reading = try Reading(zip, named: "z.zip")
        #expect(reading.texts.filter { $0.hasPrefix("Number") }.sorted() == Self.texts)
        #expect(reading.problems.contains { $0.severity == .error })
    }

    /// A member with the name of a folder that is none.
    @Test(arguments: places + ["z.zip"], [0, 8]) func aFolderThatHoldsDataIsRead(place: String, method: Int) throws {
        var folder = Archive.ZipMember("folder/", "", method: method)
        let file = Archive.ZipMember("file/", "Data.", method: method)
        func texts(_ members: [Archive.ZipMember]) throws -> [String] {
            let bytes = place == "z.zip" ? Archive.zip(members) : Self.passing(members, at: place)
            let reading = try Reading(bytes, named: place)
            #expect(reading.problems.allSatisfy { $0.code == .truncated }, "\(reading.problems)")
            return reading.texts
        }
        #expect(
            try texts([Self.members[0], folder, file, folder, Self.members[1]]) == ["Number 1.", "Data.", "Number 2."]
        )
        guard method == 8 else { return }
        folder.hasDescriptor = true
        var late = file
        late.hasDescriptor = true
        #expect(try texts([folder, late, Self.members[1]]) == ["Data.", "Number 2."])
    }

    @Test(arguments: [10, 5_000, 60_000, 200_000]) func anArchiveBehindSomethingForeignIsRead(_ count: Int) throws {
        let junk = (0..<count).map { UInt8(truncatingIfNeeded: $0 &* 2_654_435_761 >> 9) }
        let reading = try Reading(
            Archive.zip(Array(Self.members[..<2])) + junk + Archive.zip(Array(Self.members[2...])),
            named: "z.zip"
        )
        #expect(reading.texts == Self.texts)
        #expect(!reading.problems.isEmpty)
    }
}
