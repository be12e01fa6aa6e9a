import Amounts
import Billing
import CareCalendar
import CareHome

/// A document as an accounts package books it: rows by nominal code, each with its own VAT.
struct BookedDocument {
  struct Row: Hashable {
    /// What it is, without its days.
    let what: String
    /// For an extra, the day of delivery.
    let days: DayRange
    let item: ExportCode.Item
    let vat: VATTreatment
    /// Positive is owed to the home, on an invoice and on a credit note.
    let net: Money
    var tax: Money = .zero

    var description: String { "\(what), \(days.words)" }
  }

  let number: String
  let issued: Day
  /// A credit note's own day: it is not paid by a day.
  let due: Day
  let payer: Payer
  /// By which the payer knows the resident; empty on a document about several, whose rows say it.
  let reference: String
  let rows: [Row]

  var gross: Money { rows.map { $0.net + $0.tax }.sum() }

  /// - Parameter codes: parts of a fee that have one code stay together in one row.
  init(_ document: BillingDocument, _ codes: ExportCodes) {
    number = document.number.description
    issued = document.issued
    payer = document.payer
    let subject: Subject
    let lines: [Sold]
    let vat: [VATSummary]
    switch document {
    case .invoice(let invoice):
      due = invoice.due
      subject = invoice.subject
      lines = invoice.lines.map(Sold.init)
      vat = invoice.vat
    case .creditNote(let note):
      due = note.issued
      subject = note.subject
      lines = note.lines.map(Sold.init)
      vat = note.vat.map {
        VATSummary(treatment: $0.treatment, taxable: -$0.taxable, tax: -$0.tax)
      }
    }
    reference = subject.reference ?? ""
    let isConsolidated = subject.reference == nil
    rows = Self.taxed(
      lines.flatMap { Self.rows(of: $0, isConsolidated: isConsolidated, codes) }, as: vat)
  }

  /// What a row is made of, whichever document it stands on; positive is owed to the home.
  private struct Sold {
    let kind: InvoiceLine.Kind
    let what: String
    let days: DayRange
    let net: Money
    let parts: ByComponent<Money>
    let vat: VATTreatment
    let reference: String

    init(_ line: InvoiceLine) {
      kind = line.kind
      what = line.description
      days = line.days
      net = line.net
      parts = line.parts
      vat = line.vat
      reference = line.reference
    }

    init(_ line: CreditLine) {
      kind = line.kind
      what = line.description
      days = line.days
      net = -line.net
      parts = line.parts.map { -$0 }
      vat = line.vat
      reference = line.reference
    }
  }

  private static func rows(
    of line: Sold, isConsolidated: Bool, _ codes: ExportCodes
  ) -> [Row] {
    func row(_ item: ExportCode.Item, _ net: Money, _ part: String = "") -> Row {
      Row(
        what: (isConsolidated ? line.reference + ": " : "") + line.what + part, days: line.days,
        item: item, vat: line.vat, net: net)
    }
    switch line.kind {
    case .extra: return [row(.extras, line.net)]
    case .fee(_, .onTop): return [row(.fundsHeld, line.net)]
    case .fee, .release: break
    }
    var groups: [(items: [ExportCode.Item], net: Money)] = []
    for element in Element.allCases where !line.parts[element].isZero {
      let item = ExportCode.Item(element)
      let same = groups.firstIndex { codes.code($0.items[0]) == codes.code(item) }
      if let same {
        groups[same].items.append(item)
        groups[same].net += line.parts[element]
      } else {
        groups.append(([item], line.parts[element]))
      }
    }
    return groups.map { group in
      row(
        group.items[0], group.net,
        groups.count == 1 ? "" : " (\(group.items.map(\.rawValue).joined(separator: ", ")))")
    }
  }

  /// Each row's VAT is rounded by itself, half away from zero; what that leaves of the document's
  /// own VAT goes to the largest row of the rate, so that the rows sum to the document.
  private static func taxed(_ rows: [Row], as summaries: [VATSummary]) -> [Row] {
    var rows = rows
    for summary in summaries where !summary.tax.isZero {
      let places = rows.indices.filter { rows[$0].vat == summary.treatment }
      for place in places {
        rows[place].tax = (rows[place].net.exact * summary.treatment.rate.ratio)
          .rounded(.halfAwayFromZero)
      }
      let rest = summary.tax - places.map { rows[$0].tax }.sum()
      let largest = places.max { rows[$0].net.magnitude < rows[$1].net.magnitude }
      if let largest { rows[largest].tax += rest }
    }
    return rows
  }
}

extension ExportCode.Item {
  init(_ element: Element) {
    switch element {
    case .hotel: self = .hotel
    case .care: self = .care
    case .activity: self = .activity
    }
  }
}
