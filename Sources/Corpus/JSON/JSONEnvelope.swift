// An object around lists of records, as news services, feeds and exports give: `{"status":"ok","articles":[{…},{…}]}`.

import JSONText

/// What of an object is read: its own text, the lists in it, or both.
struct JSONEnvelope {
    /// Whether what text it has is about the lists (a feed's description), or there is none, and makes no document.
    private(set) var hidesItsText = false
    private var lists: [Int] = []
    /// Records of the lists so far.
    private var number = 0

    /// Decides what is read of an object that was just read.
    ///
    /// An article may have lists of its own: authors, pictures, captions. Those of an object with a whole text are read only where
    /// they are named as records are and their first element is a whole article; what has a summary alone, or no text, gives way to
    /// lists of texts.
    init(_ record: JSONRecord, _ bytes: UnsafeBufferPointer<UInt8>, _ names: FieldNames) {
        guard !record.lists.isEmpty else { return }
        let isArticle = record.fields.hasWholeText
        let named = record.lists.filter(\.isNamed)
        if isArticle {
            lists = named.map(\.position).filter { Self.first(bytes, at: $0, names)?.isWholeArticle == true }
            return
        }
        func isOfTexts(_ list: JSONRecord.List) -> Bool {
            Self.first(bytes, at: list.position, names)?.fields.hasWholeText == true
        }
        if record.hasText {
            guard named.contains(where: isOfTexts) else { return }
            lists = record.lists.filter(isOfTexts).map(\.position)
        } else {
            lists = record.lists.filter { $0.isNamed || isOfTexts($0) }.map(\.position)
        }
        hidesItsText = !lists.isEmpty
    }

    /// The first element of a list, as far as it is a record.
    private static func first(
        _ bytes: UnsafeBufferPointer<UInt8>,
        at start: Int,
        _ names: FieldNames
    ) -> JSONRecord? {
        var scanner = JSONScanner(position: start, isLenient: true)
        var record = JSONRecord()
        let span = bytes.span
        do throws(JSONError) {
            try scanner.beginArray(span)
            guard try scanner.nextElement(span), try scanner.peek(span) == .object else { return nil }
            let first = scanner.position
            try scanner.skipValue(span)
            try record.read(UnsafeBufferPointer(rebasing: bytes[first..<scanner.position]).span, names)
            return record
        } catch {
            return nil
        }
    }

    /// Reads the records of the lists; the object was parsed before.
    mutating func read(
        _ bytes: UnsafeBufferPointer<UInt8>,
        _ context: ReadContext,
        place: String,
        _ seen: inout SeenNames
    ) {
        for list in lists { read(bytes, at: list, context, place: place, &seen) }
        if !lists.isEmpty, number == 0 {
            context.report(.empty, .warning, at: place, "the list in it is empty")
        }
    }

    private mutating func read(
        _ bytes: UnsafeBufferPointer<UInt8>,
        at start: Int,
        _ context: ReadContext,
        place: String,
        _ seen: inout SeenNames
    ) {
        let span = bytes.span
        var scanner = JSONScanner(position: start, isLenient: true)
        var record = JSONRecord()
        do throws(JSONError) {
            try scanner.beginArray(span)
            while try scanner.nextElement(span) {
                number += 1
                let here = place.contains("#") ? "\(place).\(number)" : "\(place)#\(number)"
                _ = try scanner.peek(span)
                let first = scanner.position
                try scanner.skipValue(span)
                let element = UnsafeBufferPointer(rebasing: bytes[first..<scanner.position])
                do throws(JSONError) {
                    try record.read(element.span, context.names)
                    seen.check(record.fields, context, place: here)
                    record.fields.emit(context, place: here, bytes: element.count)
                } catch {
                    JSONLine.complain(error, context, place: here, what: "element \(number) of the list")
                }
            }
        } catch {
            context.report(
                .badLine,
                .error,
                at: place,
                "element \(number) of its list is not a JSON object: \(error.message); what follows was left out"
            )
        }
    }
}
