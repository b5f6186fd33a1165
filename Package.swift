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
        .executable(name: "winnow", targets: ["winnow"]),
        .executable(name: "winnow-worker", targets: ["winnow-worker"]),
        .library(name: "WinnowPlugin", targets: ["WinnowPlugin"]),
        .library(name: "WinnowHTML", targets: ["WinnowHTML"]),
        .executable(name: "html-conformance", targets: ["html-conformance"]),
        .executable(name: "html-bench", targets: ["html-bench"]),
    ],
    dependencies: [
        .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
        .package(url: "https://github.com/apple/swift-log", from: "1.16.2"),
        .package(url: "https://github.com/groue/GRDB.swift", from: "7.10.0"),
        .package(url: "https://github.com/jpsim/Yams", from: "6.2.2"),
    ],
    targets: [
        // The HTML parser: a library of its own, without dependencies.
        .target(name: "WinnowHTML", swiftSettings: strict),
        .executableTarget(name: "html-conformance", dependencies: ["WinnowHTML"], swiftSettings: strict),
        .executableTarget(name: "html-bench", dependencies: ["WinnowHTML"], swiftSettings: strict),
        .testTarget(name: "WinnowHTMLTests", dependencies: ["WinnowHTML"], swiftSettings: strict),
    ]
)
