// A lock with a condition whose waiting is measured by the monotonic clock.

internal import Glibc

/// What `NSCondition` is, without the wall clock: where that is set back, a wait until a `Date` takes as much longer.
///
/// @unchecked: the pointers are made once; what they point at is the system's to share.
package final class MonotonicCondition: @unchecked Sendable {
    private let mutex: UnsafeMutablePointer<pthread_mutex_t>
    private let condition: UnsafeMutablePointer<pthread_cond_t>

    package init() {
        mutex = .allocate(capacity: 1)
        mutex.initialize(to: pthread_mutex_t())
        pthread_mutex_init(mutex, nil)
        condition = .allocate(capacity: 1)
        condition.initialize(to: pthread_cond_t())
        var attributes = pthread_condattr_t()
        pthread_condattr_init(&attributes)
        pthread_condattr_setclock(&attributes, CLOCK_MONOTONIC)
        pthread_cond_init(condition, &attributes)
        pthread_condattr_destroy(&attributes)
    }

    deinit {
        pthread_cond_destroy(condition)
        condition.deallocate()
        pthread_mutex_destroy(mutex)
        mutex.deallocate()
    }

    package func lock() { pthread_mutex_lock(mutex) }
    package func unlock() { pthread_mutex_unlock(mutex) }

    /// Waits for ``broadcast()``; the lock is held before and after.
    package func wait() { pthread_cond_wait(condition, mutex) }

    /// Waits for ``broadcast()``, but not beyond a time.
    ///
    /// - Returns: False where that time has come.
    package func wait(until deadline: Deadline) -> Bool {
        var time = deadline.time
        return pthread_cond_timedwait(condition, mutex, &time) != ETIMEDOUT
    }

    package func broadcast() { pthread_cond_broadcast(condition) }

    /// A time to wait until.
    package struct Deadline: Sendable {
        fileprivate let time: timespec

        /// So many seconds from now.
        package init(after seconds: Double) {
            var now = timespec()
            clock_gettime(CLOCK_MONOTONIC, &now)
            let whole = seconds.rounded(.down)
            let nanoseconds = now.tv_nsec + Int((seconds - whole) * 1e9)
            time = timespec(
                tv_sec: now.tv_sec + Int(whole) + nanoseconds / 1_000_000_000,
                tv_nsec: nanoseconds % 1_000_000_000
            )
        }
    }
}
