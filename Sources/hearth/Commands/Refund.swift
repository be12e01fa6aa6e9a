import Amounts
import ArgumentParser
import Billing
import CareHome
import Evidence
import Workflows

struct Refund: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Pay back what an account has in credit, or a payment that is nobody's.",
    discussion: """
      It is never more than the account has in credit, or than is left of the payment. The reason \
      is kept; the payer's statement says only that it was paid back. Pay it from the bank under \
      the number that is printed.

      Example:
        hearth refund ledger --account R07/ashcroft --amount 120.00 --why "left us" --by "Anna Bell"
        hearth refund ledger --payment P0009 --amount 50.00 --why "sent in error" --by "Anna Bell"
      """)

  @OptionGroup var home: HomeArguments

  @Option(
    help: ArgumentHelp("The account.", valueName: "resident/payer"), transform: Typed.account)
  var account: PayerAccount?

  @Option(help: ArgumentHelp("A payment of which something waits.", valueName: "id"))
  var payment: String?

  @Option(help: ArgumentHelp("How much.", valueName: "£"), transform: Typed.pounds)
  var amount: Money

  @Option(help: ArgumentHelp("Why.", valueName: "words"))
  var why: String

  @OptionGroup var signature: Signature
  @OptionGroup var writing: WritingOptions

  func validate() throws {
    guard (account != nil) != (payment != nil) else {
      throw ValidationError("Give either --account RESIDENT/PAYER or --payment ID.")
    }
  }

  func run() throws {
    let report = try Faults.exiting { () throws(Faults) in
      let work = try SettleAccount(
        home.place, by: signature.person, asOf: signature.day, why: why)
      if let account { return try work.refund(account, amount, previewing: writing.preview) }
      return try work.refund(
        Billing.PaymentID(payment ?? ""), amount, previewing: writing.preview)
    }
    writing.deliver(report)
  }
}
