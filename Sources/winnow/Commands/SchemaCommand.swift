import ArgumentParser
import WinnowConfiguration
import WinnowModel

/// `winnow schema`: the JSON Schemas of what Winnow reads and writes.
struct SchemaCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "schema", abstract: "Print the JSON Schema (2020-12) of a record or of the configuration.")

    enum Subject: String, CaseIterable, ExpressibleByArgument { case record, configuration }

    @Argument(help: "record or configuration.")
    var subject = Subject.record

    func run() throws {
        switch subject {
        case .record: Console.write(Array(RecordSchema.text.utf8))
        case .configuration: Console.write(Array(ConfigurationReference.schema().utf8))
        }
    }
}
