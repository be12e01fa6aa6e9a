public import Amounts
public import CareCalendar

/// What a contract says about days: which are charged, and what an absence takes off.
public struct ContractTerms: Hashable, Sendable {
  public let id: TermsID
  public let chargesAdmissionDay: Bool
  public let chargesDischargeDay: Bool
  public let chargesDayOfDeath: Bool
  /// Days charged after the day of death (billing.md rule 2: at most 3).
  public let daysAfterDeath: Int
  /// Days charged after the day of death while belongings remain (at most 10).
  public let daysWithBelongings: Int
  /// Whether the day of leaving counts as a day away.
  public let leavingDayIsAway: Bool
  /// Whether the day of return counts as a day away.
  public let returnDayIsAway: Bool
  /// Whether days away of the same reason add up over a calendar year; else each absence counts
  /// from its own first day.
  public let absencesAddUp: Bool
  public let monthConversion: MonthConversion
  /// Days of notice that are promised before a price rises; nil where none are
  /// (billing.md rule 16).
  public let increaseNoticeDays: Int?
  public let tiers: [AbsenceTier]
  /// Where the contract says that the fee may change; nil where nobody wrote it down.
  public let feeClause: String?

  public init(
    id: TermsID, chargesAdmissionDay: Bool = true, chargesDischargeDay: Bool = false,
    chargesDayOfDeath: Bool = true, daysAfterDeath: Int = 0, daysWithBelongings: Int = 0,
    leavingDayIsAway: Bool = false, returnDayIsAway: Bool = false, absencesAddUp: Bool = false,
    monthConversion: MonthConversion = .actualDays, increaseNoticeDays: Int? = nil,
    tiers: [AbsenceTier] = [], feeClause: String? = nil
  ) {
    self.id = id
    self.chargesAdmissionDay = chargesAdmissionDay
    self.chargesDischargeDay = chargesDischargeDay
    self.chargesDayOfDeath = chargesDayOfDeath
    self.daysAfterDeath = daysAfterDeath
    self.daysWithBelongings = daysWithBelongings
    self.leavingDayIsAway = leavingDayIsAway
    self.returnDayIsAway = returnDayIsAway
    self.absencesAddUp = absencesAddUp
    self.monthConversion = monthConversion
    self.increaseNoticeDays = increaseNoticeDays
    self.tiers = tiers
    self.feeClause = feeClause
  }
}

/// What is charged from a given day of an absence on, by component (billing.md rule 3).
public struct AbsenceTier: Hashable, Sendable {
  public let reason: Absence.Reason
  /// The first day away (1 is the first) from which it holds, until the next tier of the reason.
  public let fromDay: Int
  /// What is still charged of each component.
  public let charged: ByComponent<Percentage>
  /// The clause that it comes from, shown on the bill.
  public let clause: String

  public init(
    reason: Absence.Reason, fromDay: Int, charged: ByComponent<Percentage>, clause: String
  ) {
    self.reason = reason
    self.fromDay = fromDay
    self.charged = charged
    self.clause = clause
  }
}
