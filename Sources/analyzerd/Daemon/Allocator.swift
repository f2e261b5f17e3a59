// How the C library gives memory to the daemon's threads.

internal import Glibc

enum Allocator {
    /// glibc's M_ARENA_MAX (malloc.h, which Swift's Glibc leaves out).
    private static let arenaMaximum: Int32 = -8

    /// Lets threads share a few heaps.
    ///
    /// Unless told otherwise glibc makes a heap for each thread, eight to a processor, and what one frees the others cannot use:
    /// a dozen threads that hand documents on then hold several times what they need.
    static func limitArenas() {
        typealias Mallopt = @convention(c) (Int32, Int32) -> Int32
        // A user's own choice stands.
        guard getenv("MALLOC_ARENA_MAX") == nil, let symbol = dlsym(nil, "mallopt") else { return }
        let processors = Int32(truncatingIfNeeded: sysconf(Int32(_SC_NPROCESSORS_ONLN)))
        _ = unsafeBitCast(symbol, to: Mallopt.self)(arenaMaximum, min(max(2, processors / 2), 8))
    }

    /// Gives memory that is free back to the system: what one giant document took is not kept for ever.
    static func trim() {
        typealias MallocTrim = @convention(c) (Int) -> Int32
        guard let symbol = dlsym(nil, "malloc_trim") else { return }
        _ = unsafeBitCast(symbol, to: MallocTrim.self)(0)
    }
}
