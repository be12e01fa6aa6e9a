import ArgumentParser
import CareCalendar

struct RAS: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "ras",
    abstract: "Value a direct payment by a resource allocation system.",
    discussion: """
      A system is a JSON file: what is asked of a person, and the ordered steps that turn the \
      answers into a sum. samples/ras has one for every system that the field has tried, and \
      samples/ras/README.md says how to write one. People come from a sheet of assessments, a \
      column for each question.

      Example:
        hearth ras check samples/ras
        hearth ras run samples/ras/lincolnshire-points.json --assessments \
      samples/ras/population.csv --on 2014-10-01
      """,
    subcommands: [
      RASCheck.self, RASBudgets.self, RASExplain.self, RASSimulate.self, RASCalibrate.self,
    ])
}

/// A definition, the people, and the day.
struct RASArguments: ParsableArguments {
  @Argument(help: "The definition's file.")
  var definition: String

  @Option(
    help: ArgumentHelp("The sheet of assessments, a person a row.", valueName: "file"))
  var assessments: String

  @Option(
    name: .customLong("on"),
    help: ArgumentHelp(
      "The day for which it is run: dated values go by it. Left out: today.", valueName: "date"),
    transform: Typed.day)
  var day: Day?

  var onDay: Day { day ?? Clock.today }
}
