// The lexicon, part 1: words that judge or tell good and bad news by themselves, with a weight from -3 to 3.

extension Lexicon {
    /// Adjectives, adverbs and nouns; nouns are listed in the singular and count in the plural as well.
    static let words: [(Double, String)] = [
        (
            3,
            """
            hero heroic heroism triumph triumphant inspiration inspiring outstanding superb brilliant magnificent
            exemplary beloved masterful extraordinary heroine visionary
            """
        ),
        (
            2,
            """
            excellent great wonderful impressive remarkable amazing fantastic successful success victory winner
            victorious landslide breakthrough courage courageous brave bravery integrity dignity honor honour
            honored honoured honorable admirable admiration praise acclaim acclaimed popular popularity favorite
            favourite champion award awards prize medal achievement accomplishment accomplished talented gifted
            genius wise wisdom intelligent smart brightest compassion compassionate generous generosity kind
            kindness caring decent decency grateful gratitude thankful tribute legendary legend iconic pioneer
            pioneering respected revered esteemed renowned celebrated peace peaceful freedom liberation hope hopeful
            optimistic optimism prosperity recovery rebound relief rescue rescued heartfelt joy joyful happy
            happiness delighted proud pride loved love loves inspired cheered cheers applause ovation
            standing-ovation strong strength robust thriving flourishing solid stellar sterling terrific tremendous
            exceptional perfect beautiful charismatic principled trusted trustworthy honest honesty credible
            credibility reliable resilient resilience professionalism patriot patriots patriotic fearless tireless
            dedicated dedication devoted leader-of-the-free-world flawless masterly masterful glorious delightful splendid
            marvellous marvelous sublime stunning gripping riveting spectacular
            """
        ),
        (
            1,
            """
            good positive progress improvement improved growth gain gains boost benefit beneficial support
            supportive backing endorsement approval confidence confident trust friend friendly friendship accord
            pact compromise cooperation partnership unity united reform solution opportunity opportunities efficient
            capable competent qualified fair fairness justice rightly correctly reasonable calm stability safe
            protection protected welcome constructive productive helpful useful valuable innovative record-breaking
            recovered surge surged momentum healthy clean warm warmly fond respect respectful respectfully polite
            charming humble sincere genuine genuinely authentic thoughtful careful tough commitment committed
            ambitious bold promising promise bipartisan charity charitable donation humanitarian thanks thank
            applauded fun funny impressive likely-winner enthusiastic enthusiasm eager legacy capable ensure ensures
            unify mutual accomplish bring-together inspire comfort comforting reassurance survivor survivors
            graduate scholarship veterans hard-working hardworking freely frontrunner front-runner comeback smile
            smiled smiling enjoy enjoyed enjoys greatest admirer passionate passion loyal loyalty equality
            opportunity fortunate lucky luck favorable favourable favorably welcomed vindicated exonerated cleared
            acquitted innocent
            """
        ),
        (
            0.4,
            """
            top leading lead edge clear ready right correct able work working works worked together ability future
            community communities voice voices career ahead born crowd crowds important experience security secure
            secured supporters supporter fans prepared significant alongside married birth invitation invited faith
            values laugh laughter deal agreement safety serious determined determination stable steady effective
            advantage ally allies powerful influential prominent experienced moderate historic milestone rights aid
            volunteer volunteers better best
            """
        ),
        (
            -0.4,
            """
            emails email hard harder limited missing wanted exit faces faced facing fire against lack lacking lacks
            absence storm expensive secret hidden investigation investigations probe probes charge charges delay
            debate debt risk risks establishment regime leak leaks leaked opposition opponent rival virus pandemic
            sick ill socialist unclear unable urge sanctions ban protest protests difficult withdrawal withdrew
            concern concerns
            """
        ),
        (
            -1,
            """
            problem problems trouble troubled difficulty concerned worry worries worried worrying fear fears risky
            doubt doubts doubtful questionable uncertain uncertainty dispute disputed tension tensions conflict
            critic critics criticism critical controversy controversial setback loss losses decline decline drop
            slump weak weaker weakness slow sluggish poor poorly bad worse wrong wrongly mistake mistaken error flaw
            flawed failure-prone complaint complaints lawsuit lawsuits allegation allegations alleged allegedly
            suspect suspected suspicion suspicious resignation impeachment subpoena indictment scrutiny backlash
            protesters unpopular disappointing disappointment disappointed frustrated frustration frustrating
            unhappy sad sadly sadness grief sorry regret regrettable unfortunate unfortunately anger angry upset
            uneasy awkward embarrassing embarrassed strange bizarre odd vague confused confusing confusion
            chaos-prone unwilling reluctant refusal delays delayed deadlock gridlock stalemate shutdown costly
            deficit unemployment layoffs tax-hike inflation recession downturn banned illegal unlawful secretly
            secretive struggle struggling polarizing divisive partisan radical extreme extremist fringe far-right
            far-left hardline inexperienced naive arrogant aggressive abrupt blunt angry-mob skeptic skeptical
            skepticism sceptical illness disease injury injuries injured wounded victim victims crash flood
            hurricane earthquake blaze emergency ouster distraction distracted rumors rumor gaffe email-scandal
            undocumented vulnerable threat threats threatening hostile hostility rivalry enemy enemies feud bogus
            misleading inaccurate exaggerated false falsely untrue unsubstantiated baseless hypocrisy hypocritical
            inappropriate sexual sexually sex fake phony hoax caught accusations accusation pleaded plea stripped
            comment-war divided divides division divisions unverified improper improperly impropriety outsider
            blackmail leaking hack hacked hacking hackers meddling interference collusion colluded whistleblower
            defiant defiance warned warning warns warnings ultimatum cancelled canceled withdraw blocked rejected
            rejection denied dropped doubts slur slurs rant tirade meltdown furious fury rage enraged rejects
            sharply bitter bitterly harsh harshly tensions impeached indicted prosecuted raids raid wiretap spy
            spying propaganda cronies elitist swamp monks-less bankrupt bankruptcy foreclosed incident accidents
            accident toll casualties fugitive bogged quagmire hypocrite backtrack reversal flip-flop flip-flopping
            inconsistent contradiction contradictory lacklustre lackluster tedious dull boring lazy mess mediocre sloppy
            clumsy petty overpriced joyless bland underwhelming
            """
        ),
        (
            -2,
            """
            crisis crises scandal scandals corruption corrupt fraud fraudulent crime crimes criminal criminals
            guilty guilt conviction convicted felony felon prison jail jailed imprisoned arrest arrested violence
            violent attack attacks assault assaults abuse abuses abusive harassment misconduct wrongdoing violation
            violations bribery bribe bribes lie lies liar lying dishonest dishonesty deceit deception deceptive
            cheat cheating cheater failure failures failed failing disaster-prone defeat defeated loser losing
            humiliating humiliation humiliated shame shameful shameless disgrace disgraceful disgraced disgust
            disgusting disgusted outrage outrageous outraged offensive insulting insult insults racism racist
            racists sexist sexism bigot bigotry bigoted xenophobic xenophobia anti-semitic antisemitic anti-semitism
            misogyny misogynist hatred hate hateful hates death deaths dead deadly died dies killing killings murder
            murders murderer murderous shooting shootings massacre bombing bombings explosion blast war wars terror
            terrorism terrorist terrorists militant militants insurgents riot riots chaos chaotic turmoil collapse
            collapsed catastrophe catastrophic tragedy tragic horrible horrific horrifying horror awful terrible
            dreadful dire devastating devastation devastated destruction destructive dangerous danger reckless
            irresponsible incompetent incompetence inept ineptitude unfit unqualified ridiculous absurd stupid
            stupidity idiot idiotic moron fool foolish crazy insane lunatic nonsense pathetic desperate desperation
            coward cowardly weakling crooked rigged illegitimate unconstitutional betrayal betrayed traitor treason
            treasonous obstruction cover-up conspiracy plot threatened retaliation revenge bully bullying thug thugs
            dictator dictatorship tyrant tyranny authoritarian brutal brutality cruel cruelty inhumane oppression
            oppressive repression repressive torture rape rapist molestation predator pedophile suicide overdose
            suffering pain painful miserable misery toxic poisonous nasty vicious ugly vile vulgar crude obscene
            appalling atrocious deplorable unacceptable intolerable inexcusable egregious damning incriminating
            hopeless wretched woeful abysmal shambolic lousy dismal fiasco shambles farce flop debacle selfish greedy
            callous heartless spineless shoddy useless worthless unbearable fraudster swindler crook traitors
            charlatan puppet stooge lackey
            """
        ),
        (
            -3,
            """
            evil monster monstrous genocide genocidal atrocity atrocities slaughter barbaric barbarism heinous nazi
            nazis fascist fascism despicable abomination carnage bloodbath disaster disastrous worst hitler depraved
            sadistic
            """
        ),
    ]

