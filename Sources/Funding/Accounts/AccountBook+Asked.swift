public import Amounts
public import CareCalendar
public import Evidence

/// Movements as they are asked for: by one account, by a pool together, or to take one back.
extension AccountBook {
  /// What a payment is for, on whose word, and what shows it.
  public struct Spending: Hashable, Sendable {
    public let item: PlanItemID
    public let payee: String
    public let voucher: AccountMovement.Voucher?
    public let authorisedBy: String?
    /// What was set aside for it before, by its reference.
    public let commitment: String?
    public let words: String

    public init(
      item: PlanItemID, payee: String, voucher: AccountMovement.Voucher? = nil,
      authorisedBy: String? = nil, commitment: String? = nil, words: String
    ) {
      self.item = item
      self.payee = payee
      self.voucher = voucher
      self.authorisedBy = authorisedBy
      self.commitment = commitment
      self.words = words
    }
  }

  /// One payment out of one account.
  public func payment(
    of amount: Money, from id: PaymentAccountID, for spending: Spending, on day: Day,
    reference: String, by person: String, row: SourceLocation? = nil
  ) throws(Faults) -> AccountMovement {
    let aside = try spending.commitment.map { (reference) throws(Faults) in
      min(try leftAside(reference, of: id, at: row), amount)
    }
    return AccountMovement(
      account: id, day: day, reference: reference, kind: .paid, amount: -amount,
      committed: -(aside ?? .zero), source: source(of: spending.item, id), item: spending.item,
      party: spending.payee, evidence: spending.voucher, authorisedBy: spending.authorisedBy,
      earlier: spending.commitment, words: spending.words, by: person, row: row)
  }

  /// One payment that a pool shares: each member's part by its share, by largest remainder, out of
  /// its own plan item of that name (funding.md, D4).
  public func sharedPayment(
    of amount: Money, from pool: String, for spending: Spending, on day: Day, reference: String,
    by person: String, row: SourceLocation? = nil
  ) throws(Faults) -> [AccountMovement] {
    let members = members(of: pool, on: day)
    guard let parts = Apportionment.largestRemainder(amount, by: members.map(\.share.ratio)) else {
      throw Faults(
        Fault(
          .accountUnknown, at: row,
          members.isEmpty
            ? "No account of a pool \"\(pool)\" is open on \(day.words)."
            : "Nobody in the pool \"\(pool)\" bears a part: all shares are 0.",
          remedy: pools.isEmpty
            ? "Give the accounts a pool in accounts.csv."
            : "Use one of: \(pools.joined(separator: ", "))."
        ))
    }
    return zip(members, parts).filter { !$0.1.isZero }.map { member, part in
      AccountMovement(
        account: member.id, day: day, reference: reference, kind: .paid, amount: -part,
        source: source(of: spending.item, member.id), item: spending.item, party: spending.payee,
        evidence: spending.voucher, authorisedBy: spending.authorisedBy,
        words: "\(spending.words) (a part of \(amount) that \(members.count) share)", by: person,
        row: row)
    }
  }

  /// Takes back what was written down under a reference, in every account of its bank line.
  ///
  /// - Throws: `account.no-such-movement` where there is none, or it was taken back already.
  public func correction(
    of reference: String, on id: PaymentAccountID, day: Day, why: String, by person: String
  ) throws(Faults) -> [AccountMovement] {
    let account = try expect(id)
    let same = movements.filter { one in
      one.reference == reference
        && (one.account == id
          || (one.movesMoney && self.account(one.account)?.bank == account.bank))
    }
    let taken = movements.contains {
      $0.kind == .corrected && $0.earlier == reference && $0.account == id
    }
    guard !same.isEmpty, !taken, same.allSatisfy({ $0.kind != .corrected }) else {
      throw Faults(
        Fault(
          .noSuchMovement,
          taken
            ? "\(reference) of \(id) was taken back already."
            : same.isEmpty
              ? "\(id) has no movement \(reference)." : "\(reference) is itself a correction.",
          remedy: "hearth account statement lists the movements with their references."))
    }
    return same.map { one in
      AccountMovement(
        account: one.account, day: max(day, one.day), reference: "\(reference)-back",
        kind: .corrected, amount: -one.amount, committed: -one.committed,
        source: one.source, item: one.item, party: one.party, earlier: reference, hours: nil,
        words: "\(one.words): taken back, \(why)", by: person)
    }
  }

  /// Sets no longer aside what is left of a commitment.
  public func release(
    of reference: String, on id: PaymentAccountID, day: Day, why: String, by person: String
  ) throws(Faults) -> AccountMovement {
    let left = try leftAside(reference, of: id, at: nil)
    // There is one, as something is left of it.
    let first = movements.first { $0.account == id && $0.reference == reference }
    return AccountMovement(
      account: id, day: day, reference: "\(reference)-released", kind: .released, amount: .zero,
      committed: -left, source: first?.source ?? .socialCare, item: first?.item,
      party: first?.party ?? "", earlier: reference, words: why, by: person)
  }

  private func leftAside(
    _ reference: String, of id: PaymentAccountID, at row: SourceLocation?
  ) throws(Faults) -> Money {
    let left = movements.filter {
      $0.account == id
        && (($0.kind == .committed && $0.reference == reference) || $0.earlier == reference)
    }.map(\.committed).sum()
    guard left > .zero else {
      throw Faults(
        Fault(
          .noSuchMovement, at: row, "Nothing is set aside under \(reference) on \(id).",
          remedy: "hearth account statement lists what is set aside, with its references."))
    }
    return left
  }

  /// Who pays for an item: as the plan says; social care where the plan has no such item, which is
  /// refused in any case.
  public func source(of item: PlanItemID, _ id: PaymentAccountID) -> FundingSource {
    rows(of: item, on: id).last?.source ?? .socialCare
  }
}
