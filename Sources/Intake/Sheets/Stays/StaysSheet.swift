import Amounts
import CareCalendar
import CareHome

/// `stays.csv`: the room, band and price of a placement, each from a day.
enum StaysSheet: Sheet {
  enum Column: String, CaseIterable {
    case placement, from, room, band
    case grossFee = "gross fee"
    case premises, services, care, activity, note
  }

  struct Entry {
    let placement: PlacementID
    let from: Day
    let stay: Stay
  }

  static let file = "stays.csv"
  static let isNeeded = true
  static let filled: Set<Column> = [.placement, .from, .room, .band, .grossFee]
  static let key: [Column] = [.placement, .from]
  static let identity: [Column] = [.placement]
  static let dating: Dating<Column> = .timeline(from: .from)
  static let billingReach: BillingReach<Column> = .from(.from)

  static func read(_ row: inout Row<StaysSheet>) -> Entry? {
    let placement = row.reference(.placement, to: PlacementsSheet.self)
    let from = row.required(.from, .day)
    let room = row.required(.room, .text)
    let band = row.reference(.band, to: BandsSheet.self)
    let fee = row.required(.grossFee, .price)
    let columns = ByComponent<Column>(
      premises: .premises, services: .services, care: .care, activity: .activity)
    let split =
      columns.values.contains(where: row.isFilled) ? row.percentageSplit(columns) : nil
    guard let placement, let from, let room, let band, let fee else { return nil }
    return Entry(
      placement: placement, from: from,
      stay: Stay(room: room, band: band, grossFee: Rate(fee), contractSplit: split))
  }
}
