import CareHome

/// `estates.csv`: who acts for residents who have died.
enum EstatesSheet: Sheet {
  enum Column: String, CaseIterable {
    case placement, from, executor, street, town, postcode, country, email, note
  }

  static let file = "estates.csv"
  static let filled: Set<Column> = [.placement, .from, .executor, .street, .town, .postcode]
  static let key: [Column] = [.placement, .from]
  static let dating: Dating<Column> = .timeline(from: .from)

  static func read(_ row: inout Row<EstatesSheet>) -> Estate? {
    let placement = row.reference(.placement, to: PlacementsSheet.self)
    let from = row.required(.from, .day)
    let executor = row.required(.executor, .text)
    let street = row.required(.street, .text)
    let town = row.required(.town, .text)
    let postcode = row.required(.postcode, .text)
    let country = row.optional(.country, .country) ?? "GB"
    let email = row.optional(.email, .email)
    guard let placement, let from, let executor, let street, let town, let postcode else {
      return nil
    }
    return Estate(
      placement: placement, executor: executor,
      address: Address(street: street, town: town, postcode: postcode, country: country),
      email: email, from: from, source: row.location)
  }
}
