// The models and the table of names that lie in the executable.

import EntitiesModel
import Language

/// What the analyzer reads in place.
struct EntitiesData: Sendable {
    let names: NameTable
    let tagger: NameTagger
    let classes: WordClasses

    /// The data of this executable.
    static let shared: Result<EntitiesData, EntitiesDataError> = load()

    /// A number over all data that can change a row.
    static let digest: UInt64 = {
        var hash: UInt64 = 0
        for part in [entities_names(), entities_labeller()] {
            hash = TextHash.mix(hash ^ bytes(part).digest, 0x9E37_79B9_7F4A_7C15)
        }
        return TextHash.mix(hash ^ WordClasses.embedded.digest, 0xE703_7ED1_A0B4_28DB)
    }()

    private static func load() -> Result<EntitiesData, EntitiesDataError> {
        guard let names = NameTable(bytes(entities_names())) else { return .failure(.init(file: "names.bin")) }
        guard let model = SequenceModel(bytes(entities_labeller())) else {
            return .failure(.init(file: "labeller.bin"))
        }
        guard let classes = WordClasses(WordClasses.embedded) else {
            return .failure(.init(file: "word-classes.bin"))
        }
        return .success(EntitiesData(names: names, tagger: NameTagger(model), classes: classes))
    }

    private static func bytes(_ part: entities_bytes) -> EmbeddedBytes {
        EmbeddedBytes(base: part.base, count: part.count)
    }
}

/// Data that does not fit this version of the code.
struct EntitiesDataError: Error, CustomStringConvertible {
    var file: String
    var description: String { "\(file) in this executable cannot be read: build it again, or run make train" }
}
