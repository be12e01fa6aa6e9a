import CareHome
import Costing
import Evidence

/// `departments.csv`: parts of the home whose cost is shared.
enum DepartmentsSheet: NamedSheet {
  enum Column: String, CaseIterable {
    case department, name, note
  }

  /// A department without its lines and services, which stand in sheets of their own.
  struct Entry {
    let id: DepartmentID
    let name: String
  }

  typealias Subject = Department

  static let file = "departments.csv"
  static let noun = "department"
  static let id = Column.department
  static let filled: Set<Column> = [.department, .name]

  static func read(_ row: inout Row<DepartmentsSheet>) -> Entry? {
    let id = row.required(.department, CellFormat<DepartmentID>.id())
    let name = row.required(.name, .text)
    guard let id, let name else { return nil }
    // `services-between.csv` tells departments and components by their words alone.
    if Component(rawValue: id.text.lowercased()) != nil {
      row.refuse(
        .department, .departmentNamedAsComponent,
        "A department can't have the id \(id.text.quoted), which is a part of every split.",
        remedy: "Give it another id, such as \"\(id.text)-team\".")
      return nil
    }
    return Entry(id: id, name: name)
  }
}

extension Fault.Code {
  static let departmentNamedAsComponent: Fault.Code = "departments.named-as-component"
}
