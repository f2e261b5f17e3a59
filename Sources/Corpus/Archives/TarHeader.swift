// The 512-byte header of a tar member: ustar, GNU and the ones before (POSIX.1-2017, pax, "ustar Interchange Format").

/// What a tar header says.
struct TarHeader {
    /// Size of a header and of the blocks that everything is padded to.
    static let blockSize = 512
    /// Where in it "ustar" stands.
    static let magicOffset = 257

    /// A block where a header is expected.
    enum Block {
        /// Zeros: two of them end the archive.
        case zero
        case header(TarHeader)
        /// Not a header, with the reason.
        case invalid(String)
    }

    var name: [UInt8]
    /// Length of the content in bytes.
    var size: Int
    /// What kind of member it is: `0` file, `5` folder, `x` pax attributes and others.
    var type: UInt8
    /// Whether another block of a sparse map follows (GNU).
    var hasSparseExtension: Bool

    /// Reads a block.
    static func parse(_ block: UnsafeBufferPointer<UInt8>) -> Block {
        guard block.count >= blockSize else { return .invalid("the archive ends inside a header") }
        let block = UnsafeBufferPointer(rebasing: block[..<blockSize])
        if block.allSatisfy({ $0 == 0 }) { return .zero }
        guard hasValidChecksum(block) else {
            let what = hasMagic(block) ? "the header of the member \(printable(text(block[0..<100])))" : "a header"
            return .invalid("the checksum of \(what) is wrong")
        }
        guard let size = number(block[124..<136]) else {
            return .invalid("the size of the member \(printable(text(block[0..<100]))) is no number or negative")
        }
        var name = text(block[0..<100])
        // GNU headers keep other things where ustar has the prefix.
        if block[257..<263].elementsEqual(Array("ustar".utf8) + [0]) {
            let prefix = text(block[345..<500])
            if !prefix.isEmpty { name = prefix + [UInt8(ascii: "/")] + name }
        }
        let type = block[156]
        return .header(
            TarHeader(
                name: name,
                size: size,
                type: type,
                hasSparseExtension: type == UInt8(ascii: "S") && block[482] != 0
            )
        )
    }

    /// Whether content begins with a tar header, or with the zeros that end an empty archive.
    ///
    /// Zeros are also what a crash leaves of a file, whatever it was: only by its name they are an archive.
    static func looksLikeTar(_ head: UnsafeBufferPointer<UInt8>, name: String) -> Bool {
        guard head.count >= blockSize else { return false }
        let block = UnsafeBufferPointer(rebasing: head[..<blockSize])
        if hasMagic(block) { return true }
        if block.allSatisfy({ $0 == 0 }) {
            let name = name.lowercased()
            return head.count >= 2 * blockSize && head.allSatisfy { $0 == 0 }
                && [".tar", ".tgz", ".taz", ".tar.gz", ".tar.z"].contains { name.hasSuffix($0) }
        }
        return block[0] != 0 && hasValidChecksum(block) && number(block[124..<136]) != nil
    }

    /// Whether a block says that it is a header and its checksum agrees: a safe place to go on after damage.
    static func isCertain(_ block: UnsafeBufferPointer<UInt8>) -> Bool {
        block.count >= blockSize && hasMagic(block) && hasValidChecksum(block) && number(block[124..<136]) != nil
    }

    /// Whether a block says that it is a header.
    static func hasMagic(_ block: UnsafeBufferPointer<UInt8>) -> Bool {
        block[magicOffset..<(magicOffset + 5)].elementsEqual("ustar".utf8)
    }

    /// The sum of all bytes, the checksum itself taken as blanks; old writers summed signed bytes.
    private static func hasValidChecksum(_ block: UnsafeBufferPointer<UInt8>) -> Bool {
        guard let stated = number(block[148..<156]) else { return false }
        var unsigned = 0
        var signed = 0
        for i in 0..<blockSize {
            let byte = (148..<156).contains(i) ? 0x20 : block[i]
            unsigned += Int(byte)
            signed += Int(Int8(truncatingIfNeeded: byte))
        }
        return stated == unsigned || stated == signed
    }

    /// An octal number, or a base-256 one as GNU writes large sizes; nil for what is neither, negative or above 63 bits.
    static func number(_ field: Slice<UnsafeBufferPointer<UInt8>>) -> Int? {
        guard let first = field.first else { return nil }
        if first & 0x80 != 0 {
            guard first == 0x80 else { return nil }
            var value = 0
            for byte in field.dropFirst() {
                guard value < 1 << 55 else { return nil }
                value = value << 8 | Int(byte)
            }
            return value
        }
        var value = 0
        var isInside = false
        for byte in field {
            switch byte {
            case UInt8(ascii: "0")...UInt8(ascii: "7"):
                guard value < 1 << 59 else { return nil }
                value = value << 3 | Int(byte - UInt8(ascii: "0"))
                isInside = true
            case 0x20 where !isInside: continue
            case 0, 0x20: return value
            default: return nil
            }
        }
        return value
    }

    private static func text(_ field: Slice<UnsafeBufferPointer<UInt8>>) -> [UInt8] {
        Array(field.prefix { $0 != 0 })
    }

    private static func printable(_ name: [UInt8]) -> String { MemberName(name).text }
}