    /// Words that turn what follows round.
    static let negators = """
        not n't no never neither nor without hardly barely cannot nothing nobody none lacked denied denies deny
        rejected refuses refused stop stopped end ended ending prevent prevented avoid avoided
        """

    /// Words that weigh what follows more heavily.
    static let intensifiers =
        "very extremely deeply highly utterly totally completely incredibly so most truly absolutely"

    /// Words after which the other side is told.
    static let contrasts =
        "but however although though despite yet whereas while nevertheless nonetheless instead unlike"

    /// Words that tell good or bad news without judging anybody near them: they count for sentences only.
    static let news: [(Double, String)] = [
        (
            1,
            """
            unhurt alive intact ceasefire truce armistice title titles trophy bumper flourish cure lifesaving life-saving
            windfall upturn profitable thrilling memorable finest cheaper
            cleaner safer recovered
            """
        ),
        (0.4, "hope hopeful award awards awarded prize prizes"),
        (
            -1,
            """
            shortage shortages drought droughts outbreak outbreaks epidemic flooding floods flooded storms wildfire
            wildfires mudslide mudslides landslide landslides hunger homeless homelessness stranded
            overcrowded overcrowding polluted pollution contaminated contamination overdue unpaid hardship austerity
            insolvency insolvent downgrade cholera measles malaria cancer gunman gunmen attacker attackers mob mobs
            smuggler smugglers trafficker traffickers siege blockade embargo bereaved orphaned outage outages blackout
            blackouts redundancies redundancy derailment capsized sinking extinct extinction deforestation poverty
            hostage hostages wasted neglect negligence faulty defective
            """
        ),
        (
            -1.5,
            """
            looted looting kidnapped kidnapping abducted shelled shelling stabbed stabbing executed ambushed besieged
            poisoned massacred torched hijacked wounding injuring swindled persecuted plundered burned burnt evicted
            displaced starving paralysed paralyzed devastated crippled gutted swamped sacked leaked overrun smuggled
            """
        ),
        (
            1.5,
            "rescued cured healed revived reunited freed unharmed rebuilt restored reopened protected ovation applauded"
        ),
        (-3, "famine famines starvation beheading"),
    ]

