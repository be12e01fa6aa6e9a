public import Amounts
public import Evidence

/// The home with another mix of payers: the same cost, another income (costing.md, Definitions).
public struct PayerScenario: Hashable, Sendable {
  public let mix: PayerMix
  /// In the order of the mix's shares.
  public let parts: [Part]
  /// £ a week of the average fee: each share × what its payers pay on average, exactly.
  public let averageFee: ExactMoney
  /// Every number of residents at that fee.
  public let curve: OccupancyCurve

  public struct Part: Hashable, Sendable {
    public let share: PayerMix.Share
    /// Who pays: `Northshire Council`, `self-funders`.
    public let name: String
    /// How many residents they pay for on the day whose fees are taken.
    public let residents: Int
    /// £ a week of those residents' gross fees, exactly.
    public let averageFee: ExactMoney

    /// £ a week that they bring to the average fee, exactly.
    public var bears: ExactMoney { averageFee * share.share.ratio }
  }

  public var breakEven: BreakEven? { curve.breakEven }
}

extension HomeCosting {
  /// The home with that mix of payers, each group at its average fee of today's residents.
  ///
  /// - Parameter fees: who pays what on the budget date.
  /// - Throws: `payer-mix.not-100` and `payer-mix.no-residents`, all at once.
  public func payerScenario(
    _ mix: PayerMix, fees: [FeePosition]
  ) throws(Faults) -> PayerScenario {
    let parts = try mix.priced(by: fees)
    let averageFee = parts.map(\.bears).sum()
    return PayerScenario(
      mix: mix, parts: parts, averageFee: averageFee,
      curve: OccupancyCurve(allocation, averageFee: averageFee))
  }
}

extension PayerScenario {
  /// How the average fee came about.
  public var explanation: Explanation {
    Explanation(
      "Average fee: \(mix.name)", averageFee.perWeek,
      working: "each share × what its payers pay on average, rounded half away from zero for show",
      rule: "costing.md, Definitions (income at n)",
      parts: parts.map { part in
        let fee = part.averageFee.rounded(.halfAwayFromZero)
        return Explanation(
          part.name, part.bears.perWeek,
          working: "\(part.share.share) × \(fee), the average over \(part.residents) "
            + (part.residents == 1 ? "resident" : "residents"),
          sources: [part.share.source].compactMap { $0 })
      })
  }
}
