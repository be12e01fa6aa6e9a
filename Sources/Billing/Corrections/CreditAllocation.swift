import Amounts
import CareCalendar
import CareHome

/// Puts credit lines onto their invoices, never more than an invoice has left.
///
/// What stands on an account's invoices is what stands billed on it, so what one of them can't
/// take another can: a release that a later invoice took back, say, stands on that one.
struct CreditAllocation {
  private(set) var drafts: [CreditDraft]
  private(set) var invoices: [DocumentNumber: BilledInvoice]

  private struct Slot: Hashable, Comparable {
    let document: DocumentNumber
    let account: PayerAccount
    let vat: VATTreatment

    static func < (left: Slot, right: Slot) -> Bool {
      if left.document != right.document { return left.document < right.document }
      return left.account == right.account
        ? left.vat.rawValue < right.vat.rawValue : left.account < right.account
    }
  }

  init(_ drafts: [CreditDraft], on invoices: [DocumentNumber: BilledInvoice]) {
    self.drafts = drafts
    self.invoices = invoices
    let slots = Set(drafts.map { Slot(document: $0.document, account: $0.account, vat: $0.vat) })
    for slot in slots.sorted() {
      let excess = credited(slot) - left(slot)
      if excess > .zero { spill(excess, from: slot) }
    }
  }

  private func credited(_ slot: Slot) -> Money {
    drafts.filter { holds($0, slot) }.map(\.net).sum()
  }

  private func holds(_ draft: CreditDraft, _ slot: Slot) -> Bool {
    draft.document == slot.document && draft.account == slot.account && draft.vat == slot.vat
  }

  private func left(_ slot: Slot) -> Money {
    invoices[slot.document]?.left(slot.vat, of: slot.account) ?? .zero
  }

  /// Moves `excess` to the account's other invoices, the newest first.
  private mutating func spill(_ excess: Money, from slot: Slot) {
    let others = invoices.values.filter {
      $0.number != slot.document && $0.left(slot.vat, of: slot.account) > .zero
    }.sorted { ($0.issued, $0.number) > ($1.issued, $1.number) }
    var rest = excess
    for other in others where rest > .zero {
      let room =
        left(Slot(document: other.number, account: slot.account, vat: slot.vat))
        - credited(Slot(document: other.number, account: slot.account, vat: slot.vat))
      rest -= move(min(rest, max(room, .zero)), from: slot, to: other.number)
    }
  }

  /// - Returns: what could be moved.
  private mutating func move(
    _ amount: Money, from slot: Slot, to other: DocumentNumber
  ) -> Money {
    var rest = amount
    for index in drafts.indices.reversed()
    where rest > .zero && holds(drafts[index], slot) && drafts[index].net > .zero {
      let draft = drafts[index]
      let moved = min(rest, draft.net)
      rest -= moved
      let note = Wording.creditedElsewhere(moved, on: other)
      drafts.append(
        draft.taking(
          moved, on: other,
          noting: Wording.belongsElsewhere(slot.document)))
      drafts[index] = draft.taking(draft.net - moved, on: slot.document, noting: note)
    }
    drafts.removeAll { $0.net.isZero }
    return amount - rest
  }
}

extension CreditAllocation {
  /// One note for each invoice, in order of the invoices, numbered on from `before`; what they
  /// leave on the invoices goes into it.
  func notes(
    _ register: Register, month: Month, issued: Day, numbering before: inout BilledBefore
  ) -> [CreditNote] {
    let home = register.home
    let series = NumberSeries.creditNotes(of: home)
    let payers = Dictionary(register.payers.map { ($0.id, $0) }) { first, _ in first }
    let estates = Estates(register)
    return Dictionary(grouping: drafts, by: \.document).sorted { $0.key < $1.key }
      .compactMap { document, drafts in
        guard let invoice = invoices[document] else { return nil }
        let ordered = drafts.enumerated().sorted {
          ($0.element.account, $0.element.invoiceLine ?? Int.max, $0.offset)
            < ($1.element.account, $1.element.invoiceLine ?? Int.max, $1.offset)
        }
        let lines = ordered.enumerated().map { $1.element.line($0 + 1) }
        guard let first = lines.first, let period = DayRange.hull(lines.map(\.days)) else {
          return nil
        }
        var after = invoice
        after.take(lines)
        let vat = VATTreatment.allCases.compactMap { treatment -> VATSummary? in
          let credited = lines.filter { $0.vat == treatment }
          guard !credited.isEmpty else { return nil }
          return VATSummary(
            treatment: treatment, taxable: credited.map(\.net).sum(),
            tax: invoice.tax(treatment) - after.tax(treatment))
        }
        before.invoices[document] = after
        let issued = max(issued, invoice.issued)
        let payer = estates.addressee(
          payers[invoice.payer.id] ?? invoice.payer, for: first.account.resident, on: issued)
        return CreditNote(
          number: before.takeNumber(series, month), issued: issued,
          corrects: document, correctsIssued: invoice.issued, period: period, home: home,
          payer: payer, subject: invoice.subject,
          account: first.account, lines: lines, vat: vat,
          totals: InvoiceTotals(net: lines.map(\.net).sum(), vat: vat.map(\.tax).sum()),
          reason: Self.once(ordered.map(\.element.reason)).joined(separator: " "),
          notes: estates.refundWords(to: payer, for: first.account.resident, since: issued))
      }
  }

  /// Each sentence once, in order.
  private static func once(_ sentences: [String]) -> [String] {
    sentences.reduce(into: []) { list, sentence in
      if !sentence.isEmpty, !list.contains(sentence) { list.append(sentence) }
    }
  }
}

extension Estates {
  /// What the executors need not ask for (billing.md rule 13).
  fileprivate func refundWords(
    to payer: Payer, for resident: ResidentID, since day: Day
  ) -> [String] {
    guard payer.kind == .estate else { return [] }
    return [Wording.estateCredit(by: refundDay(for: resident, creditSince: day, known: day))]
  }
}
