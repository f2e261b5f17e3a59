import Testing

@testable import analyzerd

@Suite(.timeLimit(.minutes(15))) struct PlacesTests {
    private func waitUntil(_ places: Places, has count: Int) async {
        while places.waiting != count { await Task.yield() }
    }

    @Test func placesGoToThoseWhoWaitInOrder() async throws {
        let places = Places(2)
        var held: [Places.Place?] = [try await places.place(), try await places.place()]
        var waiting: [Task<Places.Place?, any Error>] = []
        for number in 0..<3 {
            waiting.append(Task { try await places.place() })
            await waitUntil(places, has: number + 1)
        }
        // A task keeps what it returns: it goes with its place.
        while !waiting.isEmpty {
            held.removeFirst()
            held.append(try await waiting.removeFirst().value)
        }
        #expect(places.waiting == 0)
        held = []
        // All are free again.
        let again = [try await places.place(), try await places.place()]
        #expect(again.count == 2)
    }

    @Test func whoIsCancelledKeepsNoPlace() async throws {
        let places = Places(1)
        var place: Places.Place? = try await places.place()
        #expect(place != nil)
        let leaving = Task { try await places.place() }
        await waitUntil(places, has: 1)
        leaving.cancel()
        await #expect(throws: CancellationError.self) { _ = try await leaving.value }
        #expect(places.waiting == 0)
        let staying = Task { try await places.place() }
        await waitUntil(places, has: 1)
        place = nil
        _ = try await staying.value
    }

    @Test(arguments: 0..<200) func aPlaceThatIsGrantedToWhoLeavesGoesBack(_ round: Int) async throws {
        let places = Places(1)
        var place: Places.Place? = try await places.place()
        #expect(place != nil)
        let leaving = Task { _ = try? await places.place() }
        await waitUntil(places, has: 1)
        let giving = Task.detached { leaving.cancel() }
        place = nil
        await giving.value
        _ = await leaving.value
        // Nobody has it: the next finds it.
        _ = try await places.place()
        #expect(places.waiting == 0)
    }

    @Test func severalPlacesAreGivenTogetherAndNobodyOvertakes() async throws {
        let places = Places(4)
        var one = try await places.place(1)
        #expect(one != nil)
        // More than there are: all.
        let all = Task { _ = try await places.place(9) }
        await waitUntil(places, has: 1)
        let next = Task { _ = try await places.place(1) }
        await waitUntil(places, has: 2)
        one = nil
        try await all.value
        try await next.value
        #expect(try await places.place(4) != nil)
    }

    @Test func whoseTimeIsOverHoldsNobodyUp() async throws {
        let places = Places(4)
        var three = try await places.place(3)
        #expect(three != nil)
        let impatient = Task { try await places.place(2, within: 0) == nil }
        let patient = Task {
            while places.waiting == 0 { await Task.yield() }
            _ = try await places.place(1)
        }
        #expect(try await impatient.value)
        try await patient.value
        three = nil
        #expect(try await places.place(4) != nil)
    }
}
