extension NationalRules {
  static let sweden = NationalRules(
    { $0.addressCountry == "SE" },
    [
      Situation(
        "cac:AccountingSupplierParty/cac:Party", where: { $0.isSwedishForVAT },
        [
          Rule("SE-R-001", "BT-31", "A Swedish VAT number has 14 characters.") {
            $0.vatNumbers.first.map { Space.normalized($0).count == 14 } ?? false
          },
          Rule("SE-R-002", "BT-31", "A Swedish VAT number is SE and digits alone.") {
            $0.vatNumbers.first.map { CheckDigits.isNumber($0.dropFirst(2).prefix(12)) } ?? false
          },
        ]),
      Situation(
        "cac:AccountingSupplierParty/cac:Party/cac:PartyLegalEntity",
        where: { $0.has("cbc:CompanyID") },
        [
          Rule("SE-R-003", "BT-30", "A Swedish company number has digits alone.") {
            $0.number("cbc:CompanyID") != nil
          },
          Rule("SE-R-004", "BT-30", "A Swedish company number has ten digits.") {
            $0.code("cbc:CompanyID").count == 10
          },
          Rule("SE-R-013", "BT-30", "A Swedish company number adds up.") {
            CheckDigits.isNumber($0.code("cbc:CompanyID"))
              && CheckDigits.isSwedish($0.code("cbc:CompanyID"))
          },
        ]),
      Situation(
        "cac:AccountingSupplierParty/cac:Party/cac:PartyTaxScheme/cbc:CompanyID",
        where: { number in
          guard let scheme = number.parent, !scheme.isForVAT, let party = scheme.parent else {
            return false
          }
          return party.has("cac:PartyLegalEntity/cbc:CompanyID")
        },
        [
          Rule(
            "SE-R-005", "BT-32",
            "A Swedish seller's other tax number is “Godkänd för F-skatt”."
          ) { $0.code.uppercased() == "GODKÄND FÖR F-SKATT" }
        ]),
      Situation(
        "cac:TaxCategory | cac:ClassifiedTaxCategory",
        where: { category in
          category.has("cbc:ID") { $0.reads("S") }
            && category.document.root.has(.seller) { $0.isSwedishForVAT }
        },
        [
          Rule("SE-R-006", "BT-119, BT-152", "Swedish VAT has a rate of 25, 12 or 6.") { category in
            ["25", "12", "6"].contains { rate in
              category.number("cbc:Percent") == rate.withBytes(DecimalNumber.ratio)
            }
          }
        ]),
    ] + giros + payments)

  private static let giros: [Situation] = [
    ("SE:PLUSGIRO", "SE-R-007", "SE-R-010", 2...8), ("SE:BANKGIRO", "SE-R-008", "SE-R-009", 7...8),
  ].map { branch, digits, length, range in
    Situation(
      "cac:PaymentMeans/cac:PayeeFinancialAccount/cbc:ID",
      where: { account in
        account.parent?.says("cac:FinancialInstitutionBranch/cbc:ID", branch) ?? false
          && account.parent?.parent?.code("cbc:PaymentMeansCode") == "30"
      },
      [
        Rule(digits, "BT-84", "A number of \(branch) has digits alone.", weight: .warning) {
          CheckDigits.isNumber($0.code)
        },
        Rule(
          length, "BT-84",
          "A number of \(branch) has \(range.lowerBound) to \(range.upperBound) digits.",
          weight: .warning
        ) { range.contains($0.code.count) },
      ])
  }

  private static let payments: [Situation] = [
    Situation(
      "cac:PaymentMeans",
      where: { means in
        means.has("cbc:PaymentMeansCode") { $0.reads("50") || $0.reads("56") }
      },
      [
        Rule(
          "SE-R-011", "BT-81",
          "Payment by a Swedish giro is code 30 with SE:PLUSGIRO or SE:BANKGIRO, not 50 or 56.",
          weight: .warning
        ) { _ in false }
      ]),
    Situation(
      "cac:PaymentMeans",
      where: { means in
        means.document.buyerAddressCountry == "SE"
          && means.has("cbc:PaymentMeansCode") { $0.reads("31") }
      },
      [
        Rule(
          "SE-R-012", "BT-81", "A transfer between Swedish parties is code 30, not 31.",
          weight: .warning
        ) { _ in false }
      ]),
  ]
}

extension Node {
  /// The VAT numbers of a party.
  fileprivate var vatNumbers: [String] {
    all("cac:PartyTaxScheme").filter { $0.has("cac:TaxScheme/cbc:ID") { $0.reads("VAT") } }
      .map { $0.first("cbc:CompanyID")?.text ?? "" }
  }

  /// Whether a party has a Swedish VAT number.
  fileprivate var isSwedishForVAT: Bool { vatNumbers.contains { $0.hasPrefix("SE") } }
}
