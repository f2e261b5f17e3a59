// Where sentences end, in newswire and beyond. The bar ‖ marks each end.

import AnalyzerTesting
import Testing

@Suite struct SentenceTests {
    @Test(arguments: [
        "The ferry sank on Monday. ‖Nine people were rescued.",
        "Why did it sink? ‖Nobody knows! ‖An inquiry has begun.",
        // Abbreviations, initials, decimals.
        "Gen. Ama K. Boateng met Mr. Lund on Dec. 3 in Accra. ‖They talked for 2.5 hours.",
        "The U.S. Navy sent a ship. ‖The U.K. Treasury paid.",
        "Shares of Harbour Inc. fell 3.1 percent. ‖The company, based in Camden, N.J., gave no reason.",
        "He arrived at 7 p.m. on Friday. ‖She was late.",
        "See Fig. 4 and No. 12 for details. ‖The rest is in the annex.",
        "The talks, led by Prof. Dr. Ines Vogt, failed. ‖A new round is planned.",
        "He flew to the U.S. ‖He stayed there.",
        "Troops from the U.S. Army and Donald J. Hale of St. Louis were there.",
        "Prof. Dr. K. Weber of the Univ. of Oslo came. ‖So did Sen. J. D. Marsh.",
        "The vote is at 5 p.m. ‖The count begins at once.",
        "港口已关闭。‖没有人受伤！‖船何时回来？",
        "Several states (e.g. Norway) agreed. ‖Others, i.e. The Hague's critics, did not.",
        // Quotes and brackets after the stop.
        "\"We are ready,\" the minister said. ‖\"We have waited long enough.\" ‖He left at once.",
        "“It burned all night.” ‖The mayor wept.",
        "\"Is it over?\" she asked. ‖\"No!\" he said.",
        "(The bridge was closed in May.) ‖Traffic was diverted.",
        "He called it “a mistake.” ‖Others disagreed.",
        "“It is late.” ‖“We go home.” ‖He left.", "She asked: “Where is he?” ‖“He left an hour ago,” said Ines Vogt.",
        "‘It is late.’ ‖‘We go home,’ he said.", "(It was late.) ‖(He had left.) ‖“Too late.”",
        "“He told me ‘never.’” ‖“When?”", "The songs “Harbour,” “Night Boat” (1990) (a hit) and “Go” “sold” well.",
        // Marks that close behind a comma.
        "“The hall was cold that night,” Mrs Marsh told the court.", "‘It was late,’ Anna Berg wrote. ‖‘Too late.’",
        "“He told me ‘never again,’” Ines Vogt said. ‖Nobody laughed.",
        "Their songs, “Harbour,” “Night Boat,” and others, sold well.",
        // A lone capital that is no initial, and those that are.
        "He said so in a post on X. ‖An hour later he took it down.",
        "The minister wrote about it on X. ‖Norway denied it.", "She called the strike via X. ‖Hundreds joined her.",
        "The film was sent to X. ‖Police are looking at it.", "It was on X. ‖“We won,” she wrote.",
        "The road runs from A to B. ‖The river does not.",
        "A letter to J. Smith was found. ‖It was read by J. Smith of Ohio.",
        "The books on A. Lund are many. ‖One came from K. A. Marsh.", "They wrote to X. Zhang and Y. Li in May.",
        // Sums, units and names that look like short forms.
        "The state paid Rs. 3,200 crore to the firm. ‖It paid Sh. 40 more.",
        "It was 38°C. ‖Schools closed.", "They jumped from 20,000ft. ‖The pilot watched.",
        "He was replaced by Lee Jun. ‖The vote was close.", "In Jan. Ines Vogt resigned.",
        "It opens on Tues. Jan. 5 in Lund.",
        // Ellipses.
        "They waited... and waited. ‖Then rain came.",
        "We never heard from him again... ‖The police closed the case.",
        // Datelines.
        "KYIV (Reuters) - Power returned to the city on Sunday. ‖Schools opened.",
        "NAIROBI, Kenya (AP) — The court ruled on Tuesday. ‖An appeal is likely.",
        "WASHINGTON — The House voted 218-210. ‖The Senate did not.",
        // Headlines, lists and lines without a stop.
        "Storm hits northern coast\n\n‖Thousands were left without power.",
        "Markets\n\n‖Oil rose. ‖Gold fell.",
        "Police named the victims:\n\n‖Three men from Lagos\n\n‖Two women from Abuja",
        // Numbers, addresses and lower case.
        "The rate is 4.25%. ‖It was 3.5% in May.",
        "Visit www.example.org for more. ‖Write to desk@example.org.",
        "Net sales were $1.2 billion vs. $900 million a year ago. ‖Costs rose.",
        "The price rose to $5. ‖Nobody bought.",
        "What now?! ‖We wait.",
        "The convoy left at dawn.‖The border was closed.",
    ])
    func ends(_ marked: String) {
        let expected = marked.split(separator: "‖").map { String($0) }
        let text = expected.joined()
        let trimmed = expected.map { piece in
            String(piece.reversed().drop { $0 == " " || $0 == "\n" }.reversed())
        }
        #expect(sentences(text) == trimmed)
    }

    /// A blank line ends a sentence whatever stands around it.
    @Test(arguments: ["a\n\nb", "and,\n\nthen", "Mr.\n\nSmith", "one\r\n\r\ntwo", "x\n \n\ny", "a\u{2029}\u{2029}b"])
    func blankLine(_ text: String) {
        #expect(sentences(text).count == 2)
    }

    /// Lines wrapped at a margin go on; a line that ends long before it does not.
    @Test func wrappedLines() {
        let text = """
            The river rose by two metres in a single night and flooded the old
            town, where the market had been closed since the first warning was
            given on Tuesday. Nobody was hurt.
            """
        #expect(sentences(text).count == 2)
        let list =
            "Winners of the day\nAnna Brandt of Norway\nThe relay team of Kenya and its coach, who came in late today"
        #expect(sentences(list).count == 3)
    }

    /// Where lines are paragraphs, a line end ends a sentence.
    @Test func longLines() {
        let line =
            "The council met for six hours on Wednesday to talk about the new harbour, the old road and the price of bread"
        #expect(sentences(line + "\n" + line + "\n" + line + ".").count == 3)
    }

    @Test func everyTokenBelongsToOneSentence() {
        var random = SeededNumbers(seed: 7)
        for _ in 0..<200 { checkInvariants(Array(random.text(200).utf8)) }
    }
}
