import Amounts
import ArgumentParser
import CareCalendar
import CareHome
import Evidence
import Funding
import Workflows

extension Account {
  struct Stage: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract:
        "Take a payment to its next stage: practice, indicative, panel, agreed, in payment.",
      discussion: """
        Each stage is a version with its amount, who decided it and why; none is ever changed. The \
        amount is set at practice, indicative, panel and review; agreed, in-payment, appeal and \
        ended carry it on. What is paid goes on unchanged while it is reviewed or under appeal. Who \
        decided is --decided-by, or whoever writes it down.

        Example:
          hearth account stage payments --account PA1 --to reviewed --amount 190.00 --unit week \
        --why "the club's price rose" --decided-by "Joan Reay" --by "Dee Ward"
          hearth account stage payments --account PA1 --to in-payment --from 2026-10-05 \
        --why "as agreed" --by "Dee Ward"
        """)

    @OptionGroup var writing: AccountWriting

    @Option(help: ArgumentHelp("The account.", valueName: "id"), transform: Typed.identifier)
    var account: String

    @Option(help: "The stage that it comes to.")
    var to: PaymentStage

    @Option(
      help: ArgumentHelp("How much. Left out: as before.", valueName: "£"),
      transform: Typed.pounds)
    var amount: Money?

    @Option(help: "For how long the amount is.")
    var unit: TimeUnit = .week

    @Option(
      help: ArgumentHelp(
        "The day from which it counts. Left out: that of --as-of.", valueName: "date"),
      transform: Typed.day)
    var from: Day?

    @Option(help: ArgumentHelp("Who decided it. Left out: --by.", valueName: "name"))
    var decidedBy: String?

    @Option(help: ArgumentHelp("Why.", valueName: "words"))
    var why: String

    func run() throws {
      let step = PaymentStep(
        to: to, amount: amount.map(unit.rate), from: from, decided: writing.signature.day,
        by: decidedBy ?? writing.signature.person, why: why)
      try writing.run { work throws(Faults) in
        try work.take(step, for: PaymentAccountID(account))
      }
    }
  }
}
