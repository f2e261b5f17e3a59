// Values of one attribute over many rows: the same JSON is met again and again, and parsed once.

import Language

/// Hands out an attribute's values, reading nothing of the rows but their attributes.
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
    func run(_ body: (_ document: Int64, _ value: String) -> Void) throws {
        let plan = scan.plan
        guard let analyzer = plan.analyzer else { return }
        let select = try scan.reader.statement(
            """
            SELECT attributes, label, name FROM annotation
            WHERE document = ? AND analyzer = ? AND attributes IS NOT NULL
            """
        )
        select.bind(2, analyzer)
        var known: [UInt64: Known] = [:]
        var candidates = try Candidates(plan, scan.reader)
        var next = 0
        while let numbers = try candidates.next(1_000) {
            for number in numbers {
                select.bind(1, number)
                while try select.step() {
                    if let labels = plan.labels, !labels.contains(select.integer(1)) { continue }
                    if let names = plan.names, !names.contains(select.integer(2)) { continue }
                    select.withBytes(0) { bytes in
                        let hash = Self.hash(bytes)
                        if let found = known[hash], found.json.elementsEqual(bytes) {
                            for value in found.values { body(number, value) }
                            return
                        }
                        let json = Array(bytes)
                        let values = Self.values(key, json)
                        for value in values { body(number, value) }
                        if known.count < Self.maximumKnown { known[hash] = Known(json: json, values: values) }
                    }
                }
            }
            if candidates.examined >= next {
                next = candidates.examined + 5_000
                guard scan.progress(candidates.examined) else { throw ScanCancelled() }
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

    private static func hash(_ bytes: UnsafeBufferPointer<UInt8>) -> UInt64 {
        var state: UInt64 = 0xA076_1D64_78BD_642F
        let raw = UnsafeRawBufferPointer(bytes)
        var i = 0
        while i + 8 <= raw.count {
            state = TextHash.mix(
                state ^ raw.loadUnaligned(fromByteOffset: i, as: UInt64.self),
                0xE703_7ED1_A0B4_28DB
            )
            i += 8
        }
        var rest: UInt64 = 0
        while i < raw.count {
            rest = rest << 8 | UInt64(raw[i])
            i += 1
        }
        return TextHash.mix(state ^ rest, 0x9E37_79B9_7F4A_7C15 ^ UInt64(raw.count))
    }
}
