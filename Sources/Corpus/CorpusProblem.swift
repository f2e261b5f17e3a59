// What was wrong with an archive, a member or a record, where, and what a person can do about it.

/// Something that a reader could not read, or read otherwise than it stands.
package struct CorpusProblem: Error, Sendable, Equatable, CustomStringConvertible {
    /// The kinds of problems; the raw values are stable and appear in the failures table.
    package enum Code: String, Sendable, CaseIterable {
        /// The data ends too early.
        case truncated
        /// A checksum, a length or a structure is wrong.
        case corrupt
        /// A record is not what its format demands: broken JSON, a row with too many fields.
        case badLine = "bad-line"
        /// Bytes that are no valid text, replaced or read in a guessed encoding.
        case badEncoding = "bad-encoding"
        /// A date that does not exist or can be read in two ways.
        case badDate = "bad-date"
        /// An option that makes no sense.
        case badOption = "bad-option"
        /// A record above the limits.
        case tooLarge = "too-large"
        /// Compressed data that grows beyond the limits.
        case bomb
        /// Archives in archives in archives.
        case tooDeep = "too-deep"
        /// Encrypted: there is no key.
        case encrypted
        /// A format or a kind of member that is not read.
        case unsupported
        /// The system does not let us read it.
        case unreadable
        /// Nothing in it, or no letter in it.
        case empty
        /// Two members of one name, or two records of one id.
        case duplicateName = "duplicate-name"
        /// A name that points outside the archive; only its last parts are kept.
        case unsafePath = "unsafe-path"
        /// Bytes after the end of the data, which were left alone.
        case trailingData = "trailing-data"
        /// A name that promises another format than the content has.
        case misnamed
        /// A record without the field that it needs.
        case noText = "no-text"
        /// A text that is a page's markup, of which the text was read.
        case markup
        /// A file that was not the same at its end as at its beginning.
        case changed
        /// Too many problems to report one by one.
        case more
    }

    /// How bad it is.
    package enum Severity: String, Sendable {
        /// Read, but not as it stands.
        case warning
        /// Not read.
        case error
    }

    /// The kind of problem.
    package var code: Code
    /// How bad it is.
    package var severity: Severity
    /// Where it is: `archive.tar.gz!member.jsonl#3`.
    package var origin: String
    /// What happened and what to do, for a person.
    package var message: String
    /// How many problems it stands for; one, except for those of code ``Code/more``.
    package var count = 1

    /// Makes a problem.
    package init(_ code: Code, _ severity: Severity, at origin: String, _ message: String) {
        self.code = code
        self.severity = severity
        self.origin = origin
        self.message = message
    }

    /// All of it in one line.
    package var description: String { "\(severity.rawValue): \(origin): \(message) (\(code.rawValue))" }
}
