// Who operates, builds and receives hardware: countries by their names, people and capitals, and armed groups.

internal import Language

/// Countries and armed groups by any of their names.
struct Actors: Sendable {
    /// A country or group.
    struct Actor: Sendable {
        var name: String
        /// ISO 3166 alpha-3; empty for a group.
        var code: String
    }

    private(set) var actors: [Actor] = []
    private(set) var trie = PieceTrie(capacity: 900)
    /// Last words of names that are no adjectives: "give Ukraine tanks" tells who receives them, not whose they are.
    let nouns = Hashed.set(
        """
        Russia Moscow Kremlin Ukraine Kyiv Kiev Germany Berlin France Paris Italy Rome Spain Madrid Portugal Poland
        Warsaw Czechia Prague Slovakia Hungary Budapest Romania Bulgaria Greece Athens Turkey Ankara Netherlands
        Belgium Norway Oslo Sweden Stockholm Finland Helsinki Denmark Copenhagen Estonia Latvia Lithuania Vilnius
        Belarus Moldova Serbia Croatia Austria Switzerland Canada Ottawa Australia Canberra Zealand Japan Tokyo
        Korea Seoul Pyongyang China Beijing Taiwan Taipei India Delhi Pakistan Afghanistan Iran Tehran Iraq Baghdad
        Syria Damascus Israel Lebanon Jordan Egypt Cairo Arabia Riyadh Emirates Qatar Doha Kuwait Yemen Libya Sudan
        Ethiopia Eritrea Somalia Kenya Nigeria Mali Rwanda Congo Africa Morocco Algeria Azerbaijan Armenia Georgia
        Kazakhstan Philippines Vietnam Thailand Cambodia Myanmar Indonesia Malaysia Singapore Brazil Argentina
        Chile Peru Ecuador Bolivia Paraguay Uruguay Bangladesh Dhaka Lanka Nepal Laos Brunei Mongolia Uzbekistan Turkmenistan
        Oman Bahrain Tunisia Chad Niger Faso Cameroon Ghana Senegal Uganda Tanzania Zambia Zimbabwe Angola Mozambique
        Ireland Dublin Cyprus Luxembourg Slovenia Bosnia Herzegovina Macedonia Albania Kosovo Montenegro Yugoslavia Rhodesia
        Colombia Venezuela Mexico Cuba Union Washington America London Britain Americans
        """
    )

    init() {
        var lexer = PieceLexer()
        let bytes = Array(Self.lines.utf8)
        for line in SystemTable.split(bytes, 0..<bytes.count, at: UInt8(ascii: "\n")) where !line.isEmpty {
            let fields = SystemTable.split(bytes, line, at: UInt8(ascii: "|"))
            guard fields.count == 3 else { continue }
            for name in SystemTable.split(bytes, fields[2], at: UInt8(ascii: ",")) + [fields[0]] {
                _ = trie.add(bytes, name, lexer: &lexer, value: actors.count)
            }
            actors.append(
                Actor(
                    name: String(decoding: bytes[fields[0]], as: UTF8.self),
                    code: String(decoding: bytes[fields[1]], as: UTF8.self)
                )
            )
        }
    }

