// The words that make a sentence worth checking, or not.

internal import Language

/// Classes of a word, as bits.
enum ClaimWord {
    static let comparison: UInt32 = 1
    static let record: UInt32 = 1 << 1
    static let cause: UInt32 = 1 << 2
    static let accusation: UInt32 = 1 << 3
    static let law: UInt32 = 1 << 4
    static let prediction: UInt32 = 1 << 5
    static let event: UInt32 = 1 << 6
    static let saying: UInt32 = 1 << 7
    static let hedge: UInt32 = 1 << 8
    static let evidence: UInt32 = 1 << 9
    static let opinion: UInt32 = 1 << 10
    static let firstPerson: UInt32 = 1 << 11
    static let feeling: UInt32 = 1 << 12
    static let scale: UInt32 = 1 << 13
    static let numberWord: UInt32 = 1 << 14
    static let quantity: UInt32 = 1 << 15
    static let trend: UInt32 = 1 << 16
    static let public_: UInt32 = 1 << 17
    static let anonymous: UInt32 = 1 << 18
    static let than: UInt32 = 1 << 19
    static let month: UInt32 = 1 << 20
    static let second: UInt32 = 1 << 21
    static let unit: UInt32 = 1 << 22
    static let denial: UInt32 = 1 << 23
    static let ceremony: UInt32 = 1 << 24
    static let pastBe: UInt32 = 1 << 25
    static let modal: UInt32 = 1 << 26
    static let most: UInt32 = 1 << 27
    static let article: UInt32 = 1 << 28
    static let negation: UInt32 = 1 << 29
    /// Participles without "-ed".
    static let participle: UInt32 = 1 << 30

