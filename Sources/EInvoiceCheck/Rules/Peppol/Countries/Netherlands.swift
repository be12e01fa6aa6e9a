import Amounts

extension NationalRules {
  static let netherlands = NationalRules(
    { isDutch($0.addressCountry) },
    [
      Situation(
        "cbc:CreditNoteTypeCode",
        [
          Rule("NL-R-001", "BT-25", "A Dutch credit note names the invoice that it corrects.") {
            $0.document.root.has("cac:BillingReference/cac:InvoiceDocumentReference/cbc:ID")
          }
        ]),
      Situation(
        "cac:AccountingSupplierParty/cac:Party/cac:PostalAddress",
        [address("NL-R-002", "BT-35, BT-37, BT-38", "seller")]),
      Situation(
        "cac:AccountingSupplierParty/cac:Party/cac:PartyLegalEntity/cbc:CompanyID",
        [company("NL-R-003", "BT-30", "seller")]),
      Situation(
        "cac:AccountingCustomerParty/cac:Party/cac:PostalAddress",
        where: { isDutch($0.document.buyerAddressCountry) },
        [address("NL-R-004", "BT-50, BT-52, BT-53", "buyer")]),
      Situation(
        "cac:AccountingCustomerParty/cac:Party/cac:PartyLegalEntity/cbc:CompanyID",
        where: { isDutch($0.document.buyerAddressCountry) },
        [company("NL-R-005", "BT-47", "buyer")]),
      Situation(
        "cac:TaxRepresentativeParty/cac:PostalAddress",
        where: { isDutch($0.document.addressCountry("cac:TaxRepresentativeParty")) },
        [address("NL-R-006", "BT-64, BT-66, BT-67", "tax representative")]),
      Situation(
        "cac:LegalMonetaryTotal",
        [
          Rule("NL-R-007", "BG-16", "A Dutch invoice that is to be paid says how.") { totals in
            guard let payable = totals.number("cbc:PayableAmount") else {
              return totals.document.contains("cac:PaymentMeans")
            }
            let isOwed = totals.document.isCreditNote ? payable < .zero : payable > .zero
            return !isOwed || totals.document.contains("cac:PaymentMeans")
          }
        ]),
      Situation(
        "cac:PaymentMeans", where: { isDutch($0.document.buyerAddressCountry) },
        [
          Rule(
            "NL-R-008", "BT-81",
            "Between Dutch parties the means of payment is 30, 48, 49, 57, 58 or 59.",
            at: "cbc:PaymentMeansCode"
          ) { ["30", "48", "49", "57", "58", "59"].contains($0.code("cbc:PaymentMeansCode")) }
        ]),
      Situation(
        "cac:OrderLineReference/cbc:LineID",
        [
          Rule(
            "NL-R-009", "BT-13", "A Dutch invoice that names a line of an order names the order."
          ) { $0.document.root.has("cac:OrderReference/cbc:ID") }
        ]),
    ])

  @Sendable private static func isDutch(_ country: String) -> Bool {
    Space.normalized(country).uppercased() == "NL"
  }

  private static func address(_ id: String, _ terms: String, _ who: String) -> Rule {
    Rule(id, terms, "The address of a Dutch \(who) has a street, a town and a post code.") {
      $0.has("cbc:StreetName") && $0.has("cbc:CityName") && $0.has("cbc:PostalZone")
    }
  }

  private static func company(_ id: String, _ terms: String, _ who: String) -> Rule {
    Rule(id, terms, "The number of a Dutch \(who) is of the scheme 0106 (KVK) or 0190 (OIN).") {
      ["0106", "0190"].contains($0.attribute("schemeID")) && !$0.isBlank
    }
  }
}
