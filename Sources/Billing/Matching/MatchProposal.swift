public import Amounts
public import CareCalendar
public import CareHome

/// What a payment seems to be for, and why; a person or a stated rule says whether it is
/// (billing.md rule 11).
public struct MatchProposal: Hashable, Sendable {
  /// How sure it is, the surest first.
  public enum Strength: String, Hashable, Sendable, CaseIterable {
    /// The payer named the document or the resident, and the sum agrees.
    case certain
    /// Who paid is known, and the sum fits in one way only.
    case likely
    /// Only the sum fits, or the sum does not quite.
    case possible
    /// Nothing is known of it but what the bank shows.
    case unknown
  }

  /// A part of the payment, for one debt or for an account at large.
  public struct Part: Hashable, Sendable {
    public let account: PayerAccount
    public let debt: DebtID?
    /// Below zero where the payer has kept back what the account has in credit.
    public let amount: Money
    /// What would still be owed of the debt; zero where none is named.
    public let leaves: Money
    /// Why: `names SV-2610-004`.
    public let because: String

    public init(
      account: PayerAccount, debt: DebtID?, amount: Money, leaves: Money, because: String
    ) {
      self.account = account
      self.debt = debt
      self.amount = amount
      self.leaves = leaves
      self.because = because
    }
  }

  public let payment: Payment
  public let strength: Strength
  /// None where it is unknown.
  public let parts: [Part]
  /// What no part takes: it waits.
  public let rest: Money
  /// In a sentence.
  public let reason: String

  public init(
    payment: Payment, strength: Strength, parts: [Part], rest: Money, reason: String
  ) {
    self.payment = payment
    self.strength = strength
    self.parts = parts
    self.rest = rest
    self.reason = reason
  }

  /// Whether the rule "what is certain" confirms it without a person.
  public var isCertain: Bool { strength == .certain }

  /// What confirming it does, by whom: what the payer kept back comes first, as the rest of the
  /// payment reaches so much further.
  public func entries(on day: Day, by person: String) -> [MoneyEntry] {
    (parts.filter(\.amount.isNegative) + parts.filter { !$0.amount.isNegative }).map { part in
      MoneyEntry(
        day: max(day, payment.day),
        .allocated(
          Allocation(
            payment: payment.id, account: part.account, debt: part.debt, amount: part.amount)),
        by: person, why: part.because)
    }
  }
}

extension MatchProposal.Strength: Comparable {
  public static func < (left: Self, right: Self) -> Bool {
    let order = Self.allCases
    return (order.firstIndex(of: left) ?? 0) < (order.firstIndex(of: right) ?? 0)
  }
}
