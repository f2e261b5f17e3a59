// Labels and attributes that a request names: one that its analyzer does not have is a slip, and not "no rows".

internal import AnalyzerKit
internal import LineProtocol
internal import Pipeline
internal import Store

extension Responder {
    /// Compares labels, attributes and the group of a request with what its analyzer declares.
    ///
    /// A label that is in the store is right as well: rows of an earlier version may have it.
    ///
    /// - Throws: ``ProtocolError`` `bad-argument` that names the nearest one there is.
    func checkNames(of analyzer: String, _ filters: Filters, group: String? = nil) async throws {
        guard let manifest = daemon.registry.manifests.first(where: { $0.name == analyzer }) else { return }
        for label in filters.labels where !manifest.labels.contains(where: { $0.lowercased() == label.lowercased() }) {
            guard try await reading({ try !$0.has(label: label, of: analyzer) }) else { continue }
            throw Self.unknown("label", label, because: "\(manifest.name) has no", manifest.labels)
        }
        for attribute in filters.attributes where !manifest.attributes.contains(attribute.name) {
            throw Self.unknown("attribute", attribute.name, because: "\(manifest.name) has no", manifest.attributes)
        }
        try await checkValues(filters) { manifest.values[$0] }
        if let group, case .attribute = Grouping(group), !manifest.attributes.contains(group) {
            let own = manifest.attributes.filter { !Grouping.fixed.contains($0) }
            throw Self.unknown("group", group, because: "\(manifest.name) has no", Grouping.fixed + own)
        }
    }

    /// Compares labels and attributes of a request that is not about one analyzer with what all of them declare.
    ///
    /// - Throws: ``ProtocolError`` `bad-argument` that names the nearest one there is.
    func checkNames(ofAny filters: Filters) async throws {
        let manifests = daemon.registry.manifests
        let labels = manifests.flatMap(\.labels)
        for label in filters.labels where !labels.contains(where: { $0.lowercased() == label.lowercased() }) {
            let analyzers = manifests.map(\.name)
            let isStored = try await reading { store in
                try analyzers.contains { try store.has(label: label, of: $0) }
            }
            guard isStored else { throw Self.unknown("label", label, because: "no analyzer has a", labels) }
        }
        let attributes = manifests.flatMap(\.attributes)
        for attribute in filters.attributes where !attributes.contains(attribute.name) {
            throw Self.unknown("attribute", attribute.name, because: "no analyzer has an", attributes)
        }
        try await checkValues(filters) { key in
            let lists = manifests.filter { $0.attributes.contains(key) }.map { $0.values[key] }
            return lists.contains { $0 == nil } ? nil : lists.compactMap { $0 }.flatMap { $0 }
        }
    }

    /// Compares values with the closed lists of their attributes.
    ///
    /// One that is in the store is right as well, as with labels.
    private func checkValues(_ filters: Filters, known: (String) -> [String]?) async throws {
        for attribute in filters.attributes {
            guard let values = known(attribute.name) else { continue }
            for case .equals(let given) in attribute.conditions
            where !values.contains(where: { $0.lowercased() == given.lowercased() }) {
                let key = attribute.name
                guard try await reading({ try !$0.has(value: given, of: key) }) else { continue }
                guard Set(values) != ["true", "false"] else {
                    throw ProtocolError(.badArgument, "\(key) is true or false, not \(quoted(given))")
                }
                throw Self.unknown(key, given, because: "there is no", values)
            }
        }
    }

    /// * `lack`: Who does not have it, as "quotes has no".
    private static func unknown(
        _ what: String,
        _ given: String,
        because lack: String,
        _ known: [String]
    ) -> ProtocolError {
        let hint =
            nearest(to: given, in: known).map { "did you mean \($0)?" }
            ?? (known.isEmpty ? "it has none" : "it has \(known.joined(separator: ", "))")
        return ProtocolError(.badArgument, "\(lack) \(what) \(quoted(given)); \(hint)")
    }
}
