import Amounts
public import ArgumentParser
import CareCalendar
import CareHome
import Evidence
public import Workflows

struct Uplift: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Raise a group of fees from a day on, with a letter to every private payer.",
    discussion: """
      New fees go into stays.csv (and funding.csv, where no line takes the balance). Everybody who \
      pays for themselves or their family gets a letter with the old and the new fee and the clause \
      of terms.csv; nothing is written where any of them would be told later than the contract \
      promises. Look at it first with --preview.

      Example:
        hearth uplift samples/harbour-court --percent 5 --round 1.00 --from 2026-12-01 \
      --by "Anna Bell" --as-of 2026-10-20 --preview
        hearth uplift my-home --percent 4.5 --from 2027-04-01 --group private \
      --reason "Wages rise in April." --by "Anna Bell" --out out
      """)

  @OptionGroup var home: HomeArguments

  @Option(
    help: ArgumentHelp("By how many percent, such as 4.5.", valueName: "percent"),
    transform: Self.percentage)
  var percent: Percentage

  @Option(
    help: ArgumentHelp("The first day of the new fees.", valueName: "date"), transform: Typed.day)
  var from: Day

  @Option(
    help: ArgumentHelp(
      "New fees are whole multiples of this, such as 0.50 or 1.00.", valueName: "amount"),
    transform: Typed.pounds)
  var round = Money(pence: 1)

  @Option(help: "Whose fees: private, public or all.")
  var group: RaiseFees.Group = .privatelyPaid

  @Option(
    name: .customLong("band"), parsing: .singleValue,
    help: ArgumentHelp("Only this band; may be given again for another.", valueName: "id"))
  var bands: [String] = []

  @Option(help: ArgumentHelp("Why, in a sentence for the letters.", valueName: "sentence"))
  var reason: String?

  @OptionGroup var signature: Signature

  @Flag(help: "Say what would change, and change nothing; with --out the letters too.")
  var preview = false

  @OptionGroup var output: OutputOptions

  func validate() throws {
    guard round > .zero else { throw ValidationError("--round is above zero, such as 0.50.") }
    guard percent.ratio > .zero else { throw ValidationError("--percent is above 0.") }
  }

  func run() throws {
    let request = RaiseFees.Request(
      percent: percent, step: round, from: from, group: group, bands: bands.map { BandID($0) },
      told: signature.day, reason: reason, by: signature.person)
    guard let request else { return }
    try output.deliver { () throws(Faults) in
      try RaiseFees(folder: home.place, request, templates: output.templates)
        .report(preview: preview)
    }
  }

  private static func percentage(_ text: String) throws -> Percentage {
    guard let percent = try? Percentage(parsing: text) else {
      throw ValidationError("\"\(text)\" is not a percentage. Write it as 4.5.")
    }
    return percent
  }
}

extension RaiseFees.Group: ExpressibleByArgument {}
