import Amounts
import CareCalendar
import CareHome

/// `prices.csv`: the price list, each price from a day.
enum PricesSheet: Sheet {
  enum Column: String, CaseIterable {
    case service, from, price
  }

  struct Entry {
    let service: ServiceID
    let from: Day
    let price: Money
  }

  static let file = "prices.csv"
  static let filled = Set(Column.allCases)
  static let key: [Column] = [.service, .from]
  static let identity: [Column] = [.service]
  static let dating: Dating<Column> = .timeline(from: .from)
  static let billingReach: BillingReach<Column> = .from(.from)

  static func read(_ row: inout Row<PricesSheet>) -> Entry? {
    let service = row.reference(.service, to: ServicesSheet.self)
    let from = row.required(.from, .day)
    let price = row.required(.price, .price)
    guard let service, let from, let price else { return nil }
    return Entry(service: service, from: from, price: price)
  }
}
