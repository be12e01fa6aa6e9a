import Amounts
import ArgumentParser
import Evidence
import Workflows

struct RASCalibrate: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "calibrate",
    abstract: "Fit a price a point, values by level or weights to what care costs.",
    discussion: """
      The sheet of assessments needs the column actual_cost. The fitted budgets sum to the target \
      to the penny, and the fit is told: R squared, how many lie within 10 % and 20 %, by group, \
      level and assessor, and the tenth of highest need apart; with --out in one page.

      Example:
        hearth ras calibrate samples/ras/lincolnshire-points.json --step price --assessments \
      samples/ras/population.csv --on 2014-10-01 --target 9000.00 --out out
      """)

  @OptionGroup var what: RASArguments

  @Option(
    help: ArgumentHelp(
      "Whose values are fitted: a step with a price a point, amounts by level, or scored items.",
      valueName: "step"))
  var step: String

  @Option(
    help: ArgumentHelp(
      "What the sample is to come to. Left out: what it costs today.", valueName: "£"),
    transform: Typed.pounds)
  var target: Money?

  @OptionGroup var output: OutputOptions

  func run() throws {
    try output.deliver { () throws(Faults) in
      try CalibrateRAS(
        definition: what.definition, step: step, assessments: what.assessments, on: what.onDay,
        target: target
      ).report(templates: output.templates)
    }
  }
}
