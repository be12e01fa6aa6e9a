import ArgumentParser
import CareCalendar
import CareHome
import Evidence
import Workflows

struct Receive: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Take in a bank's export, and say what each payment seems to be for.",
    discussion: """
      The file is read whole or not at all; payments that were taken in before are not taken in \
      again. Nothing is put to an account yet: hearth match does that. With a folder of sheets \
      nothing is kept, and the rows for receipts.csv are printed.

      With --schedule, a council's own payment schedule is held against what was billed for the \
      month, before the cash comes.

      Columns are known by their usual headings; column-maps.csv names unusual ones, once.

      Example:
        hearth receive ledger --bank november.csv --by "Anna Bell"
        hearth receive ledger --schedule sched.csv --payer mersey-sands --month 2026-10 --by "Anna"
      """)

  @OptionGroup var home: HomeArguments

  @Option(help: ArgumentHelp("The bank's export, as CSV.", valueName: "file"))
  var bank: String?

  @Option(help: ArgumentHelp("A payer's payment schedule, as CSV or UBL.", valueName: "file"))
  var schedule: String?

  @Option(help: ArgumentHelp("Whose schedule it is, or who sent every payment.", valueName: "id"))
  var payer: String?

  @Option(
    help: ArgumentHelp("The month of the schedule.", valueName: "yyyy-mm"),
    transform: Typed.month)
  var month: Month?

  @OptionGroup var signature: Signature
  @OptionGroup var writing: WritingOptions

  func validate() throws {
    guard (bank != nil) != (schedule != nil) else {
      throw ValidationError("Give either --bank FILE or --schedule FILE.")
    }
    guard schedule == nil || payer != nil else {
      throw ValidationError("Say whose schedule it is: --payer ID.")
    }
  }

  func run() throws {
    let report = try Faults.exiting { () throws(Faults) in
      let work = try ReceiveMoney(
        home.place, from: payer.map { PayerID($0) }, by: signature.person, asOf: signature.day)
      if let schedule {
        return try work.schedule(schedule, month: month ?? signature.day.month)
      }
      return try work.report(bank: bank ?? "", previewing: writing.preview)
    }
    writing.deliver(report)
  }
}
