// Pages in, article text out: one made-up page for each phenomenon.
import Testing

@testable import Corpus

@Suite("Main text of web pages")
struct HTMLExtractionTests {
    static let first = "The harbour bridge was opened to traffic on Monday, two years late, the mayor said."
    static let second = "Engineers had found cracks in three of its pillars, and repairs cost 14 million euros."
    static let third = "Shop owners on the east bank, who lost customers in that time, asked the city for help."

    static let furniture = """
        <nav><ul><li><a href="/w">World</a></li><li><a href="/s">Sport and weather</a></li></ul></nav>
        """
    static let footer = """
        <footer><p>Harbour Herald Ltd, Quay Street 1. All rights are reserved, see our terms and conditions.</p></footer>
        """

    static func page(_ body: String, head: String = "") -> String {
        "<!DOCTYPE html><html lang=en><head><title>Bridge opens | Herald</title>\(head)</head><body>"
            + furniture + body + footer + "</body></html>"
    }

    static func extract(_ html: String, url: String? = nil) -> WebPage? {
        WebPage.extract(utf8: Array(html.utf8), url: url)
    }

    struct Case: Sendable, CustomTestStringConvertible {
        var name: String
        var body: String
        var paragraphs: [String]
        var testDescription: String { name }
    }

    static let plain = "<p>\(first)</p><p>\(second)</p><p>\(third)</p>"
    static let all = [first, second, third]

    static let layouts: [Case] = [
        Case(name: "article", body: "<article><h1>Bridge opens</h1>\(plain)</article>", paragraphs: all),
        Case(name: "main", body: "<main><header><h1>Bridge opens</h1></header>\(plain)</main>", paragraphs: all),
        Case(name: "only divs", body: "<div><div><div>\(plain)</div></div></div>", paragraphs: all),
        Case(
            name: "text in divs instead of paragraphs",
            body: "<div><div>\(first)</div><div>\(second)</div><div>\(third)</div></div>",
            paragraphs: all
        ),
        Case(
            name: "line breaks instead of paragraphs",
            body: "<div>\(first)<br><br>\(second)<br />\n<br/>\(third)</div>",
            paragraphs: all
        ),
        Case(name: "paragraphs without end", body: "<div><p>\(first)<p>\(second)<p>\(third)</div>", paragraphs: all),
        Case(
            name: "table as layout",
            body: """
                <TABLE><TR><TD><a href=1>Home</a><br><a href=2>News of the day</a></TD><TD><FONT><B>Bridge opens</B></FONT>
                <P>\(first)<P>\(second)<P>\(third)</TD></TR></TABLE>
                """,
            paragraphs: all
        ),
        Case(
            name: "article body by itemprop",
            body:
                "<div><p>Intro by the site, which has nothing to say.</p><div itemprop=articleBody>\(plain)</div></div>",
            paragraphs: all
        ),
        Case(
            name: "text in a form, as some servers write it",
            body: "<form action=x><input name=q><div class=wrapper>\(plain)</div></form>",
            paragraphs: all
        ),
        Case(
            name: "class names that only sound like furniture",
            body: "<div class='page has-sidebar no-comments'><div class='shadow header-less'>\(plain)</div></div>",
            paragraphs: all
        ),
        Case(
            name: "everything in an element named like furniture",
            body: "<div class=sidebar><div id=footer>\(plain)</div></div>",
            paragraphs: all
        ),
        Case(
            name: "nested links and inline markup",
            body: "<div><p><b>\(first)</b></p><p><span><i>\(second)</i></span></p><p><em>\(third)</em></p></div>",
            paragraphs: all
        ),
    ]

    @Test("Layouts", arguments: layouts)
    func layout(_ example: Case) {
        #expect(Self.extract(Self.page(example.body))?.text == example.paragraphs.joined(separator: "\n\n"))
    }

