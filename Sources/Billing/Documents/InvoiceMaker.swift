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

    func isAddressed(as other: Sheet) -> Bool {
      payer == other.payer && resident == other.resident && isOutsideScope == other.isOutsideScope
    }

    func over(_ period: DayRange) -> Sheet {
      Sheet(
        payer: payer, resident: resident, period: period, timing: timing,
        isOutsideScope: isOutsideScope)
    }
  }

  /// In order of resident, then payer, then period, and consolidated ones last; numbered on from
  /// `before` without a gap.
  ///
  /// What is caught up stands on the account's first invoice of the run, after that period's own
  /// lines; where there is none, on an invoice of its own.
  func invoices(_ charges: [Charge], numbering before: inout BilledBefore) -> [Invoice] {
    let payers = Dictionary(register.payers.map { ($0.id, $0) }) { first, _ in first }
    let residents = Dictionary(register.residents.map { ($0.id, $0) }) { first, _ in first }
    let estates = Estates(register)
    var invoices: [Invoice] = []
    for (sheet, charges) in sheets(charges, payers).sorted(by: { $0.key < $1.key }) {
      guard let payer = payers[sheet.payer] else { continue }
      let subject: Subject
      if let resident = sheet.resident {
        guard let resident = residents[resident] else { continue }
        subject = Subject(resident, for: payer)
      } else {
        subject = .several
      }
      let ordered = sheet.resident == nil ? Self.byReference(charges) : charges
      let number = before.takeNumber(register.home.series, month)
      let issued = issueDay(sheet, charges)
      let addressee = sheet.resident.map { estates.addressee(payer, for: $0, on: issued) }
      let shown = register.collected(addressee ?? payer, on: issued + register.home.paymentDays)
      invoices.append(invoice(sheet, ordered, shown, subject, number, issued))
    }
    return invoices
  }

  /// By the payer's reference for each resident; otherwise in the order given.
  private static func byReference(_ charges: [Charge]) -> [Charge] {
    charges.enumerated().sorted { left, right in
      (left.element.line.reference, left.element.account, left.offset)
        < (right.element.line.reference, right.element.account, right.offset)
    }.map(\.element)
  }

  private func sheets(_ charges: [Charge], _ payers: [PayerID: Payer]) -> [Sheet: [Charge]] {
    let consolidated = Set(payers.values.filter(\.isConsolidated).map(\.id))
    // Caught-up lines count as if of the month itself until their sheet is known.
    func sheet(_ charge: Charge) -> Sheet {
      Sheet(
        payer: charge.account.payer,
        resident: consolidated.contains(charge.account.payer) ? nil : charge.account.resident,
        period: charge.isCatchUp ? month.range : charge.period,
        timing: charge.isCatchUp ? .arrears : charge.timing,
        isOutsideScope: charge.isOutsideScope)
    }
    var sheets = charges.filter { !$0.isCatchUp }.grouped(by: sheet)
    for (late, charges) in charges.filter(\.isCatchUp).grouped(by: sheet) {
      let charges = charges.enumerated().sorted {
        ($0.element.line.days, $0.offset) < ($1.element.line.days, $1.offset)
      }.map(\.element)
      let host = sheets.keys.filter { $0.isAddressed(as: late) }.min()
      guard let days = DayRange.hull(charges.map(\.line.days)) else { continue }
      sheets[host ?? late.over(days), default: []] += charges
    }
    return sheets
  }

  private func invoice(
    _ sheet: Sheet, _ charges: [Charge], _ payer: Payer, _ subject: Subject,
    _ number: DocumentNumber, _ issued: Day
  ) -> Invoice {
    let lines = charges.indices.map { charges[$0].line.numbered($0 + 1) }
    let late = charges.filter(\.isCatchUp).map(\.line.days)
    let vat = VATSummary.of(lines)
    return Invoice(
      number: number, issued: issued, due: issued + register.home.paymentDays,
      period: DayRange.hull([sheet.period] + late) ?? sheet.period,
      home: register.home, payer: payer, subject: subject, account: charges[0].account,
      lines: lines, vat: vat,
      totals: InvoiceTotals(net: lines.map(\.net).sum(), vat: vat.map(\.tax).sum()))
  }
}

extension InvoiceMaker {
  private func issueDay(_ sheet: Sheet, _ charges: [Charge]) -> Day {
    issued ?? (charges.allSatisfy(\.isCatchUp) ? month.last : due(sheet))
  }

  /// Never before the month of the run: a period may have begun before Hearth took over.
  private func due(_ sheet: Sheet) -> Day {
    max(sheet.timing == .advance ? sheet.period.first : sheet.period.last, month.first)
  }
}

extension VATSummary {
  /// One for each treatment that occurs in `lines`, in the order of its cases.
  static func of(_ lines: [InvoiceLine]) -> [VATSummary] {
    VATTreatment.allCases.compactMap { treatment in
      var taxable: Money?
      // By place: a line is not copied to be looked at.
      for index in lines.indices where lines[index].vat == treatment {
        taxable = (taxable ?? .zero) + lines[index].net
      }
      return taxable.map {
        VATSummary(treatment: treatment, taxable: $0, tax: treatment.rate.of($0))
      }
    }
  }
}
