import Amounts
import CareHome
import Costing

/// `services-between.csv`: whom each department serves, and how much.
enum ServicesBetweenSheet: Sheet {
  enum Column: String, CaseIterable {
    case from, to, weight, note
  }

  struct Entry {
    let department: DepartmentID
    let service: Department.Service
  }

  static let file = "services-between.csv"
  static let filled: Set<Column> = [.from, .to, .weight]
  static let key: [Column] = [.from, .to]

  static func read(_ row: inout Row<ServicesBetweenSheet>) -> Entry? {
    let from = row.reference(.from, to: DepartmentsSheet.self)
    let recipient = recipient(&row)
    let weight = row.required(.weight, .ratio)
    guard let from, let recipient, let weight else { return nil }
    return Entry(department: from, service: Department.Service(recipient, weight: weight))
  }

  /// A component by its word, else a department.
  private static func recipient(
    _ row: inout Row<ServicesBetweenSheet>
  ) -> Department.Recipient? {
    if let component = row.quiet(.to).flatMap({ Component(rawValue: $0.lowercased()) }) {
      return .component(component)
    }
    return row.reference(
      .to, to: DepartmentsSheet.self, or: Component.allCases.map(\.rawValue)
    ).map { .department($0) }
  }
}
