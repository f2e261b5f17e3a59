// What a reader of damaged JSON remembers while it looks for the next sound object.

/// A search for the next object behind something that is none.
struct ObjectSearch {
    private var beginnings = ObjectBeginnings()
    /// First key of what was damaged.
    let key: UInt64?
    /// Whether it goes on behind the end of all, where nothing need be.
    let isTail: Bool

    /// Braces that stand where an object may begin, and have no key in marks behind them, as those of a program's own notation.
    private(set) var others = 0

    init(key: UInt64?, isTail: Bool = false) {
        self.key = key
        self.isTail = isTail
    }

    /// Whether the last byte that was seen can be the end of an array.
    var hasSeenEnd: Bool { beginnings.last == UInt8(ascii: "]") || beginnings.last == UInt8(ascii: "}") }

    /// Moves a window to the next brace that may begin an object; false where none is left.
    mutating func advance(_ window: ByteWindow) -> Bool {
        while window.count > 0 || window.fillMore() {
            guard let brace = beginnings.next(window.bytes, from: 0) else {
                window.advance(window.count)
                continue
            }
            window.advance(brace)
            window.fill(257)
            if ObjectBeginnings.isObject(window.bytes, at: 0) { return true }
            if beginnings.isElement { others += 1 }
            window.advance(1)
        }
        return false
    }

    /// Says that a whole object was passed over.
    mutating func passed() {
        beginnings = ObjectBeginnings()
    }
}

/// What the objects of a file have in common.
struct ObjectHabits {
    /// Length of the last one.
    var length = 16 << 10
    /// First key of the last one.
    private(set) var key: UInt64?

    mutating func saw(_ bytes: UnsafeBufferPointer<UInt8>) {
        length = bytes.count
        key = ObjectBeginnings.firstKey(bytes) ?? key
    }
}

/// Bounds what is looked at again and again: input can be made so that from each brace on everything seems to be sound
/// for long.
struct SearchEffort {
    private var spent = 0
    private var furthest = 0

    /// Counts bytes that were looked at from an offset on, and in vain.
    ///
    /// - Returns: Whether it is time to go on behind them.
    @discardableResult
    mutating func spend(_ bytes: Int, at offset: Int) -> Bool {
        spent += bytes
        furthest = max(furthest, offset + bytes)
        return spent > 8 * furthest + 65536
    }
}

/// What the objects of a file, or of a line, are called.
struct ObjectNames {
    /// Where they are.
    private(set) var place: String
    private var separator = "#"
    /// What they are parts of.
    private var owner: String?
    /// Whether they stand in one line of JSON Lines.
    private(set) var isLine = false
    /// Whether they are the elements of a list in an object.
    private(set) var isInside = false

    init(place: String) {
        self.place = place
    }

    init(line: Int, place: String) {
        self.place = place
        separator = "."
        owner = "line \(line)"
        isLine = true
    }

    func origin(_ number: Int) -> String {
        isLine && number == 1 && !isInside ? place : "\(place)\(separator)\(number)"
    }

    func what(_ number: Int) -> String {
        guard let owner else { return "object \(number)" }
        return isLine && number == 1 && !isInside ? owner : "object \(number) of \(owner)"
    }

    /// Goes on with the elements of the list in an object, as those of a sound one are called.
    mutating func enter(_ number: Int, isAlone: Bool) {
        if !isAlone {
            let (origin, what) = (origin(number), what(number))
            place = origin
            owner = what
            separator = "."
        }
        isInside = true
    }
}
