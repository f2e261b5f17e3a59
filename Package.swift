// swift-tools-version: 6.2
import PackageDescription

// Each analyzer is a folder in Plugins/, a target here and a line in Sources/analyzerd/BuiltInAnalyzers.swift.
// The list is explicit because SwiftPM caches the evaluated manifest and would not notice a new folder;
// `make plugin NAME=Casualties` writes all three, and a test compares them.
let analyzers = [
    "Entities",
    "Quotes",
    "Hardware",
    "Sentiment",
    "FactCheck",
]

/// Folders of data that plugins embed, each a C target: Plugins/Hardware/Systems is HardwareSystems.
let embedded = [
    "Entities": ["Model"],
    "FactCheck": ["Model"],
    "Hardware": ["Systems"],
    "Sentiment": ["Model"],
]

/// Folders of plugins that hold no code: what the embedded data is made from.
let unread = [
    "Entities": ["Names"]
]

/// Folders of an analyzer's tests that hold cases.
let cases = [
    "Entities": ["Cases"]
]

let settings: [SwiftSetting] = [
    .enableUpcomingFeature("ExistentialAny"),
    .enableUpcomingFeature("MemberImportVisibility"),
    .enableUpcomingFeature("InternalImportsByDefault"),
    .enableUpcomingFeature("NonisolatedNonsendingByDefault"),
]

let argumentParser = Target.Dependency.product(name: "ArgumentParser", package: "swift-argument-parser")
let logging = Target.Dependency.product(name: "Logging", package: "swift-log")

func library(_ name: String, _ dependencies: [Target.Dependency], exclude: [String] = []) -> Target {
    .target(name: name, dependencies: dependencies, exclude: exclude, swiftSettings: settings)
}

/// The tests of a target: Tests/<Name>Tests, and the folders in it that hold cases, not code.
func tests(
    _ name: String,
    _ dependencies: [Target.Dependency] = [],
    of target: String? = nil,
    cases: [String] = []
) -> Target {
    .testTarget(
        name: name + "Tests",
        dependencies: [.target(name: target ?? name)] + dependencies,
        exclude: cases,
        swiftSettings: settings
    )
}

