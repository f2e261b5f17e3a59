// Trains the models that the language machinery and the plugins carry. Not installed. Same data in, same bytes out.

import ArgumentParser

@main
struct AnalyzerTrain: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "analyzer-train",
        abstract: "Trains the models that analyzerd carries.",
        discussion:
            "Each subcommand reads gold files and writes one model; a run on the same files writes the same bytes.",
        subcommands: [
            SegmentationCommand.self, ClassesCommand.self, NamesCommand.self, EntitiesCommand.self,
            SentimentCommand.self, ClaimsCommand.self, ChecksCommand.self,
        ]
    )
}
