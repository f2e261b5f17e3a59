// The words around a mention: what makes a context military or civil, titles, units, numbers.

internal import Language

/// Classes of a word, as bits.
enum WordClass {
    static let military: UInt32 = 1
    static let strongMilitary: UInt32 = 2
    static let civil: UInt32 = 4
    static let title: UInt32 = 8
    static let unit: UInt32 = 16
    static let skip: UInt32 = 32
    static let was: UInt32 = 64
    static let firm: UInt32 = 128
    static let month: UInt32 = 256
    static let modalOrNot: UInt32 = 512
    static let compound: UInt32 = 1024
    static let body: UInt32 = 2048
    static let spaceflight: UInt32 = 4096
    static let label: UInt32 = 8192
    static let determiner: UInt32 = 16384
    /// Words with a value in ``numbers``.
    static let number: UInt32 = 32768
    /// Words beside short codes that name no hardware: visas, notes, motorways, proteins.
    static let code: UInt32 = 65536
    /// Where coal and ore are dug: no mine of such a text explodes because somebody laid it.
    static let mining: UInt32 = 131072
    /// Words that begin no name of a weapon.
    static let noName =
        military | strongMilitary | civil | title | unit | skip | was | firm | month | modalOrNot | body | spaceflight
        | label | determiner | number

    /// The table of all classes.
    static let table: WordTable<UInt32> = {
        var table = WordTable<UInt32>(capacity: 900)
        for (bits, words) in lists { table.insert(words: words, value: bits) }
        return table
    }()

