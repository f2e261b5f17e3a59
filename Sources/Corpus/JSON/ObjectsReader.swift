// JSON that is not one object a line: arrays of objects, objects that lie over several lines or side by side, and what
// is left of these where they are damaged.

import JSONText

/// Reads one object a step.
final class ObjectsReader: RecordReader {
    let window: ByteWindow
    /// What its objects are called.
    private var names: ObjectNames
    /// Whether the elements of an array are read.
    private var isInArray: Bool
    private var isBegun: Bool
    /// Whether a service put something before its answer, such as a call around it.
    private var isWrapped = false
    private var hadArray = false
    var record = JSONRecord()
    private var number = 0
    private var good = 0
    private let seen = SeenNames()
    /// Where it looks for the next object behind a damaged one.
    var search: ObjectSearch?
    /// What objects begin with, and how long they are.
    private(set) var habits = ObjectHabits()
    private var effort = SearchEffort()
    /// That the text ends too early, or that something follows it, is said once.
    private var hasToldOfEnd = false
    private var hasToldOfMore = false

    init(_ window: ByteWindow, place: String, isArray: Bool) {
        self.window = window
        names = ObjectNames(place: place)
        isInArray = isArray
        isBegun = !isArray
        let wrapping = JSONProbe.wrapping(window.bytes)
        isWrapped = wrapping > 0
        window.advance(wrapping)
    }

    /// For a line of JSON Lines that is not one object.
    init(line bytes: UnsafeBufferPointer<UInt8>, number: Int, place: String) {
        window = ByteWindow(MemorySource(Array(bytes)), capacity: max(1, bytes.count))
        names = ObjectNames(line: number, place: place)
        isInArray = false
        isBegun = true
    }

    func step(_ context: ReadContext) -> Step {
        if !isBegun {
            skipFiller()
            window.advance(1)
            isBegun = true
        }
        if search != nil { return searchOn(context) }
        skipFiller()
        guard let first = window.bytes.first else { return atEnd(context) }
        if first == UInt8(ascii: "]"), isInArray || hadArray { return endArray(context) }
        if first == UInt8(ascii: "["), !isInArray, number > 0 {
            tellOfMore(context)
            window.advance(1)
            isInArray = true
            return .again
        }
        number += 1
        guard first == UInt8(ascii: "{") || (isInArray && Self.isValue(first)) else {
            return refuse(context)
        }
        return readElement(
            context,
            isBare: ![UInt8(ascii: "{"), UInt8(ascii: "["), UInt8(ascii: "\"")].contains(first)
        )
    }

