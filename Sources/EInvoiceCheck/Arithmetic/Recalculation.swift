import Amounts

/// Every sum of a document worked out again, exactly, from what it says of its lines. The official
/// rules let £0.99 of wrong VAT and £0.02 on a line pass; this lets nothing pass.
struct Recalculation {
  private(set) var findings: [Finding] = []

  init(_ document: CheckedDocument) {
    let root = document.root
    root.search("line") {
      check(line: $0)
      return false
    }
    root.search("cac:AllowanceCharge") {
      check(percentage: $0)
      return false
    }
    root.search("line/cac:AllowanceCharge") {
      check(percentage: $0)
      return false
    }
    root.search("cac:TaxTotal/cac:TaxSubtotal") {
      check(entry: $0, of: root)
      return false
    }
  }

  /// The net amount of a line is quantity × price ÷ base quantity with charges and allowances.
  private mutating func check(line: Node) {
    guard let stated = line.first(.lineAmount), let amount = stated.number,
      line.number(line.quantityPath) != nil, line.number("cac:Price/cbc:PriceAmount") != nil,
      let computed = line.lineNet.roundedToPence, computed != amount
    else { return }
    let isSmall = amount.isNear(line.lineNet)
    add(
      .line, stated, "BT-131", isSmall ? .warning : .fatal,
      "Quantity × price, with its charges and allowances, comes to \(computed.amountText)"
        + (isSmall ? "; the official rules let two pence pass." : "."))
  }

  /// An allowance or charge is its base amount times its percentage.
  private mutating func check(percentage adjustment: Node) {
    guard let stated = adjustment.first(.amount), let amount = stated.number,
      let base = adjustment.number("cbc:BaseAmount"),
      let percent = adjustment.number("cbc:MultiplierFactorNumeric"),
      let computed = (base * percent / 100).roundedToPence, computed != amount
    else { return }
    let isSmall = amount.isNear(base * percent / 100)
    add(
      .percentage, stated, "BT-92, BT-99, BT-136, BT-141", isSmall ? .warning : .fatal,
      "The base amount times the percentage comes to \(computed.amountText).")
  }

  /// What bears VAT is the sum of its lines with allowances and charges; the VAT is that times the
  /// rate.
  private mutating func check(entry: Node, of root: Node) {
    guard let taxable = entry.first("cbc:TaxableAmount"), let base = taxable.number,
      let category = entry.first("cac:TaxCategory")
    else { return }
    let rate = category.number(.percent)
    let sum = Self.sum(of: root, category.code(.id), rate)
    if sum != base {
      add(
        .taxable, taxable, "BT-116", .fatal,
        "The lines of this category and rate, with allowances and charges, come to "
          + "\(sum.amountText).")
    }
    guard let stated = entry.first("cbc:TaxAmount"), let tax = stated.number,
      let computed = (base * (rate ?? .zero) / 100).roundedToPence, computed != tax
    else { return }
    add(
      .tax, stated, "BT-117", .fatal,
      "\(base.amountText) at \((rate ?? .zero).plain) % comes to \(computed.amountText).")
  }

  private static func sum(of root: Node, _ category: String, _ rate: Ratio?) -> Ratio {
    var sum = Ratio.zero
    func has(_ node: Node, _ path: Path) -> Bool {
      node.has(path) {
        $0.has(.id) { Space.trimmed($0.bytes).elementsEqual(category.utf8) }
          && ($0.number(.percent) ?? .zero) == (rate ?? .zero)
      }
    }
    root.forEachChild { child in
      switch child.tag {
      case .invoiceLine, .creditNoteLine:
        if has(child, "cac:Item/cac:ClassifiedTaxCategory") {
          sum = sum + (child.number(.lineAmount) ?? .zero)
        }
      case .allowanceCharge:
        guard has(child, "cac:TaxCategory") else { return }
        let amount = child.number(.amount) ?? .zero
        if child.isCharge { sum = sum + amount }
        if child.isAllowance { sum = sum - amount }
      default: break
      }
    }
    return sum
  }

  private mutating func add(
    _ rule: ArithmeticRule, _ node: Node, _ terms: String, _ weight: Finding.Weight,
    _ expected: String
  ) {
    findings.append(
      Finding(
        rule: rule.rawValue, source: .arithmetic, weight: weight, terms: terms, line: node.line,
        path: node.path, found: node.shown, expected: expected))
  }
}

/// Our own arithmetic, under names of our own.
public enum ArithmeticRule: String, CaseIterable, Sendable {
  case line = "HEARTH-LINE"
  case percentage = "HEARTH-PERCENTAGE"
  case taxable = "HEARTH-TAXABLE"
  case tax = "HEARTH-VAT"
}

extension Ratio {
  /// Whole pence, half away from zero; nil beyond 64 bits.
  fileprivate var roundedToPence: Ratio? {
    (self * 100).rounded(.halfAwayFromZero).map { Ratio($0, over: 100) }
  }
}
