import EInvoiceCheck
import Testing

@Suite("Every sum worked out again")
struct RecalculationTests {
  private func findings(_ document: String, _ old: String, _ new: String) throws -> [Finding] {
    try Example(document).check(old, new).findings.filter { $0.source == .arithmetic }
  }

  @Test("a penny on a line is a warning, three are fatal")
  func lines() throws {
    let one = try findings("caterer.xml", ">106.46</cbc:Line", ">106.47</cbc:Line")
    let line = try #require(one.first { $0.rule == "HEARTH-LINE" })
    #expect(line.weight == .warning)
    #expect(line.expected.contains("comes to 106.46"))
    let three = try findings("caterer.xml", ">106.46</cbc:Line", ">106.49</cbc:Line")
    #expect(three.first { $0.rule == "HEARTH-LINE" }?.weight == .fatal)
  }

  @Test("VAT that is wrong by pence is found, which the official rules let pass")
  func vat() throws {
    let wrong = try Example("water.xml").check(">3.00<", ">3.40<").findings
    #expect(wrong.contains { $0.rule == "HEARTH-VAT" && $0.expected.contains("comes to 3.00") })
    #expect(!wrong.contains { $0.rule == "BR-CO-17" || $0.rule == "BR-S-09" })
    let base = try findings("caterer.xml", ">220.76<", ">220.75<")
    #expect(base.contains { $0.rule == "HEARTH-TAXABLE" && $0.weight == .fatal })
  }

  @Test("a percentage is taken of its base amount")
  func percentages() throws {
    let wrong = try findings("caterer.xml", ">12.50</cbc:Amount>", ">12.51</cbc:Amount>")
    #expect(wrong.contains { $0.rule == "HEARTH-PERCENTAGE" && $0.weight == .warning })
  }

  @Test("a rate is the same however it is written")
  func rates() throws {
    let check = try Example("water.xml").check("<cbc:Percent>20.0<", "<cbc:Percent>20.00<")
    #expect(check.findings.isEmpty)
  }
}
