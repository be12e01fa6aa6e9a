/// Identifiers whose schemes have a form, or a check digit that tells a slip of the pen.
enum PeppolIdentifierRules {
  static let situations: [Situation] = [
    identifier("R040", "0088", "A GLN has digits alone, the last being its check digit.") {
      CheckDigits.isNumber($0) && CheckDigits.isGLN($0)
    },
    identifier("R041", "0192", "A Norwegian organisation number has nine digits that add up.") {
      CheckDigits.isNumber($0, digits: 9) && CheckDigits.isNorwegian($0)
    },
    verbatim("R042", "0184", "A Danish CVR number has eight digits, perhaps with DK before them.") {
      CheckDigits.isNumber($0, digits: 8)
        || $0.hasPrefix("DK") && CheckDigits.isNumber($0.dropFirst(2), digits: 8)
    },
    verbatim("R052", "0096", "A Danish P number has ten digits.") {
      CheckDigits.isNumber($0, digits: 10)
    },
    verbatim("R053", "0198", "A Danish SE number is DK and eight digits.") {
      $0.hasPrefix("DK") && CheckDigits.isNumber($0.dropFirst(2), digits: 8)
    },
    identifier("R043", "0208", "A Belgian enterprise number has ten digits that add up.") {
      CheckDigits.isNumber($0, digits: 10) && CheckDigits.isBelgian($0)
    },
    identifier("R044", "0201", "An Italian IPA code has six letters or digits.", .warning) {
      $0.utf8.count == 6
        && $0.utf8.allSatisfy { CheckDigits.isLetter($0) || CheckDigits.isDigit($0) }
    },
    identifier(
      "R045", "0210", "An Italian fiscal code has 16 characters of its form, or 11 digits.",
      .warning
    ) {
      CheckDigits.isItalianFiscal($0)
    },
    Situation(
      "cbc:EndpointID", when: .attributeSays("schemeID", "9907"),
      [
        Rule(
          "PEPPOL-COMMON-R046", "BT-34, BT-49",
          "An Italian fiscal code has 16 characters of its form, or 11 digits.", weight: .warning
        ) { CheckDigits.isItalianFiscal($0.code) }
      ]),
    identifier("R047", "0211", "An Italian VAT number is IT and 11 digits that add up.", .warning) {
      CheckDigits.isItalianVAT($0)
    },
    identifier("R049", "0007", "A Swedish organisation number has ten digits that add up.") {
      CheckDigits.isNumber($0, digits: 10) && CheckDigits.isSwedish($0)
    },
    identifier("R050", "0151", "An Australian business number has eleven digits that add up.") {
      CheckDigits.isNumber($0, digits: 11) && CheckDigits.isAustralian($0)
    },
    identifier("R054", "0106", "A Dutch KVK number has eight digits.", .warning) {
      CheckDigits.isNumber($0, digits: 8)
    },
    identifier("R055", "0190", "A Dutch OIN number has twenty digits.", .warning) {
      CheckDigits.isNumber($0, digits: 20)
    },
    identifier("R056-1", "9944", dutch, .warning, CheckDigits.isDutchVAT),
    Situation(
      "cac:PartyTaxScheme/cbc:CompanyID",
      where: { number in
        number.code.hasPrefix("NL") && number.parent?.says("cac:TaxScheme/cbc:ID", "VAT") ?? false
      },
      [
        Rule("PEPPOL-COMMON-R056-2", "BT-31, BT-48, BT-63", dutch, weight: .warning) {
          CheckDigits.isDutchVAT($0.code)
        }
      ]),
    identifier("R057", "0217", "A Dutch branch number has twelve digits.", .warning) {
      CheckDigits.isNumber($0, digits: 12)
    },
  ]

  private static let dutch = "A Dutch VAT number is NL, nine digits, B and two digits."

  private static func identifier(
    _ id: String, _ scheme: Code, _ text: String, _ weight: Finding.Weight = .fatal,
    _ holds: @escaping @Sendable (String) -> Bool
  ) -> Situation {
    situation(id, scheme, text, weight) { holds($0.code) }
  }

  /// As it stands, space included.
  private static func verbatim(
    _ id: String, _ scheme: Code, _ text: String, _ holds: @escaping @Sendable (String) -> Bool
  ) -> Situation {
    situation(id, scheme, text, .fatal) { holds($0.text) }
  }

  private static func situation(
    _ id: String, _ scheme: Code, _ text: String, _ weight: Finding.Weight,
    _ holds: @escaping @Sendable (Node) -> Bool
  ) -> Situation {
    Situation(
      "cbc:EndpointID | cac:PartyIdentification/cbc:ID | cbc:CompanyID",
      when: .attributeSays("schemeID", scheme),
      [
        Rule(
          "PEPPOL-COMMON-\(id)", "BT-29, BT-30, BT-34, BT-46, BT-47, BT-49", text, weight: weight,
          holds)
      ])
  }
}
