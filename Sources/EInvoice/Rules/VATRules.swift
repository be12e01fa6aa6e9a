import Amounts
import Evidence

extension Invoice {
  func vatFaults() -> [Fault] {
    var treatments: [VATTreatment] = []
    func take(_ treatment: VATTreatment) {
      if !treatments.contains(treatment) { treatments.append(treatment) }
    }
    for index in lines.indices { take(lines[index].vat) }
    for adjustment in adjustments { take(adjustment.vat) }
    treatments.sort()
    let categories = VATCategory.allCases.filter { category in
      treatments.contains { $0.category == category }
    }
    return rateFaults(treatments) + categories.flatMap { sellerFaults($0) }
      + vatBreakdown.flatMap { reasonFaults($0) } + outsideScopeFaults(categories)
  }

  /// BR-S-05, BR-Z-05, BR-E-05, BR-O-05: the rate fits the category.
  private func rateFaults(_ treatments: [VATTreatment]) -> [Fault] {
    treatments.compactMap { treatment in
      let fits =
        switch treatment.category {
        case .standard: treatment.rate.map { $0 > .zero } ?? false
        case .zeroRated, .exempt: treatment.rate == .zero
        case .outsideScope: treatment.rate == nil
        }
      guard !fits else { return nil }
      let rate = treatment.rate.map(\.description) ?? "none"
      return broken(
        "BR-\(treatment.category.rawValue)-05",
        "VAT category \(treatment.category.rawValue) has the rate \(rate)",
        remedy: "Standard rates are above zero, zero and exempt are 0 %, outside scope has none.")
    }
  }

  /// BR-S-02, BR-Z-02, BR-E-02: the seller says under which number it accounts for tax.
  private func sellerFaults(_ category: VATCategory) -> [Fault] {
    guard category != .outsideScope, isBlank(seller.vatIdentifier),
      isBlank(seller.taxRegistration)
    else { return [] }
    return [
      broken(
        "BR-\(category.rawValue)-02",
        "There are lines of VAT category \(category.rawValue), but the seller gives no tax number",
        remedy: "Give the home's VAT number or, where it has none, its other tax reference.")
    ]
  }

  /// BR-E-10, BR-O-10 and their opposites BR-S-10, BR-Z-10.
  private func reasonFaults(_ entry: VATBreakdown) -> [Fault] {
    let category = entry.treatment.category
    let hasReason = !isBlank(entry.reason?.text) || !isBlank(entry.reason?.code)
    guard category.needsReason != hasReason else { return [] }
    return [
      broken(
        "BR-\(category.rawValue)-10",
        "VAT category \(category.rawValue) \(hasReason ? "has a" : "needs a") reason for bearing no VAT",
        remedy: hasReason ? "Remove the reason." : "Say why no VAT is charged.")
    ]
  }

  /// BR-O-02, BR-O-11: no VAT numbers and no other category beside outside scope.
  private func outsideScopeFaults(_ categories: [VATCategory]) -> [Fault] {
    guard categories.contains(.outsideScope) else { return [] }
    var faults: [Fault] = []
    if seller.vatIdentifier != nil || buyer.vatIdentifier != nil {
      faults.append(
        broken(
          "BR-O-02", "What is outside the scope of VAT stands beside a VAT number",
          remedy: "Leave the VAT numbers out, or bill it on an invoice of its own."))
    }
    if categories.count > 1 {
      faults.append(
        broken(
          "BR-O-11", "What is outside the scope of VAT stands beside other VAT categories",
          remedy: "Bill it on an invoice of its own."))
    }
    return faults
  }
}
