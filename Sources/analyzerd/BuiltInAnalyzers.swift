// The registry: every analyzer of this executable, one line each. `make plugin` adds to both lists.

internal import AnalyzerKit
internal import Entities
internal import FactCheck
internal import Hardware
internal import Quotes
internal import Sentiment

/// All analyzers, in the order in which they are listed to users; the host runs each after those that it requires.
let builtInAnalyzers: [any Analyzer.Type] = [
    EntitiesAnalyzer.self,
    QuotesAnalyzer.self,
    HardwareAnalyzer.self,
    SentimentAnalyzer.self,
    FactCheckAnalyzer.self,
]
