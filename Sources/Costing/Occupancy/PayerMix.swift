public import Amounts
public import Evidence

/// Which part of a home's residents each group of payers would pay for: a home with fewer
/// self-funders, or one in which all ask for the council's rate (funding.md).
public struct PayerMix: Hashable, Sendable {
  /// `fewer self-funders`.
  public let name: String
  public let shares: [Share]

  public struct Share: Hashable, Sendable {
    public let payers: PayerGroup
    /// Of the residents, however many there are.
    public let share: Percentage
    /// The row that it was read from; nil where it came from elsewhere.
    public let source: SourceLocation?

    public init(_ payers: PayerGroup, _ share: Percentage, source: SourceLocation? = nil) {
      self.payers = payers
      self.share = share
      self.source = source
    }
  }

  public init(name: String, shares: [Share]) {
    self.name = name
    self.shares = shares
  }
}

extension PayerMix {
  /// `payer-mix.not-100` where the shares do not sum to exactly 100 %; nil where they do.
  public var sumFault: Fault? {
    let sum = shares.map(\.share).reduce(.zero, +)
    guard sum != .all else { return nil }
    return Fault(
      .payerMixSum, at: shares.first?.source,
      "The shares of scenario \"\(name)\" sum to \(sum), not to 100 %.",
      remedy: "Correct the shares, so that those of each scenario sum to exactly 100.")
  }

  /// Refuses what ``HomeCosting/payerScenario(_:fees:)`` would, without a home's costs.
  public func checkFees(_ fees: [FeePosition]) throws(Faults) { _ = try priced(by: fees) }

  /// Each share with what its payers pay on average, in the order of the shares.
  ///
  /// - Throws: `payer-mix.not-100`, and `payer-mix.no-residents` for payers who have no fee to go
  ///   by, all at once.
  func priced(by fees: [FeePosition]) throws(Faults) -> [PayerScenario.Part] {
    var faults = [sumFault].compactMap { $0 }
    var parts: [PayerScenario.Part] = []
    for share in shares {
      let own = fees.filter { $0.group == share.payers }
      let residents = own.map(\.residents).reduce(0, +)
      guard residents > 0 else {
        faults.append(noResidents(share))
        continue
      }
      parts.append(
        PayerScenario.Part(
          share: share, name: share.payers.words ?? own.first?.payer ?? "", residents: residents,
          averageFee: own.map { $0.fee.amount.exact * $0.residents }.sum() / residents))
    }
    if let faults = Faults(faults) { throw faults }
    return parts
  }

  private func noResidents(_ share: Share) -> Fault {
    let payers =
      if case .council(let id) = share.payers { "\"\(id)\"" } else {
        "\"\(share.payers.words ?? "")\""
      }
    return Fault(
      .payerMixNobody, at: share.source,
      "The scenario \"\(name)\" counts on \(payers), who pay for no resident on the first day of "
        + "the budget: there is no fee to go by.",
      remedy: "Take payers who pay for somebody on that day.")
  }
}

extension Fault.Code {
  public static let payerMixSum: Fault.Code = "payer-mix.not-100"
  public static let payerMixNobody: Fault.Code = "payer-mix.no-residents"
}
