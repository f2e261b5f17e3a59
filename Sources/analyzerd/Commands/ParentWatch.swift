// A worker whose daemon was killed must not go on for hours over a document that nobody waits for.

internal import Foundation
internal import Glibc

/// Ends this process when its parent is gone.
enum ParentWatch {
    /// Looks once a second, on a thread of its own. (PR_SET_PDEATHSIG would need prctl, which is variadic.)
    static func start() {
        let parent = getppid()
        let thread = Thread {
            while getppid() == parent { sleep(1) }
            _exit(0)
        }
        thread.stackSize = 64 << 10
        thread.start()
    }
}
