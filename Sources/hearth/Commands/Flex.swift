import Amounts
import ArgumentParser
import CareCalendar
import CareHome
import Evidence
import Workflows

struct Flex: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Say what a home can release when a resident buys services elsewhere.",
    discussion: """
      Prints the covered share (what can be released with nobody else paying for it), the expected \
      share, the ceiling, what stays stranded, and the schedule over how many residents opt out and \
      how long the notice is. With --release it judges a proposal.

      Example:
        hearth flex samples/seaview --resident R07 --without activity-session=2 --as-of 2026-10-01
        hearth flex samples/seaview --resident R07 --without lunch=7 --release 18.40
      """)

  @OptionGroup var home: HomeArguments

  @Option(help: ArgumentHelp("The resident who gives services up.", valueName: "id"))
  var resident: String

  @Option(
    parsing: .upToNextOption,
    help: ArgumentHelp(
      "Services given up, and how many units of each a week, such as lunch=7 outing=1.",
      valueName: "service=quantity"),
    transform: Typed.basketItem)
  var without: [BasketItem]

  @Option(
    help: ArgumentHelp("A proposed release to judge, in pounds a week.", valueName: "amount"),
    transform: Typed.pounds)
  var release: Money?

  @Option(
    name: .customLong("residents"),
    help: ArgumentHelp(
      "How many residents give the same up at once.", valueName: "count"))
  var count = 1

  @Option(
    help: ArgumentHelp(
      "Weeks of notice. Left out: the longest notice of the services given up.",
      valueName: "weeks"))
  var notice: Int?

  @Option(
    name: .customLong("as-of"),
    help: ArgumentHelp(
      "The day to judge on: residents, fees and agreements of that day. Left out: today.",
      valueName: "date"),
    transform: Typed.day)
  var asOf: Day?

  @OptionGroup var output: OutputOptions

  func validate() throws {
    guard !without.isEmpty else {
      throw ValidationError("Name at least one service given up, such as --without lunch=7.")
    }
    guard count > 0 else { throw ValidationError("--residents is at least 1.") }
    guard notice.map({ $0 >= 0 }) ?? true else {
      throw ValidationError("--notice is 0 weeks or more.")
    }
  }

  func run() throws {
    try output.deliver { () throws(Faults) in
      try ShareFlexibly(
        folder: home.place, resident: ResidentID(resident), basket: without, release: release,
        residents: count, noticeWeeks: notice, asOf: asOf ?? Clock.today,
        templates: output.templates
      ).report()
    }
  }
}
