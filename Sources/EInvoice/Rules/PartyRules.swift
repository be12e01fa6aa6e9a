import Evidence

extension Invoice {
  func partyFaults() -> [Fault] {
    var faults: [Fault] = []
    if isBlank(seller.name) {
      faults.append(broken("BR-06", "The seller has no name", remedy: "Give its legal name."))
    }
    if isBlank(buyer.name) {
      faults.append(broken("BR-07", "The buyer has no name", remedy: "Give the payer's name."))
    }
    if seller.identifiers.isEmpty && seller.legalRegistration == nil && seller.vatIdentifier == nil
    {
      faults.append(
        broken(
          "BR-CO-26", "Nothing identifies the seller",
          remedy: "Give its company number, its VAT number or another identifier."))
    }
    faults += addressFaults(seller.address, of: "seller", missing: "BR-08", noCountry: "BR-09")
    faults += addressFaults(buyer.address, of: "buyer", missing: "BR-10", noCountry: "BR-11")
    if buyer.identifiers.count > 1 {
      faults.append(
        broken(
          "UBL-SR-16", "The buyer has \(buyer.identifiers.count) identifiers",
          remedy: "Keep the one that the buyer asked for."))
    }
    faults += numberFaults(seller, "seller", noScheme: "BR-62")
    faults += numberFaults(buyer, "buyer", noScheme: "BR-63")
    if let payee, isBlank(payee.name) {
      faults.append(broken("BR-17", "The payee has no name", remedy: "Give the payee's name."))
    }
    return faults
  }

  private func numberFaults(_ party: Party, _ role: String, noScheme: String) -> [Fault] {
    var faults: [Fault] = []
    if let number = party.vatIdentifier, !Self.hasCountryPrefix(number) {
      faults.append(
        broken(
          "BR-CO-09", "The \(role)'s VAT number \(number) has no country before it",
          remedy: "Write it with its country, such as GB123456789."))
    }
    if let address = party.electronicAddress, isBlank(address.scheme) {
      faults.append(
        broken(
          noScheme, "The \(role)'s electronic address \(address.value) has no scheme",
          remedy: "Give the scheme's code, such as 0088 for a GLN."))
    }
    return faults
  }

  private func addressFaults(
    _ address: PostalAddress?, of role: String, missing: String, noCountry: String
  ) -> [Fault] {
    guard let address else {
      return [broken(missing, "The \(role) has no address", remedy: "Give the postal address.")]
    }
    guard isBlank(address.country) else { return [] }
    return [
      broken(noCountry, "The \(role)'s address has no country", remedy: "Write GB or another code.")
    ]
  }

  private static func hasCountryPrefix(_ number: String) -> Bool {
    let prefix = number.utf8.prefix(2)
    return prefix.count == 2 && prefix.allSatisfy { UInt8(ascii: "A")...UInt8(ascii: "Z") ~= $0 }
  }
}
