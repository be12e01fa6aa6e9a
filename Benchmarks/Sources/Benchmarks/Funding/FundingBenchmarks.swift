import Amounts
import CareCalendar
import Evidence
import Funding

/// A resource allocation system over a council's population, and its calibration.
struct FundingBenchmarks {
  let workshop: Workshop
  private let day = Day(number: 20_000)
  private var peer: PeerProgram {
    PeerProgram(name: "Python, fractions", script: "funding", workshop: workshop)
  }

  func figures() throws -> [Figure] { try [budgets(), neutral(), calibration()] }

  private func budgets() throws -> Figure {
    let plan = NeedPlan.make(people: 100_000, seed: 11)
    return try run(
      plan, plan.sixSteps, job: "budgets", what: "budgets by a six-step definition",
      target: .within(.seconds(1)))
  }

  private func neutral() throws -> Figure {
    let plan = NeedPlan.make(people: 100_000, seed: 11)
    return try run(
      plan, plan.neutral, job: "neutral", what: "the same, scaled to a total", target: nil)
  }

  private func run(
    _ plan: NeedPlan, _ definition: RASDefinition, job: String, what: String,
    target: Figure.Target?
  ) throws -> Figure {
    let assessments = plan.assessments
    let program = try RASProgram(definition, on: day)
    let time = try Timing.of(runs: 5) { try program.run(assessments).amounts }
    let ours = try program.run(assessments).amounts
    return Figure(
      what: what, size: "100,000 assessments, one core", time: time.median, target: target,
      peer: try peer.compare(
        job, input: plan, with: ours.map { "\($0.pence)\n" }.joined()))
  }

  private func calibration() throws -> Figure {
    let plan = NeedPlan.make(people: 10_000, seed: 12)
    let assessments = plan.assessments
    let target = Money(pence: plan.totalPence)
    func fit() throws(Faults) -> RASCalibration {
      try RASCalibration(
        plan.scored, step: "points", on: day, sample: assessments, target: target)
    }
    let time = try Timing.of(runs: 5) {
      let fitted = try fit()
      return (fitted.whole, fitted.byAssessor, fitted.tail.highest)
    }
    let ours = try fit()
    let text =
      ours.values.map { $0.exact.description + "\n" }.joined()
      + ours.budgets.map { "\($0.pence)\n" }.joined()
      + (ours.whole.rSquared?.description ?? "-") + "\n"
    return Figure(
      what: "weights fitted, and how well", size: "10,000 assessments, one core",
      time: time.median, target: .within(.seconds(2)),
      peer: try peer.compare("calibrate", input: plan, with: text))
  }
}
