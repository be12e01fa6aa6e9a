import Amounts
import ArgumentParser
import CareCalendar
import CareHome
import Evidence
import Funding
import Workflows

extension Account {
  struct Commit: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Set money aside for an item of the plan, or let it go again.",
      discussion: """
        What is set aside stays in the account, counts against the item, and is not free. A payment \
        with --commitment uses it up.

        Example:
          hearth account commit payments --account PA1 --item holiday --amount 240.00 \
        --reference C-01 --for "Deposit due in June" --by "Dee Ward"
          hearth account commit payments --account PA1 --release C-01 --for "Cancelled" --by "Dee Ward"
        """)

    @OptionGroup var writing: AccountWriting

    @Option(help: ArgumentHelp("The account.", valueName: "id"), transform: Typed.identifier)
    var account: String

    @Option(
      help: ArgumentHelp("The item of the plan.", valueName: "id"), transform: Typed.identifier)
    var item: String?

    @Option(help: ArgumentHelp("How much.", valueName: "£"), transform: Typed.pounds)
    var amount: Money?

    @Option(help: ArgumentHelp("For whom.", valueName: "name"))
    var to: String = ""

    @Option(help: ArgumentHelp("Under which reference.", valueName: "words"))
    var reference: String?

    @Option(help: ArgumentHelp("The reference of what is let go.", valueName: "words"))
    var release: String?

    @Option(
      name: .customLong("for"), help: ArgumentHelp("What for, or why.", valueName: "words"))
    var purpose: String

    func validate() throws {
      guard release != nil || (item != nil && amount != nil && reference != nil) else {
        throw ValidationError("Give --item, --amount and --reference, or --release REFERENCE.")
      }
    }

    func run() throws {
      try writing.run { work throws(Faults) in
        if let release {
          return try work.release(release, of: PaymentAccountID(account), why: purpose)
        }
        return try work.record([
          WrittenMovement(
            account: account, day: writing.signature.day, reference: reference ?? "",
            act: .committed, amount: amount ?? .zero, item: item.map { PlanItemID($0) }, party: to,
            purpose: purpose)
        ])
      }
    }
  }

  struct Correct: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Take back a movement that was written down wrongly.",
      discussion: """
        The movement stays, and another beside it takes it back; of a shared one in every account. \
        Then write the right one down, under a reference of its own.

        Example:
          hearth account correct payments --account PA1 --reference "DD 88" --why "paid by PA2" \
        --by "Dee Ward"
        """)

    @OptionGroup var writing: AccountWriting

    @Option(help: ArgumentHelp("The account.", valueName: "id"), transform: Typed.identifier)
    var account: String

    @Option(help: ArgumentHelp("The movement's reference.", valueName: "words"))
    var reference: String

    @Option(help: ArgumentHelp("Why.", valueName: "words"))
    var why: String

    func run() throws {
      try writing.run { work throws(Faults) in
        try work.correct(reference, of: PaymentAccountID(account), why: why)
      }
    }
  }

  struct Charge: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Take a month's management fees, as the council's terms say.",
      discussion: """
        A twelfth of the yearly fee from each account, and once what is asked for setting up, where \
        the account bears it; what the council bears is listed. Twice is harmless.

        Example:
          hearth account charge payments --month 2026-04 --by "Dee Ward"
        """)

    @OptionGroup var writing: AccountWriting

    @Option(help: ArgumentHelp("The month.", valueName: "yyyy-mm"), transform: Typed.month)
    var month: Month

    func run() throws { try writing.run { work throws(Faults) in try work.charge(month) } }
  }

  struct Underspend: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Say what is left of an account and what may become of it, or decide it.",
      discussion: """
        Nothing is ever moved by itself. --keep writes down that a sum stays, and for which need; \
        --give-back that it goes back to whoever paid it. Whoever decides is --by.

        Example:
          hearth account underspend payments --account PA1 --by "Joan Reay"
          hearth account underspend payments --account PA1 --keep 120.00 --for "A winter coat" \
        --by "Joan Reay"
          hearth account underspend payments --account PA1 --give-back 80.00 --why "Away in May" \
        --by "Joan Reay"
        """)

    @OptionGroup var writing: AccountWriting

    @Option(help: ArgumentHelp("The account.", valueName: "id"), transform: Typed.identifier)
    var account: String

    @Option(help: ArgumentHelp("A sum that stays.", valueName: "£"), transform: Typed.pounds)
    var keep: Money?

    @Option(
      name: .customLong("for"), help: ArgumentHelp("For which need.", valueName: "words"))
    var need: String?

    @Option(help: ArgumentHelp("A sum that goes back.", valueName: "£"), transform: Typed.pounds)
    var giveBack: Money?

    @Option(help: "Whose money goes back.")
    var source: FundingSource = .socialCare

    @Option(help: ArgumentHelp("Why it goes back.", valueName: "words"))
    var why: String?

    @Option(help: ArgumentHelp("The bank's reference.", valueName: "words"))
    var reference: String?

    func validate() throws {
      guard keep == nil || giveBack == nil else {
        throw ValidationError("Give either --keep or --give-back.")
      }
      guard (keep == nil) == (need == nil), (giveBack == nil) == (why == nil) else {
        throw ValidationError("Give --keep with --for NEED, or --give-back with --why WHY.")
      }
    }

    func run() throws {
      let id = PaymentAccountID(account)
      try writing.run { work throws(Faults) in
        if let keep {
          return try work.decide(.keep(keep, for: need ?? ""), of: id, reference: reference)
        }
        if let giveBack {
          return try work.decide(
            .giveBack(giveBack, source, why: why ?? ""), of: id, reference: reference)
        }
        return try work.left(of: id)
      }
    }
  }
}
