// Sentences with what they say about a mention: the half that no rule was tuned on.

/// `sentence [mention] … | operator | status`, "-" where the sentence does not say it.
let factSentencesHeld = """
    Russian [howitzers] shelled the bridge at dawn. | Russia | -
    The brigade said it had destroyed a Russian [radar]. | Russia | destroyed
    Four Ukrainian [tanks] were destroyed in the assault. | Ukraine | destroyed
    An Indian [helicopter] was damaged in the crash. | India | damaged
    Insurgents captured two army [trucks]. | - | captured
    Soldiers abandoned a [howitzer] by the canal. | - | abandoned
    Islamic Jihad fired 60 [rockets] at Tel Aviv. | Palestinian Islamic Jihad | fired
    Iran launched [ballistic missiles] at an airbase in Iraq. | Iran | fired
    Pyongyang launched two [cruise missiles] on Friday. | North Korea | fired
    South Korea tested a [submarine-launched missile]. | South Korea | tested
    Pakistan tested a [ballistic missile] with a range of 450 km. | Pakistan | tested
    France deployed [fighter jets] to Romania. | France | deployed
    China has deployed [bombers] on the island. | China | deployed
    Troops shot down a [helicopter] over the forest. | - | shot-down
    Two Russian [missiles] were intercepted above Kyiv. | Russia | shot-down
    Sweden delivered eight [Archer howitzers] to Ukraine. | - | delivered
    Lithuania has ordered 44 [Leopard 2 tanks]. | - | ordered
    Spain pledged [Hawk missiles] to Ukraine. | - | pledged
    Belgium will send 30 [F-16s] to Kyiv. | - | pledged
    Prague promised to supply Kyiv with [ammunition]. | - | pledged
    Customs officers seized 90 [pistols] at the port. | - | captured
    The navy seized a boat full of [rifles]. | - | -
    Houthi [drones] damaged a tanker in the Red Sea. | Houthis | -
    The Taliban shot down a [helicopter] in Wardak. | - | shot-down
    An American [drone] was shot down near Hodeida. | United States | shot-down
    Russian [warships] left Sevastopol. | Russia | -
    A Royal Navy [frigate] followed the submarine. | United Kingdom | -
    The Chinese [destroyer] came within 150 metres of the ship. | China | -
    Ukraine's army destroyed a [command vehicle]. | - | destroyed
    Turkish [artillery] hit Kurdish positions. | Turkey | -
    The rebels captured an Ethiopian [tank]. | Ethiopia | captured
    Fleeing troops abandoned their [vehicles] and guns on the road. | - | abandoned
    Estonia received six [HIMARS launchers] in April. | - | delivered
    Iran's [navy] showed a ship. | - | -
    Israel's [F-35s] flew over Beirut. | Israel | -
    An Italian [destroyer] shot down a drone. | Italy | -
    North Korea's [artillery] fired 200 rounds. | North Korea | -
    The air force ordered 12 [tankers]. | - | ordered
    Morocco ordered [Apache helicopters] from Boeing. | - | ordered
    Indonesia bought 42 [Rafale jets]. | - | ordered
    A [drone] hit a kindergarten. | - | -
    Not a single [missile] was intercepted. | - | -
    Israel did not deploy [tanks] in the city. | - | -
    Tehran denied that its [drones] were used. | Iran | -
    Germany might deliver [missiles] later. | - | -
    Putin threatened to use [nuclear weapons]. | - | -
    Bern refused to sell [ammunition]. | - | -
    Manila needs [patrol boats]. | - | -
    Turkish-made [drones] hit the column. | - | -
    Russian [arms] exports fell by half. | - | -
    American [rifles] were smuggled into Mexico. | - | -
    Militias used Chinese [mortars] in Darfur. | - | -
    The sale of American [jets] to Turkey was blocked. | - | -
    Deliveries of German [tanks] to Ukraine began. | - | -
    Algeria bought Russian [missiles]. | - | ordered
    Guards equipped with Israeli [rifles] stood outside. | - | -
    Iraqi [tanks] entered Kirkuk. | Iraq | -
    Ukrainian [drones] attacked Moscow for the third night. | Ukraine | -
    Two [drones] launched from Lebanon exploded in a field. | - | fired
    A British [Challenger 2 tank] was destroyed near Robotyne. | - | destroyed
    Armenian [artillery] fired on the town. | Armenia | -
    Azerbaijani forces destroyed two Armenian [missile launchers]. | Armenia | destroyed
    The Syrian army shot down a Turkish [drone]. | Turkey | shot-down
    Hezbollah [rockets] killed two people in Safed. | Hezbollah | -
    Hezbollah destroyed an Israeli [tank]. | Israel | destroyed
    India said Pakistan fired [drones] at Jammu. | Pakistan | fired
    Japan scrambled [jets] against Chinese bombers. | - | -
    Polish [jets] shot down the drones. | Poland | -
    Twelve [torpedoes] were fired in the exercise. | - | fired
    The [rockets] were fired by militants from a truck. | - | fired
    [Missiles] launched by Iran hit the base. | Iran | fired
    The [jets] promised by Denmark arrived in August. | - | pledged
    [Tanks] donated by Poland are in use. | - | delivered
    The [frigate] was damaged by fire. | - | damaged
    The [submarine] was heavily damaged in dry dock. | - | damaged
    The [launcher] was destroyed before it could fire. | - | destroyed
    The [tanks] would be destroyed within days. | - | -
    A [torpedo] costs three million dollars. | - | -
    Ottawa hopes to buy 12 [submarines]. | - | -
    Romania agreed to buy 54 [Abrams tanks]. | - | ordered
    Australia sent a [frigate] to the strait. | Australia | -
    Greece deployed [warships] off Crete. | Greece | deployed
    Poland will host American [missiles] next year. | United States | -
    Mali received Russian [helicopters]. | - | delivered
    North Korean [shells] were found near Kharkiv. | - | -
    Myanmar's army lost two [helicopters]. | Myanmar | -
    Congolese [jets] bombed the camp. | Democratic Republic of the Congo | -
    M23 rebels shot down a [helicopter]. | - | shot-down
    Iran paraded its [S-300] missiles. | Iran | -
    Croatian [MiGs] flew their last patrol. | Croatia | -
    Libyan [gunboats] stopped the trawler. | Libya | -
    Russia has stationed [fighter jets] in Belarus. | Russia | deployed
    The ship intercepted a Houthi [missile]. | Houthis | shot-down
    Saudi Arabia intercepted a [drone] over Riyadh. | - | shot-down
    The crew fired two [torpedoes]. | - | fired
    Turkish [F-16s] struck the mountains. | Turkey | -
    Kuwait ordered [helicopters] from Italy. | - | ordered
    Sudanese [artillery] shelled the market. | Sudan | -
    Xi visited the [aircraft carrier]. | - | -
    Ukraine captured a Russian [T-90M] near Kharkiv. | Russia | captured
    """
