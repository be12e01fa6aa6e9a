import Amounts

extension VATBreakdown {
  /// One entry for each category and rate that occurs, in order of code, then rate (BR-CO-18);
  /// the tax is rounded once for each (BR-CO-17).
  static func computed(
    lines: [InvoiceLine], adjustments: [DocumentAdjustment],
    reasons: [VATCategory: ExemptionReason]
  ) -> [VATBreakdown] {
    var entries: [VATBreakdown] = []
    // By place: neither an entry nor a line is copied to be looked at.
    func add(_ amount: Money, _ treatment: VATTreatment) {
      for index in entries.indices where entries[index].treatment == treatment {
        entries[index].taxable += amount
        return
      }
      entries.append(VATBreakdown(treatment: treatment, taxable: amount, tax: .zero))
    }
    for index in lines.indices { add(lines[index].net, lines[index].vat) }
    for adjustment in adjustments { add(adjustment.effect, adjustment.vat) }
    for index in entries.indices {
      let treatment = entries[index].treatment
      entries[index].tax = treatment.tax(on: entries[index].taxable)
      if treatment.category.needsReason {
        entries[index].reason = reasons[treatment.category]
      }
    }
    return entries.sorted { $0.treatment < $1.treatment }
  }
}

extension VATCategory {
  /// No VAT is charged, so the invoice says why (BR-E-10, BR-O-10); the others may not have a
  /// reason (BR-S-10, BR-Z-10).
  var needsReason: Bool { self == .exempt || self == .outsideScope }
}

extension Totals {
  /// The totals that follow from the lines, step by step (BR-CO-10 to BR-CO-16).
  static func computed(
    lines: [InvoiceLine], adjustments: [DocumentAdjustment], breakdown: [VATBreakdown],
    paid: Money, rounding: Money
  ) -> Totals {
    var net = Money.zero
    for index in lines.indices { net += lines[index].net }
    let allowances = adjustments.filter { $0.kind == .allowance }.map(\.amount).sum()
    let charges = adjustments.filter { $0.kind == .charge }.map(\.amount).sum()
    let withoutVAT = net - allowances + charges
    let vat = breakdown.map(\.tax).sum()
    let withVAT = withoutVAT + vat
    return Totals(
      lines: net, allowances: allowances, charges: charges, withoutVAT: withoutVAT, vat: vat,
      withVAT: withVAT, paid: paid, rounding: rounding, payable: withVAT - paid + rounding)
  }
}
