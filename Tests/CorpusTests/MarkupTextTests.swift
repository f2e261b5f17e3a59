// Texts of records that are markup, as content management systems export them.
import Testing

@testable import Corpus

@Suite("Markup in the fields of records")
struct MarkupTextTests {
    /// Character references in a text that has no tags.
    @Test(arguments: [
        ("&#8220;We can&#8217;t wait,&#8221; he said.", "“We can’t wait,” he said."),
        ("AT&amp;T and R&amp;B.", "AT&T and R&B."), ("AT&T &amp; R&amp;B", "AT&T & R&B"),
        ("It&#8217;s Q&A.", "It’s Q&A."),
        ("Caf&eacute;&nbsp;life &#x2013; again.", "Café life – again."),
        ("&lt;p&gt;One &amp;amp; two.&lt;/p&gt;&lt;p&gt;Three.&lt;/p&gt;", "One & two.\n\nThree."),
    ])
    func referencesAreRead(_ text: String, _ expected: String) throws {
        let record = "{\"text\":\"\(text)\",\"title\":\"Wall &#8211; soon\"}\n"
        let reading = try Reading(record + record, named: "a.jsonl")
        #expect(reading.texts == [expected, expected])
        #expect(reading.titles == ["Wall – soon", "Wall – soon"])
        #expect(reading.codes.allSatisfy { $0 == .markup })
        #expect(reading.codes.count <= 2)
    }

    /// One may be shown in a text about them, and an ampersand is no reference.
    @Test(arguments: [
        "Write &amp; for it.", "Q&A with &quot;him.", "a &b; c &d; e", "AT&T & R&B &c.",
        "See &lt;a href=x&gt;it&lt;/a&gt;.",
    ])
    func otherAmpersandsStay(_ text: String) throws {
        let record = "{\"text\":\"\(text)\",\"title\":\"Q&A, more\"}"
        let reading = try Reading(record, named: "a.jsonl")
        #expect(reading.texts == [text])
        #expect(reading.titles == ["Q&A, more"])
        #expect(reading.problems.isEmpty)
    }

    /// Tags in lines alone, as editors leave them that part paragraphs by lines.
    @Test(arguments: [
        (
            "The <em>Larford</em> sailed.\\nIt was late.\\n\\nNobody knew.",
            "The Larford sailed.\nIt was late.\n\nNobody knew."
        ),
        ("See <a href='/n/1'>the list</a> of ferries.", "See the list of ferries."),
        ("It begins.<!--more--> It goes on.", "It begins. It goes on."),
        ("<b>Bold</b> it is.", "Bold it is."),
        ("<b>Ana</b> <ana@n.example> it is.", "Ana <ana@n.example> it is."),
        ("H<sub>2</sub>O &amp; more.", "H2O & more."),
    ])
    func tagsInLinesAreNoText(_ text: String, _ expected: String) throws {
        let reading = try Reading("{\"text\":\"\(text)\",\"title\":\"The <i>Larford</i>\"}", named: "a.jsonl")
        #expect(reading.texts == [expected])
        #expect(reading.titles == ["The Larford"])
        #expect(reading.codes == [.markup])
    }

    /// A page with little around its article keeps its lists.
    @Test func listsOfPagesAreKept() throws {
        let story = String(repeating: "The ferry to Hull was an hour late on Monday. ", count: 6)
        let page = "<html><body><p>\(story)</p><ul><li>Ferries</li><li>Trains</li></ul><p>Short.</p></body></html>"
        let text = try #require(try Reading("{\"text\":\"\(page)\"}", named: "a.json").texts.first)
        #expect(text.contains("Ferries") && text.contains("Trains") && text.hasSuffix("Short."))
    }

    static let plain = "The bridge opened on Monday.\n\nIt cost €5 million & more.\n\nFerries\n\nTrains"

    @Test(
        arguments: [
            #"{"title":{"rendered":"Bridge &#8216;opens&#8217;"},"content":{"rendered":"BODY"}}"#,
            #"{"title":"Bridge ‘opens’","content_html":"BODY"}"#,
            #"{"webTitle":"Bridge &lsquo;opens&rsquo;","fields":{"body":"BODY"}}"#,
            #"{"title":"<em>Bridge</em> ‘opens’","text":"BODY"}"#,
        ]
    )
    func isReadWithoutItsTags(_ record: String) throws {
        let body =
            #"\n<p>The bridge <a href=\"/b\">opened</a> on Monday.</p>\n<script>track(1 < 2)</script><p>It cost &euro;5 million &amp; more.</p>"#
            + #"<ul><li>Ferries</li>\n<li>Trains</li></ul>"#
        let line = record.replacing("BODY", with: body)
        let reading = try Reading([line, line].joined(separator: "\n"), named: "a.jsonl")
        #expect(reading.texts == [Self.plain, Self.plain])
        #expect(reading.titles == ["Bridge ‘opens’", "Bridge ‘opens’"])
        // Told once a file.
        #expect(reading.codes == [.markup])
    }

    /// The answers of a service, one a line: what lies in them is told of once, too.
    @Test func isToldOnceAFile() throws {
        let answer =
            #"{"articles":[{"title":"A","text":"<p>One.</p><p>Two.</p>"},{"title":"B","text":"<p>Three.</p>"}]}"#
        let reading = try Reading([answer, answer, answer].joined(separator: "\n"), named: "a.jsonl")
        #expect(Set(reading.texts) == ["One.\n\nTwo.", "Three."])
        #expect(reading.codes == [.markup])
    }

    @Test func isReadInTables() throws {
        let reading = try Reading(
            "id,text\n1,\"<p>The bridge opened.</p><p>Ships wait.</p>\"\n2,\"One.<br />Two.<br/>Three.\"\n",
            named: "a.csv"
        )
        #expect(reading.texts == ["The bridge opened.\n\nShips wait.", "One.\nTwo.\nThree."])
    }

    /// Some systems leave the paragraphs to blank lines.
    @Test func keepsBlankLines() throws {
        let reading = try Reading(
            #"{"text":"The bridge opened.\n\nIt was late.\n\n<ul><li>Ferries</li><li>Trains</li></ul>\n\nShips wait."}"#,
            named: "a.json"
        )
        #expect(reading.texts == ["The bridge opened.\n\nIt was late.\n\nFerries\n\nTrains\n\nShips wait."])
    }

    @Test(
        arguments: [
            "A paragraph begins with <p> in such pages.", "x < y and z > w, AT&T &amp; more", "<3 for the bridge",
            "Write <b> for bold letters.", "Let a <b be given with c = 4 and some d so that d > c holds.",
            "Press <i> and <u>.",
            "Vec<p> and Map<K, V> are types.", "He wrote <plan> and <path>, <people>.",
        ]
    )
    func othersStayAsTheyAre(_ text: String) throws {
        let reading = try Reading("{\"text\":\"\(text)\"}", named: "a.json")
        #expect(reading.texts == [text])
        #expect(reading.codes == [])
    }

    @Test(arguments: ["<", "<p", "</", "<p><", "<div <div <div ", "<p class='"])
    func repeatedPiecesTakeLinearTime(_ piece: String) {
        // A quadratic look would need minutes here.
        let text = Array(String(repeating: piece, count: 200_000).utf8)
        if MarkupText.isMarkup(text) { #expect(MarkupText.plain(text).count <= text.count) }
    }
}
