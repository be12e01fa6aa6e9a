import Amounts

/// The lines (BG-25), what they are for, and their days.
enum LineRules {
  static let chapter = Chapter(
    source: .en16931,
    situations: [
      Situation("line", lines),
      Situation("line/cac:InvoicePeriod", [ends("BR-30", "BT-134, BT-135"), linePeriod]),
      Situation("cac:InvoicePeriod", [ends("BR-29", "BT-73, BT-74"), documentPeriod]),
      Situation(
        "cac:AdditionalItemProperty",
        [
          Rule("BR-54", "BT-160, BT-161", "An attribute of an item has a name and a value.") {
            $0.has("cbc:Name") && $0.has("cbc:Value")
          }
        ]),
      Situation(
        "line/cac:Item/cac:CommodityClassification/cbc:ItemClassificationCode",
        [
          Rule("BR-65", "BT-158", "The classification of an item names its scheme.") {
            $0.has(attribute: "listID")
          }
        ]),
      Situation(
        "line/cac:Item/cac:StandardItemIdentification/cbc:ID",
        [
          Rule("BR-64", "BT-157", "The standard identifier of an item names its scheme.") {
            $0.has(attribute: "schemeID")
          }
        ]),
    ])

  private static let lines: [Rule] = [
    .filled("BR-21", "BT-126", "Each line has an identifier.", "cbc:ID"),
    Rule("BR-22", "BT-129", "Each line has a quantity.") {
      $0.has("cbc:InvoicedQuantity") || $0.has("cbc:CreditedQuantity")
    },
    Rule("BR-23", "BT-130", "Each line's quantity has a unit.", at: "cbc:InvoicedQuantity") {
      $0.has("cbc:InvoicedQuantity") { $0.has(attribute: "unitCode") }
        || $0.has("cbc:CreditedQuantity") { $0.has(attribute: "unitCode") }
    },
    .present("BR-24", "BT-131", "Each line has its net amount.", "cbc:LineExtensionAmount"),
    .filled("BR-25", "BT-153", "Each line says what it is for.", "cac:Item/cbc:Name"),
    .present("BR-26", "BT-146", "Each line has a net price.", "cac:Price/cbc:PriceAmount"),
    Rule("BR-27", "BT-146", "A net price is not below zero.", at: "cac:Price/cbc:PriceAmount") {
      $0.has("cac:Price/cbc:PriceAmount") { $0.number.map { $0 >= .zero } ?? false }
    },
    Rule(
      "BR-28", "BT-148", "A gross price is not below zero.",
      at: "cac:Price/cac:AllowanceCharge/cbc:BaseAmount"
    ) { line in
      let path: Path = "cac:Price/cac:AllowanceCharge/cbc:BaseAmount"
      return !line.has(path) || line.has(path) { $0.number.map { $0 >= .zero } ?? false }
    },
    Rule(
      "BR-CO-04", "BT-151", "Each line has a VAT category.",
      at: "cac:Item/cac:ClassifiedTaxCategory"
    ) { $0.has("cac:Item/cac:ClassifiedTaxCategory") { $0.isForVAT && $0.has("cbc:ID") } },
    .pence("BR-DEC-23", "BT-131", "net amount of a line", "cbc:LineExtensionAmount"),
  ]

  private static func ends(_ id: String, _ terms: String) -> Rule {
    Rule(id, terms, "A period ends on the day that it begins, or later.", at: "cbc:EndDate") {
      guard $0.has("cbc:StartDate"), $0.has("cbc:EndDate") else { return true }
      guard let first = $0.first("cbc:StartDate")?.date, let last = $0.first("cbc:EndDate")?.date
      else { return false }
      return last >= first
    }
  }

  private static let linePeriod = Rule(
    "BR-CO-20", "BG-26", "The period of a line has a first day, a last day, or both."
  ) { $0.has("cbc:StartDate") || $0.has("cbc:EndDate") }

  private static let documentPeriod = Rule(
    "BR-CO-19", "BG-14", "The period of an invoice has a first day, a last day, or both."
  ) { $0.has("cbc:StartDate") || $0.has("cbc:EndDate") || $0.has("cbc:DescriptionCode") }
}
