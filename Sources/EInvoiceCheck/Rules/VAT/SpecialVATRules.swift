/// Rules that only one category has.
extension VATFamily {
  var extraRules: [Rule] {
    switch code {
    case "K": Self.supplyRules
    case "O": Self.aloneRules
    default: []
    }
  }

  private static let summary: Path = "cac:TaxTotal/cac:TaxSubtotal/cac:TaxCategory"

  private static func isSummed(_ root: Node, _ code: Code) -> Bool {
    root.has(summary) { $0.isForVAT && $0.isCategory(code) }
  }

  private static let supplyRules: [Rule] = [
    Rule(
      "BR-IC-11", "BT-72, BG-14",
      "An intra-community supply (category K) has a date of delivery or a period."
    ) { root in
      guard isSummed(root, "K") else { return true }
      return root.has("cac:Delivery/cbc:ActualDeliveryDate") { $0.text.count > 1 }
        || root.has("cac:InvoicePeriod") { !$0.isLeaf }
    },
    Rule(
      "BR-IC-12", "BT-80",
      "An intra-community supply (category K) names the country that it is delivered to."
    ) { root in
      !isSummed(root, "K")
        || root.has(
          "cac:Delivery/cac:DeliveryLocation/cac:Address/cac:Country/cbc:IdentificationCode"
        ) { $0.text.count > 1 }
    },
  ]

  private static func alone(
    _ number: String, _ what: String, _ stranger: @escaping @Sendable (Node) -> Bool
  ) -> Rule {
    Rule(
      "BR-O-\(number)", "BG-23",
      "Beside what is outside the scope of VAT (category O) stands no \(what) of another category."
    ) { root in !isSummed(root, "O") || !stranger(root) }
  }

  private static func isOther(_ category: Node) -> Bool {
    category.isForVAT && !category.isCategory("O")
  }

  private static let aloneRules: [Rule] = [
    alone("11", "entry of the VAT summary") { $0.has(summary, where: isOther) },
    alone("12", "line") { $0.document.contains("cac:ClassifiedTaxCategory", where: isOther) },
    alone("13", "allowance") { hasOther($0, \.isAllowance) },
    alone("14", "charge") { hasOther($0, \.isCharge) },
  ]

  private static func hasOther(_ root: Node, _ fits: (Node) -> Bool) -> Bool {
    root.document.contains("cac:TaxCategory") { category in
      guard let parent = category.parent, parent.tag == "cac:AllowanceCharge" else { return false }
      return isOther(category) && fits(parent)
    }
  }
}

/// Split payment, which is Italy's alone.
enum SplitPaymentRules {
  static let chapter = Chapter(
    source: .en16931,
    situations: [
      Situation(
        "/",
        [
          Rule(
            "BR-B-01", "BT-151", "Split payment (category B) is used within Italy alone."
          ) { root in
            guard isUsed(root.document, "B") else { return true }
            return !root.document.contains("cbc:IdentificationCode") { $0.text != "IT" }
          },
          Rule(
            "BR-B-02", "BT-151",
            "Beside split payment (category B) stands nothing that is standard rated (category S)."
          ) { root in !isUsed(in: root, "B") || !isUsed(in: root, "S") },
        ])
    ])

  private static func isUsed(_ document: CheckedDocument, _ code: Code) -> Bool {
    document.contains("cac:TaxCategory") { $0.has("cbc:ID") { $0.reads(code) } }
      || document.contains("cac:ClassifiedTaxCategory") { $0.has("cbc:ID") { $0.reads(code) } }
  }

  private static func isUsed(in root: Node, _ code: Code) -> Bool {
    root.has("cac:TaxTotal/cac:TaxSubtotal/cac:TaxCategory/cbc:ID") { $0.reads(code) }
      || root.has("cac:AllowanceCharge/cac:TaxCategory/cbc:ID") { $0.reads(code) }
      || root.document.contains("cac:ClassifiedTaxCategory") {
        $0.has("cbc:ID") { $0.reads(code) }
      }
  }
}
