// Which documents have a term: a full-text index of terms, in order of date like everything by document.

/// The index `mention`: a word is a term's number, a row is a document.
enum MentionIndex {
    /// Enters a document with its terms.
    static func insert(_ terms: [Term], document: Int64, _ session: WriterSession) throws {
        guard !terms.isEmpty else { return }
        let insert = try session.statement("INSERT INTO mention (rowid, terms) VALUES (?, ?)")
        insert.bind(1, document)
        insert.bind(2, text: words(terms))
        try insert.run()
    }

    /// Takes a document out; its terms must be exactly those that it was entered with.
    static func remove(_ terms: [Term], document: Int64, _ session: WriterSession) throws {
        guard !terms.isEmpty else { return }
        let delete = try session.statement("INSERT INTO mention (mention, rowid, terms) VALUES ('delete', ?, ?)")
        delete.bind(1, document)
        delete.bind(2, text: words(terms))
        try delete.run()
    }

    /// The terms that a document is entered with, from its lists.
    static func terms(of document: Int64, _ session: WriterSession) throws -> [Term] {
        let select = try session.statement("SELECT analyzer, terms FROM analysis WHERE document = ?")
        select.bind(1, document)
        var terms: [Term] = []
        while try select.step() {
            let analyzer = select.integer(0)
            select.withBytes(1) { bytes in TermList.decode(bytes, analyzer: analyzer) { terms.append($0.term) } }
        }
        return terms
    }

    /// Most terms that one question names.
    static let maximumTerms = 200

    /// Terms that are looked up together where that can be done in parts: each holds a page of each segment of the index in
    /// memory.
    static let termsAtOnce = 25

    /// The expression that documents with one of some terms match.
    static func expression(_ terms: [Int64]) -> String {
        terms.map { "\"\($0)\"" }.joined(separator: " OR ")
    }

    private static func words(_ terms: [Term]) -> [UInt8] {
        var words: [UInt8] = []
        words.reserveCapacity(terms.count * 14)
        for term in terms {
            DecimalText.build { text in
                text.append(term.key)
                text.append(UInt8(ascii: " "))
                words.append(contentsOf: text.bytes)
            }
        }
        return words
    }
}
