// Words that say that somebody speaks, and the small words around them.

import Language

/// What a word is for the quotes analyzer.
struct CueTraits: OptionSet, Sendable {
    let rawValue: UInt16
    /// Verb of speaking in a form with a subject ("said", "warns").
    static let verb = CueTraits(rawValue: 1)
    /// Its participle ("saying", "adding").
    static let participle = CueTraits(rawValue: 1 << 1)
    /// A clause may follow without "that" ("said", "insists").
    static let bare = CueTraits(rawValue: 1 << 2)
    /// Takes a hearer first ("told reporters").
    static let hearer = CueTraits(rawValue: 1 << 3)
    /// Takes a thing and what it is called ("called the plan").
    static let naming = CueTraits(rawValue: 1 << 4)
    /// Auxiliary or adverb between subject and verb ("has", "also").
    static let auxiliary = CueTraits(rawValue: 1 << 5)
    /// Begins a clause: the subject does not lie before it.
    static let boundary = CueTraits(rawValue: 1 << 6)
    /// Preposition.
    static let preposition = CueTraits(rawValue: 1 << 7)
    /// Pronoun of a person.
    static let pronoun = CueTraits(rawValue: 1 << 8)
    /// Word for people without a name ("officials", "sources").
    static let anonymous = CueTraits(rawValue: 1 << 9)
    /// Denies ("denied", "not").
    static let negative = CueTraits(rawValue: 1 << 10)
    /// Counts as a cue only beside quotation marks ("asked", "laughed").
    static let quotesOnly = CueTraits(rawValue: 1 << 11)
    /// "a", "the", "his".
    static let determiner = CueTraits(rawValue: 1 << 12)
    /// Adverb or connector before the subject of a sentence ("However", "Later").
    static let opener = CueTraits(rawValue: 1 << 13)
}

/// Table of the words.
enum CueLexicon {
    static let table: WordSet = {
        var table = WordSet(capacity: 600)
        func add(_ words: String, _ traits: CueTraits) {
            table.insert(words: words, value: traits.rawValue)
        }
        add("said says say", [.verb, .bare])
        add(
            """
            added adds insisted insists claimed claims maintained maintains conceded concedes acknowledged \
            acknowledges admitted admits argued argues declared declares joked jokes quipped complained complains \
            contended contends predicted predicts testified testifies tweeted tweets stressed stresses reiterated \
            reiterates lamented laments boasted boasts vowed vows alleged alleges
            """,
            [.verb, .bare]
        )
        add(
            """
            announced announces noted notes explained explains stated states wrote writes warned warns suggested \
            suggests confirmed confirms reported reports revealed reveals recalled recalls observed observes \
            remarked remarks emphasised emphasized emphasizes emphasises cautioned cautions concluded concludes \
            disclosed indicated indicates pledged pledges promised promises responded responds replied replies \
            answered answers asserted asserts affirmed affirms commented countered counters hinted mentioned \
            pointed-out repeated repeats argue claim insist warn note contend explain maintain allege complain \
            acknowledge predict believe believes believed ruled estimated estimates agreed agrees proclaimed
            """,
            .verb
        )
        add("asked asks", [.verb, .quotesOnly, .hearer])
        add("put puts", [.verb, .quotesOnly])
        add(
            "shouting chanting yelling singing asking reading crying screaming tweeting proclaiming joking quipping replying responding "
                + "concluding lamenting remarking observing boasting alleging testifying contending maintaining recalling "
                + "cautioning musing wondering posting titled entitled headlined",
            [.participle, .quotesOnly]
        )
        add("told tells tell informed reminded assured assures convinced advised", [.verb, .hearer])
        add(
            """
            continued continues shouted shouts yelled cried screamed whispered laughed chanted read reads recounted \
            exclaimed pleaded demanded demands urged urges wondered mused began finished offered sighed posted began \
            interjected retorted snapped snarled sneered quoted charged barked blasted fired thundered declaimed \
            groaned smiled shot
            """,
            [.verb, .quotesOnly]
        )
        add(
            """
            saying adding noting arguing claiming insisting stating warning explaining declaring writing \
            acknowledging suggesting asserting stressing conceding admitting alleging tweeting announcing \
            emphasizing emphasising reiterating complaining predicting pledging vowing
            """,
            .participle
        )
        add("telling assuring reminding informing", [.participle, .hearer])
        add(
            "called calls described describes dubbed branded labelled labeled denounced",
            [.verb, .naming, .quotesOnly]
        )
        add("calling describing", [.participle, .naming, .quotesOnly])
        add("blamed blames condemned condemns", [.naming, .quotesOnly])
        add("denied denies deny", [.verb, .negative])
        add("denying", [.participle, .negative])
        add(
            """
            has have had is was were be been also later then repeatedly now still once recently previously already \
            just simply publicly reportedly often even further himself herself themselves would will could may might \
            did does do never not n't to again initially subsequently both all quickly finally famously bluntly \
            angrily flatly privately
            """,
            .auxiliary
        )
        add(
            """
            that as while when where which if because although though but whether since until unless so than after
            before whereas what how why
            """,
            .boundary
        )
        add(
            """
            of in on at for from with by to during after before about against under over through among near into \
            within amid despite following as via per outside inside across around behind since until
            """,
            .preposition
        )
        add("he she i we they it you who", .pronoun)
        add(
            """
            official officials source sources person people aide aides adviser advisers diplomat diplomats expert \
            experts analyst analysts resident residents witness witnesses observers critics insiders individual \
            individuals
            """,
            .anonymous
        )
        add("not never n't", .negative)
        add(
            "a an the his her their its our my this that these those some many several one two three another",
            .determiner
        )
        add(
            """
            however meanwhile later then but and yet still so also now today yesterday earlier instead indeed \
            afterwards separately moreover nevertheless because when while as if although though after before since
            """,
            .opener
        )
        return table
    }()

