import CareCalendar
import CareHome

/// The printable tick sheet: A4, across.
public struct TickSheetPage: Page {
  let sheet: TickSheet

  public init(_ sheet: TickSheet) { self.sheet = sheet }

  public static let template = "tick-sheet"
  public func title(in words: PageWords) -> String {
    words(
      .tickSheetTitle,
      ["unit": sheet.unit.name, "day": words.day(sheet.week), "home": sheet.home.name])
  }

  public static let fields: PageFields<Self> = [
    .part("letterhead") { Letterhead($0.sheet.home) },
    .text("unit") { $0.sheet.unit.name },
    .words("firstDay") { $1.day($0.sheet.week) },
    .words("lastDay") { $1.day($0.sheet.lastDay) },
    .each("services") { $0.sheet.services.map(TickServicePart.init) },
    .each("residents") { page in
      page.sheet.rows.map { TickRowPart(row: $0, services: page.sheet.services) }
    },
  ]
}

struct TickServicePart: PageModel {
  let service: Service

  static let fields: PageFields<Self> = [
    .text("name") { $0.service.name },
    .words("unit") { part, words in
      switch part.service.unit {
      case .meal: words[.byTheMeal]
      case .session: words[.byTheSession]
      case .hour: words[.byTheHour]
      case .week: words[.byTheWeek]
      case .item: words[.byTheItem]
      }
    },
  ]
}

struct TickRowPart: PageModel {
  let row: TickSheet.Row
  let services: [Service]

  static let fields: PageFields<Self> = [
    .text("name") { $0.row.resident.name },
    .text("id") { $0.row.resident.id.text },
    .text("room") { $0.row.room },
    .each("cells") { part in
      part.services.map { TickCellPart(isInFee: part.row.inFee.contains($0.id)) }
    },
  ]
}

/// Seven days to ring, or nothing where the fee covers the service.
struct TickCellPart: PageModel {
  let isInFee: Bool

  static let fields: PageFields<Self> = [
    .flag("isInFee") { $0.isInFee },
    .lines("days") { $1[.dayLetters].split(separator: " ").map(String.init) },
  ]
}
