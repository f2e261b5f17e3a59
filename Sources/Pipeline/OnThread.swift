// Threads for work that blocks: the threads of Swift's tasks are as many as cores, and must not wait.

internal import Glibc

/// Starts a thread.
///
/// Foundation's `Thread` says nothing where there is none to be had, and whoever waits for it waits for ever.
///
/// - Returns: False where the system gives no more (`ulimit -u`, a limit of tasks, memory).
package func startThread(stackSize: Int = 2 << 20, _ work: @escaping @Sendable () -> Void) -> Bool {
    var attributes = pthread_attr_t()
    pthread_attr_init(&attributes)
    defer { pthread_attr_destroy(&attributes) }
    pthread_attr_setstacksize(&attributes, stackSize)
    pthread_attr_setdetachstate(&attributes, Int32(PTHREAD_CREATE_DETACHED))
    let box = Unmanaged.passRetained(ThreadWork(work))
    var thread = pthread_t()
    let code = pthread_create(
        &thread,
        &attributes,
        { context in
            if let context { Unmanaged<ThreadWork>.fromOpaque(context).takeRetainedValue().run() }
            return nil
        },
        box.toOpaque()
    )
    if code != 0 { box.release() }
    return code == 0
}

private final class ThreadWork: Sendable {
    let run: @Sendable () -> Void

    init(_ run: @escaping @Sendable () -> Void) { self.run = run }
}

/// Runs blocking work on a thread of its own, whose stack has so many bytes; waits for one where there is none.
///
/// `whenHeldUp` is called once in that case.
package func onThread<Result: Sendable>(
    stackSize: Int = 2 << 20,
    whenHeldUp: @Sendable () -> Void = {},
    _ work: @escaping @Sendable () -> Result
) async -> Result {
    var isTold = false
    while true {
        let result: Result? = await withCheckedContinuation { continuation in
            let isStarted = startThread(stackSize: stackSize) { continuation.resume(returning: work()) }
            if !isStarted { continuation.resume(returning: nil) }
        }
        if let result { return result }
        if !isTold { whenHeldUp() }
        isTold = true
        // A task that was cancelled does not sleep, and must not spin either.
        if (try? await Task.sleep(for: .milliseconds(250))) == nil { usleep(50_000) }
    }
}

/// What is said where there is no thread to be had.
package let noThreadMessage = "the system gives no more threads (ulimit -u, TasksMax): work waits until it does"
