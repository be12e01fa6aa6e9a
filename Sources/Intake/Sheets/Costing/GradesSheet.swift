import Amounts
import CareCalendar
import Costing

/// `grades.csv`: what an hour of each grade costs, each rate from a day.
enum GradesSheet: NamedSheet {
  enum Column: String, CaseIterable {
    case grade, from, rate
    case hoursPerPost = "hours per post"
    case agencyShare = "agency share"
    case agencyRate = "agency rate"
    case budgetedRate = "budgeted rate"
    case budgetedAgencyShare = "budgeted agency share"
    case source, note
  }

  struct Entry {
    let grade: GradeID
    let from: Day
    let pay: Grade.Pay
  }

  typealias Subject = Grade

  static let file = "grades.csv"
  static let noun = "grade"
  static let id = Column.grade
  static let key: [Column] = [.grade, .from]
  static let filled: Set<Column> = [.grade, .from, .rate, .hoursPerPost, .source]
  static let identity: [Column] = [.grade]
  static let dating: Dating<Column> = .timeline(from: .from)

  static func read(_ row: inout Row<GradesSheet>) -> Entry? {
    let grade = row.required(.grade, CellFormat<GradeID>.id())
    let from = row.required(.from, .day)
    let rate = row.required(.rate, .price)
    let hours = row.required(.hoursPerPost, .positiveQuantity)
    let agencyShare = row.optional(.agencyShare, .percentage) ?? .zero
    let agencyRate = row.optional(.agencyRate, .price)
    let budgetedRate = row.optional(.budgetedRate, .price)
    let budgetedShare = row.optional(.budgetedAgencyShare, .percentage)
    let origin = row.required(.source, .text)
    guard let grade, let from, let rate, let hours, let origin else { return nil }
    return Entry(
      grade: grade, from: from,
      pay: Grade.Pay(
        hourly: Rate(rate), hoursPerPost: hours, agencyShare: agencyShare,
        agencyHourly: agencyRate.map { Rate($0) }, budgetedHourly: budgetedRate.map { Rate($0) },
        budgetedAgencyShare: budgetedShare, origin: origin, source: row.location))
  }
}
