// Some bytes of unknown format, and the reader that suits them.

/// A file, or a member of an archive, before it is known what it is.
struct Content {
    var window: ByteWindow
    /// Its name, for what its bytes leave open.
    var name: String
    /// Its place in origins.
    var place: String
    /// Archives around it.
    var depth: Int
    /// The file it is all of, where that can be read at any offset.
    var seekable: SeekableFile?
    /// Compressed layers taken off so far.
    var layers = 0
    /// The encoding that the header of a response before it names.
    var charset: String?
    /// Whether such a header was taken off.
    var isBehindHeader = false

    /// Layers of compression that are taken off before it looks like an attack.
    private static let maximumLayers = 4

    /// Whether it was found in an archive or a folder, where nobody named it: places of those have names above theirs.
    private var isOneOfMany: Bool { depth > 0 || place.contains("/") }

    /// The reader for it; where there is none, the reason is reported.
    func open(_ context: ReadContext) -> Step {
        var isWhole = !window.fill(ContentKind.lookahead)
        // Damage before the first byte: the members behind it may be sound.
        while window.count == 0, let fault = window.fault {
            context.report(fault)
            guard window.recover() else { return .again }
            isWhole = !window.fill(ContentKind.lookahead)
        }
        if !isBehindHeader, let response = behindHeader(context) { return response }
        var kind = kind(isWhole, context)
        // Damage in the beginning: what came before it cannot be read.
        while isWithoutBeginning(kind), let fault = window.fault, window.recover() {
            context.report(fault)
            kind = self.kind(!window.fill(ContentKind.lookahead), context)
        }
        if kind != .zip, let zip = selfExtracting(context) { return zip }
        if let beginning = lateBeginning(kind, context) { return beginning }
        warnOfName(kind, context)
        switch kind {
        case .empty:
            context.report(.empty, .warning, at: place, "there is nothing in it")
        case .gzip: return inflate(.gzip, context)
        case .zlib: return inflate(.zlib, context)
        case .utf16(let lowFirst):
            let source = TranscodingSource(window, lowFirst: lowFirst, place: place, context: context)
            var inner = self
            inner.window = ByteWindow(source)
            inner.seekable = nil
            guard layers < Self.maximumLayers else { break }
            inner.layers += 1
            context.report(.badEncoding, .warning, at: place, "it is not UTF-8; it was read as UTF-16")
            return inner.open(context)
        case .jsonLines, .jsonObjects, .jsonArray, .table, .text: return textual(kind, context)
        case .html: return .open(HTMLReader(window, place: place, charset: charset))
        case .elements(let format): return .open(NewsElementReader(window, format: format, place: place))
        case .tar:
            guard enter(context) else { break }
            return .open(TarReader(window, place: place, depth: depth))
        case .zip:
            guard enter(context) else { break }
            return .open(ZipReader.make(self, context))
        case .warc: return .open(WARCReader(window, place: place))
        case .arc: return .open(ARCReader(window, place: place))
        case .refused(let refusal): refuse(refusal, context)
        }
        return .again
    }

    /// What is read behind the header of a response, as `curl -i` saves it before a page; nil where there is none.
    private func behindHeader(_ context: ReadContext) -> Step? {
        guard window.bytes.starts(with: "HTTP/".utf8),
            let header = HTTPResponse.leadingHeader(Array(window.bytes.prefix(ContentKind.lookahead)))
        else { return nil }
        guard (200..<300).contains(header.status) else {
            let what =
                "it is the answer of a server that the page was not there (status \(header.status)); fetch it again"
            context.report(.unsupported, .error, at: place, what)
            return .again
        }
        window.advance(header.length)
        var rest = self
        rest.seekable = nil
        rest.isBehindHeader = true
        rest.charset = header.contentType.flatMap(HTTPResponse.charset(inContentType:))
        return rest.open(context)
    }

