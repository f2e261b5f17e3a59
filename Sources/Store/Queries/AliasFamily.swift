// Names that a user's aliases make one, in numbers.

/// Which names are answered as one.
///
/// Without aliases it costs nothing.
struct AliasFamily {
    private let reader: Reader
    private var representatives: [Int64: Int64] = [:]
    private var texts: [Int64: String] = [:]
    private var countries: [Int64: String] = [:]
    /// Numbers of each family, by its representative.
    private(set) var members: [Int64: [Int64]] = [:]

    init(_ reader: Reader) throws {
        self.reader = reader
        guard !reader.aliases.isEmpty else { return }
        for (key, names) in reader.aliases.names.sorted(by: { $0.key < $1.key }) {
            guard let first = names.first, let target = reader.aliases.byName[CaseFold.fold(first)]?.target else {
                continue
            }
            // A name with a line of its own goes by that one, also where it stands at the end of another.
            let goesElsewhere = reader.aliases.byName[key].map { CaseFold.fold($0.target) != key } ?? false
            var numbers: Set<Int64> = goesElsewhere ? [] : Set(try reader.names(like: target))
            for name in names {
                let found = try reader.names(like: name)
                numbers.formUnion(found)
                if let country = reader.aliases.byName[CaseFold.fold(name)]?.country {
                    for number in found { countries[number] = country }
                }
            }
            guard let smallest = numbers.min() else { continue }
            for number in numbers { representatives[number] = smallest }
            texts[smallest] = target
            members[smallest] = numbers.sorted()
        }
    }

    /// The number that stands for all names of the family.
    func representative(_ name: Int64) -> Int64 { representatives[name] ?? name }

    /// What the family is called.
    func text(_ representative: Int64) throws -> String {
        try texts[representative] ?? reader.name(representative)
    }

    /// The country that an alias gives to rows of this very name.
    func country(_ name: Int64) -> String? { countries[name] }
}