    static let intruders: [Case] = [
        Case(
            name: "script",
            body: "<script>if (1 < 2) document.write('<p>No, it was not so.</p>')</script>",
            paragraphs: []
        ),
        Case(name: "style", body: "<style>p > a { color: red; }</style>", paragraphs: []),
        Case(name: "comment", body: "<!-- <p>This was cut by the editor, at last.</p> -->", paragraphs: []),
        Case(
            name: "noscript",
            body: "<noscript><p>Please switch on scripts, it is better.</p></noscript>",
            paragraphs: []
        ),
        Case(name: "template", body: "<template><p>A name, a date, and a line of text.</p></template>", paragraphs: []),
        Case(name: "button", body: "<button>Listen to this story, in four minutes.</button>", paragraphs: []),
        Case(name: "hidden attribute", body: "<p hidden>This sentence is hidden, as it should be.</p>", paragraphs: []),
        Case(
            name: "hidden by style",
            body: "<div style='color:red; DISPLAY : none'><p>This sentence is hidden, as it should be.</p></div>",
            paragraphs: []
        ),
        Case(
            name: "for screen readers",
            body: "<p class=sr-only>You are reading about a bridge, at length.</p>",
            paragraphs: []
        ),
        Case(
            name: "advertisement",
            body: "<div class='ad ad-slot'>Buy boats, cheap and now, at the quay.</div>",
            paragraphs: []
        ),
        Case(name: "label of an advertisement", body: "<p>Advertisement</p>", paragraphs: []),
        Case(
            name: "share buttons",
            body: "<ul class=social-share><li>Share on one, two and three networks.</li></ul>",
            paragraphs: []
        ),
        Case(
            name: "newsletter",
            body:
                "<section class=newsletter><h3>Our letter</h3><p>Sign up for our letter, daily and free.</p></section>",
            paragraphs: []
        ),
        Case(
            name: "newsletter by its wording",
            body: "<p>Sign up for our daily letter, it is free.</p>",
            paragraphs: []
        ),
        Case(
            name: "related stories",
            body: "<h3>Related</h3><ul><li><a href=1>Ferry stays until June, says the port</a></li></ul>",
            paragraphs: []
        ),
        Case(
            name: "related stories by class",
            body: "<div class=relatedPosts><p>The ferry stays until June, says the port.</p></div>",
            paragraphs: []
        ),
        Case(
            name: "aside",
            body: "<aside><p>The Herald has twelve reporters, three of them abroad.</p></aside>",
            paragraphs: []
        ),
        Case(
            name: "caption",
            body: "<figure><img src=x><figcaption>The bridge, seen from the north.</figcaption></figure>",
            paragraphs: []
        ),
        Case(name: "subheading", body: "<h2>Cracks in the pillars</h2>", paragraphs: ["Cracks in the pillars"]),
        Case(
            name: "list",
            body: "<ul><li>One lane for buses</li><li>Two lanes for cars</li></ul>",
            paragraphs: ["One lane for buses", "Two lanes for cars"]
        ),
        Case(
            name: "quotation",
            body: "<blockquote><p>“I waited for this.”</p></blockquote>",
            paragraphs: ["“I waited for this.”"]
        ),
        Case(
            name: "table of figures",
            body: "<table><tr><th>Year</th><th>Cars</th></tr><tr><td>2023</td><td>9,100</td></tr></table>",
            paragraphs: ["Year\tCars", "2023\t9,100"]
        ),
        Case(name: "short reply", body: "<p>“No.”</p>", paragraphs: ["“No.”"]),
        Case(
            name: "paragraph with links in it",
            body: "<p>The <a href=1>port authority</a> and <a href=2>the unions</a> agreed, he said.</p>",
            paragraphs: ["The port authority and the unions agreed, he said."]
        ),
        Case(
            name: "advertisement inside a sentence",
            body: "<p>The port <span class=ad-label>Boats!</span> stayed open, he said on Monday.</p>",
            paragraphs: ["The port stayed open, he said on Monday."]
        ),
        Case(
            name: "single line break",
            body: "<p>Quay Street 1,<br>in the old town.</p>",
            paragraphs: ["Quay Street 1,\nin the old town."]
        ),
    ]

