// Known regions, people, peoples, events and works with their variants: the label, the canonical name, its variants.

enum NameFacts {
    // "LABEL[:CC]" name|variant|variant; a variant that begins with "!" counts only in capitals.
    static let list = """
        LOC Europe
        LOC Asia
        LOC Africa
        LOC North America
        LOC South America
        LOC Latin America
        LOC Central America
        LOC Middle East|Mideast
        LOC Far East
        LOC Balkans
        LOC Caucasus
        LOC Caribbean
        LOC Scandinavia
        LOC Baltics
        LOC Antarctica
        LOC Arctic
        LOC Sahel
        LOC Sahara
        LOC Maghreb
        LOC Horn of Africa
        LOC West Africa
        LOC East Africa
        LOC Southern Africa
        LOC North Africa
        LOC Central Asia
        LOC South Asia
        LOC Southeast Asia|South-East Asia
        LOC East Asia
        LOC Western Europe
        LOC Eastern Europe
        LOC Central Europe
        LOC Persian Gulf|Arabian Gulf
        LOC Red Sea
        LOC Black Sea
        LOC Sea of Azov
        LOC Mediterranean|Mediterranean Sea
        LOC Baltic Sea
        LOC South China Sea
        LOC Indian Ocean
        LOC Pacific Ocean|Pacific
        LOC Atlantic Ocean|Atlantic
        LOC Suez Canal
        LOC Panama Canal
        LOC Strait of Hormuz
        LOC Golan Heights
        LOC Kashmir|Jammu and Kashmir
        LOC Jerusalem|East Jerusalem
        LOC Crimea
        LOC Kurdistan
        LOC Nagorno-Karabakh
        LOC Korean Peninsula
        LOC Korea
        LOC Congo
        LOC Himalayas
        LOC Alps
        LOC Amazon
        LOC Nile
        LOC Danube
        LOC Mount Everest|Everest
        LOC West
        LOC Soviet Union|!USSR
        LOC Yugoslavia
        LOC Czechoslovakia
        LOC East Germany
        LOC West Germany
        LOC Punjab
        LOC Kurdish Region
        LOC:CN Tiananmen Square
        LOC:RU Red Square
        LOC:US Capitol Hill
        LOC:US Ground Zero
        LOC:US Times Square
        LOC:US Central Park
        LOC:US Georgia_
        LOC:UA Zaporizhzhia Nuclear Power Plant
        LOC:UA Snake Island
        LOC:UA Maidan
        MISC European|Europeans
        MISC African|Africans
        MISC Asian|Asians
        MISC Arab|Arabs
        MISC Latin American|Latin Americans
        MISC African American|African Americans|African-American|African-Americans
        MISC Hispanic|Hispanics
        MISC Latino|Latinos
        MISC Kurdish|Kurds|Kurd
        MISC Muslim|Muslims
        MISC Islamic
        MISC Islam
        MISC Islamist|Islamists
        MISC Christian|Christians
        MISC Christianity
        MISC Catholic|Catholics|Roman Catholic
        MISC Protestant|Protestants
        MISC Orthodox
        MISC Jewish|Jew|Jews
        MISC Hindu|Hindus
        MISC Buddhist|Buddhists
        MISC Sikh|Sikhs
        MISC Sunni|Sunnis
        MISC Shia|Shiite|Shiites|Shi'ite|Shi'ites
        MISC Soviet|Soviets
        MISC Nazi|Nazis
        MISC Rohingya|Rohingyas
        MISC Uyghur|Uyghurs|Uighur|Uighurs
        MISC Chechen|Chechens
        MISC Tibetan|Tibetans
        MISC Catalan|Catalans
        MISC Scottish|Scots|Scot
        MISC Welsh
        MISC English
        MISC Arabic
        MISC Spanish-language
        MISC Republican|Republicans
        MISC Democrat|Democrats
        MISC Marxist
        MISC Zionist
        MISC Roma
        MISC Hutu|Hutus
        MISC Tutsi|Tutsis
        MISC Western
        MISC Westerner|Westerners
        MISC Crimean
        MISC Romanesque
        MISC Māori|Maori
        MISC Aboriginal
        MISC Inuit
        MISC Yazidi|Yazidis
        MISC Alawite|Alawites
        MISC World War II|Second World War|World War Two|WWII|!WW2
        MISC World War I|First World War|World War One|WWI
        MISC Cold War
        MISC Vietnam War
        MISC Iraq War
        MISC Gulf War
        MISC Korean War
        MISC Arab Spring
        MISC Holocaust
        MISC Brexit
        MISC Olympics|Olympic Games|Olympic
        MISC Winter Olympics
        MISC World Cup
        MISC Champions League
        MISC Premier League
        MISC Super Bowl
        MISC Nobel Prize|Nobel
        MISC Nobel Peace Prize
        MISC Bible
        MISC Koran|Quran|Qur'an
        MISC Paris Agreement|Paris Accord
        MISC Kyoto Protocol
        MISC Minsk Agreements|Minsk agreements
        MISC Black Lives Matter
        MISC Me Too
        MISC Eurovision|Eurovision Song Contest
        PERSON Vladimir Putin|Putin|Vladimir Vladimirovich Putin
        PERSON Volodymyr Zelenskyy|Zelenskyy|Zelensky|Zelenskiy|Volodymyr Zelensky|Volodymyr Zelenskiy
        PERSON Volodymyr Zelenskyy|Vladimir Zelensky|Volodymyr Oleksandrovych Zelenskyy
        PERSON Joe Biden|Biden|Joseph Biden|Joseph R. Biden|Joe R. Biden
        PERSON Donald Trump|Trump|Donald J. Trump
        PERSON Barack Obama|Obama|Barack H. Obama
        PERSON Xi Jinping
        PERSON Recep Tayyip Erdoğan|Erdogan|Erdoğan|Recep Tayyip Erdogan|Tayyip Erdogan
        PERSON Benjamin Netanyahu|Netanyahu|Binyamin Netanyahu
        PERSON Bashar al-Assad|Assad|Bashar Assad
        PERSON Sergei Lavrov|Sergey Lavrov|Lavrov
        PERSON Sergei Shoigu|Sergey Shoigu
        PERSON Dmitry Peskov|Dmitri Peskov|Peskov
        PERSON Alexander Lukashenko|Lukashenko|Alyaksandr Lukashenka|Aliaksandr Lukashenka|Alexandr Lukashenko
        PERSON Yevgeny Prigozhin|Evgeny Prigozhin
        PERSON António Guterres|Antonio Guterres
        PERSON Ban Ki-moon|Ban Ki-Moon
        PERSON Kim Jong Un|Kim Jong-un|Kim Jong-Un
        PERSON Kim Jong Il|Kim Jong-il
        PERSON Muammar Gaddafi|Moammar Gadhafi|Muammar Qaddafi|Moammar Gaddafi
        PERSON Luiz Inácio Lula da Silva|Luiz Inacio Lula da Silva
        PERSON Abdel Fattah el-Sisi|Abdel Fattah al-Sisi|Abdel-Fattah el-Sissi|Abdel Fattah El-Sisi
        PERSON Osama bin Laden|Usama bin Laden
        PERSON Dmytro Kuleba
        PERSON Jens Stoltenberg|Stoltenberg
        PERSON Ursula von der Leyen
        PERSON Emmanuel Macron|Macron
        PERSON Aung San Suu Kyi
        PERSON Pope Francis
        PERSON Angela Merkel|Merkel
        PERSON Hillary Clinton|Hillary Rodham Clinton
        PERSON Bernie Sanders
        PERSON Ted Cruz
        PERSON Marco Rubio
        PERSON Kamala Harris
        PERSON Narendra Modi
        PERSON Boris Johnson
        PERSON Rishi Sunak
        PERSON Keir Starmer
        PERSON Theresa May
        PERSON Olaf Scholz|Scholz
        PERSON Mark Rutte
        PERSON Giorgia Meloni
        PERSON Viktor Orbán|Viktor Orban
        PERSON Antony Blinken
        PERSON Lloyd Austin
        PERSON Justin Trudeau
        PERSON Cyril Ramaphosa
        PERSON Jair Bolsonaro
        PERSON Nicolás Maduro|Nicolas Maduro
        PERSON Ali Khamenei
        PERSON Mahmoud Abbas
        PERSON Robert Mugabe
        PERSON Edward Snowden
        PERSON Julian Assange
        PERSON Alexei Navalny|Alexey Navalny
        PERSON Elon Musk
        """
}
