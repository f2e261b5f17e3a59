// Decides whether "Leopard", "shell" or "aircraft" means hardware, by the words around it.

internal import Language

/// How military a stretch of text is.
struct Context: Sendable {
    var military = 0
    var civil = 0
    var space = 0
    var mining = 0
    var words = 0
    /// True where a ship was named already: "the carrier" is no airline then.
    var hasShip = false

    mutating func add(_ classes: UInt32) {
        words += 1
        guard classes != 0 else { return }
        if classes & WordClass.strongMilitary != 0 {
            military += 2
        } else if classes & WordClass.military != 0 {
            military += 1
        }
        if classes & WordClass.civil != 0 { civil += 1 }
        if classes & WordClass.spaceflight != 0 { space += 1 }
        if classes & WordClass.mining != 0 { mining += 1 }
    }

    /// The words of a range of pieces, but for one mention's own.
    init(_ text: Text, _ range: Range<Int>, without own: Range<Int> = 0..<0) {
        for i in range where !own.contains(i) && text[i].kind == .letters { add(text[i].classes) }
    }

    /// True for an article about war: at least six military words, one in twenty-five.
    var isMilitary: Bool { military >= 6 && military * 25 >= words && civil * 2 < military }
}

/// Where mentions stand: what a judgement on one looks at besides itself.
struct Surroundings: Sendable {
    let text: Text
    /// The sentence, as pieces.
    let sentence: Range<Int>
    /// Whether the sentence holds a mention that needs no context.
    let hasFirm: Bool
    /// Whether it holds several mentions.
    let hasOthers: Bool
    /// The whole text's context.
    let document: Context
    /// The bytes that the entities analyzer calls a person, organisation or place.
    let names: [Range<Int>]
}

/// Accepts or drops mentions that need a context.
struct ContextJudge: Sendable {
    let actors: Actors
    private let arms = Hashed.of("arms")
    private let of = Hashed.of("of")
    private let inWord = Hashed.of("in")
    private let trade = Hashed.set(
        "flow supply supplies shipment shipments sale sales export exports import imports transfer transfers delivery "
            + "deliveries smuggling trafficking trade cache caches stockpile stockpiles influx provision"
    )
    private let rocket = Hashed.of("rocket")
    private let mine = Hashed.of("mine")
    private let minerals = Hashed.set(
        "coal copper gold uranium iron silver diamond salt zinc nickel cobalt lithium tin bauxite emerald opencast open-pit"
    )
    /// What is done to mines in the ground and at sea.
    private let laying = Hashed.set(
        """
        laid lay lays laying planted planting cleared clear clearing clearance stepped detonated detonate defuse defused
        sappers deminers minefield minefields tanker vessel ship road tank tanks
        """
    )
    private let jet = Hashed.of("jet")
    private let radar = Hashed.of("radar")
    /// "Fujian province" is no ship.
    private let places = Hashed.set(
        """
        province provinces region regions city cities oblast coast governor residents district districts island islands
        oil terminal refinery shipyard airport harbour harbor
        """
    )
    /// What a weapon does right behind its name.
    private let blows = Hashed.set("hit hits struck strikes bombed shelled damaged destroyed killed wounded downed")
    private let roads = Hashed.set("road highway motorway autobahn junction roundabout bypass")
    private let capsules = Hashed.set("capsule capsules spacecraft spaceship astronauts nebula constellation")
    private let locatives = Hashed.set(
        "in from across throughout near outside around at over southern northern eastern western"
    )
    private let conjunctions = Hashed.set("and or")
    /// What a name is worn, waved or drawn as: "their Trident pins".
    private let emblems = Hashed.set(
        """
        pin pins badge badges insignia emblem emblems logo logos tattoo tattoos patch patches symbol symbols flag flags
        medal medals statue statues mascot
        """
    )
    private let papers = Hashed.set(
        "study studies paper papers article articles editorial editorials report authors survey commission researchers"
    )
    private let journals = Hashed.set("journal journals epidemiologists epidemiology")
    private let published = Hashed.set(
        "published publish publishes printed appeared appearing wrote writing study studies paper article editorial"
    )
    private let weapon = Hashed.of("weapon")
    private let asWords = Hashed.set("as become became becomes remains remain")
    private let against = Hashed.of("against")
    private let carrier = Hashed.of("carrier")
    private let atSea = Hashed.set(
        """
        navy naval sailor sailors deck decks aboard warship warships fleet destroyer destroyers frigate frigates escort
        escorts escorted sea ocean waters USS HMS wing warplanes jets submarine submarines admiral
        """
    )
    private let speech = Hashed.set("said says told tells added adds asked asks wrote writes")
    /// Owners that make ships, lorries and aeroplanes military.
    private let owners = Hashed.set(
        """
        coalition enemy army navy military rebel insurgent militant Qaida Qaeda Hezbollah Hamas Houthi Taliban ISIS ISIL
        NATO
        """
    )
    private let guns = GunWords()
    private let figurative = Hashed.set("on off under onto")

