import Foundation
import Testing

@Suite("hearth explain")
struct ExplainCommandTests {
  private func explain(_ home: String, _ arguments: String...) throws -> HearthBinary.Outcome {
    try HearthBinary.run(["explain", HearthBinary.sample(home)] + arguments)
  }

  @Test("a unit cost goes down to the file and the row of each line, with its rounding")
  func unitCost() throws {
    let outcome = try explain("seaview", "care.unitcost")
    #expect(outcome.status == 0)
    #expect(outcome.said.hasPrefix("Unit cost of care: £388.21 a week\n"))
    #expect(outcome.said.contains("rounded half away from zero for show"))
    #expect(outcome.said.contains("from budget.csv, row 3"))
    #expect(outcome.said.contains("in whole pence by largest remainder"))
    #expect(outcome.said.split(separator: "\n").allSatisfy { $0.count <= 100 })
  }

  @Test("C2: the total is the sum of every row of the budget")
  func total() throws {
    let said = try explain("seaview", "home.total", "--format", "json").said
    let tree = try #require(
      try JSONSerialization.jsonObject(with: Data(said.utf8)) as? [String: Any])
    #expect(tree["figure"] as? String == "£1,488,837.09 a year")
    let parts = try #require(tree["parts"] as? [[String: Any]])
    let rows = parts.compactMap { ($0["sources"] as? [[String: Any]])?.first?["row"] as? Int }
    #expect(rows == Array(2...(parts.count + 1)))
    let pence = parts.compactMap { $0["figure"] as? String }.map { figure in
      Int(figure.filter(\.isNumber)) ?? 0
    }
    #expect(pence.reduce(0, +) == 148_883_709)
  }

  @Test("every figure that the list of an unknown one names can be asked for")
  func known() throws {
    let outcome = try explain("larch-house", "nothing")
    #expect(outcome.status == 1)
    #expect(outcome.complained.contains("explain.unknown-figure"))
    let list = try #require(outcome.complained.firstMatch(of: /Ask for one of: (.*)\. N is/)?.1)
    let names = list.split(separator: ", ").map(String.init)
    #expect(names.count > 20)
    for name in ["breakeven", "nextresident", "at.N.margin", "flex.ceiling"] {
      #expect(names.contains(name))
    }
    for name in ["care.total", "breakeven", "nextresident", "at.3.margin", "at.2.unitcost"] {
      #expect(try explain("larch-house", name).status == 0, "\(name)")
    }
  }

  @Test("a figure of the flexible share needs to know who gives up what")
  func flexibleShare() throws {
    #expect(try explain("seaview", "flex.covered").complained.contains("explain.no-figure"))
    let outcome = try explain(
      "seaview", "flex.covered", "--resident", "R07", "--without", "lunch=4", "--as-of",
      "2026-10-01")
    #expect(outcome.said.hasPrefix("Covered share: £7.80 a week\n"))
    #expect(outcome.said.contains("from budget.csv, row 16"))
  }

  @Test("a figure that this home has not is no crash")
  func missing() throws {
    for name in ["at.41.cost", "at.0.unitcost"] {
      #expect(try explain("seaview", name).complained.contains("explain.no-figure"), "\(name)")
    }
    #expect(try explain("seaview", "at.99999999999999999999.cost").status == 1)
  }
}
