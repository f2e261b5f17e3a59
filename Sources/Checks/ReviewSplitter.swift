// Finds the objects of a JSON stream that may be reviews, without ever holding more than one of them.

/// Cuts a stream of JSON into items: top-level objects, elements of top-level arrays, and what lies in the lists that
/// schema.org and Data Commons wrap reviews in.
///
/// An object becomes a wrapper as soon as one of the keys of ``wrappers`` is seen in it. Whether an item is good JSON is
/// not looked at here, only where it ends.
struct ReviewSplitter {
    /// An item's bytes and where it begins.
    struct Item {
        var bytes: [UInt8]
        var line: Int
        /// It was longer than is kept: `bytes` is empty.
        var isTooLarge = false
    }

    /// Keys whose values hold items.
    private static let wrappers: Set<[UInt8]> = Set(
        ["@graph", "dataFeedElement", "item", "itemListElement"].map { Array($0.utf8) }
    )
    /// Longest item in bytes.
    static let maximumItem = 1 << 20
    /// Deepest nesting of wrappers.
    private static let maximumWrappers = 16

    /// Deepest nesting within an item that is counted; far less is accepted.
    private static let maximumDepth = 10_000

    private enum Container {
        case array, object
    }

    private(set) var line: Int
    /// What is open around the items.
    private var wrapping: [Container] = []
    /// What is open within the item.
    private var depth: [Container] = []
    private var item: Item?
    /// The item was not kept whole.
    private var isOverlong = false
    private var isString = false
    private var isEscaped = false
    /// The string that was read last, or is being read, while it may be a key of the outermost object.
    private var key: [UInt8] = []
    /// The last byte that is no blank.
    private var last: UInt8 = 0
    /// What is wrong with the stream; nothing more is read after it.
    private(set) var fault: String?
    /// Values that are no objects where items stand.
    private(set) var strays: [Int] = []

    init(line: Int = 1) { self.line = line }

    /// Whether something is still open.
    var isOpen: Bool { item != nil || !wrapping.isEmpty || isString }
    /// The line on which what is open begins.
    var openLine: Int { item?.line ?? line }

    /// Reads bytes, and hands over the items that end in them.
    mutating func push(_ bytes: some Sequence<UInt8>, _ emit: (Item) throws -> Void) rethrows {
        for byte in bytes where fault == nil {
            if byte == 0x0A { line += 1 }
            try step(byte, emit)
        }
    }

    private mutating func step(_ byte: UInt8, _ emit: (Item) throws -> Void) rethrows {
        keep(byte)
        if isString {
            if isEscaped {
                isEscaped = false
            } else if byte == UInt8(ascii: "\\") {
                isEscaped = true
            } else if byte == UInt8(ascii: "\"") {
                isString = false
                last = byte
            }
            if isString, depth.count <= 1, key.count < 32 { key.append(byte) }
            return
        }
        switch byte {
        case 0x20, 0x09, 0x0A, 0x0D: return
        case UInt8(ascii: "\""):
            if isStray { strays.append(line) }
            isString = true
            key.removeAll(keepingCapacity: true)
        case UInt8(ascii: "{"), UInt8(ascii: "["): open(byte)
        case UInt8(ascii: "}"), UInt8(ascii: "]"): try close(byte, emit)
        default:
            if byte != UInt8(ascii: ","), isStray { strays.append(line) }
        }
        last = byte
    }

    /// Whether a value that is no object and no list begins where an item should stand.
    private var isStray: Bool {
        item == nil && wrapping.last != .object
            && (last == 0 || last == UInt8(ascii: ",") || last == UInt8(ascii: "["))
    }

    private mutating func keep(_ byte: UInt8) {
        guard item != nil, !isOverlong else { return }
        item?.bytes.append(byte)
        if let count = item?.bytes.count, count > Self.maximumItem {
            isOverlong = true
            item?.bytes = []
        }
    }

    private mutating func open(_ byte: UInt8) {
        let kind: Container = byte == UInt8(ascii: "{") ? .object : .array
        if item != nil {
            if depth.count == 1, last == UInt8(ascii: ":"), Self.wrappers.contains(key) {
                // What looked like an item holds items.
                item = nil
                isOverlong = false
                depth = []
                wrapping.append(.object)
                enter(kind)
            } else {
                depth.append(kind)
                if depth.count > Self.maximumDepth { fault = "more than \(Self.maximumDepth) levels of nesting" }
            }
            return
        }
        if wrapping.last == .object, !Self.wrappers.contains(key) {
            // Something else in a wrapper: read over it as over an item that is not handed over.
            item = Item(bytes: [], line: -1)
            isOverlong = true
            depth = [kind]
            return
        }
        enter(kind)
    }

    /// Begins an item or a list of them.
    private mutating func enter(_ kind: Container) {
        if kind == .object {
            item = Item(bytes: [UInt8(ascii: "{")], line: line)
            isOverlong = false
            depth = [.object]
        } else if wrapping.count < Self.maximumWrappers {
            wrapping.append(.array)
        } else {
            fault = "lists are nested more than \(Self.maximumWrappers) deep"
        }
    }

    private mutating func close(_ byte: UInt8, _ emit: (Item) throws -> Void) rethrows {
        let kind: Container = byte == UInt8(ascii: "}") ? .object : .array
        guard let item else {
            if wrapping.popLast() != kind { fault = "\"\(Character(Unicode.Scalar(byte)))\" closes what is not open" }
            return
        }
        guard depth.popLast() == kind else {
            fault = "\"\(Character(Unicode.Scalar(byte)))\" closes what is not open"
            return
        }
        guard depth.isEmpty else { return }
        if item.line >= 0 { try emit(isOverlong ? Item(bytes: [], line: item.line, isTooLarge: true) : item) }
        self.item = nil
        isOverlong = false
    }
}
