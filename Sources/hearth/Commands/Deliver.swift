import ArgumentParser
import CareCalendar
import Evidence
import Workflows

struct Deliver: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Take a ticked sheet into extras.csv, and confirm what was delivered.",
    discussion: """
      A tick is recorded as delivered; only what is confirmed is billed. Give --confirm with the \
      sheet to do both at once, or later and alone with --through. A sheet that is taken in twice \
      changes nothing. hearth tick-sheet makes the sheet.

      Example:
        hearth deliver samples/seaview tick-sheet-2026-10-05-residential.csv --by "Ann Lee"
        hearth deliver samples/seaview --confirm --through 2026-10-31 --by "Joan Hart"
      """)

  @OptionGroup var home: HomeArguments

  @Argument(help: "The tick sheet as it came back, as CSV.")
  var sheet: String?

  @Flag(help: "Confirm what was delivered.")
  var confirm = false

  @Option(
    help: ArgumentHelp(
      "With --confirm: the last day to confirm. Left out: the day on which it is done.",
      valueName: "date"),
    transform: Typed.day)
  var through: Day?

  @OptionGroup var signature: Signature

  @Flag(help: "Say what would change, and change nothing.")
  var preview = false

  @Option(help: "What to print: text for people, json for programs.")
  var format: Format = .text

  func validate() throws {
    guard sheet != nil || confirm else {
      throw ValidationError("Give a tick sheet, or --confirm.")
    }
    guard through == nil || confirm else {
      throw ValidationError("--through belongs to --confirm.")
    }
  }

  func run() throws {
    let report = try Faults.exiting { () throws(Faults) in
      try TakeDeliveries(
        folder: home.place, sheet: sheet, confirmThrough: confirm ? through ?? signature.day : nil,
        by: signature.person, asOf: signature.day
      ).report(preview: preview)
    }
    for warning in report.warnings { Console.complain("Note: \(warning)") }
    Console.say(format == .json ? report.json : report.text)
  }
}
