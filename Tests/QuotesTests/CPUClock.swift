// CPU time of the calling thread: a busy machine does not change it.

import Foundation

struct CPUClock {
    private let start = CPUClock.now()

    private static func now() -> Double {
        var time = timespec()
        clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time)
        return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
    }

    /// Seconds since it was made.
    var seconds: Double { Self.now() - start }
}
