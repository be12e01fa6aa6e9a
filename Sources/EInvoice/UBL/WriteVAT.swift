import Amounts
import XMLKit

extension XMLWriter {
  /// A tax category (BG-30, BT-95, BT-118), with the reason where it stands in the summary.
  func taxCategory(_ name: StaticString, _ vat: VATTreatment, reason: ExemptionReason? = nil) {
    element(name) {
      element("cbc:ID", vat.category.rawValue)
      percent("cbc:Percent", vat.rate)
      element("cbc:TaxExemptionReasonCode", reason?.code)
      element("cbc:TaxExemptionReason", reason?.text)
      wrapped("cac:TaxScheme", "cbc:ID", "VAT")
    }
  }

  /// The total VAT and its summary (BT-110, BG-23).
  func taxTotal(_ total: Money, _ breakdown: [VATBreakdown]) {
    element("cac:TaxTotal") {
      amount("cbc:TaxAmount", total)
      for entry in breakdown {
        element("cac:TaxSubtotal") {
          amount("cbc:TaxableAmount", entry.taxable)
          amount("cbc:TaxAmount", entry.tax)
          taxCategory("cac:TaxCategory", entry.treatment, reason: entry.reason)
        }
      }
    }
  }
}
