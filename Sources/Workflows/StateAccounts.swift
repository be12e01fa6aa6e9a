import Billing
public import CareCalendar
public import CareHome
import Documents
public import Evidence
import Intake

extension Fault.Code {
  /// Nobody of that id lives or lived in the home.
  public static let unknownResident: Fault.Code = "home.unknown-resident"
}

/// States the accounts of one resident, or of all.
public struct StateAccounts: Sendable {
  private let home: OpenedHome
  private let pages: Pages
  private let resident: ResidentID?
  private let month: Month
  private let asOf: Day

  /// - Parameters:
  ///   - resident: nil for everybody.
  ///   - asOf: the day to which debts are aged.
  /// - Throws: everything that is wrong with the sheets or the templates; a resident who is not
  ///   among them.
  public init(
    folder: String, resident: ResidentID?, month: Month, asOf: Day, templates: String? = nil
  ) throws(Faults) {
    home = try OpenedHome(folder: folder)
    pages = try Pages(templates: templates)
    self.resident = resident
    self.month = month
    self.asOf = asOf
    if let resident { try home.expect(resident) }
  }

  public func report() throws(Faults) -> Report {
    let history = try BillingRun(try home.billingInput()).history(through: month)
    let accounts = history.accounts.filter { resident == nil || $0.resident == resident }
    let statements = accounts.compactMap {
      history.statement(for: $0, period: month.range, asOf: asOf)
    }
    var files: [OutputFile] = []
    var entries: [OutputIndex.Entry] = []
    for statement in statements {
      let name = DocumentName.statement(statement.account)
      let folders = [month.description]
      let page = try pages.file(StatementPage(statement), name, of: home.name, in: folders)
      let xml = OutputFile(
        try pages.path(home.name, folders, name + ".xml"), try StatementXML.bytes(statement))
      files += [page, xml]
      entries.append(
        OutputIndex.Entry(
          home: home.register.home.name, kind: .statement, period: month.words,
          title: "\(statement.payer.name), for \(statement.subject.reference)",
          amount: statement.closing, files: [page, xml].map(\.path.description)))
    }
    return Report(
      text: statements.map(\.text).joined(separator: "\n"),
      json: JSON.array(statements.map(\.json)).encoded, files: files, entries: entries,
      warnings: home.warnings)
  }
}

extension OpenedHome {
  /// - Throws: `home.unknown-resident`, naming residents who are there.
  func expect(_ resident: ResidentID) throws(Faults) {
    guard !register.residents.contains(where: { $0.id == resident }) else { return }
    let some = register.residents.prefix(5).map(\.id.text).joined(separator: ", ")
    throw Faults(
      Fault(
        .unknownResident, at: SourceLocation(file: "residents.csv"),
        "There is no resident \"\(resident)\".",
        remedy: "Use an id of residents.csv, such as \(some)."))
  }
}
