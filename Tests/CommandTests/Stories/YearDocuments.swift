import Crypto
import Foundation
import TestSupport
import Testing
import XMLKit

/// A year of one home's documents, a line each, so that no word or figure of any of them moves
/// without being seen: number, kind, days, who pays, what is to be paid, and what the XML and the
/// page are (SHA-256; of the page without its stylesheet).
struct YearDocuments {
  private let files: [String: Data]

  /// - Parameter files: by path, as `LedgerHome.files` gives them.
  init(_ files: [String: Data]) { self.files = files }

  /// In order of path, which is that of months and numbers.
  private var documents: [(path: String, xml: Data, page: Data?)] {
    files.keys.filter { $0.hasSuffix(".xml") }.sorted().map { path in
      (path, files[path] ?? Data(), files[path.dropLast(4) + ".html"])
    }
  }

  func lines() throws -> String {
    try documents.map { path, xml, page in
      let root = try XMLReader.read(Array(xml), named: path)
      let name = path.split(separator: "/").last.map { String($0.dropLast(4)) } ?? path
      let period = ["InvoicePeriod", "StatementPeriod"].lazy
        .compactMap { name in root.children.first { $0.name == name } }.first
      let days = ["StartDate", "EndDate"].compactMap { period?.text(at: $0) }
        .joined(separator: "/")
      let payer = root.text(
        at: "AccountingCustomerParty", "Party", "PartyLegalEntity", "RegistrationName")
      let amount =
        root.text(at: "LegalMonetaryTotal", "PayableAmount")
        ?? root.text(at: "TotalBalanceAmount")
      return [
        name, root.name, days, payer ?? "?", amount ?? "?", Self.digest(xml),
        page.map { Self.digest(Self.unstyled($0)) } ?? "no page",
      ].joined(separator: " | ") + "\n"
    }.joined()
  }

  /// The first document of each kind, whole.
  func expectGoldenSamples(of home: String, in testFile: String = #filePath) throws {
    var kinds: Set<String> = []
    for (path, xml, page) in documents {
      let kind = try XMLReader.read(Array(xml), named: path).name
      guard kinds.insert(kind).inserted else { continue }
      let name = "year/\(home)-\(kind.lowercased())"
      expectGolden(xml, named: name + ".xml", in: testFile)
      if let page { expectGolden(Self.unstyled(page), named: name + ".html", in: testFile) }
    }
  }

  private static func unstyled(_ page: Data) -> Data {
    let text = String(decoding: page, as: UTF8.self)
    guard let start = text.range(of: "<style>"), let end = text.range(of: "</style>") else {
      return page
    }
    return Data((text[..<start.upperBound] + text[end.lowerBound...]).utf8)
  }

  private static func digest(_ data: Data) -> String {
    SHA256.hash(data: data).map { byte in
      let digits = String(byte, radix: 16)
      return digits.count == 1 ? "0" + digits : digits
    }.joined()
  }
}

extension XMLNode {
  fileprivate func text(at path: String...) -> String? {
    path.reduce(self as XMLNode?) { node, name in node?.children.first { $0.name == name } }?.text
  }
}

/// The year of Harbour Court is a story of its own (`YearStoryTests`).
@Suite("A year of documents")
struct YearDocumentsTests {
  private static let months = [
    ("2026-10", "2026-10-31"), ("2026-11", "2026-11-30"), ("2026-12", "2026-12-31"),
    ("2027-01", "2027-01-31"), ("2027-02", "2027-02-28"), ("2027-03", "2027-03-31"),
    ("2027-04", "2027-04-30"), ("2027-05", "2027-05-31"), ("2027-06", "2027-06-30"),
    ("2027-07", "2027-07-31"), ("2027-08", "2027-08-31"), ("2027-09", "2027-09-30"),
  ]

  @Test("every document of twelve months, month by month", arguments: ["seaview", "larch-house"])
  func year(_ sample: String) throws {
    let home = try LedgerHome(sample)
    try home.takeIn(on: "2026-10-01")
    for (month, end) in Self.months { _ = try home.issued(month, on: end) }
    let stated = try HearthBinary.run(
      "statement", home.ledger, "--all", "--month", "2027-09", "--as-of", "2027-09-30", "--out",
      home.out.path)
    #expect(stated.status == 0, "\(stated.complained)")
    let documents = YearDocuments(try home.files())
    expectGolden(try documents.lines(), named: "\(sample)-documents.txt")
    try documents.expectGoldenSamples(of: sample)
  }
}
