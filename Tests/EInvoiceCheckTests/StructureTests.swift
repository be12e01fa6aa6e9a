import EInvoiceCheck
import Evidence
import Testing

@Suite("The structure of UBL")
struct StructureTests {
  private func rules(_ old: String, _ new: String) throws -> [String] {
    try Example("water.xml").check(old, new).findings.filter { $0.source == .structure }
      .map(\.rule)
  }

  @Test("what is missing, doubled, out of order, unknown or not of its form is named")
  func breaches() throws {
    let date = "<cbc:IssueDate>2026-10-31</cbc:IssueDate>"
    let currency = "<cbc:DocumentCurrencyCode>GBP</cbc:DocumentCurrencyCode>"
    #expect(try rules(date, "") == ["UBL-XSD-MISSING"])
    #expect(try rules(date, date + date) == ["UBL-XSD-REPEATED"])
    #expect(try rules(date, currency + date) == ["UBL-XSD-ORDER", "UBL-XSD-REPEATED"])
    #expect(try rules(date, date + "<cbc:Colour>red</cbc:Colour>") == ["UBL-XSD-UNKNOWN"])
    #expect(try rules(date, date + "words") == ["UBL-XSD-UNKNOWN"])
    #expect(
      try rules(date, date.replacing("<cbc:IssueDate", with: "<cbc:IssueDate a=\"b\""))
        == ["UBL-XSD-ATTRIBUTE"])
    #expect(
      try rules(" currencyID=\"GBP\">210.75</cbc:TaxableAmount", ">210.75</cbc:TaxableAmount")
        == ["UBL-XSD-ATTRIBUTE"])
    #expect(try rules("2026-10-31", "31/10/2026") == ["UBL-XSD-FORM"])
    #expect(try rules("2026-10-31", "2026-02-30") == ["UBL-XSD-FORM"])
    #expect(try rules("2026-10-31", "2026-10-31Z") == [])
  }

  @Test(
    "numbers are written as XML Schema writes them",
    arguments: [
      ("12", true), ("-0.50", true), ("+1.", true), (".5", true), (" 7 ", true),
      ("1,000.00", false),
      ("£5", false), ("1e3", false), ("", false), (".", false), ("1.2.3", false), ("NaN", false),
    ])
  func numbers(text: String, isGood: Bool) throws {
    let found = try rules("\">140.5<", "\">\(text)<")
    #expect(found == (isGood ? [] : ["UBL-XSD-FORM"]))
  }

  @Test("a finding says where it is, what stands there and what should")
  func words() throws {
    let check = try Example("water.xml").check("2026-11-14", "soon")
    let finding = try #require(check.findings.first { $0.source == .structure })
    #expect(finding.path == "/Invoice/cbc:DueDate" && finding.line == 7)
    #expect(finding.found == "soon")
    #expect(finding.expected == "cbc:DueDate is a date such as 2026-10-31.")
    #expect(!check.isSound)
  }

  @Test("places tell apart elements of one name")
  func places() throws {
    let check = try Example("water.xml").check(
      ">15.00</cbc:PriceAmount>", ">16.00</cbc:PriceAmount>")
    #expect(
      check.findings.map(\.path) == [
        "/Invoice/cac:InvoiceLine[2]/cbc:LineExtensionAmount",
        "/Invoice/cac:InvoiceLine[2]/cbc:LineExtensionAmount",
      ])
    #expect(Set(check.findings.map(\.rule)) == ["PEPPOL-EN16931-R120", "HEARTH-LINE"])
  }
}

@Suite("Documents that strangers send")
struct HostileTests {
  private func fault(_ text: String) throws -> Fault {
    try #require(throws: Faults.self) { try Example.check(text) }.all[0]
  }

  @Test("entities are refused where the document declares them")
  func entities() throws {
    let laughs = """
      <!DOCTYPE Invoice [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;&a;">]>
      <Invoice xmlns="urn:oasis:names:specification:ubl:schema:xsd:Invoice-2">&b;</Invoice>
      """
    #expect(try fault(laughs).code.rawValue == "xml.doctype")
    let outside = """
      <!DOCTYPE Invoice SYSTEM "http://evil.example/a.dtd"><Invoice/>
      """
    #expect(try fault(outside).code.rawValue == "xml.doctype")
  }

  @Test("depth, attributes and other documents are refused")
  func limits() throws {
    let deep = String(repeating: "<a>", count: 40) + String(repeating: "</a>", count: 40)
    #expect(try fault(deep).code.rawValue == "xml.too-deep")
    let wide = "<a " + (0..<40).map { "a\($0)=\"\"" }.joined(separator: " ") + "/>"
    #expect(try fault(wide).code.rawValue == "xml.too-many")
    #expect(try fault("<Invoice/>").code == .checkNotInvoice)
    #expect(try fault("<Invoice xmlns=\"urn:other\"/>").code == .checkNotInvoice)
    #expect(try fault("no xml").code.rawValue == "xml.not-well-formed")
  }

  @Test("numbers beyond all reason are findings, not crashes")
  func numbers() throws {
    let nines = String(repeating: "9", count: 400)
    for text in [nines, "-\(nines).\(nines)", "0.\(nines)", "99999999999999999.99"] {
      let check = try Example("water.xml").check(">228.75<", ">\(text)<")
      #expect(!check.isSound, "\(text.prefix(20))")
      let line = try Example("water.xml").check(">1.50<", ">\(text)<")
      #expect(!line.isSound, "\(text.prefix(20))")
    }
  }
}
