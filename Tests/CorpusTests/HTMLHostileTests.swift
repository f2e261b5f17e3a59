// Pages made to break parsers: depth, missing ends, huge attributes; each must end soon and keep its text.
import Testing

@testable import Corpus

@Suite("Hostile pages")
struct HTMLHostileTests {
    static let sentence = "The bridge was opened on Monday, the mayor said."
    static let paragraph = "<p>\(sentence)</p>"

    static func times(_ count: Int, _ text: String) -> String { String(repeating: text, count: count) }

    // Each is some 20,000 pieces long: an algorithm of quadratic time would take minutes here.
    static let pages: [(name: String, html: String)] = [
        ("nested", times(50_000, "<div>") + paragraph + times(50_000, "</div>")),
        ("unclosed", times(20_000, "<div><span>") + paragraph),
        ("unclosed phrases", times(20_000, "<span class=x>") + paragraph + times(20_000, "</span>")),
        ("end tags that match nothing", times(20_000, "<section>") + times(20_000, "</div></b></a></li>") + paragraph),
        ("end tags out of reach", "<i><table><tr><td>" + times(20_000, "<a>") + times(20_000, "</i></tr>") + paragraph),
        ("nested tables", times(20_000, "<table><tr><td>") + paragraph),
        ("nested lists", times(20_000, "<ul><li>") + paragraph),
        ("nested articles", times(20_000, "<article>") + paragraph),
        ("nested furniture", times(20_000, "<div class=related>") + paragraph),
        ("openings of comments", times(20_000, "<!--") + paragraph),
        ("hyphens", "<!--" + times(20_000, "-- -") + "-->" + paragraph),
        ("openings of titles", times(20_000, "<title>") + paragraph),
        ("openings of noscript", times(20_000, "<noscript>") + paragraph),
        ("signs", times(40_000, "<") + paragraph),
        ("ampersands", times(40_000, "&") + paragraph),
        ("digits", "&#" + times(40_000, "9") + ";" + paragraph),
        ("line breaks", times(40_000, "<br>") + paragraph),
        ("huge class", "<div class='" + times(100_000, "ad x ") + "'>" + paragraph + "</div>"),
        ("many attributes", "<div " + times(20_000, "class=a b='c' ") + ">" + paragraph + "</div>"),
        (
            "broken linked data",
            "<script type='application/ld+json'>" + times(20_000, "{\"headline\":") + "</script>" + paragraph
        ),
        ("headings", times(20_000, "<h1>") + paragraph),
        ("times", times(20_000, "<time datetime=2019>") + paragraph),
        ("zero bytes", times(20_000, "\0") + paragraph),
    ]

    @Test("Keep their paragraph", arguments: pages.map(\.name))
    func keeps(_ name: String) throws {
        let html = try #require(Self.pages.first { $0.name == name }).html
        let text = try #require(WebPage.extract(utf8: Array(html.utf8), url: nil)).text
        #expect(text.hasSuffix(Self.sentence))
    }

    @Test("A page of 50,000 unclosed phrases keeps its words")
    func phrases() {
        let html = "<html><body><p>" + Self.times(25_000, "<b><i>") + "Bold words.</body></html>"
        #expect(WebPage.extract(utf8: Array(html.utf8), url: nil)?.text == "Bold words.")
    }

    @Test("No prefix of a page stops the parser")
    func prefixes() {
        let html = Array(
            """
            <!DOCTYPE html><html lang="en"><head><title>A &amp; B</title><meta charset='utf-8'><!-- c --><script
            type="application/ld+json">{"headline":"x\\u00e9\\ud83d\\ude00"}</script></head><body class=a id="b c"><p>One &eacute;
            &#x41; “two”…</p><table><tr><td>1<td>2</table><ul><li>x<li>y</ul><a href='u'>z</a></body></html>
            """
            .utf8
        )
        for end in html.indices {
            let page = WebPage.extract(utf8: Array(html[..<end]), url: "https://news.example/")
            #expect(page.map { !$0.text.isEmpty } ?? true)
        }
    }

    @Test("Random tags and bytes stop nothing", arguments: 0..<20)
    func random(_ seed: Int) {
        var state = UInt64(seed) &* 0x9E37_79B9_7F4A_7C15 | 1
        func next(_ below: Int) -> Int {
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return Int(state >> 33) % below
        }
        let pieces = [
            "<p>", "</p>", "<div class=\"", "\">", "<a href=x>", "</a>", "<table>", "<tr>", "<td>", "</table>", "<br>",
            "<script>", "</script>", "<!--", "-->", "<ul><li>", "</ul>", "&amp;", "&#", ";", "<article>", "</article>",
            "<h1>", "</h2>", "<template>", "</template>", "word, word. ", " ", "\n", "\u{E9}", "“x”", "<", ">", "=",
            "'",
            "<pre>", "<span hidden>", "</span>", "</div>", "<time datetime=2024>", "<x-y>", "</x-y>", "</td>",
            "</body>",
        ]
        var html: [UInt8] = []
        for _ in 0..<3000 { html += Array(pieces[next(pieces.count)].utf8) }
        let page = WebPage.extract(utf8: html, url: nil)
        #expect(page == WebPage.extract(utf8: html, url: nil))
        let raw = (0..<5000).map { _ in UInt8(next(256)) }
        let decoded = WebPage.extract(body: raw, charset: nil, url: nil)
        #expect(decoded.page.map { !$0.text.isEmpty } ?? true)
    }
}
