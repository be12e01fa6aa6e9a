public import Amounts
public import CareHome

/// How a model arrives at the amount of a direct payment.
public enum AmountRule: Hashable, Sendable {
  /// Model 1: the indicative budget of a resource allocation system.
  case indicativeBudget
  /// Model 2: all that the council owes of the fee. Nil follows the council's own setting, net or
  /// gross of the client contribution.
  case fullFee(CouncilPayment?)
  /// Model 2: the same, but no more than this.
  case capped(TimeRate)
  /// Model 2: what the costing says can be released, or what an agreement in force says.
  case flexibleShare(ShareFigure)
  /// Model 2: the part of the fee that one element takes, such as day care.
  case element(Element)
  /// Model 2: an agreed rate for agreed hours a week of day opportunities.
  case hours(Rate<PerHour>, Quantity)
  /// Model 2: as much as a resident has to spend at will, taken out of the fee.
  case disposableIncome(TimeRate)
  /// Model 3: a fixed sum on top of the fee.
  case onTop(TimeRate)

  /// Which figure of a flexible share is paid out (flexible-share.md, The idea).
  public enum ShareFigure: String, Hashable, Sendable, CaseIterable {
    case covered, expected
  }

  /// Which of the three models it belongs to.
  public var model: Int {
    switch self {
    case .indicativeBudget: 1
    case .fullFee, .capped, .flexibleShare, .element, .hours, .disposableIncome: 2
    case .onTop: 3
    }
  }

  /// Whether it is the whole of the council's part of the fee, so that no services are left that
  /// the council pays the home for.
  public var isFullPayment: Bool {
    switch self {
    case .indicativeBudget, .fullFee, .capped: true
    case .flexibleShare, .element, .hours, .disposableIncome, .onTop: false
    }
  }

  /// Where the rule leaves no choice; nil where a part may be spent in the home or elsewhere.
  public var onlySpending: PaymentModel.Spending? {
    switch self {
    case .indicativeBudget, .fullFee, .capped: .home
    case .flexibleShare, .disposableIncome: .elsewhere
    case .element, .hours: nil
    case .onTop: .onTop
    }
  }

  /// A cap leaves the rest with the council; a budget leaves it with nobody until somebody agrees.
  var usualGapBearer: PaymentModel.GapBearer {
    if case .indicativeBudget = self { .home } else { .council }
  }

  /// A rate that somebody fixed, and that prices may outrun; nil where the amount follows the fee,
  /// the costing or the budget.
  public var fixedRate: Money? {
    switch self {
    case .capped(let rate), .disposableIncome(let rate), .onTop(let rate): rate.amount
    case .hours(let rate, _): rate.amount
    case .indicativeBudget, .fullFee, .flexibleShare, .element: nil
    }
  }

  /// In words: `£10.00 an hour × 12 hours`.
  public var words: String {
    switch self {
    case .indicativeBudget: "the indicative budget"
    case .fullFee(nil): "the council's part of the fee"
    case .fullFee(.net?): "the fee, net of the client contribution"
    case .fullFee(.gross?): "the fee, gross of the client contribution"
    case .capped(let rate): "the council's part of the fee, at most \(rate)"
    case .flexibleShare(let figure): "the \(figure.rawValue) flexible share"
    case .element(let element): "the fee's part for \(element.rawValue)"
    case .hours(let rate, let hours):
      "\(rate.amount) an hour for \(ServiceUnit.hour.words(hours)) a week"
    case .disposableIncome(let rate): "an amount equal to disposable income, \(rate)"
    case .onTop(let rate): "\(rate) on top of the fee"
    }
  }
}

extension TimeRate {
  /// What it comes to in a week, for comparison, exactly: a year has 365 days and 12 months. What
  /// is paid is the rate, in its own unit.
  public var weekly: ExactMoney {
    switch self {
    case .daily(let rate): rate.amount.exact * 7
    case .weekly(let rate): rate.amount.exact
    case .fourWeekly(let rate): rate.amount.exact / 4
    case .monthly(let rate): rate.amount.exact * 12 * 7 / 365
    case .yearly(let rate): rate.amount.exact * 7 / 365
    }
  }
}
