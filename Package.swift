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
