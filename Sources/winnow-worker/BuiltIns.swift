import CSVExtractor
import HTMLExtractor
import JSONExtractor
import MarkdownExtractor
import TextExtractor
import WinnowEnrichers
import WinnowPlugin

/// What this worker can do. Adding an extractor is a folder in `plugins/`, its target in Package.swift, and a line here.
enum BuiltIns {
    static let extractors: [any Extractor.Type] = [
        TextExtractor.self, HTMLExtractor.self, MarkdownExtractor.self, JSONExtractor.self, CSVExtractor.self,
    ]

    /// In the order in which they run.
    static let enrichers: [any Enricher] = [
        LanguageEnricher(), QuestionAnswerEnricher(), QuoteEnricher(), KeyphraseEnricher(), FingerprintEnricher(),
    ]
}
