// What is wrong with an item of an imported file, where, and what to do about it.

package import JSONText

/// A fault of one item or of a whole file.
package struct ReviewProblem: Sendable, Equatable {
    /// How much was lost.
    package enum Severity: String, Sendable {
        /// The item was not kept.
        case error
        /// The item was kept without the part that is at fault.
        case warning
    }

    /// The kinds of faults.
    package enum Code: String, Sendable {
        /// No JSON, or the file ends within the item.
        case badJSON = "bad-json"
        /// Bytes that are no UTF-8, or half of a surrogate pair.
        case badText = "bad-text"
        /// The item, or one of its texts, is too long, or it is nested too deeply.
        case tooLarge = "too-large"
        /// `claimReviewed` is missing or no text.
        case noClaim = "no-claim"
        /// `reviewRating` says neither words nor a value.
        case noRating = "no-rating"
        /// `url` is missing, or is no absolute address of the web.
        case badURL = "bad-url"
        /// A date that is none.
        case badDate = "bad-date"
        /// An item without a ClaimReview in it.
        case noReview = "no-review"
        /// The file's form is broken: what follows could not be told apart.
        case badFile = "bad-file"
    }

    package var severity: Severity
    package var code: Code
    /// Number of the item in the file, counted from 1; 0 for the file.
    package var item: Int
    /// The line on which the item begins, counted from 1.
    package var line: Int
    /// What is wrong and what to do.
    package var message: String

    /// Writes the problem as an object.
    ///
    /// * `file`: The file's name.
    package func write(to writer: inout JSONWriter, file: String) {
        writer.beginObject()
        for (key, value) in [("severity", severity.rawValue), ("code", code.rawValue), ("file", file)] {
            writer.key(key)
            writer.string(value)
        }
        for (key, value) in [("item", item), ("line", line)] where value > 0 {
            writer.key(key)
            writer.integer(value)
        }
        writer.key("message")
        writer.string(message)
        writer.endObject()
    }
}
