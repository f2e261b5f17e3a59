// The words that facts are read from.

internal import Language

/// Hashes of words for ``FactReader``.
struct FactWords: Sendable {
    let a = Hashed.of("a")
    let one = Hashed.of("one")
    let s = Hashed.of("s")
    let of = Hashed.of("of")
    let by = Hashed.of("by")
    let the = Hashed.of("the")
    let with = Hashed.of("with")
    let `in` = Hashed.of("in")
    let out = Hashed.of("out")
    let downWord = Hashed.of("down")
    let range = Hashed.of("between")
    let from = Hashed.of("from")
    let have = Hashed.of("have")
    let test = Hashed.of("test")
    let delivery = Hashed.of("delivery")
    let sentOff = Hashed.of("sent")
    /// Before "to", which then names no receiver.
    let reasons = Hashed.set(
        "response addition due thanks according close next prior similar respect reaction owing regard"
    )
    /// Nouns that a mention is only the first part of, whoever destroys or gets them: "a missile factory", "missile warnings".
    let sites = Hashed.set(
        """
        site depot base warehouse hangar launch warning alert forces contract deal line school company firm unit chief search
        review
        """
    )
    /// Between what a verb speaks of and a weapon: "soldiers in two tanks", "the ship carrying 20 tanks".
    let holding = Hashed.set("in inside aboard on for carrying storing holding transporting")
    /// Before "of" and a weapon: what the verb speaks of.
    let heads = Hashed.set(
        """
        pilot pilots crew crews captain captains skipper order orders search remains debris sale sales delivery deliveries
        purchase export exports
        """
    )
    /// Before "with" and a weapon, as attacks are: "destroyed 200 tanks with Turkish drones".
    let harms = Hashed.set("destroyed sank damaged killed wounded downed")
    let nobody = Hashed.of("nobody")
    let cameras = Hashed.set(
        """
        video videos footage camera cameras photographer photographers photo photos picture pictures image images cctv satellite
        film clip tape
        """
    )
    /// Who fires, by another's account.
    let groups = Hashed.set("militants fighters rebels insurgents gunmen")
    let saying = Hashed.set("said says say claims claimed")
    /// Before the number that says which one: "World War 2 tank", "Group 13 drones", "Lot 18 jets".
    let numbered = Hashed.set(
        "group lot batch tier phase stage grade level sector category class article increment generation"
    )
    let warWord = Hashed.of("war")
    let world = Hashed.of("world")
    /// Parts of a whole that are no number: "60% of the 3,000 tanks", "half of the 40".
    let fractions = Hashed.set(
        """
        half third thirds quarter quarters fifths most many some several few majority percent cent rest remainder handful dozens hundreds
        """
    )
    /// Which one of a number: "the first of 32 jets".
    let ordinals = Hashed.set(
        "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth last final latest"
    )
    let ordinalEnds = Hashed.set("th st nd rd")
    /// Right before a verb: it did not happen.
    let nearly = Hashed.set("nearly almost narrowly")
    /// Verbs of firms that show a product as of armies that fire it.
    let launching = Hashed.set("launched launches launching")
    /// Where a new product is shown.
    let shows = Hashed.set("show fair expo exhibition conference parade ceremony")
    /// What is launched for the first time.
    let newest = Hashed.set("new latest newest first")
    /// Where what is launched flies to or from.
    let flying = Hashed.set("from off")
    let percentSign = UInt64(UInt8(ascii: "%"))
    let but = Hashed.set("but bar except")
    let all = Hashed.of("all")
    let comparatives = Hashed.set("more greater higher better larger bigger")
    /// Who gets things, besides countries.
    let receivers = Hashed.set(
        "rebels army military forces troops militia militias police soldiers insurgents fighters government militants"
    )
    /// Verbs of moving one's own.
    let dispatching = Hashed.set("dispatched dispatches scrambled scrambles redeployed")
    /// What is ordered, of which a mention is only the first part: "ordered an artillery barrage".
    let raids = Hashed.set(
        """
        barrage bombardment campaign blitz offensive patrol deployment drill exercise operation sortie fire shot returned
        removed taken turned moved withdrawn
        """
    )
    /// Verbs after which something is not done yet.
    let intentions = Hashed.set(
        "plan plans planned planning threatened threatens aims aimed wants wanted hoped vowed will"
    )
    /// What is counted besides weapons: "10,500 firearms offences", "six gun crimes".
    let counted = Hashed.set(
        """
        offence offense crime death killing injury injuries arrest conviction case seizure licence license permit charge
        sale owner victim incident attack strike law shop dealer
        """
    )
    let sent = Hashed.set("sent send sends sending ordered")
    let give = Hashed.set("give gave gives given")
    /// Before the name of a maker: "using British missiles".
    let using = Hashed.set(
        """
        use used uses using receive received receives buy bought buying purchased purchase get got getting operate
        operates acquire acquired import imported want wants wanted need needs needed seek seeks sought request
        requests requested fly flies flown flying obtain obtained sell sells sold selling
        """
    )
    let armed = Hashed.set("armed equipped supplied provided")
    let transfer = Hashed.set(
        """
        sale sales transfer transfers supply supplies delivery deliveries export exports import imports influx shipment
        shipments purchase purchases use provision donation production manufacture flow stockpile stockpiles
        """
    )
    let `for` = Hashed.of("for")
    /// Before "for" and the name of a maker: "asked for American jets".
    let asking = Hashed.set(
        "ask asks asked asking request requests appeal appeals appealed plea call calls called contract deal order pay paid"
    )
    let means = Hashed.set("by with from against near")
    /// What is done with a weapon as its instrument: "bombed the town with British jets".
    let attacks = Hashed.set(
        """
        bombed bombing bombs bomb attacked attacking attacks attack struck striking strikes strike hit hitting hits
        shelled shelling pounded pounding targeted targeting
        """
    )
    /// Before a number, after a verb that then has it as its object: "shot down over 70 drones".
    let bounds = Hashed.set("over around about at nearly almost some")
    let at = Hashed.of("at")
    let `as` = Hashed.of("as")
    let to = Hashed.of("to")
    let up = Hashed.of("up")
    let than = Hashed.of("than")
    let least = Hashed.of("least")
    let most = Hashed.of("most")
    let many = Hashed.of("many")
    let half = Hashed.of("half")
    let pair = Hashed.of("pair")
    let times = Hashed.of("x")
    let plus = Hashed.of("plus")
    let or = Hashed.of("or")
    /// Before the number of a model: "Mark 8 torpedoes".
    let marks = Hashed.set("mk mark block tranche")
    let greater = UInt64(UInt8(ascii: ">"))
    let smaller = UInt64(UInt8(ascii: "<"))
    /// Marks before a number: "~300".
    let near: Set<UInt64> = [UInt64(UInt8(ascii: "~")), UInt64(UInt8(ascii: ">")), UInt64(UInt8(ascii: "<"))]
    let dozen = Hashed.of("dozen")
    let conjunctions = Hashed.set("and or")
    let less = Hashed.set("less fewer")
    let over = Hashed.set("over exceeding")
    /// Before an "over" that tells a way or belongs to the verb: "flew over two warships", "handed over 50 vehicles".
    let ways = Hashed.set(
        """
        hand handed hands handing take took taken takes turn turned turns fly flew flown flies flying pass passed passes
        passing hover hovered hovering circle circled circling drive drove driven roll rolled rolling run ran running
        sign signed soar soared soaring cross crossed crossing sail sailed control concern concerns row
        """
    )
    let under = Hashed.set("under below")
    let about = Hashed.set("about around some roughly nearly almost approximately estimated")
    let money = Hashed.set("€ £ ¥ No number US$ A$")
    let made = Hashed.set("made built designed manufactured produced developed")
    let off = Hashed.set(
        """
        off up additional worth dozens hundreds thousands millions scores several barrage barrages salvo salvos volley volleys
        wave waves swarm swarms batch batches
        """
    )
    let after = Hashed.set(
        """
        by over in to from on near at overnight since during along across outside inside around after there here
        yesterday today last so recently tonight this early late with while before Monday Tuesday Wednesday Thursday Friday
        Saturday Sunday
        """
    )
    /// Nouns that a mention is only the first part of, so that an owner before it owns them: "Chinese drone exports".
    let trade = Hashed.set(
        """
        industry industries exports export imports sales sale dealer dealers maker makers manufacturer manufacturers
        shipment shipments delivery deliveries program programs programme programmes production factory factories
        plant plants development technology parts components supplies supply transfers trade market project expert
        experts embargo
        """
    )
    /// What is counted by a number before the mention, which is only its first part: "one drone strike".
    let headNouns = Hashed.set(
        """
        strike attack raid launch test explosion blast crash accident incident threat hoax battle base site silo pad crew
        pilot operator driver owner shop store dealer maker show range expert inspector inspectors analyst squad unit
        battalion brigade regiment squadron program programme project deal sale contract factory plant treaty ban law
        """
    )
    /// Behind a name: people and parts, of which the number and the deeds are told.
    let parts = Hashed.set(
        """
        crew crews crewman crewmen crewmember crewmembers pilot pilots navigator navigators gunner gunners simulator
        simulators spare spares parts part engine engines barrel barrels component components operator operators driver
        drivers commander commanders technician technicians mechanic mechanics instructor instructors training wreckage
        maintenance sights tracks
        """
    )
    let seeing = Hashed.set("saw see sees watched watch watching heard hear filmed showed shows showing let")
    /// Before a mention: "no ship was damaged", "none of the missiles".
    let none = Hashed.set("no neither nor without none")
    let trading = Hashed.set("by from to")
    let between = Hashed.set(
        """
        that which have has had also reportedly later already all it allegedly both who and badly heavily severely
        slightly completely partly successfully recently officially since most likely probably finally apparently
        previously subsequently then eventually quickly formally jointly presumably accidentally mistakenly partially
        immediately promptly deliberately ultimately initially simultaneously
        """
    )
    /// What happens before something worse: "was hit and destroyed".
    let blows = Hashed.set(
        """
        hit struck attacked targeted rammed torpedoed bombed shelled ambushed immobilised immobilized disabled stopped
        burned located spotted detected tracked identified surrounded shot damaged intercepted stolen
        """
    )
    /// Between a thing and what is told of it: "two tanks of the 4th Division", "jets parked at the base".
    let placing = Hashed.set(
        """
        of near in at from on outside inside around along across under behind above beside to belonging aboard over off
        carrying with by for against
        """
    )
    let parked = Hashed.set("parked based hidden belonging stored located seen moored docked anchored stuck positioned")
    let plurals = Hashed.set("were are have")
    /// Between a distance and what it is from: "within 20 feet of an American B-52".
    let distances = Hashed.set("feet foot metres meters yards miles kilometres kilometers km front")
    let shipPrefixes = Hashed.set("USS HMS HMAS HMCS HMNZS USNS INS")
    let collided = Hashed.of("collided")
    let ampersand = UInt64(UInt8(ascii: "&"))
    let massive = Hashed.set(
        "massive major large large-scale overnight fresh huge deadly heavy combined aerial missile drone air new big"
    )
    let notYet = Hashed.set("be being get is are")
    /// Verbs whose subject gets the thing.
    let takers = Hashed.set(
        """
        received receive receives receiving imported acquired acquire obtained bought buy buys buying purchased purchase
        purchasing ordered order orders ordering get getting gets
        """
    )
    /// Verbs that have who gets the thing for their subject in the passive: "Ukraine was given 18 howitzers".
    let givenTo = Hashed.set("given sent supplied provided promised pledged")
    let negation = Hashed.set("not n't never refused declined if")
    let promise = Hashed.set(
        "will pledged promised agreed vowed pledges agrees promises committed signed struck sealed clinched"
    )
    let towards = Hashed.set("to for")
    /// After things that are sent into battle, not given away: "sent tanks into Rafah".
    let into = Hashed.set("into onto towards toward across against over through")
    let ordered = Hashed.set("ordered orders order ordering")
    /// Behind what is commanded, not bought: "ordered the ships back", "ordered tanks to advance".
    let commandedWays = Hashed.set(
        "into onto towards toward across back closer home north south east west away"
    )
    let commands = Hashed.set(
        """
        be the advance move head withdraw sail fire leave return pull stay stop attack enter retreat deploy halt shoot
        stand open take patrol remain go join escort intercept positions their his its sea
        """
    )
    /// Where an army sends its own: "sent tanks to the front".
    let fronts = Hashed.set(
        "front frontline border battlefield battle area trenches lines outskirts frontier region Middle Gulf peninsula"
    )
    /// Behind an adjective: who gets things.
    let forces = Hashed.set("army military navy air armed forces government police marines troops soldiers")
    /// Small craft that are given away like guns.
    let boats = Hashed.set("boat minehunter minesweeper craft")
    /// Places in a country, where its enemy's things may be sent.
    let grounds = Hashed.set(
        "coast capital city town village side shore waters airspace base port positions island islands"
    )
    let be = Hashed.set("is are was were be been being re s")
    let been = Hashed.of("been")
    let conditions = Hashed.set("if unless until when whether should")
    let adverbs = Hashed.set(
        """
        also now already reportedly still currently allegedly secretly quietly again successfully recently officially
        since later then
        """
    )
    /// Between who does it and a verb that is no plain past tense: "will receive", "agreed to buy".
    let auxiliaries = Hashed.set(
        """
        is are was were be been being will to agreed pledged promised vowed committed agrees signed a an the contract
        deal agreement claims claimed
        """
    )
    /// Before "of" and what is counted in them.
    let portions = Hashed.set("pieces units sets items batteries")
    let rounds = Hashed.set("rounds shells boxes")
    /// Before "for" and what they belong to.
    let mounts = Hashed.set("launchers batteries")
    /// What stands behind a participle that is no finite verb: "tanks delivered by Poland".
    let relativeLinks = Hashed.set("by to from at for in on near over last this during under")
    let places = Hashed.set("where whose whom")
    let perfect = Hashed.set("have has had")
    let owners = Hashed.set("its their his her our other another")
    let contracts = Hashed.set("contract contracts deal deals order orders agreement agreements")
    let signed = Hashed.set("signed signs placed places inked concluded finalised finalized sealed clinched won")
    let approved = Hashed.set(
        "approved approves approve authorised authorized authorises authorizes cleared clears greenlighted greenlit"
    )
    let sales = Hashed.set("sale sales transfer transfers delivery deliveries export exports shipment shipments supply")
    let took = Hashed.set("took taken takes taking")
    let relatives = Hashed.set("which who that")
    let which = Hashed.of("which")
    /// Before a loss that did not happen: "denied that two jets were shot down".
    let denials = Hashed.set("denied denies deny denying falsely refuted refutes whether")
    /// Behind "which" and an actor: "…, which Israel denied".
    let denied = Hashed.set("denied denies refuted refutes")
    let reports = Hashed.set(
        """
        reports report claims claim rumours rumors rumour rumor allegations allegation suggestions suggestion
        accusations accusation statement statements stories story
        """
    )
    let noProof = Hashed.set("evidence proof indication sign true confirmed confirm")
    let falsehoods = Hashed.set(
        """
        false untrue wrong incorrect unfounded baseless fake denied dismissed rejected fabricated inaccurate misleading bogus
        debunked hoax lie lies myth disproved contrary
        """
    )
    let that = Hashed.of("that")
    let not = Hashed.of("not")
    let dropped = Hashed.set("dropped dropping")
    let fired = Hashed.set("fired fires firing")
    let intercepted = Hashed.set("intercepted intercepts intercepting")
    let sinking = Hashed.set("sank sunk sinking sinks scuttled")
    /// Of "took out", "blew up": a weapon that goes off or is drawn is not destroyed.
    let removing = Hashed.set("took taken blew blown")
    /// Verbs of transfer that need who gets it: "gave the tanks a wash" is none.
    let given = Hashed.set("gave given sold selling sell giving handed")
    /// Verbs of transfer that need an army or country that gets it.
    let owned = Hashed.set("acquired obtained imported")
    /// Where what was denied ends.
    let breaks = Hashed.set(
        "but after while when because which who before since said says saying although though and until as confirmed"
    )
    let subject = Hashed.set(
        """
        has have had also reportedly later then overnight s forces troops army military navy militants fighters it
        they said says that which air force units again already first twice recently successfully rebels insurgents
        soldiers commandos gunners
        """
    )
    let on = Hashed.of("on")
    let days = Hashed.set("Monday Tuesday Wednesday Thursday Friday Saturday Sunday")
    /// Parts of numbers before a thing of a list.
    let bounding = Hashed.set("than least at most fewer less dozen hundred thousand million")
    let worth = Hashed.of("worth")
    let sums = Hashed.set("million billion bn m")
    /// Whoever fights against a country is not that country: "Somali rebels".
    let rebels = Hashed.set("rebels insurgents militants")
    let including = Hashed.of("including")
    /// What is done to what is somebody else's: "intercepted a Russian Il-20".
    let watching = Hashed.set(
        """
        intercepted intercepts intercept intercepting escorted escorts shadowed shadows tracked tracks followed spotted
        detected boarded seized struck rammed
        """
    )
    let aims = Hashed.set("at against on")
    /// Before a clause.
    let clauses = Hashed.set("after as when while that said says because and but before since until how")
    /// Who fights whom: the adjective of what one of them destroys tells whose it was.
    let enemies = Self.pairs(
        [
            "Russia: Ukraine, Georgia",
            "Israel: Hezbollah, Hamas, Houthis, Iran, Syria, Lebanon, Palestinian Islamic Jihad",
            "United States: Houthis, Iran, Islamic State", "India: Pakistan", "Armenia: Azerbaijan",
            "Thailand: Cambodia", "China: Taiwan", "North Korea: South Korea",
            "Houthis: Saudi Arabia, United Arab Emirates",
            "United Kingdom: Argentina, Houthis", "Sudan: Rapid Support Forces",
        ]
    )
    let scales: [UInt64: Double] = [
        Hashed.of("hundred"): 100, Hashed.of("thousand"): 1000, Hashed.of("million"): 1_000_000,
    ]
    /// Verbs that tell what happened, as participles or in the past tense.
    let verbs: [UInt64: String]
    /// The same with a particle: "shot down", "knocked out", by verb and particle.
    let phrasal: [UInt64: [UInt64: String]]
    /// In the present tense, with who does it before them: "Russia fires 40 missiles".
    let present: [UInt64: String]
    /// After a form of "be": "is supplying Russia with drones".
    let progressive: [UInt64: String]
    /// The same with a particle, behind a comma only: "…, shooting down 40 drones".
    let downing: [UInt64: [UInt64: String]]
    /// Verbs that a promise can go with.
    let base: [UInt64: String]
    /// The same as adjectives: "12 captured tanks".
    let adjectives: [UInt64: String]

