// Objects and lists around records, as news services, feeds and exports give: `{"status":"ok","articles":[{…},{…}]}`.

import JSONText

/// The first elements of a list, which show what it is a list of.
enum JSONSample {
    /// Elements that are looked at: advertisements and headers may stand before the articles.
    private static let size = 8

    /// Whether one of the first elements is a record with a property.
    static func contains(
        _ list: UnsafeBufferPointer<UInt8>,
        at start: Int = 0,
        _ names: FieldNames,
        where hasProperty: (JSONRecord) -> Bool
    ) -> Bool {
        var record = JSONRecord()
        return containsElement(list, at: start) { element, kind in
            guard kind == .object else { return false }
            do throws(JSONError) {
                try record.read(element.span, names)
                return hasProperty(record)
            } catch {
                return false
            }
        }
    }

    /// Whether one of the first elements is an object, or a list.
    static func isOfObjects(_ list: UnsafeBufferPointer<UInt8>, orEmpty: Bool) -> Bool {
        if containsElement(list, at: 0, where: { $1 == .object || $1 == .array }) { return true }
        return orEmpty && !containsElement(list, at: 0) { _, _ in true }
    }

    private static func containsElement(
        _ list: UnsafeBufferPointer<UInt8>,
        at start: Int,
        where hasProperty: (UnsafeBufferPointer<UInt8>, JSONScanner.Kind) -> Bool
    ) -> Bool {
        var scanner = JSONScanner(position: start, isLenient: true)
        let span = list.span
        do throws(JSONError) {
            try scanner.beginArray(span)
            for _ in 0..<size {
                guard try scanner.nextElement(span) else { return false }
                let kind = try scanner.peek(span)
                let first = scanner.position
                try scanner.skipValue(span)
                if hasProperty(UnsafeBufferPointer(rebasing: list[first..<scanner.position]), kind) { return true }
            }
            return false
        } catch {
            return false
        }
    }
}

/// Reads the records in an object or a list that was found sound before, one after the other and without a list of them.
///
/// What lies in an article belongs to it. Where an object is none, its members are looked at, those of the objects in it as well:
/// lists of articles, and single ones.
struct JSONEnvelope {
    private let bytes: UnsafeBufferPointer<UInt8>
    private let context: ReadContext
    private let place: String
    /// Records so far.
    private var number = 0
    private var hasList = false
    /// Whether lists are read for their names alone: nothing else has a text.
    private var trustsNames = true
    private var isTooDeep = false
    private var passedOver = PassedOver()
    /// Made where there is anything to look into: most records have no lists, and cost no memory here.
    private lazy var record = JSONRecord()
    /// Levels that are looked at; each may cost a few looks at what is in it.
    private static let maximumDepth = 16

    /// How far inside something lies.
    private struct Level {
        var depth = 0
        /// Whether only objects with the names of containers are around it.
        var isOuter = true

        func inside(isContainer: Bool) -> Level {
            Level(depth: depth + 1, isOuter: isOuter && isContainer && depth + 1 < JSONRecord.maximumNesting)
        }
    }

    /// Keys of what looks like articles and has summaries alone.
    private struct PassedOver {
        var keys: [String] = []
        var count = 0

        mutating func add(_ key: [UInt8]) {
            count += 1
            let key = String(decoding: key.prefix(40), as: UTF8.self)
            if keys.count < 4, !keys.contains(key) { keys.append(key) }
        }
    }

    /// - Parameters:
    ///   - bytes: The object or the list.
    ///   - context: Where the documents go.
    ///   - place: What the object is called.
    init(_ bytes: UnsafeBufferPointer<UInt8>, _ context: ReadContext, place: String) {
        self.bytes = bytes
        self.context = context
        self.place = place
    }

