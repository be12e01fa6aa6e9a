public import Amounts
public import CareCalendar

/// A payment account over some days, for the person, whoever holds the money, and the council: what
/// came in, what was paid, what is left, what may become of it, and what it may be used for.
public struct AccountStatement: Hashable, Sendable {
  public struct Line: Hashable, Sendable {
    public let movement: AccountMovement
    /// What the plan calls it, where it is of a plan item.
    public let item: String?
    /// What the account holds after it.
    public let balance: Money
  }

  public struct SourceSum: Hashable, Sendable {
    public let source: FundingSource
    public let amount: Money
  }

  /// What may still be spent on one item.
  public struct PlanLine: Hashable, Sendable {
    public let item: PlanItem
    /// Through the item's last day.
    public let allowed: Money
    public let paid: Money
    public let committed: Money
    public var left: Money { allowed - paid - committed }
  }

  public let account: PaymentAccount
  public let days: DayRange
  public let terms: PaymentTerms?
  public let version: PaymentVersion?
  /// What is due over these days by the versions in payment.
  public let due: Money
  public let opening: Money
  public let received: Money
  /// What came in, by funding, where anything did.
  public let bySource: [SourceSum]
  /// Above zero went out.
  public let paid: Money
  public let closing: Money
  /// Set aside at the end.
  public let committed: Money
  /// In the account's order; only what moves money.
  public let lines: [Line]
  /// What moves none: what was set aside, released, decided, planned.
  public let notes: [AccountMovement]
  public let plan: [PlanLine]
  public let evidence: [MonitoringProfile.Rule]
  public let left: Underspend
  /// Payments that were asked for in these days and not made.
  public let refused: [RefusedPayment]
  /// Every version through the last day, first to last.
  public let versions: [PaymentVersion]
}

extension AccountBook {
  public func statement(of account: PaymentAccount, over days: DayRange) -> AccountStatement {
    let all = movements(of: account.id).filter { $0.day <= days.last }
    let within = all.filter { $0.day >= days.first }
    let opening = all.filter { $0.day < days.first }.map(\.amount).sum()
    var balance = opening
    let lines = within.filter(\.movesMoney).map { one -> AccountStatement.Line in
      balance += one.amount
      let item = one.item.flatMap { id in rows(of: id, on: account.id).last?.description }
      return AccountStatement.Line(movement: one, item: item, balance: balance)
    }
    let (received, paid) = within.inAndOut
    let history = payment(of: account.id)
    return AccountStatement(
      account: account, days: days, terms: terms(of: account, on: days.last),
      version: history.inPayment(on: days.last),
      due: history.due(over: days).rounded(.halfAwayFromZero), opening: opening,
      received: received,
      bySource: FundingSource.allCases.compactMap { source in
        let sum = within.filter { $0.source == source }.inAndOut.received
        return sum.isZero ? nil : AccountStatement.SourceSum(source: source, amount: sum)
      }, paid: paid, closing: balance, committed: all.map(\.committed).sum(), lines: lines,
      notes: within.filter { !$0.movesMoney },
      plan: items(of: account.id, in: days).map { item in
        let its = all.filter { $0.item == item.id }
        return AccountStatement.PlanLine(
          item: item, allowed: allowance(of: item), paid: -its.map(\.amount).sum(),
          committed: its.map(\.committed).sum())
      }, evidence: profile(of: account)?.rules ?? [],
      left: underspend(of: account, on: days.last),
      refused: refused.filter { $0.account == account.id && days.contains($0.day) },
      versions: history.versions.filter { $0.decided <= days.last })
  }
}
