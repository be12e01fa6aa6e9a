public import Amounts

/// What one more resident adds to the home's cost, and so the lowest fee that leaves it no worse
/// off (costing.md rule 6).
public struct NextResident: Hashable, Sendable {
  /// Residents before they come.
  public let residents: Int
  /// £ a week that the home spends more with them: the lowest acceptable fee, exactly.
  public let lowestFee: ExactMoney
  /// The stepped lines that they tip over.
  public let steps: [CurvePoint.Step]
  /// £ a week of the unit cost with them there: what a full-cost fee would be, exactly.
  public let unitCost: ExactMoney

  /// The lowest fee that the home can state, in whole pence: never below the cost.
  public var lowestFeeShown: Money { lowestFee.rounded(.up) }

  /// £ a week that the home gains by the resident at that fee; below zero the filled bed is worse
  /// than an empty one.
  public func gain(at fee: Rate<PerWeek>) -> ExactMoney { fee.amount.exact - lowestFee }

  public func isWorseThanEmpty(at fee: Rate<PerWeek>) -> Bool { gain(at: fee).isNegative }
}

extension OccupancyCurve {
  /// Nil where there is no such number of residents, or no bed for one more.
  public func nextResident(after residents: Int) -> NextResident? {
    guard let now = point(residents), let then = point(residents + 1),
      let unitCost = then.unitCost()
    else { return nil }
    return NextResident(
      residents: residents, lowestFee: then.weeklyCost - now.weeklyCost, steps: then.steps,
      unitCost: unitCost)
  }
}
