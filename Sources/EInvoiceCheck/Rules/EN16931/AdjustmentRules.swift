/// What is taken off or added: for the whole document (BG-20, BG-21) and for one line (BG-27, BG-28).
enum AdjustmentRules {
  static let chapter = Chapter(
    source: .en16931,
    situations: [
      Situation(
        "/cac:AllowanceCharge", where: \.isAllowance,
        rules(
          "allowance", amount: ("BR-31", "BT-92"), category: ("BR-32", "BT-95"), reason: "BR-33",
          terms: "BT-97, BT-98", idle: "BR-CO-05", again: "BR-CO-21", decimals: "BR-DEC-01",
          base: ("BR-DEC-02", "BT-93"))),
      Situation(
        "/cac:AllowanceCharge", where: \.isCharge,
        rules(
          "charge", amount: ("BR-36", "BT-99"), category: ("BR-37", "BT-102"), reason: "BR-38",
          terms: "BT-104, BT-105", idle: "BR-CO-06", again: "BR-CO-22", decimals: "BR-DEC-05",
          base: ("BR-DEC-06", "BT-100"))),
      Situation(
        "line/cac:AllowanceCharge", where: \.isAllowance,
        rules(
          "allowance of a line", amount: ("BR-41", "BT-136"), reason: "BR-42",
          terms: "BT-139, BT-140", idle: "BR-CO-07", again: "BR-CO-23", decimals: "BR-DEC-24",
          base: ("BR-DEC-25", "BT-137"))),
      Situation(
        "line/cac:AllowanceCharge", where: \.isCharge,
        rules(
          "charge of a line", amount: ("BR-43", "BT-141"), reason: "BR-44",
          terms: "BT-144, BT-145", idle: "BR-CO-08", again: "BR-CO-24", decimals: "BR-DEC-27",
          base: ("BR-DEC-28", "BT-142"))),
    ])

  /// The same for each: an amount, a reason, whole pence, and for the document a VAT category.
  private static func rules(
    _ what: String, amount: (id: String, terms: String),
    category: (id: String, terms: String)? = nil, reason: String, terms: String, idle: String,
    again: String, decimals: String, base: (id: String, terms: String)
  ) -> [Rule] {
    var rules: [Rule] = [
      .present(amount.id, amount.terms, "An \(what) has an amount.".corrected, "cbc:Amount")
    ]
    if let category {
      rules.append(
        Rule(category.id, category.terms, "An \(what) has a VAT category.".corrected) {
          $0.has("cac:TaxCategory") { $0.isForVAT && $0.has("cbc:ID") }
        })
    }
    // The standard says it twice.
    for id in [reason, again] {
      rules.append(
        Rule(id, terms, "An \(what) says why, in words or by a code.".corrected) {
          $0.has("cbc:AllowanceChargeReason") || $0.has("cbc:AllowanceChargeReasonCode")
        })
    }
    return rules + [
      .unchecked(idle, terms, "The code and the words give the same reason."),
      .pence(decimals, amount.terms, "amount of the \(what)", "cbc:Amount"),
      .pence(base.id, base.terms, "base amount of the \(what)", "cbc:BaseAmount"),
    ]
  }
}

extension String {
  /// `An charge` becomes `A charge`.
  fileprivate var corrected: String { hasPrefix("An charge") ? "A" + dropFirst(2) : self }
}
