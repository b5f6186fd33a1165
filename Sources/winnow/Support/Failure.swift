import ArgumentParser
import Glibc
import WinnowConfiguration
import WinnowCore
import WinnowSystem

/// Ends a command with a message on standard error and a documented exit code.
struct Failure: Error {
    let code: ExitCode
    let message: String

    /// What to do where permission is lacking.
    static var whoMay: String {
        "user \(geteuid()) has no permission; be a member of the group of the daemon's user (usermod -aG winnow NAME, "
            + "then log in again), or use sudo"
    }

    static func noInput(_ message: String) -> Failure { Failure(code: ExitCode(66), message: message) }
    static func unavailable(_ message: String) -> Failure { Failure(code: ExitCode(69), message: message) }
    static func disk(_ message: String) -> Failure { Failure(code: ExitCode(74), message: message) }
    static func configuration(_ message: String) -> Failure { Failure(code: ExitCode(78), message: message) }
}

/// Runs a command's body and turns errors into one clear message and the right exit code.
func reportingFailures(_ body: () throws -> Void) throws {
    do {
        try body()
    } catch let failure as Failure {
        Console.complain(failure.message)
        throw failure.code
    } catch let error as ConfigurationError {
        Console.complain(error.description)
        throw ExitCode(78)
    } catch let error as JournalError {
        Console.complain(error.description)
        throw ExitCode(74)
    } catch let error as SystemError where error.operation == "flock" && error.code == .busy {
        Console.complain("\(error.context ?? "the state folder"): another daemon uses this state folder")
        throw ExitCode(75)
    } catch let error as SystemError {
        Console.complain(error.description)
        throw ExitCode(74)
    }
}
