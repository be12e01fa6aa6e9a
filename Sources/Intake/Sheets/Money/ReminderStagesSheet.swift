import Amounts
import CareHome
import Evidence

/// `reminder-stages.csv`: how reminders follow one another.
enum ReminderStagesSheet: Sheet {
  enum Column: String, CaseIterable {
    case stage
    case daysLate = "days late"
    case daysSinceLast = "days since last"
    case tone
    case smallest
  }

  static let file = "reminder-stages.csv"
  static let filled: Set<Column> = [.stage, .daysLate, .tone]
  static let key: [Column] = [.stage]
  static let billingReach: BillingReach<Column> = .nothing

  static func read(_ row: inout Row<ReminderStagesSheet>) -> ReminderStage? {
    let number = row.required(.stage, .whole(1...20))
    let daysLate = row.required(.daysLate, .whole(0...1_000))
    let daysSinceLast = row.optional(.daysSinceLast, .whole(0...1_000)) ?? 0
    let tone = row.required(.tone, CellFormat<ReminderStage.Tone>.word)
    let smallest = row.optional(.smallest, .price) ?? .zero
    guard let number, let daysLate, let tone else { return nil }
    return ReminderStage(
      number: number, daysLate: daysLate, daysSinceLast: daysSinceLast, tone: tone,
      smallest: smallest)
  }
}
