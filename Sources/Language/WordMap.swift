// Static tables of words with something to say about each, keyed by token hash.

/// Words and their values: what ``WordTable`` does for numbers, for values of any type.
///
/// A dictionary mixes its keys anew for every question, which token hashes do not need: a miss costs one load here.
public struct WordMap<Value: Sendable>: Sendable {
    /// Places in `values`, and one more: 0 stands for none.
    @usableFromInline var places: WordTable<UInt16>
    @usableFromInline var values: [Value] = []

    /// Makes an empty map.
    @inlinable
    public init() { places = WordTable() }

    /// The value of the word with this hash.
    @inlinable
    public subscript(hash: UInt64) -> Value? {
        let place = Int(places.value(hash))
        return place == 0 ? nil : values[place - 1]
    }

    /// Gives a word a value; what it had before is replaced.
    ///
    /// There is room for 65,535 words; what comes after them is left out.
    @inlinable
    public mutating func insert(_ word: String, _ value: Value) { insert(hash: TextHash.of(word), value) }

    /// Gives a word a value by its hash.
    @inlinable
    public mutating func insert(hash: UInt64, _ value: Value) {
        let place = Int(places.value(hash))
        if place > 0 {
            values[place - 1] = value
        } else if values.count < Int(UInt16.max) {
            values.append(value)
            places.insert(hash: hash, value: UInt16(values.count))
        }
    }
}
