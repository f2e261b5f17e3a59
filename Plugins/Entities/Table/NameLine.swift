// The table of names as people edit it: one name a line (Plugins/Entities/Names).

import Language

/// A line of the table of names: `LABEL | Name | country | alias, alias`.
package struct NameLine: Sendable, Equatable {
    package var label: String
    package var name: String
    /// ISO 3166 alpha-2, or empty.
    package var country: String
    /// Other forms; one with "!" counts in capitals only.
    package var aliases: [String]
    /// True for "~Name": the kind is clear, what it names is not.
    package var isAmbiguous: Bool

    /// Reads the lines of a file; blank lines and those that begin with "#" are passed over.
    ///
    /// - Throws: ``NameLineError`` at the first line that is none.
    package static func read(_ text: String, file: String) throws -> [NameLine] {
        var result: [NameLine] = []
        for (number, line) in text.split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
            let trimmed = trim(line)
            if trimmed.isEmpty || trimmed.hasPrefix("#") { continue }
            let fields = trimmed.split(separator: "|", omittingEmptySubsequences: false).map(trim)
            guard fields.count == 3 || fields.count == 4, !fields[1].isEmpty, fields[1] != "~" else {
                throw NameLineError(file: file, line: number + 1, message: "LABEL | Name | country | aliases is wanted")
            }
            let label = fields[0]
            guard NameLabels.kinds.contains(label) else {
                throw NameLineError(file: file, line: number + 1, message: "there is no label \(label)")
            }
            guard fields[2].isEmpty || (fields[2].utf8.count == 2 && fields[2].utf8.allSatisfy { $0 &- 0x41 < 26 })
            else {
                throw NameLineError(
                    file: file,
                    line: number + 1,
                    message: "\(fields[2]) is no ISO 3166 code of two capitals"
                )
            }
            let isAmbiguous = fields[1].hasPrefix("~")
            result.append(
                NameLine(
                    label: label,
                    name: isAmbiguous ? String(fields[1].dropFirst()) : fields[1],
                    country: fields[2],
                    aliases: fields.count < 4
                        ? [] : fields[3].split(separator: ",").map(trim).filter { !$0.isEmpty },
                    isAmbiguous: isAmbiguous
                )
            )
        }
        return result
    }

    /// Forms that stand under two different names, as messages.
    package static func clashes(_ lines: [NameLine]) -> [String] {
        let segmenter = Segmenter()
        var owners: [[UInt64]: String] = [:]
        var result: [String] = []
        for line in lines {
            for form in [line.name] + line.aliases {
                let bytes = Array((form.hasPrefix("!") ? String(form.dropFirst()) : form).utf8)
                let key = segmenter.segment(bytes.span).tokens.map(\.hash)
                if let owner = owners[key], owner != line.name {
                    result.append("\(form): \(owner) and \(line.name)")
                } else {
                    owners[key] = line.name
                }
            }
        }
        return result
    }

    private static func trim(_ text: some StringProtocol) -> String {
        var bytes = Array(text.utf8)[...]
        while let first = bytes.first, first <= 0x20 { bytes.removeFirst() }
        while let last = bytes.last, last <= 0x20 { bytes.removeLast() }
        return String(decoding: bytes, as: UTF8.self)
    }
}

/// A line of a table of names that cannot be read.
package struct NameLineError: Error, CustomStringConvertible {
    /// Name of the file.
    package var file: String
    /// Number of the line, from 1.
    package var line: Int
    /// What is wrong.
    package var message: String
    /// For a person.
    package var description: String { "\(file):\(line): \(message)" }
}
