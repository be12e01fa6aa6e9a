import ArgumentParser
import Evidence
import Workflows

struct Verify: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Check that a database, or a copy, stands as it was written, to the last byte.",
    discussion: """
      Every row belongs to an act, and every act's hash covers its rows and the act before it. \
      Whatever was altered is named with its table, row and act. Nothing is repaired.

      Example:
        hearth verify ledger
        hearth verify /media/usb/ledger-2026-10-31.db
        hearth verify ledger --expect 53147adbe338
      """)

  @Argument(help: "The database's folder, or the file that hearth backup wrote.")
  var ledger: String

  @Option(
    help: ArgumentHelp(
      "A hash that was written down: the act must still be there.", valueName: "hash"))
  var expect: String?

  @Option(help: "What to print: text for people, json for programs.")
  var format: Format = .text

  func validate() throws {
    guard let expect else { return }
    guard (12...64).contains(expect.count), expect.allSatisfy(\.isHexDigit) else {
      throw ValidationError(
        "\"\(expect)\" is not a hash. Give its first 12 digits or more, as hearth printed them.")
    }
  }

  func run() throws {
    let report = try Faults.exiting { () throws(Faults) in
      try VerifyLedger(ledger, expecting: expect).report()
    }
    Console.say(format == .json ? report.json : report.text)
  }
}
