import ArgumentParser
import Evidence
import Workflows

struct Cost: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Take a home's pooled budget apart: unit costs, occupancy curve, break-even.",
    discussion: """
      Prints the budget by element and behaviour, reconciled to the penny, the unit cost of each \
      element and band, who pays it, what one more resident adds, how far the estimates could move \
      it, and what happens at every other number of residents.

      Example:
        hearth cost samples/seaview
        hearth cost samples/seaview --out out     (with a page that shows the curve, and XML)
        hearth cost samples/harbour-court --compare-overheads
      """)

  @OptionGroup var home: HomeArguments

  @Flag(help: "Also show what each method of carrying shared departments would make of it.")
  var compareOverheads = false

  @OptionGroup var output: OutputOptions

  func run() throws {
    try output.deliver { () throws(Faults) in
      try CostHome(
        folder: home.place, comparingOverheads: compareOverheads, templates: output.templates
      ).report()
    }
  }
}
