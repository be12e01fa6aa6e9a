import Amounts

extension VATFamily {
  // MARK: - 08: what bears the VAT

  var taxableRule: Rule {
    let text =
      "The amount that is \(name) (category \(code)) is that of its lines and charges, less its "
      + "allowances" + (hasRates ? ", for each rate." : ".")
    return Rule(
      "\(prefix)-08", "BT-116", text, at: nil
    ) { category in
      hasRates ? isNearTaxable(category) : isTaxable(category)
    }.comingTo { category in
      let rate = hasRates ? category.number(.percent) : nil
      let sums = ["cac:InvoiceLine", "cac:CreditNoteLine"].map {
        sum(category, lines: $0, rate: rate)
      }
      return "stated is \(category.parent?.number("cbc:TaxableAmount").shown ?? "nothing"), "
        + "and they come to \((sums.first { !$0.isZero } ?? sums[0]).amountText)"
    }
  }

  private func isTaxable(_ category: Node) -> Bool {
    guard let stated = category.parent?.number("cbc:TaxableAmount") else { return false }
    return ([.invoiceLine, .creditNoteLine] as [Tag]).contains { tag in
      category.document.contains(tag) && stated == sum(category, lines: tag, rate: nil)
    }
  }

  /// For each rate, and only to the pound: the official rules tolerate £0.99.
  private func isNearTaxable(_ category: Node) -> Bool {
    guard category.has(.percent) else { return true }
    guard let rate = category.number(.percent),
      let stated = category.parent?.number("cbc:TaxableAmount")
    else { return false }
    return ([.invoiceLine, .creditNoteLine] as [Tag]).contains { tag in
      guard isUsed(category, lines: tag, rate: rate) else { return false }
      let difference = stated - sum(category, lines: tag, rate: rate)
      return difference > Ratio(-1) && difference < .one
    }
  }

  /// Whether there is something to compare with; for L and M the official rules ask for a line of
  /// any kind, for S for one of the rate.
  private func isUsed(_ category: Node, lines tag: Tag, rate: Ratio) -> Bool {
    guard code == "S" else { return category.document.contains(tag) }
    return category.document.contains(tag) { hasCategory($0, .ofLine, rate) }
      || category.document.contains(.allowanceCharge) { hasCategory($0, .ofAdjustment, rate) }
  }

  private func sum(_ category: Node, lines tag: Tag, rate: Ratio?) -> Ratio {
    let root = category.document.root
    var sum = Ratio.zero
    root.forEachChild { child in
      if child.tag == tag, hasCategory(child, .ofLine, rate) {
        sum = sum + (child.number(.lineAmount) ?? .zero)
      } else if child.tag == .allowanceCharge, hasCategory(child, .ofAdjustment, rate) {
        let amount = child.number(.amount) ?? .zero
        if child.isCharge { sum = sum + amount }
        if child.isAllowance { sum = sum - amount }
      }
    }
    return sum
  }

  private func hasCategory(_ node: Node, _ path: Path, _ rate: Ratio?) -> Bool {
    node.has(path) { $0.isCategory(code) }
      && (rate.map { rate in node.has(path) { $0.number(.percent) == rate } } ?? true)
  }

  // MARK: - 09: the VAT itself

  var taxRule: Rule {
    guard hasRates else {
      return Rule(
        "\(prefix)-09", "BT-117", "What is \(name) (category \(code)) bears no VAT."
      ) { $0.parent?.number("cbc:TaxAmount")?.isZero ?? false }.comingTo {
        "stated is \($0.parent?.number("cbc:TaxAmount").shown ?? "nothing")"
      }
    }
    return Rule(
      "\(prefix)-09", "BT-117",
      "The VAT on what is \(name) (category \(code)) is the amount times the rate."
    ) { category in
      guard let subtotal = category.parent, let rate = category.number(.percent) else {
        return false
      }
      return subtotal.isTax(at: rate)
    }
  }

  // MARK: - 10: why no VAT is charged

  var reasonRule: Rule {
    let start = "The VAT summary for what is \(name) (category \(code)) "
    return Rule(
      "\(prefix)-10", "BT-120, BT-121",
      start + (needsReason ? "says why no VAT is charged." : "gives no reason for charging none."),
      at: "cbc:TaxExemptionReason"
    ) {
      ($0.has("cbc:TaxExemptionReason") || $0.has("cbc:TaxExemptionReasonCode")) == needsReason
    }
  }
}

extension Path {
  fileprivate static let ofLine: Path = "cac:Item/cac:ClassifiedTaxCategory"
  fileprivate static let ofAdjustment: Path = "cac:TaxCategory"
}

extension Node {
  /// Whether an entry of the VAT summary states the VAT that its amount bears at that rate, to the
  /// pound: as far as the official rules look.
  func isTax(at rate: Ratio) -> Bool {
    guard let tax = number("cbc:TaxAmount")?.magnitude,
      let taxable = number("cbc:TaxableAmount")?.magnitude,
      let computed = (taxable * rate / 100).penceHalfUp
    else { return false }
    return tax - .one < computed && tax + .one > computed
  }
}
