// Which columns the rows of each verb are shown in. Rows of analyzers that this file does not know get general columns.

import JSONText
import LineProtocol

/// How the answer to a request is shown as a table.
enum View {
    /// These columns.
    case table([Column])
    /// Columns of whatever keys the first rows have.
    case anyKeys
    /// Each row as a block of lines, a key and its value each.
    case record
    /// A document to read.
    case article

    /// The view of a request.
    init(of request: Request) {
        let analyzer: String? =
            switch request.verb {
            case "watch", "export": request.positionals.first
            default: request.verb
            }
        if let group = request.value("group") {
            self = .table(Self.groups(titled: group))
            return
        }
        switch request.verb {
        case "documents":
            self = .table([
                Column(title: "document", maximum: 16, isWhole: true, style: .dim) { Cell(shown($0["document"])) },
                .date, .source, .field("corpus", maximum: 16), .title,
            ])
        case "search":
            self = .table([.date, .source, .field("title", maximum: 40, style: .bold), .snippet, .document])
        case "jobs", "job", "ingest", "reanalyze": self = .table(Self.jobs)
        case "failures":
            self = .table([
                .field("job", isRight: true), .field("severity", maximum: 8), .field("code", style: .cyan),
                .field("analyzer", maximum: 16), .place, .rest("message"),
            ])
        case "checks":
            self = .table(
                request.positionals.first == "import"
                    ? [
                        .field("severity", maximum: 8), .field("code", style: .cyan), .field("item", isRight: true),
                        .field("line", isRight: true), .rest("message"),
                    ]
                    : [
                        .score, .date, .field("rating", maximum: 24, style: .bold), .field("publisher", maximum: 24),
                        .rest("claim"), .field("url", maximum: 48, style: .dim),
                    ]
            )
        case "conflicts":
            self = .table([
                .field("relation", maximum: 10), .field("what", maximum: 24, style: .bold), .claim(0), .claim(1),
            ])
        case "document": self = .article
        case "hello", "help", "stats": self = .record
        case "analyzers":
            self = .table([
                .field("name", style: .bold), .field("version", maximum: 24),
                Column(title: "labels", maximum: 44, wraps: true) { Cell(shown($0["labels"])) },
                Column(title: "summary", takesRest: true, wraps: true) { Cell(shown($0["summary"])) },
            ])
        case "analyze":
            let columns = Self.columns(of: analyzer).filter { !["date", "document"].contains($0.title) }
            self = .table([.analyzer, .date] + columns)
        case "watch": self = .table([.analyzer, .date] + Self.columns(of: analyzer).filter { $0.title != "date" })
        case let verb where verb != "export" && VerbTable.all.contains(where: { $0.name == verb }): self = .anyKeys
        default: self = .table(Self.columns(of: analyzer))
        }
    }

    /// The rows of an answer with `group=`.
    static func groups(titled key: String) -> [Column] {
        [
            Column(title: key, maximum: 48, style: .bold) { row in
                row["name"]?.stringValue.map { Cell($0) } ?? Cell("(none)", style: .dim)
            },
            .count("count"), .count("documents"), .day("first"), .day("last"), .field("score", isRight: true),
        ]
    }

    private static let jobs: [Column] = [
        .field("job", isRight: true), .field("state", style: .cyan), .field("corpus", maximum: 20), .count("documents"),
        .count("duplicates"), .count("failures"), .count("warnings"),
        .field("documentsPerSecond", title: "/s", isRight: true),
        Column(title: "ETA", isRight: true) { row in Cell(row["eta"]?.doubleValue.map { duration($0) } ?? "") },
        Column(title: "path", takesRest: true, keepsEnd: true) { Cell(shown($0["path"])) }, .field("message"),
    ]

    private static func columns(of analyzer: String?) -> [Column] {
        let own: [Column] =
            switch analyzer {
            case "entities": [.date, .source, .label, .name, .context]
            case "quotes": [.date, .source, .speaker, .wording, .quote]
            case "hardware":
                [
                    .date, .name, Column(title: "category", maximum: 24, style: .cyan) { Cell(shown($0["label"])) },
                    .attribute("quantity", isRight: true), .attribute("status"), .attribute("operator"), .context,
                ]
            case "sentiment": [.date, .source, .tone, .score, .attribute("level"), .target, .context]
            case "factcheck": [.date, .source, .label, .score, .claimant, .check, .claim]
            default: [.date, .source, .label, .name, .attributes, .context]
            }
        return own + [.document]
    }
}

