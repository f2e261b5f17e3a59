// The knowledge base, part 4: ships, classes of ships and submarines.

extension SystemTable {
    /// Ships, classes of ships and submarines.
    ///
    /// See ``land`` for the form.
    static let ships = """
        # Surface ships and classes
        Arleigh Burke class | surface-ship | USA | Arleigh Burke-class, Arleigh Burke
        Ticonderoga class | surface-ship | USA | Ticonderoga-class
        Zumwalt class | surface-ship | USA | Zumwalt-class
        Nimitz class | surface-ship | USA | Nimitz-class
        Gerald R. Ford class | surface-ship | USA | Ford-class, Gerald R. Ford-class
        Wasp class | surface-ship | USA | Wasp-class
        America class | surface-ship | USA | America-class
        San Antonio class | surface-ship | USA | San Antonio-class
        Freedom class | surface-ship | USA | Freedom-class
        Independence class | surface-ship | USA | Independence-class
        Constellation class | surface-ship | USA | Constellation-class
        Iowa class | surface-ship | USA | Iowa-class
        Littoral Combat Ship | surface-ship | USA
        Mark VI patrol boat | surface-ship | USA | Mark VI patrol boats
        Type 45 | surface-ship | GBR | Type 45?, Type 45 destroyer, Daring-class, Daring class
        Type 26 | surface-ship | GBR | Type 26?, Type 26 frigate
        Type 31 | surface-ship | GBR | Type 31?, Type 31 frigate
        Type 23 | surface-ship | GBR | Type 23?, Type 23 frigate
        Queen Elizabeth class | surface-ship | GBR | Queen Elizabeth-class
        Horizon class | surface-ship | | Horizon-class
        FREMM | surface-ship | | FREMM frigate
        Mistral class | surface-ship | FRA | Mistral-class
        Charles de Gaulle | surface-ship | FRA | Charles de Gaulle?, FS Charles de Gaulle
        Sachsen class | surface-ship | DEU | Sachsen-class
        Sa'ar 6 | surface-ship | ISR | Sa'ar 6-class
        Visby class | surface-ship | SWE | Visby-class
        Hobart class | surface-ship | AUS | Hobart-class
        Mogami class | surface-ship | JPN | Mogami-class
        Izumo class | surface-ship | JPN | Izumo-class
        Kongo class | surface-ship | JPN | Kongo-class
        Sejong the Great class | surface-ship | KOR | Sejong the Great-class
        Choe Hyon | surface-ship | PRK | Choe Hyon?, Choe Hyon-class
        Moskva | surface-ship | RUS | Moskva?, missile cruiser Moskva, cruiser Moskva
        Admiral Kuznetsov | surface-ship | RUS | Admiral Kuznetsov?
        Admiral Gorshkov | surface-ship | RUS | Admiral Gorshkov?, Admiral Gorshkov-class
        Admiral Makarov | surface-ship | RUS | Admiral Makarov?
        Admiral Essen | surface-ship | RUS
        Admiral Grigorovich | surface-ship | RUS
        Pyotr Velikiy | surface-ship | RUS | Pyotr Veliky
        Marshal Ustinov | surface-ship | RUS
        Buyan-M class | surface-ship | RUS | Buyan-M, Buyan-M-class
        Karakurt class | surface-ship | RUS | Karakurt-class
        Ropucha class | surface-ship | RUS | Ropucha-class
        Raptor class | surface-ship | RUS | Raptor-class, Raptor patrol boat
        Novocherkassk | surface-ship | RUS | Novocherkassk?
        Caesar Kunikov | surface-ship | RUS | Tsezar Kunikov
        Orsk | surface-ship | RUS | Orsk?
        Ivan Khurs | surface-ship | RUS
        Liaoning | surface-ship | CHN | Liaoning?, aircraft carrier Liaoning
        Shandong | surface-ship | CHN | Shandong?, aircraft carrier Shandong
        Fujian | surface-ship | CHN | Fujian?, aircraft carrier Fujian
        Type 052D | surface-ship | CHN | 052D
        Type 054A | surface-ship | CHN | 054A
        Type 054B | surface-ship | CHN
        Type 055 | surface-ship | CHN | Type 055 destroyer, Renhai-class
        Type 056 | surface-ship | CHN
        Type 071 | surface-ship | CHN
        Type 075 | surface-ship | CHN
        Type 076 | surface-ship | CHN
        INS Vikrant | surface-ship | IND
        INS Vikramaditya | surface-ship | IND
        TCG Anadolu | surface-ship | TUR
        Ada class | surface-ship | TUR | Ada-class

        # Submarines
        Ohio class | submarine | USA | Ohio-class
        Virginia class | submarine | USA | Virginia-class
        Columbia class | submarine | USA | Columbia-class
        Los Angeles class | submarine | USA | Los Angeles-class
        Seawolf class | submarine | USA | Seawolf-class
        SSN-AUKUS | submarine | | AUKUS-class
        Astute class | submarine | GBR | Astute-class
        Vanguard class | submarine | GBR | Vanguard-class
        Dreadnought class | submarine | GBR | Dreadnought-class
        Trafalgar class | submarine | GBR | Trafalgar-class
        Suffren class | submarine | FRA | Suffren-class, Barracuda-class
        Le Triomphant class | submarine | FRA | Triomphant-class
        Scorpene class | submarine | FRA | Scorpene-class, Scorpene submarine
        Type 212 | submarine | DEU | Type 212A, Type 212CD
        Type 214 | submarine | DEU
        Dolphin class | submarine | DEU | Dolphin-class, Dolphin submarine
        Gotland class | submarine | SWE | Gotland-class
        Collins class | submarine | AUS | Collins-class
        Soryu class | submarine | JPN | Soryu-class
        Taigei class | submarine | JPN | Taigei-class
        Kilo class | submarine | RUS | Kilo-class
        Akula class | submarine | RUS | Akula-class
        Borei class | submarine | RUS | Borei-class, Borey-class, Borei-A
        Yasen class | submarine | RUS | Yasen-class, Yasen-M
        Typhoon class | submarine | RUS | Typhoon-class
        Lada class | submarine | RUS | Lada-class
        Delta IV class | submarine | RUS | Delta IV-class
        K-329 Belgorod | submarine | RUS | Belgorod submarine, submarine Belgorod
        K-141 Kursk | submarine | RUS | Kursk submarine, submarine Kursk, nuclear submarine Kursk
        Rostov-on-Don submarine | submarine | RUS | submarine Rostov-on-Don
        Type 039A | submarine | CHN | Yuan-class
        Type 093 | submarine | CHN | Shang-class
        Type 094 | submarine | CHN | Jin-class
        Type 096 | submarine | CHN
        INS Arihant | submarine | IND | Arihant-class
        INS Arighat | submarine | IND | INS Arighaat
        ARA San Juan | submarine | ARG
        KRI Nanggala | submarine | IDN
        HMS Vanguard | submarine | GBR
        HMS Vengeance | submarine | GBR
        HMS Astute | submarine | GBR
        HMS Ambush | submarine | GBR
        USS Georgia | submarine | USA | | Ohio class
        USS Florida | submarine | USA | | Ohio class
        USS Ohio | submarine | USA | | Ohio class
        USS Michigan | submarine | USA | | Ohio class
        USS Kentucky | submarine | USA | | Ohio class
        USS Tennessee | submarine | USA | | Ohio class
        USS Connecticut | submarine | USA | | Seawolf class
        USS Seawolf | submarine | USA | | Seawolf class
        USS Virginia | submarine | USA | | Virginia class
        USS Vermont | submarine | USA | | Virginia class
        """
}
