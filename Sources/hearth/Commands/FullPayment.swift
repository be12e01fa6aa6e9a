import Amounts
import ArgumentParser
import CareCalendar
import CareHome
import Evidence
import Funding
import Workflows

struct FullPayment: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "full-payment",
    abstract: "Make a council's part of the fee a full direct payment, or end one.",
    discussion: """
      From a day on the resident's account is billed in the council's place: the council's line of \
      funding.csv ends, and that of the account begins. What others pay is unchanged. Where the law \
      bars it (policies.csv) it is refused, with the reason. In the sheets or in the database; days \
      that are billed already are put right by the next hearth issue.
      """,
    subcommands: [Begin.self, End.self])
}

/// Of both ways.
struct FullPaymentOptions: ParsableArguments {
  @OptionGroup var home: HomeArguments

  @Option(help: ArgumentHelp("The resident.", valueName: "id"))
  var resident: String

  @Option(help: ArgumentHelp("The first day.", valueName: "date"), transform: Typed.day)
  var from: Day

  @Option(
    help: ArgumentHelp("Which line of funding.csv, where there are several.", valueName: "id"))
  var line: String?

  @OptionGroup var signature: Signature
  @OptionGroup var writing: WritingOptions

  func make(_ change: MakeFullPayment.Change) throws {
    let report = try Faults.exiting { () throws(Faults) in
      try MakeFullPayment(
        home.place, resident: ResidentID(resident), line: line.map { FundingLineID($0) },
        from: from
      ).make(
        change, by: signature.person, asOf: signature.day, previewing: writing.preview)
    }
    writing.deliver(report)
  }
}

extension FullPayment {
  struct Begin: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "The resident's account is billed in the council's place from a day on.",
      discussion: """
        With --alert and --limit, what is agreed if it is not passed on goes into safeguards.csv. \
        England bars it for the whole fee today, and allows it for day services (--day-services); a \
        pilot is a row of policies.csv.

        Example:
          hearth full-payment begin samples/larch-house --resident L2 --account mcallister-card \
        --day-services 60.00 --from 2026-11-01 --agreed-by "the review officer of Severn Vale" \
        --alert 100.00 --limit 200.00 --by "Anna Bell" --preview
        """)

    @OptionGroup var options: FullPaymentOptions

    @Option(
      help: ArgumentHelp(
        "The payer of payers.csv who is billed. Left out: whoever pays the client contribution.",
        valueName: "payer"))
    var account: String?

    @Option(
      help: ArgumentHelp(
        "The last day; then the council pays directly again. Left out: as long as its line runs.",
        valueName: "date"), transform: Typed.day)
    var to: Day?

    @Option(
      help: ArgumentHelp(
        "Only so much a week, for day services, of a line that takes the balance.", valueName: "£"),
      transform: Typed.pounds)
    var dayServices: Money?

    @Option(help: ArgumentHelp("Who agreed to it.", valueName: "words"))
    var agreedBy: String

    @Option(
      help: ArgumentHelp("Past its date so much, the council is told.", valueName: "£"),
      transform: Typed.pounds)
    var alert: Money?

    @Option(
      help: ArgumentHelp(
        "Past its date so much, the council is asked to pay directly again.", valueName: "£"),
      transform: Typed.pounds)
    var limit: Money?

    @Option(help: ArgumentHelp("Weeks until it does.", valueName: "weeks"))
    var returnWeeks = FullPaymentExposure.usualReturnWeeks

    @Option(help: ArgumentHelp("Who pays in the resident's place.", valueName: "name"))
    var guarantor: String?

    @Option(
      help: ArgumentHelp("Up to so much.", valueName: "£"), transform: Typed.pounds)
    var covers: Money?

    func validate() throws {
      guard dayServices.map({ $0 > .zero }) ?? true else {
        throw ValidationError("--day-services is above zero.")
      }
      guard (alert == nil) == (limit == nil), (guarantor == nil) == (covers == nil) else {
        throw ValidationError("Give --alert with --limit, and --guarantor with --covers.")
      }
      guard alert != nil || guarantor == nil else {
        throw ValidationError("A guarantor needs --alert and --limit, too.")
      }
      guard 0...52 ~= returnWeeks else { throw ValidationError("--return-weeks is 0 to 52.") }
      if let to, to < options.from { throw ValidationError("--to lies before --from.") }
    }

    func run() throws {
      var safeguards: MakeFullPayment.Safeguards?
      if let alert, let limit {
        safeguards = MakeFullPayment.Safeguards(
          alert: alert, limit: limit, returnWeeks: returnWeeks,
          guarantor: guarantor.flatMap { name in covers.map { .init(name, covers: $0) } })
      }
      try options.make(
        .begin(
          MakeFullPayment.Terms(
            account: account.map { PayerID($0) }, through: to, dayServices: dayServices,
            agreedBy: agreedBy, safeguard: safeguards)))
    }
  }

  struct End: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "The council pays the home directly again from a day on.",
      discussion: """
        Example:
          hearth full-payment end samples/larch-house --resident L1 --from 2026-11-15 \
        --why "it was not passed on" --by "Anna Bell" --preview
        """)

    @OptionGroup var options: FullPaymentOptions

    @Option(help: ArgumentHelp("Why.", valueName: "words"))
    var why: String

    func run() throws { try options.make(.end(why: why)) }
  }
}
