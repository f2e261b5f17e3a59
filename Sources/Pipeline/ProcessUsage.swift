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
        let descriptor = open("/proc/\(process)/statm", O_RDONLY | O_CLOEXEC)
        guard descriptor >= 0 else { return nil }
        defer { close(descriptor) }
        var buffer = [UInt8](repeating: 0, count: 128)
        let count = read(descriptor, &buffer, buffer.count)
        guard count > 0 else { return nil }
        let fields = buffer[..<count].split(separator: 0x20)
        guard fields.count > 1, let pages = Int(String(decoding: fields[1], as: UTF8.self)) else { return nil }
        return pages * sysconf(Int32(_SC_PAGESIZE))
    }

    private static func seconds(of clock: clockid_t) -> Double? {
        var time = timespec()
        guard clock_gettime(clock, &time) == 0 else { return nil }
        return Double(time.tv_sec) + Double(time.tv_nsec) * 1e-9
    }
}
