/// What EN 16931 asks of its UBL form: how often things stand there (UBL-SR).
enum SyntaxRules {
  static let chapter = Chapter(
    source: .en16931,
    situations: [
      Situation(
        "cac:PostalAddress | cac:Address",
        [.atMostOne("UBL-SR-51", "BT-162 to BT-165", "third line of an address", "cac:AddressLine")]
      ),
      Situation(
        "cac:AccountingSupplierParty/cac:Party",
        [
          Rule("UBL-SR-42", "BT-31, BT-32", "The seller has two tax registrations at most.") {
            $0.count("cac:PartyTaxScheme") <= 2
          }
        ]),
      Situation(
        "cac:AdditionalDocumentReference",
        [
          .atMostOne(
            "UBL-SR-33", "BT-123", "description of a supporting document",
            "cbc:DocumentDescription"), objectOrDocument,
        ]),
      Situation(
        "cac:Delivery",
        [
          .atMostOne(
            "UBL-SR-25", "BT-70", "name of whom it is delivered to",
            "cac:DeliveryParty/cac:PartyName/cbc:Name")
        ]),
      Situation(
        "cac:AllowanceCharge", where: \.isAllowance, [oneReason("UBL-SR-30", "BT-97, BT-139")]),
      Situation(
        "cac:AllowanceCharge", where: \.isCharge, [oneReason("UBL-SR-31", "BT-104, BT-144")]),
      Situation(
        "cac:PartyTaxScheme",
        [
          Rule("UBL-SR-53", "BT-31, BT-32", "A tax registration has its scheme and its number.") {
            $0.has("cac:TaxScheme/cbc:ID") && $0.has("cbc:CompanyID")
          }
        ]),
      Situation("/", document + parties + distinct),
      Situation("line", lines),
      Situation("cac:PayeeParty", payee),
      Situation(
        "cac:PaymentMeans",
        [
          .atMostOne("UBL-SR-26", "BT-83", "reference to pay with", "cbc:PaymentID"),
          .atMostOne("UBL-SR-27", "BT-81", "code of a means of payment", "cbc:PaymentMeansCode"),
          .atMostOne("UBL-SR-28", "BT-89", "mandate", "cac:PaymentMandate/cbc:ID"),
        ]),
      Situation(
        "cac:BillingReference",
        [
          .atMostOne(
            "UBL-SR-06", "BG-3", "invoice in a reference to one", "cac:InvoiceDocumentReference"),
          .present(
            "UBL-SR-07", "BT-25", "A reference to an earlier invoice gives that invoice's number.",
            "cac:InvoiceDocumentReference/cbc:ID"),
        ]),
      Situation(
        "cac:TaxRepresentativeParty",
        [
          .atMostOne(
            "UBL-SR-22", "BT-62", "name of the tax representative", "cac:PartyName/cbc:Name"),
          .atMostOne(
            "UBL-SR-23", "BT-63", "VAT number of the tax representative",
            "cac:PartyTaxScheme/cbc:CompanyID"),
        ]),
      Situation(
        "cac:TaxSubtotal",
        [
          .atMostOne(
            "UBL-SR-32", "BT-120", "reason for bearing no VAT",
            "cac:TaxCategory/cbc:TaxExemptionReason")
        ]),
    ])

  private static func oneReason(_ id: String, _ terms: String) -> Rule {
    .atMostOne(id, terms, "reason of an allowance or charge", "cbc:AllowanceChargeReason")
  }

  private static let objectOrDocument = Rule(
    "UBL-SR-43", "BT-18, BT-122",
    "A reference with a scheme or a type says by the code 130 that it is what the invoice is about.",
    at: "cbc:DocumentTypeCode"
  ) { node in
    func isOfType(_ code: String) -> Bool {
      node.has("cbc:DocumentTypeCode") { $0.text == code }
    }
    return isOfType("130") || node.document.isCreditNote && isOfType("50")
      || !node.has("cbc:DocumentTypeCode") && !node.has("cbc:ID", where: \.hasScheme)
  }

