import ArgumentParser
import CareCalendar
import Evidence
import Workflows

struct Review: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "List the agreements in force whose verdict has changed since they began.",
    discussion: """
      A verdict changes with the number of residents and with the budget. Give last year's folder \
      with --before to see what the new budget does.

      Example:
        hearth review samples/seaview --as-of 2026-10-31
      """)

  @OptionGroup var home: HomeArguments

  @Option(
    help: ArgumentHelp(
      "The home's sheets as they were when the agreements began.", valueName: "folder"))
  var before: String?

  @Option(
    name: .customLong("as-of"),
    help: ArgumentHelp("The day to judge on. Left out: today.", valueName: "date"),
    transform: Typed.day)
  var asOf: Day?

  @Option(help: "What to print: text for people, json for programs.")
  var format: Format = .text

  func run() throws {
    let report = try Faults.exiting { () throws(Faults) in
      try ReviewAgreements(folder: home.place, before: before, asOf: asOf ?? Clock.today).report()
    }
    for warning in report.warnings { Console.complain("Note: \(warning)") }
    Console.say(format == .json ? report.json : report.text)
  }
}
