import Amounts
import ArgumentParser
import CareCalendar
import CareHome
import Evidence
import Funding
import Workflows

extension Account {
  struct Receive: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Write down money that came into an account.",
      discussion: """
        The reference is the bank's: a movement is taken in once, and a second time is refused. \
        Many at once are a sheet: hearth account take.

        Example:
          hearth account receive payments --account PA1 --amount 736.00 --source social-care \
        --from "Tyne Estuary Council" --reference "TEC 0426" --for "April" --by "Dee Ward"
        """)

    @OptionGroup var writing: AccountWriting

    @Option(help: ArgumentHelp("The account.", valueName: "id"), transform: Typed.identifier)
    var account: String

    @Option(help: ArgumentHelp("How much.", valueName: "£"), transform: Typed.pounds)
    var amount: Money

    @Option(help: "Whose money it is.")
    var source: FundingSource

    @Option(help: ArgumentHelp("Who sent it.", valueName: "name"))
    var from: String = ""

    @Option(help: ArgumentHelp("The bank's reference.", valueName: "words"))
    var reference: String

    @Option(
      name: .customLong("for"), help: ArgumentHelp("What it is, in words.", valueName: "words"))
    var purpose: String

    func run() throws {
      let written = WrittenMovement(
        account: account, day: writing.signature.day, reference: reference, act: .received,
        amount: amount, source: source, party: from, purpose: purpose)
      try writing.run { work throws(Faults) in try work.record([written]) }
    }
  }

  struct Pay: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Pay for an item of the plan: from one account, or shared by a pool.",
      discussion: """
        The item must be signed off for the day, with enough left of it and in the account; above \
        the monitoring profile's amount the right evidence is needed. Otherwise the payment is \
        refused, and only the refusal is kept. With --pool each member bears its share, to the \
        penny, out of its own plan. With --document one of the home's own invoices is paid.

        Example:
          hearth account pay payments --account PA1 --item club --amount 168.00 --to "Byker Club" \
        --evidence invoice --number 0412 --authorised-by "Rita Moss" --reference "DD 88" \
        --for "April, four days" --by "Dee Ward"
          hearth account pay payments --pool oak-house --item nights --amount 1000.00 \
        --to "Night Owls" --evidence invoice --number 7 --authorised-by "The trustees" \
        --reference "BACS 12" --for "Sleep-in nights" --by "Dee Ward"
          hearth account pay ledger --account ISF-R07 --item outings --document SV-2610-031 \
        --authorised-by "Mary Bell" --by "Dee Ward"
        """)

    @OptionGroup var writing: AccountWriting

    @Option(help: ArgumentHelp("The account.", valueName: "id"), transform: Typed.identifier)
    var account: String?

    @Option(
      help: ArgumentHelp("The pool that shares it.", valueName: "id"), transform: Typed.identifier)
    var pool: String?

    @Option(
      help: ArgumentHelp("The item of the plan.", valueName: "id"), transform: Typed.identifier)
    var item: String

    @Option(help: ArgumentHelp("How much.", valueName: "£"), transform: Typed.pounds)
    var amount: Money?

    @Option(help: ArgumentHelp("Who is paid.", valueName: "name"))
    var to: String = ""

    @Option(help: "What shows it.")
    var evidence: EvidenceKind?

    @Option(help: ArgumentHelp("The evidence's number.", valueName: "words"))
    var number: String = ""

    @Option(help: ArgumentHelp("On whose word it is paid.", valueName: "name"))
    var authorisedBy: String?

    @Option(help: ArgumentHelp("What was set aside for it, by its reference.", valueName: "words"))
    var commitment: String?

    @Option(help: ArgumentHelp("The bank's reference.", valueName: "words"))
    var reference: String?

    @Option(
      name: .customLong("for"), help: ArgumentHelp("What it was for, in words.", valueName: "words")
    )
    var purpose: String?

    @Option(
      help: ArgumentHelp("An invoice that the home issued to the resident.", valueName: "number"))
    var document: String?

    func validate() throws {
      guard (account != nil) != (pool != nil) else {
        throw ValidationError("Give either --account or --pool.")
      }
      if document != nil {
        guard account != nil, amount == nil, reference == nil, commitment == nil else {
          throw ValidationError(
            "With --document give --account, --item and --authorised-by: the invoice says the rest."
          )
        }
      } else {
        guard amount != nil, reference != nil, purpose != nil else {
          throw ValidationError("Give --amount, --reference and --for, or --document.")
        }
        guard commitment == nil || pool == nil else {
          throw ValidationError("What is set aside belongs to one account: give --account.")
        }
      }
    }

    func run() throws {
      try writing.run { work throws(Faults) in
        if let document, let account {
          return try work.pay(
            document: document, from: PaymentAccountID(account), item: PlanItemID(item),
            authorisedBy: authorisedBy)
        }
        return try work.record([
          WrittenMovement(
            account: account ?? pool ?? "", day: writing.signature.day, reference: reference ?? "",
            act: account == nil ? .shared : .paid, amount: amount ?? .zero,
            item: PlanItemID(item), party: to,
            voucher: evidence.map { AccountMovement.Voucher($0, number) },
            authorisedBy: authorisedBy, commitment: commitment, purpose: purpose ?? "")
        ])
      }
    }
  }
}
