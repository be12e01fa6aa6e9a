/// The codes that Peppol allows, and how dates are written.
enum PeppolCodeRules {
  static let situations: [Situation] =
    [
      Situation(
        "cbc:EmbeddedDocumentBinaryObject", when: .hasAttribute("mimeCode"),
        [
          Rule(
            "PEPPOL-EN16931-CL001", "BT-125", "An attached file is one of \(CodeList.files.words)."
          ) { CodeList.files.holds($0.attribute("mimeCode") ?? "") }
        ]),
      Situation(
        "cac:AllowanceCharge/cbc:AllowanceChargeReasonCode",
        where: { $0.parent?.has("cbc:ChargeIndicator") { $0.reads("false") } ?? false },
        [
          .code(
            "PEPPOL-EN16931-CL002", "BT-98, BT-140", "reason of an allowance", in: .allowanceReasons
          )
        ]),
      Situation(
        "cac:AllowanceCharge/cbc:AllowanceChargeReasonCode",
        where: { $0.parent?.has("cbc:ChargeIndicator") { $0.reads("true") } ?? false },
        [.code("PEPPOL-EN16931-CL003", "BT-105, BT-145", "reason of a charge", in: .chargeReasons)]),
      Situation(
        "cac:InvoicePeriod/cbc:DescriptionCode",
        [.code("PEPPOL-EN16931-CL006", "BT-8", "code of when VAT falls due", in: .vatPoints)]),
      Situation(
        tags: AmountTags.inCurrency,
        [
          Rule(
            "PEPPOL-EN16931-CL007", "BT-5",
            "The currency of an amount is one of \(CodeList.currencies.words).",
            asks: .attributeIsOne("currencyID", of: CodeList.currencies.codes, trimmed: false))
        ]),
      Situation("cbc:InvoiceTypeCode", invoiceTypes),
      Situation(
        "cbc:CreditNoteTypeCode",
        [
          Rule(
            "PEPPOL-EN16931-P0101", "BT-3",
            "The type of a credit note is 381, or 81, 83, 396 or 532 for special ones."
          ) { isOther($0) || ["381", "396", "81", "83", "532"].contains($0.code) }
        ]),
      Situation(
        tags: [
          "cbc:IssueDate", "cbc:DueDate", "cbc:TaxPointDate", "cbc:StartDate", "cbc:EndDate",
          "cbc:ActualDeliveryDate",
        ],
        [
          Rule("PEPPOL-EN16931-F001", "", "A date is written as 2026-10-31, and exists.") {
            $0.bytes.count == 10 && $0.date != nil
          }
        ]),
      Situation(
        "cbc:EndpointID", when: .hasAttribute("schemeID"),
        [
          Rule(
            "PEPPOL-EN16931-CL008", "BT-34, BT-49",
            "The scheme of an electronic address is one of \(CodeList.peppolEndpointSchemes.words)."
          ) { CodeList.peppolEndpointSchemes.holds($0.attribute("schemeID") ?? "") }
        ]),
    ] + reasons

  private static func isOther(_ type: Node) -> Bool {
    !["01", "02"].contains(type.document.peppolProcess)
  }

  private static let invoiceTypes: [Rule] = [
    Rule(
      "PEPPOL-EN16931-P0100", "BT-3", "The type of an invoice is one that Peppol uses, such as 380."
    ) { isOther($0) || types.contains($0.code) },
    Rule(
      "PEPPOL-EN16931-P0112", "BT-3",
      "Partial and corrected invoices (types 326 and 384) are for Germany alone."
    ) { !["326", "384"].contains($0.code) || $0.document.isWithinGermany },
  ]

  private static let types: Set<String> = [
    "71", "80", "82", "84", "102", "218", "219", "326", "331", "380", "382", "383", "384", "386",
    "388", "393", "395", "553", "575", "623", "780", "817", "870", "875", "876", "877",
  ]

  /// A reason for charging no VAT goes with one category.
  private static let reasons: [Situation] = [
    ("G", "G", "P0104"), ("O", "O", "P0105"), ("IC", "K", "P0106"), ("AE", "AE", "P0107"),
    ("D", "E", "P0108"), ("F", "E", "P0109"), ("I", "E", "P0110"), ("J", "E", "P0111"),
  ].map { reason, category, number in
    Situation(
      "cac:TaxCategory",
      where: { node in
        node.has("cbc:TaxExemptionReasonCode") { $0.text.uppercased() == "VATEX-EU-\(reason)" }
      },
      [
        Rule(
          "PEPPOL-EN16931-\(number)", "BT-118",
          "With the reason VATEX-EU-\(reason) goes the VAT category \(category).", at: "cbc:ID"
        ) { $0.isCategory(category) }
      ])
  }
}
