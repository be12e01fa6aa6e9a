public import Amounts
public import CareCalendar
public import CareHome

/// What a tick sheet brought in.
public struct DeliveryReport: Sendable {
  public enum Change: String, Hashable, Sendable {
    case recorded = "delivered"
    case confirmed
    case recordedAndConfirmed = "delivered and confirmed"
  }

  public struct Entry: Hashable, Sendable {
    public let day: Day
    public let resident: ResidentID
    public let service: String
    public let quantity: Quantity
    public let payer: PayerID
    /// Without VAT, by the price of the day.
    public let net: Money
    public let change: Change

    public init(
      day: Day, resident: ResidentID, service: String, quantity: Quantity, payer: PayerID,
      net: Money, change: Change
    ) {
      self.day = day
      self.resident = resident
      self.service = service
      self.quantity = quantity
      self.payer = payer
      self.net = net
      self.change = change
    }
  }

  public let home: Home
  public let entries: [Entry]
  /// How many of the sheet's ticks were recorded before; nil where no sheet was given.
  public let before: Int?
  /// How many are delivered and not confirmed when this is done.
  public let waiting: Int
  public let by: String
  public let isPreview: Bool

  public init(
    home: Home, entries: [Entry], before: Int?, waiting: Int, by: String, isPreview: Bool
  ) {
    self.home = home
    self.entries = entries
    self.before = before
    self.waiting = waiting
    self.by = by
    self.isPreview = isPreview
  }

  public var text: String {
    var report = TextReport()
    report.title("Deliveries at \(home.name)\(isPreview ? " (a preview)" : "")")
    if entries.isEmpty {
      report.paragraph("Nothing to do: extras.csv says all of this already.")
    } else {
      var table = TextTable([
        .words("Date"), .words("Resident"), .words("Service"), .figures("Units"), .words("Payer"),
        .figures("Net"), .words("Now"),
      ])
      for entry in entries {
        table.add([
          entry.day.iso, entry.resident.text, entry.service, entry.quantity.description,
          entry.payer.text, entry.net.words, entry.change.rawValue,
        ])
      }
      table.addRule()
      table.add(["Together", "", "", "", "", entries.map(\.net).sum().words, ""])
      report.table(table)
    }
    if let before, before > 0 { report.paragraph("Recorded before, just so: \(before).") }
    report.paragraph(waitingWords)
    return report.text
  }

  private var waitingWords: String {
    switch waiting {
    case 0: "Nothing waits to be confirmed."
    case 1: "1 delivery waits to be confirmed; only what is confirmed is billed."
    default: "\(waiting) deliveries wait to be confirmed; only what is confirmed is billed."
    }
  }

  public var json: JSON {
    [
      "home": .string(home.name), "by": .string(by), "preview": .bool(isPreview),
      "entries": .array(
        entries.map { entry in
          [
            "date": .day(entry.day), "resident": .string(entry.resident.text),
            "service": .string(entry.service), "quantity": .string(entry.quantity.description),
            "payer": .string(entry.payer.text), "net": .amount(entry.net),
            "now": .string(entry.change.rawValue),
          ]
        }),
      "recordedBefore": before.map(JSON.integer) ?? .null, "waiting": .integer(waiting),
    ]
  }
}
