public import CareCalendar
public import CareHome

/// Which tick sheets were made.
public struct TickSheetSummary: Sendable {
  private let home: Home
  private let week: Day
  private var sheets: [TickSheet] = []

  public init(home: Home, week: Day) {
    self.home = home
    self.week = week
  }

  public mutating func add(_ sheet: TickSheet) { sheets.append(sheet) }

  public var text: String {
    var report = TextReport()
    report.title("Tick sheets for the week of \(week.words)")
    var table = TextTable([.words("Unit"), .figures("Residents"), .words("Services to tick")])
    for sheet in sheets {
      table.add([
        sheet.unit.name, String(sheet.rows.count),
        sheet.services.map(\.id.text).joined(separator: " "),
      ])
    }
    report.table(table)
    report.paragraph(
      "With --out, a page to print for each, and the same as a CSV sheet to fill in and to hand to hearth deliver."
    )
    return report.text
  }

  public var json: JSON {
    [
      "home": .string(home.name), "week": .day(week),
      "sheets": .array(
        sheets.map { sheet in
          [
            "unit": .string(sheet.unit.id.text),
            "residents": .array(sheet.rows.map { .string($0.resident.id.text) }),
            "services": .array(sheet.services.map { .string($0.id.text) }),
          ]
        }),
    ]
  }
}
