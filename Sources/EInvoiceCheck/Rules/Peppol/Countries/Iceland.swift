extension NationalRules {
  static let iceland = NationalRules(
    { $0.addressCountry == "IS" },
    [
      Situation("/", document),
      Situation(
        "/cac:AccountingCustomerParty", where: { $0.document.buyerAddressCountry == "IS" },
        [
          Rule(
            "IS-R-004", "BT-47", "An Icelandic buyer gives its number of the scheme 0196.",
            kennitala
          ),
          Rule(
            "IS-R-005", "BT-50, BT-53", "An Icelandic buyer gives street and post code.", address),
        ]),
    ])

  private static let document: [Rule] = [
    Rule(
      "IS-R-001", "BT-3", "The type of an Icelandic document is 380 or 381.", weight: .warning
    ) {
      ["380", "381"].contains($0.code("cbc:InvoiceTypeCode"))
        || ["380", "381"].contains($0.code("cbc:CreditNoteTypeCode"))
    },
    Rule("IS-R-002", "BT-30", "An Icelandic seller gives its number of the scheme 0196.") {
      $0.has("cac:AccountingSupplierParty", where: kennitala)
    },
    Rule("IS-R-003", "BT-35, BT-38", "An Icelandic seller gives street and post code.") {
      $0.has("cac:AccountingSupplierParty", where: address)
    },
    account("IS-R-006", "9"), account("IS-R-007", "42"),
    Rule(
      "IS-R-008", "BT-122", "A final due date (EINDAGI) is written as 2026-10-31."
    ) { root in
      finals(root).isEmpty
        || finals(root).allSatisfy { $0.text.count == 10 && $0.date != nil }
    },
    Rule("IS-R-009", "BT-9", "A document with a final due date (EINDAGI) has a due date, too.") {
      !hasFinal($0) || $0.has("cbc:DueDate")
    },
    Rule("IS-R-010", "BT-9", "A due date is not after the final due date (EINDAGI).") { root in
      guard hasFinal(root) else { return true }
      guard let due = root.first("cbc:DueDate")?.text else { return false }
      return finals(root).contains { due <= $0.text }
    },
  ]

  @Sendable private static func kennitala(_ party: Node) -> Bool {
    party.has("cac:Party/cac:PartyLegalEntity/cbc:CompanyID") {
      $0.has(attribute: "schemeID", saying: "0196")
    }
  }

  @Sendable private static func address(_ party: Node) -> Bool {
    party.has("cac:Party/cac:PostalAddress/cbc:StreetName")
      && party.has("cac:Party/cac:PostalAddress/cbc:PostalZone")
  }

  private static func account(_ id: String, _ code: String) -> Rule {
    Rule(
      id, "BT-84", "An Icelandic payment by means \(code) has an account number of 12 characters."
    ) { root in
      let means = root.all("cac:PaymentMeans").filter { means in
        means.has("cbc:PaymentMeansCode") { $0.text == code }
      }
      return means.isEmpty
        || means.flatMap { $0.all("cac:PayeeFinancialAccount/cbc:ID") }.first.map {
          $0.code.count == 12
        } ?? false
    }
  }

  private static func finalReferences(_ root: Node) -> [Node] {
    root.all("cac:AdditionalDocumentReference").filter { reference in
      reference.has("cbc:DocumentDescription") { $0.reads("EINDAGI") }
    }
  }

  private static func hasFinal(_ root: Node) -> Bool { !finalReferences(root).isEmpty }

  private static func finals(_ root: Node) -> [Node] {
    finalReferences(root).flatMap { $0.all("cbc:ID") }
  }
}
