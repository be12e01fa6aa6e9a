import Evidence

extension Invoice {
  /// What Peppol BIS Billing 3.0 asks for beyond EN 16931.
  func peppolFaults() -> [Fault] {
    var faults: [Fault] = []
    if seller.electronicAddress == nil {
      faults.append(
        broken(
          "PEPPOL-EN16931-R020", "The seller has no electronic address",
          remedy: "Give the home's Peppol address, or use the core profile."))
    }
    if buyer.electronicAddress == nil {
      faults.append(
        broken(
          "PEPPOL-EN16931-R010", "The buyer has no electronic address",
          remedy: "Give the buyer's Peppol address, or use the core profile."))
    }
    if isBlank(buyerReference), isBlank(purchaseOrder) {
      faults.append(
        broken(
          "PEPPOL-EN16931-R003", "There is neither a buyer reference nor a purchase order",
          remedy: "Ask the buyer which of them its invoices must quote."))
    }
    if notes.count > 1 {
      faults.append(
        broken(
          "PEPPOL-EN16931-R002", "There are \(notes.count) notes on the invoice",
          remedy: "Join them into one."))
    }
    if profile.process != Profile.peppol.process {
      faults.append(
        broken(
          "PEPPOL-EN16931-R001", "The business process is not Peppol's",
          remedy: "Use the process \(Profile.peppol.process ?? "")."))
    }
    return faults
  }
}
