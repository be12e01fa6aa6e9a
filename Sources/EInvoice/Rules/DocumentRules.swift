import Amounts
import Evidence

extension Invoice {
  func documentFaults() -> [Fault] {
    var faults: [Fault] = []
    if isBlank(number) {
      faults.append(broken("BR-02", "The invoice has no number", remedy: "Give it one."))
    }
    if lines.isEmpty {
      faults.append(
        broken("BR-16", "The invoice has no lines", remedy: "Issue nothing where nothing is owed."))
    }
    if type != .creditNote, totals.payable > .zero, due == nil, isBlank(terms) {
      // BR-CO-25 of the standard, which its published rules no longer test; a payer needs it.
      faults.append(
        Fault(
          .einvoiceNoDueDate,
          "\(totals.payable) is to be paid, but nothing says when (BT-9, BT-20).",
          remedy: "Give a due date or terms of payment."))
    }
    for preceding in preceding where isBlank(preceding.number) {
      faults.append(
        broken(
          "BR-55", "An earlier invoice is referred to without its number",
          remedy: "Give the number of the invoice that is corrected."))
    }
    for adjustment in adjustments {
      if isBlank(adjustment.reason) && isBlank(adjustment.reasonCode) {
        faults.append(
          broken(
            adjustment.kind == .allowance ? "BR-33" : "BR-38",
            "\(adjustment.amount) is taken off or added without a reason",
            remedy: "Say what it is for."))
      }
      if adjustment.amount.isNegative {
        faults.append(.negativeAdjustment(adjustment.amount))
      }
    }
    return faults
  }
}

extension Fault {
  /// The official rules let it pass, but readers take the amount for what its kind says.
  static func negativeAdjustment(_ amount: Money) -> Fault {
    Fault(
      .einvoiceNegativeAdjustment, severity: .warning,
      "An allowance or charge of \(amount) is below zero.",
      remedy: "Write a negative charge as an allowance, and the other way round.")
  }
}
