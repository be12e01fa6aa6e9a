import ArgumentParser
import CareCalendar
import Evidence
import Workflows

struct Exposure: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Say what the home has to lose if full direct payments are not passed on.",
    discussion: """
      For every resident who pays the home out of a full direct payment: what is owed, what is past \
      its date, what is not billed yet, and what would fall due until the council pays directly \
      again; held against what was agreed (safeguards.csv), with what to do next.

      Example:
        hearth exposure samples/larch-house --as-of 2026-11-05 --out out
      """)

  @OptionGroup var home: HomeArguments

  @Option(
    name: .customLong("as-of"),
    help: ArgumentHelp("The day to look at. Left out: today.", valueName: "date"),
    transform: Typed.day)
  var asOf: Day?

  @OptionGroup var output: OutputOptions

  func run() throws {
    try output.deliver { () throws(Faults) in
      try StateExposure(
        home.place, asOf: asOf ?? Clock.today, templates: output.templates
      ).report()
    }
  }
}
