// The lexicon, part 3: what words weigh for the tone of a sentence, where that differs from what they say of a name.

extension Lexicon {
    /// Words that tell by themselves that something good or bad happened, or that somebody judged.
    static let telling: [(Double, String)] = [
        (-1.3, "fraud attack attacks shooting shootings explosion blast dismissed complained outbreak"),
        (1.2, "success successes profitable outstanding"),
        (
            -2.4,
            """
            killed kills killing dead died dies drowned murdered massacred raped tortured executed beheaded perished
            assassinated
            """
        ),
        (
            -2,
            """
            wounded injured injures injuring maimed exploded bombed stabbed kidnapped abducted destroyed destroys
            destroying devastated devastating ravaged wrecked collapsed collapses crashed sank capsized derailed burned
            looted condemned condemns denounced denounces criticised criticized criticises criticizes accused accuses
            blasted lambasted rebuked jailed imprisoned convicted arrested indicted sacked bankrupt lied plunged
            plummeted slumped suffered suffers suffering tragedy tragic disaster famine scandal corrupt bribes
            bribery worst failed fails failure attacked assaulted invaded flooded gutted buried outraged furious
            corpse corpses injuries casualties weeping wept bereaved booed exhausted underpaid
            insulted humiliated mocked betrayed relegated
            """
        ),
        (
            -1.5,
            """
            lost loses defeat defeated resigned resigns fined sued charged blamed blames fear fears
            angry anger shortage shortages layoffs cancelled canceled crisis crises dying death deaths
            fraudulent guilty pleaded victims victim threatens threatened unpaid
            polluted contaminated worsened worsens worsening deteriorated missed punished ruined struggled struggling
            protested betrayal abuse abuses violence unhappy disappointed hurt harmed downturn recession
            alarm alarmed seized ousted sinking
            """
        ),
        (
            2.2,
            """
            praised praises hailed applauded commended lauded celebrated celebrates triumph triumphed acquitted
            exonerated rescued recovered freed reunited cured healed won wins winning victory breakthrough hero heroes
            heroine cheered congratulated honoured honored thanked thanks delighted thrilled grateful acclaimed
            successful successfully saved saves rebuilt restored jubilant
            """
        ),
        (
            1.6,
            """
            wonderful welcomed welcomes ceasefire truce reopened recovering rebounded gold silver trophy title medal medals
            overturned unharmed unhurt alive ovation proud joy joyful happy excellent superb brilliant
            dazzling remarkable impressive praise applause cheers awarded improved improves repaired
            applaud applauds refilled reward cleaner safer cheaper boosted booming thriving flourishing brisk rave
            """
        ),
    ]

