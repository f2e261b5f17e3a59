import Corpus
import Testing

@testable import analyzerd

@Suite struct JobOptionsTests {
    @Test func limitsStayWithTheJob() throws {
        var settings = DaemonSettings()
        settings.maximumDocumentBytes = 1_000
        settings.maximumRatio = 7
        settings.maximumDepth = 2
        var options = JobOptions()
        options.split = "blank-lines"
        options.limits = JobOptions.Limits(settings)
        let kept = JobOptions(parsing: options.text)
        #expect(kept == options)
        // The daemon has other limits by now; the job's events are still counted under those that it began with.
        let reader = try kept.corpusOptions(DaemonSettings())
        #expect(reader.maximumDocumentBytes == 1_000 && reader.maximumLineBytes == 1_000)
        #expect(reader.maximumRatio == 7 && reader.maximumDepth == 2)
    }

    @Test(arguments: [("day-first", CorpusOptions.DateOrder.dayFirst), ("month-first", .monthFirst)])
    func datesAndSourceStayWithTheJob(_ dates: String, _ order: CorpusOptions.DateOrder) throws {
        var options = JobOptions()
        options.dates = dates
        options.source = "The \"Daily\" Bugle"
        let reader = try JobOptions(parsing: options.text).corpusOptions(DaemonSettings())
        #expect(reader.dateOrder == order)
        #expect(reader.source == "The \"Daily\" Bugle")
    }

    @Test(arguments: ["unknown", "first", "DAY-FIRST"])
    func anotherOrderOfDatesIsRefused(_ dates: String) {
        var options = JobOptions()
        options.dates = dates
        let error = #expect(throws: CorpusProblem.self) { try options.corpusOptions(DaemonSettings()) }
        #expect(error?.message.contains("day-first, month-first") == true)
    }

    @Test(arguments: [
        ("1998-03-12", CorpusOptions.DefaultDate.given("1998-03-12")), ("1998-03", .given("1998-03")),
        ("1998", .given("1998")), ("name", .name),
    ])
    func theDefaultDateStaysWithTheJob(_ text: String, _ date: CorpusOptions.DefaultDate) throws {
        var options = JobOptions()
        options.defaultDate = text
        #expect(try JobOptions(parsing: options.text).corpusOptions(DaemonSettings()).defaultDate == date)
    }

    @Test(arguments: ["", "names", "1998-02-30", "12.03.1998", "yesterday", "1998-03-12T10:00:00Z", "03/04/2024"])
    func anotherDefaultDateIsRefused(_ text: String) {
        var options = JobOptions()
        options.defaultDate = text
        let error = #expect(throws: CorpusProblem.self) { try options.corpusOptions(DaemonSettings()) }
        #expect(error?.message.contains("2024-03-14") == true)
    }

    @Test(arguments: ["{}", #"{"limits":{}}"#, #"{"limits":{"documentBytes":-1,"ratio":1,"depth":1}}"#])
    func withoutLimitsTheDaemonsHold(_ text: String) throws {
        var settings = DaemonSettings()
        settings.maximumDocumentBytes = 4_321
        let reader = try JobOptions(parsing: text).corpusOptions(settings)
        #expect(reader.maximumDocumentBytes == 4_321 && reader.maximumRatio == settings.maximumRatio)
    }
}