  private static let document: [Rule] = [
    .atMostOne("UBL-SR-01", "BT-12", "contract", "cac:ContractDocumentReference/cbc:ID"),
    .atMostOne("UBL-SR-02", "BT-15", "receiving advice", "cac:ReceiptDocumentReference/cbc:ID"),
    .atMostOne("UBL-SR-03", "BT-16", "despatch advice", "cac:DespatchDocumentReference/cbc:ID"),
    Rule("UBL-SR-04", "BT-18", "An invoice is about one thing at most (type code 130).") { root in
      root.count("cac:AdditionalDocumentReference/cbc:ID") {
        $0.parent?.has("cbc:DocumentTypeCode") { $0.reads("130") } ?? false
      } <= 1
    },
    .atMostOne("UBL-SR-05", "BT-20", "note on the terms of payment", "cac:PaymentTerms/cbc:Note"),
    .atMostOne("UBL-SR-08", "BG-14", "period", "cac:InvoicePeriod"),
    .atMostOne("UBL-SR-24", "BG-13", "delivery", "cac:Delivery"),
    .atMostOne("UBL-SR-39", "BT-11", "project", "cac:ProjectReference/cbc:ID"),
    .atMostOne(
      "UBL-SR-45", "BT-9", "due date among the means of payment",
      "cac:PaymentMeans/cbc:PaymentDueDate"),
    Rule("UBL-SR-46", "BT-82", "There is one description of the means of payment at most.") {
      $0.count("cac:PaymentMeans/cbc:PaymentMeansCode") { $0.has(attribute: "name") } <= 1
    },
    .atMostOne(
      "UBL-SR-49", "BT-8", "code of when VAT falls due", "cac:InvoicePeriod/cbc:DescriptionCode"),
    .atMostOne("UBL-SR-54", "BG-18", "payment card", "cac:PaymentMeans/cac:CardAccount"),
    .atMostOne("UBL-SR-55", "BG-19", "direct debit", "cac:PaymentMeans/cac:PaymentMandate"),
    .atMostOne("UBL-SR-56", "BT-17", "tender or lot", "cac:OriginatorDocumentReference/cbc:ID"),
  ]

  private static let parties: [Rule] = [
    .atMostOne(
      "UBL-SR-09", "BT-27", "name of the seller",
      "cac:AccountingSupplierParty/cac:Party/cac:PartyLegalEntity/cbc:RegistrationName"),
    .atMostOne(
      "UBL-SR-10", "BT-28", "trading name of the seller",
      "cac:AccountingSupplierParty/cac:Party/cac:PartyName/cbc:Name"),
    .atMostOne(
      "UBL-SR-11", "BT-30", "company number of the seller",
      "cac:AccountingSupplierParty/cac:Party/cac:PartyLegalEntity/cbc:CompanyID"),
    registrations("UBL-SR-12", "BT-31", "VAT number of the seller", .seller, forVAT: true),
    registrations("UBL-SR-13", "BT-32", "other tax number of the seller", .seller, forVAT: false),
    .atMostOne(
      "UBL-SR-14", "BT-33", "note on the seller's legal form",
      "cac:AccountingSupplierParty/cac:Party/cac:PartyLegalEntity/cbc:CompanyLegalForm"),
    .atMostOne(
      "UBL-SR-15", "BT-44", "name of the buyer",
      "cac:AccountingCustomerParty/cac:Party/cac:PartyLegalEntity/cbc:RegistrationName"),
    .atMostOne(
      "UBL-SR-16", "BT-46", "identifier of the buyer",
      "cac:AccountingCustomerParty/cac:Party/cac:PartyIdentification/cbc:ID"),
    .atMostOne(
      "UBL-SR-17", "BT-47", "company number of the buyer",
      "cac:AccountingCustomerParty/cac:Party/cac:PartyLegalEntity/cbc:CompanyID"),
    registrations("UBL-SR-18", "BT-48", "VAT number of the buyer", .buyer, forVAT: true),
    Rule("UBL-SR-29", "BT-90", "There is one bank-assigned creditor identifier at most.") { root in
      var count = 0
      root.document.forEach("cac:PartyIdentification") {
        count += $0.count("cbc:ID") { $0.attribute("schemeID")?.uppercased() == "SEPA" }
      }
      return count <= 1
    },
    .atMostOne(
      "UBL-SR-40", "BT-45", "trading name of the buyer",
      "cac:AccountingCustomerParty/cac:Party/cac:PartyName/cbc:Name"),
  ]

