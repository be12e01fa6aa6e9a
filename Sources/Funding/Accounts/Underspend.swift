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
  /// What a person decided to keep for other needs, and that is still there.
  public let decided: Money
  public let policy: String

  /// Neither set aside nor kept, by the terms or by a decision: what is to be decided about.
  public var open: Money { max(free - max(kept, decided), .zero) }
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
    let past = movements.filter { $0.account == account.id && $0.day <= day }
    let takenBack = Set(past.filter { $0.kind == .corrected }.compactMap(\.earlier))
    let decided = past.filter { !takenBack.contains($0.reference) }.map(\.kept).sum()
    let free = past.map { $0.amount - $0.committed }.sum()
    return Underspend(
      account: account.id, balance: balance(of: account.id, on: day),
      committed: committed(of: account.id, on: day),
      kept: (weekly ?? .zero) * (terms?.keptWeeks ?? 0),
      decided: min(decided, max(free, .zero)),
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
    let most: Money
    switch decision {
    // What is kept already is not kept twice; it may be given back after all.
    case .keep(let sum, _): (amount, most) = (sum, left.free - left.decided)
    case .giveBack(let sum, _, _): (amount, most) = (sum, left.free)
    }
    guard amount > .zero, amount <= most else {
      throw Faults(
        Fault(
          amount > .zero ? .notEnough : .accountAmount,
          "\(id) has \(left.balance) on \(day.words), of which \(left.committed) is set aside: "
            + "\(left.free) is free"
            + (left.decided.isZero ? "" : ", \(left.decided) of it kept by decision")
            + ", and \(amount) was to be decided about.",
          remedy: "Give an amount above 0 of at most \(max(most, .zero))."))
    }
    switch decision {
    case .keep(let sum, let need):
      return AccountMovement(
        account: id, day: day, reference: reference, kind: .kept, amount: .zero,
        kept: sum, source: .socialCare, party: account.holder, words: "\(sum) is kept for: \(need)",
        by: person
      )
    case .giveBack(let sum, let source, let why):
      return AccountMovement(
        account: id, day: day, reference: reference, kind: .returned, amount: -sum, source: source,
        party: terms(of: account, on: day)?.council ?? account.holder, words: why, by: person)
    }
  }
}
