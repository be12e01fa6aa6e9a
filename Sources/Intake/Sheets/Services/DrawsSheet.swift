import CareHome
import Flexibility

/// `draws.csv`: which cost lines each service draws on.
enum DrawsSheet: Sheet {
  enum Column: String, CaseIterable {
    case service, line, units
  }

  struct Entry {
    let service: ServiceID
    let draw: ServiceDraw
  }

  static let file = "draws.csv"
  static let filled = Set(Column.allCases)
  static let key: [Column] = [.service, .line]

  static func read(_ row: inout Row<DrawsSheet>) -> Entry? {
    let service = row.reference(.service, to: ServicesSheet.self)
    let line = row.reference(.line, to: BudgetSheet.self)
    let units = row.required(.units, .positiveRatio)
    guard let service, let line, let units else { return nil }
    return Entry(service: service, draw: ServiceDraw(line: line, units: units))
  }
}
