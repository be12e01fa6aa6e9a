import ArgumentParser
import CareCalendar
import CareHome
import Evidence
import Workflows

struct Agree: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Make the agreed offer a dated agreement that billing takes up.",
    discussion: """
      Takes the offer of proposals.csv that was agreed by somebody with authority, and adds its rows \
      to agreements.csv and baskets.csv, both or neither. From the first day on the payer's line \
      falls by exactly the release. With --out it is written as a page to sign and as XML (hearth schema \
      agreement). Saying it twice is harmless. A database takes them too, \
      with --by.

      Example:
        hearth agree samples/larch-house --resident L2 --holding prepaid-card \
      --holder "Shona McAllister" --from 2026-09-01 --as-of 2026-10-01 --preview --out out
      """)

  @OptionGroup var home: HomeArguments

  @Option(help: ArgumentHelp("The resident whose part payment it is.", valueName: "id"))
  var resident: String

  @Option(help: "Who is to hold the money; what is issued depends on the law of the day.")
  var holding: HoldingArrangement

  @Option(help: ArgumentHelp("Who holds it, by name.", valueName: "name"))
  var holder: String

  @Option(
    help: ArgumentHelp(
      "The first day. Left out: when the notice has run since it was agreed.", valueName: "date"),
    transform: Typed.day)
  var from: Day?

  @Option(
    help: ArgumentHelp("The last day. Left out: it runs with the placement.", valueName: "date"),
    transform: Typed.day)
  var to: Day?

  @Option(
    help: ArgumentHelp(
      "The day until which it is not cut again. Left out: 26 weeks after the first.",
      valueName: "date"),
    transform: Typed.day)
  var review: Day?

  @Option(
    help: ArgumentHelp(
      "Whose line falls. Left out: the council that pays the fee, else whoever pays the balance.",
      valueName: "id"))
  var payer: String?

  @Option(
    help: ArgumentHelp(
      "Who agreed beside whoever has the authority, such as \"the council's review officer\".",
      valueName: "words"))
  var with: String?

  @Flag(help: "The release goes on while the resident is away. Left out: it stops.")
  var continuesInAbsence = false

  @Option(
    help: ArgumentHelp("The agreement's id. Left out: the last one's, counted on.", valueName: "id")
  )
  var id: String?

  @Option(
    name: .customLong("as-of"),
    help: ArgumentHelp(
      "The day to look from; entries of later days are left out. Left out: today.",
      valueName: "date"),
    transform: Typed.day)
  var asOf: Day?

  @Option(
    help: ArgumentHelp("Who enters it; a database needs to know.", valueName: "who"))
  var by: String?

  @Flag(help: "Show the rows that would be added, and add none; --out still writes its papers.")
  var preview = false

  @OptionGroup var output: OutputOptions

  func run() throws {
    let terms = MakeAgreement.Terms(
      id: id.map { AgreementID($0) }, payer: payer.map { PayerID($0) }, holding: holding,
      holder: holder, from: from, through: to, review: review,
      continuesInAbsence: continuesInAbsence, agreedWith: with)
    try output.deliver { () throws(Faults) in
      try MakeAgreement(
        folder: home.place, resident: ResidentID(resident), terms: terms, asOf: asOf ?? Clock.today,
        templates: output.templates
      ).make(preview: preview, by: by)
    }
  }
}