    /// Emits what an object has: its own text, the records in it, or both.
    ///
    /// An article may have lists of its own: authors, pictures, captions. Those of an object with a whole text are read only where
    /// they are named as records are and one of their first elements is a whole article; what has a summary alone, or no text,
    /// gives way to lists of texts.
    ///
    /// - Parameters:
    ///   - own: The object as it was read.
    ///   - seen: Ids of the file.
    mutating func read(_ own: inout JSONRecord, _ seen: inout SeenNames) {
        if own.mayBeTable, let table = JSONTable(bytes.span, context.names) {
            read(table, &own.fields, &seen)
        } else if own.fields.hasWholeText {
            let lists = own.lists
            if own.hasMoreLists { tellOfMoreLists(lists.count) }
            emitWhole(&own, &seen)
            for list in lists { readWholeArticles(at: list, &seen) }
        } else if own.hasText, !hasList(in: own, bytes, where: \.fields.hasWholeText) {
            emitWhole(&own, &seen)
        } else {
            trustsNames = !own.hasText
            if !members(bytes, Level(), &seen) { emitWhole(&own, &seen) }
        }
        tell()
    }

    private mutating func read(_ table: JSONTable, _ fields: inout RecordFields, _ seen: inout SeenNames) {
        for row in 0..<table.count {
            let size = table.read(row, bytes.span, into: &fields)
            number += 1
            seen.check(fields, context, place: here)
            fields.emit(context, place: here, bytes: size)
        }
    }

    /// Emits the records of a list.
    mutating func readList(_ seen: inout SeenNames) {
        hasList = true
        records(bytes, Level(), &seen)
        tell()
    }

    private func emitWhole(_ own: inout JSONRecord, _ seen: inout SeenNames) {
        seen.check(own.fields, context, place: place)
        own.fields.emit(context, place: place, bytes: bytes.count)
    }

    /// Whether one of an object's lists has a record with a property among its first elements.
    private func hasList(
        in record: JSONRecord,
        _ bytes: UnsafeBufferPointer<UInt8>,
        where hasProperty: (JSONRecord) -> Bool
    ) -> Bool {
        if record.hasMoreLists { tellOfMoreLists(record.lists.count) }
        return record.lists.contains { JSONSample.contains(bytes, at: $0, context.names, where: hasProperty) }
    }

    /// Reads a list of an object that has a text itself.
    private mutating func readWholeArticles(at start: Int, _ seen: inout SeenNames) {
        guard JSONSample.contains(bytes, at: start, context.names, where: \.isWholeArticle) else { return }
        hasList = true
        records(UnsafeBufferPointer(rebasing: bytes[start...]), Level(), &seen)
    }

    // MARK: - What is told

    private func tell() {
        if hasList, number == 0 { context.report(.empty, .warning, at: place, "the list in it is empty") }
        if isTooDeep {
            context.report(
                .tooDeep,
                .warning,
                at: place,
                "what lies more than \(Self.maximumDepth) levels inside of it was passed over"
            )
        }
        if passedOver.count > 0 {
            let keys = passedOver.keys.map { "\"\($0)\"" }.joined(separator: ", ")
            context.report(
                .noText,
                .warning,
                at: place,
                "\(passedOver.count) objects or lists in it have summaries, but no texts, and were passed over, under \(keys)"
            )
        }
    }

    private func tellOfMoreLists(_ count: Int) {
        context.report(.tooLarge, .warning, at: place, "of the lists in it only the first \(count) were looked at")
    }

    // MARK: - What lies inside

    /// Looks at the members of an object that is no article.
    ///
    /// - Returns: Whether something of it was read.
    private mutating func members(
        _ bytes: UnsafeBufferPointer<UInt8>,
        _ level: Level,
        _ seen: inout SeenNames
    ) -> Bool {
        var scanner = JSONScanner(isLenient: true)
        var key: [UInt8] = []
        var hasRead = false
        let span = bytes.span
        do throws(JSONError) {
            try scanner.beginObject(span)
            while try scanner.nextKey(span, into: &key) {
                let kind = try scanner.peek(span)
                let first = scanner.position
                try scanner.skipValue(span)
                guard kind == .object || kind == .array else { continue }
                let value = UnsafeBufferPointer(rebasing: bytes[first..<scanner.position])
                if member(value, isList: kind == .array, key: key, level, &seen) { hasRead = true }
            }
        } catch {
            tellOfFault(error)
        }
        return hasRead
    }

