// `analyzerd doctor`: says what is there, and changes nothing, whoever has it in use.

import Foundation
import JSONText
import Testing

@testable import Store

@Suite("doctor")
struct DoctorTests {
    private func doctor(_ installation: Installation, socket: String) throws -> (status: Int32, output: String) {
        let result = try installation.run(
            Products.analyzerd,
            ["doctor", "--socket", socket, "--data", installation.data]
        )
        return (result.status, result.output)
    }

    @Test("during an ingest, by another socket: counts are not doubled")
    func duringAnIngest() throws {
        let (installation, _, id) = try Installation.atWork(on: 120, paragraphs: 3, after: 20)
        for _ in 0..<5 {
            let other = try doctor(installation, socket: installation.socket + "-other")
            #expect(other.status == 0 && other.output.contains("is sound"), "\(other.output)")
        }
        let own = try doctor(installation, socket: installation.socket)
        #expect(own.status == 0 && own.output.contains("in use by the daemon"), "\(own.output)")
        #expect(try installation.waitForJob(id)["documents"]?.integerValue == 120)
        #expect(installation.stop() == 0)
        #expect(try Store(directory: installation.data).recount() == [])
        let stopped = try doctor(installation, socket: installation.socket)
        #expect(stopped.status == 0 && stopped.output.contains("120 documents"), "\(stopped.output)")
    }

    @Test(
        "what a start would refuse is a fault",
        arguments: [["--analyzers", "nosuch"], ["--group", "nosuchgroup"], ["data"], ["socket"]]
    )
    func refusals(_ fault: [String]) throws {
        let installation = try Installation()
        let folder = installation.data + "/open"
        try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
        _ = chmod(folder, 0o777)
        let flags = fault.count == 2 ? fault : []
        let arguments =
            [
                "--socket", fault == ["socket"] ? folder + "/s" : installation.socket,
                "--data", fault == ["data"] ? folder : installation.data,
            ] + flags
        let doctor = try installation.run(Products.analyzerd, ["doctor"] + arguments)
        #expect(doctor.status == 70 && doctor.output.contains("FAULT"), "\(doctor.output)")
        let start = try installation.run(Products.analyzerd, ["serve"] + arguments)
        #expect(start.status == 64 || start.status == 77, "\(start.status)")
    }

    @Test("a damaged store is named, and left as it is")
    func damage() throws {
        let installation = try Installation()
        let store = URL(filePath: installation.data + "/store.sqlite")
        try FileManager.default.createDirectory(atPath: installation.data, withIntermediateDirectories: true)
        let bytes = Data("no database".utf8)
        try bytes.write(to: store)
        let result = try doctor(installation, socket: installation.socket)
        #expect(result.status == 70 && result.output.contains("FAULT store"), "\(result.output)")
        #expect(try Data(contentsOf: store) == bytes)
    }
}
