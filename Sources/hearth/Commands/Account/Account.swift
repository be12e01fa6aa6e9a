import ArgumentParser
import Evidence
import Workflows

struct Account: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract:
      "Keep direct-payment accounts: who holds the money, what it may pay for, what is left.",
    discussion: """
      An account is one person's direct payment or fund: a sub-ledger of the bank account in which \
      it lies. A payment is made for an item of the plan that was signed off, or it is refused, and \
      only the refusal is kept. Everything is kept in a database (hearth init), which needs no home.

      Example:
        hearth init payments --by "Dee Ward"
        hearth account take payments samples/payment-accounts --by "Dee Ward" --as-of 2027-03-31
        hearth account statement payments --month 2026-04 --out out
        hearth account pool payments --month 2026-04
      """,
    subcommands: [
      Take.self, Open.self, Plan.self, Stage.self, Receive.self, Pay.self, Commit.self,
      Correct.self, Charge.self, Underspend.self, Close.self, Statement.self, Pool.self,
    ])
}

/// What every command that writes on payment accounts takes.
struct AccountWriting: ParsableArguments {
  @Argument(help: "The database's folder (hearth init).")
  var ledger: String

  @OptionGroup var signature: Signature

  @Flag(help: "Say what would be kept, and keep nothing.")
  var preview = false

  @Option(help: "What to print: text for people, json for programs.")
  var format: Format = .text

  func run(_ work: (KeepAccounts) throws(Faults) -> Report) throws {
    let report = try Faults.exiting { () throws(Faults) in
      try work(
        KeepAccounts(
          ledger, by: signature.person, on: signature.day, previewing: preview))
    }
    for warning in report.warnings { Console.complain("Note: \(warning)") }
    Console.say(format == .json ? report.json : report.text)
  }
}