    @Test("What stands between paragraphs", arguments: intruders)
    func intruder(_ example: Case) {
        let html = Self.page(
            "<article><h1>Bridge opens</h1><p>\(Self.first)</p>\(example.body)<p>\(Self.second)</p>"
                + "<p>\(Self.third)</p></article>"
        )
        let expected = [Self.first] + example.paragraphs + [Self.second, Self.third]
        #expect(Self.extract(html)?.text == expected.joined(separator: "\n\n"))
    }

    static let afterwards: [Case] = [
        Case(
            name: "comments of readers",
            body: """
                <div id=comments><h3>Comments</h3><p>At last, I say, and not a day too early, my friends.</p>
                <p>Who paid for this, I wonder, and how much was it in the end?</p></div>
                """,
            paragraphs: []
        ),
        Case(
            name: "about the author",
            body: "<div class=author-bio><p>Ann writes about roads, rivers and what crosses them.</p></div>",
            paragraphs: []
        ),
        Case(
            name: "teasers of other stories",
            body: """
                <div><h2>More</h2><div><h4><a href=1>Ferry stays until June</a></h4><p>The port wants it, the city does not.</p>
                </div><div><h4><a href=2>School closed for a week</a></h4><p>Water ran through the roof, pupils said.</p></div>
                <div><h4><a href=3>Market moves to the hall</a></h4><p>Traders like it, but the rent is high.</p></div></div>
                """,
            paragraphs: []
        ),
        Case(
            name: "another article",
            body:
                "<article><h2>Ferry</h2><p>The ferry stays until June, the port said, and then it goes.</p></article>",
            paragraphs: []
        ),
        Case(
            name: "closing line with a link",
            body: "<p>Would you like to know more? You can <a href=1>sign up for our letter</a> here.</p>",
            paragraphs: []
        ),
        Case(
            name: "last sentence of the story",
            body: "<p>Most of them will subscribe to the plan, the mayor said.</p>",
            paragraphs: ["Most of them will subscribe to the plan, the mayor said."]
        ),
        Case(
            name: "cookie banner",
            body: """
                <div id=cookie-consent><p>We use cookies, which help us to know you, to show you what you like, and to
                remember you. You can refuse them, all or some, at any time, in the settings of this page.</p></div>
                """,
            paragraphs: []
        ),
    ]

    @Test("What follows the article", arguments: afterwards)
    func following(_ example: Case) {
        let inside = example.body.hasPrefix("<p>")
        let html = Self.page(
            "<article><h1>Bridge opens</h1>\(Self.plain)\(inside ? example.body : "")</article>"
                + (inside ? "" : example.body)
        )
        #expect(Self.extract(html)?.text == (Self.all + example.paragraphs).joined(separator: "\n\n"))
    }

    @Test(
        "Character references",
        arguments: [
            ("AT&amp;T &lt;b&gt; &quot;x&quot; &apos;y&apos;", "AT&T <b> \"x\" 'y'"),
            ("caf&eacute; &Uuml;ber &szlig; &scaron;", "café Über ß š"),
            ("&ldquo;a&rdquo; &lsquo;b&rsquo; &mdash; &ndash; &hellip; &euro;5 &pound;6", "“a” ‘b’ — – … €5 £6"),
            ("&#233;&#xE9;&#XE9; &#8217; &#146; &#x1F600;", "ééé ’ ’ \u{1F600}"),
            ("&#0; &#xD800; &#x110000; &#99999999999999999999;", "\u{FFFD} \u{FFFD} \u{FFFD} \u{FFFD}"),
            (
                "R&D, AT&T; & &; &# &#x; &nosuch; &copy 2024 &eacutex",
                "R&D, AT&T; & &; &# &#x; &nosuch; © 2024 &eacutex"
            ),
            ("a&nbsp;b\u{A0}c&#160;d", "a b c d"),
            ("soft&shy;hyphen zero&#8203;width", "softhyphen zerowidth"),
        ]
    )
    func references(source: String, text: String) {
        #expect(Self.extract("<p>\(source)</p>")?.text == text)
    }

