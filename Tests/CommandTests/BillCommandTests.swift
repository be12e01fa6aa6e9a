import Foundation
import Testing
import XMLKit

/// `hearth bill`, as a bookkeeper runs it, on every sample.
@Suite("hearth bill")
struct BillCommandTests {
  static let homes = ["seaview", "larch-house", "harbour-court"]

  /// One home's October, billed into a folder of its own.
  private func october(_ home: String) throws -> TemporaryFolder {
    let folder = try TemporaryFolder()
    let outcome = try HearthBinary.run(
      "bill", HearthBinary.sample(home), "--month", "2026-10", "--out", folder.path)
    #expect(outcome.status == 0, "\(outcome.complained)")
    return folder
  }

  private func invoices(in folder: TemporaryFolder) throws -> [(path: String, root: XMLNode)] {
    try folder.files().filter { $0.path.hasSuffix(".xml") }.map { file in
      (file.path, try XMLReader.read(Array(file.bytes), named: file.path))
    }
  }

  @Test("every invoice recomputes to the penny from its own XML", arguments: homes)
  func pencePerfect(home: String) throws {
    let invoices = try invoices(in: try october(home))
    #expect(invoices.count > 5)
    for invoice in invoices {
      #expect(invoice.root.name == "Invoice")
      let findings = PencePerfect(invoice: invoice.root).findings()
      #expect(findings.isEmpty, "\(invoice.path): \(findings)")
    }
  }

  @Test("page, XML, register and books agree on every invoice", arguments: homes)
  func renderingsAgree(home: String) throws {
    let folder = try october(home)
    let files = Dictionary(try folder.files().map { ($0.path, $0.bytes) }) { first, _ in first }
    let register = try rows(files["\(home)/2026-10/run.csv"])
    let journal = try rows(files["\(home)/2026-10/journal.csv"])
    let invoices = try invoices(in: folder)
    #expect(register.count == invoices.count)
    for invoice in invoices {
      let sheet = PencePerfect(invoice: invoice.root)
      let payable = try #require(sheet.payable)
      let number = try #require(sheet.number)
      let page = try #require(files[invoice.path.replacing(".xml", with: ".html")])
      #expect(String(decoding: page, as: UTF8.self).contains(">\(Self.pounds(payable))<"))
      let row = try #require(register.first { $0.first == number })
      #expect(row.last == Self.decimal(payable))
      let entries = journal.filter { $0[1] == number }
      let debtor = entries.first { $0[2].hasPrefix("Owed by") }
      #expect(debtor?[3] == Self.decimal(payable), "\(number) in the books")
      #expect(try pence(entries, column: 3) == pence(entries, column: 4), "\(number) balances")
    }
  }

  @Test("numbers leave no gap", arguments: homes)
  func gapless(home: String) throws {
    let numbers = try invoices(in: try october(home))
      .compactMap { PencePerfect(invoice: $0.root).number }.sorted()
    let counters = numbers.compactMap { Int($0.suffix(3)) }
    #expect(counters == Array(1...numbers.count))
    #expect(Set(numbers.map { $0.dropLast(3) }).count == 1)
  }

