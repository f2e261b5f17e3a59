// The words of plain assertions: what public affairs are about, and how one says something of them in few words.

internal import Language

/// Classes of a word in a plain assertion, as bits.
enum AssertionWord {
    /// What public affairs are about.
    static let topic: UInt32 = 1
    /// Says what one thing does to another.
    static let relation: UInt32 = 1 << 1
    /// After "is" or "has": something has become more, less or other.
    static let change: UInt32 = 1 << 2
    /// After "is": a state that can be looked up or tested.
    static let state: UInt32 = 1 << 3
    static let quantifier: UInt32 = 1 << 4
    static let determiner: UInt32 = 1 << 5
    /// He, she, they, it.
    static let actor: UInt32 = 1 << 6
    static let be: UInt32 = 1 << 7
    static let have: UInt32 = 1 << 8
    static let went: UInt32 = 1 << 9
    /// "Not", "now", "already": stands between a subject and what is said of it.
    static let adverb: UInt32 = 1 << 10
    /// What those who govern do on record.
    static let deed: UInt32 = 1 << 11
    /// Who speaks or is spoken to, questions, and what somebody only wishes, expects or imagines: no assertion.
    static let veto: UInt32 = 1 << 12
    static let opener: UInt32 = 1 << 13
    static let comparative: UInt32 = 1 << 14
    static let direction: UInt32 = 1 << 15
    static let never: UInt32 = 1 << 16
    static let than: UInt32 = 1 << 17
    static let auxiliary: UInt32 = 1 << 18
    static let link: UInt32 = 1 << 19
    /// After them somebody's claim begins.
    static let saying: UInt32 = 1 << 20
    static let record: UInt32 = 1 << 21
    /// Those who hold or sought an office, and bodies that decide.
    static let office: UInt32 = 1 << 22
    static let we: UInt32 = 1 << 23

