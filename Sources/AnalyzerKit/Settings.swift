// What a user can set for an analyzer: values and resource files, both part of its effective version.

/// The settings of one analyzer.
public struct Settings: Sendable {
    /// Values by key, as given; keys are those that the manifest declares.
    public let values: [String: String]
    /// Contents of the user's resource files by file name: a table of aliases, more weapon systems.
    public let resources: [String: [UInt8]]

    /// Makes settings.
    public init(values: [String: String] = [:], resources: [String: [UInt8]] = [:]) {
        self.values = values
        self.resources = resources
    }

    /// The text of a key, or a default.
    public func string(_ key: String, default fallback: String) -> String { values[key] ?? fallback }

    /// The number of a key, or a default where it is not set.
    ///
    /// - Throws: ``SettingsError`` where the value is no number.
    public func number(_ key: String, default fallback: Double) throws -> Double {
        guard let value = values[key] else { return fallback }
        guard let number = Double(value), number.isFinite else {
            throw SettingsError(key: key, value: value, expected: "a number")
        }
        return number
    }

    /// The number of a key within a range, or a default where it is not set.
    ///
    /// - Throws: ``SettingsError`` where the value is no number, or lies outside of the range.
    public func number(_ key: String, in range: ClosedRange<Double>, default fallback: Double) throws -> Double {
        let number = try number(key, default: fallback)
        guard range.contains(number) else {
            let expected = "a number from \(range.lowerBound) to \(range.upperBound)"
            throw SettingsError(key: key, value: values[key] ?? "", expected: expected)
        }
        return number
    }

    /// The truth value of a key (`true` or `false`), or a default where it is not set.
    ///
    /// - Throws: ``SettingsError`` where the value is neither.
    public func boolean(_ key: String, default fallback: Bool) throws -> Bool {
        switch values[key] {
        case nil: return fallback
        case "true"?: return true
        case "false"?: return false
        case let value?: throw SettingsError(key: key, value: value, expected: "true or false")
        }
    }
}

/// A setting that cannot be used.
public struct SettingsError: Error, CustomStringConvertible {
    /// The key.
    public var key: String
    /// What was given.
    public var value: String
    /// What would have been right.
    public var expected: String

    /// The message for a person.
    public var description: String { "the setting \(key) is \"\(value)\", but must be \(expected)" }
}
