import Amounts
import ArgumentParser
import CareCalendar
import CareHome
import Evidence
import Funding
import Workflows

extension Account {
  struct Open: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Open an account, or change what is said of one.",
      discussion: """
        The arrangement says who may pay, whether returns are asked for and who gets the papers: \
        self-managed, prepaid-card, managed-account, third-party, independent-living-trust, \
        individual-service-fund or council-managed. Accounts of one --pool lie in one bank account \
        and share costs by their --share.

        Example:
          hearth account open payments --account PA4 --person "Ivy Stobart" --reference TE/5521 \
        --holding managed-account --holder "Tyne Money Support" --telephone "0191 498 0100" \
        --pool client-pool --terms tyne --by "Dee Ward"
        """)

    @OptionGroup var writing: AccountWriting

    @Option(help: ArgumentHelp("The account's id.", valueName: "id"), transform: Typed.identifier)
    var account: String

    @Option(help: ArgumentHelp("Whose money it is.", valueName: "name"))
    var person: String

    @Option(help: ArgumentHelp("By which the council knows them.", valueName: "words"))
    var reference: String

    @Option(help: "How the money is held.")
    var holding: HoldingArrangement

    @Option(help: ArgumentHelp("Who holds it.", valueName: "name"))
    var holder: String

    @Option(help: ArgumentHelp("Whom to ring about the account.", valueName: "number"))
    var telephone: String

    @Option(
      help: ArgumentHelp(
        "The pool that it lies in. Left out: a bank account of its own.", valueName: "id"),
      transform: Typed.identifier)
    var pool: String?

    @Option(
      help: ArgumentHelp("Its part of what the pool shares.", valueName: "number"),
      transform: Typed.quantity)
    var share: Quantity = Quantity(1)

    @Option(
      help: ArgumentHelp("The council's terms, as account-terms.csv has them.", valueName: "id"),
      transform: Typed.identifier)
    var terms: String

    @Option(
      help: ArgumentHelp("The monitoring profile, as monitoring.csv has it.", valueName: "id"),
      transform: Typed.identifier)
    var monitoring: String?

    @Option(
      help: ArgumentHelp(
        "The last day, to close it. Nothing may be left in it.", valueName: "date"),
      transform: Typed.day)
    var closed: Day?

    @Option(
      help: ArgumentHelp("The home of this database where the person lives.", valueName: "code"))
    var home: String?

    @Option(help: ArgumentHelp("The home's id of them.", valueName: "id"))
    var resident: String?

    @Option(
      help: ArgumentHelp("The home's agreement whose release comes here.", valueName: "id"))
    var agreement: String?

    @Option(
      help: ArgumentHelp("The first day. Left out: the day of --as-of.", valueName: "date"),
      transform: Typed.day)
    var from: Day?

    func validate() throws {
      guard (home == nil) == (resident == nil), agreement == nil || home != nil else {
        throw ValidationError("Give --home and --resident together; --agreement needs both.")
      }
    }

    func run() throws {
      var residence: PaymentAccount.Residence?
      if let home, let resident {
        residence = PaymentAccount.Residence(
          home: home, resident: ResidentID(resident), agreement: agreement.map { AgreementID($0) })
      }
      let opened = PaymentAccount(
        id: PaymentAccountID(account), person: person, reference: reference, arrangement: holding,
        holder: holder, telephone: telephone, pool: pool, share: share,
        terms: PaymentTermsID(terms), monitoring: monitoring.map { MonitoringProfileID($0) },
        opened: from ?? writing.signature.day, closed: closed, residence: residence)
      try writing.run { work throws(Faults) in try work.open(opened) }
    }
  }
}
