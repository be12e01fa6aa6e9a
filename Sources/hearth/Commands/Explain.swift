import ArgumentParser
import CareCalendar
import CareHome
import Evidence
import Workflows

struct Explain: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Say where a figure comes from, down to file and row.",
    discussion: """
      Prints the tree behind a figure: what it was made of, how it was worked out and rounded, and \
      the rows of the sheets at its ends. A name that is no figure lists those that there are.

      Examples:
        hearth explain samples/seaview care.unitcost
        hearth explain samples/seaview breakeven
        hearth explain samples/seaview at.31.margin
        hearth explain samples/seaview flex.covered --resident R07 --without lunch=4 \
      --as-of 2026-10-01
      """)

  @OptionGroup var home: HomeArguments

  @Argument(help: "The figure, such as total, care.unitcost, breakeven or nextresident.")
  var figure: String

  @Option(
    help: ArgumentHelp(
      "For a figure of the flexible share: who gives services up.", valueName: "id"))
  var resident: String?

  @Option(
    parsing: .upToNextOption,
    help: ArgumentHelp(
      "Services given up, and how many units of each a week, such as lunch=7 outing=1.",
      valueName: "service=quantity"),
    transform: Typed.basketItem)
  var without: [BasketItem] = []

  @Option(
    name: .customLong("residents"),
    help: ArgumentHelp("How many residents give the same up at once.", valueName: "count"))
  var count = 1

  @Option(
    help: ArgumentHelp(
      "Weeks of notice. Left out: the longest notice of the services given up.",
      valueName: "weeks"))
  var notice: Int?

  @Option(
    name: .customLong("as-of"),
    help: ArgumentHelp("The day to judge a flexible share on. Left out: today.", valueName: "date"),
    transform: Typed.day)
  var asOf: Day?

  @Option(help: "What to print: text for people, json for programs.")
  var format: Format = .text

  func validate() throws {
    guard (resident == nil) == without.isEmpty else {
      throw ValidationError("Give --resident and --without together.")
    }
    guard count > 0 else { throw ValidationError("--residents is at least 1.") }
    guard notice.map({ $0 >= 0 }) ?? true else {
      throw ValidationError("--notice is 0 weeks or more.")
    }
  }

  func run() throws {
    let basket = resident.map {
      ExplainFigure.Basket(
        resident: ResidentID($0), items: without, residents: count, noticeWeeks: notice,
        asOf: asOf ?? Clock.today)
    }
    let report = try Faults.exiting { () throws(Faults) in
      try ExplainFigure(folder: home.place, figure: figure, basket: basket).report()
    }
    for warning in report.warnings { Console.complain("Note: \(warning)") }
    Console.say(format == .json ? report.json : report.text)
  }
}
