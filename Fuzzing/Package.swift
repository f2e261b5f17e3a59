// swift-tools-version: 6.2
import PackageDescription

// Coverage-guided fuzzing of everything that reads what others wrote: `make fuzz`. A package of its own, because all of it is
// built with libFuzzer's instrumentation. The targets are linked into Sources/, as in Benchmarks/.
let settings: [SwiftSetting] = [
    .enableUpcomingFeature("ExistentialAny"),
    .enableUpcomingFeature("MemberImportVisibility"),
    .enableUpcomingFeature("InternalImportsByDefault"),
    .enableUpcomingFeature("NonisolatedNonsendingByDefault"),
]

func library(_ name: String, _ dependencies: [Target.Dependency]) -> Target {
    .target(name: name, dependencies: dependencies, swiftSettings: settings)
}

func analyzer(_ name: String, data: [String] = [], unread: [String] = []) -> [Target] {
    [
        .target(
            name: name,
            dependencies: ["AnalyzerKit", "Language"] + data.map { .target(name: name + $0) },
            path: "Plugins/\(name)",
            exclude: data + unread,
            swiftSettings: settings
        )
    ]
        + data.map {
            .target(name: name + $0, path: "Plugins/\(name)/\($0)", sources: ["\(name)\($0).c"])
        }
}

let package = Package(
    name: "analyzerd-fuzzing",
    dependencies: [
        .package(url: "https://github.com/apple/swift-crypto", from: "4.5.0"),
        .package(url: "https://github.com/apple/swift-log", from: "1.16.0"),
        .package(url: "https://github.com/apple/swift-system", from: "1.8.0"),
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
        library("LineProtocol", ["JSONText"]),
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
        .executableTarget(
            name: "fuzz",
            dependencies: [
                "AnalyzerKit", "Corpus", "Entities", "FactCheck", "Hardware", "JSONText", "Language", "LineProtocol",
                "Pipeline", "Quotes", "Sentiment",
            ],
            swiftSettings: settings
        ),
    ] + analyzer("Entities", data: ["Model"], unread: ["Names"]) + analyzer("Quotes")
        + analyzer("Hardware", data: ["Systems"]) + analyzer("Sentiment", data: ["Model"])
        + analyzer("FactCheck", data: ["Model"])
)
