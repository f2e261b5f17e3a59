// A name on its way from the labeller to the analyzer's rows.

/// Tokens that name something, and what kind of thing.
///
/// The passes of this folder take the spans of a document in order and give them back in order.
package struct NameSpan: Sendable, Equatable {
    /// Its tokens, as indices of the document.
    package var tokens: Range<Int>
    /// What they name.
    package var kind: NameKind

    init(_ tokens: Range<Int>, _ kind: NameKind) {
        self.tokens = tokens
        self.kind = kind
    }
}
