// The language of short and long texts.

import Glibc
import Language
import Testing

@Suite struct LanguageGateTests {
    private func detect(_ text: String) -> String {
        let bytes = Array(text.utf8)
        return LanguageGate.detect(bytes.span, tokens: Segmenter().segment(bytes.span).tokens.span)
    }

    @Test(arguments: [
        ("en", "The harbour was closed on Monday after a fire that began in one of the warehouses."),
        ("en", "Floods kill nine in northern valley"), ("en", "Hello world"), ("en", "Oil prices fall"),
        ("fr", "Le port a été fermé lundi après un incendie qui avait commencé dans un entrepôt."),
        ("es", "El puerto fue cerrado el lunes después de un incendio que comenzó en uno de los almacenes."),
        ("de", "Der Hafen wurde am Montag nach einem Brand geschlossen, der in einem Lagerhaus begonnen hatte."),
        ("it", "Il porto è stato chiuso lunedì dopo un incendio che era cominciato in uno dei magazzini."),
        ("pt", "O porto foi fechado na segunda-feira depois de um incêndio que começou em um dos armazéns."),
        ("nl", "De haven werd maandag gesloten na een brand die in een van de pakhuizen was begonnen."),
        ("pl", "Port został zamknięty w poniedziałek po pożarze, który wybuchł w jednym z magazynów."),
        ("cs", "Přístav byl v pondělí uzavřen po požáru, který začal v jednom ze skladů."),
        ("sk", "Prístav bol v pondelok zatvorený po požiari, ktorý sa začal v jednom zo skladov."),
        ("sv", "Hamnen stängdes i måndags efter en brand som hade börjat i ett av lagren och inte kunde släckas."),
        ("da", "Havnen blev lukket i mandags efter en brand, som var begyndt i et af lagrene, hvor ingen blev såret."),
        ("no", "Havnen ble stengt mandag etter en brann som hadde begynt i et av lagrene, hvor ingen ble skadet."),
        (
            "fi",
            "Satama suljettiin maanantaina, kun tulipalo oli alkanut yhdessä varastoista, mutta kukaan ei loukkaantunut."
        ),
        ("hu", "A kikötőt hétfőn lezárták egy tűz után, amely az egyik raktárban kezdődött, de senki nem sérült meg."),
        ("ro", "Portul a fost închis luni după un incendiu care a început într-unul din depozite și nu a fost stins."),
        ("tr", "Liman, depolardan birinde başlayan bir yangın için pazartesi günü kapatıldı ve daha sonra açıldı."),
        ("id", "Pelabuhan itu ditutup pada hari Senin setelah kebakaran yang dimulai di salah satu gudang."),
        ("vi", "Cảng đã bị đóng cửa vào thứ Hai sau một vụ cháy bắt đầu ở một trong các nhà kho."),
        (
            "hr",
            "Luka je zatvorena u ponedjeljak nakon požara koji je počeo u jednom od skladišta, ali nitko nije ozlijeđen."
        ),
        ("ru", "Порт был закрыт в понедельник после пожара, который начался на одном из складов."),
        ("uk", "Порт було закрито в понеділок після пожежі, яка почалася на одному зі складів."),
        ("bg", "Пристанището беше затворено в понеделник след пожар, който започна в един от складовете."),
        ("sr", "Лука је затворена у понедељак након пожара који је почео у једном од складишта."),
        ("be", "Порт быў зачынены ў панядзелак пасля пажару, які пачаўся на адным са складоў."),
        ("el", "Το λιμάνι έκλεισε τη Δευτέρα μετά από πυρκαγιά."),
        ("ar", "أغلق الميناء يوم الاثنين بعد حريق بدأ في أحد المخازن."),
        ("fa", "این بندر روز دوشنبه پس از یک آتش سوزی که در یکی از انبارها آغاز شد بسته شد."),
        ("ur", "بندرگاہ کو پیر کے روز ایک گودام میں آگ لگنے کے بعد بند کر دیا گیا۔"),
        ("he", "הנמל נסגר ביום שני לאחר שריפה באחד המחסנים."), ("hi", "एक गोदाम में आग लगने के बाद सोमवार को बंदरगाह बंद कर दिया गया।"),
        ("bn", "একটি গুদামে আগুন লাগার পর সোমবার বন্দর বন্ধ করা হয়।"), ("th", "ท่าเรือถูกปิดเมื่อวันจันทร์หลังเกิดไฟไหม้"),
        ("zh", "仓库起火后，港口于周一关闭。"), ("ja", "倉庫の一つで火災が発生し、港は月曜日に閉鎖された。"), ("ko", "창고 화재 이후 항구가 월요일에 폐쇄되었다."),
        ("und", ""), ("und", "12 34 !! --"), ("und", "👍 $5"),
    ])
    func tells(_ code: String, _ text: String) {
        #expect(detect(text) == code)
    }

    /// A quotation in another language at the top, or names from everywhere, leave a text English.
    @Test func englishWithForeignWords() {
        let quote =
            "« Nous ne savons pas ce que les autres vont faire dans les jours qui viennent, mais nous sommes prêts. »"
        let body =
            " That is what the mayor said when he was asked about it, and it was not the first time that he had said so."
        #expect(detect(quote + String(repeating: body, count: 8)) == "en")
        #expect(
            detect("Łukasz Żak, Đặng Thị and José Núñez met in Malmö and said that they were ready for the talks.")
                == "en"
        )
    }

    static let shared = SharedCorpus()

    @Test(.enabled(if: shared.isThere, "needs ../shared/data/corpora/txt or $ANALYZERD_SHARED"))
    func newsIsEnglish() throws {
        let texts = Self.shared.texts
        #expect(texts.count > 400)
        #expect(
            texts.filter { LanguageGate.detect($0.span, tokens: Segmenter().segment($0.span).tokens.span) != "en" }
                .isEmpty
        )
    }
}

/// The plain-text news of the shared data, where there is any.
struct SharedCorpus {
    private var folder: String {
        if let path = getenv("ANALYZERD_SHARED") { return String(cString: path) + "/data/corpora/txt" }
        return #filePath.split(separator: "/", omittingEmptySubsequences: false).dropLast(4).joined(separator: "/")
            + "/shared/data/corpora/txt"
    }

    var isThere: Bool { access(folder, R_OK) == 0 }

    var texts: [[UInt8]] {
        guard let listing = opendir(folder) else { return [] }
        defer { closedir(listing) }
        var texts: [[UInt8]] = []
        while let entry = readdir(listing) {
            let name = withUnsafePointer(to: entry.pointee.d_name) {
                $0.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
            }
            guard name.hasSuffix(".txt"), let file = fopen(folder + "/" + name, "rb") else { continue }
            defer { fclose(file) }
            var buffer = [UInt8](repeating: 0, count: 1 << 20)
            let count = fread(&buffer, 1, buffer.count, file)
            texts.append(Array(buffer[0..<count]))
        }
        return texts
    }

    @Test(
        arguments: [
            ("en", "en"), ("EN", "en"), ("en-GB", "en"), ("en_US.UTF-8", "en"), ("eng", "en"), ("English", "en"),
            (" english ", "en"), ("ger", "de"), ("deu", "de"), ("French", "fr"), ("zh-Hans", "zh"), ("und", nil),
            ("mul", nil), ("", nil), ("e", nil), ("e1", nil), ("unknown", nil), ("Klingon", nil), ("en,fr", "en"),
        ] as [(String, String?)]
    )
    func codesAreNormalised(_ given: String, _ code: String?) {
        #expect(LanguageCode.normalised(given) == code)
    }
}
