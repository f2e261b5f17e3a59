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
        var kind = ContentKind(window.bytes, isWhole: isWhole, name: name, context: context)
        if hasLateRecords(kind) { kind = .warc }
        if kind != .zip, let zip = selfExtracting(context) { return zip }
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
        case .html: return .open(HTMLReader(window, place: place))
        case .elements(let format): return .open(NewsElementReader(window, format: format, place: place))
        case .tar:
            guard enter(context) else { break }
            return .open(TarReader(window, place: place, depth: depth))
        case .zip:
            guard enter(context) else { break }
            return .open(ZipReader.make(self, context))
        case .warc: return .open(WARCReader(window, place: place))
        case .arc: return .open(ARCReader(window, place: place))
        case .refused(let refusal):
            context.report(
                .unsupported,
                isOneOfMany && refusal.isMedia ? .warning : .error,
                at: place,
                "it is \(refusal.name), which is not read: \(refusal.advice)"
            )
        }
        return .again
    }

    /// Whether it is an archive of records by its name, and the first that begins in it lies behind something else: the rest
    /// of a record whose beginning is lost, a line of whoever fetched it, noise.
    private func hasLateRecords(_ kind: ContentKind) -> Bool {
        guard ContentKind.isWARC(name) else { return false }
        switch kind {
        case .text, .html, .elements, .table, .jsonLines, .jsonObjects, .jsonArray: break
        case .refused(let refusal) where refusal.isUnknown: break
        default: return false
        }
        // A page may well be longer than what tells other formats apart.
        window.fill(WARCMarker.maximumBeginning)
        return WARCMarker.hasRecord(window.bytes)
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
            return .open(
                context.options.split == .none
                    ? TextReader(window, place: place) : ItemsReader(window, place: place)
            )
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
