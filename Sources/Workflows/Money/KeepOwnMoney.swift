public import Amounts
public import Billing
public import CareCalendar
public import CareHome
import Documents
public import Evidence
import Store

/// Writes down what happened to a resident's own money, and states it.
public struct KeepOwnMoney: Sendable {
  private let accounts: OpenedAccounts
  private let resident: Resident
  private let pages: Pages
  private let asOf: Day

  public init(
    _ place: HomePlace, resident: ResidentID, asOf: Day, templates: PageStyle = .standard
  ) throws(Faults) {
    accounts = try OpenedAccounts(place, on: asOf)
    pages = try Pages(templates: templates)
    try accounts.home.expect(resident)
    self.resident =
      accounts.register.residents.first { $0.id == resident }
      ?? Resident(id: resident, name: resident.text, reference: resident.text)
    self.asOf = asOf
  }

  /// Keeps an entry.
  ///
  /// - Parameters:
  ///   - amount: as it moves what is kept: below zero for what goes out.
  ///   - mayOverdraw: a person has said that the home lends the difference.
  /// - Throws: `own-money.below-zero`, `own-money.no-receipt` and what else is wrong with it.
  public func keep(
    _ kind: PocketEntry.Kind, _ amount: Money, for purpose: String, receipt: String,
    by person: String, mayOverdraw: Bool, previewing: Bool
  ) throws(Faults) -> Report {
    var own = accounts.own
    let entry = PocketEntry(
      id: own.nextID, day: asOf, resident: resident.id, kind: kind, amount: amount,
      description: purpose, receipt: receipt, by: person)
    try own.append(entry, mayOverdraw: mayOverdraw)
    let what =
      "\(resident.name): \(amount.magnitude) \(amount.isNegative ? "out" : "in"), \(purpose). "
      + "\(own.balance(of: resident.id)) is kept."
    var ending = "A preview: nothing was written."
    if !previewing { ending = try accounts.record(entry, on: asOf, what).words }
    let json: JSON = [
      "id": .string(entry.id.text), "balance": .amount(own.balance(of: resident.id)),
      "preview": .bool(previewing),
    ]
    return Report(
      text: what + "\n" + ending, json: json.encoded, files: [], entries: [],
      warnings: accounts.home.warnings)
  }

  /// The month as the resident and their family read it.
  public func statement(month: Month) throws(Faults) -> Report {
    let period = DayRange(month.first, through: min(month.last, asOf)) ?? month.range
    let statement = PocketStatement(
      accounts.own, of: resident, in: accounts.register.home, period: period)
    let page = try pages.file(
      OwnMoneyPage(statement), DocumentName.ownMoney(resident.id), of: accounts.home.name,
      in: [month.description])
    return Report(
      text: statement.text, json: statement.json.encoded, files: [page],
      entries: [
        OutputIndex.Entry(
          home: accounts.register.home.name, kind: .statement, period: month.words,
          title: "\(resident.name)'s own money", amount: statement.closing,
          files: [page.path.description])
      ], warnings: accounts.home.warnings)
  }
}