    private mutating func member(
        _ value: UnsafeBufferPointer<UInt8>,
        isList: Bool,
        key: [UInt8],
        _ level: Level,
        _ seen: inout SeenNames
    ) -> Bool {
        let role = context.names.role(of: key)?.field
        let isContainer = role == FieldNames.container
        if FieldNames.isOfArticle(key), !isContainer, !(isList && level.isOuter) { return false }
        guard level.depth < Self.maximumDepth else {
            isTooDeep = true
            return false
        }
        if isList {
            return list(value, key: key, isNamed: isContainer || role == FieldNames.value, level, &seen)
        }
        let inner = level.inside(isContainer: isContainer)
        // What an outer container has was looked at with the object around it.
        return inner.isOuter
            ? members(value, inner, &seen) : object(value, key: key, isElement: false, inner, &seen)
    }

    /// Reads an object as a record, or what lies in it.
    ///
    /// * `isElement`: Whether it is an element of a list of records, and is told of where it is none.
    ///
    /// - Returns: Whether something of it was read.
    private mutating func object(
        _ bytes: UnsafeBufferPointer<UInt8>,
        key: [UInt8],
        isElement: Bool,
        _ level: Level,
        _ seen: inout SeenNames
    ) -> Bool {
        do throws(JSONError) {
            try record.read(bytes.span, context.names)
        } catch {
            number += 1
            let what = isElement ? "element \(number) of the list" : "an object in it"
            JSONLine.complain(error, context, place: here, what: what)
            return isElement
        }
        if record.fields.hasWholeText {
            guard isElement || record.isMarked else { return false }
        } else if !record.hasText || hasList(in: record, bytes, where: \.isWholeArticle) {
            guard level.depth < Self.maximumDepth else {
                isTooDeep = true
                return false
            }
            let held = record
            if members(bytes, level, &seen) { return true }
            guard isElement else { return false }
            record = held
        } else if !isElement {
            if !record.fields.isEmpty(.title), !record.fields.isEmpty(.date) { passedOver.add(key) }
            return false
        }
        number += 1
        seen.check(record.fields, context, place: here)
        record.fields.emit(context, place: here, bytes: bytes.count)
        return true
    }

    /// What the last record is called.
    private var here: String { place.contains("#") ? "\(place).\(number)" : "\(place)#\(number)" }

    // MARK: - Lists

    /// Reads a list as one of records, or what lies in its elements.
    private mutating func list(
        _ list: UnsafeBufferPointer<UInt8>,
        key: [UInt8],
        isNamed: Bool,
        _ level: Level,
        _ seen: inout SeenNames
    ) -> Bool {
        let isOfRecords =
            isNamed && level.isOuter && trustsNames
            || JSONSample.contains(list, context.names) {
                $0.fields.hasWholeText && (isNamed || level.isOuter || $0.isMarked)
            }
        if isOfRecords { hasList = true }
        return elements(list, key: key, areRecords: isOfRecords, level, &seen) || isOfRecords
    }

    private mutating func records(_ list: UnsafeBufferPointer<UInt8>, _ level: Level, _ seen: inout SeenNames) {
        _ = elements(list, key: [], areRecords: true, level, &seen)
    }

    private mutating func elements(
        _ list: UnsafeBufferPointer<UInt8>,
        key: [UInt8],
        areRecords: Bool,
        _ level: Level,
        _ seen: inout SeenNames
    ) -> Bool {
        let span = list.span
        var scanner = JSONScanner(isLenient: true)
        let inner = level.inside(isContainer: false)
        var hasRead = false
        do throws(JSONError) {
            try scanner.beginArray(span)
            while try scanner.nextElement(span) {
                let kind = try scanner.peek(span)
                let first = scanner.position
                try scanner.skipValue(span)
                let element = UnsafeBufferPointer(rebasing: list[first..<scanner.position])
                if kind == .array, level.depth < Self.maximumDepth, JSONSample.isOfObjects(element, orEmpty: false) {
                    if areRecords {
                        records(element, inner, &seen)
                    } else if self.list(element, key: key, isNamed: false, inner, &seen) {
                        hasRead = true
                    }
                } else if areRecords || kind == .object {
                    if object(element, key: key, isElement: areRecords, inner, &seen) { hasRead = true }
                } else if kind == .array, level.depth >= Self.maximumDepth {
                    isTooDeep = true
                }
            }
        } catch {
            tellOfFault(error)
        }
        return hasRead
    }

    private func tellOfFault(_ error: JSONError) {
        context.report(
            .badLine,
            .error,
            at: place,
            "element \(number) of its list is not a JSON object: \(error.message); what follows was left out"
        )
    }
}
