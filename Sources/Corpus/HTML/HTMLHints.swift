// What the class, id, role and similar attributes of an element say about the text in it.

/// Hints drawn from an element's attributes; they weigh in the choice of the text and never decide it alone.
struct HTMLHints: OptionSet, Sendable {
    let rawValue: UInt16

    /// Furniture by its name: share buttons, related stories, advertisements, menus.
    static let drop = HTMLHints(rawValue: 1)
    /// Often furniture, at times text: headers, boxes, widgets.
    static let weak = HTMLHints(rawValue: 2)
    /// Names such as `content` or `story`.
    static let positive = HTMLHints(rawValue: 4)
    /// Says outright that this is the text of the article.
    static let body = HTMLHints(rawValue: 8)
    /// Readers' comments.
    static let comment = HTMLHints(rawValue: 16)
    /// Caption or credit of a picture.
    static let caption = HTMLHints(rawValue: 32)
    /// Byline, date line of the page, tags.
    static let meta = HTMLHints(rawValue: 64)
    /// Not shown.
    static let hidden = HTMLHints(rawValue: 128)
    /// Headline of the page.
    static let headline = HTMLHints(rawValue: 256)
    /// Names that tell that a hint in the same token is about something else: `has-sidebar`.
    static let qualifier = HTMLHints(rawValue: 512)
    /// Standfirst: the deck under the headline.
    static let summary = HTMLHints(rawValue: 1024)
    /// Furniture also where it stands inside a sentence.
    static let inlineDrop = HTMLHints(rawValue: 2048)
    /// Names of keywords, which WordPress also puts on the article itself.
    static let keywords = HTMLHints(rawValue: 8192)
    /// A quotation lifted out of the text to be shown large.
    static let pullQuote = HTMLHints(rawValue: 4096)

    /// What is never article text.
    static let furniture: HTMLHints = [.drop, .comment, .hidden]
    /// What children get from their parents.
    static let inherited: HTMLHints = [
        .drop, .weak, .comment, .caption, .meta, .hidden, .summary, .pullQuote, .headline,
    ]

    /// Reads the hints of names in a class or id attribute.
    ///
    /// A name is split at everything but letters and at capitals ("relatedPosts"); single words, two words in a row
    /// and the whole name are looked up. Only the first 2,000 bytes count.
    static func names(_ bytes: UnsafeBufferPointer<UInt8>, _ start: Int, _ end: Int) -> HTMLHints {
        var all: HTMLHints = []
        var token: HTMLHints = []
        var whole = NameHash()
        var word = NameHash()
        var pair = NameHash()
        var wordLength = 0
        var wordCount = 0
        var previousIsLower = false
        var previousIsDigit = false
        var followsDigit = false
        let limit = min(end, start + 2000)
        var at = start
        while true {
            let byte = at < limit ? bytes[at] : 0x20
            let isLetter = byte.isASCIILetter
            let isDigit = byte >= 0x30 && byte <= 0x39
            let startsWord = isLetter && byte < 0x61 && previousIsLower
            if wordLength > 0, !isLetter || startsWord {
                // "ad" in "c3ad-4f" is a hexadecimal number.
                if wordLength > 3 || !(isDigit || followsDigit) { token.formUnion(words.find(word.value) ?? []) }
                if wordCount > 0 { token.formUnion(words.find(pair.value) ?? []) }
                pair = word
                wordCount += 1
                word = NameHash()
                wordLength = 0
            }
            if byte.isHTMLSpace {
                if wordCount > 0 {
                    if wordCount > 2 { token.formUnion(words.find(whole.value) ?? []) }
                    if token.contains(.qualifier) {
                        token.subtract([.drop, .weak, .comment, .meta, .hidden, .caption])
                    }
                    all.formUnion(token)
                }
                if at >= limit { break }
                token = []
                whole = NameHash()
                pair = NameHash()
                wordCount = 0
            }
            if isLetter {
                let lower = byte | 0x20
                whole.add(lower)
                word.add(lower)
                pair.add(lower)
                if wordLength == 0 { followsDigit = previousIsDigit }
                wordLength += 1
            }
            previousIsDigit = isDigit
            previousIsLower = isLetter && byte >= 0x61
            at += 1
        }
        all.remove(.qualifier)
        return all
    }

    /// Reads an inline style for what hides an element.
    static func style(_ bytes: UnsafeBufferPointer<UInt8>, _ start: Int, _ end: Int) -> HTMLHints {
        var compact: [UInt8] = []
        for at in start..<min(end, start + 500) where !bytes[at].isHTMLSpace {
            compact.append(bytes[at].lowercasedASCII)
        }
        let text = compact[...]
        for at in text.indices where text[at] == UInt8(ascii: "d") || text[at] == UInt8(ascii: "v") {
            let rest = text[at...]
            if rest.starts(with: Self.displayNone) || rest.starts(with: Self.visibilityHidden) { return .hidden }
        }
        return []
    }