    /// A mention whose context is military enough; only its generic part where its name is none; or nil.
    func accepted(_ mention: Mention, in place: Surroundings) -> Mention? {
        if accepts(mention, in: place) { return guns.isOfArmy(mention, place) ? mention.as(.artillery) : mention }
        guard let generic = mention.generic else { return nil }
        return accepts(generic, in: place) ? generic : nil
    }

    /// Mentions with the category of the nearest one where a name alone does not say it.
    static func typed(_ mentions: [Mention]) -> [Mention] {
        mentions.indices.compactMap { index in
            var mention = mentions[index]
            guard mention.guess != .none else { return mention }
            let near = mentions[max(0, index - 4)..<min(mentions.count, index + 5)]
                .filter { $0.guess == .none && $0.category != .generic && distance($0, mention) < 20 }
                .min { distance($0, mention) < distance($1, mention) }
            guard let near else { return mention.guess == .orGeneric ? mention : nil }
            mention.category = near.category
            return mention
        }
    }

    private static func distance(_ a: Mention, _ b: Mention) -> Int {
        abs(a.pieces.lowerBound - b.pieces.lowerBound)
    }

    /// True where a mention's context is military enough.
    private func accepts(_ mention: Mention, in place: Surroundings) -> Bool {
        let (text, sentence, document, names) = (place.text, place.sentence, place.document, place.names)
        if isCode(mention, text, sentence),
            isVisa(mention, text, sentence)
                || !document.isMilitary
                    && Context(text, around(mention, sentence), without: mention.pieces).military < 2
        {
            return false
        }
        if isRoad(mention, text, sentence) || isOfSpace(mention, text, sentence) { return false }
        if mention.need == .nothing {
            if !place.hasOthers, mention.name == nil, isLikened(text, mention.pieces, sentence) { return false }
            // "T-72 is the room where the exam will take place."
            guard mention.name != nil, !isTyped(mention, text), isLabelled(mention, text, sentence) else { return true }
            return document.isMilitary || Context(text, around(mention, sentence), without: mention.pieces).military > 1
        }
        // The words around it: an endless sentence stays linear.
        var context = Context(text, around(mention, sentence), without: mention.pieces)
        let first = mention.pieces.lowerBound
        let end = mention.pieces.upperBound
        if place.hasFirm { context.military += 2 }
        let isMilitary = document.isMilitary
        if mention.need == .nameContext, first > sentence.lowerBound,
            text[first - 1].kind == .digits || text[first - 1].classes & WordClass.number != 0
        {
            context.military += 2
        }
        switch mention.need {
        case .nothing: return true
        case .context:
            if text[first].stem == guns.gun, end == first + 1, end < sentence.upperBound,
                guns.policies.contains(text[end].hash)
            {
                return false
            }
            if text[first].stem == guns.gun || text[first].hash == guns.explosives || text[first].stem == guns.bullet,
                end == first + 1, guns.isDrawn(first, end, text, sentence)
            {
                return true
            }
            if text[first].stem == rocket, context.space > 0 || document.space > 2 { return false }
            if text[first].stem == mine, end == first + 1, isDug(text, first, sentence, context, document) {
                return false
            }
            if text[first].hash == arms, near(text, first, sentence, WordClass.body) { return false }
            if text[first].hash == arms, isTraded(text, first, sentence) { return true }
            if text[first].hash == arms, context.military < 2 { return false }
            if text[first].hash == arms, first > sentence.lowerBound, text[first - 1].hash == inWord { return false }
            if text[first].hash == radar, isFigurative(text, first, sentence) { return false }
            if context.civil > 0 {
                return context.military > context.civil * 3
                    || isMilitary && (context.military >= context.civil || isStruck(mention, text, sentence))
            }
            return context.military > 0 || isMilitary
        case .strongContext:
            if context.civil > 0 || mention.guess != .none && context.space > 0 { return false }
            // "The carrier and its air wing", not an airline.
            if text[first].stem == carrier,
                document.hasShip && (!text[first].capital || text[first].stem != text[first].hash)
                    || around(mention, sentence).contains(where: { atSea.contains(text[$0].hash) })
            {
                return true
            }
            if mention.guess == .none, context.military >= 2, first > sentence.lowerBound,
                owners.contains(text[first - 1].hash)
            {
                return true
            }
            // "Ethiopian jets bombed the town".
            if text[first].stem == jet, context.military >= 1, endsWithActor(text, first, sentence) { return true }
            return context.military >= 4 || (isMilitary && context.military >= 2)
        case .unknownName:
            guard let rest = mention.rest, let generic = mention.generic else { return false }
            if context.civil > 0, context.military < 2 { return false }
            let name = first..<rest.pieces.lowerBound
            let isWord = name.allSatisfy { text[$0].kind == .letters }
            if isWord, overlaps(text, name, names) { return false }
            guard rest.need != .nothing else { return true }
            return accepts(generic, in: place)
        case .nameContext:
            if context.civil > 0, context.military < 4, !isMilitary || context.military < context.civil { return false }
            // "The Challenger crew" of a space shuttle.
            if mention.guess != .none || mention.category == .tank, context.space > 0 { return false }
            if hasNameBeside(text, mention.pieces, sentence) { return false }
            // "MILAN - The suspect …", "Arman said".
            if end < sentence.upperBound,
                text[end].isMark("-") && first == sentence.lowerBound
                    || mention.name != nil && speech.contains(text[end].hash)
            {
                return false
            }
            if end < sentence.upperBound, places.contains(text[end].hash) || emblems.contains(text[end].hash) {
                return false
            }
            if mention.name != nil, isJournal(text, mention.pieces, sentence) { return false }
            if mention.category == .ship || mention.category == .radar, mention.name != nil,
                isPlace(text, mention.pieces, sentence)
            {
                return false
            }
            if overlapsLongerName(text, mention.pieces, names) { return false }
            if end < sentence.upperBound, text[end].classes & WordClass.firm != 0, text[end].capital { return false }
            // "The Leopard fired twice": an article makes a thing of it.
            let hasArticle =
                first > sentence.lowerBound && text[first - 1].classes & WordClass.determiner != 0
                && text[end - 1].stem == text[end - 1].hash
            // "Spikes in gun sales": at the beginning any word has a capital.
            if first == sentence.lowerBound, end == first + 1, mention.name != nil, !place.hasFirm,
                context.military < 3,
                !isMilitary
            {
                return false
            }
            return context.military >= 2 || (isMilitary || hasArticle && context.civil == 0) && context.military >= 1
        }
    }

