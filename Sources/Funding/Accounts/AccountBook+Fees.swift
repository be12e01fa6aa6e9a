public import Amounts
public import CareCalendar
public import Evidence

extension AccountBook {
  /// A fee of a month and who bears it.
  public struct FeeDue: Hashable, Sendable {
    public let account: PaymentAccountID
    public let amount: Money
    public let bearer: PaymentTerms.Bearer
    public let words: String
    public let reference: String
  }

  /// The management fees of a month, of each account that somebody keeps for the person: its part of the year, and what is asked once in the
  /// month in which the account is opened (funding.md, D1). Those that were taken already are left
  /// out.
  public func managementFees(of month: Month) -> [FeeDue] {
    accounts.filter { $0.opened <= month.last && $0.isOpen(on: max(month.first, $0.opened)) }
      .flatMap { account -> [FeeDue] in
        guard account.rules.hasManager,
          let fee = terms(of: account, on: max(month.first, account.opened))?.management
        else {
          return []
        }
        let opened = account.opened.month
        return [
          (fee.setUp(in: month, openedIn: opened), "setting up", "SETUP-\(account.id)"),
          (fee.part(of: month, openedIn: opened), month.words, "FEE-\(month)-\(account.id)"),
        ].compactMap { amount, words, reference in
          guard let amount, !amount.isZero,
            !movements.contains(where: { $0.account == account.id && $0.reference == reference })
          else { return nil }
          return FeeDue(
            account: account.id, amount: amount, bearer: fee.bearer,
            words: "Management fee, \(words)", reference: reference)
        }
      }
  }

  /// The fees of a month as movements. A fee that the council bears moves no money of the account.
  public func feeMovements(of month: Month, by person: String) -> [AccountMovement] {
    managementFees(of: month).compactMap { due in
      guard due.bearer == .account, let account = account(due.account) else { return nil }
      return AccountMovement(
        account: due.account, day: max(month.first, account.opened),
        reference: due.reference, kind: .fee,
        amount: -due.amount, source: .socialCare, party: account.holder, words: due.words,
        by: person)
    }
  }

  /// Hours of support planning for an account, with who pays for them; the hours that were written
  /// down before count toward the cap (funding.md, D2).
  public func planning(
    _ hours: Quantity, for id: PaymentAccountID, on day: Day, reference: String, by person: String
  ) throws(Faults) -> (movement: AccountMovement, split: PlanningFee.Split) {
    let account = try expect(id)
    guard let fee = terms(of: account, on: day)?.planning else {
      throw Faults(
        Fault(
          .accountNoTerms, "The terms \"\(account.terms)\" say nothing of support planning.",
          remedy:
            "Fill the columns \"planning an hour\" and \"planning hours\" of account-terms.csv."))
    }
    let earlier = movements.filter { $0.account == id }.compactMap(\.hours)
      .reduce(Ratio.zero) { $0 + $1.ratio }
    let split = fee.split(hours, after: earlier)
    return (
      AccountMovement(
        account: id, day: day, reference: reference, kind: .planning, amount: -split.person,
        source: .socialCare, party: account.holder, hours: hours,
        words: "Support planning, \(hours) hours at \(fee.hourly.amount)", by: person),
      split
    )
  }
}
