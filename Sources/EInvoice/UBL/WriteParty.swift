package import XMLKit

extension XMLWriter {
  /// A `Party` with all that identifies it (BG-4, BG-7).
  package func party(_ party: Party) {
    element("cac:Party") {
      identifier("cbc:EndpointID", party.electronicAddress)
      for known in party.identifiers {
        element("cac:PartyIdentification") { identifier("cbc:ID", known) }
      }
      wrapped("cac:PartyName", "cbc:Name", party.tradingName)
      address("cac:PostalAddress", party.address)
      taxScheme(party.vatIdentifier, "VAT")
      taxScheme(party.taxRegistration, "TAX")
      element("cac:PartyLegalEntity") {
        element("cbc:RegistrationName", party.name)
        identifier("cbc:CompanyID", party.legalRegistration)
        element("cbc:CompanyLegalForm", party.legalForm)
      }
      contact(party.contact)
    }
  }

  /// A payee has a name, an identifier and a registration, and nothing else (BG-10).
  func payee(_ payee: Party?) {
    guard let payee else { return }
    element("cac:PayeeParty") {
      for known in payee.identifiers {
        element("cac:PartyIdentification") { identifier("cbc:ID", known) }
      }
      wrapped("cac:PartyName", "cbc:Name", payee.name)
      if let registration = payee.legalRegistration {
        element("cac:PartyLegalEntity") { identifier("cbc:CompanyID", registration) }
      }
    }
  }

  private func taxScheme(_ number: String?, _ scheme: String) {
    guard let number else { return }
    element("cac:PartyTaxScheme") {
      element("cbc:CompanyID", number)
      wrapped("cac:TaxScheme", "cbc:ID", scheme)
    }
  }

  private func contact(_ contact: Contact?) {
    guard let contact, contact != Contact() else { return }
    element("cac:Contact") {
      element("cbc:Name", contact.name)
      element("cbc:Telephone", contact.telephone)
      element("cbc:ElectronicMail", contact.email)
    }
  }
}
