// swift-tools-version: 6.1

import PackageDescription

/// Fuzz targets of their own, so that the program's package stays free of them: `Tests/Fuzz/run`.
func target(_ name: String, _ rooms: String...) -> Target {
  .executableTarget(
    name: name, dependencies: rooms.map { .product(name: $0, package: "hearth") },
    swiftSettings: [
      .swiftLanguageMode(.v6), .unsafeFlags(["-parse-as-library"]),
    ])
}

let package = Package(
  name: "hearth-fuzz",
  dependencies: [.package(name: "hearth", path: "../..")],
  targets: [
    target("FuzzXML", "XMLKit", "Evidence"),
    target("FuzzCSV", "Intake", "Evidence"),
    target("FuzzCheck", "EInvoiceCheck", "EInvoice", "Evidence"),
  ])
