import Amounts

extension NationalRules {
  static let denmark = NationalRules(
    { $0.addressCountry == "DK" },
    [
      Situation("/", document),
      Situation(
        "/cac:AccountingSupplierParty/cac:Party/cac:PartyIdentification | "
          + "/cac:AccountingCustomerParty/cac:Party/cac:PartyIdentification", where: isDomestic,
        [
          Rule("DK-R-013", "BT-29, BT-46", "Between Danish parties an identifier names its scheme.")
          {
            party in
            !party.has("cbc:ID") || !(party.first("cbc:ID")?.attribute("schemeID") ?? "").isEmpty
          }
        ]),
      Situation(
        "/cac:PaymentMeans", where: { isDomestic($0) && !$0.document.isCreditNote }, payment),
      Situation(
        "/cac:AccountingCustomerParty/cac:Party", where: isDomestic,
        [
          Rule("DK-R-017", "BT-47", "The number of a Danish buyer is of the scheme 0184 (CVR).") {
            isCVR($0.first("cac:PartyLegalEntity/cbc:CompanyID"))
          }
        ]),
      Situation(
        "/line", where: isDomestic,
        [
          Rule(
            "DK-R-003", "BT-158", "A UNSPSC code is of version 19.05.01 or 26.08.01."
          ) { line in
            let path: Path = "cac:Item/cac:CommodityClassification/cbc:ItemClassificationCode"
            let versions = ["19.05.01", "19.0501", "26.08.01", "26.0801"]
            return !line.has(path) { $0.has(attribute: "listID", saying: "TST") }
              || line.has(path) { versions.contains($0.attribute("listVersionID") ?? "") }
          }
        ]),
      Situation(
        "cac:AllowanceCharge", where: isDomestic,
        [
          Rule(
            "DK-R-004", "BT-97, BT-104",
            "A Danish allowance or charge of code ZZZ gives four digits, or code and words parted "
              + "by #, as its reason.", at: "cbc:AllowanceChargeReason", isReason)
        ]),
    ])

  @Sendable private static func isDomestic(_ node: Node) -> Bool {
    node.document.buyerAddressCountry == "DK"
  }

  private static func isCVR(_ number: Node?) -> Bool {
    number.map { $0.has(attribute: "schemeID", saying: "0184") } ?? true
  }

  private static let document: [Rule] = [
    .filled(
      "DK-R-002", "BT-30", "A Danish seller gives its company number.",
      "cac:AccountingSupplierParty/cac:Party/cac:PartyLegalEntity/cbc:CompanyID"),
    Rule("DK-R-014", "BT-30", "The number of a Danish seller is of the scheme 0184 (CVR).") {
      isCVR(
        $0.first("cac:AccountingSupplierParty/cac:Party/cac:PartyLegalEntity/cbc:CompanyID"))
    },
    Rule("DK-R-016", "BT-115", "A credit note between Danish parties is not below zero.") {
      !($0.document.isCreditNote && isDomestic($0))
        || ($0.number("cac:LegalMonetaryTotal/cbc:PayableAmount") ?? .zero) >= .zero
    },
  ]

  private static let payment: [Rule] = [
    Rule(
      "DK-R-005", "BT-81",
      "Between Danish parties the means of payment is 1, 10, 31, 42, 48, 49, 50, 58, 59, 93 or 97.",
      at: "cbc:PaymentMeansCode"
    ) {
      let codes = ["1", "10", "31", "42", "48", "49", "50", "58", "59", "93", "97"]
      return codes.contains($0.first("cbc:PaymentMeansCode")?.text ?? "")
    },
    Rule("DK-R-006", "BT-84, BT-86", "A Danish transfer has an account number and a bank number.") {
      !isMeans($0, "31", "42")
        || $0.isFilled("cac:PayeeFinancialAccount/cbc:ID")
          && $0.isFilled("cac:PayeeFinancialAccount/cac:FinancialInstitutionBranch/cbc:ID")
    },
    Rule("DK-R-007", "BT-89, BT-91", "A Danish direct debit has a mandate and an account.") {
      !isMeans($0, "49")
        || $0.isFilled("cac:PaymentMandate/cbc:ID")
          && $0.isFilled("cac:PaymentMandate/cac:PayerFinancialAccount/cbc:ID")
    },
    Rule(
      "DK-R-008", "BT-83, BT-84",
      "A Danish giro payment begins with 01#, 04# or 15# and has an account of 7 or 8 digits."
    ) { means in
      !isMeans(means, "50")
        || begins(means, "01#", "04#", "15#")
          && means.has("cac:PayeeFinancialAccount/cbc:ID") {
            CheckDigits.isNumber($0.text) && (7...8).contains($0.text.count)
          }
    },
    Rule(
      "DK-R-009", "BT-83", "A Danish giro reference that begins with 04# or 15# has 19 characters."
    ) { !isMeans($0, "50") || !begins($0, "04#", "15#") || reference($0).count == 19 },
    Rule(
      "DK-R-010", "BT-83, BT-84",
      "A Danish payment slip begins with 71#, 73# or 75# and has an account of 8 characters."
    ) {
      !isMeans($0, "93")
        || begins($0, "71#", "73#", "75#")
          && $0.first("cac:PayeeFinancialAccount/cbc:ID")?.text.count == 8
    },
    Rule(
      "DK-R-011", "BT-83",
      "The reference of a Danish payment slip that begins with 71# or 75# has 18 or 19 characters."
    ) {
      !isMeans($0, "93") || !begins($0, "71#", "75#") || (18...19).contains(reference($0).count)
    },
  ]

  private static func isMeans(_ means: Node, _ codes: String...) -> Bool {
    means.has("cbc:PaymentMeansCode") { codes.contains($0.text) }
  }

  private static func reference(_ means: Node) -> String {
    means.first("cbc:PaymentID")?.text ?? ""
  }

  private static func begins(_ means: Node, _ starts: String...) -> Bool {
    starts.contains { reference(means).hasPrefix($0) }
  }

  @Sendable private static func isReason(_ adjustment: Node) -> Bool {
    guard adjustment.has("cbc:AllowanceChargeReasonCode", where: { $0.reads("ZZZ") }) else {
      return true
    }
    let reason = adjustment.first("cbc:AllowanceChargeReason")
    if let reason, reason.code.count == 4, let number = reason.number, number >= .zero {
      return true
    }
    let text = reason?.text ?? ""
    return text.contains("#") && !text.hasPrefix("#") && !text.hasSuffix("#")
  }
}
