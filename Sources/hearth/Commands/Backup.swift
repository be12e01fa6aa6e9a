import ArgumentParser
import Evidence
import Workflows

struct Backup: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Copy a database to one file while it is in use, and check the copy.",
    discussion: """
      The copy is of one moment, whatever is written meanwhile. Keep it on another disk.

      Example:
        hearth backup ledger /media/usb/ledger-2026-10-31.db
      """)

  @Argument(help: "The database's folder.")
  var ledger: String

  @Argument(help: "The file to copy it to; it must not be there yet.")
  var file: String

  @Option(help: "What to print: text for people, json for programs.")
  var format: Format = .text

  func run() throws {
    let report = try Faults.exiting { () throws(Faults) in
      try BackUpLedger(folder: ledger, to: file).report()
    }
    Console.say(format == .json ? report.json : report.text)
  }
}
