// What an analyzer finds: one row of the worker's output.

/// A mention, quotation, claim or judgement that an analyzer found in a document.
///
/// Ranges are UTF-8 bytes of the document's text, end exclusive; the host turns them into Unicode scalars on the wire.
public struct Annotation: Sendable, Equatable {
    /// The kind within the analyzer, one of the labels that its manifest declares.
    public var label: String
    /// The covered bytes of the text.
    public var range: Range<Int>
    /// True for a row about the document as a whole: `range` covers the text, and the row has no `text` of its own.
    public var coversDocument: Bool
    /// The canonical value to group by ("Vladimir Putin" for "Putin"), where there is one.
    public var name: String?
    /// Confidence, 0 to 1 (polarity, -1 to 1, for sentiment), where there is one.
    public var score: Double?
    /// Further facts, each declared in the manifest.
    public var attributes: Attributes
    /// Named extra ranges, such as a quotation's pieces, speaker and cue.
    public var spans: Spans

    /// Makes an annotation of a range of the text.
    public init(
        label: String,
        range: Range<Int>,
        name: String? = nil,
        score: Double? = nil,
        attributes: Attributes = [:],
        spans: Spans = [:]
    ) {
        self.label = label
        self.range = range
        self.coversDocument = false
        self.name = name
        self.score = score
        self.attributes = attributes
        self.spans = spans
    }

    /// Makes an annotation of the whole document.
    public init(
        document: Document,
        label: String,
        name: String? = nil,
        score: Double? = nil,
        attributes: Attributes = [:]
    ) {
        self.init(label: label, range: 0..<document.bytes.count, name: name, score: score, attributes: attributes)
        coversDocument = true
    }
}

/// The value of an attribute.
public enum AttributeValue: Sendable, Equatable, ExpressibleByStringLiteral, ExpressibleByIntegerLiteral,
    ExpressibleByFloatLiteral, ExpressibleByBooleanLiteral
{
    /// Text.
    case string(String)
    /// A whole number.
    case integer(Int)
    /// Any number.
    case number(Double)
    /// Yes or no.
    case boolean(Bool)
    /// A list of texts.
    case strings([String])

    /// Makes a text.
    public init(stringLiteral value: String) { self = .string(value) }
    /// Makes a whole number.
    public init(integerLiteral value: Int) { self = .integer(value) }
    /// Makes a number.
    public init(floatLiteral value: Double) { self = .number(value) }
    /// Makes a yes or no.
    public init(booleanLiteral value: Bool) { self = .boolean(value) }
}

/// A small dictionary that keeps the order of its keys, so that the same input gives the same bytes.
///
/// Inlinable: rows are made by the hundred for a document, and each plugin's copy then knows its type.
public struct OrderedPairs<Value: Sendable & Equatable>: Sendable, Equatable, ExpressibleByDictionaryLiteral {
    /// A key and its value.
    public struct Pair: Sendable, Equatable {
        /// The key.
        public var key: String
        /// The value.
        public var value: Value

        @inlinable
        init(key: String, value: Value) {
            self.key = key
            self.value = value
        }
    }

    @usableFromInline var storage: [Pair]

    /// The pairs, in the order in which they were set.
    @inlinable public var pairs: [Pair] { storage }

    /// Makes a dictionary; a later value of the same key replaces the earlier one.
    @inlinable
    public init(dictionaryLiteral elements: (String, Value)...) {
        storage = []
        guard !elements.isEmpty else { return }
        storage.reserveCapacity(elements.count)
        for (key, value) in elements { self[key] = value }
    }

    /// The value of a key; setting nil removes it.
    @inlinable
    public subscript(key: String) -> Value? {
        get { storage.first { $0.key == key }?.value }
        set {
            if let index = storage.firstIndex(where: { $0.key == key }) {
                if let newValue { storage[index].value = newValue } else { storage.remove(at: index) }
            } else if let newValue {
                // Rows have a handful of pairs or none.
                if storage.isEmpty { storage.reserveCapacity(4) }
                storage.append(Pair(key: key, value: newValue))
            }
        }
    }

    /// True without pairs.
    @inlinable public var isEmpty: Bool { storage.isEmpty }
}

/// Attributes by key.
public typealias Attributes = OrderedPairs<AttributeValue>
/// Extra ranges by role, in UTF-8 bytes of the text.
public typealias Spans = OrderedPairs<[Range<Int>]>
