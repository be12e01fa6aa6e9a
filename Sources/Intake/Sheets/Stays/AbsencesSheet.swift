import CareCalendar
import CareHome

/// `absences.csv`: days spent elsewhere while the placement goes on.
enum AbsencesSheet: Sheet {
  enum Column: String, CaseIterable {
    case placement, reason, left, returned
  }

  static let file = "absences.csv"
  static let filled: Set<Column> = [.placement, .reason, .left]
  static let identity: [Column] = [.placement]
  static let dating: Dating<Column> = .event
  static let billingReach: BillingReach<Column> = .from(.left)

  static func read(_ row: inout Row<AbsencesSheet>) -> Absence? {
    let placement = row.reference(.placement, to: PlacementsSheet.self)
    let reason = row.required(.reason, CellFormat<Absence.Reason>.word)
    let left = row.required(.left, .day)
    let returned = row.optional(.returned, .day)
    if let left, let returned, returned < left {
      row.refuse(
        .returned, .endsBeforeItBegins,
        "The return on \(returned) is before the day of leaving, \(left).",
        remedy: "Correct one of the two days.")
    }
    guard let placement, let reason, let left else { return nil }
    return Absence(placement: placement, reason: reason, left: left, returned: returned)
  }
}
