public import Amounts
import CareHome

/// What may go wrong under a model, and who then bears it, by rule and not by opinion
/// (funding.md, The three models).
public struct RiskBorne: Hashable, Sendable {
  public let risk: PaymentRisk
  public let bearer: Party
  /// A week's amount that is at stake; nil where it can't be said.
  public let weekly: Money?

  public init(risk: PaymentRisk, bearer: Party, weekly: Money?) {
    self.risk = risk
    self.bearer = bearer
    self.weekly = weekly
  }

  public enum Party: String, Hashable, Sendable, CaseIterable {
    case resident, family, home, council
  }
}

public enum PaymentRisk: String, Hashable, Sendable, CaseIterable {
  /// The resident does not pass on what was paid to them for the home.
  case notPassedOn = "not passed on"
  /// The client contribution is not paid.
  case contributionUnpaid = "contribution unpaid"
  /// The payment is too small for the fee.
  case gap = "gap to the fee"
  /// The home goes on bearing costs of what is given up.
  case stranded = "stranded cost"
  /// What is bought elsewhere costs more, or its provider fails.
  case dearerElsewhere = "dearer elsewhere"
  /// The fee rises, and the payment does not.
  case fixedRate = "rate stands still"
  /// Needs grow between reviews.
  case needsGrow = "needs grow"
}

extension PaymentModel {
  /// Who carries which risk of an outcome, in the order of ``PaymentRisk``'s cases; only those
  /// that the outcome has.
  public func risks(of outcome: PaymentOutcome) -> [RiskBorne] {
    var risks: [RiskBorne] = []
    func add(_ risk: PaymentRisk, _ bearer: RiskBorne.Party, _ weekly: Money? = nil) {
      risks.append(RiskBorne(risk: risk, bearer: bearer, weekly: weekly))
    }
    if outcome.passedOn > .zero { add(.notPassedOn, .home, outcome.passedOn) }
    if outcome.contribution > .zero {
      add(
        .contributionUnpaid, outcome.payment == .net ? .home : .council, outcome.contribution)
    }
    if outcome.gap > .zero {
      add(.gap, outcome.gapBearer == .thirdParty ? .family : .home, outcome.gap)
    }
    let stranded = outcome.released - outcome.saved
    if stranded > .zero { add(.stranded, .home, stranded) }
    if outcome.spendingPower > .zero { add(.dearerElsewhere, .resident, outcome.spendingPower) }
    if rule.fixedRate != nil {
      add(.fixedRate, spending == .home ? gapParty : .resident)
    }
    // Whoever pays the home by the fee pays for more care too.
    if spending == .home, rule.isFullPayment {
      add(.needsGrow, isBudget ? gapParty : .council)
    }
    return risks
  }

  private var gapParty: RiskBorne.Party {
    switch gapBearer {
    case .home: .home
    case .thirdParty: .family
    case .council: .council
    }
  }
}

extension RiskBorne {
  /// One sentence, for people.
  public var words: String {
    let sum = weekly.map { "\($0) a week" } ?? "part"
    switch risk {
    case .notPassedOn:
      return
        "If \(sum) is not passed on, the home is unpaid until the council pays it directly again."
    case .contributionUnpaid:
      return bearer == .home
        ? "If the contribution of \(sum) is not paid, the home chases it."
        : "If the contribution of \(sum) is not paid, the council chases it; the home is paid."
    case .gap:
      return bearer == .family
        ? "The payment is \(sum) less than the fee; a third party tops it up, by a written agreement."
        : "The payment is \(sum) less than the fee; the home goes without until somebody agrees to pay it."
    case .stranded:
      return "The home goes on bearing \(sum) of the cost of what is given up."
    case .dearerElsewhere:
      return "What is bought elsewhere for \(sum) may become dearer, or its provider fail: the "
        + "resident comes back to the home's services at the notice agreed."
    case .fixedRate:
      return "Prices rise and the rate stands still: \(bearer.bears) the difference."
    case .needsGrow:
      return "Needs grow before the next review: \(bearer.bears) the difference."
    }
  }
}

extension RiskBorne.Party {
  fileprivate var bears: String {
    switch self {
    case .resident: "the resident bears"
    case .family: "the family bears"
    case .home: "the home bears"
    case .council: "the council bears"
    }
  }
}
