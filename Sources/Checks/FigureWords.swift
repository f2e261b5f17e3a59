// The words by which figures, what they count and the events they belong to are told.

enum FigureWords {
    private static func set(_ words: String) -> Set<String> { Set(words.split(separator: " ").map(String.init)) }

    private static func table(_ lines: [String: String]) -> [String: String] {
        var table: [String: String] = [:]
        for (predicate, words) in lines { for word in words.split(separator: " ") { table[String(word)] = predicate } }
        return table
    }

    /// Sentences with these speak of what is not, not yet or perhaps, of what was long ago, of shares, or of one event among others.
    static let unreal = set(
        "would could may might will should if unless feared expected expects expect forecast forecasts predicted "
            + "predicts hopes plans planned aims target goal ago anniversary each respectively separate separately elsewhere "
            + "alone false untrue denied denies deny denying"
    )
    static let negations = set("not never")
    static let approximate = set("about around some nearly almost roughly approximately estimated")
    /// Before a figure: it is a part, a change or an earlier state.
    static let partial = set("by from including include includes than besides other")
    /// Behind a figure: it comes on top of something.
    static let additions = set("more others other further additional another extra")
    /// Behind "a" or "per": what a figure is counted for.
    static let rates = set("minute hour day night week month year")
    static let rateArticles = set("a an per every")
    static let rateAdverbs = set("daily hourly nightly weekly monthly yearly annually")
    static let people = set("people persons person victims")
    /// Nouns for some of the people whom an event may concern.
    static let kindsOfPeople = set(
        "villagers workers passengers residents protesters demonstrators worshippers pilgrims migrants miners"
    )
    /// Nouns by the one that stands for all of them.
    static let synonyms = table([
        "soldiers": "soldiers troops servicemen", "militants": "militants insurgents rebels fighters gunmen",
        "policemen": "policemen officers", "homes": "homes houses", "pupils": "pupils students schoolchildren",
        "protesters": "protesters demonstrators",
    ])
    /// What is fired and no person.
    static let shots = set(
        "missile missiles rocket rockets drone drones shell shells round rounds projectile projectiles"
    )
    /// Verbs with "lives" that tell of deaths.
    static let takesLives = set("claimed claiming claims cost costing costs took taken taking takes")
    /// Before a value of a toll, and those that it is above.
    static let tollVerbs = set("at to reached reaches hit hits is was stands")
    static let tollBounds = set("passed passes exceeded exceeds surpassed topped tops")
    /// Words that the phrase from a toll to its value does not hold.
    static let tollEnds = set("and but as while when after which who though")
    /// Nouns with "of" before those who died or were held.
    static let deedsOf = ["death": "killed", "deaths": "killed", "arrest": "arrested", "arrests": "arrested"]
    /// Adverbs of injuries, which count fewer than all.
    static let degrees = table([
        "seriously": "seriously badly severely critically gravely", "slightly": "slightly lightly",
    ])
    /// Words that end a noun phrase.
    static let links = set(
        "were was are is have has had been being in on at near by when after during since and or but that who which "
            + "with from to as for also later so including among while over against into through across around off before "
            + "under outside"
    )
    static let auxiliaries = set(
        "were was are is have has had been being also so far now still confirmed reported known believed thought "
            + "understood presumed to"
    )

