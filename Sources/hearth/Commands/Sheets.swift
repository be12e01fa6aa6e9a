import ArgumentParser
import Evidence
import Workflows

struct Sheets: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Write a home's sheets out of a database, to change them and take them in again.",
    discussion: """
      A database knows more than the sheets that were taken in at first: an uplift, a tick sheet, \
      somebody else's changes. The folder then has all of it, and taking it in again as it is \
      changes nothing. Of a row that was changed from a day on, the sheet says the newest; what held \
      before stays in the database.

      Example:
        hearth sheets ledger october-sheets
        hearth sheets ledger harbour-sheets --home harbour-court
      """)

  @Argument(help: "The database's folder.")
  var ledger: String

  @Argument(help: "The folder to write them to; sheets that stand there are not replaced.")
  var folder: String

  @OptionGroup var which: HomeCode

  @Option(help: "What to print: text for people, json for programs.")
  var format: Format = .text

  func run() throws {
    let report = try Faults.exiting { () throws(Faults) in
      try WriteSheets(HomePlace(ledger, code: which.code), to: folder).report()
    }
    Console.say(format == .json ? report.json : report.text)
  }
}
