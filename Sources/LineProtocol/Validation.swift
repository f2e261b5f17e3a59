// Checks a request against the table of verbs. What is wrong is named together with the nearest thing that is right.

extension VerbTable {
    /// Checks a request: the verb, the positional values, every key and what the values look like.
    ///
    /// - Parameters:
    ///   - request: A parsed request.
    ///   - analyzers: Names of the analyzers that there are; each is a verb.
    /// - Returns: The verb that it asks for.
    /// - Throws: ``ProtocolError`` `unknown-verb` or `bad-argument`, with the request's id and verb.
    @discardableResult
    package static func validate(_ request: Request, analyzers: [String]) throws(ProtocolError) -> Verb {
        do throws(ProtocolError) {
            guard let verb = verb(named: request.verb, analyzers: analyzers) else {
                throw unknownVerb(request.verb, analyzers: analyzers)
            }
            try checkPositionals(request.positionals, of: verb, analyzers: analyzers)
            try checkKeys(request.arguments, of: verb, analyzers: analyzers)
            if !verb.oneOf.isEmpty {
                let given = verb.oneOf.filter { !request.values($0).isEmpty }
                guard given.count == 1 else {
                    let names = verb.oneOf.map { "\($0)=" }.joined(separator: " or ")
                    throw ProtocolError(.badArgument, "\(verb.name) takes exactly one of \(names)")
                }
            }
            return verb
        } catch {
            throw ProtocolError(error.code, error.message, id: request.id, verb: request.verb)
        }
    }

    /// The error for a verb that does not exist.
    package static func unknownVerb(_ name: String, analyzers: [String]) -> ProtocolError {
        let known = all.map(\.name) + analyzers
        let hint = nearest(to: name, in: known).map { "; did you mean \($0)?" } ?? "; help lists what there is"
        return ProtocolError(.unknownVerb, "there is no verb and no analyzer \(quoted(name))\(hint)")
    }

    private static func checkPositionals(
        _ values: [String],
        of verb: Verb,
        analyzers: [String]
    ) throws(ProtocolError) {
        if values.count < verb.positionals.count, verb.positionals[values.count].isRequired {
            throw ProtocolError(
                .badArgument,
                "\(verb.name) needs \(verb.positionals[values.count].name): \(verb.usage)"
            )
        }
        if values.count > verb.positionals.count {
            let extra = values[verb.positionals.count]
            let keys = verb.keys + (verb.takesFilters ? FilterTable.all : [])
            let hint = nearest(to: extra, in: keys.map(\.name)).map { "; did you mean \($0)=…?" } ?? ""
            throw ProtocolError(
                .badArgument,
                "\(verb.name) has no use for \(quoted(extra))\(hint.isEmpty ? ": \(verb.usage)" : hint)"
            )
        }
        for (parameter, value) in zip(verb.positionals, values) {
            try check(value, parameter, analyzers: analyzers)
        }
    }

    private static func checkKeys(
        _ arguments: [Argument],
        of verb: Verb,
        analyzers: [String]
    ) throws(ProtocolError) {
        var seen: Set<String> = []
        for argument in arguments {
            guard let key = argument.key else { continue }
            let own = verb.keys.first { $0.name == key }
            guard let parameter = own ?? (verb.takesFilters ? FilterTable.filter(named: key) : nil) else {
                throw unknownKey(key, of: verb)
            }
            guard parameter.repeats || seen.insert(key).inserted else {
                throw ProtocolError(.badArgument, "\(key)= may be given only once")
            }
            try check(argument.value, parameter, analyzers: analyzers)
        }
        for parameter in verb.keys where parameter.isRequired && !seen.contains(parameter.name) {
            throw ProtocolError(.badArgument, "\(verb.name) needs \(parameter.name)=: \(verb.usage)")
        }
    }

    private static func unknownKey(_ key: String, of verb: Verb) -> ProtocolError {
        var known = verb.keys.map(\.name)
        if verb.takesFilters { known += FilterTable.all.map(\.name) + ["where."] }
        guard !known.isEmpty else {
            return ProtocolError(.badArgument, "\(verb.name) takes no arguments with a key, so no \(quoted(key))")
        }
        if verb.takesFilters, key.lowercased().hasPrefix("where") {
            return ProtocolError(
                .badArgument,
                "\(verb.name) has no filter \(quoted(key)); did you mean where.ATTRIBUTE=?"
            )
        }
        let hint =
            nearest(to: key, in: known).map { "did you mean \($0)=?" } ?? "it takes \(known.joined(separator: ", "))"
        return ProtocolError(.badArgument, "\(verb.name) has no argument or filter \(quoted(key)); \(hint)")
    }

    private static func check(
        _ value: String,
        _ parameter: Parameter,
        analyzers: [String]
    ) throws(ProtocolError) {
        let fits: Bool
        switch parameter.kind {
        case .text, .condition: fits = !value.isEmpty
        case .path: fits = value.hasPrefix("/") && !value.utf8.contains(0)
        case .boolean: fits = value == "true" || value == "false"
        case .count(let smallest): fits = wholeNumber(value).map { $0 >= smallest } ?? false
        case .number: fits = plainNumber(value) != nil
        case .date: fits = DatePeriod(value) != nil
        case .choice(let words):
            guard words.contains(value) else { throw misfit(value, parameter, nearest: nearest(to: value, in: words)) }
            fits = true
        case .analyzer:
            try checkAnalyzer(value, analyzers)
            fits = true
        case .analyzers:
            for name in value.split(separator: ",", omittingEmptySubsequences: false) {
                try checkAnalyzer(String(name), analyzers)
            }
            fits = true
        case .verb:
            guard verb(named: value, analyzers: analyzers) != nil else {
                throw ProtocolError(.badArgument, unknownVerb(value, analyzers: analyzers).message)
            }
            fits = true
        }
        guard fits else { throw misfit(value, parameter, nearest: nil) }
    }

    private static func checkAnalyzer(_ name: String, _ analyzers: [String]) throws(ProtocolError) {
        guard !analyzers.contains(name) else { return }
        let hint =
            nearest(to: name, in: analyzers).map { "did you mean \($0)?" }
            ?? "there are \(analyzers.joined(separator: ", "))"
        throw ProtocolError(.badArgument, "there is no analyzer \(quoted(name)); \(hint)")
    }

    private static func misfit(_ value: String, _ parameter: Parameter, nearest: String?) -> ProtocolError {
        var error = LineProtocol.misfit(value, parameter.name, parameter.kind)
        if let nearest { error.message += "; did you mean \(nearest)?" }
        return error
    }
}
