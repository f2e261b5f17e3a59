// Labels the names of a document with the trained model.

package import Language

/// The labeller of names.
package struct NameTagger: Sendable {
    private let model: SequenceModel

    /// Makes a tagger of a model.
    package init(_ model: SequenceModel) { self.model = model }

    /// The names of a document, in order, without overlaps.
    package func spans(_ features: NameFeatures) -> [NameSpan] {
        var scores = [SIMD16<Int16>](repeating: SIMD16(), count: features.tokens.count)
        // A token's rows are summed when those of the next one are wanted: until then the memory brings them.
        var rows = FeatureRows()
        var last: Int?
        features.forEachToken(for: model) { i, list in
            if let last { scores[last] = rows.sum() }
            model.find(list, into: &rows)
            last = i
        }
        if let last { scores[last] = rows.sum() }
        var spans: [NameSpan] = []
        var decoder = SequenceDecoder(model)
        var labels: [UInt8] = []
        for stretch in features.stretches {
            decoder.decode(scores, in: stretch, into: &labels)
            spans += NameLabels.spans(labels, from: stretch.lowerBound)
        }
        return spans
    }
}