    private func refuse(_ refusal: ContentKind.Refusal, _ context: ReadContext) {
        // Nobody misses a picture; but what a name says and the bytes do not, is lost.
        let isDamaged = refusal.isUnknown && ContentKind.promisesContent(name)
        let advice = isDamaged ? "it may be damaged, as its name says something else" : refusal.advice
        context.report(
            .unsupported,
            isOneOfMany && refusal.isMedia && !isDamaged ? .warning : .error,
            at: place,
            "it is \(refusal.name), which is not read: \(advice)"
        )
        // The checksum of a member is known at its end.
        if isDamaged, depth > 0 {
            window.drain()
            if let fault = window.fault { context.report(fault) }
        }
    }

    private func kind(_ isWhole: Bool, _ context: ReadContext) -> ContentKind {
        let kind = ContentKind(window.bytes, isWhole: isWhole, name: name, context: context)
        // What describes other files was meant to be read where it was given by itself.
        if !isOneOfMany, case .refused(let refusal) = kind, ForeignFormats.standsBeside(refusal) { return .text }
        return lateRecords(kind) ?? lateLines(kind, context) ?? kind
    }

    /// JSON Lines without their beginning and without a name that says so, as where a file was cut into parts: `xab`.
    private func lateLines(_ kind: ContentKind, _ context: ReadContext) -> ContentKind? {
        guard kind == .text, window.bytes.contains(UInt8(ascii: "{")) else { return nil }
        window.fill(JSONProbe.lookaheadOfLines)
        let head = UnsafeBufferPointer(rebasing: window.bytes.prefix(JSONProbe.lookaheadOfLines))
        return JSONProbe.hasLines(head, context.names) ? .jsonLines : nil
    }

    /// Whether it is nothing that is known, or not the archive of records that its name promises.
    private func isWithoutBeginning(_ kind: ContentKind) -> Bool {
        switch kind {
        case .refused(let refusal): refusal.isUnknown
        case .text: ContentKind.isWARC(name) || ContentKind.isARC(name)
        default: false
        }
    }

    /// An archive of records by its name, of which the first that begins in it lies behind something else: the rest of a record
    /// whose beginning is lost, a line of whoever fetched it, noise.
    private func lateRecords(_ kind: ContentKind) -> ContentKind? {
        let isWARC = ContentKind.isWARC(name)
        guard isWARC || ContentKind.isARC(name) else { return nil }
        switch kind {
        case .text, .html, .elements, .table, .jsonLines, .jsonObjects, .jsonArray: break
        case .refused(let refusal) where refusal.isUnknown: break
        default: return nil
        }
        // A page may well be longer than what tells other formats apart.
        window.fill(WARCMarker.maximumBeginning)
        if isWARC { return WARCMarker.hasRecord(window.bytes) ? .warc : nil }
        return ARCMarker.hasRecord(window.bytes) ? .arc : nil
    }

    /// What is read from a later byte on, where a sound archive or member begins behind something that is none; nil where none does.
    private func lateBeginning(_ kind: ContentKind, _ context: ReadContext) -> Step? {
        let promised = LateBeginning.Kind(promisedBy: name, isUnpacked: layers > 0)
        if kind == .html, ContentKind.isJSON(ContentKind.ending(of: name)),
            let offset = LateBeginning.json(UnsafeBufferPointer(rebasing: window.bytes.prefix(ContentKind.lookahead)))
        {
            return skip(to: offset, .warning, context)
        }
        switch kind {
        case .refused(let refusal) where refusal.isUnknown: break
        case .text, .html, .elements, .table, .jsonLines, .jsonObjects, .jsonArray:
            guard promised != nil else { return nil }
        default: return nil
        }
        if promised != nil { window.fill(LateBeginning.maximumOffset) }
        let bytes = UnsafeBufferPointer(
            rebasing: window.bytes.prefix(promised == nil ? ContentKind.lookahead : LateBeginning.maximumOffset)
        )
        guard let offset = LateBeginning.find(bytes, promised, context), offset > 0 else { return nil }
        // A program before a zip archive unpacks it.
        let isProgram = window.bytes.starts(with: "MZ".utf8) || window.bytes.starts(with: "#!".utf8)
        return skip(to: offset, isProgram ? .warning : .error, context)
    }

