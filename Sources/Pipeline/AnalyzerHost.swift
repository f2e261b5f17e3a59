// Runs the analyzers over one document after the other: what a worker does.

package import AnalyzerKit
internal import JSONText
package import Language

/// Which analyzers a worker prints.
package enum AnalyzerSelection: Sendable, Equatable {
    /// All that are built in.
    case all
    /// Those named, in any order; none where the list is empty.
    case only([String])
}

/// Why an analyzer gave no rows for a document.
package struct AnalyzerFailure: Sendable, Equatable {
    /// Codes of failures.
    ///
    /// The last three are given by the pool: a dead worker cannot speak for itself.
    package enum Code: String, Sendable {
        /// The analyzer threw an error.
        case failed
        /// It returned a row that its manifest does not allow.
        case invalidRow = "invalid-row"
        /// It could not be made: a bad setting or resource.
        case unavailable
        /// An analyzer that it requires failed.
        case requirementFailed = "requirement-failed"
        /// The worker died.
        case crashed
        /// The worker used more CPU time than its budget.
        case timeout
        /// The worker used more memory than its budget.
        case memory
    }

    /// Name of the analyzer.
    package var analyzer: String
    /// What kind of failure.
    package var code: String
    /// What a person is told.
    package var message: String

    /// Describes a failure.
    package init(analyzer: String, code: Code, message: String) {
        self.analyzer = analyzer
        self.code = code.rawValue
        self.message = message
    }

    init(analyzer: String, rawCode: String, message: String) {
        self.analyzer = analyzer
        self.code = rawCode
        self.message = message
    }
}

/// What the analyzers found in one document.
package struct DocumentAnalysis: Sendable {
    /// What one analyzer found.
    package struct Rows: Sendable {
        /// Its name.
        package var analyzer: String
        /// Its rows by range.
        package var annotations: [Annotation]
        /// The rows before them, written already and joined by commas, part by part where the document was analysed in parts.
        var written: [[UInt8]]

        init(_ analyzer: String, _ annotations: [Annotation], written: [[UInt8]]) {
            self.analyzer = analyzer
            self.annotations = annotations
            self.written = written
        }
    }

    /// Rows by analyzer, in the order in which the analyzers run.
    package var rows: [Rows] = []
    /// Effective versions of the analyzers that ran.
    package var versions: [(analyzer: String, version: String)] = []
    /// Analyzers that failed.
    package var failures: [AnalyzerFailure] = []
    /// Analyzers that do not know the document's language.
    package var skipped: [String] = []
    /// What was odd about the document, for a person.
    package var warnings: [String] = []
    /// The language given or detected.
    package var language = ""
    /// Tokens and sentences of the whole text, where they are wanted or it is one part.
    package var segmentation = Segmentation()
}

