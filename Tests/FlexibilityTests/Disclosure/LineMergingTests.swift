import Amounts
import CareHome
import Costing
import Evidence
import Testing

@testable import Flexibility

@Suite("Which lines stand together before a council")
struct LineMergingTests {
  private func line(
    _ id: String, _ category: String = "Care staff", posts: Int? = nil, named: Int = 0,
    amount: Int = 1_000_00
  ) throws -> CostLine {
    CostLine(
      id: CostLineID(id), description: id,
      category: try #require(CostCategory(named: category)), amount: Money(pence: amount),
      split: .all(.care), basis: .rota, behaviour: .fixed, flexibility: .rigid,
      driver: named > 0 ? .namedResidents : .residentDays,
      namedResidents: (0..<named).map { NamedResident(ResidentID("r\($0)"), in: "one") },
      posts: posts.map { Quantity($0) }, source: SourceLocation(file: "budget.csv"))
  }

  private func together(_ lines: [CostLine], drawn: Set<CostLineID> = []) -> [String]? {
    LineMerging(lines, drawn: drawn).map { $0.together.map { lines[$0].id.text } }
  }

  @Test("lines of fewer than two posts, also of unknown ones, stand together")
  func posts() throws {
    let lines = [
      try line("manager", posts: 1), try line("carers", posts: 9), try line("cook", posts: 1),
      try line("training"), try line("food", "Food supplies"),
    ]
    #expect(together(lines) == ["manager", "cook", "training"])
    #expect(together([lines[1], lines[4]]) == [])
  }

  @Test("one alone takes other staff with it: of few posts, and such as no service draws on")
  func partner() throws {
    let lines = [
      try line("coordinator", posts: 1), try line("carers", posts: 9), try line("cooks", posts: 2),
      try line("cleaners", posts: 4), try line("food", "Food supplies"),
    ]
    #expect(together(lines) == ["coordinator", "cooks"])
    #expect(together(lines, drawn: ["cooks"]) == ["coordinator", "cleaners"])
    #expect(together([lines[0], lines[4]]) == ["coordinator", "food"])
    #expect(together([lines[0]]) == nil)
    #expect(together([lines[0], try line("none", "PPE", amount: 0)]) == nil)
  }

  @Test("a line for one or two people does not stand alone, nor two of them by themselves")
  func named() throws {
    let taxi = try line("taxi", "Transport and activities", named: 1)
    let aids = try line("aids", "PPE", named: 2)
    let food = try line("food", "Food supplies")
    #expect(together([taxi, food]) == ["taxi", "food"])
    #expect(together([taxi, aids, food]) == ["taxi", "aids", "food"])
    #expect(together([try line("club", "PPE", named: 3), food]) == [])
  }
}