    /// "A drone hit a hotel": what it does is war, whatever it hits.
    private func isStruck(_ mention: Mention, _ text: Text, _ sentence: Range<Int>) -> Bool {
        let end = mention.pieces.upperBound
        return (end..<max(end, min(sentence.upperBound, end + 4))).contains { blows.contains(text[$0].hash) }
    }

    /// True for a mine where ore or coal is dug: not in a sentence where mines are laid or cleared.
    private func isDug(_ text: Text, _ i: Int, _ sentence: Range<Int>, _ context: Context, _ document: Context) -> Bool
    {
        if i > sentence.lowerBound, minerals.contains(text[i - 1].hash) { return true }
        guard context.mining > 0 || document.mining > 1 && document.mining >= document.military else { return false }
        return !sentence.clamped(to: i - 20..<i + 20).contains { laying.contains(text[$0].hash) }
    }

    /// True for "in Shandong" and "Shandong, Fujian and Liaoning provinces": a ship of that name has an article.
    private func isPlace(_ text: Text, _ pieces: Range<Int>, _ sentence: Range<Int>) -> Bool {
        if let before = text.previous(pieces.lowerBound, sentence), locatives.contains(text[before].hash) {
            return true
        }
        for i in pieces.upperBound..<min(sentence.upperBound, pieces.upperBound + 8) {
            if places.contains(text[i].hash) { return true }
            guard text[i].isMark(",") || text[i].capital || conjunctions.contains(text[i].hash) else { return false }
        }
        return false
    }

