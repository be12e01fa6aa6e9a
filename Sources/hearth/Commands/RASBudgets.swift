import ArgumentParser
import Evidence
import Workflows

struct RASBudgets: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "run",
    abstract: "Give everybody of a sheet of assessments their budget.",
    discussion: """
      Example:
        hearth ras run samples/ras/lincolnshire-points.json --assessments \
      samples/ras/population.csv --on 2014-10-01
      """)

  enum Format: String, ExpressibleByArgument, CaseIterable {
    case text, json, csv
  }

  @OptionGroup var what: RASArguments

  @Option(help: "What to print: text for people, json for programs, csv for a spreadsheet.")
  var format: Format = .text

  @Option(
    help: ArgumentHelp("Also write a page and the sheet to this folder.", valueName: "folder"))
  var out: String?

  @OptionGroup var pages: PageOptions

  @OptionGroup var prints: PrintOptions

  func validate() throws { try prints.expect(out) }

  func run() throws {
    let (report, csv) = try Faults.exiting { () throws(Faults) in
      try RunRAS(
        definition: what.definition, assessments: what.assessments, on: what.onDay
      ).report(templates: pages.style)
    }
    for warning in report.warnings { Console.complain("Note: \(warning)") }
    var said =
      switch format {
      case .text: report.text
      case .json: report.json
      case .csv: csv
      }
    if let out {
      let filed = try prints.showing {
        try Faults.exiting { () throws(Faults) in
          try Filing(folder: out, templates: pages.style(printing: prints.printing)).file(report)
        }
      }
      if format == .text { said += "\n" + filed }
    }
    Console.say(said)
  }
}
