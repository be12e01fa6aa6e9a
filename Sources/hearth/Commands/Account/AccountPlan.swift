import Amounts
import ArgumentParser
import CareCalendar
import CareHome
import Evidence
import Funding
import Workflows

extension Account {
  struct Plan: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract:
        "Sign off what an account may pay for, or a change of it; write down planning hours.",
      discussion: """
        A change that is small by the council's terms is the co-ordinator's; a larger one has to be \
        signed off by a review. A change is a new row of the same item from its day on; what was \
        signed off before stays. --hours writes down support planning instead, with who pays for it.

        Example:
          hearth account plan payments --account PA1 --item club --for "Day club on Tuesdays" \
        --need "Company" --spending services --amount 42.00 --unit week --from 2026-04-01 \
        --to 2027-03-31 --signed-by "Joan Reay" --as review --by "Dee Ward"
          hearth account plan payments --account PA1 --hours 12 --by "Dee Ward"
        """)

    @OptionGroup var writing: AccountWriting

    @Option(help: ArgumentHelp("The account.", valueName: "id"), transform: Typed.identifier)
    var account: String

    @Option(help: ArgumentHelp("The item's id.", valueName: "id"), transform: Typed.identifier)
    var item: String?

    @Option(
      name: .customLong("for"), help: ArgumentHelp("What it is, in words.", valueName: "words"))
    var purpose: String = ""

    @Option(help: ArgumentHelp("The need that it serves.", valueName: "words"))
    var need: String = ""

    @Option(help: "What kind of spending it is.")
    var spending: SpendingKind = .services

    @Option(help: "Whose money pays for it.")
    var source: FundingSource = .socialCare

    @Option(help: ArgumentHelp("How much.", valueName: "£"), transform: Typed.pounds)
    var amount: Money?

    @Option(help: "For how long that is: once, or for each day, week and so on.")
    var unit: PlanUnit = .week

    @Option(
      help: ArgumentHelp("Its first day. Left out: that of --as-of.", valueName: "date"),
      transform: Typed.day)
    var from: Day?

    @Option(
      help: ArgumentHelp("Its last day. Left out: a year later.", valueName: "date"),
      transform: Typed.day)
    var to: Day?

    @Option(help: ArgumentHelp("Who signed it off.", valueName: "name"))
    var signedBy: String?

    @Option(
      name: .customLong("as"),
      help: "In which office: co-ordinator for a small change, review for a large one.")
    var authority: PlanItem.Authority = .coordinator

    @Option(
      help: ArgumentHelp("Hours of support planning.", valueName: "number"),
      transform: Typed.quantity)
    var hours: Quantity?

    @Option(help: ArgumentHelp("The reference of those hours.", valueName: "words"))
    var reference: String?

    func validate() throws {
      if hours != nil {
        guard item == nil, amount == nil else {
          throw ValidationError("Give either --hours, or an item with --item and --amount.")
        }
        return
      }
      guard item != nil, amount != nil, !purpose.isEmpty, !need.isEmpty,
        signedBy?.isEmpty == false
      else {
        throw ValidationError(
          "Say what is signed off: --item, --for, --need, --amount and --signed-by.")
      }
      guard days != nil else { throw ValidationError("--to lies before --from.") }
    }

    private var days: DayRange? {
      let first = from ?? writing.signature.day
      return DayRange(first, through: to ?? first + 364)
    }

    func run() throws {
      let id = PaymentAccountID(account)
      try writing.run { work throws(Faults) in
        if let hours { return try work.plan(hours, for: id, reference: reference) }
        // validate() has seen that they are there.
        let days = days ?? DayRange(writing.signature.day)
        return try work.signOff(
          PlanItem(
            account: id, id: PlanItemID(item ?? ""), description: purpose, need: need,
            spending: spending, source: source, limit: unit.limit(amount ?? .zero), days: days,
            signedBy: signedBy ?? "", authority: authority, signed: writing.signature.day))
      }
    }
  }
}
