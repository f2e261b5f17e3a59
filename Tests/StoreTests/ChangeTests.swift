// Removal, re-analysis, aliases and watching; after each, kept counts equal a recount.

import Glibc
import Language
import Testing

@testable import Store

@Suite struct ChangeTests {
    let folder: TemporaryFolder
    let store: Store

    init() throws {
        folder = try TemporaryFolder()
        store = try Sample.store(folder)
        for job in try store.jobs() { try store.update(job: job.id, JobUpdate(state: .done)) }
    }

    @Test func aRemovedDocumentLeavesNothing() throws {
        let document = Sample.documents()[1].identifier
        try store.remove(document: document)
        #expect(try store.statistics().documents == 8)
        #expect(try store.recount() == [])
        #expect(throws: StoreError.self) { try store.document(document) }
        #expect(throws: StoreError.self) { try store.remove(document: document) }
        var filter = Filter()
        filter.names = ["USD 200"]
        #expect(try store.allAnnotations("entities", filter) == [])
        #expect(try store.corpora().map(\.documents) == [5, 3])
        // Once more into the store: as new.
        #expect(try store.add([Sample.documents()[1]]).documents == 1)
        #expect(try store.allAnnotations("entities", filter).count == 1)
        #expect(try store.recount() == [])
    }

    @Test func aRemovedCorpusLeavesTheOthers() throws {
        var shared = Sample.documents()[0]
        shared.origin = "wire.zip#1"
        let job = try store.runningJob(corpus: "wire")
        try store.add([shared], job: job)
        #expect(throws: StoreError.self) { try store.remove(corpus: "wire") }
        try store.update(job: job, JobUpdate(state: .done))
        #expect(try store.remove(corpus: "news") == CorpusRemoval(deleted: 5, kept: 1))
        #expect(try store.corpora().map(\.corpus) == ["wire"])
        #expect(try store.statistics().documents == 4)
        #expect(try store.statistics().undated == 0)
        #expect(try store.document(shared.identifier).row.corpus == "wire")
        #expect(try store.recount() == [])
        #expect(try store.remove(corpus: "wire") == CorpusRemoval(deleted: 4))
        #expect(try store.statistics().documents == 0)
        #expect(try store.statistics().textBytes == 0)
        #expect(try store.groups("entities", by: .name).rows == [])
        #expect(try store.jobs() == [])
        #expect(try store.recount() == [])
        #expect(try store.rowCount(of: "name") == 0)
        #expect(throws: StoreError.self) { try store.remove(corpus: "wire") }
    }

    @Test(arguments: [true, false]) func whatWasRemovedCannotBeReadFromTheFiles(isCorpus: Bool) throws {
        let job =
            try store.createJob(path: "/desk/quinceberry.zip", corpus: "quinceberry corpus", created: 1_700_000_000).id
        try store.update(job: job, JobUpdate(state: .running, started: 1_700_000_001))
        var document = AnalysedDocument(
            "A text about a harbour.",
            title: "Quinceberry harbour is closed",
            date: "2023-01-01"
        )
        document.origin = "quinceberry.zip!harbour.json"
        try store.add([document], job: job)
        try store.update(job: job, JobUpdate(state: .done))
        _ = try store.foldInLog(waits: true)
        #expect(try places(of: "Quinceberry harbour is") == [Store.fileName])
        if isCorpus {
            try store.remove(corpus: "quinceberry corpus")
        } else {
            try store.remove(document: document.identifier)
        }
        for phrase in ["Quinceberry harbour is", "quinceberry.zip!harbour"]
            + (isCorpus ? ["/desk/quinceberry", "quinceberry corpus"] : [])
        {
            #expect(try places(of: phrase) == [], "\(phrase)")
        }
    }

    /// The store's files that hold a text.
    private func places(of text: String) throws -> [String] {
        try [Store.fileName, Store.fileName + "-wal", Store.fileName + "-shm"]
            .filter { name in
                let path = folder.path + "/" + name
                guard access(path, F_OK) == 0 else { return false }
                return try readFile(path).firstRange(of: Array(text.utf8)) != nil
            }
    }

