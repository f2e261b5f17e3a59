// The knowledge base, part 5: small arms, anti-tank weapons, radars and jammers.

extension SystemTable {
    /// See ``land`` for the form.
    static let infantry = """
        # Small arms
        AK-47 | small-arms | RUS | | Kalashnikov
        AK-74 | small-arms | RUS | AK-74M | Kalashnikov
        AK-12 | small-arms | RUS | | Kalashnikov
        AKM | small-arms | RUS | AKM?, AKM rifle | Kalashnikov
        AKS-74U | small-arms | RUS | | Kalashnikov
        Kalashnikov | small-arms | RUS | Kalashnikov?, Kalashnikov rifle, Kalashnikovs, Kalashnikov assault rifles
        PKM | small-arms | RUS | PKM?, PKM machine gun
        DShK | small-arms | RUS | Dushka
        RPK | small-arms | RUS | RPK?, RPK machine gun
        NSV | small-arms | RUS | NSV?, NSV machine gun
        SVD Dragunov | small-arms | RUS | SVD, Dragunov?, Dragunov rifle, Dragunov sniper rifle
        Makarov | small-arms | RUS | Makarov?, Makarov pistol
        Mosin-Nagant | small-arms | RUS
        AR-15 | small-arms | USA
        AR-10 | small-arms | USA
        M16 | small-arms | USA | M16?, M-16, M16 rifle, M-16 rifles
        M4 carbine | small-arms | USA | M4 carbines, M4 rifle
        M2 Browning | small-arms | USA | M2 machine gun, Browning machine gun, .50-caliber Browning
        M240 | small-arms | USA | M240B, M240 machine gun
        M249 | small-arms | USA | M249 SAW, M249 light machine gun
        M60 machine gun | small-arms | USA | M60 machine guns
        M7 rifle | small-arms | USA | XM7, XM7 rifle
        M24 sniper rifle | small-arms | USA | M24 sniper rifles
        Barrett M82 | small-arms | USA | Barrett rifle, M107 rifle, Barrett .50
        Thompson submachine gun | small-arms | USA | Tommy gun
        Colt M1911 | small-arms | USA | M1911
        Remington 870 | small-arms | USA
        Glock | small-arms | AUT | Glock pistol, Glock 19, Glock 17, Glocks
        Beretta M9 | small-arms | ITA | Beretta pistol, Beretta 92
        SIG Sauer P320 | small-arms | | SIG Sauer M17, P320
        Uzi | small-arms | ISR | Uzi submachine gun, Uzis
        Tavor | small-arms | ISR | Tavor?, IWI Tavor, Tavor rifle
        FN FAL | small-arms | BEL
        FN SCAR | small-arms | BEL | SCAR rifle
        FN Minimi | small-arms | BEL | Minimi machine gun
        FN MAG | small-arms | BEL
        HK416 | small-arms | DEU
        HK G3 | small-arms | DEU | G3 rifle
        G36 | small-arms | DEU | G36?, HK G36, G36 rifle
        MP5 | small-arms | DEU | HK MP5, MP5 submachine gun
        MG3 | small-arms | DEU | MG3 machine gun
        MG42 | small-arms | DEU
        FAMAS | small-arms | FRA | FAMAS?, FAMAS rifle
        SA80 | small-arms | GBR | L85A2, SA80 rifle
        Lee-Enfield | small-arms | GBR
        Bren gun | small-arms | GBR | Bren guns
        Steyr AUG | small-arms | AUT
        CZ Bren 2 | small-arms | CZE | CZ Bren
        Grot | small-arms | POL | Grot?, Grot rifle, MSBS Grot
        INSAS | small-arms | IND | INSAS rifle
        QBZ-191 | small-arms | CHN | QBZ-95
        Mark 19 | small-arms | USA | Mark 19?, Mk 19, Mk-19 grenade launcher, Mark 19 grenade launcher

        # Anti-tank weapons
        FGM-148 Javelin | anti-tank-weapon | USA | FGM-148, Javelin?
        BGM-71 TOW | anti-tank-weapon | USA | BGM-71, TOW?, TOW missile
        M72 LAW | anti-tank-weapon | USA | M72, M72 LAW
        M136 AT4 | anti-tank-weapon | SWE | AT4, AT-4
        M141 BDM | anti-tank-weapon | USA | SMAW-D
        NLAW | anti-tank-weapon | SWE
        Carl Gustaf | anti-tank-weapon | SWE | Carl Gustaf?, Carl Gustav, Carl-Gustaf, Carl Gustaf M4
        Panzerfaust 3 | anti-tank-weapon | DEU | Panzerfaust-3 | Panzerfaust
        Panzerfaust | anti-tank-weapon | DEU | Panzerfausts
        Matador | anti-tank-weapon | | Matador?, RGW 90
        MILAN | anti-tank-weapon | FRA | MILAN missile, MILAN?
        Akeron | anti-tank-weapon | FRA | Akeron MP, MMP missile
        HOT | anti-tank-weapon | | HOT?, HOT missile
        Stugna-P | anti-tank-weapon | UKR | Stugna, Skif missile
        Corsar | anti-tank-weapon | UKR | Korsar, Corsar missile
        9M133 Kornet | anti-tank-weapon | RUS | Kornet, 9M133, Kornet-E
        9M113 Konkurs | anti-tank-weapon | RUS | Konkurs, 9M113
        9K111 Fagot | anti-tank-weapon | RUS | Fagot?, 9K111
        9M115 Metis | anti-tank-weapon | RUS | Metis-M, Metis?
        9M14 Malyutka | anti-tank-weapon | RUS | Malyutka, 9M14
        RPG-7 | anti-tank-weapon | RUS | RPG-7V
        RPG-18 | anti-tank-weapon | RUS
        RPG-22 | anti-tank-weapon | RUS
        RPG-26 | anti-tank-weapon | RUS
        RPG-29 | anti-tank-weapon | RUS
        RPG-30 | anti-tank-weapon | RUS
        RPO-A Shmel | anti-tank-weapon | RUS | RPO-A, Shmel?
        SPG-9 | anti-tank-weapon | RUS
        M40 recoilless rifle | anti-tank-weapon | USA | M40 recoilless rifles
        Toophan | anti-tank-weapon | IRN
        Dehlavieh | anti-tank-weapon | IRN
        HJ-8 | anti-tank-weapon | CHN | Red Arrow 8
        Yasin 105 | anti-tank-weapon | | Yassin 105, Al-Yassin 105
        Nag | anti-tank-weapon | IND | Nag?, Nag missile

        # Radars, jammers and electronic warfare
        AN/TPQ-36 | radar-or-electronic-warfare | USA | TPQ-36
        AN/TPQ-37 | radar-or-electronic-warfare | USA | TPQ-37
        AN/TPQ-53 | radar-or-electronic-warfare | USA | TPQ-53
        AN/TPQ-50 | radar-or-electronic-warfare | USA | TPQ-50
        AN/TPY-2 | radar-or-electronic-warfare | USA | TPY-2
        AN/SPY-1 | radar-or-electronic-warfare | USA | SPY-1
        AN/SPY-6 | radar-or-electronic-warfare | USA | SPY-6
        AN/ALQ-99 | radar-or-electronic-warfare | USA | ALQ-99
        AN/MPQ-65 | radar-or-electronic-warfare | USA | MPQ-65
        COBRA | radar-or-electronic-warfare | | COBRA?, COBRA radar
        ARTHUR | radar-or-electronic-warfare | SWE | ARTHUR?, ARTHUR radar
        Giraffe | radar-or-electronic-warfare | SWE | Giraffe?, Giraffe radar, Giraffe 1X
        TRML-4D | radar-or-electronic-warfare | DEU
        Ground Master 200 | radar-or-electronic-warfare | FRA | GM200
        Ground Master 400 | radar-or-electronic-warfare | FRA | GM400
        EL/M-2084 | radar-or-electronic-warfare | ISR | ELM-2084
        Voronezh | radar-or-electronic-warfare | RUS | Voronezh?, Voronezh-DM, Voronezh-M, Voronezh radar
        Nebo-M | radar-or-electronic-warfare | RUS | Nebo-U, Nebo-SVU
        Kasta-2E2 | radar-or-electronic-warfare | RUS | Kasta-2E
        Zoopark-1 | radar-or-electronic-warfare | RUS | Zoopark-1M
        Podlet-K1 | radar-or-electronic-warfare | RUS | Podlet
        P-18 | radar-or-electronic-warfare | RUS | P-18?, P-18 radar, P-18 Terek
        Krasukha-4 | radar-or-electronic-warfare | RUS | Krasukha, Krasukha-2
        Murmansk-BN | radar-or-electronic-warfare | RUS
        Zhitel | radar-or-electronic-warfare | RUS | R-330Zh Zhitel, R-330Zh
        Leer-3 | radar-or-electronic-warfare | RUS | RB-341V Leer-3
        Borisoglebsk-2 | radar-or-electronic-warfare | RUS
        Pole-21 | radar-or-electronic-warfare | RUS
        Repellent-1 | radar-or-electronic-warfare | RUS
        Bukovel-AD | radar-or-electronic-warfare | UKR | Bukovel
        Koral | radar-or-electronic-warfare | TUR | Koral?, KORAL
        """
}