  private static func registrations(
    _ id: String, _ terms: String, _ what: String, _ party: Path, forVAT: Bool
  ) -> Rule {
    Rule(id, terms, "There is one \(what) at most.") { root in
      root.count(party.then("cac:PartyTaxScheme/cbc:CompanyID")) { number in
        number.parent?.has("cac:TaxScheme") { scheme in
          // A scheme without a name is not that of VAT.
          ((scheme.first("cbc:ID")?.text.uppercased() ?? "") == "VAT") == forVAT
        } ?? false
      } <= 1
    }
  }

  private static let distinct: [Rule] = [
    Rule("UBL-SR-44", "BT-83", "There is one reference to pay with at most.") {
      $0.document.isTheSame("cbc:PaymentID")
    },
    Rule("UBL-SR-47", "BT-81", "All means of payment have the same code.") {
      $0.document.isTheSame("cbc:PaymentMeansCode")
    },
  ]

  private static let lines: [Rule] = [
    .atMostOne("UBL-SR-34", "BT-127", "note on a line", "cbc:Note"),
    .atMostOne(
      "UBL-SR-35", "BT-132", "order line of a line", "cac:OrderLineReference/cbc:LineID"),
    .atMostOne("UBL-SR-36", "BG-26", "period of a line", "cac:InvoicePeriod"),
    .atMostOne(
      "UBL-SR-37", "BT-147", "discount on a price", "cac:Price/cac:AllowanceCharge/cbc:Amount"),
    Rule("UBL-SR-48", "BG-30", "Each line has one VAT category, no more and no less.") {
      $0.count("cac:Item/cac:ClassifiedTaxCategory") == 1
    },
    .atMostOne("UBL-SR-50", "BT-154", "description of an item", "cac:Item/cbc:Description"),
    .atMostOne("UBL-SR-52", "BT-128", "thing that a line is about", "cac:DocumentReference"),
  ]

  private static let payee: [Rule] = [
    payee("UBL-SR-19", "BT-59", "name") { $0.count("cac:PartyName/cbc:Name") },
    payee("UBL-SR-20", "BT-60", "identifier") { payee in
      payee.count("cac:PartyIdentification/cbc:ID") {
        $0.attribute("schemeID")?.uppercased() != "SEPA"
      }
    },
    payee("UBL-SR-21", "BT-61", "company number") {
      $0.count("cac:PartyLegalEntity/cbc:CompanyID")
    },
  ]

  private static func payee(
    _ id: String, _ terms: String, _ what: String, _ count: @escaping @Sendable (Node) -> Int
  ) -> Rule {
    Rule(id, terms, "A payee, who is not the seller, has one \(what) at most.") { payee in
      let sellers = payee.parent?.all(Path.seller.then("cac:PartyLegalEntity/cbc:RegistrationName"))
      return count(payee) <= 1
        && payee.has("cac:PartyName/cbc:Name") { name in
          sellers?.contains { $0.text != name.text } ?? false
        }
    }
  }
}

extension CheckedDocument {
  /// Whether all elements of that name say the same.
  fileprivate func isTheSame(_ tag: Tag) -> Bool {
    var first: Bytes?
    return !contains(tag) { element in
      guard let first else {
        first = element.bytes
        return false
      }
      return !first.elementsEqual(element.bytes)
    }
  }
}

extension Path {
  static let seller: Path = "cac:AccountingSupplierParty/cac:Party"
  static let buyer: Path = "cac:AccountingCustomerParty/cac:Party"
}
