// Where tokens begin and end: the conventions of Universal Dependencies for English.

import Testing

@Suite struct TokenTests {
    @Test(
        arguments: [
            ("", []),
            ("  \n\t ", []),
            ("Ships left.", ["Ships", "left", "."]),
            // Contractions and possessives, straight and curly.
            ("Don't go, they won't.", ["Do", "n't", "go", ",", "they", "wo", "n't", "."]),
            ("I’m sure we’ve met", ["I", "’m", "sure", "we", "’ve", "met"]),
            ("He'd say she'll and you're", ["He", "'d", "say", "she", "'ll", "and", "you", "'re"]),
            ("ISN'T", ["IS", "N'T"]),
            ("Kenya's ports' cranes", ["Kenya", "'s", "ports", "'", "cranes"]),
            ("Malmö’s mayor", ["Malmö", "’s", "mayor"]),
            ("I cannot and I'm gonna", ["I", "can", "not", "and", "I", "'m", "gon", "na"]),
            ("O'Leary met the Sha'ab at o'clock", ["O'Leary", "met", "the", "Sha'ab", "at", "o'clock"]),
            ("the 2020's and NATO's", ["the", "2020's", "and", "NATO", "'s"]),
            ("its roof; its a pity", ["its", "roof", ";", "it", "s", "a", "pity"]),
            // Hyphens.
            ("a well-known co-owner", ["a", "well", "-", "known", "co-owner"]),
            ("non-state, anti-tank and e-mail", ["non-state", ",", "anti-tank", "and", "e-mail"]),
            ("T-72B3 and F-16s", ["T", "-", "72B3", "and", "F", "-", "16s"]),
            ("30-year-old", ["30", "-", "year", "-", "old"]),
            ("stop -- now --- or -", ["stop", "--", "now", "---", "or", "-"]),
            // Abbreviations and initials.
            ("Mr. Osei of St. Ives Ltd. met", ["Mr.", "Osei", "of", "St.", "Ives", "Ltd.", "met"]),
            (
                "the U.S. and the U.N. at 5 p.m. today",
                ["the", "U.S.", "and", "the", "U.N.", "at", "5", "p.m.", "today"]
            ),
            ("J. K. Obi, Ph.D., said", ["J.", "K.", "Obi", ",", "Ph.D.", ",", "said"]),
            ("on Sept. 5", ["on", "Sept.", "5"]),
            ("No. 7, no.", ["No.", "7", ",", "no", "."]),
            ("pens, paper, etc. were sold", ["pens", ",", "paper", ",", "etc.", "were", "sold"]),
            // Numbers, money, units.
            ("$1,500 or £3.5 or €20", ["$", "1,500", "or", "£", "3.5", "or", "€", "20"]),
            ("$2.4bn, 45% and #1", ["$", "2.4", "bn", ",", "45", "%", "and", "#", "1"]),
            ("at 10:30, 10pm", ["at", "10:30", ",", "10", "pm"]),
            ("155mm at 12km", ["155", "mm", "at", "12", "km"]),
            ("5th of 1990s", ["5th", "of", "1990s"]),
            ("10-12 men, 2014-2016", ["10", "-", "12", "men", ",", "2014", "-", "2016"]),
            ("call 555-0123 or 415-555-0123", ["call", "555-0123", "or", "415-555-0123"]),
            ("on 9/11 and 11/28/2000", ["on", "9/11", "and", "11/28/2000"]),
            ("5:00-8:30", ["5:00", "-", "8:30"]),
            (".265 and +44", [".265", "and", "+44"]),
            ("[1,2]", ["[", "1", ",", "2", "]"]),
            // Marks.
            ("Well... yes?! No!!", ["Well", "...", "yes", "?!", "No", "!!"]),
            ("``Go,'' she said", ["``", "Go", ",", "''", "she", "said"]),
            ("“Go,” (he) ‘said’", ["“", "Go", ",", "”", "(", "he", ")", "‘", "said", "’"]),
            ("and/or he/she", ["and", "/", "or", "he", "/", "she"]),
            ("AT&T, R&D", ["AT&T", ",", "R&D"]),
            ("wait…", ["wait", "…"]),
            // Addresses.
            ("see https://example.com/a?b=1, ok", ["see", "https://example.com/a?b=1", ",", "ok"]),
            ("(www.example.org).", ["(", "www.example.org", ")", "."]),
            ("write to a.b-c@example.co.uk.", ["write", "to", "a.b-c@example.co.uk", "."]),
            ("a@example.org,b@example.org", ["a@example.org", ",", "b@example.org"]),
            ("@reporter said #breaking", ["@reporter", "said", "#breaking"]),
            ("at example.com today", ["at", "example.com", "today"]),
            ("the end.The next", ["the", "end", ".", "The", "next"]),
            // Beyond ASCII.
            ("Łódź, Élysée, Київ", ["Łódź", ",", "Élysée", ",", "Київ"]),
            ("Xi Jinping (习近平)", ["Xi", "Jinping", "(", "习近平", ")"]),
            ("北京市政府说", ["北", "京", "市", "政", "府", "说"]),
            ("yes 👍🏽 🇺🇦!", ["yes", "👍🏽", "🇺🇦", "!"]),
            ("a\u{A0}b\u{2009}c", ["a", "b", "c"]),
            ("zero\u{200B}", ["zero"]),
            ("20\u{B0}C", ["20", "°", "C"]),
        ] as [(String, [String])]
    )
    func cuts(_ text: String, _ expected: [String]) {
        #expect(tokens(text) == expected)
    }
}