    static let lists: [(UInt32, String)] = [
        (
            allegation,
            """
            behind spied spying spies ordered ordering arming harbouring harboring sheltering bribing torturing poisoning
            torture tortures tortured knew covered
            """
        ),
        (everybody, "anyone anybody everyone everybody whoever"),
        (
            duty,
            """
            pass pay show wait register apply hold obtain report disclose carry wear prove submit file hire sell buy own
            vote marry smoke drink drive enter refuse discriminate evict permit permits licence license notice provide ask
            insurance identification
            """
        ),
        (
            harm,
            """
            poisoning attack attacks killing killings murder murders assassination bombing bombings hack hacking leak leaks
            plot coup massacre fraud theft abduction explosion cyberattack arson shooting shootings torture raid
            """
        ),
        (
            topic,
            """
            slump recession downturn boom shortage shortages crisis famine grades outage outages abortion abortions
            accidents acid acidification aid air airliner airport airports alcohol allies ammunition antibiotics
            apprentices aquifer army arms asbestos aspirin asylum autism austerity aviation bacteria bailout ballot
            ballots bank banks battery batteries beef benefits bills bird birds birth births bomb bombs border borders
            bribes bridges britain brain bridge broadband budget buildings burglaries burglary businesses bus buses
            cancer cancers cannabis carbon care cars car cattle cells charities chemicals child childcare children
            chickens cholesterol cigarettes cities citizens citizen city civilians climate clinics coal cocaine coffee
            colleges companies company competition constitution consumers contractors contracts convicts corporations
            corruption cost costs council councils country countries coral court courts credit crime crimes criminals
            crops customers cyclists cyclist dam dams death deaths debt debts deficit deficits deforestation dementia
            democracy depression desert diabetes diesel diet diets disease diseases doctor doctors donors drones
            drought drug drugs drinking driver drivers earnings earth earthquake earthquakes economy education
            elections election electricity embryos emissions employers employees energy engineers epidemic ethanol
            evictions exam exams execution executions exports factories factory families family farm farmers farmland
            farms fat fees fertiliser fertility firearms firms fish fisheries flood floods flu fluoride food
            foreigners forest forests fraud fracking fuel fuels funding gas genes germs gdp girls glacier glaciers
            globalisation gold government governments graduates grain graft growth gun guns handguns handgun health
            heart heating heroin homelessness homes homicides homicide homework hospital hospitals house houses
            household households housing hunger hurricanes ice icecaps illness immigrant immigrants immigration
            imports income incomes industry infection infections inflation infrastructure inmates insulin insurance
            insurers interest invasion investors island islands jail jails job jobless jobs judges killings knife lake
            lakes land landlords landfill law laws lawsuits lead legislation legislature libraries literacy loans
            lobby lobbyists loophole lungs machinery malaria malnutrition manufacturing marijuana marriage marriages
            mask masks masts measles meat media medicine medicines men mercury methane methadone migrants migration
            military militia milk millionaires billionaires mine miners mines minority minorities missile missiles
            money mortality mortgages mosques mothers motorists mountains murder murders muslims christians natives
            navy nuclear nurses nutrients obesity ocean oceans officers oil opioids orphans ozone pain pandemic
            parents parliament passengers pathogen patients patents pay peat pension pensioners pensions people
            permafrost pesticide pesticides petrol pill pills pipeline pipelines planet plant plants plastic plastics
            police policing poll polls pollen pollution poor population ports poverty power pregnancy pregnancies
            prescription price prices prison prisoners prisons productivity profit profits protesters province
            provinces public pupils radiation railway railways rain rainfall rape rapes recycling refinery refugee
            refugees regulation regulations rent rents reservoir reservoirs residents revenue revenues rich rivers
            river road roads robberies robots salaries salary salmon salt sanctions savings school schools sea seas
            security sewage shares shelters ships shootings shooting slaves smoking smokers snow soil solar soldiers
            spending stabbings state states statins steel strikes stroke strokes students subsidies subsidy sugar
            suicide suicides summers supermarkets surgeons surgery surpluses surveillance tariff tariffs tax taxes
            taxpayers teachers teenagers temperature temperatures tenants terrorism terrorists thefts times tobacco
            toddlers tons torture tourism towers trade traffic trains treaty treatment treatments trees troops
            tuberculosis tuition turbines turnout unemployed unemployment union unions universities uranium utilities
            vaccination vaccine vaccines veterans victims violence virus viruses vitamin visas voter voters votes wage
            wages war wars warming waste water waters wealth weapon weapons welfare wells wheat wildfires wind
            windfall winters wolves women workers workforce workplace world youth attack attacks waiting lists
            networks phones screens 5g metro rail ticket tickets fares fare flights emission asteroid bees insects
            whales species sheet shelf levels level cables mobile internet prostitution adultery divorce rights
            boys pensioners patients tenants applicants
            """
        ),
        (
            relation,
            """
            cause causes caused kill kills killed reduce reduces reduced lower lowers lowered raise raises raised
            increase increases increased cut cuts slash slashed pay pays paid earn earns earned own owns owned cost
            costs owe owes owed commit commits committed receive receives received spread spreads destroy destroys
            destroyed create creates created lead leads led stop stops stopped prevent prevents prevented protect
            protects protected pollute pollutes polluted spend spends spent import imports imported export exports
            exported employ employs employed lack lacks lacked contain contains contained produce produces produced
            emit emits emitted hold holds held control controls controlled fund funds funded finances financed let
            lets allow allows allowed ban bans banned forbid forbids end ends ended save saves saved come comes came
            outnumber outnumbers exceed exceeds harm harms harmed damage damages damaged hurt hurts improve improves
            improved worsen worsens boost boosts boosted trigger triggers drive drives drove fuel fuels fuelled fueled
            weaken weakens weakened shrink shrinks shorten shortens lengthen double doubles doubled halve halves
            halved triple triples treble poison poisons poisoned contaminate contaminates infect infects infected cure
            cures cured breed breeds sell sells sold buy buys bought make makes hire hires hired fire fires use uses
            used consume consumes consumed generate generates generated supply supplies subsidise subsidises subsidize
            subsidizes underpay exploit exploits reoffend quit quits abolish abolished privatise privatised privatized
            nationalised invade invaded bomb bombed shot built close closed shut hid steal steals stole rig rigged
            repaid lost violate violates violated breach breached break breaks melt melts fall falls fell rise rises
            rose grow grows grew drop drops dropped went go goes decline declines declined die dies died test tested
            vaccinate vaccinated took accept accepted sign signed deny denies charge charges charged benefit benefits
            hide hides sue
            """
        ),
        (
            change,
            """
            down up rising falling growing shrinking melting warming cooling declining increasing decreasing dropping
            doubling worsening improving collapsing soaring disappearing vanishing dying doubled halved tripled
            trebled quadrupled fallen risen grown shrunk dropped declined climbed soared plunged increased decreased
            slashed cut worsened improved collapsed vanished disappeared ended stopped slowed narrowed widened
            ageing aging thinning spreading drying stagnated expanding contracting accelerating retreating overheating acidic
            """
        ),
        (
            state,
            """
            against safe unsafe harmless harmful dangerous deadly toxic effective ineffective useless illegal legal
            lawful unlawful unconstitutional constitutional cheaper full overcrowded empty bankrupt insolvent extinct
            endangered contaminated polluted radioactive open closed fake rigged stolen banned outlawed prohibited
            exempt addictive infectious contagious carcinogenic flammable fatal lethal curable incurable hereditary
            preventable reversible understaffed underfunded overfunded uninsured unemployed homeless illiterate
            malnourished obese poor punishable mandatory compulsory free immune edible poisonous unregulated taxed
            untaxed segregated foreign-born undocumented unvaccinated vaccinated armed unarmed filmed staged
            """
        ),
        (
            quantifier,
            """
            one most half third quarter fifth tenth majority two-thirds three-quarters thirds quarters fifths one-third
            one-fifth one-quarter hundreds thousands millions
            """
        ),
        (determiner, "the a an our his her its their these those this that another some any"),
        (actor, "he she they it"),
        (be, "is are was were been being remains remain became become becomes stays"),
        (have, "has have had"),
        (went, "went gone goes go going"),
        (
            adverb,
            """
            not n't now still already only also always often never no longer actually really all rarely hardly even
            just getting being currently usually again both about more less much far significantly dramatically
            sharply steadily largely mostly effectively completely entirely totally almost nearly since do does did
            been twice
            """
        ),
        (
            deed,
            """
            voted opposed supported backed signed vetoed lied served evaded repealed lobbied pardoned campaigned
            abstained cheated embezzled pocketed plagiarised plagiarized defrauded falsified leaked bribed
            """
        ),
        (
            veto,
            """
            I me my mine you your yours myself yourself who whom whose what why how which whether if unless will would
            could should may might must shall can 'll let please think thinks believe believes feel feels felt hope
            hopes wish want wants wanted need needs seem seems seemed look looks looked expected imagine suppose
            assume assumes assumed wonder wonders worry worries know knows plan plans planned hoped aims vowed
            promised promises promise pledges pledged scheduled game games match matches season coach player players
            team teams league goal goals scored striker midfielder quarterback touchdown inning innings tournament
            championship cup film album song novel actor actress singer movie band concert photo photograph caption
            image newsletter subscribe advertisement click editing
            """
        ),
        (opener, "and but yet so today now meanwhile instead also still overall nationally worldwide globally"),
        (
            comparative,
            """
            more fewer less higher lower larger smaller bigger greater worse better faster slower cheaper safer older
            younger longer shorter poorer richer stronger weaker cleaner heavier lighter harder easier deadlier hotter
            colder warmer wealthier
            """
        ),
        (direction, "up down"),
        (never, "never nobody none no not n't"),
        (than, "than"),
        (auxiliary, "do does did have has had"),
        (link, "of in on for from with who and or under at to"),
        (
            saying,
            """
            said says say claims claimed claim insisted insists argued argues told added stated states tweeted
            declared warned alleged alleges asserted asserts maintained maintains boasted wrote writes acknowledged
            admitted
            """
        ),
        (record, "record highest lowest largest biggest smallest worst best"),
        (
            office,
            """
            president minister senator senators governor mayor congressman congresswoman lawmaker lawmakers mp
            chancellor secretary premier government parliament congress council party republicans democrats
            conservatives liberals administration regime company bank police army state county union
            """
        ),
        (we, "we us our ours"),
        (
            rule,
            """
            bans forbids requires allows lets forces obliges prohibits limits outlaws compels entitles mandates
            permits bars exempts makes gives protects ban forbid require allow let force oblige prohibit limit outlaw
            compel entitle mandate permit banned forbade required allowed forced obliged prohibited limited outlawed
            barred abolished introduced repealed
            """
        ),
        (
            norm,
            """
            law laws act bill rule rules constitution treaty ban statute regulation regulations decree directive
            amendment legislation code ordinance charter agreement deal court parliament congress
            """
        ),
    ]

    /// Words by which a deed is alleged: "behind the poisoning", "spied for".
    static let allegation: UInt32 = 1 << 26
    /// What rules make people do.
    static let duty: UInt32 = 1 << 27
    /// Deeds that one is behind, or orders.
    static let harm: UInt32 = 1 << 28

    /// "Anyone who buys a rifle must".
    static let everybody: UInt32 = 1 << 29

    /// Classes that say nothing of a word's part in a clause.
    static let told = allegation | duty | harm

    /// What norms do to people: "bans", "requires".
    static let rule: UInt32 = 1 << 24
    static let norm: UInt32 = 1 << 25

    /// A number that differs for different words.
    static var digest: UInt64 {
        lists.reduce(0) { TextHash.mix($0 ^ UInt64($1.0) ^ 0x9E37_79B9_7F4A_7C15, TextHash.of($1.1)) }
    }

    /// The table of all classes.
    static let table: WordTable<UInt32> = {
        var table = WordTable<UInt32>(capacity: 1_600)
        for (bits, text) in lists { table.insert(words: text, value: bits) }
        return table
    }()
}
