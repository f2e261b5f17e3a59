// Who "he", "the mayor" and "the ministry" are: a name of the same document, or nil where it is not certain.

import AnalyzerKit
import Language

/// Follows the speakers through a document.
struct SpeakerReference {
    let mentions: SpeakerMentions
    /// Who spoke last.
    private var last: (name: String, gender: Gender, token: Int, paragraph: Int)?
    /// Nobody before this token is meant any more: a person without a name has spoken.
    private var barrier = 0

    init(mentions: SpeakerMentions) { self.mentions = mentions }

    /// Notes who spoke.
    mutating func spoke(_ name: String, at token: Int, in paragraph: Int) {
        last = (name, mentions.gender(of: name), token, paragraph)
    }

    /// Notes that a person without a name spoke.
    mutating func strangerSpoke(at token: Int) {
        last = nil
        barrier = token
    }

    /// The speaker of a quotation that nothing around it explains, in the paragraph of one before it.
    ///
    /// Or in the paragraph after one that ended with his words, without marks.
    func goingOn(at token: Int, in paragraph: Int, isAfterReport: Bool) -> String? {
        guard let last, last.paragraph == paragraph || isAfterReport && last.paragraph + 1 == paragraph else {
            return nil
        }
        let before = mentions.countPersons(before: token)
        guard before > 0 else { return last.name }
        let person = mentions.persons[before - 1]
        return person.token <= last.token || person.name == last.name ? last.name : nil
    }

    /// The person that a pronoun or a description stands for.
    ///
    /// The last speaker, unless another person who may be meant has been the subject of a sentence since; else the subject
    /// of the sentences before; else the only person around.
    func person(_ gender: Gender, at token: Int, in paragraph: Int, isStrict: Bool = false) -> String? {
        let persons = mentions.persons
        var i = mentions.countPersons(before: token)
        var subject: PersonMention?
        var rival = false
        var names: [String] = []
        var subjectsSinceLast = false
        var topics: [PersonMention] = []
        var isLastHere = false
        var othersSinceLast = false
        var steps = 0
        let clause = clauseStart(token)
        while i > 0, steps < 60 {
            i -= 1
            steps += 1
            let person = persons[i]
            // "Asked about the gifts from Doyle, he said": he is not Doyle.
            if person.token >= clause, !person.isSubject, mentions.isObject(person.row) { continue }
            if person.token < barrier || person.paragraph + 1 < paragraph,
                last == nil || person.token < (last?.token ?? 0)
            {
                break
            }
            guard person.gender.fits(gender) else { continue }
            // "Brandt accused Doyle. "He lied," he said.": whom the last speaker speaks of is not he.
            let isSubject =
                person.isSubject
                && !(last?.paragraph == person.paragraph && mentions.isBehindVerb(person.row))
            if let last, person.token > last.token, person.name != last.name {
                if isSubject { subjectsSinceLast = true }
                othersSinceLast = true
            }
            if person.paragraph == paragraph {
                if person.name == last?.name { isLastHere = true } else { topics.append(person) }
            }
            guard person.token >= barrier, person.paragraph + 1 >= paragraph else { continue }
            if !names.contains(person.name) { names.append(person.name) }
            if isSubject {
                if let found = subject {
                    if found.name != person.name, found.paragraph == person.paragraph { rival = true }
                } else {
                    subject = person
                }
            }
        }
        if subject?.paragraph != paragraph, last?.paragraph != paragraph,
            mentions.introducesStranger(paragraph, before: token)
        {
            return nil
        }
        if let last, last.paragraph < paragraph, !isLastHere, !mentions.beginsWithPronoun(paragraph),
            let topic = topics.last, subject?.paragraph != paragraph
        {
            // "But Doyle's plan has flaws. He says …": who spoke in the paragraph before is not meant.
            let isAlone = topics.allSatisfy { $0.name == topic.name } && mentions.isInFirstSentence(topic)
            if isAlone, mentions.isPossessor(topic) { return topic.name }
            return names.count == 1 ? names.first : nil
        }
        if let last, last.gender.fits(gender), paragraph - last.paragraph <= 2, !subjectsSinceLast {
            if !othersSinceLast || !isStrict && paragraph - last.paragraph <= 1 { return last.name }
        }
        if isStrict {
            if let subject, subject.paragraph == paragraph, !rival { return subject.name }
            return names.count == 1 ? names.first : nil
        }
        if let subject, !rival || subject.paragraph == paragraph { return subject.name }
        return names.count == 1 ? names.first : nil
    }

    /// "Represented by his deputy, Max Ober, the governor said": whom the sentence begins with is somebody else.
    private func isAccompanied(_ token: Int) -> Bool {
        guard let sentence = mentions.document.sentence(ofToken: token) else { return false }
        let tokens = mentions.document.tokens
        let start = sentence.tokens.lowerBound
        return (start..<max(start, min(start + 4, token))).contains { CueLexicon.company.contains(tokens[$0].hash) }
            && mentions.countPersons(before: token) > mentions.countPersons(before: start)
    }

    /// Behind "but", an office is perhaps who spoke before, perhaps another: "Doyle said it was late, but the minister said".
    private func isContrasted(_ token: Int) -> Bool {
        token > 0 && mentions.document.tokens[token - 1].hash == CueLexicon.but
    }

    /// Where the sentence of a pronoun begins, or the pronoun itself where "and" or "but" joins it to a clause before.
    private func clauseStart(_ token: Int) -> Int {
        let tokens = mentions.document.tokens
        guard token > 0, tokens[token - 1].hash == CueLexicon.comma,
            let sentence = mentions.document.sentence(ofToken: token)
        else { return token }
        return sentence.tokens.lowerBound
    }

    /// The holder of an office, the body that a noun belongs to, or the person that a description goes on with.
    func described(_ phrase: Range<Int>, in paragraph: Int) -> String? {
        let tokens = mentions.document.tokens
        guard phrase.count >= 2, phrase.count <= 9, tokens[phrase.lowerBound].hash == CueLexicon.the,
            let head = phrase.last, tokens[head].kind == .word
        else { return nil }
        let title = SpeakerTitles.canonical(tokens[head].hash)
        let modifier = tokens[head - 1].hash
        if SpeakerTitles.table.contains(title) {
            let isPlain = phrase.count == 2
            let key = isPlain ? title : TextHash.mix(title, modifier)
            if let found = mentions.holders[key] { return found }
        }
        if phrase.count == 2, let found = mentions.bodies[tokens[head].hash], let name = found { return name }
        let hasAge = phrase.contains { tokens[$0].hash == CueLexicon.old || mentions.document.isAge($0) }
        // An office that nobody is said to hold: the one person of whom its paragraph speaks.
        let isOpen = SpeakerTitles.table.contains(title) && mentions.holders[title] == nil && phrase.count <= 3
        guard hasAge || isOpen || SpeakerTitles.descriptions.contains(tokens[head].hash) else { return nil }
        if isOpen, last?.paragraph != paragraph, !mentions.hasSubject(in: paragraph, before: phrase.lowerBound) {
            return nil
        }
        if isOpen, isAccompanied(phrase.lowerBound) || isContrasted(phrase.lowerBound) { return nil }
        return person(GenderWords.gender(tokens[head].hash), at: phrase.lowerBound, in: paragraph, isStrict: true)
    }
}

extension Document {
    /// "72-year-old" as one token.
    fileprivate func isAge(_ i: Int) -> Bool {
        let token = tokens[i]
        guard token.count >= 9, token.count <= 14 else { return false }
        return bytes[Int(token.end) - 8..<Int(token.end)].elementsEqual("year-old".utf8)
    }
}
