// Known bodies, parties, companies and media with their variants: the label, the canonical name, its variants.

enum BodyFacts {
    // "ORG[:CC]" name|variant|variant; a variant that begins with "!" counts only in capitals; "~": ambiguous, no name.
    static let list = """
        ORG United Nations|!UN|!U.N.|!UNO|!U.N
        ORG NATO|North Atlantic Treaty Organization|North Atlantic Treaty Organisation
        ORG NATO|North Atlantic Alliance|Atlantic Alliance
        ORG European Union|!EU|!E.U.
        ORG European Commission
        ORG European Parliament
        ORG European Central Bank|!ECB
        ORG European Council
        ORG Council of Europe
        ORG European Court of Human Rights
        ORG African Union|!AU
        ORG Arab League|League of Arab States
        ORG World Health Organization|World Health Organisation|!WHO
        ORG World Trade Organization|World Trade Organisation|!WTO
        ORG World Bank
        ORG World Food Programme|World Food Program|!WFP
        ORG World Economic Forum|!WEF
        ORG International Monetary Fund|!IMF
        ORG International Criminal Court|!ICC
        ORG International Court of Justice|!ICJ
        ORG International Atomic Energy Agency|!IAEA
        ORG International Committee of the Red Cross|!ICRC
        ORG International Olympic Committee|!IOC
        ORG International Energy Agency
        ORG International Labour Organization|!ILO
        ORG International Organization for Migration|!IOM
        ORG United Nations Security Council|UN Security Council|U.N. Security Council|Security Council
        ORG United Nations General Assembly|UN General Assembly|U.N. General Assembly
        ORG UNICEF|United Nations Children's Fund
        ORG UNESCO
        ORG UNHCR|United Nations High Commissioner for Refugees|UN High Commissioner for Refugees
        ORG UNRWA
        ORG UNDP|United Nations Development Programme
        ORG OPEC|OPEC+|Organization of the Petroleum Exporting Countries
        ORG OECD|Organisation for Economic Co-operation and Development
        ORG OSCE|Organization for Security and Co-operation in Europe
        ORG OSCE|Organization for Security and Cooperation in Europe
        ORG ASEAN|Association of Southeast Asian Nations
        ORG ECOWAS|Economic Community of West African States
        ORG Southern African Development Community|!SADC
        ORG BRICS
        ORG G7|G-7|Group of Seven
        ORG G20|G-20|Group of 20
        ORG G8|G-8
        ORG Commonwealth
        ORG FIFA
        ORG UEFA
        ORG Interpol
        ORG Europol
        ORG Red Cross
        ORG Red Crescent
        ORG Amnesty International|Amnesty
        ORG Human Rights Watch|!HRW
        ORG Greenpeace
        ORG Oxfam
        ORG Médecins Sans Frontières|Medecins Sans Frontieres|Doctors Without Borders|!MSF
        ORG Save the Children
        ORG Transparency International
        ORG Islamic State|!ISIS|!ISIL|Daesh|!IS|Islamic State of Iraq and the Levant|Islamic State of Iraq and Syria
        ORG al-Qaeda|al-Qaida|Al Qaeda|Al-Qaida|Al Qaida|al Qaeda
        ORG Taliban|Taleban
        ORG Hamas
        ORG Hezbollah|Hizbollah|Hizbullah
        ORG al-Shabab|al-Shabaab|Al Shabaab|Al Shabab
        ORG Boko Haram
        ORG Islamic Jihad
        ORG Muslim Brotherhood
        ORG Houthi|Houthis
        ORG Wagner Group|Wagner
        ORG FARC
        ORG Palestinian Authority
        ORG Fatah
        ORG PKK|Kurdistan Workers' Party
        ORG Syrian Democratic Forces|!SDF
        ORG Mossad
        ORG:RU Kremlin
        ORG:RU State Duma|Duma
        ORG:RU FSB
        ORG:RU KGB
        ORG:RU Gazprom
        ORG:RU Rosneft
        ORG:RU TASS
        ORG:RU RIA Novosti
        ORG:RU Interfax
        ORG:RU United Russia
        ORG:RU Roscosmos
        ORG:UA Verkhovna Rada
        ORG:UA Naftogaz
        ORG:UA Energoatom
        ORG:UA Azov
        ORG:IN Bharatiya Janata Party|!BJP
        ORG:IN Lok Sabha
        ORG:IN Rajya Sabha
        ORG:IN Reserve Bank of India|!RBI
        ORG:IN Aam Aadmi Party|!AAP
        ORG:IN Press Trust of India|!PTI
        ORG:IN Indian National Congress
        ORG:DE Lufthansa
        ORG:NL KLM
        ORG:FR Air France
        ORG:GB British Airways
        ORG:IE Ryanair
        ORG:GB easyJet
        ORG:AE Emirates Airline
        ORG:QA Qatar Airways
        ORG:GB Shell
        ORG:GB Unilever
        ORG:CH Nestlé|Nestle
        ORG:CH UBS
        ORG:CH Credit Suisse
        ORG:CH Glencore
        ORG:CH Novartis
        ORG:CH Roche
        ORG:SE Ericsson
        ORG:SE Ikea|IKEA
        ORG:SE Volvo
        ORG:FI Nokia
        ORG:DK Maersk
        ORG:DK Novo Nordisk
        ORG:DE Bayer
        ORG:DE BioNTech
        ORG:DE Mercedes-Benz
        ORG:DE Daimler
        ORG:DE Deutsche Bahn
        ORG:FR BNP Paribas
        ORG:FR Société Générale
        ORG:FR Total SA
        ORG:FR Peugeot
        ORG:IT Fiat
        ORG:IT Eni
        ORG:ES Banco Santander|Santander
        ORG:JP Honda
        ORG:JP Mitsubishi
        ORG:JP SoftBank
        ORG:JP Nintendo
        ORG:KR LG
        ORG:TW TSMC
        ORG:TW Foxconn
        ORG:IN Infosys
        ORG:US Ford Motor
        ORG:US Chrysler
        ORG:US Coca-Cola
        ORG:US PepsiCo
        ORG:US Disney
        ORG:US Visa Inc
        ORG:US Mastercard
        ORG:US PayPal
        ORG:US eBay
        ORG:US Airbnb
        ORG:US Cisco
        ORG:US Oracle
        ORG:US BlackRock
        ORG:US Lehman Brothers
        ORG:US Wells Fargo
        ORG:US Bank of America
        ORG:US Delta Air Lines
        ORG:US American Airlines
        ORG:US United Airlines
        ORG:US HuffPost|Huffington Post
        ORG:US Breitbart
        ORG:US USA Today
        ORG:US Vox
        ORG:US BuzzFeed
        ORG:US PBS
        ORG:US ESPN
        ORG:US Tea Party
        ORG:US Trump Organization
        ORG:US Clinton Foundation
        ORG:US Secret Service
        ORG:US Planned Parenthood
        ORG:US National Rifle Association|!NRA
        ORG:US Medicare_
        ORG Bilderberg
        ORG Airbus SE
        ORG WikiLeaks|Wikileaks
        ORG:ZA African National Congress|!ANC
        ORG:ZA Economic Freedom Fighters|!EFF
        ORG:ZA Eskom
        ORG:ZA Democratic Alliance
        ORG:KE Orange Democratic Movement
        ORG:GB House of Commons|Commons
        ORG:GB House of Lords
        ORG ~Labour Party
        ORG ~Labour
        ORG ~Conservative Party
        ORG:GB Tories|Tory Party
        ORG:GB Liberal Democrats|Lib Dems
        ORG:GB Scottish National Party|!SNP
        ORG:GB BBC|British Broadcasting Corporation|BBC News
        ORG:GB Sky News
        ORG:GB ITV
        ORG:GB Bank of England
        ORG:GB National Health Service|!NHS
        ORG:GB Scotland Yard|Metropolitan Police|Met Police
        ORG:GB UK Home Office
        ORG:GB UK Foreign Office
        ORG:GB UK Ministry of Defence|!MoD
        ORG:GB BP
        ORG:GB Vodafone
        ORG:GB Barclays
        ORG:GB HSBC
        ORG:GB Rolls-Royce
        ORG:GB AstraZeneca
        ORG:GB Manchester United|Man United|Man Utd
        ORG:GB Manchester City|Man City
        ORG:GB Arsenal
        ORG:GB Chelsea FC
        ORG:GB Tottenham Hotspur|Tottenham|Spurs
        ORG:GB Reuters|Thomson Reuters
        ORG:GB Financial Times
        ORG:GB The Guardian
        ORG:GB The Times
        ORG:GB The Economist
        ORG:US White House
        ORG ~Congress
        ORG:US US Congress|U.S. Congress
        ORG ~Senate
        ORG:US US Senate|U.S. Senate
        ORG:US US House of Representatives|U.S. House of Representatives
        ORG:US US Supreme Court|U.S. Supreme Court
        ORG:US Pentagon
        ORG:US US State Department|State Department|U.S. State Department
        ORG:US US Department of Justice|!DOJ|US Justice Department|U.S. Justice Department
        ORG:US Treasury Department|US Treasury|U.S. Treasury
        ORG:US Department of Homeland Security|!DHS
        ORG:US Department of Defense
        ORG:US Central Intelligence Agency|!CIA
        ORG:US Federal Bureau of Investigation|!FBI
        ORG:US National Security Agency|!NSA
        ORG:US Federal Reserve|Fed
        ORG:US Food and Drug Administration|!FDA
        ORG:US Centers for Disease Control and Prevention|!CDC
        ORG:US Environmental Protection Agency|!EPA
        ORG:US NASA
        ORG:US Republican Party|GOP
        ORG:US Democratic Party
        ORG:US Republican National Committee|!RNC
        ORG:US Democratic National Committee|!DNC
        ORG:US Associated Press|!AP
        ORG:US Voice of America|!VOA
        ORG:US New York Times|The New York Times
        ORG:US Washington Post|The Washington Post
        ORG:US Wall Street Journal|The Wall Street Journal
        ORG:US CNN
        ORG:US NBC|NBC News
        ORG:US CBS|CBS News
        ORG:US ABC News
        ORG:US Fox News
        ORG:US MSNBC
        ORG:US NPR
        ORG:US Politico
        ORG:US Bloomberg|Bloomberg News
        ORG:US Google
        ORG:US Apple
        ORG:US Microsoft
        ORG:US Amazon.com
        ORG:US Facebook
        ORG:US Meta Platforms
        ORG:US Twitter
        ORG:US YouTube
        ORG:US Instagram
        ORG:US WhatsApp
        ORG:US Netflix
        ORG:US Tesla
        ORG:US SpaceX
        ORG:US OpenAI
        ORG:US Nvidia
        ORG:US Intel
        ORG:US IBM
        ORG:US Uber
        ORG:US Boeing
        ORG:US Lockheed Martin
        ORG:US Raytheon
        ORG:US Northrop Grumman
        ORG:US General Motors
        ORG:US General Electric
        ORG:US ExxonMobil|Exxon Mobil|Exxon
        ORG:US Chevron
        ORG:US Goldman Sachs
        ORG:US JPMorgan Chase|JPMorgan|JP Morgan
        ORG:US Morgan Stanley
        ORG:US Citigroup
        ORG:US Walmart
        ORG:US McDonald's
        ORG:US Starbucks
        ORG:US Pfizer
        ORG:US Moderna
        ORG:US Johnson & Johnson
        ORG:US Nasdaq
        ORG:US New York Stock Exchange|!NYSE
        ORG:US Dow Jones
        ORG:US Ku Klux Klan
        ORG:US NBA
        ORG:US NFL
        ORG:US Harvard|Harvard University
        ORG:US Stanford|Stanford University
        ORG:US Yale|Yale University
        ORG:US MIT|Massachusetts Institute of Technology
        ORG:US US Army|U.S. Army
        ORG:US US Navy|U.S. Navy
        ORG:US US Air Force|U.S. Air Force
        ORG:FR Agence France-Presse|!AFP
        ORG:FR Le Monde
        ORG:FR Airbus
        ORG:FR TotalEnergies
        ORG:FR Renault
        ORG:FR Paris Saint-Germain|!PSG
        ORG:FR National Rally
        ORG:DE Bundestag
        ORG:DE Bundesbank
        ORG:DE Christian Democratic Union|!CDU
        ORG:DE Social Democratic Party of Germany|!SPD
        ORG:DE Alternative for Germany|!AfD
        ORG:DE Deutsche Welle|!DW
        ORG:DE Deutsche Bank
        ORG:DE Volkswagen|VW
        ORG:DE BMW
        ORG:DE Siemens
        ORG:DE Rheinmetall
        ORG:DE Der Spiegel
        ORG:DE Bayern Munich
        ORG:ES Real Madrid
        ORG:ES FC Barcelona
        ORG:IT Juventus
        ORG:QA Al Jazeera|Al-Jazeera
        ORG:SA Saudi Aramco|Aramco
        ORG:TR Justice and Development Party|!AKP
        ORG:IL Knesset
        ORG:IL Likud
        ORG:IL Israel Defense Forces|Israel Defence Forces|Israeli Defense Forces|!IDF
        ORG:IL Haaretz
        ORG:IR Islamic Revolutionary Guard Corps|Revolutionary Guards|Revolutionary Guard|!IRGC
        ORG:CN Chinese Communist Party|Communist Party of China|!CCP|!CPC
        ORG:CN Xinhua
        ORG:CN Global Times
        ORG:CN People's Liberation Army|!PLA
        ORG:CN Huawei
        ORG:CN Alibaba
        ORG:CN Tencent
        ORG:CN TikTok
        ORG:CN ByteDance
        ORG:JP Toyota
        ORG:JP Sony
        ORG:JP Nissan
        ORG:JP Kyodo
        ORG:KR Samsung
        ORG:KR Hyundai
        ORG:KR Yonhap
        ORG:MM National League for Democracy|!NLD
        ORG ~Labor Party
        ORG ~Labor
        ORG ~Liberal Party
        ORG:GH New Patriotic Party|!NPP
        ORG:GH National Democratic Congress|!NDC
        ORG:ZW Zanu-PF|ZANU-PF
        ORG:NG All Progressives Congress|!APC
        ORG ~Parliament
        ORG ~Supreme Court
        ORG ~High Court
        ORG ~Constitutional Court
        ORG ~National Assembly
        ORG ~Foreign Ministry
        ORG ~Defense Ministry
        ORG ~Defence Ministry
        ORG ~Interior Ministry
        ORG ~Finance Ministry
        ORG ~Health Ministry
        ORG ~House of Representatives
        """
}
