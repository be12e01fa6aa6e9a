import Amounts
import XMLKit

extension UBLElement {
  /// What a tax category says (BG-30, BT-95, BT-118).
  func treatment() -> VATTreatment {
    let codes = VATCategory.allCases.map(\.rawValue).joined(separator: ", ")
    let category = value("ID", "a VAT category that is handled (\(codes))") {
      VATCategory(rawValue: $0)
    }
    if peek("ID") == nil { missing("ID") }
    let rate = value("Percent", "a percentage of at most four decimal places") { text in
      (try? Percentage(parsing: text)).flatMap { text.hasSuffix("%") ? nil : $0 }
    }
    if let scheme = child("TaxScheme")?.code("ID"), scheme != "VAT" {
      refuse(.einvoiceBadValue, "The tax is \"\(scheme.shortened)\"; only VAT is handled.")
    }
    return VATTreatment(category: category ?? .standard, rate: rate)
  }

  /// BG-23.
  func breakdown() -> [VATBreakdown] {
    children("TaxSubtotal").map { entry in
      let category = entry.required("TaxCategory")
      let reason = ExemptionReason(
        category.text("TaxExemptionReason"), code: category.code("TaxExemptionReasonCode"))
      return VATBreakdown(
        treatment: category.treatment(), taxable: entry.requiredAmount("TaxableAmount"),
        tax: entry.requiredAmount("TaxAmount"),
        reason: reason.text == nil && reason.code == nil ? nil : reason)
    }
  }
}
