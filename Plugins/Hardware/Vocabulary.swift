// The words that generic mentions are made of: heads ("tank", "howitzer"), weak heads ("system", "battery") and
// modifiers ("ballistic", "surface-to-air").

internal import Language

/// Generic words and phrases in a trie.
struct Vocabulary: Sendable {
    /// What part a word plays in a mention.
    enum Role: UInt8, Sendable {
        /// A mention by itself.
        case head
        /// A mention by itself where the context is military.
        case contextHead
        /// Only with a military modifier or in a plainly military context: ships, lorries, aeroplanes.
        case civilHead
        /// Only after another word of the vocabulary: "missile systems".
        case weakHead
        /// Before a head.
        case modifier
        /// Between words of the vocabulary, never first: "Shahed-series drones".
        case follower
        /// "arms deal": the first word alone is the mention.
        case firstWord
        /// Before a head; makes a civil head military.
        case militaryModifier
        /// No mention, though it holds a word that is one: "water tank", "bomb threat".
        case never
    }

    /// A word or phrase.
    struct Entry: Sendable {
        var role: Role
        /// The kind it names or suggests.
        var category: Category?
    }

    private(set) var entries: [Entry] = []
    private(set) var trie = PieceTrie(capacity: 1200)

    init() {
        var lexer = PieceLexer()
        for (role, category, words) in Self.lists {
            let bytes = Array(words.utf8)
            let flat = bytes.map { $0 == UInt8(ascii: "\n") ? UInt8(ascii: " ") : $0 }
            for phrase in SystemTable.split(flat, 0..<flat.count, at: UInt8(ascii: ",")) where !phrase.isEmpty {
                if trie.add(flat, phrase, lexer: &lexer, value: entries.count) {
                    entries.append(Entry(role: role, category: category))
                }
            }
        }
    }

