import ArgumentParser
import CareCalendar
import CareHome
import Evidence
import Workflows

struct Negotiate: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract:
      "Lay a resident's part payment on the table: every offer with its verdict, and packs.",
    discussion: """
      Reads proposals.csv and authorities.csv, and prints each offer with its verdict. With --out \
      it writes the negotiation pack as a page and as XML, in the home's view and in that of each \
      council that pays. The council's view tells no pay, no margin and nobody else's figures.

      Example:
        hearth negotiate samples/seaview --resident R07 --as-of 2026-10-01 --out out
      """)

  @OptionGroup var home: HomeArguments

  @Option(help: ArgumentHelp("The resident whose part payment it is.", valueName: "id"))
  var resident: String

  @Option(
    name: .customLong("as-of"),
    help: ArgumentHelp(
      "The day to judge on; entries of later days are left out. Left out: today.",
      valueName: "date"),
    transform: Typed.day)
  var asOf: Day?

  @OptionGroup var output: OutputOptions

  func run() throws {
    try output.deliver { () throws(Faults) in
      try NegotiatePayment(
        folder: home.place, resident: ResidentID(resident), asOf: asOf ?? Clock.today,
        templates: output.templates
      ).report()
    }
  }
}
