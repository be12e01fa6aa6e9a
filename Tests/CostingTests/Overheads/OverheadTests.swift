import Amounts
import CareHome
import Costing
import Evidence
import TestSupport
import Testing

@Suite("Overheads")
struct OverheadTests {
  /// C6: laundry does 10 % of its work for the kitchen, the kitchen 20 % for the laundry.
  private func departments() -> [Department] {
    [
      Department(
        id: "laundry", name: "Laundry", lines: ["laundry"],
        serves: [
          .init(.department("kitchen"), weight: 10), .init(.component(.services), weight: 90),
        ]),
      Department(
        id: "kitchen", name: "Kitchen", lines: ["kitchen"],
        serves: [
          .init(.department("laundry"), weight: 20), .init(.component(.services), weight: 60),
          .init(.component(.activity), weight: 20),
        ]),
    ]
  }

  private func home() -> PooledBudget {
    budget(
      residents: 10, beds: 12,
      lines: [
        line("laundry", pounds(1_000), .variable, split: .all(.services)),
        line("kitchen", pounds(2_000), .fixed, split: .all(.services)),
        line("carers", pounds(7_000), .fixed),
        line("rent", pounds(3_000), .fixed, split: .all(.premises)),
      ])
  }

  private func shown(_ amount: ExactMoney) -> Money { amount.rounded(.halfAwayFromZero) }

