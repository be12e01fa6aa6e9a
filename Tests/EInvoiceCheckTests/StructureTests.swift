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
