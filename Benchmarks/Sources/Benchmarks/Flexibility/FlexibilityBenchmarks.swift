import Amounts
import CareHome
import Costing
import Evidence
import Flexibility

/// The schedule of every service over k, notice and occupancy, and one what-if.
struct FlexibilityBenchmarks {
  let workshop: Workshop
  private var peer: PeerProgram {
    PeerProgram(name: "Python, fractions", script: "flexibility", workshop: workshop)
  }

  func figures() throws -> [Figure] { try [schedules(), wholeHome(), whatIf()] }

  private func schedules() throws -> Figure {
    let plan = SharePlan.make(services: 40, seed: 2)
    let model = try plan.model()
    let baskets = plan.baskets
    func all() throws -> [ReleaseSchedule] {
      try baskets.map { try model.schedule(of: $0, contractNotice: 0) }
    }
    let time = try Timing.of(runs: 9) { try all() }
    let ours = try all()
    let cells = ours.map(\.cells.count).reduce(0, +)
    return Figure(
      what: "schedules of all services",
      size: "100 beds × 40 services × 3 notices × 75–100 residents (\(cells) cells)",
      time: time.median, target: .within(.milliseconds(50)),
      peer: try peer.compare("schedules", input: plan, with: ShareText.schedules(ours)))
  }

  /// The same with every k from 1 to 100, for every occupancy from 1 to 100: all that can be asked.
  private func wholeHome() throws -> Figure {
    let plan = SharePlan.make(services: 40, seed: 2)
    let model = try FlexibilityModel(
      plan.model().catalogue,
      Circumstances(residents: plan.residents, band: 1...100, largestOptOut: 100))
    func cells() throws -> Int {
      try plan.baskets.map { try model.schedule(of: $0, contractNotice: 0).cells.count }
        .reduce(0, +)
    }
    return Figure(
      what: "the same for every k and occupancy",
      size: "100 beds × 40 services × 3 notices × 1–100 residents (\(try cells()) cells)",
      time: try Timing.of(runs: 5) { try cells() }.median)
  }

  /// One budget line costs a twentieth more: from the changed budget to the verdict.
  private func whatIf() throws -> Figure {
    var plan = SharePlan.make(services: 40, seed: 2)
    let changed = plan.services[0].draws[0].line
    plan.home.lines = plan.home.lines.map { line in
      line.id == changed ? line.costing(line.pence + line.pence / 20) : line
    }
    let budget = plan.home.budget()
    let services = plan.catalogueServices
    let basket = plan.baskets[0]
    func answer() throws(Faults) -> ReleaseAssessment {
      let model = try FlexibilityModel(
        Catalogue(services, costs: CostModel(budget)), plan.circumstances)
      return try model.assess(Rate(Money(pence: 500)), for: basket, noticeWeeks: 12)
    }
    let time = try Timing.of(runs: 15, repeats: 10) { try answer() }
    return Figure(
      what: "what if one line cost more", size: "100 beds × 60 lines × 40 services",
      time: time.median, target: .within(.milliseconds(2)),
      peer: try peer.compare("what-if", input: plan, with: ShareText.assessment(try answer())))
  }
}

extension HomePlan.Line {
  fileprivate func costing(_ pence: Int) -> HomePlan.Line {
    HomePlan.Line(
      id: id, pence: pence, split: split, behaviour: behaviour,
      variablePercent: variablePercent, stepSize: stepSize, stepMinimum: stepMinimum,
      noticeWeeks: noticeWeeks, driver: driver, usage: usage)
  }
}