    init() {
        verbs = Self.table([
            (
                "destroyed",
                "destroyed obliterated sank sunk incinerated scuttled wrecked"
            ), ("damaged", "damaged crippled"),
            ("captured", "captured seized confiscated impounded"), ("abandoned", "abandoned"),
            (
                "delivered",
                """
                delivered supplied sent donated received provided transferred gave given shipped exported imported
                acquired obtained gifted handed
                """
            ),
            ("ordered", "ordered bought purchased sold"), ("pledged", "pledged promised"),
            ("fired", "fired launched lobbed dropped unleashed"), ("lost", "lost"),
            ("shot-down", "downed intercepted"), ("deployed", "deployed stationed dispatched scrambled redeployed"),
            ("tested", "tested"),
        ])
        var phrasal: [UInt64: [UInt64: String]] = [:]
        for (status, forms, particle) in [
            ("shot-down", "shot brought", "down"), ("shot-down", "shoots brings", "down"),
            ("destroyed", "knocked took taken wiped", "out"), ("destroyed", "blew blown", "up"),
            ("delivered", "handed hands turned", "over"),
        ] {
            for form in forms.split(separator: " ") {
                phrasal[Hashed.of(String(form)), default: [:]][Hashed.of(particle)] = status
            }
        }
        self.phrasal = phrasal
        present = Self.table([
            ("destroyed", "destroys sinks"), ("damaged", "damages"), ("captured", "captures seizes"),
            ("abandoned", "abandons"),
            ("delivered", "delivers sends donates supplies receives acquires"),
            ("fired", "fires launches"), ("shot-down", "downs intercepts"), ("deployed", "deploys"),
            ("tested", "tests"), ("ordered", "buys orders"),
        ])
        progressive = Self.table([
            ("delivered", "supplying providing"),
            ("pledged", "sending donating giving delivering getting receiving transferring"),
            ("fired", "firing launching dropping"), ("deployed", "deploying"),
            ("ordered", "buying purchasing ordering selling"), ("destroyed", "destroying sinking obliterating"),
            ("damaged", "damaging crippling"), ("captured", "capturing seizing"),
            ("shot-down", "downing intercepting"),
        ])
        downing = [
            Hashed.of("shooting"): [Hashed.of("down"): "shot-down"],
            Hashed.of("bringing"): [Hashed.of("down"): "shot-down"],
            Hashed.of("knocking"): [Hashed.of("out"): "destroyed"],
        ]
        base = Self.table([
            (
                "pledged",
                "send deliver supply donate provide give transfer receive get sell export ship"
            ), ("ordered", "buy purchase order"),
        ])
        adjectives = Self.table([
            ("captured", "captured seized"), ("damaged", "damaged"), ("destroyed", "destroyed"),
            ("abandoned", "abandoned"),
        ])
    }

    private static func pairs(_ lines: [String]) -> Set<String> {
        var pairs: Set<String> = []
        for line in lines {
            let parts = line.split(separator: ":")
            for other in parts[1].split(separator: ",") {
                pairs.insert("\(parts[0])|\(other.dropFirst())")
                pairs.insert("\(other.dropFirst())|\(parts[0])")
            }
        }
        return pairs
    }

    private static func table(_ lists: [(String, String)]) -> [UInt64: String] {
        var table: [UInt64: String] = [:]
        for (status, words) in lists {
            for word in words.split(whereSeparator: { $0 == " " || $0 == "\n" }) {
                table[Hashed.of(String(word))] = status
            }
        }
        return table
    }
}
