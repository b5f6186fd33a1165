import ArgumentParser
import WinnowConfiguration

/// `winnow config …`.
struct ConfigCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "config", abstract: "Write or test a configuration.",
        subcommands: [Initial.self, Test.self])

    struct Initial: ParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "init", abstract: "Print a commented configuration with every key and its default.")

        func run() throws { Console.write(Array(ConfigurationReference.sample().utf8)) }
    }

    struct Test: ParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "test",
            abstract: "Read a configuration and report every problem with file, line and a suggestion; touch nothing.")

        @OptionGroup var options: ConfigurationOptions

        func run() throws {
            try reportingFailures {
                let configuration = try options.load()
                Console.say("\(options.path): fine; \(Console.count(configuration.sources.count, "source"))")
            }
        }
    }
}
