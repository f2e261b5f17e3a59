// Words by which a sentence shows who feels or speaks, and whom it is about.

internal import Language

/// Parts that words play around an opinion, as bits.
enum OpinionWords {
    /// "Says", "fears", "condemned", "sued": whoever is the subject holds an opinion or acts in office.
    static let holding: UInt16 = 1
    /// "Worried" after "is": so does whoever is so.
    static let feeling: UInt16 = 2
    /// "Has", "also", "repeatedly": may stand between a subject and its verb.
    static let between: UInt16 = 4
    /// "Falsely" said: the sentence judges the speaker.
    static let loaded: UInt16 = 8
    /// "Felt", "feels".
    static let feel: UInt16 = 16
    /// "Attacked" and the like, which are opinions where their object is a plan or a speech.
    static let assault: UInt16 = 32
    /// Such objects.
    static let abstract: UInt16 = 64
    /// "Critic", "admirer".
    static let partisan: UInt16 = 128
    /// Before a name: "the president", "chief executive".
    static let title: UInt16 = 256
    /// Words that end a search for a verb before a name.
    static let function: UInt16 = 512
    /// "Spokesman for", "lawyer of".
    static let agent: UInt16 = 1024
    /// "Told", "asked": whoever is told is not judged.
    static let telling: UInt16 = 2048
    /// "Calling", "warning" after "is".
    static let holdingNow: UInt16 = 4096
    /// "Arrested", "acquitted": done to a person, not to what is his.
    static let personal: UInt16 = 8192

    /// Bits of each word.
    static let roles: WordSet = {
        var set = WordSet(capacity: 1_200)
        set.insert(
            words: """
                said says say told tells tell added adds warned warns announced announces reported reports estimated denied
                denies claimed claims argued argues promised promises pledged pledges vowed wrote writes asked asks called
                calls urged urges explained explains insisted insists noted notes confirmed confirms replied replies
                predicted predicts expects expected hopes hoped praised praises thanked thanks welcomed welcomes hailed hails
                condemned condemns criticised criticized criticises criticizes blamed blames accused accuses applauded
                applauds rejected rejects complained complains believes believed thinks thought doubts doubted fears feared
                worries worried wants wanted wishes knows knew denounced denounces decried deplored lamented laments mourned
                regretted regrets questioned questions demanded demands cautioned cautions recalled recalls recounted spoke
                speaks described describes labelled labeled dubbed branded compared likened dismissed dismisses suggested
                suggests stressed stresses acknowledged acknowledges responded responds testified testifies tweeted posted
                stated states declared declares concluded concludes admires admired respects respected likes liked loves
                loved hates hated dislikes disliked resents despises prefers preferred supports supported opposes opposed
                backs endorsed endorses favours favors credited credits honoured honored honours commended commends lauded
                lauds saluted congratulated congratulates remarked quipped joked observed mentioned cited cites discussed
                dreams dreamed longs yearns imagines considers considered regards regarded deems deemed views viewed argues
                protested arrested detained charged fined sentenced convicted indicted acquitted exonerated ruled heard
                learned agreed agrees disagreed disagrees objected objects pointed rebuked scolded chided censured slammed
                blasted castigated lambasted faulted
                """,
            value: holding
        )
        set.insert(
            words: """
                worried concerned afraid angry furious alarmed shocked saddened disappointed confident optimistic pessimistic
                sceptical skeptical critical unhappy happy glad pleased delighted sorry sad upset proud grateful thankful sure
                convinced certain fearful wary doubtful hopeful frustrated outraged disgusted horrified appalled dismayed
                troubled disturbed thrilled excited relieved surprised stunned astonished amazed anxious nervous adamant
                suspicious weary bitter impressed puzzled baffled sympathetic supportive dismissive scathing blunt reluctant
                keen eager determined heartbroken devastated unimpressed unconvinced opposed hesitant
                """,
            value: feeling
        )
        set.insert(
            words: """
                has have had also again often once later then still now already recently previously since long ever never
                not n't does did do would will could should may might can must himself herself itself themselves both all
                first twice ago always even just therefore thus too who which
                """,
            value: between
        )
        set.insert(
            words: """
                falsely wrongly baselessly dishonestly recklessly foolishly stupidly absurdly shamelessly shamefully
                hypocritically cynically sanctimoniously bravely rightly correctly wisely courageously misleadingly
                ludicrously outrageously deceitfully inaccurately eloquently
                """,
            value: loaded
        )
        set.insert(words: "felt feels feel feeling", value: feel)
        set.insert(
            words:
                "attacked attacks attack assailed hit hits mocked ridiculed derided savaged tore ripped challenged contradicted",
            value: assault
        )
        set.insert(
            words: """
                plan plans policy policies decision decisions move moves bill bills law laws budget budgets proposal proposals
                idea ideas report reports record deal deals ruling verdict claim claims speech media press notion suggestion
                strategy approach reform reforms tax taxes cuts programme program handling process system scheme as over out
                critics opponents comments remarks statement coverage
                """,
            value: abstract
        )
        set.insert(
            words:
                "critic critics opponent opponents supporter supporters admirer admirers advocate sceptic skeptic fan fans believer",
            value: partisan
        )
        set.insert(
            words: """
                president chancellor premier minister chief boss leader chairman chairwoman chair head executive director
                manager officer officers senator congressman congresswoman mayor governor king queen prince princess coach
                captain striker goalkeeper singer actor actress banker tycoon billionaire businessman businesswoman politician
                lawmaker general colonel commander founder owner rival firm bank giant maker retailer airline group party
                club newspaper doctor nurse professor teacher judge lawyer treasurer secretary spokesman ambassador
                journalist reporter author writer director candidate nominee incumbent activist dissident attorney prosecutor
                counsel commissioner sheriff deputy editor host comedian scientist economist bishop archbishop cardinal pope
                leader's operator supplier referee champion player rapper model guard driver pilot suspect
                """,
            value: title
        )
        set.insert(
            words: """
                of in on at for with by from to about against over after before during since under between among into through
                without within toward towards like near than as and or but nor because while when where that which who whom
                whose if whether not n't is was are were be been being has have had do does did will would could should may
                might can must he she they it we i you him them us me this these those there so
                """,
            value: function
        )
        set.insert(
            words: """
                spokesman spokeswoman spokesperson spokesmen spokespeople lawyer lawyers attorney attorneys solicitor barrister
                aide aides adviser advisers advisor advisors analyst analysts economist reporter reporters correspondent
                researcher researchers
                """,
            value: agent
        )
        set.insert(words: "told tells telling asked informed reminded assured", value: telling)
        set.insert(
            words: """
                saying warning calling demanding urging insisting arguing hoping asking telling pleading complaining
                considering seeking claiming suggesting accusing blaming criticising criticizing praising threatening suing
                wondering
                """,
            value: holdingNow
        )
        set.insert(
            words: """
                arrested detained charged fined sentenced convicted indicted jailed imprisoned sued acquitted exonerated
                cleared helped rescued saved freed elected appointed promoted ousted expelled suspended dismissed killed
                """,
            value: personal
        )
        return set
    }()

