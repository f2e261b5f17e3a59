// The finer questions of telling formats apart: which markup, which table, is it zlib.

/// Whether bytes are a zlib stream.
enum ZlibProbe {
    /// Two header bytes can be chance ("x^"), so the beginning must inflate.
    static func isZlib(_ head: UnsafeBufferPointer<UInt8>) -> Bool {
        guard head.count >= 8, head[0] == 0x78, (Int(head[0]) << 8 | Int(head[1])) % 31 == 0, head[1] & 0x20 == 0,
            let inflater = Inflater(.zlib)
        else { return false }
        return withUnsafeTemporaryAllocation(of: UInt8.self, capacity: 4096) { output in
            let result = inflater.inflate(head, into: output)
            return result.outcome == .ended || (result.outcome == .more && result.produced > 0)
        }
    }
}

/// Which markup begins with `<`.
enum MarkupProbe {
    private static let pages: Set<String> = [
        "html", "head", "body", "title", "meta", "div", "p", "article", "h1", "h2", "h3", "main", "section", "table",
        "span", "br", "script", "style", "link", "base", "header", "center", "font", "b", "i", "a", "ul", "ol", "img",
        "blockquote", "em", "strong", "pre", "figure", "nav", "form", "noscript", "iframe", "svg",
    ]

    /// HTML, or a markup that is refused by its name; nil where it is no markup.
    static func kind(_ text: UnsafeBufferPointer<UInt8>, ending: String) -> ContentKind? {
        let head = String(decoding: text.prefix(4096), as: UTF8.self).lowercased()
        // A page may show an element of these; an archive begins with it, or with its type.
        if head.contains("<!doctype lewis") || head.hasPrefix("<reuters ") { return .elements(.reuters) }
        if !head.hasPrefix("<!doctype html"), head.contains("<nitf") { return .elements(.nitf) }
        if isTREC(head) { return .elements(.trec) }
        if let refused = refused(head) { return refused }
        if head.hasPrefix("<!doctype html") { return .html }
        let names = names(head)
        if ending == "html" || ending == "htm" || pages.contains(names.first ?? "") { return .html }
        // A root that says where its names are defined, or a file's name, is as good as a declaration.
        let root = head.prefix { $0 != ">" }
        let isXML =
            head.hasPrefix("<?xml") || ending == "xml" && !names.isEmpty && !pages.contains(names[0])
            || root.contains(" xmlns") && !root.hasPrefix("<html")
        if !isXML, names.contains(where: pages.contains) { return .html }
        guard isXML || (!names.isEmpty && head.contains("</")) else { return nil }
        let element = names.first.map { " (<\($0)>)" } ?? ""
        return refusal("XML\(element)", "convert it to JSON Lines, CSV, HTML or text")
    }

    /// Articles that are elements, behind something else: the end of an article, as where a file was cut into parts, a damaged
    /// first tag, or a line of a program.
    static func lateElements(_ text: UnsafeBufferPointer<UInt8>) -> NewsElementReader.Format? {
        guard text.contains(UInt8(ascii: "<")) else { return nil }
        let head = String(decoding: text.prefix(ContentKind.lookahead), as: UTF8.self).lowercased()
        guard !head.contains("<html"), !head.contains("<!doctype html") else { return nil }
        if head.contains("<reuters "), head.contains("newid=") { return .reuters }
        if head.contains("<nitf"), head.contains("<body") { return .nitf }
        // At the beginning of a line, and with a number of its own.
        guard head.contains("<docno") || head.contains("<docid") else { return nil }
        return head.contains("\n<doc>") || head.contains("\n<doc ") ? .trec : nil
    }

    /// Elements called DOC with a number, an id or a text of their own.
    private static func isTREC(_ head: String) -> Bool {
        guard let start = head.firstRange(of: "<doc"),
            head[..<start.lowerBound].allSatisfy({ $0 != "<" }) || head.hasPrefix("<?xml")
        else { return false }
        let rest = head[start.upperBound...]
        guard let next = rest.first, next == ">" || next.isWhitespace else { return false }
        return rest.prefix { $0 != ">" }.contains("id=") || rest.contains("<docno") || rest.contains("<docid")
    }

    private static func refused(_ head: String) -> ContentKind? {
        let later = "it is planned; until then convert it to JSON Lines or text"
        for name in ["<newsitem", "<newsml", "<newsmessage", "<packageitem", "<conceptitem", "<knowledgeitem"]
        where head.contains(name) {
            return refusal("NewsML", later)
        }
        if head.contains("<rss") || head.contains("<feed") || head.contains("<rdf:rdf") {
            return refusal("RSS or Atom", "fetch the articles of the feed, or convert it to JSON Lines")
        }
        if head.hasPrefix("<?xml") && head.contains("<mediawiki") || head.hasPrefix("<mediawiki") {
            return refusal("a MediaWiki dump", "extract its pages to JSON Lines or text")
        }
        return nil
    }

    private static func refusal(_ name: String, _ advice: String) -> ContentKind {
        .refused(ContentKind.Refusal(name: name, advice: advice))
    }

