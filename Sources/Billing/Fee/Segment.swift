import Amounts
import CareCalendar
import CareHome

/// A run of charged days of one placement in which everything is constant: room, band, gross fee,
/// absence tier, funding lines and releases. Nothing in it ever changes.
///
/// A class, as each step from days to charges looks through all of them: handing one on counts one
/// reference.
final class Segment: Sendable {
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

  init(
    days: DayRange, stay: Stay, away: AwayDays?, gross: ByComponent<ExactMoney>,
    reduced: ByComponent<ExactMoney>, priced: [LineShare], balance: LineShare?,
    onTop: [LineShare], releases: [Agreement], isIncomplete: Bool
  ) {
    self.days = days
    self.stay = stay
    self.away = away
    self.gross = gross
    self.reduced = reduced
    self.priced = priced
    self.balance = balance
    self.onTop = onTop
    self.releases = releases
    self.isIncomplete = isIncomplete
  }

  /// All lines within the fee.
  var shares: [LineShare] { priced + (balance.map { [$0] } ?? []) }
}
