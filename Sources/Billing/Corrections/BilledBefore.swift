public import CareCalendar
public import CareHome
public import Evidence

extension Fault.Code {
  /// Numbers can't skip once a document has one.
  public static let numbersBegun: Self = "billing.numbers-begun"
}

/// Everything about earlier documents that a run has to know: what stands billed, what once did,
/// which invoices credit notes may refer to, and where the numbers go on.
public struct BilledBefore: Hashable, Sendable {
  /// What stands; no day of a line of an account twice.
  public var runs: [BilledRun]
  /// What once stood and was corrected since, in the order of correction: an increase over it
  /// needs notice (billing.md rule 7).
  public var superseded: [BilledRun]
  public var invoices: [DocumentNumber: BilledInvoice]
  /// The next counter of a series in a month; 1 where there is none.
  public var next: [NumberSeries: Int]
  /// The first day of anything due that a run held back; nil where nothing is.
  public var pendingFrom: Day?
  /// The last month of which all that fell due was billed or held; nil before the first run.
  public var billedThrough: Month?

  public init(
    runs: [BilledRun] = [], superseded: [BilledRun] = [],
    invoices: [DocumentNumber: BilledInvoice] = [:], next: [NumberSeries: Int] = [:],
    pendingFrom: Day? = nil, billedThrough: Month? = nil
  ) {
    self.runs = runs
    self.superseded = superseded
    self.invoices = invoices
    self.next = next
    self.pendingFrom = pendingFrom
    self.billedThrough = billedThrough
  }

  /// Before the first document.
  public static let nothing = BilledBefore()

  /// Goes on with the numbers that were given elsewhere, in series that have none yet.
  ///
  /// - Returns: a warning for each row that comes too late: documents bear numbers already, and a
  ///   gap is not left.
  mutating func begin(_ numbers: [FirstNumber]) -> [Fault] {
    numbers.compactMap { first in
      let key = NumberSeries(series: first.series, month: first.month)
      guard let next = next[key] else {
        self.next[key] = first.counter
        return nil
      }
      return next < first.counter ? .numbersBegun(first, next: next) : nil
    }
  }

  /// The number after the last one of its series and month.
  public mutating func takeNumber(_ series: String, _ month: Month) -> DocumentNumber {
    let key = NumberSeries(series: series, month: month)
    let counter = next[key] ?? 1
    next[key] = counter + 1
    return DocumentNumber(series: series, month: month, counter: counter)
  }
}

/// A series in a month: its numbers run from 1 without a gap.
public struct NumberSeries: Hashable, Sendable {
  public let series: String
  public let month: Month

  public init(series: String, month: Month) {
    self.series = series
    self.month = month
  }

  /// Credit notes have a series of their own beside the home's invoices.
  public static func creditNotes(of home: Home) -> String { "\(home.series)-CN" }
}

extension Fault {
  fileprivate static func numbersBegun(_ first: FirstNumber, next: Int) -> Fault {
    let going = DocumentNumber(series: first.series, month: first.month, counter: next)
    return Fault(
      .numbersBegun, severity: .warning, at: first.source,
      "Documents of \(first.month.words) have numbers already: the next is \(going), and not "
        + "\(first.counter).",
      remedy: "Remove the row: numbers are given without a gap.")
  }
}
