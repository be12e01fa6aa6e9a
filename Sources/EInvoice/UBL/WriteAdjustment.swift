import Amounts
import XMLKit

extension XMLWriter {
  /// An allowance or a charge on a line (BG-27, BG-28).
  func lineAdjustment(_ adjustment: LineAdjustment) {
    element("cac:AllowanceCharge") {
      reasons(adjustment.kind, adjustment.reason, adjustment.reasonCode)
      amount("cbc:Amount", adjustment.amount)
    }
  }

  /// An allowance or a charge on the document (BG-20, BG-21).
  func documentAdjustment(_ adjustment: DocumentAdjustment) {
    element("cac:AllowanceCharge") {
      reasons(adjustment.kind, adjustment.reason, adjustment.reasonCode)
      amount("cbc:Amount", adjustment.amount)
      taxCategory("cac:TaxCategory", adjustment.vat)
    }
  }

  private func reasons(_ kind: AdjustmentKind, _ reason: String?, _ code: String?) {
    element("cbc:ChargeIndicator", kind == .charge ? "true" : "false")
    element("cbc:AllowanceChargeReasonCode", code)
    element("cbc:AllowanceChargeReason", reason)
  }
}
