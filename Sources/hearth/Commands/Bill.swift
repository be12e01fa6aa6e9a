import ArgumentParser
import CareCalendar
import Evidence
import Workflows

struct Bill: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Make a month's invoices, as XML and HTML, with the entries for the books.",
    discussion: """
      Each payer gets one invoice for each resident. Without --out nothing is written: the run is a \
      preview. A second run with the same sheets writes the same bytes and says that there is \
      nothing to do; an issued document is never replaced.

      Example:
        hearth bill samples/seaview --month 2026-10
        hearth bill samples/seaview --month 2026-10 --out out
      """)

  @OptionGroup var home: HomeArguments

  @Option(
    help: ArgumentHelp("The month to bill.", valueName: "yyyy-mm"), transform: Typed.month)
  var month: Month

  @Option(
    name: .customLong("as-of"),
    help: ArgumentHelp(
      "The date of issue, to be entered in issued.csv too, so that statements know it. Left out: "
        + "as issued.csv says, else the last day of each period for payers in arrears, its first "
        + "for payers in advance.", valueName: "date"),
    transform: Typed.day)
  var asOf: Day?

  @OptionGroup var output: OutputOptions

  func run() throws {
    try output.deliver { () throws(Faults) in
      try BillMonth(folder: home.place, month: month, issued: asOf, templates: output.templates)
        .report()
    }
  }
}
