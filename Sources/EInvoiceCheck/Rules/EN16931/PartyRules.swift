/// Who sells, who buys, who is paid, and who answers for the tax.
enum PartyRules {
  static let chapter = Chapter(
    source: .en16931,
    situations: [
      Situation(
        "cac:AccountingCustomerParty/cac:Party/cbc:EndpointID",
        [scheme("BR-63", "BT-49", "buyer")]),
      Situation(
        "cac:AccountingSupplierParty/cac:Party/cbc:EndpointID",
        [scheme("BR-62", "BT-34", "seller")]),
      Situation(
        "cac:AccountingCustomerParty/cac:Party/cac:PostalAddress",
        [country("BR-11", "BT-55", "buyer's address")]),
      Situation(
        "cac:AccountingSupplierParty/cac:Party/cac:PostalAddress",
        [country("BR-09", "BT-40", "seller's address")]),
      Situation(
        "cac:TaxRepresentativeParty/cac:PostalAddress",
        [country("BR-20", "BT-69", "tax representative's address")]),
      Situation(
        "cac:Delivery/cac:DeliveryLocation/cac:Address",
        [
          .present(
            "BR-57", "BT-80", "The address delivered to names its country.",
            "cac:Country/cbc:IdentificationCode")
        ]),
      Situation(
        "cac:AccountingSupplierParty",
        [
          Rule(
            "BR-CO-26", "BT-29, BT-30, BT-31",
            "The seller has an identifier, a company number or a VAT number."
          ) { supplier in
            supplier.has("cac:Party/cac:PartyTaxScheme") { $0.isForVAT && $0.has("cbc:CompanyID") }
              || supplier.has("cac:Party/cac:PartyIdentification/cbc:ID") {
                $0.attribute("schemeID") != "SEPA"
              } || supplier.has("cac:Party/cac:PartyLegalEntity/cbc:CompanyID")
          }
        ]),
      Situation("cac:PayeeParty", [payee]),
      Situation(
        "cac:TaxRepresentativeParty",
        [
          .filled(
            "BR-18", "BT-62", "The tax representative has a name.", "cac:PartyName/cbc:Name"),
          .present(
            "BR-19", "BG-12", "The tax representative has a postal address.", "cac:PostalAddress"),
          Rule("BR-56", "BT-63", "The tax representative has a VAT number.") {
            $0.has("cac:PartyTaxScheme") { $0.isForVAT && $0.has("cbc:CompanyID") }
          },
        ]),
      Situation("cac:PartyTaxScheme", where: { $0.isForVAT }, [countryPrefix]),
    ])

  private static func scheme(_ id: String, _ terms: String, _ who: String) -> Rule {
    Rule(id, terms, "The \(who)'s electronic address names its scheme.") {
      $0.has(attribute: "schemeID")
    }
  }

  private static func country(_ id: String, _ terms: String, _ what: String) -> Rule {
    .filled(id, terms, "The \(what) names its country.", "cac:Country/cbc:IdentificationCode")
  }

  private static let payee = Rule(
    "BR-17", "BT-59", "A payee is named, and is somebody else than the seller.",
    at: "cac:PartyName/cbc:Name"
  ) { payee in
    guard payee.has("cac:PartyName/cbc:Name"), let root = payee.parent else {
      return payee.has("cac:PartyName/cbc:Name")
    }
    func shares(_ own: Path, _ sellers: Path) -> Bool {
      let names = Set(root.all(sellers).map(\.text))
      return payee.has(own) { names.contains($0.text) }
    }
    return !shares(
      "cac:PartyName/cbc:Name", "cac:AccountingSupplierParty/cac:Party/cac:PartyName/cbc:Name")
      && !shares(
        "cac:PartyIdentification/cbc:ID",
        "cac:AccountingSupplierParty/cac:Party/cac:PartyIdentification/cbc:ID")
  }

  /// As officially tested: no number at all passes.
  private static let countryPrefix = Rule(
    "BR-CO-09", "BT-31, BT-48, BT-63",
    "A VAT number begins with the code of its country, such as GB.", at: "cbc:CompanyID"
  ) { scheme in
    let prefix = String((scheme.first("cbc:CompanyID")?.text ?? "").prefix(2))
    return prefix.isEmpty || prefix == "EL" || CodeList.countries.holds(prefix)
      || prefix.utf8.count == 1
        && prefix.utf8.allSatisfy { $0 == 0x20 || (0x41...0x5A).contains($0) }
      || isTail(prefix)
  }

  /// The official test looks for the text in a row of codes, so a letter beside a space passes.
  private static func isTail(_ prefix: String) -> Bool {
    let bytes = Array(prefix.utf8)
    return bytes.count == 2 && bytes.contains(0x20) && bytes.contains { (0x41...0x5A).contains($0) }
  }
}

extension Node {
  /// Whether a tax scheme of a party, or a tax category, is that of VAT.
  var isForVAT: Bool {
    has(.taxScheme) { $0.says("VAT") || $0.code.uppercased() == "VAT" }
  }
}
