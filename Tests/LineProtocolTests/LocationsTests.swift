// Where socket, store and state are found.

import Testing

@testable import LineProtocol

@Suite("Locations")
struct LocationsTests {
    @Test("the socket: flag, own variable, runtime folder, home")
    func socket() throws {
        var environment = ["ANALYZERD_SOCKET": "/e/s", "XDG_RUNTIME_DIR": "/run/user/7", "HOME": "/home/u"]
        #expect(try Locations(environment: environment).socket(flag: "x").path == "x")
        #expect(try Locations(environment: environment).socket(flag: nil).path == "/e/s")
        environment["ANALYZERD_SOCKET"] = ""
        let runtime = try Locations(environment: environment).socket(flag: nil)
        #expect(runtime == Location(path: "/run/user/7/analyzerd/socket", origin: "$XDG_RUNTIME_DIR"))
        environment["XDG_RUNTIME_DIR"] = "relative"
        #expect(
            try Locations(environment: environment).socket(flag: nil).path == "/home/u/.local/state/analyzerd/socket"
        )
        #expect(throws: LocationError.self) { try Locations(environment: [:]).socket(flag: nil) }
        #expect(throws: LocationError.self) { try Locations(environment: environment).socket(flag: "") }
    }

    @Test("107 bytes are the longest socket path, and the error names where it came from")
    func limit() throws {
        let fits = "/" + String(repeating: "é", count: 53)
        #expect(try Locations(environment: [:]).socket(flag: fits).path == fits)
        let error = #expect(throws: LocationError.self) {
            try Locations(environment: ["ANALYZERD_SOCKET": fits + "x"]).socket(flag: nil)
        }
        #expect(error?.message.contains("108 bytes") == true)
        #expect(error?.message.contains("$ANALYZERD_SOCKET") == true)
    }

    @Test("store and state folders")
    func folders() throws {
        let home = Locations(environment: ["HOME": "/h/"])
        #expect(try home.data(flag: nil).path == "/h/.local/share/analyzerd")
        #expect(try home.state().path == "/h/.local/state/analyzerd")
        let all = Locations(
            environment: ["HOME": "/h", "XDG_DATA_HOME": "/d", "XDG_STATE_HOME": "/s", "ANALYZERD_DATA": "/own"])
        #expect(try all.data(flag: "flag").path == "flag")
        #expect(try all.data(flag: nil).path == "/own")
        #expect(try all.state().path == "/s/analyzerd")
        let data = Locations(environment: ["HOME": "/h", "XDG_DATA_HOME": "/d"])
        #expect(try data.data(flag: nil).path == "/d/analyzerd")
    }
}