    @Test(
        "Small and odd pages keep their text",
        arguments: [
            ("<p>The bridge was opened.</p>", "The bridge was opened."),
            ("Just words without any markup", "Just words without any markup"),
            ("<html><body><p>" + String(repeating: "<b><i>", count: 50) + "Bold words.", "Bold words."),
            ("<a href=x>All of this is a link, he said.", "All of this is a link, he said."),
            ("<p>a < b and c<d > e</p>", "a < b and c e"),
            ("<p class=\"x>The mark is not closed, and so</p> on", "The mark is not closed, and so\n\non"),
            ("<p>One</p><!-- not closed <p>Two</p>", "One\n\nTwo"),
            ("<title>T<p>Not closed title.</p>", "Not closed title."),
            ("<p>x</p><script>not closed <p>y</p>", "x"),
            ("<script>var open = 1;\n<p>The bridge was opened.</p>", "The bridge was opened."),
            ("<style>p { margin: 0 }</head><style>b {}<p>The bridge was opened.</p>", "The bridge was opened."),
            ("<p>x</p><script>write('<p>No bridge.</p>')", "x"),
            ("<p>x</p><button>Open<p>The bridge was opened.</p>", "The bridge was opened."),
            ("<button>Open</button><p>The bridge was opened.</p>", "The bridge was opened."),
            ("<p>x</p><svg><path d=M0><button>a<p>The bridge.</p>", "x\n\na\n\nThe bridge."),
            ("<p>x</p><span hidden>Open <b>so</b><p>The bridge.</p>", "x\n\nOpen so\n\nThe bridge."),
            ("<div hidden><p>Only hidden text is here.</p></div>", "Only hidden text is here."),
            ("<P>Upper<BR>case</P>", "Upper\ncase"),
            ("<p>tail<", "tail"),
            ("<pre>one\ntwo</pre>", "one\ntwo"),
        ]
    )
    func odd(html: String, text: String) {
        #expect(Self.extract(html)?.text == text)
    }

    @Test(
        "Pages without text give nothing",
        arguments: ["", " ", "<html></html>", "<script>x</script>", "<p>&nbsp;</p>", "<"]
    )
    func empty(_ html: String) {
        #expect(Self.extract(html) == nil)
    }

    @Test(
        "Lines before the text that are no text",
        arguments: [
            "<p>By Ann Author</p>", "<p>Updated May 7, 2024, 10:30 pm</p>",
            "<div class=byline>By Ann Author, Herald</div>",
            "<div class=tags><a href=1>Bridges</a>, <a href=2>Roads</a></div>",
            "<p><a href=1>Home</a> &gt; <a href=2>City</a></p>",
        ]
    )
    func before(_ line: String) {
        let html = Self.page("<article><h1>Bridge opens</h1>\(line)\(Self.plain)</article>")
        #expect(Self.extract(html)?.text == Self.all.joined(separator: "\n\n"))
    }

    @Test("A brief is not given up for the longer lines around it")
    func brief() {
        let html = Self.page(
            "<article><h1>Bridge opens</h1><p>The harbour bridge was opened to traffic on Monday.</p></article>"
        )
        #expect(Self.extract(html)?.text == "The harbour bridge was opened to traffic on Monday.")
    }

    @Test("A table of figures without sentences is the text where the page says so")
    func table() {
        let rows = (1...20).map { "<tr><td>\($0)</td><td>Team \($0)</td><td>\(60 - $0)</td></tr>" }.joined()
        let html = Self.page(
            "<div class=article-body><p>The table after the last match, as the league reports.</p><table>\(rows)</table></div>"
        )
        let text = Self.extract(html)?.text
        #expect(text?.hasPrefix("The table after the last match, as the league reports.\n\n1\tTeam 1\t59") == true)
        #expect(text?.hasSuffix("20\tTeam 20\t40") == true)
    }

    @Test("Where the page has no text, a brief in its linked data is the article")
    func linkedBrief() {
        let body = "The port of Larford grew in May, the mayor said, after two years of work on its northern side."
        let page =
            "<html><head><title>L</title><script type='application/ld+json'>{\"@type\":\"NewsArticle\",\"articleBody\":\"\(body)\"}"
            + "</script></head><body><div id=root></div></body></html>"
        #expect(WebPage.extract(utf8: Array(page.utf8), url: nil)?.text == body)
    }

