// What may follow a cue in reported speech: clause, question, infinitive, thing, or a preposition with its thing.

import Language

/// The forms of content that a verb or noun of speaking takes, and the form that a word is of it.
struct CueFrame: OptionSet, Sendable {
    let rawValue: UInt16
    /// "that the plan failed".
    static let that = CueFrame(rawValue: 1)
    /// The same without "that".
    static let clause = CueFrame(rawValue: 1 << 1)
    /// "whether", "how", "why".
    static let question = CueFrame(rawValue: 1 << 2)
    /// "to resign".
    static let infinitive = CueFrame(rawValue: 1 << 3)
    /// A thing: "denied the report".
    static let object = CueFrame(rawValue: 1 << 4)
    /// A preposition and a thing: "spoke of", "pointed to".
    static let about = CueFrame(rawValue: 1 << 5)
    /// A hearer first: "told them that", "warned him against".
    static let hearer = CueFrame(rawValue: 1 << 6)
    /// The hearer is part of what is said: "accused him of", "urged them to".
    static let target = CueFrame(rawValue: 1 << 7)
    /// Goes with "out": "pointed out".
    static let out = CueFrame(rawValue: 1 << 8)
    /// A noun: "the claim that".
    static let noun = CueFrame(rawValue: 1 << 9)
    /// Form in "-ing".
    static let ing = CueFrame(rawValue: 1 << 10)
    /// Form in "-ed", which may be passive.
    static let past = CueFrame(rawValue: 1 << 11)
    /// Form without an ending, which may be a noun, and after "to" an infinitive.
    static let base = CueFrame(rawValue: 1 << 12)
    /// Form in "-s", which may be a plural.
    static let third = CueFrame(rawValue: 1 << 13)
}

/// Table of the frames.
enum CueFrames {
    static let table: WordSet = {
        var table = WordSet(capacity: 900)
        func add(_ lemmas: String, _ frame: CueFrame) {
            for lemma in lemmas.split(separator: " ") {
                let forms = Inflection.forms(of: String(lemma))
                for word in forms.base { table.insert(word, value: frame.union(.base).rawValue) }
                for word in forms.third { table.insert(word, value: frame.union(.third).rawValue) }
                for word in forms.past { table.insert(word, value: frame.union(.past).rawValue) }
                for word in forms.ing { table.insert(word, value: frame.union(.ing).rawValue) }
            }
        }
        add("say", [.that, .clause, .question])
        add("tell", [.that, .clause, .question, .hearer, .infinitive])
        add("insist argue contend", [.that, .clause, .about])
        add("claim", [.that, .clause, .object, .infinitive])
        add(
            "suggest acknowledge concede admit assert reiterate stress emphasize emphasise disclose",
            [
                .that, .clause, .object,
            ]
        )
        add("note", [.that, .clause, .object])
        add("announce reveal confirm declare predict proclaim", [.that, .clause, .object, .question])
        add("report", [.that, .clause, .object, .question])
        add("explain recall recount", [.that, .clause, .object, .question])
        add("deny", [.that, .object])
        add(
            "allege testify maintain lament observe remark quip affirm conclude complain boast joke hint",
            [.that, .about]
        )
        add("state add reply respond counter write charge", [.that])
        add("tweet", [.that, .clause, .object, .about])
        add("opine aver underline underscore submit", [.that])
        // Not "rules that".
        table.insert("ruled", value: CueFrame([.that, .past]).rawValue)
        add("promise vow pledge", [.that, .clause, .infinitive, .object])
        add("demand", [.that, .infinitive, .object])
        add("ask", [.question, .about, .hearer, .target, .infinitive, .object])
        add("urge implore", [.target, .infinitive, .object, .that])
        add("advise caution remind assure inform notify", [.hearer, .that, .infinitive, .about, .question])
        add("warn", [.hearer, .that, .about, .clause, .infinitive])
        add("accuse", [.target, .object])
        add("criticize criticise blast dismiss cite denounce", .object)
        add("mention describe express repeat", .object)
        add("speak comment", .about)
        add("refer", .about)
        add("point", [.out, .about])
        add("call", [.object, .about, .target])
        func nouns(_ words: String, _ frame: CueFrame) {
            table.insert(words: words, value: frame.union(.noun).rawValue)
        }
        nouns(
            """
            assertion assertions allegation allegations accusation accusations argument contention insistence \
            suggestion suggestions admission acknowledgment acknowledgement announcement warning warnings statement \
            denial denials complaint complaints rumors rumours prediction predictions declaration assurances
            """,
            .that
        )
        return table
    }()

