// The settings of reading a corpus, each with a default that suits a news archive.

/// How archives are read: which input field is which, and how much of anything is accepted.
package struct CorpusOptions: Sendable {
    /// How a plain text file is cut into documents.
    package enum Split: String, Sendable, CaseIterable {
        /// The file is one document.
        case none = "none"
        /// The file is a list of items: a title, a blank line, the body, a blank line, the next title.
        case blankLines = "blank-lines"
    }

    /// What `03/04/2024` means.
    package enum DateOrder: String, Sendable, CaseIterable {
        /// Both readings are possible, so that only the year is kept.
        case unknown = "unknown"
        /// 3 April.
        case dayFirst = "day-first"
        /// March 4.
        case monthFirst = "month-first"

        /// Those that can be asked for.
        package static let given: [DateOrder] = [.dayFirst, .monthFirst]
    }

    /// The date of documents that have none of their own.
    package enum DefaultDate: Sendable, Equatable {
        /// They stay undated.
        case none
        /// This one: `2024`, `2024-03` or `2024-03-14`.
        case given(String)
        /// What stands in the name of the member, the file or the folders above it.
        case name

        /// Reads it as it is given in a flag: a date, or the word `name`.
        ///
        /// - Throws: A ``CorpusProblem`` of code ``CorpusProblem/Code/badOption``.
        package init(parsing flag: String) throws(CorpusProblem) {
            if flag == "name" {
                self = .name
            } else if case .date(let date) = DateNormaliser.read(flag), date == flag, date.utf8.count <= 10 {
                self = .given(date)
            } else {
                throw CorpusProblem(
                    .badOption,
                    .error,
                    at: "default-date=\(flag)",
                    "it takes a date (2024-03-14, 2024-03 or 2024), or the word name: then it is the one in the name of the file"
                )
            }
        }
    }

    /// Document field to input field, as in `text=body,date=published`; wins over the names that are known.
    package var fieldMap: [DocumentField: String] = [:]
    /// How plain text is cut into documents.
    package var split = Split.none
    /// How numeric dates that can be read in two ways are read.
    package var dateOrder = DateOrder.unknown
    /// The date of documents that have none of their own.
    package var defaultDate = DefaultDate.none
    /// Whether somebody has named the path that is read: the name of a copy of standard input has no date.
    package var isPathNamed = true
    /// The source of every document, instead of what the archive says.
    package var source: String?
    /// Largest document, in bytes of its record.
    package var maximumDocumentBytes = 64 << 20
    /// Longest line of JSON Lines and longest row of CSV, in bytes.
    package var maximumLineBytes = 64 << 20
    /// Largest output of a compressed stream, as a multiple of its input; counted after ``ratioFreeBytes``.
    package var maximumRatio = 200
    /// Output that is accepted at any ratio, in bytes.
    package var ratioFreeBytes = 64 << 20
    /// Largest output of all compressed streams of one archive together, in bytes.
    package var maximumArchiveBytes = 1 << 40
    /// Archives in archives that are opened; the outermost counts as one, compression of a single file does not.
    package var maximumDepth = 3
    /// Files and folders that are never opened: those of a store in use.
    ///
    /// To close a file gives back every lock that the process holds on it, through whatever descriptor it was closed (fcntl(2)),
    /// and a database without its locks is damaged by the next program that looks into it.
    package var excludedFiles: Set<FileIdentity> = []
    /// Errors, and as many warnings, of one archive that are reported one by one; the rest are counted.
    package var maximumProblems = 1000

    /// Makes options with all defaults.
    package init() {}

    /// Reads a field map as it is given in a flag: `text=body,date=published`.
    ///
    /// - Throws: A ``CorpusProblem`` of code ``CorpusProblem/Code/badOption`` that names the part at fault.
    package static func parseFieldMap(_ flag: String) throws(CorpusProblem) -> [DocumentField: String] {
        var map: [DocumentField: String] = [:]
        for part in flag.split(separator: ",") {
            let sides = part.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
            guard sides.count == 2, !sides[1].isEmpty, let field = DocumentField(rawValue: String(sides[0])) else {
                let known = DocumentField.allCases.map(\.rawValue).joined(separator: ", ")
                throw CorpusProblem(
                    .badOption,
                    .error,
                    at: String(part),
                    "a field map is a list of FIELD=NAME, where FIELD is one of \(known)"
                )
            }
            map[field] = String(sides[1])
        }
        return map
    }
}
