import Amounts
import Billing
import CareCalendar
import CareHome

/// What a document charges or takes back: its lines, each resident's share of them, their
/// arithmetic, what the money is for, and VAT. Invoice and credit note show it alike.
struct BilledPart: PageModel {
  let rows: [BilledRow]
  /// Empty where the document is about one resident.
  let residents: [ResidentPart]
  let net: Money
  let vat: Money
  let summaries: [VATSummary]

  static let fields: PageFields<Self> = [
    .each("lines") { $0.rows },
    .flag("isConsolidated") { !$0.residents.isEmpty },
    .each("residents") { $0.residents },
    .text("net") { $0.net.words },
    .text("vat") { $0.vat.words },
    .text("gross") { ($0.net + $0.vat).words },
    .flag("hasVAT") { !$0.vat.isZero },
    .each("vatLines") { $0.summaries.map(VATPart.init) },
    .flag("hasPartTotals") { !$0.rows.isEmpty },
    .each("components") { part in part.components.map { ComponentPart($0, .zero) } },
    .each("itemised") { $0.itemised },
    .each("partTotals") { part in
      part.components.map { ComponentPart($0, part.partTotals[$0]) }
    },
    .text("itemisedTotal") { $0.partTotals.total.words },
    .flag("hasPartsChart") { ComponentBar.canDivide($0.partTotals) },
    .markup("partsChart", inWords: { $0.partsChart($1) ?? Markup("") }),
  ]

  /// Those that some line has money for, so that no column is all noughts.
  private var components: [Component] {
    Component.allCases.filter { component in rows.contains { !$0.parts[component].isZero } }
  }

  private var partTotals: ByComponent<Money> { rows.map(\.parts).reduce(.zero, +) }

  private func partsChart(_ words: PageWords) -> Markup? {
    ComponentBar.drawing(partTotals, id: "parts-chart", in: words)
  }

  /// A row a line; of many residents a row each, as their lines stand above.
  private var itemised: [ItemisedPart] {
    guard residents.isEmpty else {
      return residents.map {
        ItemisedPart(
          description: $0.reference, parts: $0.rows.map(\.parts).reduce(.zero, +), net: $0.net,
          components: components)
      }
    }
    return rows.map {
      ItemisedPart(
        description: $0.description, parts: $0.parts, net: $0.net, components: components)
    }
  }
}

/// A line: what it is, its days, its arithmetic, its parts, and what was taken out.
struct BilledRow: PageModel {
  let number: Int
  let description: String
  let days: DayRange
  let workings: String
  let net: Money
  let notes: [String]
  let parts: ByComponent<Money>
  let takenOut: ByComponent<Money>

  static let fields: PageFields<Self> = [
    .text("position") { String($0.number) },
    .words("description") { $1.sentence($0.description) },
    .words("days") { $1.days($0.days) },
    .words("working") { $1.sentence($0.workings) },
    .text("amount") { $0.net.words },
    .flag("isReduction") { $0.net.isNegative },
    .each("notes") { $0.notes.map(NotePart.init) },
    .flag("hasParts") { $0.parts.values.contains { !$0.isZero } },
    .each("parts") { ComponentPart.all(in: $0.parts) },
    .flag("hasTakenOut") { $0.takenOut.values.contains { !$0.isZero } },
    .each("takenOut") { ComponentPart.all(in: $0.takenOut) },
  ]
}

extension BilledRow {
  init(_ line: InvoiceLine) {
    self.init(
      number: line.number, description: line.description, days: line.days,
      workings: line.workings, net: line.net, notes: line.notes, parts: line.parts,
      takenOut: line.takenOut)
  }
}

/// One resident's lines of a document about several, under the payer's reference for them.
struct ResidentPart: PageModel {
  let position: Int
  let reference: String
  let rows: [BilledRow]
  let net: Money

  static let fields: PageFields<Self> = [
    .text("residentPosition") { String($0.position) },
    .text("reference") { $0.reference },
    .each("lines") { $0.rows },
    .text("subtotal") { $0.net.words },
  ]
}

struct NotePart: PageModel {
  let note: String
  static let fields: PageFields<Self> = [.words("note") { $1.sentence($0.note) }]
}

/// A row of the table of what the money is for.
struct ItemisedPart: PageModel {
  let description: String
  let parts: ByComponent<Money>
  let net: Money
  let components: [Component]

  static let fields: PageFields<Self> = [
    .words("description") { $1.sentence($0.description) },
    .each("parts") { row in row.components.map { ComponentPart($0, row.parts[$0]) } },
    .text("amount") { $0.net.words },
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
    .words("label") { $1.label($0.component) },
    .text("amount") { $0.amount.words },
  ]
}

struct VATPart: PageModel {
  let summary: VATSummary

  init(_ summary: VATSummary) { self.summary = summary }

  static let fields: PageFields<Self> = [
    .words("label") { $1.label($0.summary.treatment) },
    .optionalWords(
      "reason", { $0.summary.treatment.chargesNothing ? $0.summary.treatment : nil },
      { $1.exemptionReason($0) ?? "" }),
    .text("net") { $0.summary.taxable.words },
    .words("rate") { $1.rate($0.summary.treatment) },
    .text("vat") { $0.summary.tax.words },
  ]
}
