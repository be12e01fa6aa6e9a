import Amounts
import CareCalendar
import CareHome
public import Evidence

extension HomeCosting {
  /// The tree behind a figure, down to the rows it was read from; nil for a band that the budget
  /// lacks, a break-even or margin where no fee was given, or a resident beyond the beds.
  public func explain(_ figure: CostFigure) -> Explanation? {
    switch figure {
    case .total: explainTotal
    case .unitCost(let part, band: nil): explainUnitCost(part)
    case .unitCost(let part, band: let band?): explainUnitCost(part, band: band)
    case .breakEven: explainBreakEven
    case .yearly(let part, let band): explainYearly(part, band: band)
    case .nextResident: explainNextResident
    case .at(let residents, let figure): explain(at: residents, figure)
    }
  }

  private var explainTotal: Explanation {
    Explanation(
      "Pooled budget", "\(budget.total) a year",
      working: "the sum of \(budget.lines.count) cost lines", rule: "costing.md rule 3",
      parts: budget.lines.map {
        Explanation($0.description, "\($0.amount) a year", sources: [$0.source.column("amount")])
      })
  }

  var explainResidents: Explanation {
    Explanation(
      "Residents at budget occupancy", budget.residents.plain,
      working: "\(budget.residentDays) resident-days ÷ \(budget.year.count) days",
      rule: "costing.md, Definitions: n0",
      sources: [budget.sources.residentDays, budget.sources.year].compactMap { $0 })
  }

  /// £ a year of a part: the first step below its unit cost, by itself.
  private func explainYearly(_ part: CostPart, band: BandID?) -> Explanation? {
    let tree = band.map { explainUnitCost(part, band: $0) } ?? explainUnitCost(part)
    guard let yearly = tree?.parts.first, yearly.figure.hasSuffix("a year") else { return nil }
    let place = band.flatMap { id in budget.bands.first { $0.band.id == id } }
    let label = "Cost of \(part.words)" + (place.map { ", \($0.band.name)" } ?? "")
    return Explanation(
      label, yearly.figure, working: yearly.working, rule: "costing.md rule 3",
      parts: yearly.parts)
  }

  private func explainUnitCost(_ part: CostPart) -> Explanation {
    let yearly = allocation.components[part]
    let parts = allocation.lines.compactMap { line in
      explainShare(of: line, part, amount: line.components[part], bandWorking: nil)
    }
    return unitCost(
      "Unit cost of \(part.words)", unitCosts.home[part], yearly: yearly,
      residents: explainResidents, parts: parts)
  }

  private func explainUnitCost(_ part: CostPart, band id: BandID) -> Explanation? {
    guard let index = budget.bands.firstIndex(where: { $0.band.id == id }) else { return nil }
    let share = budget.bands[index]
    let cost = unitCosts.bands[index].components[part]
    let label = "Unit cost of \(part.words), \(share.band.name)"
    let residents = Explanation(
      "Residents of \(share.band.name)", share.residents.plain,
      sources: [share.source?.column("residents")].compactMap { $0 })
    guard share.residents > .zero else {
      return Explanation(
        label, cost.perWeek,
        working: "nobody is in this band: what the drivers would carry to one who came",
        rule: "costing.md rule 2", parts: [residents])
    }
    let parts = allocation.lines.compactMap { line in
      explainShare(
        of: line, part, amount: line.bands[index][part],
        bandWorking: bandWorking(share, line.line))
    }
    return unitCost(
      label, cost, yearly: allocation.components(ofBand: index)[part], residents: residents,
      parts: parts)
  }

  private func unitCost(
    _ label: String, _ cost: ExactMoney, yearly: Money, residents: Explanation,
    parts: [Explanation]
  ) -> Explanation {
    Explanation(
      label, cost.perWeek,
      working: """
        \(yearly) a year × 7 ÷ \(budget.year.count) days ÷ \(residents.figure) residents, rounded \
        half away from zero for show
        """,
      rule: "costing.md, Definitions: weekly, unit cost",
      parts: [
        Explanation(
          "Cost in a year", "\(yearly) a year", working: "the sum of its lines", parts: parts),
        residents,
      ])
  }

  /// A line's share of a part; nil where it has none.
  private func explainShare(
    of line: CostAllocation.Line, _ part: CostPart, amount: Money, bandWorking: String?
  ) -> Explanation? {
    guard !amount.isZero else { return nil }
    let share = line.line.split.shares[part] * 100
    let working = [
      "\(share.plain) % of \(line.line.amount) a year, \(splitWorking(line.line))",
      bandWorking, "in whole pence by largest remainder",
    ]
    return Explanation(
      line.line.description, "\(amount) a year",
      working: working.compactMap { $0 }.joined(separator: "; "), rule: "costing.md rules 1 and 3",
      sources: [line.line.source])
  }

  /// Where a line's split comes from.
  private func splitWorking(_ line: CostLine) -> String {
    guard let overheads, overheads.method != .directSplit,
      let department = overheads.departments.first(where: { $0.department.lines.contains(line.id) })
    else { return "by \(line.basis.rawValue)" }
    return "carried for \(department.department.name) by the method: \(overheads.method.words)"
  }

  private func bandWorking(_ share: BandShare, _ line: CostLine) -> String {
    let weight = share.weight(in: line).plain
    let whole = budget.bands.map { $0.weight(in: line) }.reduce(.zero, +).plain
    return switch line.driver {
    case .residentDays: "carried by resident-days, \(weight) of \(whole) residents"
    case .careHours: "carried by care hours, \(weight) of \(whole) hours a week"
    case .sessions: "carried by sessions attended, \(weight) of \(whole) a week"
    case .floorArea: "carried by floor area, \(weight) of \(whole) square metres"
    case .namedResidents: "carried to the residents it names, \(weight) of \(whole)"
    }
  }
}

extension ExactMoney {
  /// `£384.93 a week`: rounded half away from zero, for show.
  var perWeek: String { "\(rounded(.halfAwayFromZero)) a week" }
}
