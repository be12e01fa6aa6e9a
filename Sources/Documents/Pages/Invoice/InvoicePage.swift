import Amounts
public import Billing
import CareCalendar
import CareHome

/// An invoice for people: how much, by when, how to pay, whom to ring; then how it was worked out.
public struct InvoicePage: Page {
  let invoice: Invoice

  public init(_ invoice: Invoice) { self.invoice = invoice }

  public static let template = "invoice"
  public var title: String { "\(Words.invoice) \(invoice.number) · \(invoice.home.name)" }
  public var runningHead: String { title }

  public static let fields: PageFields<Self> = [
    .part("letterhead") { Letterhead($0.invoice.home) },
    .text("number") { $0.invoice.number.description },
    .text("issued") { $0.invoice.issued.words },
    .text("due") { $0.invoice.due.words },
    .text("period") { $0.invoice.period.words },
    .text("payerName") { $0.invoice.payer.name },
    .each("payerAddressLines") { $0.invoice.payer.address.lines },
    .text("aboutLabel") { Words.aboutLabel($0.invoice.subject) },
    .text("about") { Words.about($0.invoice.subject) },
    .optionalText("buyerReference") { $0.invoice.payer.buyerReference },
    .optionalText("purchaseOrder") { $0.invoice.payer.purchaseOrder },
    .flag("isOwed") { $0.invoice.totals.payable > .zero },
    .optionalPart("payment") {
      PaymentPanel(account: $0.invoice.home.bank, reference: $0.invoice.number.description)
    },
    .text("payable") { $0.invoice.totals.payable.words },
    .text("net") { $0.invoice.totals.net.words },
    .text("vat") { $0.invoice.totals.vat.words },
    .text("gross") { $0.invoice.totals.gross.words },
    .flag("hasVAT") { !$0.invoice.totals.vat.isZero },
    .each("lines") { $0.invoice.lines.map(InvoiceLinePart.init) },
    .each("vatLines") { $0.invoice.vat.map(VATPart.init) },
    .flag("hasPartTotals") { !$0.itemised.isEmpty },
    .each("components") { page in page.components.map { ComponentPart($0, .zero) } },
    .each("itemised") { page in
      page.itemised.map { ItemisedLinePart(line: $0, components: page.components) }
    },
    .each("partTotals") { page in
      page.components.map { ComponentPart($0, page.partTotals[$0]) }
    },
    .text("itemisedTotal") { $0.partTotals.total.words },
    .flag("hasPartsChart") { $0.partsChart != nil },
    .markup("partsChart") { $0.partsChart ?? Markup("") },
  ]

  private var itemised: [InvoiceLine] { invoice.lines }

  /// Those that some line has money for, so that no column is all noughts.
  private var components: [Component] {
    Component.allCases.filter { component in itemised.contains { !$0.parts[component].isZero } }
  }

  private var partTotals: ByComponent<Money> { itemised.map(\.parts).reduce(.zero, +) }

  private var partsChart: Markup? {
    ComponentBar.drawing(partTotals, id: "parts-chart", title: Words.partsChartTitle)
  }
}

/// A line: what it is, its days, its arithmetic, its parts, and what was taken out.
struct InvoiceLinePart: PageModel {
  let line: InvoiceLine

  static let fields: PageFields<Self> = [
    .text("position") { String($0.line.number) },
    .text("description") { $0.line.description },
    .text("days") { $0.line.days.words },
    .text("working") { $0.line.workings },
    .text("amount") { $0.line.net.words },
    .flag("isReduction") { $0.line.net.isNegative },
    .each("notes") { $0.line.notes.map(NotePart.init) },
    .flag("hasParts") { $0.line.parts.values.contains { !$0.isZero } },
    .each("parts") { ComponentPart.all(in: $0.line.parts) },
    .flag("hasTakenOut") { $0.line.takenOut.values.contains { !$0.isZero } },
    .each("takenOut") { ComponentPart.all(in: $0.line.takenOut) },
  ]
}

struct NotePart: PageModel {
  let note: String
  static let fields: PageFields<Self> = [.text("note") { $0.note }]
}

/// A line's row in the table of what the money is for.
struct ItemisedLinePart: PageModel {
  let line: InvoiceLine
  let components: [Component]

  static let fields: PageFields<Self> = [
    .text("description") { $0.line.description },
    .text("days") { $0.line.days.words },
    .each("parts") { row in row.components.map { ComponentPart($0, row.line.parts[$0]) } },
    .text("amount") { $0.line.net.words },
  ]
}

/// How much of an amount is for one component.
struct ComponentPart: PageModel {
  let component: Component
  let amount: Money

  init(_ component: Component, _ amount: Money) {
    self.component = component
    self.amount = amount
  }

  /// Those that are not nought.
  static func all(in amounts: ByComponent<Money>) -> [ComponentPart] {
    Component.allCases.filter { !amounts[$0].isZero }.map { ComponentPart($0, amounts[$0]) }
  }

  static let fields: PageFields<Self> = [
    .text("component") { $0.component.rawValue },
    .text("label") { Words.label($0.component) },
    .text("amount") { $0.amount.words },
  ]
}

struct VATPart: PageModel {
  let summary: VATSummary

  init(_ summary: VATSummary) { self.summary = summary }

  static let fields: PageFields<Self> = [
    .text("label") { Words.label($0.summary.treatment) },
    .optionalText("reason") { Words.exemptionReason($0.summary.treatment) },
    .text("net") { $0.summary.taxable.words },
    .text("rate") { Words.rate($0.summary.treatment) },
    .text("vat") { $0.summary.tax.words },
  ]
}
