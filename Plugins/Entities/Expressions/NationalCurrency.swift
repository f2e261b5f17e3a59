// Currencies of several countries: the adjective ("Swiss francs", "New Zealand dollars") or the document says whose.

import AnalyzerKit
import Language

/// Currencies by nationality and word.
enum NationalCurrency {
    /// A line: words | adjective and code, adjective and code.
    private static let list = """
        dollar dollars | US USD, U.S. USD, American USD, Australian AUD, Canadian CAD, Singapore SGD, Hong_Kong HKD
        dollar dollars | New_Zealand NZD, Taiwan TWD, New_Taiwan TWD, Jamaican JMD, Zimbabwean ZWL, Liberian LRD
        dollar dollars | Namibian NAD, Fijian FJD, Bahamian BSD, Barbadian BBD, Guyanese GYD
        franc francs | Swiss CHF, Rwandan RWF, Burundian BIF, Congolese CDF, Guinean GNF, Djiboutian DJF
        peso pesos | Mexican MXN, Argentine ARS, Argentinian ARS, Chilean CLP, Colombian COP, Philippine PHP, Cuban CUP
        peso pesos | Uruguayan UYU, Dominican DOP
        krona kronor krone kroner | Swedish SEK, Norwegian NOK, Danish DKK, Icelandic ISK
        koruna crown crowns | Czech CZK, Swedish SEK, Norwegian NOK, Danish DKK
        pound pounds | British GBP, Egyptian EGP, Lebanese LBP, Syrian SYP, Sudanese SDG, South_Sudanese SSP
        rupee rupees | Indian INR, Pakistani PKR, Sri_Lankan LKR, Nepali NPR, Nepalese NPR, Mauritian MUR
        shilling shillings | Kenyan KES, Ugandan UGX, Tanzanian TZS, Somali SOS
        rial rials riyal riyals | Iranian IRR, Saudi SAR, Qatari QAR, Omani OMR, Yemeni YER
        dinar dinars | Iraqi IQD, Jordanian JOD, Kuwaiti KWD, Serbian RSD, Tunisian TND, Algerian DZD, Libyan LYD
        dinar dinars | Bahraini BHD, Macedonian MKD
        dirham dirhams | UAE AED, Emirati AED, Moroccan MAD
        won | South_Korean KRW, Korean KRW, North_Korean KPW
        lira liras | Turkish TRY
        lire | Italian ITL
        franc francs | French FRF, Belgian BEF, Luxembourg LUF
        mark marks | German DEM, Deutsche DEM, Finnish FIM
        peseta pesetas | Spanish ESP
        drachma drachmas | Greek GRD
        schilling schillings | Austrian ATS
        escudo escudos | Portuguese PTE
        guilder guilders | Dutch NLG
        sol soles | Peruvian PEN
        bolivar bolivars | Venezuelan VES
        colon colones | Costa_Rican CRC
        cordoba cordobas | Nicaraguan NIO
        ruble rubles rouble roubles | Russian RUB, Belarusian BYN
        real reais | Brazilian BRL
        rand | South_African ZAR
        yuan | Chinese CNY
        yen | Japanese JPY
        baht | Thai THB
        ringgit | Malaysian MYR
        rupiah | Indonesian IDR
        zloty zlotys | Polish PLN
        forint forints | Hungarian HUF
        leu lei | Romanian RON, Moldovan MDL
        lev leva | Bulgarian BGN
        hryvnia hryvnias | Ukrainian UAH
        shekel shekels | Israeli ILS
        naira | Nigerian NGN
        cedi cedis | Ghanaian GHS
        birr | Ethiopian ETB
        kwacha | Zambian ZMW, Malawian MWK
        taka | Bangladeshi BDT
        dong | Vietnamese VND
        tenge | Kazakh KZT
        """

