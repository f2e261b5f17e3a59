// The frames by which a kind of claim is told: turns of phrase of news in general, with a weight.

internal import Language

/// The words of frames.
///
/// An element of a frame is a word, words joined by "/", a class with "@", "#" for a figure (also in words), "_" for any
/// token, "*" for up to five tokens of the same clause, or "^" for the sentence's beginning (dates and "But" aside).
enum FrameWords {
    /// Words that take each other's place in frames.
    static let classes: [String: String] = [
        "be": "is are was were be been being 's",
        "become": "is are was were be been remains remain became become becomes stays",
        "have": "has have had having",
        "det": "the a an its their his her our this that these those any some",
        "possessive": "its their his her our 's",
        "about": "about around some nearly almost roughly only approximately over",
        "court": "court courts judge judges tribunal justices jury magistrate magistrates",
        "law": """
        law laws legislation statute treaty constitution decree regulation regulations directive amendment charter \
        ordinance bill act rules guidelines convention statutes code order measure
        """,
        "forecaster": """
        analysts economists forecasters economist analyst bank scientists experts traders forecaster ministry \
        government researchers officials company model models planners fund
        """,
        "accuser": """
        prosecutors prosecutor investigators watchdog inquiry whistleblower activists detectives auditor auditors \
        audit indictment lawsuit complaint witness witnesses plaintiffs critics opponent opponents campaigners \
        groups police report court
        """,
        "guilt": """
        misled lied lying falsified falsifying fabricated bribes bribe bribery fraud defrauded embezzled embezzling \
        embezzlement laundered laundering rigged rigging corruption corrupt tortured torture abused abuse \
        abuses cheated cheating smuggled stole stolen stealing funnelled funneled funnelling siphoned pocketed \
        covered-up cover-up concealed hid hiding misused colluded collusion plotted espionage spying spied \
        genocide atrocities misconduct wrongdoing negligence insider-trading dumped plagiarised plagiarized \
        intimidated coerced extorted blackmailed harassed illegally unlawfully secretly beat executed massacred
        """,
        "claims": "claims allegations accusations reports suggestions charges accusation allegation suggestion claim",
        "time":
            "year month week quarter summer winter spring autumn decade decades season years months weeks days",
        "unit":
            "time person woman man country team player president black female city state company club american nation",
        "weekday": "Monday Tuesday Wednesday Thursday Friday Saturday Sunday",
        "level": "high low level levels rate point price",
        "scope":
            "ever history since decades world century record generation country continent europe records time years",
        "compared": """
        more fewer less higher lower larger smaller bigger greater worse better faster slower cheaper safer older \
        younger longer shorter poorer richer stronger weaker cleaner heavier lighter harder easier deadlier hotter \
        colder warmer wealthier sooner further farther earlier later scarcer lower wider narrower taller deeper \
        closer rarer healthier likelier busier costlier dirtier quicker tougher softer steeper
        """,
        "down": "rise fall drop decline increase surge growth collapse shortage slump spread loss jump boom",
        "harm": "worse better harder easier impossible possible",
        "survey": "survey surveyed poll polled polls respondents interviewed",
        "stood": """
        stood stands totalled totaled totals averaged averages numbered numbers amounted amounts accounts accounted \
        employs employed comprises holds spends spent costs cost earns pays collected carried produces produced \
        recorded logged treats treated posted reported generated owns serves covers lives live remain remained add \
        puts put sits lacked supplies received uses used exports imports imported exported
        """,
        "trend": """
        increased decreased fell rose risen fallen grew grown dropped declined jumped surged plunged climbed shrank \
        soared slowed gained slipped dipped edged tumbled halved doubled tripled quadrupled narrowed widened shrunk \
        rebounded recovered eased crept sank slid swelled rise fall climbing falling rising gone
        """,
        "measure": """
        rate average number percentage proportion share total median turnout population revenue revenues sales profit \
        profits budget deficit inflation price prices income wages rents exports imports output production debt \
        earnings turnover unemployment cost costs support level levels capacity spending coverage reserves salary \
        salaries attendance enrolment enrollment emissions
        """,
        "event": """
        killed wounded injured died arrested detained attacked bombed shot stabbed exploded crashed collapsed \
        destroyed invaded resigned appointed elected captured seized withdrew shelled kidnapped abducted rescued \
        evacuated escaped capsized sank derailed plunged struck erupted burst fled stormed ambushed hijacked drowned \
        shut closed cancelled canceled suspended expelled sacked dismissed fired ousted toppled merged acquired bought \
        sold launched signed unveiled opened announced founded released freed fined recalled defeated beat won lost \
        drew scored thrashed edged married born buried raided confiscated deployed landed docked hit vetoed voted \
        rejected approved ratified met visited marched rallied protested gathered clashed torched burned burnt \
        discovered found stepped halted postponed raised lowered cut imposed lifted broke retook recaptured evicted \
        deported extradited repatriated nominated named hired poisoned assassinated murdered raped robbed looted \
        vandalised vandalized demolished abolished dissolved declared retired quit swept flooded struck downed fired \
        intercepted sunk detonated retreated advanced entered occupied surrendered besieged ended began started \
        conceded equalised equalized qualified crowned awarded pardoned summoned recognised recognized severed \
        disbanded privatised nationalised bankrupted filed pulled hosted hanged rammed overturned torn killing \
        wounding injuring hospitalised hospitalized rescuing destroying flattened damaged gutted engulfed
        """,
        "ban": """
        bans prohibits forbids requires obliges allows permits entitles outlaws bars compels mandates lets \
        limits restricts criminalises criminalizes legalises legalizes guarantees regulates exempts forbid ban \
        require allow permit prohibit oblige outlaw barred banned prohibited obliged forbade
        """,
        "legal": """
        illegal legal unlawful lawful unconstitutional constitutional mandatory outlawed legalised legalized \
        decriminalised decriminalized prohibited forbidden permitted punishable banned decriminalise decriminalize \
        legalise legalize criminalise
        """,
        "ruled":
            "ruled struck upheld overturned sentenced ordered blocked convicted acquitted quashed halted threw",
        "passed": "passed approved enacted adopted voted introduced repealed backed signed proposed pass approve adopt",
        "do": """
        be publish open start begin meet vote rule announce appear leave return arrive run stand decide take make \
        hold end expire close go become visit play face
        """,
    ]

