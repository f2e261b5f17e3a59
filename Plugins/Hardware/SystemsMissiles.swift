// The knowledge base, part 2: air defence, missiles, bombs and munitions, nuclear weapons.

extension SystemTable {
    /// See ``land`` for the form.
    static let missiles = """
        # Air defence
        MIM-104 Patriot | air-defence | USA | Patriot?, MIM-104, Patriot PAC-3, Patriot PAC-2, PAC-3, PAC-2, PAC-3 MSE
        THAAD | air-defence | USA | Terminal High Altitude Area Defense, Terminal High-Altitude Area Defence
        Aegis Ashore | air-defence | USA
        Aegis | air-defence | USA | Aegis?, Aegis Combat System
        MIM-23 Hawk | air-defence | USA | MIM-23, Hawk?, HAWK missile, I-Hawk
        FIM-92 Stinger | air-defence | USA | FIM-92, Stinger?
        M-SHORAD | air-defence | USA
        AN/TWQ-1 Avenger | air-defence | USA | Avenger?
        Phalanx CIWS | air-defence | USA | Phalanx?
        C-RAM | air-defence | USA
        Coyote | air-defence | USA | Coyote?
        VAMPIRE | air-defence | USA | VAMPIRE?
        Golden Dome | air-defence | USA
        NASAMS | air-defence | NOR | National Advanced Surface-to-Air Missile System
        IRIS-T SLM | air-defence | DEU | IRIS-T SLM, IRIS-T, IRIS-T SLS
        Gepard | air-defence | DEU | Gepard?, Flakpanzer Gepard
        Skynex | air-defence | DEU
        Skyranger 30 | air-defence | DEU | Skyranger?, Skyranger 35
        Roland | air-defence | | Roland?, Roland missile
        SAMP/T | air-defence | | SAMP-T, MAMBA?
        Crotale | air-defence | FRA | Crotale NG
        Mistral | air-defence | FRA | Mistral?
        VL MICA | air-defence | FRA
        Skyguard-Aspide | air-defence | ITA | Skyguard Aspide, Aspide missile
        Starstreak | air-defence | GBR
        Martlet | air-defence | GBR | Martlet?
        Rapier | air-defence | GBR | Rapier?
        Sky Sabre | air-defence | GBR
        Terrahawk Paladin | air-defence | GBR
        RBS 70 | air-defence | SWE | RBS-70, RBS 70 NG
        Piorun | air-defence | POL | PPZR Piorun
        Iron Dome | air-defence | ISR
        Iron Beam | air-defence | ISR
        David's Sling | air-defence | ISR
        Arrow 2 | air-defence | ISR | Arrow-2 | Arrow
        Arrow 3 | air-defence | ISR | Arrow-3 | Arrow
        Arrow | air-defence | ISR | Arrow?, Arrow system
        Barak 8 | air-defence | ISR | Barak-8, Barak MX
        SPYDER | air-defence | ISR | SPYDER?
        S-75 Dvina | air-defence | RUS | S-75, SA-2
        S-125 Neva | air-defence | RUS | S-125, S-125 Pechora, Pechora?, SA-3
        S-200 | air-defence | RUS | SA-5
        S-300 | air-defence | RUS | SA-10, SA-20, S-300V
        S-350 | air-defence | RUS | S-350 Vityaz
        S-400 | air-defence | RUS | S-400 Triumf, Triumf, SA-21
        S-500 | air-defence | RUS | S-500 Prometey
        2K12 Kub | air-defence | RUS | 2K12, SA-6
        9K33 Osa | air-defence | RUS | 9K33, SA-8, Osa?
        9K37 Buk | air-defence | RUS | 9K37, Buk?, Buk-M1, Buk-M2, Buk-M3, SA-11, SA-17
        9K330 Tor | air-defence | RUS | 9K330, Tor?, Tor-M1, Tor-M2, SA-15
        9K35 Strela-10 | air-defence | RUS | Strela-10, SA-13
        9K32 Strela-2 | air-defence | RUS | Strela-2, SA-7, Strela?
        9K38 Igla | air-defence | RUS | 9K38, Igla, Igla-S, SA-18
        9K333 Verba | air-defence | RUS | Verba?
        Pantsir | air-defence | RUS | Pantsyr, SA-22
        Pantsir-S1 | air-defence | RUS | Pantsir S1 | Pantsir
        2K22 Tunguska | air-defence | RUS | 2K22, Tunguska?
        ZSU-23-4 Shilka | air-defence | RUS | ZSU-23-4, Shilka
        ZU-23-2 | air-defence | RUS | ZU-23
        A-135 | air-defence | RUS | A-135?
        HQ-9 | air-defence | CHN | HQ-9B
        HQ-16 | air-defence | CHN
        HQ-22 | air-defence | CHN | FK-3
        HQ-17 | air-defence | CHN
        Sky Bow III | air-defence | TWN | Tien Kung III, Sky Bow
        Bavar-373 | air-defence | IRN
        Khordad-15 | air-defence | IRN | 15 Khordad
        3rd Khordad | air-defence | IRN | Third Khordad, Khordad-3
        Akash | air-defence | IND | Akash?
        KM-SAM | air-defence | KOR | Cheongung, Cheongung-II, M-SAM
        L-SAM | air-defence | KOR
        Hisar | air-defence | TUR | Hisar?, Hisar-A, Hisar-O
        Siper | air-defence | TUR
        Standard Missile-3 | missile | USA | SM-3, RIM-161
        SM-2 | missile | USA | Standard Missile-2, RIM-66
        SM-6 | missile | USA | Standard Missile-6, RIM-174
        Sea Sparrow | air-defence | USA | RIM-7 Sea Sparrow, Evolved Sea Sparrow, RIM-7
        Aster 30 | air-defence | | Aster-30, Aster 15
        Sea Viper | air-defence | GBR
        Ground-Based Interceptor | air-defence | USA | Ground-based Interceptor

        # Missiles
        BGM-109 Tomahawk | missile | USA | Tomahawk?, BGM-109
        MGM-140 ATACMS | missile | USA | ATACMS, MGM-140, Army Tactical Missile System
        Precision Strike Missile | missile | USA | PrSM
        GMLRS | missile | USA | Guided Multiple Launch Rocket System, M31 GMLRS, ER GMLRS
        GLSDB | bomb-or-munition | USA | Ground-Launched Small Diameter Bomb, Ground Launched Small Diameter Bomb
        AGM-84 Harpoon | missile | USA | Harpoon?, AGM-84, RGM-84
        AGM-88 HARM | missile | USA | HARM?, AGM-88, HARM missile
        AGM-114 Hellfire | missile | USA | Hellfire?, AGM-114
        AGM-158 JASSM | missile | USA | JASSM, AGM-158, JASSM-ER, Joint Air-to-Surface Standoff Missile
        AGM-158C LRASM | missile | USA | LRASM, Long Range Anti-Ship Missile
        AGM-86 | missile | USA | AGM-86B
        AGM-65 Maverick | missile | USA | AGM-65, Maverick?
        AIM-9 Sidewinder | missile | USA | AIM-9, Sidewinder?, AIM-9X, AIM-9M
        AIM-120 AMRAAM | missile | USA | AIM-120, AMRAAM
        AIM-7 Sparrow | missile | USA | AIM-7, Sparrow?
        AIM-260 | missile | USA | AIM-260 JATM
        APKWS | missile | USA | Advanced Precision Kill Weapon System
        Hydra 70 | missile | USA | Hydra-70
        LGM-30 Minuteman III | missile | USA | Minuteman III, Minuteman?
        LGM-35 Sentinel | missile | USA | LGM-35A Sentinel, Sentinel ICBM, Sentinel missile
        Trident II | missile | USA | Trident D5, Trident?, Trident missile
        Pershing II | missile | USA | Pershing?
        Dark Eagle | missile | USA | Long-Range Hypersonic Weapon
        Typhon | missile | USA | Typhon?
        NMESIS | missile | USA
        Quicksink | bomb-or-munition | USA
        Storm Shadow | missile | GBR | Storm Shadow/SCALP | Storm Shadow
        SCALP-EG | missile | FRA | SCALP?, SCALP missile | Storm Shadow
        Brimstone | missile | GBR | Brimstone?
        Meteor | missile | | Meteor?
        Exocet | missile | FRA
        MICA | missile | FRA | MICA?
        M51 | missile | FRA | M51?, M51 missile
        ASMPA | missile | FRA | ASMP-A
        AASM Hammer | bomb-or-munition | FRA | AASM, Hammer?
        Taurus KEPD 350 | missile | DEU | Taurus?, KEPD 350
        RBS 15 | missile | SWE | RBS-15
        Naval Strike Missile | missile | NOR | NSM?
        Penguin | missile | NOR | Penguin?, Penguin missile
        R-360 Neptune | missile | UKR | Neptune?, R-360
        FP-5 Flamingo | missile | UKR | FP-5, Flamingo?
        Palianytsia | missile | UKR | Palyanytsya
        Hrim-2 | missile | UKR | Sapsan?
        OTR-21 Tochka | missile | RUS | Tochka-U, Tochka, OTR-21
        9K720 Iskander | missile | RUS | Iskander, Iskander-M, Iskander-K, 9K720
        9M723 | missile | RUS | | 9K720 Iskander
        9M729 | missile | RUS | SSC-8
        3M-54 Kalibr | missile | RUS | Kalibr, Kaliber missile, 3M-54, 3M-14
        3M22 Zircon | missile | RUS | Zircon?, Tsirkon, 3M22
        Kh-47M2 Kinzhal | missile | RUS | Kinzhal, Kh-47M2, Kh-47
        Kh-101 | missile | RUS | X-101
        Kh-55 | missile | RUS | X-55, Kh-555
        Kh-22 | missile | RUS | X-22
        Kh-32 | missile | RUS | X-32
        Kh-59 | missile | RUS | X-59, Kh-69
        Kh-31 | missile | RUS | X-31, Kh-31P
        Kh-35 | missile | RUS | Kh-35U
        Kh-29 | missile | RUS
        Kh-58 | missile | RUS
        P-800 Oniks | missile | RUS | P-800, Oniks, Yakhont, Onyx?
        K-300P Bastion | missile | RUS | Bastion?, Bastion-P
        P-270 Moskit | missile | RUS | Moskit
        R-37 | missile | RUS | R-37?, R-37M
        R-73 | missile | RUS | R-73?
        R-77 | missile | RUS | R-77?
        9M730 Burevestnik | missile | RUS | Burevestnik, 9M730
        Oreshnik | missile | RUS
        RS-24 Yars | missile | RUS | Yars, RS-24
        RS-26 Rubezh | missile | RUS | RS-26
        RS-28 Sarmat | missile | RUS | Sarmat, RS-28
        R-36 | missile | RUS | R-36?, R-36M2 Voevoda, SS-18 Satan, SS-18
        RT-2PM2 Topol-M | missile | RUS | Topol-M, Topol?
        RSM-56 Bulava | missile | RUS | Bulava
        R-29RMU Sineva | missile | RUS | Sineva
        Avangard | missile | RUS | Avangard?
        Scud | missile | RUS | Scud-B, Scud-C, R-17 Elbrus, Scuds
        FROG-7 | missile | RUS | Luna-M
        Vikhr | missile | RUS | Vikhr-1
        BrahMos | missile | IND
        Agni-V | missile | IND | Agni V, Agni-5 | Agni
        Agni | missile | IND | Agni-P, Agni-III, Agni-IV
        Prithvi | missile | IND | Prithvi-II
        Nirbhay | missile | IND
        K-4 | missile | IND | K-4?, K-4 missile
        Shaheen-III | missile | PAK | Shaheen-II | Shaheen
        Ghauri | missile | PAK | Ghauri?
        Babur | missile | PAK | Babur?
        Fatah-II | missile | PAK | Fatah-I, Fatah-4
        DF-5 | missile | CHN | DF-5B, DF-5C, Dongfeng-5
        DF-15 | missile | CHN | Dongfeng-15
        DF-17 | missile | CHN | Dongfeng-17
        DF-21 | missile | CHN | DF-21D, Dongfeng-21
        DF-26 | missile | CHN | Dongfeng-26
        DF-27 | missile | CHN
        DF-31 | missile | CHN | DF-31A, DF-31AG, Dongfeng-31
        DF-41 | missile | CHN | Dongfeng-41
        DF-61 | missile | CHN
        JL-2 | missile | CHN | Julang-2
        JL-3 | missile | CHN | Julang-3
        YJ-12 | missile | CHN
        YJ-18 | missile | CHN
        YJ-21 | missile | CHN
        YJ-83 | missile | CHN
        C-802 | missile | CHN
        CJ-10 | missile | CHN | DF-10
        PL-15 | missile | CHN
        PL-10 | missile | CHN
        Silkworm | missile | CHN | Silkworm?, Silkworm missile
        Hsiung Feng II | missile | TWN | Hsiung Feng?
        Hsiung Feng III | missile | TWN
        Hwasong-12 | missile | PRK | | Hwasong
        Hwasong-14 | missile | PRK | | Hwasong
        Hwasong-15 | missile | PRK | | Hwasong
        Hwasong-16 | missile | PRK | Hwasong-16B | Hwasong
        Hwasong-17 | missile | PRK | | Hwasong
        Hwasong-18 | missile | PRK | | Hwasong
        Hwasong-19 | missile | PRK | | Hwasong
        Hwasong-20 | missile | PRK | | Hwasong
        Hwasong-11 | missile | PRK | KN-23 | Hwasong
        KN-24 | missile | PRK
        Rodong | missile | PRK | Rodong?, Nodong
        Taepodong-2 | missile | PRK | Taepodong
        Musudan | missile | PRK
        Pukguksong | missile | PRK | Pukguksong-1, Pukguksong-2, Pukguksong-3
        Hyunmoo-5 | missile | KOR | Hyunmoo-2, Hyunmoo-3, Hyunmoo | Hyunmoo
        Shahab-3 | missile | IRN | Shahab | Shahab
        Fateh-110 | missile | IRN
        Fateh-313 | missile | IRN
        Fath-360 | missile | IRN | Fateh-360
        Zolfaghar | missile | IRN
        Zulfiqar | missile | IRN | Zulfiqar?, Zulfiqar missile
        Qiam-1 | missile | IRN | Qiam
        Emad | missile | IRN | Emad?
        Ghadr | missile | IRN | Ghadr-110, Ghadr-1
        Sejjil | missile | IRN | Sejil
        Khorramshahr | missile | IRN | Khorramshahr-4, Kheibar missile, Khorramshahr?
        Kheibar Shekan | missile | IRN | Kheibarshekan, Khaibar-buster
        Haj Qassem | missile | IRN | Haj Qasem missile
        Fattah-1 | missile | IRN | Fattah?, Fattah-2
        Paveh | missile | IRN | Paveh?
        Quds-1 | missile | YEM | Quds missile
        Fajr-5 | missile | IRN | Fajr-3
        Noor | missile | IRN | Noor?, Noor missile
        Burkan-2 | missile | YEM | Burkan-2H, Borkan-2
        Qassam | missile | | Qassam?, Qassam rocket
        Jericho III | missile | ISR | Jericho missile, Jericho-3
        LORA | missile | ISR | LORA?
        Delilah | missile | ISR | Delilah?
        Rampage | missile | ISR | Rampage?
        Spike | anti-tank-weapon | ISR | Spike?, Spike-LR, Spike NLOS, Spike-ER, Spike LR2
        SOM | missile | TUR | SOM-J
        Bora | missile | TUR | Bora?
        Tayfun | missile | TUR | Tayfun?
        Atmaca | missile | TUR
        Tomahawk Block V | missile | USA | | BGM-109 Tomahawk
        V-2 | missile | DEU | V-2 rocket
        Type 12 | missile | JPN | Type 12 missile, Type 12 surface-to-ship missile

        # Bombs, shells, mines
        155mm | bomb-or-munition | | 155mm shell, 155mm artillery shell, 155 mm shells
        152mm | bomb-or-munition | | 152mm shell, 152mm artillery shells
        122mm | bomb-or-munition | | 122mm shell
        105mm | bomb-or-munition | | 105mm shell
        120mm | bomb-or-munition | | 120mm shell
        JDAM | bomb-or-munition | USA | Joint Direct Attack Munition, JDAM-ER, JDAM kits
        GBU-39 SDB | bomb-or-munition | USA | GBU-39, Small Diameter Bomb, GBU-39B
        GBU-57 MOP | bomb-or-munition | USA | GBU-57, Massive Ordnance Penetrator, GBU-57 Massive Ordnance Penetrator
        GBU-43 MOAB | bomb-or-munition | USA | GBU-43, GBU-43/B, Massive Ordnance Air Blast, MOAB?
        GBU-28 | bomb-or-munition | USA
        GBU-31 | bomb-or-munition | USA
        GBU-12 Paveway II | bomb-or-munition | USA | GBU-12
        Paveway IV | bomb-or-munition | GBR
        Paveway | bomb-or-munition | USA
        BLU-109 | bomb-or-munition | USA
        Mk 82 | bomb-or-munition | USA | MK-82, Mark 82
        Mk 84 | bomb-or-munition | USA | MK-84, Mark 84
        CBU-87 | bomb-or-munition | USA
        M795 | bomb-or-munition | USA
        M982 Excalibur | bomb-or-munition | USA | Excalibur?, M982
        FAB-250 | bomb-or-munition | RUS | | FAB
        FAB-500 | bomb-or-munition | RUS | | FAB
        FAB-1500 | bomb-or-munition | RUS | | FAB
        FAB-3000 | bomb-or-munition | RUS | | FAB
        KAB-500 | bomb-or-munition | RUS | KAB-500L
        ODAB-500 | bomb-or-munition | RUS | ODAB-1500
        RBK-500 | bomb-or-munition | RUS
        UMPK | bomb-or-munition | RUS
        Krasnopol | bomb-or-munition | RUS
        PFM-1 | bomb-or-munition | RUS
        TM-62 | bomb-or-munition | RUS
        POM-3 | bomb-or-munition | RUS
        Claymore | bomb-or-munition | USA | Claymore?, M18 Claymore
        Poseidon torpedo | nuclear-weapon | RUS | Poseidon drone, Poseidon nuclear torpedo, Poseidon underwater drone
        Mk 48 | bomb-or-munition | USA | Mark 48 torpedo, Mk 48 torpedo
        Little Boy | nuclear-weapon | USA | Little Boy?
        Fat Man | nuclear-weapon | USA | Fat Man?
        Tsar Bomba | nuclear-weapon | RUS
        B61 | nuclear-weapon | USA | B61-12, B61-13
        W76 | nuclear-weapon | USA | W76?, W76-2
        W88 | nuclear-weapon | USA | W88?
        Novichok | generic-weapon | RUS
        """
}
