// The user's own names for names, applied when answering: reversible, and no document is analysed again.

import GRDB
import Synchronization

/// One line of the user's table: what is found, what it is called, and where it belongs.
package struct Alias: Sendable, Equatable {
    /// A canonical name as the analyzers give it.
    package var name: String
    /// What answers call it.
    package var target: String
    /// The country that its rows then carry, ISO 3166, where given.
    package var country: String?

    package init(name: String, target: String, country: String? = nil) {
        self.name = name
        self.target = target
        self.country = country
    }

    /// Reads a table of tab-separated lines: name, target and, if given, country.
    ///
    /// Blank lines and lines that begin with `#` are left out.
    ///
    /// - Throws: `badArgument` with the number of the first line that is none of these.
    package static func parse(_ bytes: [UInt8]) throws(StoreError) -> [Alias] {
        var aliases: [Alias] = []
        var number = 0
        for line in bytes.split(separator: 0x0A, omittingEmptySubsequences: false) {
            number += 1
            var text = String(decoding: line, as: UTF8.self)
            if text.hasSuffix("\r") { text.removeLast() }
            if text.hasPrefix("\u{FEFF}") { text.removeFirst() }
            if text.allSatisfy(\.isWhitespace) || text.hasPrefix("#") { continue }
            let fields = text.split(separator: "\t", omittingEmptySubsequences: false)
                .map {
                    String($0.trimmed)
                }
            guard fields.count == 2 || fields.count == 3, !fields[0].isEmpty, !fields[1].isEmpty else {
                throw StoreError(
                    .badArgument,
                    "line \(number) of the alias table needs a name, a tab and another name (and a tab and a country)"
                )
            }
            let country = fields.count == 3 && !fields[2].isEmpty ? fields[2] : nil
            aliases.append(Alias(name: fields[0], target: fields[1], country: country))
        }
        return aliases
    }
}

extension Substring {
    fileprivate var trimmed: Substring {
        var text = self
        while let first = text.first, first.isWhitespace { text.removeFirst() }
        while let last = text.last, last.isWhitespace { text.removeLast() }
        return text
    }
}

/// The aliases in force, looked up by folded name.
struct AliasTable: Sendable {
    /// By folded name.
    private(set) var byName: [String: Alias] = [:]
    /// Names by folded target.
    private(set) var names: [String: [String]] = [:]

    init(_ aliases: [Alias]) {
        for alias in aliases {
            let key = CaseFold.fold(alias.name)
            // A later line replaces an earlier one.
            if let old = byName[key] { names[CaseFold.fold(old.target)]?.removeAll { CaseFold.fold($0) == key } }
            byName[key] = alias
            names[CaseFold.fold(alias.target), default: []].append(alias.name)
        }
    }

    var isEmpty: Bool { byName.isEmpty }

    /// True where an alias says a country.
    var givesCountries: Bool { byName.values.contains { $0.country != nil } }

    /// All names whose rows are answered under the same name as this one's, itself included.
    func family(of name: String) -> [String] {
        guard !isEmpty else { return [name] }
        let target = byName[CaseFold.fold(name)]?.target ?? name
        // What is answered under this very name, too, where the name itself goes by another.
        let own = target == name ? [] : names[CaseFold.fold(name)] ?? []
        return [name, target] + (names[CaseFold.fold(target)] ?? []) + own
    }
}

/// The table in memory.
final class AliasCache: Sendable {
    private let current = Mutex(AliasTable([]))

    func replace(_ aliases: [Alias]) {
        let table = AliasTable(aliases)
        current.withLock { $0 = table }
    }

    var table: AliasTable { current.withLock { $0 } }
}

extension Store {
    /// Replaces the user's alias table.
    ///
    /// It counts for every answer from now on.
    ///
    /// * `table`: Tab-separated lines, see ``Alias/parse(_:)``; empty for no aliases.
    /// * Returns: The number of aliases.
    @discardableResult
    package func setAliases(_ table: [UInt8]) throws(StoreError) -> Int {
        let aliases = try Alias.parse(table)
        try writing { db, session in
            try session.statement("DELETE FROM alias").run()
            let insert = try session.statement("INSERT INTO alias VALUES (?, ?, ?)")
            for alias in aliases {
                insert.bind(1, alias.name)
                insert.bind(2, alias.target)
                insert.bind(3, alias.country)
                try insert.run()
            }
        }
        aliasCache.replace(aliases)
        return aliases.count
    }

    /// The aliases in force.
    package func aliases() throws(StoreError) -> [Alias] {
        try reading { db in
            let select = try Prepared(cached: "SELECT name, target, country FROM alias ORDER BY rowid", db)
            var aliases: [Alias] = []
            while try select.step() {
                aliases.append(
                    Alias(name: select.string(0), target: select.string(1), country: select.optionalString(2))
                )
            }
            return aliases
        }
    }

    /// Whether an alias in force says a country, which rows of any analyzer then carry.
    package var aliasesGiveCountries: Bool { aliasCache.table.givesCountries }

    func reloadAliases() throws(StoreError) { aliasCache.replace(try aliases()) }
}
