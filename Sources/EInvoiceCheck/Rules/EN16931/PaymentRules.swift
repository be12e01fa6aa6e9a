/// How it is to be paid.
enum PaymentRules {
  static let chapter = Chapter(
    source: .en16931,
    situations: [
      Situation(
        "cac:PaymentMeans/cac:CardAccount/cbc:PrimaryAccountNumberID",
        [
          Rule(
            "BR-51", "BT-87",
            "An invoice shows ten digits of a payment card at most: the first six and the last four.",
            weight: .warning
          ) { $0.code.count <= 10 }
        ]),
      Situation(
        "cac:PaymentMeans/cac:PayeeFinancialAccount", where: { $0.parent?.isTransfer ?? false },
        [.filled("BR-50", "BT-84", "The account to pay into has its number.", "cbc:ID")]),
      Situation(
        "cac:PaymentMeans",
        [
          .present(
            "BR-49", "BT-81", "The means of payment is given by its code.", "cbc:PaymentMeansCode"),
          Rule(
            "BR-61", "BT-84", "A bank transfer names the account to pay into.",
            at: "cac:PayeeFinancialAccount/cbc:ID"
          ) { means in
            let code = means.code("cbc:PaymentMeansCode")
            return code != "30" && code != "58" || means.has("cac:PayeeFinancialAccount/cbc:ID")
          },
        ]),
    ])
}

extension Node {
  /// Whether the means of payment is a credit transfer.
  fileprivate var isTransfer: Bool {
    has("cbc:PaymentMeansCode") { $0.reads("30") || $0.reads("58") }
  }
}
