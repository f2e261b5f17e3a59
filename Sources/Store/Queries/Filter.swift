// What an asker wants to see, and where a page ends.

package import Language

/// A test of one attribute.
package enum AttributeTest: Sendable, Equatable {
    /// Equal after case folding: a string, one of an array's strings, a number or `true`/`false` as written.
    case equals(String)
    /// A number not below the first and not above the second; nil is open.
    case range(Double?, Double?)

    /// The test for `false`.
    var isFalse: Bool { if case .equals(let text) = self { CaseFold.fold(text) == "false" } else { false } }
}

/// Conditions on rows and documents.
///
/// Values of one condition are alternatives, different conditions must all hold.
package struct Filter: Sendable, Equatable {
    /// An attribute and the tests of which one must hold.
    package struct Attribute: Sendable, Equatable {
        package var key: String
        package var tests: [AttributeTest]

        package init(key: String, tests: [AttributeTest]) {
            self.key = key
            self.tests = tests
        }
    }

    /// Canonical names, exact after case folding; a user's aliases count.
    package var names: [String] = []
    /// Labels, exact after case folding.
    package var labels: [String] = []
    /// Substrings of the covered text, after case folding.
    package var texts: [String] = []
    /// Names of entities inside the row's range.
    package var abouts: [String] = []
    /// Values of the attribute `country`, exact after case folding.
    package var countries: [String] = []
    /// Corpora that the document belongs to.
    package var corpora: [String] = []
    /// Sources of the document, exact after case folding.
    package var sources: [String] = []
    /// Identifiers of documents, 16 hexadecimal digits.
    package var documents: [String] = []
    /// First calendar date; one known to the month or year stands for its first day.
    package var since: CalendarDate?
    /// Last calendar date, inclusive; one known to the month or year stands for its last day.
    package var until: CalendarDate?
    /// Lowest score; rows without a score do not match.
    package var minScore: Double?
    /// Tests of attributes.
    package var attributes: [Attribute] = []

    /// Makes a filter that everything matches.
    package init() {}

    /// True where a document alone does not tell whether a row matches.
    var testsRows: Bool {
        !(names.isEmpty && labels.isEmpty && texts.isEmpty && abouts.isEmpty && countries.isEmpty && minScore == nil
            && attributes.isEmpty)
    }

    /// True where documents are restricted.
    var testsDocuments: Bool {
        !(corpora.isEmpty && sources.isEmpty && documents.isEmpty && since == nil && until == nil)
    }
}

/// Where a page ended: the next one begins behind it.
///
/// Opaque to users; they hand it back as text.
///
/// A place in a document is kept as a range of its text, not as a row's number, so that a row that is replaced
/// between two pages appears once, old or new.
package struct Cursor: Sendable, Equatable, CustomStringConvertible {
    /// Internal number of the document; newest first, so the next page goes on below it.
    var document: Int64
    /// Range of the last row, and how many rows with this range have been answered; nil where the document is done.
    var row: Row?

    struct Row: Sendable, Equatable {
        var start: Int
        var end: Int
        var count: Int
    }

    init(document: Int64, row: Row? = nil) {
        self.document = document
        self.row = row
    }

    /// Reads a cursor that ``description`` wrote.
    package init(_ text: String) throws(StoreError) {
        let parts = text.split(separator: "-", omittingEmptySubsequences: false)
        let numbers = parts.compactMap { Int64($0, radix: 36) }
        guard numbers.count == parts.count, numbers.count == 2 || numbers.count == 5, text.utf8.count <= 64,
            numbers.allSatisfy({ $0 >= 0 }), numbers.last == Self.check(numbers.dropLast())
        else {
            throw StoreError(.badArgument, "the cursor \"\(text.prefix(64))\" is none that this store gave out")
        }
        document = numbers[0]
        row = numbers.count == 5 ? Row(start: Int(numbers[1]), end: Int(numbers[2]), count: Int(numbers[3])) : nil
    }

    /// A number that follows from the others: a cursor that was mistyped or cut is refused, not answered with other rows.
    private static func check(_ numbers: ArraySlice<Int64>) -> Int64 {
        numbers.reduce(7) { ($0 &* 31 &+ $1) & 0x7FFF_FFFF } % 1296
    }

    /// The cursor as users see it.
    package var description: String {
        let numbers = row.map { [document, Int64($0.start), Int64($0.end), Int64($0.count)] } ?? [document]
        return (numbers + [Self.check(numbers[...])]).map { String($0, radix: 36) }.joined(separator: "-")
    }
}
