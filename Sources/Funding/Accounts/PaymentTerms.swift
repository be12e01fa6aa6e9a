public import Amounts
public import CareCalendar

/// A council's terms for payment accounts from a day on: limits, fees, what becomes of what is left,
/// whom to ring.
public struct PaymentTerms: Hashable, Sendable {
  /// Who bears a fee.
  public enum Bearer: String, Hashable, Sendable, CaseIterable {
    /// It is taken from the payment account.
    case account
    case council
  }

  /// What becomes of money that is left when a payment is looked at again. It is printed; nothing
  /// is ever taken or kept but by a person's recorded act.
  public enum Underspend: String, Hashable, Sendable, CaseIterable {
    /// It may be kept for other needs of the plan.
    case kept
    /// The council may ask for it back.
    case returned
  }

  public let id: PaymentTermsID
  public let from: Day
  public let council: String
  /// A change of the plan by so much a year or less is the co-ordinator's; a larger one goes to
  /// review.
  public let smallChange: Money
  /// The most that one one-off payment may be; nil without a limit (D3).
  public let oneOffCap: Money?
  public let management: ManagementFee?
  public let planning: PlanningFee?
  public let underspend: Underspend
  /// So many weeks' payments may stay on the account whatever becomes of the rest.
  public let keptWeeks: Int
  /// Whom to ring about the plan.
  public let coordinator: String
  public let telephone: String

  public init(
    id: PaymentTermsID, from: Day, council: String, smallChange: Money, oneOffCap: Money?,
    management: ManagementFee?, planning: PlanningFee?, underspend: Underspend, keptWeeks: Int,
    coordinator: String, telephone: String
  ) {
    self.id = id
    self.from = from
    self.council = council
    self.smallChange = smallChange
    self.oneOffCap = oneOffCap
    self.management = management
    self.planning = planning
    self.underspend = underspend
    self.keptWeeks = keptWeeks
    self.coordinator = coordinator
    self.telephone = telephone
  }

  /// The policy on what is left, as it is printed.
  ///
  /// - Parameter weekly: what is paid in a week; nil where nothing is in payment.
  public func policy(weekly: Money?) -> String {
    let weeks = keptWeeks == 1 ? "1 week" : "\(keptWeeks) weeks"
    let sum = weekly.map { " (\($0 * keptWeeks))" } ?? ""
    let rest =
      switch underspend {
      case .kept: "may be kept for other needs of the plan"
      case .returned: "may be asked back by the council"
      }
    let first = keptWeeks > 0 ? "Up to \(weeks)' payments\(sum) stay on the account. " : ""
    let what = keptWeeks > 0 ? "What is left above that" : "What is left"
    return first + "\(what) \(rest), when the payment is looked at. Nothing is moved by itself: "
      + "a person decides it and tells you before."
  }
}
