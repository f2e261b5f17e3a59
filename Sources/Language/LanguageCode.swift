// What archives call a language: codes of two and three letters, tags of the web, names.

/// Names of languages.
public enum LanguageCode {
    /// The code of a text whose language nobody can tell, or has told (ISO 639-2, "undetermined").
    public static let undetermined = "und"

    /// The ISO 639-1 code of a language that an archive names in its own way; nil where it says nothing that is known.
    ///
    /// - Parameter text: A code of two letters, one of three (ISO 639-2 of both kinds), a tag such as "en-GB" or "en_US", or the
    ///   language's English name; letter case does not matter.
    /// - Returns: Two lower-case letters.
    public static func normalised(_ text: String) -> String? {
        let name = text.lowercased().filter { !$0.isWhitespace }
        let first = String(name.prefix { $0 != "-" && $0 != "_" && $0 != "," && $0 != ";" && $0 != "(" })
        if first.utf8.count == 2 { return first.utf8.allSatisfy { (0x61...0x7A).contains($0) } ? first : nil }
        return table[first]
    }

    /// By three letters and by name.
    private static let table: [String: String] = {
        var table: [String: String] = [:]
        for line in languages.split(separator: "\n") {
            let words = line.split(separator: " ")
            for word in words.dropFirst() { table[String(word)] = String(words[0]) }
        }
        return table
    }()

    /// The two letters, the three letters, the name: languages in which news is published.
    private static let languages = """
        af afr afrikaans
        am amh amharic
        ar ara arb arabic
        az aze azerbaijani
        be bel belarusian
        bg bul bulgarian
        bn ben bengali
        bs bos bosnian
        ca cat catalan
        cs ces cze czech
        cy cym wel welsh
        da dan danish
        de deu ger german
        el ell gre greek
        en eng english
        es spa spanish
        et est estonian
        eu eus baq basque
        fa fas per pes persian farsi
        fi fin finnish
        fr fra fre french
        ga gle irish
        gl glg galician
        gu guj gujarati
        ha hau hausa
        he heb hebrew
        hi hin hindi
        hr hrv croatian
        hu hun hungarian
        hy hye arm armenian
        id ind indonesian
        is isl ice icelandic
        it ita italian
        ja jpn japanese
        ka kat geo georgian
        kk kaz kazakh
        km khm khmer
        kn kan kannada
        ko kor korean
        ku kur kurdish
        ky kir kyrgyz
        lo lao
        lt lit lithuanian
        lv lav latvian
        mk mkd mac macedonian
        ml mal malayalam
        mn mon mongolian
        mr mar marathi
        ms msa may zsm malay
        my mya bur burmese
        ne nep nepali
        nl nld dut dutch flemish
        no nor nob nno norwegian
        pa pan punjabi
        pl pol polish
        ps pus pashto
        pt por portuguese
        ro ron rum romanian
        ru rus russian
        si sin sinhala
        sk slk slo slovak
        sl slv slovenian
        so som somali
        sq sqi alb albanian
        sr srp serbian
        sv swe swedish
        sw swa swahili
        ta tam tamil
        te tel telugu
        tg tgk tajik
        th tha thai
        tl tgl tagalog filipino
        tr tur turkish
        uk ukr ukrainian
        ur urd urdu
        uz uzb uzbek
        vi vie vietnamese
        yo yor yoruba
        zh zho chi cmn chinese mandarin
        zu zul zulu
        """
}
