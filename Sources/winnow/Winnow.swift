import ArgumentParser

/// The command line.
@main
struct Winnow: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "winnow",
        abstract: "Turns documents dropped into folders into normalized JSON records.",
        discussion: """
            Start with `winnow config init > winnow.yaml`, edit it, test it with `winnow check -c winnow.yaml`, and run it \
            with `winnow run -c winnow.yaml`. To look at a single file, no configuration is needed: `winnow extract FILE`.

            Exit codes: 0 success; 1 some documents failed, or a check found problems; 64 wrong usage; 66 no such file, \
            record or document; 69 the daemon does not run or does not answer; 74 a disk or journal error; 75 another \
            daemon uses the state folder; 78 the configuration has problems.
            """,
        version: Version.text,
        subcommands: [
            RunCommand.self, CheckCommand.self, ExtractCommand.self, StatusCommand.self, WhyCommand.self,
            RecordsCommand.self, QuarantineCommand.self, JournalCommand.self, SchemaCommand.self, ConfigCommand.self,
        ])
}

extension Winnow {
    /// Runs the command line.
    ///
    /// `extract` is started once a file by scripts, and the parser takes longer to look at all the other commands than at
    /// its arguments, so it is tried first and alone. Whatever it does not understand goes the common way, for its message.
    static func main() {
        let arguments = Array(CommandLine.arguments.dropFirst())
        guard arguments.first == ExtractCommand.configuration.commandName,
            let command = try? ExtractCommand.parse(Array(arguments.dropFirst()))  // the common way reports the failure
        else { return main(arguments) }
        do {
            try command.run()
        } catch {
            exit(withError: error)
        }
    }
}
