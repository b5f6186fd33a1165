// swift-tools-version: 6.2
import PackageDescription

/// Every Swift target: strict language features, warnings are errors.
let strict: [SwiftSetting] = [
    .swiftLanguageMode(.v6),
    .enableUpcomingFeature("ExistentialAny"),
    .enableUpcomingFeature("MemberImportVisibility"),
    .enableUpcomingFeature("InternalImportsByDefault"),
    .treatAllWarnings(as: .error),
]

let package = Package(
    name: "winnow",
    products: [
        .library(name: "WinnowPlugin", targets: ["WinnowPlugin"])
    ],
    dependencies: [
        .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
        .package(url: "https://github.com/apple/swift-log", from: "1.16.2"),
        .package(url: "https://github.com/groue/GRDB.swift", from: "7.10.0"),
        .package(url: "https://github.com/jpsim/Yams", from: "6.2.2"),
    ],
    targets: [
        // The SDK.
        .target(name: "WinnowModel", swiftSettings: strict),
        .target(name: "WinnowPlugin", dependencies: ["WinnowModel"], swiftSettings: strict),
        // C libraries of the worker; the daemon links none of them.
        // uchardet: guesses charsets. libmagic: names what our own table of magic numbers does not know.
        .systemLibrary(name: "CUchardet"),
        .systemLibrary(name: "CMagic"),
        // CLD2 has a C++ interface only; one C function over it.
        .target(name: "CCLD2", linkerSettings: [.linkedLibrary("cld2")]),
        // What a document is, and what its bytes say.
        .target(
            name: "WinnowDetection", dependencies: ["WinnowModel", "WinnowPlugin", "CUchardet", "CMagic"],
            swiftSettings: strict),
        .target(
            name: "WinnowEnrichers", dependencies: ["WinnowModel", "WinnowPlugin", "CCLD2"], swiftSettings: strict),
        // Extractors, one folder each.
        .target(
            name: "TextExtractor", dependencies: ["WinnowModel", "WinnowPlugin", "WinnowDetection"],
            path: "plugins/Text/Sources", swiftSettings: strict),
        // The sandboxed host of the built-in extractors.
        .executableTarget(
            name: "winnow-worker",
            dependencies: ["WinnowModel", "WinnowPlugin", "WinnowDetection", "WinnowEnrichers", "TextExtractor"],
            swiftSettings: strict),
        // Speaks the wire protocol and breaks on demand; for tests of whatever runs workers.
        .executableTarget(
            name: "winnow-worker-faults", dependencies: ["WinnowPlugin", "WinnowModel"],
            path: "Tests/Support/winnow-worker-faults", swiftSettings: strict),
        .testTarget(name: "WinnowModelTests", dependencies: ["WinnowModel"], swiftSettings: strict),
        .testTarget(
            name: "WinnowPluginTests", dependencies: ["WinnowPlugin", "WinnowModel", "winnow-worker-faults"],
            swiftSettings: strict),
    ]
)
