// A mention on its way from the pieces of a sentence to a row.

/// A mention of hardware.
struct Mention: Sendable {
    /// The pieces it covers.
    var pieces: Range<Int>
    var category: Category
    /// Canonical name; nil for a generic mention.
    var name: String?
    var origin = ""
    var family = ""
    /// How much the context must be military before it counts.
    var need = Need.nothing
    /// The generic words of a mention whose name is not in the table: what stays where the name is none.
    var rest: Rest?
    /// What to do about a name that nothing gives a category.
    var guess = Guess.none

    /// The mention that is left where the name is none.
    var generic: Mention? { rest.map { Mention(pieces: $0.pieces, category: category, need: $0.need) } }

    /// The same mention in another category.
    func `as`(_ category: Category) -> Mention {
        var other = self
        other.category = category
        return other
    }

    /// The generic part of a mention.
    struct Rest: Sendable {
        var pieces: Range<Int>
        var need: Need
    }

    /// Where the category comes from.
    enum Guess: UInt8, Sendable {
        /// It is known.
        case none
        /// From the nearest mention of the sentence, or no mention.
        case orNothing
        /// From the nearest mention of the sentence, or "generic-weapon".
        case orGeneric
    }

    /// What a mention needs around it.
    enum Need: UInt8, Sendable {
        case nothing
        /// Some military word and no civil one.
        case context
        /// An ordinary word, person or firm: military words, no civil one, no name next to it.
        case nameContext
        /// Ships, lorries, aeroplanes: a plainly military sentence.
        case strongContext
        /// A name that is not in the table, before generic words.
        case unknownName
    }
}
