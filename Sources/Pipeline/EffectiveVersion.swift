// The version that every row carries: it changes with anything that can change a row.

package import AnalyzerKit
internal import Language

/// Effective versions of analyzers: `1.2.0+3fa9c1`.
package enum EffectiveVersion {
    /// The version of an analyzer with its settings, resources and data, the effective versions of what it requires, and the
    /// version of tokens and sentences.
    ///
    /// - Returns: The manifest's version, a plus sign and six hexadecimal digits.
    package static func of(
        _ manifest: Manifest,
        settings: Settings,
        required: [String],
        segmentation: Int = Segmenter.version
    ) -> String {
        var hash = TextHash.mix(manifest.dataDigest ^ 0x9E37_79B9_7F4A_7C15, 0xA076_1D64_78BD_642F)
        func add(_ bytes: some Sequence<UInt8>) {
            var count: UInt64 = 0
            for byte in bytes {
                hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3
                count += 1
            }
            hash = TextHash.mix(hash ^ count, 0xE703_7ED1_A0B4_28DB)
        }
        add(manifest.name.utf8)
        add(manifest.version.utf8)
        add(String(segmentation).utf8)
        for version in required { add(version.utf8) }
        for (key, value) in settings.values.sorted(by: { $0.key < $1.key }) {
            add(key.utf8)
            add(value.utf8)
        }
        for (name, bytes) in settings.resources.sorted(by: { $0.key < $1.key }) {
            add(name.utf8)
            add(bytes)
        }
        let digits = String(hash & 0xFF_FFFF, radix: 16)
        return manifest.version + "+" + String(repeating: "0", count: 6 - digits.count) + digits
    }
}
