// Who "he", "the mayor" and "the ministry" are: a name of the same document, or nil where it is not certain.

import AnalyzerKit
import Language

/// Follows the speakers through a document.
struct SpeakerReference {
    let mentions: SpeakerMentions
    /// Who spoke last.
    private var last: (name: String, gender: Gender, token: Int, paragraph: Int)?
    /// Who spoke before, by another name.
    private var beforeLast: (name: String, paragraph: Int)?
    /// Nobody before this token is meant by "he", and by "she", any more: a person without a name has spoken.
    private var barriers: (male: Int, female: Int) = (0, 0)
    /// A person without a name has spoken since.
    private var isStrangerLast = false
    /// What pronouns have told of names that do not tell it.
    private var genders: [String: Gender] = [:]
    /// Titles that somebody without a name holds too ("the India captain"), and where he spoke last.
    private var shared: [UInt64: Int] = [:]

    init(mentions: SpeakerMentions) { self.mentions = mentions }

    private func gender(of name: String) -> Gender {
        let known = mentions.gender(of: name)
        return known == .unknown ? genders[name] ?? .unknown : known
    }

    /// Notes who spoke.
    mutating func spoke(_ name: String, at token: Int, in paragraph: Int, as gender: Gender = .unknown) {
        // Where nobody else can have been meant.
        if gender != .unknown, last?.name == name, last?.paragraph == paragraph, mentions.gender(of: name) == .unknown {
            genders[name] = gender
        }
        if let last, last.name != name { beforeLast = (last.name, last.paragraph) }
        last = (name, self.gender(of: name), token, paragraph)
        isStrangerLast = false
    }

    /// Notes that a person without a name spoke.
    ///
    /// Behind "his mother" a man that spoke before is still "he".
    mutating func strangerSpoke(at token: Int, as gender: Gender) {
        isStrangerLast = true
        if gender == .unknown || last?.gender == .unknown || last?.gender == gender { last = nil }
        if gender != .male { barriers.female = token }
        if gender != .female { barriers.male = token }
    }

    /// The speaker of a quotation that nothing around it explains, in the paragraph of one before it.
    ///
    /// Or in the paragraph after one that ended with his words, without marks.
    func goingOn(at token: Int, in paragraph: Int, isAfterReport: Bool) -> String? {
        guard let last, !isStrangerLast,
            last.paragraph == paragraph || isAfterReport && last.paragraph + 1 == paragraph,
            !mentions.interrupts(before: token, after: last.token)
        else { return nil }
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
        let last = isStrangerLast && gender == .unknown ? nil : self.last
        let barrier =
            gender == .male
            ? barriers.male : gender == .female ? barriers.female : max(barriers.male, barriers.female)
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
            guard person.gender.fits(gender),
                person.gender != .unknown || genders.isEmpty || (genders[person.name] ?? .unknown).fits(gender),
                !mentions.ownsPerson(person.row)
            else { continue }
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
        if let stranger = mentions.strangerBefore(token, in: paragraph),
            stranger.lowerBound > max(last?.token ?? -1, subject?.token ?? -1),
            mentions.gender(ofNoun: stranger.upperBound - 1).fits(gender)
        {
            return mentions.holder(stranger).flatMap { self.gender(of: $0).fits(gender) ? $0 : nil }
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

    /// "… late; but the minister said": perhaps who spoke before, perhaps another.
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
    mutating func described(_ phrase: Range<Int>, in paragraph: Int) -> String? {
        let tokens = mentions.document.tokens
        guard phrase.count >= 2, phrase.count <= 9, tokens[phrase.lowerBound].hash == CueLexicon.the,
            let head = phrase.last, tokens[head].kind == .word || mentions.age(head) != nil
        else { return nil }
        let title = SpeakerTitles.canonical(tokens[head].hash)
        let known = mentions.holders[title]
        if let found = mentions.holder(phrase) {
            // "The India captain said …": who holds the title at home is meant again where his name has come since.
            guard phrase.count == 2, let other = shared[title] else { return found }
            return mentions.isNamed(found, from: other, to: phrase.lowerBound) ? found : nil
        }
        if phrase.count == 2, let found = mentions.bodies[tokens[head].hash], let name = found { return name }
        let age = mentions.age(in: phrase)
        let isTitle = SpeakerTitles.table.contains(title)
        if SpeakerTitles.manifold.contains(title), phrase.count == 3, known != nil, age == nil,
            !mentions.isFormer(phrase)
        {
            shared[title] = phrase.lowerBound
        }
        // An office that nobody is said to hold: the one person of whom its paragraph speaks.
        let isOpen = isTitle && known == nil && phrase.count <= 3
        guard age != nil || isOpen || SpeakerTitles.descriptions.contains(tokens[head].hash) else { return nil }
        if isOpen, last?.paragraph != paragraph, !mentions.hasSubject(in: paragraph, before: phrase.lowerBound) {
            return nil
        }
        if isOpen, isAccompanied(phrase.lowerBound) || isContrasted(phrase.lowerBound) { return nil }
        let gender = GenderWords.gender(tokens[head].hash)
        guard let name = person(gender, at: phrase.lowerBound, in: paragraph, isStrict: true) else { return nil }
        if let age, let own = mentions.ages[name], own != age { return nil }
        // "Doyle said the officer told her": two persons.
        if mentions.isSubject(name, ofSentenceBefore: phrase.lowerBound) { return nil }
        if isOpen {
            return mentions.isOccupied(name, besides: head) || mentions.meets(name, head) ? nil : name
        }
        if let known, known != name { return nil }
        // One of two who speak.
        let other = last?.name == name ? beforeLast : last.map { ($0.name, $0.paragraph) }
        if let other, other.name != name, paragraph - other.paragraph <= 3 { return nil }
        return name
    }
}
