import ArgumentParser
import Billing
import CareCalendar
import CareHome
import Evidence
import Workflows

struct Remittance: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Say what a payment was for, or what was paid back, document by document.",
    discussion: """
      Writes a remittance advice, as a page and as UBL 2.1 RemittanceAdvice: for a payer who sent \
      money without one, so that both sides' books say the same; and beside money that the home \
      pays back. Nothing is changed.

      Example:
        hearth remittance ledger --payment P0007 --out out
        hearth remittance ledger --refund RF0001 --out out
      """)

  @OptionGroup var home: HomeArguments

  @Option(help: ArgumentHelp("A payment's number.", valueName: "id"))
  var payment: String?

  @Option(help: ArgumentHelp("A refund's number.", valueName: "id"))
  var refund: String?

  @Option(
    name: .customLong("as-of"),
    help: ArgumentHelp("The day to look from. Left out: today.", valueName: "date"),
    transform: Typed.day)
  var asOf: Day?

  @OptionGroup var output: OutputOptions

  func validate() throws {
    guard (payment != nil) != (refund != nil) else {
      throw ValidationError("Give either --payment ID or --refund ID.")
    }
  }

  func run() throws {
    try output.deliver { () throws(Faults) in
      let work = try AdvisePayment(
        home.place, asOf: asOf ?? Clock.today, templates: output.templates)
      if let payment { return try work.report(of: PaymentID(payment)) }
      return try work.report(of: Identifier<Billing.Refund>(refund ?? ""))
    }
  }
}
