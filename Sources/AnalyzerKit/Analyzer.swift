// The protocol that a plugin conforms to. This module is all that a plugin needs to import.

/// Finds one kind of thing in documents.
///
/// An analyzer is a pure function of the document and its own effective version: no clock, no randomness, no file or network,
/// no state between documents, no order of a Dictionary or Set in what it returns. Retry, resume and runs on many machines
/// depend on it. One instance serves many documents, one after the other.
///
/// ```swift
/// public struct Exclamations: Analyzer {
///     public static let manifest = Manifest(
///         name: "exclamations", version: "1.0.0", summary: "Sentences that end with an exclamation mark.",
///         labels: ["exclamation"])
///     public init(settings: Settings) {}
///     public func analyze(_ document: Document) -> [Annotation] {
///         document.sentences.filter { document.bytes[$0.range].last == UInt8(ascii: "!") }
///             .map { Annotation(label: "exclamation", range: $0.range) }
///     }
/// }
/// ```
public protocol Analyzer: Sendable {
    /// What the analyzer is called, finds and needs.
    static var manifest: Manifest { get }

    /// Makes an analyzer: once in each worker, before the first document.
    ///
    /// - Throws: Anything; each document then has a failure `unavailable` with the analyzer's name and what was thrown, until
    ///   a restart or `reload`. A daemon whose settings or resource files make it throw does not start.
    init(settings: Settings) throws

    /// Finds what there is in a document.
    ///
    /// - Returns: Rows in any order; the host sorts them by range, then by the order given.
    /// - Throws: Anything; the host reports it as this document's failure with the analyzer's name.
    func analyze(_ document: Document) throws -> [Annotation]

    /// The name that the analyzer gives to what is called so, where it knows: "Kyiv" for "Kiev".
    ///
    /// Who asks for a name is answered with the rows of both. Without an implementation there are none.
    ///
    /// - Parameter name: A name as somebody writes it, in any letter case.
    /// - Returns: The name that its rows have, or nil where it knows none.
    static func canonicalName(of name: String) -> String?
}

extension Analyzer {
    /// No other name.
    public static func canonicalName(of name: String) -> String? { nil }
}
