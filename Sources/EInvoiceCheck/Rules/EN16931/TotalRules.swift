import Amounts

/// The totals of the document (BG-22): each is there, and follows from the others.
enum TotalRules {
  static let chapter = Chapter(
    source: .en16931, situations: [Situation("cac:LegalMonetaryTotal", presence + sums + decimals)])

  private static let presence: [Rule] = [
    .present("BR-12", "BT-106", "The sum of the lines is stated.", "cbc:LineExtensionAmount"),
    .present("BR-13", "BT-109", "The total without VAT is stated.", "cbc:TaxExclusiveAmount"),
    .present("BR-14", "BT-112", "The total with VAT is stated.", "cbc:TaxInclusiveAmount"),
    .present("BR-15", "BT-115", "The amount to pay is stated.", "cbc:PayableAmount"),
  ]

  private static let sums: [Rule] = [
    Rule(
      "BR-CO-10", "BT-106", "The sum of the lines is that of their net amounts.",
      at: "cbc:LineExtensionAmount"
    ) { node in node.number(.lineAmount).map { $0 == lines(node) } ?? false }.comingTo {
      "the lines come to \(lines($0).shown)"
    },
    Rule(
      "BR-CO-11", "BT-107", "The sum of the allowances is that of the document's allowances.",
      at: "cbc:AllowanceTotalAmount"
    ) { holds($0, "cbc:AllowanceTotalAmount", \.isAllowance) }.comingTo {
      "the allowances come to \(adjustments($0, \.isAllowance).shown)"
    },
    Rule(
      "BR-CO-12", "BT-108", "The sum of the charges is that of the document's charges.",
      at: "cbc:ChargeTotalAmount"
    ) { holds($0, "cbc:ChargeTotalAmount", \.isCharge) }.comingTo {
      "the charges come to \(adjustments($0, \.isCharge).shown)"
    },
    Rule(
      "BR-CO-13", "BT-109",
      "The total without VAT is the sum of the lines, less allowances, plus charges.",
      at: "cbc:TaxExclusiveAmount"
    ) { node in node.number("cbc:TaxExclusiveAmount").map { $0 == withoutVAT(node) } ?? false }
    .comingTo { "it comes to \(withoutVAT($0).shown)" },
    Rule(
      "BR-CO-16", "BT-115",
      "The amount to pay is the total with VAT, less what is paid, plus the rounding.",
      at: "cbc:PayableAmount", isPayable
    ).comingTo { "it comes to \(payable($0).shown)" },
  ]

  private static let decimals: [Rule] = [
    .pence("BR-DEC-09", "BT-106", "sum of the lines", "cbc:LineExtensionAmount"),
    .pence("BR-DEC-10", "BT-107", "sum of the allowances", "cbc:AllowanceTotalAmount"),
    .pence("BR-DEC-11", "BT-108", "sum of the charges", "cbc:ChargeTotalAmount"),
    .pence("BR-DEC-12", "BT-109", "total without VAT", "cbc:TaxExclusiveAmount"),
    .pence("BR-DEC-14", "BT-112", "total with VAT", "cbc:TaxInclusiveAmount"),
    .pence("BR-DEC-16", "BT-113", "amount already paid", "cbc:PrepaidAmount"),
    .pence("BR-DEC-17", "BT-114", "rounding", "cbc:PayableRoundingAmount"),
    .pence("BR-DEC-18", "BT-115", "amount to pay", "cbc:PayableAmount"),
  ]

  // MARK: - What they come to

  private static func lines(_ node: Node) -> Ratio? {
    var sum = Ratio.zero
    for tag in [.invoiceLine, .creditNoteLine] as [Tag] {
      node.document.forEach(tag) { sum = sum + ($0.number(.lineAmount) ?? .zero) }
    }
    return sum.penceHalfUp
  }

  private static func adjustments(_ node: Node, _ fits: (Node) -> Bool) -> Ratio? {
    var sum = Ratio.zero
    node.parent?.search("cac:AllowanceCharge") {
      if fits($0) { sum = sum + ($0.number(.amount) ?? .zero) }
      return false
    }
    return sum.penceHalfUp
  }

  private static func holds(_ node: Node, _ path: Path, _ fits: (Node) -> Bool) -> Bool {
    guard node.has(path) else {
      return node.parent?.has("cac:AllowanceCharge", where: fits) != true
    }
    return node.number(path).map { $0 == adjustments(node, fits) } ?? false
  }

  private static func withoutVAT(_ node: Node) -> Ratio? {
    guard let lines = node.number(.lineAmount) else { return nil }
    let (charges, allowances) = (
      node.first("cbc:ChargeTotalAmount"), node.first("cbc:AllowanceTotalAmount")
    )
    if charges == nil && allowances == nil { return lines }
    let added = charges.map { $0.number } ?? .zero
    let taken = allowances.map { $0.number } ?? .zero
    guard let added, let taken else { return nil }
    return (lines + added - taken).penceHalfUp
  }

  private static func payable(_ node: Node) -> Ratio? {
    guard let total = node.number("cbc:TaxInclusiveAmount") else { return nil }
    return total - (node.number("cbc:PrepaidAmount") ?? .zero)
      + (node.number("cbc:PayableRoundingAmount") ?? .zero)
  }

  /// Rounded where the official rule rounds, which matters for amounts of more than two places.
  private static func isPayable(_ node: Node) -> Bool {
    guard var left = node.number("cbc:PayableAmount"),
      var right = node.number("cbc:TaxInclusiveAmount")
    else { return false }
    if node.has("cbc:PrepaidAmount") {
      guard let paid = node.number("cbc:PrepaidAmount"),
        let rest = (right - paid).penceHalfUp
      else { return false }
      right = rest
    }
    if node.has("cbc:PayableRoundingAmount") {
      guard let rounding = node.number("cbc:PayableRoundingAmount"),
        let rest = (left - rounding).penceHalfUp
      else { return false }
      left = rest
    }
    return left == right
  }
}

extension Node {
  /// Whether an allowance or charge says that it is an allowance.
  var isAllowance: Bool { has(.chargeIndicator) { $0.says("false") || $0.says("0") } }
  /// Whether an allowance or charge says that it is a charge.
  var isCharge: Bool { has(.chargeIndicator) { $0.says("true") || $0.says("1") } }
}

extension Ratio? {
  /// An amount for a sentence.
  var shown: String { map(\.amountText) ?? "more than can be told" }
}
