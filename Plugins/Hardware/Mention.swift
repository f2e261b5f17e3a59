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

    /// What a mention needs around it.
    enum Need: UInt8, Sendable {
        case nothing
        /// Some military word and no civil one.
        case context
        /// An ordinary word, person or firm: military words, no civil one, no name next to it.
        case nameContext
        /// Ships, lorries, aeroplanes: a plainly military sentence.
        case strongContext
    }
}
