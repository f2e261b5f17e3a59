// The elements that matter for finding text, and how each behaves when a page is parsed.

/// An HTML element, or an attribute-free idea of one: names that do not matter are `inline` or `custom`.
enum HTMLTag: UInt8, Sendable {
    /// A phrasing element that never separates words and needs no entry on the stack, such as `b`; also unknown names.
    case inline
    /// A custom element (a name with a hyphen); treated as a block.
    case custom
    case a, span, time, br, hr, wbr, img, meta, link, void
    case html, head, body
    case p, div, section, article, main, aside, header, footer, nav, address, blockquote, pre, center
    case figure, figcaption, details, summary, form, fieldset, hgroup
    case h1, h2, h3, h4, h5, h6
    case ul, ol, li, dl, dt, dd
    case table, caption, tbody, tr, td, th
    case script, style, title, textarea, rawText, noscript
    case skipped

    /// How the tree builder treats an element.
    struct Traits: OptionSet, Sendable {
        let rawValue: UInt16
        /// Separates paragraphs, and has an entry on the stack and a node.
        static let block = Traits(rawValue: 1)
        /// Closes an open paragraph.
        static let closesParagraph = Traits(rawValue: 2)
        /// Has no content.
        static let void = Traits(rawValue: 4)
        /// Its content is not markup; it ends at its own end tag.
        static let raw = Traits(rawValue: 8)
        /// Its text is no text of the page.
        static let skipped = Traits(rawValue: 16)
        /// End tags inside do not reach elements outside.
        static let boundary = Traits(rawValue: 32)
        static let heading = Traits(rawValue: 64)
    }

    var traits: Traits { Self.traitTable[Int(rawValue)] }

    /// The level of a heading, 0 for other elements.
    var headingLevel: Int {
        traits.contains(.heading) ? Int(rawValue - HTMLTag.h1.rawValue) + 1 : 0
    }

    /// The element with a name, given the hash of the name in lower case.
    static func named(_ hash: UInt64, hasHyphen: Bool) -> HTMLTag {
        names.find(hash) ?? (hasHyphen ? .custom : .inline)
    }

    private static let traitTable: [Traits] = {
        var table = [Traits](repeating: [], count: 256)
        func set(_ tags: [HTMLTag], _ traits: Traits) {
            for tag in tags { table[Int(tag.rawValue)].formUnion(traits) }
        }
        set([.br, .hr, .wbr, .img, .meta, .link, .void], .void)
        set([.script, .style, .title, .textarea, .rawText, .noscript], .raw)
        set([.skipped], .skipped)
        set(
            [
                .p, .div, .section, .article, .main, .aside, .header, .footer, .nav, .address, .blockquote, .pre,
                .center, .figure, .figcaption, .details, .summary, .form, .fieldset, .hgroup, .h1, .h2, .h3, .h4, .h5,
                .h6, .ul, .ol, .dl, .table, .hr,
            ],
            [.block, .closesParagraph]
        )
        set([.custom, .li, .dt, .dd, .caption, .tbody, .tr, .td, .th], .block)
        set([.table, .caption, .td, .th], .boundary)
        set([.h1, .h2, .h3, .h4, .h5, .h6], .heading)
        return table
    }()

    private static let names = HashTable<HTMLTag>(
        [
            "a": .a, "span": .span, "time": .time, "br": .br, "hr": .hr, "wbr": .wbr, "img": .img, "meta": .meta,
            "link": .link, "input": .void, "area": .void, "base": .void, "embed": .void, "param": .void,
            "source": .void, "track": .void, "col": .void, "frame": .void, "keygen": .void, "html": .html,
            "head": .head, "body": .body, "p": .p, "div": .div, "section": .section, "article": .article,
            "main": .main, "aside": .aside, "header": .header, "footer": .footer, "nav": .nav, "address": .address,
            "blockquote": .blockquote, "pre": .pre, "listing": .pre, "center": .center, "figure": .figure,
            "figcaption": .figcaption, "details": .details, "summary": .summary, "form": .form,
            "fieldset": .fieldset, "hgroup": .hgroup, "h1": .h1, "h2": .h2, "h3": .h3, "h4": .h4, "h5": .h5,
            "h6": .h6, "ul": .ul, "menu": .ul, "dir": .ul, "ol": .ol, "li": .li, "dl": .dl, "dt": .dt, "dd": .dd,
            "table": .table, "caption": .caption, "tbody": .tbody, "thead": .tbody, "tfoot": .tbody, "tr": .tr,
            "td": .td, "th": .th, "script": .script, "style": .style, "title": .title, "textarea": .textarea,
            "iframe": .rawText, "noembed": .rawText, "noframes": .rawText, "xmp": .rawText, "noscript": .noscript,
            "svg": .skipped, "math": .skipped, "template": .skipped, "select": .skipped, "button": .skipped,
            "object": .skipped, "audio": .skipped, "video": .skipped, "canvas": .skipped, "map": .skipped,
            "datalist": .skipped, "applet": .skipped, "dialog": .skipped, "label": .skipped, "legend": .skipped,
            "progress": .skipped, "meter": .skipped, "output": .skipped, "amp-ad": .skipped,
            "amp-sidebar": .skipped, "amp-embed": .skipped, "amp-analytics": .skipped,
        ]
    )
}

/// An attribute that the extraction reads.
enum HTMLAttributeName: UInt8, Sendable {
    case `class`, id, role, itemprop, itemtype, hidden, style, ariaHidden, ariaLabel, href, name, property, content
    case datetime, rel, type, lang, httpEquiv, charset, testID

    /// The attribute with a name, given the hash of the name in lower case.
    static func named(_ hash: UInt64) -> HTMLAttributeName? { names.find(hash) }

    private static let names = HashTable<HTMLAttributeName>(
        [
            "class": .class, "id": .id, "role": .role, "itemprop": .itemprop, "itemtype": .itemtype,
            "hidden": .hidden, "style": .style, "aria-hidden": .ariaHidden, "aria-label": .ariaLabel,
            "href": .href, "name": .name, "property": .property, "content": .content, "datetime": .datetime,
            "rel": .rel, "type": .type, "lang": .lang, "xml:lang": .lang, "http-equiv": .httpEquiv,
            "charset": .charset, "data-testid": .testID, "data-component": .testID, "data-module": .testID,
            "data-type": .testID, "data-component-name": .testID,
        ]
    )
}

/// A small read-only map from hashes of names to values, by open addressing.
struct HashTable<Value: Sendable>: Sendable {
    private var slots: [(key: UInt64, value: Value?)]
    private let mask: Int

    /// Builds the table from names in lower case.
    init(_ names: [String: Value]) {
        self.init(names.map { ($0.key, $0.value) })
    }

    /// Builds the table from names in lower case; the first of equal names wins.
    init(_ names: [(String, Value)]) {
        var capacity = 16
        while capacity < names.count * 4 { capacity *= 2 }
        mask = capacity - 1
        slots = Array(repeating: (0, nil), count: capacity)
        for (name, value) in names {
            let key = NameHash.of(name)
            var at = Int(truncatingIfNeeded: key) & mask
            while slots[at].key != 0, slots[at].key != key { at = (at + 1) & mask }
            if slots[at].key == 0 { slots[at] = (key, value) }
        }
    }

    /// The value for the name with this hash.
    @inline(__always)
    func find(_ key: UInt64) -> Value? {
        var at = Int(truncatingIfNeeded: key) & mask
        while slots[at].key != 0 {
            if slots[at].key == key { return slots[at].value }
            at = (at + 1) & mask
        }
        return nil
    }
}
