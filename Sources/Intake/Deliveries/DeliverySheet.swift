import Amounts
import CareCalendar
import CareHome
import Evidence

/// A weekly tick sheet as it comes back: a resident and a service a row, a quantity for each day of
/// the week.
enum DeliverySheet: Sheet {
  enum Column: String, CaseIterable {
    case week, resident, name, room, service
    case monday = "mon"
    case tuesday = "tue"
    case wednesday = "wed"
    case thursday = "thu"
    case friday = "fri"
    case saturday = "sat"
    case sunday = "sun"
    case payer, note
  }

  static let file = "delivery.csv"
  static let isNeeded = true
  static let filled: Set<Column> = [.week, .resident, .service]
  static let key: [Column] = [.week, .resident, .service]

  static let days: [Column] = [
    .monday, .tuesday, .wednesday, .thursday, .friday, .saturday, .sunday,
  ]

  static func read(_ row: inout Row<DeliverySheet>) -> [DeliveryFile.Tick]? {
    let week = row.required(.week, .day)
    let resident = row.required(.resident, CellFormat<ResidentID>.id())
    let service = row.required(.service, CellFormat<ServiceID>.id())
    let payer = row.optional(.payer, CellFormat<PayerID>.id())
    if let week, week.weekday != 1 {
      row.refuse(
        .week, .badDate, "\(week) is not a Monday.",
        remedy: "Write the Monday on which the week begins, \((week - (week.weekday - 1)).iso).")
    }
    var quantities: [(Int, Column, Quantity)] = []
    for (offset, column) in days.enumerated() {
      if let quantity = row.optional(column, .quantity), !quantity.isZero {
        quantities.append((offset, column, quantity))
      }
    }
    guard row.isSound, let week, let resident, let service else { return nil }
    return quantities.map { offset, column, quantity in
      DeliveryFile.Tick(
        day: week + offset, resident: resident, service: service, quantity: quantity,
        payer: payer, source: row.location.column(column.rawValue))
    }
  }
}
