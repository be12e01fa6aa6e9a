import Amounts
import EInvoice
import Testing
import XMLKit

@Suite("Statement of account")
struct StatementTests {
  @Test("balances run on from the opening one to the closing one")
  func balances() throws {
    let statement = try Samples.statement()
    #expect(statement.balances.map(\.pence) == [3_728_21, 728_21, 680_00, 679_99])
    #expect(statement.closing == statement.balances.last)
    #expect(statement.totalDebits == Money(pence: 3_748_21))
    #expect(statement.totalCredits == Money(pence: 3_048_22))
  }

  @Test("the XML proves its own running balance")
  func xml() throws {
    let root = try XMLReader.read(try UBL.write(try Samples.statement()), named: "s.xml")
    func amount(_ node: XMLNode, _ name: String) throws -> Money? {
      try node.children.first { $0.name == name }.map { try Money(parsing: $0.text) }
    }
    let lines = root.children.filter { $0.name == "StatementLine" }
    #expect(lines.count == 5)
    var balance = try #require(try amount(lines[0], "BalanceAmount"))
    #expect(balance == Money(pence: -20_00))
    for line in lines.dropFirst() {
      balance += try amount(line, "DebitLineAmount") ?? .zero
      balance -= try amount(line, "CreditLineAmount") ?? .zero
      #expect(try amount(line, "BalanceAmount") == balance)
    }
    #expect(try amount(root, "TotalBalanceAmount") == balance)
  }
}
