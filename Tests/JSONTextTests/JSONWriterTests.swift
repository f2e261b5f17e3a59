// The writer, and values that go through it and come back.

import JSONText
import Testing

@Suite struct JSONWriterTests {
    @Test func setsCommasAndEscapes() {
        var writer = JSONWriter()
        writer.beginObject()
        writer.key("a\"b")
        writer.string("line\nend\u{1}\\ \u{2028}\u{85} é")
        writer.key("n")
        writer.beginArray()
        writer.integer(.min)
        writer.number(0.5)
        writer.number(3)
        writer.number(.infinity)
        writer.boolean(false)
        writer.null()
        writer.beginObject()
        writer.endObject()
        writer.endArray()
        writer.endObject()
        writer.newline()
        writer.integer(7)
        let expected =
            #"{"a\"b":"line\nend\u0001\\ \u2028\u0085 é","n":[-9223372036854775808,0.5,3,null,false,null,{}]}"#
        #expect(String(decoding: writer.bytes, as: UTF8.self) == expected + "\n7")
    }

    @Test(arguments: [(0.123456, 4, "0.1235"), (1, 3, "1"), (-0.05, 1, "-0.1"), (2.5, 0, "3"), (1e300, 2, "1e+300")])
    func roundsNumbers(_ value: Double, _ decimals: Int, _ expected: String) {
        var writer = JSONWriter()
        writer.number(value, decimals: decimals)
        #expect(String(decoding: writer.bytes, as: UTF8.self) == expected)
    }

    @Test func aLineStaysALine() throws {
        // Whatever a reader takes for a line end is escaped, at each offset of the eight bytes that are looked at.
        for scalar in (0...0x20).compactMap(Unicode.Scalar.init(_:)) + [
            "\u{85}", "\u{2028}", "\u{2029}", "\u{7F}", "é",
        ] {
            for offset in 0..<18 {
                // With nothing, little and much behind it: the last eight bytes may be looked at together.
                for rest in ["", "y", "yyyyyyyyy"] {
                    let text = String(repeating: "x", count: offset) + String(Character(scalar)) + rest
                    var writer = JSONWriter()
                    writer.string(text)
                    let written = String(decoding: writer.bytes, as: UTF8.self)
                    #expect(
                        written.unicodeScalars.allSatisfy {
                            $0.value >= 0x20 && ![0x85, 0x2028, 0x2029].contains($0.value)
                        }
                    )
                    #expect(try JSONValue(parsing: written) == .string(text))
                }
            }
        }
    }

    @Test(arguments: [0, 9, 10, 99, 100, 12_345_678, -1, -10, .max, .min])
    func writesWholeNumbers(_ value: Int) {
        var writer = JSONWriter(capacity: 0)
        writer.beginArray()
        writer.integer(value)
        writer.integer(value)
        writer.endArray()
        #expect(String(decoding: writer.bytes, as: UTF8.self) == "[\(value),\(value)]")
    }

    @Test func takingLeavesItEmpty() {
        var writer = JSONWriter()
        writer.beginArray()
        writer.endArray()
        #expect(writer.take() == Array("[]".utf8))
        writer.integer(1)
        #expect(writer.bytes == Array("1".utf8))
        writer.reset()
        #expect(writer.bytes.isEmpty)
    }
}

@Suite struct JSONValueTests {
    @Test(arguments: [
        "null", "true", "[]", "{}", "[1,-2,0.5,\"x\"]", #"{"b":1,"a":{"c":[null,{"d":"é\n"}]}}"#, "9223372036854775807",
        "1e+300", #"{"a":1,"a":2}"#,
    ])
    func comesBackAsItWas(_ json: String) throws {
        #expect(try JSONValue(parsing: json).text == json)
    }

    @Test func givesItsParts() throws {
        let value = try JSONValue(parsing: #"{"s":"x","i":3,"d":2.5,"b":true,"l":[1],"n":null}"#)
        #expect(value["s"]?.stringValue == "x")
        #expect(value["i"]?.integerValue == 3)
        #expect(value["i"]?.doubleValue == 3)
        #expect(value["d"]?.doubleValue == 2.5)
        #expect(value["b"]?.booleanValue == true)
        #expect(value["l"]?.arrayValue == [.integer(1)])
        #expect(value["n"] == .null)
        #expect(value["none"] == nil)
        #expect(value["s"]?["x"] == nil)
        #expect(value.objectValue?.map(\.key) == ["s", "i", "d", "b", "l", "n"])
    }

    @Test(arguments: ["", " ", "1 2", "{} x", "[1]]", "'a'", "{a:1}", "NaN", "\u{FEFF}1"])
    func refusesWhatIsNotOneValue(_ json: String) {
        #expect(throws: JSONError.self) { try JSONValue(parsing: json) }
    }
}
