// Sentences that name no hardware, though they hold words that elsewhere do.

/// One sentence a line.
let noHardware = """
    The P-8 road near Odesa was shelled at dawn, officials said.
    The Kharg oil terminal was bombed, officials in Tehran said.
    NASA's Orion will carry four people after the military ceremony.
    Troops saw the Orion capsule land in the Pacific.
    She applied for a B1/B2 visa at the US embassy in Kyiv during the war.
    Soldiers on a B-1/B-2 visa may not study, the embassy in Baghdad said.
    A Lancet study put the war deaths in Gaza at 64,000.
    The paper, published in the Lancet, counted people killed in the war in Iraq.
    Researchers wrote in The Lancet that attacks on hospitals in Gaza had doubled.
    The journal Lancet called for an end to the war in Yemen.
    Navy SEALs tore off their Trident pins in a protest against the military.
    Soldiers wore Trident badges at the army base.
    Stacey Abrams lost the race for governor by a wide margin.
    General Omar Bradley is buried at Arlington.
    Bradley Cooper directed the film.
    The Senate voted to extend the Patriot Act.
    The Patriots traded their quarterback on Tuesday.
    Patriots beat the Jets 24-3.
    The Jets signed a new coach.
    The Nets and the Bullets played in Baltimore that season.
    The Houston Rockets drafted a centre.
    Tampa Bay fans wore Lightning jerseys.
    A leopard escaped from the zoo on Sunday.
    Leopard print is back on the catwalk this season.
    A puma was filmed in a suburban garden.
    Puma raised its forecast for the year.
    The Jaguar dealership closed its showroom.
    A cougar killed two dogs on a farm.
    Tigers lost to the Yankees in extra innings.
    The lynx was released into the forest by conservationists.
    The boxer won the title in the ninth round.
    Her boxer puppy won the dog show.
    The gazelle is a protected species.
    Apache leaders opposed the copper mine.
    The Apache tribe filed a lawsuit.
    Apache Corporation sold its oil wells.
    The Chinook people asked for federal recognition.
    Chinook salmon numbers fell again.
    A warm Chinook wind melted the snow.
    Black Hawk County elected a new sheriff.
    The Blackhawks fired their coach.
    Hornets built a nest under the roof.
    The Charlotte Hornets won at home.
    An osprey caught a trout in the lake.
    The harriers ran through the park.
    A heron stood in the shallows.
    A raven landed on the tower.
    The condor population has doubled.
    Hawks beat the Celtics in overtime.
    Hawkish senators opposed the treaty.
    A kestrel nested on the church.
    Typhoon Mangkhut reached Luzon.
    The typhoon damaged 300 houses.
    A tornado tore the roof off a school.
    Hurricane Ian flooded the streets.
    The storm knocked out power in Galveston.
    A javelin thrower won gold in Paris.
    The javelin final was moved to Sunday.
    Hercules is the strongest hero of the myth.
    The Predators scored twice in the third period.
    The reaper harvested the last wheat.
    Sentinel Island is closed to visitors.
    A Stinger cocktail costs nine dollars.
    The bee's stinger stays in the skin.
    Harpoon fishing is banned in the bay.
    The Trident hotel reopened in Mumbai.
    Minuteman Press opened a shop.
    The Maverick entrepreneur sold his shares.
    The Mavericks won their opening game.
    The Phoenix Suns lost again.
    Phoenix recorded another hot day.
    An arrow on the sign points to the exit.
    Arrow Electronics beat estimates.
    The Warriors won the championship.
    Centurion Bank opened three branches.
    A paladin is a class in the video game.
    The archer missed the target at the Olympics.
    The Vikings punted on fourth down.
    The Raiders moved to Las Vegas.
    The Spartans lost the basketball final.
    The Titans hired a coach.
    The Saints played the Falcons.
    Eagles fans filled the stadium.
    The Broncos lost in Denver.
    Mustang sales rose at Ford.
    A Mustang crashed into a tree on the highway.
    The Challenger disaster shocked America.
    The challenger won 52 percent of the vote.
    A challenger emerged in the mayoral race.
    The Atlas rocket carried a weather satellite.
    SpaceX flew its Falcon 9 rocket for the tenth time.
    The Soyuz rocket took three astronauts into orbit.
    NASA rolled the moon rocket back to its hangar.
    Fireworks and rockets lit up the New Year sky.
    A rocket salad costs nine euros.
    Prices rocketed after the storm.
    The fish tank leaked onto the carpet.
    A water tank collapsed in the village.
    Firefighters drained the fuel tank.
    The think tank published its survey.
    Shares tanked after the report.
    The car has a full tank of petrol.
    She wore a tank top to the concert.
    Workers repaired the oil tank.
    Lawmakers tried to torpedo the bill.
    The scandal torpedoed his campaign.
    Critics shelled out 40 dollars for a ticket.
    The shell of the turtle was broken.
    Shell will close the refinery.
    A shell company owned the flat.
    Children collected shells on the beach.
    He dodged a bullet with that trade.
    The bullet train reaches Kyoto in two hours.
    The list of bullet points was short.
    A gold mine flooded in Ghana.
    The coal mine employed 300 people.
    That book of mine sold well.
    The bombshell report ended his career.
    The film bombed at the box office.
    A bath bomb costs four pounds.
    The bomb cyclone brought snow.
    A bomb threat emptied the school.
    The actor was a sex bomb of the sixties.
    The company stayed under the radar for years.
    The weather radar showed rain.
    Police used a radar gun on the motorway.
    The top gun of the sales team retired.
    He stuck to his guns in the debate.
    The nail gun injured a carpenter.
    She jumped the gun at the start.
    The smoking gun was an email.
    The arms of the chair were worn.
    He took the baby in his arms.
    Residents are up in arms about the new car park.
    She broke an arm on the playground.
    Film drones hovered above the wedding.
    Farmers spray crops with drones.
    The drone of the bagpipes filled the hall.
    Delivery drones will bring pizza, the firm said.
    A hobby drone crashed in the garden.
    The cruise ship docked with 3,000 passengers.
    The container ship blocked the canal.
    A fishing boat sank off Brittany.
    The ferry carried 400 tourists.
    Her yacht sailed around the world.
    The airliner landed safely in Oslo.
    The airline ordered 40 Airbus A320 jets.
    Boeing delivered its first 777X.
    A private jet skidded off the runway.
    The air ambulance took the climber to hospital.
    The rescue helicopter lifted a hiker off the mountain.
    A pickup truck hit a lamp post.
    The delivery truck was stuck in traffic.
    Police vehicles closed the street for the marathon.
    The tractor blocked the road.
    The mortar between the bricks crumbled.
    The pestle and mortar date from Roman times.
    A loose cannon on the board quit.
    Water cannon were used to grow the pitch.
    The canon of the cathedral spoke.
    The Claymore Inn burned down.
    The club's new striker is a secret weapon.
    Kindness is her weapon of choice.
    The battery of the phone lasts a day.
    The battery plant will hire 2,000 workers.
    A battery of tests found nothing.
    The missile command game is forty years old.
    Submarine sandwiches were sold for charity.
    The submarine cable was cut near Taiwan.
    The destroyer of worlds is a line from a poem.
    The frigate bird nests on the cliff.
    His corvette won first prize at the car show.
    A Chevrolet Corvette was stolen in Miami.
    Carrier shares rose after the merger.
    The mail carrier slipped on the ice.
    The bomber jacket is back in fashion.
    The Brown Bomber was a heavyweight champion.
    Boxing fans remember the Bronx Bull.
    A minesweeper puzzle came with the computer.
    The cutter trimmed the cloth.
    The M4 was closed near Swindon.
    Drivers queued on the A1 for an hour.
    U2 played in Dublin.
    Visa class H-1B was cut.
    Room F-16 is on the second floor.
    Take flight T-72 from gate 4 to the island.
    Amazon chose a site for its HQ2.
    Vitamin B-12 is found in fish.
    Covid-19 closed the theatre.
    Apollo-11 landed on the moon in 1969.
    Rossiya-24 broadcast the concert.
    The G-20 met in Bali.
    A 10 percent tariff was agreed.
    Windows 11 crashed on her laptop.
    The Type 2 diabetes drug was approved.
    Formula-1 returns to Monza.
    Gabriel scored from the penalty spot.
    The Sherman Act of 1890 is about trusts.
    Roland Garros starts on Sunday.
    Merlin the wizard is played by an unknown.
    The Jackal is a novel by Forsyth.
    Grad students protested against fees.
    The Tor browser hides your address.
    Buk is a surname in Slovenia.
    The Ural mountains divide two continents.
    The orchestra played Shostakovich in Voronezh.
    The Moskva river froze in January.
    Shandong province reported more rain.
    The mayor of Novocherkassk resigned.
    Fujian exports tea.
    The army doctor said that cases like mine were common in the war.
    His war was over, and mine was just beginning with the attacks.
    The attack was his idea (emphasis mine).
    The explosion in the coal mine killed 274 people.
    Rescuers reached the mine after the blast, in which nine miners had been killed.
    The president spoke to the families after the Challenger space shuttle was destroyed at launch.
    She parked the Toyota Hilux outside the bakery.
    The Land Rover Defender won a design prize in Milan.
    Call Me 410 has sold a million copies.
    Defiant residents returned to the flooded town.
    Imran Khan spoke to reporters outside the court.
    The Wisla froze over near Krakow in January.
    The Sachsen government will hire 500 teachers.
    Holidays in Bretagne and Provence are dearer this year.
    Roald Amundsen reached the pole in 1911.
    Two Tiger Moths landed on the grass strip for the village fair.
    The judge from Taurus Avenue dismissed the case.
    Fans of Springfield sang until midnight.
    Henry bought a boat in Winchester in 1894.
    The Enigma exhibition opens in Bletchley on Friday.
    He scored 36 in Savage, Minnesota.
    Two people died when a Toyota Land Cruiser truck hit a bus.
    A Land Rover Defender vehicle was stolen in Leeds.
    A Nulka fisherman drowned near the army base.
    The troops crossed the Waran river.
    SF 260, LA 230 was the count of soldiers killed.
    """
