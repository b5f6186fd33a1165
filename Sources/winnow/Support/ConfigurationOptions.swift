import ArgumentParser
import Glibc
import WinnowConfiguration
import WinnowCore

/// Where the configuration is; every command that needs it takes the same option.
struct ConfigurationOptions: ParsableArguments {
    @Option(
        name: [.customShort("c"), .customLong("config")],
        help: ArgumentHelp(
            "Configuration file; the variable WINNOW_CONFIG names another default.", valueName: "file"))
    var path = getenv("WINNOW_CONFIG").map { String(cString: $0) } ?? "/etc/winnow/winnow.yaml"

    /// Reads and checks it.
    func load() throws -> Configuration {
        guard access(path, F_OK) == 0 else {
            throw Failure.configuration(
                "\(path): no such file; name yours with -c, or write one with: winnow config init > winnow.yaml")
        }
        guard access(path, R_OK) == 0 else {
            throw Failure.configuration("\(path): may not be read by user \(geteuid())")
        }
        return try Configuration.load(path: path, surroundings: .daemon)
    }
}

extension Configuration {
    /// The journal's path.
    var journalPath: String { "\(state)/journal.sqlite" }

    /// A read-only connection to the journal.
    func reader() throws -> JournalReader {
        if access(journalPath, R_OK) != 0, errno == EACCES {
            throw Failure.disk("\(journalPath): may not be read: \(Failure.whoMay)")
        }
        guard access(journalPath, F_OK) == 0 else {
            throw Failure.noInput(
                "\(journalPath): there is no journal yet; has the daemon run with this configuration?")
        }
        return try JournalReader(path: journalPath)
    }
}

extension Duration {
    /// Whole milliseconds.
    var milliseconds: Int { Int(components.seconds * 1000 + components.attoseconds / 1_000_000_000_000_000) }
}
