import Glibc

/// What a document beginning with `!` asks for.
///
/// | document | the worker |
/// |---|---|
/// | `!crash` | traps |
/// | `!segv` | dies of SIGSEGV |
/// | `!exit N` | ends with the code, answering nothing |
/// | `!hang` | spins for ever |
/// | `!stubborn` | ignores SIGTERM and sleeps for ever |
/// | `!slow MS` | sleeps, then answers |
/// | `!oom` | allocates and touches memory until something stops it |
/// | `!flood` | writes to standard error without end |
/// | `!stdout` | writes a stray line with `print`, then answers |
/// | `!garbage` | answers with a line that is no JSON |
/// | `!utf8` | answers with invalid UTF-8 |
/// | `!wrong-id` | answers for another document, then for this one |
/// | `!twice` | answers twice |
/// | `!half` | writes half an answer and ends |
/// | `!huge` | answers with a line of 256 MB |
/// | `!close` | closes its output and goes on living |
/// | `!explain` | reads the lines that follow, and says why it takes or leaves them |
/// | `!retry`, `!reject` | fails with that disposition |
enum Fault {
    /// Sleeps, however often it is interrupted.
    static func sleep(milliseconds: Int) {
        let end = ContinuousClock.now + .milliseconds(milliseconds)
        while case let left = (end - .now) / .milliseconds(1), left > 0 { poll(nil, 0, Int32(left.rounded(.up))) }
    }

    static func hang() -> Never {
        while true { _ = getppid() }
    }

    static func stubborn() -> Never {
        signal(SIGTERM, SIG_IGN)
        while true { sleep(milliseconds: 1000) }
    }

    /// Stops at 8 GiB, so that a machine without a limit survives the test.
    static func exhaustMemory() {
        for _ in 0..<128 {
            guard let chunk = malloc(64 << 20) else { abort() }
            memset(chunk, 1, 64 << 20)
        }
    }

    static func flood() -> Never {
        let line = String(repeating: "flood ", count: 100) + "\n"
        while true { _ = line.withCString { write(STDERR_FILENO, $0, strlen($0)) } }
    }
}
