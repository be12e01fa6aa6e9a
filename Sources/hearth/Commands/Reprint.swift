import ArgumentParser
import CareCalendar
import Evidence
import Workflows

struct Reprint: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Write issued documents and letters again from a database, as they were.",
    discussion: """
      Every document is made again from the database and held against the fingerprint that was kept \
      when it was issued; one that differs is a fault, and nothing is written. Reminders and the \
      letters of an uplift are made again of what the database knew before they were sent.

      Example:
        hearth reprint ledger --home harbour-court --month 2026-10 --out copies
      """)

  @OptionGroup var home: HomeArguments

  @Option(
    help: ArgumentHelp(
      "The month of the documents, or in which the letters were sent. Left out: all.",
      valueName: "yyyy-mm"),
    transform: Typed.month)
  var month: Month?

  @Option(help: ArgumentHelp("The folder to write to.", valueName: "folder"))
  var out: String

  @OptionGroup var pages: PageOptions

  @OptionGroup var prints: PrintOptions

  @Option(help: "What to print: text for people, json for programs.")
  var format: Format = .text

  func run() throws {
    let report = try Faults.exiting { () throws(Faults) in
      try prints.showing { () throws(Faults) in
        try ReprintDocuments(
          home.place, month: month, out: out, templates: pages.style(printing: prints.printing)
        ).report()
      }
    }
    Console.say(format == .json ? report.json : report.text)
  }
}