let package = Package(
    name: "analyzerd",
    products: [
        .executable(name: "analyzerd", targets: ["analyzerd"]),
        .executable(name: "analyze-client", targets: ["analyze-client"]),
        .library(name: "AnalyzerKit", targets: ["AnalyzerKit", "Language", "AnalyzerTesting"]),
    ],
    dependencies: [
        .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.0"),
        .package(url: "https://github.com/apple/swift-configuration", from: "1.4.0"),
        .package(url: "https://github.com/apple/swift-crypto", from: "4.5.0"),
        .package(url: "https://github.com/apple/swift-log", from: "1.16.0"),
        .package(url: "https://github.com/apple/swift-nio", from: "2.101.0"),
        .package(url: "https://github.com/apple/swift-system", from: "1.8.0"),
        .package(url: "https://github.com/groue/GRDB.swift", from: "7.10.0"),
        .package(url: "https://github.com/swift-server/swift-service-lifecycle", from: "2.13.0"),
        .package(url: "https://github.com/swiftlang/swift-subprocess", from: "1.0.0", traits: []),
    ],
    targets: [
        .systemLibrary(
            name: "CZlib",
            pkgConfig: "zlib",
            providers: [.apt(["zlib1g-dev"])]
        ),
        .systemLibrary(name: "CPrefetch"),
        library("JSONText", []),
        .target(name: "WordClassData", exclude: ["word-classes.bin", "MODEL_CARD.md"]),
        library("Language", ["CPrefetch", "JSONText", "WordClassData"]),
        library("AnalyzerKit", ["Language"]),
        library("AnalyzerTesting", ["AnalyzerKit"]),
        library("Corpus", ["CZlib", "JSONText"]),
        library(
            "Pipeline",
            [
                "AnalyzerKit", "CZlib", "JSONText", "Language", logging,
                .product(name: "Crypto", package: "swift-crypto"),
                .product(name: "Subprocess", package: "swift-subprocess"),
                .product(name: "SystemPackage", package: "swift-system"),
            ]
        ),
        library(
            "Store",
            ["AnalyzerKit", "CZlib", "JSONText", "Language", .product(name: "GRDB", package: "GRDB.swift")]
        ),
        library("Checks", ["CZlib", "JSONText", "Language", "Store"], exclude: ["MODEL_CARD.md"]),
        library("LineProtocol", ["JSONText"]),
        .executableTarget(
            name: "analyzerd",
            dependencies: [
                "AnalyzerKit", "Checks", "Corpus", "JSONText", "Language", "LineProtocol", "Pipeline", "Store",
                argumentParser, logging,
                .product(name: "Configuration", package: "swift-configuration"),
                .product(name: "NIOCore", package: "swift-nio"),
                .product(name: "NIOPosix", package: "swift-nio"),
                .product(name: "ServiceLifecycle", package: "swift-service-lifecycle"),
                .product(name: "UnixSignals", package: "swift-service-lifecycle"),
            ] + analyzers.map { .target(name: $0) },
            swiftSettings: settings
        ),
        .executableTarget(
            name: "analyze-client",
            dependencies: ["LineProtocol", "JSONText", argumentParser],
            swiftSettings: settings
        ),
        .executableTarget(
            name: "analyzer-train",
            dependencies: [
                "AnalyzerKit", "Checks", "Corpus", "CZlib", "Entities", "FactCheck", "JSONText", "Language",
                "Sentiment", argumentParser,
            ],
            swiftSettings: settings
        ),

        tests("JSONText"),
        tests("Language", ["AnalyzerTesting"]),
        tests("AnalyzerKit", ["AnalyzerTesting"]),
        tests("Corpus", ["AnalyzerTesting", "CZlib", "JSONText"]),
        tests("Pipeline", ["AnalyzerKit", "CZlib", "JSONText", "Language", logging]),
        tests(
            "Store",
            ["AnalyzerTesting", "CZlib", "JSONText", "Language", .product(name: "GRDB", package: "GRDB.swift")]
        ),
        tests("Checks", ["CZlib", "JSONText", "Language", "Store"]),
        tests("LineProtocol", ["AnalyzerTesting", "JSONText"]),
        tests(
            "Analyzerd",
            [
                "AnalyzerKit", "Corpus", "JSONText", "LineProtocol", "Pipeline", "Store", logging,
                .product(name: "NIOCore", package: "swift-nio"),
            ],
            of: "analyzerd"
        ),
        tests("AnalyzeClient", ["JSONText", "LineProtocol"], of: "analyze-client"),
        // Runs both executables, which must be built before it.
        tests("EndToEnd", ["analyze-client", "AnalyzerTesting", "JSONText", "Store"], of: "analyzerd"),
    ]
)

for name in analyzers {
    let folders = embedded[name] ?? []
    package.targets.append(
        .target(
            name: name,
            dependencies: ["AnalyzerKit", "Language"] + folders.map { .target(name: name + $0) },
            path: "Plugins/\(name)",
            exclude: folders + (unread[name] ?? []),
            swiftSettings: settings
        )
    )
    // The C file says which of the folder's files it embeds.
    for folder in folders {
        package.targets.append(
            .target(name: name + folder, path: "Plugins/\(name)/\(folder)", sources: ["\(name)\(folder).c"])
        )
    }
    // An analyzer's tests may use all built-in ones: they need the rows of those that it requires.
    package.targets.append(
        tests(
            name,
            ["AnalyzerKit", "AnalyzerTesting", "JSONText", "Language"]
                + analyzers.filter { $0 != name }.map { .target(name: $0) },
            cases: cases[name] ?? []
        )
    )
}
