public import Amounts
public import Evidence

extension InvoiceLine {
  /// quantity × price ÷ base quantity, rounded once, half away from zero, then charges added and
  /// allowances taken off (EN 16931 BT-131; billing.md rule 1).
  ///
  /// Nil beyond 64 bits of pence, which no honest invoice reaches.
  @inline(__always)
  public var computedNet: Money? {
    guard let pence = penceInOneDivision ?? penceInFractions else { return nil }
    if adjustments.isEmpty { return Money(pence: pence) }
    let (sum, overflow) = adjustments.map(\.effect).sum().pence.addingReportingOverflow(pence)
    return overflow ? nil : Money(pence: sum)
  }

  /// Without charges and allowances; nil where it does not fit 64 bits.
  package var penceInFractions: Int? {
    let exact = quantity.ratio * price.amount.ratio / price.baseQuantity.ratio
    return (exact * 100).rounded(.halfAwayFromZero)
  }

  /// The same, where 128 bits hold dividend and divisor; nil where they don't.
  package var penceInOneDivision: Int? {
    let base = price.baseQuantity
    let (dividend, isLarge) = (Int128(quantity.coefficient) * Int128(price.amount.coefficient))
      .multipliedReportingOverflow(by: 100 * base.scale)
    let (divisor, isFine) = (quantity.scale * price.amount.scale)
      .multipliedReportingOverflow(by: Int128(base.coefficient))
    if isLarge || isFine { return nil }
    return Ratio.rounded(dividend, over: divisor, .halfAwayFromZero)
  }

  /// The same line with its arithmetic closed to the penny.
  ///
  /// A balance line is the rounded gross less the other rounded lines, so it may lie a penny from
  /// its own quantity × price. That penny is stated as a charge or an allowance on the line, with
  /// its reason, so that every reader comes to the same amount.
  ///
  /// - Throws: `einvoice.line-net` when the difference is more than a penny, as then it is no
  ///   matter of rounding.
  public func reconciled() throws(Faults) -> InvoiceLine {
    guard let computed = computedNet else { throw Faults(lineNetFault(computed: nil)) }
    let difference = net - computed
    switch difference.pence {
    case 0: return self
    case -1, 1:
      var line = self
      line.adjustments.append(
        LineAdjustment(
          difference.isNegative ? .allowance : .charge, difference.magnitude,
          reason: Self.roundingReason))
      return line
    default: throw Faults(lineNetFault(computed: computed))
    }
  }

  /// Why a line has an adjustment of one penny.
  public static let roundingReason = "Rounding to the agreed total"

  /// What is wrong with the line's amount, given what it comes to; a difference of up to
  /// `tolerated` is only a warning.
  func lineNetFault(
    computed: Money?, tolerated: Money = .zero, at location: SourceLocation? = nil
  ) -> Fault {
    let working = "\(quantity) × \(price.amount.text(minimumPlaces: 2)) ÷ \(price.baseQuantity)"
    let result = computed.map { "comes to \($0)" } ?? "is too large to be an amount"
    let isRounding = computed.map { (net - $0).magnitude <= tolerated } ?? false
    return Fault(
      isRounding ? .einvoiceLineRounding : .einvoiceLineNet,
      severity: isRounding ? .warning : .refusal, at: location,
      "Line \(id) says \(net), but \(working) with its charges and allowances \(result)"
        + " (BT-131\(isRounding ? "; the official rules tolerate up to \(tolerated)" : ""), "
        + "PEPPOL-EN16931-R120).",
      remedy: isRounding
        ? "State the difference on the line as a charge or an allowance for rounding."
        : "Correct the quantity, the price or the amount.")
  }
}
