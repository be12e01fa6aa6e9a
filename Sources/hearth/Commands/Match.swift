import ArgumentParser
import Billing
import CareCalendar
import CareHome
import Evidence
import Workflows

struct Match: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Put payments to accounts: as proposed, by a remittance, or as you say.",
    discussion: """
      Without more it lists the payments that wait, each with what it seems to be for and why. \
      --accept confirms proposals by their payment's number; --accept certain confirms all that \
      name a document or a resident and agree.

      A place is written RESIDENT/PAYER/DOCUMENT=AMOUNT, or RESIDENT/PAYER=AMOUNT to leave it on \
      the account.

      Example:
        hearth match ledger
        hearth match ledger --accept certain --by "Anna Bell"
        hearth match ledger --payment P0007 --remittance advice.csv --payer mersey-sands --by "Anna"
        hearth match ledger --payment P0008 --to R07/ashcroft/SV-2610-004=420.00 --by "Anna Bell"
        hearth match ledger --payment P0008 --undo --why "wrong resident" --by "Anna Bell"
      """)

  @OptionGroup var home: HomeArguments

  @Option(
    help: ArgumentHelp("The payment's number, or certain; several are allowed.", valueName: "id"))
  var accept: [String] = []

  @Option(help: ArgumentHelp("One payment to put by hand.", valueName: "id"))
  var payment: String?

  @Option(
    help: ArgumentHelp("Where a part of it goes; several are allowed.", valueName: "place"),
    transform: Typed.moneyTarget)
  var to: [MoneyTarget] = []

  @Option(help: ArgumentHelp("Its remittance, as CSV or UBL.", valueName: "file"))
  var remittance: String?

  @Option(help: ArgumentHelp("Whose remittance it is.", valueName: "id"))
  var payer: String?

  @Flag(help: "Take the payment back from its accounts, so that it waits again.")
  var undo = false

  @Option(
    help: ArgumentHelp(
      "Use what an account has in credit for a document of its own.", valueName: "place"),
    transform: Typed.moneyTarget)
  var useCredit: MoneyTarget?

  @Option(help: ArgumentHelp("Why, for what is done by hand.", valueName: "words"))
  var why = "by hand"

  @Option(
    name: .customLong("by"),
    help: ArgumentHelp("Who does this; not needed to look.", valueName: "who"))
  var person: String?

  @Option(
    name: .customLong("as-of"),
    help: ArgumentHelp("The day on which it is done. Left out: today.", valueName: "date"),
    transform: Typed.day)
  var asOf: Day?

  @OptionGroup var writing: WritingOptions

  private var isLook: Bool { accept.isEmpty && payment == nil && useCredit == nil }

  func validate() throws {
    guard isLook || !(person ?? "").isEmpty else {
      throw ValidationError("Say who does this: --by \"Anna Bell\".")
    }
    if payment == nil, !to.isEmpty || remittance != nil || undo {
      throw ValidationError("Say which payment: --payment P0001.")
    }
    if payment != nil, [!to.isEmpty, remittance != nil, undo].filter({ $0 }).count != 1 {
      throw ValidationError("Say where it goes: --to PLACE, --remittance FILE or --undo.")
    }
    if remittance != nil, payer == nil {
      throw ValidationError("Say whose remittance it is: --payer ID.")
    }
    if accept.contains("certain"), accept.count > 1 {
      throw ValidationError("Give either certain or the numbers of payments.")
    }
  }

  func run() throws {
    let report = try Faults.exiting { () throws(Faults) in try work() }
    writing.deliver(report)
  }

  private func work() throws(Faults) -> Report {
    let work = try MatchMoney(home.place, by: person ?? "", asOf: asOf ?? Clock.today)
    let preview = writing.preview
    if let useCredit { return try work.use(useCredit, why: why, previewing: preview) }
    if let payment = payment.map({ PaymentID($0) }) {
      if undo { return try work.undo(payment, why: why, previewing: preview) }
      if let remittance, let payer {
        return try work.match(
          payment, remittance: remittance, from: PayerID(payer), previewing: preview)
      }
      return try work.put(payment, to, why: why, previewing: preview)
    }
    if accept.isEmpty { return work.proposals() }
    return try work.accept(
      accept == ["certain"] ? .certain : .these(accept), previewing: preview)
  }
}