/// The analyzers of a worker, made once and run over many documents.
package struct AnalyzerHost {
    private struct Slot {
        var manifest: Manifest
        var instance: (any Analyzer)?
        var unavailable: String?
        var version: String
        var isPrinted: Bool
        var seconds = 0.0
    }

    /// Documents above this many bytes are analysed in parts.
    package static let defaultPartBytes = 4 << 20

    /// Bytes that the language is told by where no analyzer runs.
    private static let languageSampleBytes = 1 << 14

    private let registry: Registry
    private let needsSegments: Bool
    private var slots: [Slot] = []
    private let partBytes: Int
    private let segmenter = Segmenter()
    private let isTimed: Bool
    /// CPU seconds spent on tokens, sentences and language.
    package private(set) var segmentationSeconds = 0.0

    /// Makes the analyzers asked for and those that they require.
    ///
    /// An analyzer whose initialiser throws stays in the list and fails on every document with its reason.
    package init(
        registry: Registry,
        selection: AnalyzerSelection = .all,
        settings: [String: Settings] = [:],
        partBytes: Int = AnalyzerHost.defaultPartBytes,
        isTimed: Bool = false,
        needsSegments: Bool = false
    ) {
        self.registry = registry
        self.needsSegments = needsSegments
        self.partBytes = max(partBytes, 1024)
        self.isTimed = isTimed
        let printed: Set<String> =
            switch selection {
            case .all: Set(registry.manifests.map(\.name))
            case .only(let names): Set(names)
            }
        let wanted = Set(registry.closure(of: Array(printed)))
        let versions = Self.versions(registry: registry, settings: settings)
        for type in registry.analyzers where wanted.contains(type.manifest.name) {
            let manifest = type.manifest
            var slot = Slot(
                manifest: manifest,
                version: versions[manifest.name] ?? manifest.version,
                isPrinted: printed.contains(manifest.name)
            )
            do {
                slot.instance = try type.init(settings: settings[manifest.name] ?? Settings())
            } catch {
                slot.unavailable = "\(error)"
            }
            slots.append(slot)
        }
    }

    /// Effective versions of all analyzers of a registry under these settings.
    package static func versions(registry: Registry, settings: [String: Settings]) -> [String: String] {
        var versions: [String: String] = [:]
        for manifest in registry.manifests {
            versions[manifest.name] = EffectiveVersion.of(
                manifest,
                settings: settings[manifest.name] ?? Settings(),
                required: manifest.requires.compactMap { versions[$0] }
            )
        }
        return versions
    }

    /// CPU seconds of each analyzer so far, in the order in which they run.
    package var timings: [(analyzer: String, seconds: Double)] { slots.map { ($0.manifest.name, $0.seconds) } }

    /// Most targets of a document, and the most scalars of one: each is a row with its text.
    private static let maximumTargets = 1_000
    private static let longestTarget = 1_000

    /// The targets of a document in bytes, each once; of the others a warning says why they were ignored.
    private static func targets(
        of line: DocumentLine,
        _ offsets: ScalarOffsets,
        warnings: inout [String]
    ) -> [Range<Int>] {
        var known: Set<Range<Int>> = []
        let asked = line.targets.filter { known.insert($0).inserted }
        if asked.count > maximumTargets {
            warnings.append("of \(asked.count) targets, those after the first \(maximumTargets) were ignored")
        }
        return asked.prefix(maximumTargets)
            .compactMap { target in
                let name = "the target [\(target.lowerBound), \(target.upperBound)]"
                guard let start = offsets.byte(ofScalar: target.lowerBound, in: line.text.span),
                    let end = offsets.byte(ofScalar: target.upperBound, in: line.text.span)
                else {
                    warnings.append("\(name) lies outside the text and was ignored")
                    return nil
                }
                guard target.count <= longestTarget else {
                    warnings.append("\(name) is longer than \(longestTarget) characters and was ignored")
                    return nil
                }
                guard start < end else {
                    warnings.append("\(name) is empty and was ignored")
                    return nil
                }
                return start..<end
            }
    }

    /// Analyses a document.
    ///
    /// - Parameters:
    ///   - line: The document.
    ///   - offsets: Its offsets, for the targets.
    ///   - form: Where there is one, rows of a document in parts are written in it part by part: written they take a fourth of the
    ///     memory.
    /// - Returns: Rows, failures and what else the answer says.
    package mutating func analyse(
        _ line: DocumentLine,
        offsets: ScalarOffsets,
        form: RowForm? = nil
    ) -> DocumentAnalysis {
        var result = DocumentAnalysis()
        let parts = Self.parts(of: line.text, limit: partBytes)
        if parts.count > 1 {
            result.warnings.append(
                "the text of \(line.text.count) bytes was analysed in \(parts.count) parts; "
                    + "rows about the document as a whole describe the first"
            )
        }
        let targets = Self.targets(of: line, offsets, warnings: &result.warnings)
        for target in targets
        where !parts.contains(where: { $0.lowerBound <= target.lowerBound && target.upperBound <= $0.upperBound }) {
            result.warnings.append(
                "the target at byte \(target.lowerBound) lies in two parts of the text and was ignored"
            )
        }
        if !line.date.isEmpty, CalendarDate(iso: line.date) == nil {
            result.warnings.append("the date \"\(line.date.prefix(64))\" is none: 2024-03-14, 2024-03 or 2024 would be")
        }
        for name in line.analyzers ?? [] where !registry.manifests.contains(where: { $0.name == name }) {
            result.warnings.append("there is no analyzer \"\(name.prefix(64))\"")
        }
        let selected = line.analyzers.map { Set(registry.closure(of: $0)) }
        let printed = line.analyzers.map { Set($0) }
        var states = [State](repeating: State(), count: slots.count)
        for (index, part) in parts.enumerated() {
            let start = Self.cpuSeconds(isTimed)
            let bytes = parts.count == 1 ? line.text : Array(line.text[part])
            // Without analyzers only the language is wanted, and the beginning tells it.
            let isSampled = slots.isEmpty && !needsSegments && bytes.count > Self.languageSampleBytes
            let segmentation = segmenter.segment(
                isSampled ? bytes.span.extracting(first: Self.languageSampleBytes) : bytes.span
            )
            if index == 0 { result.language = Self.language(of: line, bytes: bytes, segmentation) }
            segmentationSeconds += Self.cpuSeconds(isTimed) - start
            var document = Document(
                bytes: bytes,
                title: line.title,
                date: CalendarDate(iso: line.date),
                source: line.source,
                url: line.url,
                language: result.language,
                speaker: line.speaker,
                targets: targets.filter { part.contains($0.lowerBound) && $0.upperBound <= part.upperBound }
                    .map { $0.lowerBound - part.lowerBound..<$0.upperBound - part.lowerBound },
                segmentation: segmentation
            )
            for k in slots.indices where selected?.contains(slots[k].manifest.name) ?? true {
                run(k, on: &document, isFirst: index == 0, at: part.lowerBound, states: &states)
            }
            if needsSegments || parts.count == 1 { result.segmentation.append(segmentation, at: part.lowerBound) }
            guard parts.count > 1, let form else { continue }
            for k in states.indices {
                guard !states[k].rows.isEmpty else { continue }
                var writer = JSONWriter(capacity: states[k].rows.count * 64)
                let name = slots[k].manifest.name
                form.write(states[k].rows, by: name, text: line.text.span, offsets: offsets, to: &writer)
                states[k].written.append(writer.take())
                states[k].rows = []
            }
        }
        for (slot, state) in zip(slots, states) {
            guard printed?.contains(slot.manifest.name) ?? slot.isPrinted else { continue }
            if state.isSkipped {
                result.skipped.append(slot.manifest.name)
            } else if let failure = state.failure {
                result.failures.append(failure)
            } else {
                result.rows.append(.init(slot.manifest.name, state.rows, written: state.written))
                result.versions.append((slot.manifest.name, slot.version))
            }
        }
        return result
    }

    private struct State {
        var rows: [Annotation] = []
        var written: [[UInt8]] = []
        var failure: AnalyzerFailure?
        var isSkipped = false
    }

    private mutating func run(
        _ index: Int,
        on document: inout Document,
        isFirst: Bool,
        at base: Int,
        states: inout [State]
    ) {
        let manifest = slots[index].manifest
        guard states[index].failure == nil else { return }
        func fail(_ code: AnalyzerFailure.Code, _ message: String) {
            states[index] = State(failure: AnalyzerFailure(analyzer: manifest.name, code: code, message: message))
        }
        for required in manifest.requires {
            guard let other = slots.firstIndex(where: { $0.manifest.name == required }) else { continue }
            if states[other].isSkipped { states[index].isSkipped = true }
            if states[other].failure != nil {
                return fail(.requirementFailed, "\(required), which it requires, failed on this document")
            }
        }
        // "und" is a text too short to tell by: only a language that was recognised as another one is left alone.
        if !manifest.languages.isEmpty, document.language != LanguageCode.undetermined,
            !manifest.languages.contains(document.language)
        {
            states[index].isSkipped = true
        }
        if states[index].isSkipped { return }
        guard let analyzer = slots[index].instance else {
            return fail(.unavailable, slots[index].unavailable ?? "it could not be started")
        }
        let start = Self.cpuSeconds(isTimed)
        do {
            document.required = manifest.requires
            var rows = try analyzer.analyze(document)
            for row in rows {
                if let fault = manifest.violation(of: row, in: document.bytes) { return fail(.invalidRow, fault) }
            }
            rows.stableSortByRange()
            if !manifest.name.isEmpty { document.add(rows, by: manifest.name) }
            if !isFirst { rows.removeAll(where: \.coversDocument) }
            if base > 0 {
                for k in rows.indices { rows[k].shift(by: base) }
            }
            if states[index].rows.isEmpty { states[index].rows = rows } else { states[index].rows += rows }
        } catch {
            fail(.failed, "\(error)")
        }
        slots[index].seconds += Self.cpuSeconds(isTimed) - start
    }

    private static func language(of line: DocumentLine, bytes: [UInt8], _ segmentation: Segmentation) -> String {
        if let given = line.language.flatMap(LanguageCode.normalised) { return given }
        let detected = LanguageGate.detect(bytes.span, tokens: segmentation.tokens.span)
        // A headline with two foreign names looks like Dutch: a dozen words of Latin letters are too few to turn a text away.
        let isLatin = !bytes.contains { $0 >= 0xCE && $0 != 0xE2 }
        return detected != "en" && segmentation.tokens.count < 12 && isLatin ? LanguageCode.undetermined : detected
    }

    private static func cpuSeconds(_ isTimed: Bool) -> Double { isTimed ? ProcessUsage.cpuSeconds() : 0 }

    /// Cuts a text into parts of at most `limit` bytes, after a blank line where there is one, else after a line end, else a
    /// blank, else between two characters.
    static func parts(of text: [UInt8], limit: Int) -> [Range<Int>] {
        guard text.count > limit else { return [0..<text.count] }
        var parts: [Range<Int>] = []
        var start = 0
        while text.count - start > limit {
            let latest = start + limit
            let earliest = start + limit / 2
            var line: Int?
            var blank: Int?
            var paragraph: Int?
            var i = latest
            while i > earliest, paragraph == nil {
                if text[i - 1] == 0x0A {
                    line = line ?? i
                    if text[i - 2] == 0x0A { paragraph = i }
                } else if text[i - 1] == 0x20 {
                    blank = blank ?? i
                }
                i -= 1
            }
            var cut = paragraph ?? line ?? blank ?? latest
            while cut > start + 1, text[cut] & 0xC0 == 0x80 { cut -= 1 }
            parts.append(start..<cut)
            start = cut
        }
        parts.append(start..<text.count)
        return parts
    }
}

