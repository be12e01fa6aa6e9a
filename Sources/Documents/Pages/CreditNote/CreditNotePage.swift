import Amounts
public import Billing
public import CareCalendar
import CareHome

/// A credit note for people: how much less is owed, on which invoice, why, and what to do; then how
/// it was worked out.
public struct CreditNotePage: Page {
  let note: CreditNote

  public init(_ note: CreditNote) { self.note = note }

  public var day: Day? { note.issued }
  public static let template = "credit-note"
  public func title(in words: PageWords) -> String {
    words(.creditNoteTitle, ["number": note.number.description, "home": note.home.name])
  }

  public static let fields: PageFields<Self> = [
    .part("letterhead") { Letterhead($0.note.home) },
    .text("number") { $0.note.number.description },
    .words("issued") { $1.day($0.note.issued) },
    .text("corrects") { $0.note.corrects.description },
    .words("correctsIssued") { $1.day($0.note.correctsIssued) },
    .words("period") { $1.days($0.note.period) },
    .words("payerName") { $1.name(of: $0.note.payer) },
    .each("payerAddressLines") { $0.note.payer.address.lines },
    .words("aboutLabel") { $1.aboutLabel($0.note.subject) },
    .words("about") { $1.about($0.note.subject, residents: $0.note.residents.count) },
    .optionalText("buyerReference") { $0.note.payer.buyerReference },
    .optionalText("purchaseOrder") { $0.note.payer.purchaseOrder },
    .text("credited") { $0.note.totals.gross.words },
    .words("why") { $1.sentence($0.note.reason) },
    .flag("isToAnEstate") { $0.note.payer.kind == .estate },
    .each(
      "remarks",
      inWords: { page, words in page.note.notes.map { TextLine(line: words.sentence($0)) } }
    ),
    .part("billed") { $0.billed },
  ]

  private var billed: BilledPart {
    BilledPart(
      rows: note.lines.map(BilledRow.init), residents: residents, net: note.totals.net,
      vat: note.totals.vat, summaries: note.vat)
  }

  /// Empty where it is about one resident.
  private var residents: [ResidentPart] {
    guard note.isConsolidated else { return [] }
    return note.residents.enumerated().map { index, resident in
      ResidentPart(
        position: index + 1, reference: resident.reference,
        rows: resident.lines.map(BilledRow.init), net: resident.net)
    }
  }
}

extension BilledRow {
  /// Amounts are what is owed less.
  init(_ line: CreditLine) {
    self.init(
      number: line.number, description: line.description, days: line.days,
      workings: line.workings, net: line.net, notes: line.notes, parts: line.parts,
      takenOut: .zero)
  }
}
