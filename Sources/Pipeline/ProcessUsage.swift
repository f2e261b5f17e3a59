// CPU time and memory of processes: budgets are in CPU seconds, so that load does not change results.

internal import Glibc

/// What a process uses.
package enum ProcessUsage {
    /// CPU seconds of this process, user and system, all threads.
    package static func cpuSeconds() -> Double { seconds(of: CLOCK_PROCESS_CPUTIME_ID) ?? 0 }

    /// CPU seconds of another process, or nil where it is gone.
    package static func cpuSeconds(of process: Int32) -> Double? {
        var clock = clockid_t()
        guard clock_getcpuclockid(process, &clock) == 0 else { return nil }
        return seconds(of: clock)
    }

    /// Resident memory of a process in bytes (second field of /proc/PID/statm, in pages), or nil where it is gone.
    package static func residentBytes(of process: Int32) -> Int? {
        guard let bytes = firstBytes(of: "/proc/\(process)/statm") else { return nil }
        let fields = bytes.split(separator: 0x20)
        guard fields.count > 1, let pages = Int(String(decoding: fields[1], as: UTF8.self)) else { return nil }
        return pages * sysconf(Int32(_SC_PAGESIZE))
    }

    /// True where a process has ended, even if nobody has waited for it yet (state Z in /proc/PID/stat).
    ///
    /// Looks again for so many seconds: a process closes its files some moments before it is gone.
    package static func hasEnded(_ process: Int32, within seconds: Double) -> Bool {
        var left = Int(seconds * 100)
        while true {
            guard let bytes = firstBytes(of: "/proc/\(process)/stat") else { return true }
            // The name stands in brackets and may hold anything; the state follows the last one.
            let state = bytes.lastIndex(of: UInt8(ascii: ")")).flatMap { $0 + 2 < bytes.count ? bytes[$0 + 2] : nil }
            if state == UInt8(ascii: "Z") || state == UInt8(ascii: "X") { return true }
            guard left > 0 else { return false }
            left -= 1
            usleep(10_000)
        }
    }

    private static func firstBytes(of path: String) -> [UInt8]? {
        let descriptor = open(path, O_RDONLY | O_CLOEXEC)
        guard descriptor >= 0 else { return nil }
        defer { close(descriptor) }
        var buffer = [UInt8](repeating: 0, count: 512)
        let count = read(descriptor, &buffer, buffer.count)
        return count > 0 ? Array(buffer[..<count]) : nil
    }

    private static func seconds(of clock: clockid_t) -> Double? {
        var time = timespec()
        guard clock_gettime(clock, &time) == 0 else { return nil }
        return Double(time.tv_sec) + Double(time.tv_nsec) * 1e-9
    }
}
