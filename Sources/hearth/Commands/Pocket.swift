import Amounts
import ArgumentParser
import Billing
import CareCalendar
import CareHome
import Evidence
import Workflows

struct Pocket: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Keep a resident's own money: what comes in, what is spent, and a statement of it.",
    discussion: """
      It is a ledger of its own, never mixed with fees. Money goes out with a receipt or a \
      signature, and never more than there is, unless --overdraw says that the home lends it. \
      Without an amount, the month is stated; with --out as a page for the family.

      Example:
        hearth pocket ledger --resident R07 --kind allowance --amount 30.15 --for "October" \
      --by "Anna Bell"
        hearth pocket ledger --resident R07 --kind spent --amount 14.50 --for Hairdresser \
      --receipt 0112 --by "Anna Bell"
        hearth pocket ledger --resident R07 --month 2026-10 --out out
      """)

  @OptionGroup var home: HomeArguments

  @Option(help: ArgumentHelp("Whose money it is.", valueName: "id"))
  var resident: String

  @Option(
    help: ArgumentHelp(
      "allowance, deposit, spent, handed-out or correction.", valueName: "kind"),
    transform: Typed.pocketKind)
  var kind: PocketEntry.Kind?

  @Option(
    help: ArgumentHelp(
      "How much; a correction that takes something away is below zero: --amount=-3.00.",
      valueName: "£"), transform: Typed.anyPounds)
  var amount: Money?

  @Option(name: .customLong("for"), help: ArgumentHelp("What it was for.", valueName: "words"))
  var purpose = ""

  @Option(
    help: ArgumentHelp("The number of the paper receipt, or who signed.", valueName: "words"))
  var receipt = ""

  @Flag(help: "The home lends what is missing.")
  var overdraw = false

  @Option(
    help: ArgumentHelp("The month to state. Left out: that of --as-of.", valueName: "yyyy-mm"),
    transform: Typed.month)
  var month: Month?

  @Flag(help: "Say what would be kept, and keep nothing.")
  var preview = false

  @Option(name: .customLong("by"), help: ArgumentHelp("Who writes it down.", valueName: "who"))
  var person: String?

  @Option(
    name: .customLong("as-of"),
    help: ArgumentHelp("The day of it. Left out: today.", valueName: "date"),
    transform: Typed.day)
  var asOf: Day?

  @OptionGroup var output: OutputOptions

  func validate() throws {
    guard (kind == nil) == (amount == nil) else {
      throw ValidationError("Give both --kind and --amount, or neither for a statement.")
    }
    guard kind == nil || person?.contains(where: { !$0.isWhitespace }) == true else {
      throw ValidationError("Say who writes it down: --by \"Anna Bell\".")
    }
  }

  func run() throws {
    let day = asOf ?? Clock.today
    try output.deliver { () throws(Faults) in
      let work = try KeepOwnMoney(
        home.place, resident: ResidentID(resident), asOf: day, templates: output.templates)
      guard let kind, let amount else { return try work.statement(month: month ?? day.month) }
      let signed = kind.adds == false ? -amount : amount
      return try work.keep(
        kind, signed, for: purpose, receipt: receipt, by: person ?? "", mayOverdraw: overdraw,
        previewing: preview)
    }
  }
}
