import Amounts
import CareCalendar
import CareHome

/// Gathers charges into numbered documents: one for each payer account and period.
struct InvoiceMaker {
  let register: Register
  let month: Month
  /// The day on which all documents are issued; nil for each period's own: its first day in
  /// advance, its last in arrears, when the money is due to be asked for.
  let issued: Day?

  /// What has to be the same for charges to share a document.
  private struct Sheet: Hashable, Comparable {
    let payer: PayerID
    /// Nil where all residents of the payer share it.
    let resident: ResidentID?
    let period: DayRange
    let timing: Timing
    let isOutsideScope: Bool

    static func < (left: Sheet, right: Sheet) -> Bool {
      switch (left.resident, right.resident) {
      case (let one?, let other?) where one != other: return one < other
      case (nil, _?): return false
      case (_?, nil): return true
      default: break
      }
      if left.payer != right.payer { return left.payer < right.payer }
      if left.period != right.period { return left.period < right.period }
      if left.timing != right.timing { return left.timing == .advance }
      return !left.isOutsideScope && right.isOutsideScope
    }
  }

  /// In order of resident, then payer, then period, and consolidated ones last; numbered from 1
  /// without a gap.
  func invoices(_ charges: [Charge]) -> [Invoice] {
    let payers = Dictionary(register.payers.map { ($0.id, $0) }) { first, _ in first }
    let residents = Dictionary(register.residents.map { ($0.id, $0) }) { first, _ in first }
    let sheets = Dictionary(grouping: charges) { charge in
      let isConsolidated = payers[charge.account.payer]?.isConsolidated ?? false
      return Sheet(
        payer: charge.account.payer,
        resident: isConsolidated ? nil : charge.account.resident, period: charge.period,
        timing: charge.timing, isOutsideScope: charge.isOutsideScope)
    }
    var invoices: [Invoice] = []
    for (sheet, charges) in sheets.sorted(by: { $0.key < $1.key }) {
      guard let payer = payers[sheet.payer] else { continue }
      let subject: Subject
      if let resident = sheet.resident {
        guard let resident = residents[resident] else { continue }
        subject = Subject(resident, for: payer)
      } else {
        subject = .several
      }
      let lines = sheet.resident == nil ? Self.byReference(charges) : charges.map(\.line)
      invoices.append(
        invoice(
          sheet, lines, payer, subject, charges[0].account, counter: invoices.count + 1))
    }
    return invoices
  }

  /// By the payer's reference for each resident; otherwise in the order given.
  private static func byReference(_ charges: [Charge]) -> [InvoiceLine] {
    charges.map(\.line).enumerated().sorted { left, right in
      (left.element.reference, left.element.account, left.offset)
        < (right.element.reference, right.element.account, right.offset)
    }.map(\.element)
  }

  private func invoice(
    _ sheet: Sheet, _ charged: [InvoiceLine], _ payer: Payer, _ subject: Subject,
    _ account: PayerAccount, counter: Int
  ) -> Invoice {
    let issued = issued ?? due(sheet)
    let lines = charged.enumerated().map { $1.numbered($0 + 1) }
    let vat = VATSummary.of(lines)
    return Invoice(
      number: DocumentNumber(series: register.home.series, month: month, counter: counter),
      issued: issued, due: issued + register.home.paymentDays, period: sheet.period,
      home: register.home, payer: payer, subject: subject, account: lines.first?.account ?? account,
      lines: lines, vat: vat,
      totals: InvoiceTotals(net: lines.map(\.net).sum(), vat: vat.map(\.tax).sum()))
  }
}

extension InvoiceMaker {
  /// Never before the month of the run: a period may have begun before Hearth took over.
  private func due(_ sheet: Sheet) -> Day {
    max(sheet.timing == .advance ? sheet.period.first : sheet.period.last, month.first)
  }
}

extension VATSummary {
  /// One for each treatment that occurs in `lines`, in the order of its cases.
  static func of(_ lines: [InvoiceLine]) -> [VATSummary] {
    VATTreatment.allCases.compactMap { treatment in
      let taxed = lines.filter { $0.vat == treatment }
      guard !taxed.isEmpty else { return nil }
      let taxable = taxed.map(\.net).sum()
      return VATSummary(
        treatment: treatment, taxable: taxable,
        tax: (taxable.exact * treatment.rate.ratio).rounded(.halfAwayFromZero))
    }
  }
}
