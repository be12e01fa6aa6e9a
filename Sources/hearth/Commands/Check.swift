import ArgumentParser
import Evidence
import Foundation
import Workflows

struct Check: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Work a negotiation pack out again from its XML alone, and name what disagrees.",
    discussion: """
      Needs nothing but the file: the schema comes with the program, and the verdicts are worked \
      out from the costs that the pack holds.

      Example:
        hearth check out/seaview/packs/R07-mersey-sands.xml
      """)

  @Argument(help: "The pack as XML.")
  var file: String

  @Option(help: "What to print: text for people, json for programs.")
  var format: Format = .text

  func run() throws {
    guard let document = FileManager.default.contents(atPath: file) else {
      throw ValidationError("\(file) can't be read. Check its name and whether you may read it.")
    }
    let report = try Faults.exiting { () throws(Faults) in
      try CheckPack(Array(document), named: file).report()
    }
    Console.say(format == .json ? report.json : report.text)
  }
}
