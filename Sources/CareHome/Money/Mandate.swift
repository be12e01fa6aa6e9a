public import CareCalendar
public import Evidence

/// A payer's direct debit instruction.
public struct Mandate: Hashable, Sendable {
  /// By which the payer and their bank know it (Bacs core reference).
  public let reference: String
  public let payer: PayerID
  /// The payer's own account.
  public let account: BankAccount
  public let signed: Day
  /// The day on which money was first taken; nil where the next time is the first.
  public let firstTaken: Day?
  /// From this day nothing is taken; nil while it stands.
  public let stopped: Day?
  public let source: SourceLocation?

  public init(
    reference: String, payer: PayerID, account: BankAccount, signed: Day, firstTaken: Day? = nil,
    stopped: Day? = nil, source: SourceLocation? = nil
  ) {
    self.reference = reference
    self.payer = payer
    self.account = account
    self.signed = signed
    self.firstTaken = firstTaken
    self.stopped = stopped
    self.source = source
  }

  /// Whether money may be taken on `day`.
  public func stands(on day: Day) -> Bool { signed <= day && stopped.map { day < $0 } ?? true }
}
