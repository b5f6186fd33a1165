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
    ],
    dependencies: [
        .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
        .package(url: "https://github.com/apple/swift-log", from: "1.16.2"),
        .package(url: "https://github.com/groue/GRDB.swift", from: "7.10.0"),
        .package(url: "https://github.com/jpsim/Yams", from: "6.2.2"),
    ],
    targets: [
        // WinnowSystem and what it stands on.
        // CSandbox: the code between fork and exec, Landlock, seccomp and other calls that Swift cannot make.
        .target(name: "CSandbox", linkerSettings: [.linkedLibrary("seccomp")]),
        // CSystemd: libsystemd, for readiness notification and the journal.
        .systemLibrary(name: "CSystemd", pkgConfig: "libsystemd", providers: [.apt(["libsystemd-dev"])]),
        .target(
            name: "WinnowSystem",
            dependencies: [
                "CSandbox",
                "CSystemd",
                .product(name: "Logging", package: "swift-log"),
            ],
            swiftSettings: strict
        ),
        // sandbox-probe: the child that the tests run, to report what it was given and to try what it must not.
        .executableTarget(
            name: "sandbox-probe",
            dependencies: ["CProbe", "WinnowSystem", .product(name: "Logging", package: "swift-log")],
            path: "Tests/SandboxProbe",
            swiftSettings: strict
        ),
        // CProbe: raw system calls and a stack overflow, which Swift cannot make.
        .target(name: "CProbe", path: "Tests/CProbe", linkerSettings: [.linkedLibrary("seccomp")]),
        .testTarget(
            name: "WinnowSystemTests",
            dependencies: [
                "CSandbox",
                "sandbox-probe",
                "WinnowSystem",
                .product(name: "Logging", package: "swift-log"),
            ],
            swiftSettings: strict
        ),
    ]
)
