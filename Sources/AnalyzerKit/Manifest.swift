// What an analyzer says about itself, and the check of its rows against it.

/// Name, version and vocabulary of an analyzer.
///
/// The host refuses rows that do not follow it.
public struct Manifest: Sendable {
    /// What no attribute can be called: every row has it, and `group=` counts by it.
    public static let reservedAttributes: Set<String> = ["name", "label", "source", "date", "corpus"]

    /// A setting that users can change.
    public struct Setting: Sendable {
        /// Its key, in lower-case words joined by hyphens.
        public var key: String
        /// What holds when it is not set.
        public var defaultValue: String
        /// What it does, in one line.
        public var summary: String

        /// Declares a setting.
        public init(_ key: String, default defaultValue: String, _ summary: String) {
            self.key = key
            self.defaultValue = defaultValue
            self.summary = summary
        }
    }

    /// Its name, in lower-case letters, digits and hyphens.
    ///
    /// Users ask for it by this name.
    public var name: String
    /// Its version (major.minor.patch).
    ///
    /// A change of anything it returns needs a new one.
    public var version: String
    /// What it finds, in one line.
    public var summary: String
    /// All labels that its rows carry.
    public var labels: [String]
    /// All attributes that its rows may carry.
    public var attributes: [String]
    /// The values of attributes that have no others, by attribute.
    ///
    /// Questions for another value are refused with the nearest of these; rows are not compared with them.
    public var values: [String: [String]]
    /// All roles of extra spans that its rows may carry.
    public var spanRoles: [String]
    /// Names of the analyzers whose rows it reads.
    public var requires: [String]
    /// Languages that it understands (ISO 639-1); empty for any.
    public var languages: [String]
    /// Settings that users can change.
    public var settings: [Setting]
    /// Names of resource files that users may provide.
    public var resources: [String]
    /// Lowest and highest score.
    public var scoreRange: ClosedRange<Double>
    /// A digest of embedded models and word lists, part of the effective version.
    public var dataDigest: UInt64

    /// Declares an analyzer.
    public init(
        name: String,
        version: String,
        summary: String,
        labels: [String],
        attributes: [String] = [],
        values: [String: [String]] = [:],
        spanRoles: [String] = [],
        requires: [String] = [],
        languages: [String] = ["en"],
        settings: [Setting] = [],
        resources: [String] = [],
        scoreRange: ClosedRange<Double> = 0...1,
        dataDigest: UInt64 = 0
    ) {
        self.name = name
        self.version = version
        self.summary = summary
        self.labels = labels
        self.attributes = attributes
        self.values = values
        self.spanRoles = spanRoles
        self.requires = requires
        self.languages = languages
        self.settings = settings
        self.resources = resources
        self.scoreRange = scoreRange
        self.dataDigest = dataDigest
    }

    /// Says what is wrong with a row, or nil.
    ///
    /// - Parameters:
    ///   - annotation: A row that the analyzer returned.
    ///   - bytes: The text that it lies in.
    /// - Returns: The fault in a few words, or nil for a good row.
    public func violation(of annotation: Annotation, in bytes: [UInt8]) -> String? {
        guard labels.contains(annotation.label) else { return "undeclared label \"\(annotation.label)\"" }
        if let fault = Self.fault(annotation.range, in: bytes) {
            return "the range of \"\(annotation.label)\" \(fault)"
        }
        if let score = annotation.score, !scoreRange.contains(score) {
            return "the score \(score) of \"\(annotation.label)\" lies outside \(scoreRange)"
        }
        for pair in annotation.attributes.pairs where !attributes.contains(pair.key) {
            return "undeclared attribute \"\(pair.key)\""
        }
        for pair in annotation.spans.pairs {
            guard spanRoles.contains(pair.key) else { return "undeclared span \"\(pair.key)\"" }
            for range in pair.value {
                if let fault = Self.fault(range, in: bytes) { return "the span \"\(pair.key)\" \(fault)" }
            }
        }
        return nil
    }

    private static func fault(_ range: Range<Int>, in bytes: [UInt8]) -> String? {
        guard range.lowerBound >= 0, range.upperBound <= bytes.count else {
            return "\(range.lowerBound)..<\(range.upperBound) lies outside the text of \(bytes.count) bytes"
        }
        func splits(_ offset: Int) -> Bool { offset < bytes.count && bytes[offset] & 0xC0 == 0x80 }
        guard !splits(range.lowerBound), !splits(range.upperBound) else {
            return "\(range.lowerBound)..<\(range.upperBound) cuts a character in two"
        }
        return nil
    }
}
