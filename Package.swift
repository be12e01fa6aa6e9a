// swift-tools-version: 6.1

import PackageDescription

/// Every target is checked in the same way: existentials are spelt out, a name is used only
/// where its module is imported, and what a module imports stays its own affair.
let strict: [SwiftSetting] = [
  .swiftLanguageMode(.v6),
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("MemberImportVisibility"),
  .enableUpcomingFeature("InternalImportsByDefault"),
]

func room(_ name: String, _ dependencies: [Target.Dependency] = []) -> Target {
  .target(name: name, dependencies: dependencies, swiftSettings: strict)
}

/// - Parameter aside: folders of expected outputs and inputs, which are no source.
func tests(
  _ name: String, _ dependencies: [Target.Dependency] = [], aside: [String] = []
) -> Target {
  .testTarget(
    name: name + "Tests", dependencies: [.target(name: name), "TestSupport"] + dependencies,
    exclude: aside, swiftSettings: strict)
}

let ground: [Target.Dependency] = ["Evidence", "Amounts", "CareCalendar", "CareHome"]

/// The rooms that other packages may build on; `Benchmarks` and `Tests/Fuzz` do.
let openRooms = [
  "Evidence", "Amounts", "CareCalendar", "CareHome", "Costing", "Flexibility", "Funding", "Billing",
  "XMLKit", "Intake", "EInvoice", "EInvoiceCheck", "Documents", "Workflows",
]

let package = Package(
  name: "hearth",
  products: openRooms.map { .library(name: $0, targets: [$0]) },
  dependencies: [
    .package(url: "https://github.com/attaswift/BigInt", from: "6.0.1"),
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
    .package(url: "https://github.com/swiftlang/swift-docc-plugin", from: "1.5.0"),
    .package(url: "https://github.com/hummingbird-project/swift-mustache", from: "2.1.1"),
    .package(url: "https://github.com/groue/GRDB.swift", from: "7.10.0"),
    .package(url: "https://github.com/apple/swift-crypto", from: "4.5.2"),
  ],
  targets: [
    // Ground
    room("Evidence"),
    room("Amounts", ["Evidence", "BigInt"]),
    room("CareCalendar", ["Evidence", "Amounts"]),
    room("CareHome", ["Evidence", "Amounts", "CareCalendar"]),

    // Core
    room("Costing", ground),
    room("Flexibility", ground + ["Costing"]),
    room("Funding", ground + ["Costing", "Flexibility"]),
    room("Billing", ground),

    // Edges
    .systemLibrary(
      name: "CLibXML2", pkgConfig: "libxml-2.0", providers: [.apt(["libxml2-dev"])]),
    room("Intake", ground + ["Costing", "Flexibility", "Funding", "Billing"]),
    room("XMLKit", ["Evidence", "CLibXML2"]),
    room("EInvoice", ["Evidence", "Amounts", "CareCalendar", "XMLKit"]),
    .target(name: "CInvoiceRules", exclude: ["data"]),
    room("EInvoiceCheck", ["Evidence", "Amounts", "XMLKit", "CInvoiceRules"]),
    .target(name: "CTemplates"),
    .target(name: "CDisk"),
    .target(
      name: "CSQLiteSettings",
      dependencies: [.product(name: "GRDBSQLite", package: "GRDB.swift")]),
    .target(name: "CSchemas", exclude: ["xsd", "json"]),
    room(
      "Documents",
      ground + [
        "Costing", "Flexibility", "Funding", "Billing", "EInvoice", "EInvoiceCheck", "XMLKit",
        "CTemplates", "CSchemas", "CDisk",
      ]),

    room(
      "Store",
      ground + [
        "Funding", "Billing", "Intake",
        .product(name: "GRDB", package: "GRDB.swift"),
        .product(name: "GRDBSQLite", package: "GRDB.swift"), "CSQLiteSettings",
        .product(name: "Crypto", package: "swift-crypto"),
      ]),

    // Faces
    room(
      "Workflows",
      ground + [
        "Costing", "Flexibility", "Funding", "Billing", "Intake", "Documents", "EInvoiceCheck",
        "Store",
      ]),
    .executableTarget(
      name: "hearth",
      dependencies: ground + [
        "Workflows", "Documents",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ],
      swiftSettings: strict),

    // Tests
    .target(
      name: "TestSupport", dependencies: ground, path: "Tests/TestSupport", swiftSettings: strict),
    .testTarget(name: "ArchitectureTests", swiftSettings: strict),
    .testTarget(
      name: "CommandTests",
      dependencies: [
        "hearth", "TestSupport", "XMLKit", "Evidence", "Store",
        .product(name: "Crypto", package: "swift-crypto"),
      ],
      exclude: ["Goldens", "Stories/Goldens", "Stories/year.txt"], swiftSettings: strict),
    tests("Amounts", ["Evidence"]),
    tests("Flexibility", ground + ["Costing"]),
    tests("Funding", ground + ["Costing", "Flexibility"]),
    tests("CareCalendar", ["Evidence", "Amounts"]),
    tests("CareHome", ["Evidence", "Amounts", "CareCalendar"]),
    tests("Billing", ground),
    tests("Costing", ground),
    tests("Intake", ground + ["Costing", "Flexibility", "Funding"], aside: ["Goldens"]),
    tests("XMLKit", ["Evidence"]),
    tests(
      "Store",
      ground + ["Funding", "Billing", "Intake", .product(name: "GRDB", package: "GRDB.swift")]),
    tests(
      "Documents",
      ground + [
        "Billing", "Costing", "Flexibility", "Funding", "EInvoice", "EInvoiceCheck", "XMLKit",
        .product(name: "Mustache", package: "swift-mustache"),
      ],
      aside: ["Goldens"]),
    tests(
      "EInvoiceCheck", ["Evidence", "Amounts", "XMLKit"],
      aside: ["Documents", "Goldens", "cases.tsv", "official-rules.txt"]),
    tests(
      "EInvoice", ["Evidence", "Amounts", "CareCalendar", "XMLKit"], aside: ["Goldens"]),
  ]
)
