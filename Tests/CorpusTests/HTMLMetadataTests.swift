// Titles, dates, sites and languages of made-up pages.
import Testing

@testable import Corpus

@Suite("What pages say about themselves")
struct HTMLMetadataTests {
    static func page(head: String = "", body: String = "") -> String {
        "<html><head>\(head)</head><body>\(body)<p>The bridge was opened on Monday, the mayor said, after two years.</p>"
            + "</body></html>"
    }

    static func extract(_ html: String, url: String? = nil) -> WebPage? {
        WebPage.extract(utf8: Array(html.utf8), url: url)
    }

    @Test(
        "Titles",
        arguments: [
            ("<title>Bridge opens</title>", "", "Bridge opens"),
            ("<title>Bridge opens after two years | Harbour Herald</title>", "", "Bridge opens after two years"),
            (
                "<title>Bridge opens - Harbour Herald</title><meta property=og:site_name content='Harbour Herald'>", "",
                "Bridge opens"
            ),
            ("<title>Ferry - bridge - tunnel</title>", "", "Ferry - bridge - tunnel"),
            (
                "<title>Herald</title><meta property='og:title' content='Bridge &amp; road open'>", "",
                "Bridge & road open"
            ),
            ("<title>A\n  B &quot;C&quot;</title>", "", "A B \"C\""),
            ("", "<h1>Bridge <em>opens</em></h1>", "Bridge opens"),
            (
                "<title>Bridge opens | Herald</title>", "<h1>Harbour Herald</h1><h1>Bridge opens at last</h1>",
                "Bridge opens at last"
            ),
            (
                "<meta property=og:title content='You will not believe what opened'>", "<h1>Bridge opens</h1>",
                "You will not believe what opened"
            ),
            (
                "<script type=\"application/ld+json\">{\"@type\":\"NewsArticle\",\"headline\":\"Br\\u00fccke \\\"auf\\\"\"}</script>",
                "", "Brücke \"auf\""
            ),
            ("<title>Bridge opens</title>", "<svg><title>Logo</title></svg>", "Bridge opens"),
        ]
    )
    func titles(head: String, body: String, title: String) {
        #expect(Self.extract(Self.page(head: head, body: body))?.title == title)
    }

    @Test("A page without a title has none")
    func noTitle() throws {
        let page = try #require(Self.extract(Self.page()))
        #expect(page.title == nil && page.date == nil && page.site == nil)
        #expect(page.language == nil && page.canonicalURL == nil)
    }

    @Test(
        "Dates",
        arguments: [
            ("<meta property='article:published_time' content='2024-05-01T09:00:00Z'>", "", "2024-05-01T09:00:00Z"),
            ("<meta name=pubdate content='1 May 2024'>", "", "1 May 2024"),
            ("<meta itemprop=datePublished content=2024-05-02>", "", "2024-05-02"),
            ("<script type='application/ld+json'>[{\"datePublished\" : \"2024-05-03\"}]</script>", "", "2024-05-03"),
            ("", "<span itemprop=datePublished content='2024-05-04'>4 May</span>", "2024-05-04"),
            ("", "<time datetime='2024-05-05T10:00'>yesterday</time>", "2024-05-05T10:00"),
            (
                "<meta property='article:published_time' content='0001-01-01T00:00:00Z'>",
                "<time datetime=2024-05-06>x</time>", "2024-05-06"
            ),
            ("", "<h1>Bridge opens</h1><div>By Ann, May 7, 2024 at 9 pm</div>", "May 7, 2024"),
            ("", "<h1>Bridge opens</h1><div>8th May 2024</div>", "8th May 2024"),
            ("", "<h1>Bridge opens</h1><div>Updated 2024-05-09, 10:00</div>", "2024-05-09"),
            ("", "<h1>Bridge opens</h1><div>10/05/2024</div>", "10/05/2024"),
        ]
    )
    func dates(head: String, body: String, date: String) {
        #expect(Self.extract(Self.page(head: head, body: body))?.date == date)
    }

    @Test(
        "Dates in addresses",
        arguments: [
            ("https://news.example/2019/11/20/bridge", "2019-11-20"),
            ("https://news.example/world/2019/nov/5/bridge", "2019-11-05"),
            ("https://news.example/world/2019-11-20-bridge", "2019-11-20"),
            ("https://news.example/a/20191120/bridge.html", "2019-11-20"),
            ("https://news.example/2019/13/40/bridge", nil),
            ("https://news.example/article/14848164", nil),
            ("https://news.example/5G-2019-10", nil),
            ("", nil),
        ]
    )
    func addresses(url: String, date: String?) {
        #expect(Self.extract(Self.page(), url: url)?.date == date)
    }

    @Test("Site, language and address")
    func others() throws {
        let head = """
            <link rel=canonical href="https://news.example/a?b=1&amp;c=2"><meta property=og:site_name content="The Herald">
            """
        let full = try #require(Self.extract("<html lang='en-GB'>" + Self.page(head: head), url: "https://x.example/"))
        #expect(full.site == "The Herald")
        #expect(full.language == "en-GB")
        #expect(full.canonicalURL == "https://news.example/a?b=1&c=2")
        let bare = try #require(Self.extract(Self.page(), url: "https://www.News.example:8080/x"))
        #expect(bare.site == "news.example")
    }

    @Test(
        "Declared character encodings",
        arguments: [
            ("<meta charset=windows-1252>", "windows-1252"),
            ("<META HTTP-EQUIV='Content-Type' CONTENT='text/html; charset=ISO-8859-2'>", "ISO-8859-2"),
            ("<?xml version='1.0' encoding='koi8-r'?><html>", "koi8-r"),
            ("<meta charset=\"utf-8\"/>", "utf-8"),
            ("<meta name=x content=y>", nil),
            ("charset=utf-8", nil),
        ]
    )
    func charsets(html: String, label: String?) {
        #expect(WebPage.declaredCharset(Array(html.utf8)) == label)
    }

    @Test("The header's charset wins over the page's, an unknown one does not")
    func precedence() {
        let body = Array("<meta charset=koi8-r><p>caf".utf8) + [0xE9] + Array(" on the quay, he said.</p>".utf8)
        let header = WebPage.extract(body: body, charset: "iso-8859-1", url: nil)
        #expect(header.page?.text == "café on the quay, he said.")
        #expect(header.encodingName == "windows-1252")
        let unknown = WebPage.extract(body: body, charset: "none", url: nil)
        #expect(unknown.encodingName == "koi8-r")
    }
}
