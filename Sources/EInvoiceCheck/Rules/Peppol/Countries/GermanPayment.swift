/// How a German invoice is paid: one way, with what that way needs.
enum GermanPayment {
  static let situations: [Situation] = [
    Situation(
      "/cac:PaymentMeans", where: { ["30", "58"].contains($0.code("cbc:PaymentMeansCode")) },
      [
        Rule(
          "DE-R-019", "BT-84", "A SEPA transfer (58) names an IBAN that adds up.",
          at: "cac:PayeeFinancialAccount/cbc:ID", weight: .warning
        ) {
          $0.code("cbc:PaymentMeansCode") != "58"
            || isIBAN($0.first("cac:PayeeFinancialAccount/cbc:ID")?.text ?? "")
        },
        .present(
          "DE-R-023-1", "BG-17", "A transfer names the account to pay into.",
          "cac:PayeeFinancialAccount"),
        Rule("DE-R-023-2", "BG-18, BG-19", "A transfer has neither a card nor a mandate.") {
          !$0.has("cac:CardAccount") && !$0.has("cac:PaymentMandate")
        },
      ]),
    Situation(
      "/cac:PaymentMeans",
      where: { ["48", "54", "55"].contains($0.code("cbc:PaymentMeansCode")) },
      [
        .present("DE-R-024-1", "BG-18", "A payment by card names the card.", "cac:CardAccount"),
        Rule(
          "DE-R-024-2", "BG-17, BG-19", "A payment by card has neither an account nor a mandate."
        ) { !$0.has("cac:PayeeFinancialAccount") && !$0.has("cac:PaymentMandate") },
      ]),
    Situation(
      "/cac:PaymentMeans", where: { $0.code("cbc:PaymentMeansCode") == "59" },
      [
        Rule(
          "DE-R-020", "BT-91", "A SEPA direct debit (59) names an IBAN that adds up.",
          weight: .warning
        ) {
          isIBAN($0.first("cac:PaymentMandate/cac:PayerFinancialAccount/cbc:ID")?.text ?? "")
        },
        .present("DE-R-025-1", "BG-19", "A direct debit has a mandate.", "cac:PaymentMandate"),
        Rule("DE-R-025-2", "BG-17, BG-18", "A direct debit has neither an account nor a card.") {
          !$0.has("cac:PayeeFinancialAccount") && !$0.has("cac:CardAccount")
        },
      ]),
  ]

  /// Two capitals, two digits, up to thirty letters and digits; modulus 97 is 1.
  static func isIBAN(_ text: String) -> Bool {
    let all = text.utf8.filter { !Space.isSpace($0) }
    guard (4...34).contains(all.count), all[..<2].allSatisfy({ (0x41...0x5A).contains($0) }),
      all[2..<4].allSatisfy(CheckDigits.isDigit),
      all[4...].allSatisfy({ CheckDigits.isDigit($0) || CheckDigits.isLetter($0) })
    else { return false }
    let remainder = (all[4...] + all[..<4]).reduce(0) { remainder, byte in
      CheckDigits.isDigit(byte)
        ? (remainder * 10 + Int(byte - 0x30)) % 97
        : (remainder * 100 + Int(byte & 0xDF) - 55) % 97
    }
    return remainder == 1
  }

  /// Each line that begins with # is `#SKONTO#TAGE=7#PROZENT=2.00#`, with a base amount perhaps,
  /// and after the last of them the line ends.
  static func isDiscount(_ text: String) -> Bool {
    let lines = text.replacing("\r\n", with: "\n").split(
      separator: "\n", omittingEmptySubsequences: false)
    let discounts = lines.indices.filter {
      String(lines[$0]).withBytes { Space.trimmed($0).first } == UInt8(ascii: "#")
    }
    guard let last = discounts.last else { return true }
    let form = #/#SKONTO#TAGE=[0-9]+#PROZENT=[0-9]+\.[0-9]{2}(#BASISBETRAG=-?[0-9]+\.[0-9]{2})?#/#
    return last + 1 < lines.count
      && discounts.allSatisfy {
        Space.normalized(String(lines[$0])).wholeMatch(of: form) != nil
      }
  }
}
