// What a job has read so far, in one number: whether a resumed job meets the same again.

internal import Corpus
internal import Language

/// A digest of the events of a reader, from the first on.
///
/// A job that goes on passes over as many events as it has stored. That is right only where they are the same: a file of a folder that
/// cannot be opened this time, or a release that reads an archive in another way, would move all that follow.
struct EventDigest {
    /// What is kept with the job's checkpoint.
    private(set) var value: Int64 = 0

    private static let sampleBytes = 256

    /// Takes the next event: its kind, where it came from and, of a document, how long it is and what stands at both its ends.
    mutating func take(_ event: CorpusEvent) {
        switch event {
        case .problem(let problem):
            mix(1)
            mix(problem.code.rawValue)
            mix(problem.origin)
        case .document(let document):
            mix(2)
            mix(document.origin)
            let count = document.text.count
            mix(UInt64(count))
            mix(TextHash.of(document.text.span, 0..<min(count, Self.sampleBytes)))
            mix(TextHash.of(document.text.span, max(0, count - Self.sampleBytes)..<count))
        }
    }

    private mutating func mix(_ text: String) { mix(TextHash.of(text)) }

    private mutating func mix(_ number: UInt64) {
        // A multiplication moves bits up and a shift brings them down again, so that the order of events counts.
        var state = (UInt64(bitPattern: value) ^ number) &* 0x9E37_79B9_7F4A_7C15
        state ^= state >> 32
        value = Int64(bitPattern: state)
    }
}