    static let questions: WordSet = CueLexicon.hashes("whether if how why what who where when which")
    /// Prepositions that lead to what is spoken of.
    static let abouts: WordSet = CueLexicon.hashes("about of on against over")
    static let takingTo: WordSet = CueLexicon.hashes("refer refers referred referring point points pointed pointing")
    /// Verbs whose passive sends somebody somewhere: "was referred to", "was called for", "was charged".
    static let sending: WordSet = CueLexicon.hashes("refer refers referred point points pointed call calls called")
    static let informing: WordSet = CueLexicon.hashes(
        "assure assures assured assuring inform informs informed informing notify notifies notified notifying"
    )
    static let takingFor: WordSet = CueLexicon.hashes("call calls called calling argue argues argued arguing")
    static let `for` = TextHash.of("for")
    static let upon = TextHash.of("upon")
    /// Forms that are nouns at least as often.
    static let nounForms: WordSet = CueLexicon.hashes(
        """
        claim claims report reports note notes state states reply replies counter counters demand demands promise \
        promises pledge pledges vow vows tweet tweets joke jokes boast boasts call calls comment comments point \
        points blast blasts urge urges charge charges remark remarks hint hints lament laments repeat \
        repeats cite caution predict
        """
    )
    /// Things that are claimed and won, not said.
    static let won: WordSet = CueLexicon.hashes(
        """
        credit victory responsibility momentum asylum pole goal goals penalty penalties wicket wickets title scalp medal gold silver
        bronze podium win try tries
        """
    )
    /// What one is refused by who "denies" it.
    static let refused: WordSet = CueLexicon.hashes(
        "access entry visa visas bail coverage care service services benefits asylum permission them him us people"
    )
    static let conceding: WordSet = CueLexicon.hashes("concede concedes conceded conceding")
    static let pleading: WordSet = CueLexicon.hashes("admit admits admitted admitting")
    /// What somebody pleads guilty to.
    static let charges: WordSet = CueLexicon.hashes("count counts charge charges offence offences offense offenses")
    static let repeating: WordSet = CueLexicon.hashes("repeat repeats repeated repeating")
    static let assertions: WordSet = CueLexicon.hashes(
        "claim claims allegation allegations accusation accusations assertion assertions lie lies falsehood falsehoods"
    )
    /// Verbs whose thing is not what their subject holds: "dismissed the claim that".
    static let dismissing: WordSet = CueLexicon.hashes("dismiss dismisses dismissed dismissing")
    /// Whose words follow is not the subject: "recalled her husband saying".
    static let remembering: WordSet = CueLexicon.hashes(
        "recall recalls recalled recalling remember remembers remembered hear hears heard overheard"
    )
    static let reportings: WordSet = CueLexicon.hashes(
        "report reports suggestion suggestions rumor rumors rumour rumours idea notion"
    )
    static let withNothing: WordSet = CueLexicon.hashes(
        "comment commented comments commenting mention mentioned mentions"
    )
    static let claims: WordSet = CueLexicon.hashes("claim claims claimed claiming")
    static let speak: WordSet = CueLexicon.hashes("speak speaks spoke spoken speaking")
    static let nominatives: WordSet = CueLexicon.hashes("he she they we i")
    static let people: WordSet = CueLexicon.hashes("him her them me us you everyone everybody")
    /// Verbs of which an infinitive of speaking is the main thing: "continued to insist", "declined to say".
    static let leading: WordSet = CueLexicon.hashes(
        "continued continues continue began begins refused refuses declined declines proceeded rushed failed on"
    )
    static let refusing: WordSet = CueLexicon.hashes("refused refuses declined declines failed")
    static let media: WordSet = CueLexicon.hashes(
        "radio television tv newspaper magazine programme program podcast broadcaster network website site show agency news channel daily"
    )
    static let times: WordSet = CueLexicon.hashes(
        "morning afternoon evening night late early today yesterday tonight recently earlier later again repeatedly"
    )
    static let out = TextHash.of("out")
    static let `as` = TextHash.of("as")
    static let or = TextHash.of("or")
    static let states = TextHash.of("states")
    static let by = TextHash.of("by")
    static func isIng(_ frame: CueFrame) -> Bool { frame.contains(.ing) }
    static let off: WordSet = CueLexicon.hashes("off in up out back")
    static let call: WordSet = CueLexicon.hashes("call calls called calling")
    static let accuse: WordSet = CueLexicon.hashes("accused asked told reported alleged")
}
