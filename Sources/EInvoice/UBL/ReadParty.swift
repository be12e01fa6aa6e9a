import XMLKit

extension UBLElement {
  /// What a `Party` says (BG-4, BG-7).
  func party() -> Party {
    let legal = child("PartyLegalEntity")
    let trading = text("PartyName", "Name")
    let schemes = children("PartyTaxScheme").map { scheme in
      (number: scheme.text("CompanyID"), tax: scheme.child("TaxScheme")?.code("ID"))
    }
    // The legal name stands with the legal entity; without that, the name is all there is.
    let name = legal?.text("RegistrationName")
    return Party(
      name: name ?? trading ?? "", tradingName: name == nil ? nil : trading,
      identifiers: identifiers(), legalRegistration: legal?.identifier("CompanyID"),
      legalForm: legal?.text("CompanyLegalForm"),
      vatIdentifier: schemes.first { $0.tax == "VAT" }?.number,
      taxRegistration: schemes.first { $0.tax != "VAT" }?.number,
      address: child("PostalAddress")?.address(), contact: child("Contact")?.contact(),
      electronicAddress: identifier("EndpointID"))
  }

  /// What a `PayeeParty` says (BG-10).
  func payee() -> Party {
    Party(
      name: text("PartyName", "Name") ?? "", identifiers: identifiers(),
      legalRegistration: child("PartyLegalEntity")?.identifier("CompanyID"))
  }

  private func identifiers() -> [Identifier] {
    children("PartyIdentification").compactMap { $0.identifier("ID") }
  }

  func address() -> PostalAddress {
    PostalAddress(
      lines: [text("StreetName"), text("AdditionalStreetName"), text("AddressLine", "Line")]
        .compactMap { $0 },
      town: text("CityName"), postcode: text("PostalZone"), county: text("CountrySubentity"),
      country: child("Country")?.code("IdentificationCode") ?? "")
  }

  private func contact() -> Contact {
    Contact(
      name: text("Name"), telephone: text("Telephone"), email: text("ElectronicMail"))
  }
}
