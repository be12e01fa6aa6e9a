import Amounts
import CareCalendar
import CareHome

/// What credit notes say, and invoices of days that were billed before.
extension Wording {
  static let notBilledBefore = "These days had not been billed before."

  static func inPlace(of invoices: [String]) -> String {
    "In place of what invoice \(invoices.joined(separator: " and ")) billed for these days, which is "
      + "credited."
  }

  /// `Billed £3,764.29; 12 days × £850.00 ÷ 7 = £1,457.14 remain; £2,307.15 less`.
  static func credited(_ billed: Money, remaining: [String], _ amount: Money) -> String {
    let rest =
      remaining.isEmpty ? "nothing of it remains" : listed(remaining) + " remain"
    return "Billed \(billed); \(rest); \(amount) less"
  }

  /// Why a credit is not the days that go, rounded alone.
  static func creditPenny(_ difference: Money, _ days: [DayRange], alone: Money) -> String {
    let count = days.map(\.count).reduce(0, +)
    let size = difference.magnitude.pence
    let pence = size == 1 ? "1 penny" : "\(size) pence"
    let verb = difference.isNegative ? "taken off" : "added"
    return "\(count == 1 ? "1 day" : "\(count) days") alone would come to \(alone): "
      + "\(pence) of rounding \(verb), so that what remains and what is credited add up to what "
      + "was billed."
  }

  static func sharesPenny(_ amount: Money) -> String {
    let pence = amount.pence == 1 ? "1 penny" : "\(amount.pence) pence"
    return "\(pence) of rounding: all shares of the fee together still add up to it."
  }

  static func noticed(_ notice: Notice) -> String {
    "\(notice.clause); notice was given on \(notice.given.words)."
  }

  static func creditedElsewhere(_ amount: Money, on invoice: DocumentNumber) -> String {
    "Of this, \(amount) is credited on invoice \(invoice)."
  }

  static func belongsElsewhere(_ invoice: DocumentNumber) -> String {
    "Belongs to invoice \(invoice), which has less than this left."
  }

  /// What the executors need not ask for (billing.md rule 13).
  ///
  /// - Parameter day: nil until it is known who acts for the estate.
  static func estateCredit(by day: Day?) -> String {
    let within = "What this leaves in credit is paid back to the estate within 28 days"
    return day.map { "\(within), by \($0.words)." } ?? "\(within) of our hearing who acts for it."
  }

  /// `a, b and c`.
  static func listed(_ items: [String]) -> String {
    guard let last = items.last, items.count > 1 else { return items.first ?? "" }
    return items.dropLast().joined(separator: ", ") + " and " + last
  }

  static func listed(_ days: [DayRange]) -> String { listed(days.map(\.words)) }
}

extension HeldLine {
  /// An increase to a private payer of whom nobody says that they were told.
  ///
  /// - Parameter wasBilled: whether the days were billed before, at less.
  static func unnoticed(
    _ charge: Charge, _ days: DayRange, _ net: Money, wasBilled: Bool
  ) -> HeldLine {
    HeldLine(
      account: charge.account, placement: charge.line.placement, key: charge.line.kind.key,
      days: days, amount: net,
      reason: wasBilled
        ? "\(net) is more than these days were billed at before, and no notice covers it."
        : "The price has risen, and no notice to the payer covers it.",
      remedy: remedy)
  }

  /// A release that would be taken back.
  static func unnoticed(_ run: BilledRun, _ days: DayRange, _ net: Money) -> HeldLine {
    HeldLine(
      account: run.account, placement: run.placement, key: run.key, days: days, amount: net,
      reason: "A release of \(net) would be taken back, and no notice covers it.", remedy: remedy)
  }

  private static let remedy =
    "Enter the clause and the day of the notice in notices.csv, or correct what changed."
}
