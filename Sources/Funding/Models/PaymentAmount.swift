public import Amounts
public import CareHome
public import Evidence
import Flexibility

/// The amount of a direct payment in a week, and where it comes from.
public struct PaymentAmount: Hashable, Sendable {
  public let weekly: Money
  public let working: String
  /// What it was made of: the steps of a budget, the lines of a flexible share.
  public let parts: [Explanation]
  /// The rows that it rests on.
  public let sources: [SourceLocation]

  init(
    _ weekly: Money, working: String, parts: [Explanation] = [], sources: [SourceLocation] = []
  ) {
    self.weekly = weekly
    self.working = working
    self.parts = parts
    self.sources = sources
  }
}

/// Why a model says nothing of a resident.
public enum NotValued: Error, Hashable, Sendable {
  /// It is for another council's residents.
  case otherCouncil
  /// There is no assessment of them.
  case noBudget
  /// Neither the model nor an agreement says what they give up.
  case noBasket
  /// The home has no such service to give up.
  case noService(ServiceID)

  public var words: String {
    switch self {
    case .otherCouncil: "for another council's residents"
    case .noBudget: "no indicative budget"
    case .noBasket: "nothing is said of what is given up"
    case .noService(let service): "the home has no service \"\(service)\" to give up"
    }
  }
}

extension PaymentModel {
  /// The amount for a resident by the model's rule.
  ///
  /// An agreement in force says what a flexible share is, and nothing else does but the costing.
  ///
  /// - Parameter share: what giving up the model's basket releases in this home; nil where it has
  ///   none.
  func amount(
    for placement: FundedPlacement, budget: IndicativeBudget?, share: FlexibleShare?
  ) throws(NotValued) -> PaymentAmount {
    let rows = [location].compactMap { $0 }
    switch rule {
    case .indicativeBudget:
      guard let budget else { throw .noBudget }
      return PaymentAmount(
        budget.weekly, working: "the indicative budget by \(budget.origin)",
        parts: [budget.explanation].compactMap { $0 }, sources: rows)
    case .fullFee:
      return PaymentAmount(placement.due(basis(for: placement)), working: working(placement))
    case .capped(let cap):
      let due = placement.due(placement.payment)
      let most = cap.weekly.rounded(.halfAwayFromZero)
      return PaymentAmount(
        min(due, most),
        working: "\(working(placement)), at most \(cap.inWeeks)", sources: rows)
    case .flexibleShare(let figure):
      if let agreement = placement.today.agreement {
        return PaymentAmount(
          agreement.release.amount, working: "as agreement \(agreement.id) says",
          sources: [agreement.source].compactMap { $0 })
      }
      guard let share else { throw .noBasket }
      return PaymentAmount(
        figure == .covered ? share.covered : share.expected,
        working: "the \(figure.rawValue) share of what is given up, from the home's costing",
        parts: [figure == .covered ? share.explainCovered() : share.explainExpected()],
        sources: rows)
    case .element(let element):
      let paid = placement.fee - placement.othersTotal
      return PaymentAmount(
        placement.parts[element],
        working: "\(element.rawValue)'s part of the \(paid) that council and resident pay",
        sources: rows)
    case .hours(let rate, let hours):
      let exact = rate.amount.exact * hours.ratio
      return PaymentAmount(
        exact.rounded(.halfAwayFromZero),
        working: "\(rate.amount) an hour × \(ServiceUnit.hour.words(hours))", sources: rows)
    case .disposableIncome(let rate), .onTop(let rate):
      return PaymentAmount(
        rate.weekly.rounded(.halfAwayFromZero), working: rate.inWeeks, sources: rows)
    }
  }

  private func working(_ placement: FundedPlacement) -> String {
    let paid = "the \(placement.fee - placement.othersTotal) that council and resident pay"
    return basis(for: placement) == .net
      ? "\(paid) − contribution \(placement.contribution)" : paid
  }
}

extension TimeRate {
  /// `£20.00 a month, which is £4.60 a week`.
  public var inWeeks: String {
    if case .weekly = self { return description }
    return "\(self), which is \(weekly.rounded(.halfAwayFromZero)) a week"
  }
}
