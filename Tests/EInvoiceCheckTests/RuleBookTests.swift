import EInvoiceCheck
import Testing

@Suite("The rule book")
struct RuleBookTests {
  @Test("every rule is there once, with words of its own")
  func everyRule() {
    let rules = RuleBook.rules
    #expect(rules.count > 1000)
    for (id, rule) in rules {
      #expect(rule.id == id)
      #expect(rule.text.hasSuffix("."), "\(id): \(rule.text)")
      #expect(rule.text.first?.isUppercase == true, "\(id): \(rule.text)")
    }
  }
}
