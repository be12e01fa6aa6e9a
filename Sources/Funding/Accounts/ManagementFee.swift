public import Amounts
public import CareCalendar

/// What a manager asks for keeping an account: so much a year in twelve parts, and once when it is
/// set up (funding.md, D1).
public struct ManagementFee: Hashable, Sendable {
  public let yearly: Rate<PerYear>
  public let once: Money
  public let bearer: PaymentTerms.Bearer

  public init(yearly: Rate<PerYear>, once: Money, bearer: PaymentTerms.Bearer) {
    self.yearly = yearly
    self.once = once
    self.bearer = bearer
  }

  /// The part of a month, for an account opened in `opened`: twelve parts a year from that month
  /// on, by largest remainder, so that every year of the account bears the yearly fee to the penny.
  ///
  /// Nil for a month before the account was opened.
  public func part(of month: Month, openedIn opened: Month) -> Money? {
    let position = (month.year - opened.year) * 12 + month.month - opened.month
    guard position >= 0 else { return nil }
    return Apportionment.equally(yearly.amount, among: 12)?[position % 12]
  }

  /// What is asked once, in the month of opening; nil in any other.
  public func setUp(in month: Month, openedIn opened: Month) -> Money? {
    month == opened && !once.isZero ? once : nil
  }
}

/// What support planning costs, and who pays how much of it (funding.md, D2).
public struct PlanningFee: Hashable, Sendable {
  public let hourly: Rate<PerHour>
  /// So many hours are paid for, and no more.
  public let cap: Quantity
  public let bearer: PaymentTerms.Bearer

  public init(hourly: Rate<PerHour>, cap: Quantity, bearer: PaymentTerms.Bearer) {
    self.hourly = hourly
    self.cap = cap
    self.bearer = bearer
  }

  /// Who pays for hours of planning.
  public struct Split: Hashable, Sendable {
    public let council: Money
    public let person: Money
    /// What lies above the cap: nobody owes it.
    public let nobody: Money
  }

  /// - Parameters:
  ///   - hours: those to be paid for now.
  ///   - earlier: those that were paid for before, which the cap counts too.
  public func split(_ hours: Quantity, after earlier: Ratio = .zero) -> Split {
    let room = max(cap.ratio - earlier, .zero)
    let covered = min(hours.ratio, room)
    let sum = (hourly.amount.exact * covered).rounded(.halfAwayFromZero)
    let whole = (hourly.amount.exact * hours.ratio).rounded(.halfAwayFromZero)
    return Split(
      council: bearer == .council ? sum : .zero, person: bearer == .account ? sum : .zero,
      nobody: whole - sum)
  }
}
