import Amounts
import ArgumentParser
import CareHome
import Evidence
import Workflows

struct WriteOff: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "write-off",
    abstract: "Give up what is left of a document, with the reason and who decided it.",
    discussion: """
      The document stays as it was issued; the debt goes to "debts written off" in the books.

      Example:
        hearth write-off ledger --account R15/pemberton --document SV-2609-015 --why "no estate" \
      --by "Anna Bell"
      """)

  @OptionGroup var home: HomeArguments

  @Option(
    help: ArgumentHelp("The account.", valueName: "resident/payer"), transform: Typed.account)
  var account: PayerAccount

  @Option(
    help: ArgumentHelp(
      "The document's number, or opening for the balance from earlier records.",
      valueName: "number"))
  var document: String

  @Option(
    help: ArgumentHelp("How much. Left out: all that is left.", valueName: "£"),
    transform: Typed.pounds)
  var amount: Money?

  @Option(help: ArgumentHelp("Why.", valueName: "words"))
  var why: String

  @OptionGroup var signature: Signature
  @OptionGroup var writing: WritingOptions

  func run() throws {
    let report = try Faults.exiting { () throws(Faults) in
      try SettleAccount(home.place, by: signature.person, asOf: signature.day, why: why)
        .writeOff(account, document, amount, previewing: writing.preview)
    }
    writing.deliver(report)
  }
}
