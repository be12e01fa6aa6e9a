extension NationalRules {
  static let italy = NationalRules(
    { $0.country == "IT" },
    [
      Situation(
        "cac:AccountingSupplierParty/cac:Party/cac:PartyTaxScheme",
        where: { $0.has("cac:TaxScheme") && !$0.says("cac:TaxScheme/cbc:ID", "VAT") },
        [
          Rule(
            "IT-R-001", "BT-32", "An Italian tax reference has 11 to 16 capitals and digits.",
            at: "cbc:CompanyID"
          ) {
            let number = $0.code("cbc:CompanyID").utf8
            return (11...16).contains(number.count)
              && number.allSatisfy { CheckDigits.isDigit($0) || (0x41...0x5A).contains($0) }
          }
        ]),
      Situation(
        "cac:AccountingSupplierParty/cac:Party",
        [
          .present(
            "IT-R-002", "BT-35", "An Italian seller gives its street.",
            "cac:PostalAddress/cbc:StreetName"),
          .present(
            "IT-R-003", "BT-37", "An Italian seller gives its town.",
            "cac:PostalAddress/cbc:CityName"),
          .present(
            "IT-R-004", "BT-38", "An Italian seller gives its post code.",
            "cac:PostalAddress/cbc:PostalZone"),
        ]),
    ])
}
