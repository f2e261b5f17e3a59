// Values of one attribute over many rows: the same JSON is met again and again, and parsed once.

/// Hands out an attribute's values, reading nothing of the rows but their attributes and scores.
struct AttributeScan {
    let scan: DocumentScan
    let key: String

    /// JSON that was parsed before, by its hash; the bytes decide.
    private struct Known {
        var json: [UInt8]
        var values: [String]
    }

    /// Different JSON texts that are remembered: some MB.
    private static let maximumKnown = 30_000

    /// Walks the documents that match, the newest first.
    ///
    /// Each row's item has its score, and neither name nor label.
    func run(_ body: (_ document: Int64, _ value: String, _ item: ScanItem) -> Void) throws {
        let plan = scan.plan
        guard let analyzer = plan.analyzer else { return }
        let select = try scan.reader.statement("SELECT content FROM row_list WHERE document = ? AND analyzer = ?")
        select.bind(2, analyzer)
        var known: [UInt64: Known] = [:]
        var numbered: [Int64: [String]] = [:]
        var candidates = try Candidates(plan, scan.reader)
        func values(_ attributes: RowList.Attributes, _ list: [UInt8]) throws -> [String] {
            switch attributes {
            case .none: return []
            case .number(let number):
                if let found = numbered[number] { return found }
                let values = Self.values(key, try scan.reader.attributes(number))
                numbered[number] = values
                return values
            case .json(let range):
                let hash = list[range].withUnsafeBufferPointer { ByteHash.of($0) }
                if let found = known[hash], found.json.elementsEqual(list[range]) { return found.values }
                let json = Array(list[range])
                let values = Self.values(key, json)
                if known.count < Self.maximumKnown { known[hash] = Known(json: json, values: values) }
                return values
            }
        }
        try candidates.forEach(scan.progress) { number in
            select.bind(1, number)
            while try select.step() {
                let list = select.bytes(0)
                try RowList.forEach(list) { row in
                    if let labels = plan.labels, !labels.contains(row.label) { return }
                    if let names = plan.names, !names.contains(row.name) { return }
                    let item = ScanItem(
                        name: Term.noName,
                        label: Term.anyLabel,
                        count: 1,
                        scored: row.score == nil ? 0 : 1,
                        score: row.score ?? 0
                    )
                    for value in try values(row.attributes, list) { body(number, value, item) }
                }
            }
        }
    }

    /// The attribute's values in one row, each once.
    private static func values(_ key: String, _ json: [UInt8]) -> [String] {
        switch AttributeText.value(key, in: json.span) {
        case .text(let text)?: [text]
        case .number(_, let text)?: [text]
        case .texts(let texts)?: Set(texts).sorted()
        case nil: []
        }
    }
}
