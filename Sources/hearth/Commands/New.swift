import ArgumentParser
import CareCalendar
import Evidence
import Workflows

struct New: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Make a folder with every sheet, to begin a home of your own.",
    discussion: """
      Each sheet has its headings, and those that a home can't do without one example row, of one \
      invented resident. hearth cost and hearth bill run on it at once. README.md in the folder \
      says what to replace, in which order, and how to go live while residents are already there.

      Example:
        hearth new my-home
        hearth new rowan-court --name "Rowan Court" --billed-from 2026-10-01
      """)

  @Argument(help: "The folder to make.")
  var folder: String

  @Option(help: ArgumentHelp("The home's name.", valueName: "name"))
  var name = "Example House"

  @Option(
    name: .customLong("billed-from"),
    help: ArgumentHelp(
      "The first day that is billed from these sheets. Left out: the first of this month.",
      valueName: "date"), transform: Typed.day)
  var billedFrom: Day?

  @Option(help: "What to print: text for people, json for programs.")
  var format: Format = .text

  func run() throws {
    let report = try Faults.exiting { () throws(Faults) in
      try StartHome(
        folder: folder, name: name, billedFrom: billedFrom ?? Clock.today.month.first
      ).report()
    }
    Console.say(format == .json ? report.json : report.text)
  }
}
