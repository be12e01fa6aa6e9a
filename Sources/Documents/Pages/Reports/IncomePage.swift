import Amounts
public import Billing
import CareCalendar
public import CareHome

/// Income by payer and element, as a page.
public struct IncomePage: Page {
  let home: Home
  let report: IncomeReport

  public init(_ report: IncomeReport, of home: Home) {
    self.home = home
    self.report = report
  }

  public static let template = "income"
  public func title(in words: PageWords) -> String {
    words(.incomeTitle, ["home": home.name, "period": report.period(in: words)])
  }

  public static let fields: PageFields<Self> = [
    .part("letterhead") { Letterhead($0.home) },
    .words("period") { $0.report.period(in: $1) },
    .text("income") { $0.report.total.income.words },
    .text("documents") { String($0.report.documents.count) },
    .markup(
      "chart",
      inWords: { page, words in
        ElementStack.markup(
          page.report.months.map { (words.month($0.month), $0.sums.fees.map(\.exact)) },
          id: "income", title: .feesByMonth, in: words) ?? Markup("")
      }),
    .each(
      "kinds",
      inWords: { page, words in
        Payer.Kind.allCases
          .map { IncomeRowPart(name: words.plural($0), sums: page.report.sums(of: $0)) }
          .filter { !$0.sums.gross.isZero }
      }),
    .each(
      "payers",
      inWords: { page, words in
        page.report.payers.map { IncomeRowPart(name: words.name(of: $0.payer), sums: $0.sums) }
      }),
    .each(
      "months",
      inWords: { page, words in
        page.report.months.map { IncomeRowPart(name: words.month($0.month), sums: $0.sums) }
      }),
    .each(
      "total",
      inWords: { [IncomeRowPart(name: $1[.together], sums: $0.report.total)] }),
  ]
}

struct IncomeRowPart: PageModel {
  let name: String
  let sums: IncomeReport.Sums

  static let fields: PageFields<Self> = [
    .text("name") { $0.name },
    .text("hotel") { $0.sums.fees[Element.hotel].words },
    .text("care") { $0.sums.fees[Element.care].words },
    .text("activity") { $0.sums.fees[Element.activity].words },
    .text("extras") { $0.sums.extras.words },
    .text("held") { $0.sums.fundsHeld.words },
    .text("vat") { $0.sums.vat.words },
    .text("gross") { $0.sums.gross.words },
  ]
}
