import Amounts

/// The VAT summary (BG-23), whatever its categories.
enum VATSummaryRules {
  static let chapters = [
    Chapter(source: .en16931, situations: [Situation("/cac:TaxTotal", [totalVAT])]),
    Chapter(source: .en16931, situations: [Situation("cac:TaxTotal/cac:TaxSubtotal", entries)]),
  ]

  private static let totalVAT = Rule(
    "BR-CO-14", "BT-110", "The total VAT is the sum of the VAT of each category.",
    at: "cbc:TaxAmount"
  ) { total in
    !total.has("cac:TaxSubtotal")
      || total.number("cbc:TaxAmount").map { $0 == sum(total) } ?? false
  }.comingTo { "the categories come to \(sum($0).shown)" }

  private static func sum(_ total: Node) -> Ratio? {
    total.all("cac:TaxSubtotal/cbc:TaxAmount").reduce(Ratio.zero) { $0 + ($1.number ?? .zero) }
      .penceHalfUp
  }

  private static let entries: [Rule] = [
    .present(
      "BR-45", "BT-116", "Each entry of the VAT summary has the amount that bears the VAT.",
      "cbc:TaxableAmount"),
    .present(
      "BR-46", "BT-117", "Each entry of the VAT summary has its VAT.", "cbc:TaxAmount"),
    Rule("BR-47", "BT-118", "Each entry of the VAT summary has its VAT category.") {
      $0.has("cac:TaxCategory") { $0.isForVAT && $0.has(.id) }
    },
    Rule(
      "BR-48", "BT-119",
      "Each entry of the VAT summary has its rate, but what is outside the scope of VAT."
    ) { entry in
      entry.has("cac:TaxCategory") {
        $0.isForVAT && ($0.has(.percent) || $0.isCategory("O"))
      }
    },
    Rule(
      "BR-CO-17", "BT-117", "The VAT of a category is its amount times its rate.",
      at: "cbc:TaxAmount", isTax
    ).comingTo { tax($0).map { "it comes to \($0.amountText)" } },
    .pence("BR-DEC-19", "BT-116", "amount that bears VAT", "cbc:TaxableAmount"),
    .pence("BR-DEC-20", "BT-117", "VAT of a category", "cbc:TaxAmount"),
  ]

  private static func rate(_ entry: Node) -> Ratio? {
    entry.all("cac:TaxCategory").first { $0.isForVAT && $0.has(.percent) }?
      .number(.percent)
  }

  private static func tax(_ entry: Node) -> Ratio? {
    guard let taxable = entry.number("cbc:TaxableAmount") else { return nil }
    return (taxable * (rate(entry) ?? .zero) / 100).penceHalfUp
  }

  /// The official rule rounds to whole pounds where there is no rate, and tolerates £0.99 elsewhere.
  @Sendable private static func isTax(_ entry: Node) -> Bool {
    guard let stated = entry.number("cbc:TaxAmount") else { return false }
    guard let rate = rate(entry), isPound(rate, 0) == false else { return isPound(stated, 0) }
    return entry.isTax(at: rate)
  }

  private static func isPound(_ value: Ratio, _ whole: Int) -> Bool {
    (value + Ratio(1, over: 2)).rounded(.down) == whole
  }
}
