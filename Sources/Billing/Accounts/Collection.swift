public import Amounts
public import CareCalendar
public import CareHome

/// What one direct debit takes: what is left to pay of a payer's documents (billing.md rule 19).
public struct Collection: Hashable, Sendable {
  public let mandate: Mandate
  /// Above zero.
  public let amount: Money
  /// What it pays, the oldest first.
  public let documents: [DocumentNumber]
  /// Whether nothing was taken under the mandate before.
  public var isFirst: Bool { mandate.firstTaken == nil }
}

/// Who pays by direct debit, and from whom nothing is taken now, and why.
public struct CollectionRun: Hashable, Sendable {
  public struct Skipped: Hashable, Sendable {
    public let payer: PayerID
    public let amount: Money
    /// `The resident has died: nothing is taken until somebody has spoken to the family.`
    public let reason: String
  }

  public let day: Day
  /// In order of payer.
  public let collections: [Collection]
  /// Payers with a mandate who owe something, in order.
  public let skipped: [Skipped]

  public var total: Money { collections.map(\.amount).sum() }
}

extension AccountHistory {
  /// What to collect on `day`: what is left, after all receipts, of the documents that are due by
  /// then. Nothing is taken where the resident has died (billing.md rule 13).
  public func collections(_ mandates: [Mandate], on day: Day) -> CollectionRun {
    var collections: [Collection] = []
    var skipped: [CollectionRun.Skipped] = []
    for mandate in mandates.sorted(by: { ($0.payer, $0.reference) < ($1.payer, $1.reference) }) {
      var open: [(number: DocumentNumber, left: Money)] = []
      var died = Money.zero
      for account in accounts where account.payer == mandate.payer {
        let due = dueItems(of: account, by: day)
        if hasDied(account.resident, by: day) {
          died += due.map(\.left).sum()
        } else {
          open += due
        }
      }
      let amount = open.map(\.left).sum()
      if died > .zero {
        skipped.append(
          .init(
            payer: mandate.payer, amount: died,
            reason: "The resident has died: nothing is taken. Agree with the family how to pay."))
      }
      guard amount > .zero else { continue }
      if mandate.stands(on: day) {
        collections.append(
          Collection(mandate: mandate, amount: amount, documents: open.map(\.number)))
      } else {
        skipped.append(
          .init(
            payer: mandate.payer, amount: amount,
            reason: mandate.signed > day
              ? "The mandate is not signed until \(mandate.signed.words)."
              : "The mandate was stopped on \((mandate.stopped ?? day).words)."))
      }
    }
    return CollectionRun(day: day, collections: collections, skipped: skipped)
  }

  /// Documents not fully paid that are due by `day`; a balance from earlier records, which has no
  /// document, is asked for by statement.
  private func dueItems(
    of account: PayerAccount, by day: Day
  ) -> [(number: DocumentNumber, left: Money)] {
    guard let period = DayRange(day, through: day),
      let statement = statement(for: account, period: period)
    else { return [] }
    return statement.open.filter { $0.due <= day }.compactMap { item in
      item.number.map { ($0, item.left) }
    }
  }
}
