import Amounts
import CareCalendar
import CareHome

/// A line on its way to a credit note.
struct CreditDraft {
  /// The invoice that it lowers.
  var document: DocumentNumber
  var invoiceLine: Int?
  let kind: InvoiceLine.Kind
  let description: String
  let days: DayRange
  let pricing: LinePricing?
  /// Positive is owed less.
  var net: Money
  var parts: ByComponent<Money>
  let vat: VATTreatment
  let workings: String
  var notes: [String]
  let reason: String
  let origin: LineOrigin

  var account: PayerAccount { origin.account }

  /// The line as it stands on its note.
  func line(_ number: Int) -> CreditLine {
    let exact = pricing.flatMap { $0.net == net ? $0 : nil }
    return CreditLine(
      number: number, invoiceLine: invoiceLine, kind: kind, description: description, days: days,
      pricing: exact ?? .whole(net), net: net, parts: parts, vat: vat, workings: workings,
      notes: notes, origin: origin)
  }

  /// The same line with only `net` of it on its invoice; the rest stands on another.
  func taking(_ net: Money, on invoice: DocumentNumber, noting note: String) -> CreditDraft {
    var draft = self
    if invoice != document { draft.invoiceLine = nil }
    draft.document = invoice
    draft.net = net
    draft.parts = parts.share(net)
    draft.notes.append(note)
    return draft
  }
}

extension ByComponent where Value == Money {
  /// `part` in proportion to these amounts, to the penny; none where they are all zero.
  func share(_ part: Money) -> ByComponent<Money> {
    ComponentSplit(weights: map { Ratio($0.magnitude.pence) })?.apportion(part) ?? .zero
  }
}

extension BilledRun {
  /// What is left of it on some of its days.
  func keeping(_ days: DayRange, net: Money, parts: ByComponent<Money>) -> BilledRun {
    BilledRun(
      account: account, placement: placement, kind: kind, period: period, days: days, net: net,
      vat: vat, parts: parts, rate: rate, document: document, line: line)
  }
}