    /// What a text is about says little of what happened: "the ministry of defence", "a study of crime".
    static let topics: [(Double, String)] = [
        (
            -0.4,
            """
            war wars warfare terror terrorism terrorist terrorists prison prisons jail crime crimes criminal criminals
            hate hatred debate debates debt charge charges sanctions sanction investigation investigations investigate
            investigating investigated probe probes conflict conflicts opposition ban bans plot plots emergency virus
            pandemic disease diseases cancer malaria measles cholera illness storm storms hurricane hurricanes earthquake
            earthquakes flood floods drought droughts fire fires risk risks risky threat threats warn warns warned warning
            warnings impeachment subpoena indictment sex sexual sexually radical extreme extremist extremists partisan
            strange odd hard harder difficult difficulty fell falls fall falling fallen hit hits hitting fight fighting
            fights fought struck strike strikes striking shot shoot shoots lie lies lying crash crashes
            accident accidents suicide felony felon criticism critic critics critical controversial controversy dispute
            disputes disputed doubt doubts question questions questioned challenge challenges challenged oppose opposes
            opposed deny denied denies denying dismiss reject rejects rejected rejecting refuse refused refuses
            refusing withdraw withdrew withdrawal withdrawn limited limit secret secretly hidden hide hides hiding hid
            complaint complaints lawsuit lawsuits allegation allegations alleged allegedly suspect suspects
            suspected resignation scrutiny protest protests protesters uncertain uncertainty weak weaker weakness weakened
            weaken weakens slow slower poor poorly wrong wrongly error mistake false drop dropped decline declined
            declines declining drops break breaks broke breaking broken conviction convictions homeless poverty hunger
            hostage hostages siege embargo blockade rival rivals enemy enemies hostile vulnerable inflation unemployment
            deficit crazy insane stupid fool foolish ugly pain painful desperate dangerous danger dictator
            dictatorship militant militants insurgents rebels chaos illegal unlawful undocumented rant concede concedes
            conceded quit quits apologize apologise apologized apologised worry worries worried flee flees fled retreat
            retreated ill sick miss missing propaganda division divisions divide divided divides shutdown
            establishment regime outsider fringe far-right far-left vague confusing blunt aggressive arrogant tough
            sorry sad racism sexism cruel horror crude vicious stop stops stopped
            exclude excluded impose imposed imposes seize strip stripped suspended suspend expelled expel deport deported
            disrupt disrupted escalate wage wages waged unleash worrying abandon abandoned ignore ignored
            neglect shock shocked shocking bad worse whistleblower hack hacked hacking hackers censor silence silenced
            captured lose losing loser loss losses convict sentence sentenced sentences shut banned block blocked blocks
            accuse accusing arrest arrests detain detained sue slam delay delays delayed costly incident incidents
            bomb bombs kill murder murders killer rape
            cover-up conspiracy catch trouble problem problems outlaw hardline skeptical sceptical fail
            guilt infected stranded fear fears unconstitutional anti-semitism antisemitism racist racists bigotry falsehood
            treason murderer raid raids farce
            """
        ),
        (
            0.5,
            """
            peace peaceful popular popularity kind strong strength love loved loves hope hopeful hopes champion
            champions patriot patriots patriotic wise wisdom dignity freedom decent decency respected respect respects
            trusted trust trusts legend legendary iconic integrity intelligent smart honest honesty credible credibility
            prosperity solid reliable favorite favourite optimism optimistic award awards prize prizes achievement
            relief relieved reform support supports supported supporting endorse endorsed endorses endorsement defend
            defends defended defending help helps helped helping aid protect protects protected protecting protection
            unite united lead leads led free clear cleared elect elected promote promoted appoint appointed approve
            approved promise promised promises pledge pledged pledges agree agreed agrees commit committed secure secured
            launch launched launches unveil unveiled graduate earn earned deliver delivered delivers advance advanced
            achieve achieved give gives gave build built builds rose rises risen gain gains gained nominate nominated
            back backed backs release released releases respectful credit credits perfect beautiful great greatest
            wonderful amazing pioneer pioneering dedicated dedication kindness courage liberation talented
            good better best winner favour favor favors benefit benefits welcome surge
            surged justice fair fairness survivors survivor veterans careful charming fun funny
            lucky luck tribute inspiration inspired inspire honor honour honors rally rallies rallied
            recovery rescue pardon encourage encouraged recommend recommended embrace improve improvement
            successes resolve solve resolved compromise negotiate negotiated unity admire revere dear
            beat beats beating
            """
        ),
    ]

