// What is in a <nitf> or <REUTERS> element, and the document that it makes.

enum NewsElement {
    /// Emits the document of an element, or the reason why there is none.
    ///
    /// * `declared`: The encoding that the file's XML declaration names.
    static func emit(
        _ bytes: UnsafeBufferPointer<UInt8>,
        _ format: NewsElementReader.Format,
        _ context: ReadContext,
        place: String,
        declared: String? = nil
    ) {
        let (decoded, encoding, repaired) = TextEncoding.decode(bytes, declared: declared)
        if encoding != TextEncoding.utf8.rawValue || repaired > 0 {
            context.report(
                .badEncoding,
                .warning,
                at: place,
                repaired > 0
                    ? "\(repaired) sequences that are no text were replaced by U+FFFD"
                    : "it is not UTF-8 and was read as \(encoding)"
            )
        }
        var fields = Fields()
        decoded.withUnsafeBufferPointer { text in
            var markup = NewsMarkup(text)
            while let piece = markup.next() {
                if format == .nitf { fields.takeNITF(piece, markup) } else { fields.takeReuters(piece, markup) }
            }
        }
        if fields.bodies > 1 {
            context.report(
                .corrupt,
                .warning,
                at: place,
                "it has \(fields.bodies) bodies, so the border to the next article may be lost; they were read as one"
            )
        }
        let text = format == .nitf ? Paragraphs.trimmed(fields.body) : fields.reutersText()
        guard hasLetter(text[...]) else {
            context.report(.empty, .warning, at: place, "the element has no text, and so makes no document")
            return
        }
        func line(_ value: [UInt8], _ limit: Int, _ name: String) -> String {
            FieldText.line(value, limit: limit, name: name, context, place)
        }
        var document = SourceDocument(text: text)
        document.title = line(fields.headline.isEmpty ? fields.title : fields.headline, 8192, "title")
        document.source = line(Array((format == .nitf ? fields.source : "Reuters").utf8), 1024, "source")
        document.url = line(Array(fields.url.utf8), 8192, "url")
        let id = line(Array(fields.id.utf8), 1024, "id")
        document.sourceID = id.isEmpty ? nil : id
        let date = line(Array(fields.date.utf8), 128, "date")
        if !date.isEmpty { document.date = DateNormaliser.date(date, context, place: place) }
        document.origin = place
        document.originBytes = bytes.count
        context.emit(document)
    }

    /// What was found so far.
    private struct Fields {
        var title: [UInt8] = []
        var headline: [UInt8] = []
        var body: [UInt8] = []
        var dateline: [UInt8] = []
        /// Reuters: what stands in TEXT outside of its parts.
        var loose: [UInt8] = []
        var date = ""
        var source = ""
        var url = ""
        var id = ""
        /// Bodies that were begun; an article has one.
        var bodies = 0
        private var open: [String] = []
        private var dateText: [UInt8] = []

        private func isIn(_ name: String) -> Bool { open.contains(name) }

        private mutating func close(_ name: String) {
            // An end that nothing began changes nothing; what lies in between ends with it.
            if let index = open.lastIndex(of: name) { open.removeSubrange(index...) }
        }

        private mutating func enter(_ name: String) {
            // Deeper than any article: hostile, and flat from here on.
            if open.count < 64 { open.append(name) }
        }

        // MARK: NITF 3

        private static let breaks: Set<String> = [
            "p", "hl2", "block", "li", "dd", "dt", "tr", "br", "pre", "bq", "media", "caption", "hr", "note",
        ]

        mutating func takeNITF(_ piece: NewsMarkup.Piece, _ markup: NewsMarkup) {
            switch piece {
            case .text, .verbatim:
                if isIn("body.content") {
                    markup.append(piece, to: &body)
                } else if isIn("hl1") || (isIn("hedline") && !isIn("hl2")) {
                    markup.append(piece, to: &headline)
                } else if isIn("title") {
                    markup.append(piece, to: &title)
                }
            case .open(let name, let attributes, let isEmpty):
                takeNITFFields(name, attributes, markup)
                if name == "body" { bodies += 1 }
                if isIn("body.content"), Self.breaks.contains(name) { Paragraphs.separate(&body) }
                if !isEmpty { enter(name) }
            case .close(let name):
                if isIn("body.content"), Self.breaks.contains(name) { Paragraphs.separate(&body) }
                close(name)
            }
        }