    @Test func failuresOfDocumentsThatStayAreKept() throws {
        var failed = AnalysedDocument("A text of two corpora.", title: "Both", date: "2023-01-01")
        failed.analysis.failures = [.init(analyzer: "quotes", code: "crash", message: "gone")]
        try store.add([failed], corpus: "first")
        try store.add([failed], corpus: "second")
        for job in try store.jobs() { try store.update(job: job.id, JobUpdate(state: .done)) }
        #expect(try store.failures(limit: 10).count == 1)
        #expect(try store.remove(corpus: "first").kept == 1)
        #expect(try store.failures(limit: 10).map(\.code) == ["crash"])
        #expect(try store.recount() == [])
        #expect(try store.remove(corpus: "second").deleted == 1)
        #expect(try store.failures(limit: 10).isEmpty)
    }

    @Test func aStoppedRemovalGoesOn() throws {
        let many = (0..<250).map { AnalysedDocument("Text number \($0).", title: "\($0)", date: "2023-01-01") }
        try store.add(many, corpus: "big")
        for job in try store.jobs() { try store.update(job: job.id, JobUpdate(state: .done)) }
        let error = #expect(throws: StoreError.self) { try store.remove(corpus: "big") { _ in false } }
        #expect(error?.code == .cancelled)
        #expect(try store.recount() == [])
        #expect(try store.unfinishedRemovals() == ["big"])
        // As after a crash: another process opens what is on the disk.
        let crashed = try TemporaryFolder()
        try folder.copyFiles(to: crashed)
        let after = try crashed.store()
        #expect(try after.unfinishedRemovals() == ["big"])
        #expect(try after.remove(corpus: "big").deleted == 150)
        #expect(try after.unfinishedRemovals() == [])
        #expect(try after.statistics().documents == 9)
        #expect(try after.recount() == [])
    }

    @Test func reanalysisReplacesOnlyItsOwnRows() throws {
        let document = Sample.documents()[3]
        let text = "Vladimir Putin"
        let before = try store.allAnnotations("quotes")
        let rows = [StoredAnnotation(analyzer: "entities", label: "ORG", start: 0, end: 8, name: text)]
        try store.replaceAnalyses([
            (
                document.identifier,
                Analysis(annotations: rows, versions: [.init(analyzer: "entities", version: "2.0.0+b")])
            )
        ])
        #expect(try store.allAnnotations("quotes") == before)
        var filter = Filter()
        filter.documents = [document.identifier]
        let after = try store.allAnnotations("entities", filter)
        #expect(after.map(\.annotation.label) == ["ORG"])
        #expect(after.map(\.version) == ["2.0.0+b"])
        #expect(try store.groups("entities", by: .name, limit: 1).rows.first?.count == 9)
        #expect(try store.recount() == [])
    }

    /// The earliest document of a name gets a label that the name has had nowhere: its date must still count for the name.
    @Test func aNewLabelKeepsTheDatesOfItsName() throws {
        let folder = try TemporaryFolder()
        let store = try folder.store()
        func analysis(_ label: String) -> Analysis {
            Analysis(
                annotations: [StoredAnnotation(analyzer: "toy", label: label, start: 0, end: 3, name: "Ann")],
                versions: [.init(analyzer: "toy", version: "1")]
            )
        }
        let job = try store.runningJob()
        let documents = ["2024-07-16", "2024-11-06"]
            .map { date in
                var document = AnalysedDocument("Ann was here on \(date).", title: date, source: "Paper")
                document.date = date
                document.analysis = analysis("event")
                return document
            }
        try store.commit(Batch(job: job, events: documents.map { .document($0) }, checkpoint: 2, bytesRead: 1))
        try store.replaceAnalyses([(documents[0].identifier, analysis("law"))])
        #expect(try store.recount() == [])
        #expect(try store.groups("toy", by: .name, Filter(), limit: 9).rows.map(\.first) == ["2024-07-16"])
    }

