import Billing
import TestSupport
import Testing

@testable import Documents

@Suite("Statement page")
struct StatementPageTests {
  @Test("an account with something owed, and one in credit, as they are")
  func goldens() throws {
    for (name, statement) in [
      ("owed", Fixtures.statement()), ("in-credit", Fixtures.statementInCredit()),
    ] {
      expectGolden(try Fixtures.unstyled(StatementPage(statement)), named: "statement-\(name).html")
      PageShape(TemplateSet.standard().render(StatementPage(statement))).expectSound()
    }
  }

  @Test("it says what is to be paid, what of it is late, and each balance")
  func content() throws {
    let statement = Fixtures.statement()
    let html = PageShape(try Fixtures.unstyled(StatementPage(statement))).html
    #expect(html.contains("<p class=\"amount\">£6,100.18</p>"))
    #expect(html.contains("£1,500.00 of this was due before 31 October 2026"))
    for entry in statement.entries {
      #expect(html.contains(entry.balance.words))
      #expect(html.contains(entry.reference))
    }
  }

  @Test("an account in credit asks for nothing")
  func credit() throws {
    let html = PageShape(try Fixtures.unstyled(StatementPage(Fixtures.statementInCredit()))).html
    #expect(html.contains("You are £25.00 in credit"))
    #expect(!html.contains("Sort code"))
    #expect(html.contains("−£25.00"))
  }
}
