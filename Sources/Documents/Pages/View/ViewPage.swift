public import EInvoiceCheck

/// Any supplier's invoice or credit note, to be read.
public struct ViewPage: Page {
  let contents: InvoiceContents
  let verdict: String
  let isSound: Bool
  let words: ViewWords

  /// - Parameter check: the document, checked: a reader should know whether to trust it.
  public init(_ check: InvoiceCheck) {
    contents = check.document.contents
    verdict = CheckWords.verdict(check)
    isSound = check.isSound
    words = ViewWords(currency: contents.summary.currency)
  }

  public static let template = "view"
  public func title(in words: PageWords) -> String {
    "\(kind) \(contents.summary.number ?? "without a number")"
      + (contents.summary.seller.map { " from \($0)" } ?? "")
  }

  private var kind: String { contents.summary.isCreditNote ? "Credit note" : "Invoice" }

  public static let fields: PageFields<Self> = [
    .text("kind") { $0.kind },
    .text("number") { $0.contents.summary.number ?? "without a number" },
    .text("seller") { $0.contents.summary.seller ?? "An unnamed seller" },
    .flag("isSound") { $0.isSound },
    .text("verdict") { $0.verdict },
    .text("payable") { $0.words.amount($0.contents.summary.payable) },
    .text("payableLabel") { $0.contents.summary.isCreditNote ? "Credited" : "To pay" },
    .optionalText("due") { page in
      page.contents.facts.first { $0.topic == .due }.map(ViewWords.value)
    },
    .each("facts") { $0.contents.facts.map(ViewFactPart.init) },
    .each("notes") { $0.contents.notes.map { TextLine(line: $0) } },
    .each("parties") { page in
      page.contents.parties.enumerated().map { ViewPartyPart(party: $0.element, number: $0.offset) }
    },
    .flag("hasPayment") { !$0.contents.payment.isEmpty },
    .each("payment") { $0.contents.payment.map(ViewFactPart.init) },
    .each("lines") { page in
      page.contents.lines.map { ViewLinePart(line: $0, words: page.words) }
    },
    .flag("hasAdjustments") { !$0.contents.adjustments.isEmpty },
    .each("adjustments") { page in
      page.contents.adjustments.map { ViewAdjustmentPart(adjustment: $0, words: page.words) }
    },
    .each("totals") { page in
      page.contents.totals.map {
        ViewTotalPart(
          label: $0.kind.label, amount: page.words.amount($0.amount),
          isMain: $0.kind == .payable)
      }
    },
    .flag("hasVAT") { !$0.contents.vat.isEmpty },
    .each("vat") { page in page.contents.vat.map { ViewVATPart(entry: $0, words: page.words) } },
    .flag("hasAttachments") { !$0.contents.attachments.isEmpty },
    .each("attachments") { $0.contents.attachments.map(ViewAttachmentPart.init) },
  ]
}
