import Billing
public import CareCalendar
public import CareHome
import Documents
public import Evidence
import Intake

extension Fault.Code {
  /// Nobody of that id lives or lived in the home.
  public static let unknownResident: Fault.Code = "home.unknown-resident"
  /// A month that has not begun can't be stated.
  public static let monthNotBegun: Fault.Code = "statement.month-not-begun"
}

/// States the accounts of one resident, or of all.
public struct StateAccounts: Sendable {
  private let accounts: OpenedAccounts
  private let pages: Pages
  private let resident: ResidentID?
  private let month: Month
  private let period: DayRange
  private let asOf: Day

  /// - Parameters:
  ///   - resident: nil for everybody.
  ///   - asOf: the day to which debts are aged; nothing dated after it is stated.
  /// - Throws: everything that is wrong with the sheets or the templates; a resident who is not
  ///   among them; a month that begins after `asOf`.
  public init(
    folder: HomePlace, resident: ResidentID?, month: Month, asOf: Day,
    templates: PageStyle = .standard
  ) throws(Faults) {
    accounts = try OpenedAccounts(folder, on: month.last)
    pages = try Pages(templates: templates)
    self.resident = resident
    self.month = month
    self.asOf = asOf
    guard let period = DayRange(month.first, through: min(month.last, asOf)) else {
      throw Faults(
        Fault(
          .monthNotBegun, "\(month.words) has not begun on \(asOf.words).",
          remedy: "Give an earlier month with --month, or a later day with --as-of."))
    }
    self.period = period
    if let resident { try accounts.home.expect(resident) }
  }

  public func report() throws(Faults) -> Report {
    let (home, history) = (accounts.home, accounts.history)
    let accounts = history.accounts.filter { resident == nil || $0.resident == resident }
    let statements = accounts.compactMap {
      history.statement(for: $0, period: period, asOf: asOf)
    }
    var files: [OutputFile] = []
    var entries: [OutputIndex.Entry] = []
    for statement in statements {
      let name = DocumentName.statement(statement.account)
      let folders = [month.description]
      let page = try pages.file(
        StatementPage(statement), name, of: home.name, in: folders,
        for: statement.payer)
      let xml = OutputFile(
        try pages.path(home.name, folders, name + ".xml"), try StatementXML.bytes(statement))
      files += [page, xml]
      entries.append(
        OutputIndex.Entry(
          home: home.register.home.name, kind: .statement, period: month.words,
          title: "\(statement.payer.name), for \(statement.subject.label)",
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
    let named = register.residents.filter {
      $0.name.lowercased() == resident.text.lowercased() || $0.reference == resident.text
    }
    let some = register.residents.prefix(5).map(\.id.text).joined(separator: ", ")
    throw Faults(
      Fault(
        .unknownResident, at: SourceLocation(file: "residents.csv"),
        "There is no resident \"\(resident)\".",
        remedy: named.isEmpty
          ? "Use an id of residents.csv, such as \(some)."
          : "Use the id in residents.csv: "
            + named.map { "\($0.id) is \($0.name)" }.joined(separator: ", ") + "."))
  }
}
