// The knowledge base, part 1: tanks, armoured vehicles, artillery, rocket launchers and trucks.

extension SystemTable {
    /// Name | category | country of design (ISO 3166 alpha-3) | other names | family.
    ///
    /// One line a system. Other names are separated by commas; plurals need no line. A name with "?" is an
    /// ordinary word, a person or a firm as well and counts only where the context is military. Soviet designs carry
    /// the country of their design bureau. An empty field is something that is not known, shared by several countries
    /// or different between variants. Lines that begin with "#" are comments.
    static let land = """
        # Tanks
        T-34 | tank | RUS | T-34-85
        T-54 | tank | RUS | T-54/55
        T-55 | tank | RUS
        T-62 | tank | RUS
        T-62M | tank | RUS | | T-62
        T-64 | tank | UKR
        T-64BV | tank | UKR | | T-64
        T-72 | tank | RUS
        T-72B | tank | RUS | | T-72
        T-72B3 | tank | RUS | T-72B3M | T-72
        T-72M1 | tank | RUS | | T-72
        T-80 | tank | RUS
        T-80BV | tank | RUS | T-80BVM | T-80
        T-80U | tank | RUS | | T-80
        T-84 Oplot | tank | UKR | T-84, BM Oplot
        T-90 | tank | RUS
        T-90M | tank | RUS | T-90M Proryv | T-90
        T-14 Armata | tank | RUS | T-14, Armata?
        PT-76 | tank | RUS
        PT-91 Twardy | tank | POL | PT-91, Twardy | T-72
        M-84 | tank | |  | T-72
        M1 Abrams | tank | USA | Abrams?, Abram tanks, M1A1, M1A2, M1A1 Abrams, M1A2 Abrams, M1A2 SEPv3, M1 Abrams tank
        M10 Booker | tank | USA | Booker?
        M60 Patton | tank | USA | M60 tank, M60A3, M60A1
        M48 Patton | tank | USA | M48 tank, Patton tank
        M4 Sherman | tank | USA | Sherman tank
        M551 Sheridan | tank | USA | Sheridan?
        Leopard 1 | tank | DEU | Leopard 1A5, Leopard-1 | Leopard
        Leopard 2 | tank | DEU | Leopard-2, Leopard 2A4, Leopard 2A5, Leopard 2A6, Leopard 2A7, Leopard 2A8 | Leopard
        Leopard | tank | DEU | Leopard?, Leopard tank
        Panther KF51 | tank | DEU | KF51, KF51 Panther
        Tiger I | tank | DEU | Tiger tank
        Panzer IV | tank | DEU
        Challenger 1 | tank | GBR | | Challenger
        Challenger 2 | tank | GBR | Challenger-2 | Challenger
        Challenger 3 | tank | GBR | Challenger-3 | Challenger
        Challenger | tank | GBR | Challenger?
        Chieftain | tank | GBR | Chieftain?
        Centurion | tank | GBR | Centurion?
        Leclerc | tank | FRA | Leclerc?, Leclerc tank, Leclerc XLR
        AMX-30 | tank | FRA
        AMX-10 RC | armoured-vehicle | FRA | AMX-10RC, AMX-10
        C1 Ariete | tank | ITA | Ariete?
        B1 Centauro | armoured-vehicle | ITA | Centauro?
        Merkava | tank | ISR | Merkava Mark 4, Merkava Mk 4, Merkava IV, Merkava 4
        K1 | tank | KOR | K1?, K1 tank, K1A1
        K2 Black Panther | tank | KOR | K2 tank, K2PL
        Type 10 | tank | JPN | Type 10?, Type 10 tank
        Type 90 | tank | JPN | Type 90?, Type 90 tank
        Type 59 | tank | CHN | Type 59?, Type 59 tank
        Type 69 | tank | CHN | Type 69?, Type 69 tank
        Type 96 | tank | CHN | Type 96?, ZTZ-96, Type 96 tank
        Type 99 | tank | CHN | Type 99?, ZTZ-99, Type 99A, Type 99 tank
        Type 15 | tank | CHN | Type 15?, ZTQ-15, Type 15 tank
        VT-4 | tank | CHN
        Al-Khalid | tank | PAK | Al Khalid?
        Arjun | tank | IND | Arjun?
        Karrar | tank | IRN | Karrar?
        Zulfiqar tank | tank | IRN | Zulfiqar tanks
        Altay | tank | TUR | Altay?
        Strv 122 | tank | SWE | Stridsvagn 122 | Leopard
        Stridsvagn 103 | tank | SWE | Strv 103, S-tank

        # Infantry fighting vehicles, carriers and other armour
        BMP-1 | armoured-vehicle | RUS | | BMP
        BMP-2 | armoured-vehicle | RUS | | BMP
        BMP-3 | armoured-vehicle | RUS | | BMP
        BMP | armoured-vehicle | RUS
        BMPT Terminator | armoured-vehicle | RUS | BMPT, Terminator?
        BMD-2 | armoured-vehicle | RUS | | BMD
        BMD-4 | armoured-vehicle | RUS | BMD-4M | BMD
        BTR-50 | armoured-vehicle | RUS | | BTR
        BTR-60 | armoured-vehicle | RUS | | BTR
        BTR-70 | armoured-vehicle | RUS | | BTR
        BTR-80 | armoured-vehicle | RUS | | BTR
        BTR-82A | armoured-vehicle | RUS | BTR-82 | BTR
        BTR-4 | armoured-vehicle | UKR | BTR-4E | BTR
        BTR | armoured-vehicle | RUS
        BRDM-2 | armoured-vehicle | RUS | BRDM
        MT-LB | armoured-vehicle | RUS | MTLB
        GAZ Tigr | armoured-vehicle | RUS | Tigr?
        K-53949 Typhoon | armoured-vehicle | RUS | Typhoon-K
        Kurganets-25 | armoured-vehicle | RUS | Kurganets
        Boomerang | armoured-vehicle | RUS | Bumerang, K-17 Bumerang
        M2 Bradley | armoured-vehicle | USA | Bradley?, M2A2 Bradley, M2A2, Bradley Fighting Vehicle, M3 Bradley
        M1126 Stryker | armoured-vehicle | USA | Stryker?, Stryker armored personnel carriers
        M113 | armoured-vehicle | USA
        M1117 | armoured-vehicle | USA | M1117 Guardian
        M-ATV | armoured-vehicle | USA | Oshkosh M-ATV
        MaxxPro | armoured-vehicle | USA | MaxxPro MRAP, International MaxxPro
        Cougar | armoured-vehicle | USA | Cougar?, Cougar MRAP
        LAV-25 | armoured-vehicle | USA
        Amphibious Combat Vehicle | armoured-vehicle | USA
        AAV-7 | armoured-vehicle | USA | AAV7, AAVP-7
        LAV III | armoured-vehicle | CAN | LAV 6, LAV-6.0
        Roshel Senator | armoured-vehicle | CAN
        Marder | armoured-vehicle | DEU | Marder?, Marder IFV
        Puma | armoured-vehicle | DEU | Puma?
        Lynx | armoured-vehicle | DEU | Lynx?, Lynx KF41, KF41 Lynx, KF41
        Boxer | armoured-vehicle | DEU | Boxer?
        Fuchs | armoured-vehicle | DEU | Fuchs?, TPz Fuchs
        Dingo | armoured-vehicle | DEU | Dingo?, ATF Dingo
        Wiesel | armoured-vehicle | DEU | Wiesel?
        Warrior | armoured-vehicle | GBR | Warrior?, FV510 Warrior
        Ajax | armoured-vehicle | GBR | Ajax?
        FV432 | armoured-vehicle | GBR
        FV103 Spartan | armoured-vehicle | GBR | Spartan?
        Mastiff | armoured-vehicle | GBR | Mastiff?
        Bulldog | armoured-vehicle | GBR | Bulldog?
        VAB | armoured-vehicle | FRA
        VBCI | armoured-vehicle | FRA
        VBMR Griffon | armoured-vehicle | FRA | Griffon?
        EBRC Jaguar | armoured-vehicle | FRA | EBRC Jaguar
        Freccia | armoured-vehicle | ITA | Freccia?
        Iveco LMV | armoured-vehicle | ITA | LMV Lince
        CV90 | armoured-vehicle | SWE | Combat Vehicle 90, CV-90, Strf 90
        Patria AMV | armoured-vehicle | FIN | AMV XP
        Patria 6x6 | armoured-vehicle | FIN
        KTO Rosomak | armoured-vehicle | POL | Rosomak | Patria AMV
        Borsuk | armoured-vehicle | POL | Borsuk?
        Pandur | armoured-vehicle | AUT | Pandur II
        ASCOD | armoured-vehicle |
        Piranha | armoured-vehicle | CHE | Piranha?, Piranha V, Mowag Piranha
        Eagle IV | armoured-vehicle | CHE | Mowag Eagle
        Bushmaster | armoured-vehicle | AUS | Bushmaster?
        Hawkei | armoured-vehicle | AUS
        Namer | armoured-vehicle | ISR | Namer?
        Eitan | armoured-vehicle | ISR | Eitan?
        Kirpi | armoured-vehicle | TUR | BMC Kirpi
        Cobra II | armoured-vehicle | TUR | Otokar Cobra
        K21 | armoured-vehicle | KOR | K21 IFV
        AS21 Redback | armoured-vehicle | KOR | Redback?
        ZBD-04 | armoured-vehicle | CHN
        ZBD-05 | armoured-vehicle | CHN
        Casspir | armoured-vehicle | ZAF
        Ratel | armoured-vehicle | ZAF | Ratel?
        Kozak | armoured-vehicle | UKR | Kozak?, Kozak-2
        Novator | armoured-vehicle | UKR | Novator?
        BvS 10 | armoured-vehicle | SWE | BvS10

        # Guns, howitzers and mortars
        2S1 Gvozdika | artillery | RUS | 2S1, Gvozdika
        2S3 Akatsiya | artillery | RUS | 2S3, Akatsiya
        2S4 Tyulpan | artillery | RUS | 2S4, Tyulpan
        2S5 Giatsint | artillery | RUS | 2S5, Giatsint-S
        2S7 Pion | artillery | RUS | 2S7, Pion?, 2S7 Malka
        2S9 Nona | artillery | RUS | 2S9, Nona-S
        2S19 Msta | artillery | RUS | 2S19, Msta-S, 2S19 Msta-S
        2S22 Bohdana | artillery | UKR | 2S22, Bohdana?
        2S35 Koalitsiya | artillery | RUS | 2S35, Koalitsiya-SV
        2A65 Msta-B | artillery | RUS | Msta-B
        D-20 | artillery | RUS | D-20?, D-20 howitzer
        D-30 | artillery | RUS | D-30 howitzer
        M777 | artillery | GBR | M777A2
        M109 | artillery | USA | M109A6, M109 Paladin, Paladin?, M109L
        M101 | artillery | USA | M101?, M101 howitzer
        M114 | artillery | USA | M114?, M114 howitzer
        M119 | artillery | USA | M119?, M119 howitzer
        M198 | artillery | USA | M198?, M198 howitzer
        Panzerhaubitze 2000 | artillery | DEU | PzH 2000, PzH2000
        RCH 155 | artillery | DEU
        AS-90 | artillery | GBR | AS90
        L118 | artillery | GBR | L119, L118 Light Gun
        Caesar | artillery | FRA | Caesar?, Caesar howitzer
        TRF1 | artillery | FRA | TRF1?
        FH-70 | artillery | | FH70
        Archer | artillery | SWE | Archer?, FH77 Archer
        FH77 | artillery | SWE | Bofors FH77, Haubits 77
        AHS Krab | artillery | POL | Krab?
        Zuzana 2 | artillery | SVK | Zuzana?
        Dana | artillery | CZE | Dana?, vz. 77 Dana, Dana howitzer
        K9 Thunder | artillery | KOR | K9 howitzer, K9A1, K9 self-propelled howitzer
        K55 | artillery | KOR | K55?, K55 howitzer
        ATMOS 2000 | artillery | ISR | ATMOS?
        T-155 Firtina | artillery | TUR | Firtina
        G5 | artillery | ZAF | G5?, G5 howitzer
        PLZ-05 | artillery | CHN
        PCL-181 | artillery | CHN
        M-46 | artillery | RUS | M-46?, M-46 gun

        # Rocket launchers
        M142 HIMARS | multiple-rocket-launcher | USA | HIMARS, M142, High Mobility Artillery Rocket System
        M270 | multiple-rocket-launcher | USA | M270 MLRS, M270A1, MARS II
        BM-21 Grad | multiple-rocket-launcher | RUS | BM-21, Grad?
        BM-27 Uragan | multiple-rocket-launcher | RUS | BM-27, Uragan?
        BM-30 Smerch | multiple-rocket-launcher | RUS | BM-30, Smerch
        Tornado-S | multiple-rocket-launcher | RUS
        Tornado-G | multiple-rocket-launcher | RUS
        TOS-1 | multiple-rocket-launcher | RUS | TOS-1A, Solntsepyok, TOS-1A Solntsepyok
        TOS-2 | multiple-rocket-launcher | RUS | Tosochka
        Katyusha | multiple-rocket-launcher | RUS | Katyushas
        Vilkha | multiple-rocket-launcher | UKR
        RM-70 | multiple-rocket-launcher | CZE | RM-70 Vampir
        K239 Chunmoo | multiple-rocket-launcher | KOR | Chunmoo
        Pinaka | multiple-rocket-launcher | IND
        PULS | multiple-rocket-launcher | ISR | EuroPULS
        LAR-160 | multiple-rocket-launcher | ISR
        Astros II | multiple-rocket-launcher | BRA | ASTROS II
        PHL-16 | multiple-rocket-launcher | CHN | PCH-191, PHL-191
        KN-25 | multiple-rocket-launcher | PRK

        # Trucks and light vehicles
        HMMWV | vehicle | USA | Humvee, High Mobility Multipurpose Wheeled Vehicle
        JLTV | vehicle | USA | Joint Light Tactical Vehicle
        Ural | vehicle | RUS | Ural?, Ural-4320, Ural truck
        KamAZ | vehicle | RUS | Kamaz truck
        UAZ-452 | vehicle | RUS | Bukhanka
        Unimog | vehicle | DEU | Unimogs
        Volvo truck | vehicle | SWE | Volvo trucks?
        M35 | vehicle | USA | M35?, M35 truck
        FMTV | vehicle | USA
        Jackal | vehicle | GBR | Jackal?
        Foxhound | armoured-vehicle | GBR | Foxhound?
        """
}
