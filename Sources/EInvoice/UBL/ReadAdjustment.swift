import XMLKit

extension UBLElement {
  /// BG-27, BG-28.
  func lineAdjustment() -> LineAdjustment {
    LineAdjustment(
      kind(), requiredAmount("Amount"), reason: text("AllowanceChargeReason"),
      reasonCode: code("AllowanceChargeReasonCode"))
  }

  /// BG-20, BG-21.
  func documentAdjustment() -> DocumentAdjustment {
    DocumentAdjustment(
      kind(), requiredAmount("Amount"), vat: required("TaxCategory").treatment(),
      reason: text("AllowanceChargeReason"), reasonCode: code("AllowanceChargeReasonCode"))
  }

  private func kind() -> AdjustmentKind {
    let known = ["true": true, "1": true, "false": false, "0": false]
    let isCharge = value("ChargeIndicator", "true or false") { known[$0] }
    if peek("ChargeIndicator") == nil { missing("ChargeIndicator") }
    return isCharge == true ? .charge : .allowance
  }
}
