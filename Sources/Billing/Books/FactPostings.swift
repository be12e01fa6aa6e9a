import Amounts
import CareCalendar
import CareHome

/// Opening balances and receipts of sheets are facts, which may be corrected; the books only ever
/// take more. What the facts say is held against what was posted, and the difference is posted.
public enum FactPostings {
  /// What the books still lack of the facts, or have too much of them; nothing where they agree.
  ///
  /// - Parameter posted: all of the books.
  public static func missing(
    for history: AccountHistory, posted: [Posting]
  ) -> [Posting] {
    let wanted = history.factPostings
    var left: [Key: Posting] = [:]
    for posting in posted where posting.isOfFacts {
      left.add(-posting.amount, posting)
    }
    for posting in wanted { left.add(posting.amount, posting) }
    return left.values.filter { !$0.amount.isZero }.sorted {
      ($0.day, $0.reference, $0.account) < ($1.day, $1.reference, $1.account)
    }
  }

  fileprivate struct Key: Hashable {
    let reference: String
    let account: LedgerAccount
  }
}

extension [FactPostings.Key: Posting] {
  /// The later posting says the day and the words.
  fileprivate mutating func add(_ amount: Money, _ posting: Posting) {
    let key = FactPostings.Key(reference: posting.reference, account: posting.account)
    self[key] = Posting(
      day: posting.day, reference: posting.reference, account: posting.account,
      amount: (self[key]?.amount ?? .zero) + amount, narrative: posting.narrative)
  }
}

extension Posting {
  /// Whether it came from an opening balance or a receipt of the sheets.
  fileprivate var isOfFacts: Bool {
    narrative.hasPrefix(Books.openingNarrative)
      || narrative.hasPrefix(Books.receiptNarrative(reference))
  }
}