    /// What a word is, by its hash.
    @inline(__always)
    static func traits(_ hash: UInt64) -> CueTraits { CueTraits(rawValue: table.value(hash)) }

    static let that = TextHash.of("that")
    static let to = TextHash.of("to")
    static let according = TextHash.of("according")
    static let and = TextHash.of("and")
    static let but = TextHash.of("but")
    static let comma = TextHash.of(",")
    static let colon = TextHash.of(":")
    static let semicolon = TextHash.of(";")
    static let who = TextHash.of("who")
    static let whose = TextHash.of("whose")
    static let it = TextHash.of("it")
    static let i = TextHash.of("I")
    static let you = TextHash.of("you")
    static let he = TextHash.of("he")
    static let she = TextHash.of("she")
    static let they = TextHash.of("they")
    static let possessive = TextHash.of("'s")
    static let apostrophe = TextHash.of("'")
    static let has = TextHash.of("has")
    static let be: WordSet = hashes("is was were be been are being")
    static let dashes: WordSet = hashes("- – — ― --")
    static let opening: WordSet = hashes("( < [")
    static let closing: WordSet = hashes(") > ]")
    static let `in` = TextHash.of("in")
    static let during = TextHash.of("during")
    static let went: WordSet = hashes("went goes go going")
    static let on = TextHash.of("on")
    static let of = TextHash.of("of")
    static let late = TextHash.of("late")
    static let up = TextHash.of("up")
    static let back: WordSet = hashes("back out up in it")
    /// Verbs of going on: they lead a quotation only where nothing else follows them.
    static let continuing: WordSet = hashes("began begins finished offered charged fired read reads")
    static let the = TextHash.of("the")
    static let old = TextHash.of("old")
    static let year = TextHash.of("year")
    static let my = TextHash.of("my")
    static let your = TextHash.of("your")
    static let his = TextHash.of("his")
    static let him = TextHash.of("him")
    static let her = TextHash.of("her")
    static let withheld = TextHash.of("withheld")
    static let half = TextHash.of("half")
    static let placards: WordSet = hashes(
        "sign signs banner banners placard placards poster posters t-shirt t-shirts shirt shirts cap hat hats sticker stickers graffiti"
    )
    static let which = TextHash.of("which")
    static let whether = TextHash.of("whether")
    static let `if` = TextHash.of("if")
    static let asked: WordSet = hashes("asked asks ask asking")
    static let answering: WordSet = hashes(
        "replied replies replying reply answered answers answering answer responded responds responding respond"
    )
    /// Verbs that make another one speak: "forced Doyle to say".
    static let causing: WordSet = hashes(
        """
        force forces forced order orders ordered persuade persuades persuaded beg begs begged press presses pressed pressured expect
        expects expected want wants wanted pay pays paid convinced compelled encouraged instructed
        """
    )
    static let what = TextHash.of("what")
    static let reflexive: WordSet = hashes("itself himself herself themselves")
    static let not = TextHash.of("not")
    static let when: WordSet = hashes("when if once while")
    static let nobody: WordSet = hashes("no neither nobody none")
    static let indefinite: WordSet = hashes("a an one another")
    static let unnamed: WordSet = hashes("named identified quoted")
    static let unwilling: WordSet = hashes("not declined refused only withheld")
    /// What may "say" something and is nobody.
    static let things: WordSet = hashes(
        """
        statement report poll study survey spot ad advertisement article letter post tweet message lawsuit memo email
        headline banner sign bulletin transcript video book paper newspaper filing complaint declaration review draft
        """
    )
    /// First words of what stands before a colon and is no speaker.
    static let rubrics: WordSet = hashes(
        """
        note notes editor's editors correction corrections clarification update updates updated exclusive breaking \
        developing watch watched listen read see related more also live video videos photo photos picture pictures \
        image images gallery galleries graphic caption file map chart opinion analysis editorial commentary column \
        review preview explainer timeline factbox fact facts prediction tip tips disclosure disclaimer advertisement \
        sponsored subscribe source sources credit contact copyright summary background verdict rating results \
        story stories list now byline section length dateline highlight language load-date published publication posted what
        when where myth
        """
    )
    /// Words of those who speak for themselves.
    static let firstPersons: WordSet = hashes(
        "i we you me us my our your mine ours yours i'm we're you're i've we've you've i'll we'll you'll let's yes okay"
    )
    static let owners: WordSet = hashes("his her their its my our")
    static let denials: WordSet = hashes("denial denials")
    /// Last words of connectors: "in fact", "for example", "on the contrary".
    static let connectors: WordSet = hashes("fact example instance contrast addition contrary rather")
    /// What people without a name are called.
    static let roles: WordSet = hashes(
        """
        spokesman spokeswoman spokesperson minister president director professor senator governor mayor lawyer \
        attorney lawyers strategist strategists pollster operative operatives advocate advocates activist activists \
        leader leaders author co-author candidate lawmaker lawmakers member members voter voters supporter \
        supporters republican republicans democrat democrats commander officer soldier researcher researchers \
        scientist scientists economist economists historian teacher student manager chairman chairwoman chief \
        founder organiser organizer friend neighbour neighbor colleague prosecutor prosecutors investigator \
        investigators judge scholar fellow writer reporter editor doctor nurse farmer worker workers veteran \
        veterans partner consultant secretary envoy ambassador negotiator
        """
    )
    static let finite: WordSet = hashes(
        "is was are were has had have will would did does do can could should may might must"
    )
    /// Forms that only the past tense has, of verbs that are no cues.
    static let simplePasts: WordSet = hashes(
        """
        came went took gave got saw fell rose ran began became broke drew drove flew grew knew sang sat shook stood stole \
        swore threw woke wore ate chose forgot blew hid rode sank swam tore withdrew arose underwent undertook mistook \
        overcame overtook foresaw forbade forgave fled died lied
        """
    )
    /// Forms of the past tense that are participles too: "met the envoy", "a letter sent in May".
    static let pasts: WordSet = hashes(
        """
        met made held lost won sent paid sold heard brought built bought caught found fought kept laid led left lent meant \
        sought shot slept spent struck swept taught thought understood felt hit cut put set beat quit bid wept knelt dealt hung swung crept
        """
    )
    /// Prepositions and conjunctions over which a noun phrase does not go on before "who".
    static let separating: WordSet = hashes(
        "by as or nor against than like including alongside among amid between upon toward towards"
    )
    /// Spans of time before "after" and "before", and the adverbs that go with them.
    static let spans: WordSet = hashes(
        "second seconds minute minutes hour hours day days week weeks month months year years just soon shortly long moments"
    )
    /// What a person's name makes a group of, or somebody else: "Doyle supporters", "a Doyle aide".
    static let followers: WordSet = hashes(
        """
        supporter supporters opponent opponents critic critics aide aides ally allies backer backers voter voters \
        loyalist loyalists fan fans follower followers rival rivals detractor detractors defender defenders adviser \
        advisers advisor advisors lawyer lawyers attorney attorneys official officials appointee appointees nominee \
        nominees donor donors surrogate surrogates campaign administration government team camp cabinet staff staffer \
        staffers spokesman spokeswoman spokesperson representative representatives confidant confidants insiders family \
        relatives skeptics sceptics partisans operatives strategists deputies ministers associates
        """
    )
    /// Verbs before which a past form is an adjective: "made repeated calls".
    static let makers: WordSet = hashes("make makes made give gives")
    static let conditions: WordSet = hashes("if unless")
    static let subordinators: WordSet = hashes("if when while although though because unless since once")
    /// What begins a clause before the main one, and what may stand before that.
    static let openings: WordSet = hashes(
        "if when while although though because unless since once after before whereas"
    )
    static let sequence: WordSet = hashes("after before as since")
    static let prepositionsToo: WordSet = hashes("since once after before")
    static let beforeOpenings: WordSet = hashes("and but even just so yet")
    /// First words of an adverbial: "Here in Ohio, Doyle …", "Back on his farm, Doyle …".
    static let whereabouts: WordSet = hashes("here there back elsewhere early late again")
    static let company: WordSet = hashes("by with alongside beside between")
    /// Who speaks in a transcript, beside offices: "Interviewer", "Reporter", "The Chair".
    static let parts: WordSet = hashes(
        "interviewer interviewee moderator host presenter questioner chair member audience q a"
    )
    static let months: WordSet = hashes(
        "January February March April May June July August September October November December"
    )
    static let reasons: WordSet = hashes("because as since while although though")
    static let once = TextHash.of("once")
    static let despite = TextHash.of("despite")
    static let concessions: WordSet = hashes("while although though if unless")
    /// Subjects that nobody can be told: "warned it may".
    static let bareSubjects: WordSet = hashes("it he she they we i there")
    static let every: WordSet = hashes("all both")
    static let such = TextHash.of("such")
    static let plurals: WordSet = hashes("they we i")
    static let quoting: WordSet = hashes("quoted quotes quoting cited cites citing")
    static let asSaying: WordSet = hashes("saying telling adding")
    /// Verbs whose participle says what a paper wants, not who names the paper: "ignored a resolution demanding a truce".
    static let demanding: WordSet = hashes("demanding calling urging requiring")
    static let demands: WordSet = hashes(
        "resolution petition letter motion bill order amendment statement protest protests rally march campaign banner"
    )
    /// Who speaks without a name, behind "said".
    static let bodies: WordSet = hashes(
        "police prosecutors army navy military ministry government court company firm charity union council agency authorities doctors"
    )
    /// "After the court ruled on Friday": no credit of what stands around it.
    static let ruled = TextHash.of("ruled")
    static let telling: WordSet = hashes("told tells")
    static let crediting: WordSet = hashes("said says reported reports")
    static let plainSaying: WordSet = hashes("say says said")
    /// What things go by, after "according to".
    static let measures: WordSet = hashes(
        """
        age plan plans schedule size height weight need needs type kind rank ability abilities income merit taste tastes \
        preference preferences circumstances colour color gender sex race seniority severity importance demand length \
        complexity location
        """
    )
    /// Nouns in "-ly".
    static let noAdverbs: WordSet = hashes("family assembly supply reply rally bully monopoly anomaly")
    static let group: WordSet = hashes(
        "people men women families family relatives parents kids children staff crew couple group police troops"
    )
    static let relatives: WordSet = hashes("who which that whose whom")
    /// Prepositions over which it goes on behind a person only: "a driver from Corden, who".
    static let joining: WordSet = hashes("from with")
    /// Nouns that end as those for persons do.
    static let impersonal: WordSet = hashes(
        """
        favor favour letter number order power matter offer paper chapter center centre error labor labour honor honour \
        answer chapter computer consumer corner cover danger disaster dinner effort factor fear fever fire flavor floor \
        humor newspaper poster quarter river shelter shoulder sister summer tenor terror tower water weather winter \
        moment movement agreement statement government comment argument announcement document event percent content \
        parliament department apartment investment employment treatment development amendment endorsement settlement
        """
    )
    /// The same, of things that stand at the beginning of a sentence and do something.
    static let inanimate: WordSet = hashes(
        """
        accident incident restaurant warrant talent continent component ingredient environment equipment tournament testament
        current recent latter former other number career barrier carrier border banner counter theater theatre trailer charter
        frontier gender buffer cancer filter layer liver tiger register semester transfer transmitter motor horror mirror
        tractor reactor sector vector corridor interior exterior tumor tumour rumor rumour color colour harbor harbour behavior
        behaviour checklist shortlist playlist whisper laughter slaughter murder thunder ladder
        hammer sweater trigger container printer scanner freezer tanker bomber cruiser destroyer bunker
        thriller blockbuster newsletter merger tender disorder encounter plant giant remnant variant elephant pollutant
        coolant covenant grant descent accent event extent intent consent silent violent patent torrent gradient precedent
        crescent demeanor demeanour moniker surrender stretcher endeavor endeavour chamber ballpark
        butter leather feather rubber timber lumber roster cluster booster router server browser
        folder header footer prayer flower shower twitter easter october november december september
        helicopter elevator generator refrigerator locker sewer scooter bumper crater monitor sensor indicator specimen
        glacier skyscraper voucher wallpaper projector cylinder hamburger razor manor tremor hydrant implant transplant
        """
    )
    /// Nouns for one person that their ending does not tell.
    static let persons: WordSet = hashes(
        """
        victim suspect detective pilot accused boss chef guard nurse witness clerk thief hostage captive cop teen agent priest
        relative athlete magistrate captain sergeant constable inspector coroner defendant juror guest host bystander
        patron refugee employee trustee referee nominee attendee retiree native youth child boy girl toddler baby
        fugitive burglar patient student parent cyclist aide adviser advisor expert analyst resident official diplomat critic
        heckler marine sailor general cleric imam rabbi monk nun vicar actor actress star chairperson councillor ally rival
        briton dane swede finn scot spaniard pole turk american mexican african german italian englishman frenchman
        """
    )
    /// First words of a sentence about somebody else: "Not everyone agreed", "Others stayed".
    static let others: WordSet = hashes("everyone everybody nobody others some someone somebody many")
    /// Relative pronouns that may be the object of a verb.
    static let objects: WordSet = hashes("whom whose")
    static let those = TextHash.of("those")
    static let than = TextHash.of("than")
    static let comparatives: WordSet = hashes("more less fewer")
    static let used = TextHash.of("used")
    /// What somebody used to do, where he is quoted: "used to say".
    static let habits: WordSet = hashes("say tell")
    /// Verbs with a thing and a judgement of it, which marks make a quotation: "blamed the rout on “bad luck”".
    static let judging: WordSet = hashes("blamed blames condemned condemns")
    static let judgements: WordSet = hashes("as on for")
    static let only = TextHash.of("only")
    static let at = TextHash.of("at")
    static let extremes: WordSet = hashes("least most")
    static let amounts: WordSet = hashes("many much few little")
    static let approximate: WordSet = hashes("about around over under")
    static let numerals: WordSet = hashes(
        """
        two three four five six seven eight nine ten eleven twelve fifteen twenty thirty forty fifty sixty seventy eighty
        ninety dozens hundreds thousands millions half
        """
    )
    /// Adverbs that stand before a noun phrase as well as before a verb.
    static let grading: WordSet = hashes("just even further not still")
    /// Verbs of warning, whose hearer may be left out: "warned the war would last".
    static let warning: WordSet = hashes("warn warns warned warning")
    static let there = TextHash.of("there")
    /// "said this in an interview", "says the same about": what is said stands elsewhere.
    static let pointing: WordSet = hashes("this so it same")
    /// First words of what the writer says in his own voice: "Suffice it to say that", "Again, it is worth noting that".
    static let ownVoice: WordSet = hashes("suffice needless again")
    static let obligations: WordSet = hashes("should must may might")
    static let about = TextHash.of("about")
    static let against = TextHash.of("against")
    static let calling = TextHash.of("calling")
    static let saying = TextHash.of("saying")
    static let adding = TextHash.of("adding")
    static let reporters = TextHash.of("reporters")
    static let statement: WordSet = hashes(
        "statement interview conference briefing tweet post speech report email letter week month year reporters news press"
    )
    /// After a comma these begin what is not reported any more.
    static let contrasts: WordSet = hashes("while whereas")
    static let modals: WordSet = hashes("ca can could should must cannot may might shall can't couldn't")
    /// Verbs that are plural nouns too.
    static let nouns: WordSet = hashes(
        "reports claims notes calls demands promises estimates hints states reads offers charges quotes"
    )
    static let stop = TextHash.of(".")
    static let question = TextHash.of("?")
    static let exclamation = TextHash.of("!")
    static let marks: WordSet = hashes("\" “ ” „ ‟ « » '' `` ‘ ’ ' `")
    static let stops: WordSet = hashes(". ? ! ... …")
    static let breaks: WordSet = hashes(", ; : - – — -- ( ) [ ] \" “ ” '' ``")
    static let hiddenSource: WordSet = hashes("anonymity anonymous anonymously unnamed unidentified")
    static let days: WordSet = hashes(
        "Monday Tuesday Wednesday Thursday Friday Saturday Sunday today yesterday earlier later recently tonight"
    )

    static func hashes(_ list: String) -> WordSet {
        WordSet(words: list)
    }
}
