// Texts of which some words are objects, as messengers export them: `["The har", {"type":"bold","text":"bour"}, " board"]`.

import JSONText

/// A list of strings and of objects that only mark some of the words.
enum InlineParts {
    /// What an object may say of its words.
    private static let types: Set<String> = [
        "bold", "italic", "underline", "strikethrough", "link", "text_link", "mention", "mention_name", "hashtag",
        "cashtag",
        "code", "spoiler", "email", "phone", "bot_command", "custom_emoji", "bank_card",
    ]

    /// Reads the list where a scanner stands; nil where it is of another kind, and of strings or objects alone, which are paragraphs.
    ///
    /// * `start`: Moves behind the list where that is read.
    static func read(_ start: inout JSONScanner, _ bytes: Span<UInt8>) throws(JSONError) -> [UInt8]? {
        var scanner = start
        var text: [UInt8] = []
        var key: [UInt8] = []
        var type: [UInt8] = []
        var (hasObject, hasString) = (false, false)
        var isBehindString = false
        try scanner.beginArray(bytes)
        while try scanner.nextElement(bytes) {
            switch try scanner.peek(bytes) {
            case .string:
                // Nothing but a marked word parts the pieces of a text.
                if isBehindString { return nil }
                isBehindString = true
                hasString = true
                try scanner.string(bytes, into: &text)
            case .object:
                hasObject = true
                isBehindString = false
                type.removeAll(keepingCapacity: true)
                try scanner.beginObject(bytes)
                while try scanner.nextKey(bytes, into: &key) {
                    let isString = try scanner.peek(bytes) == .string
                    if isString, key.elementsEqual("text".utf8) {
                        try scanner.string(bytes, into: &text)
                    } else if isString, key.elementsEqual("type".utf8) {
                        try scanner.string(bytes, into: &type)
                    } else {
                        try scanner.skipValue(bytes)
                    }
                }
                guard types.contains(String(decoding: type, as: UTF8.self)) else { return nil }
            default: return nil
            }
        }
        guard hasObject, hasString else { return nil }
        start = scanner
        return text
    }
}
