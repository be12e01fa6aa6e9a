import Amounts
public import Evidence

extension Invoice {
  /// Works every figure out again from the lines and names each that is not the same to the
  /// penny; empty when all are.
  ///
  /// The official rules tolerate up to £0.99 of wrong VAT and £0.02 on a line; this tolerates
  /// nothing. Such a small difference on a line has a code of its own,
  /// `einvoice.line-rounding`, and is only a warning where the official rules let it pass.
  ///
  /// - Parameter file: the file's name, for faults; nil for an invoice that is in no file.
  public func recompute(named file: String? = nil) -> [Fault] {
    let place = file.map { SourceLocation(file: $0) }
    return lineFaults(at: place) + breakdownFaults(at: place) + totalFaults(at: place)
  }

  private func lineFaults(at place: SourceLocation?) -> [Fault] {
    // By place: a line is not copied to be looked at.
    lines.indices.compactMap { index in
      let computed = lines[index].computedNet
      guard computed != lines[index].net else { return nil }
      return lines[index].lineNetFault(computed: computed, tolerated: Money(pence: 2), at: place)
    }
  }

  private func breakdownFaults(at place: SourceLocation?) -> [Fault] {
    let expected = VATBreakdown.computed(lines: lines, adjustments: adjustments, reasons: [:])
    var faults: [Fault] = []
    for entry in expected {
      let stated = vatBreakdown.filter { $0.treatment == entry.treatment }
      guard let first = stated.first, stated.count == 1 else {
        faults.append(
          Fault(
            .einvoiceBreakdown, at: place,
            "The VAT summary has \(stated.count) entries for \(entry.treatment), not one"
              + " (BG-23, BR-CO-18).", remedy: "Give each VAT category and rate one entry."))
        continue
      }
      compare("The amount under \(entry.treatment)", first.taxable, entry.taxable, "BT-116")
      compare("The VAT under \(entry.treatment)", first.tax, entry.tax, "BT-117, BR-CO-17")
    }
    for entry in vatBreakdown where !expected.contains(where: { $0.treatment == entry.treatment }) {
      faults.append(
        Fault(
          .einvoiceBreakdown, at: place,
          "The VAT summary has an entry for \(entry.treatment), which no line has (BG-23).",
          remedy: "Remove the entry."))
    }
    return faults

    func compare(
      _ what: @autoclosure () -> String, _ stated: Money, _ computed: Money, _ rule: String
    ) {
      guard stated != computed else { return }
      faults.append(.wrongFigure(what(), stated, computed, rule, .einvoiceBreakdown, at: place))
    }
  }

  private func totalFaults(at place: SourceLocation?) -> [Fault] {
    let expected = Totals.computed(
      lines: lines, adjustments: adjustments, breakdown: vatBreakdown, paid: totals.paid,
      rounding: totals.rounding)
    if totals == expected { return [] }
    let figures: [(String, KeyPath<Totals, Money>, String)] = [
      ("The sum of the lines", \.lines, "BT-106, BR-CO-10"),
      ("The sum of the allowances", \.allowances, "BT-107, BR-CO-11"),
      ("The sum of the charges", \.charges, "BT-108, BR-CO-12"),
      ("The total without VAT", \.withoutVAT, "BT-109, BR-CO-13"),
      ("The total VAT", \.vat, "BT-110, BR-CO-14"),
      ("The total with VAT", \.withVAT, "BT-112, BR-CO-15"),
      ("The amount to pay", \.payable, "BT-115, BR-CO-16"),
    ]
    return figures.compactMap { what, figure, rule in
      let (stated, computed) = (totals[keyPath: figure], expected[keyPath: figure])
      return stated == computed
        ? nil : .wrongFigure(what, stated, computed, rule, .einvoiceTotal, at: place)
    }
  }
}

extension Fault {
  fileprivate static func wrongFigure(
    _ what: String, _ stated: Money, _ computed: Money, _ rule: String, _ code: Code,
    at place: SourceLocation?
  ) -> Fault {
    Fault(
      code, at: place, "\(what) is given as \(stated), but comes to \(computed) (\(rule)).",
      remedy: "Ask whoever made the invoice to correct it.")
  }
}

extension VATTreatment: CustomStringConvertible {
  /// `category S at 20 %`, `category E`.
  public var description: String {
    guard let rate, rate != .zero else { return "category \(category.rawValue)" }
    return "category \(category.rawValue) at \(rate)"
  }
}
