import Amounts
public import CareCalendar
import CareHome
public import Evidence

/// The months whose books are closed: they take no more postings (billing.md rule 12).
public struct ClosedMonths: Hashable, Sendable {
  /// The last closed month; every earlier one is closed too. Nil where none is.
  public let last: Month?

  public init(through last: Month? = nil) { self.last = last }

  public func contains(_ day: Day) -> Bool { last.map { day <= $0.last } ?? false }

  /// The day under which something dated `day` goes into the books: its own, or the first day of
  /// the first open month where its own month is closed.
  public func bookingDay(for day: Day) -> Day {
    guard let last, day <= last.last else { return day }
    return last.next.first
  }

  /// Postings of closed months as they go into the open one: each says the day that it is of.
  public func booking(_ postings: [Posting]) -> [Posting] {
    postings.map { posting in
      let day = bookingDay(for: posting.day)
      guard day != posting.day else { return posting }
      return Posting(
        day: day, reference: posting.reference, account: posting.account, amount: posting.amount,
        narrative: "\(posting.narrative) (of \(posting.day.words))")
    }
  }

  /// Closes `month`, and with it every month before it.
  ///
  /// - Parameter postings: all of the books, later ones too.
  /// - Throws: `close.already-closed`, `close.not-over`, `close.out-of-balance`.
  public func closing(
    _ month: Month, on day: Day, postings: [Posting]
  ) throws(Faults) -> ClosedMonths {
    if let last, month <= last {
      throw Faults(
        Fault(
          .alreadyClosed,
          "\(month.words) is closed already: the books are closed through "
            + "\(last.words).",
          remedy: "Nothing needs doing. The next month to close is \(last.next)."))
    }
    guard month.last <= day else {
      throw Faults(
        Fault(
          .monthNotOver, "\(month.words) is not over on \(day.words).",
          remedy: "Close it on \(month.last.words) or later, or give a later day with --as-of."))
    }
    let balance = TrialBalance(postings.filter { $0.day <= month.last })
    guard balance.difference.isZero else {
      throw Faults(
        Fault(
          .outOfBalance,
          "At the end of \(month.words) the books are out of balance by "
            + "\(balance.difference.magnitude).",
          remedy: "This is a mistake in the program or in the database: run hearth verify."))
    }
    return ClosedMonths(through: month)
  }
}

extension Fault.Code {
  public static let alreadyClosed: Fault.Code = "close.already-closed"
  public static let monthNotOver: Fault.Code = "close.not-over"
  public static let outOfBalance: Fault.Code = "close.out-of-balance"
}
