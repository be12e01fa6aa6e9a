import CareCalendar
import CareHome

/// `council-payments.csv`: who collects the client contribution, from a day on.
enum CouncilPaymentsSheet: Sheet {
  enum Column: String, CaseIterable {
    case council, from, payment
  }

  struct Entry {
    let council: PayerID
    let from: Day
    let payment: CouncilPayment
  }

  static let file = "council-payments.csv"
  static let filled: Set<Column> = [.council, .from, .payment]
  static let key: [Column] = [.council, .from]
  static let identity: [Column] = [.council]
  static let dating: Dating<Column> = .timeline(from: .from)
  static let billingReach: BillingReach<Column> = .from(.from)

  static func read(_ row: inout Row<CouncilPaymentsSheet>) -> Entry? {
    let council = row.reference(.council, to: PayersSheet.self)
    let from = row.required(.from, .day)
    let payment = row.required(.payment, CellFormat<CouncilPayment>.word)
    guard let council, let from, let payment else { return nil }
    return Entry(council: council, from: from, payment: payment)
  }
}
