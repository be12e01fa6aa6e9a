public import Amounts
public import CareCalendar
public import CareHome

/// A resident's own money over a period, for them and their family (billing.md rule 14).
public struct PocketStatement: Hashable, Sendable {
  public struct Line: Hashable, Sendable {
    public let entry: PocketEntry
    /// What was kept after it.
    public let balance: Money
  }

  public let home: Home
  public let resident: Resident
  public let period: DayRange
  /// What was kept before the period.
  public let opening: Money
  /// In order of day.
  public let lines: [Line]
  /// Opening and all lines.
  public var closing: Money { opening + lines.map(\.entry.amount).sum() }
  public var moneyIn: Money { lines.map { max($0.entry.amount, .zero) }.sum() }
  public var moneyOut: Money { lines.map { max(-$0.entry.amount, .zero) }.sum() }

  public init(_ book: PocketBook, of resident: Resident, in home: Home, period: DayRange) {
    self.home = home
    self.resident = resident
    self.period = period
    let entries = book.entries(of: resident.id).filter { $0.day <= period.last }
    opening = entries.filter { $0.day < period.first }.map(\.amount).sum()
    var balance = opening
    lines = entries.filter { $0.day >= period.first }.map { entry in
      balance += entry.amount
      return Line(entry: entry, balance: balance)
    }
  }
}