    /// Frames by the kind that they speak for, parted by semicolons; a negative weight speaks against it.
    static let frames: [(kind: ClaimScore.Kind, frames: [(weight: Float, text: String)])] = [
        (
            .prediction,
            [
                (
                    2.9,
                    """
                    will/shall/'ll/wo _; \
                    expected/forecast/projected/predicted/set/poised/scheduled/slated/tipped/unlikely/bound to; @be \
                    * likely to
                    """
                ),
                (
                    2.6,
                    """
                    @be likely to; \
                    expect/expects/forecasts/predict/predicts/anticipate/anticipates/project/projects/predicted/foresees; \
                    @be due to @do
                    """
                ),
                (
                    2.5,
                    """
                    forecast/forecasts/projection/projections/outlook @be/for/that; \
                    plan/plans/aim/aims/intend/intends/hope/hopes/vow/vows/vowed/pledged/pledges/promised/promises \
                    to
                    """
                ),
                (2.4, "@forecaster see/sees/saw; go/goes/head/heads to the polls"),
                (2.3, "could/may/might _"),
                (
                    2.2,
                    "promised/promises/promise _; want/wants/wanted/hoped/hopes to; see/sees/foresee slower/faster/weaker/stronger/a"
                ),
                (1.8, "would _; resume/resumes/reconvene/reconvenes on/in/next"),
                (1.5, "@be due in/on/by/next; @be to @do/reopen/resume"),
                (1.3, "next/coming/upcoming @time"),
                (1.2, "if/unless/without * could/would/will"),
                (0.8, "by the end of; within @time/a/the"),
                (0.4, "could/may/might * next/coming/within"),
                (-1, "@law may; may not"),
                (-2.2, "would have; could/may/might have"),
                (-1.6, "would/could n't/not; so that * could/would/might; the/'s/a/that promise/promises"),
                (-2.6, "more/less/as likely to; percent/% * want"),
                (-2.9, "the/her/his/a/of/political/free/'s will"),
            ]
        ),
        (
            .record,
            [
                (2.9, "first time; @have never; an unprecedented; all/record - time/breaking/high/low"),
                (2.8, "+ on record"),
                (
                    2.6,
                    """
                    @become the/@possessive +; + * in * history/decades/century/generation; @become the/its/their \
                    first; @have never; ^ no * before; unprecedented
                    """
                ),
                (
                    2.5,
                    """
                    + * since/ever; never before; no/none * ever; a/an/the/new/@possessive record _; since \
                    records/measurements began
                    """
                ),
                (
                    2.4,
                    """
                    the + * ever; + * in/on the/record/europe/a \
                    world/continent/record/decade/country/region/nation/union/hemisphere; + * in # years/decades; \
                    the first @unit; the first _ to; no other
                    """
                ),
                (3, "first _ in _ years/decades/games/matches/months/seasons; first _ since/for; the only * to @have"),
                (2.3, "the first _ _ to; broke/breaks/broken * record"),
                (2.2, "@possessive + @level; record high/low/highs/lows"),
                (1.9, "records began/begin"),
                (1.6, "the/@possessive +"),
                (1.5, "ever"),
                (-1.5, "one/among of/the the/+"),
                (-2, "the last"),
                (-3, "his/her/their/its/'s/defend/defended record in/on/as/of/and/with; defended/defends * record"),
                (-2.4, "criminal/track/voting/safety/the record of"),
                (-2.5, "ever since"),
            ]
        ),
        (
            .comparison,
            [
                (3.1, "# percent/% @compared than; times @compared"),
                (3, "twice/thrice/half as; times as"),
                (2.9, "@compared than; @compared * than"),
                (
                    2.8,
                    """
                    twice/double the; half/twice/double that of; more/less _ than; more/less _ _ than; \
                    outnumber/outnumbers/outnumbered/exceed/exceeds/exceeded/surpassed/overtook/outperformed/outstripped/outstrip/outpaced/outsold/outspent/outlive/outscored/outweigh/outweighs
                    """
                ),
                (2.5, "more/fewer * than"),
                (2.6, "than @possessive/the/those/in/any/it/when/anywhere/men/women"),
                (2.2, "unlike; as * as those/in/that/other/any"),
                (2, "than in/those/any/it/they"),
                (1.6, "@compared here/there/now"),
                (1.5, "compared with/to"),
                (1.2, "whereas"),
                (-2.9, "rather/other than; scored/voted/struck/tried twice as"),
                (
                    -3.2,
                    """
                    more/fewer/less/higher/lower/larger/better/worse than \
                    #/a/an/half/expected/forecast/usual/twenty/thirty/ten/eight/one
                    """
                ),
            ]
        ),
        (
            .causal,
            [
                (3.1, "caused by"),
                (3, "behind the @down; started/began when/because"),
                (2.9, "led/leads/leading/lead to; resulted/results/resulting in/from"),
                (2.8, "cost/costing the * #"),
                (2.7, "due to"),
                (
                    2.6,
                    """
                    caused/causes/causing; owing/thanks to; a/the result/consequence of; \
                    triggered/sparked/prompted/fuelled/fueled/spurred/precipitated; attributed/attribute/attributes \
                    * to; contributed/contributes/contributing to; stems/stemmed/stem from; traced/linked to; linked \
                    * to; raise/raises/increase/increases/reduce/reduces/cuts/lowers/doubles/raised/increased * \
                    risk/chance/chances/odds
                    """
                ),
                (2.8, "cancelled/canceled/delayed/postponed/grounded/diverted after; @become more/less _ since"),
                (2.5, "because"),
                (2.4, "forced/pushed/driven/drove/forcing/pushing * to/out/up/down/into; @have left _"),
                (2.3, "weighed/weighs/weighing on"),
                (
                    2.2,
                    """
                    cause _; pushed/pushing/driving/drove/drives up/down; held/holding back; \
                    hampered/disrupted/stifled/curbed/dented; made/makes/making * @harm
                    """
                ),
                (2, "as a result; blamed/blames/blame * on; @have * to soar/fall/rise/shrink/collapse"),
                (1.8, "died/death/deaths from/of"),
                (1.6, "triggering/sparking/prompting; as a consequence"),
                (-2.2, "@be forced/pushed to"),
                (-3, "because * not authorized/authorised; leading/led up to"),
                (-2.7, "due to @do"),
            ]
        ),
        (
            .accusation,
            [
                (3.2, "accused/accuse/accuses/accusing/accusations/accusation"),
                (
                    3,
                    """
                    suspected/suspect/suspects of; suspected/suspect/suspects * of; \
                    rejected/rejects/dismissed/dismisses/refuted * @claims
                    """
                ),
                (2.9, "@accuser * @guilt; @guilt * @accuser"),
                (
                    2.8,
                    """
                    alleged/alleges/allege/alleging; @be alleged to; charges of; @accuser say/said/found * that * \
                    had
                    """
                ),
                (2.7, "denied/denies/deny/denying"),
                (
                    2.6,
                    """
                    suspect _; charged with; face/faces/facing/faced * charges; under investigation; @accuser \
                    said/say/says/alleged/told/heard * @guilt
                    """
                ),
                (2.5, "claimed/claims that/he/she/they"),
                (
                    2.4,
                    """
                    indicted; blamed/blames/blame/blaming; claims/claim * had; broke/broken/flouted/breaking * \
                    rules/law/laws; crimes against
                    """
                ),
                (2.3, "without * evidence"),
                (
                    2.2,
                    """
                    allegedly/allegations/allegation; being/@be investigated; \
                    violated/violating/violates/breaching/breached; lied/lying
                    """
                ),
                (2, "wrongdoing/complicit/whistleblower"),
                (1.6, "@guilt"),
                (1.5, "responsible for"),
                (-1.5, "convicted/sentenced/jailed"),
                (-1.6, "blamed/blames/blame * on"),
                (-2, "claimed responsibility"),
                (
                    -3,
                    "@court/justice dismissed/dismisses; @court/justice * dismissed the/a/her/his claim/suit/case/appeal/action"
                ),
                (-2.5, "denied bail/entry/access/permission"),
            ]
        ),
        (
            .law,
            [
                (3.3, "punishable by/with"),
                (3.1, "@law * @ban; @court * @ruled"),
                (3, "under the/new/this @law; @law @ban; @court found * breached/violated/infringed/unlawful"),
                (
                    2.9,
                    """
                    struck down; @passed * @law; @law * would/will/may/must/gives; no @law; @law * @legal
                    """
                ),
                (
                    2.8,
                    """
                    @legal to/under; @be @legal; it/makes/make * @legal; @ban by law; ruled/ruling that/in/against; \
                    may not * under; @court ordered; voted to @legal
                    """
                ),
                (2.7, "@law requires/allows/gives/grants/sets"),
                (2.6, "under * @law; sentenced * to"),
                (2.5, "licence/license/permit allows/permits/requires"),
                (2.4, "@ruled that"),
                (2.2, "upheld/quashed; the ruling; sanctions * @ban"),
                (1.6, "the right to"),
                (1.2, "@law"),
                (
                    -1.2,
                    """
                    law enforcement/firm/firms/school/student/degree; in order; to order; in-law; and order
                    """
                ),
                (-3, "studied/studying/study/practised/practiced law"),
            ]
        ),
        (
            .event,
            [
                (2.7, "@event; stepped/step down/aside; drew/won/lost #"),
                (2.5, "@event # people/workers/soldiers/civilians/children; @be missing"),
                (2.4, "@be @event; carried out"),
                (2.3, "by # to"),
                (2, "broke/broken into/out; took place"),
                (0.4, "on @weekday; overnight/yesterday"),
                (2.8, "@court/justice * dismissed"),
                (1.5, "is/are * increasing/moving/building/targeting/holding/investigating/fighting/seeking/talking"),
                (0.6, "was/were/had/did; has/have been; pleaded/cooperated"),
                (-1, "founded"),
                (-1.6, "raised concerns/questions/doubts"),
                (-2, "expected to @event; announced/declared that; opened in"),
                (-2.2, "ended/began/started with"),
                (-2.4, "lost/cut to/by; carried out #"),
                (-2.6, "has/have lost"),
                (
                    -2.7,
                    """
                    @be born/named/found/based; to cut/shut/hit/beat; could/would/will cut/shut/hit; is/are \
                    sold/cut/shut/hit/read
                    """
                ),
                (-2.8, "has/have/had found"),
                (-2.1, "found that"),
            ]
        ),
        (
            .statistic,
            [
                (
                    4.2,
                    """
                    ^ the/@possessive number/share/proportion/rate/percentage of; \
                     \
                    closed/ended/finished/opened * lower/higher/stronger/weaker/up/down; only/just # of the/its/@possessive #; # * every/each year/month/week/day; \
                    drew/attracted/welcomed # visitors/people/fans/spectators/customers/guests/tourists
                    """
                ),
                (
                    3,
                    """
                    ^ @about/only/just/some # percent/%/per; \
                    reached/hit/showed/shows * # million/billion/percent/%/points/seats; ticked/inched/crept * to #; \
                    percent/% said/say/want/believe/support/favor/favour/oppose/think/agree; \
                    percent/% of * said/say/want/believe/support/favor/favour/oppose/think/agree; toll * @stood/risen/rose/climbed/is/at; number of * @trend; ^ # of the #; # out of #; brings/brought in #; \
                    ^ # _ work/works/live/lives; ^ # _ _ work/works/live/lives; ^ some/about # _ work/works/live/lives
                    """
                ),
                (2.9, "@trend * #; @trend/up/down by/to #/a; @stood * #"),
                (2.8, "@be/@have #; @measure * #; @measure * @trend"),
                (
                    2.7,
                    """
                    # percent/%/per-cent/pct; # per cent; @be/@have @about #; @be/@have more/fewer/less than #; # * @survey; \
                    @survey * #; # years old
                    """
                ),
                (2.6, "one in #; ^ just/well over/under #/half/a; # in #; number of; up/down # percent/%"),
                (
                    2.5,
                    """
                    @about half/two-thirds/three-quarters; @about a fifth/third/quarter/half; carried out #
                    """
                ),
                (
                    2.4,
                    """
                    ^ @about #; ^ # _; ^ more/fewer/less than #; ^ up to #; ^ at least #; level/levels/down/up to/at \
                    #; @have lost # _
                    """
                ),
                (2.3, "half/third/quarter/fifth/tenth of; two/three thirds/quarters/fifths; @trend"),
                (2, "#"),
                (1.9, "# million/billion/trillion/thousand"),
                (-0.6, "@trend _"),
                (-3, "doubled/doubles/doubling down; fell/fallen/fall asleep/in/ill; grew/grow/growing/grown up"),
                (-1, "# - #; the/of @weekday"),
            ]
        ),
    ]

    /// A number that differs for different frames.
    static var digest: UInt64 {
        var digest = classes.keys.sorted()
            .reduce(0) { TextHash.mix($0 ^ TextHash.of($1), TextHash.of(classes[$1] ?? "")) }
        for (kind, list) in frames {
            for (weight, text) in list {
                digest = TextHash.mix(
                    digest ^ TextHash.of(kind.rawValue) ^ UInt64(weight.bitPattern),
                    TextHash.of(text)
                )
            }
        }
        return digest
    }
}
