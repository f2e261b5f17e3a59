// Articles made up on the spot, as many as a test needs: deterministic, none like another.

import Foundation

enum TestCorpus {
    private static let people = [
        "Anna Keller", "Omar Haddad", "Lucy Brandt", "Viktor Hrytsenko", "Mei Tanaka", "Rosa Delgado",
    ]
    private static let places = ["Kharkiv", "Brussels", "Washington", "Lagos", "Manila", "Warsaw", "Ottawa", "Seoul"]
    private static let weapons = ["Leopard 2 tanks", "HIMARS launchers", "Patriot batteries", "F-16 fighter jets"]

    /// The text of one article: paragraphs separated by an empty line.
    static func text(_ number: Int, paragraphs: Int = 6) -> String {
        (0..<paragraphs)
            .map { k in
                let n = number &* 7 &+ k &* 3
                let person = people[n % people.count]
                let place = places[(n / 2) % places.count]
                return "\(person), a spokeswoman for the ministry, said on Tuesday that \(n % 40 + 2) "
                    + "\(weapons[n % weapons.count]) had been delivered to \(place). \"We will not wait for talk number "
                    + "\(number)-\(k),\" \(person) said. Spending rose by \(n % 30 + 1) percent to $\(n % 900 + 5) million, "
                    + "the highest since 1998."
            }
            .joined(separator: "\n\n")
    }

    /// One article as a line of JSON, without a line end.
    static func line(_ number: Int, paragraphs: Int = 6, source: String? = nil) -> String {
        let day = String(format: "2024-%02d-%02d", number % 12 + 1, number % 28 + 1)
        let text = text(number, paragraphs: paragraphs).replacing("\"", with: "\\\"").replacing("\n", with: "\\n")
        return #"{"id":"t-\#(number)","title":"Talks \#(number) go on","date":"\#(day)","#
            + #""source":"\#(source ?? "Test Wire \(number % 3)")","text":"\#(text)"}"#
    }

    /// Writes so many articles as JSON lines, from a number on.
    static func write(_ count: Int, to url: URL, paragraphs: Int = 6, first: Int = 0) throws {
        let text = (first..<(first + count)).map { line($0, paragraphs: paragraphs) + "\n" }.joined()
        try Data(text.utf8).write(to: url)
    }
}
