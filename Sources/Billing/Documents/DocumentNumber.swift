import Amounts
public import CareCalendar

/// A document's number: `SV-2610-001` is the first of October 2026 in the series `SV`.
///
/// In runs from sheets each month is its own series without gaps.
public struct DocumentNumber: Hashable, Sendable {
  public let series: String
  public let month: Month
  /// From 1.
  public let counter: Int

  public init(series: String, month: Month, counter: Int) {
    self.series = series
    self.month = month
    self.counter = counter
  }
}

extension DocumentNumber: Comparable {
  public static func < (left: DocumentNumber, right: DocumentNumber) -> Bool {
    (left.series, left.month, left.counter) < (right.series, right.month, right.counter)
  }
}

extension DocumentNumber: CustomStringConvertible {
  public var description: String {
    .phrase(
      "\(series)-\(month.year % 100, digits: 2)\(month.month, digits: 2)-\(counter, digits: 3)")
  }
}

extension DocumentNumber {
  /// From its description; nil for anything else.
  public init?(_ text: String) {
    let parts = text.split(separator: "-", omittingEmptySubsequences: false)
    guard parts.count >= 3, let counter = Int(parts[parts.count - 1]), counter > 0 else {
      return nil
    }
    let yearAndMonth = parts[parts.count - 2]
    guard yearAndMonth.count == 4, let both = Int(yearAndMonth),
      let month = Month(year: 2_000 + both / 100, month: both % 100)
    else { return nil }
    self.init(
      series: parts.dropLast(2).joined(separator: "-"), month: month, counter: counter)
    guard description == text, !series.isEmpty else { return nil }
  }
}
