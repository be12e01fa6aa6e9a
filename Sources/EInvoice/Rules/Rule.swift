public import Evidence

/// One official rule that an invoice breaks, as a fault.
///
/// - Parameters:
///   - id: the rule's name in EN 16931 (`BR-27`) or Peppol BIS (`PEPPOL-EN16931-R003`).
///   - message: what is wrong, with the value that was found.
func broken(_ id: String, _ message: String, remedy: String) -> Fault {
  Fault(
    id.hasPrefix("PEPPOL") ? .einvoicePeppolRule : .einvoiceRule, "\(message) (\(id)).",
    remedy: remedy)
}

extension Invoice {
  /// The rules of EN 16931, and of Peppol where the profile asks for it, that this invoice breaks;
  /// empty when it may go out. ``recompute(named:)`` proves the figures.
  ///
  /// It holds the rules that a value of this type can still break: codes, parties, periods,
  /// payment, VAT categories, prices. Structure is held by the types themselves.
  public func faults() -> [Fault] {
    var faults = documentFaults() + partyFaults() + periodFaults() + paymentFaults()
    faults += lineFaults() + vatFaults()
    if profile.isPeppol { faults += peppolFaults() }
    return faults
  }
}

/// Whether a text says nothing.
func isBlank(_ text: String?) -> Bool {
  guard let text else { return true }
  // Most begin with a letter or a digit, which says enough.
  if let first = text.utf8.first, (0x21...0x7E).contains(first) { return false }
  return text.allSatisfy(\.isWhitespace)
}
