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

/// Bytes that stay where they are as long as somebody holds them.
final class HeldBytes {
    private let memory: UnsafeMutableBufferPointer<UInt8>

    init(_ bytes: [UInt8]) {
        memory = .allocate(capacity: bytes.count)
        _ = memory.initialize(from: bytes)
    }

    deinit { memory.deallocate() }

    var bytes: UnsafeBufferPointer<UInt8> { UnsafeBufferPointer(memory) }
}

/// Reads the records in an object or a list that was found sound before, some of them a step: no list of them is made.
///
/// What lies in an article belongs to it. Where an object is none, its members are looked at, those of the objects in it as well:
/// lists of articles, and single ones.
final class JSONEnvelope: RecordReader {
    private let bytes: UnsafeBufferPointer<UInt8>
    /// What the bytes lie in, where that is not the window of the reader that opened this one.
    private let memory: HeldBytes?
    private let context: ReadContext
    private let place: String
    private let seen: SeenNames
    /// What is still to be read, the next last.
    private var pending: [Work] = []
    /// What was found behind something that is still to be read, in order.
    private var found: [Work] = []
    /// Records so far.
    private var number = 0
    private var hasList = false
    /// Whether lists are read for their names alone: nothing else has a text.
    private var trustsNames = true
    private var isTooDeep = false
    private var passedOver = PassedOver()
    /// The fields around a single record, until there is a second.
    private var around: FieldsAround?
    /// Made where there is anything to look into.
    private lazy var record = JSONRecord()
    /// Elements and rows that are read in one step.
    private static let elementsOfStep = 64
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

    /// Something that is read later.
    private enum Work {
        /// A list of records, with a scanner before its next element, if it is begun.
        case list(UnsafeBufferPointer<UInt8>, JSONScanner?, Level)
        /// A record that is alone.
        case object(UnsafeBufferPointer<UInt8>, key: [UInt8])
        /// A table, from a row on.
        case table(JSONTable, Int)
    }

    private init(
        _ bytes: UnsafeBufferPointer<UInt8>,
        in memory: HeldBytes?,
        _ context: ReadContext,
        place: String,
        _ seen: SeenNames
    ) {
        self.bytes = bytes
        self.memory = memory
        self.context = context
        self.place = place
        self.seen = seen
    }

    /// Emits what an object has: its own text, the records in it, or both.
    ///
    /// An article may have lists of its own: authors, pictures, captions. Those of an object with a whole text are read only where
    /// they are named as records are and one of their first elements is a whole article; what has a summary alone, or no text,
    /// gives way to lists of texts.
    ///
    /// - Parameters:
    ///   - own: The object as it was read.
    ///   - bytes: The object; they stay where they are until the reader is done.
    ///   - memory: What they lie in, to be kept until then.
    ///   - context: Where the documents go.
    ///   - place: What the object is called.
    ///   - seen: Ids of the file.
    /// - Returns: The reader of what is left, if anything is.
    static func read(
        _ own: inout JSONRecord,
        _ bytes: UnsafeBufferPointer<UInt8>,
        in memory: HeldBytes? = nil,
        _ context: ReadContext,
        place: String,
        _ seen: SeenNames
    ) -> JSONEnvelope? {
        guard own.mayHoldRecords else {
            // Most records are articles without lists, and need no envelope.
            seen.check(own.fields, context, place: place)
            own.fields.emit(context, place: place, bytes: bytes.count)
            return nil
        }
        let envelope = JSONEnvelope(bytes, in: memory, context, place: place, seen)
        envelope.begin(&own)
        return envelope.rest()
    }

    /// The reader of the records of a list.
    static func readList(
        _ bytes: UnsafeBufferPointer<UInt8>,
        in memory: HeldBytes? = nil,
        _ context: ReadContext,
        place: String,
        _ seen: SeenNames
    ) -> JSONEnvelope? {
        let envelope = JSONEnvelope(bytes, in: memory, context, place: place, seen)
        envelope.records(bytes, Level())
        return envelope.rest()
    }

    private func begin(_ own: inout JSONRecord) {
        if own.mayBeTable, let table = JSONTable(bytes.span, context.names) {
            found.append(.table(table, 0))
        } else if own.fields.hasWholeText {
            let lists = own.lists
            if own.hasMoreLists { tellOfMoreLists(lists.count) }
            emitWhole(&own)
            for list in lists { readWholeArticles(at: list) }
        } else if own.hasText, !own.fields.hasStringText, !hasList(in: own, bytes, where: \.fields.hasWholeText) {
            emitWhole(&own)
        } else {
            trustsNames = !own.hasText
            if own.isMarked { around = FieldsAround(own.fields) }
            if !members(bytes, Level()) { emitWhole(&own) }
        }
    }

    private func emitWhole(_ own: inout JSONRecord) {
        seen.check(own.fields, context, place: place)
        own.fields.emit(context, place: place, bytes: bytes.count)
    }

    // MARK: - Steps

    private func rest() -> JSONEnvelope? {
        takeFound()
        guard pending.isEmpty else { return self }
        tell()
        return nil
    }

    private func takeFound() {
        pending.append(contentsOf: found.reversed())
        found.removeAll(keepingCapacity: true)
    }

    func step(_ context: ReadContext) -> Step {
        for _ in 0..<Self.elementsOfStep {
            switch pending.popLast() {
            case .list(let list, let scanner, let level): readElement(of: list, scanner, level)
            case .object(let bytes, let key): _ = object(bytes, key: [], isElement: true, Level(), id: key)
            case .table(let table, let row): read(table, row)
            case nil:
                tell()
                return .done
            }
            takeFound()
        }
        return .again
    }

