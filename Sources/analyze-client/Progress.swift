// The progress of an ingest: a bar on a terminal, and the summary at the end.

import JSONText

/// What progress rows say.
///
/// Every field may be missing.
struct Progress: Equatable {
    var job: String?
    var state: String?
    var documents = 0
    var duplicates = 0
    /// Documents that no analyzer looked at.
    var skipped = 0
    var failures = 0
    var warnings = 0
    /// Stored documents without a date.
    var undated = 0
    var message: String?
    var bytes: Int?
    var total: Int?
    /// Documents a second.
    var rate: Double?
    /// Seconds that are left.
    var eta: Double?

    /// Takes over what a row says; a row with another shape changes nothing.
    mutating func update(_ row: JSONValue) {
        if let value = row["job"] { job = shown(value) }
        if let value = row["state"]?.stringValue { state = value }
        if let value = row["documents"]?.integerValue { documents = value }
        if let value = row["duplicates"]?.integerValue { duplicates = value }
        if let value = row["skipped"]?.integerValue { skipped = value }
        if let value = row["failures"]?.integerValue { failures = value }
        if let value = row["bytes"]?.integerValue { bytes = value }
        if let value = row["bytesTotal"]?.integerValue { total = value }
        if let value = row["documentsPerSecond"]?.doubleValue { rate = value }
        if let value = row["warnings"]?.integerValue { warnings = value }
        if let value = row["undated"]?.integerValue { undated = value }
        if let value = row["message"]?.stringValue { message = value }
        eta = row["eta"]?.doubleValue ?? eta
    }

    /// The part that is done, 0 to 1, where it is known.
    var fraction: Double? {
        guard let bytes, let total, total > 0, bytes >= 0 else { return nil }
        return min(1, Double(bytes) / Double(total))
    }

    /// The line that is shown while it goes on.
    func line(_ name: String, elapsed: Double, width: Int) -> String {
        let perSecond = rate ?? (elapsed > 0 ? Double(documents) / elapsed : 0)
        var facts = ["\(grouped(documents)) documents", "\(grouped(wholePart(perSecond)))/s"]
        if failures > 0 { facts.append("\(grouped(failures)) failed") }
        var left = eta
        if left == nil, let fraction, fraction > 0.01 { left = elapsed / fraction * (1 - fraction) }
        if let left, left > 0 { facts.append("ETA \(duration(left))") }
        let text = facts.joined(separator: "  ")
        let shortName = cut(clean(name), to: 24)
        let room = width - displayWidth(shortName) - displayWidth(text) - 12
        guard let fraction, room >= 8 else { return cut("\(shortName)  \(text)", to: width - 1) }
        let size = min(room, 30)
        let full = Int((Double(size) * fraction).rounded(.down))
        let bar = String(repeating: "█", count: full) + String(repeating: "░", count: size - full)
        let percent = String(Int(fraction * 100))
        return "\(shortName)  \(bar) \(String(repeating: " ", count: max(0, 3 - percent.count)))\(percent)%  \(text)"
    }

    /// The line at the end.
    func summary(_ name: String, elapsed: Double) -> String {
        var text = "\(clean(name)): \(counted(documents, "document"))"
        if duplicates > 0 { text += ", \(counted(duplicates, "duplicate"))" }
        if skipped > 0 { text += ", \(grouped(skipped)) of them not analysed (another language)" }
        text += failures == 0 ? ", no failures" : ", \(counted(failures, "failure"))"
        if warnings > 0 { text += ", \(counted(warnings, "warning"))" }
        text += " in \(duration(elapsed))"
        if let state, state != "done" { text += "; the job is \(clean(state))" }
        if let message { text += " (\(clean(message)))" }
        if failures + warnings > 0 {
            text += "; see: analyze-client failures" + (job.map { " --job \(clean($0))" } ?? "")
        }
        return text
    }
}

/// A count and its noun.
private func counted(_ number: Int, _ noun: String) -> String { "\(grouped(number)) \(noun)\(number == 1 ? "" : "s")" }

/// Seconds as `4 s`, `3:20 min` or `2:05 h`.
func duration(_ seconds: Double) -> String {
    let whole = wholePart(seconds.rounded(.up))
    func two(_ n: Int) -> String { n < 10 ? "0\(n)" : String(n) }
    if whole < 60 { return "\(whole) s" }
    if whole < 3600 { return "\(whole / 60):\(two(whole % 60)) min" }
    return "\(whole / 3600):\(two(whole / 60 % 60)) h"
}

/// A number's whole part, kept in bounds, since it comes from outside.
private func wholePart(_ value: Double) -> Int {
    value.isFinite ? Int(min(max(value, 0), 1e15)) : 0
}
