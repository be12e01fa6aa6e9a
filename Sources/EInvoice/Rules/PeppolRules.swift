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
    if !Self.isPeppolProcess(profile.process) {
      faults.append(
        broken(
          profile.process == nil ? "PEPPOL-EN16931-R001" : "PEPPOL-EN16931-R007",
          "The business process is \(profile.process ?? "missing"), not one of Peppol's",
          remedy: "Use \(Profile.peppol.process ?? "Peppol's")."))
    }
    return faults
  }

  /// `urn:fdc:peppol.eu:2017:poacc:billing:NN:1.0`
  private static func isPeppolProcess(_ process: String?) -> Bool {
    guard let parts = process?.split(separator: ":", omittingEmptySubsequences: false),
      let own = Profile.peppol.process?.split(separator: ":"), parts.count == own.count
    else { return false }
    let number = parts[parts.count - 2]
    return parts.dropLast(2) == own.dropLast(2) && parts.last == own.last
      && number.utf8.count == 2
      && number.utf8.allSatisfy { UInt8(ascii: "0")...UInt8(ascii: "9") ~= $0 }
  }
}
