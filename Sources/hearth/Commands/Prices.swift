public import ArgumentParser
import CareCalendar
public import Documents
import Evidence
import Workflows

struct Prices: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract:
      "Print the price list of a home's services, for residents, for councils or for the home.",
    discussion: """
      The residents' list has prices with VAT, what each service is for, its notice and the fewest \
      residents it runs for, and no cost. The council's has the cost of what the weekly fee covers, \
      and the price of what is bought beside it; it shows that services and core package make up \
      the budget, and tells nobody's pay and no margin. The home's has all of it, with what each \
      cost is made of, each line of the budget, and what to look at.

      Example:
        hearth prices samples/seaview --as-of 2026-10-31
        hearth prices samples/seaview --for council --out out     (with a page to print, and XML)
        hearth prices samples/seaview --for home
      """)

  @OptionGroup var home: HomeArguments

  @Option(name: .customLong("for"), help: "Who will read it: residents, council or home.")
  var audience: PriceList.Audience = .residents

  @Option(
    name: .customLong("as-of"),
    help: ArgumentHelp("The day whose prices to list. Left out: today.", valueName: "date"),
    transform: Typed.day)
  var asOf: Day?

  @OptionGroup var output: OutputOptions

  func run() throws {
    try output.deliver { () throws(Faults) in
      try ListPrices(
        folder: home.place, for: audience, asOf: asOf ?? Clock.today, templates: output.templates
      ).report()
    }
  }
}

extension PriceList.Audience: ExpressibleByArgument {}
