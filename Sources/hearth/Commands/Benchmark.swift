import ArgumentParser
import Evidence
import Workflows

struct Benchmark: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Hold several homes' costs side by side, or a council's published table.",
    discussion: """
      For each line of the 2022 cost-of-care return: how many homes, the quartiles, and what lies \
      far outside them; both the sum of medians and the median of totals. A published table \
      (.csv) is reported with those of its printed totals that do not add up. Homes are numbers \
      unless --names is said.

      Examples:
        hearth benchmark samples/
        hearth benchmark samples/seaview samples/larch-house --format csv
        hearth benchmark samples/published/brighton-hove-annex-b-2022.csv
      """)

  enum Format: String, ExpressibleByArgument, CaseIterable {
    case text, json, csv
  }

  @Argument(help: "Homes' folders, folders of such folders, and published tables.")
  var paths: [String]

  @Flag(help: "Call homes by their names.")
  var names = false

  @Option(help: "What to print: text for people, json for programs, csv in the return's shape.")
  var format: Format = .text

  @Option(
    help: ArgumentHelp("Also write a page and the sheet to this folder.", valueName: "folder"))
  var out: String?

  @OptionGroup var pages: PageOptions

  @OptionGroup var prints: PrintOptions

  func validate() throws { try prints.expect(out) }

  func run() throws {
    let (report, csv) = try Faults.exiting { () throws(Faults) in
      try CompareHomes(paths: paths, showsNames: names, templates: pages.style).report()
    }
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
