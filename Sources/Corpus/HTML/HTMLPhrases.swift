// Short lines that are furniture by their wording, whatever element they stand in.

/// Tells lines such as "Advertisement" and "Sign up to our newsletter" from text.
enum HTMLPhrases {
    /// Lines that are furniture when they are all that a paragraph says.
    private static let whole = HashTable<Bool>(
        list(
            """
            advertisement|advertisements|advert|ad|sponsored|sponsored content|promoted|article content|
            continue reading|continue reading below|story continues|story continues below|story continues below ad|
            story continues below advertisement|article continues below|article continues below ad|
            article continues below advertisement|article continues after ad|advertisement continue reading|
            loading|loading...|please wait|share|share this|share this article|share this story|share article|tweet|
            email|print|save|comment|comments|read more|read more here|see more|show more|load more|more|related|
            related articles|related stories|related content|related news|related topics|recommended|
            recommended stories|trending|most read|most popular|up next|watch more|watch now|subscribe|
            subscribe now|sign up|sign in|log in|follow us|back to top|top stories|editor's picks|view comments|
            post a comment|leave a comment|join the conversation|click to enlarge|tap to enlarge|view gallery|
            this slideshow requires javascript|what to read next|you may also like|you might also like|don't miss|
            skip advertisement|close|next|previous|tags|copy link|copied|twitter|facebook|whatsapp|linkedin|buy now
            """
        )
    )

    /// Beginnings of lines that ask the reader to do something.
    private static let beginnings: [[[UInt8]]] = byFirstByte(
        list(
            """
            sign up for|sign up to|subscribe to|subscribe now|click here to|click here for|follow us on|like us on|
            read more:|read next:|read also:|also read:|see also:|more:|related:|recommended:|watch:|don't miss:|
            don't miss|get the latest|get our|join our|download our|for the latest|for more|for all the latest|
            by signing up|by submitting|by clicking|by subscribing|thanks for signing up|copyright|\u{A9}|
            all rights reserved|this article is subject|we use cookies|this website uses cookies|this site uses|
            please enable|enable javascript|follow @|share your thoughts|tell us what|do you have a story|
            have a story|got a tip|send us|email us|contact us|you can unsubscribe|check out our|image credit|
            photo credit|photo by|image:|photo:|video:|listen:|stay informed with|support our|donate to|
            register for free|create a free account|already a subscriber|become a member|join us on|scroll down|
            swipe|tap here|article continues|get in touch with|got a story|this site is protected|our website is|
            like this story|check out more|sign up now|bookmark our|this document is subject to copyright|follow us
            """
        )
    )

    /// The lines by their first byte, so that a paragraph is compared with few of them.
    private static func byFirstByte(_ lines: [(String, Bool)]) -> [[[UInt8]]] {
        var table = [[[UInt8]]](repeating: [], count: 256)
        for (line, _) in lines {
            let bytes = Array(line.utf8)
            if let first = bytes.first { table[Int(first)].append(bytes) }
        }
        return table
    }

    private static func list(_ lines: String) -> [(String, Bool)] {
        lines.split(separator: "|")
            .compactMap { part in
                let name = part.drop { $0 == " " || $0 == "\n" }
                return name.isEmpty ? nil : (String(name), true)
            }
    }

    /// Whether a paragraph is furniture by its wording; only short ones can be.
    static func isFurniture(_ document: HTMLDocument, _ block: HTMLDocument.Block) -> Bool {
        guard block.words <= 40 else { return false }
        var line: [UInt8] = []
        var hash = NameHash()
        let end = min(Int(block.end), Int(block.start) + 60)
        var at = Int(block.start)
        while at < end {
            var byte = document.text[at].lowercasedASCII
            // The typographic apostrophe counts as the plain one.
            if byte == 0xE2, at + 2 < end, document.text[at + 1] == 0x80, document.text[at + 2] == 0x99 {
                byte = 0x27
                at += 2
            }
            line.append(byte)
            at += 1
        }
        if block.words <= 6, Int(block.end) - Int(block.start) <= 60 {
            var name = line[...]
            while let last = name.last, !last.isASCIIAlphanumeric, last < 0x80 { name.removeLast() }
            for byte in name { hash.add(byte) }
            if whole.find(hash.value) != nil { return true }
        }
        guard let first = line.first else { return false }
        for beginning in beginnings[Int(first)] where line.starts(with: beginning) {
            // "Watch: ..." is a pointer; "Follow us on Monday morning, the guide said, and ..." is a sentence.
            return block.words <= 12 || block.linkDensity > 0.1 || beginning.count >= 10
        }
        return false
    }

    /// Words that give away a line at the very end of an article that is no longer about its subject.
    private static let closing: [[UInt8]] = [
        "newsletter", "follow us", " on twitter", " on facebook", "on instagram", "all rights reserved", "recaptcha",
        "terms of service", "privacy policy", "our app", "click here", "sign up", "subscribe", "letters to the editor",
        "in the comments", "with a friend",
    ]
    .map { Array($0.utf8) }

    /// Whether a line before the text only says who wrote it or when.
    static func isByline(_ document: HTMLDocument, _ block: HTMLDocument.Block) -> Bool {
        guard block.words <= 12, !block.endsSentence else { return false }
        let line = document.text[Int(block.start)..<Int(block.end)]
        if block.words <= 8, line.starts(with: "By ".utf8) || line.starts(with: "BY ".utf8) { return true }
        return HTMLVisibleDate.find(line) != nil
    }

    /// Words that address the reader.
    private static let address: [[UInt8]] = [" you", "your ", " our ", " us "].map { Array($0.utf8) }

    /// Whether a paragraph at the end of an article addresses the reader and not its subject.
    static func isClosing(_ document: HTMLDocument, _ block: HTMLDocument.Block) -> Bool {
        guard block.words <= 60 else { return false }
        let line = document.text[Int(block.start)..<Int(block.end)].map(\.lowercasedASCII)
        return contains(line, closing) && (block.linkDensity > 0.05 || contains(line, address))
    }

    /// Whether a line contains one of some phrases.
    private static func contains(_ line: [UInt8], _ phrases: [[UInt8]]) -> Bool {
        phrases.contains { phrase in
            guard line.count >= phrase.count else { return false }
            for at in 0...(line.count - phrase.count)
            where line[at] == phrase[0] && line[at...].starts(with: phrase) {
                return true
            }
            return false
        }
    }
}