    private func read(_ table: JSONTable, _ row: Int) {
        guard row < table.count else { return }
        let size = table.read(row, bytes.span, into: &record.fields)
        number += 1
        emitRecord(bytes: size)
        pending.append(.table(table, row + 1))
    }

    private func emitRecord(bytes: Int, key: [UInt8] = []) {
        seen.check(record.fields, context, place: here)
        record.fields.fillKey(key)
        if around?.hold(record.fields, place: here, bytes: bytes) == true { return }
        endAround()
        record.fields.emit(context, place: here, bytes: bytes)
    }

    /// There is no single record.
    private func endAround() {
        around?.emit(context)
        around = nil
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
    private func readWholeArticles(at start: Int) {
        guard JSONSample.contains(bytes, at: start, context.names, where: \.isWholeArticle) else { return }
        records(UnsafeBufferPointer(rebasing: bytes[start...]), Level())
    }

    // MARK: - What is told

    private func tell() {
        around?.fill()
        endAround()
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
    private func members(_ bytes: UnsafeBufferPointer<UInt8>, _ level: Level) -> Bool {
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
                if member(value, isList: kind == .array, key: key, level) { hasRead = true }
            }
        } catch {
            tellOfFault(error)
        }
        return hasRead
    }

    private func member(
        _ value: UnsafeBufferPointer<UInt8>,
        isList: Bool,
        key: [UInt8],
        _ level: Level
    ) -> Bool {
        let role = context.names.role(of: key)?.field
        let isContainer = role == FieldNames.container
        if FieldNames.isOfArticle(key), !isContainer, !(isList && level.isOuter) { return false }
        guard level.depth < Self.maximumDepth else {
            isTooDeep = true
            return false
        }
        if isList {
            return list(value, key: key, isNamed: isContainer || role == FieldNames.value, level)
        }
        let inner = level.inside(isContainer: isContainer)
        // What an outer container has was looked at with the object around it.
        return inner.isOuter
            ? members(value, inner) : object(value, key: key, isElement: false, inner, id: key)
    }

    /// Reads an object as a record, or what lies in it.
    ///
    /// * `isElement`: Whether it is an element of a list of records, and is told of where it is none.
    /// * `id`: The name of the member that it is.
    ///
    /// - Returns: Whether something of it was read.
    private func object(
        _ bytes: UnsafeBufferPointer<UInt8>,
        key: [UInt8],
        isElement: Bool,
        _ level: Level,
        id: [UInt8] = []
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
        } else {
            if !record.hasText || record.fields.hasStringText || hasList(in: record, bytes, where: \.isWholeArticle) {
                guard level.depth < Self.maximumDepth else {
                    isTooDeep = true
                    return false
                }
                let held = record
                if members(bytes, level) { return true }
                record = held
            }
            guard isElement else {
                if record.hasText, !record.fields.isEmpty(.title), !record.fields.isEmpty(.date) { passedOver.add(key) }
                return false
            }
        }
        if !isElement, !found.isEmpty || number >= Self.elementsOfStep {
            // Its turn comes behind what was found before, or in another step.
            found.append(.object(bytes, key: id))
            return true
        }
        number += 1
        emitRecord(bytes: bytes.count, key: id)
        return true
    }

    /// What the last record is called.
    private var here: String { place.contains("#") ? "\(place).\(number)" : "\(place)#\(number)" }

    // MARK: - Lists

    /// Reads a list as one of records, or what lies in its elements.
    private func list(
        _ list: UnsafeBufferPointer<UInt8>,
        key: [UInt8],
        isNamed: Bool,
        _ level: Level
    ) -> Bool {
        let isOfRecords =
            isNamed && level.isOuter && trustsNames
            || JSONSample.contains(list, context.names) {
                $0.fields.hasWholeText && (isNamed || level.isOuter || $0.isMarked)
            }
        if isOfRecords {
            // What stands around a list of records is a feed's.
            endAround()
            records(list, level)
            return true
        }
        return elements(list, key: key, level)
    }

    /// Reads a list of records, when its turn has come.
    private func records(_ list: UnsafeBufferPointer<UInt8>, _ level: Level) {
        hasList = true
        found.append(.list(list, nil, level))
    }

    /// Reads the next element of a list of records.
    private func readElement(of list: UnsafeBufferPointer<UInt8>, _ begun: JSONScanner?, _ level: Level) {
        let span = list.span
        var scanner = begun ?? JSONScanner(isLenient: true)
        do throws(JSONError) {
            if begun == nil { try scanner.beginArray(span) }
            guard try scanner.nextElement(span) else { return }
            let kind = try scanner.peek(span)
            let first = scanner.position
            try scanner.skipValue(span)
            pending.append(.list(list, scanner, level))
            let element = UnsafeBufferPointer(rebasing: list[first..<scanner.position])
            let inner = level.inside(isContainer: false)
            if kind == .array, level.depth < Self.maximumDepth, JSONSample.isOfObjects(element, orEmpty: false) {
                records(element, inner)
            } else {
                _ = object(element, key: [], isElement: true, inner)
            }
        } catch {
            tellOfFault(error)
        }
    }

    /// Looks at the elements of a list that is none of records.
    private func elements(_ list: UnsafeBufferPointer<UInt8>, key: [UInt8], _ level: Level) -> Bool {
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
                if kind == .object {
                    if object(element, key: key, isElement: false, inner) { hasRead = true }
                } else if kind == .array, level.depth >= Self.maximumDepth {
                    isTooDeep = true
                } else if kind == .array, JSONSample.isOfObjects(element, orEmpty: false) {
                    if self.list(element, key: key, isNamed: false, inner) { hasRead = true }
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
