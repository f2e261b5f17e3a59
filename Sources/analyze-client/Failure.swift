// Why the client ends without success: a message for people and an exit code of sysexits.h.

import ArgumentParser
import Glibc
import LineProtocol

/// An error that ends the client.
struct Failure: Error, CustomStringConvertible {
    var status: ExitStatus
    var message: String
    /// The code, where the daemon answered with an error.
    var answer: ErrorCode?

    init(_ status: ExitStatus, _ message: String) {
        self.status = status
        self.message = message
    }

    /// An error that the daemon answered: the request was not carried out, or not to its end.
    init(answer code: ErrorCode, _ message: String) {
        self.init(code.exitCode, message)
        answer = code
    }

    var description: String { message }

    /// A failed system call.
    static func system(_ status: ExitStatus, _ what: String, _ code: Int32 = errno) -> Failure {
        Failure(status, "\(what): \(String(cString: strerror(code)))")
    }
}

/// The reader of our output has gone (`| head`): nothing is wrong, and nothing is left to do.
struct OutputClosed: Error {}

/// Runs a command's work and turns its failures into messages on standard error and exit codes.
func reporting(_ work: () throws -> Void) throws {
    do {
        try work()
    } catch let failure as Failure {
        complain(failure.message)
        throw ExitCode(failure.status.rawValue)
    } catch is OutputClosed {
        throw ExitCode(0)
    } catch let error as LocationError {
        complain(error.message)
        throw ExitCode(ExitStatus.usage.rawValue)
    }
}

/// Tells something on standard error.
func complain(_ message: String) {
    writeError("analyze-client: \(clean(message))\n")
}

/// Writes to standard error as it is.
func writeError(_ text: String) {
    let bytes = Array(text.utf8)
    var done = 0
    while done < bytes.count {
        let count = bytes[done...].withUnsafeBytes { write(2, $0.baseAddress, $0.count) }
        if count < 0, errno == EINTR { continue }
        guard count > 0 else { return }
        done += count
    }
}
