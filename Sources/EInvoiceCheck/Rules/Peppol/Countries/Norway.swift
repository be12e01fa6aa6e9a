extension NationalRules {
  static let norway = NationalRules(
    { $0.country == "NO" },
    [
      Situation(
        "cac:AccountingSupplierParty/cac:Party",
        [
          Rule(
            "NO-R-002", "BT-32",
            "A Norwegian seller gives “Foretaksregisteret” as its other tax number, where it is in "
              + "that register.", weight: .warning
          ) { party in
            party.registrations("TAX").first?.code("cbc:CompanyID") == "Foretaksregisteret"
          },
          Rule(
            "NO-R-001", "BT-31",
            "A Norwegian VAT number is NO, nine digits that add up, and MVA."
          ) { party in
            let numbers = party.registrations("VAT").map { $0.first("cbc:CompanyID")?.text ?? "" }
            guard let number = numbers.first(where: { $0.hasPrefix("NO") }) else { return true }
            let digits = number.dropFirst(2).prefix(9)
            return CheckDigits.isNumber(digits, digits: 9) && number.dropFirst(11) == "MVA"
              && CheckDigits.isNorwegian(String(digits))
          },
        ])
    ])
}
