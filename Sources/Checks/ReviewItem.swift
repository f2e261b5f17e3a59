// One ClaimReview object of schema.org, read into a review.

internal import JSONText
internal import Language
internal import Store

/// Reads the reviews in one JSON object.
struct ReviewItem {
    /// Longest text of a field in bytes.
    static let maximumText = 20_000
    /// Longest address in bytes.
    static let maximumURL = 4_000

    /// Where the object stands in the file.
    let number: Int
    let line: Int
    private(set) var problems: [ReviewProblem] = []

    init(number: Int, line: Int) {
        self.number = number
        self.line = line
    }

    /// Whether an object is a ClaimReview.
    static func isReview(_ value: JSONValue) -> Bool {
        let types = value["@type"]?.arrayValue ?? value["@type"].map { [$0] } ?? []
        return types.contains { type in
            let name = type.stringValue ?? ""
            return name.split(whereSeparator: { $0 == "/" || $0 == ":" || $0 == "#" }).last == "ClaimReview"
        }
    }

    /// Reads a ClaimReview; nil where it lacks what each must have.
    mutating func review(_ value: JSONValue) -> Review? {
        guard let claim = text(value["claimReviewed"]) else {
            problem(.noClaim, "claimReviewed is missing or no text: the item needs the claim that was checked")
            return nil
        }
        guard let url = value["url"]?.stringValue.map(trimmed), isAbsolute(url) else {
            problem(
                .badURL,
                "url is missing or no absolute address (\(shown(value["url"]))): give the review's http or https address"
            )
            return nil
        }
        let rating = first(value["reviewRating"])
        let words = text(rating?["alternateName"])
        guard let verdict = words ?? scalar(rating?["ratingValue"]) else {
            problem(.noRating, "reviewRating has neither alternateName nor ratingValue: say how the claim was rated")
            return nil
        }
        var review = Review(claim: claim, url: url, rating: verdict)
        if words == nil {
            review.bestRating = scalar(rating?["bestRating"])
            review.worstRating = scalar(rating?["worstRating"])
        }
        let reviewed = first(value["itemReviewed"])
        review.title = text(value["headline"]) ?? text(value["name"])
        review.claimant = name(reviewed?["author"])
        review.publisher = name(value["author"]) ?? name(value["publisher"])
        review.date = date(value["datePublished"], "datePublished")
        review.claimDate = date(reviewed?["datePublished"], "itemReviewed.datePublished")
        review.language = text(value["inLanguage"]) ?? text(first(value["inLanguage"])?["alternateName"])
        for (name, text) in [
            ("claimReviewed", claim), ("reviewRating", verdict), ("headline", review.title ?? ""),
            ("itemReviewed.author", review.claimant ?? ""), ("author", review.publisher ?? ""),
        ] where text.utf8.count > Self.maximumText {
            problem(.tooLarge, "\(name) has more than \(Self.maximumText) bytes: shorten it")
            return nil
        }
        return review
    }

    mutating func problem(_ code: ReviewProblem.Code, _ message: String, isWarning: Bool = false) {
        problems.append(
            ReviewProblem(
                severity: isWarning ? .warning : .error,
                code: code,
                item: number,
                line: line,
                message: message
            )
        )
    }

    // MARK: - Values

    /// A list's first value, or the value itself.
    private func first(_ value: JSONValue?) -> JSONValue? { value?.arrayValue.map(\.first) ?? value }

    /// A text that is not blank; also `{"@value": text}`.
    private func text(_ value: JSONValue?) -> String? {
        let value = first(value)
        guard let text = (value?["@value"] ?? value)?.stringValue.map(trimmed), !text.isEmpty else { return nil }
        return text
    }

    /// A text or a number.
    private func scalar(_ value: JSONValue?) -> String? {
        switch first(value) {
        case .integer(let number): String(number)
        case .number(let number) where number.isFinite: String(number)
        default: text(value)
        }
    }

    /// The name of a person or an organisation: an object, a text, or the first of several.
    private func name(_ value: JSONValue?) -> String? { text(first(value)?["name"]) ?? text(value) }

    private func trimmed(_ text: String) -> String {
        guard text.first?.isWhitespace == true || text.last?.isWhitespace == true else { return text }
        let left = text.drop(while: \.isWhitespace)
        return String(left.prefix(left.count - left.reversed().prefix(while: \.isWhitespace).count))
    }

    /// An address of the web with a host.
    private func isAbsolute(_ url: String) -> Bool {
        let parts = url.split(separator: ":", maxSplits: 1)
        guard parts.count == 2, ["http", "https"].contains(parts[0].lowercased()), parts[1].hasPrefix("//"),
            let host = parts[1].dropFirst(2).first, host.isLetter || host.isNumber
        else { return false }
        return url.utf8.count <= Self.maximumURL && url.utf8.allSatisfy { $0 > 0x20 && $0 != 0x7F }
    }

    /// A date; one that is none is left out with a warning.
    private mutating func date(_ value: JSONValue?, _ field: String) -> String? {
        guard let value, value != .null else { return nil }
        if let text = text(value), CalendarDate(iso: text) != nil { return String(text.prefix(40)) }
        problem(
            .badDate,
            "\(field) is no date (\(shown(value))): the review was kept without it; write it as 2024-03-14",
            isWarning: true
        )
        return nil
    }

    private func shown(_ value: JSONValue?) -> String { String((value?.text ?? "nothing").prefix(80)) }
}
