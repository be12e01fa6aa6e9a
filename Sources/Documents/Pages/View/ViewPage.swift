public import EInvoiceCheck

/// Any supplier's invoice or credit note, to be read.
public struct ViewPage: Page {
  let contents: InvoiceContents
  let check: InvoiceCheck

  /// - Parameter check: the document, checked: a reader should know whether to trust it.
  public init(_ check: InvoiceCheck) {
    contents = check.document.contents
    self.check = check
  }

  public static let template = "view"
  public func title(in words: PageWords) -> String {
    let summary = contents.summary
    let number = summary.number ?? words[.withoutANumber]
    let document = words(
      summary.isCreditNote ? .checkedCreditNote : .checkedInvoice, ["number": number])
    return document
      + (summary.seller.map { " " + words(.checkedSeller, ["seller": $0]) } ?? "")
  }

  private var currency: String? { contents.summary.currency }

  public static let fields: PageFields<Self> = [
    .words("kind") { $1[$0.contents.summary.isCreditNote ? .creditNote : .invoice] },
    .words("number") { $0.contents.summary.number ?? $1[.withoutANumber] },
    .words("seller") { $0.contents.summary.seller ?? $1[.unnamedSeller] },
    .flag("isSound") { $0.check.isSound },
    .words("verdict") { CheckWords($1).verdict($0.check) },
    .words("payable") {
      ViewWords($1, currency: $0.currency).amount($0.contents.summary.payable)
    },
    .words("payableLabel") { $1[$0.contents.summary.isCreditNote ? .viewCredited : .toPay] },
    .optionalWords(
      "due", { page in page.contents.facts.first { $0.topic == .due } }, { $1.value($0) }),
    .each("facts") { $0.contents.facts.map(ViewFactPart.init) },
    .each("notes") { $0.contents.notes.map { TextLine(line: $0) } },
    .each("parties") { page in
      page.contents.parties.enumerated().map { ViewPartyPart(party: $0.element, number: $0.offset) }
    },
    .flag("hasPayment") { !$0.contents.payment.isEmpty },
    .each("payment") { $0.contents.payment.map(ViewFactPart.init) },
    .each("lines") { page in
      page.contents.lines.map { ViewLinePart(line: $0, currency: page.currency) }
    },
    .flag("hasAdjustments") { !$0.contents.adjustments.isEmpty },
    .each("adjustments") { page in
      page.contents.adjustments.map { ViewAdjustmentPart(adjustment: $0, currency: page.currency) }
    },
    .each("totals") { page in
      page.contents.totals.map { ViewTotalPart(total: $0, currency: page.currency) }
    },
    .flag("hasVAT") { !$0.contents.vat.isEmpty },
    .each("vat") { page in page.contents.vat.map { ViewVATPart(entry: $0, currency: page.currency) }
    },
    .flag("hasAttachments") { !$0.contents.attachments.isEmpty },
    .each("attachments") { $0.contents.attachments.map(ViewAttachmentPart.init) },
  ]
}
