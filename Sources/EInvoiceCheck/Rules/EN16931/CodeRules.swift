/// The codes: each is one of the list that EN 16931 names for it (BR-CL).
enum CodeRules {
  static let chapter = Chapter(
    source: .en16931, situations: document + parties + payment + lines)

  private static let document: [Situation] = [
    Situation(
      "cbc:InvoiceTypeCode", [.code("BR-CL-01", "BT-3", "type of invoice", in: .invoiceTypes)]),
    Situation(
      "cbc:CreditNoteTypeCode",
      [.code("BR-CL-01", "BT-3", "type of credit note", in: .creditNoteTypes)]),
    Situation(
      tags: AmountTags.inCurrency,
      [
        .code(
          "BR-CL-03", "BT-5", "currency of an amount", attribute: "currencyID", in: .currencies)
      ]),
    Situation(
      "cbc:DocumentCurrencyCode",
      [.code("BR-CL-04", "BT-5", "invoice's currency", in: .currencies)]),
    Situation(
      "cbc:TaxCurrencyCode", [.code("BR-CL-05", "BT-6", "currency for VAT", in: .currencies)]),
    Situation(
      "cac:InvoicePeriod/cbc:DescriptionCode",
      [.code("BR-CL-06", "BT-8", "code of when VAT falls due", in: .vatPoints)]),
    Situation(
      "cac:AdditionalDocumentReference/cbc:ID | cac:DocumentReference/cbc:ID",
      where: { node in
        node.has(attribute: "schemeID")
          && node.parent?.has("cbc:DocumentTypeCode") { $0.reads("130") } ?? false
      },
      [
        .code(
          "BR-CL-07", "BT-18, BT-128", "scheme of what the invoice is about",
          attribute: "schemeID", in: .objectSchemes)
      ]),
  ]

  private static let parties: [Situation] = [
    Situation(
      "cac:PartyIdentification/cbc:ID", when: .hasAttribute("schemeID"),
      [
        Rule(
          "BR-CL-10", "BT-29, BT-46, BT-60",
          "The scheme of an identifier is one of \(CodeList.identifierSchemes.words)."
        ) { node in
          let scheme = Space.normalized(node.attribute("schemeID") ?? "")
          return CodeList.identifierSchemes.holds(scheme)
            || scheme == "SEPA"
              && (node.hasAncestor("cac:AccountingSupplierParty")
                || node.hasAncestor("cac:PayeeParty"))
        }
      ]),
    Situation(
      "cac:PartyLegalEntity/cbc:CompanyID", when: .hasAttribute("schemeID"),
      [
        .code(
          "BR-CL-11", "BT-30, BT-47, BT-61", "scheme of a company number", attribute: "schemeID",
          in: .identifierSchemes)
      ]),
    Situation(
      "cac:Country/cbc:IdentificationCode",
      [.code("BR-CL-14", "BT-40, BT-55, BT-69, BT-80", "country", in: .countries)]),
    Situation(
      "cbc:EndpointID", when: .hasAttribute("schemeID"),
      [
        .code(
          "BR-CL-25", "BT-34, BT-49", "scheme of an electronic address", attribute: "schemeID",
          in: .endpointSchemes)
      ]),
    Situation(
      "cac:DeliveryLocation/cbc:ID", when: .hasAttribute("schemeID"),
      [
        .code(
          "BR-CL-26", "BT-71", "scheme of a place delivered to", attribute: "schemeID",
          in: .identifierSchemes)
      ]),
  ]

  private static let payment: [Situation] = [
    Situation(
      "cac:PaymentMeans/cbc:PaymentMeansCode",
      [.code("BR-CL-16", "BT-81", "means of payment", in: .paymentMeans)]),
    Situation(
      "cac:TaxCategory/cbc:ID",
      [.code("BR-CL-17", "BT-95, BT-102, BT-118", "VAT category", in: .vatCategories)]),
    Situation(
      "cac:ClassifiedTaxCategory/cbc:ID",
      [.code("BR-CL-18", "BT-151", "VAT category of a line", in: .vatCategories)]),
    Situation(
      "cac:AllowanceCharge/cbc:AllowanceChargeReasonCode",
      where: { $0.parent?.isAllowance ?? false },
      [.code("BR-CL-19", "BT-98, BT-140", "reason of an allowance", in: .allowanceReasons)]),
    Situation(
      "cac:AllowanceCharge/cbc:AllowanceChargeReasonCode",
      where: { $0.parent?.isCharge ?? false },
      [.code("BR-CL-20", "BT-105, BT-145", "reason of a charge", in: .chargeReasons)]),
    Situation(
      "cbc:TaxExemptionReasonCode",
      [
        Rule(
          "BR-CL-22", "BT-121",
          "The reason for bearing no VAT is one of \(CodeList.exemptionReasons.words)."
        ) { CodeList.exemptionReasons.holds($0.code.uppercased()) }
      ]),
  ]

  private static let lines: [Situation] = [
    Situation(
      "cac:CommodityClassification/cbc:ItemClassificationCode",
      when: .hasAttribute("listID"),
      [
        .code(
          "BR-CL-13", "BT-158", "scheme of an item's classification", attribute: "listID",
          in: .itemClassifications)
      ]),
    Situation(
      "cac:OriginCountry/cbc:IdentificationCode",
      [.code("BR-CL-15", "BT-159", "country that an item comes from", in: .countries)]),
    Situation(
      "cac:StandardItemIdentification/cbc:ID", when: .hasAttribute("schemeID"),
      [
        .code(
          "BR-CL-21", "BT-157", "scheme of an item's identifier", attribute: "schemeID",
          in: .identifierSchemes)
      ]),
    Situation(
      "cbc:InvoicedQuantity | cbc:BaseQuantity | cbc:CreditedQuantity",
      when: .hasAttribute("unitCode"),
      [.code("BR-CL-23", "BT-130, BT-150", "unit", attribute: "unitCode", in: .units)]),
    Situation(
      "cbc:EmbeddedDocumentBinaryObject", when: .hasAttribute("mimeCode"),
      [
        Rule("BR-CL-24", "BT-125", "An attached file is one of \(CodeList.files.words).") {
          CodeList.files.holds($0.attribute("mimeCode") ?? "")
        }
      ]),
  ]
}

/// Names that several rules have in common.
enum AmountTags {
  /// Every amount that the standard uses.
  static let inCurrency: [Tag] = [
    "cbc:Amount", "cbc:BaseAmount", "cbc:PriceAmount", "cbc:TaxAmount", "cbc:TaxableAmount",
    "cbc:LineExtensionAmount", "cbc:TaxExclusiveAmount", "cbc:TaxInclusiveAmount",
    "cbc:AllowanceTotalAmount", "cbc:ChargeTotalAmount", "cbc:PrepaidAmount",
    "cbc:PayableRoundingAmount", "cbc:PayableAmount",
  ]
}

extension Node {
  var hasScheme: Bool { has(attribute: "schemeID") }
}
