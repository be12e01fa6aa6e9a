public import Amounts

/// Several homes' returns side by side, one table for each type of service (costing.md rule 8).
public struct Benchmark: Hashable, Sendable {
  /// In the order in which the types first appear.
  public let groups: [Group]

  public struct Group: Hashable, Sendable {
    public let serviceType: String
    /// One for each line of the return, in its order.
    public let lines: [Line]
    /// One for each section of the return, in its order.
    public let sections: [Total]
    public let whole: Total
    /// Values far outside the quartiles, line by line, then home by home.
    public let outliers: [Outlier]
  }

  public struct Line: Hashable, Sendable {
    public let category: CostCategory
    public let quartiles: Quartiles
  }

  /// The two totals that returns mix up, each under its own name.
  public struct Total: Hashable, Sendable {
    public let name: String
    /// The medians of the lines, added up: a total of no home in particular.
    public let sumOfMedians: ExactMoney
    /// The quartiles of the homes' own totals; the middle one is the median of totals.
    public let totals: Quartiles
  }

  public struct Outlier: Hashable, Sendable {
    public let category: CostCategory
    /// The home's place in the list that was compared, from 1.
    public let number: Int
    public let home: String
    public let value: ExactMoney

    /// `home 3`, unless the name is asked for.
    public func label(redacted: Bool = true) -> String { redacted ? "home \(number)" : home }
  }

  public init(_ returns: [CostReturn]) {
    var order: [String] = []
    var members: [String: [(number: Int, costs: CostReturn)]] = [:]
    for (index, costs) in returns.enumerated() {
      if members[costs.serviceType] == nil { order.append(costs.serviceType) }
      members[costs.serviceType, default: []].append((index + 1, costs))
    }
    groups = order.compactMap { Self.group($0, members[$0] ?? []) }
  }

  private static func group(
    _ serviceType: String, _ homes: [(number: Int, costs: CostReturn)]
  ) -> Group? {
    let lines = CostCategory.all.enumerated().compactMap { index, category in
      Quartiles(homes.map { $0.costs.amounts[index] }).map {
        Line(category: category, quartiles: $0)
      }
    }
    func total(_ name: String, _ lines: [Line], _ totals: [ExactMoney]) -> Total? {
      Quartiles(totals).map {
        Total(name: name, sumOfMedians: lines.map(\.quartiles.median).sum(), totals: $0)
      }
    }
    guard let whole = total("all lines", lines, homes.map(\.costs.total)) else { return nil }
    let sections = CostCategory.Section.allCases.compactMap { section in
      total(
        section.rawValue, lines.filter { $0.category.section == section },
        homes.map { $0.costs.total(of: section) })
    }
    let outliers = lines.enumerated().flatMap { index, line in
      homes.filter { line.quartiles.isOutlier($0.costs.amounts[index]) }.map {
        Outlier(
          category: line.category, number: $0.number, home: $0.costs.home,
          value: $0.costs.amounts[index])
      }
    }
    return Group(
      serviceType: serviceType, lines: lines, sections: sections, whole: whole, outliers: outliers)
  }
}
