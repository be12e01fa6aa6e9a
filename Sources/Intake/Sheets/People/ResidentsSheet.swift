import CareHome

/// `residents.csv`: who lives, or lived, in the home.
enum ResidentsSheet: NamedSheet {
  enum Column: String, CaseIterable {
    case resident, name, reference
  }

  typealias Subject = Resident

  static let file = "residents.csv"
  static let isNeeded = true
  static let noun = "resident"
  static let id = Column.resident
  static let filled: Set<Column> = [.resident, .name, .reference]
  static let billingReach: BillingReach<Column> = .references

  static func read(_ row: inout Row<ResidentsSheet>) -> Resident? {
    let id = row.required(.resident, CellFormat<ResidentID>.id())
    let name = row.required(.name, .text)
    let reference = row.required(.reference, .text)
    guard let id, let name, let reference else { return nil }
    return Resident(id: id, name: name, reference: reference)
  }
}
