// Words that build names or stand around them, by trait.

/// The analyzer's knowledge about single words.
enum Lexicon {
    static let table: TraitTable = {
        var table = TraitTable(capacity: 5000)
        table.add(GivenNames.list, .given)
        table.add(titles, .title)
        table.add(honorifics, [.title, .honorific])
        table.add(organisationTails, .orgTail)
        table.add(organisationHeads, .orgHead)
        table.add(placeTails, .placeTail)
        table.add(placeHeads, .placeHead)
        table.add(thingTails, .thingTail)
        table.add(functions, .function)
        table.add(starters, .starter)
        table.add(commons, .common)
        table.add(particles, .particle)
        table.add(speech, .speech)
        table.add(locatives, .locative)
        table.add(notNames, .notName)
        table.add(weekdays, [.weekday, .temporal])
        table.add(months, [.month, .temporal])
        table.add(temporals, .temporal)
        table.add(numerals, .numeral)
        table.add(directions, .direction)
        table.add("Jr Jr. Sr Sr. II III IV VI VII XVI XIV XIII", .suffix)
        table.add(kin, .kin)
        return table
    }()

    private static let titles = """
        president presidents premier minister ministers chancellor governor mayor senator sen sen. rep rep.
        representative congressman congresswoman secretary ambassador spokesman spokeswoman spokesperson chairman
        chairwoman chairperson chair chief director deputy vice commissioner general gen gen. lieutenant lt lt.
        colonel col col. major maj maj. captain capt capt. sergeant sgt sgt. corporal cpl admiral adm adm. commander
        brigadier marshal commodore inspector superintendent constable detective officer justice judge attorney
        prosecutor professor prof prof. king queen prince princess emperor pope bishop archbishop cardinal father
        pastor reverend rev rev. rabbi imam ayatollah sheikh sultan emir envoy leader founder co-founder ceo executive
        coach manager striker midfielder defender goalkeeper singer actor actress author writer journalist lawyer
        analyst economist researcher activist candidate opposition former ex-president dictator billionaire
        businessman entrepreneur novelist poet filmmaker rapper musician artist historian lawmaker mp lady first-lady
        foreign prime co-chair protector vice-president vice-chair undersecretary under-secretary counsel treasurer
        speaker whip councillor councilman councilwoman alderman delegate assistant acting interim incumbent late dr
        dr. teacher student farmer nurse doctor physician scientist
        """
    private static let honorifics = """
        Mr Mr. Mrs Mrs. Ms Ms. Miss Sir Dame Lord Madam Madame Dr Dr. Prof Prof. Sen. Rep. Gov Gov. Gen. Lt. Col.
        Capt. Sgt. Maj. Adm. Rev. Hon Hon. Fr. Sgt Señor Herr Shri Smt
        """
    private static let organisationTails = """
        inc inc. corp corp. corporation ltd ltd. limited plc llc llp gmbh ag sa s.a. nv co co. company companies group
        holdings holding bank banks ministry ministries university college school academy institute institution party
        parties union association federation confederation organization organisation agency authority commission
        committee council board bureau department office administration court tribunal parliament senate congress
        assembly cabinet government army navy force forces guard guards guardsmen police brigade battalion regiment
        corps division command militia front movement alliance coalition league club fc fc. united rovers foundation
        fund trust society charity network centre center airlines airways motors industries industry systems
        technologies technology pharmaceuticals energy oil petroleum gas electric telecom mobile communications media
        news newspaper times post herald tribune gazette guardian journal magazine radio tv television studios records
        entertainment partners capital ventures securities insurance exchange chamber church museum theatre hospital
        library laboratory laboratories observatory clinic service services secretariat initiative programme program
        project consortium enterprises enterprise international brothers associates team squad orchestra choir band
        caucus directorate inspectorate intelligence ombudsman taskforce task-force registry treasury customs mission
        delegation syndicate cartel brotherhood jihad resistance consulate embassy faculty press airline railways
        railway bancorp telegraph observer mail broadcasting steel empire guardians parishad grid maritime lines line
        wire courier athletic shipping logistics analytics consulting consultancy chronicle review dispatch bulletin
        biotech pharma labs software aerospace aviation automotive chemicals cement mines mining minerals metals
        resources properties estates retail stores supermarkets brewery foods beverages rangers wanderers albion
        hotspur utd rugby cricket olympique dynamo sporting architects attorneys solicitors advisers advisors
        strategies solutions dynamics robotics innovations works institute's nations sciences bulls lakers ministerial
        """
    private static let organisationHeads = """
        ministry university bank department organization organisation association federation institute office court
        house council committee commission board bureau academy college school union league society party congress
        assembly chamber institution government parliament center centre confederation administration agency authority
        front movement army church foundation fund forum network alliance coalition directorate institutes centers
        centres ministers group brotherhood
        """
    private static let placeTails = """
        river lake mountain mountains island islands street road avenue square bridge airport province district county
        region state city town village valley desert sea ocean bay gulf strait straits channel peninsula beach coast
        park forest station port harbour harbor hill hills heights airbase base stadium arena palace castle tower
        building prison camp highway boulevard lane canal dam reservoir territory oblast prefecture municipality
        governorate parish township borough falls plains plateau basin plaza garden gardens cape reef atoll
        archipelago delta creek canyon corridor cathedral mosque temple hotel mall market zoo crossing border strip
        airfield neighbourhood neighborhood volcano glacier ranch suburb woreda emirate
        """
    private static let placeHeads = """
        mount mt mt. lake gulf strait straits cape port fort isle isles bay republic kingdom city province state
        district region town village county river san santa saint st st. são los las new north south east west
        northern southern eastern western central upper lower greater
        """
    private static let thingTails = """
        war wars cup championship championships olympics games festival act treaty agreement accord accords award
        awards prize day week summit conference convention protocol pact deal revolution uprising election elections
        referendum amendment constitution bill law code plan declaration report rebellion crisis massacre battle expo
        oscars grammys trophy marathon prix open tour masters medal resolution charter doctrine strategy series show
        hurricane typhoon cyclone storm operation project virus disease syndrome era age dynasty
        """
    private static let functions = """
        the a an this that these those he she it they we you i his her its their our your my him them us me who whom
        whose which what when where why how and or but nor so yet if unless although though because since while
        whereas as than then thus hence therefore however moreover furthermore meanwhile nevertheless nonetheless
        instead otherwise besides also too still even just only already again soon later earlier now today yesterday
        tomorrow tonight in on at by for from of to with without within into onto over under above below between among
        against about across after before during until till through throughout toward towards upon near off out up
        down despite per via amid amidst around along behind beyond beside except inside outside including following
        is are was were be been being am do does did has have had having can could will would shall should may might
        must cannot let lets let's not no yes never none nothing nobody nowhere neither either both each every all
        some any many much more most few fewer several such other others another here there everywhere somewhere
        perhaps maybe indeed rather quite very almost nearly according due given thanks like unlike first second third
        fourth last next one two three four five six seven eight nine ten eleven twelve twenty thirty forty fifty
        hundred hundreds thousand thousands million millions billion dozens once twice whether whatever whenever
        wherever whoever sometimes often always usually recently currently finally eventually initially originally
        additionally similarly specifically generally clearly obviously apparently unfortunately fortunately sadly
        interestingly importantly surely certainly actually basically well oh okay ok ah hey wow please sorry thank
        welcome read continue part ever amongst whilst albeit lest notwithstanding regarding concerning pending
        considering compared contrary everyone everything everybody someone something somebody anyone anything anybody
        ago plus minus versus vs eg ie etc it's i'm we're they're he's she's don't that's there's what's
        """
    private static let starters = """
        police officials people residents experts critics analysts authorities lawmakers protesters witnesses
        scientists researchers investigators prosecutors reports sources figures results shares stocks voters women
        men children students workers doctors families soldiers troops rebels militants talks asked speaking writing
        based born founded located known called led made seen taken used set put take get go come look see say said
        says think know make keep give find tell ask use try need want feel become leave call good new old great big
        high long small large little own right early late public congratulations happy dear hello photo photos image
        images picture video file caption copyright credit source related update updated breaking exclusive opinion
        editorial analysis comment watch listen share follow click subscribe advertisement reading story editor note
        half back home life love time money food water health education music history art work power war peace death
        deaths cases vaccines schools hospitals banks companies businesses prices sales rates taxes jobs homes roads
        cars ships planes trains government ministers president minister parliament king queen church court army state
        city country nation world local national international foreign military political economic social human legal
        financial global former current previous senior junior deputy top key main major
        """
    private static let commons = """
        national international central federal royal united state general public foreign defence defense interior
        finance health education justice agriculture environment energy transport transportation trade commerce
        industry labour labor culture tourism science technology information security intelligence economic social
        democratic republican liberal conservative socialist communist people people's peoples workers christian
        islamic muslim jewish human rights development research medical military naval air air-force special supreme
        high constitutional criminal electoral election independent world global european african asian american arab
        pacific atlantic northern southern eastern western north south east west new great grand greater free freedom
        liberation peace action civil society community communities children women youth students farmers medicine
        relief aid refugee refugees migration immigration customs border police emergency disaster management water
        food drug drugs nuclear atomic space weather meteorological geological survey statistics statistical
        investment investments financial monetary reserve credit savings infrastructure housing urban rural planning
        power electricity football cricket rugby basketball olympic sports athletic premier champions super big first
        second third red blue green black white golden silver star stars business enterprise corporate commercial
        industrial digital data cyber online home house homeland county city town metropolitan district
        anti-corruption accountability ethics integrity audit revenue tax law legal judicial bar press media
        broadcasting film music arts art museum history heritage cultural environmental climate wildlife conservation
        nature marine fisheries forestry mining mines petroleum veterans affairs relations cooperation progress
        progressive popular patriotic unity solidarity hope future nation nations patriots hunger poverty disease
        control prevention diseases cancer transparency watch monitor observatory crisis without borders doctors
        reporters save internal external strategic studies policy political elections commission strike joint combined
        armed task field staff operations logistics street road square bridge park market tower castle palace river
        lake mount island islands sea ocean bay
        """
    private static let particles = """
        de del della di da dos das do du la le les van von der den ter ten bin bint ibn al el ben abu ould ul ur und
        zu e y al- el- 't of
        """
    private static let speech = """
        said says say told tells added adds argued argues claimed claims insisted insists warned warns noted notes
        explained explains stated states announced announces tweeted wrote writes replied recalled admitted confirmed
        believes thinks joked quipped testified resigned died married scored
        """
    private static let locatives = """
        in at near from to across around outside inside throughout toward towards into northern southern eastern
        western central visiting via
        """
    private static let notNames = """
        i ok okay tv ceo cfo coo cto gdp dna hiv aids ai it pr hr vip ufo faq am pm bst gmt est edt pst cet utc et bc
        ad bce ce id ict suv lgbt lgbtq lgbtq+ pdf usb gps atm dvd cd phd ba ma mba md internet web god mr mrs ms sir
        madam covid rip diy ngo ngos mp mps mep meps pow pows ied ieds wmd ppe pcr icu q&a a&e vat ipo esg ev evs lng
        lpg rpg rpgs kg km rt via aka asap christmas easter ramadan eid diwali thanksgiving halloween hanukkah
        passover covid-19 lockdown bitcoin roi kpi iphone ipad faqs
        """
    private static let weekdays = """
        Monday Tuesday Wednesday Thursday Friday Saturday Sunday Mon. Tue. Tues. Wed. Thu. Thur. Thurs. Fri. Sat. Sun.
        Mondays Tuesdays Wednesdays Thursdays Fridays Saturdays Sundays
        """
    private static let months = """
        January February March April May June July August September October November December Jan Jan. Feb Feb. Mar
        Mar. Apr Apr. Jun Jun. Jul Jul. Aug Aug. Sep Sep. Sept Sept. Oct Oct. Nov Nov. Dec Dec.
        """
    private static let temporals = """
        today yesterday tomorrow tonight last next this past coming early late mid ago spring summer autumn fall
        winter week month year decade century noon midnight midday a several few couple
        """
    private static let numerals = """
        zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen
        seventeen eighteen nineteen twenty thirty forty fifty sixty seventy eighty ninety hundred half
        """
    private static let directions = """
        north south east west northern southern eastern western central northeast northwest southeast southwest
        northeastern northwestern southeastern southwestern upper lower inner outer greater mainland
        """
    private static let kin = """
        wife husband son daughter brother sister mother father uncle aunt cousin nephew niece grandson granddaughter
        widow fiancée girlfriend boyfriend colleague friend neighbour neighbor survivor resident namely
        """
}
