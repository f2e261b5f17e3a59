// Guns of crime and guns of armies: "brought a gun to school", "the guns of the fort".

internal import Language

/// Tells whether "gun", "explosives" and "bullet" mean things, and whose.
struct GunWords: Sendable {
    private let and = Hashed.set("and or")
    private let of = Hashed.of("of")
    let gun = Hashed.of("gun")
    let explosives = Hashed.of("explosives")
    let bullet = Hashed.of("bullet")
    /// Behind "gun": what is debated, not what is fired.
    let policies = Hashed.set(
        """
        control controls law laws lobby lobbyist lobbyists rights right violence owner owners ownership debate reform
        reforms policy policies safety legislation ban bans restrictions regulation regulations show shows culture politics
        advocates advocate activists groups group sales industry murder murders crime crimes death deaths suicide suicides
        """
    )
    /// What is done with a gun in everyday crime, and who does it.
    let crimes = Hashed.set(
        """
        shot shooting fired pulled drew pointed pointing aimed loaded carrying carried carries armed seized stole stolen
        stealing robbed robbery robbers robber suspect suspects police officer officers detectives gunman gunmen smuggled
        smuggling arrested trigger wielding brandished brandishing brought bought holding confiscated burglary burglars
        found raid murder wounded killed illegal unlicensed
        """
    )
    /// Words that make the guns of a sentence those of an army: "the guns of the fort shelled the harbour".
    let barrages = Hashed.set(
        """
        shelled shelling shells battery batteries gunners fort forts howitzer howitzers mortar mortars artillery bombarded
        bombardment barrage stukas cannonade lorries battleship HMS
        """
    )
    let persons = Hashed.set(
        "arms police pistol pistols rifle rifles handgun handguns officer suspect bullets gang robbers holster smugglers dealers"
    )

    /// "Ukrainian gunners lost 14 guns and 22 mortars".
    func isOfArmy(_ mention: Mention, _ place: Surroundings) -> Bool {
        let (text, first) = (place.text, mention.pieces.lowerBound)
        guard mention.category == .smallArms, mention.name == nil, mention.pieces.count == 1, text[first].stem == gun
        else { return false }
        let near = place.sentence.clamped(to: first - 12..<first + 13)
        return near.contains { barrages.contains(text[$0].hash) } && !near.contains { persons.contains(text[$0].hash) }
    }

    /// A gun that somebody draws, carries, steals or finds: "brought a gun to school", "seized 12 guns".
    func isDrawn(_ first: Int, _ end: Int, _ text: Text, _ sentence: Range<Int>) -> Bool {
        guard first > sentence.lowerBound || text[first].hash != text[first].stem else { return false }
        if first > sentence.lowerBound {
            let before = text[first - 1]
            let isThing =
                before.kind == .digits || before.isMark(",") || and.contains(before.hash)
                || before.classes & (WordClass.determiner | WordClass.number | WordClass.skip) != 0
                || crimes.contains(before.hash) || before.hash == of
            guard isThing else { return false }
        }
        if end < sentence.upperBound, text[end].kind == .letters, text[end].gap == .hyphen { return false }
        let near = sentence.clamped(to: first - 12..<end + 12)
        return near.count { crimes.contains(text[$0].hash) } > near.count { text[$0].classes & WordClass.civil != 0 }
    }
}
