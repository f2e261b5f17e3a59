// What stands around a single record and belongs to it: `{"url":"…","date":"…","result":{"text":"…"}}`.

/// The fields of an object without a text, and the first record in it, which waits until it is known to be the only one.
struct FieldsAround {
    private let outer: RecordFields
    private var held: (fields: RecordFields, place: String, bytes: Int)?

    init(_ outer: RecordFields) { self.outer = outer }

    /// Keeps the first record.
    ///
    /// - Returns: False for others.
    mutating func hold(_ fields: RecordFields, place: String, bytes: Int) -> Bool {
        guard held == nil else { return false }
        held = (fields, place, bytes)
        return true
    }

    /// Takes what the record itself has not.
    mutating func fill() {
        held?.fields.fill(from: outer)
    }

    /// Emits the record that waits.
    mutating func emit(_ context: ReadContext) {
        guard var record = held else { return }
        held = nil
        record.fields.emit(context, place: record.place, bytes: record.bytes)
    }
}