    /// True where a mention says what it is: "Leopard tank".
    private func isTyped(_ mention: Mention, _ text: Text) -> Bool {
        let last = text[mention.pieces.upperBound - 1]
        return last.kind == .letters && !last.capital && last.count > 2
    }

    /// True for "sanctions are a powerful weapon": said of something else.
    private func isLikened(_ text: Text, _ pieces: Range<Int>, _ sentence: Range<Int>) -> Bool {
        guard pieces.count == 1, text[pieces.lowerBound].hash == weapon else { return false }
        let first = pieces.lowerBound
        for i in stride(from: first - 1, to: max(sentence.lowerBound, first - 4), by: -1)
        where text[i].classes & WordClass.determiner != 0 {
            guard i > sentence.lowerBound else { return false }
            // "Officers thought it was a weapon".
            let isAgainst = pieces.upperBound < sentence.upperBound && text[pieces.upperBound].hash == against
            return asWords.contains(text[i - 1].hash)
                || (isAgainst || i < first - 1) && text[i - 1].classes & WordClass.was != 0
        }
        return false
    }

    /// True for "a B-1 or B-2 visa", "closed the A-10 after a lorry overturned": a short code and what it is one of.
    private func isCode(_ mention: Mention, _ text: Text, _ sentence: Range<Int>) -> Bool {
        let first = mention.pieces.lowerBound
        guard mention.pieces.count == 2, text[first].count <= 2, text[first + 1].kind == .digits else { return false }
        return sentence.clamped(to: first - 12..<first + 14).contains { text[$0].classes & WordClass.code != 0 }
    }

    /// True for "the P-8 road", "the T-34 highway".
    private func isRoad(_ mention: Mention, _ text: Text, _ sentence: Range<Int>) -> Bool {
        let (first, end) = (mention.pieces.lowerBound, mention.pieces.upperBound)
        return mention.pieces.count == 2 && text[first].count <= 2 && text[first + 1].kind == .digits
            && end < sentence.upperBound && text[end].gap == .space && roads.contains(text[end].hash)
    }

    /// True for "NASA's Orion", "the Orion capsule".
    private func isOfSpace(_ mention: Mention, _ text: Text, _ sentence: Range<Int>) -> Bool {
        guard mention.need == .nameContext else { return false }
        let (first, end) = (mention.pieces.lowerBound, mention.pieces.upperBound)
        if end < sentence.upperBound, capsules.contains(text[end].hash) { return true }
        return first - 3 >= sentence.lowerBound && text[first - 2].isMark("'")
            && text[first - 3].classes & WordClass.spaceflight != 0
    }

    /// True for "a B1/B2 visa": what the code is one of stands right behind it.
    private func isVisa(_ mention: Mention, _ text: Text, _ sentence: Range<Int>) -> Bool {
        let end = mention.pieces.upperBound
        for i in end..<min(sentence.upperBound, end + 5) {
            if text[i].classes & WordClass.code != 0 { return true }
            guard text[i].count <= 2 || conjunctions.contains(text[i].hash) else { return false }
        }
        return false
    }

    /// True for "a Lancet study", "published in the Lancet", "the medical journal Lancet".
    private func isJournal(_ text: Text, _ pieces: Range<Int>, _ sentence: Range<Int>) -> Bool {
        let end = pieces.upperBound
        if end < sentence.upperBound, papers.contains(text[end].hash) { return true }
        let before = sentence.clamped(to: pieces.lowerBound - 8..<pieces.lowerBound)
        let after = sentence.clamped(to: end..<end + 3)
        if before.contains(where: { journals.contains(text[$0].hash) }) { return true }
        if after.contains(where: { journals.contains(text[$0].hash) }) { return true }
        // "Published in the Lancet", "a paper in Spike".
        var i = pieces.lowerBound - 1
        if i > sentence.lowerBound, text[i].classes & WordClass.determiner != 0 { i -= 1 }
        return i > sentence.lowerBound && text[i].hash == inWord
            && sentence.clamped(to: i - 5..<i).contains { published.contains(text[$0].hash) }
    }

