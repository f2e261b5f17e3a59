// The classes of words that frames name with "@".

extension FrameWords {
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
}
