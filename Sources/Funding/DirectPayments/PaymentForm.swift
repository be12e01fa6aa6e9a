public import CareCalendar
public import CareHome
public import Flexibility

/// In which form a model's money may be given, once the law has been asked (funding.md, D6).
public enum PaymentForm: Hashable, Sendable {
  case directPayment(DirectPaymentUse, DirectPaymentStanding)
  /// A part that may not be paid directly: the same amount, held by a provider.
  case individualServiceFund(DirectPaymentUse, DirectPaymentStanding)
  /// The whole fee may not be paid directly: the figures are for comparison.
  case comparisonOnly(DirectPaymentUse, DirectPaymentStanding)

  public var use: DirectPaymentUse {
    switch self {
    case .directPayment(let use, _), .individualServiceFund(let use, _),
      .comparisonOnly(let use, _):
      use
    }
  }

  public var standing: DirectPaymentStanding {
    switch self {
    case .directPayment(_, let standing), .individualServiceFund(_, let standing),
      .comparisonOnly(_, let standing):
      standing
    }
  }

  /// `direct payment`: for a cell.
  public var name: String {
    switch self {
    case .directPayment: "direct payment"
    case .individualServiceFund: "individual service fund"
    case .comparisonOnly: "not lawful, for comparison"
    }
  }

  /// In a sentence or two, with the source of the law.
  public var words: String {
    switch self {
    case .directPayment(let use, let standing):
      "May be paid as a direct payment for \(use.words). \(standing.reason)"
    case .individualServiceFund(let use, let standing):
      "May not be paid as a direct payment for \(use.words): the same amount is held as an "
        + "individual service fund. \(standing.reason)"
    case .comparisonOnly(let use, let standing):
      "May not be paid as a direct payment for \(use.words): these figures are for comparison. "
        + standing.reason
    }
  }
}

extension PolicyBook {
  /// In which form a model's money may be given in a nation on a day.
  public func form(
    of model: PaymentModel, in catalogue: Catalogue, nation: Nation, on day: Day
  ) -> PaymentForm {
    let use = model.use(in: catalogue)
    let standing = standing(of: use, in: nation, on: day)
    if standing.isAllowed { return .directPayment(use, standing) }
    return model.spending == .home
      ? .comparisonOnly(use, standing) : .individualServiceFund(use, standing)
  }
}

extension PaymentModel {
  /// What the money is to buy: as the definition says, else by the rule; a doubt is the long-stay
  /// fee, and so bars.
  public func use(in catalogue: Catalogue) -> DirectPaymentUse {
    if let statedUse { return statedUse }
    switch rule {
    case .indicativeBudget, .fullFee, .capped, .disposableIncome: return .longStay
    case .element(let element): return element == .activity ? .dayServices : .longStay
    case .hours, .onTop: return .dayServices
    case .flexibleShare:
      return DirectPaymentUse(
        replacing: basket.map { catalogue.service($0.service)?.service.component ?? .care })
    }
  }
}
