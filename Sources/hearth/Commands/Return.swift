import ArgumentParser
import CareCalendar
import CareHome
import Evidence
import Flexibility
import Workflows

struct Return: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Say the notice, the cost and the day of coming back to the home's services.",
    discussion: """
      For a resident with an agreement in force who wants to come back, or whose outside provider \
      has failed: the same notice and cost hold, as services.csv states them. The page may be given \
      to the family.

      Example:
        hearth return samples/seaview --resident R07 --provider-failed --as-of 2026-10-31 --out out
      """)

  @OptionGroup var home: HomeArguments

  @Option(help: ArgumentHelp("The resident who comes back.", valueName: "id"))
  var resident: String

  @Flag(help: "The outside provider has failed.")
  var providerFailed = false

  @Option(
    name: .customLong("as-of"),
    help: ArgumentHelp(
      "The day on which it is asked for, or the provider fails. Left out: today.",
      valueName: "date"),
    transform: Typed.day)
  var asOf: Day?

  @OptionGroup var output: OutputOptions

  func run() throws {
    try output.deliver { () throws(Faults) in
      try ReturnToServices(
        folder: home.place, resident: ResidentID(resident),
        because: providerFailed ? .providerFailed : .choice, askedOn: asOf ?? Clock.today,
        templates: output.templates
      ).report()
    }
  }
}
