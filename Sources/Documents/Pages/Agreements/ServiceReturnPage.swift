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
    "\(report.home.name): coming back, for \(report.resident.reference)"
  }

  public static let fields: PageFields<Self> = [
    .part("letterhead") { Letterhead($0.report.home) },
    .text("heading") { _ in ReturnWords.title },
    .text("about") { "\($0.report.resident.name), \($0.report.resident.reference)" },
    .text("answer") { ReturnWords.answer($0.back) },
    .text("why") { ReturnWords.why($0.back) },
    .optionalText("meanwhile") { ReturnWords.meanwhile($0.back) },
    .words("from") { $1.day($0.back.from) },
    .text("notice") { FlexibleWords.english.weeks($0.back.noticeWeeks) },
    .text("weekly") { $0.back.weekly.amount.words },
    .text("once") { ReturnWords.once($0.back.reentryCost) },
    .each("services") { $0.back.items.map(ReturnItemPart.init) },
  ]

  private var back: ServiceReturn { report.back }
}

struct ReturnItemPart: PageModel {
  let item: ServiceReturn.Item

  init(_ item: ServiceReturn.Item) { self.item = item }

  static let fields: PageFields<Self> = [
    .text("name") { $0.item.name },
    .text("quantity") { $0.item.unit.words($0.item.quantity) },
    .text("notice") { FlexibleWords.english.weeks($0.item.noticeWeeks) },
    .text("once") { ReturnWords.once($0.item.reentryCost) },
    .text("single") { $0.item.singlePrice?.words ?? "" },
  ]
}
