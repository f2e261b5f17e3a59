// Looks for inputs whose time grows faster than their size, which coverage does not show: what is read twice for each byte
// takes no time in the few kilobytes of a fuzzer's input, and hours in an archive.

internal import Glibc

/// Inputs made by repeating pieces of known ones, a few kilobytes and then eight times as many.
struct GrowthSearch {
    /// A way to make an input of any size.
    private struct Shape {
        var head: ArraySlice<UInt8>
        /// Each repeated, one after the other: what opens, and what closes.
        var pieces: [ArraySlice<UInt8>]
        var tail: ArraySlice<UInt8>

        func input(of size: Int) -> [UInt8] {
            var bytes = Array(head)
            let each = max(0, size - head.count - tail.count) / pieces.count
            bytes.reserveCapacity(size + tail.count)
            for piece in pieces {
                for _ in 0..<max(1, each / piece.count) { bytes.append(contentsOf: piece) }
            }
            bytes.append(contentsOf: tail)
            return bytes
        }
    }

    /// Bytes of the inputs that are compared.
    private static let sizes = (small: 1 << 13, middle: 1 << 16, large: 1 << 18, huge: 1 << 20)
    private let read: ([UInt8]) -> Void
    private let inputs: [[UInt8]]
    private let prefix: String
    private var random: SystemRandomNumberGenerator
    private(set) var tried = 0
    private(set) var found = 0

    /// * `folders`: Of inputs, one a file.
    /// * `prefix`: Beginning of the paths of what is found.
    init(_ target: FuzzTarget, folders: [String], prefix: String) {
        read = target.read
        inputs = folders.flatMap { Self.files(in: $0) }
        self.prefix = prefix
        pathOfEnd = "\(prefix)growth-end-\(getpid())"
        random = SystemRandomNumberGenerator()
    }

    /// Tries shapes for so many seconds.
    mutating func run(seconds: Double) {
        // What ends the process is found together with its input.
        for number in [SIGABRT, SIGILL, SIGTRAP, SIGSEGV, SIGBUS, SIGFPE] { signal(number) { _ in keepCurrentInput() } }
        let end = Self.clock(CLOCK_MONOTONIC) + seconds
        while Self.clock(CLOCK_MONOTONIC) < end, let shape = shape() {
            tried += 1
            examine(shape)
        }
    }

    private mutating func shape() -> Shape? {
        guard let input = inputs.randomElement(using: &random), let other = inputs.randomElement(using: &random) else {
            return nil
        }
        var pieces = [piece(of: input)]
        if Bool.random(using: &random) { pieces.append(piece(of: Bool.random(using: &random) ? input : other)) }
        let cut = pieces[0].startIndex
        let isWhole = Bool.random(using: &random)
        // Without its head a piece stands where the format lets nothing stand, or everything.
        return Shape(
            head: isWhole ? input[..<cut] : [],
            pieces: pieces,
            tail: Bool.random(using: &random) ? input[cut...].prefix(1 << 12) : []
        )
    }

    /// Mostly short ones: marks that open, close or separate.
    private mutating func piece(of input: [UInt8]) -> ArraySlice<UInt8> {
        let start = Int.random(in: 0..<min(input.count, 1 << 12), using: &random)
        let most = 1 << Int.random(in: 0...8, using: &random)
        return input[start...].prefix(Int.random(in: 1...most, using: &random))
    }

    /// Reports a shape that takes three times what is proportional, and again at the next sizes.
    private mutating func examine(_ shape: Shape) {
        let middle = seconds(shape, Self.sizes.middle, runs: 1)
        guard middle > 0.01, middle > 24 * seconds(shape, Self.sizes.small, runs: 1) else { return }
        // Other work, or a page that came from the system, is no finding.
        let small = seconds(shape, Self.sizes.small, runs: 3)
        let again = seconds(shape, Self.sizes.middle, runs: 3)
        guard again > 24 * small else { return }
        let large = seconds(shape, Self.sizes.large, runs: 1)
        guard large > 10 * again else { return }
        // A text that is one document up to 64 KiB and ten thousand above takes longer once, and then in proportion.
        guard large > 1 || seconds(shape, Self.sizes.huge, runs: 1) > 10 * large else { return }
        found += 1
        let path = "\(prefix)growth-\(getpid())-\(found)"
        Self.write(shape.input(of: Self.sizes.large), path)
        print(
            "GROWTH: \(Self.milliseconds(small)), \(Self.milliseconds(again)), \(Self.milliseconds(large)) for 8, 64, 256 KiB: \(path)"
        )
        fflush(nil)
    }

    /// CPU seconds of this process, the fewest of some runs.
    private func seconds(_ shape: Shape, _ size: Int, runs: Int) -> Double {
        let input = shape.input(of: size)
        return (0..<runs)
            .map { _ in
                currentInput = input
                let began = Self.clock(CLOCK_PROCESS_CPUTIME_ID)
                read(input)
                return Self.clock(CLOCK_PROCESS_CPUTIME_ID) - began
            }
            .min() ?? 0
    }

    private static func clock(_ clock: clockid_t) -> Double {
        var time = timespec()
        clock_gettime(clock, &time)
        return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
    }

    private static func milliseconds(_ seconds: Double) -> String { "\(Int(seconds * 1_000)) ms" }

    private static func files(in folder: String) -> [[UInt8]] {
        guard let stream = opendir(folder) else { return [] }
        defer { closedir(stream) }
        var files: [[UInt8]] = []
        while let entry = readdir(stream) {
            let name = withUnsafePointer(to: &entry.pointee.d_name) { name in
                name.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
            }
            let bytes = contents("\(folder)/\(name)")
            if !bytes.isEmpty { files.append(bytes) }
        }
        return files
    }

    /// A file's first 64 KiB; nothing for a folder.
    private static func contents(_ path: String) -> [UInt8] {
        let descriptor = open(path, O_RDONLY)
        guard descriptor >= 0 else { return [] }
        defer { close(descriptor) }
        return [UInt8](unsafeUninitializedCapacity: 1 << 16) { buffer, count in
            count = max(0, Glibc.read(descriptor, buffer.baseAddress, buffer.count))
        }
    }

    fileprivate static func write(_ bytes: [UInt8], _ path: String) {
        let descriptor = open(path, O_WRONLY | O_CREAT | O_TRUNC, 0o644)
        guard descriptor >= 0 else { return }
        _ = Glibc.write(descriptor, bytes, bytes.count)
        close(descriptor)
    }
}

/// The input that is read at the moment, and where it goes when it ends the process.
///
/// nonisolated(unsafe): both are of the one thread, which the signal interrupts.
private nonisolated(unsafe) var currentInput: [UInt8] = []
private nonisolated(unsafe) var pathOfEnd = ""

private func keepCurrentInput() {
    GrowthSearch.write(currentInput, pathOfEnd)
    _exit(77)
}
