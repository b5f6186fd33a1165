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
        .library(name: "WinnowPlugin", targets: ["WinnowPlugin"]),
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
        .testTarget(name: "WinnowModelTests", dependencies: ["WinnowModel"], swiftSettings: strict),
        .testTarget(name: "WinnowPluginTests", dependencies: ["WinnowPlugin", "WinnowModel"], swiftSettings: strict),
        // WinnowSystem and what it stands on.
        // CSandbox: the code between fork and exec, Landlock, seccomp and other calls that Swift cannot make.
        .target(name: "CSandbox", linkerSettings: [.linkedLibrary("seccomp")]),
        // CSystemd: libsystemd, for readiness notification and the journal.
        .systemLibrary(name: "CSystemd", pkgConfig: "libsystemd", providers: [.apt(["libsystemd-dev"])]),
        // CLinuxFiles: file system calls of Linux that Swift cannot make (openat2, statx, getdents64, leases).
        .target(name: "CLinuxFiles"),
        .target(
            name: "WinnowSystem",
            dependencies: [
                "CLinuxFiles",
                "CSandbox",
                "CSystemd",
                .product(name: "Logging", package: "swift-log"),
            ],
            swiftSettings: strict
        ),
        // sandbox-probe: the child that the tests run, to report what it was given and to try what it must not.
        .executableTarget(
            name: "sandbox-probe",
            dependencies: ["WinnowSystem"],
            path: "Tests/SandboxProbe",
            swiftSettings: strict
        ),
        .testTarget(
            name: "WinnowSystemTests",
            dependencies: [
                "sandbox-probe",
                "WinnowSystem",
                .product(name: "Logging", package: "swift-log"),
            ],
            swiftSettings: strict
        ),
        // Where documents come from.
        .target(
            name: "WinnowSources",
            dependencies: ["WinnowModel", "WinnowIntake", "WinnowSystem"],
            swiftSettings: strict
        ),
        .testTarget(
            name: "WinnowSourcesTests",
            dependencies: ["WinnowSources", "WinnowModel", "WinnowIntake", "WinnowSystem"],
            swiftSettings: strict
        ),
        // The daemon's core and the contract between it and the sources.
        // CCrypto: SHA-256 from libcrypto, the library that libcurl brings.
        .systemLibrary(name: "CCrypto", pkgConfig: "libcrypto", providers: [.apt(["libssl-dev"])]),
        .target(name: "WinnowIntake", dependencies: ["WinnowModel", "WinnowSystem"], swiftSettings: strict),
        .target(
            name: "WinnowCore",
            dependencies: [
                "CCrypto", "WinnowModel", "WinnowPlugin", "WinnowSystem", "WinnowIntake",
                .product(name: "GRDB", package: "GRDB.swift"),
                .product(name: "Logging", package: "swift-log"),
            ],
            swiftSettings: strict
        ),
        .testTarget(
            name: "WinnowCoreTests",
            dependencies: [
                "WinnowCore", "WinnowModel", "WinnowPlugin", "WinnowSystem", "WinnowIntake",
                .product(name: "GRDB", package: "GRDB.swift"),
                .product(name: "Logging", package: "swift-log"),
            ],
            swiftSettings: strict
        ),
    ]
)

// Measuring programs, built on demand: WINNOW_BENCHMARKS=1 swift build -c release --product folder-bench
if Context.environment["WINNOW_BENCHMARKS"] != nil {
    package.targets += [
        .executableTarget(
            name: "folder-bench",
            dependencies: ["WinnowSources", "WinnowModel", "WinnowIntake"],
            path: "Benchmarks/FolderRescan",
            swiftSettings: strict
        )
    ]
}
