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
    let account: PayerAccount
    let period: DayRange
    let timing: Timing
    let isOutsideScope: Bool

    static func < (left: Sheet, right: Sheet) -> Bool {
      if left.account != right.account { return left.account < right.account }
      if left.period != right.period { return left.period < right.period }
      if left.timing != right.timing { return left.timing == .advance }
      return !left.isOutsideScope && right.isOutsideScope
    }
  }

  /// In order of resident, then payer, then period, numbered from 1 without a gap.
  func invoices(_ charges: [Charge]) -> [Invoice] {
    let payers = Dictionary(register.payers.map { ($0.id, $0) }) { first, _ in first }
    let residents = Dictionary(register.residents.map { ($0.id, $0) }) { first, _ in first }
    let sheets = Dictionary(grouping: charges) {
      Sheet(
        account: $0.account, period: $0.period, timing: $0.timing,
        isOutsideScope: $0.isOutsideScope)
    }
    var invoices: [Invoice] = []
    for (sheet, charges) in sheets.sorted(by: { $0.key < $1.key }) {
      guard let payer = payers[sheet.account.payer],
        let resident = residents[sheet.account.resident]
      else { continue }
      invoices.append(
        invoice(sheet, charges, payer, resident, counter: invoices.count + 1))
    }
    return invoices
  }

  private func invoice(
    _ sheet: Sheet, _ charges: [Charge], _ payer: Payer, _ resident: Resident, counter: Int
  ) -> Invoice {
    let issued = issued ?? due(sheet)
    let lines = charges.enumerated().map { $1.line.numbered($0 + 1) }
    let vat = VATSummary.of(lines)
    return Invoice(
      number: DocumentNumber(series: register.home.series, month: month, counter: counter),
      issued: issued, due: issued + register.home.paymentDays, period: sheet.period,
      home: register.home, payer: payer, subject: Subject(resident, for: payer),
      account: sheet.account, lines: lines, vat: vat,
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
