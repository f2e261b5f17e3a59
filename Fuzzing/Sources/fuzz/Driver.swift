// Hands the inputs that libFuzzer makes up to the target that FUZZ_TARGET names. `fuzz --targets` lists them;
// `fuzz --growth SECONDS PREFIX FOLDER…` looks for what takes longer than its size allows.

internal import Glibc

/// A program's arguments as C has them.
typealias Arguments = UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>

/// libFuzzer's loop (clang's fuzzer library, FuzzerDriver.cpp).
@_silgen_name("LLVMFuzzerRunDriver")
private func runFuzzer(
    _ count: UnsafeMutablePointer<Int32>,
    _ arguments: UnsafeMutablePointer<Arguments>,
    _ test: @convention(c) (UnsafePointer<UInt8>?, Int) -> Int32
) -> Int32

/// The target of this process.
///
/// nonisolated(unsafe): set once, before the loop begins, and used by its one thread.
private nonisolated(unsafe) var target: FuzzTarget?

/// What SwiftPM makes the executable's `main`, so that the arguments reach libFuzzer as they are.
@_cdecl("fuzz_main")
func runFuzz(_ count: Int32, _ arguments: Arguments) -> Int32 {
    if count > 1, let first = arguments[1], String(cString: first) == "--targets" {
        for name in FuzzTarget.names { print(name) }
        return 0
    }
    let words = (0..<Int(count)).compactMap { arguments[$0].map { String(cString: $0) } }
    let isGrowth = words.count > 4 && words[1] == "--growth"
    let name = getenv("FUZZ_TARGET").map { String(cString: $0) } ?? ""
    // A search for growth repeats pieces within one line, too.
    target = FuzzTarget(named: name, maximumLineBytes: isGrowth ? 1 << 20 : 1 << 12)
    guard let chosen = target else {
        print("there is no target \"\(name)\"; FUZZ_TARGET is one of \(FuzzTarget.names.joined(separator: ", "))")
        return 64
    }
    if isGrowth {
        var search = GrowthSearch(chosen, folders: Array(words[4...]), prefix: words[3])
        search.run(seconds: Double(words[2]) ?? 0)
        print("Done: \(search.tried) shapes, \(search.found) found")
        return search.found == 0 ? 0 : 1
    }
    var count = count
    var arguments = arguments
    return runFuzzer(&count, &arguments) { bytes, length in
        target?.read(Array(UnsafeBufferPointer(start: bytes, count: length)))
        return 0
    }
}
