import Amounts
import Billing
public import CareCalendar
import CareHome
import Documents
public import Evidence
import Funding
import Intake

/// Says what a home, or every home of a group, has to lose where full direct payments are not
/// passed on (funding.md, The three models).
public struct StateExposure: Sendable {
  private let homes: [OpenedAccounts]
  private let asOf: Day
  private let pages: Pages

  /// - Parameter place: without a code, every home of a ledger.
  /// - Throws: everything that is wrong with the sheets or the ledger.
  public init(
    _ place: HomePlace, asOf: Day, templates: PageStyle = .standard
  ) throws(Faults) {
    pages = try Pages(templates: templates)
    var homes: [OpenedAccounts] = []
    for one in try place.everyHome() { homes.append(try OpenedAccounts(one, on: asOf)) }
    self.homes = homes
    self.asOf = asOf
  }

  /// - Throws: what forbids billing that day.
  public func report() throws(Faults) -> Report {
    var reports: [ExposureReport] = []
    var files: [OutputFile] = []
    var entries: [OutputIndex.Entry] = []
    for home in homes {
      let report = ExposureReport(
        home: home.register.home, day: asOf, exposures: try home.exposures(on: asOf))
      reports.append(report)
      let page = try pages.file(
        ExposurePage(report), "exposure-\(asOf.iso)", of: home.home.name,
        in: [asOf.month.description])
      files.append(page)
      entries.append(
        OutputIndex.Entry(
          home: report.home.name, kind: .directPayments, period: asOf.month.words,
          title: "If full direct payments were not passed on, \(asOf.words)",
          amount: report.exposures.map(\.most).sum(), files: [page.path.description]))
    }
    return Report(
      text: reports.map(\.text).joined(separator: "\n"),
      json: JSON.array(reports.map(\.json)).encoded, files: files, entries: entries,
      warnings: homes.flatMap(\.home.warnings))
  }
}

extension OpenedAccounts {
  /// Every full direct payment that is in force, in the order of the placements.
  func exposures(on day: Day) throws(Faults) -> [FullPaymentExposure] {
    let input = try home.billingInput()
    var found: [FullPaymentExposure] = []
    for placement in register.placements(on: day) {
      let shares = try input.weeklyShares(of: placement.id, on: day)
      let direct = shares.filter { $0.kind == .fullDirectPayment }
      guard let payer = direct.first?.payer else { continue }
      let weekly = shares.filter { $0.payer == payer }.map(\.weekly).sum()
      let account = PayerAccount(payer: payer, resident: placement.resident)
      let state = history.state(of: account, on: day)
      let open = state.open
      found.append(
        FullPaymentExposure(
          placement: placement.id, resident: placement.resident.text, account: payer, day: day,
          weekly: weekly.rounded(.halfAwayFromZero),
          owed: max(state.balance, .zero),
          overdue: max(open.filter { $0.due < day }.map(\.left).sum() - state.credit, .zero),
          unbilled: unbilled(account, since: start(of: direct), weekly: weekly, on: day),
          safeguard: home.folder.safeguards.last {
            $0.placement == placement.id && $0.holds(on: day)
          }))
    }
    return found
  }

  /// The first day of the direct payment, or of billing from here.
  private func start(of shares: [WeeklyShare]) -> Day {
    let lines = Set(shares.map(\.line))
    let first = register.fundingLines.filter { lines.contains($0.id) }.map(\.from).min()
    return max(first ?? register.billedFrom, register.billedFrom)
  }

  /// What the days up to `day` come to that no document has billed.
  private func unbilled(
    _ account: PayerAccount, since start: Day, weekly: ExactMoney, on day: Day
  ) -> Money {
    let billed = history.documents(of: account).filter { $0.issued <= day }
      .map(\.period.last).max()
    let first = max(start, billed.map { $0 + 1 } ?? start)
    guard first <= day else { return .zero }
    return (weekly / 7 * (day - first + 1)).rounded(.halfAwayFromZero)
  }
}