    private static let displayNone = Array("display:none".utf8)
    private static let visibilityHidden = Array("visibility:hidden".utf8)

    private static let words: HashTable<HTMLHints> = {
        var list: [(String, HTMLHints)] = []
        func add(_ hints: HTMLHints, _ names: String) {
            for name in names.split(separator: " ") { list.append((String(name), hints)) }
        }
        add(
            [.drop, .inlineDrop],
            """
            share sharing sharebar sharetools sharebuttons addthis sharethis social socials sociallinks socialmedia \
            socialshare followus ad ads advert adverts advertisement advertisements advertising adslot adunit adbox \
            adcontainer adwrapper adsense dfp googlead gpt outbrain taboola sponsor sponsors sponsored promobox \
            newsletter newsletters newslettersignup cookie cookies gdpr noprint printonly
            """
        )
        add(
            [.drop],
            """
            wmipp related relateds relatedlinks relatedposts relatedarticles relatedcontent relatedstories relatednews \
            relatedtopics seealso readmore readnext readalso morefrom moreon morestories morenews recommended \
            recommendation recommendations recommend recirc recirculation trending mostread mostpopular popular \
            mostviewed topstories latestnews subscribe subscription signup optin paywall regwall promo promos \
            promoted promotion consent onetrust popup modal overlay lightbox tooltip dropdown breadcrumb breadcrumbs \
            crumb crumbs nav navbar navigation navlist subnav topnav menu menus submenu megamenu footer sitefooter \
            pagefooter sidebar sidebars siderail rail rightrail rightcol leftcol toolbar tools articletools \
            login register registration widget widgets pagination pager paginator prevnext postnav search \
            searchform masthead siteheader skiplink skipto jumpto ticker tagcloud taglist \
            donate donation feedback survey livefyre contentinfo complementary teaser teasers \
            authorbio aboutauthor authorbox authorinfo biography bio outbrainwidget nextarticle previousarticle \
            upnext carousel slider player playlist videoplayer buttons \
            apps appstore affiliate affiliates shop shopping coupon deals disclaimer \
            partner partners toc tableofcontents
            """
        )
        add([.keywords], "tag tags topics keywords category categories")
        add([.comment], "comment comments commentlist commentcount disqus respond replies discussion")
        add(
            [.weak],
            """
            header head top bottom banner aside box infobox sidebox callout alert alerts notice notification \
            slideshow more links linklist topic tease gallery video audio media embed embedded extra extras utility actions \
            action meta form poll quiz copyright legal rights weather stocks
            """
        )
        add(
            [.meta],
            """
            byline bylines author authors authorname writer contributor contributors dateline timestamp datetime \
            pubdate publishdate publisheddate postdate published updated lastupdated modified postmeta entrymeta \
            articlemeta storymeta metadata postinfo articleinfo readingtime readtime kicker eyebrow overline
            """
        )
        add([.caption], "caption captions figcaption wpcaption imagecaption photocaption credit credits photocredit")
        add(
            [.headline],
            "headline headlines entrytitle posttitle articletitle storytitle articleheadline pagetitle storyheadline"
        )
        add(
            [.summary],
            """
            standfirst deck dek subhead subheadline subtitle strapline summary lede excerpt articlesummary \
            articledescription storysummary subheading
            """
        )
        add([.pullQuote], "pullquote pullquotes pull blockquotepull")
        add(
            [.hidden],
            """
            hidden hide sronly visuallyhidden screenreader screenreadertext screenreaderonly offscreen invisible \
            assistive displaynone accessibilityhidden uhidden
            """
        )
        add(
            [.positive],
            "article articles story stories body content contents entry post text main copy hentry prose richtext news"
        )
        add(
            [.positive, .body],
            """
            articlebody articlecontent articletext articlecopy storybody storycontent storytext storycopy entrycontent \
            entrytext postcontent postbody posttext postentry contentbody bodycontent bodytext bodycopy maintext \
            newsbody newscontent newstext singlecontent pagecontent contenttext textcontent contentarticle \
            fulltext articlebodytext articlebodycontent storybodytext articlemaincontent articlemain mainarticle \
            contentmain blogcontent blogpost detailcontent newsdetail articledetail pfcontent
            """
        )
        add(
            [.qualifier],
            "has with no without not enabled disabled layout template page single is style theme type format"
        )
        return HashTable(list.reduce(into: [String: HTMLHints]()) { $0[$1.0, default: []].formUnion($1.1) })
    }()
}
