import EInvoiceCheck
import TestSupport
import Testing

/// The rules that Peppol has for the sellers of single countries: two documents moved to each
/// country, and which of its rules they break there. The conformance job compares the like.
@Suite("Rules of single countries")
struct NationalRuleTests {
  static let countries = [
    ("DE", "DE"), ("DK", "DK"), ("GR", "EL"), ("IS", "IS"), ("IT", "IT"), ("NL", "NL"),
    ("NO", "NO"), ("SE", "SE"),
  ]

  /// The rules of a country that a document breaks once it is moved there.
  private func broken(_ name: String, _ country: String, _ prefix: String) throws -> [String] {
    let moved = try Example(name).text
      .replacing("IdentificationCode>GB", with: "IdentificationCode>\(country)")
      .replacing("<cbc:CompanyID>GB", with: "<cbc:CompanyID>\(prefix)")
    let rules = try Example.check(moved).findings.map(\.rule).filter {
      $0.hasPrefix("\(country)-R") || $0.hasPrefix("\(country)-S")
    }
    return Set(rules).sorted()
  }

  @Test("a British seller has none of them to keep", arguments: countries)
  func none(country: String, prefix: String) throws {
    for name in ["caterer.xml", "water.xml"] {
      #expect(try !Example(name).check().findings.contains { $0.rule.hasPrefix("\(country)-") })
    }
  }

  @Test("each country's rules bite there")
  func each() throws {
    var text = ""
    for (country, prefix) in Self.countries {
      for name in ["caterer.xml", "water-credit-note.xml", "water.xml"] {
        let rules = try broken(name, country, prefix)
        text += "\(country) \(name): \(rules.joined(separator: " "))\n"
      }
    }
    expectGolden(text, named: "national.txt")
  }

  @Test("a sound number adds up, and a slip of one digit does not")
  func checkDigits() throws {
    let endpoint = "<cbc:EndpointID schemeID=\"0088\">5060012340001<"
    func rules(_ scheme: String, _ number: String) throws -> Bool {
      try Example("water.xml").check(
        endpoint, "<cbc:EndpointID schemeID=\"\(scheme)\">\(number)<"
      ).findings.contains { $0.rule.hasPrefix("PEPPOL-COMMON") }
    }
    for (scheme, good, bad) in [
      ("0088", "5060012340001", "5060012340002"), ("0192", "974760673", "974760674"),
      ("0208", "0202239951", "0202239952"), ("0007", "5560360793", "5560360794"),
      ("0151", "51824753556", "51824753557"), ("0184", "DK12345678", "DK1234567"),
      ("0211", "IT06363391001", "IT06363391002"), ("9944", "NL123456789B01", "NL123456789X01"),
      ("0210", "RSSMRA80A01H501U", "RSSMRA80A01H501"), ("0201", "UF1AB2", "UF1AB"),
    ] {
      #expect(try !rules(scheme, good), "\(scheme) \(good)")
      #expect(try rules(scheme, bad), "\(scheme) \(bad)")
    }
  }
}
