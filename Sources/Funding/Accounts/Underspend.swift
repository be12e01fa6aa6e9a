public import Amounts
public import CareCalendar
public import Evidence

/// What is left of an account on a day, and what its terms say may become of it (funding.md, D4).
/// Nothing here moves money: ``AccountBook/decide(_:of:on:reference:by:)`` makes the movement that
/// a person asks for.
public struct Underspend: Hashable, Sendable {
  public let account: PaymentAccountID
  public let balance: Money
  /// Set aside for plan items.
  public let committed: Money
  /// What may stay in any case, by the terms.
  public let kept: Money
  public let policy: String

  /// Neither set aside nor kept in any case.
  public var open: Money { max(balance - committed - kept, .zero) }
  /// What is not set aside.
  public var free: Money { balance - committed }
}

extension AccountBook {
  /// What a person decides about what is left.
  public enum UnderspendDecision: Hashable, Sendable {
    /// It stays, for another need.
    case keep(Money, for: String)
    /// It goes back to whoever paid it.
    case giveBack(Money, FundingSource, why: String)
  }

  public func underspend(of account: PaymentAccount, on day: Day) -> Underspend {
    let weekly = payment(of: account.id).inPayment(on: day).map { version in
      (version.amount.proration(
        over: DayRange(day, through: day + 6) ?? DayRange(day), by: .actualDays))
        .exact.rounded(.halfAwayFromZero)
    }
    let terms = terms(of: account, on: day)
    return Underspend(
      account: account.id, balance: balance(of: account.id, on: day),
      committed: committed(of: account.id, on: day),
      kept: (weekly ?? .zero) * (terms?.keptWeeks ?? 0),
      policy: terms?.policy(weekly: weekly) ?? "")
  }

  /// The movement by which a person's decision is kept.
  ///
  /// - Throws: `account.not-enough` for more than is free.
  public func decide(
    _ decision: UnderspendDecision, of id: PaymentAccountID, on day: Day, reference: String,
    by person: String
  ) throws(Faults) -> AccountMovement {
    let account = try expect(id)
    let left = underspend(of: account, on: day)
    let amount: Money
    switch decision {
    case .keep(let sum, _), .giveBack(let sum, _, _): amount = sum
    }
    guard amount > .zero, amount <= left.free else {
      throw Faults(
        Fault(
          amount > .zero ? .notEnough : .accountAmount,
          "\(id) has \(left.balance) on \(day.words), of which \(left.committed) is set aside: "
            + "\(left.free) is free, and \(amount) was to be decided about.",
          remedy: "Give an amount above 0 of at most \(max(left.free, .zero))."))
    }
    switch decision {
    case .keep(let sum, let need):
      return AccountMovement(
        account: id, day: day, reference: reference, kind: .kept, amount: .zero,
        source: .socialCare, party: account.holder, words: "\(sum) is kept for: \(need)", by: person
      )
    case .giveBack(let sum, let source, let why):
      return AccountMovement(
        account: id, day: day, reference: reference, kind: .returned, amount: -sum, source: source,
        party: terms(of: account, on: day)?.council ?? account.holder, words: why, by: person)
    }
  }
}
