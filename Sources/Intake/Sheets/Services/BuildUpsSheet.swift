import Amounts
import CareHome
import Costing
import Evidence

/// `build-ups.csv`: what a service costs that the budget does not pay for.
enum BuildUpsSheet: Sheet {
  enum Column: String, CaseIterable {
    case service, part, description, grade, rate, minutes, amount
    case groupSize = "group size"
    case note
  }

  enum Part: String, CaseIterable {
    case staff, consumables, transport
  }

  /// A part whose grade is still an id.
  struct Entry {
    let service: ServiceID
    let description: String
    let cost: Cost
    let groupSize: Int
    let source: SourceLocation
  }

  enum Cost {
    case graded(GradeID, minutes: Quantity)
    case paid(Rate<PerHour>, minutes: Quantity)
    case consumables(Money)
    case transport(Money)
  }

  static let file = "build-ups.csv"
  static let filled: Set<Column> = [.service, .part, .description]
  static let key: [Column] = [.service, .description]

  static func read(_ row: inout Row<BuildUpsSheet>) -> Entry? {
    let service = row.reference(.service, to: ServicesSheet.self)
    let part = row.required(.part, CellFormat<Part>.word)
    let description = row.required(.description, .text)
    let groupSize = row.optional(.groupSize, .whole(1...10_000)) ?? 1
    let cost = part.flatMap { part -> Cost? in
      switch part {
      case .staff: staff(&row)
      case .consumables: amount(&row).map(Cost.consumables)
      case .transport: amount(&row).map(Cost.transport)
      }
    }
    guard let service, let description, let cost else { return nil }
    return Entry(
      service: service, description: description, cost: cost, groupSize: groupSize,
      source: row.location)
  }

  /// The pay of a grade, or a rate in its place.
  private static func staff(_ row: inout Row<BuildUpsSheet>) -> Cost? {
    row.refuseIfFilled(.amount, because: "staff cost minutes of a grade or of a rate")
    let minutes = row.required(.minutes, .positiveQuantity)
    let grade = row.optionalReference(.grade, to: GradesSheet.self)
    if row.isFilled(.grade) {
      row.refuseIfFilled(.rate, because: "the grade has a rate already")
      guard let grade, let minutes else { return nil }
      return .graded(grade, minutes: minutes)
    }
    row.refuseIfEmpty(.rate, "Staff need a grade of grades.csv, or what an hour of them costs.")
    let rate = row.optional(.rate, .price)
    guard let rate, let minutes else { return nil }
    return .paid(Rate(rate), minutes: minutes)
  }

  private static func amount(_ row: inout Row<BuildUpsSheet>) -> Money? {
    for column in [Column.grade, .rate, .minutes] {
      row.refuseIfFilled(column, because: "only staff have one")
    }
    return row.required(.amount, .price)
  }
}
