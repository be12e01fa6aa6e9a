import Amounts
import CareCalendar
import CareHome
import Flexibility

/// Coming back to the home's own services, for a resident and their family.
public struct ServiceReturnPage: Page {
  let report: ServiceReturnReport

  public init(_ report: ServiceReturnReport) { self.report = report }

  public static let template = "service-return"
  public func title(in words: PageWords) -> String {
    ReturnWords(words).title(report.home, report.resident)
  }

  public static let fields: PageFields<Self> = [
    .part("letterhead") { Letterhead($0.report.home) },
    .words("heading") { $1[.comingBack] },
    .text("about") { "\($0.report.resident.name), \($0.report.resident.reference)" },
    .words("answer") { ReturnWords($1).answer($0.back) },
    .words("why") { ReturnWords($1).why($0.back) },
    .optionalWords("meanwhile", inWords: { ReturnWords($1).meanwhile($0.back) }),
    .words("from") { $1.day($0.back.from) },
    .words("notice") { FlexibleWords($1).weeks($0.back.noticeWeeks) },
    .text("weekly") { $0.back.weekly.amount.words },
    .words("once") { ReturnWords($1).once($0.back.reentryCost) },
    .each("services") { $0.back.items.map(ReturnItemPart.init) },
  ]

  private var back: ServiceReturn { report.back }
}

struct ReturnItemPart: PageModel {
  let item: ServiceReturn.Item

  init(_ item: ServiceReturn.Item) { self.item = item }

  static let fields: PageFields<Self> = [
    .text("name") { $0.item.name },
    .words("quantity") { $1.units($0.item.quantity, of: $0.item.unit) },
    .words("notice") { FlexibleWords($1).weeks($0.item.noticeWeeks) },
    .words("once") { ReturnWords($1).once($0.item.reentryCost) },
    .text("single") { $0.item.singlePrice?.words ?? "" },
  ]
}
