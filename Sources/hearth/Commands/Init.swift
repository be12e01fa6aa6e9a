import ArgumentParser
import CareCalendar
import Evidence
import Workflows

struct Init: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Make a database for a home or a group, in a folder of its own.",
    discussion: """
      From then on the database rules: everything in it is dated, says who did it, and is never \
      changed or deleted. Take sheets in with hearth import; every command that takes a home's \
      folder takes the database's too. Payment accounts (hearth account) need no home: a council or \
      a money manager begins with hearth account take, or hearth account open.

      Example:
        hearth init ledger --by "Anna Bell"
        hearth init payments --by "Dee Ward"
      """)

  @Argument(help: "The folder to make it in.")
  var folder: String

  @OptionGroup var signature: Signature

  @Option(help: "What to print: text for people, json for programs.")
  var format: Format = .text

  func run() throws {
    let report = try Faults.exiting { () throws(Faults) in
      try InitLedger(folder: folder, by: signature.person, asOf: signature.day).report()
    }
    Console.say(format == .json ? report.json : report.text)
  }
}
