import Amounts
import ArgumentParser
import CareHome
import Flexibility
import Workflows

struct Propose: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Enter an offer, or another offer in answer to one, with its verdict.",
    discussion: """
      Adds a row to proposals.csv and leaves all that stands there as it is. An offer is a release \
      in pounds a week, or the fee that would be left net of the payment. Saying the same twice is \
      harmless.

      Example:
        hearth propose samples/seaview --resident R07 --party council --name "Deborah Lyle" \
      --without lunch=4 --release 9.00 --why "The supper club costs this." --preview
        hearth propose samples/harbour-court --resident H01 --party council --name "Martin Ogle" \
      --answers HC-N2 --release 9.00 --why "Halfway." --preview
      """)

  @OptionGroup var said: EntryOptions

  @Option(
    parsing: .upToNextOption,
    help: ArgumentHelp(
      "Services given up, and how many units of each a week, such as lunch=4. Left out: as in the "
        + "offer that it answers.", valueName: "service=quantity"),
    transform: Typed.basketItem)
  var without: [BasketItem] = []

  @Option(
    help: ArgumentHelp("What the home would release, in pounds a week.", valueName: "amount"),
    transform: Typed.pounds)
  var release: Money?

  @Option(
    help: ArgumentHelp(
      "Instead: the fee that would be left, net of the payment, in pounds a week.",
      valueName: "amount"),
    transform: Typed.pounds)
  var fee: Money?

  @Option(
    help: ArgumentHelp(
      "Weeks of notice. Left out: as in the offer that it answers, or the longest of the services "
        + "given up.", valueName: "weeks"))
  var notice: Int?

  @Option(help: ArgumentHelp("The entry in place of whose offer it stands.", valueName: "id"))
  var answers: String?

  func validate() throws {
    guard (release == nil) != (fee == nil) else {
      throw ValidationError("Say what is offered: --release or --fee, and not both.")
    }
    guard answers != nil || !without.isEmpty else {
      throw ValidationError("Name what is given up, such as --without lunch=4.")
    }
    guard notice.map({ 0...520 ~= $0 }) ?? true else {
      throw ValidationError("--notice is 0 to 520 weeks.")
    }
  }

  func run() throws {
    let sum = release.map(RecordEntry.Sum.release) ?? .fee(fee ?? .zero)
    try said.record(
      .offer(
        sum, basket: without, noticeWeeks: notice,
        answering: answers.map { NegotiationEntryID($0) }))
  }
}