        private mutating func takeNITFFields(_ name: String, _ attributes: Range<Int>, _ markup: NewsMarkup) {
            func take(_ key: String, _ field: inout String) {
                if field.isEmpty, let value = markup.attribute(key, in: attributes) { field = value }
            }
            switch name {
            case "doc-id": take("id-string", &id)
            case "date.issue", "date.release", "story.date": take("norm", &date)
            case "pubdata":
                take("date.publication", &date)
                take("ex-ref", &url)
                take("name", &source)
            case "doc.copyright": take("holder", &source)
            case "meta" where markup.attribute("name", in: attributes)?.lowercased() == "publisher":
                take("content", &source)
            default: break
            }
        }

        // MARK: Reuters-21578

        mutating func takeReuters(_ piece: NewsMarkup.Piece, _ markup: NewsMarkup) {
            switch piece {
            case .text, .verbatim:
                switch open.last {
                case "title": markup.append(piece, to: &headline)
                case "body": markup.append(piece, to: &body)
                case "dateline": markup.append(piece, to: &dateline)
                case "text": markup.append(piece, to: &loose)
                case "date": markup.append(piece, to: &dateText)
                default: break
                }
            case .open(let name, let attributes, let isEmpty):
                if name == "body" { bodies += 1 }
                if name == "reuters" { id = markup.attribute("newid", in: attributes) ?? "" }
                if !isEmpty { enter(name) }
            case .close(let name):
                if name == "date" { date = String(decoding: dateText, as: UTF8.self) }
                close(name)
            }
        }

        /// The body after its dateline; of a story without a body what else there is, and of a brief its headline.
        func reutersText() -> [UInt8] {
            let body = Paragraphs.unwrapped(self.body)
            if hasLetter(body[...]) {
                let place = Paragraphs.joined(dateline[...])
                return place.isEmpty ? body : place + [0x20] + body
            }
            // The collection's stand-in for a text that was taken out.
            let rest = Paragraphs.unwrapped(loose)
            if hasLetter(rest[...]), !rest.starts(with: "Blah blah blah".utf8) { return rest }
            return Paragraphs.joined(headline[...])
        }
    }
}

/// Paragraphs as UTF-8, with a blank line between them.
private enum Paragraphs {
    /// Ends a paragraph, if one has begun.
    static func separate(_ text: inout [UInt8]) {
        while let last = text.last, PlainText.isBlank(last) { text.removeLast() }
        if !text.isEmpty { text += [0x0A, 0x0A] }
    }

    static func trimmed(_ text: [UInt8]) -> [UInt8] { Array(PlainText.trimmed(text[...])) }

    /// Words with one blank between them.
    static func joined(_ text: ArraySlice<UInt8>) -> [UInt8] {
        Array(text.split(whereSeparator: PlainText.isBlank).joined(separator: [0x20]))
    }

    /// Lines of a wire story: an indented one begins a paragraph, others go on; the agency's mark at the end goes.
    static func unwrapped(_ text: [UInt8]) -> [UInt8] {
        var paragraphs: [[UInt8]] = []
        for line in text.split(separator: 0x0A, omittingEmptySubsequences: false) {
            // A brief begins with asterisks.
            let words = joined(line.drop { $0 == UInt8(ascii: "*") })
            guard !words.isEmpty else { continue }
            if line.starts(with: [0x20, 0x20, 0x20]) || paragraphs.isEmpty {
                paragraphs.append(words)
            } else {
                paragraphs[paragraphs.count - 1] += [0x20] + words
            }
        }
        if var last = paragraphs.popLast() {
            for mark in [" Reuter", " REUTER"] where last.reversed().starts(with: mark.utf8.reversed()) {
                last.removeLast(mark.utf8.count)
            }
            if !last.elementsEqual("Reuter".utf8), !last.elementsEqual("REUTER".utf8) { paragraphs.append(last) }
        }
        return Array(paragraphs.joined(separator: [0x0A, 0x0A]))
    }
}
