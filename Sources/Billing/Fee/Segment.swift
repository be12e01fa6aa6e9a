import Amounts
import CareCalendar
import CareHome

/// A run of charged days of one placement in which everything is constant: room, band, gross fee,
/// absence tier, funding lines and releases.
struct Segment {
  let days: DayRange
  let stay: Stay
  /// Nil while the resident is present.
  let away: AwayDays?
  /// The agreed gross fee a week, by component.
  let gross: ByComponent<ExactMoney>
  /// What is left of it after the tiers, and after stopped lines that nobody bears
  /// (billing.md rules 3 and 4).
  let reduced: ByComponent<ExactMoney>
  /// Lines with a price, in the order of their sheet.
  let priced: [LineShare]
  /// The line that takes the remainder; nil where every line has a price.
  let balance: LineShare?
  /// A sum outside the fee.
  let onTop: [LineShare]
  let releases: [Agreement]
  /// A line's rate is missing, so that what the lines add up to is not known.
  let isIncomplete: Bool

  /// All lines within the fee.
  var shares: [LineShare] { priced + (balance.map { [$0] } ?? []) }
}