  @Test("C6: departments that serve each other, solved at once")
  func reciprocal() throws {
    let result = try OverheadPlan(home(), departments: departments()).carry(by: .reciprocal)
    #expect(result.departments.map { shown($0.gross) } == [pounds(1_428, 57), pounds(2_142, 86)])
    #expect(
      result.departments.map { shown($0.toComponents.total) }
        == [pounds(1_285, 71), pounds(1_714, 29)])
    #expect(result.reconciles)
    let costing = try HomeCosting(result)
    #expect(costing.budget.total == home().total)
    #expect(costing.reconciliation.isExact)
    // A quarter of what leaves the kitchen is for activities: £428.57.
    #expect(costing.home.total(of: .activity) == pounds(428, 57))
    #expect(costing.home.total(of: .care) == pounds(7_000))
  }

  @Test("C6: step-down, laundry first")
  func stepDown() throws {
    let result = try OverheadPlan(home(), departments: departments())
      .carry(by: .stepDown(order: ["laundry", "kitchen"]))
    #expect(
      result.departments.map(\.toComponents.total) == [pounds(900).exact, pounds(2_100).exact])
    #expect(result.departments.map(\.gross) == [pounds(1_000).exact, pounds(2_100).exact])
    #expect(result.reconciles)
    let costing = try HomeCosting(result)
    #expect(costing.home.total(of: .activity) == pounds(525))
    #expect(costing.reconciliation.isExact)
  }

  @Test("step-down the other way round gives another answer, and reconciles too")
  func otherOrder() throws {
    let result = try OverheadPlan(home(), departments: departments())
      .carry(by: .stepDown(order: ["kitchen", "laundry"]))
    #expect(
      result.departments.map(\.toComponents.total) == [pounds(1_400).exact, pounds(1_600).exact])
    #expect(result.reconciles)
  }

  @Test("in proportion to direct cost: 7 to care, 3 to premises")
  func inProportion() throws {
    let plan = try OverheadPlan(home(), departments: departments())
    let costing = try HomeCosting(plan.carry(by: .inProportion))
    #expect(costing.home.total(of: .care) == pounds(9_100))
    #expect(costing.home.total(of: .hotel) == pounds(3_900))
  }

  @Test("an explanation names the method that carried a shared line")
  func explanation() throws {
    let plan = try OverheadPlan(home(), departments: departments())
    func working(_ method: OverheadMethod) throws -> [String?] {
      let costing = try HomeCosting(plan.carry(by: method))
      let tree = try #require(costing.explain(.unitCost(.element(.activity), band: nil)))
      return tree.parts[0].parts.map(\.working)
    }
    let reciprocal = try working(.reciprocal)
    #expect(reciprocal.count == 2)
    #expect(
      reciprocal[1]?.contains("carried for Kitchen by the method: reciprocal") == true)
    #expect(try working(.directSplit).isEmpty)
  }

  @Test("all methods side by side, each with its name and the whole budget")
  func comparison() throws {
    let plan = try OverheadPlan(home(), departments: departments())
    let comparison = try plan.compare(stepDownOrder: ["laundry", "kitchen"])
    #expect(
      comparison.rows.map(\.method.words) == [
        "direct split", "in proportion to direct cost",
        "step-down, in the order laundry, kitchen", "reciprocal",
      ])
    #expect(comparison.rows.allSatisfy { $0.components.total == pounds(13_000) })
    #expect(comparison.rows[0].components.services == pounds(3_000))
  }

  @Test("a plan that cannot be carried is refused, all faults at once")
  func faults() throws {
    func codes(_ departments: [Department]) -> [String] {
      do throws(Faults) {
        _ = try OverheadPlan(home(), departments: departments)
        return []
      } catch { return error.all.map(\.code.rawValue) }
    }
    func department(
      _ id: DepartmentID, _ lines: [CostLineID], _ serves: [Department.Service]
    ) -> Department { Department(id: id, name: id.text, lines: lines, serves: serves) }
    let care = Department.Service(.component(.care), weight: 1)
    #expect(
      codes([
        department("a", ["gone"], [care, .init(.department("a"), weight: 1)]),
        department("a", ["kitchen"], [.init(.component(.care), weight: -1)]),
        department("b", ["kitchen"], [.init(.department("c"), weight: 1)]),
      ]) == [
        "overhead.unknown-line", "overhead.serves-itself", "overhead.repeated-department",
        "overhead.negative-weight", "overhead.line-in-two-departments",
        "overhead.unknown-department",
      ])
    #expect(
      codes([
        department("a", [], [.init(.department("b"), weight: 1)]),
        department("b", [], [.init(.department("a"), weight: 1)]),
        department("c", [], []),
        department("d", [], [care]),
      ]) == [
        "overhead.reaches-no-element", "overhead.reaches-no-element",
        "overhead.reaches-no-element",
      ])
    let plan = try OverheadPlan(home(), departments: departments())
    for order: [DepartmentID] in [[], ["laundry"], ["laundry", "laundry"], ["laundry", "x"]] {
      #expect(throws: Faults.self) { try plan.carry(by: .stepDown(order: order)) }
    }
    // Kitchen serves laundry alone, which by then is shared out.
    let oneWay = try OverheadPlan(
      home(),
      departments: [
        departments()[0],
        department("kitchen", ["kitchen"], [.init(.department("laundry"), weight: 1)]),
      ])
    #expect(throws: Faults.self) {
      try oneWay.carry(by: .stepDown(order: ["laundry", "kitchen"]))
    }
    #expect(try oneWay.carry(by: .reciprocal).reconciles)
  }

  @Test("the reciprocal solution is the one that passing the cost round and round tends to")
  func oracle() {
    forAll("reciprocal = limit of rounds", seed: 70, count: 60) { random in
      let plan = try randomPlan(using: &random)
      let result = try plan.carry(by: .reciprocal)
      // Each round shares out what the last one handed to departments. Every department keeps a
      // third at least for the elements, so that after 120 rounds nothing is still on its way.
      var pending = result.departments.map { Double($0.own.pence) }
      var arrived = result.departments.map { _ in [Double](repeating: 0, count: 4) }
      for _ in 0..<120 {
        var next = pending.map { _ in 0.0 }
        for (giver, amount) in pending.enumerated() {
          let department = plan.departments[giver]
          let total = department.serves.map { Double($0.weight.rounded(.down) ?? 0) }.reduce(0, +)
          for service in department.serves {
            let share = amount * Double(service.weight.rounded(.down) ?? 0) / total
            switch service.recipient {
            case .department(let id):
              if let taker = plan.departments.firstIndex(where: { $0.id == id }) {
                next[taker] += share
              }
            case .component(let component):
              if let place = Component.allCases.firstIndex(of: component) {
                arrived[giver][place] += share
              }
            }
          }
        }
        pending = next
      }
      return zip(result.departments, arrived).allSatisfy { exact, limit in
        zip(exact.toComponents.values, limit).allSatisfy { exact, limit in
          abs((Double(exact.pence.decimal(places: 6)) ?? .nan) - limit) < 0.001
        }
      }
    }
  }

  @Test("every method carries every penny, in the whole and in every table")
  func conservation() {
    forAll("overheads conserve", seed: 80, count: 60) { random in
      let plan = try randomPlan(using: &random)
      let order = plan.departments.map(\.id).shuffled(using: &random)
      let comparison = try plan.compare(stepDownOrder: order)
      return comparison.rows.allSatisfy { row in
        // The pools that leave the departments are what their lines' new splits say.
        let shared = Set(plan.departments.flatMap(\.lines))
        let bySplit = row.allocation.budget.lines.filter { shared.contains($0.id) }
          .map { $0.split.share($0.amount.exact) }.reduce(.zero, +)
        let byPool = row.allocation.departments.map(\.toComponents).reduce(.zero, +)
        return row.allocation.reconciles && bySplit == byPool
          && row.components.total == plan.budget.total
      }
    }
  }

  /// Up to five departments that serve each other and, each a third at least, the elements.
  private func randomPlan(using random: inout SeededGenerator) throws -> OverheadPlan {
    let budget = RandomBudget.make(lines: 6...12, using: &random)
    let count = Int.random(in: 1...5, using: &random)
    let departments = (0..<count).map { index in
      let others = (0..<count).filter { $0 != index }.map { other in
        Department.Service(
          .department(DepartmentID("d\(other)")),
          weight: Ratio(Int.random(in: 0...10, using: &random)))
      }
      let component = Component.allCases.randomElement(using: &random) ?? .care
      return Department(
        id: DepartmentID("d\(index)"), name: "d", lines: [CostLineID("line-\(index + 1)")],
        serves: others + [
          .init(.component(component), weight: Ratio(Int.random(in: 20...40, using: &random)))
        ])
    }
    return try OverheadPlan(budget, departments: departments)
  }
}
