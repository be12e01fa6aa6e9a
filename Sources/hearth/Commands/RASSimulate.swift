import ArgumentParser
import CareCalendar
import Evidence
import Workflows

struct RASSimulate: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "simulate",
    abstract: "Hold two systems side by side: who is better and who is worse off.",
    discussion: """
      Two definitions, two versions of one, or one on two days. Winners and losers by group and by \
      level, the total, and what each modifier does; with --out in one page.

      Example:
        hearth ras simulate samples/ras/netherlands-2011.json samples/ras/netherlands-2012.json \
      --assessments samples/ras/population.csv --on 2011-12-01 --new-on 2012-01-01 --out out
      """)

  @Argument(help: "The definition as it is.")
  var old: String

  @Argument(help: "The definition as it would be.")
  var new: String

  @Option(
    help: ArgumentHelp("The sheet of assessments, a person a row.", valueName: "file"))
  var assessments: String

  @Option(
    name: .customLong("on"),
    help: ArgumentHelp("The day for which the first is run. Left out: today.", valueName: "date"),
    transform: Typed.day)
  var day: Day?

  @Option(
    name: .customLong("new-on"),
    help: ArgumentHelp(
      "The day for which the second is run. Left out: that of --on.", valueName: "date"),
    transform: Typed.day)
  var newDay: Day?

  @OptionGroup var output: OutputOptions

  func run() throws {
    let first = day ?? Clock.today
    try output.deliver { () throws(Faults) in
      try SimulateRAS(
        from: SimulateRAS.Side(old, on: first), to: SimulateRAS.Side(new, on: newDay ?? first),
        assessments: assessments
      ).report(templates: output.templates)
    }
  }
}
