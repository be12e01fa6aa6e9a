import Amounts
import CareHome
import Costing
import Evidence

/// Issue by issue: the whole occupancy curve, and a thousand homes costed.
struct CostingBenchmarks {
  let workshop: Workshop
  private var peer: PeerProgram {
    PeerProgram(name: "Python, fractions", script: "costing", workshop: workshop)
  }

  func figures() throws -> [Figure] {
    try [curve()] + curveByLines() + [homes()] + homesByCount()
  }

  private func curve() throws -> Figure {
    let plan = HomePlan.make(beds: 100, lines: 60, seed: 1)
    let allocation = CostAllocation(try CostModel(plan.budget()))
    let time = Timing.of(runs: 21, repeats: 20) {
      OccupancyCurve(allocation, averageFee: plan.fee)
    }
    let curve = OccupancyCurve(allocation, averageFee: plan.fee)
    return Figure(
      what: "whole occupancy curve", size: "100 beds × 60 lines", time: time.median,
      target: .within(.milliseconds(1)),
      peer: try peer.compare("curve", input: [plan], with: CostingText.curve(curve)))
  }

  /// Twice and four times the lines: the time for each line may not grow.
  private func curveByLines() throws -> [Figure] {
    let times = try [60, 120, 240].map { lines in
      let allocation = CostAllocation(
        try CostModel(HomePlan.make(beds: 100, lines: lines, seed: 1).budget()))
      return (
        lines, Timing.of(runs: 21, repeats: 20) { OccupancyCurve(allocation) }.median
      )
    }
    return Self.linearity(
      times, what: "curve without fees, growing", unit: { "100 beds × \($0) lines" })
  }

  /// A home in the size of the samples: 40 beds, 28 lines.
  private static func plans(_ count: Int) -> [HomePlan] {
    (0..<count).map { HomePlan.make(beds: 40, lines: 28, seed: UInt64(1_000 + $0)) }
  }

  private func homes() throws -> Figure {
    let plans = Self.plans(1_000)
    let budgets = plans.map { ($0.budget(), $0.fee) }
    let time = try Timing.of(runs: 5) {
      try budgets.map { try HomeCosting($0, averageFee: $1).home.total.pence }
    }
    // Fractions in Python take their time: one home in twenty is enough to compare by.
    let few = Array(plans.prefix(50))
    let ours = try few.map { try CostingText.home(HomeCosting($0.budget(), averageFee: $0.fee)) }
    var compared = try peer.compare("homes", input: few, with: ours.joined())
    compared = Figure.Peer(
      name: compared.name + ", 50 homes × 20", time: compared.time * 20, agrees: compared.agrees)
    return Figure(
      what: "homes costed, one core", size: "1,000 × 40 beds × 28 lines", time: time.median,
      target: .within(.seconds(1)), peer: compared)
  }

  private func homesByCount() throws -> [Figure] {
    let times = try [250, 500, 1_000].map { count in
      let budgets = Self.plans(count).map { $0.budget() }
      return (count, try Timing.of(runs: 5) { try budgets.map { try HomeCosting($0).home } }.median)
    }
    return Self.linearity(
      times, what: "homes without fees, growing", unit: { "\($0) × 40 beds × 28 lines" })
  }

  /// Each size beside the smallest: time for each unit of size, at most a quarter more.
  private static func linearity(
    _ times: [(size: Int, time: Duration)], what: String, unit: (Int) -> String
  ) -> [Figure] {
    guard let first = times.first else { return [] }
    return times.map { size, time in
      let growth =
        (time.seconds / Double(size)) / (first.time.seconds / Double(first.size))
      return Figure(
        what: what, size: unit(size), time: time,
        target: size == first.size ? nil : .ratio(growth, atMost: 1.25))
    }
  }
}
