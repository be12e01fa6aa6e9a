import Amounts

/// What the document itself has to say: BR-01 to BR-08, BR-10, BR-16, BR-53 and what goes with them.
enum DocumentRules {
  static let chapter = Chapter(
    source: .en16931,
    situations: [
      Situation("/", required + sums),
      Situation(
        "cac:AdditionalDocumentReference",
        [.filled("BR-52", "BT-122", "Each supporting document has a reference.", "cbc:ID")]),
      Situation(
        "cac:BillingReference",
        [
          .present(
            "BR-55", "BT-25", "A reference to an earlier invoice gives that invoice's number.",
            "cac:InvoiceDocumentReference/cbc:ID")
        ]),
      Situation("/cbc:Note", [noteSubject]),
    ])

  private static let required: [Rule] = [
    .filled(
      "BR-01", "BT-24", "The invoice says which specification it keeps to.",
      "cbc:CustomizationID"),
    .filled("BR-02", "BT-1", "The invoice has a number.", "cbc:ID"),
    .filled("BR-03", "BT-2", "The invoice has a date of issue.", "cbc:IssueDate"),
    Rule("BR-04", "BT-3", "The invoice says by a code what type of document it is.") {
      $0.isFilled("cbc:InvoiceTypeCode") || $0.isFilled("cbc:CreditNoteTypeCode")
    },
    .filled("BR-05", "BT-5", "The invoice names its currency.", "cbc:DocumentCurrencyCode"),
    .filled(
      "BR-06", "BT-27", "The seller has a name.",
      "cac:AccountingSupplierParty/cac:Party/cac:PartyLegalEntity/cbc:RegistrationName"),
    .filled(
      "BR-07", "BT-44", "The buyer has a name.",
      "cac:AccountingCustomerParty/cac:Party/cac:PartyLegalEntity/cbc:RegistrationName"),
    .present(
      "BR-08", "BG-5", "The seller has a postal address.",
      "cac:AccountingSupplierParty/cac:Party/cac:PostalAddress"),
    .present(
      "BR-10", "BG-8", "The buyer has a postal address.",
      "cac:AccountingCustomerParty/cac:Party/cac:PostalAddress"),
    .present("BR-16", "BG-25", "The invoice has a line at least.", "line"),
    Rule(
      "BR-53", "BT-111",
      "An invoice with a currency for VAT of its own states the total VAT in that currency.",
      at: "cbc:TaxCurrencyCode"
    ) { root in
      root.all("cbc:TaxCurrencyCode").allSatisfy { currency in
        root.document.contains("cac:TaxTotal") {
          $0.has("cbc:TaxAmount") { $0.has(attribute: "currencyID", as: currency) }
        }
      }
    },
  ]

  private static let sums: [Rule] = [
    Rule(
      "BR-CO-03", "BT-7, BT-8",
      "The date at which VAT falls due is given as a date or as a code, not as both.",
      at: "cbc:TaxPointDate"
    ) { !$0.has("cbc:TaxPointDate") || !$0.has("cac:InvoicePeriod/cbc:DescriptionCode") },
    Rule(
      "BR-CO-15", "BT-110, BT-112",
      "The total with VAT is the total without VAT and the total VAT together.",
      at: "cac:LegalMonetaryTotal/cbc:TaxInclusiveAmount"
    ) { root in
      root.all("cbc:DocumentCurrencyCode").allSatisfy { currency in
        root.count("cac:TaxTotal/cbc:TaxAmount") {
          $0.has(attribute: "currencyID", as: currency)
        } == 1
          && root.number("cac:LegalMonetaryTotal/cbc:TaxInclusiveAmount").map {
            $0 == totalWithVAT(root)
          } ?? false
      }
    }.comingTo { totalWithVAT($0).map { "it comes to \($0.amountText)" } },
    .present(
      "BR-CO-18", "BG-23", "The invoice has a summary of its VAT by category.",
      "cac:TaxTotal/cac:TaxSubtotal"),
    .unchecked("BR-DEC-13", "BT-110", "UBL-DT-01 holds the decimal places of the total VAT."),
    .unchecked("BR-DEC-15", "BT-111", "UBL-DT-01 holds the decimal places of the total VAT."),
  ]

  private static func totalWithVAT(_ root: Node) -> Ratio? {
    let currency = root.first("cbc:DocumentCurrencyCode")
    var vat: Ratio?
    root.search("cac:TaxTotal/cbc:TaxAmount") { amount in
      guard
        currency.map({ amount.has(attribute: "currencyID", as: $0) })
          ?? !amount.has(attribute: "currencyID")
      else { return false }
      vat = amount.number
      return true
    }
    guard let net = root.number("cac:LegalMonetaryTotal/cbc:TaxExclusiveAmount"), let vat else {
      return nil
    }
    return (net + vat).penceHalfUp
  }

  /// A note may begin with a code between two signs: `#AAI#…`.
  private static let noteSubject = Rule(
    "BR-CL-08", "BT-21", "The code between the # signs is one of \(CodeList.noteSubjects.words)."
  ) { note in
    let parts = note.text.split(separator: "#", maxSplits: 2, omittingEmptySubsequences: false)
    guard parts.count == 3, parts[1].count == 3 else { return true }
    return CodeList.noteSubjects.holds(String(parts[1]))
  }
}

extension Ratio {
  /// As amounts are written: `3748.21`.
  var amountText: String { decimal(places: 2) }
}
