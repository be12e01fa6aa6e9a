import ArgumentParser
import Evidence
import Workflows

struct RASExplain: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "explain",
    abstract: "Say how one person's budget comes about, step by step.",
    discussion: """
      Example:
        hearth ras explain samples/ras/lincolnshire-points.json --assessments \
      samples/ras/population.csv --person P07 --on 2014-10-01
      """)

  @OptionGroup var what: RASArguments

  @Option(help: ArgumentHelp("Whose budget.", valueName: "id"))
  var person: String

  @Option(help: "What to print: text for people, json for programs.")
  var format: Format = .text

  func run() throws {
    let report = try Faults.exiting { () throws(Faults) in
      try RunRAS(
        definition: what.definition, assessments: what.assessments, on: what.onDay
      ).explanation(of: person)
    }
    for warning in report.warnings { Console.complain("Note: \(warning)") }
    Console.say(format == .json ? report.json : report.text)
  }
}