    @Test func whoNeedsANewVersion() throws {
        let versions = [
            Analysis.Version(analyzer: "entities", version: "1.0.0+a"), .init(analyzer: "quotes", version: "1.1.0+b"),
        ]
        #expect(try store.outdated(versions).map(\.documents) == [0, 9])
        let page = try store.documentsNeeding(versions, limit: 4)
        #expect(page.rows.count == 4)
        #expect(page.rows.allSatisfy { $0.analyzers == ["quotes"] })
        #expect(page.rows.first?.text == Array(try store.document(page.rows[0].identifier).text.utf8))
        var done = 0
        var cursor: Cursor?
        repeat {
            let page = try store.documentsNeeding(versions, after: cursor, limit: 4)
            let analysis = Analysis(
                versions: [versions[1]],
                failures: [.init(analyzer: "quotes", code: "crash", message: "gone")]
            )
            done += try store.replaceAnalyses(page.rows.map { ($0.identifier, analysis) })
            cursor = page.next
        } while cursor != nil
        #expect(done == 9)
        #expect(try store.outdated(versions).map(\.documents) == [0, 0])
        #expect(try store.documentsNeeding(versions, limit: 10).rows.isEmpty)
        #expect(try store.documentsNeeding(versions, reasons: .failed, limit: 10).rows.count == 9)
        #expect(try store.documentsNeeding([versions[0]], reasons: .failed, limit: 10).rows.isEmpty)
        let newer = [Analysis.Version(analyzer: "entities", version: "2.0.0"), versions[1]]
        let both = try store.documentsNeeding(newer, reasons: [.failed, .outdated], limit: 10).rows
        #expect(both.map(\.analyzers) == Array(repeating: ["entities", "quotes"], count: 9))
        #expect(try store.failures(limit: 100).count == 9)
        #expect(try store.recount() == [])
        let cured = Analysis(versions: [versions[1]])
        try store.replaceAnalyses(Sample.documents().map { ($0.identifier, cured) })
        #expect(try store.failures(limit: 100) == [])
        #expect(try store.documentsNeeding(versions, reasons: .failed, limit: 10).rows.isEmpty)
        #expect(try store.recount() == [])
    }