    /// "Angry with", "praise for": how whoever follows the preposition is treated.
    static let attitudes: [(weight: Float, prepositions: WordSet, words: WordSet)] = [
        (
            -1.4, WordSet(words: "with at about"),
            WordSet(words: "angry furious disgusted unhappy frustrated disappointed livid disillusioned exasperated")
        ),
        (
            -1.3, WordSet(words: "of"),
            WordSet(
                words: """
                    critical suspicious sceptical skeptical wary contemptuous ashamed tired condemnation criticism distrust
                    mistrust hatred denunciation mockery critics critic detractors opponents accuser accusers
                    """
            )
        ),
        (-1.3, WordSet(words: "for"), WordSet(words: "contempt hatred scorn disdain criticism")),
        (
            -1.3, WordSet(words: "against"),
            WordSet(
                words: "lawsuit lawsuits accusations allegations charges complaints complaint accusation allegation"
            )
        ),
        (-1.2, WordSet(words: "at"), WordSet(words: "anger fury outrage dismay")),
        (
            1.4, WordSet(words: "for of to"),
            WordSet(words: "praise admiration gratitude grateful thankful tribute tributes indebted respect")
        ),
        (1.2, WordSet(words: "of"), WordSet(words: "proud fond supportive admirer admirers")),
        (1.2, WordSet(words: "in"), WordSet(words: "confidence faith trust confident")),
        (1.4, WordSet(words: "with by"), WordSet(words: "impressed delighted pleased thrilled")),
        (-1.4, WordSet(words: "by in"), WordSet(words: "disappointed betrayed disgusted unimpressed")),
    ]
}
