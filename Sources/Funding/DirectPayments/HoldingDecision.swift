public import Amounts
public import CareCalendar
public import CareHome
public import Flexibility

/// Who holds the money of an agreement, once the law has been asked.
///
/// The amount is never touched: where a direct payment is barred the same amount is issued as an
/// individual service fund, and the reason is said (funding.md, D6).
public struct HoldingDecision: Hashable, Sendable {
  public let agreement: AgreementID
  public let amount: Rate<PerWeek>
  public let asked: HoldingArrangement
  public let issued: HoldingArrangement
  public let use: DirectPaymentUse
  /// Nil where what was asked for is no direct payment, so that the law was not asked.
  public let standing: DirectPaymentStanding?

  /// Whether something else is issued than was asked for.
  public var isChanged: Bool { asked != issued }

  /// One sentence for the agreement's line on a bill.
  public var note: String {
    switch standing {
    case nil:
      "Held as \(issued.withArticle), as agreed."
    case .allowed(let policy)?:
      "A direct payment for \(use.words), held as \(issued.withArticle): "
        + DirectPaymentStanding.allowed(policy).reason
    case let barred?:
      "Issued as \(issued.withArticle) of the same amount, not as \(asked.withArticle): "
        + barred.reason
    }
  }
}

extension PolicyBook {
  /// Decides how an agreement's release is held in a nation on a day.
  ///
  /// - Parameter use: what the money is to buy in place of the home.
  public func decide(
    _ agreement: Agreement, use: DirectPaymentUse, in nation: Nation, on day: Day
  ) -> HoldingDecision {
    let standing =
      agreement.holding.isDirectPayment ? standing(of: use, in: nation, on: day) : nil
    return HoldingDecision(
      agreement: agreement.id, amount: agreement.release, asked: agreement.holding,
      issued: standing?.isAllowed ?? true ? agreement.holding : .individualServiceFund,
      use: use, standing: standing)
  }

  /// The same, with the use that follows from the basket: day services where all that is given up
  /// is activity.
  ///
  /// A service that the catalogue lacks counts as part of the long-stay fee, so that a doubt bars.
  public func decide(
    _ agreement: Agreement, in catalogue: Catalogue, nation: Nation, on day: Day
  ) -> HoldingDecision {
    let components = agreement.basket.map {
      catalogue.service($0.service)?.service.component ?? .care
    }
    return decide(
      agreement, use: DirectPaymentUse(replacing: components), in: nation, on: day)
  }
}

extension HoldingArrangement {
  /// Whether the money leaves council and provider for the resident or somebody of theirs: only
  /// that is a direct payment in law.
  public var isDirectPayment: Bool {
    switch self {
    case .selfManaged, .prepaidCard, .managedAccount, .thirdParty, .independentLivingTrust: true
    case .individualServiceFund, .councilManaged: false
    }
  }
}
