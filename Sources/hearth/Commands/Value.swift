import ArgumentParser
import CareCalendar
import CareHome
import Evidence
import Workflows

struct Value: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Say what a direct payment is worth under every model, side by side.",
    discussion: """
      For everybody whom a council pays for, or for one resident: the payment, what the council \
      goes on paying, the contribution and who collects it, the home's income, what residents have \
      to spend, and what it costs the council; who gains, who loses, who carries which risk, and \
      whether the law allows it. The models are rows of a sheet (samples/PAYMENTS.md). With \
      --council it is that council's view: no names, no other payer's money, nothing of what the \
      home saves or keeps.

      Examples:
        hearth value samples/seaview --models samples/mersey-sands/payment-models.csv \
      --as-of 2026-10-01
        hearth value samples --models samples/mersey-sands/payment-models.csv \
      --council mersey-sands --as-of 2026-10-01 --out out
        hearth value samples/seaview --models samples/mersey-sands/payment-models.csv \
      --resident R07 --as-of 2026-10-01
      """)

  @Argument(help: "Homes' folders, folders of such folders, and databases.")
  var homes: [String]

  @Option(help: ArgumentHelp("The sheet of models.", valueName: "file"))
  var models: String

  @Option(
    help: ArgumentHelp("Only this resident, and how each amount came about.", valueName: "id"))
  var resident: String?

  @Option(
    help: ArgumentHelp(
      "Only this council's residents, and only what it may see.", valueName: "payer"))
  var council: String?

  @Option(
    name: .customLong("as-of"),
    help: ArgumentHelp(
      "The day to look at: fees, agreements, models and the law of that day. Left out: today.",
      valueName: "date"),
    transform: Typed.day)
  var asOf: Day?

  @OptionGroup var output: OutputOptions

  func run() throws {
    try output.deliver { () throws(Faults) in
      try ValuePayments(
        paths: homes, models: models,
        ValuePayments.Question(
          resident: resident.map { ResidentID($0) }, council: council.map { PayerID($0) },
          on: asOf ?? Clock.today),
        templates: output.templates
      ).report()
    }
  }
}
