public import Amounts
import CareHome
public import Evidence

/// Each payer's fee beside the unit cost of the band at budget occupancy, and who covers what is
/// short (costing.md rule 6).
public struct FeeAdequacy: Hashable, Sendable {
  /// In the order of the positions.
  public let rows: [Row]

  public struct Row: Hashable, Sendable {
    public let position: FeePosition
    /// £ per resident-week of the band, exactly.
    public let unitCost: ExactMoney
    /// £ per resident-week asked for beyond cost, exactly.
    public let returnOnOperations: ExactMoney
    public let returnOnCapital: ExactMoney
    /// £ a week that this position's surplus pays of the others' shortfalls, exactly; zero for a
    /// position that is short itself.
    public let coversForOthers: ExactMoney

    /// £ per resident-week by which the fee is above the cost; below zero it is a shortfall.
    public var difference: ExactMoney { position.fee.amount.exact - unitCost }
    /// The same after the returns that are asked for.
    public var differenceAfterReturns: ExactMoney {
      difference - returnOnOperations - returnOnCapital
    }
    /// £ a week over all of the position's residents.
    public var weekly: ExactMoney { difference * position.residents }
  }

  /// £ a week of all shortfalls together, zero or more, exactly.
  public let shortfall: ExactMoney
  /// £ a week of all surpluses together, zero or more, exactly.
  public let surplus: ExactMoney

  /// £ a week of the shortfalls that no payer's surplus covers: the home's own loss.
  public var borneByHome: ExactMoney { max(.zero, shortfall - surplus) }

  /// The home's result a week from these positions: fees less cost.
  public var weekly: ExactMoney { surplus - shortfall }

  /// £ a week that each self-funder pays towards the shortfalls of other payers' fees, on
  /// average; nil where nobody pays for themselves.
  public var crossSubsidyPerSelfFunder: ExactMoney? {
    let selfFunded = rows.filter(\.position.isSelfFunded)
    let residents = selfFunded.map(\.position.residents).reduce(0, +)
    guard residents > 0 else { return nil }
    return selfFunded.map(\.coversForOthers).sum() / residents
  }

  /// The result of several positions together.
  public struct Sum: Hashable, Sendable {
    /// The payer or the band.
    public let name: String
    public let residents: Int
    /// £ a week of fees less cost; below zero it is a shortfall.
    public let weekly: ExactMoney
  }

  /// In the order in which payers first appear.
  public var byPayer: [Sum] { sums { $0.position.payer } }

  /// In the order in which bands first appear.
  public var byBand: [Sum] { sums { $0.position.band.text } }

  private func sums(_ name: (Row) -> String) -> [Sum] {
    var order: [String] = []
    var groups: [String: [Row]] = [:]
    for row in rows {
      if groups[name(row)] == nil { order.append(name(row)) }
      groups[name(row), default: []].append(row)
    }
    return order.map { name in
      let rows = groups[name] ?? []
      return Sum(
        name: name, residents: rows.map(\.position.residents).reduce(0, +),
        weekly: rows.map(\.weekly).sum())
    }
  }

  /// The shortfalls are covered by the positions in surplus, in proportion to their surplus, as
  /// far as these reach; the home bears the rest.
  ///
  /// - Throws: `fee.unknown-band` and `fee.negative-residents`, all at once.
  public init(
    _ positions: [FeePosition], unitCosts: UnitCosts, returns: ReturnsAsked = .none
  ) throws(Faults) {
    var faults: [Fault] = []
    var costs: [ExactMoney] = []
    for position in positions {
      if position.residents < 0 {
        faults.append(
          Fault(
            .feeNegativeResidents, "\(position.payer) pays for \(position.residents) residents.",
            remedy: "Write 0 or more."))
      }
      guard let band = unitCosts.band(position.band) else {
        faults.append(
          Fault(
            .feeUnknownBand,
            "\(position.payer) pays for band \"\(position.band)\", which the budget lacks.",
            remedy: "Correct the band, or add it to the budget."))
        continue
      }
      costs.append(band.components.total)
    }
    if let faults = Faults(faults) { throw faults }

    let weekly = zip(positions, costs).map { ($0.fee.amount.exact - $1) * $0.residents }
    let surplus = weekly.filter { $0 > .zero }.sum()
    let shortfall = -weekly.filter(\.isNegative).sum()
    let covered = min(surplus, shortfall)
    self.surplus = surplus
    self.shortfall = shortfall
    rows = positions.indices.map { index in
      Row(
        position: positions[index], unitCost: costs[index],
        returnOnOperations: returns.onOperations.amount(on: costs[index]),
        returnOnCapital: returns.onCapital.amount(on: costs[index]),
        coversForOthers: weekly[index] > .zero ? covered * (weekly[index] / surplus) : .zero)
    }
  }
}

extension Fault.Code {
  public static let feeUnknownBand: Fault.Code = "fee.unknown-band"
  public static let feeNegativeResidents: Fault.Code = "fee.negative-residents"
}
