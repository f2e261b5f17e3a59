// The knowledge base, part 3: aircraft, helicopters and drones.

extension SystemTable {
    /// See ``land`` for the form.
    static let aircraft = """
        # Aeroplanes
        A-10 Thunderbolt II | fixed-wing-aircraft | USA | A-10, A-10 Warthog, Warthog?, A-10 Thunderbolt
        AC-130 | fixed-wing-aircraft | USA | AC-130J Ghostrider | C-130
        AV-8B Harrier II | fixed-wing-aircraft | USA | AV-8B, AV-8B Harrier
        Harrier | fixed-wing-aircraft | GBR | Harrier?, Harrier jump jet, Sea Harrier
        B-1B Lancer | fixed-wing-aircraft | USA | B-1B, B-1, B-1 Lancer, B-1B bomber
        B-2 Spirit | fixed-wing-aircraft | USA | B-2, B-2 stealth bomber
        B-21 Raider | fixed-wing-aircraft | USA | B-21
        B-17 Flying Fortress | fixed-wing-aircraft | USA | B-17
        B-29 Superfortress | fixed-wing-aircraft | USA | B-29, Superfortress
        B-52 | fixed-wing-aircraft | USA | B-52 Stratofortress, B-52H, Stratofortress
        C-5 Galaxy | fixed-wing-aircraft | USA | C-5M Super Galaxy, C-5, C-5M
        C-17 | fixed-wing-aircraft | USA | C-17 Globemaster III, C-17 Globemaster, Globemaster
        C-130 | fixed-wing-aircraft | USA | C-130 Hercules, C-130J Super Hercules, Hercules?
        C-27J Spartan | fixed-wing-aircraft | ITA | C-27J
        C-2 Greyhound | fixed-wing-aircraft | USA | C-2A Greyhound
        E-2 Hawkeye | fixed-wing-aircraft | USA | E-2D Hawkeye, E-2D, E-2C, Hawkeye?, E-2D Advanced Hawkeye
        E-3 Sentry | fixed-wing-aircraft | USA | E-3, E-3A, AWACS, E-3 AWACS
        E-7 Wedgetail | fixed-wing-aircraft | USA | E-7, E-7A, Wedgetail, E-7A Wedgetail
        E-4B Nightwatch | fixed-wing-aircraft | USA | E-4B
        EA-18G Growler | fixed-wing-aircraft | USA | EA-18G, Growler?, EA-18 Growler
        F-4 Phantom II | fixed-wing-aircraft | USA | F-4, F-4 Phantom
        F-5 | fixed-wing-aircraft | USA | F-5 Tiger, F-5E
        F-14 Tomcat | fixed-wing-aircraft | USA | F-14, Tomcat?
        F-15 Eagle | fixed-wing-aircraft | USA | F-15, F-15C
        F-15E Strike Eagle | fixed-wing-aircraft | USA | F-15E, Strike Eagle | F-15 Eagle
        F-15EX Eagle II | fixed-wing-aircraft | USA | F-15EX | F-15 Eagle
        F-16 | fixed-wing-aircraft | USA | F-16 Fighting Falcon, Fighting Falcon, F-16V, F-16 Viper, F-16 Block 70
        F-18 | fixed-wing-aircraft | USA | F/A-18, F/A-18 Hornet, F-18 Hornet, F/A-18C
        F/A-18E/F Super Hornet | fixed-wing-aircraft | USA | F/A-18 Super Hornet, Super Hornet, F/A-18E, F/A-18F | F-18
        F-22 Raptor | fixed-wing-aircraft | USA | F-22, F-22A
        F-35 | fixed-wing-aircraft | USA | F-35 Lightning II, F-35I Adir, Joint Strike Fighter
        F-47 | fixed-wing-aircraft | USA
        F-86 Sabre | fixed-wing-aircraft | USA | F-86
        F-104 Starfighter | fixed-wing-aircraft | USA | F-104, Starfighter?
        F-111 | fixed-wing-aircraft | USA | F-111 Aardvark
        F-117 Nighthawk | fixed-wing-aircraft | USA | F-117, F-117A
        KC-10 | fixed-wing-aircraft | USA | KC-10 Extender
        KC-46 Pegasus | fixed-wing-aircraft | USA | KC-46, KC-46A
        KC-135 Stratotanker | fixed-wing-aircraft | USA | KC-135, Stratotanker
        P-3 Orion | fixed-wing-aircraft | USA | P-3, P-3C Orion, P-3C
        P-8 Poseidon | fixed-wing-aircraft | USA | P-8, P-8A, P-8A Poseidon
        P-51 Mustang | fixed-wing-aircraft | USA | P-51
        RC-135 | fixed-wing-aircraft | USA | RC-135 Rivet Joint, Rivet Joint, RC-135W
        SR-71 Blackbird | fixed-wing-aircraft | USA | SR-71
        T-38 Talon | fixed-wing-aircraft | USA | T-38
        U-2 | fixed-wing-aircraft | USA | U-2 spy plane
        A-4 Skyhawk | fixed-wing-aircraft | USA | Skyhawk?
        A-6 Intruder | fixed-wing-aircraft | USA
        OV-10 Bronco | fixed-wing-aircraft | USA | OV-10
        S-3 Viking | fixed-wing-aircraft | USA
        Eurofighter Typhoon | fixed-wing-aircraft | | Eurofighter, Typhoon?, Typhoon jet
        Panavia Tornado | fixed-wing-aircraft | | Tornado jet, Tornado?, Tornado GR4
        Dassault Rafale | fixed-wing-aircraft | FRA | Rafale, Rafale M, Rafale F4
        Mirage 2000 | fixed-wing-aircraft | FRA | Mirage 2000-5, Mirage 2000D | Mirage
        Mirage III | fixed-wing-aircraft | FRA | | Mirage
        Mirage F1 | fixed-wing-aircraft | FRA | | Mirage
        Mirage | fixed-wing-aircraft | FRA | Mirage?, Mirage jet
        Super Etendard | fixed-wing-aircraft | FRA
        A400M | fixed-wing-aircraft | | A400M Atlas, Airbus A400M
        A330 MRTT | fixed-wing-aircraft | | Airbus A330 MRTT, MRTT
        C-295 | fixed-wing-aircraft | ESP | C295, CASA C-295
        JAS 39 Gripen | fixed-wing-aircraft | SWE | Gripen, JAS-39, Gripen E, Saab Gripen
        Saab GlobalEye | fixed-wing-aircraft | SWE | GlobalEye
        Hawk trainer | fixed-wing-aircraft | GBR | Hawk T1, BAE Hawk
        Nimrod | fixed-wing-aircraft | GBR | Nimrod?
        Spitfire | fixed-wing-aircraft | GBR | Spitfire?
        Lancaster | fixed-wing-aircraft | GBR | Lancaster bomber, Lancaster?
        M-346 | fixed-wing-aircraft | ITA | M-346 Master
        L-39 Albatros | fixed-wing-aircraft | CZE | L-39
        EMB 314 Super Tucano | fixed-wing-aircraft | BRA | A-29 Super Tucano, Super Tucano, A-29
        KC-390 | fixed-wing-aircraft | BRA | C-390 Millennium, C-390
        Kfir | fixed-wing-aircraft | ISR | Kfir?
        HAL Tejas | fixed-wing-aircraft | IND | Tejas
        JF-17 Thunder | fixed-wing-aircraft | PAK | JF-17
        KF-21 Boramae | fixed-wing-aircraft | KOR | KF-21
        FA-50 | fixed-wing-aircraft | KOR | T-50 Golden Eagle, FA-50PL
        TAI Kaan | fixed-wing-aircraft | TUR | Kaan?, KAAN fighter
        Hurkus | fixed-wing-aircraft | TUR
        F-2 | fixed-wing-aircraft | JPN | F-2?, F-2 fighter
        Messerschmitt Bf 109 | fixed-wing-aircraft | DEU | Bf 109, Me 109
        Ju 87 Stuka | fixed-wing-aircraft | DEU | Stuka
        A-50 | fixed-wing-aircraft | RUS | A-50 Mainstay, Beriev A-50, A-50U
        An-2 | fixed-wing-aircraft | UKR | Antonov An-2
        An-12 | fixed-wing-aircraft | UKR
        An-26 | fixed-wing-aircraft | UKR
        An-72 | fixed-wing-aircraft | UKR
        An-124 Ruslan | fixed-wing-aircraft | UKR | An-124
        Il-22 | fixed-wing-aircraft | RUS | Il-22M
        Il-38 | fixed-wing-aircraft | RUS
        Il-76 | fixed-wing-aircraft | RUS | Ilyushin Il-76, Ilyushin-76
        Il-78 | fixed-wing-aircraft | RUS
        MiG-15 | fixed-wing-aircraft | RUS
        MiG-17 | fixed-wing-aircraft | RUS
        MiG-21 | fixed-wing-aircraft | RUS | MiG-21 Bison
        MiG-23 | fixed-wing-aircraft | RUS
        MiG-25 | fixed-wing-aircraft | RUS | MiG-25 Foxbat
        MiG-27 | fixed-wing-aircraft | RUS
        MiG-29 | fixed-wing-aircraft | RUS | MiG-29 Fulcrum, MiG-29K
        MiG-31 | fixed-wing-aircraft | RUS | MiG-31K, MiG-31 Foxhound
        MiG-35 | fixed-wing-aircraft | RUS
        Su-17 | fixed-wing-aircraft | RUS
        Su-22 | fixed-wing-aircraft | RUS
        Su-24 | fixed-wing-aircraft | RUS | Su-24M, Su-24 Fencer
        Su-25 | fixed-wing-aircraft | RUS | Su-25 Frogfoot, Su-25SM
        Su-27 | fixed-wing-aircraft | RUS | Su-27 Flanker, Sukhoi Su-27
        Su-30 | fixed-wing-aircraft | RUS | Su-30MKI, Su-30SM, Sukhoi-30, Sukhoi Su-30
        Su-33 | fixed-wing-aircraft | RUS
        Su-34 | fixed-wing-aircraft | RUS | Su-34 Fullback, Sukhoi Su-34
        Su-35 | fixed-wing-aircraft | RUS | Su-35S, Sukhoi Su-35
        Su-57 | fixed-wing-aircraft | RUS | Su-57 Felon, Sukhoi Su-57
        Su-75 Checkmate | fixed-wing-aircraft | RUS | Su-75
        Tu-22M3 | fixed-wing-aircraft | RUS | Tu-22M, Tu-22, Tu-22M3 Backfire
        Tu-95 | fixed-wing-aircraft | RUS | Tu-95 Bear, Tu-95MS
        Tu-142 | fixed-wing-aircraft | RUS
        Tu-160 | fixed-wing-aircraft | RUS | Tu-160 Blackjack, Tu-160M
        Yak-130 | fixed-wing-aircraft | RUS
        H-6 | fixed-wing-aircraft | CHN | H-6K, H-6N, Xian H-6
        H-20 | fixed-wing-aircraft | CHN
        J-7 | fixed-wing-aircraft | CHN
        J-8 | fixed-wing-aircraft | CHN
        J-10 | fixed-wing-aircraft | CHN | J-10C, J-10CE
        J-11 | fixed-wing-aircraft | CHN
        J-15 | fixed-wing-aircraft | CHN
        J-16 | fixed-wing-aircraft | CHN
        J-20 | fixed-wing-aircraft | CHN | J-20 Mighty Dragon
        J-35 | fixed-wing-aircraft | CHN | J-35A
        J-36 | fixed-wing-aircraft | CHN
        JH-7 | fixed-wing-aircraft | CHN
        KJ-500 | fixed-wing-aircraft | CHN
        Y-20 | fixed-wing-aircraft | CHN | Y-20U
        Y-8 | fixed-wing-aircraft | CHN

        # Helicopters and tiltrotors
        AH-1 Cobra | helicopter | USA | AH-1, Cobra helicopter, Cobra attack helicopter, AH-1Z Viper, AH-1Z
        AH-6 Little Bird | helicopter | USA | AH-6, Little Bird?, MH-6
        AH-64 Apache | helicopter | USA | AH-64, Apache?, AH-64E, AH-64D, AH-64E Apache
        CH-47 Chinook | helicopter | USA | CH-47, Chinook?, CH-47F, MH-47
        CH-53 Sea Stallion | helicopter | USA | CH-53, CH-53E Super Stallion, CH-53K King Stallion, Sea Stallion
        CH-46 Sea Knight | helicopter | USA | CH-46
        SH-60 Seahawk | helicopter | USA | MH-60 Seahawk, MH-60R, MH-60, SH-60, Seahawk?, MH-60R Seahawk
        UH-1 Iroquois | helicopter | USA | UH-1, Huey?, UH-1Y, Huey helicopter
        UH-60 Black Hawk | helicopter | USA | UH-60, Black Hawk?, Blackhawk?, UH-60M, Black Hawk helicopter, HH-60
        UH-72 Lakota | helicopter | USA | UH-72, Lakota helicopter
        OH-58 Kiowa | helicopter | USA | OH-58, Kiowa helicopter, Kiowa Warrior
        V-22 Osprey | helicopter | USA | Osprey?, V-22, MV-22, CV-22, MV-22 Osprey, CV-22 Osprey, CV-22B Osprey
        V-280 Valor | helicopter | USA | V-280
        Sea King | helicopter | | Sea King?, Sea King helicopter, Westland Sea King
        AW101 Merlin | helicopter | | AW101, Merlin helicopter, Merlin?
        AW149 | helicopter | ITA
        AW159 Wildcat | helicopter | GBR | Wildcat helicopter, AW159
        Lynx helicopter | helicopter | GBR | Westland Lynx, Lynx helicopters
        A129 Mangusta | helicopter | ITA | Mangusta
        Eurocopter Tiger | helicopter | | Tiger helicopter, Tiger attack helicopter
        NH90 | helicopter | | NH-90
        H145M | helicopter | | Airbus H145M
        Caracal | helicopter | FRA | EC725 Caracal, H225M, H225M Caracal
        Gazelle helicopter | helicopter | FRA | Gazelle helicopters
        Super Puma | helicopter | FRA | Cougar helicopter
        T129 ATAK | helicopter | TUR | T129
        Dhruv | helicopter | IND | HAL Dhruv
        LCH Prachand | helicopter | IND | Prachand
        Ka-27 | helicopter | RUS
        Ka-29 | helicopter | RUS
        Ka-32 | helicopter | RUS
        Ka-50 | helicopter | RUS
        Ka-52 | helicopter | RUS | Ka-52 Alligator, Ka-52M
        Ka-226 | helicopter | RUS
        Mi-2 | helicopter | RUS | Mi-2?
        Mi-6 | helicopter | RUS | Mi-6?
        Mi-8 | helicopter | RUS | Mi-8MT, Mi-8AMTSh, Mi-8MTPR
        Mi-14 | helicopter | RUS
        Mi-17 | helicopter | RUS | Mi-17V5
        Mi-24 | helicopter | RUS | Mi-24 Hind
        Mi-26 | helicopter | RUS
        Mi-28 | helicopter | RUS | Mi-28N
        Mi-35 | helicopter | RUS | Mi-35M
        Z-10 | helicopter | CHN
        Z-19 | helicopter | CHN
        Z-20 | helicopter | CHN

        # Drones
        MQ-1 Predator | drone | USA | MQ-1, Predator?, Predator drone
        MQ-1C Gray Eagle | drone | USA | MQ-1C, Gray Eagle, Grey Eagle
        MQ-4C Triton | drone | USA | MQ-4C, Triton drone
        MQ-9 Reaper | drone | USA | MQ-9, Reaper?, MQ-9B SkyGuardian, SeaGuardian, SkyGuardian
        MQ-25 Stingray | drone | USA | MQ-25
        MQ-28 Ghost Bat | drone | AUS | MQ-28, Ghost Bat
        RQ-4 Global Hawk | drone | USA | RQ-4, Global Hawk
        RQ-7 Shadow | drone | USA | RQ-7
        RQ-11 Raven | drone | USA | RQ-11
        RQ-20 Puma | drone | USA | RQ-20
        RQ-170 Sentinel | drone | USA | RQ-170
        ScanEagle | drone | USA
        XQ-58 Valkyrie | drone | USA | XQ-58, XQ-58A Valkyrie
        Switchblade 300 | drone | USA | | Switchblade
        Switchblade 600 | drone | USA | | Switchblade
        Switchblade | drone | USA | Switchblade?, Switchblade drone
        Phoenix Ghost | drone | USA
        LUCAS | drone | USA | LUCAS?
        ALTIUS-600 | drone | USA | Altius-600M, ALTIUS-700M
        Hermes 450 | drone | ISR | Hermes-450
        Hermes 900 | drone | ISR | Hermes-900
        Heron | drone | ISR | Heron?, Heron TP, IAI Heron, Heron 1
        Harop | drone | ISR | IAI Harop
        Harpy | drone | ISR | Harpy?
        Orbiter | drone | ISR | Orbiter?
        Bayraktar TB2 | drone | TUR | Bayraktar, TB2, TB-2 | Bayraktar
        Bayraktar Akinci | drone | TUR | Akinci
        Bayraktar TB3 | drone | TUR | TB3
        Bayraktar Kizilelma | drone | TUR | Kizilelma
        Anka | drone | TUR | Anka?, Anka-S, TAI Anka
        Kargu-2 | drone | TUR | Kargu
        Shahed | drone | IRN | Shaheds, Shahed series
        Shahed-129 | drone | IRN | | Shahed
        Shahed-131 | drone | IRN | Geran-1 | Shahed
        Shahed-136 | drone | IRN | Shahed 136 | Shahed
        Geran-2 | drone | RUS | Geran | Shahed
        Geran-3 | drone | RUS | | Shahed
        Shahed-149 | drone | IRN | Shahed-149 Gaza | Shahed
        Shahed-238 | drone | IRN | | Shahed
        Mohajer-6 | drone | IRN | Mohajer | Mohajer
        Mohajer-10 | drone | IRN | | Mohajer
        Ababil-3 | drone | IRN | Ababil, Ababil-2
        Arash-2 | drone | IRN
        Samad-3 | drone | YEM | Samad-2
        Qasef-1 | drone | YEM | Qasef-2K
        Orlan-10 | drone | RUS | Orlan
        Orlan-30 | drone | RUS
        Lancet | drone | RUS | Lancet?, Lancet-3, ZALA Lancet, Lancet drone
        ZALA 421 | drone | RUS | ZALA?
        Zala KUB | drone | RUS | KUB-BLA
        Supercam | drone | RUS | Supercam S350
        Eleron-3 | drone | RUS
        Forpost | drone | RUS | Forpost-R
        Orion | drone | RUS | Orion?, Inokhodets
        Okhotnik | drone | RUS | S-70 Okhotnik, Okhotnik-B
        Gerbera | drone | RUS | Gerbera?
        Molniya | drone | RUS | Molniya-2
        Altius | drone | RUS | Altius?
        Tu-141 Strizh | drone | RUS | Tu-141
        Vector | drone | DEU | Vector?, Vector drone, Quantum-Systems Vector
        HX-2 | drone | DEU
        FlyEye | drone | POL
        Warmate | drone | POL
        Magura V5 | drone | UKR | Magura, MAGURA V7
        Sea Baby | drone | UKR | Sea Babies
        Liutyi | drone | UKR | Lyutyi, Liutyi drone, AN-196 Liutyi, AN-196
        Beaver drone | drone | UKR | Bober drone, UJ-26 Bober
        UJ-22 | drone | UKR | UJ-22 Airborne
        Leleka-100 | drone | UKR | Leleka
        Furia | drone | UKR | Furia?, Furia drone
        Baba Yaga | drone | UKR | Baba Yaga?
        Vampire drone | drone | UKR | Vampire drones
        Punisher | drone | UKR | Punisher?, Punisher drone
        R18 | drone | UKR | R18?, R18 drone
        Wing Loong | drone | CHN | Wing Loong II, Wing Loong-2
        CH-4 | drone | CHN | CH-4B
        CH-5 | drone | CHN
        WZ-7 | drone | CHN | WZ-7 Soaring Dragon
        WZ-8 | drone | CHN
        GJ-11 | drone | CHN | GJ-11 Sharp Sword
        TB-001 | drone | CHN | TB-001 Scorpion
        DJI Mavic | drone | CHN | Mavic 3, Mavic drone, Mavics
        Watchkeeper | drone | GBR | Watchkeeper?
        Delta-wing Banshee | drone | GBR | Banshee?
        """
}