    /// Words before a bad thing that somebody fights, mourns, looks into or lives through: nobody near is to blame for it.
    static let remedies = """
        condemn condemns condemned condemning condemnation denounce denounces denounced denouncing deplore deplores deplored
        decried tackle tackles tackled tackling fight fights fought fighting combat combats combated combating curb curbs
        curbed curbing cut cuts cutting oppose opposes opposed opposing outlaw outlaws outlawed ban bans banned banning
        stamp stamped mourn mourns mourned mourning condole condoled investigate investigates investigated investigating
        prosecute prosecutes prosecuted warn warns warned warning survive survives survived rescue rescues rescued
        defuse defused disarmed repel repels repelled against opponent opponents victim victims survivor survivors
        families bereaved grief sympathy
        condolences tribute tributes
        """

    /// Words that make of a good thing one that is wished for, not one that is.
    static let wishes = """
        would could should may might must can will depend depends impossible if unless hope hopes hoped hoping want
        wants wanted need needs needed let please whether seek seeks sought aim aims aimed plan plans planned urge
        urges urged demand demands demanded promise promises promised pledge pledged vow vowed expect expects
        expected
        """

    /// Verbs of saying: what is said tells about others than the speaker.
    static let saying = """
        said says say saying told tells tell tweeted tweets added adds wrote writes noted notes stated states
        asked asks explained explains replied insisted insists argued argues announced announces according
        claimed claims suggested suggests responded testified recalled declared continued reported reports
        believes believe thinks think thought
        """
}
