// Countries: ISO 3166 alpha-2 code; name and variants; demonyms; cities, capital first. Facts, no descriptions.

enum CountryFacts {
    // A line that begins with "+" goes on with the cities of the line before. A variant that begins with "!" counts only
    // in capitals. "~" before a name: ambiguous, a place without name and country.
    static let list = """
        AF;Afghanistan|Islamic Republic of Afghanistan;Afghan Afghans;Kabul,Kandahar,Herat,Mazar-i-Sharif,Jalalabad
        + Kunduz,Helmand,Bagram
        AL;Albania;Albanian Albanians;Tirana
        DZ;Algeria;Algerian Algerians;Algiers,Oran
        AD;Andorra;Andorran Andorrans;
        AO;Angola;Angolan Angolans;Luanda
        AG;Antigua and Barbuda|Antigua;Antiguan;
        AR;Argentina;Argentine Argentinian Argentines Argentinians;Buenos Aires,Rosario,Mendoza
        AM;Armenia;Armenian Armenians;Yerevan
        AU;Australia|Commonwealth of Australia;Australian Australians Aussie Aussies;Canberra,Sydney,Melbourne
        + Brisbane,Perth,Adelaide,Hobart,Darwin,Queensland,New South Wales,Tasmania,South Australia
        + Western Australia,Northern Territory
        AT;Austria;Austrian Austrians;Vienna,Salzburg,Graz,Innsbruck
        AZ;Azerbaijan;Azerbaijani Azerbaijanis Azeri Azeris;Baku
        BS;Bahamas|The Bahamas;Bahamian Bahamians;Nassau
        BH;Bahrain;Bahraini Bahrainis;Manama
        BD;Bangladesh;Bangladeshi Bangladeshis;Dhaka,Chittagong,Cox's Bazar
        BB;Barbados;Barbadian Barbadians;Bridgetown
        BY;Belarus|Byelorussia;Belarusian Belarusians Belarussian;Minsk,Brest,Gomel
        BE;Belgium;Belgian Belgians;Brussels|Bruxelles,Antwerp,Ghent,Liège,Bruges,Flanders,Wallonia
        BZ;Belize;Belizean;Belmopan
        BJ;Benin;Beninese;Porto-Novo,Cotonou
        BT;Bhutan;Bhutanese;Thimphu
        BO;Bolivia;Bolivian Bolivians;La Paz,Sucre,Cochabamba
        BA;Bosnia and Herzegovina|Bosnia|Bosnia-Herzegovina|Bosnia & Herzegovina;Bosnian Bosnians;Sarajevo
        + Srebrenica,Mostar,Banja Luka
        BW;Botswana;Batswana Motswana;Gaborone
        BR;Brazil;Brazilian Brazilians;Brasília|Brasilia,Rio de Janeiro|Rio,São Paulo|Sao Paulo,Salvador de Bahia
        + Manaus,Belo Horizonte,Porto Alegre,Recife
        BN;Brunei;Bruneian;Bandar Seri Begawan
        BG;Bulgaria;Bulgarian Bulgarians;Plovdiv,Varna
        BF;Burkina Faso;Burkinabe Burkinabé;Ouagadougou
        BI;Burundi;Burundian Burundians;Bujumbura,Gitega
        KH;Cambodia;Cambodian Cambodians Khmer;Phnom Penh,Siem Reap
        CM;Cameroon;Cameroonian Cameroonians;Yaoundé|Yaounde,Douala,Bamenda
        CA;Canada;Canadian Canadians;Ottawa,Toronto,Montreal|Montréal,Vancouver,Calgary,Edmonton,Winnipeg
        + Quebec City,Halifax,Ontario,Quebec|Québec,British Columbia,Alberta,Manitoba,Saskatchewan,Nova Scotia
        + New Brunswick,Newfoundland,Prince Edward Island,Yukon,Nunavut,Northwest Territories
        CV;Cape Verde|Cabo Verde;Cape_Verdean;Praia
        CF;Central African Republic|!CAR;Central_African;Bangui
        TD;Chad;Chadian Chadians;N'Djamena|Ndjamena
        CL;Chile;Chilean Chileans;Valparaíso|Valparaiso
        CN;China|People's Republic of China|!PRC;Chinese;Beijing|Peking,Shanghai,Guangzhou,Shenzhen,Wuhan,Chengdu
        + Chongqing,Tianjin,Nanjing,Xi'an,Hangzhou,Harbin,Xinjiang,Tibet,Sichuan,Guangdong,Hubei,Hebei,Henan
        + Shandong,Yunnan,Zhejiang,Jiangsu,Fujian,Inner Mongolia,Hunan
        HK;Hong Kong;Hongkonger Hongkongers Hong_Konger;Kowloon
        MO;Macau|Macao;Macanese;
        CO;Colombia;Colombian Colombians;Bogotá|Bogota,Medellín|Medellin,Cali,Cartagena,Barranquilla
        KM;Comoros;Comorian Comorians;Moroni
        CG;Republic of the Congo|Congo-Brazzaville;;Brazzaville
        CD;Democratic Republic of the Congo|Democratic Republic of Congo|!DRC|DR Congo|Congo-Kinshasa|Zaire;;
        + Kinshasa,Goma,Lubumbashi,Bukavu,North Kivu,South Kivu,Ituri,Katanga
        CR;Costa Rica;Costa_Rican Costa_Ricans;San José de Costa Rica
        CI;Ivory Coast|Côte d'Ivoire|Cote d'Ivoire;Ivorian Ivorians;Abidjan,Yamoussoukro
        HR;Croatia;Croatian Croatians Croat Croats;Zagreb,Dubrovnik
        CU;Cuba;Cuban Cubans;Havana
        CY;Cyprus;Cypriot Cypriots Greek_Cypriot Turkish_Cypriot;Nicosia,Limassol
        CZ;Czech Republic|Czechia;Czech Czechs;Prague,Brno
        DK;Denmark;Danish Dane Danes;Copenhagen,Aarhus
        DJ;Djibouti;Djiboutian;
        DM;Dominica;;
        DO;Dominican Republic;Dominicans;Santo Domingo
        EC;Ecuador;Ecuadorian Ecuadorean Ecuadorians;Quito,Guayaquil
        EG;Egypt;Egyptian Egyptians;Cairo,Alexandria,Giza,Luxor,Sinai,Suez,Port Said,Sharm el-Sheikh
        SV;El Salvador;Salvadoran Salvadorans Salvadorean;San Salvador
        GQ;Equatorial Guinea;Equatoguinean;Malabo
        ER;Eritrea;Eritrean Eritreans;Asmara
        EE;Estonia;Estonian Estonians;Tallinn,Tartu,Narva
        SZ;Eswatini|Swaziland;Swazi;Mbabane
        ET;Ethiopia;Ethiopian Ethiopians;Addis Ababa|Addis,Tigray,Amhara,Oromia,Mekelle
        FJ;Fiji;Fijian Fijians;Suva
        FI;Finland;Finnish Finn Finns;Helsinki,Tampere,Turku
        FR;France|French Republic;French Frenchman Frenchwoman Frenchmen;Paris,Marseille|Marseilles,Lyon|Lyons
        + Toulouse,Strasbourg,Bordeaux,Lille,Nantes,Normandy,Brittany,Corsica,Cannes,Calais,Versailles
        GA;Gabon;Gabonese;Libreville
        GM;Gambia|The Gambia;Gambian Gambians;Banjul
        GE;~Georgia;Georgian Georgians;Tbilisi,Batumi,Abkhazia,South Ossetia
        DE;Germany|Federal Republic of Germany;German Germans;Berlin,Munich,Hamburg,Frankfurt,Cologne,Stuttgart
        + Düsseldorf|Dusseldorf,Leipzig,Dresden,Bonn,Hanover,Bavaria,Saxony,Ramstein
        GH;Ghana;Ghanaian Ghanaians;Accra,Kumasi,Tamale,Takoradi,Cape Coast,Tema,Sunyani
        GR;Greece;Greek Greeks;Athens,Thessaloniki,Crete,Lesbos,Piraeus
        GL;Greenland;Greenlandic Greenlanders;Nuuk
        GD;Grenada;Grenadian;
        GT;Guatemala;Guatemalan Guatemalans;Guatemala City
        GN;Guinea;Guinean Guineans;Conakry
        GW;Guinea-Bissau;;Bissau
        GY;Guyana;Guyanese;
        HT;Haiti;Haitian Haitians;Port-au-Prince
        HN;Honduras;Honduran Hondurans;Tegucigalpa,San Pedro Sula
        HU;Hungary;Hungarian Hungarians;Budapest
        IS;Iceland;Icelandic Icelander Icelanders;Reykjavik|Reykjavík
        IN;India|Republic of India;Indian Indians;New Delhi|Delhi,Mumbai|Bombay,Kolkata|Calcutta,Chennai|Madras
        + Bengaluru|Bangalore,Pune,Ahmedabad,Lucknow,Jaipur,Srinagar,Amritsar,Varanasi,Patna,Bhopal,Chandigarh
        + Guwahati,Gujarat,Maharashtra,Kerala,Tamil Nadu,Karnataka,Uttar Pradesh,Bihar,West Bengal,Assam,Rajasthan
        + Madhya Pradesh,Andhra Pradesh,Telangana,Odisha|Orissa,Haryana,Goa,Jharkhand,Chhattisgarh,Manipur,Nagaland
        + Himachal Pradesh,Uttarakhand,Ladakh
        ID;Indonesia;Indonesian Indonesians;Jakarta,Bali,Surabaya,Bandung,Aceh,Java,Sumatra,Sulawesi,Lombok
        + Yogyakarta,West Papua
        IR;Iran|Islamic Republic of Iran|Persia;Iranian Iranians;Tehran|Teheran,Isfahan,Mashhad,Shiraz,Tabriz,Qom
        + Natanz,Bushehr
        IQ;Iraq;Iraqi Iraqis;Baghdad,Mosul,Basra,Kirkuk,Fallujah,Tikrit,Ramadi,Najaf,Karbala,Erbil|Irbil,Samarra
        + Sinjar,Anbar,Baquba
        IE;Ireland|Republic of Ireland;Irish Irishman;Dublin,Galway,Limerick
        IL;Israel|State of Israel;Israeli Israelis;Tel Aviv,Haifa,Eilat,Ashkelon,Ashdod,Beersheba,Galilee,Negev,Sderot
        IT;Italy;Italian Italians;Rome,Milan,Naples,Turin,Venice,Genoa,Bologna,Palermo,Sicily,Sardinia,Lampedusa
        + Tuscany,Lombardy
        JM;Jamaica;Jamaican Jamaicans;
        JP;Japan;Japanese;Tokyo,Osaka,Kyoto,Hiroshima,Nagasaki,Yokohama,Nagoya,Sapporo,Fukushima,Okinawa,Hokkaido,Kobe
        JO;Jordan;Jordanian Jordanians;Amman
        KZ;Kazakhstan;Kazakh Kazakhs Kazakhstani;Astana|Nur-Sultan,Almaty
        KE;Kenya;Kenyan Kenyans;Nairobi,Mombasa,Kisumu,Nakuru,Eldoret
        KI;Kiribati;;Tarawa
        KP;North Korea|!DPRK|Democratic People's Republic of Korea;North_Korean North_Koreans;Pyongyang
        KR;South Korea|Republic of Korea;South_Korean South_Koreans;Seoul,Busan,Incheon,Daegu
        XK;Kosovo;Kosovar Kosovars Kosovan;Pristina
        KW;Kuwait;Kuwaiti Kuwaitis;Kuwait City
        KG;Kyrgyzstan;Kyrgyz;Bishkek
        LA;Laos;Laotian Lao;Vientiane
        LV;Latvia;Latvian Latvians;Riga
        LB;Lebanon;Lebanese;Beirut,Sidon
        LS;Lesotho;Basotho;Maseru
        LR;Liberia;Liberian Liberians;Monrovia
        LY;Libya;Libyan Libyans;Benghazi,Misrata,Sirte,Derna
        LI;Liechtenstein;;Vaduz
        LT;Lithuania;Lithuanian Lithuanians;Vilnius,Kaunas
        LU;Luxembourg;Luxembourgish;
        MG;Madagascar;Malagasy;Antananarivo
        MW;Malawi;Malawian Malawians;Lilongwe,Blantyre
        MY;Malaysia;Malaysian Malaysians Malay;Kuala Lumpur,Penang,Johor,Sabah,Sarawak
        MV;Maldives;Maldivian;Malé
        ML;Mali;Malian Malians;Bamako,Timbuktu,Gao,Mopti
        MT;Malta;Maltese;Valletta
        MH;Marshall Islands;Marshallese;
        MR;Mauritania;Mauritanian Mauritanians;Nouakchott
        MU;Mauritius;Mauritian;Port Louis
        MX;Mexico;Mexican Mexicans;Mexico City,Tijuana,Guadalajara,Monterrey,Acapulco,Cancún|Cancun
        + Ciudad Juárez|Ciudad Juarez,Sinaloa,Chiapas,Oaxaca,Veracruz,Puebla
        FM;Micronesia;Micronesian;
        MD;Moldova;Moldovan Moldovans;Chișinău|Chisinau,Transnistria
        MC;Monaco;Monegasque;
        MN;Mongolia;Mongolian Mongolians;Ulaanbaatar|Ulan Bator
        ME;Montenegro;Montenegrin Montenegrins;Podgorica
        MA;Morocco;Moroccan Moroccans;Rabat,Casablanca,Marrakesh|Marrakech,Tangier
        MZ;Mozambique;Mozambican Mozambicans;Maputo,Beira,Cabo Delgado
        MM;Myanmar|Burma;Burmese;Yangon|Rangoon,Naypyidaw|Naypyitaw,Mandalay,Rakhine
        NA;Namibia;Namibian Namibians;Windhoek,Walvis Bay,Swakopmund
        NR;Nauru;Nauruan;
        NP;Nepal;Nepali Nepalis Nepalese;Kathmandu,Pokhara
        NL;Netherlands|The Netherlands|Holland;Dutch Dutchman;Amsterdam,Rotterdam,Utrecht,Eindhoven,Maastricht
        NZ;New Zealand|Aotearoa;New_Zealander New_Zealanders Kiwi Kiwis;Auckland,Christchurch,Dunedin
        NI;Nicaragua;Nicaraguan Nicaraguans;Managua
        NE;Niger;Nigerien Nigeriens;Niamey,Agadez
        NG;Nigeria;Nigerian Nigerians;Abuja,Lagos,Kano,Ibadan,Port Harcourt,Kaduna,Maiduguri,Borno,Benin City
        MK;North Macedonia|Macedonia;Macedonian Macedonians;Skopje
        NO;Norway;Norwegian Norwegians;Oslo,Bergen,Trondheim,Stavanger,Svalbard
        OM;Oman;Omani Omanis;Muscat
        PK;Pakistan;Pakistani Pakistanis;Islamabad,Karachi,Lahore,Peshawar,Quetta,Rawalpindi,Multan,Faisalabad
        + Punjab_,Sindh,Balochistan|Baluchistan,Khyber Pakhtunkhwa,Waziristan,Swat
        PW;Palau;Palauan;
        PS;Palestine|State of Palestine|Palestinian territories;Palestinian Palestinians Gazan Gazans;
        + Ramallah,Gaza City,Gaza|Gaza Strip,Rafah,Khan Younis,West Bank,Hebron,Nablus,Jenin,Bethlehem
        PA;Panama;Panamanian Panamanians;Panama City
        PG;Papua New Guinea|!PNG;Papua_New_Guinean;Port Moresby,Bougainville
        PY;Paraguay;Paraguayan Paraguayans;Asunción|Asuncion
        PE;Peru;Peruvian Peruvians;Lima,Cusco|Cuzco,Arequipa
        PH;Philippines|The Philippines;Filipino Filipinos Philippine Filipina;Manila,Cebu,Davao,Mindanao,Luzon
        + Quezon City,Marawi
        PL;Poland;Polish Pole Poles;Warsaw,Kraków|Krakow|Cracow,Gdansk|Gdańsk,Wroclaw|Wrocław,Poznan|Poznań,Lublin
        + Rzeszow|Rzeszów
        PT;Portugal;Portuguese;Lisbon,Porto,Madeira,Azores
        QA;Qatar;Qatari Qataris;Doha
        RO;Romania;Romanian Romanians;Bucharest,Cluj,Timisoara
        RU;Russia|Russian Federation;Russian Russians;Moscow,St. Petersburg|St Petersburg|Saint Petersburg|Leningrad
        + Vladivostok,Novosibirsk,Yekaterinburg,Kazan,Volgograd,Rostov,Rostov-on-Don,Sochi,Kursk,Belgorod,Bryansk
        + Voronezh,Kaliningrad,Murmansk,Grozny,Chechnya,Dagestan,Ingushetia,Siberia,Krasnodar,Tatarstan,Buryatia
        RW;Rwanda;Rwandan Rwandans;Kigali
        WS;Samoa;Samoan Samoans;Apia
        SM;San Marino;;
        ST;São Tomé and Príncipe|Sao Tome and Principe;;São Tomé|Sao Tome
        SA;Saudi Arabia|Kingdom of Saudi Arabia;Saudi Saudis Saudi_Arabian;Riyadh,Jeddah,Mecca,Medina,Dammam,Dhahran
        SN;Senegal;Senegalese;Dakar
        RS;Serbia;Serbian Serbians Serb Serbs;Belgrade,Vojvodina
        SC;Seychelles;Seychellois;Mahé
        SL;Sierra Leone;Sierra_Leonean Sierra_Leoneans;Freetown
        SG;Singapore;Singaporean Singaporeans;
        SK;Slovakia;Slovak Slovaks Slovakian;Bratislava
        SI;Slovenia;Slovenian Slovene Slovenes;Ljubljana
        SB;Solomon Islands|Solomons;Solomon_Islander;Honiara,Guadalcanal
        SO;Somalia;Somali Somalis Somalian;Mogadishu,Kismayo,Puntland,Somaliland
        ZA;South Africa;South_African South_Africans;Johannesburg,Cape Town,Pretoria,Durban,Soweto,Port Elizabeth
        + Bloemfontein,Gauteng,KwaZulu-Natal,Limpopo,Mpumalanga,Western Cape,Eastern Cape,Free State,Northern Cape
        SS;South Sudan;South_Sudanese;Juba
        ES;Spain;Spanish Spaniard Spaniards;Madrid,Barcelona,Valencia,Seville,Bilbao,Málaga|Malaga,Zaragoza
        + Catalonia,Andalusia,Galicia,Basque Country,Canary Islands,Mallorca|Majorca,Ibiza,Tenerife
        LK;Sri Lanka|Ceylon;Sri_Lankan Sri_Lankans;Colombo,Jaffna,Kandy
        SD;Sudan;Sudanese;Khartoum,Omdurman,Darfur,Port Sudan,Kordofan,El Fasher
        SR;Suriname;Surinamese;Paramaribo
        SE;Sweden;Swedish Swede Swedes;Stockholm,Gothenburg,Malmö|Malmo,Uppsala,Gotland
        CH;Switzerland;Swiss;Bern|Berne,Geneva,Zurich|Zürich,Basel,Lausanne,Davos,Lugano,Lucerne
        SY;Syria|Syrian Arab Republic;Syrian Syrians;Damascus,Aleppo,Homs,Idlib,Raqqa|Raqqah,Latakia
        + Deir ez-Zor|Deir al-Zour,Hama,Palmyra,Kobani|Kobane,Ghouta,Douma,Manbij,Afrin,Tartus
        TW;Taiwan|Republic of China;Taiwanese;Taipei,Kaohsiung
        TJ;Tajikistan;Tajik Tajiks;Dushanbe
        TZ;Tanzania;Tanzanian Tanzanians;Dodoma,Dar es Salaam,Zanzibar,Arusha
        TH;Thailand|Siam;Thai Thais;Bangkok,Chiang Mai,Phuket,Pattaya
        TL;East Timor|Timor-Leste|Timor Leste;Timorese East_Timorese;Dili
        TG;Togo;Togolese;Lomé|Lome
        TO;Tonga;Tongan Tongans;Nuku'alofa
        TT;Trinidad and Tobago|Trinidad;Trinidadian;Port of Spain
        TN;Tunisia;Tunisian Tunisians;Tunis,Sfax,Sousse
        TR;Turkey|Türkiye|Turkiye;Turkish Turk Turks;Ankara,Istanbul,Izmir,Antalya,Diyarbakir,Gaziantep,Incirlik
        TM;Turkmenistan;Turkmen;Ashgabat
        TV;Tuvalu;Tuvaluan;Funafuti
        UG;Uganda;Ugandan Ugandans;Kampala,Entebbe,Gulu
        UA;Ukraine;Ukrainian Ukrainians;Kyiv|Kiev|Kyyiv,Kharkiv|Kharkov,Odesa|Odessa,Lviv|Lvov,Dnipro|Dnipropetrovsk
        + Donetsk,Luhansk|Lugansk,Mariupol,Zaporizhzhia|Zaporizhia|Zaporizhzhya|Zaporozhye,Kherson,Mykolaiv|Nikolaev
        + Bakhmut|Artemivsk,Avdiivka,Melitopol,Sumy,Chernihiv|Chernigov,Chernobyl|Chornobyl,Bucha,Irpin,Kramatorsk
        + Sloviansk|Slovyansk,Kryvyi Rih,Poltava,Vinnytsia,Zhytomyr,Severodonetsk|Sievierodonetsk,Lysychansk
        + Izium|Izyum,Kupiansk,Soledar,Berdyansk,Enerhodar,Donbas|Donbass,Hostomel,Ivano-Frankivsk,Uzhhorod,Ternopil
        + Rivne,Chasiv Yar,Pokrovsk,Vuhledar,Nova Kakhovka
        AE;United Arab Emirates|!UAE|Emirates;Emirati Emiratis;Abu Dhabi,Dubai,Sharjah
        GB;United Kingdom|!UK|U.K.|Britain|Great Britain;British Briton Britons Brit Brits;London,Manchester
        + Birmingham,Liverpool,Leeds,Sheffield,Bristol,Glasgow,Edinburgh,Cardiff,Belfast,Aberdeen,Newcastle
        + Nottingham,Leicester,Southampton,Portsmouth,Brighton,Oxford,Cambridge,Salisbury,England,Scotland,Wales
        + Northern Ireland,Heathrow,Kent,Yorkshire,Cornwall,Devon,Essex,Sussex,Norfolk,Suffolk,Dover,Downing Street
        + Whitehall
        US;United States|United States of America|!US|!U.S.|!USA|!U.S.A.|!U.S|America;American Americans;
        + Washington|Washington, D.C.|Washington D.C.|Washington DC,New York|New York City|NYC,Los Angeles|L.A.
        + Chicago,Houston,Philadelphia,San Francisco,Boston,Seattle,Miami,Atlanta,Dallas,Detroit,Denver,Las Vegas
        + San Diego,New Orleans,Baltimore,Minneapolis,Cleveland,Pittsburgh,Phoenix_,Portland,Orlando_,Honolulu
        + Anchorage,Austin_,San Antonio,St. Louis|St Louis,Kansas City,Salt Lake City,Brooklyn,Manhattan,Queens_
        + Bronx,Hollywood,Silicon Valley,Guantanamo,Guantanamo Bay,Pearl Harbor,Cape Canaveral,Alabama,Alaska
        + Arizona,Arkansas,California,Colorado,Connecticut,Delaware,Florida,Hawaii,Idaho,Illinois,Indiana,Iowa
        + Kansas,Kentucky,Louisiana,Maine,Maryland,Massachusetts,Michigan,Minnesota,Mississippi,Missouri,Montana
        + Nebraska,Nevada,New Hampshire,New Jersey,New Mexico,North Carolina,North Dakota,Ohio,Oklahoma,Oregon
        + Pennsylvania,Rhode Island,South Carolina,South Dakota,Tennessee,Texas,Utah,Vermont,West Virginia,Wisconsin
        + Wyoming,Staten Island,Long Island,Iowa City,Des Moines,Milwaukee,Cincinnati,Columbus,Charlottesville
        + Sacramento,Oakland,San Jose,Tucson,Albuquerque,Nashville,Memphis,Tampa,Raleigh,Richmond,Indianapolis,Omaha
        + Cape Cod,Wall Street_
        PR;Puerto Rico;Puerto_Rican Puerto_Ricans;San Juan
        UY;Uruguay;Uruguayan Uruguayans;Montevideo
        UZ;Uzbekistan;Uzbek Uzbeks;Tashkent,Samarkand
        VU;Vanuatu;;Port Vila
        VA;Vatican|Vatican City|Holy See;;
        VE;Venezuela;Venezuelan Venezuelans;Caracas,Maracaibo
        VN;Vietnam|Viet Nam;Vietnamese;Hanoi,Ho Chi Minh City|Saigon,Da Nang,Hue_
        YE;Yemen;Yemeni Yemenis;Sanaa|Sana'a,Aden,Hodeidah|Hodeida,Taiz,Marib
        ZM;Zambia;Zambian Zambians;Lusaka,Ndola,Kitwe,Livingstone_
        ZW;Zimbabwe|Rhodesia;Zimbabwean Zimbabweans;Harare,Bulawayo,Mutare
        BM;Bermuda;Bermudian;
        FK;Falkland Islands|Falklands;;
        GI;Gibraltar;;
        GU;Guam;;
        NC;New Caledonia;;
        PF;French Polynesia;;Tahiti
        KY;Cayman Islands;;
        EH;Western Sahara;Sahrawi Sahrawis;
        """
}