    /// Reads what begins at a later byte.
    private func skip(to offset: Int, _ severity: CorpusProblem.Severity, _ context: ReadContext) -> Step {
        context.report(
            .corrupt,
            severity,
            at: place,
            "from byte 0 to \(offset) nothing could be read: the beginning is damaged or missing, or something foreign stands there; "
                + "what follows was read"
        )
        window.advance(offset)
        var rest = self
        rest.seekable = nil
        return rest.open(context)
    }

    /// A zip archive behind a program or another mark, which only its end shows; nil where it is none.
    private func selfExtracting(_ context: ReadContext) -> Step? {
        let name = name.lowercased()
        // What begins as a zip archive does and is none that is read, is a document.
        guard !window.bytes.starts(with: [0x50, 0x4B, 3, 4]), let file = seekable, layers == 0,
            [".zip", ".exe"].contains(where: name.hasSuffix),
            let end = ZipEnd(file, context: context), end.count > 0, enter(context)
        else { return nil }
        return .open(ZipReader(self, file, end, context))
    }

    private func textual(_ kind: ContentKind, _ context: ReadContext) -> Step {
        if window.bytes.starts(with: [0xEF, 0xBB, 0xBF]) { window.advance(3) }
        switch kind {
        case .jsonLines: return .open(JSONLinesReader(window, place: place))
        case .jsonObjects: return .open(ObjectsReader(window, place: place, isArray: false))
        case .jsonArray: return .open(ObjectsReader(window, place: place, isArray: true))
        case .table(let delimiter):
            let hasReturns = TableBeginning.hasBareReturns(window.bytes)
            let lines = hasReturns ? ByteWindow(LineEndSource(window)) : window
            return .open(TableReader(lines, delimiter: delimiter, place: place))
        default:
            guard context.options.split == .none else { return .open(ItemsReader(window, place: place)) }
            window.fill(NewsExport.lookahead)
            if let export = NewsExport(window.bytes) { return .open(NewsExportReader(window, export, place: place)) }
            if MarkedLinesReader.areThere(window.bytes) { return .open(MarkedLinesReader(window, place: place)) }
            return .open(TextReader(window, place: place))
        }
    }

    /// Whether one more archive may be opened.
    private func enter(_ context: ReadContext) -> Bool {
        guard depth < context.options.maximumDepth else {
            context.report(
                .tooDeep,
                .error,
                at: place,
                "it is an archive inside of \(depth) archives and was left alone; unpack the outer ones first"
            )
            return false
        }
        return true
    }

    private func inflate(_ format: Inflater.Format, _ context: ReadContext) -> Step {
        guard layers < Self.maximumLayers else {
            context.report(.tooDeep, .error, at: place, "it is compressed again and again; it was left out")
            return .again
        }
        guard let source = InflateSource(window, format: format, place: place, context: context) else {
            context.report(.unreadable, .error, at: place, "there is no memory left to inflate it")
            return .again
        }
        var inner = self
        inner.window = ByteWindow(source)
        inner.seekable = nil
        inner.layers += 1
        return inner.open(context)
    }

    /// Says where a name promises JSON or compression that is not there.
    private func warnOfName(_ kind: ContentKind, _ context: ReadContext) {
        if ContentKind.isJSON(ContentKind.ending(of: name)) {
            switch kind {
            case .table, .html, .elements, .text, .warc, .arc:
                context.report(
                    .misnamed,
                    .warning,
                    at: place,
                    "its name says JSON, but it is none; it was read as it is"
                )
            default: break
            }
        }
        guard layers == 0, kind != .empty, kind != .gzip, kind != .zlib else { return }
        if case .refused = kind { return }
        let name = name.lowercased()
        if name.hasSuffix(".gz") || name.hasSuffix(".tgz") {
            context.report(
                .misnamed,
                .warning,
                at: place,
                "its name says gzip, but it is not compressed; it was read as it is"
            )
        } else if name.hasSuffix(".zip"), kind != .zip {
            context.report(.misnamed, .warning, at: place, "its name says zip, but it is none; it was read as it is")
        }
    }
}
