// Times of day: "10:30 GMT", "3 p.m.", "noon".

import Language

extension DateGrammar {
    /// "10:30", "3 p.m.", "noon", "0600 GMT".
    func time(_ i: Int) -> DateMatch? {
        let hash = tokens[i].hash
        if Self.noon.contains(hash) { return clock(i..<i + 1, 12, 0, zone: false) }
        if hash == Self.midnight { return clock(i..<i + 1, 0, 0, zone: false) }
        guard let first = bytes[tokens[i].range].first, first &- 0x30 < 10 else { return nil }
        var hour = 0
        var minute = 0
        var end = i + 1
        var isClock = false
        let text = Array(bytes[tokens[i].range])
        if let colon = text.firstIndex(where: { $0 == 0x3A || $0 == 0x2E }), colon >= 1, colon <= 2,
            text.count == colon + 3,
            let h = Self.small(text[..<colon]), let m = Self.small(text[(colon + 1)...])
        {
            hour = h
            minute = m
            isClock = text[colon] == 0x3A
        } else if text.count <= 2, let h = Self.small(text[...]) {
            hour = h
            if i + 2 < tokens.count, bytes[Int(tokens[i + 1].start)] == 0x3A, tokens[i + 1].count == 1,
                tokens[i + 1].gap == .none,
                tokens[i + 2].gap == .none, tokens[i + 2].count == 2,
                let m = Self.small(bytes[tokens[i + 2].range])
            {
                minute = m
                end = i + 3
                isClock = true
            }
        } else if let suffix = text.firstIndex(where: { $0 &- 0x30 >= 10 }), suffix <= 2,
            let h = Self.small(text[..<suffix])
        {
            hour = h
            let rest = String(decoding: text[suffix...], as: UTF8.self)
            guard rest == "am" || rest == "pm", (1...12).contains(hour) else { return nil }
            return clock(i..<end, hour % 12 + (rest == "pm" ? 12 : 0), 0, zone: zone(&end))
        } else if text.count == 4, i + 1 < tokens.count, Self.zones.contains(tokens[i + 1].hash),
            let h = Self.small(text[..<2]), let m = Self.small(text[2...])
        {
            hour = h
            minute = m
            isClock = true
        } else if text.count == 4, i + 1 < tokens.count, Self.hourWords.contains(tokens[i + 1].hash),
            let h = Self.small(text[..<2]), let m = Self.small(text[2...]), h < 24
        {
            // "0600hrs", "1830 hours".
            hour = h
            minute = m
            end = i + 2
            isClock = true
        } else {
            return nil
        }
        guard minute < 60, hour < 25 else { return nil }
        if isOn(end), Self.am.contains(tokens[end].hash) || Self.pm.contains(tokens[end].hash), (1...12).contains(hour)
        {
            hour = hour % 12 + (Self.pm.contains(tokens[end].hash) ? 12 : 0)
            end += 1
            isClock = true
        }
        if isOn(end), tokens[end].hash == Self.clockWord, (1...12).contains(hour) {
            // Morning or evening: who knows.
            return DateMatch(tokens: i..<end + 1, label: "TIME", name: nil)
        }
        guard isClock else { return nil }
        let isUniversal = zone(&end)
        return clock(i..<end, hour, minute, zone: isUniversal)
    }

    func zone(_ end: inout Int) -> Bool {
        guard isOn(end), tokens[end].isAllCapitals, Self.zones.contains(tokens[end].hash) else { return false }
        end += 1
        return Self.utc.contains(tokens[end - 1].hash)
    }

    static func small(_ digits: some Collection<UInt8>) -> Int? {
        guard !digits.isEmpty, digits.count <= 2 else { return nil }
        var value = 0
        for digit in digits {
            guard digit &- 0x30 < 10 else { return nil }
            value = value * 10 + Int(digit - 0x30)
        }
        return value
    }

    func clock(_ range: Range<Int>, _ hour: Int, _ minute: Int, zone: Bool) -> DateMatch? {
        guard hour <= 24, minute < 60 else { return nil }
        func two(_ value: Int) -> String { (value < 10 ? "0" : "") + String(value) }
        return DateMatch(tokens: range, label: "TIME", name: two(hour) + ":" + two(minute) + (zone ? "Z" : ""))
    }
}
