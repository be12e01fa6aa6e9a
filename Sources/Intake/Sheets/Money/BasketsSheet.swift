import CareHome

/// `baskets.csv`: what each agreement gives up.
enum BasketsSheet: Sheet {
  enum Column: String, CaseIterable {
    case agreement, service, quantity
  }

  struct Entry {
    let agreement: AgreementID
    let item: BasketItem
  }

  static let file = "baskets.csv"
  static let filled = Set(Column.allCases)
  static let key: [Column] = [.agreement, .service]

  static func read(_ row: inout Row<BasketsSheet>) -> Entry? {
    let agreement = row.reference(.agreement, to: AgreementsSheet.self)
    let service = row.reference(.service, to: ServicesSheet.self)
    let quantity = row.required(.quantity, .positiveQuantity)
    guard let agreement, let service, let quantity else { return nil }
    return Entry(agreement: agreement, item: BasketItem(service: service, quantity: quantity))
  }
}
