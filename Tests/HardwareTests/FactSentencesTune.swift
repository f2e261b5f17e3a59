// Sentences with what they say about a mention: the half that the rules may be tuned on.

/// `sentence [mention] … | operator | status`, "-" where the sentence does not say it.
let factSentencesTune = """
    Russian [tanks] were destroyed outside the village. | Russia | destroyed
    Ukrainian gunners destroyed three Russian [howitzers]. | Russia | destroyed
    Two Israeli [helicopters] were damaged by mortar fire. | Israel | damaged
    Rebels captured a government [tank] near the airport. | - | captured
    The retreating army abandoned dozens of [armoured vehicles]. | - | abandoned
    Hamas fired [rockets] at Ashkelon. | Hamas | fired
    Hezbollah launched [drones] into northern Israel. | Hezbollah | fired
    North Korea fired a [ballistic missile] into the sea. | North Korea | fired
    Iran tested a new [cruise missile] on Sunday. | Iran | tested
    India successfully tested its [Agni-V missile]. | India | tested
    The Pentagon deployed an [aircraft carrier] to the Gulf. | United States | deployed
    Russia has deployed [Iskander missiles] in Belarus. | Russia | deployed
    Air defences shot down 40 [drones] overnight. | - | shot-down
    A Russian [Su-34] was shot down over the Black Sea. | Russia | shot-down
    Germany delivered [Gepard anti-aircraft guns] to Ukraine. | - | delivered
    Poland has ordered 250 [Abrams tanks]. | - | ordered
    Washington pledged [Patriot missiles] to Kyiv. | - | pledged
    Denmark will donate 19 [F-16s]. | - | pledged
    The Netherlands agreed to supply Ukraine with [howitzers]. | - | pledged
    Britain will supply Ukraine with [Storm Shadow missiles]. | - | pledged
    The army seized 200 [rifles] in the raid. | - | captured
    Police seized three [pistols] and a grenade. | - | captured
    Houthi fighters launched a [missile] at a tanker. | Houthis | fired
    The Houthis shot down an American [drone]. | United States | shot-down
    Three Turkish [drones] were shot down in Libya. | Turkey | shot-down
    Chinese [warships] sailed past Okinawa. | China | -
    A US Navy [destroyer] crossed the strait on Thursday. | United States | -
    The American [destroyer] shot down two drones. | United States | -
    The Israeli army destroyed 14 [rocket launchers]. | - | destroyed
    Syrian [artillery] shelled the suburb. | Syria | -
    The Taliban captured dozens of [Humvees]. | - | captured
    Militants abandoned their [pickup trucks] and fled into the desert with their weapons. | - | abandoned
    Ukraine received its first [Leopard 2 tanks] in March. | - | delivered
    South Korea's [submarine] test-fired a missile. | South Korea | -
    Japan's [F-35s] were scrambled twice. | Japan | -
    A French [frigate] escorted the tanker. | France | -
    Russia's [Black Sea Fleet] lost a ship. | - | -
    The ministry ordered 40 [helicopters] from Airbus. | - | ordered
    Taiwan ordered [Harpoon missiles] from Boeing. | - | ordered
    Egypt bought 24 [Rafale jets]. | - | ordered
    The jet dropped a [bomb] on the school. | - | -
    No [tank] was lost in the fighting. | - | -
    The army did not fire [missiles]. | - | -
    Moscow denied that its [missile] hit the hospital. | Russia | -
    Iran may send [drones] to Russia. | - | -
    Officials fear that Russia could use [nuclear weapons]. | - | -
    The US refused to send [cluster munitions]. | - | -
    Kyiv wants more [air-defence systems]. | - | -
    Swiss-made [ammunition] may not be exported to Ukraine. | - | -
    Iranian-made [drones] struck the power station. | - | -
    Chinese [drone] exports fell in May. | - | -
    American [weapons] worth billions were left behind. | - | -
    Ukrainian forces used American [weapons] inside Russia. | - | -
    The sale of French [submarines] to Australia collapsed. | - | -
    The transfer of Iranian [missiles] to Russia alarmed Europe. | - | -
    Saudi Arabia bought Chinese [drones]. | - | ordered
    Troops armed with British [rifles] guarded the gate. | - | -
    The rebels used Soviet [mortars]. | - | -
    Ukraine's [drones] hit an oil depot. | Ukraine | -
    Ukrainian [sea drones] attacked the port. | Ukraine | -
    A German [Leopard tank] captured in Ukraine was shown in Moscow. | - | captured
    Azerbaijani [drones] destroyed the convoy. | Azerbaijan | -
    Armenian [tanks] were destroyed by drones. | Armenia | destroyed
    The Wagner Group shot down six [helicopters]. | - | shot-down
    Wagner [tanks] rolled into Rostov. | Wagner | -
    ISIS fighters destroyed an Iraqi [tank]. | Iraq | destroyed
    Pakistan said it shot down five Indian [jets]. | India | shot-down
    India shot down a Pakistani [drone]. | Pakistan | shot-down
    NATO [jets] intercepted the bomber. | NATO | -
    Six [missiles] were fired from the Caspian Sea. | - | fired
    The [missile] was launched from a submarine. | - | fired
    Dozens of [drones] launched by Russia crossed the border. | Russia | fired
    The [tanks] promised by Germany have not arrived. | - | pledged
    [Howitzers] supplied by France reached the front. | - | delivered
    The [helicopter] was damaged on landing. | - | damaged
    The [ship] was badly damaged by a sea drone. | - | damaged
    The [radar] was destroyed in the strike. | - | destroyed
    The [bomber] will be destroyed under the treaty. | - | -
    Each [missile] costs two million dollars. | - | -
    Seoul plans to buy 20 more [F-35s]. | - | -
    Canada promised to buy 88 [F-35s]. | - | ordered
    Norway sent two [submarines] to the exercise. | Norway | -
    Finland deployed [Hornets] to Lapland with its troops. | Finland | deployed
    The Philippines will host American [missiles]. | United States | -
    Belarus has received Russian [nuclear weapons]. | - | delivered
    Russian-supplied [missiles] were found in the cave. | - | -
    Sudan's army lost two [MiG-29s]. | Sudan | -
    Ethiopian [jets] bombed Mekelle. | Ethiopia | -
    The RSF shot down a [transport plane]. | - | shot-down
    Venezuela showed its [S-300] launchers. | Venezuela | -
    Serbian [MiGs] escorted the president's plane. | Serbia | -
    Cuban [MiGs] shot down two planes in 1996. | Cuba | -
    The US has stationed [B-52 bombers] in Guam. | United States | deployed
    Israel intercepted a [missile] from Yemen. | - | shot-down
    Jordan shot down Iranian [drones] in its airspace. | Iran | shot-down
    The frigate fired a [torpedo]. | - | fired
    Greek [F-16s] chased Turkish jets. | Greece | -
    Iraq ordered [helicopters] from France. | - | ordered
    Rwandan [artillery] fired across the lake. | Rwanda | -
    Kim inspected the [destroyer]. | - | -
    """
