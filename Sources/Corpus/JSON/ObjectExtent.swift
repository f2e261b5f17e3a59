// How far the JSON value at the front of a window goes, or where it is damaged.

import JSONText

/// What is known of the end of a value.
enum ObjectExtent {
    /// It ends there, as far as brackets and marks tell.
    case found(Int)
    /// Its grammar breaks at an offset.
    case damaged(Int)
    /// It is longer than the limit.
    case tooLong
    /// The stream ends inside of it.
    case missing

    /// Measures the value at the front of a window.
    ///
    /// A quotation mark too many turns everything behind it inside out, so that no bracket may close the value. So its
    /// grammar is looked at each time it turns out to be twice as long as thought: a damaged value costs no more than
    /// a few times its own length, and a sound one of the usual length is looked at once.
    ///
    /// - Parameters:
    ///   - window: The value and what follows.
    ///   - expected: Length that is not worth a doubt.
    ///   - limit: Longest value.
    /// - Returns: Where it ends or breaks.
    static func measure(_ window: ByteWindow, expected: Int, limit: Int) -> ObjectExtent {
        var boundary = JSONBoundary()
        var searched = 0
        var checked = max(512, min(expected, 64 << 10))
        while true {
            let bytes = window.bytes
            let end = min(bytes.count, checked)
            if let found = boundary.end(UnsafeBufferPointer(rebasing: bytes[..<end]), from: searched) {
                return .found(found)
            }
            searched = end
            if searched == checked {
                if let fault = fault(in: UnsafeBufferPointer(rebasing: bytes[..<end]), isCut: true) {
                    return .damaged(fault)
                }
                checked *= 2
            } else if searched > limit {
                return .tooLong
            } else if !window.fillMore() {
                return fault(in: window.bytes, isCut: true).map { .damaged($0) } ?? .missing
            }
        }
    }

    /// Measures a value without marks, such as a number, which ends before the next comma, bracket or object.
    static func measureBare(_ window: ByteWindow, limit: Int) -> ObjectExtent {
        var searched = 0
        while true {
            let found = window.bytes[searched...]
                .firstIndex {
                    $0 == UInt8(ascii: ",") || $0 == UInt8(ascii: "]") || $0 == UInt8(ascii: "{")
                }
            if let found { return .found(found) }
            searched = window.count
            if searched > limit { return .tooLong }
            if !window.fillMore() { return .missing }
        }
    }

    /// Where the grammar of a value breaks; nil where it is sound, or might be if it went on.
    static func fault(in bytes: UnsafeBufferPointer<UInt8>, isCut: Bool) -> Int? {
        var scanner = JSONScanner(isLenient: true)
        do throws(JSONError) {
            try scanner.skipValue(bytes.span)
            return nil
        } catch {
            // Half a word or half a number at the cut is no fault.
            if isCut, error.code == .unexpectedEnd || error.offset + 64 > bytes.count { return nil }
            return error.offset
        }
    }
}

/// Where objects may begin in what is no sound JSON as a whole: all but those that are the value of a key or the first
/// of a list that is.
struct ObjectBeginnings {
    /// The last byte that is not blank, and the one before.
    private(set) var last: UInt8 = 0
    private var beforeLast: UInt8 = 0

    /// Whether the last brace stands behind the beginning of a list, or behind another element.
    var isElement: Bool {
        switch beforeLast {
        case UInt8(ascii: ","), UInt8(ascii: "["), UInt8(ascii: "}"): true
        default: false
        }
    }

    /// Offset of the next brace where one may begin.
    mutating func next(_ bytes: UnsafeBufferPointer<UInt8>, from start: Int) -> Int? {
        for i in start..<max(start, bytes.count) {
            let byte = bytes[i]
            if JSONProbe.isBlank(byte) { continue }
            let isValue =
                last == UInt8(ascii: ":") || (last == UInt8(ascii: "[") && beforeLast == UInt8(ascii: ":"))
            beforeLast = last
            last = byte
            if byte == UInt8(ascii: "{"), !isValue { return i }
        }
        return nil
    }

    /// Whether a brace is followed by a quotation mark, as that of an object is.
    static func isObject(_ bytes: UnsafeBufferPointer<UInt8>, at brace: Int) -> Bool {
        bytes[min(brace + 1, bytes.count)...].prefix(256).first { !JSONProbe.isBlank($0) } == UInt8(ascii: "\"")
    }

    /// Whether some other object may begin behind the first byte.
    static func areSeveral(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
        var beginnings = ObjectBeginnings()
        if bytes.first == UInt8(ascii: "{") { _ = beginnings.next(bytes, from: 0) }
        var from = bytes.first == UInt8(ascii: "{") ? 1 : 0
        while let brace = beginnings.next(bytes, from: from) {
            if isObject(bytes, at: brace) { return true }
            from = brace + 1
        }
        return false
    }

    /// A number for the first key of an object, or nil where none stands there: the objects of one list begin alike.
    static func firstKey(_ bytes: UnsafeBufferPointer<UInt8>) -> UInt64? {
        guard bytes.first == UInt8(ascii: "{"), isObject(bytes, at: 0) else { return nil }
        let key = bytes.dropFirst().prefix(256).drop(while: JSONProbe.isBlank).dropFirst().prefix(64)
        return FNV1a(key.prefix { $0 != UInt8(ascii: "\"") }).value
    }
}
