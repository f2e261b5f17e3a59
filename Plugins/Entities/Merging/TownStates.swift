// Towns with the state, province or country that they lie in behind them: "Athens, Ga.", "Hamilton, New Zealand".

import AnalyzerKit
import Language

/// Gives towns the country of what stands behind them.
struct TownStates {
    let document: Document
    let mentions: [Mention]

    /// States, provinces and lands, by their names in the table of names.
    private static let states: [String: String] = {
        var result: [String: String] = [:]
        for (country, names) in [
            (
                "US",
                """
                Alabama,Alaska,Arizona,Arkansas,California,Colorado,Connecticut,Delaware,Florida,State of Georgia,Hawaii,Idaho,Illinois,Indiana,Iowa,\
                Kansas,Kentucky,Louisiana,Maine,Maryland,Massachusetts,Michigan,Minnesota,Mississippi,Missouri,Montana,Nebraska,\
                Nevada,New Hampshire,New Jersey,New Mexico,North Carolina,North Dakota,Ohio,Oklahoma,Oregon,Pennsylvania,\
                Rhode Island,South Carolina,South Dakota,Tennessee,Texas,Utah,Vermont,Virginia,Washington State,West Virginia,\
                Wisconsin,Wyoming
                """
            ),
            (
                "CA",
                """
                Alberta,British Columbia,Manitoba,New Brunswick,Newfoundland,Newfoundland and Labrador,Nova Scotia,Ontario,\
                Prince Edward Island,Quebec,Saskatchewan,Yukon
                """
            ),
            ("AU", "New South Wales,Queensland,South Australia,Tasmania,Western Australia,Victoria,Northern Territory"),
            ("GB", "England,Scotland,Wales,Northern Ireland"),
        ] {
            for name in names.split(separator: ",") { result[String(name)] = country }
        }
        return result
    }()
    /// Countries that English-speaking news writes behind a town.
    private static let countries: [String: String] = {
        var result: [String: String] = [:]
        for (country, name) in [
            ("GB", "United Kingdom"), ("US", "United States"), ("NZ", "New Zealand"), ("AU", "Australia"),
            ("CA", "Canada"), ("IE", "Ireland"),
            ("ZA", "South Africa"), ("FR", "France"), ("DE", "Germany"), ("IT", "Italy"), ("ES", "Spain"),
            ("MX", "Mexico"),
            ("BR", "Brazil"), ("AR", "Argentina"), ("CL", "Chile"), ("CO", "Colombia"), ("VE", "Venezuela"),
            ("CU", "Cuba"),
            ("JM", "Jamaica"), ("IN", "India"), ("PK", "Pakistan"), ("NG", "Nigeria"), ("GH", "Ghana"), ("KE", "Kenya"),
            ("EG", "Egypt"), ("RU", "Russia"), ("UA", "Ukraine"), ("PL", "Poland"), ("PT", "Portugal"),
            ("NL", "Netherlands"),
            ("BE", "Belgium"), ("CH", "Switzerland"), ("AT", "Austria"), ("GR", "Greece"), ("TR", "Turkey"),
            ("IL", "Israel"),
            ("JP", "Japan"), ("PH", "Philippines"), ("SE", "Sweden"), ("NO", "Norway"), ("DK", "Denmark"),
            ("FI", "Finland"),
        ] { result[name] = country }
        return result
    }()

    private static let closing = Words.hashes(", . ; : ) ] - – — -- ? !")
    private static let joints = Words.hashes("and or &")

    /// Sets the countries of towns, behind which their state stands, and of their other mentions.
    func settle(_ names: inout [ResolvedName]) {
        var towns: [UInt64: String?] = [:]
        for k in mentions.indices.dropLast() where mentions[k].kind == .place && mentions[k + 1].kind == .place {
            guard let country = country(k, names), let name = names[k].name, Self.states[name] == nil,
                Self.countries[name] == nil
            else { continue }
            towns[key(mentions[k].tokens)] =
                towns[key(mentions[k].tokens)].map { $0 == country ? country : nil } ?? country
        }
        guard !towns.isEmpty else { return }
        for k in mentions.indices where mentions[k].kind == .place {
            guard let country = towns[key(mentions[k].tokens)] ?? nil, names[k].country != country else { continue }
            // Of a namesake the table says nothing.
            let text = document.name(ofTokens: mentions[k].tokens)
            if names[k].country != nil, names[k].name?.lowercased() != text.lowercased() { names[k].name = text }
            names[k].country = country
        }
    }

    private func key(_ range: Range<Int>) -> UInt64 {
        range.reduce(0x51ED_270B_35A9_6F4D) { TextHash.mix($0 ^ document.tokens[$1].hash, 0xE703_7ED1_A0B4_28DB) }
    }

    /// The country of a place by the state behind it; nil where the two may be items of a list.
    private func country(_ k: Int, _ names: [ResolvedName]) -> String? {
        let tokens = document.tokens
        let (town, state) = (mentions[k].tokens, mentions[k + 1].tokens)
        guard state.lowerBound == town.upperBound + 1, tokens[town.upperBound].hash == Words.comma,
            tokens[state.lowerBound].gap == .space, let name = names[k + 1].name,
            // A country says nothing of what the table knows: "Iran, Israel".
            let code = Self.states[name] ?? (names[k].country == nil ? Self.countries[name] : nil),
            names[k + 1].country == nil || names[k + 1].country == code
        else { return nil }
        // "the Czech Republic, Sweden": the name began before.
        let before = town.lowerBound - 1
        if before >= 0, tokens[before].kind == .word, tokens[before].isCapitalised,
            tokens[town.lowerBound].gap == .space,
            !tokens[before].shape.contains(.sentenceStart)
        {
            return nil
        }
        let last = tokens[state.upperBound - 1]
        let end = state.upperBound
        let isShort =
            last.shape.contains(.point) || end < tokens.count && tokens[end].hash == Words.point && last.count < 5
        // "Berlin, Paris, France": the list began before.
        if k > 0, mentions[k - 1].kind == .place, !isShort, mentions[k - 1].tokens.upperBound + 1 == town.lowerBound,
            tokens[town.lowerBound - 1].hash == Words.comma
        {
            return nil
        }
        guard end < tokens.count, tokens[end].gap != .paragraph, !isShort else { return code }
        // "In London, Scotland beat Wales": a clause begins there.
        guard Self.closing.contains(tokens[end].hash) else { return nil }
        guard k + 2 < mentions.count, mentions[k + 2].kind == .place, tokens[end].hash == Words.comma else {
            return code
        }
        // "London, Germany and Rome", "London, Germany, Italy".
        let next = mentions[k + 2].tokens.lowerBound
        if next == end + 1 { return nil }
        return next == end + 2 && Self.joints.contains(tokens[end + 1].hash) ? nil : code
    }
}
