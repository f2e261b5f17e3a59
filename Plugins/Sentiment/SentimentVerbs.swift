// The lexicon, part 2: who does what to whom. Each verb has a weight for the doer and one for the one it is done to.

extension Lexicon {
    /// Doer's weight, the other's weight, verbs in their base form; "+" doubles the last consonant ("slam+").
    static let verbs: [(agent: Double, patient: Double, words: String)] = [
        (
            0.6, 2.2,
            """
            praise applaud commend laud hail salute honor honour admire celebrate thank congratulate endorse respect
            cheer compliment credit appreciate adore love revere trust idolize
            """
        ),
        (
            0.5, 1.2,
            "support favor favour welcome defend encourage inspire bless embrace recommend champion vindicate"
        ),
        (
            0.8, 1.2,
            "help aid assist protect rescue save benefit reassure empower unite reward strengthen boost improve free liberate"
        ),
        (
            0.6, 1.0,
            "elect nominate promote appoint approve award acquit exonerate pardon clear release reelect"
        ),
        (
            1.4, 0.2,
            "succeed triumph prevail excel thrive flourish prosper advance rebound recover rally deliver achieve accomplish"
        ),
        (
            0.9, 0.3,
            "improve resolve solve restore rebuild negotiate reconcile compromise reunite donate contribute volunteer"
        ),
        (1.6, -1.2, "defeat outperform outpace outraise trounce"),
        (0.7, 0, "gain earn secure pledge promise agree commit unveil launch pioneer lead graduate"),
        (0.1, -0.4, "challenge question doubt confront oppose resist dispute pressure rebuff reject contradict"),
        (
            -0.2, -1.8,
            """
            criticize criticise condemn denounce slam+ blast rebuke decry deride lambaste lambast scold chide mock
            ridicule deplore censure castigate berate disparage belittle fault blame assail excoriate bash scorn
            admonish chastise rip+ skewer pan+ vilify
            """
        ),
        (
            -0.3, -1.6,
            "accuse indict sue impeach prosecute convict arrest jail imprison detain sentence subpoena investigate"
        ),
        (
            -0.1, -1.6,
            "oust expel dismiss demote suspend disqualify dethrone unseat topple eject impugn disavow condemn"
        ),
        (
            -1.4, -0.8,
            """
            attack assault threaten harass intimidate bully abuse harm hurt torture rape murder kill shoot bomb invade rob+ stab+
            mug+ kidnap+ abduct ambush molest stalk swindle
            """
        ),
        (
            -1.3, -0.9,
            "insult offend smear slander taunt humiliate deceive mislead betray cheat defraud exploit manipulate"
        ),
        (
            -1.2, -0.6,
            "undermine weaken damage destroy ruin wreck sabotage derail obstruct hinder block jeopardize endanger violate"
        ),
        (
            -1.5, -0.3,
            "lie fail flounder stumble falter backfire collapse plummet struggle resign quit flee concede botch squander"
        ),
        (
            -1.4, 0,
            "crash die bungle mishandle mismanage embezzle extort evade dodge conceal hide fabricate falsify exaggerate"
        ),
        (
            -1.0, 0,
            "retreat backtrack flip-flop apologize apologise renege whine complain rant suffer plunge lag+ trail sink worsen"
        ),
        (
            -0.9, -0.4,
            "provoke alienate anger enrage frustrate antagonize disappoint alarm worry scare shock embarrass disrupt"
        ),
        (
            -0.7, -0.9,
            "ban+ censor silence punish penalize penalise sanction deport evict outlaw repeal strip+ deny exclude"
        ),
        (
            -0.8, -0.2,
            "refuse ignore neglect abandon violate breach flout disregard defy dismiss downplay deflect stonewall"
        ),
        (-0.3, -1.0, "fear hate despise loathe resent distrust mistrust detest dislike regret"),
        (-0.6, 0, "seize impose escalate inflame pander hurl unleash wage demonize scapegoat"),
    ]

    /// The same for verbs whose forms have no rule.
    static let irregular: [(agent: Double, patient: Double, words: String)] = [
        (1.6, 0.2, "win wins won winning"),
        (1.5, -1.2, "beat beats beaten beating outdid overcame overcome overcomes"),
        (-1.3, 0, "lose loses lost losing"),
        (-1.2, -0.9, "hit hits hitting shot shoots shooting stole stolen steals stealing broke breaks breaking"),
        (-0.3, -1.6, "charged charges fined fines fining"),
        (0.5, 1.2, "backed backs backing"),
        (-0.3, -1.4, "sued threw-out"),
        (-1.4, -0.2, "fell falls fallen falling sank sunk fled flees"),
        (-1.3, -0.5, "misled misleads hid hides hidden hurt hurts hurting"),
        (0.6, 0.6, "rose rises risen stood-by upheld upholds gave built builds"),
        (-0.5, -1.2, "fought fights fighting struck strikes"),
        (0.5, 1.6, "forgave forgives forgiven"),
    ]
}
