import Amounts
import Costing

/// `rota.csv`: who works which shift, and which cost line pays for it.
enum RotaSheet: Sheet {
  enum Column: String, CaseIterable {
    case line, shift, grade, staff, hours, days, minimum
    case budgetedStaff = "budgeted staff"
    case note
  }

  static let file = "rota.csv"
  static let filled: Set<Column> = [.line, .shift, .grade, .staff, .hours, .days]
  static let key: [Column] = [.line, .shift, .grade]

  static func read(_ row: inout Row<RotaSheet>) -> RotaShift? {
    let line = row.reference(.line, to: BudgetSheet.self)
    let name = row.required(.shift, .text)
    let grade = row.reference(.grade, to: GradesSheet.self)
    let staff = row.required(.staff, .quantity)
    let hours = row.required(.hours, .positiveQuantity)
    let days = row.required(.days, .positiveQuantity)
    let minimum = row.optional(.minimum, .quantity) ?? .zero
    let budgeted = row.optional(.budgetedStaff, .quantity)
    guard let line, let name, let grade, let staff, let hours, let days else { return nil }
    return RotaShift(
      name, line: line, grade: grade, staff: staff, hours: hours, days: days, minimum: minimum,
      budgetedStaff: budgeted, source: row.location)
  }
}
