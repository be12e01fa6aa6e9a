import EInvoiceCheck

struct ViewFactPart: PageModel {
  let fact: InvoiceContents.Fact

  static let fields: PageFields<Self> = [
    .text("label") { $0.label },
    .text("value") { $0.value },
  ]

  var label: String { fact.name.flatMap { $0.isEmpty ? nil : $0 } ?? fact.topic.label }
  var value: String { ViewWords.value(fact) }
}

struct ViewPartyPart: PageModel {
  let party: InvoiceContents.Party
  let number: Int

  static let fields: PageFields<Self> = [
    .text("partyNumber") { String($0.number) },
    .text("role") { $0.party.role.label },
    .text("name") { $0.party.name ?? "not named" },
    .optionalText("tradingName") { $0.party.tradingName },
    .each("address") { $0.party.address.map { TextLine(line: $0) } },
    .each("partyFacts") { $0.party.facts.map(ViewFactPart.init) },
  ]
}

struct ViewLinePart: PageModel {
  let line: InvoiceContents.Line
  let words: ViewWords

  static let fields: PageFields<Self> = [
    .text("name") { $0.line.name ?? "not named" },
    .optionalText("description") { $0.line.description },
    .each("lineNotes") { $0.line.notes.map { TextLine(line: $0) } },
    .optionalText("details") { $0.details },
    .each("lineAdjustments") { part in
      part.line.adjustments.map { ViewAdjustmentPart(adjustment: $0, words: part.words) }
    },
    .text("quantity") { part in
      [part.line.quantity ?? "not stated", ViewWords.unit(part.line.unit)]
        .filter { !$0.isEmpty }.joined(separator: " ")
    },
    .text("price") { $0.price },
    .text("vatRate") { ViewWords.vat($0.line.vat) },
    .text("net") { $0.words.amount($0.line.net) },
  ]

  /// `From: 1 October 2026 · Until: 31 October 2026`
  private var details: String? {
    let facts = line.facts.map { fact in
      let part = ViewFactPart(fact: fact)
      return "\(part.label): \(part.value)"
    }
    return facts.isEmpty ? nil : facts.joined(separator: " · ")
  }

  /// `£846.37 for 7 days`
  private var price: String {
    let price = words.price(line.price)
    guard let base = line.baseQuantity, base != "1" else { return price }
    let unit = ViewWords.unit(line.unit)
    return "\(price) for \(base)" + (unit.isEmpty ? "" : " \(unit)")
  }
}

struct ViewAdjustmentPart: PageModel {
  let adjustment: InvoiceContents.Adjustment
  let words: ViewWords

  static let fields: PageFields<Self> = [
    .text("what") { $0.what },
    .text("amount") { part in
      (part.adjustment.isCharge ? "" : "less ") + part.words.amount(part.adjustment.amount)
    },
    .optionalText("adjustmentVAT") { $0.adjustment.vat.map { ViewWords.vat($0) } },
  ]

  /// `Loyalty discount, 10 % of £125.00`
  private var what: String {
    let reason = adjustment.reason ?? (adjustment.isCharge ? "Charge" : "Allowance")
    guard let percent = adjustment.percent, let base = adjustment.base else { return reason }
    return "\(reason), \(percent) % of \(words.amount(base))"
  }
}

struct ViewTotalPart: PageModel {
  let label: String
  let amount: String
  let isMain: Bool

  static let fields: PageFields<Self> = [
    .text("label") { $0.label },
    .text("amount") { $0.amount },
    .flag("isMain") { $0.isMain },
  ]
}

struct ViewVATPart: PageModel {
  let entry: InvoiceContents.VATEntry
  let words: ViewWords

  static let fields: PageFields<Self> = [
    .text("label") { ViewWords.vat($0.entry.vat) },
    .optionalText("reason") { $0.entry.reason },
    .text("taxable") { $0.words.amount($0.entry.taxable) },
    .text("tax") { $0.words.amount($0.entry.tax) },
  ]
}

struct ViewAttachmentPart: PageModel {
  let attachment: InvoiceContents.Attachment

  static let fields: PageFields<Self> = [
    .text("reference") { $0.attachment.reference ?? "without a reference" },
    .optionalText("description") { $0.attachment.description },
    .optionalText("fileName") { $0.attachment.fileName },
    .optionalText("address") { $0.attachment.address },
  ]
}
