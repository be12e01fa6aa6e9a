import Amounts
import ArgumentParser
import CareCalendar
import CareHome
import Evidence
import Funding
import Workflows

extension Account {
  struct Statement: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "State accounts over a month or a time: what came in, what was paid, what is left.",
      discussion: """
        One account, or all of them. With --out as a page and as XML (hearth schema \
        payment-account) for the person, whoever holds the money, and the council.

        Example:
          hearth account statement payments --month 2026-04 --out out
          hearth account statement payments --account PA1 --from 2026-04-01 --to 2027-03-31
        """)

    @Argument(help: "The database's folder.")
    var ledger: String

    @Option(
      help: ArgumentHelp("The account. Left out: all.", valueName: "id"),
      transform: Typed.identifier)
    var account: String?

    @OptionGroup var period: AccountPeriod
    @OptionGroup var output: OutputOptions

    func run() throws {
      try output.deliver { () throws(Faults) in
        try StatePayments(ledger, templates: output.templates).statements(
          of: account.map { PaymentAccountID($0) }, over: period.days, named: period.name)
      }
    }
  }

  struct Pool: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Hold each pool against its accounts, to the penny, and against the bank.",
      discussion: """
        With --bank it is held against what the bank's own statement says at the end of the days.

        Example:
          hearth account pool payments --month 2026-04
          hearth account pool payments --pool client-pool --month 2026-04 --bank 1913.40
        """)

    @Argument(help: "The database's folder.")
    var ledger: String

    @Option(
      help: ArgumentHelp("The pool. Left out: all.", valueName: "id"), transform: Typed.identifier)
    var pool: String?

    @Option(
      help: ArgumentHelp("What the bank's statement says.", valueName: "£"),
      transform: Typed.anyPounds)
    var bank: Money?

    @OptionGroup var period: AccountPeriod

    @Option(help: "What to print: text for people, json for programs.")
    var format: Format = .text

    func validate() throws {
      guard bank == nil || pool != nil else {
        throw ValidationError("Say which pool's statement that is: --pool ID.")
      }
    }

    func run() throws {
      let report = try Faults.exiting { () throws(Faults) in
        try StatePayments(ledger).pools(pool, over: period.days, bank: bank)
      }
      Console.say(format == .json ? report.json : report.text)
    }
  }
}

/// A month, or the days from one to another.
struct AccountPeriod: ParsableArguments {
  @Option(
    help: ArgumentHelp("The month. Left out: this month.", valueName: "yyyy-mm"),
    transform: Typed.month)
  var month: Month?

  @Option(help: ArgumentHelp("The first day.", valueName: "date"), transform: Typed.day)
  var from: Day?

  @Option(help: ArgumentHelp("The last day.", valueName: "date"), transform: Typed.day)
  var to: Day?

  func validate() throws {
    guard (from == nil) == (to == nil), from == nil || month == nil else {
      throw ValidationError("Give --month, or both --from and --to.")
    }
    if let from, let to, to < from { throw ValidationError("--to lies before --from.") }
  }

  var days: DayRange {
    if let from, let to, let days = DayRange(from, through: to) { return days }
    return (month ?? Clock.today.month).range
  }

  /// `2026-04`: for a folder.
  var name: String { from == nil ? days.first.month.description : days.description }
}