    static let active = table([
        "killed": "killed killing kills kill",
        "injured": "injured injuring wounded wounding hurt hurting",
        "arrested": "arrested arresting detained detaining", "evacuated": "evacuated evacuating",
        "displaced": "displaced displacing", "rescued": "rescued rescuing", "destroyed": "destroyed destroying gutted",
        "damaged": "damaged damaging", "shot down": "downed downing intercepted intercepting",
        "launched": "launched launching fired firing", "captured": "captured capturing",
        "abducted": "abducted abducting kidnapped kidnapping", "infected": "infected infecting",
        "released": "released releasing freed freeing", "sentenced": "sentenced sentencing",
        "attending": "drew drawing attracted attracting",
    ])
    static let passive = table([
        "killed": "killed dead died deaths die perished fatalities drowned", "injured": "injured wounded hurt injuries",
        "missing": "missing", "arrested": "arrested detained arrests", "evacuated": "evacuated",
        "displaced": "displaced homeless", "rescued": "rescued", "destroyed": "destroyed gutted", "damaged": "damaged",
        "abducted": "abducted kidnapped", "infected": "infected", "released": "released freed",
        "sentenced": "sentenced", "surrendered": "surrendered", "fled": "fled", "attending": "attended marched rallied",
        "shot down": "downed intercepted", "launched": "launched fired", "captured": "captured",
    ])
    /// Behind an apposition: the clause goes on.
    static let apposed = set("were was have has had died")
    /// Predicates that are about people where no noun says of whom.
    static let ofPeople = set(
        "killed injured missing arrested evacuated displaced rescued abducted infected fled attending"
    )
    /// Active predicates that count people and nothing else.
    static let ofPeopleAlone = set("released attending sentenced")
    /// Predicates whose counts grow with the days.
    static let growing = set(
        "killed injured missing arrested evacuated displaced rescued destroyed damaged abducted infected released "
            + "surrendered fled"
    )

    /// Before the value of a level.
    static let levels = set("at to of is was reached reaches totalled totaled cost costs worth stood hit stands puts")
    /// Words that say how a level moves or is told, not what it is.
    static let noSubject = set(
        "rose fell rise fall dropped slipped climbed jumped sank stood stands reached said says told that this with "
            + "from than been have were will about compared according which what when where their there after before "
            + "into over under between came went grew shrank increased decreased declined revised puts worth cost costs "
            + "record totalled totaled still also only just again more less most least official officials slowed "
            + "accelerated eased edged surged soared narrowed widened"
    )
    /// Before what is measured: they make no other thing of it.
    static let neutral = set(
        "annual overall official headline rate level country national total general current yearly rising falling soaring "
            + "voter final latest"
    )

    /// Words that a subject does not reach over.
    static let subjectEnds = set("puts put said says told that which found reported")

    /// Names of events of one kind count as one.
    static let events = table([
        "attack":
            "attack attacks strike strikes missile missiles shelling bombing bombardment drone drones raid rocket "
            + "rockets barrage airstrike airstrikes",
        "blast": "blast explosion bomb exploded blasts",
        "quake": "earthquake quake tremor", "flood": "flood floods flooding floodwaters rain rains mudslide",
        "landslide": "landslide landslides", "fire": "fire fires blaze wildfire wildfires",
        "storm": "storm hurricane "
            + "typhoon cyclone tornado",
        "crash": "crash crashed collision collided derailed derailment", "shooting": "shooting gunman gunmen shootings",
        "sinking": "capsized sank ferry boat capsizing", "heat": "heatwave heat",
        "outbreak": "outbreak cholera measles",
        "protest": "protest protests demonstration riot riots clashes",
    ])
    static let weekdays = ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"]
    /// Months by their names and short forms; "may" is a verb as well and no sign of a time.
    static let months: [String: Int] = {
        var table: [String: Int] = [:]
        for (month, name) in [
            "january", "february", "march", "april", "may", "june", "july", "august", "september", "october",
            "november",
            "december",
        ]
        .enumerated() {
            table[name] = month + 1
            table[String(name.prefix(3))] = month + 1
        }
        table["sept"] = 9
        return table
    }()
    /// What narrows a period: levels of different periods are different things.
    static let periods = set(
        "quarter half month monthly year annual annually week weekly day daily first second third fourth quarterly "
            + "fourth-quarter third-quarter second-quarter first-quarter full-year average"
    )
    /// Before spans of time, and the spans.
    static let spanPrepositions = set("in over within during for")
    static let spans: [String: String] = {
        var table: [String: String] = [:]
        for word in ["hour", "day", "week", "weekend", "month", "quarter", "year", "decade"] {
            table[word] = word
            table[word + "s"] = word
        }
        return table
    }()
    /// Before the name of a place.
    static let placePrepositions = set("in at near outside off around across of over")
    /// Capitalised words that are no names.
    static let noNames = set(
        "the a an at in on after more some about when as two three four five six seven eight nine ten it its he she they "
            + "but and most nearly almost around over fewer up at least officials police local authorities mr mrs ms dr"
    )
}
