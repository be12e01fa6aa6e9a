import ArgumentParser
import CareHome
import Evidence
import Workflows

struct Dispute: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Note that a payer disputes a document or an account, or that it is settled.",
    discussion: """
      No reminder goes out for what is in dispute.

      Example:
        hearth dispute ledger --account R07/ashcroft --document SV-2610-004 \
      --why "says he was in hospital" --by "Anna Bell"
        hearth dispute ledger --account R07/ashcroft --end --why "credited" --by "Anna Bell"
      """)

  @OptionGroup var home: HomeArguments

  @Option(
    help: ArgumentHelp("The account.", valueName: "resident/payer"), transform: Typed.account)
  var account: PayerAccount

  @Option(
    help: ArgumentHelp("The document's number. Left out: the whole account.", valueName: "number"))
  var document: String?

  @Flag(help: "It is no longer in dispute.")
  var end = false

  @Option(help: ArgumentHelp("What the payer says, or how it was settled.", valueName: "words"))
  var why: String

  @OptionGroup var signature: Signature
  @OptionGroup var writing: WritingOptions

  func run() throws {
    let report = try Faults.exiting { () throws(Faults) in
      let work = try SettleAccount(
        home.place, by: signature.person, asOf: signature.day, why: why)
      return end
        ? try work.endDispute(account, document, previewing: writing.preview)
        : try work.dispute(account, document, previewing: writing.preview)
    }
    writing.deliver(report)
  }
}