    /// Name | ISO 3166 alpha-3 | adjective, people, capital where news uses it for the government.
    private static let lines = """
        United States | USA | US, U.S., American, Americans, Washington, America, Pentagon, United States of America, CENTCOM
        United Kingdom | GBR | UK, U.K., British, Britain, London, Britons, Royal Navy, Royal Air Force, RAF
        Russia | RUS | Russian, Russians, Moscow, Kremlin
        Ukraine | UKR | Ukrainian, Ukrainians, Kyiv, Kiev, SBU
        Germany | DEU | German, Germans, Berlin, Bundeswehr, Luftwaffe, Wehrmacht
        France | FRA | French, Paris
        Italy | ITA | Italian, Italians, Rome
        Spain | ESP | Spanish, Madrid
        Portugal | PRT | Portuguese, Lisbon
        Poland | POL | Polish, Poles, Warsaw
        Czech Republic | CZE | Czech, Czechs, Prague, Czechia
        Slovakia | SVK | Slovak, Slovakian, Slovaks, Bratislava
        Hungary | HUN | Hungarian, Hungarians, Budapest
        Romania | ROU | Romanian, Romanians, Bucharest
        Bulgaria | BGR | Bulgarian, Bulgarians, Sofia
        Greece | GRC | Greek, Greeks, Athens
        Turkey | TUR | Turkish, Turks, Ankara, Türkiye
        Netherlands | NLD | Dutch, The Hague
        Belgium | BEL | Belgian, Belgians
        Norway | NOR | Norwegian, Norwegians, Oslo
        Sweden | SWE | Swedish, Swedes, Stockholm
        Finland | FIN | Finnish, Finns, Helsinki
        Denmark | DNK | Danish, Danes, Copenhagen
        Estonia | EST | Estonian, Estonians, Tallinn
        Latvia | LVA | Latvian, Latvians, Riga
        Lithuania | LTU | Lithuanian, Lithuanians, Vilnius
        Belarus | BLR | Belarusian, Belarusians, Minsk
        Moldova | MDA | Moldovan, Moldovans
        Serbia | SRB | Serbian, Serbs, Belgrade
        Croatia | HRV | Croatian, Croatians, Zagreb
        Austria | AUT | Austrian, Austrians
        Switzerland | CHE | Swiss
        Canada | CAN | Canadian, Canadians, Ottawa
        Australia | AUS | Australian, Australians, Canberra
        New Zealand | NZL | New Zealanders
        Japan | JPN | Japanese, Tokyo
        South Korea | KOR | South Korean, South Koreans, Seoul
        North Korea | PRK | North Korean, North Koreans, Pyongyang
        China | CHN | Chinese, Beijing, PLA, PLA Navy, Liberation Army
        Taiwan | TWN | Taiwanese, Taipei
        India | IND | Indian, Indians, New Delhi
        Pakistan | PAK | Pakistani, Pakistanis, Islamabad
        Afghanistan | AFG | Afghan, Afghans
        Iran | IRN | Iranian, Iranians, Tehran, IRGC, Revolutionary Guards, Revolutionary Guard, Islamic Revolutionary Guard Corps, Revolutionary Guard Corps
        Iraq | IRQ | Iraqi, Iraqis, Baghdad
        Syria | SYR | Syrian, Syrians, Damascus
        Israel | ISR | Israeli, Israelis, IDF
        Lebanon | LBN | Lebanese
        Jordan | JOR | Jordanian, Jordanians
        Egypt | EGY | Egyptian, Egyptians, Cairo
        Saudi Arabia | SAU | Saudi, Saudis, Riyadh, Saudi Arabian
        United Arab Emirates | ARE | UAE, Emirati, Emiratis, Abu Dhabi
        Qatar | QAT | Qatari, Qataris, Doha
        Kuwait | KWT | Kuwaiti
        Yemen | YEM | Yemeni, Yemenis
        Libya | LBY | Libyan, Libyans
        Sudan | SDN | Sudanese
        Ethiopia | ETH | Ethiopian, Ethiopians
        Eritrea | ERI | Eritrean
        Somalia | SOM | Somali, Somalis
        Kenya | KEN | Kenyan
        Nigeria | NGA | Nigerian, Nigerians
        Mali | MLI | Malian
        Rwanda | RWA | Rwandan
        Democratic Republic of the Congo | COD | Congolese, Congo, FARDC
        South Africa | ZAF | South African, South Africans
        Morocco | MAR | Moroccan
        Algeria | DZA | Algerian
        Azerbaijan | AZE | Azerbaijani, Azerbaijanis, Baku
        Armenia | ARM | Armenian, Armenians, Yerevan
        Georgia | GEO | Georgian, Tbilisi
        Kazakhstan | KAZ | Kazakh
        Philippines | PHL | Philippine, Filipino, Manila
        Vietnam | VNM | Vietnamese, Hanoi
        Thailand | THA | Thai, Bangkok
        Cambodia | KHM | Cambodian, Phnom Penh
        Myanmar | MMR | Burmese
        Indonesia | IDN | Indonesian, Jakarta
        Malaysia | MYS | Malaysian
        Singapore | SGP | Singaporean
        Brazil | BRA | Brazilian
        Argentina | ARG | Argentine, Argentinian
        Colombia | COL | Colombian
        Venezuela | VEN | Venezuelan, Caracas
        Mexico | MEX | Mexican
        Cuba | CUB | Cuban
        Soviet Union | SUN | Soviet, Soviets
        Chile | CHL | Chilean
        Peru | PER | Peruvian
        Ecuador | ECU | Ecuadorian, Ecuadorean
        Bolivia | BOL | Bolivian
        Paraguay | PRY | Paraguayan
        Uruguay | URY | Uruguayan
        Bangladesh | BGD | Bangladeshi, Dhaka
        Sri Lanka | LKA | Sri Lankan, Colombo
        Nepal | NPL | Nepali, Nepalese
        Laos | LAO | Laotian
        Brunei | BRN | Bruneian
        Mongolia | MNG | Mongolian
        Uzbekistan | UZB | Uzbek
        Turkmenistan | TKM | Turkmen
        Oman | OMN | Omani
        Bahrain | BHR | Bahraini
        Tunisia | TUN | Tunisian
        Chad | TCD | Chadian
        Niger | NER | Nigerien
        Burkina Faso | BFA | Burkinabe
        Cameroon | CMR | Cameroonian
        Ghana | GHA | Ghanaian
        Senegal | SEN | Senegalese
        Uganda | UGA | Ugandan
        Tanzania | TZA | Tanzanian
        Zambia | ZMB | Zambian
        Zimbabwe | ZWE | Zimbabwean
        Angola | AGO | Angolan
        Mozambique | MOZ | Mozambican
        Ireland | IRL | Irish, Dublin
        Cyprus | CYP | Cypriot
        Luxembourg | LUX | 
        Slovenia | SVN | Slovenian, Slovene
        Bosnia and Herzegovina | BIH | Bosnia, Bosnian, Bosnians
        North Macedonia | MKD | Macedonian
        Albania | ALB | Albanian
        Kosovo | XKX | Kosovan
        Montenegro | MNE | Montenegrin
        Yugoslavia | YUG | Yugoslav, Yugoslavian
        East Germany | DDR | East German
        South Vietnam | VNM | South Vietnamese
        North Vietnam | VDR | North Vietnamese
        Rhodesia | RHO | Rhodesian
        Hezbollah | | Hizbollah, Hizbullah
        Hamas | |
        Houthis | | Houthi
        Islamic State | | ISIS, ISIL, IS, Daesh
        Taliban | |
        Palestinian Islamic Jihad | | Islamic Jihad
        NATO | |
        Wagner | | Wagner Group
        Rapid Support Forces | | RSF
        Syrian Democratic Forces | |
        PKK | | Kurdistan Workers' Party
        HTS | | Hayat Tahrir al-Sham
        M23 | |
        Al-Shabaab | | al-Shabab, Al Shabaab
        Boko Haram | |
        Libyan National Army | | LNA
        """
}