    /// Names of the first elements.
    private static func names(_ head: String) -> [String] {
        var names: [String] = []
        for part in head.split(separator: "<", maxSplits: 40) {
            let name = part.prefix { $0.isASCII && ($0.isLetter || $0.isNumber || $0 == ":" || $0 == "-") }
            if !name.isEmpty { names.append(String(name)) }
        }
        return names
    }
}

/// Which table, if any.
enum TableProbe {
    /// The delimiter of a table whose header names a text, or nil.
    static func delimiter(
        _ text: UnsafeBufferPointer<UInt8>,
        isWhole: Bool,
        ending: String,
        names: FieldNames
    ) -> UInt8? {
        if isNamed(ending), TableBeginning.hasBareReturns(text) {
            let lines = text.map { $0 == 0x0D ? TableRow.lineEnd : $0 }
            return lines.withUnsafeBufferPointer { found($0, isWhole, ending, names) }
        }
        return found(text, isWhole, ending, names)
    }

    private static func found(
        _ text: UnsafeBufferPointer<UInt8>,
        _ isWhole: Bool,
        _ ending: String,
        _ names: FieldNames
    ) -> UInt8? {
        if let (delimiter, length) = TableBeginning.separator(text) {
            let rest = UnsafeBufferPointer(rebasing: text[length...])
            let row = TableRow(rest, delimiter: delimiter, isWhole: isWhole)
            return isNamed(ending) || row.map { isHeader($0, rest, delimiter, isWhole: isWhole, names) } == true
                ? delimiter : nil
        }
        var best: (delimiter: UInt8, columns: Int)?
        var hasText = false
        for delimiter in candidates {
            guard let row = TableRow(text, delimiter: delimiter, isWhole: isWhole) else { continue }
            let header = row.fields(text)
            let known = Self.known(header, names)
            hasText = hasText || known.contains(RecordFields.text)
            var isTable = isHeader(header, known)
            // One column that is known may be chance ("Story, by the staff"): the next row must agree.
            if isTable, known.count < 2, !isNamed(ending) {
                isTable = ending != "txt" && agrees(text, row, delimiter, isWhole)
            }
            if isTable || (isNamed(ending) && (!known.isEmpty || header.count > 1)) {
                if header.count > best?.columns ?? 0 { best = (delimiter, header.count) }
            }
        }
        guard isNamed(ending) else { return best?.delimiter }
        if !hasText {
            let late = candidates.compactMap { delimiter in
                TableBeginning.lateHeader(text, delimiter: delimiter, isWhole: isWhole, names: names)
                    .map { (delimiter: delimiter, columns: $0.columns) }
            }
            if let widest = late.max(by: { $0.columns < $1.columns }) { return widest.delimiter }
        }
        return best?.delimiter ?? (ending == "csv" ? UInt8(ascii: ",") : 0x09)
    }

    /// The fields that the names of a header stand for.
    private static func known(_ header: [[UInt8]], _ names: FieldNames) -> [Int] {
        header.compactMap { names.role(of: $0)?.field }.filter { $0 >= 0 }
    }

    private static func isHeader(_ header: [[UInt8]], _ known: [Int]) -> Bool {
        header.count > 1 && known.contains(RecordFields.text) && header.allSatisfy { $0.count <= 64 }
    }

    /// Whether the first row of some text is a header without any doubt.
    static func isHeader(
        _ row: TableRow,
        _ text: UnsafeBufferPointer<UInt8>,
        _ delimiter: UInt8,
        isWhole: Bool,
        _ names: FieldNames
    ) -> Bool {
        let header = row.fields(text)
        let known = Self.known(header, names)
        return isHeader(header, known) && (known.count > 1 || agrees(text, row, delimiter, isWhole))
    }

    /// Whether both a name and a header of which a text and another column are known say that it is a table.
    static func isCertain(_ text: UnsafeBufferPointer<UInt8>, ending: String, names: FieldNames) -> Bool {
        guard isNamed(ending) else { return false }
        return candidates.contains { delimiter in
            guard let row = TableRow(text, delimiter: delimiter, isWhole: false) else { return false }
            let fields = Self.known(row.fields(text), names)
            return fields.count > 1 && fields.contains(RecordFields.text)
        }
    }

    private static func isNamed(_ ending: String) -> Bool { ["csv", "tsv", "tab", "psv"].contains(ending) }

    /// What may stand between two fields.
    static let candidates = [UInt8(ascii: ","), 0x09, UInt8(ascii: ";"), UInt8(ascii: "|")]

    /// Whether the second row has as many fields as the first.
    private static func agrees(
        _ text: UnsafeBufferPointer<UInt8>,
        _ header: TableRow,
        _ delimiter: UInt8,
        _ isWhole: Bool
    ) -> Bool {
        let rest = UnsafeBufferPointer(rebasing: text[header.length...])
        guard !rest.isEmpty else { return false }
        if let second = TableRow(rest, delimiter: delimiter, isWhole: isWhole), second.cells.count == header.cells.count
        {
            return true
        }
        // Its marks may be part of its text.
        var second = TableRow()
        return second.likelyLength(
            rest,
            delimiter: delimiter,
            shape: TableShape(columns: header.cells.count, isSpaced: false)
        ) != nil
    }
}
