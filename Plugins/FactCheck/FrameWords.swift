// The frames by which a kind of claim is told: turns of phrase of news in general, with a weight.

internal import Language

/// The words of frames.
///
/// An element of a frame is a word, words joined by "/", a class with "@", "#" for a figure (also in words), "_" for any
/// token, "*" for up to five tokens of the same clause, or "^" for the sentence's beginning (dates and "But" aside).
enum FrameWords {
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
                    @be likely to; is/are/am/'re/'m going/about to _; \
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
                (
                    2.6,
                    """
                    is/are to @do; starts/begins/opens/meets/resumes/returns/closes/ends/expires/arrives/votes/takes \
                    on/next/tomorrow/later @weekday/week/month/year/this; \
                    starts/begins/opens/meets/resumes/expires next/tomorrow; starts/begins/opens/meets/resumes on @weekday; \
                    takes place on/in/next/tomorrow/later; planned/set for @weekday/next/later/tomorrow/early; \
                    goes/go on trial/sale/show next/on/in/tomorrow
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
                (
                    -2.6,
                    "more/less/as likely to; percent/% * want; going to the/a/an/his/her/their/school/work/war/jail/prison/court"
                ),
                (-2.9, "@be promised; the/her/his/a/of/political/free/'s will"),
            ]
        ),
        (
            .record,
            [
                (
                    2.9,
                    """
                    first time; @have never been/had/seen/reached/recorded/before/so; an unprecedented; \
                    all/record - time/breaking/high/low
                    """
                ),
                (2.8, "+ on record"),
                (
                    2.6,
                    """
                    @become the/@possessive +; + * in * history/decades/century/generation; @become the/its/their \
                    first; ^ no * before; unprecedented
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
                (2.8, "cost/costing the * #; paid/pays/pay for itself/themselves"),
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
                (
                    2.3,
                    """
                    weighed/weighs/weighing on; destroys/destroy/kills/prevents/prevent/worsens/worsen/boosts \
                    _; triggers/trigger/lowers/spreads/damages/harms/cures/pollutes _; kill \
                    hundreds/thousands/millions/more/# of/people/birds/children
                    """
                ),
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
                (
                    2.9,
                    """
                    took/takes/accepted/taking money/cash/gifts/kickbacks/bribes from; hid/hides/hid/withheld/conceals \
                    * from; knew * did/and nothing; lied about/to
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
                (
                    3,
                    """
                    against the law; \
                    @law cut/raised/lowered/doubled/expanded/extended/created/gave/gives/forces/forced/makes/made; \
                    @law imposes/imposed/protects/protected/ends/ended/caps/lowers/raises/cuts; \
                    abolished/introduced/repealed/scrapped/imposed the/a/its/new * tax/duty/ban/law/rule/levy/tariff/tariffs; \
                    would/must require _; required/obliged/entitled/allowed by/under law/the
                    """
                ),
                (2.4, "the/a/this ban on; no/legal power/authority/right to"),
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
                (3.4, "voted/votes/vote against/for the/a/every/each/all/it/him/her/them; never voted/signed/served"),
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
                    3.8,
                    """
                    ^ half/most/third/quarter/fifth of; ^ a majority/third/quarter/fifth/tenth of; \
                    ^ the majority of; ^ @about/only/just/nearly half/a of/third/quarter/fifth; \
                    ^ two/three thirds/quarters/fifths; ^ two-thirds/three-quarters of; ^ one/# in #; \
                    poll/survey/study/census/polls/surveys/poll found/finds/showed/shows/says/suggests * #; \
                    accounted/accounts/account for #/all/half/most/nearly/almost/over/two-thirds/only/just/more/a; \
                    average of #; cut/slashed/reduced/down/up/halved by half/#/a/two-thirds/three-quarters
                    """
                ),
                (3.6, "^ only/just/nearly/almost/about/some # percent/%; @trend every/each year/month/week/quarter"),
                (
                    3.3,
                    """
                    # percent/% of; ^ @about/over # million/billion; ^ more than # million/billion; \
                    half/third/quarter/fifth/tenth/majority of the/all/its/their/our/those/these; \
                    thirds/quarters/two-thirds/three-quarters of
                    """
                ),
                (3, "went/gone/go/goes up/down; won # percent/%; has/have # members/seats/staff/employees/followers"),
                (2.4, "record/all-time high/low/highs/lows; a - time high/low; all - time high/low"),
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
                (3.2, "one in #"),
                (2.6, "^ just/well over/under #/half/a; # in #; number of; up/down # percent/%"),
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
                (-4.5, "most of all; majority/half/most of * time; would/will/could/may/might/when * go up/down"),
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
