// What the daemon's settings are called in the environment and in the configuration file, and what they may be there.
// A name in the file that does not exist and a value that cannot be used are refused, with the place where they stand.

internal import Configuration
internal import JSONText
internal import LineProtocol
internal import Logging

/// A setting that may be given beside the flags.
///
/// The flag `--maximum-ratio` is the variable `ANALYZERD_MAXIMUM_RATIO`, and in the file the key `maximum.ratio` of the
/// object `analyzerd`.
struct NamedSetting: Sendable {
    /// What a value may be.
    enum Kind: Sendable {
        /// A text that is not empty.
        case text
        /// Several texts: in a variable joined by commas, in the file an array.
        case texts
        /// A level of log lines.
        case level
        /// A whole number of at least 1.
        case count
        /// A number above 0.
        case seconds

        /// The same for a message.
        var allowed: String {
            switch self {
            case .text: "a text"
            case .texts: "an array of texts"
            case .level: "one of " + Logger.Level.allCases.map(\.rawValue).joined(separator: ", ")
            case .count: "a whole number of at least 1"
            case .seconds: "a number above 0"
            }
        }

        /// True for what a variable may hold.
        func allows(_ text: String) -> Bool {
            switch self {
            case .text, .texts: !text.isEmpty
            case .level: Logger.Level(rawValue: text) != nil
            case .count: (Int(text) ?? 0) > 0
            case .seconds: Self.isTime(Double(text) ?? 0)
            }
        }

        /// A value of the file, or nil where it is not allowed.
        func content(_ value: JSONValue) -> ConfigContent? {
            switch self {
            case .text, .level:
                guard let text = value.stringValue, allows(text) else { return nil }
                return ConfigContent.string(text)
            case .texts:
                guard let items = value.arrayValue else { return nil }
                let texts = items.compactMap(\.stringValue)
                return texts.count == items.count ? ConfigContent.stringArray(texts) : nil
            case .count:
                guard let number = value.integerValue, number > 0 else { return nil }
                return ConfigContent.int(number)
            case .seconds:
                guard let number = value.doubleValue, Self.isTime(number) else { return nil }
                return ConfigContent.double(number)
            }
        }

        private static func isTime(_ number: Double) -> Bool { number > 0 && number.isFinite }
    }

    /// The key in the file, within ``scope``; its words are those of the flag.
    var key: String
    /// What its value may be.
    var kind: Kind

    init(_ key: String, _ kind: Kind) {
        self.key = key
        self.kind = kind
    }

    /// The object of the file that holds all settings.
    static let scope = "analyzerd"
    /// Largest configuration file, in bytes.
    static let maximumFileBytes = 1 << 20

    /// All but `--config`, which says where the file is.
    static let all = [
        NamedSetting("socket", .text), NamedSetting("data", .text), NamedSetting("workers", .count),
        NamedSetting("analyzers", .text), NamedSetting("group", .text), NamedSetting("set", .texts),
        NamedSetting("log.level", .level), NamedSetting("maximum.document.bytes", .count),
        NamedSetting("maximum.ratio", .count), NamedSetting("maximum.depth", .count),
        NamedSetting("document.cpu.seconds", .seconds), NamedSetting("worker.memory", .count),
        NamedSetting("maximum.connections", .count), NamedSetting("line.seconds", .count),
        NamedSetting("idle.seconds", .count),
    ]

    private var words: [String] { key.split(separator: ".").map { String($0) } }
    /// The flag.
    var flag: String { "--" + words.joined(separator: "-") }
    /// The variable.
    var variable: String { ([Self.scope] + words).joined(separator: "_").uppercased() }

    /// The variables that are set; an empty one counts as unset, as those of XDG do.
    ///
    /// - Throws: ``SettingsFault`` for a value that is not allowed.
    static func variables(_ value: (String) -> String?) throws -> [String: String] {
        var found: [String: String] = [:]
        for setting in all {
            guard let text = value(setting.variable), !text.isEmpty else { continue }
            guard setting.kind.allows(text) else {
                throw SettingsFault(
                    description: "\(setting.variable) is \"\(text)\", but must be \(setting.kind.allowed)"
                )
            }
            found[setting.variable] = text
        }
        return found
    }

    /// The values of a configuration file by key, whether written nested or with points.
    ///
    /// - Throws: ``SettingsFault`` for what is no JSON object, an unknown key or a value that is not allowed.
    static func values(_ bytes: [UInt8], file: String) throws -> [String: JSONValue] {
        let root: JSONValue
        do {
            root = try JSONValue(parsing: bytes)
        } catch {
            throw SettingsFault(description: "the configuration file \(file) is no JSON: \(error)")
        }
        guard case .object(var left) = root else {
            throw SettingsFault(
                description: "the configuration file \(file) must be an object, as {\"\(scope)\": {\"workers\": 2}}"
            )
        }
        var found: [String: JSONValue] = [:]
        while let member = left.popLast() {
            if case .object(let inner) = member.value {
                left += inner.map { JSONValue.Member("\(member.key).\($0.key)", $0.value) }
                continue
            }
            guard let setting = all.first(where: { "\(scope).\($0.key)" == member.key }) else {
                throw unknown(member.key, file)
            }
            guard setting.kind.content(member.value) != nil else {
                throw SettingsFault(
                    description: "\(file): \(member.key) is \(member.value.text), but must be \(setting.kind.allowed)"
                )
            }
            guard found.updateValue(member.value, forKey: setting.key) == nil else {
                throw SettingsFault(description: "\(file): \(member.key) stands there more than once")
            }
        }
        return found
    }

    /// The same for swift-configuration.
    static func provider(_ bytes: [UInt8], file: String) throws -> InMemoryProvider {
        let given = try Self.values(bytes, file: file)
        var values: [AbsoluteConfigKey: ConfigValue] = [:]
        for setting in all {
            guard let content = given[setting.key].flatMap({ setting.kind.content($0) }) else { continue }
            values[AbsoluteConfigKey([scope] + setting.words)] = ConfigValue(content, isSecret: false)
        }
        return InMemoryProvider(name: file, values: values)
    }

    private static func unknown(_ name: String, _ file: String) -> SettingsFault {
        let key = name.hasPrefix("\(scope).") ? String(name.dropFirst(scope.count + 1)) : name
        let keys = all.map(\.key)
        let hint =
            nearest(to: key, in: keys).map { "did you mean \"\(scope).\($0)\"?" }
            ?? "within \"\(scope)\" there are \(keys.joined(separator: ", "))"
        return SettingsFault(description: "\(file): there is no setting \"\(name)\"; \(hint)")
    }
}
