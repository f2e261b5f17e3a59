// An exponential of our own for vectors: a library's may differ in the last bit from machine to machine, and a model's
// bytes must not.

enum Exponential {
    /// eˣ in single precision for a vector, to about seven digits; 0 far below, clamped far above.
    static func of(_ x: SIMD16<Float>) -> SIMD16<Float> {
        let clamped = x.clamped(lowerBound: SIMD16(repeating: -80), upperBound: SIMD16(repeating: 80))
        let scaled = clamped * 1.44269504
        let whole = scaled.rounded(.toNearestOrEven)
        let r = (scaled - whole) * 0.69314718
        // Taylor's series up to the sixth power: |r| is at most ln 2 / 2.
        var p = r * (1.0 / 720) + (1.0 / 120)
        p = p * r + (1.0 / 24)
        p = p * r + (1.0 / 6)
        p = p * r + 0.5
        p = p * r + 1
        p = p * r + 1
        let exponent = SIMD16<Int32>(whole) &+ 127
        let power = SIMD16<Float>(bitPattern: exponent)
        return p * power
    }
}

extension SIMD16<Float> {
    /// 2ⁿ from exponents with their offset.
    fileprivate init(bitPattern exponent: SIMD16<Int32>) {
        self = unsafeBitCast(exponent &<< 23, to: SIMD16<Float>.self)
    }
}
