// Files that are not what their name, their first line or their first record says.

import Corpus
import Testing

@Suite struct MistakenFormatTests {
    @Test(arguments: ["/dev/zero", "/dev/null", "/dev/full"])
    func aDeviceIsRefused(_ path: String) throws {
        let problem = try #require(throws: CorpusProblem.self) { _ = try CorpusReader(path: path) }
        #expect(problem.severity == .error)
        #expect(problem.message.contains("neither a file nor a folder"))
    }
}

@Suite struct DamagedWARCTests {
    private static let good = Archive.warcRecord("conversion", "A title\nThe text of it.")

    /// A header that is cut off costs its own record, not those behind it.
    @Test func aVersionLineInsideOfAHeaderBeginsARecord() throws {
        let cut = Array("WARC/1.0\r\nWARC-Type: conversion\r\nContent-Le".utf8)
        let reading = try Reading(Self.good + cut + Array("\r\n".utf8) + Self.good, named: "a.warc")
        #expect(reading.origins == ["a.warc#1", "a.warc#3"])
        #expect(reading.codes == [.corrupt])
        #expect(reading.problems.map(\.origin) == ["a.warc#2"])
    }

    @Test func linesThatOnlyLookLikeRecordsCostLinearTime() throws {
        let lines = Array(String(repeating: "WARC/1.0\n", count: 200_000).utf8)
        var reading: Reading?
        let time = try ContinuousClock().measure { reading = try Reading(lines + Self.good, named: "a.warc") }
        #expect(reading?.texts == ["The text of it."])
        #expect(reading?.codes.last == .more)
        #expect(time < .seconds(20))
    }

    @Test(arguments: ["", "x: " + String(repeating: "y", count: 100_000)])
    func aHeaderWithoutAnEndIsNamed(_ field: String) throws {
        let reading = try Reading(Self.good + Array("WARC/1.0\r\n\(field)\r\n".utf8) + Self.good, named: "a.warc")
        #expect(reading.texts.count == 2)
        #expect(!reading.codes.isEmpty)
    }
}
