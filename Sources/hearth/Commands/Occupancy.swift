public import ArgumentParser
import CareCalendar
import Evidence
public import Workflows

struct Occupancy: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Say how full a home was: beds, room nights, absences, by band and payer.",
    discussion: """
      A room is its resident's from the day of admission to the day before discharge, or to the day \
      of death. A resident is away on each whole day between leaving and returning.

      Example:
        hearth occupancy samples/harbour-court --from 2026-10-01 --through 2026-10-31 --by week
        hearth occupancy samples/seaview --from 2026-04-01 --through 2026-10-31 --out out
      """)

  @OptionGroup var home: HomeArguments

  @Option(help: ArgumentHelp("The first day.", valueName: "date"), transform: Typed.day)
  var from: Day

  @Option(help: ArgumentHelp("The last day.", valueName: "date"), transform: Typed.day)
  var through: Day

  @Option(help: "In steps of a day, week or month.")
  var by: ReportOccupancy.Step = .month

  @OptionGroup var output: OutputOptions

  func validate() throws {
    guard from <= through else { throw ValidationError("--through is before --from.") }
    guard through - from < 3_700 else { throw ValidationError("Ten years at most, please.") }
  }

  func run() throws {
    guard let period = DayRange(from, through: through) else { return }
    try output.deliver { () throws(Faults) in
      try ReportOccupancy(
        folder: home.place, over: period, by: by, templates: output.templates
      ).report()
    }
  }
}

extension ReportOccupancy.Step: ExpressibleByArgument {}
