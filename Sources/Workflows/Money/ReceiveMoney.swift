import Amounts
import Billing
public import CareCalendar
public import CareHome
import Documents
public import Evidence
import Intake
import Store

/// Takes in what a bank's export shows, and says what each sum seems to be for.
public struct ReceiveMoney: Sendable {
  private let accounts: OpenedAccounts
  private let person: String
  private let asOf: Day
  private let payer: PayerID?

  /// - Parameter payer: who sent all of it; nil where the bank's text is to tell.
  public init(
    _ place: HomePlace, from payer: PayerID? = nil, by person: String, asOf: Day
  ) throws(Faults) {
    accounts = try OpenedAccounts(place, on: asOf)
    self.person = person
    self.asOf = asOf
    self.payer = payer
    if let payer { try accounts.home.expect(payer) }
  }

  /// Twice is harmless: a line that was taken in before is not taken in again.
  ///
  /// - Throws: every row of the file that can't be read; then nothing is taken in.
  public func report(bank path: String, previewing: Bool) throws(Faults) -> Report {
    let file = try BankFile(SheetFile.read(path), map: accounts.home.folder.columnMaps.bank)
    let news = news(in: file)
    let entries = payments(news)
    try accounts.check(entries)
    var act: Act?
    if accounts.isLedger, !previewing, !entries.isEmpty {
      act = try accounts.record(
        entries, .received, by: person, on: asOf,
        "Took in \(entries.count) \(entries.count == 1 ? "payment" : "payments") from "
          + "\(FolderName.of(path)).")
    }
    var history = accounts.history
    for entry in entries { history.append(entry) }
    let told = ReceiveReport(
      file: file, taken: entries, act: act, isLedger: accounts.isLedger,
      proposals: Matcher(history).proposals())
    return Report(
      text: told.text, json: told.json.encoded, files: [], entries: [],
      warnings: accounts.home.warnings + file.notes)
  }

  /// Money that came in and was not taken in before: of equal lines as many as are new.
  private func news(in file: BankFile) -> [BankLine] {
    var known: [Line: Int] = [:]
    for payment in accounts.history.money.payments {
      known[Line(day: payment.day, amount: payment.amount, text: payment.text), default: 0] += 1
    }
    // What receipts.csv has of the same day, sum and words is in the accounts by that.
    for receipt in accounts.register.receipts {
      known[Line(day: receipt.day, amount: receipt.amount, text: receipt.reference), default: 0] +=
        1
    }
    return file.lines.filter { line in
      guard line.amount > .zero else { return false }
      let key = Line(day: line.day, amount: line.amount, text: line.text)
      guard let count = known[key], count > 0 else { return true }
      known[key] = count - 1
      return false
    }
  }

  private struct Line: Hashable {
    let day: Day
    let amount: Money
    let text: String
  }

  private func payments(_ lines: [BankLine]) -> [MoneyEntry] {
    var book = accounts.history.money
    return lines.map { line in
      let payment = Payment(
        id: book.nextPaymentID, day: line.day, amount: line.amount, text: line.text, payer: payer)
      let entry = MoneyEntry(day: line.day, .received(payment), by: person, why: "bank export")
      book.append(entry)
      return entry
    }
  }

  /// A council's payment schedule beside what was billed for the month. Nothing is written.
  public func schedule(_ path: String, month: Month) throws(Faults) -> Report {
    guard let payer else {
      throw Faults(
        Fault(
          .noPayer, "Nothing says whose schedule it is.",
          remedy: "Give the payer with --payer, as payers.csv has it."))
    }
    let schedule = try accounts.remittance(path, from: payer)
    let comparison = ScheduleComparison(schedule, for: month.range, in: accounts.history)
    return Report(
      text: comparison.text, json: comparison.json.encoded, files: [], entries: [],
      warnings: accounts.home.warnings)
  }
}

extension Fault.Code {
  /// A remittance or schedule without its payer.
  public static let noPayer: Fault.Code = "money-file.no-payer"
  public static let unknownPayer: Fault.Code = "home.unknown-payer"
}

extension OpenedHome {
  /// - Throws: `home.unknown-payer`.
  func expect(_ payer: PayerID) throws(Faults) {
    guard !register.payers.contains(where: { $0.id == payer }) else { return }
    let some = register.payers.prefix(5).map(\.id.text).joined(separator: ", ")
    throw Faults(
      Fault(
        .unknownPayer, at: SourceLocation(file: "payers.csv"), "There is no payer \"\(payer)\".",
        remedy: "Use an id of payers.csv, such as \(some)."))
  }
}