    @Test func aliasesCountWhenAnswering() throws {
        let before = try store.groups("entities", by: .name).rows
        try store.setAliases(Array("# mine\nKyiv\tKiev\tUA\n\nParis\tKiev\r\nAngela Merkel\tDr. Merkel\tDE\n".utf8))
        let names = try store.groups("entities", by: .name).rows
        #expect(names.first { $0.name == "Kiev" }?.count == 6)
        #expect(names.first { $0.name == "Kiev" }?.documents == 6)
        #expect(names.first { $0.name == "Paris" } == nil)
        #expect(names.first { $0.name == "Dr. Merkel" }?.count == 9)
        for limit in 1...5 {
            #expect(try store.groups("entities", by: .name, limit: limit).rows == Array(names.prefix(limit)))
        }
        for name in ["Kiev", "kyiv", "PARIS"] {
            var filter = Filter()
            filter.names = [name]
            let rows = try store.allAnnotations("entities", filter)
            #expect(rows.count == 6)
            #expect(rows.allSatisfy { $0.annotation.name == "Kiev" })
        }
        var filter = Filter()
        filter.countries = ["de"]
        let rows = try store.allAnnotations("entities", filter)
        #expect(rows.count == 9)
        #expect(rows.first?.annotation.attributes.map { String(decoding: $0, as: UTF8.self) } == "{\"country\":\"DE\"}")
        #expect(try store.groups("entities", by: .country).rows.map(\.name) == ["DE", "CH", "FR", "UA"])
        // The attribute is asked for as rows show it, and a country without rows is none, whatever the aliases say.
        for (country, count) in [("DE", 9), ("ua", 3), ("FR", 3), ("Ukraine", 0)] {
            var filter = Filter()
            filter.attributes = [.init(key: "country", tests: [.equals(country)])]
            #expect(try store.allAnnotations("entities", filter).count == count, "\(country)")
        }
        filter.countries = ["Paris"]
        #expect(
            try store.unmatched(filter, of: "entities", spellings: { [$0] }, nearest: { _, _ in nil })
                == [.withoutRows(key: "country", value: "Paris")]
        )
        // The table survives, and is taken back as easily.
        let again = try Store(directory: folder.path)
        #expect(try again.groups("entities", by: .name).rows == names)
        try again.setAliases([])
        #expect(try again.groups("entities", by: .name).rows == before)
    }

    /// A name that goes by another is no other's name as well, in whatever order the table is looked through.
    @Test func aliasesAreNotFollowedFurther() throws {
        for _ in 0..<8 {
            try store.setAliases(Array("Paris\tKyiv\nKyiv\tKiev\nKiev\tKijev\n".utf8))
            let names = try store.groups("entities", by: .name).rows
            let before = try store.recount()
            #expect(before == [])
            #expect(names.first { $0.name == "Kyiv" } != nil)
            #expect(names.first { $0.name == "Kiev" } != nil)
            for name in ["Kyiv", "Kiev"] {
                var filter = Filter()
                filter.names = [name]
                let rows = try store.allAnnotations("entities", filter)
                #expect(rows.contains { $0.annotation.name == name }, "\(name): \(Set(rows.map(\.annotation.name)))")
            }
        }
    }

    @Test(arguments: ["only one field", "a\tb\tc\td", "\tb", "a\t"])
    func badAliasTablesAreRefused(line: String) {
        let error = #expect(throws: StoreError.self) { try store.setAliases(Array("ok\tfine\n\(line)\n".utf8)) }
        #expect(error?.message.contains("line 2") == true)
    }

    @Test func watchingSeesEveryRowOnce() throws {
        var seen: [Int64] = []
        var sequence: Int64 = 0
        while true {
            let page = try store.watch(nil, after: sequence, limit: 7)
            for case .annotation(let row) in page.rows { seen.append(row.seq) }
            if page.sequence == sequence { break }
            sequence = page.sequence
        }
        #expect(seen.count == 46)
        #expect(seen == seen.sorted())
        #expect(Set(seen).count == 46)
        #expect(try sequence == store.lastSequence())
        // In the middle of a document, too.
        for after in [seen[3], seen[20]] {
            let rest = try store.watch(nil, after: after, limit: 1_000)
            #expect(rest.rows.count == seen.count { $0 > after })
        }
        let document = Sample.documents()[2]
        var analysis = document.analysis
        analysis.annotations.removeAll { $0.analyzer == "entities" }
        analysis.versions = [.init(analyzer: "quotes", version: "9")]
        try store.replaceAnalyses([(document.identifier, analysis)])
        let news = try store.watch("quotes", after: sequence, limit: 10)
        #expect(news.rows.count == 2)
        guard case .replaced(_, document.identifier, "quotes")? = news.rows.first else {
            Issue.record("the first row is \(String(describing: news.rows.first))")
            return
        }
        #expect(try store.watch("entities", after: sequence, limit: 10).rows == [])
        #expect(try Store(directory: folder.path).lastSequence() == news.sequence)
    }

    /// A long mix of everything that writes, in an order that is the same in every run.
    @Test func countsStayRightThroughAnything() throws {
        let documents = Sample.documents()
        var state: UInt64 = 7
        func random(_ bound: Int) -> Int {
            state = TextHash.mix(state ^ 0xABCD_EF01, 0x9E37_79B9_7F4A_7C15)
            return Int(state >> 33) % bound
        }
        for round in 0..<60 {
            let document = documents[random(documents.count)]
            switch random(4) {
            case 0: try store.add([document], corpus: ["news", "wire", "third"][random(3)])
            case 1: do { try store.remove(document: document.identifier) } catch { #expect(error.code == .notFound) }
            case 2:
                var analysis = document.analysis
                analysis.annotations.removeAll { _ in random(3) == 0 }
                analysis.versions = analysis.versions.map { .init(analyzer: $0.analyzer, version: "\(round % 3)") }
                try store.replaceAnalyses([(document.identifier, analysis)])
            default:
                for job in try store.jobs() where job.state == .running {
                    try store.update(job: job.id, JobUpdate(state: .done))
                }
                do { try store.remove(corpus: ["news", "wire", "third"][random(3)]) } catch {
                    #expect(error.code == .notFound)
                }
            }
            #expect(try store.recount() == [], "after round \(round)")
        }
    }
}
