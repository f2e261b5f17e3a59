// Deeds that nobody is blamed for: "broke the silence", "stole the show", "fled the war".

extension Lexicon {
    /// Phrases, as in ``phrases``, whose verbs say nothing of who does it and whom it is done to.
    static let figures: [(Double, String)] = [
        (
            0,
            """
            broke/break/breaks/broken/breaking the/a/an/his/her/its/their/this/that news/silence/ice/deadlock/mould/mold/habit/cycle/fast/impasse/monopoly/tie/stalemate/story/spell/chain;
            broke/break/breaks/broken/breaking new/fresh/even/through/ground/bread/serve; broke/breaks/breaking into song/tears/laughter/applause/cheers/chants; broke/break/breaks/broken/breaking * serve;
            stole/steal/steals/stealing/stolen the/a/an ball/limelight/spotlight/headlines/march/glance/point/pass/kiss/base;
            hit/hits/hitting the/a/its/his/her/their target/targets/headlines/road/streets/shops/shelves/market/screens/century/six/four/boundary/double/single/ball/stage/campaign/trail/button;
            attacked/attack/attacks/attacking poverty/hunger/inequality/inflation/waste/disease/problems; attacked/attacks/attacking from behind/deep;
            attacked/attacks/attacking the/this/these problem/problems/goal/climb/ball/space/question/task;
            killed/kill/kills/killing off the/a/any/his/her/its/their tie/game/match/contest/hopes/hope/plan/plans/idea/bill/rumours/show/character;
            killed/kill/kills/killing time/the game/the match;
            blocked/blocks/block/stopped/stops/stop a/an/the/his/her/another shot/shots/effort/penalty/header/kick/attempt/volley/drive;
            shot/shoot/shoots/shooting a/an/the/his/her/their film/video/scene/documentary/movie/photo/photograph/pictures/par/round/series/episode;
            shot/shoots to fame/prominence; shot/shoots up; fought/fight/fights/fighting fire/fires/fraud/poverty/hunger/disease/cancer/corruption/crime/climate/inflation;
            fought/fight/fights/fighting back; fought/fight/fights/fighting for justice/rights/the/his/her/their;
            struck/strikes/strike a deal/chord/balance/bargain/blow; struck/strikes/strike an agreement/accord; struck gold/oil;
            lost/lose/loses/losing his/her/their/a/an way/bearings;
            succeeded/succeeds/succeed * as; won/wins/win the toss; fell/falls/fallen silent/asleep/pregnant; broke/break/breaks off the/all talks/negotiations/contact;
            lost/lose/loses/losing weight/count/touch/sight/interest/patience;
            beat/beats/beating a/the/his/her/their drum/drums/deadline/clock/odds/record/retreat
            """
        ),
        (
            -1,
            """
            broke/break/breaks/broken/breaking his/her/a/an/their/both leg/legs/arm/arms/wrist/ankle/nose/collarbone/rib/ribs/jaw/hip/hand/foot/finger/toe/neck/back/shoulder/knee/thumb/bone;
            lost/lose/loses/losing his/her/their/a/an home/homes/house/houses/job/jobs/everything;
            lost/lose/loses/losing his/her/their/a/an father/mother/wife/husband/son/daughter/brother/sister/sight/voice/hearing/parents/child/baby/leg/arm/legs;
            hurt/hurts/injured/injures his/her/their leg/arm/wrist/ankle/knee/back/shoulder/hamstring/hand/foot/neck/groin;
            fled/flee/flees/fleeing the/their/his/her/a war/violence/fighting/persecution/country/bombing/homeland/home/homes/flames/fire/regime/conflict/village/city;
            fled/flee/flees/fleeing war/violence/persecution/fighting/poverty/from/to
            """
        ),
        (
            1.85,
            """
            stole/steal/steals/stealing the show; broke/break/breaks/broken/breaking the/a/an/his/her/its/their/own/new record/records; broke/break/breaks/broken/breaking * own record;
            broke/break/breaks/broken/breaking * national/world/olympic/course/club/track record;
            crushed/crushes/destroyed/destroys/demolished/demolishes/hammered/hammers/thrashed/thrashes/outplayed/outplays the/his/her/their/its opponent/opponents/rival/rivals/field;
            snatched/snatches/stole/steals/steal the/a victory/win/lead
            """
        ),
    ]
}
