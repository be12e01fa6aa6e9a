public import CareCalendar
public import CareHome

/// The weekly sheet of one unit: its residents, and the services that are ticked when delivered
/// (billing.md rule 17).
public struct TickSheet: Sendable {
  public struct Row: Hashable, Sendable {
    public let resident: Resident
    public let room: String
    /// What the fee covers for this resident: nothing to tick.
    public let inFee: Set<ServiceID>

    public init(resident: Resident, room: String, inFee: Set<ServiceID> = []) {
      self.resident = resident
      self.room = room
      self.inFee = inFee
    }
  }

  public let home: Home
  /// A Monday.
  public let week: Day
  /// The band that lives in the unit.
  public let unit: Band
  /// In order of room.
  public let rows: [Row]
  /// Those with a price in the week, in the order of their sheet.
  public let services: [Service]

  public init(home: Home, week: Day, unit: Band, rows: [Row], services: [Service]) {
    self.home = home
    self.week = week
    self.unit = unit
    self.rows = rows
    self.services = services
  }

  public var lastDay: Day { week + 6 }

  /// The same as a sheet to fill in: a row for each resident and service.
  ///
  /// - Parameter headings: of the sheet as it is taken back in.
  public func csv(_ headings: [String]) -> [UInt8] {
    var sheet = CSVTable(headings)
    for row in rows {
      for service in services where !row.inFee.contains(service.id) {
        let known: [String: CSVTable.Cell] = [
          "week": .figure(week.iso), "resident": .text(row.resident.id.text),
          "name": .text(row.resident.name), "room": .text(row.room),
          "service": .text(service.id.text),
        ]
        sheet.append(headings.map { known[$0] ?? .figure("") })
      }
    }
    return sheet.bytes
  }
}
