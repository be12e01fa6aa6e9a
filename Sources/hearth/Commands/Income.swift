import ArgumentParser
import CareCalendar
import Evidence
import Workflows

struct Income: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Say what was invoiced, by payer and by what it is for.",
    discussion: """
      Fees by hotel, care and activity, extras, money held for residents and VAT, for each payer, \
      kind of payer and month, less what was credited. With --out also the register of all \
      documents.

      Example:
        hearth income samples/harbour-court --from 2026-09 --through 2026-10
        hearth income samples/seaview --from 2026-10 --through 2026-10 --out out
      """)

  @OptionGroup var home: HomeArguments

  @Option(
    help: ArgumentHelp("The first month.", valueName: "yyyy-mm"), transform: Typed.month)
  var from: Month

  @Option(
    help: ArgumentHelp("The last month.", valueName: "yyyy-mm"), transform: Typed.month)
  var through: Month

  @OptionGroup var output: OutputOptions

  func validate() throws {
    guard from <= through else { throw ValidationError("--through is before --from.") }
  }

  func run() throws {
    try output.deliver { () throws(Faults) in
      try ReportIncome(
        folder: home.place, from: from, through: through, templates: output.templates
      ).report()
    }
  }
}
