import Amounts
import CareCalendar
import CareHome
import Evidence

/// The printable price list.
public struct PriceListPage: Page {
  let list: PriceList

  public init(_ list: PriceList) { self.list = list }

  public static let template = "price-list"
  public func title(in words: PageWords) -> String { PriceWords.title(list) }
  public func runningHead(in words: PageWords) -> String {
    "\(title(in: words)), \(words.day(list.day))"
  }

  public static let fields: PageFields<Self> = [
    .part("letterhead") { Letterhead($0.list.home) },
    .text("day") { PriceWords.day($0.list) },
    .each("introduction") { PriceWords.introduction($0.list).map(TextLine.init) },
    .each("sections") { page in
      page.list.sections.enumerated().map {
        PriceSectionPart(position: $0.offset + 1, section: $0.element)
      }
    },
    .each("notes") { $0.list.notes.map(TextLine.init) },
    .flag("hasParts") { !$0.list.builtUp.isEmpty },
    .text("partsNote") { _ in PriceWords.partsNote },
    .each("builtUp") { $0.list.builtUp.map(PriceBuildUpPart.init) },
    .flag("hasLines") { !$0.list.lines.isEmpty },
    .text("linesNote") { _ in PriceWords.linesNote },
    .each("lines") { $0.list.lines.map(LineAccountPart.init) },
    .flag("hasWarnings") { !$0.list.warnings.isEmpty },
    .each("warnings") { page in
      page.list.warnings.map { TextLine(line: "\($0.message) \($0.remedy)") }
    },
    .optionalPart("reconciliation") { $0.list.reconciliation.map(PriceReconciliationPart.init) },
  ]
}

/// The services of one part of the list.
struct PriceSectionPart: PageModel {
  let position: Int
  let section: PriceList.Section

  static let fields: PageFields<Self> = [
    .text("position") { String($0.position) },
    .text("heading") { $0.section.heading },
    .flag("showsPrices") { $0.section.columns == .prices },
    .flag("showsCosts") { $0.section.columns == .costs },
    .flag("showsAll") { $0.section.columns == .all },
    .text("caption") { $0.caption },
    .each("services") { $0.section.entries.map(PriceEntryPart.init) },
  ]

  private var caption: String {
    section.columns == .prices
      ? "What you pay, \(section.isForCouncil ? "without VAT" : "with any VAT")"
      : "In pounds for one unit, without VAT"
  }
}

/// What one service's cost is made of.
struct PriceBuildUpPart: PageModel {
  let entry: PriceList.Entry

  init(_ entry: PriceList.Entry) { self.entry = entry }

  static let fields: PageFields<Self> = [
    .text("name") { $0.entry.service.name },
    .text("unit") { PriceWords.per($0.entry.service.unit) },
    .text("fullCost") { PriceWords.cost($0.entry.fullCost, of: $0.entry) },
    .each("parts") { $0.entry.parts.map(PricePartPart.init) },
  ]
}

struct PricePartPart: PageModel {
  let part: PricePart

  init(_ part: PricePart) { self.part = part }

  static let fields: PageFields<Self> = [
    .text("description") { $0.part.description },
    .text("working") { $0.part.working },
    .text("cost") { $0.part.cost?.words ?? PriceWords.unknown },
  ]
}

/// A line of the budget and what services take of it.
struct LineAccountPart: PageModel {
  let account: PriceList.LineAccount

  init(_ account: PriceList.LineAccount) { self.account = account }

  static let fields: PageFields<Self> = [
    .text("description") { $0.account.description },
    .text("amount") { $0.account.amount.words },
    .each("drawn") { part in
      part.account.drawn.map { LabelledAmountPart(label: $0.service.name, amount: $0.amount) }
        + [LabelledAmountPart(label: PriceWords.core, amount: part.account.core)]
    },
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
    .text("withMargin") { $0.entry.withMargin?.words ?? "" },
    .text("margin") { $0.entry.margin?.words ?? "" },
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
