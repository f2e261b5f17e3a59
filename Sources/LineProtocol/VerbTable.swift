// Every verb of the protocol: the one definition that daemon and client share.

/// The verbs that PROTOCOL.md lists.
///
/// The names of analyzers are verbs too: see ``verb(named:analyzers:)``.
package enum VerbTable {
    /// All verbs that are not names of analyzers, in the order in which `help` lists them.
    package static let all: [Verb] = connection + intake + queries + maintenance

    /// Analyzers that every release carries; their names are verbs even before a daemon was asked.
    package static let builtInAnalyzers = ["entities", "quotes", "hardware", "sentiment", "factcheck"]

    /// Words that no analyzer may be called, because the protocol, `--analyzers` or the client uses them.
    package static let reservedNames = Set(all.map(\.name) + ["ok", "error", "none", "all", "raw"])

    /// The verb of that name: one of the table, or an analyzer's.
    package static func verb(named name: String, analyzers: [String]) -> Verb? {
        if let verb = byName[name] { return verb }
        return analyzers.contains(name) ? analyzerVerb(name) : nil
    }

    /// The verb that an analyzer's name is.
    package static func analyzerVerb(_ name: String) -> Verb {
        Verb(
            name,
            .query,
            analyzerSummaries[name] ?? "what the analyzer \(name) found, newest document first",
            keys: [
                Parameter(
                    "group",
                    .text,
                    "count by name, label, source, date, corpus, country or an attribute",
                    hint: "KEY"
                ),
                Parameter(
                    "sort",
                    .choice(scoreOrders),
                    "the rows that have a score, by it, \(maximumSorted) at most; else the newest document first"
                ),
                progress,
            ],
            filters: true,
            isAnalyzer: true,
            details: "With group= a row per value instead, most frequent first: "
                + "{\"name\":…,\"count\":…,\"documents\":…,\"first\":…,\"last\":…}, and the mean score of the rows that have one, "
                + "but for groups by name, label or country that kept counts answer. Rows without the value are not counted.",
            example: analyzerExamples[name] ?? "\(name) limit=10"
        )
    }

    /// What `ingest` can be told of numeric dates.
    package static let dateOrders = ["day-first", "month-first"]

    /// How the rows of an analyzer can be sorted.
    package static let scoreOrders = ["highest", "lowest"]
    /// Most rows of an answer that is sorted by score or relevance.
    package static let maximumSorted = 1_000

    private static let byName = Dictionary(all.map { ($0.name, $0) }, uniquingKeysWith: { first, _ in first })

    private static let analyzerSummaries = [
        "entities": "people, organisations, places, dates and amounts",
        "quotes": "who said what",
        "hardware": "weapons and military equipment, with quantities",
        "sentiment": "the tone of documents, of sentences and towards names",
        "factcheck": "claims that are worth checking",
    ]

    private static let analyzerExamples = [
        "entities": "entities group=name label=PERSON limit=20",
        "quotes": "quotes name=\"Vladimir Putin\" since=2024-01",
        "hardware": "hardware where.quantity=10.. where.status=destroyed",
        "sentiment": "sentiment label=negative where.level=document",
        "factcheck": "factcheck min-score=0.8",
    ]

    private static let connection: [Verb] = [
        Verb("ping", .connection, "says ok"),
        Verb("quit", .connection, "finishes the answers, then closes the connection"),
        Verb(
            "help",
            .connection,
            "what a verb takes; without one, all verbs",
            [Parameter("VERB", .verb, "a verb")],
            example: "help quotes"
        ),
        Verb(
            "hello",
            .connection,
            "version, protocol, limits, verbs and analyzers",
            keys: [
                Parameter("protocol", .number, "the protocol's version that the client speaks; its major number counts")
            ],
            details: "A protocol that the daemon does not speak is answered with unsupported-version.",
            example: "hello protocol=1"
        ),
        Verb("stop", .connection, "ends a running watch with ok", details: "Without a running watch it does nothing."),
    ]

    private static let intake: [Verb] = [
        Verb(
            "ingest",
            .intake,
            "reads an archive or a folder as a job",
            [Parameter("PATH", .path, "what to read, as an absolute path", isRequired: true)],
            keys: [
                Parameter("corpus", .text, "the corpus that the documents belong to", hint: "NAME"),
                Parameter("follow", .boolean, "send progress rows until the job ends"),
                Parameter("split", .text, "how a text file is split into documents, as blank-lines", hint: "HOW"),
                Parameter("fields", .text, "what the fields are called, as text=body,date=published", hint: "MAP"),
                Parameter("dates", .choice(dateOrders), "what 03/04/2024 means; else only its year is kept"),
                Parameter(
                    "default-date",
                    .text,
                    "the date of documents that have none: one, or what stands in the names of their files",
                    hint: "DATE|name"
                ),
                Parameter(
                    "source",
                    .text,
                    "the source of all documents, instead of what the archive says",
                    hint: "NAME"
                ),
                Parameter("spooled", .boolean, "PATH is a spooled file, to be deleted when the job has ended"),
            ],
            details: "The job goes on when the client leaves, and resumes after a crash.",
            example: "ingest /data/news.tar.gz corpus=news follow=true"
        ),
        Verb("jobs", .intake, "a row for each job"),
        Verb(
            "job",
            .intake,
            "one job",
            [jobID],
            keys: [Parameter("follow", .boolean, "send progress rows until the job ends")],
            example: "job 3 follow=true"
        ),
        Verb("cancel", .intake, "stops a job; what it has stored stays", [jobID], example: "cancel 3"),
        Verb(
            "failures",
            .intake,
            "documents and archive members that failed, and why",
            keys: [Parameter("job", .text, "of this job only", hint: "ID")],
            example: "failures job=3"
        ),
        Verb(
            "analyze",
            .intake,
            "the annotations of one document; nothing is stored",
            keys: [Parameter("analyzers", .analyzers, "run only these and what they need")],
            details: "The next line is the document, a JSON object with a text, even when the arguments are bad.",
            example: "analyze analyzers=entities,quotes"
        ),
        Verb(
            "reanalyze",
            .intake,
            "a job that analyses again what a new version or a failure makes necessary",
            keys: [
                Parameter("analyzer", .analyzer, "only the rows of this one and of those that need it"),
                Parameter("failed", .boolean, "documents on which an analyzer failed"),
                Parameter("outdated", .boolean, "documents with rows of an older effective version"),
            ],
            example: "reanalyze outdated=true"
        ),
    ]

    private static let queries: [Verb] = [
        Verb("analyzers", .query, "a row for each analyzer: version, labels, attributes, languages"),
        Verb("corpora", .query, "a row for each corpus"),
        Verb(
            "documents",
            .query,
            "stored documents, newest first",
            filters: true,
            example: "documents source=Reuters since=2024-03"
        ),
        Verb(
            "document",
            .query,
            "one document with its text and annotations",
            [Parameter("ID", .text, "the document's id", isRequired: true)],
            example: "document 8a4f0c21d97be360"
        ),
        Verb(
            "search",
            .query,
            "full-text hits with a snippet",
            [Parameter("QUERY", .text, "words that a document holds", isRequired: true)],
            keys: [
                Parameter(
                    "sort",
                    .choice(["relevance"]),
                    "the most relevant first, \(maximumSorted) at most; else the newest"
                ), progress,
            ],
            filters: true,
            example: "search ceasefire since=2024"
        ),
        Verb(
            "timeline",
            .query,
            "a row for each period",
            [analyzer],
            keys: [Parameter("by", .choice(["day", "week", "month", "year"]), "the period"), progress],
            filters: true,
            example: "timeline hardware by=month label=tank"
        ),
        Verb(
            "together",
            .query,
            "pairs of names that share a document, with counts",
            [analyzer],
            keys: [Parameter("with", .analyzer, "the analyzer of the second name"), progress],
            filters: true,
            example: "together entities with=hardware label=PERSON"
        ),
        Verb(
            "checks",
            .query,
            "known fact checks: takes ClaimReview files in, finds those about a text, lists and removes them",
            [
                Parameter("ACTION", .choice(checkActions), "what to do", isRequired: true),
                Parameter("VALUE", .text, "a file's absolute path, a text, or a review's address"),
            ],
            keys: [
                Parameter("limit", .count(from: 1), "most rows", hint: "N"),
                Parameter("min-score", .number, "match: the smallest probability", hint: "NUMBER"),
                Parameter("cursor", .count(from: 0), "list: go on where the answer before ended", hint: "CURSOR"),
                Parameter("spooled", .boolean, "import: PATH is a spooled file, to be deleted afterwards"),
            ],
            details:
                "import PATH, match TEXT, list, remove URL, clear. Rows of factcheck carry the checks that match them.",
            example: "checks match \"the bridge was closed for ten years\" limit=5"
        ),
        Verb(
            "conflicts",
            .query,
            "claims of different documents or speakers that give different figures for the same thing",
            keys: [
                Parameter("days", .count(from: 0), "days that may lie between two claims; 3 unless given", hint: "N"),
                Parameter("all", .boolean, "updates and figures that differ but agree, too"),
            ],
            filters: true,
            details: "The filters choose the claims, rows of factcheck, that are compared. Undated ones are not.",
            example: "conflicts since=2024-04 until=2024-04"
        ),
        Verb(
            "watch",
            .query,
            "rows as they are stored, each with seq",
            [Parameter("ANALYZER", .analyzer, "rows of this one only")],
            keys: [Parameter("after", .count(from: 0), "begin behind this seq; without it, now", hint: "SEQ")],
            filters: true,
            details: "The line stop ends it with ok.",
            example: "watch quotes after=1200"
        ),
        Verb(
            "export",
            .query,
            "all rows of an analyzer, nothing cut",
            [analyzer],
            filters: true,
            example: "export quotes corpus=news"
        ),
    ]

    private static let maintenance: [Verb] = [
        Verb(
            "remove",
            .maintenance,
            "deletes a corpus, with its jobs, or a document for good, counts and index included",
            keys: [
                Parameter("corpus", .text, "the corpus to delete", hint: "NAME"),
                Parameter("document", .text, "the document to delete", hint: "ID"),
            ],
            oneOf: ["corpus", "document"],
            example: "remove corpus=news"
        ),
        Verb(
            "backup",
            .maintenance,
            "a consistent copy of the store, made while running",
            [Parameter("PATH", .path, "the file to write", isRequired: true)],
            details:
                "To restore it: stop the daemon, put the copy in the place of store.sqlite, and remove store.sqlite-wal and "
                + "store.sqlite-shm, or what they hold is written over it.",
            example: "backup /backups/news.sqlite"
        ),
        Verb("stats", .maintenance, "counters and limits"),
        Verb(
            "reload",
            .maintenance,
            "reads the resource files again",
            details: "Nothing is analysed again by itself: the answer says how many documents are now outdated."
        ),
        Verb("shutdown", .maintenance, "ends the daemon gracefully"),
    ]

    /// What `checks` does.
    package static let checkActions = ["import", "match", "list", "remove", "clear"]

    private static let analyzer = Parameter("ANALYZER", .analyzer, "an analyzer's name", isRequired: true)
    /// Of all that counts.
    private static let progress = Parameter(
        "progress",
        .boolean,
        "rows that say how far a long count is: {\"examined\":N,\"documents\":N}"
    )
    private static let jobID = Parameter("ID", .text, "the job's id", isRequired: true)
}
