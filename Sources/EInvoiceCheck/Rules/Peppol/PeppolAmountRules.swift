import Amounts

/// What Peppol asks of allowances, charges, payment and currencies.
enum PeppolAmountRules {
  static let situations: [Situation] = [
    Situation(
      adjustments,
      where: { $0.has("cbc:MultiplierFactorNumeric") && !$0.has("cbc:BaseAmount") },
      [
        Rule(
          "PEPPOL-EN16931-R041", "BT-93, BT-100, BT-137, BT-142",
          "An allowance or charge with a percentage says of which amount it is taken."
        ) { _ in false }
      ]),
    Situation(
      adjustments,
      where: { !$0.has("cbc:MultiplierFactorNumeric") && $0.has("cbc:BaseAmount") },
      [
        Rule(
          "PEPPOL-EN16931-R042", "BT-94, BT-101, BT-138, BT-143",
          "An allowance or charge with a base amount says its percentage."
        ) { _ in false }
      ]),
    Situation(adjustments, [percentage, indicator]),
    Situation(
      "cac:PaymentMeans",
      where: { ["49", "59"].contains($0.code("cbc:PaymentMeansCode")) },
      [
        .present(
          "PEPPOL-EN16931-R061", "BT-89", "A direct debit gives the reference of its mandate.",
          "cac:PaymentMandate/cbc:ID")
      ]),
    Situation(
      tags: AmountTags.inCurrency,
      where: { $0.tag != "cbc:TaxAmount" || !$0.isTotalInOtherCurrency },
      [
        Rule(
          "PEPPOL-EN16931-R051", "BT-5", "An amount is in the invoice's currency."
        ) { amount in
          amount.document.root.has("cbc:DocumentCurrencyCode") {
            amount.has(attribute: "currencyID", as: $0)
          }
        }.comingTo { $0.attribute("currencyID").map { "it is in \($0)" } }
      ]),
  ]

  private static let adjustments = "/cac:AllowanceCharge | /line/cac:AllowanceCharge"

  private static let percentage = Rule(
    "PEPPOL-EN16931-R040", "BT-92, BT-99, BT-136, BT-141",
    "An allowance or charge is its base amount times its percentage, to two pence.",
    at: "cbc:Amount"
  ) { adjustment in
    guard adjustment.has("cbc:MultiplierFactorNumeric"), adjustment.has("cbc:BaseAmount") else {
      return true
    }
    guard let percent = adjustment.number("cbc:MultiplierFactorNumeric"),
      let base = adjustment.number("cbc:BaseAmount")
    else { return false }
    return (adjustment.number("cbc:Amount") ?? .zero).isNear(base * percent / 100)
  }

  private static let indicator = Rule(
    "PEPPOL-EN16931-R043", "",
    "An allowance says false of being a charge, and a charge says true.", at: "cbc:ChargeIndicator"
  ) { ["true", "false"].contains($0.code("cbc:ChargeIndicator")) }
}

extension Ratio {
  /// Whether another amount is within two pence, as far as Peppol tolerates.
  func isNear(_ other: Ratio) -> Bool { (self - other).magnitude <= Ratio(2, over: 100) }
}

extension Node {
  /// Whether an amount of VAT stands in a total without a summary, which is that of BT-111.
  fileprivate var isTotalInOtherCurrency: Bool {
    guard let parent else { return false }
    return parent.tag == "cac:TaxSubtotal"
      ? false : !(parent.tag == "cac:TaxTotal" && parent.has("cac:TaxSubtotal"))
  }
}
