import Billing
public import CareCalendar
import CareHome
import Documents
public import Evidence

extension Fault.Code {
  /// Months that this home was not billed for from here.
  public static let noIncomeMonths: Fault.Code = "income.no-months"
}

/// Says what was invoiced over some months by payer and element, with the register of all documents.
public struct ReportIncome: Sendable {
  private let home: OpenedHome
  private let pages: Pages
  private let first: Month
  private let last: Month

  /// - Throws: `income.no-months`; everything that is wrong with the sheets or the templates.
  public init(
    folder: HomePlace, from first: Month, through last: Month, templates: PageStyle = .standard
  ) throws(Faults) {
    home = try OpenedHome(folder: folder)
    pages = try Pages(templates: templates)
    self.first = max(first, home.register.billedFrom.month)
    self.last = last
    guard self.first <= last else {
      throw Faults(
        Fault(
          .noIncomeMonths,
          "There is no month to report on: the home is billed from here from \(home.register.billedFrom.words).",
          remedy: "Give a later month with --through, and one no later with --from."))
    }
  }

  /// - Throws: what any month's run throws.
  public func report() throws(Faults) -> Report {
    let history = try BillingRun(try home.billingInput()).history(through: last)
    let report = IncomeReport(history.runs.filter { first <= $0.month && $0.month <= last })
    let name = "income-\(first)-\(last)"
    let page = try pages.file(
      IncomePage(report, of: home.register.home), name, of: home.name, in: ["reports"])
    let sheets = [
      OutputFile(try pages.path(home.name, ["reports"], name + ".csv"), report.csv),
      OutputFile(
        try pages.path(home.name, ["reports"], "register-\(first)-\(last).csv"), report.register),
    ]
    return Report(
      text: report.text, json: report.json.encoded, files: [page] + sheets,
      entries: [
        OutputIndex.Entry(
          home: home.register.home.name, kind: .report, period: report.periodWords,
          title: "Income by payer and element",
          amount: report.total.income, files: [page, sheets[0]].map(\.path.description)),
        OutputIndex.Entry(
          home: home.register.home.name, kind: .sheet, period: report.periodWords,
          title: "Register of all documents", files: [sheets[1].path.description]),
      ], warnings: home.warnings)
  }
}