    static let lists: [(UInt32, String)] = [
        (
            comparison,
            """
            more fewer less higher lower larger smaller bigger greater worse better faster slower twice double
            doubled triple tripled quadrupled half compared compare comparison outnumber outnumbered outnumbers
            exceed exceeds exceeded surpassed overtook overtaken equivalent
            """
        ),
        (
            record,
            """
            largest biggest highest lowest worst best greatest smallest fastest deadliest oldest youngest longest
            richest poorest record unprecedented strongest costliest fewest
            """
        ),
        (
            cause,
            """
            because caused causes cause causing due led leads leading resulted results resulting result contributed
            contributes contributing thanks consequence consequently therefore linked triggered triggers sparked
            prompted attributed stems stemmed owing drove driven forced prevents prevented
            """
        ),
        (
            accusation,
            """
            accused accuses accuse accusing blame accusation accusations alleged alleges allege allegedly allegation
            allegations charged charges lied lying fraud corruption corrupt bribes bribery stole stolen illegal
            illegally unlawful unlawfully violated violates violating violation violations abuse abused abuses
            tortured torture misconduct blamed blames blaming claimed claims guilty convicted cheated rigged
            covered-up conspiracy suspected complicit responsible wrongdoing misled misleading embezzled laundering
            crimes genocide threatened spying hacked
            """
        ),
        (
            denial,
            "denied denies deny denying refuted refutes rejected rejects dismissed dismisses asserted asserts insisted"
        ),
        (
            law,
            """
            law laws court courts ruling ruled constitution constitutional unconstitutional legislation bill act
            statute treaty ban bans banned legal legally judge supreme tribunal regulation regulations tax taxes
            taxed taxation permit permits license licence licensed amendment decree sanctions sentenced sentence
            mandatory requires required prohibits prohibited outlawed legalised legalized legalise rights directive
            """
        ),
        (
            prediction,
            """
            will expected expect expects predicted predicts prediction forecast forecasts projected projection estimates
            could likely unlikely would shall
            """
        ),
        (
            event,
            """
            killed kills died dead death deaths injured wounded arrested detained attacked attack attacks bombed
            shot exploded explosion crashed crash collapsed destroyed damaged invaded signed resigned fired
            appointed elected voted vote votes passed approved rejected launched tested found discovered confirmed
            convicted released escaped evacuated displaced fled seized captured withdrew deployed imposed lifted
            suspended closed shut cut stopped ended started began merged acquired bought sold won lost defeated
            ousted impeached indicted sued banned sentenced executed raped murdered ordered vetoed
            ratified abolished raised reduced expelled privatised privatized nationalised cancelled canceled failed
            broke leaked contaminated infected spread sank sunk derailed kidnapped
            """
        ),
        (
            saying,
            """
            said says say told tells stated states announced according reported reports wrote added argued argues
            noted testified revealed reveals showed shows suggests suggested declared
            """
        ),
        (
            hedge,
            """
            may might could possibly perhaps probably reportedly apparently allegedly appears appear appeared seems
            seem seemed believed suspected rumoured rumored likely unlikely purportedly supposedly presumably
            suggests suggested potentially unconfirmed estimated
            """
        ),
        (
            evidence,
            """
            study studies report survey data figures statistics statistic research researchers poll polls analysis
            census audit scientists evidence index findings index database records ministry bureau agency census
            auditors published
            """
        ),
        (
            opinion,
            """
            should must ought think thinks believe believes feel feels hope hopes hoped wish wonderful beautiful
            terrible amazing great disgraceful shameful proud honored honoured glad happy sad sorry important need
            needs wonder love hate sure let lets please thank thanks maybe guess imagine welcome urge urges urged
            call calls calling
            """
        ),
        (
            feeling,
            "excited thrilled devastated heartbroken delighted shocked saddened grateful angry worried afraid feeling emotional"
        ),
        (firstPerson, "I me my mine we us our ours myself ourselves I'm we're I've we've"),
        (second, "you your yours yourself"),
        (
            scale,
            """
            percent % per-cent pct hundred thousand million billion trillion hundreds thousands millions billions
            dozens dozen percentage rate rates ratio average median
            """
        ),
        (
            numberWord,
            """
            two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen
            eighteen nineteen twenty thirty forty fifty sixty seventy eighty ninety
            """
        ),
        (
            quantity,
            """
            many majority all none every no half third quarter two-thirds three-quarters number total amount nearly
            almost about approximately around over least only ever first
            """
        ),
        (
            trend,
            """
            increase increased increases increasing decrease decreased decreases fell rose risen fallen grew grown
            growth dropped drop declined decline declining rise rising reduced reduction jumped surged plunged
            climbed shrank soared slowed gained decreasing
            """
        ),
        (
            public_,
            """
            government president minister ministry police military army troops health hospital schools economy
            unemployment jobs crime immigration immigrants refugees border nuclear climate emissions energy oil
            election voters budget deficit debt trade company companies bank inflation vaccine virus disease cases
            patients workers population citizens children people women pollution insurance wages poverty prison
            parliament congress senate budget council church authorities officials
            """
        ),
        (anonymous, "sources source officials official insiders anonymity anonymous unnamed insider"),
        (than, "than"),
        (most, "most"),
        (article, "a an the 's one its"),
        (
            month,
            """
            January February March April May June July August September October November December Jan Feb Mar Apr
            Jun Jul Aug Sep Sept Oct Nov Dec Jan. Feb. Mar. Apr. Jun. Jul. Aug. Sep. Sept. Oct. Nov. Dec.
            """
        ),
        (
            unit,
            """
            kilometres kilometers km miles metres meters feet kilograms kg tonnes tons acres hectares barrels litres
            liters gallons degrees megawatts gigawatts people jobs deaths cases soldiers troops civilians children
            women men votes seats homes houses schools hospitals dollars euros pounds times points years
            """
        ),
        (
            ceremony,
            """
            interview photo photograph pictured image caption file celebrate celebrated ceremony festival concert
            match game goal goals scored season championship tournament coach player players team teams medal film
            album song contest derby league cup striker goalkeeper midfielder minute minutes half-time junior
            caption photos beat
            """
        ),
        (negation, "not n't never no none nobody nothing neither nor without few"),
        (
            participle,
            """
            found held told given taken made built sent shot hit cut sold bought paid stolen broken written hidden
            brought caught thrown driven flown seen shown known led left lost won fought struck torn frozen chosen
            beaten sunk drawn spent kept put set
            """
        ),
        (pastBe, "was were had been has have is are"),
        (modal, "can would should may might must shall wants want wanted plans plan planned hopes intends"),
    ]

    /// The table of all classes.
    static let table: WordTable<UInt32> = {
        var table = WordTable<UInt32>(capacity: 1_200)
        for (bits, text) in lists { table.insert(words: text, value: bits) }
        return table
    }()
}
