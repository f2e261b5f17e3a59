// Lines between daemon and worker with damage at every place: they are read or refused, never trapped upon. `make fuzz` goes on
// from here.

import AnalyzerKit
import JSONText
import Testing

@testable import Pipeline

@Suite struct LineMutationTests {
    private static let document = Array(
        #"{"id":"7","text":"Caf\u00e9 \ud83d\ude80 “news”.","title":"T","language":"en","targets":[[0,4],[5,6]],"analyzers":["words"]}"#
            .utf8
    )

    private static let answer = Array(
        (#"{"id":7,"language":"en","annotations":[{"analyzer":"a","label":"b","start":0,"end":4,"text":"Café","name":"C","#
            + #""score":0.5,"attributes":{"n":1.5,"s":["x"]},"spans":{"cue":[[1,2]]}}],"versions":{"a":"1+2"},"failures":"#
            + #"[{"analyzer":"q","code":"timeout","message":"m"}],"skipped":["z"],"warnings":["w"],"error":{"code":"c","message":"m"}}"#)
            .utf8
    )

    private static let shortAnswer = Array(
        (#"{"id":7,"language":"en","rows":[["a",["b",0,4,"C",5000,{"n":1.5,"s":["x"]},{"cue":[[1,2]]}],["d",3,-1,null,-10000]],"#
            + #"["q"]],"versions":{"a":"1+2"},"store":{"document":"0123456789abcdef","bytes":0,"scalars":0}}"#)
            .utf8
    )

    /// Bytes that mean something in JSON, in UTF-8, or nowhere.
    private static let bytes: [UInt8] = [
        0, 0x0A, 0x22, 0x2C, 0x2D, 0x30, 0x3A, 0x5B, 0x5C, 0x5D, 0x7B, 0x7D, 0x80, 0xC0, 0xED, 0xFF,
    ]

    /// Every place with every byte, without it, and all that stands before it.
    private static func damaged(_ line: [UInt8]) -> [[UInt8]] {
        line.indices.flatMap { at -> [[UInt8]] in
            var without = line
            without.remove(at: at)
            return [without, Array(line[..<at])]
                + bytes.map { byte in
                    var changed = line
                    changed[at] = byte
                    return changed
                }
        }
    }

    @Test func documentsAreReadOrRefused() throws {
        var worker = Worker(registry: Registry([Words.self]), options: WorkerOptions())
        var read = 0
        for line in Self.damaged(Self.document) {
            if let parsed = try? DocumentLine(parsing: line.span) {
                read += 1
                #expect(String(validating: parsed.text, as: UTF8.self) != nil)
            }
            worker.answer(line.span)
        }
        #expect(read > 500)
    }

    @Test(arguments: [(answer, 1), (shortAnswer, 2)])
    func answersAreReadOrRefused(_ answer: [UInt8], rows: Int) throws {
        let result = try WorkerResult(parsing: answer.span)
        #expect(result.annotations.count + result.rows.rows.count == rows)
        var refused = 0
        for line in Self.damaged(answer) {
            do { _ = try WorkerResult(parsing: line.span) } catch { refused += 1 }
        }
        #expect(refused > 1_000)
    }
}
