import ArgumentParser
import CareCalendar
import Evidence
import Workflows

struct Import: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Take a home's sheets into the database: all of them, or nothing.",
    discussion: """
      Every sheet is checked first, with the sheets that the folder leaves out as the database has \
      them. Then only what changed is kept, beside what was there before. Doing it twice is \
      harmless.

      A changed row corrects the old one from its own beginning, and the next run bills the \
      difference. With --from DAY the change holds from that day on, and the old row until the day \
      before. Rows that the sheets leave out are told, and go only with --withdraw.

      Example:
        hearth import ledger samples/harbour-court --by "Anna Bell"
        hearth import ledger new-fees --home harbour-court --from 2026-10-13 --by "Anna Bell" \
      --preview
      """)

  @Argument(help: "The database's folder.")
  var ledger: String

  @Argument(help: "The home's folder of sheets.")
  var sheets: String

  @Option(
    name: .customLong("home"),
    help: ArgumentHelp(
      "The home's code in the database. Left out: the name of the folder of sheets.",
      valueName: "code"))
  var home: String?

  @Option(
    help: ArgumentHelp("The day from which changed rows hold.", valueName: "date"),
    transform: Typed.day)
  var from: Day?

  @Flag(help: "Rows that the sheets leave out are meant to go.")
  var withdraw = false

  @Flag(help: "Say what would change, and change nothing.")
  var preview = false

  @OptionGroup var signature: Signature

  @Option(help: "What to print: text for people, json for programs.")
  var format: Format = .text

  func run() throws {
    let report = try Faults.exiting { () throws(Faults) in
      try ImportSheets(
        HomePlace(ledger, code: home), sheets: sheets, by: signature.person,
        asOf: signature.day, from: from, withdrawing: withdraw
      ).report(previewing: preview)
    }
    for warning in report.warnings { Console.complain("Note: \(warning)") }
    Console.say(format == .json ? report.json : report.text)
  }
}