extension Segmentation {
    fileprivate mutating func append(_ part: Segmentation, at base: Int) {
        guard base > 0 else {
            self = part
            return
        }
        let base = UInt32(base)
        let firstToken = UInt32(tokens.count)
        for var token in part.tokens {
            token.start += base
            token.end += base
            tokens.append(token)
        }
        for var sentence in part.sentences {
            sentence.start += base
            sentence.end += base
            sentence.firstToken += firstToken
            sentence.endToken += firstToken
            sentences.append(sentence)
        }
    }
}

extension [Annotation] {
    /// Orders rows by start, then by end; equal ranges keep the order given.
    fileprivate mutating func stableSortByRange() {
        // Ranges alone are looked at: to copy a row counts up half a dozen references.
        let ranges = indices.map { self[$0].range }
        func isBefore(_ a: Int, _ b: Int) -> Bool {
            (ranges[a].lowerBound, ranges[a].upperBound, a) < (ranges[b].lowerBound, ranges[b].upperBound, b)
        }
        guard !indices.dropLast().allSatisfy({ isBefore($0, $0 + 1) }) else { return }
        let order = indices.sorted(by: isBefore)
        self = order.map { self[$0] }
    }
}

extension Annotation {
    fileprivate mutating func shift(by base: Int) {
        func moved(_ range: Range<Int>) -> Range<Int> { range.lowerBound + base..<range.upperBound + base }
        range = moved(range)
        for pair in spans.pairs { spans[pair.key] = pair.value.map(moved) }
    }
}
