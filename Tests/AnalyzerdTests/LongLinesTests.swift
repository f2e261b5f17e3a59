import Testing

@testable import analyzerd

@Suite(.timeLimit(.minutes(15))) struct LongLinesTests {
    private func waitUntil(_ lines: LongLines, has count: Int) async {
        while lines.waiting != count { await Task.yield() }
    }

    @Test func placesGoToThoseWhoWaitInOrder() async throws {
        let lines = LongLines(places: 2)
        var held: [LongLines.Place] = [try await lines.place(), try await lines.place()]
        var waiting: [Task<LongLines.Place, any Error>] = []
        for number in 0..<3 {
            waiting.append(Task { try await lines.place() })
            await waitUntil(lines, has: number + 1)
        }
        // A task keeps what it returns: it goes with its place.
        while !waiting.isEmpty {
            held.removeFirst()
            held.append(try await waiting.removeFirst().value)
        }
        #expect(lines.waiting == 0)
        held = []
        // All are free again.
        let again = [try await lines.place(), try await lines.place()]
        #expect(again.count == 2)
    }

    @Test func whoIsCancelledKeepsNoPlace() async throws {
        let lines = LongLines(places: 1)
        var place: LongLines.Place? = try await lines.place()
        #expect(place != nil)
        let leaving = Task { try await lines.place() }
        await waitUntil(lines, has: 1)
        leaving.cancel()
        await #expect(throws: CancellationError.self) { _ = try await leaving.value }
        #expect(lines.waiting == 0)
        let staying = Task { try await lines.place() }
        await waitUntil(lines, has: 1)
        place = nil
        _ = try await staying.value
    }

    @Test(arguments: 0..<200) func aPlaceThatIsGrantedToWhoLeavesGoesBack(_ round: Int) async throws {
        let lines = LongLines(places: 1)
        var place: LongLines.Place? = try await lines.place()
        #expect(place != nil)
        let leaving = Task { _ = try? await lines.place() }
        await waitUntil(lines, has: 1)
        let giving = Task.detached { leaving.cancel() }
        place = nil
        await giving.value
        _ = await leaving.value
        // Nobody has it: the next finds it.
        _ = try await lines.place()
        #expect(lines.waiting == 0)
    }
}
