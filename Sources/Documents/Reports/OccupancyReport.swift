import Amounts
import CareCalendar
public import CareHome
public import Costing

/// How full a home was, for people and programs.
public struct OccupancyReport: Sendable {
  public let home: Home
  public let bands: [Band]
  public let record: OccupancyRecord

  public init(home: Home, bands: [Band], record: OccupancyRecord) {
    self.home = home
    self.bands = bands
    self.record = record
  }

  /// Payers that had somebody here, by name.
  var payers: [String] { record.whole.byPayer.filter { $0.value > 0 }.keys.sorted() }

  /// `1 October 2026`, `October 2026`, or the run of days.
  func name(_ span: OccupancySpan, in words: PageWords = .english) -> String {
    let month = span.days.first.month
    if record.step == .month, span.days == month.range { return words.month(month) }
    return words.days(span.days)
  }

  static func percent(_ share: Ratio) -> String { (share * 100).decimal(places: 1) + " %" }
  static func average(_ residents: Ratio) -> String { residents.decimal(places: 1) }
}
