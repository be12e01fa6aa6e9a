import Amounts

/// What Peppol asks of lines.
enum PeppolLineRules {
  static let situations: [Situation] = [
    Situation(
      "/line/cac:InvoicePeriod/cbc:StartDate",
      where: { $0.document.root.has("cac:InvoicePeriod/cbc:StartDate") },
      [
        Rule(
          "PEPPOL-EN16931-R110", "BT-134",
          "The period of a line begins on the first day of the invoice's period, or later."
        ) { isOrdered($0.document.root.first("cac:InvoicePeriod/cbc:StartDate"), $0) }
      ]),
    Situation(
      "/line/cac:InvoicePeriod/cbc:EndDate",
      where: { $0.document.root.has("cac:InvoicePeriod/cbc:EndDate") },
      [
        Rule(
          "PEPPOL-EN16931-R111", "BT-135",
          "The period of a line ends on the last day of the invoice's period, or earlier."
        ) { isOrdered($0, $0.document.root.first("cac:InvoicePeriod/cbc:EndDate")) }
      ]),
    Situation("line", lines),
    Situation(
      "cac:Price/cac:AllowanceCharge",
      [
        Rule(
          "PEPPOL-EN16931-R044", "BT-147", "A price has a discount, not a charge.",
          at: "cbc:ChargeIndicator"
        ) { $0.code("cbc:ChargeIndicator") == "false" },
        Rule(
          "PEPPOL-EN16931-R046", "BT-146", "The net price is the gross price less the discount."
        ) { discount in
          guard discount.has("cbc:BaseAmount") else { return true }
          guard let gross = discount.number("cbc:BaseAmount"),
            let off = discount.number(.amount),
            let net = discount.parent?.number("cbc:PriceAmount")
          else { return false }
          return net == gross - off
        },
      ]),
    Situation(
      "cac:Price/cbc:BaseQuantity", when: .hasAttribute("unitCode"),
      [
        Rule(
          "PEPPOL-EN16931-R130", "BT-150", "The price is for the same unit as the quantity."
        ) { base in
          guard let line = base.parent?.parent,
            line.has("cbc:InvoicedQuantity") || line.has("cbc:CreditedQuantity")
          else { return true }
          let unit = base.attribute("unitCode")
          return line.has(line.quantityPath) { $0.attribute("unitCode") == unit }
        }
      ]),
  ]

  private static func isOrdered(_ first: Node?, _ second: Node?) -> Bool {
    guard let first = first?.date, let second = second?.date else { return false }
    return first <= second
  }

  private static let lines: [Rule] = [
    Rule(
      "PEPPOL-EN16931-R120", "BT-131",
      "The net amount of a line is its quantity times its price, with its charges and allowances, "
        + "to two pence.", at: "cbc:LineExtensionAmount"
    ) { ($0.number(.lineAmount) ?? .zero).isNear($0.lineNet) }.comingTo {
      "it comes to \($0.lineNet.penceHalfUp.shown)"
    },
    Rule(
      "PEPPOL-EN16931-R121", "BT-149", "The quantity that a price is for is above zero.",
      at: "cac:Price/cbc:BaseQuantity"
    ) {
      !$0.has("cac:Price/cbc:BaseQuantity")
        || $0.number("cac:Price/cbc:BaseQuantity").map { $0 > .zero } ?? false
    },
    .atMostOne(
      "PEPPOL-EN16931-R100", "BT-128", "thing that a line is about", "cac:DocumentReference"),
    Rule(
      "PEPPOL-EN16931-R101", "BT-128",
      "A reference of a line is what the line is about (type 130).", at: "cac:DocumentReference"
    ) {
      !$0.has("cac:DocumentReference")
        || $0.has("cac:DocumentReference/cbc:DocumentTypeCode") { $0.reads("130") }
    },
  ]
}

extension Node {
  var quantityPath: Path {
    document.isCreditNote ? "cbc:CreditedQuantity" : "cbc:InvoicedQuantity"
  }

  /// What a line comes to, exactly: quantity × price ÷ base quantity, charges added, allowances
  /// taken off. What is missing counts as Peppol counts it.
  var lineNet: Ratio {
    let quantity = number(quantityPath) ?? .one
    let price = number("cac:Price/cbc:PriceAmount") ?? .zero
    let base = number("cac:Price/cbc:BaseQuantity").flatMap { $0.isZero ? nil : $0 } ?? .one
    return quantity * price / base + adjustments
  }

  /// The charges of a line less its allowances.
  var adjustments: Ratio {
    var sum = Ratio.zero
    search("cac:AllowanceCharge") { adjustment in
      let amount = adjustment.number(.amount) ?? .zero
      if adjustment.says(.chargeIndicator, "true") { sum = sum + amount }
      if adjustment.says(.chargeIndicator, "false") { sum = sum - amount }
      return false
    }
    return sum
  }
}
