// swift-tools-version: 6.2
import PackageDescription

/// Every Swift target: strict language features, warnings are errors.
let strict: [SwiftSetting] = [
    .define("FAIL_POINTS", .when(configuration: .debug)),
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
        .library(name: "WinnowPlugin", targets: ["WinnowPlugin"]),
        .library(name: "WinnowHTML", targets: ["WinnowHTML"]),
        .executable(name: "html-conformance", targets: ["html-conformance"]),
        .executable(name: "html-bench", targets: ["html-bench"]),
        .library(name: "WinnowTesting", targets: ["WinnowTesting"]),
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
        // cmark-gfm: CommonMark with GitHub's extensions.
        .systemLibrary(name: "CMarkdown"),
        // CLD2 has a C++ interface only; one C function over it.
        .target(name: "CCLD2", linkerSettings: [.linkedLibrary("cld2")]),
        // What a document is, and what its bytes say.
        .target(
            name: "WinnowDetection", dependencies: ["WinnowModel", "WinnowPlugin", "CUchardet", "CMagic"],
            swiftSettings: strict),
        // CBlockModel: the learned tables of the HTML extractor, and the one loop over them, which Swift does not vectorize.
        .target(name: "CBlockModel"),
        // Writes what the learned tables of the HTML extractor are trained on (scripts/train-blocks.py, train-kinds.py).
        .executableTarget(
            name: "html-training", dependencies: ["HTMLExtractor", "WinnowDetection", "WinnowModel", "WinnowPlugin"],
            swiftSettings: strict),
        // Dates in running text, in many languages.
        .target(name: "WinnowDates", dependencies: ["WinnowPlugin"], swiftSettings: strict),
        .target(
            name: "WinnowEnrichers", dependencies: ["WinnowModel", "WinnowPlugin", "CCLD2"], swiftSettings: strict),
        // Extractors, one folder each.
        .target(
            name: "TextExtractor",
            dependencies: ["WinnowModel", "WinnowPlugin", "WinnowDetection", "WinnowDates"],
            path: "plugins/Text/Sources", swiftSettings: strict),
        .target(
            name: "MarkdownExtractor", dependencies: ["WinnowModel", "WinnowPlugin", "WinnowDetection", "CMarkdown"],
            path: "plugins/Markdown/Sources", swiftSettings: strict),
        .target(
            name: "HTMLExtractor",
            dependencies: [
                "CBlockModel", "WinnowModel", "WinnowPlugin", "WinnowDates", "WinnowDetection", "WinnowHTML",
            ],
            path: "plugins/HTML/Sources", swiftSettings: strict),
        .target(
            name: "JSONExtractor", dependencies: ["WinnowModel", "WinnowPlugin", "WinnowDetection"],
            path: "plugins/JSON/Sources", swiftSettings: strict),
        .target(
            name: "CSVExtractor", dependencies: ["WinnowModel", "WinnowPlugin", "WinnowDetection"],
            path: "plugins/CSV/Sources", swiftSettings: strict),
        // The SDK's second half: what outside authors test their extractors with, and the built-in ones pass too.
        .target(name: "WinnowTesting", dependencies: ["WinnowModel", "WinnowPlugin"], swiftSettings: strict),
        // The sandboxed host of the built-in extractors.
        .executableTarget(
            name: "winnow-worker",
            dependencies: [
                "WinnowPlugin", "WinnowDetection", "WinnowEnrichers", "WinnowSystem", "TextExtractor",
                "MarkdownExtractor",
                "HTMLExtractor", "JSONExtractor", "CSVExtractor",
            ],
            swiftSettings: strict),
        // Speaks the wire protocol and breaks on demand; for tests of whatever runs workers.
        .executableTarget(
            name: "winnow-worker-faults", dependencies: ["WinnowPlugin", "WinnowModel"],
            path: "Tests/Support/winnow-worker-faults", swiftSettings: strict),
        .testTarget(name: "WinnowModelTests", dependencies: ["WinnowModel"], swiftSettings: strict),
        // The HTML parser: a library of its own.
        .target(name: "WinnowHTML", swiftSettings: strict),
        .executableTarget(name: "html-conformance", dependencies: ["WinnowHTML"], swiftSettings: strict),
        .executableTarget(name: "html-bench", dependencies: ["WinnowHTML"], swiftSettings: strict),
        .testTarget(name: "WinnowHTMLTests", dependencies: ["WinnowHTML"], swiftSettings: strict),
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
            ],
            swiftSettings: strict
        ),
        // What only the daemon needs of the system: the service manager, signals, the log.
        .target(
            name: "WinnowService",
            dependencies: ["CSystemd", "WinnowSystem", .product(name: "Logging", package: "swift-log")],
            swiftSettings: strict
        ),
        // sandbox-probe: the child that the tests run, to report what it was given and to try what it must not.
        .executableTarget(
            name: "sandbox-probe",
            dependencies: ["CProbe", "WinnowService", "WinnowSystem", .product(name: "Logging", package: "swift-log")],
            path: "Tests/SandboxProbe",
            swiftSettings: strict
        ),
        // CProbe: raw system calls and a stack overflow, which Swift cannot make.
        .target(name: "CProbe", path: "Tests/CProbe", linkerSettings: [.linkedLibrary("seccomp")]),
        .testTarget(
            name: "WinnowSystemTests",
            dependencies: [
                "CProbe",
                "CSandbox",
                "sandbox-probe",
                "WinnowService",
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
        // Configuration: one checked value from one file.
        .target(
            name: "WinnowConfiguration", dependencies: [.product(name: "Yams", package: "Yams")],
            swiftSettings: strict),
        .testTarget(
            name: "WinnowConfigurationTests", dependencies: ["WinnowConfiguration"], swiftSettings: strict),
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
        // The control socket of a running daemon.
        .target(
            name: "WinnowAdmin",
            dependencies: ["WinnowModel", "WinnowSystem"],
            swiftSettings: strict
        ),
        // The command line and composition root.
        .executableTarget(
            name: "winnow",
            dependencies: [
                "WinnowAdmin", "WinnowConfiguration", "WinnowCore", "WinnowIntake", "WinnowModel", "WinnowPlugin",
                "WinnowService", "WinnowSources", "WinnowSystem",
                .product(name: "ArgumentParser", package: "swift-argument-parser"),
                .product(name: "Logging", package: "swift-log"),
            ],
            swiftSettings: strict
        ),
        .testTarget(
            name: "WinnowAdminTests", dependencies: ["WinnowAdmin", "WinnowSystem"], swiftSettings: strict),
        .testTarget(
            name: "WinnowCoreTests",
            dependencies: [
                "WinnowCore", "WinnowModel", "WinnowPlugin", "WinnowSystem", "WinnowIntake", "winnow-worker-faults",
                .product(name: "GRDB", package: "GRDB.swift"),
                .product(name: "Logging", package: "swift-log"),
            ],
            swiftSettings: strict
        ),
        // The programs as processes, from a dropped file to its record.
        .testTarget(
            name: "IntegrationTests", dependencies: ["winnow", "winnow-worker", "winnow-worker-faults"],
            swiftSettings: strict),
        .testTarget(
            name: "TextExtractorTests",
            dependencies: ["TextExtractor", "WinnowModel", "WinnowPlugin", "WinnowTesting"],
            path: "plugins/Text/Tests", swiftSettings: strict),
        .testTarget(
            name: "MarkdownExtractorTests", dependencies: ["MarkdownExtractor", "WinnowModel", "WinnowTesting"],
            path: "plugins/Markdown/Tests", swiftSettings: strict),
        .testTarget(
            name: "HTMLExtractorTests",
            dependencies: ["CBlockModel", "HTMLExtractor", "WinnowModel", "WinnowPlugin", "WinnowTesting"],
            path: "plugins/HTML/Tests", swiftSettings: strict),
        .testTarget(
            name: "JSONExtractorTests", dependencies: ["JSONExtractor", "WinnowModel", "WinnowTesting"],
            path: "plugins/JSON/Tests", swiftSettings: strict),
        .testTarget(
            name: "CSVExtractorTests", dependencies: ["CSVExtractor", "WinnowModel", "WinnowTesting"],
            path: "plugins/CSV/Tests", swiftSettings: strict),
        .testTarget(
            name: "BuiltInExtractorsTests",
            dependencies: [
                "WinnowModel", "WinnowPlugin", "WinnowTesting", "TextExtractor", "MarkdownExtractor", "HTMLExtractor",
                "JSONExtractor", "CSVExtractor",
            ],
            swiftSettings: strict),
        .testTarget(name: "WinnowDatesTests", dependencies: ["WinnowDates", "WinnowPlugin"], swiftSettings: strict),
        .testTarget(
            name: "WinnowDetectionTests", dependencies: ["WinnowDetection", "WinnowModel", "WinnowPlugin"],
            swiftSettings: strict),
        .testTarget(
            name: "WinnowEnrichersTests", dependencies: ["WinnowEnrichers", "WinnowModel", "WinnowPlugin"],
            swiftSettings: strict),
        .testTarget(
            name: "WinnowPluginTests", dependencies: ["WinnowPlugin", "WinnowModel", "winnow-worker-faults"],
            swiftSettings: strict),
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

// Fuzzing whole extractors with libFuzzer and AddressSanitizer; see scripts/fuzz-extractors.
if Context.environment["WINNOW_FUZZING"] != nil {
    package.targets += [
        .executableTarget(
            name: "fuzz-extractors",
            dependencies: [
                "WinnowModel", "WinnowPlugin", "WinnowDetection", "WinnowEnrichers", "WinnowTesting", "TextExtractor",
                "MarkdownExtractor", "HTMLExtractor", "JSONExtractor", "CSVExtractor",
            ],
            path: "Tests/Fuzz/extractors", exclude: ["seeds"],
            swiftSettings: strict + [.unsafeFlags(["-parse-as-library"])]
        )
    ]
}