    @Test("The article body of linked data stands in for text that scripts load")
    func linkedData() {
        let body = (1...30).map { "Sentence \($0) of the story, as it was written." }.joined(separator: "\\n")
        let html = Self.page(
            "<div id=app>Loading, please wait.</div>",
            head: "<script type='application/ld+json'>{\"@type\":\"NewsArticle\",\"articleBody\":\"\(body)\"}</script>"
        )
        let text = Self.extract(html)?.text
        #expect(text?.hasPrefix("Sentence 1 of the story, as it was written.\n\nSentence 2 of") == true)
    }

    @Test(
        "An article is in the text, however long a paragraph beside it is",
        arguments: ["<p>LONG</p>ARTICLE", "ARTICLE<p>LONG</p>", "<div>ARTICLE</div><section><p>LONG</p></section>"]
    )
    func longParagraph(layout: String) {
        let article = "<article><h1>Bridge opens</h1>\(Self.plain)</article>"
        let terms = String(repeating: "Whoever reads these pages agrees to the terms of the publisher. ", count: 800)
        let body = layout.replacing("ARTICLE", with: article).replacing("LONG", with: terms)
        let text = Self.extract(Self.page(body))?.text ?? ""
        for paragraph in Self.all { #expect(text.contains(paragraph)) }
    }

    @Test("A story in one paragraph is not given up for teasers that call themselves articles")
    func longStory() {
        let story = String(repeating: "The council met again and spoke about the bridge for hours. ", count: 300)
        let teasers = ["Ferry", "Market"]
            .map { "<article><h2><a href=/x>\($0)</a></h2><p>\(Self.second)</p><p>\(Self.third)</p></article>" }
        let text = Self.extract(Self.page("<div><h1>Bridge opens</h1><p>\(story)</p></div>\(teasers.joined())"))?.text
        #expect(text == String(story.dropLast()))
    }

    @Test(
        "The posts of a live blog are its text",
        arguments: [
            "<article><h1>Bridge opens</h1><p>INTRO</p>POSTS</article>",
            "<article><h1>Bridge opens</h1><div class=feed>POSTS</div></article>",
            "<main><article><header><h1>Bridge opens</h1></header><p>INTRO</p><section>POSTS</section></article></main>",
        ]
    )
    func liveBlog(layout: String) {
        let intro = "What happened at the bridge today, minute by minute, as our people saw it."
        let posts = [
            Self.first, Self.second, Self.third, "The last barrier went away at noon, and the first lorry came.",
        ]
        let list = posts.enumerated()
            .map { number, text in
                "<article id=post-\(number)><h2><a href=#post-\(number)>Update at \(number + 9) o'clock</a></h2><p>\(text)</p></article>"
            }
        let html = layout.replacing("INTRO", with: intro).replacing("POSTS", with: list.joined())
        let text = Self.extract(Self.page(html))?.text ?? ""
        for paragraph in posts { #expect(text.contains(paragraph)) }
        #expect(text.contains(intro) == layout.contains("INTRO"))
    }

    @Test(
        "Stories with headlines of their own are one text, complete",
        arguments: [
            "<article><h1>Bridge opens</h1>ONE</article><article><h1>Ferry stays</h1>TWO</article>",
            "<main><article><h1>Bridge opens</h1>ONE</article></main><main><article><h1>Ferry stays</h1>TWO</article></main>",
            "<article><h1>Bridge opens</h1>ONE<article><h1>Ferry stays</h1>TWO</article></article>",
        ]
    )
    func joinedPages(layout: String) {
        let other = [
            "The ferry to the island stays until June, the port said on Tuesday, because the bridge is too steep for lorries.",
            "Its crew of twelve had been told to leave in March, and most of them had found work on other ships by then.",
        ]
        let html = layout.replacing("ONE", with: Self.plain)
            .replacing("TWO", with: other.map { "<p>\($0)</p>" }.joined())
        let text = Self.extract(Self.page(html))?.text ?? ""
        for paragraph in Self.all + other { #expect(text.contains(paragraph)) }
    }
}
