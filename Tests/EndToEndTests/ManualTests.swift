// The man pages name every subcommand and every option that --help lists, and none that it does not.

import Foundation
import Testing

/// A man page of this package, and the help that it is compared with.
enum Manual {
    /// The page's lines, each split at blanks.
    static func page(_ program: String) throws -> [[Substring]] {
        let path = Products.package.appending(path: "Documentation/man/\(program).1")
        return try String(contentsOf: path, encoding: .utf8).split(separator: "\n").map { $0.split(separator: " ") }
    }

    /// The options that lines of a page name, without dashes.
    static func options(_ lines: some Sequence<[Substring]>) -> Set<String> {
        var found: Set<String> = []
        for words in lines {
            for (mark, name) in zip(words, words.dropFirst()) {
                guard mark == "Fl" || mark == ".Fl", name.hasPrefix("-") else { continue }
                found.insert(String(name.dropFirst()))
            }
        }
        return found
    }

    /// The lines behind a heading, to the next one.
    static func section(_ isHeading: ([Substring]) -> Bool, of page: [[Substring]]) -> ArraySlice<[Substring]> {
        guard let start = page.firstIndex(where: isHeading) else { return [] }
        return page[(start + 1)...].prefix { $0.first != ".Ss" && $0.first != ".Sh" }
    }

    /// The lines that a command's help sets off by two blanks, behind its usage, up to what explains them.
    private static func entries(_ command: [String], _ installation: Installation) throws -> [String] {
        let result = try installation.run(command[0], Array(command.dropFirst()) + ["--help"])
        guard result.status == 0 else { throw TestFailure("\(command): \(result.errors)") }
        let lines = result.output.components(separatedBy: "\n").drop { !$0.hasPrefix("USAGE:") }
        return lines.filter { $0.hasPrefix("  ") && !$0.hasPrefix("   ") }
            .map { $0.dropFirst(2).components(separatedBy: "  ")[0] }
    }

    /// The options that a command's help lists, without dashes; `help` and `version`, which all have, are left out.
    static func options(of command: [String], _ installation: Installation) throws -> Set<String> {
        let words = try entries(command, installation).filter { $0.hasPrefix("-") }
            .flatMap { entry in entry.split { !$0.isLetter && $0 != "-" } }
        let names = words.filter { $0.hasPrefix("--") }.map { String($0.dropFirst(2)) }
        return Set(names).subtracting(["help", "version"])
    }

    /// The subcommands that a program's help lists.
    static func subcommands(of program: String, _ installation: Installation) throws -> [String] {
        let names = try entries([program], installation).filter { $0.first?.isLetter == true }
            .compactMap { $0.split(separator: " ").first.map(String.init) }
        // "See 'analyzerd help <subcommand>'" is none.
        return names.filter { $0 != "See" }
    }
}

@Suite("man pages")
struct ManualTests {
    @Test("analyzerd.1 has the options of each subcommand")
    func daemon() throws {
        let installation = try Installation()
        let page = try Manual.page("analyzerd")
        let subcommands = try Manual.subcommands(of: Products.analyzerd, installation)
        #expect(Set(subcommands).isSuperset(of: ["serve", "worker", "evaluate", "doctor"]), "\(subcommands)")
        for subcommand in subcommands {
            let section = Manual.section({ $0.first == ".Ss" && $0.contains(Substring(subcommand)) }, of: page)
            let listed = Manual.options(section.filter { $0.first == ".It" })
            let options = try Manual.options(of: [Products.analyzerd, subcommand], installation)
            #expect(!options.isEmpty)
            #expect(listed == options, "\(subcommand): \(listed.symmetricDifference(options).sorted())")
        }
        #expect(Manual.options(page).isSuperset(of: ["help", "version"]))
    }

    @Test("analyze-client.1 has each subcommand, its options, the filters and those of the connection")
    func client() throws {
        let installation = try Installation()
        let page = try Manual.page("analyze-client")
        let shared = ["FILTERS", "CONNECTION"]
            .map { title in
                Manual.options(Manual.section({ $0.first == ".Sh" && $0.contains(Substring(title)) }, of: page))
            }
        #expect(shared.allSatisfy { !$0.isEmpty })
        let subcommands = try Manual.subcommands(of: Products.client, installation)
        #expect(subcommands.count > 20, "\(subcommands)")
        var all: Set<String> = ["help", "version"]
        for subcommand in subcommands {
            let items = page.filter { $0.first == ".It" && $0.contains(Substring(subcommand)) }
            #expect(!items.isEmpty, "the page has no \(subcommand)")
            // "analyze-client help" is the overview.
            guard subcommand != "help" else { continue }
            let options = try Manual.options(of: [Products.client, subcommand], installation)
            let known = shared.reduce(Manual.options(items)) { $0.union($1) }
            #expect(options.isSubset(of: known), "\(subcommand): \(options.subtracting(known).sorted())")
            all.formUnion(options)
        }
        let listed = Manual.options(page)
        #expect(listed.isSubset(of: all), "\(listed.subtracting(all).sorted())")
    }

    @Test("each option of serve is a key of the configuration file")
    func keys() throws {
        let installation = try Installation()
        let file = installation.home.appending(path: "wrong.json")
        try Data(#"{"zzzzzzzzzzzz":1}"#.utf8).write(to: file)
        let told = try installation.run(Products.analyzerd, ["doctor", "--config", file.path]).output
        let list = told.split(whereSeparator: \.isNewline).first?.components(separatedBy: "there are ").last ?? ""
        let keys = Set(list.components(separatedBy: ", ").map { $0.replacingOccurrences(of: ".", with: "-") })
        let options = try Manual.options(of: [Products.analyzerd, "serve"], installation)
        #expect(keys == options.subtracting(["config"]), "\(keys.symmetricDifference(options).sorted()): \(told)")
    }
}
