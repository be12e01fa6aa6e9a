import ArgumentParser
import CareCalendar
import Evidence
import Workflows

struct TrialBalance: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "trial-balance",
    abstract: "List every account of the books; the two sides are always equal.",
    discussion: """
      Example:
        hearth trial-balance samples/seaview --as-of 2026-10-31
        hearth trial-balance ledger --as-of 2026-10-31
      """)

  @OptionGroup var home: HomeArguments

  @Option(
    name: .customLong("as-of"),
    help: ArgumentHelp("The day. Left out: today.", valueName: "date"), transform: Typed.day)
  var asOf: Day?

  @OptionGroup var output: OutputOptions

  func run() throws {
    try output.deliver { () throws(Faults) in
      try StateTrialBalance(home.place, asOf: asOf ?? Clock.today).report()
    }
  }
}