  @Test("no document for a council or the NHS bears a resident's name", arguments: homes)
  func unnamed(home: String) throws {
    let folder = try october(home)
    let stated = try HearthBinary.run(
      "statement", HearthBinary.sample(home), "--all", "--month", "2026-10", "--as-of",
      "2026-11-05", "--out", folder.path)
    #expect(stated.status == 0)
    func sheet(_ name: String) throws -> [[String]] {
      let path = URL(filePath: HearthBinary.sample(home)).appending(path: name)
      return try rows(try Data(contentsOf: path))
    }
    let names = try sheet("residents.csv").map { $0[1] }
    let bodies = try sheet("payers.csv").filter { $0[1] == "council" || $0[1] == "nhs" }
      .map { $0[2] }
    // Who a document is for stands in its XML; its page has the same name.
    let documents = try folder.files().filter { !$0.path.hasSuffix(".csv") }
      .map { (path: $0.path, text: String(decoding: $0.bytes, as: UTF8.self)) }
    let theirs = documents.filter { $0.path.hasSuffix(".xml") }.filter { document in
      let customer = document.text.components(separatedBy: "Accounting").first {
        $0.hasPrefix("CustomerParty>")
      }
      return bodies.contains { customer?.contains(">\($0)<") == true }
    }
    #expect(theirs.count > 3)
    for document in documents
    where theirs.contains(where: {
      $0.path.dropLast(4) == document.path.dropLast(4)
        || $0.path.dropLast(4) == document.path.dropLast(5)
    }) {
      let found = names.filter { document.text.contains($0) }
      #expect(found.isEmpty, "\(document.path) names \(found)")
    }
  }

  @Test("B9: a second run changes nothing and says so; another folder gets the same bytes")
  func repeatable() throws {
    let folder = try october("larch-house")
    let before = try folder.files()
    let again = try HearthBinary.run(
      "bill", HearthBinary.sample("larch-house"), "--month", "2026-10", "--out", folder.path)
    #expect(again.status == 0)
    #expect(again.said.contains("Nothing to do"))
    #expect(try folder.files().elementsEqual(before) { $0 == $1 })
    #expect(try october("larch-house").files().elementsEqual(before) { $0 == $1 })
  }

  @Test("an issued document is never replaced")
  func neverReplaced() throws {
    let folder = try october("larch-house")
    let before = try folder.files()
    let changed = try CopiedHome("larch-house")
    // A penny on every gross fee changes most invoices.
    try changed.edit("stays.csv") { $0.replacing(".00,", with: ".01,") }
    let outcome = try HearthBinary.run(
      "bill", changed.path, "--month", "2026-10", "--out", folder.path)
    #expect(outcome.status == 1)
    #expect(outcome.complained.contains("output.would-replace-document"))
    #expect(try folder.files().elementsEqual(before) { $0 == $1 })
  }

  @Test("without --out it is a preview: the same documents, and nothing written")
  func preview() throws {
    let outcome = try HearthBinary.run(
      "bill", HearthBinary.sample("seaview"), "--month", "2026-10", "--format", "json")
    #expect(outcome.status == 0)
    let run = try JSONSerialization.jsonObject(with: Data(outcome.said.utf8)) as? [String: Any]
    #expect((run?["invoices"] as? [Any])?.count == 52)
  }

  // MARK: - Reading what was written

  /// Rows of a CSV sheet without its heading; the sheets of a run quote commas only.
  private func rows(_ bytes: Data?) throws -> [[String]] {
    let text = String(decoding: try #require(bytes), as: UTF8.self)
    return text.split(whereSeparator: \.isNewline).dropFirst().map { line in
      var cells = [""]
      var quoted = false
      for character in line {
        switch character {
        case "\"": quoted.toggle()
        case "," where !quoted: cells.append("")
        default: cells[cells.count - 1].append(character)
        }
      }
      return cells
    }
  }

  private func pence(_ rows: [[String]], column: Int) throws -> Int {
    try rows.map(\.[column]).filter { !$0.isEmpty }
      .map { try #require(PencePerfect.Decimal($0)?.pence) }.reduce(0, +)
  }

  private static func decimal(_ pence: Int) -> String {
    let rest = abs(pence) % 100
    return "\(pence < 0 ? "-" : "")\(abs(pence) / 100).\(rest < 10 ? "0" : "")\(rest)"
  }

  /// `£1,234.50`, as a page shows it.
  private static func pounds(_ pence: Int) -> String {
    var text = decimal(abs(pence))
    var place = text.count - 6
    while place > 0 {
      text.insert(",", at: text.index(text.startIndex, offsetBy: place))
      place -= 3
    }
    return (pence < 0 ? "−£" : "£") + text
  }
}
