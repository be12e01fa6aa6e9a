import Amounts
import CareCalendar
import CareHome

/// The printable price list.
public struct PriceListPage: Page {
  let list: PriceList

  public init(_ list: PriceList) { self.list = list }

  public static let template = "price-list"
  public var title: String { PriceWords.title(list) }
  public var runningHead: String { "\(title), \(list.day.words)" }

  public static let fields: PageFields<Self> = [
    .part("letterhead") { Letterhead($0.list.home) },
    .text("day") { PriceWords.day($0.list) },
    .flag("isForCouncil") { $0.list.audience == .council },
    .each("introduction") { PriceWords.introduction($0.list.audience).map(TextLine.init) },
    .each("sections") { page in
      page.list.sections.enumerated().map {
        PriceSectionPart(position: $0.offset + 1, heading: $0.element.0, entries: $0.element.1)
      }
    },
    .each("notes") { $0.list.notes.map(TextLine.init) },
    .optionalPart("reconciliation") { $0.list.reconciliation.map(PriceReconciliationPart.init) },
  ]
}

/// The services of one part of the fee.
struct PriceSectionPart: PageModel {
  let position: Int
  let heading: String
  let entries: [PriceList.Entry]

  static let fields: PageFields<Self> = [
    .text("position") { String($0.position) },
    .text("heading") { $0.heading },
    .each("services") { $0.entries.map(PriceEntryPart.init) },
  ]
}

struct PriceEntryPart: PageModel {
  let entry: PriceList.Entry

  static let fields: PageFields<Self> = [
    .text("name") { $0.entry.service.name },
    .optionalText("outcome") { $0.entry.service.outcome },
    .optionalText("included") { PriceWords.included($0.entry) },
    .text("unit") { PriceWords.per($0.entry.service.unit) },
    .text("price") { $0.entry.list?.words ?? "" },
    .text("marginal") { PriceWords.cost($0.entry.marginal, of: $0.entry) },
    .text("fullCost") { PriceWords.cost($0.entry.fullCost, of: $0.entry) },
    .text("notice") { PriceWords.notice($0.entry.noticeWeeks) },
    .text("attendance") { PriceWords.attendance($0.entry.minimumAttendance) },
  ]
}

struct PriceReconciliationPart: PageModel {
  let reconciliation: PriceList.Reconciliation

  static let fields: PageFields<Self> = [
    .each("sentences") { PriceWords.reconciliation($0.reconciliation).map(TextLine.init) },
    .each("parts") { part in
      part.reconciliation.services.map {
        LabelledAmountPart(label: $0.service.name, amount: $0.amount)
      } + [
        LabelledAmountPart(
          label: PriceWords.rest(part.reconciliation), amount: part.reconciliation.rest)
      ]
    },
    .text("budget") { $0.reconciliation.budget.words },
  ]
}
