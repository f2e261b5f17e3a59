// Remembers which names and ids a file had, in bounded memory, to tell when one comes twice.

/// Hashes of the names seen so far, which the readers of one file share.
final class SeenNames {
    /// Names remembered; later ones are not checked, so that no archive decides how much memory is taken.
    private static let capacity = 1 << 18
    private var hashes: Set<UInt64> = []

    /// Whether a name was there before.
    func isRepeated(_ name: some Sequence<UInt8>) -> Bool {
        let hash = FNV1a(name).value
        if hashes.contains(hash) { return true }
        if hashes.count < Self.capacity { hashes.insert(hash) }
        return false
    }

    /// Warns where a record has an id that another record of its file had.
    func check(_ fields: RecordFields, _ context: ReadContext, place: String) {
        guard let index = DocumentField.allCases.firstIndex(of: .id), !fields.values[index].isEmpty else { return }
        if isRepeated(fields.values[index]) {
            let id = String(decoding: fields.values[index].prefix(60), as: UTF8.self)
            context.report(
                .duplicateName,
                .warning,
                at: place,
                "the id \(id) was there before in this file; both records are kept unless they say the same"
            )
        }
    }
}
