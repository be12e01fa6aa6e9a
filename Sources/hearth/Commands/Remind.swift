import ArgumentParser
import CareCalendar
import CareHome
import Evidence
import Workflows

struct Remind: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Make the reminders that are due, in kind words, and say who gets none and why.",
    discussion: """
      The first goes out a week after the due date, the second two weeks later, the third asks to \
      talk. None goes out to what is in dispute, after a death, for small sums, where a \
      direct debit is still to be collected, or where the account has as much in credit. Nothing is recorded as sent without --by.

      Example:
        hearth remind ledger --as-of 2026-12-07
        hearth remind ledger --as-of 2026-12-07 --by "Anna Bell" --out out
        hearth remind ledger --allow R15/pemberton --why "the executor asked" --by "Anna Bell"
      """)

  @OptionGroup var home: HomeArguments

  @Option(
    help: ArgumentHelp(
      "An account that may be reminded although the resident has died.",
      valueName: "resident/payer"), transform: Typed.account)
  var allow: PayerAccount?

  @Option(help: ArgumentHelp("Why it is allowed.", valueName: "words"))
  var why: String?

  @Option(
    name: .customLong("by"),
    help: ArgumentHelp("Who sends them. Left out: nothing is recorded.", valueName: "who"))
  var person: String?

  @Option(
    name: .customLong("as-of"),
    help: ArgumentHelp("The day of the reminders. Left out: today.", valueName: "date"),
    transform: Typed.day)
  var asOf: Day?

  @OptionGroup var output: OutputOptions

  func validate() throws {
    guard allow == nil || (why != nil && person != nil) else {
      throw ValidationError("Say why and by whom: --why WORDS --by \"Anna Bell\".")
    }
  }

  func run() throws {
    try output.deliver { () throws(Faults) in
      let work = try SendReminders(
        home.place, asOf: asOf ?? Clock.today, templates: output.templates)
      if let allow { return try work.allow(allow, why: why ?? "", by: person ?? "") }
      return try work.report(by: person)
    }
  }
}
