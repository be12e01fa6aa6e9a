// swift-tools-version: 6.1

import PackageDescription

let rooms = [
  "Evidence", "Amounts", "CareCalendar", "CareHome", "Costing", "Flexibility", "Funding", "Billing",
  "EInvoice", "EInvoiceCheck", "Documents", "Workflows",
]

let package = Package(
  name: "hearth-benchmarks",
  dependencies: [.package(name: "hearth", path: "..")],
  targets: [
    .executableTarget(
      name: "Benchmarks",
      dependencies: rooms.map { .product(name: $0, package: "hearth") },
      swiftSettings: [
        .swiftLanguageMode(.v6),
        .enableUpcomingFeature("ExistentialAny"),
        .enableUpcomingFeature("MemberImportVisibility"),
        .enableUpcomingFeature("InternalImportsByDefault"),
      ])
  ]
)
