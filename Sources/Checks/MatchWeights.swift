// Written by `analyzer-train checks`. Do not edit. A weight for each MatchFeature, in their order.

extension MatchModel {
    static let bias = -15.3824
    static let weights: [Double] = [
        5.5411,  // relativeRank
        -0.3903,  // shared
        -0.4267,  // claim
        0.9761,  // title
        0.0439,  // pairs
        0.3505,  // pairsPart
        0.3134,  // textPart
        -1.0884,  // reviewPart
        2.7703,  // claimPart
        0.2847,  // titlePart
        2.0426,  // fieldPart
        0.2952,  // numbersShared
        0.0850,  // numbersOfReview
        0.1256,  // numbersOfText
        4.0520,  // rarest
        1.5807,  // secondRarest
        1.4453,  // thirdRarest
        0.4610,  // window
        0.6697,  // windowPart
        -0.4568,  // run
        0.4577,  // signature
        1.1228,  // count
        1.2184,  // density
        1.2006,  // length
        0.6885,  // both
    ]
}
