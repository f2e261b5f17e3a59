// A name found in a document, before names of the same thing are merged.

import Language

/// Some tokens, what they name and what the table says about them.
struct Mention: Sendable {
    /// The tokens it covers.
    var tokens: Range<Int>
    /// What it names.
    var kind: NameKind
    /// What the table of names says about exactly these words; nil where it does not know them, or knows another kind.
    var entry: KnownName?
    /// True where the table knows the person without the initial in the middle only.
    var isByInitial = false
}
