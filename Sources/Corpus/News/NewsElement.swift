// What is in an element, and the document that it makes.

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
        var fields = NewsFields()
        decoded.withUnsafeBufferPointer { text in
            var markup = NewsMarkup(text)
            while let piece = markup.next() {
                switch format {
                case .nitf: fields.takeNITF(piece, markup)
                case .reuters: fields.takeReuters(piece, markup)
                case .trec: fields.takeTREC(piece, markup)
                }
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
        if format == .trec { fields.completeTREC() }
        let text =
            switch format {
            case .nitf: fields.nitfText()
            case .reuters: fields.reutersText()
            case .trec: fields.trecText()
            }
        guard hasLetter(text[...]) else {
            context.report(.empty, .warning, at: place, "the element has no text, and so makes no document")
            return
        }
        func line(_ value: [UInt8], _ limit: Int, _ name: String) -> String {
            FieldText.line(value, limit: limit, name: name, context, place)
        }
        var document = SourceDocument(text: text)
        document.title = line(fields.headline.isEmpty ? fields.title : fields.headline, 8192, "title")
        document.source = line(Array((format == .reuters ? "Reuters" : fields.source).utf8), 1024, "source")
        document.url = line(Array(fields.url.utf8), 8192, "url")
        let id = line(Array(fields.id.utf8), 1024, "id")
        document.sourceID = id.isEmpty ? nil : id
        let date = line(Array(fields.date.utf8), 128, "date")
        if !date.isEmpty { document.date = DateNormaliser.date(date, context, place: place) }
        document.origin = place
        document.originBytes = bytes.count
        context.emit(document)
    }
}