    /// True for "flight T-72" and "T-72 is the room".
    private func isLabelled(_ mention: Mention, _ text: Text, _ sentence: Range<Int>) -> Bool {
        let first = mention.pieces.lowerBound
        let end = mention.pieces.upperBound
        if (max(sentence.lowerBound, first - 2)..<first).contains(where: { text[$0].classes & WordClass.label != 0 }) {
            return true
        }
        guard end + 2 < sentence.upperBound, text[end].classes & WordClass.was != 0 else { return false }
        return (end + 1..<end + 3).contains { text[$0].classes & WordClass.label != 0 }
    }

    /// True for "under the radar".
    private func isFigurative(_ text: Text, _ first: Int, _ sentence: Range<Int>) -> Bool {
        guard first - 2 >= sentence.lowerBound else { return false }
        return figurative.contains(text[first - 1].hash)
            || text[first - 1].classes & WordClass.determiner != 0 && figurative.contains(text[first - 2].hash)
    }

    /// True for "the flow of arms", "trafficking in arms".
    private func isTraded(_ text: Text, _ first: Int, _ sentence: Range<Int>) -> Bool {
        first - 2 >= sentence.lowerBound && (text[first - 1].hash == of || text[first - 1].hash == inWord)
            && trade.contains(text[first - 2].hash)
    }

    /// The part of a sentence that counts as a mention's context: eighty pieces to either side.
    private func around(_ mention: Mention, _ sentence: Range<Int>) -> Range<Int> {
        sentence.clamped(to: mention.pieces.lowerBound - 80..<mention.pieces.upperBound + 80)
    }

    /// True where a capital stands next to a name: "Stacey Abrams", "Patriot Act", "General Bradley".
    private func hasNameBeside(_ text: Text, _ pieces: Range<Int>, _ sentence: Range<Int>) -> Bool {
        let first = pieces.lowerBound
        let end = pieces.upperBound
        if first > sentence.lowerBound {
            let before = text[first - 1]
            if before.classes & WordClass.title != 0, before.capital { return true }
            if before.isMark("."), first - 2 >= sentence.lowerBound, text[first - 2].classes & WordClass.title != 0 {
                return true
            }
            if before.kind == .letters, before.capital, text[first].gap == .space,
                before.classes & (WordClass.determiner | WordClass.military | WordClass.strongMilitary | WordClass.skip)
                    == 0,
                before.classes & WordClass.number == 0, !endsWithActor(text, first, sentence)
            {
                return true
            }
        }
        if end < sentence.upperBound {
            let after = text[end]
            if after.kind == .letters, after.capital, after.gap == .space,
                after.classes & (WordClass.military | WordClass.strongMilitary) == 0
            {
                return true
            }
        }
        return false
    }

    /// True for "Ukrainian" or "United States" right before a piece.
    private func endsWithActor(_ text: Text, _ end: Int, _ sentence: Range<Int>) -> Bool {
        for start in max(sentence.lowerBound, end - 3)..<end {
            if let found = actors.trie.longest(text.pieces.span, from: start, end: end), found.end == end {
                return true
            }
        }
        return false
    }

    private func near(_ text: Text, _ index: Int, _ sentence: Range<Int>, _ bits: UInt32) -> Bool {
        for k in max(sentence.lowerBound, index - 2)..<min(sentence.upperBound, index + 4)
        where text[k].classes & bits != 0 {
            return true
        }
        return false
    }

    /// True where a name of a person, an organisation or a place shares bytes with pieces.
    private func overlaps(_ text: Text, _ pieces: Range<Int>, _ names: [Range<Int>]) -> Bool {
        guard let found = entity(text, pieces, names) else { return false }
        return found.lowerBound < Int(text[pieces.upperBound - 1].end)
    }

    /// Whether a mention in letters is a part of some longer name.
    func overlapsLongerName(_ text: Text, _ pieces: Range<Int>, _ names: [Range<Int>]) -> Bool {
        let start = Int(text[pieces.lowerBound].start)
        let end = Int(text[pieces.upperBound - 1].end)
        guard let found = entity(text, pieces, names), found.lowerBound < end else { return false }
        return found.lowerBound < start || found.upperBound > end
    }

    /// The first name that ends after the beginning of pieces.
    private func entity(_ text: Text, _ pieces: Range<Int>, _ names: [Range<Int>]) -> Range<Int>? {
        let start = Int(text[pieces.lowerBound].start)
        var low = 0
        var high = names.count
        while low < high {
            let middle = (low + high) / 2
            if names[middle].upperBound <= start { low = middle + 1 } else { high = middle }
        }
        return low < names.count ? names[low] : nil
    }
}
