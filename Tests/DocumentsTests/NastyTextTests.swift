import Amounts
import Billing
import CareCalendar
import CareHome
import EInvoice
import Evidence
import TestSupport
import Testing
import XMLKit

@testable import Documents

@Suite("Nasty text on pages and in documents")
struct NastyTextTests {
  /// Pieces that mean something to HTML, XML, a stylesheet, a path or a spreadsheet.
  private static let pieces = [
    "<", ">", "&", "\"", "'", "</", "<script>", "</style>", "]]>", "<!--", "&lt;", "&#0;",
    "=1+1", "../", "\\", "\n", "\t", "\u{301}", "é", "李", "👩‍🦽", "\u{202E}", "\u{7F}",
    "\u{85}", "%00", "javascript:", " ", "a", "Z", "0", "`", "$", ";", "\u{A0}",
  ]

  private static func text(_ random: inout SeededGenerator) -> String {
    (0...Int.random(in: 1...12, using: &random))
      .map { _ in pieces.randomElement(using: &random) ?? "" }.joined()
  }

  @Test("whatever a name is, pages keep their shape and documents read back as they were")
  func everywhere() throws {
    let templates = try TemplateSet(overriding: ["style.css": []])
    forAll("nasty names", seed: 666, count: 150) { random in
      let name = "N" + Self.text(&random)
      let resident = Fixtures.resident(named: name)
      let invoice = Fixtures.privateInvoice(
        resident: resident, payer: Fixtures.privatePayer(named: name))
      PageShape(templates.render(InvoicePage(invoice))).expectWellFormed()
      let xml = try InvoiceXML.bytes(invoice)
      let read = try UBL.readInvoice(xml, named: "x.xml").invoice
      var statement = Fixtures.statement()
      statement = Statement(
        home: statement.home, payer: invoice.payer, subject: invoice.subject,
        account: statement.account, period: statement.period, asOf: statement.asOf,
        opening: statement.opening, entries: statement.entries, closing: statement.closing,
        ageing: statement.ageing, open: statement.open, paymentReference: name)
      PageShape(templates.render(StatementPage(statement))).expectWellFormed()
      _ = try XMLReader.read(StatementXML.bytes(statement), named: "s.xml")
      return read.buyer.name == name
    }
  }

  @Test("what XML can't carry is refused with its place, whichever document")
  func forbidden() throws {
    for scalar in ["\u{0}", "\u{1}", "\u{8}", "\u{B}", "\u{1F}", "\u{FFFE}", "\u{FFFF}"] {
      let payer = Fixtures.privatePayer(named: "A\(scalar)B")
      let faults = try #require(throws: Faults.self) {
        try InvoiceXML.bytes(Fixtures.privateInvoice(payer: payer))
      }
      #expect(faults.all.map(\.code) == [.xmlForbiddenCharacter])
      #expect(faults.all[0].message.contains("RegistrationName"))
    }
  }

  @Test("the name of a file is letters, digits and three marks, and never a way up")
  func fileNames() {
    forAll("safe names", seed: 667, count: 2_000) { random in
      let text = Self.text(&random)
      let name = DocumentName.safe(text)
      let isPlain = name.utf8.allSatisfy { byte in
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
          UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "_"),
          UInt8(ascii: "."):
          true
        default: false
        }
      }
      guard isPlain, !name.isEmpty, !name.contains(".."), !name.hasPrefix(".") else { return false }
      // What would still be no name of a file is refused, not written.
      return OutputPath([text]) == nil || OutputPath.isSafe(text)
    }
    let long = String(repeating: "x", count: 121)
    for path in ["../x", "..", ".", "", "/etc", "a/b", "-x", "_x", long] {
      #expect(OutputPath([path]) == nil, "\(path)")
    }
  }
}
