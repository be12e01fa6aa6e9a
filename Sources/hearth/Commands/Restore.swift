import ArgumentParser
import Evidence
import Workflows

struct Restore: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Bring a copy of a database back, once it has been checked.",
    discussion: """
      Where a database stands already, nothing happens without --replace; it is then kept beside \
      the copy under another name.

      Example:
        hearth restore /media/usb/ledger-2026-10-31.db ledger
      """)

  @Argument(help: "The file that hearth backup wrote.")
  var file: String

  @Argument(help: "The folder in which it is to be the database.")
  var ledger: String

  @Flag(help: "Put it in the place of the database that stands there.")
  var replace = false

  @Option(help: "What to print: text for people, json for programs.")
  var format: Format = .text

  func run() throws {
    let report = try Faults.exiting { () throws(Faults) in
      try RestoreLedger(from: file, to: ledger, replacing: replace).report()
    }
    Console.say(format == .json ? report.json : report.text)
  }
}
