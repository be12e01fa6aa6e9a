import Amounts
import Billing
public import CareCalendar
import CareHome
import Documents
public import Evidence
import Store

/// What a home, or every home of a group, is owed on a day.
public struct StateDebt: Sendable {
  private let homes: [OpenedAccounts]
  private let pages: Pages
  private let asOf: Day

  /// - Parameter place: without a code, every home of a ledger.
  public init(_ place: HomePlace, asOf: Day, templates: PageStyle = .standard) throws(Faults) {
    var homes: [OpenedAccounts] = []
    for one in try place.everyHome() { homes.append(try OpenedAccounts(one, on: asOf)) }
    self.homes = homes
    pages = try Pages(templates: templates)
    self.asOf = asOf
  }

  public func report() throws(Faults) -> Report {
    let debts = homes.map { AgedDebt($0.history, on: asOf) }
    var files: [OutputFile] = []
    var entries: [OutputIndex.Entry] = []
    for (home, debt) in zip(homes, debts) {
      let folders = [asOf.month.description]
      let name = "aged-debt-\(asOf.iso)"
      let page = try pages.file(AgedDebtPage(debt), name, of: home.home.name, in: folders)
      let sheet = OutputFile(
        try pages.path(home.home.name, folders, name + ".csv"), debt.csv)
      files += [page, sheet]
      entries.append(
        OutputIndex.Entry(
          home: home.register.home.name, kind: .sheet, period: asOf.month.words,
          title: "What is owed on \(asOf.words)", amount: debt.ageing.total,
          files: [page.path.description, sheet.path.description]))
    }
    return Report(
      text: debts.map(\.text).joined(separator: "\n") + together(debts),
      json: JSON.array(debts.map(\.json)).encoded, files: files, entries: entries,
      warnings: homes.flatMap(\.home.warnings))
  }

  private func together(_ debts: [AgedDebt]) -> String {
    guard debts.count > 1 else { return "" }
    return "\nAll \(debts.count) homes: \(debts.map(\.ageing.total).sum()) owed, "
      + "\(debts.map(\.overdue).sum()) past its date.\n"
  }
}

extension HomePlace {
  /// The home itself; each home of a ledger where none was chosen.
  func everyHome() throws(Faults) -> [HomePlace] {
    guard isLedger, code == nil else { return [self] }
    return try Ledger.open(folder).homes().map { HomePlace(folder, code: $0.code) }
  }
}
