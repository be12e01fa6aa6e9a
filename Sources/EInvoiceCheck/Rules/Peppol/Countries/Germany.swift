extension NationalRules {
  static let germany = NationalRules(
    { $0.document.isWithinGermany },
    [
      Situation("/", document),
      Situation(
        "/cac:AdditionalDocumentReference/cac:Attachment/cac:ExternalReference",
        [
          Rule(
            "DE-R-T02", "BT-124",
            "The address of a document begins with its protocol, such as https:.",
            at: "cbc:URI", weight: .warning
          ) { isAddress($0.first("cbc:URI")?.text ?? "") }
        ]),
      Situation(
        "/cac:AccountingSupplierParty",
        [.present("DE-R-002", "BG-6", "A German seller gives a contact.", "cac:Party/cac:Contact")]),
      Situation(
        "/cac:AccountingSupplierParty/cac:Party/cac:PostalAddress",
        [
          town("DE-R-003", "BT-37", "seller"), postcode("DE-R-004", "BT-38", "seller"),
        ]),
      Situation("/cac:AccountingSupplierParty/cac:Party/cac:Contact", contact),
      Situation(
        "/cac:AccountingCustomerParty/cac:Party/cac:PostalAddress",
        [town("DE-R-008", "BT-52", "buyer"), postcode("DE-R-009", "BT-53", "buyer")]),
      Situation(
        "/cac:Delivery/cac:DeliveryLocation/cac:Address",
        [
          town("DE-R-010", "BT-77", "place delivered to"),
          postcode("DE-R-011", "BT-78", "place delivered to"),
        ]),
      Situation(
        "/cac:TaxTotal/cac:TaxSubtotal",
        [
          .filled(
            "DE-R-014", "BT-119", "Each entry of a German VAT summary has its rate.",
            "cac:TaxCategory/cbc:Percent")
        ]),
    ] + GermanPayment.situations)

  private static func town(_ id: String, _ terms: String, _ who: String) -> Rule {
    .filled(id, terms, "The address of a German \(who) has a town.", "cbc:CityName")
  }

  private static func postcode(_ id: String, _ terms: String, _ who: String) -> Rule {
    .filled(id, terms, "The address of a German \(who) has a post code.", "cbc:PostalZone")
  }

  private static let contact: [Rule] = [
    .filled("DE-R-005", "BT-41", "A German seller's contact has a name.", "cbc:Name"),
    .filled("DE-R-006", "BT-42", "A German seller's contact has a telephone.", "cbc:Telephone"),
    .filled("DE-R-007", "BT-43", "A German seller's contact has an email.", "cbc:ElectronicMail"),
    Rule(
      "DE-R-027", "BT-42", "A telephone number has three digits at least.", at: "cbc:Telephone",
      weight: .warning
    ) { $0.code("cbc:Telephone").utf8.count(where: CheckDigits.isDigit) >= 3 },
    Rule(
      "DE-R-028", "BT-43", "An email address has one @ with words on both sides.",
      at: "cbc:ElectronicMail", weight: .warning
    ) { isEmail($0.code("cbc:ElectronicMail")) },
  ]

  private static let document: [Rule] = [
    .present("DE-R-001", "BG-16", "A German invoice says how to pay.", "cac:PaymentMeans"),
    .filled("DE-R-015", "BT-10", "A German invoice has a buyer's reference.", "cbc:BuyerReference"),
    Rule(
      "DE-R-016", "BT-31, BT-32, BG-11",
      "A German seller gives a tax number, or has a tax representative."
    ) { root in
      let codes = ["S", "Z", "E", "AE", "K", "G", "L", "M"]
      func isTaxed(_ path: Path) -> Bool { root.has(path) { codes.contains($0.code) } }
      return
        !(isTaxed("cac:AllowanceCharge/cac:TaxCategory/cbc:ID")
        || isTaxed("line/cac:Item/cac:ClassifiedTaxCategory/cbc:ID"))
        || root.has("cac:TaxRepresentativeParty")
        || root.has(Path.seller.then("cac:PartyTaxScheme/cbc:CompanyID"))
    },
    Rule(
      "DE-R-017", "BT-3",
      "The type of a German document is 326, 380, 381, 384, 389, 875, 876 or 877.", weight: .warning
    ) {
      let types = ["326", "380", "384", "389", "381", "875", "876", "877"]
      return types.contains($0.code("cbc:InvoiceTypeCode"))
        || types.contains($0.code("cbc:CreditNoteTypeCode"))
    },
    Rule(
      "DE-R-018", "BT-20",
      "A German discount for early payment is written as #SKONTO#TAGE=7#PROZENT=2.00#, on a line of "
        + "its own.", at: "cac:PaymentTerms/cbc:Note"
    ) { root in
      root.first("cac:PaymentTerms/cbc:Note").map { GermanPayment.isDiscount($0.text) } ?? true
    },
    Rule("DE-R-022", "BT-125", "Attached files have names of their own.") { root in
      let names = root.all(
        "cac:AdditionalDocumentReference/cac:Attachment/cbc:EmbeddedDocumentBinaryObject"
      )
      .compactMap { $0.attribute("filename") }
      return Set(names).count == names.count
    },
    Rule(
      "DE-R-026", "BG-3", "A German corrected invoice (384) names the invoice that it corrects.",
      weight: .warning
    ) {
      ($0.code("cbc:InvoiceTypeCode") != "384" && $0.code("cbc:CreditNoteTypeCode") != "384")
        || $0.has("cac:BillingReference/cac:InvoiceDocumentReference")
    },
    Rule("DE-R-030", "BT-90", "A German direct debit gives the creditor's identifier.") { root in
      func isCreditor(_ id: Node) -> Bool { id.has(attribute: "schemeID", saying: "SEPA") }
      return !root.has("cac:PaymentMeans/cac:PaymentMandate")
        || root.has(Path.seller.then("cac:PartyIdentification/cbc:ID"), where: isCreditor)
        || root.has("cac:PayeeParty/cac:PartyIdentification/cbc:ID", where: isCreditor)
    },
    Rule("DE-R-031", "BT-91", "A German direct debit gives the account that is debited.") {
      !$0.has("cac:PaymentMeans/cac:PaymentMandate")
        || $0.has("cac:PaymentMeans/cac:PaymentMandate/cac:PayerFinancialAccount/cbc:ID")
    },
  ]

  /// `https:`, two characters or more before the colon, the first a letter.
  private static func isAddress(_ text: String) -> Bool {
    let scheme = text.utf8.prefix { $0 != UInt8(ascii: ":") }
    guard scheme.count >= 2, scheme.count < text.utf8.count, let first = scheme.first else {
      return false
    }
    return CheckDigits.isLetter(first)
      && scheme.allSatisfy {
        CheckDigits.isLetter($0) || CheckDigits.isDigit($0) || "+.-".utf8.contains($0)
      }
  }

  private static func isEmail(_ text: String) -> Bool {
    let parts = text.split(separator: "@", omittingEmptySubsequences: false)
    guard parts.count == 2, !parts[0].isEmpty, !text.contains(where: \.isWhitespace) else {
      return false
    }
    let labels = parts[1].split(separator: ".", omittingEmptySubsequences: false)
    return labels.count >= 2 && labels.allSatisfy { !$0.isEmpty }
  }
}
