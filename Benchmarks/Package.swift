// swift-tools-version: 6.2
import PackageDescription

// Benchmarks are a package of their own, so that `swift build` does not pay for them. The targets that they measure are
// linked into Sources/: `package` declarations stay visible, and nothing is copied.
let settings: [SwiftSetting] = [
    .enableUpcomingFeature("ExistentialAny"),
    .enableUpcomingFeature("MemberImportVisibility"),
    .enableUpcomingFeature("InternalImportsByDefault"),
    .enableUpcomingFeature("NonisolatedNonsendingByDefault"),
]

func library(_ name: String, _ dependencies: [Target.Dependency]) -> Target {
    .target(name: name, dependencies: dependencies, swiftSettings: settings)
}

let package = Package(
    name: "analyzerd-benchmarks",
    dependencies: [
        .package(url: "https://github.com/apple/swift-crypto", from: "4.5.0"),
        .package(url: "https://github.com/apple/swift-log", from: "1.16.0"),
        .package(url: "https://github.com/apple/swift-system", from: "1.8.0"),
        .package(url: "https://github.com/groue/GRDB.swift", from: "7.10.0"),
        .package(url: "https://github.com/swiftlang/swift-subprocess", from: "1.0.0", traits: []),
    ],
    targets: [
        .systemLibrary(name: "CZlib", pkgConfig: "zlib", providers: [.apt(["zlib1g-dev"])]),
        .systemLibrary(name: "CPrefetch"),
        library("JSONText", []),
        .target(name: "WordClassData", exclude: ["word-classes.bin", "MODEL_CARD.md"]),
        library("Language", ["CPrefetch", "JSONText", "WordClassData"]),
        library("AnalyzerKit", ["Language"]),
        library("Corpus", ["CZlib", "JSONText"]),
        library(
            "Pipeline",
            [
                "AnalyzerKit", "CZlib", "JSONText", "Language",
                .product(name: "Logging", package: "swift-log"),
                .product(name: "Crypto", package: "swift-crypto"),
                .product(name: "Subprocess", package: "swift-subprocess"),
                .product(name: "SystemPackage", package: "swift-system"),
            ]
        ),
        library(
            "Store",
            ["AnalyzerKit", "CZlib", "JSONText", "Language", .product(name: "GRDB", package: "GRDB.swift")]
        ),
        .executableTarget(
            name: "bench",
            dependencies: [
                "CZlib", "Corpus", "Language", "Pipeline", "Store", .product(name: "Logging", package: "swift-log"),
            ],
            swiftSettings: settings
        ),
    ]
)
