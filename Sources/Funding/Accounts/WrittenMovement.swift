public import Amounts
public import CareCalendar
public import CareHome
public import Evidence

/// A movement as a bookkeeper writes it down, before an account has judged it.
public struct WrittenMovement: Hashable, Sendable {
  public enum Act: String, Hashable, Sendable, CaseIterable {
    case received, paid
    /// One payment of which each member of a pool bears its share.
    case shared
    /// Set aside for a plan item.
    case committed
  }

  /// Of a shared one the pool.
  public let account: String
  public let day: Day
  public let reference: String
  public let act: Act
  public let amount: Money
  /// Of what came in.
  public let source: FundingSource?
  public let item: PlanItemID?
  public let party: String
  public let voucher: AccountMovement.Voucher?
  public let authorisedBy: String?
  public let commitment: String?
  public let purpose: String
  /// The row that it was read from; nil where it was typed.
  public let row: SourceLocation?

  public init(
    account: String, day: Day, reference: String, act: Act, amount: Money,
    source: FundingSource? = nil, item: PlanItemID? = nil, party: String = "",
    voucher: AccountMovement.Voucher? = nil, authorisedBy: String? = nil,
    commitment: String? = nil, purpose: String, row: SourceLocation? = nil
  ) {
    self.account = account
    self.day = day
    self.reference = reference
    self.act = act
    self.amount = amount
    self.source = source
    self.item = item
    self.party = party
    self.voucher = voucher
    self.authorisedBy = authorisedBy
    self.commitment = commitment
    self.purpose = purpose
    self.row = row
  }
}

extension WrittenMovement {
  /// The same, with its row in the file that it really came from.
  public func placed(in file: String) -> WrittenMovement {
    WrittenMovement(
      account: account, day: day, reference: reference, act: act, amount: amount, source: source,
      item: item, party: party, voucher: voucher, authorisedBy: authorisedBy,
      commitment: commitment, purpose: purpose,
      row: row.map { SourceLocation(file: file, row: $0.row, column: $0.column) })
  }
}

extension AccountBook {
  /// The movements that one comes to on this book: a shared one has a part for each member.
  public func movements(
    for written: WrittenMovement, by person: String
  ) throws(Faults) -> [AccountMovement] {
    let account = PaymentAccountID(written.account)
    let spending = Spending(
      item: written.item ?? "", payee: written.party, voucher: written.voucher,
      authorisedBy: written.authorisedBy, commitment: written.commitment, words: written.purpose)
    switch written.act {
    case .received:
      return [
        AccountMovement(
          account: account, day: written.day, reference: written.reference, kind: .received,
          amount: written.amount, source: written.source ?? .other, party: written.party,
          words: written.purpose, by: person, row: written.row)
      ]
    case .paid:
      return [
        try payment(
          of: written.amount, from: account, for: spending, on: written.day,
          reference: written.reference, by: person, row: written.row)
      ]
    case .shared:
      return try sharedPayment(
        of: written.amount, from: written.account, for: spending, on: written.day,
        reference: written.reference, by: person, row: written.row)
    case .committed:
      return [
        AccountMovement(
          account: account, day: written.day, reference: written.reference, kind: .committed,
          amount: .zero, committed: written.amount,
          source: written.item.map { source(of: $0, account) } ?? .socialCare, item: written.item,
          party: written.party, words: written.purpose, by: person, row: written.row)
      ]
    }
  }
}
