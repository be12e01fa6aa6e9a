import EInvoiceCheck

struct ViewFactPart: PageModel {
  let fact: InvoiceContents.Fact

  static let fields: PageFields<Self> = [
    .words("label") { $1.label($0.fact) },
    .words("value") { $1.value($0.fact) },
  ]
}

struct ViewPartyPart: PageModel {
  let party: InvoiceContents.Party
  let number: Int

  static let fields: PageFields<Self> = [
    .text("partyNumber") { String($0.number) },
    .words("role") { $1[$0.party.role.label] },
    .words("name") { $0.party.name ?? $1[.notNamed] },
    .optionalText("tradingName") { $0.party.tradingName },
    .each("address") { $0.party.address.map { TextLine(line: $0) } },
    .each("partyFacts") { $0.party.facts.map(ViewFactPart.init) },
  ]
}

struct ViewLinePart: PageModel {
  let line: InvoiceContents.Line
  let currency: String?

  static let fields: PageFields<Self> = [
    .words("name") { $0.line.name ?? $1[.notNamed] },
    .optionalText("description") { $0.line.description },
    .each("lineNotes") { $0.line.notes.map { TextLine(line: $0) } },
    .optionalWords("details", inWords: { $0.details(in: $1) }),
    .each("lineAdjustments") { part in
      part.line.adjustments.map { ViewAdjustmentPart(adjustment: $0, currency: part.currency) }
    },
    .words("quantity") { part, words in
      [part.line.quantity ?? words[.notStated], words.unit(part.line.unit)]
        .filter { !$0.isEmpty }.joined(separator: " ")
    },
    .words("price") { $0.price(in: $1) },
    .words("vatRate") { $1.vat($0.line.vat) },
    .words("net") { ViewWords($1, currency: $0.currency).amount($0.line.net) },
  ]

  /// `From: 1 October 2026 · Until: 31 October 2026`
  private func details(in words: PageWords) -> String? {
    let facts = line.facts.map { "\(words.label($0)): \(words.value($0))" }
    return facts.isEmpty ? nil : facts.joined(separator: " · ")
  }

  /// `£846.37 for 7 days`
  private func price(in words: PageWords) -> String {
    let price = ViewWords(words, currency: currency).price(line.price)
    guard let base = line.baseQuantity, base != "1" else { return price }
    let unit = words.unit(line.unit)
    return words(
      .priceFor, ["price": price, "quantity": unit.isEmpty ? base : "\(base) \(unit)"])
  }
}

struct ViewAdjustmentPart: PageModel {
  let adjustment: InvoiceContents.Adjustment
  let currency: String?

  static let fields: PageFields<Self> = [
    .words("what") { ViewWords($1, currency: $0.currency).what($0.adjustment) },
    .words("amount") { ViewWords($1, currency: $0.currency).amount(of: $0.adjustment) },
    .optionalWords("adjustmentVAT", { $0.adjustment.vat }, { $1.vat($0) }),
  ]
}

struct ViewTotalPart: PageModel {
  let total: InvoiceContents.Total
  let currency: String?

  static let fields: PageFields<Self> = [
    .words("label") { $1[$0.total.kind.label] },
    .words("amount") { ViewWords($1, currency: $0.currency).amount($0.total.amount) },
    .flag("isMain") { $0.total.kind == .payable },
  ]
}

struct ViewVATPart: PageModel {
  let entry: InvoiceContents.VATEntry
  let currency: String?

  static let fields: PageFields<Self> = [
    .words("label") { $1.vat($0.entry.vat) },
    .optionalText("reason") { $0.entry.reason },
    .words("taxable") { ViewWords($1, currency: $0.currency).amount($0.entry.taxable) },
    .words("tax") { ViewWords($1, currency: $0.currency).amount($0.entry.tax) },
  ]
}

struct ViewAttachmentPart: PageModel {
  let attachment: InvoiceContents.Attachment

  static let fields: PageFields<Self> = [
    .words("reference") { $0.attachment.reference ?? $1[.withoutAReference] },
    .optionalText("description") { $0.attachment.description },
    .optionalText("fileName") { $0.attachment.fileName },
    .optionalText("address") { $0.attachment.address },
  ]
}