    /// Whether a value can begin so.
    private static func isValue(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "{"), UInt8(ascii: "["), UInt8(ascii: "\""), UInt8(ascii: "-"),
            UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "t"), UInt8(ascii: "f"), UInt8(ascii: "n"),
            UInt8(ascii: "N"), UInt8(ascii: "I"):
            return true
        default: return false
        }
    }

    // MARK: - One element

    private func readElement(_ context: ReadContext, isBare: Bool) -> Step {
        let limit = context.options.maximumDocumentBytes
        let extent =
            isBare
            ? ObjectExtent.measureBare(window, limit: limit)
            : ObjectExtent.measure(window, expected: habits.length * 4, limit: limit)
        switch extent {
        case .found(let end): return read(end, context)
        case .damaged(let fault):
            let count = min(window.count, max(fault * 2, 512))
            return mend(JSONLine.fault(in: window, count: count, &record, context), at: fault, context)
        case .tooLong: return passGiant(context, isBare: isBare)
        case .missing:
            let error = JSONLine.fault(in: window, count: window.count, &record, context)
            return mend(error, at: window.count, isMissing: true, context)
        }
    }

    private func read(_ end: Int, _ context: ReadContext) -> Step {
        let here = isFirstOfAll && isAlone(after: end) ? names.place : names.origin(number)
        let bytes = UnsafeBufferPointer(rebasing: window.bytes[..<end])
        let error: JSONError
        switch JSONLine.attempt(bytes, &record, context, place: here, what: names.what(number), seen) {
        case .read(let rest):
            good += 1
            habits.saw(bytes)
            window.advance(end)
            return rest.map { .open($0) } ?? .again
        case .fault(let fault): error = fault
        }
        if let fault = ObjectExtent.fault(in: bytes, isCut: false) { return mend(error, at: fault, context) }
        // Its end is where it seems to be: it is alone in being bad.
        JSONLine.complain(error, context, place: here, what: names.what(number))
        window.advance(end)
        return .again
    }

    private var isFirstOfAll: Bool { number == 1 && !isInArray && !hadArray && !names.isLine }

    /// Tells of a damaged object, and goes on with the list in it, or with the next object.
    private func mend(_ error: JSONError?, at fault: Int, isMissing: Bool = false, _ context: ReadContext) -> Step {
        let list = error == nil ? nil : listOfObjects
        let end = list == nil ? "it was left out" : "the list in it was read"
        if isMissing, !names.isLine {
            hasToldOfEnd = true
            context.report(
                window.fault?.code ?? .truncated,
                .error,
                at: names.origin(number),
                "the text ends inside of \(names.what(number)), "
                    + (list == nil ? "which was left out" : "of which the list was read")
                    + (window.fault.map { ": \($0.message)" } ?? "")
            )
        } else if let error {
            hasToldOfEnd = hasToldOfEnd || isMissing
            JSONLine.complain(error, context, place: names.origin(number), what: names.what(number), end: end)
        }
        if let list {
            names.enter(number, isAlone: isFirstOfAll)
            number = 0
            good = 0
            isInArray = true
            effort.spend(fault, at: window.offset)
            window.advance(list + 1)
        } else {
            search = ObjectSearch(key: ObjectBeginnings.firstKey(window.bytes))
            fail(at: fault)
        }
        return .again
    }

    /// Where the list of objects begins that an object without a text has, as far as it was read.
    private var listOfObjects: Int? {
        guard let list = record.list, list < window.count, !record.hasText else { return nil }
        let next = window.bytes[(list + 1)...].prefix(256).first { !JSONProbe.isBlank($0) }
        return next == UInt8(ascii: "{") ? list : nil
    }

    /// Goes on behind the first byte of what is no object, or behind the damage where too much was searched already.
    func fail(at fault: Int) {
        habits.length = min(habits.length, max(fault, 1))
        let isTired = effort.spend(fault, at: window.offset)
        window.advance(isTired ? max(1, fault) : 1)
    }

    /// Tells of something that is no object, and looks for the next one.
    private func refuse(_ context: ReadContext) -> Step {
        if names.isLine, number == 1 {
            let error = JSONLine.fault(in: window, count: window.count, &record, context)
            if let error { JSONLine.complain(error, context, place: names.origin(1), what: names.what(1)) }
        } else {
            context.report(
                .badLine,
                .error,
                at: names.origin(number),
                "no JSON object begins at byte \(window.offset + 1); what follows was searched for the next one"
            )
        }
        search = ObjectSearch(key: nil)
        return .again
    }

    /// Passes over an object above the limit.
    private func passGiant(_ context: ReadContext, isBare: Bool) -> Step {
        context.report(
            .tooLarge,
            .error,
            at: names.origin(number),
            "\(names.what(number)) is longer than \(context.options.maximumDocumentBytes) bytes and was left out"
        )
        var boundary = JSONBoundary()
        while true {
            let bytes = window.bytes
            let found =
                isBare
                ? bytes.firstIndex { $0 == UInt8(ascii: ",") || $0 == UInt8(ascii: "]") } : boundary.end(bytes, from: 0)
            window.advance(found ?? bytes.count)
            if found != nil { return .again }
            if !window.fillMore() { return mend(nil, at: 0, isMissing: true, context) }
        }
    }

    /// Whether nothing but blanks follows.
    private func isAlone(after end: Int) -> Bool {
        var at = end
        while true {
            while at < window.count {
                if !JSONProbe.isBlank(window.bytes[at]) { return false }
                at += 1
            }
            // A file of one object and a million blanks is not worth its memory.
            if at - end > 65536 || !window.fillMore() { return true }
        }
    }

    // MARK: - Behind damage

    /// Tries the next place where an object may begin.
    private func searchOn(_ context: ReadContext) -> Step {
        guard let search, self.search?.advance(window) == true else { return atEnd(context) }
        let bytes: UnsafeBufferPointer<UInt8>
        switch ObjectExtent.measure(window, expected: habits.length * 4, limit: context.options.maximumDocumentBytes) {
        case .found(let end): bytes = UnsafeBufferPointer(rebasing: window.bytes[..<end])
        case .damaged(let fault):
            nameAnother(fault, context)
            fail(at: fault)
            return .again
        case .tooLong, .missing:
            if isAlike { tellOfCut(context) }
            fail(at: window.count)
            return .again
        }
        if let fault = ObjectExtent.fault(in: bytes, isCut: false) {
            nameAnother(fault, context)
            fail(at: fault)
            return .again
        }
        let error = JSONLine.fault(in: window, count: bytes.count, &record, context)
        guard error == nil, record.hasText || (record.list != nil && isAlike), isAlike || record.isArticle else {
            // A part of the damaged one: an author, a picture.
            window.advance(bytes.count)
            self.search?.passed()
            return .again
        }
        if search.isTail { tellOfMore(context) }
        endSearch(context)
        number += 1
        return read(bytes.count, context)
    }

    /// Whether what stands at the front of the window begins like what was damaged, or like the objects before.
    private var isAlike: Bool {
        let key = ObjectBeginnings.firstKey(window.bytes)
        return key == search?.key || key == habits.key || (search?.key == nil && habits.key == nil)
    }

    /// Tells of one more damaged object behind another; other pieces are parts of it.
    private func nameAnother(_ fault: Int, _ context: ReadContext) {
        guard isAlike, search?.isTail == false else { return }
        number += 1
        let count = min(window.count, max(fault * 2, 512))
        if let error = JSONLine.fault(in: window, count: count, &record, context) {
            JSONLine.complain(error, context, place: names.origin(number), what: names.what(number))
        }
    }

    /// Tells that the text ends inside of one more object behind a damaged one.
    private func tellOfCut(_ context: ReadContext) {
        guard !hasToldOfEnd, search?.isTail == false, window.fault == nil else { return }
        hasToldOfEnd = true
        number += 1
        context.report(
            .truncated,
            .error,
            at: names.origin(number),
            "the text ends inside of \(names.what(number)), which was left out"
        )
    }

    /// Ends a search, and tells of what it passed over that was meant to be objects.
    private func endSearch(_ context: ReadContext) {
        guard let search, search.others > 0, !search.isTail else {
            self.search = nil
            return
        }
        context.report(
            .badLine,
            .error,
            at: names.origin(number + 1),
            "\(search.others) more pieces that begin as objects do, and have no key in marks, were left out, up to byte \(window.offset)"
        )
        number += search.others
        self.search = nil
    }

    // MARK: - Ends

    private func endArray(_ context: ReadContext) -> Step {
        window.advance(1)
        let isEnd = isInArray
        isInArray = false
        hadArray = true
        skipFiller()
        guard isEnd, let next = window.bytes.first else { return .again }
        if names.isInside {
            // The rest of the object around the list.
            search = ObjectSearch(key: nil)
        } else if next == UInt8(ascii: "{") || next == UInt8(ascii: "[") {
            tellOfMore(context)
        } else if next != UInt8(ascii: "]") {
            search = ObjectSearch(key: nil, isTail: true)
        }
        return .again
    }

    private func tellOfMore(_ context: ReadContext) {
        guard !hasToldOfMore else { return }
        hasToldOfMore = true
        context.report(
            .trailingData,
            .warning,
            at: names.place,
            "more objects follow the end of the array, at byte \(window.offset + 1); they were read too"
        )
    }

    private func atEnd(_ context: ReadContext) -> Step {
        let isClosed = search?.hasSeenEnd == true
        let isTail = search?.isTail == true
        endSearch(context)
        if isTail {
            context.report(
                .trailingData,
                .warning,
                at: names.place,
                "something follows the end of the array; it was left alone"
            )
        }
        if hasToldOfEnd { return .done }
        if let fault = window.fault {
            context.report(fault)
        } else if hadArray, number == 0 {
            context.report(.empty, .warning, at: names.place, "the list in it is empty")
        } else if isInArray, !isClosed {
            context.report(
                .truncated,
                .error,
                at: names.place,
                "the array does not end; the \(good) elements before were read"
            )
        }
        return .done
    }

    /// Skips what stands between objects: blanks, commas, the marks of JSON text sequences (RFC 7464), and zeros, as a
    /// crash leaves them.
    private func skipFiller() {
        while window.count > 0 || window.fillMore() {
            let bytes = window.bytes
            let i = bytes.firstIndex { !JSONProbe.isBlank($0) && !JSONProbe.isFiller($0) && $0 != UInt8(ascii: ",") }
            window.advance(i ?? bytes.count)
            if i != nil { break }
        }
        if isWrapped, isEndOfCall { window.advance(window.count) }
    }

    /// Whether nothing is left but the end of the call around all.
    private var isEndOfCall: Bool {
        guard window.bytes.first == UInt8(ascii: ")"), !window.fill(64) else { return false }
        return window.bytes.dropFirst().allSatisfy { JSONProbe.isBlank($0) || $0 == UInt8(ascii: ";") }
    }
}
