import XMLKit

/// How EN 16931 has values written in UBL (UBL-DT).
enum DatatypeRules {
  static let chapters = [
    Chapter(
      source: .en16931,
      situations: [
        Situation(
          tags: amounts, where: { !isInPriceAllowance($0) },
          [
            Rule("UBL-DT-01", "", "An amount has two decimal places at most.") { $0.decimals <= 2 }
          ]),
        Situation(
          "cbc:EmbeddedDocumentBinaryObject",
          [
            Rule("UBL-DT-06", "BT-125", "An attached file says what type it is.") {
              $0.has(attribute: "mimeCode")
            },
            Rule("UBL-DT-07", "BT-125", "An attached file has a file name.") {
              $0.has(attribute: "filename")
            },
          ]),
      ]), Chapter(source: .en16931, situations: [Situation("/", attributes)]),
  ]

  /// Every amount of UBL but prices, which have as many places as were agreed.
  private static let amounts = TagTable.shared.names.names.filter {
    $0.hasSuffix("Amount") && !$0.hasSuffix("PriceAmount")
  }.compactMap { Tag($0) }

  private static func isInPriceAllowance(_ node: Node) -> Bool {
    var place = node.parent
    while let found = place {
      if found.tag == "cac:AllowanceCharge", found.parent?.tag == "cac:Price" { return true }
      place = found.parent
    }
    return false
  }

  /// Attributes that UBL has and EN 16931 has no use for, each with its rule.
  static let unusedAttributes: [(rule: String, name: String)] = [
    ("08", "schemeName"), ("09", "schemeAgencyName"), ("10", "schemeDataURI"),
    ("11", "schemeURI"), ("12", "format"), ("13", "unitCodeListIdentifier"),
    ("14", "unitCodeListAgencyIdentifier"), ("15", "unitCodeListAgencyName"),
    ("16", "listAgencyName"), ("17", "listName"), ("19", "languageID"), ("20", "listURI"),
    ("21", "listSchemeURI"), ("22", "languageLocaleID"), ("23", "uri"),
    ("24", "currencyCodeListVersionID"), ("25", "characterSetCode"), ("26", "encodingCode"),
    ("27", "schemeAgencyID"), ("28", "listAgencyID"),
  ]

  private static let attributes: [Rule] =
    unusedAttributes.compactMap { number, name in
      AttributeName(name[...]).map { unused("UBL-DT-\(number)", $0) { _ in true } }
    } + [unused("UBL-DT-18", "name") { $0.tag != "cbc:PaymentMeansCode" }]

  private static func unused(
    _ id: String, _ name: AttributeName, where counts: @escaping @Sendable (Node) -> Bool
  ) -> Rule {
    Rule(
      id, "", "The attribute \(name) has no use in EN 16931; receivers leave it aside.",
      weight: .warning
    ) { root in root.document.first(with: name, where: counts) == nil }
  }
}
