// Sums with the country's adjective: "Swiss francs", "New Zealand dollars". The word alone belongs to several countries.

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
}