    /// Turns of phrase whose words together weigh something else than they do by themselves.
    ///
    /// "/" joins words that take
    /// each other's place, "*" is up to four words of the same clause.
    static let phrases: [(Double, String)] = [
        (
            0,
            """
            failure/defeat * not an option; for fear of; dead heat; disaster relief/declaration/declarations/area/response;
            before/after/during/since/until the war; civil/cold war; world war; prisoner/prisoners of war; war on/in/with;
            shot/shoot/shoots/shooting down; shot put; not an option; warns/warned/warn/warning against; was/were/be/been warned;
            fell/falls/fall/fallen/falling in love; fell/falls/fall/fallen/falling asleep/under/into/within;
            lie/lies/lying/lay low/down/in/on/under/at/beneath/behind/between/ahead/near/within/outside; told * to lie;
            department/ministry/minister/secretary of justice/defence/defense/war; defence/defense system/systems;
            air/missile defence/defense; criminal justice/background/law/code/court; hate crime/crimes/speech; death penalty/row;
            would/could/should/might/may/will fail/lose/die/kill/fight/collapse/resign/hurt; bomb shelter/shelters;
            worth dying for; no/none/nobody * died/dead/dies/killed/injured/hurt; search and rescue; if not; lost and found; lost weight/kilograms/kilos/pounds; no longer;
            cause of death; crash * investigation; life and death;
            fire brigade/department/chief/service/station; body of law; medical/health emergency/insurance; war crimes tribunal/court;
            peace treaty/conference/prize/talks/envoy/plan; human rights; cut off; hope for; great deal; best known;
            great many; most likely; war memorial/museum/veteran/veterans; breaking news; not/never die/dies/killed
            """
        ),
        (
            -1.8,
            """
            laid/lay/laying off; run/runs/running/ran out of; turned/sent away; broke/break/broken/breaks/breaking down;
            was/were to have; sent off; out of control; without power/water/homes/food/electricity; crashed/knocked out;
            pulled out; burst into tears; burst its/their banks; gave way; out of work; lost * job/jobs/life/lives/home/homes/half/third;
            went bankrupt/bust; file/files/filed/filing for bankruptcy/insolvency; profit warning; not a success/solution; no success; less happy/popular/safe/certain/successful; no longer safe/work/works; fell ill;
            behind bars; froze to; opened fire; fired on; denied access/entry; went/gone missing; at a loss;
            slash/slashed/slashes/slashing/lowered/lowers/cut/cuts/scrapped/scraps/reduced/downgraded its/their/his/her/the outlook/forecast/forecasts/dividend/guidance;
            shed/sheds/axe/axed/axes/cut/cuts/cutting/slash/slashing * jobs/posts; dried up; lost/lose/loses/losing ground/money;
            found guilty; stormed out; in tears; a lie/liar; refused to apologise/apologize; wiped out; under fire; not been paid;
            widespread hunger; on fire; lost $/£/€; blamed for; found dead; never arrived/came; wasted
            """
        ),
        (
            -2.2,
            "shot dead; shot and killed; bodies of; death toll; lost * lives; burned/burnt alive; sentenced to; dashed * hopes"
        ),
        (
            1.8,
            """
            is/was/are/were/been a/an success/triumph/hit;
            raised/raises/lifted/lifts/upgraded/upgrades/upped/boosted/increased its/their/his/her/the outlook/forecast/forecasts/dividend/guidance;
            returned/return/returns to profit; record profits/profit/sales/number/earnings; full recovery; recovering well;
            safe and well/sound; found alive/safe; came/come/home/returned safely/back; first profit; beat forecasts/expectations;
            raised its forecast/dividend/profit; nobody/none was/were hurt/injured/killed/drowned; nobody drowned/died;
            no one was/were hurt/injured/killed; won gold/silver/bronze; won * order/prize/title/medal/race/cup;
            end/ends/ended/ending * war/conflict/fighting/dispute/drought/siege/strike/occupation; walked/walk free;
            sign/signed/signs/reach/reached * peace/truce/ceasefire/agreement/accord; out of poverty; shares jumped/soared/surged;
            new/more jobs; created * jobs; take/takes/took back; never been so proud; broke/breaks/broken * record;
            new species; half as often/likely; cheap and safe; cleared * of all; cleared of; back to normal;
            ahead of schedule; most peaceful; back at/to work; highest honour/honor; on the mend; make/made a recovery;
            good as new; fewer/less * died/killed/injured/hurt; saved * life/lives
            """
        ),
    ]
}
