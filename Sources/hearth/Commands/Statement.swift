import ArgumentParser
import CareCalendar
import CareHome
import Evidence
import Workflows

struct Statement: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "State a resident's accounts: what was owed, what came in, what is to be paid.",
    discussion: """
      Each payer of the resident gets a statement of their own, with the opening balance, every \
      document and receipt, the closing balance and its age.

      Example:
        hearth statement samples/seaview --resident R07 --month 2026-10 --as-of 2026-11-05
        hearth statement samples/seaview --all --month 2026-10 --as-of 2026-11-05 --out out
      """)

  @OptionGroup var home: HomeArguments

  @Option(help: ArgumentHelp("The resident whose accounts to state.", valueName: "id"))
  var resident: String?

  @Flag(help: "State the accounts of every resident.")
  var all = false

  @Option(
    help: ArgumentHelp(
      "The month to state. Left out: the month of --as-of.", valueName: "yyyy-mm"),
    transform: Typed.month)
  var month: Month?

  @Option(
    name: .customLong("as-of"),
    help: ArgumentHelp(
      "The day to which debts are aged; nothing dated later is stated. Left out: today.",
      valueName: "date"),
    transform: Typed.day)
  var asOf: Day?

  @OptionGroup var output: OutputOptions

  func validate() throws {
    guard (resident != nil) != all else {
      throw ValidationError("Give either --resident ID or --all.")
    }
  }

  func run() throws {
    let day = asOf ?? Clock.today
    try output.deliver { () throws(Faults) in
      try StateAccounts(
        folder: home.place, resident: resident.map { ResidentID($0) }, month: month ?? day.month,
        asOf: day, templates: output.templates
      ).report()
    }
  }
}
