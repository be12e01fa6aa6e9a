/// How a price per week becomes a month's price: a term of the contract (billing.md rule 1).
public enum MonthConversion: String, Hashable, Sendable, CaseIterable {
  /// The days of the month as they are, ÷ 7.
  case actualDays = "actual-days"
  /// × 365 ÷ 7 ÷ 12 for a whole month, whatever its length; leap years make no difference.
  case yearTwelfths = "365/7/12"
  /// × 52 ÷ 12 for a whole month.
  case fiftyTwoTwelfths = "52/12"
  /// × 4 for a whole month: twenty-eight days are charged.
  case twentyEightDays = "28-days"
}
