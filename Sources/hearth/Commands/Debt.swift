import ArgumentParser
import CareCalendar
import Evidence
import Workflows

struct Debt: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Say what the home is owed, by whom and for how long.",
    discussion: """
      By payer and by account, the most past its date first, with what to know before ringing: a \
      dispute, a death, the last reminder. Of a database without --home, every home in turn.

      Example:
        hearth debt samples/seaview --as-of 2026-11-05
        hearth debt ledger --as-of 2026-11-05 --out out
      """)

  @OptionGroup var home: HomeArguments

  @Option(
    name: .customLong("as-of"),
    help: ArgumentHelp("The day to which debts are aged. Left out: today.", valueName: "date"),
    transform: Typed.day)
  var asOf: Day?

  @OptionGroup var output: OutputOptions

  func run() throws {
    try output.deliver { () throws(Faults) in
      try StateDebt(home.place, asOf: asOf ?? Clock.today, templates: output.templates).report()
    }
  }
}
