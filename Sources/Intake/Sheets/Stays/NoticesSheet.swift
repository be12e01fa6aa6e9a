import CareHome

/// `notices.csv`: of which increases payers were told, when, and by which clause.
enum NoticesSheet: Sheet {
  enum Column: String, CaseIterable {
    case placement, from, clause, given, by, note
  }

  static let file = "notices.csv"
  static let filled: Set<Column> = [.placement, .from, .clause, .given, .by]
  static let key: [Column] = [.placement, .from]
  static let dating: Dating<Column> = .event
  static let billingReach: BillingReach<Column> = .from(.from)

  static func read(_ row: inout Row<NoticesSheet>) -> Notice? {
    let placement = row.reference(.placement, to: PlacementsSheet.self)
    let from = row.required(.from, .day)
    let clause = row.required(.clause, .text)
    let given = row.required(.given, .day)
    let by = row.required(.by, .text)
    guard let placement, let from, let clause, let given, let by else { return nil }
    return Notice(
      placement: placement, from: from, clause: clause, given: given, by: by,
      source: row.location)
  }
}
