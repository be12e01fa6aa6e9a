import Amounts
import CareCalendar
import CareHome
import Evidence

/// The printable price list.
public struct PriceListPage: Page {
  let list: PriceList

  public init(_ list: PriceList) { self.list = list }

  public static let template = "price-list"
  public func title(in words: PageWords) -> String { PriceWords(words).title(list) }
  public func runningHead(in words: PageWords) -> String {
    "\(title(in: words)), \(words.day(list.day))"
  }

  public static let fields: PageFields<Self> = [
    .part("letterhead") { Letterhead($0.list.home) },
    .words("day") { PriceWords($1).day($0.list) },
    .lines("introduction") { PriceWords($1).introduction($0.list) },
    .each("sections") { page in
      page.list.sections.enumerated().map {
        PriceSectionPart(position: $0.offset + 1, section: $0.element)
      }
    },
    .lines("notes") { PriceWords($1).notes($0.list) },
    .flag("hasParts") { !$0.list.builtUp.isEmpty },
    .words("partsNote") { $1[.pricePartsNote] },
    .each("builtUp") { $0.list.builtUp.map(PriceBuildUpPart.init) },
    .flag("hasLines") { !$0.list.lines.isEmpty },
    .words("linesNote") { $1[.priceLinesNote] },
    .each("lines") { $0.list.lines.map(LineAccountPart.init) },
    .flag("hasWarnings") { !$0.list.warnings.isEmpty },
    .lines("warnings") { page, words in
      page.list.warnings.map { words.explained("\($0.message) \($0.remedy)") }
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
    .words("heading") { PriceWords($1).heading($0.section) },
    .flag("showsPrices") { $0.section.columns == .prices },
    .flag("showsCosts") { $0.section.columns == .costs },
    .flag("showsAll") { $0.section.columns == .all },
    .words("caption") { PriceWords($1).caption($0.section) },
    .each("services") { $0.section.entries.map(PriceEntryPart.init) },
  ]
}

/// What one service's cost is made of.
struct PriceBuildUpPart: PageModel {
  let entry: PriceList.Entry

  init(_ entry: PriceList.Entry) { self.entry = entry }

  static let fields: PageFields<Self> = [
    .text("name") { $0.entry.service.name },
    .words("unit") { $1.per($0.entry.service.unit) },
    .words("fullCost") { PriceWords($1).cost($0.entry.fullCost, of: $0.entry) },
    .each("parts") { $0.entry.parts.map(PricePartPart.init) },
  ]
}

struct PricePartPart: PageModel {
  let part: PricePart

  init(_ part: PricePart) { self.part = part }

  static let fields: PageFields<Self> = [
    .text("description") { $0.part.description },
    .words("working") { PriceWords($1).working($0.part) },
    .words("cost") { PriceWords($1).cost($0.part) },
  ]
}

/// A line of the budget and what services take of it.
struct LineAccountPart: PageModel {
  let account: PriceList.LineAccount

  init(_ account: PriceList.LineAccount) { self.account = account }

  static let fields: PageFields<Self> = [
    .text("description") { $0.account.description },
    .text("amount") { $0.account.amount.words },
    .each(
      "drawn",
      inWords: { part, words in
        part.account.drawn.map { LabelledAmountPart(label: $0.service.name, amount: $0.amount) }
          + [LabelledAmountPart(label: words[.leftForCore], amount: part.account.core)]
      }),
  ]
}

struct PriceEntryPart: PageModel {
  let entry: PriceList.Entry

  static let fields: PageFields<Self> = [
    .text("name") { $0.entry.service.name },
    .optionalText("outcome") { $0.entry.service.outcome },
    .optionalWords("included", inWords: { PriceWords($1).included($0.entry) }),
    .words("unit") { $1.per($0.entry.service.unit) },
    .text("price") { $0.entry.list?.words ?? "" },
    .words("marginal") { PriceWords($1).cost($0.entry.marginal, of: $0.entry) },
    .words("fullCost") { PriceWords($1).cost($0.entry.fullCost, of: $0.entry) },
    .text("withMargin") { $0.entry.withMargin?.words ?? "" },
    .text("margin") { $0.entry.margin?.words ?? "" },
    .words("notice") { PriceWords($1).notice($0.entry.noticeWeeks) },
    .words("attendance") { PriceWords($1).attendance($0.entry.minimumAttendance) },
  ]
}

struct PriceReconciliationPart: PageModel {
  let reconciliation: PriceList.Reconciliation

  static let fields: PageFields<Self> = [
    .lines("sentences") { PriceWords($1).reconciliation($0.reconciliation) },
    .each(
      "parts",
      inWords: { part, words in
        part.reconciliation.services.map {
          LabelledAmountPart(label: $0.service.name, amount: $0.amount)
        } + [
          LabelledAmountPart(
            label: PriceWords(words).rest(part.reconciliation), amount: part.reconciliation.rest)
        ]
      }),
    .text("budget") { $0.reconciliation.budget.words },
  ]
}
