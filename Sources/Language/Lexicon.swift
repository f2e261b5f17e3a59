// The closed classes of English that the segmenter must know: abbreviations, prefixes, contractions, units.

/// Words with a role in segmentation.
///
/// The lists are facts of English usage, gathered for this project.
package struct Lexicon: Sendable {
    static let shared = Lexicon()

    package struct Role: OptionSet {
        package let rawValue: UInt16
        package init(rawValue: UInt16) { self.rawValue = rawValue }
        /// Takes a point and does not end a sentence ("Mr.", "Gen.").
        static let title = Role(rawValue: 1)
        /// Takes a point and may end a sentence ("etc.", "Inc.", "a.m.").
        static let abbreviation = Role(rawValue: 2)
        /// Takes a point only before a number ("No.", "p.").
        static let beforeNumber = Role(rawValue: 4)
        /// Stays joined with what follows its hyphen ("non-", "co-").
        static let prefix = Role(rawValue: 8)
        /// Two words written as one: ``firstLength`` says where to cut.
        static let joined = Role(rawValue: 16)
        /// A unit that stands apart from the number it touches ("10pm", "155mm").
        static let unit = Role(rawValue: 32)
        /// A domain or file ending.
        static let ending = Role(rawValue: 64)
        /// Month or weekday, as an abbreviation: takes a point before a number or anything else.
        static let date = Role(rawValue: 128)
        /// Also an ordinary word in small letters ("miss", "ill"): an abbreviation only with a capital.
        static let alsoWord = Role(rawValue: 256)
        /// Its stop is the sentence's before a capital ("etc.").
        static let stopBeforeCapital = Role(rawValue: 512)
        /// "its", which is "it" + "s" before ``afterIts``.
        static let its = Role(rawValue: 1024)
        static let afterIts = Role(rawValue: 2048)
        /// Begins sentences more often than names.
        static let starter = Role(rawValue: 4096)

        /// Letters of the first of two joined words.
        var firstLength: Int { Int(rawValue >> Self.lengthShift) }
        static let lengthShift: UInt16 = 13
    }

    private let words: WordSet
    private let joinedFilter: [UInt64]
    private let starterFilter: [UInt64]

    init() {
        var set = WordSet(capacity: 1024)
        func add(_ role: Role, _ words: String) { set.insert(words: words, value: role.rawValue) }
        add(
            .title,
            """
            e.g i.e mr mrs ms dr prof rev fr sr sra hon gen lt col maj capt cpt cmdr adm sgt cpl pvt brig gov sen rep reps sens supt insp det
            pres atty messrs mme mlle st ste ft mt msgr amb ald asst assoc dep dir treas vs v eg ie cf esp approx ca viz al pfc
            spc ssgt sfc cllr mx dist const govt rt
            """
        )
        add(
            .abbreviation,
            """
            etc inc corp co ltd bros llc plc jr esq ph univ dept assn ave blvd rd hwy sq apt ste pkg ext est
            conn mass calif fla ala ariz ark colo del ga ill ind kan ky la md mich minn miss mo mont neb nev okla ore pa
            tenn tex va vt wash wis wyo dak penn mins hrs yrs lbs oz tel attn para pte pvt mfg intl natl govt div
            mgr ed eds trans illus repr rev yr mos wk wks
            """
        )
        add(
            .beforeNumber,
            "b d no nos fig figs p pp vol vols ch art sec par para op c ca cal ver pt nr eq eqs ref refs sect app tab n rs tk sh shs ksh ush"
        )
        add(.date, "jan feb mar apr jun jul aug sep sept oct nov dec mon tue tues wed thu thur thurs fri sat sun")
        add(
            .prefix,
            """
            non co anti pre post pro mid ex re semi multi inter counter cross over sub mini micro psycho e neo ultra un intra
            trans pseudo quasi bi tri de vice-
            """
        )
        add(
            .unit,
            """
            am pm a.m p.m m k b bn mn mm cm km kg g ft hz khz mhz ghz kb mb gb tb lb lbs mph kph km/h mg ml hrs hr min mins sec secs
            in yd oz kw mw gw kwh mwh kt kts hh tn trn sqft p kn nm kms bln mln million billion pc
            """
        )
        add(
            .ending,
            """
            com org net edu gov mil int info biz uk us ca de fr ru ua eu au nz in jp cn br it es nl pl se no ch be at io co tv me
            htm html php asp doc docx xls xlsx pdf txt jpg jpeg png gif zip exe csv ppt mp3 mp4 xml json js url
            """
        )
        add(
            .alsoWord,
            "miss ill mass wash ore pa me mo div ext oz fig sun sat mar co ed yr ind del ark col gen st no sec ave"
        )
        add(.stopBeforeCapital, "etc")
        add(.its, "its")
        let starters = """
            i he she it we they you this that these those there here the a an my his her our their your its what who when where why
            how if but and so or as in at on for with from to by because although though while since after before once until unless
            no not yes is are was were do does did can could will would should have has had please thanks thank hi hello dear let
            just also then now next first second finally however well still some many most all each every one any another both such
            image attached regards sincerely best cheers note subject call see check go get give take make look use ask tell try
            """
        add(.starter, starters)
        add(.afterIts, "a an the not been my your")
        let joined: [(String, UInt16)] = [
            ("im ive alot", 1), ("dont wont cant isnt aint hes", 2),
            ("cannot gonna wanna gotta didnt arent wasnt hasnt hadnt youre youve youll shes", 3),
            ("doesnt werent havent theyre theyve thats whats", 4), ("wouldnt couldnt theres", 5), ("shouldnt", 6),
        ]
        for (list, length) in joined {
            set.insert(words: list, value: Role.joined.rawValue | length << Role.lengthShift)
        }
        words = set
        joinedFilter = Self.filter(joined.map(\.0) + ["its"])
        starterFilter = Self.filter([starters])
    }

    /// Bits for words, by the top of their hash: half a kilobyte that answers most questions with no.
    private static func filter(_ lists: [String]) -> [UInt64] {
        var filter = [UInt64](repeating: 0, count: 64)
        for list in lists {
            for word in list.split(whereSeparator: { $0 == " " || $0 == "\n" }) {
                let hash = TextHash.of(String(word))
                filter[Int(hash >> 58)] |= 1 << (hash >> 52 & 63)
            }
        }
        return filter
    }

    /// False for nearly every word that is not ``Role/joined`` or ``Role/its``: one load from half a kilobyte.
    @inline(__always)
    func mayBeJoined(_ hash: UInt64) -> Bool {
        joinedFilter[Int(truncatingIfNeeded: hash >> 58)] >> (hash >> 52 & 63) & 1 != 0
    }

    /// True for a word that is a ``Role/starter``.
    @inline(__always)
    func isStarter(_ hash: UInt64) -> Bool {
        starterFilter[Int(truncatingIfNeeded: hash >> 58)] >> (hash >> 52 & 63) & 1 != 0
            && role(hash).contains(.starter)
    }

    /// What the word with this hash is; empty for most words.
    @inline(__always)
    func role(_ hash: UInt64) -> Role { Role(rawValue: words.value(hash)) }
}
