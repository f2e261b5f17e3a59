// Probabilities from log-odds, with an exponential and a logarithm of our own: a library's may differ in the last bit from machine to
// machine, and rows must not.

/// Turns log-odds into probabilities.
public enum Probability {
    /// eˣ, to about twelve digits; clamped beyond ±40.
    public static func exponential(_ x: Double) -> Double {
        let clamped = max(-40, min(40, x))
        // Taylor's series of a small part, squared six times.
        let small = clamped / 64
        var term = 1.0
        var sum = 1.0
        for n in 1...11 {
            term *= small / Double(n)
            sum += term
        }
        for _ in 0..<6 { sum *= sum }
        return sum
    }

    /// ln x for x > 0, by the series of the inverse hyperbolic tangent; 0 for what has none.
    public static func logarithm(_ x: Double) -> Double {
        guard x > 0, x.isFinite else { return 0 }
        let mantissa = x.significand
        let y = (mantissa - 1) / (mantissa + 1)
        let square = y * y
        var term = y
        var sum = 0.0
        for k in stride(from: 1, through: 25, by: 2) {
            sum += term / Double(k)
            term *= square
        }
        return 2 * sum + Double(x.exponent) * 0.693147180559945309417
    }

    /// 1 / (1 + e⁻ˣ); NaN counts as 0.
    public static func logistic(_ x: Double) -> Double { x.isNaN ? 0.5 : 1 / (1 + exponential(-x)) }

    /// Probabilities of the first classes that sum to 1.
    public static func softmax(_ scores: SIMD4<Float>, classes: Int) -> SIMD4<Double> {
        var most = Double(scores[0])
        for lane in 1..<max(1, min(4, classes)) { most = max(most, Double(scores[lane])) }
        var result = SIMD4<Double>()
        var total = 0.0
        for lane in 0..<max(1, min(4, classes)) {
            result[lane] = exponential(Double(scores[lane]) - most)
            total += result[lane]
        }
        return result / total
    }
}
