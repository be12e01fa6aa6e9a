import ArgumentParser
import CareCalendar
import Evidence
import Workflows

struct PrintTicks: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "tick-sheet",
    abstract: "Print the week's tick sheets: who had what beside the fee.",
    discussion: """
      One sheet for each band: a page to print, A4 across, and the same as CSV to fill in. What the \
      weekly fee covers is not on it, unless somebody gave it up.

      Example:
        hearth tick-sheet samples/seaview --week 2026-10-05 --out out
      """)

  @OptionGroup var home: HomeArguments

  @Option(
    help: ArgumentHelp("The Monday of the week.", valueName: "date"), transform: Typed.day)
  var week: Day

  @OptionGroup var output: OutputOptions

  func run() throws {
    try output.deliver { () throws(Faults) in
      try PrintTickSheets(folder: home.place, week: week, templates: output.templates).report()
    }
  }
}