    private static let lists: [(UInt32, String)] = [
        (
            strongMilitary,
            """
            army armies navy troops soldier soldiers militant militants militia militias airstrike airstrikes
            battalion battalions brigade brigades frontline battlefield warfare insurgent insurgents Pentagon
            Kremlin Hezbollah Hamas Houthi Houthis Taliban ISIS ISIL IDF NATO Wehrmacht Luftwaffe shelling shelled
            bombardment bombardments warplane warplanes warships artillery missile missiles howitzer howitzers
            torpedoes munition munitions ammunition armoured armored airbase battlefront paratroopers infantry
            marines gunners warhead warheads ceasefire truce offensive counteroffensive airspace Donbas Bakhmut
            Kharkiv Kherson Avdiivka Zaporizhzhia Kursk Crimea Donetsk Luhansk Gaza Rafah Idlib Aleppo Mosul Raqqa
            Kyiv Kiev Tehran Pyongyang CENTCOM reconnaissance squadron squadrons regiment regiments fleet destroyer
            frigate jihadists peacekeepers
            """
        ),
        (mining, "miner miners coal colliery collieries mineshaft mineworkers"),
        (
            military,
            """
            military war wars combat combatant fighters rebels rebel weapon weapons arms armed defence defense
            defenses defences attack attacks attacked attacking strike strikes struck enemy enemies force forces
            Russian Russia Ukraine Ukrainian Ukrainians Russians Israel Israeli Israelis Iranian Iran Syria Syrian
            Iraqi Iraq Yemen Afghan Afghanistan Taiwan destroyed destroy destroying fired fire firing shot downed
            intercepted intercept launched launch launches pilot pilots crew crews gunner sniper commander
            commanders general colonel lieutenant captain sergeant bombing bombed bombings raid raids drone drones
            tank tanks jets rocket rockets convoy convoys column columns invasion invaded border sanctions Assad
            launcher launchers interceptor interceptors Putin Zelensky Zelenskyy Netanyahu casualties killed wounded ministry deploy deployed deployment
            deployments airmen sailors navies naval guerrillas guerrilla hostile coalition operation operations
            patrol ambush ambushed target targets targeted defend defended captured siege besieged battle battles
            fighting peninsula allies allied deliveries delivery squad warplanes base bases nuclear trenches trench
            security militarized aid package shipment shipments garrison veterans veteran armour armor bunker
            bunkers occupied occupation invading
            """
        ),
        (
            civil,
            """
            quarterback touchdown touchdowns coach coached game games season league playoffs playoff championship
            tournament goal goals scored inning innings NFL NBA NHL MLB fans fan film films movie movies actor
            actress album song songs band singer box-office studio wedding farm farms farmer farmers crop crops
            salmon fishing zoo wildlife species reserve leopards cub cubs conservation conservationists aquarium
            recipe shares shareholders investors stock earnings profit profits quarterly airline airlines airliner
            airliners passengers tourists tourist hotel nightclub restaurant museum theatre theater novel author
            photographer photography camera cameras hobbyists hobbyist racing race races racer sprinter pitcher
            batter homer rookie driver drivers garage mechanic engine-maker showroom electric pickup dealership
            brand brands fashion flower flowers garden gardens beach surfers surfing playground toy toys video-game
            gamers gaming app quidditch soccer football cricket rugby tennis golf hockey basketball baseball
            volleyball midfielder striker winger goalkeeper defender batsman bowler storm storms hurricane landfall
            rainfall flooding cyclone commercial merchant firefighters firefighter blaze wildfire wildfires traffic
            permits meteorologists forecasters vitamin vitamins gym yoga exam exams classroom kindergarten church
            charity rescue rescued evacuees rescuers stadium arena fireworks harvest vineyard
            """
        ),
        (
            spaceflight,
            """
            space SpaceX NASA orbit orbital satellite satellites astronaut astronauts moon lunar Mars spacecraft
            Artemis Starship Soyuz cosmonaut cosmonauts Ariane Falcon Blue Origin booster boosters suborbital
            """
        ),
        (
            title,
            """
            Mr Mrs Ms Dr Prof Sir Lord Lady General Gen Colonel Col Major Maj Captain Capt Lieutenant Lt Sergeant
            Sgt Senator Sen Congressman Congresswoman Representative Rep Governor Gov President Prime Minister
            Chancellor Secretary Judge Justice Mayor Coach Admiral Adm Commodore Professor King Queen Prince
            Princess Pope
            """
        ),
        (
            unit,
            """
            battalion battalions brigade brigades squadron squadrons regiment regiments division divisions platoon
            platoons corps wing squad squads unit-commander school academy museum treaty control group disposal
            threat threats scare hoax factory-worker
            """
        ),
        (
            skip,
            """
            the of more additional new newly old older own its their his her our other another such modern advanced
            sophisticated used captured damaged destroyed seized abandoned donated enemy hostile different separate
            further extra latest newest first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth
            thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth twentieth last powerful deadly lethal single brand next state-run
            so-called these those this that some any all both several many few aging ageing Soviet-era so called
            Western western multiple numerous countless allied foreign domestic state surplus refurbished heavy-duty armed manned military army
            navy air force naval coalition incoming suspected alleged government regime rebel junta separatist loyalist Nazi Serb Communist
            """
        ),
        (
            number,
            """
            one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen
            eighteen nineteen twenty thirty forty fifty sixty seventy eighty ninety
            """
        ),
        (determiner, "a an the its their his her our this that these those any no every each some"),
        (was, "was were been being is are be get got gets"),
        (
            firm,
            """
            Inc Corp Corporation Ltd LLC PLC Group Holdings Co Company Foundation Institute University College
            School Act Day Party Bank Junction County City Street Road Avenue Park Island River Lake Lab Labs
            Capital Media Records Films Award Prize Cup Stadium Energy Oil Petroleum Hotel Airlines Motors Minerals
            Mountains
            """
        ),
        (
            month,
            """
            January February March April May June July August September October November December Jan Feb Mar Apr
            Jun Jul Aug Sep Sept Oct Nov Dec
            """
        ),
        (modalOrNot, "not n't t will would could can may might should shall must to if never without wo ca unable"),
        (
            compound,
            """
            armed powered capable launched guided propelled piloted resistant tracked wheeled tank armor armour ship
            deck barrel barreled barrelled radiation submarine aircraft air engine engined seat surface missile
            drone personnel range fired mounted based borne tipped loaded assisted equipped satellite battery mine
            bunker piercing explosive use propulsion defeat wing rotor way altitude calibre caliber speed hulled
            role shot mission class level duty sea land vehicle
            """
        ),
        (body, "his her their my your its outstretched folded crossed chair sleeves legs hands baby child children"),
        (
            label,
            "visa visas room flight highway route road model version exam form gate bus line section level channel motorway"
        ),
        (
            code,
            """
            visa visas motorway motorways autobahn carriageway carriageways junction lorry lorries motorists lane lanes
            roadworks northbound southbound eastbound westbound rated rating ratings notes bonds debt creditworthiness
            levels interleukin interleukins cytokine cytokines receptor receptors blood serum
            """
        ),
    ]

    /// Values of number words; dozens and scores are no number.
    static let numbers: [UInt64: Int] = {
        let words = [
            "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve",
            "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen", "twenty",
        ]
        var table: [UInt64: Int] = [:]
        for (index, word) in words.enumerated() { table[hash(word)] = index + 1 }
        let tens = [
            ("thirty", 30), ("forty", 40), ("fifty", 50), ("sixty", 60), ("seventy", 70), ("eighty", 80),
            ("ninety", 90),
        ]
        for (word, value) in tens { table[hash(word)] = value }
        return table
    }()

    static func hash(_ word: String) -> UInt64 { Hashed.of(word) }
}
