import Amounts

extension VATFamily {
  /// The category's rules, as one chapter.
  var chapter: Chapter {
    Chapter(
      source: .en16931,
      // All of them speak of what the category has: without it they hold.
      condition: Question { $0.document.hasCategory(code) },
      situations: [
        Situation("/", [breakdownRule] + registrationRules + extraRules),
        Situation(
          "/cac:TaxTotal/cac:TaxSubtotal/cac:TaxCategory", where: isThis,
          [taxableRule, taxRule, reasonRule]),
        Situation(
          "line/cac:Item/cac:ClassifiedTaxCategory", where: isThis,
          [rateRule("05", "BT-152", "a line")]),
        Situation(
          "cac:AllowanceCharge/cac:TaxCategory",
          where: { isThis($0) && $0.parent?.isAllowance ?? false },
          [rateRule("06", "BT-96", "an allowance")]),
        Situation(
          "cac:AllowanceCharge/cac:TaxCategory",
          where: { isThis($0) && $0.parent?.isCharge ?? false },
          [rateRule("07", "BT-103", "a charge")]),
      ])
  }

  @Sendable private func isThis(_ category: Node) -> Bool {
    category.isCategory(code) && category.isForVAT
  }

  private func named(_ number: String) -> String { "\(prefix)-\(number)" }

  // MARK: - 01: the summary has the category

  private var breakdownRule: Rule {
    Rule(
      named("01"), "BG-23",
      hasRates
        ? "What is \(name) (category \(code)) stands in the VAT summary, and only then."
        : "What is \(name) (category \(code)) stands in the VAT summary once.",
      at: "cac:TaxTotal"
    ) { root in
      let path = Path.summaryCategory
      guard hasRates else {
        let isUsed =
          root.document.contains(.taxCategory, where: isThis)
          || root.document.contains(.lineCategory, where: isThis)
        return !isUsed || root.count(path, where: isThis) == 1
      }
      // The official rule for S asks for no tax scheme.
      let fits: (Node) -> Bool = { code == "S" ? $0.isCategory(code) : isThis($0) }
      let isUsed =
        root.document.contains(.taxCategory) {
          $0.parent?.tag == .allowanceCharge && fits($0)
        } || root.document.contains(.lineCategory, where: fits)
      return isUsed
        ? root.has(path, where: isSummary)
        : !root.has(path, where: fits)
    }
  }

  /// The official rules for L and M take the code of the summary only without space around it, and
  /// that for L asks for no tax scheme there.
  @Sendable private func isSummary(_ category: Node) -> Bool {
    switch code {
    case "S": category.isCategory(code)
    case "L": category.isWritten(code)
    case "M": category.isWritten(code) && category.isForVAT
    default: isThis(category)
    }
  }

  // MARK: - 02 to 04: who has to be registered

  private var registrationRules: [Rule] {
    [
      Rule(named("02"), registrationTerms, registrationText("lines")) { root in
        let lines = root.document.all(.lineCategory).filter { $0.isCategory(code) }
        // The official rule for S asks more of a line whose tax scheme is not that of VAT.
        if code == "S", !lines.isEmpty, !lines.contains(where: \.isForVAT) { return false }
        return !lines.contains(where: \.isForVAT) || isRegistered(root)
      },
      adjustmentRule("03", "allowances", \.isAllowance),
      adjustmentRule("04", "charges", \.isCharge),
    ]
  }

  private func adjustmentRule(
    _ number: String, _ what: String, _ fits: @escaping @Sendable (Node) -> Bool
  ) -> Rule {
    Rule(named(number), registrationTerms, registrationText(what)) { root in
      let isUsed = root.document.contains(.taxCategory) { category in
        guard isThis(category), let adjustment = category.parent,
          adjustment.tag == .allowanceCharge, fits(adjustment)
        else { return false }
        // What is outside the scope is looked for in the document's own adjustments alone.
        return code != "O" || adjustment.parent?.index == 0
      }
      return !isUsed || isRegistered(root)
    }
  }

  private func isRegistered(_ root: Node) -> Bool {
    func has(_ party: Path, forVAT: Bool) -> Bool {
      root.has(party.then("cac:PartyTaxScheme")) {
        (!forVAT || $0.isForVAT) && $0.has("cbc:CompanyID")
      }
    }
    let byAgent = has("cac:TaxRepresentativeParty", forVAT: true)
    switch registration {
    case .seller: return byAgent || has(.seller, forVAT: false)
    case .sellerForVAT: return byAgent || has(.seller, forVAT: true)
    case .sellerAndBuyer:
      return (byAgent || has(.seller, forVAT: false))
        && (has(.buyer, forVAT: true)
          || root.has(Path.buyer.then("cac:PartyLegalEntity/cbc:CompanyID")))
    case .bothForVAT:
      return (byAgent || has(.seller, forVAT: true)) && has(.buyer, forVAT: true)
    case .nobody:
      return !byAgent && !has(.seller, forVAT: true) && !has(.buyer, forVAT: true)
    }
  }

  private var registrationTerms: String {
    switch registration {
    case .seller: "BT-31, BT-32, BT-63"
    case .sellerForVAT: "BT-31, BT-63"
    case .sellerAndBuyer: "BT-31, BT-32, BT-63, BT-47, BT-48"
    case .bothForVAT, .nobody: "BT-31, BT-48, BT-63"
    }
  }

  private func registrationText(_ what: String) -> String {
    let start = "With \(what) that are \(name) (category \(code)), "
    return switch registration {
    case .seller: start + "the seller gives a VAT number or another tax number."
    case .sellerForVAT: start + "the seller gives a VAT number."
    case .sellerAndBuyer:
      start + "the seller gives a tax number, and the buyer a VAT number or a company number."
    case .bothForVAT: start + "seller and buyer give VAT numbers."
    case .nobody: start + "neither seller nor buyer gives a VAT number."
    }
  }

  // MARK: - 05 to 07: the rate fits the category

  private func rateRule(_ number: String, _ terms: String, _ what: String) -> Rule {
    let wanted =
      switch rate {
      case .aboveZero: "a rate above zero"
      case .zeroOrMore: "a rate of zero or more"
      case .zero: "the rate 0"
      case .none: "no rate"
      }
    let text = "The VAT of \(what) that is \(name) (category \(code)) has \(wanted)."
    return Rule(named(number), terms, text, at: "cbc:Percent") { category in
      let found = category.number(.percent)
      return switch rate {
      case .aboveZero: found.map { $0 > .zero } ?? false
      case .zeroOrMore: found.map { $0 >= .zero } ?? false
      case .zero: found?.isZero ?? false
      case .none: !category.has(.percent)
      }
    }
  }
}