    private static let table: WordMap<String> = {
        var table = WordMap<String>()
        for line in list.split(separator: "\n") {
            let fields = line.split(separator: "|")
            guard fields.count == 2 else { continue }
            for pair in fields[1].split(separator: ",") {
                let parts = pair.split(separator: " ")
                guard parts.count == 2 else { continue }
                let words = parts[0].split(separator: "_").map { TextHash.of(String($0)) }
                for word in fields[0].split(separator: " ") {
                    table.insert(hash: key(words + [TextHash.of(String(word))]), String(parts[1]))
                }
            }
        }
        return table
    }()

    private static func key(_ hashes: [UInt64]) -> UInt64 {
        hashes.reduce(0x51ED_270B_35A9_6F4D) { TextHash.mix($0 ^ $1, 0xE703_7ED1_A0B4_28DB) }
    }

    /// The currency that an adjective of one or two words and a currency's word name, and the token behind it.
    ///
    /// The code is empty for a currency's word with an adjective that the list does not know.
    static func match(_ tokens: [Token], at i: Int) -> (code: String, end: Int)? {
        for count in [2, 3] where i + count <= tokens.count {
            let hashes = tokens[i..<i + count].map(\.hash)
            if let code = table[key(hashes)] { return (code, i + count) }
        }
        guard i + 1 < tokens.count, ExpressionWords.currencyWords[tokens[i + 1].hash] != nil else { return nil }
        return ("", i + 2)
    }

    // MARK: by document

    /// Signs of several countries: codes by country, and the code where the document says nothing.
    private static let shared: [String: (countries: [String: String], else: String)] = [
        "Rs": (["IN": "INR", "PK": "PKR", "LK": "LKR", "NP": "NPR", "MU": "MUR", "SC": "SCR"], "INR"),
        "Sh": (["KE": "KES", "UG": "UGX", "TZ": "TZS", "SO": "SOS"], "KES"),
        "P": (["PH": "PHP", "BW": "BWP"], "PHP"),
    ]

    /// Gives sums in signs of several countries the currency of the country that the document is about: that of its
    /// dateline, else the one of these that it names most.
    static func settle(_ sums: inout [Annotation], names: [Annotation], in document: Document) {
        var codes: [String: String] = [:]
        for k in sums.indices {
            guard case .string(let unit)? = sums[k].attributes["unit"], let sign = shared[unit] else { continue }
            let code =
                codes[unit] ?? country(names, document) { sign.countries[$0] != nil }
                .flatMap { sign.countries[$0] } ?? sign.else
            codes[unit] = code
            sums[k].attributes["unit"] = .string(code)
            if let name = sums[k].name { sums[k].name = name.dropLast(unit.utf8.count) + code }
        }
    }

    /// The country of a dateline, or the one that is named more often than any other.
    private static func country(_ names: [Annotation], _ document: Document, _ isWanted: (String) -> Bool) -> String? {
        var counts: [String: Int] = [:]
        for row in names where row.label != NameKind.person.label {
            guard case .string(let country)? = row.attributes["country"] else { continue }
            if row.label == NameKind.place.label, isDateline(row.range, document) {
                return isWanted(country) ? country : nil
            }
            if isWanted(country) { counts[country, default: 0] += 1 }
        }
        guard let most = counts.values.max() else { return nil }
        let first = counts.filter { $0.value == most }
        return first.count == 1 ? first.first?.key : nil
    }

    private static let marks = Words.hashes(": , ( — – - -- /")

    /// A place in capitals that begins a paragraph, with a mark behind it.
    private static func isDateline(_ range: Range<Int>, _ document: Document) -> Bool {
        let tokens = document.tokens
        let first = document.tokenIndex(atOrAfterByte: range.lowerBound)
        guard first < tokens.count, tokens[first].gap == .paragraph || tokens[first].gap == .line else { return false }
        var next = first
        while next < tokens.count, Int(tokens[next].start) < range.upperBound {
            guard tokens[next].isAllCapitals else { return false }
            next += 1
        }
        return next < tokens.count && marks.contains(tokens[next].hash)
    }
}