extension Column {
    fileprivate static let title = rest("title")
    fileprivate static let speaker = Column(title: "speaker", maximum: 28, style: .bold) { row in
        Cell(shown(row["name"] ?? row["attributes"]?["speaker"]))
    }

    /// Whether a quotation is word for word; a denial is told as one, so that nobody takes it for a statement.
    fileprivate static let wording = Column(title: "label", maximum: 16, minimumTerminal: 60) { row in
        let label = shown(row["label"])
        guard row["attributes"]?["negated"]?.booleanValue == true else { return Cell(label, style: .cyan) }
        let denial = isDenial(shown(row["attributes"]?["cue"])) ? "denied" : "not said"
        return Cell(label == "indirect" || label.isEmpty ? denial : "\(denial), \(label)", style: .red)
    }

    private static func isDenial(_ cue: String) -> Bool {
        let cue = cue.lowercased()
        return ["denied", "denies", "deny", "denying", "denial"].contains { cue.hasPrefix($0) }
    }

    fileprivate static let quote = Column(title: "quote", takesRest: true) { row in
        Cell(shown(row["text"] ?? row["sentence"]))
    }
    fileprivate static let target = Column(title: "name", maximum: 24, style: .bold) { Cell(shown($0["name"])) }
    fileprivate static let claimant = Column(title: "claimant", maximum: 24, style: .bold) { Cell(shown($0["name"])) }
    fileprivate static let claim = Column(title: "claim", takesRest: true) { Cell(shown($0["text"] ?? $0["sentence"])) }
    fileprivate static let tone = Column(title: "label", maximum: 10, isWhole: true) { row in
        let label = shown(row["label"])
        return Cell(label, style: label == "negative" ? .red : label == "positive" ? .green : nil)
    }

    /// The likeliest known fact check: its rating, and whose it is.
    fileprivate static let check = Column(title: "known check", maximum: 32, style: .bold) { row in
        guard let check = row["checks"]?.arrayValue?.first else { return Cell("") }
        let publisher = shown(check["publisher"])
        return Cell(shown(check["rating"]) + (publisher.isEmpty ? "" : " (\(publisher))"))
    }

    /// One of two claims: its figure, where it stands, and the sentence.
    fileprivate static func claim(_ number: Int) -> Column {
        Column(title: number == 0 ? "one says" : "another says", takesRest: true) { row in
            guard let claims = row["claims"]?.arrayValue, claims.count > number else { return Cell("") }
            let claim = claims[number]
            let place = [String(shown(claim["date"]).prefix(10)), shown(claim["source"])].filter { !$0.isEmpty }
            return Cell("\(shown(claim["value"])) (\(place.joined(separator: " "))): \(shown(claim["text"]))")
        }
    }

    /// All attributes as `key=value`.
    fileprivate static let attributes = Column(title: "attributes", maximum: 36) { row in
        Cell((row["attributes"]?.objectValue ?? []).map { "\($0.key)=\(shown($0.value))" }.joined(separator: " "))
    }

    /// The part of a document that a search hit, the first of the words that were found marked.
    fileprivate static let snippet = Column(title: "snippet", takesRest: true) { row in
        let text = shown(row["snippet"])
        guard let range = row["hits"]?.arrayValue?.first?.arrayValue, range.count == 2,
            let start = range[0].integerValue, let end = range[1].integerValue, 0 <= start, start < end
        else { return Cell(text) }
        return Cell(sentence: text, marked: start..<end)
    }

    /// Where a failure happened.
    fileprivate static let place = Column(title: "where", maximum: 48, keepsEnd: true) {
        Cell(shown($0["origin"] ?? $0["document"]))
    }

    /// The analyzer; in `watch` also the notice that a document's rows are about to be replaced.
    fileprivate static let analyzer = Column(title: "analyzer", maximum: 24, style: .dim) { row in
        if let replaced = row["replaced"] { return Cell("\(shown(replaced)) of \(shown(row["document"])) replaced") }
        return Cell(shown(row["analyzer"]))
    }

    fileprivate static func rest(_ key: String) -> Column {
        Column(title: key, takesRest: true) { Cell(shown($0[key])) }
    }

    fileprivate static func count(_ key: String) -> Column {
        Column(title: key, isRight: true) { row in
            row[key]?.integerValue.map { Cell(grouped($0)) } ?? Cell(shown(row[key]))
        }
    }

    fileprivate static func day(_ key: String) -> Column {
        Column(title: key, maximum: 10, isWhole: true, style: .dim) { Cell(String(shown($0[key]).prefix(10))) }
    }
}
