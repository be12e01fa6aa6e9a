import Amounts

/// What Peppol asks of the document itself, its parties and its payment.
enum PeppolDocumentRules {
  static let situations: [Situation] = [
    Situation("/", document + totals),
    Situation(
      "cbc:TaxCurrencyCode",
      [
        Rule(
          "PEPPOL-EN16931-R005", "BT-6",
          "A currency for VAT is stated only where it is not that of the invoice."
        ) { code in code.code != code.parent?.code("cbc:DocumentCurrencyCode") }
      ]),
    Situation(
      "cac:AccountingCustomerParty/cac:Party",
      [
        .present(
          "PEPPOL-EN16931-R010", "BT-49", "The buyer has an electronic address.", "cbc:EndpointID")
      ]),
    Situation(
      "cac:AccountingSupplierParty/cac:Party",
      [
        .present(
          "PEPPOL-EN16931-R020", "BT-34", "The seller has an electronic address.",
          "cbc:EndpointID")
      ]),
  ]

  private static let document: [Rule] = [
    .present(
      "PEPPOL-EN16931-R001", "BT-23", "The business process is stated.", "cbc:ProfileID"),
    Rule(
      "PEPPOL-EN16931-R007", "BT-23",
      "The business process is one of Peppol's, such as "
        + "urn:fdc:peppol.eu:2017:poacc:billing:01:1.0.", at: "cbc:ProfileID"
    ) { $0.document.peppolProcess != nil },
    Rule("PEPPOL-EN16931-R002", "BT-22", "There is one note on the document at most.") {
      $0.count("cbc:Note") <= 1 || $0.document.isWithinGermany
    },
    Rule(
      "PEPPOL-EN16931-R003", "BT-10, BT-13", "The buyer's reference or purchase order is stated."
    ) { $0.has("cbc:BuyerReference") || $0.has("cac:OrderReference/cbc:ID") },
    Rule(
      "PEPPOL-EN16931-R004", "BT-24",
      "The specification begins with \(specification), and has no :: in it.",
      at: "cbc:CustomizationID"
    ) {
      guard let code = $0.first("cbc:CustomizationID") else { return false }
      return code.begins(with: specification) && !code.holds("::")
    },
  ]

  private static let specification =
    "urn:cen.eu:en16931:2017#compliant#\(PeppolRules.specification)"

  private static let totals: [Rule] = [
    Rule(
      "PEPPOL-EN16931-R053", "BT-110", "There is one total VAT with a summary by category.",
      at: "cac:TaxTotal"
    ) { $0.count("cac:TaxTotal") { $0.has("cac:TaxSubtotal") } == 1 },
    Rule(
      "PEPPOL-EN16931-R054", "BT-111",
      "There is one total VAT without a summary where a currency for VAT is stated, else none.",
      at: "cac:TaxTotal"
    ) {
      $0.count("cac:TaxTotal") { !$0.has("cac:TaxSubtotal") }
        == ($0.has("cbc:TaxCurrencyCode") ? 1 : 0)
    },
    Rule(
      "PEPPOL-EN16931-R055", "BT-110, BT-111",
      "The total VAT in both currencies is above zero, or below zero, in both."
    ) { root in
      guard root.has("cbc:TaxCurrencyCode") else { return true }
      func has(_ currency: Path, _ fits: (Ratio) -> Bool) -> Bool {
        root.has("cac:TaxTotal/cbc:TaxAmount") {
          $0.attribute("currencyID") == root.code(currency) && $0.number.map(fits) ?? false
        }
      }
      func both(_ fits: (Ratio) -> Bool) -> Bool {
        has("cbc:TaxCurrencyCode", fits) && has("cbc:DocumentCurrencyCode", fits)
      }
      return both { $0 <= .zero } || both { $0 >= .zero }
    },
  ]
}