    private static let lists: [(Role, Category?, String)] = [
        (
            .never, nil,
            """
            water tank, fish tank, fuel tank, gas tank, oil tank, storage tank, septic tank, think tank, shark tank,
            propane tank, oxygen tank, tank top, holding tank, petrol tank, diesel tank, septic tanks, tank car,
            tank wagon, rain tank, scuba tank, air tank, heating-oil tank, bomb threat, bomb scare, bath bomb, time
            bomb, bomb squad, bomb disposal, bomb shelter, bomb cyclone, photo bomb, cherry bomb, bomb grade, f
            bomb, love bomb, bombs away, loose cannon, water cannon, confetti cannon, t-shirt cannon, snow cannon,
            cannon fodder, bricks and mortar, brick and mortar, mortar and pestle, pestle and mortar, mortar board,
            radar screen, radar screens, radar gun, speed radar,
            weather radar, doppler radar, radar image, shell company, shell companies, shell corporation, shell
            script, egg shell, sea shell, shell game, shell out, shell shock, coal mine, gold mine, copper mine,
            salt mine, diamond mine, silver mine, tin mine, lithium mine, uranium mine, iron mine, ore mine, nickel mine,
            cobalt mine, zinc mine, platinum mine, bauxite mine, phosphate mine, potash mine, emerald mine, jade mine,
            ruby mine, coltan mine, manganese mine, opencast mine, open-cast mine, open-pit mine, pit mine, lignite mine,
            mine worker, mine manager, mine operator, mine collapse, mine disaster, ink cartridge, toner cartridge,
            printer cartridge, game cartridge, filter cartridge, vape cartridge, gas cartridge, low-cost carrier,
            budget carrier, flag carrier, national carrier, air carrier, Gulf carrier, mail carrier, baby carrier,
            letter carrier, arms of, arm of, arms length, arms wide,
            small arm, top gun, smoking gun, gun to his head, jump the gun, stick to his guns,
            stuck to his guns, stuck to her guns, stuck to their guns, big guns, young guns, big gun, hired gun,
            guns n' roses, nail gun, glue gun, staple gun, massage gun, nerf gun, heat gun, starting gun, radar
            guns, silver bullet, bullet train, bullet point, bullet points, bite the bullet, dodged a bullet, cruise
            ship, cruise ships, cruise line, cargo ship, container ship, merchant ship, fishing vessel, fishing
            boat, merchant vessel, cargo vessel, space rocket, rocket scientist, rocket science, rocket lab, rocket
            man, rocket salad, pocket rocket, sprinter van, yellow submarine, submarine sandwich, submarine sandwiches, sex bomb, missile command, frigate bird, destroyer of worlds,
            minesweeper puzzle, minesweeper game, submarine cable,
            submarine cables, drone on, drone show, film drone, camera drone, delivery drone, farm drone, racing
            drone, drone racing, drone footage, drone video, drone photography, toy drone, air ambulance, rescue
            helicopter, news helicopter, police helicopter, medical helicopter, coast guard helicopter, passenger
            plane, passenger jet, private jet, business jet, commercial aircraft, passenger aircraft, light
            aircraft, civilian aircraft, private plane, electric vehicle, motor vehicle, police vehicle, private
            vehicle, launch vehicle, sport utility vehicle, torpedo the, torpedo a, torpedo an, torpedo any, torpedo
            his, torpedo her, torpedo their, torpedo its, cruiser bike, police cruiser,
            patrol cruiser, corvette stingray, grenade attack victim, weapon of choice, secret weapon, weapons
            inspector, weapons grade, bomb making, mine workers, mine owner, mine shaft, bunker mentality, media
            frigate, credit bomb, fire truck, dump truck, delivery truck, food truck, pickup truck, tow truck, truck
            driver, garbage truck, fuel truck stop, fighter pilot, fighter pilots, nuclear device maker, bomb maker,
            drone operator, drone operators, nuclear power plant, arms crossed, arms folded, open arms, brothers in
            arms, arms outstretched, sidearm, tank battalion, space shuttle, bombers jacket, bomber jacket, suicide
            bomber, car bomber, suicide bombers, boston bomber, marathon bomber, rifle association, treasure ship,
            mother ship, tall ship, ship of state, nuclear weapon state, nuclear weapons state, weapon state,
            nuclear-weapon state, shell casing, combined arms, rocket ship, commercial ship, commercial vessel,
            civilian ship, civilian vessel
            """
        ),
        (
            .head, .tank,
            "battle tank, main battle tank, MBT, light tank, heavy tank, medium tank, tank destroyer"
        ),
        (.contextHead, .tank, "tank"),
        (.contextHead, .armouredVehicle, "APC, AFV"),
        (.contextHead, .airDefence, "SAM"),
        (
            .head, .armouredVehicle,
            """
            armoured vehicle, armored vehicle, armoured personnel carrier, armored personnel carrier, IFV,
            MRAP, infantry fighting vehicle, fighting vehicle, armoured fighting vehicle, armored fighting
            vehicle, armoured car, armored car, personnel carrier, troop carrier, mine-resistant vehicle,
            mine-clearing vehicle, armoured combat vehicle, armored combat vehicle, armoured truck, assault vehicle,
            amphibious vehicle, mine-resistant ambush-protected vehicle, combat vehicle, recovery vehicle, demining
            vehicle, weapon carrier, weapons carrier, ammunition carrier, mortar carrier, munitions carrier, bridgelayer,
            bridge layer, bridge-laying vehicle
            """
        ),
        (
            .head, .artillery,
            """
            howitzer, self-propelled gun, self-propelled howitzer, self-propelled artillery, artillery, artillery
            piece, field gun, autocannon, artillery gun, mortar tube, siege gun, naval gun, deck gun,
            rocket-assisted gun, self-propelled mortar, gun-howitzer, cannon artillery, field artillery, heavy
            artillery, tube artillery
            """
        ),
        (.contextHead, .artillery, "mortar, cannon"),
        (
            .head, .rocketLauncher,
            """
            multiple rocket launcher, multiple launch rocket system, multiple-launch rocket system, MLRS, MRLS,
            rocket launcher, rocket artillery, rocket artillery system, rocket system, rocket launch system
            """
        ),
        (
            .head, .airDefence,
            """
            surface-to-air missile, MANPADS, MANPAD, man-portable air-defence system, man-portable air defense
            system, anti-aircraft gun, anti-aircraft missile, air defence system, air defense system, air-defence
            missile, air-defense missile, air defence battery, air defense battery, missile defence system, missile
            defense system, missile defence shield, missile defense shield, missile shield, anti-missile system,
            anti-missile battery, anti-aircraft battery, interceptor missile, missile interceptor, interceptor,
            counter-drone system, anti-drone system, air defence missile system, air defense missile system,
            anti-aircraft artillery, ground-based air defence, ground-based air defense, air defence artillery, air
            defense artillery, flak gun, counter-drone weapon, anti-drone gun, air defence radar system,
            shoulder-fired anti-aircraft missile
            """
        ),
        (
            .head, .missile,
            """
            missile, ballistic missile, cruise missile, ICBM, SLBM, IRBM, SRBM, MRBM, hypersonic glide vehicle,
            hypersonic weapon, intercontinental ballistic missile, air-to-air missile, air-to-surface missile,
            anti-ship missile, glide vehicle, GLCM, ALCM, unguided rocket, guided rocket, air-to-ground missile
            """
        ),
        (.contextHead, .missile, "rocket"),
        (
            .head, .munition,
            """
            munition, ammunition, cluster bomb, cluster munition, barrel bomb, car bomb, truck bomb, pipe bomb,
            petrol bomb, roadside bomb, nail bomb, letter bomb, parcel bomb, suicide bomb, glide bomb, guided bomb,
            smart bomb, bunker buster, bunker-buster bomb, bunker-busting bomb, gravity bomb, dirty bomb, fire bomb,
            firebomb, incendiary bomb, aerial bomb, bomblet, submunition, bomb, artillery shell, artillery round,
            mortar shell, mortar round, mortar bomb, tank shell, tank round, grenade, hand grenade, stun grenade,
            smoke grenade, landmine, land mine, anti-personnel mine, antipersonnel mine, anti-tank mine, naval mine,
            sea mine, limpet mine, IED, VBIED, SVBIED, improvised explosive device, improvised bomb, explosive
            device, suicide vest, explosive vest, suicide belt, explosive belt, booby trap, Molotov cocktail, depth
            charge, demolition charge, shaped charge, propellant charge, white phosphorus shell, projectile, artillery ammunition, cannon shell, anti-personnel landmine,
            unexploded ordnance, ordnance, rocket-assisted projectile, vacuum bomb, thermobaric bomb,
            mortar ammunition, small arms ammunition, nail-filled bomb, sound bomb, stun bomb, torpedo, torpedoes,
            booby-trapped car, petrol bombs, warhead, live round
            """
        ),
        (.contextHead, .munition, "EFP, shell, mine, bullet, cartridge, explosive round, explosives"),
        (
            .head, .drone,
            """
            UAV, UCAV, UUV, unmanned aerial vehicle, unmanned aerial system, unmanned aircraft, drone
            boat, unmanned combat aerial vehicle, unmanned surface vessel, loitering munition, kamikaze drone,
            suicide drone, attack drone, strike drone, combat drone, naval drone, sea drone, maritime drone,
            reconnaissance drone, surveillance drone, FPV drone, first-person-view drone, explosive drone,
            quadcopter, quadcopter drone, unmanned surface vehicle, unmanned underwater vehicle, underwater drone,
            exploding drone, armed drone, FPVs, military drone, interceptor drone, one-way attack drone, remotely
            piloted aircraft, uncrewed aerial vehicle, uncrewed surface vessel, unmanned ground vehicle, spy drone,
            predator drone, long-range drone, jet-powered drone, decoy drone, fibre-optic drone, fiber-optic drone,
            jet drone, bomber drone
            """
        ),
        (.contextHead, .drone, "drone, UAS, USV"),
        (
            .head, .aeroplane,
            """
            fighter jet, fighter plane, fighter aircraft, jet fighter, warplane, bomber aircraft, stealth bomber,
            stealth fighter, strategic bomber, heavy bomber, long-range bomber, nuclear bomber, fighter-bomber, dive
            bomber, attack aircraft, ground-attack aircraft, combat aircraft, combat jet, military aircraft,
            military plane, military jet, military transport plane, military transport aircraft, reconnaissance
            aircraft, spy plane, surveillance aircraft, surveillance plane, reconnaissance plane, patrol aircraft,
            maritime patrol aircraft, tanker aircraft, refueling tanker, refuelling tanker, aerial tanker, refueling
            aircraft, refuelling aircraft, early-warning aircraft, airborne early warning aircraft, early warning
            and control aircraft, transport plane, gunship aircraft, carrier-based aircraft, strike aircraft,
            trainer jet, training jet, strike fighter, multirole fighter, multi-role fighter, fifth-generation
            fighter, fourth-generation fighter, bomber plane, electronic warfare aircraft, command aircraft,
            electronic-warfare plane, swing-role fighter, interceptor jet, interceptor aircraft, stealth jet,
            stealth aircraft, seaplane bomber, war plane, attack jet, attack plane
            """
        ),
        (.contextHead, .aeroplane, "military transport, cargo aircraft"),
        (.civilHead, .aeroplane, "aircraft, jet, plane, airplane, transport aircraft, bomber"),
        (
            .head, .helicopter,
            """
            helicopter gunship, gunship, attack helicopter, combat helicopter, military helicopter, transport
            helicopter, assault helicopter, gunship helicopter, tiltrotor, tiltrotor aircraft, naval helicopter
            """
        ),
        (.contextHead, .helicopter, "helicopter, chopper"),
        (
            .head, .ship,
            """
            warship, aircraft carrier, frigate, destroyer, battleship, battlecruiser, guided-missile destroyer, navy
            ship, guided-missile cruiser, missile cruiser, missile destroyer, missile boat, gunboat, patrol boat,
            patrol vessel, patrol ship, landing ship, landing craft, amphibious assault ship, assault ship,
            minesweeper, minehunter, coast guard ship, coast guard vessel, coast guard cutter, coastguard vessel,
            naval vessel, naval ship, navy vessel, missile frigate, helicopter carrier, amphibious ship,
            amphibious warfare ship, littoral combat ship, torpedo boat, fast attack craft, fast attack boat, fast
            boat, blockade runner, combat ship, military vessel, military ship, intelligence ship, spy ship,
            reconnaissance ship, flattop, missile corvette, supply ship, hospital ship, support ship, troop ship,
            troopship, amphibious transport dock, large landing ship, guard ship, missile ship, surface combatant,
            capital ship, command ship, mine countermeasures vessel
            """
        ),
        (.contextHead, .ship, "corvette, cruiser, speedboat, flotilla, cutter"),
        (.civilHead, .ship, "ship, vessel, boat, carrier"),
        (
            .head, .submarine,
            """
            submarine, attack submarine, ballistic missile submarine, U-boat, SSBN, SSGN, midget submarine,
            cruise missile submarine, missile submarine, nuclear submarine, nuclear-powered submarine
            """
        ),
        (
            .head, .smallArms,
            """
            machine gun, machinegun, submachine gun, heavy machine gun, light machine gun, rifle, assault rifle,
            sniper rifle, semi-automatic rifle, semiautomatic rifle, handgun, pistol, revolver, shotgun, firearm,
            carbine, hunting rifle, semi-automatic weapon, assault weapon, automatic weapon, automatic rifle,
            automatic gun, small arms, small arm, grenade launcher, flamethrower, ghost gun, light weapon,
            small-arms fire, assault-style rifle, AR-style rifle, semi-automatic handgun, musket, service rifle,
            service weapon, machine pistol, battle rifle, side-arm
            """
        ),
        (.contextHead, .smallArms, "gun"),
        (
            .head, .antiTank,
            """
            anti-tank missile, anti-tank guided missile, anti-tank weapon, anti-tank rocket, anti-tank system, ATGM,
            RPG, anti-tank gun, anti-armor weapon, anti-armour weapon, rocket-propelled grenade, rocket-propelled
            grenade launcher, recoilless rifle, recoilless gun, bazooka, shoulder-fired rocket launcher,
            shoulder-launched missile, anti-armor system, anti-armour system, anti-tank grenade launcher, anti-tank
            rocket launcher, shoulder-fired rocket, anti-tank rifle, anti-armor missile, anti-tank munition,
            anti-tank guided weapon
            """
        ),
        (
            .head, .radar,
            """
            electronic warfare system, electronic-warfare system, jammer, jamming system, radar system, radar
            station, early-warning radar, early warning radar, counter-battery radar, counter-artillery radar,
            surveillance radar, air-defence radar, air defense radar, fire-control radar, electronic warfare
            equipment, radar installation, jamming device, jamming equipment, targeting radar, air surveillance
            radar, over-the-horizon radar, phased-array radar
            """
        ),
        (.contextHead, .radar, "radar"),
        (.contextHead, .submarine, "SSN"),
        (
            .head, .nuclear,
            """
            nuclear weapon, nuclear warhead, nuclear bomb, nuclear arms, atomic bomb, atomic weapon, atom bomb,
            hydrogen bomb, thermonuclear weapon, thermonuclear bomb, thermonuclear warhead, nuke, tactical nuclear
            weapon, H-bomb, strategic nuclear weapon, neutron bomb, nuclear device, nuclear explosive device, atomic
            warhead, nuclear munition
            """
        ),
        (
            .head, .vehicle,
            """
            military vehicle, tactical vehicle, technical vehicle, military truck, supply truck, fuel bowser, armed
            pickup, gun truck, ammunition truck, utility vehicle, military jeep, command vehicle, light tactical
            vehicle, off-road military vehicle, engineering vehicle, transport vehicle, tank transporter, military
            buggy, troop transport
            """
        ),
        (.civilHead, .vehicle, "vehicle, truck, jeep, lorry, lorries, pickup truck"),
        (
            .head, .generic,
            """
            weapon, weaponry, heavy weapon, chemical weapon, biological weapon, weapons of mass destruction, weapon
            of mass destruction, WMD, military hardware, military equipment, weapons system, weapon system, lethal
            weapon, offensive weapon, heavy weaponry, nerve agent, chemical agent, directed-energy weapon, laser
            weapon, poison gas, mustard gas, sarin, VX, high-tech weapon, conventional weapon, armament, chemical
            arms, nerve gas, chemical munition, space weapon, anti-satellite weapon, military materiel, lethal aid,
            defense article
            """
        ),
        (
            .firstWord, .generic,
            """
            arms deal, arms sales, arms sale, arms shipment, arms embargo, arms exports, arms supplies, arms supply,
            arms deliveries, arms race, arms industry, arms trade, arms smuggling, arms trafficking, arms dealer,
            arms depot, arms cache, arms transfers, arms package, arms maker, arms manufacturer
            """
        ),
        (.contextHead, .generic, "arms"),
        (
            .weakHead, nil,
            """
            system, battery, batteries, launcher, launch vehicle, unit, platform, complex, complexes, installation,
            pod, kit, round, shell, interceptor, warhead, ammunition, munition, weapon, vehicle, aircraft, jet,
            fighter, plane, rocket, boat, ship, vessel, craft, gun, variant, emplacement, turret, carrier,
            transporter, device, piece, cannon, tanker, trainer, helicopter, drone, truck, shield, station, class
            ship, bomber, tube, flying boat, decoy, robot, buggy
            """
        ),
        (
            .modifier, .airDefence,
            """
            surface-to-air, anti-aircraft, antiaircraft, air defence, air defense, anti-missile, anti-drone,
            counter-drone, antimissile, missile defence, missile defense, counter-UAS, anti-air, ground-to-air,
            anti-ballistic missile, counter-rocket, antiballistic missile, short-range air defence, short-range air
            defense
            """
        ),
        (.modifier, .antiTank, "anti-tank, antitank, anti-armor, anti-armour, rocket-propelled, recoilless"),
        (.modifier, .nuclear, "nuclear, atomic, thermonuclear, tactical nuclear, strategic nuclear"),
        (.modifier, .radar, "electronic warfare, electronic-warfare, jamming, counter-battery"),
        (.modifier, .missile, "ballistic, cruise, hypersonic, intercontinental, supersonic"),
        (
            .modifier, .drone,
            """
            unmanned, uncrewed, FPV, first-person-view, kamikaze, loitering, remotely piloted, unmanned aerial
            """
        ),
        (
            .militaryModifier, nil,
            """
            military, fighter, attack, assault, combat, reconnaissance, surveillance, strike, stealth, tactical,
            naval, armored, armoured, amphibious, anti-ship, antiship, anti-submarine, amphibious assault,
            mine-resistant, self-propelled, air-to-air, air-to-ground, air-launched, multirole, multi-role, bomber,
            battle, air-to-surface, ground-attack, guided-missile, anti-personnel, war, carrier-based, spy
            """
        ),
        (
            .modifier, nil,
            """
            long-range, short-range, medium-range, intermediate-range, mid-range, longer-range, shorter-range,
            medium, heavy, light, guided, unguided, precision-guided, precision, laser-guided, satellite-guided,
            main, towed, wheeled, tracked, aerial, maritime, underwater, surface, sea-launched, ground-launched,
            submarine-launched, sea-based, land-based, ground-based, nuclear-capable, nuclear-powered,
            nuclear-armed, conventionally-armed, diesel-electric, diesel, coastal, mobile, portable, man-portable,
            shoulder-fired, shoulder-launched, vehicle-borne, hand-held, handheld, land attack, land-attack,
            sea-skimming, high-explosive, incendiary, thermobaric, phosphorus, white phosphorus, cluster,
            fragmentation, armour-piercing, armor-piercing, dual-use, siege, transport, patrol, fast, missile-armed,
            gun, rocket, artillery, mortar, tank, torpedo, bunker-busting, air-dropped, remote-controlled, one-way,
            conventional, chemical, biological, solid-fuel, liquid-fuel, solid-fueled, solid-fuelled,
            next-generation, fifth-generation, fourth-generation, twin-engine, single-engine, air-to-air refueling,
            aerial refueling, refueling, refuelling, improvised, homemade, home-made, semi-automatic, semiautomatic,
            automatic, bolt-action, high-powered, military-style, assault-style, large-calibre, large-caliber,
            high-caliber, sniper, strategic, high-altitude, medium-altitude, infantry, line-of-sight, quick-firing,
            rapid-fire, double-barrelled, sawed-off, sawn-off, large-deck, explosive-laden, explosives-laden,
            bomb-laden, intermediate range, long range, short range, medium range, wire-guided, aerial combat
            """
        ),
        (
            .follower, nil,
            """
            series, type, style, class, training, launch, defence, defense, air, land, surface, early-warning, early
            warning, early warning and control, front-line, frontline, mine-clearing, mine clearing, assault breacher,
            engineering, command, cargo, multipurpose, multi-purpose, multi-role, support, electronic intelligence
            """
        ),
    ]
}
