public import Amounts
public import CareCalendar
public import CareHome
import Documents
public import Evidence
public import Funding
import Store

/// States payment accounts: one or all of them, and the pools in which they lie.
public struct StatePayments: Sendable {
  private let opened: OpenedPayments
  private let pages: Pages

  public init(_ folder: String, templates: PageStyle = .standard) throws(Faults) {
    opened = try OpenedPayments(folder)
    pages = try Pages(templates: templates)
  }

  /// - Parameter id: nil for every account that is open in these days.
  public func statements(
    of id: PaymentAccountID?, over days: DayRange, named period: String
  ) throws(Faults) -> Report {
    let book = opened.book
    let accounts =
      try id.map { (id) throws(Faults) in [try book.expect(id)] }
      ?? book.accounts.filter { $0.opened <= days.last && days.first <= ($0.closed ?? days.first) }
    let statements = accounts.map { book.statement(of: $0, over: days) }
    var files: [OutputFile] = []
    var entries: [OutputIndex.Entry] = []
    for statement in statements {
      let name = DocumentName.paymentAccount(statement.account.id)
      let folders = ["payment-accounts", DocumentName.safe(period)]
      let page = try pages.file(PaymentAccountPage(statement), name, in: folders, for: nil)
      let xml = OutputFile(try pages.path(folders, name + ".xml"), try statement.xml())
      files += [page, xml]
      entries.append(
        OutputIndex.Entry(
          home: "Payment accounts", kind: .statement, period: days.words,
          title: "\(statement.account.id) · \(statement.account.person)",
          amount: statement.closing,
          files: [page.path.description, xml.path.description]))
    }
    return Report(
      text: statements.map(\.text).joined(separator: "\n"),
      json: JSON.array(statements.map(\.json)).encoded, files: files, entries: entries,
      warnings: try warnings(statements))
  }

  /// Every pool, or one, with what its accounts come to beside the bank.
  ///
  /// - Parameter shown: what the bank's own statement says of one pool.
  /// - Throws: `account.pool-off` where the sub-ledgers do not sum to the pool, which verify
  ///   explains.
  public func pools(
    _ name: String?, over days: DayRange, bank shown: Money?
  ) throws(Faults) -> Report {
    let book = opened.book
    let banks = name.map { [$0] } ?? book.banks
    guard banks.allSatisfy(book.banks.contains) else {
      throw Faults(
        Fault(
          .accountUnknown, "No account lies in \"\(name ?? "")\".",
          remedy: "Use one of: \(book.banks.joined(separator: ", "))."))
    }
    let pools = banks.map { book.balance(ofBank: $0, over: days) }
    let off = pools.filter { !$0.difference.isZero }.map { pool in
      Fault(
        .poolOff, "The accounts in \(pool.bank) are \(pool.difference) off what its bank shows.",
        remedy: "Run hearth verify: it names the rows that are not as they were written.")
    }
    if let faults = Faults(off) { throw faults }
    return Report(
      text: pools.map { $0.text(bank: shown) }.joined(separator: "\n"),
      json: JSON.array(pools.map { $0.json(bank: shown) }).encoded, files: [], entries: [],
      warnings: [])
  }

  /// Where the home's agreement says another amount than what is in payment.
  private func warnings(_ statements: [AccountStatement]) throws(Faults) -> [Fault] {
    var homes: [String: OpenedHome] = [:]
    var warnings: [Fault] = []
    for statement in statements {
      guard let residence = statement.account.residence, let version = statement.version else {
        continue
      }
      if homes[residence.home] == nil {
        homes[residence.home] = try OpenedHome(
          folder: HomePlace(opened.ledger.folder, code: residence.home))
      }
      let home = homes[residence.home]
      let fault: Fault?
      if let id = residence.agreement {
        fault = home?.register.agreements.first { $0.id == id }?
          .differs(from: version, of: statement.account.id)
      } else {
        fault = try home?.fullPayment(
          of: residence.resident, differsFrom: version, of: statement.account.id)
      }
      if let fault { warnings.append(fault) }
    }
    return warnings
  }
}

extension Fault.Code {
  /// Sub-ledgers that do not sum to their pool.
  public static let poolOff: Fault.Code = "account.pool-off"
}
