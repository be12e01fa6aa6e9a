import Amounts

extension PackCircumstances {
  /// What a line states that does not follow from its own working.
  func disagreements(of line: PackLine, in share: String) -> [PackDisagreement] {
    var found: [PackDisagreement] = []
    func compare(_ name: String, _ stated: ExactMoney, _ value: ExactMoney) {
      guard stated != value else { return }
      note(name, stated, value.shown)
    }
    func note(_ name: String, _ stated: ExactMoney, _ recomputed: String) {
      found.append(
        PackDisagreement(
          figure: "Share \(share), line \(line.id): \(name)", stated: stated.shown,
          recomputed: recomputed))
    }
    switch line.working {
    case .cost(let cost):
      guard let units = line.units, units > .zero else {
        note("units given up", .zero, "more than 0")
        return found
      }
      if let stated = line.average { compare("average cost", stated, average(cost, units)) }
      compare("saved as things stand", line.expected, expected(cost, units))
      guard let lowest = lowest(cost, units) else {
        note("sure to be saved", line.lowest, "too many totals to look at")
        return found
      }
      compare("sure to be saved", line.lowest, lowest)
    case .savings(let savings):
      let here = savings.first { $0.residents == residents && $0.residentsOut == residentsOut }
      let most = here?.each ?? .zero
      if line.expected > most {
        note("saved as things stand", line.expected, "at most \(most.shown)")
      }
      let least = savings.map(\.each).min() ?? .zero
      if line.lowest > least { note("sure to be saved", line.lowest, "at most \(least.shown)") }
    }
    if let ends = line.ends {
      for (name, stated, value) in disagreements(of: ends, line) { compare(name, stated, value) }
    }
    return found
  }

  /// What a line saves at the ends of its estimate's range, where that does not follow.
  private func disagreements(
    of ends: PackLine.Ends, _ line: PackLine
  ) -> [(String, ExactMoney, ExactMoney)] {
    let stated = [
      ("saved at least", ends.leastExpected), ("saved at most", ends.mostExpected),
      ("sure at least", ends.leastLowest), ("sure at most", ends.mostLowest),
    ]
    var values = [
      min(ends.leastExpected, line.expected), max(ends.mostExpected, line.expected),
      min(ends.leastLowest, line.lowest), max(ends.mostLowest, line.lowest),
    ]
    // A line that tells its cost can be worked out at either end.
    if case .cost(let cost) = line.working, let units = line.units, units > .zero {
      let costs =
        cost.estimate.map { estimate in
          [estimate.low, estimate.high].map { cost.judged($0, budgetUse: estimate.budgetUse) }
        } ?? [cost]
      let expected = costs.map { self.expected($0, units) }
      let lowest = costs.compactMap { self.lowest($0, units) }
      values = [
        expected.min() ?? .zero, expected.max() ?? .zero, lowest.min() ?? .zero,
        lowest.max() ?? .zero,
      ]
    }
    return zip(stated, values).map { ($0.0, $0.1, $1) }
  }

  var weeks: Ratio { Ratio(daysInYear, over: 7) }

  private func average(_ cost: PackLine.CostOfUse, _ units: Ratio) -> ExactMoney {
    let use = cost.usePerResident * residents
    return use > .zero ? cost.yearly(use) / use * units / weeks : .zero
  }

  /// One of k alike: their part by units, at most what agreements leave.
  private func expected(_ cost: PackLine.CostOfUse, _ units: Ratio) -> ExactMoney {
    guard cost.isSaved else { return .zero }
    let agreed = cost.agreed
    let asked = units * residentsOut
    let total = asked + (agreed?.units ?? .zero)
    let use = cost.usePerResident * residents
    let joint = (cost.yearly(use) - cost.yearly(use - total)) / weeks
    let left = max(.zero, joint - (agreed?.held ?? .zero))
    return min(joint * asked / total, left) / residentsOut
  }

  /// Totals that are looked at before a pack is called too large.
  private static let mostTotals = 200_000

  /// Units × the lowest saving per unit, over every total and every occupancy; nil where those
  /// are too many to look at.
  private func lowest(_ cost: PackLine.CostOfUse, _ units: Ratio) -> ExactMoney? {
    guard cost.isSaved else { return .zero }
    var measure = units
    if let agreed = cost.agreed { measure = Ratio.commonMeasure(measure, agreed.measure) }
    if let step = cost.step { measure = Ratio.commonMeasure(measure, step.size) }
    let smallest = min(units, cost.agreed?.smallest ?? units)
    let largest = units * largestOptOut + (cost.agreed?.units ?? .zero)
    guard let count = ((largest - smallest) / measure).rounded(.up),
      count < Self.mostTotals / max(1, band.count)
    else { return nil }
    var lowest: ExactMoney?
    for residents in band {
      let use = cost.usePerResident * residents
      let whole = cost.yearly(use)
      var total = smallest
      while total <= min(largest, use) {
        let perUnit = (whole - cost.yearly(use - total)) / weeks / total
        lowest = min(lowest ?? perUnit, perUnit)
        total = total + measure
      }
    }
    return (lowest ?? .zero) * units
  }
}

extension PackLine.CostOfUse {
  /// A year's cost at so many units of use a week.
  func yearly(_ units: Ratio) -> ExactMoney {
    var cost = fixed + perUnit * units
    if let step {
      cost = cost + step.cost * max(step.minimum, (units / step.size).rounded(.up) ?? step.minimum)
    }
    return cost
  }
}

extension ExactMoney {
  /// To the penny and, where that hides a part of one, with more places.
  fileprivate var shown: String {
    let rounded = rounded(.halfAwayFromZero)
    return rounded.exact == self ? rounded.description : "£\((pence / 100).decimal(places: 6))"
  }
}
